"""The call list and cases: the warning of an open complaint, the reaction that writes the call down."""

from __future__ import annotations

import pytest

from crm_desktop.operations import call_lists, cases, contacts, history
from crm_desktop.store.queries import activities
from crm_desktop.store.queries import call_lists as lists
from crm_desktop.store.queries import cases as queries


@pytest.fixture
def people(ws):
    made = [contacts.create(ws, first_name="Anna", last_name=name) for name in ("Adler", "Busch", "Clar")]
    for number, who in enumerate(made):
        contacts.add_channel(ws, who, "phone", f"0331 555000{number}")
        contacts.set_role(ws, [who], "customer")
    return made


def page(window, found: str):
    assert window.context.go("calls", found)
    return window.frame.pages.current


def test_an_open_complaint_warns_before_the_call(window, ws, people):
    case = cases.begin(ws, "complaint", people[0], "Wrong colour")
    shown = page(window, call_lists.begin(ws, people, "Autumn", purpose="contract"))
    assert shown.complaint.isVisible()
    assert "Wrong colour" in shown.complaint.label.text()
    cases.move(ws, case, "settled")
    assert not shown.complaint.isVisible()


def test_a_reaction_writes_the_call_down_once_and_goes_on(window, ws, people):
    case = cases.begin(ws, "acquisition", people[0], "Service contract")
    found = call_lists.begin(ws, people, "Autumn", purpose="contract")
    shown = page(window, found)
    assert "Service contract" in shown.case_title.text()
    shown.reactions.press(3)
    assert queries.case(ws, case).step == "info"
    assert lists.entries(ws, found)[0].outcome == "reached"
    assert len([item for item in activities.entries(ws, people[0]) if item.kind == "call"]) == 1
    assert shown._entry_id == lists.entries(ws, found)[1].id
    assert not shown.reactions.isVisible()
    history.undo(ws)
    assert queries.case(ws, case).step == "need"
    assert lists.entries(ws, found)[0].outcome == ""
