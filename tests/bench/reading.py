"""Reading a large address list: calamine's bare read (or csv.reader) against ours with headings, and with contacts.

    python -m tests.bench.reading [rows]        100,000 rows by default

The ratios count: rows = every normalised cell in this process; contacts = names, numbers, addresses and doubts
understood. "looked into" is the preview of the mapping step. Medians of three runs.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.columns import guess_columns

from .address_files import write_csv, write_xlsx
from .measure import median, table, times


def folder() -> Path:
    found = Path(os.environ.get("KONTOR_BENCH", tempfile.gettempdir())) / "kontor-bench"
    found.mkdir(parents=True, exist_ok=True)
    return found


def use_up(values: Iterable[Any]) -> None:
    deque(values, maxlen=0)


def bare(path: Path) -> None:
    if path.suffix == ".csv":
        with path.open(encoding="cp1252", newline="") as file:
            use_up(csv.reader(file, delimiter=";"))
        return
    import python_calamine

    use_up(python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows())


def main(count: int) -> None:
    made: list[list[Any]] = []
    for ending, write in ((".xlsx", write_xlsx), (".csv", write_csv)):
        path = folder() / f"addresses-{count}{ending}"
        if not path.exists():
            write(path, count)
        mapping = guess_columns(files.preview(path))
        floor = median(times(lambda path=path: bare(path), 3))
        steps = {
            "bare read": lambda path=path: bare(path),
            "looked into": lambda path=path: guess_columns(files.preview(path)),
            "rows": lambda path=path: use_up(files.read_rows(path)),
            "contacts": lambda path=path, mapping=mapping: use_up(files.read_contacts(path, mapping)),
        }
        for name, work in steps.items():
            took = median(times(work, 3))
            made.append([f"{count:,} x 15 {ending}", name, took, took / floor, took * 1000 / count])
    table("Reading", ("file", "step", "ms", "x bare read", "µs a row"), made)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
