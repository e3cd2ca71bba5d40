"""Board, forecast and funnel over many cases.

    python -m tests.bench.cases [cases]     100,000 by default

Prints the median of 15 in ms for what the board asks before its first picture, the forecast and the funnel, and the
board's time with 10,000 open cases against 1,000. Every third case is open.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from crm_desktop.common.ids import id_run
from crm_desktop.exchange import process_files
from crm_desktop.operations import pipeline
from crm_desktop.store import schema
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from tests.bench.day import took

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
WAYS = (("need", "info", "visit", "offer"), ("need", "visit", "offer"), ("need", "later"), ("need",))


def fill(ws: Workspace, count: int, open_every: int) -> None:
    """So many cases of the acquisition, three or four moves each; every `open_every`-th one is open."""
    process_files.available(ws, "acquisition")
    version = processes.current(ws, "acquisition")
    assert version is not None
    make, chance = id_run(), Random(1)
    people = [make() for _ in range(max(1, count // 5))]
    names = ("id", "kind", "last_name")
    made, moves = [], []
    for number in range(count):
        way, identity = WAYS[number % len(WAYS)], make()
        began = NOW - timedelta(days=chance.randrange(700), hours=chance.randrange(24))
        is_open = number % open_every == 0
        path = way if is_open else (*way, "won" if number % 3 else "lost")
        at = began
        for place, step in enumerate(path):
            stayed = chance.randrange(20 * 86_400) if place else None
            at += timedelta(seconds=stayed or 0)
            moves.append((make(), identity, version.id, path[place - 1] if place else None, step, stamp(at), stayed))
        close = (date(2026, 11, 1) + timedelta(days=chance.randrange(400) - 40)).isoformat()
        made.append((
            identity, version.id, "sale", str(number + 1), f"Fall {number}", people[number % len(people)], path[-1],
            stamp(at), ws.user_id, chance.randrange(10_000_000), "EUR", close, None if is_open else path[-1],
            None if is_open else stamp(at), stamp(began),
        ))  # fmt: skip
    with ws.operation("Cases", bulk=True):
        rows.insert_many(
            ws, schema.CONTACT, names, [(identity, "person", f"Muster{n}") for n, identity in enumerate(people)]
        )
        rows.insert_many(
            ws, schema.PROCESS_CASE,
            ("id", "version_id", "noun", "number", "title", "contact_id", "step", "step_at", "owner_id", "amount",
             "currency", "close_day", "outcome", "closed_at", "created_at"),
            made,
        )  # fmt: skip
        rows.insert_many(
            ws, schema.CASE_MOVE, ("id", "case_id", "version_id", "from_step", "to_step", "at", "stayed"), moves
        )


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def board(ws: Workspace) -> None:
    """What stands in the first picture: sums, order, and the first cards of each column."""
    found = pipeline.board(ws, "acquisition")
    queries.some(ws, [case_id for column in found.columns for case_id in column.case_ids[:8]])


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        for cases, every in ((1_000, 1), (10_000, 1), (count, 3)):
            ws = Workspace.create(Path(folder) / f"{cases}.kontor", clock=lambda: NOW, accept_location=True)
            fill(ws, cases, every)
            print(f"{cases:,} cases, {ws.value('SELECT count(*) FROM process_case WHERE outcome IS NULL'):,} open")
            took("board", lambda ws=ws: board(ws))
            took("forecast", lambda ws=ws: pipeline.expected(ws, 12))
            took("funnel of a year", lambda ws=ws: pipeline.passages(ws, "acquisition", 12))
            took("lost: to whom and why", lambda ws=ws: pipeline.lost(ws))
            ws.close()


if __name__ == "__main__":
    main()
