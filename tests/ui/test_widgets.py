"""Widgets as people use them: with the mouse, with the keyboard alone, with a screen reader, in long languages."""

from __future__ import annotations

import sys

import gallery
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common import i18n
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.choice_card import ChoiceCard, DropZone
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.dialog import ask
from crm_desktop.ui.widgets.field_kinds import DATE, MONEY, MULTILINE, NUMBER
from crm_desktop.ui.widgets.figures import ConfidenceBar, ProgressPill, ProportionBar
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.forms import CheckList, FieldRow, ToggleSwitch
from crm_desktop.ui.widgets.inline_field import InlineField
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.painting import hue, initials
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.tabs import SegmentedControl, TabStrip
from crm_desktop.ui.widgets.task_frame import TaskFrame
from crm_desktop.ui.widgets.toast import Toasts


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp, "light")


@pytest.fixture
def window(qtbot):
    """A window of usual size with one field that has the keyboard."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    made.field = QLineEdit()
    made.field.setAccessibleName("Name")
    column.addWidget(made.field)
    column.addStretch(1)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.field.setFocus()
    return made


def put(window: QWidget, widget: QWidget) -> QWidget:
    window.layout().insertWidget(1, widget)
    widget.show()
    return widget


# --- names and room for words --------------------------------------------------------------------------------


def unnamed(interface, path: str = "") -> list[str]:
    found = []
    here = f"{path}/{interface.role().name}"
    name = interface.text(QAccessible.Text.Name).strip()
    state = interface.state()
    pressable = interface.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)
    if (state.focusable or pressable) and not state.invisible and not name:
        found.append(f"{here} {interface.object()}")
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            found += unnamed(child, here)
    return found


@pytest.mark.parametrize("name", gallery.PAGES)
def test_everything_that_takes_the_keyboard_has_a_name(qtbot, name):
    page = gallery.PAGES[name]()
    qtbot.addWidget(page)
    page.resize(*gallery.SIZES[name])
    page.show()
    assert unnamed(QAccessible.queryAccessibleInterface(page)) == []


def longer(text: str) -> str:
    """The text 40 % longer, as German is to English."""
    extra = round(len(text) * 0.4)
    return text + " " + ("ääöü " * extra)[: max(0, extra - 1)] if text.strip() else text


def stretch_texts(page: QWidget) -> None:
    for widget in page.findChildren(QWidget):
        if isinstance(widget, LinkButton):
            widget.set_text(longer(widget.text()))
        elif isinstance(widget, (QLabel, QAbstractButton)):
            widget.setText(longer(widget.text()))
            widget.updateGeometry()


def clipped(page: QWidget) -> list[str]:
    found = []
    scrolled = {child for area in page.findChildren(QScrollArea) for child in area.findChildren(QWidget)}
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or widget in scrolled or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                found.append(f"{type(widget).__name__} {widget.text()!r} needs more height")
        elif isinstance(widget, (Label, Button)) and widget.sizeHint().width() > widget.width() + 1:
            found.append(f"{type(widget).__name__} {widget.text()!r} needs more width")
        if isinstance(widget, (QLabel, Button, Chip)) and not widget.parentWidget().rect().contains(widget.geometry()):
            found.append(f"{type(widget).__name__} {widget.text()!r} stands outside its place")
        if isinstance(widget, (QLabel, QAbstractButton)) and widget.height() < widget.minimumSizeHint().height():
            found.append(f"{type(widget).__name__} {widget.text()!r} is too low")
    return found


@pytest.mark.parametrize(("name", "size"), [("task", (1024, 700)), ("states", (1024, 800)), ("fields", (1180, 760))])
def test_words_forty_per_cent_longer_are_not_cut(qtbot, name, size):
    page = gallery.PAGES[name]()
    qtbot.addWidget(page)
    stretch_texts(page)
    page.resize(*size)
    page.show()
    QApplication.processEvents()
    assert clipped(page) == []


@pytest.mark.parametrize("name", gallery.PAGES)
def test_every_page_draws_in_every_scheme_and_mirrored(qtbot, qapp, name):
    try:
        for mode in ("light", "dark", "contrast"):
            theme().set_mode(mode)
            for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
                page = gallery.PAGES[name]()
                qtbot.addWidget(page)
                page.setLayoutDirection(direction)
                page.resize(*gallery.SIZES[name])
                page.show()
                image = page.grab().toImage()
                colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
                assert len(colours) > 8
    finally:
        theme().set_mode("light")


def test_an_icon_button_without_a_name_is_refused(qtbot):
    with pytest.raises(ValueError):
        IconButton("x", " ")


def test_two_hundred_thousand_void_calls_do_not_eat_none(qtbot):
    """PySide6 6.12.0 lost a reference to None with every void call on Python 3.11 and aborted after about 5,000."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(200_000):
        label.setText("a" if number % 2 else "b")
    assert abs(sys.getrefcount(None) - before) < 500


