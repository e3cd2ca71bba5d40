"""Nothing typed is lost: a note or a follow-up half written waits with its contact, also after a restart."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import Qt

from crm_desktop.operations import contacts, drafts, merge, notes
from crm_desktop.store.queries import activities, listing
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.contacts.detail_channels import ChannelField


@pytest.fixture
def bert(office) -> str:
    return contacts.create(office.context.ws, first_name="Bert", last_name="Zeh")


def lines(detail):
    return detail.history.entry, detail.history.plan


def test_half_a_note_waits_at_its_contact(office, page, detail, anna, bert, qtbot):
    note, plan = lines(detail)
    note.field.setPlainText("Ruft zurück, sobald")
    plan.field.setPlainText("Fr 10 Uhr")
    office.context.go("contacts", bert)
    assert note.text == plan.text == ""
    office.context.go("contacts", anna)
    assert (note.text, plan.text) == ("Ruft zurück, sobald", "Fr 10 Uhr")


def test_it_is_there_again_after_a_restart(office, detail, anna, make_window, qtbot):
    path = office.context.ws.path
    note, plan = lines(detail)
    note.field.setPlainText("zwei\nZeilen")
    plan.field.setPlainText("morgen anrufen")
    office.close()
    with Workspace.open(path) as ws:
        assert drafts.text(ws, anna, drafts.NOTE) == "zwei\nZeilen"
        assert drafts.text(ws, anna, drafts.FOLLOW_UP) == "morgen anrufen"


def test_it_is_kept_while_one_types_without_anything_else_happening(office, detail, anna, qtbot):
    """The computer may stop at any moment."""
    note, _ = lines(detail)
    qtbot.keyClicks(note.field, "Noch nicht fer")
    qtbot.waitUntil(lambda: drafts.text(office.context.ws, anna, drafts.NOTE) == "Noch nicht fer", timeout=4000)
    assert not office.context.ws.in_operation


def test_what_was_written_to_its_end_waits_no_longer(office, detail, anna, qtbot):
    note, _ = lines(detail)
    note.field.setPlainText("Fertig")
    detail.history.keep_drafts()
    note.written.emit(note.text)
    assert note.text == ""
    assert drafts.text(office.context.ws, anna, drafts.NOTE) == ""
    note.field.setPlainText("Doch nicht")
    detail.history.keep_drafts()
    note.field.clear()
    detail.history.keep_drafts()
    assert drafts.text(office.context.ws, anna, drafts.NOTE) == ""


def test_a_draft_is_no_step_of_undo_and_looking_changes_nothing(ws):
    anna = contacts.create(ws, last_name="Müller")
    notes.add(ws, anna, "Erste")
    last = ws.value("SELECT max(id) FROM operation")
    drafts.keep(ws, anna, drafts.NOTE, "Zweite \ud83d")
    assert ws.value("SELECT max(id) FROM operation") == last
    assert drafts.text(ws, anna, drafts.NOTE).startswith("Zweite")
    ws.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = hashlib.sha256(ws.path.read_bytes()).digest()
    drafts.text(ws, anna, drafts.NOTE)
    ws.close()
    assert hashlib.sha256(ws.path.read_bytes()).digest() == before


def test_the_draft_of_a_contact_merged_into_another_goes_with_it(ws):
    anna, twin = contacts.create(ws, last_name="Müller"), contacts.create(ws, last_name="Mueller")
    drafts.keep(ws, anna, drafts.NOTE, "eins")
    drafts.keep(ws, twin, drafts.NOTE, "zwei")
    drafts.keep(ws, "", drafts.NOTE, "für niemanden")
    merge.merge(ws, anna, [twin])
    assert drafts.text(ws, anna, drafts.NOTE) == "eins\nzwei"
    drafts.keep(ws, anna, drafts.NOTE, "drei")
    assert drafts.text(ws, anna, drafts.NOTE) == "drei"
    assert drafts.text(ws, "", drafts.NOTE) == "für niemanden"


def test_a_read_only_file_stays_as_it_is(ws):
    anna = contacts.create(ws, last_name="Müller")
    path = ws.path
    ws.close()
    with Workspace.open(path, read_only=True) as again:
        drafts.keep(again, anna, drafts.NOTE, "Nein")
        assert drafts.text(again, anna, drafts.NOTE) == ""
        assert listing.row_of(again, anna) is not None


def test_undo_right_after_a_note_takes_the_note_back(office, detail, anna, qtbot):
    """The cursor stands in the empty line then, which has nothing of its own to take back."""
    office.activateWindow()
    note, _ = lines(detail)
    detail.history.focus_entry()
    qtbot.waitUntil(note.field.hasFocus)
    qtbot.keyClicks(note.field, "Versehen")
    qtbot.keyClick(note.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert note.text == ""  # its own typing first
    qtbot.keyClicks(note.field, "Versehen")
    qtbot.keyClick(note.field, Qt.Key.Key_Return)
    notes_ = "SELECT count(*) FROM activity WHERE body = 'Versehen' AND deleted_at IS NULL"
    assert office.context.ws.value(notes_) == 1
    qtbot.keyClick(note.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert office.context.ws.value(notes_) == 0
    qtbot.keyClick(note.field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert office.context.ws.value(notes_) == 1


@pytest.fixture
def typing_a_number(office, detail, anna, qtbot):
    """Another e-mail address is being typed in its place."""
    field = next(field for field in detail.info.findChildren(ChannelField) if field.value == "p0@example.com")
    field.display.setFocus()
    qtbot.keyClick(field.display, Qt.Key.Key_F2)
    qtbot.keyClicks(office.focusWidget(), "anna@example.com")
    return field


def addresses(ws, contact_id):
    return [channel.value for channel in queries.page(ws, contact_id).channels]


def test_a_field_being_typed_is_kept_when_the_window_is_built_anew(office, typing_a_number, anna, qtbot):
    office.context.commands.trigger("view.larger_text")
    assert addresses(office.context.ws, anna) == ["anna@example.com"]
    office.context.commands.trigger("view.smaller_text")
    office.context.commands.trigger("edit.undo")
    assert addresses(office.context.ws, anna) == ["p0@example.com"]


def test_a_field_being_typed_is_kept_when_the_window_is_closed(office, typing_a_number, anna):
    path = office.context.ws.path
    office.close()
    with Workspace.open(path, read_only=True) as ws:
        assert addresses(ws, anna) == ["anna@example.com"]


def test_an_entry_being_edited_is_kept_when_the_window_is_built_anew(office, page, detail, anna, qtbot):
    note = notes.add(office.context.ws, anna, "Ruft an")
    office.context.changes.poll()
    history = detail.history
    qtbot.waitUntil(lambda: history.model.index_of(note).isValid())
    history.edit(history.model.index_of(note))
    editor = history.delegate._editor
    qtbot.keyClicks(editor, " am Freitag")
    office.context.commands.trigger("view.larger_text")
    assert activities.entries(office.context.ws, anna)[0].body == "Ruft an am Freitag"
    office.context.commands.trigger("view.smaller_text")
