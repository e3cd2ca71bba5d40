"""The derived list: it shows what the contacts say, in name order, whatever was done to them."""

from __future__ import annotations

import pytest

from crm_desktop.operations import contacts, fields, history, imports, notes, relations, tags
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import listing
from tests.store.states import assert_in_step


def take(ws, names: list[str]):
    rows = [IncomingContact(number, last_name=name) for number, name in enumerate(names)]
    return imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))


@pytest.fixture(autouse=True)
def narrow(monkeypatch):
    """Little room between names, so that it runs out within a test."""
    monkeypatch.setattr(listing, "GAP", 1 << 10)


def test_renaming_among_neighbours_keeps_the_order_when_room_runs_out(ws):
    contacts.create(ws, last_name="Adler")
    contacts.create(ws, last_name="Zander")
    ids = [contacts.create(ws, first_name="Anna", last_name="Müller") for _ in range(14)]
    for number in range(60):
        contacts.set_fields(ws, ids[number % 14], {"first_name": f"Anna{number:03d}"})
    assert_in_step(ws)
    for number in range(60):
        contacts.set_fields(ws, ids[-1 - number % 14], {"first_name": f"Anna{99 - number:03d}"})
    assert_in_step(ws)


@pytest.mark.parametrize("count", [40, 63, 64, 65, 300])
def test_many_new_names_find_room_between_two(ws, count):
    contacts.create(ws, last_name="Adler")
    contacts.create(ws, last_name="Zander")
    for start in range(3):
        take(ws, [f"Müller {start} {number:04d}" for number in range(count)])
    assert_in_step(ws)


def test_bulk_renaming_moves_many_at_once(ws):
    take(ws, [f"Name{number:03d}" for number in range(200)])
    ids = [row[0] for row in ws.rows("SELECT id FROM contact ORDER BY id")]
    for last in ("Adler", "Zander", "Name100"):
        contacts.set_fields(ws, ids[50:150], {"last_name": last})
        assert_in_step(ws)
        contacts.set_fields(ws, ids[100:120], {"first_name": "Bea"})
        assert_in_step(ws)


@pytest.mark.parametrize("everybody", [False, True])
def test_of_many_changed_at_once_only_what_differs_is_written(ws, monkeypatch, everybody):
    monkeypatch.setattr(listing, "CHUNK", 30)
    monkeypatch.setattr(listing, "FEW", 30)
    take(ws, [f"Name{number:03d}" for number in range(100 if everybody else 150)])
    ids = [row[0] for row in ws.rows("SELECT id FROM contact ORDER BY id LIMIT 100")]
    with ws.operation("Numbers"):
        numbers = [
            contacts.add_channel(ws, contact_id, "phone", f"0331 555{at:03d}") for at, contact_id in enumerate(ids)
        ]
    assert_in_step(ws)
    before = texts_written(ws)
    with ws.operation("Changes"):
        for at, contact_id in enumerate(ids):
            if at % 5 == 0:
                contacts.remove_channel(ws, numbers[at])
            elif at % 5 == 1:
                contacts.set_fields(ws, contact_id, {"last_name": f"Zander{at}"})
            elif at % 5 == 2:
                contacts.change_channel(ws, numbers[at], value=f"0331 777{at:03d}")
            else:  # in no column, and in none that is searched
                contacts.set_fields(ws, contact_id, {"salutation": "mr" if at % 5 == 3 else "ms"})
    assert_in_step(ws)
    after = texts_written(ws)
    same = [contact_id for contact_id in before if after[contact_id] == before[contact_id]]
    assert everybody or len(same) == 50 + 80  # the whole list is made anew, which is quicker then
    while history.undo(ws) is not None:
        assert_in_step(ws)


def texts_written(ws) -> dict[str, tuple[int, int]]:
    """Contact to its place, and when its words were written there: the engine counts."""
    rows = ws.rows("SELECT l.id, l.pos, s.origin FROM listing AS l JOIN search_docsize AS s ON s.id = l.pos")
    return {row[0]: row[1:] for row in rows}


