"""D20: the window in use for long: searching, opening, editing, planning, undoing, importing, switching the look.
Memory, handles, threads and widgets must not grow; references to None must not get fewer.

The file does grow, as its journal keeps what was done, and SQLite keeps up to 200 MB of a file in memory. That is no
leak and not counted: memory is taken after SQLite and the C library gave back what they merely hold ready.

PySide 6.11 on Python 3.11 adds a reference to None for most virtual functions a widget of ours leaves to Qt: a bare
QPushButton subclass, made, shown and deleted, leaves eleven. None is one object, so that costs nothing: 6,000 such
buttons leave not a byte behind. The other direction ends the program (None is freed), and that is what is watched.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import time
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.exchange import samples
from crm_desktop.operations import call_lists, contacts, followups, history, notes
from crm_desktop.records.phrases import read
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import screens
from crm_desktop.ui.theme import theme
from tests.operations.doings import import_list

MINUTES = float(os.environ.get("KONTOR_SOAK_MINUTES", "60"))
"""Length of the long form. A minute is enough to see a leak of a widget in each round."""
SETTLED = 0.25
"""After this share of the time caches are full and growth is counted from there."""

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")


def memory(ws: Workspace) -> int:
    """Resident memory in kB, without what is only kept ready: pages of the file, freed memory."""
    gc.collect()
    ws.connection.execute("PRAGMA shrink_memory")
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def figures(ws: Workspace) -> dict[str, int]:
    return {
        "memory kB": memory(ws), "handles": len(os.listdir("/proc/self/fd")),
        "threads": len(os.listdir("/proc/self/task")), "widgets": len(QApplication.allWidgets()),
        "references to None": sys.getrefcount(None),
    }  # fmt: skip


class Office:
    """Somebody at work: `round` is a few minutes of an office within a second."""

    def __init__(self, window) -> None:
        self.window, self.context = window, window.context
        self.chance = Random(20)
        self.rounds = 0

    def settle(self, seconds: float = 0.0) -> None:
        until = time.monotonic() + seconds
        while True:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, 52)  # deferred deletes
            if time.monotonic() >= until and not self.context.background.busy():
                return

    def round(self) -> None:
        ws: Workspace = self.context.ws
        people = [row[0] for row in ws.rows("SELECT id FROM listing ORDER BY id LIMIT 60")]
        for who in self.chance.sample(people, 3):
            self.context.go("contacts", who)
            self.settle()
        for text in ("m", "mü", "müll", "heute"):
            self.window.open_palette(text)
            self.settle()
        self.window.command_palette.close_palette()
        who = self.chance.choice(people)
        contacts.set_fields(ws, who, {"nickname": f"N{self.rounds}"})
        notes.add(ws, who, f"Note {self.rounds}")
        line = read("in 2 weeks call", followups.local_moment(ws), "en")
        step = followups.from_reading(ws, [who], line)
        followups.complete(ws, step)
        self.context.go("today")
        self.settle()
        list_id = call_lists.begin(ws, people[:5], "Soak", purpose="service")
        self.context.go("calls", list_id)
        self.settle()
        import_list(ws, self.chance)
        for _ in range(7):
            history.undo(ws)
        self.settle()
        theme().set_mode(("dark", "light", "contrast")[self.rounds % 3])
        self.settle()
        self.rounds += 1


def soak(window, minutes: float) -> dict[str, tuple[int, int]]:
    """Figures when everything is warm and at the end."""
    office = Office(window)
    start = time.monotonic()
    warm: dict[str, int] = {}
    noted = 0.0
    while (spent := time.monotonic() - start) < minutes * 60:
        office.round()
        if not warm and spent > SETTLED * minutes * 60:
            warm = figures(office.context.ws)
        if spent - noted > 300:
            noted = spent
            print(f"{spent / 60:5.1f} min  {office.rounds} rounds  {figures(office.context.ws)}", flush=True)
    office.context.go("today")
    office.settle(0.5)
    end = figures(office.context.ws)
    print(f"{minutes} min, {office.rounds} rounds", {name: (warm[name], end[name]) for name in end}, flush=True)
    return {name: (warm[name], end[name]) for name in end}


@pytest.fixture
def window(make_window, tmp_path):
    path = tmp_path / "soak.kontor"
    samples.make(path)
    window = make_window(*screens.SCREENS)
    assert window.files.open(path)
    return window


def grown(found: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """What grew more than it may: memory by a tenth, the others by next to nothing. Of None there may be no fewer."""
    allowed = {"memory kB": 1.1, "handles": 1.05, "threads": 1.2, "widgets": 1.05}
    more = {name for name, share in allowed.items() if found[name][1] > found[name][0] * share + 3}
    if found["references to None"][1] < found["references to None"][0] * 0.95:
        more.add("references to None")
    return {name: found[name] for name in sorted(more)}


@pytest.mark.long
def test_an_hour_of_work_leaves_nothing_behind(window):
    assert grown(soak(window, MINUTES)) == {}
