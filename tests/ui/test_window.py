"""The window: going, coming back, keys, languages, what screen readers find."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.common import i18n
from crm_desktop.ui.navigation import Route
from tests.ui.conftest import tiny


def page(window):
    return window.frame.pages._pages[window.context.navigation.current.screen]


def test_going_back_and_forward(window, qtbot):
    go = window.context.go
    go("two", "a")
    go("one", "b")
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.context.navigation.current == Route("two", "a")
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.context.navigation.current == Route("one", "b")
    assert page(window).title.text() == "one b"


def test_going_somewhere_new_forgets_the_way_forward(window):
    go, navigation = window.context.go, window.context.navigation
    go("two")
    navigation.back()
    go("three")
    assert not navigation.can_forward
    navigation.back()
    assert navigation.current == Route("one")


def test_same_place_is_no_second_entry(window):
    window.context.go("one")
    assert not window.context.navigation.can_back


def test_a_page_may_keep_the_person(window):
    page(window).may_leave = False
    assert not window.context.go("two")
    assert window.context.navigation.current.screen == "one"


def test_unknown_screen_goes_nowhere(window):
    assert not window.context.go("nowhere")
    assert window.context.navigation.current.screen == "one"


def test_pages_are_made_when_shown(make_window):
    window = make_window(tiny("one", needs_file=False), tiny("two", needs_file=False))
    assert not window.frame.pages._pages
    window.context.go("two")
    assert list(window.frame.pages._pages) == ["two"]


def test_the_navigation_shows_where_one_is(window, qtbot):
    qtbot.mouseClick(window.frame.panel.buttons["two"], Qt.MouseButton.LeftButton)
    assert window.frame.panel.buttons["two"].current
    assert not window.frame.panel.buttons["one"].current


def test_letters_are_commands_but_not_in_a_text(window, qtbot):
    shown = page(window)
    shown.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert shown.ran == ["next"]
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is shown.field
    qtbot.keyClick(shown.field, Qt.Key.Key_J)
    assert shown.field.text() == "j"
    assert shown.ran == ["next"]


def test_letters_can_be_switched_off(window, qtbot):
    shown = page(window)
    shown.setFocus()
    window.context.commands.trigger("view.letter_keys")
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert shown.ran == []
    assert window.settings.get("letter_keys") is False


def test_keys_of_one_screen_sleep_on_another(window, qtbot):
    first = page(window)
    window.context.go("two")
    page(window).setFocus()
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert first.ran == []
    assert page(window).ran == ["next"]


def test_language_changes_at_once_and_keeps_the_place(window):
    window.context.go("two", "r1")
    page(window).field.setText("typed")
    begun = time.thread_time()
    window.set_language("de")
    assert time.thread_time() - begun < 0.2
    assert window.context.navigation.current == Route("two", "r1")
    assert page(window).field.text() == "typed"
    assert page(window).title.text() == "two r1"
    assert window.frame.top_bar.search.text() == "Suchen oder Befehl …"
    assert window.context.commands.get("edit.undo").title() == "Rückgängig"
    assert window.settings.get("language") == "de"


def test_theme_changes_at_once_and_keeps_the_place(window):
    window.context.go("two", "r1")
    shown = page(window)
    begun = time.thread_time()
    window.set_theme("dark")
    assert time.thread_time() - begun < 0.2
    assert window.context.theme.dark
    assert page(window) is shown
    assert window.settings.get("theme") == "dark"


def test_narrow_window_narrow_navigation(window, qtbot):
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.frame.panel.narrow)
    assert window.frame.panel.buttons["one"].toolTip()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: not window.frame.panel.narrow)


def test_geometry_is_remembered(make_window):
    first = make_window()
    first.resize(1234, 700)
    first.close()
    second = make_window(shown=False)
    second._restore_geometry()
    assert second.height() == 700  # the width is cut to the 800 px of the test screen


def test_a_frame_of_its_own(make_window, ws):
    window = make_window(
        tiny("one", needs_file=False),
        tiny("task", needs_file=False, frame="task"),
        tiny("full", needs_file=False, frame="full"),
    )
    window.context.use(ws)
    for name, bar, panel in (("one", True, True), ("task", False, True), ("full", False, False)):
        window.context.go(name)
        assert (window.frame.top_bar.isVisible(), window.frame.panel.isVisible()) == (bar, panel)


def test_a_bug_while_opening_a_page_changes_nothing(window, monkeypatch):
    shown = []
    monkeypatch.setattr(window.errors, "show", shown.append)
    window.context.go("two")
    window.context.go("one")
    monkeypatch.setattr(window.frame.pages._pages["two"], "open", lambda route: 1 / 0)
    assert not window.context.go("two")
    assert isinstance(shown[0], ZeroDivisionError)
    assert window.context.navigation.current.screen == "one"


def test_f6_goes_round_the_areas(window, qtbot, ws):
    window.context.use(ws)
    window.context.go("one")
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        areas = {"navigation": window.frame.panel, "bar": window.frame.top_bar, "page": page(window)}
        seen.append(next(name for name, area in areas.items() if area.isAncestorOf(focus)))
    assert sorted(seen) == ["bar", "navigation", "page"]


def test_without_a_file_file_commands_say_so(window, qtbot):
    commands = window.context.commands
    undo = commands.get("edit.undo")
    assert commands.reason(undo) == "Open a file first."
    assert not commands.trigger("edit.undo")
    assert window.frame.toasts.current.accessibleName() == "Open a file first."


def test_switching_pages_never_blocks(window, unblocked, qtbot):
    with unblocked():
        for name in ("two", "one", "three", "one"):
            window.context.go(name)
            qtbot.wait(20)


def test_the_watchdog_barks(unblocked, qtbot):
    def stand_still():
        with unblocked():
            qtbot.wait(10)
            until = time.thread_time() + 0.08
            while time.thread_time() < until:
                pass
            qtbot.wait(10)

    with pytest.raises(AssertionError, match="stood still"):
        stand_still()


@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_has_a_name_for_screen_readers(window, language):
    window.set_language(language)
    QAccessible.setActive(True)
    window.open_palette("da")
    nameless = [where for where, interface in walk(QAccessible.queryAccessibleInterface(window)) if unnamed(interface)]
    assert nameless == []
    assert i18n.language() == language


def walk(interface, where=""):
    """All visible accessible objects below this one, with the way to them."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        kind = type(child.object()).__name__ if child.object() is not None else str(child.role())
        here = f"{where}/{kind}"
        yield here, child
        yield from walk(child, here)


