"""Opening a contact in the window: reading, filling the widgets, layout and painting, until the picture stands.
Also one with 10,000 entries, and scrolling through them. Usage: python -m tests.bench.contact_page [n]"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.common.clock import stamp
from crm_desktop.common.ids import id_run
from crm_desktop.common.settings import Settings
from crm_desktop.operations import relations
from crm_desktop.store import schema
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from crm_desktop.ui.app import make_application
from crm_desktop.ui.contacts.detail import FIELDS, HISTORY, ContactDetail
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.theme import theme
from tests.bench.measure import percentile, table
from tests.bench.offices import office

ENTRIES = 10_000
KINDS = ("note", "call", "email", "letter", "meeting", "visit")


def settle(app: QApplication) -> None:
    for _ in range(4):
        app.processEvents()


def timed(app: QApplication, detail: ContactDetail, contact_id: str) -> tuple[float, float]:
    """Milliseconds on the clock, and of processor time: what it takes on a machine that has nothing else to do."""
    start, cpu = time.perf_counter(), time.process_time()
    detail.open(contact_id)
    settle(app)
    return (time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000


def figures(name: str, found: list[tuple[float, float]]) -> tuple[str, float, float, float]:
    wall = [pair[0] for pair in found]
    return name, percentile(wall, 0.5), percentile(wall, 0.95), percentile([pair[1] for pair in found], 0.95)


def make_entries(ws: Workspace, contact_id: str) -> None:
    """Entries of all kinds over some ten years."""
    begin, next_id = datetime(2016, 1, 1, 8, tzinfo=UTC), id_run()
    entries, links = [], []
    for number in range(ENTRIES):
        at = stamp(begin + timedelta(hours=8 * number))
        text = f"Entry {number}: " + "wants to be called back about the offer. " * (number % 4 + 1)
        entry = next_id()
        entries.append((entry, KINDS[number % len(KINDS)], "done", text, at, at, ws.user_id, number % 90))
        links.append((next_id(), entry, "contact", contact_id))
    columns = ("id", "kind", "state", "body", "at", "created_at", "created_by", "minutes")
    rows.insert_many(ws, schema.ACTIVITY, columns, entries)
    rows.insert_many(ws, schema.ACTIVITY_LINK, ("id", "activity_id", "noun", "record_id"), links)


def measure(size: int, opened: int = 60) -> None:
    folder = Path(tempfile.mkdtemp())
    shutil.copyfile(office(size), folder / "bench.kontor")
    app = make_application()
    theme().install(app, "light")
    with Workspace.open(folder / "bench.kontor") as ws:
        ids = listing.ids(ws, View())[:: max(1, size // opened)][:opened]
        chatty, company = ids[0], ""
        with ws.operation("entries"):
            make_entries(ws, chatty)
            for other in ids[1:40]:
                company = relations.employ(ws, other, "A company with many people GmbH")
        window = MainWindow(Settings(), theme())
        window.context.use(ws)
        host = QWidget()
        host.resize(860, 844)
        detail = ContactDetail(window.context, host)
        detail.resize(host.size())
        host.show()
        window.settle()  # as after the first picture; the page is made ready a moment later
        while not detail.ready:
            app.processEvents()
            time.sleep(0.01)
        first = timed(app, detail, ids[1])
        shown = [figures("first of the program", [first])]
        for name, tab in (("history", HISTORY), ("fields", FIELDS)):
            detail.show_tab(tab)
            settle(app)
            found = [timed(app, detail, contact_id) for contact_id in ids[2:]]
            shown.append(figures(f"tab {name}", found))
        detail.show_tab(HISTORY)
        for name, contact_id in ((f"{ENTRIES:,} entries", chatty), ("company with 39 people", company)):
            found = []
            for other in ids[2:12]:
                detail.open(other)
                settle(app)
                found.append(timed(app, detail, contact_id))
            shown.append(figures(name, found))
        table(f"Opening a contact of {size:,}", ("contact", "p50 ms", "p95 ms", "p95 processor ms"), shown)
        detail.open(chatty)
        settle(app)
        steps = []
        bar = detail.history.rows.verticalScrollBar()
        while bar.value() < bar.maximum():
            start, cpu = time.perf_counter(), time.process_time()
            bar.setValue(bar.value() + 400)
            app.processEvents()
            steps.append(((time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000))
        shown = []
        for name, one in (
            ("on the clock", [step[0] for step in steps]),
            ("processor time", [step[1] for step in steps]),
        ):
            shown.append((name, percentile(one, 0.5), percentile(one, 0.95), max(one)))
        table(f"Scrolling through {ENTRIES:,} entries", ("step of 400 px", "p50 ms", "p95 ms", "longest"), shown)
        window.context.use(None)
    shutil.rmtree(folder)


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["100000"]:
        measure(int(argument))
