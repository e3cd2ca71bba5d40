"""The field that is edited in place, and what typing is read as."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
)

from crm_desktop.common import i18n
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.field_kinds import DATE, MONEY, MULTILINE, NUMBER
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.inline_field import InlineField


@pytest.fixture
def phone(window, qtbot, put):
    field = put(InlineField("Mobile", "+49 170 5550121", "smartphone"))
    field.saves = []
    field.saved.connect(field.saves.append)
    field.display.setFocus()
    return field


def test_a_click_copies_and_says_so(phone, qtbot):
    with qtbot.waitSignal(phone.copied):
        qtbot.mouseClick(phone.display, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+49 170 5550121"
    assert phone.display.note == "Copied"
    assert not phone.editing


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_f2_and_enter_edit_and_enter_saves(phone, qtbot, key):
    qtbot.keyClick(phone.display, key)
    assert phone.editing
    editor = phone._editor
    assert editor.selectedText() == "+49 170 5550121"
    qtbot.keyClicks(editor, "030 123")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert phone.saves == ["030 123"]
    assert not phone.editing
    assert phone.display.hasFocus()
    assert phone.display.accessibleName() == "Mobile: 030 123"


def test_esc_leaves_everything_as_it_was(phone, qtbot):
    phone.edit()
    qtbot.keyClicks(phone._editor, "wrong")
    qtbot.keyClick(phone._editor, Qt.Key.Key_Escape)
    assert phone.saves == []
    assert phone.value == "+49 170 5550121"
    assert phone.display.hasFocus()


def test_leaving_the_editor_saves(phone, window, qtbot):
    phone.edit()
    qtbot.keyClicks(phone._editor, "030 9")
    qtbot.keyClick(phone._editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: phone.saves == ["030 9"])


def test_an_unchanged_entry_is_not_saved_again(phone, qtbot):
    phone.edit()
    qtbot.keyClick(phone._editor, Qt.Key.Key_Return)
    assert phone.saves == []


def test_the_pencil_comes_with_the_mouse_and_edits(phone, qtbot):
    assert not phone.pencil.isVisible()
    phone.enterEvent(QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    qtbot.mouseClick(phone.pencil, Qt.MouseButton.LeftButton)
    assert phone.editing


def test_what_cannot_be_read_stays_open_with_a_sentence(window, qtbot, put):
    field = put(InlineField("Birthday", "1968-02-28", kind=DATE))
    saves: list[str] = []
    field.saved.connect(saves.append)
    field.edit()
    field._editor.setText("31.02.1968")
    qtbot.keyClick(field._editor, Qt.Key.Key_Return)
    assert field.editing
    assert "31.02.1968" in field.error.text()
    assert field.error.isVisible()
    assert saves == []
    field._editor.clear()
    qtbot.keyClicks(field._editor, "28.2.68")
    assert not field.error.isVisible()
    qtbot.keyClick(field._editor, Qt.Key.Key_Return)
    assert not field.editing
    assert saves == []
    field.edit()
    field._editor.setText("1.3.1968")
    field.save()
    assert saves == ["1968-03-01"]


def test_a_refusal_of_the_screen_opens_the_editor_again(window, qtbot, put):
    field = put(InlineField("E-mail", "anna@example.com"))
    field.saved.connect(lambda value: field.refuse("This address belongs to Jonas Müller already."))
    field.edit()
    field._editor.setText("jonas@example.com")
    field.save()
    assert field.editing
    assert field._editor.text() == "jonas@example.com"
    assert field.value == "anna@example.com"
    qtbot.keyClick(field._editor, Qt.Key.Key_Escape)
    assert field.shown() == "anna@example.com"


def test_several_lines_save_with_ctrl_enter(window, qtbot, put):
    field = put(InlineField("Note", "one", kind=MULTILINE))
    saves: list[str] = []
    field.saved.connect(saves.append)
    field.edit()
    assert isinstance(field._editor, QPlainTextEdit)
    qtbot.keyClicks(field._editor, "two")
    qtbot.keyClick(field._editor, Qt.Key.Key_Return)
    qtbot.keyClicks(field._editor, "three")
    qtbot.keyClick(field._editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saves == ["two\nthree"]


def test_an_amount_is_typed_as_people_write_it_and_kept_in_cents(window, qtbot, put):
    i18n.set_language("de")
    field = put(InlineField("Umsatz", "480000", kind=MONEY))
    assert field.shown() == "4.800,00\u00a0€"
    field.edit()
    field._editor.setText("1.234,5 €")
    field.save()
    assert field.value == "123450"
    assert NUMBER.read("12,5") == "12.5"
    with pytest.raises(ValueError, match="keine Zahl"):
        NUMBER.read("viel")


def test_a_choice_opens_its_list_in_place(window, qtbot, put):
    field = put(InlineField("Phase", "lead", options=[Option("lead", "Lead"), Option("won", "Customer")]))
    saves: list[str] = []
    field.saved.connect(saves.append)
    field.edit()
    panel = QApplication.activePopupWidget()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert saves == ["won"]
    assert field.shown() == "Customer"


def test_a_field_that_may_not_be_changed_only_copies(window, qtbot, put):
    field = put(InlineField("Number", "K-10482", editable=False))
    qtbot.keyClick(field.display, Qt.Key.Key_F2)
    assert not field.editing
    qtbot.mouseClick(field.display, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "K-10482"


def test_a_form_row_names_its_field_and_says_what_is_wrong(window, put):
    edit = QLineEdit()
    row = put(FieldRow("&City", edit, "Where letters go"))
    assert edit.accessibleName() == "City"
    row.set_error("There is no such city.")
    assert row.message.text() == "There is no such city."
    assert edit.property("state") == "error"
    row.set_error("")
    assert row.message.text() == "Where letters go"
