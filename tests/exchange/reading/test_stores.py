"""Outlook's data files. None can be made here: these tests read the real ones, where they are."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from crm_desktop.common.progress import Progress
from crm_desktop.exchange import importing, mails
from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.inspect import inspect_file
from crm_desktop.exchange.reading.mapi import items, stores
from crm_desktop.exchange.reading.refusals import ReadingProblem, Refused
from crm_desktop.operations import contacts, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.store.queries import activities
from tests.conftest import FIXTURES

STORES = FIXTURES / "pst"
needs_files = pytest.mark.skipif(not STORES.is_dir(), reason="the real files are not on this machine")
SAMPLE, MIXED = STORES / "aspose__SampleContacts.pst", STORES / "aspose__Outlook_1.pst"


@needs_files
def test_contacts_come_in_once(ws):
    for created in (11, 0):
        look = importing.look(SAMPLE, ws=ws)
        assert look.source.kind == "pst"
        plan = importing.plan(ws, importing.stream(ws, SAMPLE, look.mapping), ImportOptions(SAMPLE.name))
        assert plan.figures.created == created
        imports.run(ws, plan)


@needs_files
def test_members_of_lists_get_its_name_as_a_tag():
    found = inspect_file(STORES / "java-libpst__passworded.pst")
    assert {record["tags"] for record in found["records"]} == {("test dist list",)}
    assert len(found["records"]) == 3  # one is a contact of the store, two stand in the list alone


@needs_files
def test_only_mails_of_known_people_are_read_and_only_when_asked(ws):
    assert list(files.read_store_mails(MIXED, ["nobody@example.com"])) == []
    saqib = contacts.create(ws, last_name="Razzaq", email="saqib.razzaq@xp.local")
    outcomes, _ = mails.file_all(ws, [MIXED])
    assert {outcome.state for outcome in outcomes} <= {mails.FILED, mails.KNOWN}
    entries = activities.entries(ws, saqib)
    assert "Multiple attachments" in {entry.subject for entry in entries}
    again, steps = mails.file_all(ws, [MIXED])
    assert {outcome.state for outcome in again} == {mails.KNOWN}
    assert steps == []


@needs_files
def test_a_large_store_is_seen_to_move(monkeypatch):
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda found: seen.append((found.done, found.total)))
    list(files.read_store_mails(STORES / "aspose__passwordprotectedPST.pst", [], progress=progress))
    files.preview(SAMPLE, progress=progress)
    assert seen


@needs_files
def test_damaged_stores_end_in_a_sentence(tmp_path):
    chance = random.Random(5)
    whole = SAMPLE.read_bytes()
    path = tmp_path / "a.pst"
    for number in range(12):
        damaged = bytearray(whole)
        for _ in range(chance.choice((5, 400, 4_000))):
            damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.randrange(600, len(damaged))] if number % 3 == 0 else damaged)
        with suppress(ReadingProblem):  # any other exception is a bug
            files.preview(path)


@needs_files
def test_unreadable_items_are_counted_and_named(monkeypatch, tmp_path):
    from crm_desktop.exchange.reading import outlook_files

    readable = stores.Store.item

    def item(self, message, parts=False):
        if message.identifier % 3 == 0:
            raise OSError("unable to read")
        return readable(self, message, parts)

    monkeypatch.setattr(stores.Store, "item", item)
    found = outlook_files.read_store(SAMPLE, lambda done, total: None)
    lost = found.facts["unreadable"]
    assert 0 < lost < 6
    assert found.facts["contacts"] == len(found.records) == 6 - lost
    [warning] = [item for item in found.warnings if item.code == "unreadable_items"]
    assert (warning.count, warning.detail) == (lost, "Contacts")


@needs_files
def test_deleted_and_gathered_contacts_are_left_out_and_said(monkeypatch):
    from crm_desktop.exchange.reading import outlook_files

    original = stores.Store._place

    def place(self, folder, parent):
        found = original(self, folder, parent)
        return stores.Place(found.name, deleted=found.name == "Contacts")

    monkeypatch.setattr(stores.Store, "_place", place)
    found = outlook_files.read_store(SAMPLE, lambda done, total: None)
    assert (found.facts["contacts"], found.records) == (6, [])
    assert [(item.code, item.count) for item in found.warnings] == [("deleted_items", 6)]


@needs_files
def test_what_is_no_store(tmp_path):
    path = tmp_path / "a.pst"
    path.write_bytes(b"!BDN" + b"\0" * 5_000)
    with pytest.raises(Refused):
        stores.open_store(path)
    with pytest.raises(ReadingProblem):
        list(files.read_store_mails(path, ["a@b.example"]))
    assert items.kind_of_class("IPM.Contact.Special") == items.CONTACT


@needs_files
@pytest.mark.parametrize("place", [0x4C00, 0x4F00, 0x5100, 0x5700, 0x5A00, 0x6F00, 0x7600])
def test_damage_anywhere_loses_nobody_in_silence(tmp_path, place):
    content = bytearray(SAMPLE.read_bytes())
    content[place : place + 0x100] = b"\xff" * 0x100
    (tmp_path / "damaged.pst").write_bytes(content)
    found = inspect_file(tmp_path / "damaged.pst")
    assert found["open"] == "ok"
    assert found["contacts"] + found["unreadable"] >= 6
    assert found["contacts"] >= 5
    said = " ".join(found["warnings"])
    assert ("could not be read" in said) == bool(found["unreadable"])
