"""What window and command line share: mappings are remembered, values put right, doubts listed."""

from __future__ import annotations

import csv

import openpyxl
import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import importing
from crm_desktop.exchange.importing import Problem
from crm_desktop.operations import history, import_mappings, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.store.queries import journal, listing
from tests.exchange.reading.making import text_file

LIST = "Nachname;Telefon;Farbe\nKess;0331 5550101; 0171 555\nZorn;kommt noch;blau\n"


def test_the_mapping_of_a_source_is_remembered(ws, tmp_path):
    first = importing.look(text_file(tmp_path, LIST), None, ws)
    assert first.kinds is None
    chosen = first.mapping.with_targets({2: "custom:Lieblingsfarbe"})
    importing.remember(ws, first.source, chosen, {"Lieblingsfarbe": "choice"}, {})
    again = importing.look(text_file(tmp_path, LIST.replace("Kess", "Brand"), name="other.csv"), None, ws)
    assert again.mapping.columns[2].target == "custom:Lieblingsfarbe"
    assert 2 in again.remembered
    assert again.kinds == {"Lieblingsfarbe": "choice"}


def test_another_table_is_not_taken_for_a_known_one(ws, tmp_path):
    first = importing.look(text_file(tmp_path, LIST), None, ws)
    importing.remember(ws, first.source, first.mapping, {}, {})
    other = importing.look(text_file(tmp_path, LIST.replace("Farbe", "Größe"), name="other.csv"), None, ws)
    assert other.remembered == frozenset()


def test_remembering_is_in_the_journal_but_no_step_of_undo(ws, tmp_path):
    look = importing.look(text_file(tmp_path, LIST), None, ws)
    importing.remember(ws, look.source, look.mapping, {}, {})
    number = journal.latest(ws)
    assert number > 0
    assert history.undo(ws) is None
    importing.remember(ws, look.source, look.mapping, {}, {})
    assert journal.latest(ws) == number, "the same mapping is not written again"


def test_a_mapping_that_cannot_be_read_is_no_mapping(ws):
    from crm_desktop.store import schema
    from crm_desktop.store.writes import rows

    with ws.operation("odd"):
        rows.insert(ws, schema.IMPORT_MAPPING, {"source_key": "outlook", "definition": "[1, 2"})
    assert import_mappings.recall(ws, "outlook") is None


def test_equal_headings_stay_apart():
    assert importing.column_keys(("E-Mail", "e-mail ", "", "")) == ["e-mail", "e-mail #2", "#3", "#4"]


def test_two_rows_one_without_a_name(ws, tmp_path):
    path = text_file(tmp_path, "Nachname;Firma;PLZ\nKess;;\n;;14467\n")
    look = importing.look(path, None, ws)
    plan = importing.plan(ws, importing.read(ws, path, look.mapping).contacts, ImportOptions(path.name))
    imports.run(ws, plan)
    assert listing.count_all(ws) == plan.figures.created
    assert plan.figures.bad == 1
    assert [item.row for item in importing.held_back(plan, {})] == [3]


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_the_list_of_problems_is_written_and_formulas_stay_text(ws, tmp_path, name):
    path = text_file(tmp_path, 'Nachname;Telefon\nKess;"=1+1"\nZorn;kommt noch\n')
    look = importing.look(path, None, ws)
    mapping = look.mapping.with_targets({1: "phone:work"})
    contacts = importing.read(ws, path, mapping).contacts
    found = [Problem(item.row, *importing.who(item), doubt) for item in contacts for doubt in item.doubts]
    assert importing.write_problems(tmp_path / name, found) == len(found) == 2
    if name.endswith(".xlsx"):
        sheet = openpyxl.load_workbook(tmp_path / name).active
        lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
        assert {cell.data_type for row in sheet.iter_rows(min_row=2, min_col=5, max_col=5) for cell in row} == {"s"}
    else:
        with (tmp_path / name).open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file, delimiter=";"))
        assert lines[1][4] == "'=1+1"
    assert lines[0][:2] == ["Row", "Contact"]
    assert (lines[2][1], lines[2][4]) == ("Zorn", "kommt noch")
    assert str(lines[2][5]).endswith(".")


def test_a_list_that_cannot_be_written_is_a_sentence(tmp_path):
    with pytest.raises(CrmError, match="not there"):
        importing.write_problems(tmp_path / "gone" / "list.xlsx", [])
