"""The text size of one's own: switched while working, on every screen, without clipped words in a small window."""

from __future__ import annotations

from contextlib import suppress

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from crm_desktop.common.settings import Settings
from crm_desktop.exchange import samples
from crm_desktop.ui import fonts, screens
from crm_desktop.ui.widgets.labels import ElidedLabel


@pytest.fixture
def window(make_window, tmp_path, qtbot):
    """All screens, on the sample office, in the smallest usual window."""
    made = make_window(*screens.SCREENS)
    made.resize(1024, 700)
    path = tmp_path / "office.kontor"
    samples.make(path)
    assert made.files.open(path)
    yield made
    fonts.set_size(100)


def cut(page: QWidget) -> list[str]:
    """Words for which their place is too low, or (where they are not made to be shortened) too narrow."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        high = widget.fontMetrics().tightBoundingRect("Äg").height()
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) and widget.text() and widget.height() < high:
            found.append(f"{type(widget).__name__} {widget.text()!r} is {widget.height()} high, not {high}")
        whole = isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and not widget.wordWrap()
        if whole and widget.width() + 1 < widget.sizeHint().width():
            found.append(f"{type(widget).__name__} {widget.text()!r} is {widget.width()} wide")
    return found


@pytest.mark.parametrize("language", ["de", "en"])
def test_largest_text_on_every_screen(window, qtbot, language):
    window.set_language(language)
    window.set_text_size(fonts.SIZES[-1])
    found = {}
    for screen in screens.SCREENS:
        assert window.context.go(screen.id), screen.id
        qtbot.waitUntil(lambda: not window.context.background.busy())
        QApplication.processEvents()
        assert window.size().width() <= 1024, f"{screen.id} is {window.width()} wide"
        assert window.size().height() <= 700, f"{screen.id} is {window.height()} high"
        with suppress(qtbot.TimeoutError):  # what a page reads beside the window is laid out a moment later
            qtbot.waitUntil(lambda: not cut(window.frame.pages.current), timeout=2000)
        found[screen.id] = cut(window.frame.pages.current)
    assert {name: words for name, words in found.items() if words} == {}


def test_text_size_is_live_remembered_and_kept_within_its_bounds(window, qtbot):
    person = window.context.ws.value("SELECT id FROM listing ORDER BY sort_name LIMIT 1")
    window.context.go("contacts", person)
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: page.detail.page is not None and window.recent is not None)
    shown, high = page.list.view.current_id, page.list.view.row_height
    page.detail.history.entry.set_text("Half a note")
    commands = window.context.commands
    assert commands.reason(commands.get("view.smaller_text"))
    qtbot.waitUntil(lambda: not window.context.background.busy())
    commands.trigger("view.larger_text")
    again = window.frame.pages.current
    assert again is not page
    assert again.list.view.current_id == shown
    assert again.list.view.row_height > high
    qtbot.waitUntil(lambda: again.detail.page is not None)
    assert again.detail.history.entry.text == "Half a note"
    assert fonts.font("body").pixelSize() == 16
    assert Settings().get("text_size") == 115
    for _ in range(9):
        commands.trigger("view.larger_text")
    assert window.text_size() == fonts.SIZES[-1]
    assert commands.reason(commands.get("view.larger_text"))
    commands.trigger("view.smaller_text")
    assert window.text_size() == fonts.SIZES[-2]


def test_a_damaged_setting_means_the_usual_size(window):
    window.settings.set("text_size", "huge")
    assert window.text_size() == 100
    window.step_text_size(1)
    assert window.text_size() == 115
