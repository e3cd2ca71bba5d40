"""The key table behind the search for doubles: in step with the contacts, and caught up after imports."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import Cancelled
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts, duplicates, history, imports, relations
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import matching_index, matching_rows, upkeep
from crm_desktop.store.queries import duplicates as queries


def take(ws, count):
    rows = [IncomingContact(number, first_name="Anna", last_name=f"Name{number}") for number in range(count)]
    return imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))


def in_step(ws):
    with ws.writable() as connection:
        return matching_index.out_of_step(connection)


def test_single_changes_keep_it_in_step(ws):
    made = contacts.create(ws, first_name="Anna", last_name="Müller", phone="0331 5550120", employer="Beispiel GmbH")
    contacts.add_address(ws, made, street="Weg 1", zip="14467", city="Potsdam")
    contacts.set_fields(ws, [made], {"last_name": "Maler"})
    relations.employ(ws, made, "Muster AG")
    contacts.delete(ws, [made])
    contacts.restore(ws, [made])
    assert matching_index.outstanding(ws) == 3
    assert in_step(ws) == []
    assert upkeep.settle_search(ws)
    assert matching_index.outstanding(ws) == 0
    assert ws.value("SELECT count(*) FROM match_record") == 3
    assert in_step(ws) == []


def test_who_is_gone_for_good_is_forgotten_at_once(ws):
    contacts.create(ws, first_name="Anna", last_name="Müller", phone="0331 5550120")
    upkeep.settle_search(ws)
    assert history.undo(ws)
    for table in ("match_record", "match_key", "match_outstanding"):
        assert ws.value(f"SELECT count(*) FROM {table}") == 0


@pytest.mark.parametrize("all_of_them", [True, False])
def test_one_comes_and_another_goes_before_the_next_search(ws, all_of_them):
    """As many stay as there were: the new one needs a place of its own all the same."""
    ids = [contacts.create(ws, first_name="Anna", last_name=name) for name in ("Adler", "Berg", "Zander")]
    matching_index.catch_up(ws)
    contacts.delete(ws, ids[1:2])
    contacts.create(ws, first_name="Anna", last_name="Neu")
    if all_of_them:
        matching_index.catch_up(ws)
    else:
        assert upkeep.settle_search(ws)
    assert matching_index.outstanding(ws) == 0
    assert in_step(ws) == []
    assert ws.value("SELECT count(*) FROM match_record") == 3


def edited(ws):
    """Three contacts in step, one of them renamed since: it waits with its words, without a note of its own."""
    ids = [contacts.create(ws, first_name="Anna", last_name=name) for name in ("Adler", "Berg", "Zander")]
    assert upkeep.settle_search(ws)
    contacts.set_fields(ws, ids[0], {"last_name": "Zimt"})
    assert ws.value("SELECT count(*) FROM match_outstanding") == 0
    assert matching_index.outstanding(ws) == 1
    assert queries.is_late(ws)
    return ids[0]


def test_who_was_renamed_is_compared_by_the_new_name_at_once(ws):
    renamed = edited(ws)
    late, now = queries.late_few(ws)
    assert late == {renamed}
    assert [found.last for _, found in now] == ["zimt"]
    assert queries.late(ws) == (late, now)
    contacts.set_fields(ws, renamed, {"last_name": "Adler"})
    contacts.delete(ws, [renamed])
    assert matching_index.outstanding(ws) == 1
    assert upkeep.settle_search(ws)
    assert matching_index.outstanding(ws) == 0
    assert in_step(ws) == []


@pytest.mark.parametrize(
    "bulk",
    [
        lambda ws: take(ws, 100),
        lambda ws: contacts.set_fields(ws, [row[0] for row in ws.rows("SELECT id FROM contact")], {"title": "Dr."}),
        upkeep.rebuild_listing,
        duplicates.catch_up,
    ],
)
def test_who_was_renamed_is_not_lost_when_the_words_are_brought_into_the_index(ws, bulk):
    edited(ws)
    bulk(ws)
    assert in_step(ws) == []
    duplicates.catch_up(ws)
    assert matching_index.outstanding(ws) == 0
    assert in_step(ws) == []


def test_many_outstanding_are_left_to_who_waits_for_them(ws):
    take(ws, 100)
    contacts.create(ws, first_name="Anna", last_name="Müller")
    assert upkeep.settle_search(ws)
    assert matching_index.outstanding(ws) == 101


def test_an_import_waits_for_nobody_and_is_caught_up(ws):
    take(ws, 300)
    assert matching_index.outstanding(ws) == 300
    duplicates.catch_up(ws)
    assert matching_index.outstanding(ws) == 0
    assert ws.value("SELECT count(*) FROM match_record") == 300
    assert in_step(ws) == []
    history.undo(ws)
    duplicates.catch_up(ws)
    assert ws.value("SELECT count(*) FROM match_record") == 0
    assert ws.value("SELECT count(*) FROM match_key") == 0


def test_catching_up_can_be_stopped_and_taken_up_again(ws, monkeypatch):
    monkeypatch.setattr(matching_index, "PORTION", 50)
    take(ws, 300)
    seen = []
    progress = Progress(lambda now: (seen.append(now.done), now.cancel()) if now.done > 20 else None)
    with pytest.raises(Cancelled):
        duplicates.catch_up(ws, progress)
    assert 0 < matching_index.outstanding(ws) < 300
    assert in_step(ws) == []
    duplicates.catch_up(ws)
    assert matching_index.outstanding(ws) == 0
    assert in_step(ws) == []


def test_who_is_changed_while_others_are_caught_up_is_not_forgotten(ws, monkeypatch):
    """Between reading a portion and writing it, a change of a contact whose id lies among those of the portion."""
    first, between = (contacts.create(ws, first_name="Anna", last_name=name) for name in ("Adler", "Berg"))
    assert upkeep.settle_search(ws)
    take(ws, 100)
    relations.employ(ws, first, "Beispiel GmbH")  # outstanding, before all others
    load, edited = matching_rows.load, []

    def read(connection, ids):
        found = load(connection, ids)
        if not edited:
            edited.append(between)
            with ws.again() as other:
                contacts.set_fields(other, between, {"birthday": "1970-01-02"})
                assert other.value("SELECT count(*) FROM match_outstanding WHERE id = ?", (between,)) == 1
        return found

    monkeypatch.setattr(matching_rows, "load", read)
    duplicates.catch_up(ws)
    assert in_step(ws) == []


def test_check_sees_what_is_out_of_step_and_mends_it(ws):
    made = contacts.create(ws, first_name="Anna", last_name="Müller", phone="0331 5550120")
    upkeep.settle_search(ws)
    with ws.writable() as connection:
        connection.execute("DELETE FROM match_key WHERE key = (SELECT min(key) FROM match_key)")
    assert upkeep.out_of_step(ws) == [made]
    upkeep.rebuild_listing(ws)
    duplicates.catch_up(ws)
    assert upkeep.out_of_step(ws) == []


def test_a_file_opened_for_reading_is_searched_all_the_same(ws):
    for last in ("Meyer", "Meier"):
        contacts.create(ws, first_name="Anna", last_name=last, phone="0331 5550120")
    wanted = duplicates.find(ws)
    with type(ws).open(ws.path, read_only=True) as reading:
        assert duplicates.find(reading) == wanted


def test_a_change_touches_only_the_keys_that_differ(ws):
    made = contacts.create(ws, first_name="Anna", last_name="Müller", phone="0331 5550120", employer="Beispiel GmbH")
    upkeep.settle_search(ws)
    place = ws.value("SELECT place FROM match_record WHERE id = ?", (made,))
    before = set(ws.rows("SELECT key FROM match_key WHERE place = ?", (place,)))
    contacts.add_channel(ws, made, "phone", "0331 5550121")
    upkeep.settle_search(ws)
    after = set(ws.rows("SELECT key FROM match_key WHERE place = ?", (place,)))
    assert before < after
    assert in_step(ws) == []


def test_a_contact_that_is_outstanding_waits_for_its_turn(ws):
    take(ws, 300)
    one = ws.value("SELECT min(id) FROM contact")
    contacts.set_fields(ws, [one], {"last_name": "Meier"})
    assert matching_index.outstanding(ws) == 300
    duplicates.catch_up(ws)
    assert in_step(ws) == []
