"""Taking back a whole import, at once and a week later: by the last step, and by the import itself after somebody went
on working with a few of its contacts.

    python -m tests.bench.undo [rows] [rounds]

Must: 20,000 rows in at most two seconds. Floor of the same run: the bare engine deletes as many contacts with their
numbers and addresses from plain tables.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.files import preview, read_contacts
from crm_desktop.operations import contacts, history, imports, imports_undo
from crm_desktop.records.importing import ImportOptions
from crm_desktop.store import engine
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace
from tests.bench import full_lists
from tests.bench.measure import median, table
from tests.bench.offices import office

THERE = 10_000
EDITED = 100


def imported(rows: int, folder: Path) -> tuple[Path, int, str]:
    """A file of 10,000 contacts into which so many rows were imported; the operation of the import, and the last id
    before it."""
    path = Path(shutil.copy(office(THERE), folder / "office.kontor"))
    book = full_lists.by_programs(rows)
    with Workspace.open(path) as ws:
        last = str(ws.value("SELECT max(id) FROM contact"))
        stream = read_contacts(book, guess_columns(preview(book)))
        return path, imports.take_over(ws, stream, ImportOptions(book.name))[1].operation_id, last


def bare(path: Path, last: str, folder: Path) -> float:
    """Seconds the engine takes to delete the same rows from tables with the id as their key and nothing else."""
    own = folder / "bare.db"
    own.touch()
    connection = engine.connect(str(own))
    connection.execute(f"ATTACH '{path}' AS office")
    for name in ("contact", "channel", "address", "relation"):
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM office.{name}")
        connection.execute(f"CREATE UNIQUE INDEX {name}_id ON {name}(id)")
    start = time.perf_counter()
    connection.execute("BEGIN")
    for name in ("contact", "channel", "address", "relation"):
        connection.execute(f"DELETE FROM {name} WHERE id > ?", (last,))
    connection.execute("COMMIT")
    taken = time.perf_counter() - start
    connection.close()
    return taken


def undone(path: Path) -> tuple[float, float]:
    """Seconds of undo and of redo, right after the import."""
    with Workspace.open(path) as ws:
        before = listing.count_all(ws)
        start = time.perf_counter()
        history.undo(ws)
        taken = time.perf_counter() - start
        assert listing.count_all(ws) < before
        start = time.perf_counter()
        history.redo(ws)
        again = time.perf_counter() - start
        assert listing.count_all(ws) == before
        return taken, again


def taken_back(path: Path, operation: int) -> float:
    """Seconds of taking it back after a hundred of its contacts were edited, which stay."""
    with Workspace.open(path) as ws:
        newest = ws.rows("SELECT id FROM contact ORDER BY id DESC LIMIT ?", (EDITED,))
        for (contact_id,) in newest:
            contacts.set_fields(ws, contact_id, {"birthday": "1901-02-03"})
        start = time.perf_counter()
        told = imports_undo.take_back(ws, operation)
        taken = time.perf_counter() - start
        assert len(told.stays) >= EDITED  # and the firms they work for
        return taken


def main(rows: int, rounds: int) -> None:
    floors: list[float] = []
    steps: list[tuple[float, float]] = []
    later: list[float] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path, operation, last = imported(rows, folder)
            other = Path(shutil.copy(path, folder / "later.kontor"))
            floors.append(bare(path, last, folder))
            steps.append(undone(path))
            later.append(taken_back(other, operation))
    floor = median(floors)
    parts = (
        ("bare delete of the same rows", floor),
        ("undo of the import", median([step[0] for step in steps])),
        ("redo", median([step[1] for step in steps])),
        (f"taken back after {EDITED} of its contacts were edited", median(later)),
    )
    table(
        f"An import of {rows:,} × 15 rows into {THERE:,} contacts, taken back, median of {rounds}",
        ("part", "s", "× bare"),
        [(part, taken, taken / floor) for part, taken in parts],
    )


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:]]
    count, times = (*numbers, *(20_000, 3)[len(numbers) :])[:2]
    main(count, times)
