"""The day over a large file: what is due, forgotten, and one contact's line of time.

    python -m tests.bench.day [contacts] [activities] [open]     100,000, 1,000,000 and 50,000 by default

Prints the median of 15 in ms for the questions of the page Today, for the whole page's model, and for a contact with
10,000 entries; and what the engine says about its way there.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from crm_desktop.common.ids import id_run
from crm_desktop.operations import followups
from crm_desktop.records.phrases import read
from crm_desktop.store import schema
from crm_desktop.store.queries import activities
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
PORTION = 50_000


def fill(ws: Workspace, contacts: int, entries: int, planned: int) -> list[str]:
    """Contacts, half of them customers, and their entries; the first contact has 10,000 of them."""
    make = id_run()
    people = [make() for _ in range(contacts)]
    with ws.operation("Contacts", bulk=True):
        rows.insert_many(
            ws, schema.CONTACT, ("id", "kind", "first_name", "last_name", "phase", "created_at"),
            [(identity, "person", f"Anna{number % 997}", f"Muster{number % 4999}", "customer" if number % 2 else None,
              "2024-01-01T00:00:00Z") for number, identity in enumerate(people)],
        )  # fmt: skip
    columns = ("id", "kind", "state", "subject", "body", "at", "due_day", "due_time", "owner_id", "created_by")
    for start in range(0, entries, PORTION):
        made, links = [], []
        for number in range(start, min(start + PORTION, entries)):
            identity, is_open = make(), number % (entries // planned) == 0
            due = (TODAY + timedelta(days=number % 700 - 60)).isoformat() if is_open else None
            at = None if is_open else f"202{4 + number % 3}-{1 + number % 10:02d}-{1 + number % 28:02d}T09:00:00Z"
            made.append((identity, "call", "planned" if is_open else "done", f"Step {number}", None, at, due,
                         "10:00" if number % 3 else None, ws.user_id, ws.user_id))  # fmt: skip
            # In the order of the contacts, so that a portion lists only some of them anew.
            person = people[0] if number < 10_000 else people[number * contacts // entries]
            links.append((make(), identity, "contact", person))
        with ws.operation("Entries", bulk=True):
            rows.insert_many(ws, schema.ACTIVITY, columns, made)
            rows.insert_many(ws, schema.ACTIVITY_LINK, ("id", "activity_id", "noun", "record_id"), links)
    return people


def took(name: str, work: Callable[[], object]) -> None:
    times = []
    for _ in range(15):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    print(f"{name:34} {statistics.median(times):8.2f} ms   longest {max(times):8.2f}")


def main() -> None:
    counts = [int(text) for text in sys.argv[1:]] + [100_000, 1_000_000, 50_000][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory() as folder:
        ws = Workspace.create(Path(folder) / "large.kontor", clock=lambda: NOW, accept_location=True)
        people = fill(ws, *counts)
        me, days = [ws.user_id], queries.ranges(TODAY)
        before = TODAY - timedelta(days=90)
        took("figure in the navigation", lambda: queries.open_now(ws))
        for name, span in days.items():
            took(f"{name}: count", lambda span=span: queries.count(ws, me, span))
            took(f"{name}: first 100", lambda span=span: queries.due(ws, me, span, 100))
        took(
            "handed on, come back, with others",
            lambda: (
                queries.delegated_to(ws, ws.user_id),
                queries.came_back(ws, ws.user_id),
                queries.watched(ws, ws.user_id),
            ),
        )
        took("forgotten: count and first 100", lambda: (
            queries.forgotten_count(ws, before), queries.forgotten(ws, before, 100)))  # fmt: skip
        took("the whole page", lambda: _page(ws))
        took(
            "10,000 entries: planned, first 60",
            lambda: (queries.planned(ws, people[0]), activities.entries(ws, people[0], limit=60)),
        )
        step = read("in 2 weeks call", NOW.replace(tzinfo=None), "en")
        took("plan one", lambda: followups.from_reading(ws, [people[7]], step))
        for sql in ("EXPLAIN QUERY PLAN SELECT count(*) FROM activity AS a INDEXED BY activity_open WHERE"
                    " a.state = 'planned' AND a.deleted_at IS NULL AND a.due_day <= '2026-11-18'",):  # fmt: skip
            print(*(row[3] for row in ws.rows(sql)), sep="\n")
        ws.close()
        ws = Workspace.open(Path(folder) / "large.kontor", clock=lambda: NOW, accept_location=True)
        start = time.perf_counter()
        _page(ws)
        print(f"{'the whole page, file just opened':34} {1000 * (time.perf_counter() - start):8.2f} ms")
        with ws.operation("All overdue", bulk=True):
            ws.write(f"UPDATE {schema.ACTIVITY} SET due_day = '2026-10-01' WHERE state = 'planned'")
        took("the whole page, 50,000 overdue", lambda: _page(ws))
        took("the figure in the navigation", lambda: queries.open_now(ws))
        ws.close()


def _page(ws: Workspace) -> None:
    from crm_desktop.ui.today.model import TodayModel

    TodayModel().load(ws, TODAY)


if __name__ == "__main__":
    main()
