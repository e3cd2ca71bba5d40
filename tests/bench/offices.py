"""Invented offices of any size for the benchmarks: the same file for the same size, kept between runs.

    from tests.bench.offices import office
    path = office(100_000)

Four people in five belong to a company of about five; names, streets and places repeat as in a real list.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from crm_desktop.operations import imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store import listing
from crm_desktop.store.migrations import VERSION
from crm_desktop.store.workspace import Workspace

FOLDER = Path(os.environ.get("KONTOR_BENCH", tempfile.gettempdir())) / "kontor-bench"

FIRST = (
    "Anna Bernd Clara Dieter Eva Frank Gabriele Hans-Peter Ines Jürgen Karin Lars Maria Nils Olga Peter Renate Sören "
    "Thea Uwe Vera Walter Xenia Yannick Zoë Ayşe Łukasz Björn Käthe Günther"
).split()
STEMS = (
    "Müll Mey Schmid Web Fisch Koch Bau Richt Klein Wolf Schröd Neum Schwarz Zimm Brau Krüg Hof Hart Wern Lang".split()
)
ENDS = "er mann hof ke bach stein berg hausen ert ling ner feld".split()
TRADES = "Haustechnik Bäckerei Steuerberatung Weinbau Tischlerei Gartenbau Logistik Elektro Praxis Notariat".split()
FORMS = ("GmbH", "KG", "e.K.", "OHG", "GmbH & Co. KG")
PLACES = (
    ("14467", "Potsdam", "0331"), ("10115", "Berlin", "030"), ("50667", "Köln", "0221"), ("80331", "München", "089"),
    ("20095", "Hamburg", "040"), ("01067", "Dresden", "0351"), ("99084", "Erfurt", "0361"), ("54290", "Trier", "0651"),
)  # fmt: skip
STREETS = "Am Kanal|Hauptstraße|Gartenweg|Lindenallee|Bahnhofstraße|Zum Weinberg|Schloßplatz|Mühlgasse".split("|")
WORDS = "Angebot Rückruf Wartung Vertrag Laufzeit Termin Rechnung Lieferung Muster Preis Empfehlung Messe".split()


def people(count: int, first: int = 0) -> Iterator[IncomingContact]:
    chance = random.Random(first)
    for number in range(first, first + count):
        given, last = chance.choice(FIRST), chance.choice(STEMS) + chance.choice(ENDS)
        code, city, area = PLACES[number % len(PLACES)]
        firm = number // 5
        company = f"{STEMS[firm % 20]}{ENDS[firm // 20 % 12]} {TRADES[firm % 10]} {firm} {FORMS[firm % 5]}"
        digits = f"{555_0000 + chance.randrange(9_999_999)}"
        mobile = f"{chance.randrange(10**7, 10**8)}"
        mail = f"{given}.{last}.{number}@example.com".lower()
        yield IncomingContact(
            number + 2, salutation=chance.choice(("ms", "mr")), first_name=given, last_name=last,
            company=company if number % 5 else "", position="Einkauf" if number % 3 else "Geschäftsführung",
            industry=TRADES[number % 10], customer_no=f"K-{10_000 + number}",
            addresses=(
                IncomingAddress(
                    "work" if number % 5 else "home", street=f"{STREETS[number % 8]} {number % 180}",
                    zip=f"{int(code) + number % 60:05d}", city=city, country="DE",
                ),
            ),
            channels=(
                IncomingChannel("phone", "work", f"{area} {digits}", f"+49{area[1:]}{digits}"),
                IncomingChannel("phone", "mobile", f"0171 {mobile}", f"+49171{mobile}"),
                IncomingChannel("email", "work", mail, mail),
            ),
            roles=("customer",) if number % 3 else ("prospect",), tags=(("Newsletter",) if number % 4 else ("Messe",)),
            notes=(f"{chance.choice(WORDS)} {chance.choice(WORDS)} besprochen",) if number % 2 else (),
        )  # fmt: skip


def office(count: int) -> Path:
    """A workspace file of `count` people (and about a fifth as many companies)."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"office-{count}-v{VERSION}-{listing.VERSION}.kontor"
    if path.exists():
        return path
    print(f"making {path.name} ...", file=sys.stderr)
    part = path.with_suffix(".part")
    for leftover in FOLDER.glob(f"{part.name}*"):
        leftover.unlink()
    with Workspace.create(part) as ws:
        for start in range(0, count, 100_000):
            batch = people(min(100_000, count - start), start)
            plan = imports.plan(ws, batch, ImportOptions("bench.xlsx"))
            assert plan.figures.people == plan.figures.rows, "two people were taken for one"
            imports.run(ws, plan)
    part.rename(path)
    return path


if __name__ == "__main__":
    for size in sys.argv[1:]:
        print(office(int(size)))
