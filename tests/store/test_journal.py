"""The journal: complete whichever way it is written, and what undo does with it."""

from __future__ import annotations

import random
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.common import ids
from crm_desktop.common.errors import CrmError, UndoRefused
from crm_desktop.operations import contacts, fields, history, imports, notes, relations, settings, tags, users
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store import journal, listing, schema
from crm_desktop.store.engine import EngineError
from crm_desktop.store.queries import journal as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from tests.store.states import assert_in_step, journal_of, shared


def mail(address: str) -> IncomingChannel:
    return IncomingChannel("email", "work", address, address)


ROWS = (
    IncomingContact(
        2, last_name="Adler", first_name="Anna", company="Beispiel GmbH", channels=(mail("a@example.com"),)
    ),
    IncomingContact(
        3, last_name="Adler", first_name="Anna", profession="Architektin", birthday="1980-02-29",
        channels=(mail("a@example.com"),), addresses=(IncomingAddress("home", zip="14467"),),
    ),
    IncomingContact(
        4, last_name="Busch", company="Beispiel GmbH", roles=("customer",), tags=("Messe",), notes=("Hallo",),
        custom=(("Kundengruppe", "Gold"),),
    ),
    IncomingContact(
        5, kind="company", company="Muster AG",
        channels=(IncomingChannel("phone", "main", "0331 123456", "+49331123456"),),
    ),
)  # fmt: skip


def take(ws: Workspace, *incoming: IncomingContact, **options: str):
    return imports.run(ws, imports.plan(ws, incoming, ImportOptions("list.csv", **options)))


@pytest.fixture
def same_ids(monkeypatch):
    """Call it to make the next ids the same as after its last call."""

    def restart() -> None:
        chance = random.Random(1)
        monkeypatch.setattr(ids, "_last", 1 << 62)
        monkeypatch.setattr(ids.os, "urandom", chance.randbytes)

    return restart


def fixed_clock() -> datetime:
    return datetime(2026, 11, 18, 9, 12, tzinfo=UTC)


def test_set_wise_and_row_wise_journal_are_the_same(workspace_file, tmp_path, same_ids, monkeypatch):
    with Workspace.open(workspace_file, clock=fixed_clock) as ws:
        contacts.create(ws, first_name="Carla", last_name="Adler", email="carla@example.com")
        tags.add(ws, [ws.value("SELECT id FROM contact")], "Messe")
    other = shutil.copyfile(workspace_file, tmp_path / "other.kontor")
    filled = IncomingContact(6, last_name="Adler", first_name="Carla", profession="Lehrerin", tags=("Messe", "Neu"),
                             channels=(mail("carla@example.com"),))  # fmt: skip
    states = []
    for path in (workspace_file, other):
        same_ids()
        with Workspace.open(path, clock=fixed_clock) as ws:
            result = take(ws, *ROWS, filled)
            states.append((journal_of(ws, result.operation_id), shared(ws)))
        monkeypatch.setattr(journal, "begin_bulk", lambda connection: ({}, []))
        monkeypatch.setattr(journal, "finish_bulk", lambda *_: None)
    bulk, single = states
    assert bulk[1] == single[1]
    assert bulk[0] == single[0]
    assert any(images[0] is None and len(images) > 1 for images in bulk[0].values()), "a new row changed at once"
    assert any(images[0] is not None for images in bulk[0].values()), "a row that was there before"


def test_new_rows_stand_in_the_journal_as_runs_of_ids_also_where_ids_were_left_out(ws):
    make = ids.id_run()
    run = [make() for _ in range(40)]
    kept = [row_id for place, row_id in enumerate(run) if place not in (7, 8, 30)]
    with ws.operation("Bulk", bulk=True) as running:
        rows.insert_many(ws, schema.CONTACT, ("id", "kind", "last_name"), [(one, "person", "Adler") for one in kept])
    noted = ws.rows("SELECT row_id, last_id FROM change WHERE operation_id = ?", (running.id,))
    assert noted == [(run[0], run[6]), (run[9], run[29]), (run[31], run[39])]
    assert journal_of(ws, running.id) == {(schema.CONTACT, one): [None] for one in kept}
    history.undo(ws)
    assert ws.value("SELECT count(*) FROM contact") == 0
    history.redo(ws)
    assert [row[0] for row in ws.rows("SELECT id FROM contact ORDER BY id")] == kept
    assert_in_step(ws)


