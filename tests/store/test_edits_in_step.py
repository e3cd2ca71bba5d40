"""After any edits list and search say what they would say made anew, to whoever asks: who edited, a second connection
and one that can only read."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import (
    contacts,
    erasing,
    fields,
    history,
    imports,
    imports_undo,
    merge,
    notes,
    relations,
    tags,
)  # fmt: skip
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import late, listing_one, matching_index, upkeep
from crm_desktop.store.engine import EngineError
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.store.states import assert_in_step

TEXTS = ("Adler", "Müller", "Zander", "Łódź & Söhne", "O'Neil", " ", "555", "", "Adler GmbH")
VALUES = ("0331 555012", "+49 172 987654", "Zentrale 030/12345", "anna@example.com", "555", "www.example.com", "Ä")
TYPES = ("work", "fax", "mobile")
FIELDS = (
    "last_name", "first_name", "title", "company_name", "nickname", "profession", "industry", "customer_no", "birthday"
)  # fmt: skip
TYPED = ("ad", "muller", "lodz sohne", "555", "0331 555", "12345", "anna example", "example", "zent", "angebot", "gmbh")
STEP = st.tuples(
    st.sampled_from(("field", "field", "field", "channel", "channel", "type", "value", "primary", "remove", "create",
                     "employ", "note", "phase", "delete", "undo", "redo", "both", "settle", "merge", "import",
                     "take back", "erase", "tag", "rename tag", "own field", "drop field", "restore", "convert")),
    st.integers(0, 5), st.integers(0, 5), st.sampled_from(FIELDS), st.sampled_from(TEXTS), st.sampled_from(VALUES),
    st.sampled_from(("phone", "email", "web")), st.sampled_from(TYPES),
)  # fmt: skip


def do(ws: Workspace, step: tuple) -> None:
    doing, who, which, field, text, value, kind, type_ = step
    ids = [row[0] for row in ws.rows("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id")]
    one = ids[who % len(ids)] if ids else contacts.create(ws, last_name="Anfang")
    channels = contact_queries.channels(ws, one)
    channel = channels[which % len(channels)] if channels else None
    if doing == "field":
        contacts.set_fields(ws, one, {field: text})
    elif doing == "channel":
        contacts.add_channel(ws, one, kind, value, type_)
    elif doing == "both":
        with ws.operation("Both"):
            contacts.set_fields(ws, one, {field: text})
            contacts.add_channel(ws, one, kind, value, type_)
    elif doing in ("type", "value", "primary", "remove") and channel is not None:
        {
            "type": lambda: contacts.change_channel(ws, channel.id, type=type_),
            "value": lambda: contacts.change_channel(ws, channel.id, value=value),
            "primary": lambda: contacts.make_channel_primary(ws, channel.id),
            "remove": lambda: contacts.remove_channel(ws, channel.id),
        }[doing]()
    elif doing == "create":
        contacts.create(ws, "company" if which % 2 else "person", **{field: text or "Neu"})
    elif doing == "employ" and not contacts.is_company(ws, one):
        relations.employ(ws, one, text or "Firma")
    elif doing == "note":
        notes.add(ws, one, "Angebot " * (1 + which % 2 * 1000) + text)
    elif doing == "phase":
        contacts.set_phase(ws, [one], ("", "customer", "lead")[which % 3])
    elif doing == "delete":
        contacts.delete(ws, [one])
    elif doing == "undo":
        history.undo(ws)
    elif doing == "redo":
        history.redo(ws)
    elif doing == "settle":
        assert upkeep.settle_search(ws)
    else:
        do_more(ws, doing, ids, one, text)


def do_more(ws: Workspace, doing: str, ids: list[str], one: str, text: str) -> None:
    if doing == "merge":
        merge.merge(ws, one, [other for other in ids if other != one][:2])
    elif doing == "import":
        rows = [
            IncomingContact(2, last_name=text, tags=("Messe",)),
            IncomingContact(3, last_name="Zander", notes=("Ä",)),
        ]
        imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv", tag="Import")))
    elif doing == "take back" and (number := imports_undo.last_import(ws)):
        imports_undo.take_back(ws, number)
    elif doing == "erase":
        erasing.erase(ws, one, "request")
    elif doing == "tag":
        tags.add(ws, ids[:2], "Messe")
    elif doing == "rename tag" and (found := ws.value("SELECT id FROM tag WHERE deleted_at IS NULL")):
        tags.rename(ws, found, text)
    elif doing == "own field":
        fields.set_value(ws, fields.create(ws, f"Feld {text}", "text").id, ids[:2], [text])
    elif doing == "drop field" and (found := ws.value("SELECT id FROM custom_field WHERE deleted_at IS NULL")):
        fields.delete(ws, found)
    elif doing == "restore":
        contacts.restore(ws, [row[0] for row in ws.rows("SELECT id FROM contact WHERE deleted_at IS NOT NULL")])
    elif doing == "convert":
        contacts.convert(ws, one, "person" if contacts.is_company(ws, one) else "company")


def shown(ws: Workspace) -> list[object]:
    """All rows in their order, and what is found by each text."""
    everybody = list(listing.places(ws, View()))
    found: list[object] = [listing.rows(ws, everybody)]
    for typed in TYPED:
        view = View(search=typed)
        hits = listing.ids(ws, view)
        assert listing.count(ws, view) == len(hits) == len(listing.places(ws, view))
        found.append(hits)
    return found


@settings(max_examples=40, deadline=None)
@given(st.lists(STEP, min_size=1, max_size=14))
def test_list_and_search_are_those_made_anew_for_every_reader(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("edits") / "office.kontor"
    with Workspace.create(path) as ws, ws.again() as second, Workspace.open(path, read_only=True) as reader:
        for name, number in (("Adler", "0331 555099"), ("Zander", ""), ("", "555")):
            contacts.create(ws, last_name=name, phone=number)
        for step in steps:
            with suppress(CrmError):  # a company of no name
                do(second if step[2] == 1 else ws, step)
            now = shown(ws)
            assert shown(second) == now
            assert shown(reader) == now
            assert upkeep.out_of_step(ws) == []
        assert_in_step(ws)
        assert upkeep.settle_search(ws)
        assert matching_index.outstanding(ws) == 0
        assert_in_step(ws)
        now = shown(ws)
        upkeep.rebuild_listing(ws)
        anew = shown(ws)
        # Of those with one name, who was edited last stands last; made anew, they stand by their ids.
        assert sorted(row[1:] for row in anew[0]) == sorted(row[1:] for row in now[0])  # pyright: ignore
        assert [sorted(hits) for hits in anew[1:]] == [sorted(hits) for hits in now[1:]]  # pyright: ignore
        assert shown(second) == shown(reader) == anew


@pytest.mark.parametrize(
    "edit",
    [
        lambda ws, one: contacts.add_channel(ws, one, "phone", "0331 555012"),
        lambda ws, one: contacts.set_fields(ws, one, {"last_name": "Zander"}),
        lambda ws, one: contacts.set_fields(ws, one, {"nickname": "Ada"}),
    ],
)
def test_an_everyday_edit_reads_nothing_but_what_changed(ws, monkeypatch, edit):
    one = contacts.create(ws, last_name="Adler", email="adler@example.com")
    contacts.create(ws, last_name="Berg")
    looked: list[object] = []
    look = listing_one.look
    monkeypatch.setattr(listing_one, "look", lambda *asked: looked.append(look(*asked)) or looked[-1])
    edit(ws, one)
    assert len(looked) == 1
    assert looked[0] is not None
    assert_in_step(ws)


@pytest.mark.parametrize("last", ["M{0:03}", "M{1:03}"])
def test_names_that_come_to_stand_in_one_place_always_find_room(ws, last):
    ids = [contacts.create(ws, last_name=name) for name in ("Adler", "Zander", *(f"B{n:03}" for n in range(150)))]
    for number, one in enumerate(ids[2:]):
        contacts.set_fields(ws, one, {"last_name": last.format(number, 999 - number)})
    assert listing.ids(ws, View())[0] == ids[0]
    assert listing.ids(ws, View())[-1] == ids[1]
    assert upkeep.out_of_step(ws) == []
    assert_in_step(ws)


def test_words_read_while_an_edit_is_not_done_yet_are_not_kept(ws):
    anna = contacts.create(ws, last_name="Adler")
    assert listing.ids(ws, View(search="adler")) == [anna]
    contacts.set_fields(ws, anna, {"nickname": "Ada"})
    with suppress(CrmError), ws.operation("Taken back"):
        contacts.set_fields(ws, anna, {"nickname": "Zoë"})
        listing.ids(ws, View(search="zoe"))
        raise CrmError("Taken back")
    assert listing.ids(ws, View(search="zoe")) == []
    assert listing.ids(ws, View(search="ada")) == [anna]


def test_a_program_that_ends_without_a_word_loses_nothing_of_what_waits(ws):
    anna = contacts.create(ws, last_name="Adler")
    contacts.add_channel(ws, anna, "phone", "0331 555012")
    ws.connection.close()
    with Workspace.open(ws.path) as again:
        assert again.value("SELECT count(*) FROM late") == 1
        assert listing.ids(again, View(search="555012")) == [anna]
        assert upkeep.settle_search(again)
        assert listing.ids(again, View(search="555012")) == [anna]
        assert_in_step(again)


def test_searching_asks_for_the_words_of_each_contact_once(ws, monkeypatch):
    ids = [contacts.create(ws, last_name=f"Name{number}") for number in range(5)]
    assert listing.count(ws, View(search="name")) == 5
    made: list[int] = []
    words_at = late._words_at  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(late, "_words_at", lambda there, pos: made.append(pos) or words_at(there, pos))
    assert listing.count(ws, View(search="name")) == 5
    assert made == []
    contacts.add_channel(ws, ids[0], "phone", "0331 555012")
    assert listing.ids(ws, View(search="555012")) == listing.ids(ws, View(search="0331 555")) == [ids[0]]
    assert made == [listing.place_of(ws, ids[0])]


def test_what_goes_wrong_while_words_are_made_is_said_in_a_sentence(ws, monkeypatch):
    anna = contacts.create(ws, last_name="Adler")

    def broken(there: object, pos: int) -> None:
        raise EngineError("disk I/O error")

    with monkeypatch.context() as patched:
        patched.setattr(late, "_words_at", broken)
        with pytest.raises(CrmError, match="disk"):
            listing.ids(ws, View(search="adler"))
    assert listing.ids(ws, View(search="adler")) == [anna]
