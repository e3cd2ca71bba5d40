"""Jumping to any row of the contact table until it is painted, and the memory of the process, against a plain
QTableView over a QSqlQueryModel that has fetched all rows (its SELECT runs on a copy of what the list shows, since a
second SQLite must not touch a live file). Each side has a process of its own. Both tables are as large and show the
same nine columns; the plain one has the rows it comes with, which are lower.

    python -m tests.bench.jumps [contacts ...]
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.measure import child, percentile, resident_mb, table
from tests.bench.offices import FOLDER, office

JUMPS = 200
SIZE = 1200, 800
SHOWN = ("name", "company", "position", "zip", "city", "phone", "email", "industry", "last_contact")
IN_LISTING = ("name", "company", "position", "zip", "city", "phone", "email", "industry", "last_at")


def plain_copy(path: Path) -> Path:
    """What the table shows, in name order, as an ordinary table. Made once."""
    copy = FOLDER / f"{path.stem}-plain.db"
    if not copy.exists():
        from crm_desktop.store.engine import connect
        from crm_desktop.store.workspace import Workspace

        part = copy.with_suffix(".part")
        part.write_bytes(b"")
        target = connect(str(part))
        target.execute(f"CREATE TABLE plain (pos INTEGER PRIMARY KEY, {', '.join(IN_LISTING)})")
        target.execute("BEGIN")
        with Workspace.open(path, read_only=True) as ws:
            for rows in ws.parts(f"SELECT pos, {', '.join(IN_LISTING)} FROM listing ORDER BY pos"):
                target.executemany(f"INSERT INTO plain VALUES(?{', ?' * len(IN_LISTING)})", rows)
        target.execute("COMMIT")
        target.close()
        part.rename(copy)
    return copy


def jump(view, rows: int, started: float) -> str:
    """The jumps in a table that stands, as JSON. Pages and glyphs are as cold as a jump finds them: no row twice."""
    from PySide6.QtWidgets import QApplication

    loaded = (time.perf_counter() - started) * 1000
    height = view.verticalHeader().defaultSectionSize()
    bar = view.verticalScrollBar()
    chance = Random(1)
    taken, worked = [], []
    for number in range(20 + JUMPS):
        value = min(chance.randrange(rows) * height, bar.maximum())
        start, cpu = time.perf_counter(), time.process_time()
        bar.setValue(value)
        view.viewport().repaint()
        taken.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - cpu) * 1000)
        if number % 20 == 0:
            QApplication.processEvents()
    taken = taken[20:]
    found = {"loaded": loaded, "p50": percentile(taken, 0.5), "p95": percentile(taken, 0.95), "mb": resident_mb()}
    found["cpu"] = percentile(worked[20:], 0.5)
    return json.dumps({**found, "rows": rows, "height": height})


def ours(path: Path) -> str:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.common.settings import Settings
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.app import make_application
    from crm_desktop.ui.contacts.list_pane import ListPane
    from crm_desktop.ui.contacts.list_state import TABLE, ListState, replace
    from crm_desktop.ui.main_window import MainWindow
    from crm_desktop.ui.navigation import Route
    from crm_desktop.ui.theme import theme

    app = make_application()
    theme().install(app, "light")
    with Workspace.open(path, read_only=True) as ws:
        window = MainWindow(Settings(Path(tempfile.mkdtemp()) / "settings.toml"), theme())
        window.context.use(ws)
        window.settled = True
        host = QWidget()
        pane = ListPane(window.context, host)
        pane.state = replace(ListState(), mode=TABLE, columns=SHOWN)
        started = time.perf_counter()
        pane.open(Route("contacts"))
        pane.view.setParent(host)
        pane.view.resize(*SIZE)
        host.resize(*SIZE)
        pane.hide()
        host.show()
        pane.view.show()
        while not pane.contacts.complete or pane.reader.busy:
            app.processEvents()
            time.sleep(0.001)
        assert len(pane.contacts.columns) == len(SHOWN) + 1  # and the ticks
        found = jump(pane.view, pane.contacts.count, started)
        window.context.use(None)
    return found


def peer(path: Path) -> str:
    from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
    from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

    app = QApplication([])
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(str(path))
    assert database.open()
    started = time.perf_counter()
    model = QSqlQueryModel()
    model.setQuery(f"SELECT {', '.join(IN_LISTING)} FROM plain ORDER BY pos", database)
    while model.canFetchMore():
        model.fetchMore()
    view = QTableView()
    view.setModel(model)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.resize(*SIZE)
    view.show()
    app.processEvents()
    return jump(view, model.rowCount(), started)


def measure(size: int) -> None:
    path = office(size)
    copy = plain_copy(path)
    found = child("tests.bench.jumps", "--ours", str(path))
    floor = child("tests.bench.jumps", "--peer", str(copy))
    assert found["rows"] == floor["rows"]
    rows = [
        (name, run["loaded"], run["p50"], run["p95"], run["p50"] / floor["p50"], run["p95"] / floor["p95"],
         run["cpu"] / floor["cpu"], round(run["mb"]), f"1/{floor['mb'] / run['mb']:.1f}")
        for name, run in (("Kontor", found), ("QSqlQueryModel, all rows fetched", floor))
    ]  # fmt: skip
    heads = ("table", "loaded ms", "jump p50 ms", "p95 ms", "× p50", "× p95", "× p50 processor", "MiB", "of the peer's")
    table(f"{JUMPS} jumps to any of {found['rows']:,} rows, until painted", heads, rows)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ours"]:
        print(ours(Path(sys.argv[2])))
    elif sys.argv[1:2] == ["--peer"]:
        print(peer(Path(sys.argv[2])))
    else:
        for number in [int(size) for size in sys.argv[1:]] or [1_000_000]:
            measure(number)