def test_the_first_rows_of_a_large_operation_are_so_many_however_they_are_noted(ws):
    make = ids.id_run()
    with ws.operation("Bulk", bulk=True) as running:
        for many in (45, 1, 3, 1, 50):
            run = [(make(), "person", "Adler") for _ in range(many)]
            rows.insert_many(ws, schema.CONTACT, ("id", "kind", "last_name"), run)
            make()  # the next ones stand by themselves
    assert len(ws.rows("SELECT 1 FROM change WHERE operation_id = ?", (running.id,))) == 5
    everything = {(schema.CONTACT, True, (row[0],)) for row in ws.rows("SELECT id FROM contact")}
    for limit in (1, 44, 45, 46, 47, 60, 200):
        found = queries.first_rows(ws, running.id, limit)
        assert len(found) == len(set(found) & everything) == min(limit, 100)


def test_a_first_import_leaves_every_index_as_it_was_also_when_it_fails(ws):
    indexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"
    before = ws.rows(indexes)
    with pytest.raises(RuntimeError), ws.operation("Bulk", bulk=True):
        raise RuntimeError
    assert ws.rows(indexes) == before
    take(ws, *ROWS)
    assert ws.rows(indexes) == before
    assert ws.value("PRAGMA integrity_check") == "ok"


def test_an_import_whose_firm_a_later_import_employs_at_is_not_undone(ws):
    first = take(ws, *ROWS)
    take(ws, *(IncomingContact(n, last_name=f"Zander{n}", company="Beispiel GmbH") for n in range(9)))
    state = shared(ws)
    with pytest.raises(UndoRefused):
        history.undo_operation(ws, first.operation_id)
    assert shared(ws) == state
    history.undo(ws)
    history.undo_operation(ws, first.operation_id)
    assert_in_step(ws)


def test_many_rows_deleted_at_one_go_leave_the_same_trace_as_one_by_one(workspace_file, tmp_path, monkeypatch):
    with Workspace.open(workspace_file, clock=fixed_clock) as ws:
        anna = contacts.create(ws, first_name="Anna", last_name="Zander")
        empty = shared(ws)
        result = take(ws, *ROWS, tag="Liste")
        full = shared(ws)
    other = shutil.copyfile(workspace_file, tmp_path / "other.kontor")
    traces = []
    for path, many in ((workspace_file, 10_000), (other, 0)):
        monkeypatch.setattr(rows, "MANY", many)
        with Workspace.open(path, clock=fixed_clock) as ws:
            notices = []
            ws.subscribe(notices.append)
            history.undo_operation(ws, result.operation_id)
            traces.append((journal_of(ws, ws.value("SELECT max(id) FROM operation")), notices))
            assert shared(ws) == empty
            assert_in_step(ws)
            with pytest.raises(EngineError):  # the trigger that refuses is back
                ws.connection.execute("DELETE FROM contact WHERE id = ?", (anna,))
            history.redo(ws)
            assert shared(ws) == full
            assert_in_step(ws)
    assert traces[0] == traces[1]


def test_undo_of_all_there_is_empties_the_list(ws, monkeypatch):
    take(ws, *ROWS)
    with monkeypatch.context() as patch:
        patch.setattr(listing, "CHUNK", 3)
        history.undo(ws)
    assert ws.value("SELECT count(*) FROM listing") == 0
    assert_in_step(ws)
    history.redo(ws)
    assert_in_step(ws)


