"""D22: a file nothing was done to is byte for byte what it was."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import contacts, history, imports, record_history, tags
from crm_desktop.records.filters import Condition, Group
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import upkeep
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import SORTS, View
from crm_desktop.store.workspace import Workspace


def look(ws: Workspace) -> None:
    for search in ("anna", "0331", "", '"; DROP TABLE contact'):
        listing.rows(ws, listing.places(ws, View(search=search)))
    for sort in SORTS:
        listing.ids(ws, View(sort=sort, where=Group("or", (Condition("city", "is", ("x",)),)), today=date(2026, 1, 1)))


def read_a_page(ws: Workspace) -> None:
    for contact in listing.ids(ws, View()):
        queries.page(ws, contact)
        record_history.record_history(ws, contact)


def ask_the_history(ws: Workspace) -> None:
    history.undo_label(ws)
    history.redo_label(ws)


def check(ws: Workspace) -> None:
    ws.check_due()
    ws.quick_check()
    assert upkeep.integrity(ws.connection) == []
    assert upkeep.orphans(ws) == []
    assert upkeep.out_of_step(ws) == []


def look_twice(ws: Workspace) -> None:
    with ws.again() as other:
        look(other)


def copy(ws: Workspace) -> None:
    ws.copy_to(ws.path.with_name("copy.kontor"))


def hold(ws: Workspace) -> None:
    ws.hold()
    ws.beat()


def do_nothing(ws: Workspace) -> None:
    with ws.operation("Nothing"):
        pass
    contacts.set_fields(ws, listing.ids(ws, View())[0], {"first_name": "Anna"})
    tags.remove(ws, listing.ids(ws, View()), "no tag")


def fail(ws: Workspace) -> None:
    def half_done() -> None:
        with ws.operation("Fails"):
            contacts.create(ws, first_name="Bea")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_done()
    with pytest.raises(CrmError):
        contacts.create(ws)


def plan(ws: Workspace) -> None:
    imports.plan(ws, [IncomingContact(2, last_name="Busch")], ImportOptions("list.csv"))


@pytest.mark.parametrize(
    "doing", [look, read_a_page, ask_the_history, check, look_twice, copy, hold, do_nothing, fail, plan]
)
def test_closing_without_a_change(workspace_file, doing):
    with Workspace.open(workspace_file) as ws:
        contacts.create(ws, first_name="Anna", email="anna@example.com", employer="Beispiel GmbH")
        contacts.create(ws, first_name="Bert")
        history.undo(ws)
    before = workspace_file.read_bytes()
    with Workspace.open(workspace_file) as ws:
        doing(ws)
    assert workspace_file.read_bytes() == before
    assert sorted(entry.name for entry in workspace_file.parent.glob("office.kontor*")) == ["office.kontor"]