def unnamed(interface) -> bool:
    roles = QAccessible.Role
    speaking = (roles.Button, roles.EditableText, roles.CheckBox, roles.ComboBox, roles.RadioButton, roles.Link)
    focusable = interface.state().focusable or interface.role() in speaking
    return bool(focusable and not interface.text(QAccessible.Text.Name).strip())


def test_alt_alone_opens_the_menu_with_every_group(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert QApplication.activePopupWidget() is None
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    menu = QApplication.activePopupWidget()
    assert [action.text().replace("&", "") for action in menu.actions()] == [
        "File", "Edit", "Contact", "View", "Go", "Help",
    ]  # fmt: skip
    letters = [text[text.index("&") + 1].casefold() for text in (action.text() for action in menu.actions())]
    assert len(set(letters)) == len(letters)
    menu.close()


def test_many_rebuilds_leave_nothing_behind(window, qtbot):
    import gc

    for number in range(10):
        window.open_palette("d")
        window.toast("Done")
        window.set_language("de" if number % 2 == 0 else "en")
        window.context.go("two")
        QApplication.sendPostedEvents()
        qtbot.wait(1)
        gc.collect()
    assert window.findChildren(type(window.frame.panel)) == [window.frame.panel]


def test_f8_goes_to_the_message_and_esc_back(window, qtbot):
    field = page(window).field
    field.setFocus()
    window.toast("Done", action=("Show", lambda: None))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.frame.toasts.current.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field


def test_back_first_asks_the_page(window, qtbot, monkeypatch):
    window.context.go("two")
    steps = [True, False]
    monkeypatch.setattr(page(window), "go_back", lambda: steps.pop(0))
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.context.navigation.current.screen == "two"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.context.navigation.current.screen == "one"


def test_the_key_sheet_shows_keys_of_screen_and_window(window):
    from crm_desktop.ui.shell.key_sheet import KeySheet

    sheet = KeySheet(window, window.context.commands, "Contacts")
    lines = {widget.accessibleName() for widget in sheet.findChildren(QWidget)}
    assert {"Forward: J", "Search or command …: Ctrl+K", "Forward: Alt+→"} <= lines