def test_undoing_an_import_that_met_a_person_twice_leaves_nothing(ws):
    before = shared(ws)
    result = take(ws, *ROWS)
    assert result.figures.people == 2
    after = shared(ws)
    history.undo(ws)
    assert shared(ws) == before
    history.redo(ws)
    assert shared(ws) == after
    assert_in_step(ws)


def test_an_import_with_an_edit_since_is_not_undone_and_says_why(ws):
    result = take(ws, *ROWS)
    anna = ws.value("SELECT id FROM contact WHERE first_name = 'Anna'")
    contacts.set_fields(ws, anna, {"nickname": "Änni"})
    state = shared(ws)
    with pytest.raises(UndoRefused) as problem:
        history.undo_operation(ws, result.operation_id)
    assert "Edit contact" in str(problem.value)
    assert problem.value.safe
    assert problem.value.remedy
    assert shared(ws) == state
    assert history.undo_label(ws) == "Edit contact"


@pytest.mark.parametrize("later", ["note", "channel", "relation", "tag", "owner"])
def test_what_others_build_on_is_not_undone(ws, later):
    anna = contacts.create(ws, first_name="Anna")
    made = ws.value("SELECT max(id) FROM operation")
    if later == "note":
        notes.add(ws, anna, "Hallo")
    elif later == "channel":
        contacts.add_channel(ws, anna, "email", "anna@example.com")
    elif later == "relation":
        relations.employ(ws, anna, "Beispiel GmbH")
    elif later == "tag":
        tags.add(ws, [anna], "Messe")
    else:
        member = users.add(ws, "Bea")
        made = ws.value("SELECT max(id) FROM operation")
        contacts.set_fields(ws, anna, {"owner_id": member})
    state = shared(ws)
    with pytest.raises(UndoRefused):
        history.undo_operation(ws, made)
    assert shared(ws) == state
    history.undo(ws)
    history.undo_operation(ws, made)
    assert_in_step(ws)


def test_a_kind_of_relation_in_use_is_not_undone(ws):
    kind = relations.define_type(ws, "ist Vermieter von", "ist Mieter von")
    made = ws.value("SELECT max(id) FROM operation")
    relations.link(ws, kind.id, contacts.create(ws, last_name="Adler"), contacts.create(ws, last_name="Busch"))
    with pytest.raises(UndoRefused):
        history.undo_operation(ws, made)


def test_a_tag_and_a_field_of_an_import_stay_when_others_use_them(ws):
    bert = contacts.create(ws, first_name="Bert")
    result = take(ws, *ROWS)
    field = next(found for found in fields.queries.fields(ws) if found.name == "Kundengruppe")
    tags.add(ws, [bert], "Messe")
    fields.set_options(ws, field.id, ["Gold", "Silber"])
    fields.set_value(ws, field.id, [bert], ["Silber"])
    with_use = shared(ws)
    history.undo_operation(ws, result.operation_id)
    assert [row[1] for row in ws.rows("SELECT id, name FROM tag")] == ["Messe"]
    assert fields.queries.fields(ws)[0].options == ("Gold", "Silber")
    assert_in_step(ws)
    history.redo(ws)
    assert shared(ws) == with_use
    assert_in_step(ws)


def test_the_making_of_a_field_in_use_is_refused_not_silently_skipped(ws):
    anna = contacts.create(ws, first_name="Anna")
    field = fields.create(ws, "Kundengruppe", "choice", options=["Gold"])
    made = ws.value("SELECT max(id) FROM operation")
    fields.set_value(ws, field.id, [anna], ["Gold"])
    with pytest.raises(UndoRefused):
        history.undo_operation(ws, made)
    history.undo(ws)
    history.undo_operation(ws, made)
    assert fields.queries.fields(ws) == []


