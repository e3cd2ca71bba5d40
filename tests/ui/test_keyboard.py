"""By keys alone: every screen is reached, gone through with Tab in the order it is seen, and left again; what has the
keyboard shows it, and everything has a name for screen readers. All screens, on the sample office."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.exchange import samples
from crm_desktop.store import schema
from crm_desktop.ui import screens
from crm_desktop.ui.widgets.tab_order import TabOrder, takes_tab
from tests.clocks import Wall
from tests.ui.clicking import close_doors
from tests.ui.test_window import unnamed, walk

KEY = Qt.Key
NOW = Wall(datetime.fromisoformat("2026-11-18T09:41:00+01:00"))


@pytest.fixture
def office(make_window, tmp_path, qtbot, monkeypatch):
    close_doors(monkeypatch.setattr)
    window = make_window(*screens.SCREENS)
    window.context.clock = NOW
    path = tmp_path / "office.kontor"
    samples.make(path, NOW)
    assert window.files.open(path)
    settle(window, qtbot)
    return window


def settle(window, qtbot):
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.context.background.busy(), timeout=20_000)
    if QApplication.activeWindow() is None:  # without a window system nobody gives it back after a dialog
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def visit(window, qtbot):
    """Each screen in turn, with something on it where it is about one thing."""
    ws = window.context.ws
    record = {
        "contacts": ws.value("SELECT id FROM listing ORDER BY sort_name LIMIT 1"),
        "case": ws.value(f"SELECT id FROM {schema.PROCESS_CASE} WHERE deleted_at IS NULL ORDER BY id LIMIT 1"),
    }
    for screen in screens.SCREENS:
        assert window.context.go(screen.id, *([record[screen.id]] if screen.id in record else [])), screen.id
        settle(window, qtbot)
        yield screen.id, window.frame.pages.current


def named(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return f"{type(widget).__name__} {interface.text(QAccessible.Text.Name) if interface is not None else ''}"[:60]


def around(widget: QWidget) -> QRect:
    """Where a widget shows that it has the keyboard: itself, or a frame drawn around it with an icon before it."""
    window = widget.window()
    return QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-40, -16, 16, 16).intersected(window.rect())


def seen(widget: QWidget, place: QRect) -> bytes:
    image = widget.window().grab(place).toImage()  # has to live as long as its bits are read
    return bytes(image.constBits())


def differ(one: bytes, other: bytes, widget: QWidget) -> bool:
    if len(one) != len(other) or one == other:
        return one != other
    if not isinstance(widget, (QLineEdit, QPlainTextEdit)):
        return True
    dots = sum(a != b for a, b in zip(memoryview(one).cast("I"), memoryview(other).cast("I"), strict=True))
    return dots > 60  # more than the cursor


def tabbed(window: QWidget, wrong: list[str], *, look: bool = False) -> list[QWidget]:
    """What Tab stops at, once round. `look`: also whether each shows that it has the keyboard."""
    stops: list[QWidget] = []
    before: tuple[QWidget, QRect, bytes] | None = None
    for _ in range(300):
        QTest.keyClick(window, KEY.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or (len(stops) > 1 and focus is stops[-1]):
            wrong.append(f"Tab goes no further after {named(stops[-1]) if stops else 'the start'}")
            return stops
        if (
            before is not None
            and before[0] is not focus
            and around(before[0]) == before[1]
            and not differ(before[2], seen(before[0], before[1]), before[0])
        ):
            wrong.append(f"does not show that it has the keyboard: {named(before[0])}")
        if stops and focus is stops[0]:
            return stops
        if focus.visibleRegion().isEmpty():
            wrong.append(f"has the keyboard out of sight: {named(focus)}")
        stops.append(focus)
        before = (focus, around(focus), seen(focus, around(focus))) if look else None
    wrong.append("Tab never comes round")
    return stops


def jumps(stops: list[QWidget], page: QWidget) -> list[str]:
    """Where Tab goes up without going on to the next column, other than from the end of the page to its beginning."""
    inside = [widget for widget in stops if page.isAncestorOf(widget)]
    places = [(widget, widget.mapTo(page, QPoint())) for widget in inside]
    pairs = list(zip(places, places[1:] + places[:1], strict=True))
    found = [(one, other) for (one, a), (other, b) in pairs if b.y() < a.y() - 30 and b.x() < a.x() + 10]
    return [f"{named(one)} -> {named(other)}" for one, other in found]


def test_a_screen_that_is_made_takes_the_keyboard_from_no_window(office, qtbot):
    """A part that is shown before it has its place is a window of its own for a moment: seen to flash, and the keyboard
    is gone."""
    lost = []
    for screen in screens.SCREENS:
        office.context.go(screen.id)
        qtbot.wait(50)
        if QApplication.activeWindow() is not office:
            lost.append(screen.id)
        settle(office, qtbot)
    assert not lost


def test_tab_goes_through_every_screen_as_it_is_seen(office, qtbot):
    wrong: dict[str, list[str]] = {}
    for name, page in visit(office, qtbot):
        found = wrong.setdefault(name, [])
        stops = tabbed(office, found, look=True)
        reach = [widget for widget in page.findChildren(QWidget) if takes_tab(widget) and widget not in stops]
        found += [f"not reached: {named(widget)}" for widget in reach if not of_one_row(widget)]
        around_the_end = jumps(stops, page)
        if len(around_the_end) > 1:
            found += around_the_end
        assert len(stops) == len(set(map(id, stops)))
    assert {name: found for name, found in wrong.items() if found} == {}


def of_one_row(widget: QWidget) -> bool:
    """There while its row is the current one, and perhaps not when Tab came by; digits and Enter do the same."""
    at: QWidget | None = widget
    while at is not None and not isinstance(at, QAbstractItemView):
        at = at.parentWidget()
    return at is not None


def test_backtab_goes_the_same_way_back(office, qtbot):
    office.context.go("contacts")
    settle(office, qtbot)
    stops = tabbed(office, wrong := [])
    assert not wrong
    assert QApplication.focusWidget() is stops[0]
    back = []
    for _ in stops:
        QTest.keyClick(office, KEY.Key_Backtab)
        back.append(QApplication.focusWidget())
    assert [named(widget) for widget in back] == [named(widget) for widget in reversed(stops)]


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_has_a_name_on_every_screen(office, qtbot, language):
    office.set_language(language)
    QAccessible.setActive(True)
    nameless = {
        name: [where for where, one in walk(QAccessible.queryAccessibleInterface(office)) if unnamed(one)]
        for name, _ in visit(office, qtbot)
    }
    assert {name: found for name, found in nameless.items() if found} == {}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_screen_is_reached_by_its_name_and_left(office, qtbot, language):
    office.set_language(language)
    settle(office, qtbot)
    for screen in screens.SCREENS:
        if not screen.synonyms_en:  # about one thing, which is chosen elsewhere: nobody goes there by name
            continue
        QTest.keyClick(office, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
        typed = QInputMethodEvent()  # letters that QTest has no key for
        typed.setCommitString(screen.tr(screen.title))
        QApplication.sendEvent(office.command_palette.field, typed)
        settle(office, qtbot)
        QTest.keyClick(office.command_palette.field, KEY.Key_Return)
        settle(office, qtbot)
        assert office.frame.pages.current.screen_id == screen.id, screen.tr(screen.title)
        if screen.frame != "main":
            QTest.keyClick(office, KEY.Key_Escape)
            settle(office, qtbot)
        QTest.keyClick(office, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
        assert office.frame.pages.current.screen_id == "today", f"{screen.id} is not left"


def test_f6_goes_through_the_areas_of_every_screen(office, qtbot):
    for name, page in visit(office, qtbot):
        if not any(takes_tab(widget) for widget in page.findChildren(QWidget)):
            continue
        focused = []
        for _ in range(8):
            QTest.keyClick(office, KEY.Key_F6)
            focused.append(QApplication.focusWidget())
        assert any(page.isAncestorOf(widget) for widget in focused if widget is not None), name


class Escaper:
    """Presses Esc in whatever stands over the window, also where a question waits for its answer."""

    def __init__(self, window) -> None:
        self.window, self.on, self.pressed = window, True, 0
        self.tick()

    def top(self) -> QWidget | None:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()

    def tick(self) -> None:
        if not self.on:
            return
        QTimer.singleShot(20, self.window, self.tick)
        if (top := self.top()) is not None and top.isVisible():
            self.pressed += 1
            assert self.pressed < 12, f"Esc does not close {named(top)}"
            QTest.keyClick(top, KEY.Key_Escape)


def test_esc_closes_whatever_a_command_opens(office, qtbot, monkeypatch):
    """Every command that can be given, on its screen; afterwards nothing stands over the window and the keyboard is in
    it."""
    monkeypatch.setattr(office.errors, "show", lambda problem: pytest.fail(f"{given}: {problem!r}"))
    given, opened = "", 0
    everywhere = ""
    for name, _ in visit(office, qtbot):
        commands = office.context.commands
        if name == "file_problem":
            continue
        wanted = [one.id for one in commands.active() if one.screen == name or (not one.screen and not everywhere)]
        everywhere = everywhere or name
        for given in wanted:
            if given in ("file.quit", "file.sample"):  # the office would be gone
                continue
            if not office.context.go(name) or commands.get(given) is None or commands.reason(commands.get(given)):
                continue
            escaper = Escaper(office)
            commands.trigger(given)
            settle(office, qtbot)
            qtbot.waitUntil(lambda escaper=escaper: escaper.top() is None, timeout=5000)
            escaper.on = False
            opened += bool(escaper.pressed)
            settle(office, qtbot)
    assert opened > 20


class Window(TabOrder, QWidget):
    pass


def test_a_page_hands_on_without_being_a_stop(qtbot):
    """What stands before the list is not jumped over, an empty or hidden list is no end, a new field has its place."""
    window = Window()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    nav, page = QPushButton("nav"), QWidget()
    row.addWidget(nav)
    row.addWidget(page)
    column = QVBoxLayout(page)
    search, rows, last = QPushButton("search"), QListWidget(), QPushButton("last")
    rows.addItem("row")
    for widget in (search, rows, last):
        column.addWidget(widget)
    page.setFocusProxy(rows)
    window.show()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    nav.setFocus()
    assert tabbed(window, wrong := []) == [search, rows, last, nav]
    late = QPushButton("late")
    column.insertWidget(0, late)
    qtbot.waitUntil(late.isVisible)
    nav.setFocus()
    assert tabbed(window, wrong) == [late, search, rows, last, nav]
    rows.hide()
    nav.setFocus()
    assert tabbed(window, wrong) == [late, search, last, nav]
    rows.show()
    rows.clear()
    nav.setFocus()
    assert tabbed(window, wrong) == [late, search, last, nav]
    assert not wrong