def test_a_company_counts_its_people_also_when_one_goes_to_the_trash(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Adler", employer="Beispiel GmbH")
    contacts.create(ws, first_name="Bert", last_name="Adler", employer="Beispiel GmbH")
    contacts.delete(ws, [anna])
    assert_in_step(ws)
    contacts.restore(ws, [anna])
    assert_in_step(ws)


def test_people_show_the_address_and_name_of_their_firm(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Adler", employer="Beispiel GmbH")
    firm = ws.value("SELECT id FROM contact WHERE kind = 'company'")
    first = contacts.add_address(ws, firm, street="Am Kanal 1", zip="14467", city="Potsdam", extra="Hinterhaus")
    assert_in_step(ws)
    second = contacts.add_address(ws, firm, street="Weg 2", zip="10115", city="Berlin")
    assert_in_step(ws)
    contacts.make_address_primary(ws, second)
    assert_in_step(ws)
    contacts.change_address(ws, second, po_box="12 34")
    assert_in_step(ws)
    contacts.remove_address(ws, second)
    contacts.set_fields(ws, firm, {"company_name": "Muster GmbH"})
    assert_in_step(ws)
    relations.end(ws, ws.value("SELECT id FROM relation"), "2024-01-31")
    assert_in_step(ws)
    contacts.delete(ws, [firm])
    assert_in_step(ws)
    assert ws.value("SELECT zip FROM listing WHERE id = ?", (anna,)) is None
    assert first != second


def test_who_works_for_somebody_that_was_a_company_shows_nothing_that_is_gone(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Adler", employer="Weber KG")
    firm = ws.value("SELECT id FROM contact WHERE kind = 'company'")
    relations.change(ws, ws.value("SELECT id FROM relation"), role="Leitung")
    contacts.delete(ws, [anna])
    contacts.convert(ws, firm, "person")  # nobody is seen to work there
    for step in (
        lambda: contacts.restore(ws, [anna]),
        lambda: contacts.set_fields(ws, firm, {"company_name": "Weber"}),
        lambda: contacts.add_address(ws, firm, street="Weg 1", zip="14467", city="Potsdam"),
        lambda: contacts.delete(ws, [firm]),
    ):
        step()
        assert_in_step(ws)
    while history.undo(ws) is not None:
        assert_in_step(ws)


def test_fields_tags_and_notes_that_go_are_no_longer_found(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Adler")
    field = fields.create(ws, "Kundengruppe")
    fields.set_value(ws, field.id, [anna], ["Goldrand"])
    tag = tags.add(ws, [anna], "Messegast")
    note = notes.add(ws, anna, "Rückruf wegen Wartung")
    assert_in_step(ws)
    for step in (
        lambda: fields.delete(ws, field.id),
        lambda: tags.rename(ws, tag.id, "Stammgast"),
        lambda: tags.delete(ws, tag.id),
        lambda: notes.change(ws, note, "Angebot"),
        lambda: notes.delete(ws, note),
    ):
        step()
        assert_in_step(ws)
    while history.undo(ws) is not None:
        assert_in_step(ws)


def test_recolouring_a_tag_lists_nobody_anew(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Adler")
    tag = tags.add(ws, [anna], "Messegast")
    seen = []
    ws.subscribe(seen.append)
    tags.recolour(ws, tag.id, "info" if tag.colour != "info" else "ok")
    assert seen[-1].ids == frozenset()
    tags.rename(ws, tag.id, "Stammgast")
    assert seen[-1].ids == {anna}


def test_the_notice_of_a_renamed_firm_names_its_people(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Adler", employer="Beispiel GmbH")
    firm = ws.value("SELECT id FROM contact WHERE kind = 'company'")
    seen = []
    ws.subscribe(seen.append)
    contacts.set_fields(ws, firm, {"company_name": "Muster GmbH"})
    assert seen[-1].ids == {anna, firm}


def test_what_the_list_does_not_show_lists_nobody_anew_but_is_told_and_compared(ws, monkeypatch):
    anna = contacts.create(ws, first_name="Anna", last_name="Adler")
    others = [contacts.create(ws, last_name=f"Berg{number}") for number in range(listing.FEW + 1)]
    seen = []
    ws.subscribe(seen.append)
    for step in (
        lambda: contacts.set_fields(ws, anna, {"birthday": "1970-01-02", "language": "en"}),
        lambda: history.undo(ws),
        lambda: history.redo(ws),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(listing, "_refresh_ids", None)  # not called
            step()
        assert seen[-1].ids == {anna}
        assert_in_step(ws)
    contacts.set_fields(ws, anna, {"birthday": "1970-01-03", "nickname": "Anni"})
    assert_in_step(ws)
    contacts.set_fields(ws, others, {"birthday": "1970-01-03"})
    assert seen[-1].ids == frozenset(others)
    assert_in_step(ws)
    while history.undo(ws) is not None:
        assert_in_step(ws)