# --- buttons, chips, search -------------------------------------------------------------------------------------


def test_a_link_shows_an_ampersand_as_it_is(qtbot):
    link = LinkButton("Kanzlei Müller & Söhne")
    qtbot.addWidget(link)
    assert link.sizeHint().width() >= link.fontMetrics().horizontalAdvance("Kanzlei Müller & Söhne")
    assert QAccessible.queryAccessibleInterface(link).text(QAccessible.Text.Name) == "Kanzlei Müller & Söhne"


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(window, qtbot):
    button = put(window, Button("Call"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.ring
    window.field.setFocus()
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.ring


def test_a_condition_is_removed_with_the_cross_or_delete(window, qtbot):
    chip = put(window, Chip("Ort", value="Potsdam", removable=True))
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    cross = chip.findChild(IconButton)
    assert cross.accessibleName() == "Remove Ort Potsdam"
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)


def test_search_tells_every_change_and_esc_clears_first(window, qtbot):
    search = put(window, SearchField("Search", keys="Ctrl+F"))
    told: list[str] = []
    search.textEdited.connect(told.append)
    qtbot.keyClicks(search, "mu")
    assert search.findChild(IconButton).isVisible()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert told == ["m", "mu", ""]
    assert search.text() == ""
    closed: list[int] = []
    window.keyPressEvent = lambda event: closed.append(event.key())
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert closed == [Qt.Key.Key_Escape]


def test_keys_are_called_as_on_the_keyboard_of_the_language():
    assert key_text("Ctrl+Shift+D") == "Ctrl Shift D"
    i18n.set_language("de")
    assert key_text("Ctrl+Shift+D") == "Strg Umschalt D"
    assert key_text("Return") == "Eingabe"
    assert key_text("Ctrl++") == "Strg +"


def test_initials_and_hue_are_the_same_every_day():
    assert initials("Dr. Anna Müller") == "AM"
    assert initials("Bäckerei Wendt") == "BW"
    assert initials("Ebru") == "EB"
    assert initials("") == ""
    assert hue("Anna Müller") == hue("ANNA MÜLLER")
    assert len({hue(f"Kontakt {number}") for number in range(60)}) == 6


def test_a_long_name_ends_in_dots_and_tells_all_of_it(window, qtbot):
    label = put(window, ElidedLabel("Schöller-Brandtenburg von der Heydt, Maximiliane"))
    label.setFixedWidth(120)
    assert label._shown(120)[0].endswith("…")
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == label.text()


def test_two_lines_end_with_dots_only_when_it_takes_more(window):
    label = put(window, ElidedLabel("ein Wort und noch eines, dann ist Schluss", lines=2))
    assert label._shown(2000) == [label.text()]
    lines = label._shown(160)
    assert len(lines) == 2
    assert label._shown(60)[1].endswith("…")


# --- choices -----------------------------------------------------------------------------------------------------


def combo_of(names: list[str], **more) -> Combo:
    return Combo("Country", [Option(name.lower(), name) for name in names], **more)


def test_a_choice_is_made_with_the_keyboard_alone(window, qtbot):
    combo = put(window, combo_of(["Austria", "Germany", "Switzerland"]))
    chosen: list[str] = []
    combo.chosen.connect(chosen.append)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    panel = combo._panel
    assert panel.isVisible()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen == ["germany"]
    assert combo.value == "germany"
    assert combo.accessibleName() == "Country: Germany"


def test_a_long_list_is_searched_without_umlauts(window, qtbot):
    combo = put(window, combo_of(["Dänemark", *[f"Land {number}" for number in range(20)]]))
    combo.open()
    panel = combo._panel
    qtbot.keyClicks(panel.search, "danem")
    assert panel.list.count() == 1
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert combo.value == "dänemark"


def test_nothing_found_is_said_and_enter_does_nothing(window, qtbot):
    combo = put(window, combo_of([f"Land {number}" for number in range(20)]))
    combo.open()
    panel = combo._panel
    qtbot.keyClicks(panel.search, "xyz")
    assert panel.nothing.isVisible()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert combo.value == ""
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert combo._panel is None


def test_setting_a_value_by_program_is_silent(window):
    combo = put(window, combo_of(["A", "B"]))
    combo.chosen.connect(lambda _: pytest.fail("only the user chooses"))
    combo.set_value("b")
    assert combo.value == "b"


def test_headings_cannot_be_chosen_and_commands_run(window, qtbot):
    ran: list[str] = []
    options = [Option("a", "One", group="First"), Option("b", "Two", group="Second")]
    combo = put(window, Combo("Field", options, extras=[Extra("New field …", lambda: ran.append("new"), keys="Alt+N")]))
    combo.open()
    panel = combo._panel
    rows = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert rows == ["First", "One", "Second", "Two"]
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.currentItem().text() == "Two"
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    combo.open()
    button = next(child for child in combo._panel.findChildren(QAbstractButton) if child.text() == "New field …")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ran == ["new"]


def test_views_and_tabs_tell_what_the_user_picked(window, qtbot):
    views = put(window, SegmentedControl("View", [("cards", "Cards", "list"), ("table", "Table", "table-2")]))
    picked: list[str] = []
    views.chosen.connect(picked.append)
    views.set_value("table")
    assert picked == []
    qtbot.mouseClick(views._segments["cards"], Qt.MouseButton.LeftButton)
    assert picked == ["cards"]
    assert views.value == "cards"
    tabs = put(window, TabStrip("Areas"))
    for text in ("History", "Deals"):
        tabs.add(text, "4")
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    assert tabs.accessibleTabName(1) == "Deals 4"


def test_a_card_is_chosen_by_a_click_anywhere_on_it(window, qtbot):
    card = put(window, ChoiceCard("Outlook", "Contacts and appointments", "mail", "info", chips=(".pst",)))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 6, card.height() - 6))
    assert card.isChecked()


