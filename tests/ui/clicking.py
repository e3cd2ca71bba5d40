"""Somebody who clicks and types anywhere: a process of its own with the whole window on the sample office.

    python -m tests.ui.clicking FOLDER SEED SECONDS LANGUAGE LOOK

Mouse and keys go into the real windows, wherever a hand could send them: half of it aimed at something to press, choose
or type into, half at any point. All files stay in FOLDER; nothing is opened in other programs, printed, or sent. Prints
what went wrong, line by line, and a summary as the last line; a crash is seen by who started it.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import socket
import sys
import threading
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

HANGS_S = 60
"""With no step for so long the traces of all threads are printed and the process ends."""
SLOW_MS = 2000
"""A step that keeps the processor busy for longer is a window that stands still, on a machine with other work too."""
KEYS = (
    "Return Escape Tab Backtab Down Up Left Right Space Delete Backspace F2 F6 F8 Home End PageDown PageUp J K X Menu"
)  # fmt: skip
WITH_CTRL = "Z Y K F N Return Down Up Left Right A C V Home End"
WORDS = (
    "Muller", "Fr 10:00 anrufen", "4.800", "14467", "abc", "12.5.", "x" * 60, "'; DROP", " ", "a@example.com", "0,5",
    "-1", "99999999999", "tomorrow 9am call", "<b>&amp;", "31.2.2026",
)  # fmt: skip
WAITS_S = 0.3
LEAST, PATIENCE_S = 150, 120
"""So many steps are made in any case, for so long at most: a machine may have much else to do."""
CLOCK = "2026-11-18T09:41:00+01:00"


def stay_inside(folder: Path) -> None:
    """Before anything of Qt: home, settings and working folder in `folder`, no network, no passwords of the system."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR", "TMPDIR"):
        os.environ[name] = str(folder)
    os.environ |= {"KONTOR_HOME": str(folder), "TZ": "Europe/Berlin", "QT_QPA_PLATFORM": "offscreen"}
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.chdir(folder)
    connect = socket.socket.connect

    def only_local(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise OSError("there is no network here")
        connect(self, address)

    socket.socket.connect = only_local  # type: ignore[method-assign]


def close_doors(put: Callable[[Any, str, Any], object] = setattr) -> None:
    """Dialogs of the system answer as if cancelled; other programs and the printer are not asked."""
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QFileDialog

    for name in ("getOpenFileName", "getSaveFileName"):
        put(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
    put(QFileDialog, "getOpenFileNames", staticmethod(lambda *_, **__: ([], "")))
    put(QFileDialog, "getExistingDirectory", staticmethod(lambda *_, **__: ""))
    put(QFileDialog, "exec", lambda self: 0)
    put(QDesktopServices, "openUrl", staticmethod(lambda _url: True))
    put(QPrintDialog, "exec", lambda self: 0)
    put(QPrintDialog, "open", lambda self, *_: None)


class Notes:
    """What went wrong, and what was done just before."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.steps: deque[str] = deque(maxlen=6)

    def add(self, words: str) -> None:
        self.found.append(words)
        print(f"PROBLEM {words}\n  after {list(self.steps)}", flush=True)

    def exception(self, problem: BaseException | None) -> None:
        self.add("".join(traceback.format_exception(problem)) if problem else "an exception without words")

    def listen(self) -> None:
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler

        sys.excepthook = lambda _kind, problem, _trace: self.exception(problem)
        threading.excepthook = lambda args: self.exception(args.exc_value)
        sys.unraisablehook = lambda args: self.exception(args.exc_value)

        def heard(kind: QtMsgType, _where: Any, words: str) -> None:
            bad = kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
            harmless = (
                "This plugin does not support",
                "Mouse event at",
            )  # the latter: a window became smaller under us
            if bad and not words.startswith(harmless):
                self.add(f"Qt: {words}")

        qInstallMessageHandler(heard)


class Clicker:
    def __init__(self, window: Any, seed: int, seconds: float, notes: Notes) -> None:
        from PySide6.QtCore import Qt

        from crm_desktop.ui import screens

        self.window, self.notes, self.chance = window, notes, Random(seed)
        self.until = time.monotonic() + seconds
        self.count = 0
        self.inside: list[tuple[Any, float]] = []
        self.slowest = (0.0, "")
        self.seen: Counter[str] = Counter()
        self.keys = [getattr(Qt.Key, f"Key_{name}") for name in KEYS.split()]
        self.with_ctrl = [getattr(Qt.Key, f"Key_{name}") for name in WITH_CTRL.split()]
        names = [screen.id for screen in screens.SCREENS if screen.id != "restore"]
        self.chance.shuffle(names)
        self.tour = deque(names)
        self.each_s = min(10.0, seconds / (len(names) + 1))
        self.moves = 0.0

    def run(self) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        while not self.over:
            QTimer.singleShot(0, self.tick)
            QApplication.exec()

    @property
    def over(self) -> bool:
        late = time.monotonic() - self.until
        done = (late > 0 and self.count >= LEAST) or late > PATIENCE_S
        return done or len(self.notes.found) > 8

    def tick(self) -> None:
        """One step. The next is asked for first, as this one may open a dialog that waits for an answer."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        if self.over:
            for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
                if widget is not None:
                    widget.close()
                    QTimer.singleShot(0, self.tick)
                    return
            QApplication.exit(0)
            return
        QTimer.singleShot(1, self.tick)
        faulthandler.dump_traceback_later(HANGS_S, exit=True)
        if self.inside and self.inside[-1][0] is self.top() and time.monotonic() < self.inside[-1][1] + WAITS_S:
            return  # QTest lets events through between press and release: not a dialog that waits
        self.inside.append((self.top(), time.monotonic()))
        try:
            self.timed()
        finally:
            self.inside.pop()
        if not self.window.isVisible():
            self.window.show()

    def top(self) -> Any:
        from PySide6.QtWidgets import QApplication

        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def timed(self) -> None:
        self.count += 1
        number, begun = self.count, time.thread_time()
        self.step()
        spent = 1000 * (time.thread_time() - begun)
        if number == self.count and spent > self.slowest[0]:
            self.slowest = (spent, self.notes.steps[-1] if self.notes.steps else "")
            if spent > SLOW_MS:
                self.notes.add(f"{spent:.0f} ms without an answer")

    def step(self) -> None:
        current = self.window.frame.pages.current
        self.seen[type(current).__name__] += 1
        top = self.top()
        if time.monotonic() > self.moves:
            if top is not self.window:
                self.note("close", top)
                top.close()
                return
            self.move_on()
            return
        dice = self.chance.random()
        if dice < 0.04 and top is self.window:
            self.command()
        elif dice < 0.42:
            self.aimed(top)
        elif dice < 0.60:
            self.anywhere(top)
        elif dice < 0.82:
            self.key(top)
        elif dice < 0.92:
            self.type(top)
        elif dice < 0.95:
            self.drag(top)
        else:
            self.wheel(top)

    def note(self, what: str, widget: Any = None) -> None:
        from PySide6.QtWidgets import QAbstractButton

        name = ""
        if widget is not None:
            words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            name = f"{type(widget).__name__} {words}"[:60]
        self.notes.steps.append(f"{what} {name}".strip())

    def move_on(self) -> None:
        from crm_desktop.store import schema

        self.moves = time.monotonic() + self.each_s
        self.tour.rotate(-1)
        name = self.tour[0]
        self.note(f"go {name}")
        context = self.window.context
        if not context.has_file and (Path.cwd() / "office.kontor").exists():
            self.window.files.open(Path.cwd() / "office.kontor")
        record = ""
        if context.has_file and name in ("contacts", "case"):
            table = schema.CONTACT if name == "contacts" else schema.PROCESS_CASE
            found = context.ws.rows(f"SELECT id FROM {table} WHERE deleted_at IS NULL ORDER BY id")
            record = self.chance.choice(found)[0] if found else ""
        context.go(name, record) if record else context.go(name)

    def command(self) -> None:
        commands = self.window.context.commands
        able = [one.id for one in commands.active() if not commands.reason(one)]
        if able:
            name = self.chance.choice(able)
            self.note(f"command {name}")
            commands.trigger(name)

    def press(self, widget: Any, place: Any) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from shiboken6 import isValid

        window = widget.window().windowHandle()
        if window is None:
            return
        at = widget.mapTo(widget.window(), place)
        if not widget.window().rect().contains(at):
            return
        button = Qt.MouseButton.RightButton if self.chance.random() < 0.08 else Qt.MouseButton.LeftButton
        ways = [Qt.KeyboardModifier.NoModifier] * 8 + [
            Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier]  # fmt: skip
        way = self.chance.choice(ways)
        for _ in range(2 if self.chance.random() < 0.06 else 1):
            for half in (QTest.mousePress, QTest.mouseRelease):  # either may delete the window
                if isValid(window) and window.isVisible():
                    half(window, button, way, at)

    def point(self, widget: Any) -> Any:
        from PySide6.QtCore import QPoint

        return QPoint(self.chance.randrange(max(1, widget.width())), self.chance.randrange(max(1, widget.height())))

    def aimed(self, top: Any) -> None:
        from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit

        kind = self.chance.choice((QAbstractButton, QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit))
        able = [widget for widget in top.findChildren(kind) if widget.isVisible() and widget.isEnabled()]
        if able:
            widget = self.chance.choice(able)
            self.note("click", widget)
            self.press(widget, self.point(widget))

    def anywhere(self, top: Any) -> None:
        place = self.point(top)
        self.note(f"click {type(top).__name__} {place.x()},{place.y()}")
        self.press(top, place)

    def key(self, top: Any) -> None:
        from PySide6.QtCore import Qt

        ctrl = self.chance.random() < 0.3
        key = self.chance.choice(self.with_ctrl if ctrl else self.keys)
        way = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        if self.chance.random() < 0.1:
            way |= Qt.KeyboardModifier.ShiftModifier
        if (window := top.window().windowHandle()) is not None:
            self.note(f"{'Ctrl ' if ctrl else ''}{key.name}", self.focus())
            self.strike(window, key, way)

    def strike(self, window: Any, key: Any, way: Any) -> bool:
        from PySide6.QtTest import QTest
        from shiboken6 import isValid

        for half in (QTest.keyPress, QTest.keyRelease):  # either may delete the window
            if not isValid(window) or not window.isVisible():
                return False
            half(window, key, way)
        return True

    def type(self, top: Any) -> None:
        words = self.chance.choice(WORDS)
        self.note(f"type {words!r}", self.focus())
        window = top.window().windowHandle()
        if window is not None:
            all(self.strike(window, letter, _none()) for letter in words)

    def focus(self) -> Any:
        from PySide6.QtWidgets import QApplication

        return QApplication.focusWidget()

    def drag(self, top: Any) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from shiboken6 import isValid

        window = top.window().windowHandle()
        if window is None:
            return
        begin, end = self.point(top), self.point(top)
        self.note(f"drag {begin.x()},{begin.y()} to {end.x()},{end.y()}")
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(window, left, _none(), begin)
        for part in (0.1, 0.5, 1.0):
            if isValid(window):
                QTest.mouseMove(window, begin + (end - begin) * part)
        if isValid(window):
            QTest.mouseRelease(window, left, _none(), end)

    def wheel(self, top: Any) -> None:
        from PySide6.QtCore import QPoint
        from PySide6.QtTest import QTest

        if (window := top.window().windowHandle()) is not None:
            self.note("wheel")
            QTest.wheelEvent(window, self.point(top), QPoint(0, self.chance.choice((-240, -120, 120, 240))))


def _none() -> Any:
    from PySide6.QtCore import Qt

    return Qt.KeyboardModifier.NoModifier


def all_undone(file: Path, before: Any, notes: Notes) -> int:
    """Every step of the file taken back, newest first: it must hold what it held at the start."""
    from crm_desktop.operations import history
    from crm_desktop.store.workspace import Workspace
    from tests.store.states import assert_in_step, shared

    done = 0
    with Workspace.open(file) as ws:
        try:
            while history.undo(ws) is not None:
                done += 1
            after = shared(ws)
            for table, rows in before.items():
                if rows != after[table]:
                    gone, new = [row for row in rows if row not in after[table]], [
                        row for row in after[table] if row not in rows]  # fmt: skip
                    notes.add(f"{table} after undoing all: missing {gone[:3]}, added {new[:3]}")
            assert_in_step(ws)
        except Exception as problem:
            notes.exception(problem)
    return done


def main(folder: Path, seed: int, seconds: float, language: str, look: str) -> None:
    stay_inside(folder)
    from PySide6.QtWidgets import QApplication

    from crm_desktop.common import i18n
    from crm_desktop.common.errors import CrmError
    from crm_desktop.common.settings import Settings
    from crm_desktop.exchange import samples
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.app import make_application
    from crm_desktop.ui.main_window import MainWindow
    from crm_desktop.ui.theme import theme
    from tests.store.states import shared

    app = make_application()
    i18n.set_language(language)
    theme().install(app, look)
    close_doors()
    notes = Notes()
    notes.listen()

    class Window(MainWindow):
        """Stays, whatever is clicked."""

        def closeEvent(self, event) -> None:
            event.ignore()

        def quit(self) -> None:
            pass

    now = datetime.fromisoformat(CLOCK)
    file = folder / "office.kontor"
    samples.make(file, lambda: now)
    with Workspace.open(file) as ws:
        before = shared(ws)
    window = Window(Settings(), theme(), clock=lambda: now)
    window.resize(*((1440, 900) if seed % 2 else (1024, 700)))
    show = window.errors.show
    window.errors.show = lambda problem: show(problem) if isinstance(problem, CrmError) else notes.exception(problem)
    window.show()
    window.go_home()
    assert window.files.open(file)
    clicker = Clicker(window, seed, seconds, notes)
    clicker.run()
    faulthandler.cancel_dump_traceback_later()
    context = window.context
    context.changes.stop_polling()
    if not context.background.stop(30_000):
        notes.add("work in the background does not stop")
    if context.has_file:
        ws = context.ws
        context.use(None)
        ws.close()
    QApplication.processEvents()
    gc.collect()
    undone = all_undone(file, before, notes)
    summary = {"steps": clicker.count, "undone": undone, "problems": len(notes.found), "seen": clicker.seen,
               "slowest_ms": round(clicker.slowest[0]), "slowest": clicker.slowest[1]}  # fmt: skip
    print(json.dumps(summary), flush=True)
    os._exit(1 if notes.found else 0)


if __name__ == "__main__":
    faulthandler.enable()
    main(Path(sys.argv[1]).resolve(), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4], sys.argv[5])
