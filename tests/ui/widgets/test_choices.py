"""Buttons, chips, search and lists, with the mouse and with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QWidget,
)

from crm_desktop.common import i18n
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.figures import ConfidenceBar, ProportionBar
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.forms import CheckList, ToggleSwitch
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.painting import hue, initials
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.tabs import SegmentedControl, TabStrip


def test_a_link_shows_an_ampersand_as_it_is(qtbot):
    link = LinkButton("Kanzlei Müller & Söhne")
    qtbot.addWidget(link)
    assert link.sizeHint().width() >= link.fontMetrics().horizontalAdvance("Kanzlei Müller & Söhne")
    assert QAccessible.queryAccessibleInterface(link).text(QAccessible.Text.Name) == "Kanzlei Müller & Söhne"


@pytest.mark.parametrize("icon", ["", "file-text"])
def test_a_link_that_has_the_keyboard_keeps_its_word(window, qtbot, put, icon):
    link = put(LinkButton("Mehr anzeigen", icon=icon))

    def inked() -> int:
        image, ink = link.grab().toImage(), colour("accent").rgb()
        words = range(24 if icon else 0, image.width())
        return sum(image.pixel(x, y) == ink for y in range(image.height() - 3) for x in words)

    window.field.setFocus()
    before = inked()
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert link.ring
    assert inked() > before / 2 > 10


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(window, qtbot, put):
    button = put(Button("Call"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.ring
    window.field.setFocus()
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.ring


def test_a_condition_is_removed_with_the_cross_or_delete(window, qtbot, put):
    chip = put(Chip("Ort", value="Potsdam", removable=True))
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    cross = chip.findChild(IconButton)
    assert cross.accessibleName() == "Remove Ort Potsdam"
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)


def test_search_tells_every_change_and_esc_clears_first(window, qtbot, put):
    search = put(SearchField("Search", keys="Ctrl+F"))
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


def test_a_long_name_ends_in_dots_and_tells_all_of_it(window, qtbot, put):
    label = put(ElidedLabel("Schöller-Brandtenburg von der Heydt, Maximiliane"))
    label.setFixedWidth(120)
    assert label._shown(120)[0].endswith("…")
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == label.text()


def test_two_lines_end_with_dots_only_when_it_takes_more(window, put):
    label = put(ElidedLabel("ein Wort und noch eines, dann ist Schluss", lines=2))
    assert label._shown(2000) == [label.text()]
    lines = label._shown(160)
    assert len(lines) == 2
    assert label._shown(60)[1].endswith("…")


def combo_of(names: list[str], **more) -> Combo:
    return Combo("Country", [Option(name.lower(), name) for name in names], **more)


def test_a_letter_on_a_closed_list_searches_it(window, qtbot, put):
    combo = put(combo_of(["Austria", "Germany", "Switzerland"], search="Search country …"))
    combo.setFocus()
    qtbot.keyClicks(combo, "g")
    panel = combo._panel
    assert panel.search.text() == "g"
    qtbot.keyClicks(panel.search, "er")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert combo.value == "germany"
    few = put(combo_of(["Austria", "Germany"]))
    few.setFocus()
    qtbot.keyClicks(few, "g")
    assert few._panel is None  # where nothing can be searched a letter is none of ours


def test_a_choice_is_made_with_the_keyboard_alone(window, qtbot, put):
    combo = put(combo_of(["Austria", "Germany", "Switzerland"]))
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


def test_a_long_list_is_searched_without_umlauts(window, qtbot, put):
    combo = put(combo_of(["Dänemark", *[f"Land {number}" for number in range(20)]]))
    combo.open()
    panel = combo._panel
    qtbot.keyClicks(panel.search, "danem")
    assert panel.list.count() == 1
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert combo.value == "dänemark"


def test_enter_takes_what_was_typed_before_what_only_contains_it(window, qtbot, put):
    combo = put(combo_of(["Schlagwort", "Sortierung", "Ort", "Import", *[f"Land {number}" for number in range(20)]]))
    combo.open()
    panel = combo._panel
    high = panel.height()
    qtbot.keyClicks(panel.search, "ort")
    assert panel.list.currentItem().text() == "Ort"
    assert panel.height() < high
    assert panel.height() <= panel.sizeHint().height()
    qtbot.keyClick(panel.search, Qt.Key.Key_Backspace)
    assert panel.list.currentItem().text() == "Ort"
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert combo.value == "ort"


def test_nothing_found_is_said_and_enter_does_nothing(window, qtbot, put):
    combo = put(combo_of([f"Land {number}" for number in range(20)]))
    combo.open()
    panel = combo._panel
    qtbot.keyClicks(panel.search, "xyz")
    assert panel.nothing.isVisible()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert combo.value == ""
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert combo._panel is None


def test_setting_a_value_by_program_is_silent(window, put):
    combo = put(combo_of(["A", "B"]))
    combo.chosen.connect(lambda _: pytest.fail("only the user chooses"))
    combo.set_value("b")
    assert combo.value == "b"


def test_headings_cannot_be_chosen_and_commands_run(window, qtbot, put):
    ran: list[str] = []
    options = [Option("a", "One", group="First"), Option("b", "Two", group="Second")]
    combo = put(Combo("Field", options, extras=[Extra("New field …", lambda: ran.append("new"), keys="Alt+N")]))
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


def test_views_and_tabs_tell_what_the_user_picked(window, qtbot, put):
    views = put(SegmentedControl("View", [("cards", "Cards", "list"), ("table", "Table", "table-2")]))
    picked: list[str] = []
    views.chosen.connect(picked.append)
    views.set_value("table")
    assert picked == []
    qtbot.mouseClick(views._segments["cards"], Qt.MouseButton.LeftButton)
    assert picked == ["cards"]
    assert views.value == "cards"
    tabs = put(TabStrip("Areas"))
    for text in ("History", "Deals"):
        tabs.add(text, "4")
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    assert tabs.accessibleTabName(1) == "Deals 4"


def test_a_card_is_chosen_by_a_click_anywhere_on_it(window, qtbot, put):
    card = put(ChoiceCard("Outlook", "Contacts and appointments", "mail", "info", chips=(".pst",)))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 6, card.height() - 6))
    assert card.isChecked()


def test_ticks_switches_and_proportions(window, qtbot, put):
    ticks = put(CheckList("Kinds", [("call", "Call"), ("mail", "Mail")]))
    with qtbot.waitSignal(ticks.changed):
        ticks._boxes["mail"].click()
    assert ticks.values() == ["mail"]
    switch = put(ToggleSwitch("Ask for the amount"))
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
