"""A call that comes in: from the start of `crm-desktop --call NUMBER` in a process of its own until the window that is
open shows the contact, and the look-up alone. Numbers are spelt in many ways; some have no contact.

    python -m tests.bench.calls [contacts] [rounds]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.measure import percentile, table
from tests.bench.offices import office

ROOT = Path(__file__).resolve().parents[2]


def spellings(normal: str, chance: Random) -> str:
    national = normal[3:]
    return chance.choice(
        [normal, f"00{normal[1:]}", f"0{national}", f"tel:{normal[:3]}-{national[:3]}-{national[3:]}",
         f"+49 (0){national[:3]}/{national[3:]}", f"00{national}", f"{normal}99"]
    )  # fmt: skip


def lookups(path: Path, chance: Random, rounds: int) -> tuple[list[float], list[str]]:
    from crm_desktop.records.callers import read_caller
    from crm_desktop.store.queries import callers
    from crm_desktop.store.workspace import Workspace

    with Workspace.open(path, read_only=True) as ws:
        normals = [row[0] for row in ws.rows("SELECT normal FROM channel WHERE kind='phone' AND normal LIKE '+49%'")]
        addresses = [row[0] for row in ws.rows("SELECT normal FROM channel WHERE kind='email' LIMIT 5000")]
        asked = [spellings(chance.choice(normals), chance) for _ in range(rounds)]
        asked += [chance.choice(addresses) for _ in range(rounds)]
        asked += [f"+4933155{chance.randrange(10**6)}" for _ in range(rounds)]
        taken: list[float] = []
        for text in asked:
            begun = time.perf_counter()
            callers.hits(ws, read_caller(text))
            taken.append((time.perf_counter() - begun) * 1000)
    return taken, [spellings(chance.choice(normals), chance) for _ in range(rounds)]


def round_trips(path: Path, numbers: list[str]) -> list[float]:
    """The window lives here, the callers are processes; times are of the same clock."""
    from PySide6.QtCore import QEventLoop, QTimer

    os.environ["KONTOR_HOME"] = tempfile.mkdtemp()
    from crm_desktop.common.settings import Settings
    from crm_desktop.ui.app import make_application
    from crm_desktop.ui.main_window import MainWindow
    from crm_desktop.ui.theme import theme

    app = make_application()
    theme().install(app, "light")
    window = MainWindow(Settings(), theme())
    window.start(path)
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(4000, loop.quit)  # the window has done what it does when nobody asks for anything
    loop.exec()
    window.context.settings.set("recent_files", [str(path.resolve())])
    found: list[float] = []
    for number in numbers:
        dialogs = [widget for widget in app.topLevelWidgets() if widget.isModal() and widget.isVisible()]
        for dialog in dialogs:
            dialog.reject()
        done: list[float] = []

        def arrive(link: str, real=window.context.providers.arrive, done=done) -> None:
            real(link)
            window.repaint()
            done.append(time.perf_counter())

        window.context.providers.arrive = arrive
        begun = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", "crm_desktop", "--call", number], cwd=ROOT)
        while not done:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        found.append((done[0] - begun) * 1000)
        window.context.providers.arrive = arrive.__defaults__[0]
        process.wait()
    window.close()
    return found


def main(contacts: int, rounds: int) -> None:
    chance = Random(4)
    path = office(contacts)
    taken, numbers = lookups(path, chance, max(200, rounds))
    trips = round_trips(path, numbers[:rounds])
    rows = [
        ("first call after the start", *([round(trips[0], 1)] * 3)),
    ] + [
        (name, *(round(percentile(values, part), 1) for part in (0.5, 0.95, 1.0)))
        for name, values in (("look-up", taken), ("whole round trip", trips[1:]))
    ]
    table(f"A call at {contacts:,} contacts, ms", ("", "median", "p95", "worst"), rows)


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    main(*(words + [100_000, 20][len(words) :]))
