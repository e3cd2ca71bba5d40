"""A whole import of an xlsx with 15 columns into an empty file: read in the child, understood, matched, written,
journaled, listed and searchable; against calamine's bare read of the same file, alternating. And how long the wizard
takes to show a file of 10,000 rows.

    python -m tests.bench.takeover [rows] [rounds] [list ...]

Lists: full (every cell filled, of the size the goal was set with), shared (the same as Excel writes it), sparse (a
quarter of the cells empty); by default full and sparse.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.files import preview, read_contacts
from crm_desktop.exchange.reading.tables import WAITING
from crm_desktop.operations import imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace
from tests.bench import full_lists
from tests.bench.address_files import write_xlsx
from tests.bench.measure import median, table
from tests.bench.offices import FOLDER


def sparse(count: int) -> Path:
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"addresses-{count}.xlsx"
    if not path.exists():
        write_xlsx(path, count)
    return path


LISTS = {"full": full_lists.by_programs, "shared": full_lists.by_excel, "sparse": sparse}


def bare_read(path: Path) -> float:
    from python_calamine import CalamineWorkbook

    start = time.perf_counter()
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert rows
    return time.perf_counter() - start


def take_over(path: Path) -> tuple[float, int]:
    """Seconds of the whole import as the command line does it, and the contacts made."""
    with tempfile.TemporaryDirectory() as folder, Workspace.create(Path(folder) / "new.kontor") as ws:
        mapping = guess_columns(preview(path))
        start = time.perf_counter()
        told = imports.take_over(
            ws, read_contacts(path, mapping, judged=WAITING), ImportOptions(path.name, tag="Import")
        )
        seconds = time.perf_counter() - start
        assert told[1].figures.created  # and the report is still there: letting go of it is nobody's wait
        return seconds, listing.count_all(ws)


def step_by_step(path: Path) -> tuple[float, float]:
    """Seconds of reading with planning and of writing, as in the window, where somebody looks at the plan between."""
    with tempfile.TemporaryDirectory() as folder, Workspace.create(Path(folder) / "new.kontor") as ws:
        mapping = guess_columns(preview(path))
        start = time.perf_counter()
        plan = imports.plan(ws, read_contacts(path, mapping), ImportOptions(path.name, tag="Import"))
        planned = time.perf_counter()
        imports.run(ws, plan)
        return planned - start, time.perf_counter() - planned


def measure(path: Path, count: int, rounds: int) -> None:
    floors: list[float] = []
    whole: list[tuple[float, int]] = []
    steps: list[tuple[float, float]] = []
    for _ in range(rounds):
        floors.append(bare_read(path))
        whole.append(take_over(path))
        steps.append(step_by_step(path))
    floor = median(floors)
    rows = [("calamine, bare read", floor, 1.0)]
    for name, seconds in (
        ("whole import", [run[0] for run in whole]),
        ("in steps: read, understand, match", [run[0] for run in steps]),
        ("in steps: write, journal, list, search", [run[1] for run in steps]),
    ):
        rows.append((name, median(seconds), median(seconds) / floor))
    table(
        f"Import of {count:,} × 15 xlsx, {path.name}, {path.stat().st_size / 1e6:.1f} MB ({whole[0][1]:,} contacts), "
        f"median of {rounds}",
        ("part", "s", "× bare"),
        rows,
    )


def first_look() -> None:
    small = full_lists.by_programs(10_000)
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        guess_columns(preview(small))
        seconds.append(time.perf_counter() - start)
    table("First look at 10,000 × 15 xlsx", ("", "s"), [("file, columns, samples", median(seconds))])


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:] if text.isdigit()]
    names = [text for text in sys.argv[1:] if not text.isdigit()] or ["full", "sparse"]
    count, rounds = (*numbers, *(100_000, 3)[len(numbers) :])[:2]
    for name in names:
        measure(LISTS[name](count), count, rounds)
    first_look()
