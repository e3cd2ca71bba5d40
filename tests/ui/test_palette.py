"""The command palette: what it shows for what is typed, and the keys."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.common.fold import fold
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.providers import PaletteHit

PEOPLE = [
    ("Dr. Anna Müller", "Kanzlei Müller & Söhne"),
    ("Carlos Mendez", "Hotel Seeblick"),
    ("Karl-Heinz Obermaier", "Obermaier & Partner"),
    ("Dunja Datei", "Datei & Akten GmbH"),
]


def search(text: str, limit: int) -> list[PaletteHit]:
    hits = [
        PaletteHit(name, company, "user-round", Route("two", name))
        for name, company in PEOPLE
        if fold(text) in fold(f"{name} {company}")
    ]
    return hits[:limit]


def describe(route: Route) -> PaletteHit | None:
    return next((hit for hit in search("", 9) if hit.route == route), None)


@pytest.fixture
def palette(make_window, monkeypatch):
    window = make_window()
    window.context.go("one")
    window.context.providers.add_source(search, "@", describe)
    window.open_palette()
    monkeypatch.setattr(window.command_palette._items, "_has_file", lambda: True)
    window.open_palette()
    return window.command_palette


def titles(palette) -> list[str]:
    return [item.title for item in palette.shown]


def type_text(palette, qtbot, text):
    palette.field.clear()
    for letter in text:  # QTest cannot press ü
        palette.field.insert(letter)


@pytest.mark.parametrize("typed", ["müller", "mueller", "muller", "MÜLL"])
def test_finds_people_in_any_spelling(palette, qtbot, typed):
    type_text(palette, qtbot, typed)
    assert titles(palette)[0] == "Dr. Anna Müller"


@pytest.mark.parametrize("typed", ["dark", "nachtmodus", "dunkel", "dark app", "drak"])
def test_finds_commands_by_words_of_both_languages(palette, qtbot, typed):
    type_text(palette, qtbot, typed)
    assert "Dark appearance" in titles(palette)[:2]


def test_at_most_eight_rows(palette, qtbot):
    for typed in ("a", "e", "", "n"):
        type_text(palette, qtbot, typed)
        assert len(palette.shown) <= 8


def test_enter_opens_the_record_and_closes(palette, qtbot):
    window = palette.window()
    type_text(palette, qtbot, "mendez")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert window.context.navigation.current == Route("two", "Carlos Mendez")


def test_opened_records_come_first_when_empty(palette, qtbot):
    window = palette.window()
    type_text(palette, qtbot, "obermaier")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    window.open_palette()
    assert titles(palette)[0] == "Karl-Heinz Obermaier"
    assert len(palette.shown) == 1 + 3  # the record, three commands


def test_used_commands_come_first_next_time(palette, qtbot):
    window = palette.window()
    type_text(palette, qtbot, ">")
    before = titles(palette)[0]
    type_text(palette, qtbot, ">light")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    window.open_palette(">")
    assert titles(palette)[0] == "Light appearance" != before


def test_arrows_choose_and_go_round(palette, qtbot):
    type_text(palette, qtbot, ">d")
    count = len(palette.shown)
    assert count > 2
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.rows[1].selected
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.rows[count - 1].selected
    assert sum(row.selected for row in palette.rows) == 1


def test_esc_gives_the_keyboard_back(make_window, qtbot):
    window = make_window()
    window.context.go("one")
    field = window.frame.pages.current.field
    field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.command_palette.field
    qtbot.keyClick(window.command_palette.field, Qt.Key.Key_Escape)
    assert window.command_palette.isHidden()
    assert QApplication.focusWidget() is field


def test_a_click_beside_it_closes(palette, qtbot):
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert palette.isHidden()


def test_a_click_on_a_row_runs_it(palette, qtbot):
    type_text(palette, qtbot, "mendez")
    qtbot.mouseClick(palette.rows[0], Qt.MouseButton.LeftButton)
    assert palette.window().context.navigation.current.record_id == "Carlos Mendez"


def test_prefixes(palette, qtbot):
    type_text(palette, qtbot, ">datei")
    assert "Dunja Datei" not in titles(palette)
    type_text(palette, qtbot, "@datei")
    assert titles(palette) == ["Dunja Datei"]
    type_text(palette, qtbot, "#datei")
    assert titles(palette) == []
    type_text(palette, qtbot, "?")
    assert titles(palette) == ["Only commands", "Only people and companies", "Keys of this screen"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.field.text() == "@"
    assert not palette.isHidden()


def test_a_command_that_cannot_run_says_why(palette, qtbot):
    type_text(palette, qtbot, ">go to the message")
    assert palette.shown[0].reason == "There is no message now."
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isHidden()


def test_nothing_found_says_so(palette, qtbot):
    type_text(palette, qtbot, "qqqqq")
    assert palette._empty.text() == "Nothing fits “qqqqq”."
    assert palette._empty.isVisible()


def test_every_key_is_answered_in_time(palette, qtbot):
    slowest = 0.0
    for text in ("m", "mu", "mul", "mull", ">e", ">ei", "a", ""):
        begun = time.thread_time()
        palette.field.setText(text)
        palette.grab()
        slowest = max(slowest, time.thread_time() - begun)
    assert slowest < 0.05
