"""Notes and the line of time on the contact page: written, edited, deleted, filtered, kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import contacts, history, notes
from crm_desktop.store.queries import activities, listing
from crm_desktop.ui.contacts.detail import FIELDS, HISTORY
from crm_desktop.ui.timeline.model import AUTOMATIC, NOTES


@pytest.fixture
def ws(office):
    return office.context.ws


def write(detail, text: str) -> None:
    detail.history.entry.field.setPlainText(text)
    QTest.keyClick(detail.history.entry.field, Qt.Key.Key_Return)


def bodies(ws, anna) -> list[str]:
    return [entry.body for entry in activities.entries(ws, anna)]


def test_a_note_is_written_with_enter(detail, ws, anna):
    field = detail.history.entry.field
    QTest.keyClicks(field, "Wants 24 months")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "instead of 36")
    assert bodies(ws, anna) == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bodies(ws, anna) == ["Wants 24 months\ninstead of 36"]
    assert detail.history.entry.text == ""
    entry = detail.history.model.entry(detail.history.model.index(1, 0))
    assert (entry.title, entry.detail) == ("Wants 24 months", "instead of 36")


def test_a_note_is_edited_in_its_place(detail, ws, anna, qtbot):
    write(detail, "Wants 24 months")
    rows = detail.history.rows
    detail.history.edit(detail.history.model.index(1, 0))
    editor = QApplication.focusWidget() if rows.isAncestorOf(QApplication.focusWidget() or rows) else None
    editor = editor or rows.findChild(type(detail.history.entry.field))
    editor.setPlainText("Wants 36 months")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bodies(ws, anna) == ["Wants 36 months"])
    history.undo(ws)
    assert bodies(ws, anna) == ["Wants 24 months"]


def test_a_note_is_deleted_with_an_undo_in_the_toast(detail, ws, anna, qtbot):
    write(detail, "Wants 24 months")
    detail.history.delete(detail.history.model.index(1, 0))
    qtbot.waitUntil(lambda: bodies(ws, anna) == [])
    assert detail.history.model.notes == 0
    history.undo(ws)
    assert bodies(ws, anna) == ["Wants 24 months"]


def test_a_draft_waits_at_its_contact(detail, page, ws, anna):
    detail.history.entry.field.setPlainText("half a no")
    other = listing.find(ws, "bernd wendt")[0].id
    detail.open(other)
    assert detail.history.entry.text == ""
    detail.open(anna)
    assert detail.history.entry.text == "half a no"


def test_the_filter_shows_notes_or_what_came_by_itself(detail, ws):
    write(detail, "Wants 24 months")
    model = detail.history.model

    def titles() -> list[str]:
        return [model.entry(model.index(row, 0)).title for row in range(1, model.rowCount())]

    assert titles() == ["Note", "Contact created"]
    detail.history.set_filter(NOTES)
    assert titles() == ["Note"]
    detail.history.set_filter(AUTOMATIC)
    assert titles() == ["Contact created"]
    assert detail.tabs.tabData(HISTORY) == "2"


def test_a_company_shows_the_notes_of_its_people_with_their_names(detail, ws, anna, qtbot):
    write(detail, "Wants 24 months")
    company = detail.head._employer
    detail.open(company)
    index = detail.history.model.index(1, 0)
    entry = detail.history.model.entry(index)
    assert (entry.person, entry.person_id) == ("Dr. Anna Müller", anna)
    assert "Dr. Anna Müller" in entry.spoken()
    detail.history.rows.setFocus()
    detail.history.rows.setCurrentIndex(index)
    qtbot.waitUntil(lambda: detail.history._actions.person.isVisible())
    with qtbot.waitSignal(detail.contact_requested) as asked:
        detail.history._actions.person.click()
    assert asked.args == [anna]


def test_two_thousand_notes_come_in_parts(detail, ws, anna):
    with ws.operation("many"):
        for number in range(2_000):
            notes.add(ws, anna, f"Note {number}")
    model = detail.history.model
    assert model.rowCount() < 200
    assert detail.tabs.tabData(HISTORY) == "2,001"
    while model.canFetchMore(model.index(-1, 0)):
        model.fetchMore(model.index(-1, 0))
    assert model.rowCount() == 2_002  # today, 2,000 notes, created
    assert model.entry(model.index(1, 0)).detail == "Note 1999"


def test_the_phase_has_a_dated_history_on_the_line(detail, ws, anna):
    contacts.set_phase(ws, [anna], "lead")
    contacts.set_phase(ws, [anna], "customer")
    titles = [detail.history.model.entry(detail.history.model.index(row, 0)).title for row in (1, 2)]
    assert sorted(titles) == ["Phase: Lead", "Phase: Lead → Active customer"]
    chips = [chip.accessibleName() for chip in detail.head.chips._chips if chip.isVisible()]
    assert "Phase: Active customer" in chips


def test_the_note_key_leads_to_the_entry_line(detail, office):
    detail.show_tab(FIELDS)
    office.context.commands.trigger("contact.note")
    assert detail.tabs.currentIndex() == HISTORY
    assert QApplication.focusWidget() is detail.history.entry.field


def test_a_note_being_edited_is_saved_when_another_contact_is_opened(detail, ws, anna, qtbot):
    write(detail, "Wants 24 months")
    rows = detail.history.rows
    rows.setFocus()
    rows.setCurrentIndex(detail.history.model.index(1, 0))
    QTest.keyClick(rows, Qt.Key.Key_E)
    editor = detail.history.delegate._editor
    editor.setPlainText("Wants 36 months")
    detail.open(listing.find(ws, "bernd wendt")[0].id)
    qtbot.waitUntil(lambda: bodies(ws, anna) == ["Wants 36 months"])


def test_a_change_elsewhere_waits_until_the_note_is_written(detail, ws, anna, qtbot):
    write(detail, "Wants 24 months")
    detail.history.edit(detail.history.model.index(1, 0))
    editor = detail.history.delegate._editor
    editor.setPlainText("Wants 3")
    contacts.set_phase(ws, [anna], "lead")
    assert detail.history.delegate._editor is editor
    assert editor.toPlainText() == "Wants 3"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: detail.history.model.rowCount() == 4)
    assert bodies(ws, anna) == ["Wants 24 months"]
