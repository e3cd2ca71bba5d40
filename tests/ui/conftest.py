"""What tests of the window share: a window with tiny pages, and a watch over blocks of the event loop."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.settings import Settings
from crm_desktop.ui import layout_items, screens
from crm_desktop.ui.app import leave_plain_clipboard
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.navigation import Screen
from crm_desktop.ui.theme import theme

tr = texts("commands")
layout_items.install()

LIMIT_MS = 50
ROOT = Path(__file__).resolve().parents[2]
PATIENCE_MS = 20_000
ANSWER_MS = 10_000


@pytest.fixture
def qtbot(qtbot):
    """Waits longer where nobody says how long: five seconds pass quickly on a machine that has much else to do."""
    wait_until, wait_exposed = qtbot.waitUntil, qtbot.waitExposed
    qtbot.waitUntil = lambda callback, *, timeout=PATIENCE_MS: wait_until(callback, timeout=timeout)
    qtbot.waitExposed = lambda widget, *, timeout=PATIENCE_MS: wait_exposed(widget, timeout=timeout)
    return qtbot


@pytest.fixture(autouse=True)
def no_question_waits_for_ever(monkeypatch):
    """A question nobody answers fails the test with its words instead of standing still."""
    from crm_desktop.ui.questions import Question

    ask, waiting = Question.ask, []

    def ask_for_a_while(question: Question) -> str:
        def give_up() -> None:
            waiting.append(f"{question.windowTitle()} {question.accessibleDescription()}")
            question.reject()

        timer = QTimer(question, singleShot=True, interval=ANSWER_MS)
        timer.timeout.connect(give_up)
        timer.start()
        return ask(question)

    monkeypatch.setattr(Question, "ask", ask_for_a_while)
    yield
    assert not waiting, waiting


@pytest.fixture(autouse=True)
def no_part_is_a_window_of_its_own(monkeypatch):
    """A part that the program shows before it has its place flashes as a window, and takes the keyboard with it."""
    flashed, plain = [], {name: getattr(QWidget, name) for name in ("show", "setVisible")}

    def watched(name: str):
        def shown(self: QWidget, *visible: bool) -> None:
            frame = sys._getframe(1)
            loose = self.parent() is None and not self.windowFlags() & Qt.WindowType.Dialog & ~Qt.WindowType.Window
            ours = ROOT / "crm_desktop" in Path(frame.f_code.co_filename).parents
            if loose and ours and all(visible) and not isinstance(self, MainWindow):
                flashed.append(f"{type(self).__name__} in {frame.f_code.co_filename}:{frame.f_lineno}")
            plain[name](self, *visible)

        return shown

    for name in plain:
        monkeypatch.setattr(QWidget, name, watched(name))
    yield
    assert not flashed, flashed


def tiny(name: str, **more) -> Screen:
    return Screen(
        name,
        tr,
        mark("Contact"),
        "users",
        page="tests.ui.tiny:TinyPage",
        synonyms_en=name,
        synonyms_de=name,
        **more,
    )


@pytest.fixture
def make_window(qtbot, qapp) -> Iterator[Callable[..., MainWindow]]:
    """make_window(screen, ...) shows a window with these screens, by default three tiny ones without a file."""
    made: list[MainWindow] = []

    def make(*declared: Screen, shown: bool = True) -> MainWindow:
        shown_screens = declared or (
            tiny("one", needs_file=False),
            tiny("two", needs_file=False),
            tiny("three", needs_file=False, section="foot"),
        )
        theme().install(qapp, "light")
        window = MainWindow(Settings(), theme(), declared=shown_screens)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        if shown:
            window.show()
            qtbot.waitExposed(window)
            qtbot.waitUntil(lambda: window.context.commands.live)
        return window

    yield make
    for window in made:
        # a test sees its result in the file before the thread that wrote it has said so to the window
        qtbot.waitUntil(lambda jobs=window.context.background: not jobs.asked_for, timeout=PATIENCE_MS)
        window.close()
    leave_plain_clipboard()
    theme().set_mode("light")


@pytest.fixture
def window(make_window) -> MainWindow:
    found = make_window()
    found.context.go("one")
    return found


@pytest.fixture
def open_office(make_window, workspace_file, tmp_path):
    """open_office(clock, "today", "contacts") shows these screens of the program with a file of its own."""

    def show(clock: Callable[[], datetime], *names: str) -> MainWindow:
        path = tmp_path / "office-of-its-own.kontor"
        shutil.copyfile(workspace_file, path)
        window = make_window(*[screen for screen in screens.SCREENS if screen.id in names])
        window.context.clock = clock
        assert window.files.open(path)
        window.context.ws.clock = clock
        return window

    return show


def _kept_waiting() -> float:
    """Seconds this thread was ready and others had the processor, where the system (Linux) says so."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


class Watchdog:
    """The longest time the event loop was away, in wall-clock without the time others had the processor, and in
    processor time of this thread."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self.longest_cpu_ms = 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._tick)
        self._last = (0.0, 0.0)

    def _now(self) -> tuple[float, float]:
        return time.perf_counter() - _kept_waiting(), time.thread_time()

    def start(self) -> None:
        self._last = self._now()
        self._timer.start()

    def stop(self) -> None:
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        now = self._now()
        wall, cpu = (1000 * (now[0] - self._last[0]), 1000 * (now[1] - self._last[1]))
        self._last = now
        if wall > self.longest_ms:
            self.longest_ms, self.longest_cpu_ms = wall, cpu


@pytest.fixture
def unblocked():
    """with unblocked(): ... fails when the event loop was away longer than 50 ms.

    On a busy machine others take time from us; so a block counts when our own thread was at work for most of the
    limit, or when it was away for so long that it must have waited for something.
    """

    @contextmanager
    def watch(limit_ms: float = LIMIT_MS) -> Iterator[Watchdog]:
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
        dog = Watchdog()
        dog.start()
        yield dog
        dog.stop()
        worked = dog.longest_ms > limit_ms and dog.longest_cpu_ms > 0.8 * limit_ms
        waited = dog.longest_ms > 5 * limit_ms
        stood_still = worked or waited
        assert not stood_still, f"the window stood still for {dog.longest_ms:.0f} ms"

    return watch
