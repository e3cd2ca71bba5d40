"""Who has left a company, noted on the command line."""

from __future__ import annotations

import pytest

from crm_desktop.cli.main import WRONG
from crm_desktop.operations import contacts, followups, relations
from crm_desktop.store.workspace import Workspace


@pytest.fixture
def people(office):
    with Workspace.open(office) as ws:
        anna = contacts.create(ws, first_name="Anna", last_name="Kessow")
        bert = contacts.create(ws, first_name="Bert", last_name="Kessow")
        for person in (anna, bert):
            relations.employ(ws, person, "Zander Musterwerk")
        followups.plan(ws, [anna], kind="call", day="2027-01-11")
    return anna, bert


def jobs(ask, office, who):
    return [(one["name"], one["to"]) for one in ask("show", who, "--file", office)["relations"] if one["forward"]]


def test_left_for_another_company_with_a_successor(ask, run, office, people):
    anna, bert = people
    answer = ask(
        "left", "anna kessow", "--on", "30.11.2026", "--now-at", "Neue Firma", "--position", "Leitung",
        "--successor", "bert kessow", "--file", office,
    )  # fmt: skip
    assert (answer["id"], answer["last_day"], answer["successor_id"], answer["handed_over"]) == (
        anna, "2026-11-30", bert, 1
    )  # fmt: skip
    assert ("Zander Musterwerk", "2026-11-30") in jobs(ask, office, anna)
    assert ("Neue Firma", "") in jobs(ask, office, anna)
    assert len(ask("show", bert, "--file", office)["followups"]) == 1
    assert ask("show", anna, "--file", office)["followups"] == []
    run("undo", "--file", office)
    assert jobs(ask, office, anna) == [("Zander Musterwerk", "")]


def test_today_unless_a_day_is_given(run, office, people):
    _, out, _ = run("left", "anna kessow", "--file", office)
    assert out.startswith("Anna Kessow was at Zander Musterwerk until ")


def test_what_cannot_be_is_said(run, ask, office, people):
    anna, _ = people
    for arguments, said in (
        (("anna kessow", "--on", "gestern abend"), "is no date"),
        (("anna kessow", "--company", "kanzlei"), ""),
        (("anna kessow", "--successor", anna), "Nobody succeeds"),
        (("zander musterwerk",), "No company is noted"),
    ):
        code, _, err = run("left", *arguments, "--file", office)
        assert code == WRONG
        assert said in err
        assert "Traceback" not in err
    assert jobs(ask, office, anna) == [("Zander Musterwerk", "")]