def test_undo_weeks_later_in_another_session(workspace_file):
    with Workspace.open(workspace_file, clock=fixed_clock) as ws:
        before = shared(ws)
        result = take(ws, *ROWS)
        after = shared(ws)
    with Workspace.open(workspace_file, clock=lambda: fixed_clock() + timedelta(weeks=6)) as ws:
        contacts.create(ws, last_name="Unbeteiligt")
        history.undo(ws)
        history.undo_operation(ws, result.operation_id)
        assert shared(ws) == before
    with Workspace.open(workspace_file, clock=lambda: fixed_clock() + timedelta(weeks=12)) as ws:
        history.redo(ws)
        assert shared(ws) == after
        assert_in_step(ws)


def test_two_windows_undo_the_same_step_once(ws, workspace_file):
    contacts.create(ws, first_name="Anna")
    made = ws.value("SELECT max(id) FROM operation")
    with ws.again() as other:
        history.undo_operation(other, made)
        with pytest.raises(UndoRefused):
            history.undo_operation(ws, made)
        assert history.redo(ws) is not None
        assert history.redo(other) is None


def half_done(ws: Workspace, contact_id: str) -> None:
    with ws.operation("Inner"):
        contacts.add_channel(ws, contact_id, "email", "anna@example.com")
        raise RuntimeError


def test_a_failing_part_inside_an_operation_leaves_nothing_of_itself(ws):
    with ws.operation("Two things"):
        anna = contacts.create(ws, first_name="Anna")
        with pytest.raises(RuntimeError):
            half_done(ws, anna)
        with pytest.raises(CrmError):
            contacts.add_channel(ws, anna, "email", " ")
    assert ws.value("SELECT count(*) FROM channel") == 0
    assert ws.value("SELECT count(*) FROM change WHERE tbl = 'channel'") == 0
    assert_in_step(ws)
    history.undo(ws)
    assert ws.value("SELECT count(*) FROM contact") == 0


def test_deleting_what_is_deleted_is_nothing_done(ws):
    anna = contacts.create(ws, first_name="Anna")
    assert contacts.delete(ws, [anna]) == 1
    count = ws.value("SELECT count(*) FROM operation")
    assert contacts.delete(ws, [anna]) == 0
    assert ws.value("SELECT count(*) FROM operation") == count


def test_numbers_and_odd_texts_come_back_to_the_last_bit(ws):
    anna = contacts.create(ws, first_name="Anna")
    field = fields.create(ws, "Wert", "number")
    odd = [0.1 + 0.2, 1 / 3, 1e-9, 123456789012.3456, -0.0]
    row_id = ""
    with ws.operation("Odd values"):
        for number in odd:
            values = {"field_id": field.id, "record_id": anna, "value": 'ä\x00"\\\U0001f600\u2028', "number": number}
            row_id = rows.insert(ws, schema.CUSTOM_VALUE, values)
    before = shared(ws)
    with ws.operation("Change"):
        for (row_id,) in ws.rows("SELECT id FROM custom_value"):
            rows.update(ws, schema.CUSTOM_VALUE, row_id, {"value": "x", "number": 1.0})
    history.undo(ws)
    assert repr(shared(ws)) == repr(before)


def test_a_setting_is_kept_once_by_two_writers(ws):
    with ws.again() as other:
        settings.put(ws, "office.country", "AT")
        settings.put(other, "office.country", "CH")
    assert ws.value("SELECT count(*) FROM setting WHERE key = 'office.country'") == 1
    assert settings.get(ws, "office.country") == "CH"


def test_half_characters_in_many_rows_cost_no_row(ws):
    names = ["Adler", "Busch \ud83d", "Zander", "\ude00", "Klein"]
    take(ws, *(IncomingContact(number, last_name=name) for number, name in enumerate(names)))
    found = [row[0] for row in ws.rows("SELECT last_name FROM contact ORDER BY id")]
    assert found == ["Adler", "Busch \ufffd", "Zander", "\ufffd", "Klein"]
    assert_in_step(ws)
