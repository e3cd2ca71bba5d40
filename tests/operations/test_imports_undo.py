"""Taking an import back next week: what nobody touched goes, what somebody edited stays and is named."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.common.errors import CrmError, NotFound, UndoRefused
from crm_desktop.operations import contacts, history, imports, imports_undo, notes, tags
from crm_desktop.records.importing import OVERWRITE, ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import upkeep
from crm_desktop.store.queries import activities, journal
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.workspace import Workspace
from tests.operations.doings import DOINGS
from tests.operations.test_import_choices import a_row
from tests.operations.test_imports import ANNA, dump, only, take
from tests.operations.test_undo import sent_to
from tests.store.states import assert_in_step

BERND = replace(ANNA, row=3, first_name="Bernd", company="Weber KG", channels=(), notes=("Ruft an",))
CARLA = IncomingContact(4, first_name="Carla", last_name="Frei", tags=("Newsletter",), custom=(("Rabatt", "5"),))


def live(ws) -> set[str]:
    return {row[0] for row in ws.rows("SELECT name FROM listing")}


def test_untouched_it_goes_without_a_trace_and_redo_brings_it_again(ws):
    before = dump(ws)
    _, result = take(ws, ANNA, BERND, CARLA)
    contacts.create(ws, first_name="Später", last_name="Dazu")
    with_later = dump(ws)
    taken = imports_undo.take_back(ws, result.operation_id)
    assert (taken.label, taken.stays) == ("Import list.xlsx", ())
    assert live(ws) == {"Später Dazu"}
    history.redo(ws)
    assert dump(ws) == with_later
    history.undo_operation(ws, result.operation_id)
    history.undo(ws)
    assert dump(ws) == before


def test_a_contact_edited_since_stays_with_its_firm_and_is_named(ws):
    _, result = take(ws, ANNA, BERND, CARLA)
    anna = only(ws, "anna").id
    contacts.set_fields(ws, anna, {"title": "Dr."})
    edited = dump(ws)
    with pytest.raises(UndoRefused):
        history.undo_operation(ws, result.operation_id)
    taken = imports_undo.take_back(ws, result.operation_id)
    assert live(ws) == {"Dr. Anna Müller", "Kanzlei Müller GmbH"}
    assert [stay.name for stay in taken.stays] == ["Dr. Anna Müller", "Kanzlei Müller GmbH"]
    assert "Edited since" in taken.stays[0].reason
    assert taken.stays[1].reason == "Goes with Dr. Anna Müller, who stays."
    page = queries.page(ws, anna)
    assert len(page.channels) == 2, "it keeps all that came with it"
    assert [tag.name for tag in page.tags] == ["Newsletter"]
    assert upkeep.orphans(ws) == []
    assert_in_step(ws)
    with pytest.raises(UndoRefused, match="already been undone"):
        imports_undo.take_back(ws, result.operation_id)
    history.redo(ws)
    assert dump(ws) == edited


def test_something_hung_on_a_contact_since_keeps_it(ws):
    _, result = take(ws, ANNA, BERND, CARLA)
    notes.add(ws, only(ws, "carla").id, "Will ein Angebot")
    taken = imports_undo.take_back(ws, result.operation_id)
    assert [stay.name for stay in taken.stays] == ["Carla Frei"]
    assert live(ws) == {"Carla Frei"}
    assert queries.page(ws, only(ws, "carla").id).values, "also its own field stays"
    assert upkeep.orphans(ws) == []


def test_who_was_written_to_since_stays_with_the_mail(ws):
    _, result = take(ws, ANNA, CARLA)
    entry = sent_to(ws, only(ws, "anna").id)
    taken = imports_undo.take_back(ws, result.operation_id)
    assert [stay.name for stay in taken.stays] == ["Anna Müller", "Kanzlei Müller GmbH"]
    assert "E-mail to P" in taken.stays[0].reason
    assert entry in {found.id for found in activities.entries(ws, only(ws, "anna").id)}
    assert upkeep.orphans(ws) == []


def test_a_tag_and_a_firm_that_were_there_hold_what_stayed_of_the_import(ws):
    """What an import that was taken back in part left behind points to rows of older steps."""
    other = contacts.create(ws, first_name="Dora", last_name="Alt")
    tags.add(ws, [other], "Newsletter")
    tagging = journal.latest(ws)
    contacts.create(ws, "company", company_name="Kanzlei Müller GmbH")
    founding = journal.latest(ws)
    _, result = take(ws, ANNA, CARLA)
    anna, carla = only(ws, "anna").id, only(ws, "carla").id
    for one in (anna, carla):
        contacts.set_fields(ws, one, {"title": "Dr."})
    imports_undo.take_back(ws, result.operation_id)
    history.undo_operation(ws, tagging)
    assert [tag.name for tag in queries.page(ws, carla).tags] == ["Newsletter"]
    assert queries.page(ws, other).tags == ()
    with pytest.raises(UndoRefused, match="came later and builds on it"):
        history.undo_operation(ws, founding)
    assert upkeep.orphans(ws) == []
    assert_in_step(ws)


def test_of_a_changed_contact_every_value_goes_back_that_was_not_changed_again(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com", title="Dr.")
    row = replace(ANNA, title="Prof.", profession="Notarin", company="", notes=("Aus der Liste",), addresses=())
    _, result = take(ws, row, modes={"title": OVERWRITE})
    contacts.set_fields(ws, anna, {"title": "Prof. Dr."})
    edit = history.undo_label(ws)
    taken = imports_undo.take_back(ws, result.operation_id)
    page = queries.page(ws, anna)
    assert (page.contact.title, page.contact.profession, len(page.channels), page.tags) == ("Prof. Dr.", "", 1, ())
    assert [stay.contact_id for stay in taken.stays] == [anna]
    with pytest.raises(UndoRefused):
        history.undo(ws)
    history.redo(ws)
    assert queries.page(ws, anna).contact.profession == "Notarin"
    assert history.undo(ws) == edit


def test_a_note_edited_since_stays_on_a_contact_that_was_there(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
    _, result = take(ws, replace(ANNA, company="", addresses=(), notes=("eins", "zwei")))
    note = ws.value("SELECT id FROM activity WHERE body = 'eins'")
    notes.change(ws, note, "eins, und mehr")
    taken = imports_undo.take_back(ws, result.operation_id)
    assert [stay.contact_id for stay in taken.stays] == [anna]
    linked = "SELECT a.body FROM activity AS a JOIN activity_link AS l ON l.activity_id = a.id WHERE l.record_id = ?"
    assert [row[0] for row in ws.rows(linked, (anna,))] == ["eins, und mehr"]


def test_only_imports_are_taken_back_so(ws):
    contacts.create(ws, first_name="Anna")
    for number in (ws.value("SELECT max(id) FROM operation"), 99):
        with pytest.raises(NotFound):
            imports_undo.take_back(ws, number)
    assert imports_undo.last_import(ws) == 0
    _, result = take(ws, ANNA)
    assert imports_undo.last_import(ws) == result.operation_id


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_whatever_came_after_nothing_is_orphaned_and_redo_is_exact(empty_file, chance):
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_file, Path(folder) / "office.kontor"))
        with Workspace.open(path) as ws:
            import_and_live(ws, chance)


def import_and_live(ws, chance: Random) -> None:
    imports.run(ws, imports.plan(ws, [a_row(chance, n) for n in range(2, 6)] + [ANNA], ImportOptions("first.csv")))
    before = dump(ws)
    there = {row[0] for row in ws.rows("SELECT id FROM contact")}
    rows = [a_row(chance, n) for n in range(2, 9)] + [BERND]
    result = imports.run(ws, imports.plan(ws, rows, ImportOptions("second.csv")))
    made = {row[0] for row in ws.rows("SELECT id FROM contact")} - there
    for _ in range(chance.randrange(6)):
        try:
            chance.choice(DOINGS)(ws, chance)
        except CrmError:
            continue
    orphans_before = {(item.table, item.row_id) for item in upkeep.orphans(ws)}
    lived = dump(ws)
    newer = ws.value("SELECT count(*) FROM operation WHERE kind = 'do' AND id > ?", (result.operation_id,))
    taken = imports_undo.take_back(ws, result.operation_id)
    if not newer:
        assert dump(ws) == before
    still = {row[0] for row in ws.rows("SELECT id FROM contact")} & made
    assert still <= {stay.contact_id for stay in taken.stays}
    assert all(stay.reason for stay in taken.stays)
    assert {(item.table, item.row_id) for item in upkeep.orphans(ws)} <= orphans_before
    assert_in_step(ws)
    history.redo(ws)
    assert dump(ws) == lived
    assert_in_step(ws)
