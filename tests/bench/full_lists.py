"""Lists with every cell filled, as large as the one the goals of speed were set with: 100,000 × 15 make 21.5 MB of
CSV and 13.7 MB of xlsx. The lists of address_files.py have a quarter of their cells empty and are 16.5 and 8.4 MB, so
that the bare read, the measure of everything, is a third cheaper and an import is not.

Written by openpyxl, as programs write their exports (texts in the cells), and as Excel writes them (shared texts).
"""

from __future__ import annotations

import csv
import datetime
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.bench.address_files import FOLD, HEADER, write_rows
from tests.bench.german_doubles import BACK, COMMON, ENDS, FORMS, FRONT, MEN, ROADS, TOWNS, TRADES, WOMEN
from tests.bench.offices import FOLDER

JOBS = (
    "Geschäftsführender Gesellschafter", "Leitung Finanzbuchhaltung", "Assistenz der Geschäftsführung", "Einkauf",
    "Vertriebsleitung Innendienst", "Kaufmännische Leitung", "Leitung Personal und Verwaltung", "Projektleitung",
    "Sachbearbeitung Auftragsabwicklung", "Werkstattleitung", "Technische Leitung", "Qualitätsmanagement",
)  # fmt: skip
TITLES = ("Dr.", "Dipl.-Ing.", "Dipl.-Kfm.", "Prof. Dr.", "Dr. med.", "M.Sc.")


def rows(count: int, seed: int = 1) -> Iterator[tuple[object, ...]]:
    """`count` invented people of a quarter as many firms; numbers, texts and dates as a spreadsheet holds them."""
    chance = random.Random(seed)
    pick, number = chance.choice, chance.randrange
    firms: list[tuple[str, str, tuple[str, str, str], str, int]] = []
    for index in range(count // 4):
        name = pick(FRONT) + pick(BACK)
        firm = f"{name} {pick(TRADES)} {pick(FORMS)}".strip()
        street = f"{pick(ROADS)}{pick(ENDS)} {number(1, 180)}"
        firms.append(
            (firm, street, pick(TOWNS), f"{name}-{index}.example".translate(FOLD).lower(), number(10**5, 10**6))
        )
    for index in range(count):
        woman = number(2)
        first = pick(WOMEN if woman else MEN)
        last = pick(FRONT) + pick(BACK) if number(3) else pick(COMMON)
        firm, street, (code, city, area), host, switchboard = pick(firms)
        yield (
            10000 + index,
            "Frau" if woman else "Herr",
            pick(TITLES),
            first,
            last,
            firm,
            pick(JOBS),
            street,
            int(code),
            city,
            "Deutschland",
            f"+49 (0) {area} / {switchboard} - {number(10, 100)}",
            f"+49 1{pick((60, 62, 70, 72, 76))} {number(10**6, 10**7)}",
            f"{first}.{last}@{host}".translate(FOLD).lower(),
            datetime.date(number(1940, 2004), number(1, 13), number(1, 29)),
        )


def write(path: Path, lines: Iterable[tuple[object, ...]]) -> Path:
    """A workbook with the headings of address_files.py, as openpyxl writes it."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Adressen")
    for row in (HEADER, *lines):
        sheet.append([cell if cell != "" else None for cell in row])
    book.save(path)
    return path


def by_programs(count: int) -> Path:
    """The list as programs write it."""
    path = _place(f"full-{count}.xlsx")
    return path if path.exists() else write(path, rows(count))


def by_excel(count: int) -> Path:
    """The list with shared texts."""
    path = _place(f"full-shared-{count}.xlsx")
    return path if path.exists() else write_rows(path, rows(count))


def as_csv(count: int) -> Path:
    path = _place(f"full-{count}.csv")
    if not path.exists():
        with path.open("w", encoding="cp1252", newline="") as file:
            out = csv.writer(file, delimiter=";", lineterminator="\r\n")
            out.writerow(HEADER)
            for row in rows(count):
                out.writerow([c.strftime("%d.%m.%Y") if isinstance(c, datetime.date) else c for c in row])
    return path


def _place(name: str) -> Path:
    FOLDER.mkdir(parents=True, exist_ok=True)
    return FOLDER / name


if __name__ == "__main__":
    for made in (by_programs(100_000), by_excel(100_000), as_csv(100_000)):
        print(made, made.stat().st_size)
