"""An xlsx of 15 columns through staging into a file that holds as many contacts already: read in the child, understood,
matched by rules and by likeness and planned beside it, written. Two files of one invented town (german_doubles.py):
some rows of the list are about contacts that are there, with the faults of offices; families and colleagues beside
them. Against the bare floor of the same run: calamine's read, one insert into a plain table with four indexes and
full-text. Says also how many of the rows that are doubles were recognised, and how many of the others were taken for
one.
Usage: python -m tests.bench.staging [rows] [rounds]"""

from __future__ import annotations

import datetime
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from crm_desktop.exchange import importing, staging
from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.files import preview, read_contacts
from crm_desktop.operations import duplicates, imports
from crm_desktop.records.importing import ImportOptions, ImportPlan
from crm_desktop.store import engine, listing
from crm_desktop.store.migrations import VERSION
from crm_desktop.store.workspace import Workspace
from tests.bench import full_lists
from tests.bench.address_files import write_rows
from tests.bench.full_lists import JOBS, TITLES, write
from tests.bench.german_doubles import WOMEN, Office, Row
from tests.bench.measure import median, table
from tests.bench.offices import FOLDER


def town(count: int) -> tuple[list[Row], list[Row]]:
    """Records of the file, and of the list: doubles of some of them, then others, families and colleagues of the first
    among them."""
    first: dict[int, Row] = {}
    later: list[Row] = []
    for row in Office(count * 5 // 2, 5).make():
        if row.entity in first:
            later.append(row)
        else:
            first[row.entity] = row
    chance = random.Random(5)
    entities = list(first)
    chance.shuffle(entities)
    there = set(entities[:count])
    doubles = [row for row in later if row.entity in there]
    others = [first[entity] for entity in entities[count:]]
    return [first[entity] for entity in first if entity in there], [*doubles, *others][:count]


def grown(count: int) -> tuple[list[Row], list[Row]]:
    """Records of a full list, and of a later one: a fifth of the first ones with the faults of offices, then their new
    colleagues."""
    people = [
        Row(number, "person", first, last, "", firm, street, f"{code:05d}", city, phone, mail, str(born), str(no))
        for number, (no, _, _, first, last, firm, _, street, code, city, _, phone, _, mail, born) in enumerate(
            full_lists.rows(count * 9 // 5)
        )
    ]
    there, later = people[:count], people[count:]
    known = random.Random(5).sample(there, count - len(later))
    office = Office(0, 5)
    return there, [*map(office.damaged, known), *later]


def cells(row: Row) -> tuple[object, ...]:
    named = row.kind == "person"
    born = datetime.date.fromisoformat(row.birthday) if row.birthday else ""
    return (
        row.number, "", "", row.first if named else "", row.last if named else "", row.company, "", row.street, row.zip,
        row.city, "Deutschland", row.phone, "", row.email, born,
    )  # fmt: skip


def full_cells(row: Row) -> tuple[object, ...]:
    """The same with what a full list says beside it. A third of the doubles have another mobile number or none."""
    number, _, _, first, last, company, _, street, code, city, country, phone, _, mail, born = cells(row)
    own = random.Random(row.entity)
    named = row.kind == "person"
    spelt = random.Random(f"{row.entity}{first}{last}{street}{phone}").random()
    mobile = f"+49 1{own.choice((60, 62, 70, 72, 76))} {own.randrange(10**6, 10**7)}"
    if spelt > 0.66:
        mobile = "" if spelt > 0.83 else f"+49 151 {own.randrange(10**7, 10**8)}"
    salutation = ("Frau" if first in WOMEN else "Herr") if named else "Firma"
    title = own.choice(TITLES) if named and own.random() < 0.5 else ""
    job = own.choice(JOBS) if company and named else ""
    return number, salutation, title, first, last, company, job, street, code, city, country, phone, mobile, mail, born


LISTS = {"grown": (grown, full_cells, write), "full": (town, full_cells, write), "sparse": (town, cells, write_rows)}


def made(count: int, name: str = "sparse") -> tuple[Path, Path, int]:
    """A file with `count` contacts and its key table in step; a list of as many rows; how many of these are doubles."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    base = FOLDER / f"town-{name}-{count}-v{VERSION}-{listing.VERSION}.kontor"
    path = FOLDER / f"town-{name}-{count}.xlsx"
    people, told, written = LISTS[name]
    there, rows = people(count)
    entities = {row.entity for row in there}
    doubles = sum(row.entity in entities for row in rows)
    if not path.exists():
        written(path, map(told, rows))
    if not base.exists():
        book = written(FOLDER / f"town-{name}-{count}-there.xlsx", map(told, there))
        with Workspace.create(base) as ws:
            stream = read_contacts(book, guess_columns(preview(book)))
            imports.take_over(ws, stream, ImportOptions(book.name, on_duplicate="new"))
            duplicates.find(ws)
    return base, path, doubles


def floor(path: Path) -> float:
    from python_calamine import CalamineWorkbook

    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        found = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
        bare = Path(folder) / "bare.db"
        bare.touch()
        connection = engine.connect(str(bare))
        names = [f"c{number}" for number in range(15)]
        connection.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {', '.join(names)})")
        connection.execute(f"CREATE VIRTUAL TABLE f USING fts5({', '.join(names)}, content='t', content_rowid='id')")
        connection.execute("BEGIN")
        texts = ([str(cell) for cell in row] for row in found)
        connection.executemany(f"INSERT INTO t({', '.join(names)}) VALUES({','.join('?' * 15)})", texts)
        for name in names[:4]:
            connection.execute(f"CREATE INDEX i{name} ON t({name})")
        connection.execute("INSERT INTO f(f) VALUES('rebuild')")
        connection.execute("COMMIT")
        taken = time.perf_counter() - start
        connection.close()
        return taken


def through_staging(path: Path, base: Path, doubles: int) -> tuple[dict[str, float], Counter[str]]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(base, Path(folder) / "office.kontor"))
        with Workspace.open(copy) as ws:
            at = [time.perf_counter()]
            look = importing.look(path, ws=ws)
            options = ImportOptions(path.name)
            reading = importing.read(ws, path, look.mapping, options=options)
            at.append(time.perf_counter())
            staging.stage(reading.contacts, {}, {}, importing.rules(ws))
            at.append(time.perf_counter())
            plan = importing.planned(ws, reading, options)
            assert plan is not None
            at.append(time.perf_counter())
            imports.run(ws, plan)
            at.append(time.perf_counter())
            names = ("read, match, plan", "stage", "plan taken", "write")
            parts = {name: at[place + 1] - at[place] for place, name in enumerate(names)}
            return parts | {"whole": at[-1] - at[0]}, _recognised(plan, doubles)


def _recognised(plan: ImportPlan, doubles: int) -> Counter[str]:
    """The first rows of the list are doubles of contacts of the file, the others are not."""
    found: Counter[str] = Counter()
    for item in plan.decisions:
        what = "double" if item.incoming.row <= doubles + 1 else "other"
        found[f"{what}: {item.likeness.cls if item.likeness is not None else item.action}"] += 1
    return found


def measure(name: str, count: int, rounds: int) -> None:
    base, path, doubles = made(count, name)
    floors: list[float] = []
    runs: list[dict[str, float]] = []
    kinds: Counter[str] = Counter()
    for _ in range(rounds):
        floors.append(floor(path))
        parts, kinds = through_staging(path, base, doubles)
        runs.append(parts)
    bare = median(floors)
    lines = [("calamine, insert, indexes, full-text", bare, 1.0)]
    lines += [(part, taken := median([run[part] for run in runs]), taken / bare) for part in runs[0]]
    table(
        f"{count:,} × 15 xlsx, {name}, {path.stat().st_size / 1e6:.1f} MB, against {count:,} contacts, "
        f"median of {rounds}",
        ("part", "s", "× bare"),
        lines,
    )
    print(f"\n{doubles:,} rows are doubles: {dict(sorted(kinds.items()))}\n")


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:] if text.isdigit()]
    count, rounds = (*numbers, *(100_000, 3)[len(numbers) :])[:2]
    for name in [text for text in sys.argv[1:] if text in LISTS] or LISTS:
        measure(name, count, rounds)
