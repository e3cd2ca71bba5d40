"""Contacts edited last are searched beside the full-text index: hits are the same as if they stood in it."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.common.fold import words
from crm_desktop.operations import contacts, history, notes
from crm_desktop.records.callers import PHONE, Caller
from crm_desktop.store import late, upkeep
from crm_desktop.store.engine import connect
from crm_desktop.store.queries import callers, erasing, listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.store.states import assert_in_step

NAMES = ("Müller", "Mueller-Lüdenscheidt", "Łódź", "O'Neil", "Straße_12", "a.b@example.com", "555", "", "Zoë 07")
NUMBERS = ("0331 555012", "+49 172 987654", "030/12345", "5550")
NOTES = ("Angebot 331555 und 4711", "Rückruf: Zoë", "555")
TYPED = (
    "mu", "muller lud", "lodz", "o neil", "neil", "strasse 12", "example", "555", "0331555", "0331 555", "331 555012",
    "zoe 07", "07", "172", "angebot 4711", "4711 555", "ruckruf", "12345", "555 mull", "x", "", "5550 555", "01298",
)  # fmt: skip


def waiting(ws) -> int:
    return ws.value("SELECT count(*) FROM late")


def settle(ws) -> None:
    with ws.writable() as connection:
        connection.execute("BEGIN IMMEDIATE")
        late.settle(connection)
        connection.execute("COMMIT")


def hits(ws) -> dict[str, object]:
    """All that is found by each text, in every way there is to ask."""
    found: dict[str, object] = {}
    for typed in TYPED:
        view = View(search=typed)
        places = listing.places(ws, view)
        assert listing.count(ws, view) == len(places), typed
        assert listing.ids(ws, view) == listing.ids_at(ws, places), typed
        assert list(listing.places(ws, view, 2)) == list(places)[:2], typed
        downwards = listing.places(ws, View(search=typed, descending=True))
        assert list(downwards) == list(places)[::-1], typed
        named, values = listing.named(typed)
        found[typed] = (
            list(places), sorted(ws.rows(named, values)), sorted(erasing.likely(ws, [typed])),
            [hit.id for hit in callers.hits(ws, Caller(PHONE, typed, typed))],
        )  # fmt: skip
    return found


def by_hand(texts: list[str], numbers: list[str], typed: str) -> bool:
    """Whether a contact with these texts and digits is to be found: without any index."""
    digits = listing.phone_query(typed)
    begin = [word for text in texts for word in words(text)]
    asked = "".join(char if char.isalnum() else " " for char in listing.fold(typed)).split()
    in_texts = [any(word.startswith(one) for word in begin) for one in asked]
    if digits and len(asked) > 1:
        return all(in_texts) or any(digits in number for number in numbers)
    parts = [one.isdigit() and len(one.lstrip("0")) >= 3 for one in asked]
    in_numbers = [part and any(one.lstrip("0") in number for number in numbers)
                  for part, one in zip(parts, asked, strict=True)]  # fmt: skip
    return all(one or other for one, other in zip(in_texts, in_numbers, strict=True))


STEP = st.tuples(
    st.sampled_from(("create", "rename", "phone", "note", "delete", "undo", "settle")), st.integers(0, 6),
    st.sampled_from(NAMES), st.sampled_from(NUMBERS), st.sampled_from(NOTES),
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(STEP, min_size=1, max_size=12))
def test_hits_are_those_of_the_index_and_of_a_search_by_hand(tmp_path_factory, steps):
    with Workspace.create(tmp_path_factory.mktemp("late") / "office.kontor") as ws:
        contacts.create(ws, last_name="Adler", phone="0331 555099")
        for doing, number, name, phone, note in steps:
            ids = listing.ids(ws, View())
            one = ids[number % len(ids)] if ids else ""
            if doing == "create" or not one:
                contacts.create(ws, last_name=name, phone=phone)
            elif doing == "rename":
                contacts.set_fields(ws, one, {"last_name": name})
            elif doing == "phone":
                contacts.add_channel(ws, one, "phone", phone)
            elif doing == "note":
                notes.add(ws, one, note)
            elif doing == "delete":
                contacts.delete(ws, [one])
            elif doing == "undo":
                history.undo(ws)
            else:
                settle(ws)
        now = hits(ws)
        rows = ws.rows(
            "SELECT l.pos, l.name, (SELECT group_concat(a.body, ' ') FROM activity_link AS k JOIN activity AS a"
            " ON a.id = k.activity_id AND a.deleted_at IS NULL WHERE k.record_id = l.id AND k.deleted_at IS NULL),"
            " (SELECT group_concat(coalesce(substr(nullif(normal, ''), 2), value), ' ') FROM channel"
            " WHERE contact_id = l.id AND kind = 'phone' AND deleted_at IS NULL) FROM listing AS l ORDER BY l.pos"
        )
        for typed in TYPED:
            wanted = [row[0] for row in rows if by_hand([row[1], row[2] or ""], (row[3] or "").split(), typed)]
            assert now[typed][0] == wanted, typed  # pyright: ignore
        assert_in_step(ws)
        settle(ws)
        assert waiting(ws) == 0
        assert hits(ws) == now


def test_who_has_the_file_open_to_read_finds_an_edit_at_once(ws):
    anna = contacts.create(ws, last_name="Adler")
    contacts.create(ws, last_name="Berg")
    settle(ws)
    with Workspace.open(ws.path, read_only=True) as other:
        assert listing.count(other, View(search="adl")) == 1
        contacts.set_fields(ws, anna, {"last_name": "Zander"})
        assert waiting(ws) == 2  # her place, and the one she left
        assert listing.count(other, View(search="adl")) == 0
        assert listing.ids(other, View(search="zan")) == [anna]
        assert list(listing.places(other, View()))[1:] == [listing.place_of(other, anna)]


def test_when_many_wait_they_are_brought_into_the_index(ws, monkeypatch):
    monkeypatch.setattr(late, "MOST", 5)
    monkeypatch.setattr(late, "EVERY", 1)
    ids = [contacts.create(ws, last_name=f"Name{number}") for number in range(4)]
    assert waiting(ws) == 4
    for number in range(20):
        contacts.set_fields(ws, ids[number % 4], {"last_name": f"Neu{number:02d}"})
        assert waiting(ws) <= 5
        assert listing.ids(ws, View(search=f"neu{number:02d}")) == [ids[number % 4]]
        assert listing.count(ws, View(search="ne")) == min(number + 1, 4)
    assert_in_step(ws)
    while history.undo(ws) is not None:
        assert_in_step(ws)


def test_of_whom_much_is_written_goes_into_the_index_at_once(ws):
    anna = contacts.create(ws, last_name="Adler", phone="0331 555012")
    assert waiting(ws) == 1
    notes.add(ws, anna, "Angebot " * 1000 + "Schlusswort")
    assert waiting(ws) == 0
    assert listing.ids(ws, View(search="schlusswort")) == listing.ids(ws, View(search="555012")) == [anna]
    contacts.set_fields(ws, anna, {"last_name": "Zander"})
    assert listing.count(ws, View(search="adler")) == 0
    assert listing.ids(ws, View(search="zander schluss")) == [anna]
    assert_in_step(ws)


def test_a_place_left_may_be_taken_by_another(ws):
    contacts.create(ws, last_name="A")
    bea = contacts.create(ws, last_name="M")
    contacts.create(ws, last_name="Z")
    settle(ws)
    left = listing.place_of(ws, bea)
    contacts.set_fields(ws, bea, {"last_name": "Zz"})
    carl = contacts.create(ws, last_name="N")
    assert listing.place_of(ws, carl) == left
    assert listing.ids(ws, View(search="n")) == [carl]
    assert listing.ids(ws, View(search="m")) == []
    assert_in_step(ws)


def test_check_sees_words_that_belong_to_nobody_or_are_missing(ws):
    anna = contacts.create(ws, last_name="Adler")
    contacts.create(ws, last_name="Berg")
    with ws.writable() as connection:
        connection.execute("UPDATE late SET mark = NULL WHERE pos = ?", (listing.place_of(ws, anna),))
    assert upkeep.out_of_step(ws) == [anna]
    upkeep.rebuild_listing(ws)
    assert upkeep.out_of_step(ws) == []
    contacts.set_fields(ws, anna, {"nickname": "Ada"})
    contacts.set_fields(ws, anna, {"nickname": ""})
    assert upkeep.out_of_step(ws) == []
    carl = contacts.create(ws, last_name="Carl")
    with ws.writable() as connection:
        connection.execute("DELETE FROM late WHERE pos = ?", (listing.place_of(ws, carl),))
    assert upkeep.out_of_step(ws) == [carl]
    upkeep.rebuild_listing(ws)
    with ws.writable() as connection:
        connection.execute("INSERT INTO late(pos, mark) VALUES(7, 1)")
    assert upkeep.out_of_step(ws) == ["place 7"]


def test_settling_gives_way_to_who_is_writing(ws):
    contacts.create(ws, last_name="Adler")
    other = connect(str(ws.path))
    other.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    assert not upkeep.settle_search(ws)
    assert time.monotonic() - start < 1
    assert waiting(ws) == 1
    other.execute("ROLLBACK")
    other.close()
    assert upkeep.settle_search(ws)
    assert waiting(ws) == 0
    assert listing.count(ws, View(search="adler")) == 1
    contacts.create(ws, last_name="Berg")  # and it waits again for others
    assert_in_step(ws)
