"""Reports on the command line: the figures of the window, as text, JSON and tables."""

from __future__ import annotations

import csv

import openpyxl
import pytest

from crm_desktop.cli.main import WRONG
from crm_desktop.operations import channels, phases, pipeline
from crm_desktop.store.workspace import Workspace


def test_moves_between_phases_are_those_of_the_window(ask, office):
    rows = ask("report", "phases", "--file", office)["rows"]
    with Workspace.open(office, read_only=True) as ws:
        counted = [(item.month, item.before, item.after, item.contacts) for item in phases.moves(ws)]
    assert counted
    assert [(row["month"], row["from"] or "", row["to"] or "", row["contacts"]) for row in rows] == counted


def test_lost_sales_funnel_and_effort_are_those_of_the_window(ask, office):
    with Workspace.open(office, read_only=True) as ws:
        lost, effort = pipeline.lost(ws), pipeline.effort(ws)
    rows = ask("report", "lost", "--file", office)["rows"]
    assert sum(row["cases"] for row in rows) == sum(item.count for item in lost) > 0
    assert sum(row["amount"] for row in rows) == sum(item.amount for item in lost) > 0
    rows = ask("report", "effort", "--file", office)["rows"]
    assert sum(row["minutes"] for row in rows) == sum(item.minutes for item in effort) > 0
    assert not any(row["user"] for row in rows), "no person before the office said so"
    assert any(row["entered"] for row in ask("report", "funnel", "--file", office)["rows"])


@pytest.mark.parametrize("name", ["phases", "funnel", "lost", "effort", "complaints", "answers", "channels"])
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_each_report_is_written_as_a_table(ask, run, office, tmp_path, name, ending):
    path = tmp_path / f"report{ending}"
    answer = ask("report", name, "--file", office, "--out", path)
    assert answer["file"] == path.name
    if ending == ".xlsx":
        rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
    assert len(rows) == len(answer["rows"]) + 1
    assert run("report", name, "--file", office)[1].count("\n") == len(rows)


def test_the_minutes_of_the_exported_pivot_add_up_to_those_of_the_entries(ask, office, tmp_path):
    path = tmp_path / "pivot.xlsx"
    ask("report", "effort", "--file", office, "--months", "120", "--out", path)
    rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    with Workspace.open(office, read_only=True) as ws:
        written = ws.value(
            "SELECT sum(minutes) FROM activity WHERE case_id IS NOT NULL AND state = 'done' AND deleted_at IS NULL"
        )
    assert sum(row[rows[0].index("Minutes" if "Minutes" in rows[0] else "Minuten")] for row in rows[1:]) == written > 0


def test_what_cannot_be_done_gets_a_sentence(run, office, tmp_path):
    code, _, err = run("report", "phases", "--months", "0", "--file", office, "--language", "en")
    assert code == WRONG
    assert "1 to 120" in err
    code, _, err = run("report", "phases", "--out", tmp_path / "x.doc", "--file", office, "--language", "en")
    assert code == WRONG
    assert ".xlsx" in err
    assert run("report", "weather", "--file", office)[0] == WRONG
    assert run("report", "funnel", "--process", "nobody", "--file", office)[0] == WRONG


def test_channels_by_month_name_a_person_only_where_that_is_switched_on(ask, office):
    rows = ask("report", "channels", "--file", office, "--months", "24")["rows"]
    with Workspace.open(office) as ws:
        found = channels.touches(ws, 24)
        assert [(row["channel"], row["entries"], row["minutes"]) for row in rows] == [
            (item.kind, item.entries, item.minutes) for item in found
        ]  # fmt: skip
        pipeline.show_persons(ws, True)
    assert {row["user"] for row in rows} == {None}
    named = ask("report", "channels", "--file", office, "--months", "24")["rows"]
    assert sum(row["entries"] for row in named) == sum(row["entries"] for row in rows) > 0
    assert any(row["user"] for row in named)