def test_ticks_switches_and_proportions(window, qtbot):
    ticks = put(window, CheckList("Kinds", [("call", "Call"), ("mail", "Mail")]))
    with qtbot.waitSignal(ticks.changed):
        ticks._boxes["mail"].click()
    assert ticks.values() == ["mail"]
    switch = put(window, ToggleSwitch("Ask for the amount"))
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    bar = ProportionBar([("new", 2150, "ok"), ("wrong", 18, "danger"), ("none", 0, "info")])
    assert bar.accessibleName() == "new 2,150, wrong 18"
    assert ConfidenceBar(0.999, "by content").accessibleName() == "99\u00a0% by content"


def test_chips_go_on_in_the_next_row(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for number in range(8):
        flow.addWidget(Chip(f"Tag {number}"))
    one = flow.heightForWidth(2000)
    assert flow.heightForWidth(200) > 2 * one
    assert flow.heightForWidth(80) > flow.heightForWidth(200)
    flow.clear()
    assert flow.count() == 0


# --- the field that is edited in place ------------------------------------------------------------------------------


@pytest.fixture
def phone(window, qtbot):
    field = put(window, InlineField("Mobile", "+49 170 5550121", "smartphone"))
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


def test_what_cannot_be_read_stays_open_with_a_sentence(window, qtbot):
    field = put(window, InlineField("Birthday", "1968-02-28", kind=DATE))
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


def test_a_refusal_of_the_screen_opens_the_editor_again(window, qtbot):
    field = put(window, InlineField("E-mail", "anna@example.com"))
    field.saved.connect(lambda value: field.refuse("This address belongs to Jonas Müller already."))
    field.edit()
    field._editor.setText("jonas@example.com")
    field.save()
    assert field.editing
    assert field._editor.text() == "jonas@example.com"
    assert field.value == "anna@example.com"
    qtbot.keyClick(field._editor, Qt.Key.Key_Escape)
    assert field.shown() == "anna@example.com"


def test_several_lines_save_with_ctrl_enter(window, qtbot):
    field = put(window, InlineField("Note", "one", kind=MULTILINE))
    saves: list[str] = []
    field.saved.connect(saves.append)
    field.edit()
    assert isinstance(field._editor, QPlainTextEdit)
    qtbot.keyClicks(field._editor, "two")
    qtbot.keyClick(field._editor, Qt.Key.Key_Return)
    qtbot.keyClicks(field._editor, "three")
    qtbot.keyClick(field._editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saves == ["two\nthree"]


def test_an_amount_is_typed_as_people_write_it_and_kept_in_cents(window, qtbot):
    i18n.set_language("de")
    field = put(window, InlineField("Umsatz", "480000", kind=MONEY))
    assert field.shown() == "4.800,00\u00a0€"
    field.edit()
    field._editor.setText("1.234,5 €")
    field.save()
    assert field.value == "123450"
    assert NUMBER.read("12,5") == "12.5"
    with pytest.raises(ValueError, match="keine Zahl"):
        NUMBER.read("viel")


def test_a_choice_opens_its_list_in_place(window, qtbot):
    field = put(window, InlineField("Phase", "lead", options=[Option("lead", "Lead"), Option("won", "Customer")]))
    saves: list[str] = []
    field.saved.connect(saves.append)
    field.edit()
    panel = QApplication.activePopupWidget()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert saves == ["won"]
    assert field.shown() == "Customer"


def test_a_field_that_may_not_be_changed_only_copies(window, qtbot):
    field = put(window, InlineField("Number", "K-10482", editable=False))
    qtbot.keyClick(field.display, Qt.Key.Key_F2)
    assert not field.editing
    qtbot.mouseClick(field.display, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "K-10482"


def test_a_form_row_names_its_field_and_says_what_is_wrong(window):
    edit = QLineEdit()
    row = put(window, FieldRow("&City", edit, "Where letters go"))
    assert edit.accessibleName() == "City"
    row.set_error("There is no such city.")
    assert row.message.text() == "There is no such city."
    assert edit.property("state") == "error"
    row.set_error("")
    assert row.message.text() == "Where letters go"


# --- what opens over the window -----------------------------------------------------------------------------------


def test_a_panel_closes_on_esc_and_gives_the_keyboard_back(window, qtbot):
    anchor = put(window, Button("Filter"))
    panel = Popover(anchor, "Filter", width=240, keep_open=True)
    qtbot.addWidget(panel)
    field = QLineEdit()
    panel.body.addWidget(field)
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    panel.open_at(anchor)
    assert panel.isVisible()
    assert panel.panel().width() == 240
    assert panel.pos().y() >= anchor.mapToGlobal(QPoint(0, 0)).y()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert closed == [True]
    assert anchor.hasFocus()


def test_a_panel_closes_on_a_click_outside(window, qtbot):
    anchor = put(window, Button("Filter"))
    panel = Popover(anchor, "Filter", width=240, keep_open=True)
    qtbot.addWidget(panel)
    panel.body.addWidget(QLineEdit())
    panel.open_at(anchor)
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not panel.isVisible()


def test_a_panel_stays_on_the_screen(window, qtbot):
    anchor = put(window, Button("Filter"))
    window.move(anchor.screen().geometry().bottomRight() - QPoint(60, 60))
    panel = Popover(anchor, "Filter", width=300, keep_open=True)
    qtbot.addWidget(panel)
    panel.body.addWidget(Label("x\n" * 8))
    panel.open_at(anchor)
    shown = panel.panel().translated(panel.pos())
    assert anchor.screen().availableGeometry().contains(shown)
    panel.close()


def test_a_toast_undoes_and_goes(window, qtbot):
    toasts, undone = Toasts(window), []
    toasts.show("“Contract” moved to Offer", "Undo", lambda: undone.append(True), keys="Ctrl+Z")
    toast = toasts.current
    assert toast.isVisible()
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert toasts.current is None


def test_one_toast_at_a_time(window):
    toasts = Toasts(window)
    toasts.show("first")
    first = toasts.current
    toasts.show("second")
    assert not first.isVisible()
    assert toasts.current.label.text() == "second"


def test_a_toast_goes_by_itself_but_not_under_the_keyboard(window, qtbot):
    toasts = Toasts(window, seconds=0.05)
    toasts.show("done", "Undo", lambda: None)
    window.activateWindow()
    toasts.focus()
    assert toasts.current.action.hasFocus()
    qtbot.wait(200)
    assert toasts.current is not None
    qtbot.keyClick(toasts.current.action, Qt.Key.Key_Escape)
    assert toasts.current is None
    assert window.field.hasFocus()
    toasts.show("done")
    qtbot.waitUntil(lambda: toasts.current is None, timeout=2000)


def test_a_toast_keeps_its_place_when_the_window_grows(window):
    toasts = Toasts(window)
    toasts.show("a message of usual length that fits into one line of the window")
    window.resize(1200, 700)
    QApplication.processEvents()
    middle = toasts.current.geometry().center().x()
    assert abs(middle - 600) <= 1
    assert toasts.current.geometry().bottom() <= 700


def test_a_question_answers_once_and_dims_the_window(window, qtbot):
    answers: list[str] = []
    dialog = ask(window, "Erase?", "This cannot be undone.", "Erase", lambda: answers.append("yes"), danger=True)
    assert dialog.isVisible()
    assert dialog._scrim.size() == window.size()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == []
    dialog = ask(window, "Erase?", "This cannot be undone.", "Erase", lambda: answers.append("yes"))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == ["yes"]


# --- the frame of a task ------------------------------------------------------------------------------------------


@pytest.fixture
def frame(qtbot):
    made = TaskFrame("Import contacts", "import", ["File", "Columns", "Result"])
    qtbot.addWidget(made)
    for _ in range(3):
        made.add_page(QWidget())
    made.resize(1024, 700)
    made.show()
    made.go_to(0)
    return made


def test_steps_done_can_be_visited_again_and_others_not(frame, qtbot):
    assert frame.subtitle.text() == "Step 1 of 3"
    assert not frame.back.isVisible()
    frame.go_to(2)
    assert frame.pages.currentIndex() == 2
    steps = frame.steps._steps
    assert steps[0].accessibleName() == "Step 1: File, done"
    qtbot.mouseClick(steps[0], Qt.MouseButton.LeftButton)
    assert frame.current == 0
    qtbot.mouseClick(steps[2], Qt.MouseButton.LeftButton)
    assert frame.current == 0


def test_esc_leaves_at_once_when_nothing_is_lost(frame, qtbot):
    with qtbot.waitSignal(frame.closed):
        qtbot.keyClick(frame, Qt.Key.Key_Escape)


def test_esc_asks_when_work_would_be_lost(frame, qtbot):
    closed: list[bool] = []
    frame.closed.connect(lambda: closed.append(True))
    frame.what_is_lost = lambda: "4 columns are matched."
    qtbot.keyClick(frame, Qt.Key.Key_Escape)
    dialog = QApplication.activeModalWidget()
    assert closed == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert closed == []
    frame.close_task()
    QApplication.activeModalWidget().primary.click()
    assert closed == [True]


def test_the_primary_button_is_named_after_what_it_does(frame, qtbot):
    frame.set_next("Import now", hint="2,150 new contacts", enabled=False, why_not="Choose a file first.")
    assert frame.primary.text() == "Import now"
    assert frame.primary.toolTip() == "Choose a file first."
    frame.set_next("Import now")
    with qtbot.waitSignal(frame.next_pressed):
        qtbot.keyClick(frame, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_back_is_pressed_only_where_it_can_be(frame, qtbot):
    assert not frame.go_back()
    frame.go_to(1)
    with qtbot.waitSignal(frame.back_pressed):
        assert frame.go_back()


def test_a_long_job_says_how_far_and_how_long(window, qtbot, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("crm_desktop.ui.widgets.figures.monotonic", lambda: now[0])
    pill = put(window, ProgressPill("Import"))
    pill.set_progress(1200, 3400)
    assert pill.count.text() == "1,200 of 3,400"
    now[0] = 102.0
    pill._show_rest()
    assert not pill.rest.isVisible()
    now[0] = 112.0
    pill._show_rest()
    assert pill.rest.text() == "22 s left"
    with qtbot.waitSignal(pill.cancelled):
        qtbot.mouseClick(pill.cancel, Qt.MouseButton.LeftButton)
    pill.stopping()
    assert not pill.cancel.isEnabled()


def test_files_are_dropped(window, qtbot, tmp_path):
    from PySide6.QtCore import QMimeData, QUrl
    from PySide6.QtGui import QDropEvent

    zone = put(window, DropZone("Drop files here"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "contacts.csv")), QUrl("https://www.example.com/x")])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(zone.dropped) as told:
        zone.dropEvent(event)
    assert [path.rsplit("/", 1)[-1] for path in told.args[0]] == ["contacts.csv"]
