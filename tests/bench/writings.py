"""What understanding takes for a cell, by what its column holds and how it is written, in µs of processor time: a way
of writing that costs many times the others makes whole lists slow. Each is measured in a list with first and last
names, less what these take alone.

`python -m tests.bench.writings` · `python -m tests.bench.writings phone` (only kinds that begin so)
"""

from __future__ import annotations

import datetime
import gc
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from crm_desktop.exchange.reading.columns import guess_table
from crm_desktop.exchange.reading.packed import note_ready
from crm_desktop.exchange.reading.tables import Cell, ColumnSummary, Table
from crm_desktop.exchange.reading.understand import Options, Understanding
from tests.bench.address_files import FOLD
from tests.bench.full_lists import JOBS, TITLES
from tests.bench.german_doubles import BACK, COMMON, ENDS, FORMS, FRONT, MEN, ROADS, TOWNS, TRADES, WOMEN

ROWS = 3_000
CHANCE = random.Random(1)
pick, number = CHANCE.choice, CHANCE.randrange
Column = tuple[str, Callable[[], Cell], str]
"""Heading, what stands in it, and its target where the heading does not say it."""


def first() -> str:
    return pick(MEN + WOMEN)


def last() -> str:
    return pick(FRONT) + pick(BACK) if number(3) else pick(COMMON)


def firm() -> str:
    return f"{pick(FRONT)}{pick(BACK)} {pick(TRADES)} {pick(FORMS)}".strip()


def street() -> str:
    return f"{pick(ROADS)}{pick(ENDS)} {number(1, 180)}"


def mail() -> str:
    return f"{first()}.{last()}@{pick(FRONT)}{number(99)}.example".translate(FOLD).lower()


def day() -> datetime.date:
    return datetime.date(number(1940, 2004), number(1, 13), number(1, 29))


def like(pattern: str) -> Callable[[], Cell]:
    """The pattern with other digits in place of #."""
    return lambda: "".join(str(number(10)) if char == "#" else char for char in pattern)


PHONES = {
    "DE": """0331 123##56 | 0331/123##56 | 0331 / 12 ## 56 | (0331) 555-12## | 0331-12##56 | +49 331 123##56
        | +49-331-12##56 | +49 (0) 821 / 60##36 - 73 | +49 (0)331 123##6-0 | +49 (331) 12##56 | 0049 331 12##56
        | 0049 (0) 331 / 12##56 | 030.123.4##6 | +49.331.12##56 | 0331 12##56-12 | 0171 123##67
        | +49 (0) 171 - 123 ## 67 | 49331123##67 | 331123##67 | +43 1 588##12 | +43 (0)1 588 ##-0
        | 0043 1 / 588##-12 | +43 664 123##67 | +41 44 668 ## 00 | +41 (0)44 668 ## 00 | +44 20 7946 0##3
        | +44 (0)20 7946 0##3 | +33 1 42 68 ## 00 | +1 (415) 555-2##1 | Tel.: 0331 12##56 | Tel. 0331/12##56
        | T +49 331 12##56 | Fax: 0331 12##56 | Mobil: 0171 123##67 | 0331 12##56 (privat) | 0331 12##56 DW 12
        | 0331 12##56-0, DW 12 | 0331/12##56, 0171/123##67 | 0331 123##67 / 0171 123##67
        | 0331 12##56; 0171 123##67 | 0331 – 12##56 | 0331 123##67/68 | 555 01## | 0331 12##5""",
    "AT": "01 588##12 | 01/588##-0 | (01) 588 ## - 12 | 0664 123##67 | 0664/123 ## 67 | +43 (0) 662 / 80## - 0",
    "CH": "044 668 ## 00 | 044/668 ## 00 | 079 123 ## 67 | 079.123.##.67 | +41 44 668 ## 00 | 0041 (0)44 668 ## 00",
    "GB": "020 7946 0##3 | (020) 7946 0##3 | 01224 12##56 | 07400 12##56 | 07700 900##3 | +44 7400 12##56",
}

NAMELESS: tuple[Column, ...] = (("Vorname", lambda: None, ""), ("Nachname", lambda: None, ""))
KINDS: dict[str, tuple[Column, ...]] = {
    "salutation": (("Anrede", lambda: pick(("Herr", "Frau")), ""),),
    "title": (("Titel", lambda: pick(TITLES), ""),),
    "title in first name": (("Vorname", lambda: f"Dr. {first()}", ""),),
    "two first names": (("Vorname", lambda: f"{first()} {first()}", ""),),
    "last name with particle": (("Nachname", lambda: f"von der {last()}", ""),),
    "double last name": (("Nachname", lambda: f"{last()}-{last()}", ""),),
    "position": (("Position", lambda: pick(JOBS), ""),),
    "department": (("Abteilung", lambda: pick(JOBS), ""),),
    "firm": (("Firma", firm, ""),),
    "whole name": (*NAMELESS, ("Name", lambda: f"{first()} {last()}", "display_name")),
    "whole name, comma": (*NAMELESS, ("Name", lambda: f"{last()}, {first()}", "display_name")),
    "whole name, title": (*NAMELESS, ("Name", lambda: f"{pick(TITLES)} {first()} {last()}", "display_name")),
    "whole name, Frau Dr.": (*NAMELESS, ("Name", lambda: f"Frau Dr. {first()} {last()}", "display_name")),
    "whole name, two first names": (*NAMELESS, ("Name", lambda: f"{first()} {first()} {last()}", "display_name")),
    "firm or name": (
        *NAMELESS,
        ("Firma/Name", lambda: firm() if number(2) else f"{first()} {last()}", "name_or_company"),
    ),
    "street": (("Straße", street, ""),),
    "house number apart": (("Straße", lambda: pick(ROADS) + pick(ENDS), ""), ("Hausnummer", lambda: number(1, 90), "")),
    "code, place": (("PLZ", lambda: pick(TOWNS)[0], ""), ("Ort", lambda: pick(TOWNS)[1], "")),
    "code as number": (("PLZ", lambda: int(pick(TOWNS)[0]), ""), ("Ort", lambda: pick(TOWNS)[1], "")),
    "code and place in one": (("PLZ Ort", lambda: " ".join(pick(TOWNS)[:2]), ""),),
    "D-code and place": (("Ort", lambda: "D-" + " ".join(pick(TOWNS)[:2]), ""),),
    "whole address": (("Adresse", lambda: f"{street()}, {' '.join(pick(TOWNS)[:2])}", ""),),
    "country": (("Straße", street, ""), ("Land", lambda: "Deutschland", "")),
    "home and work": (
        ("Straße geschäftlich", street, ""),
        ("Ort geschäftlich", lambda: pick(TOWNS)[1], ""),
        ("Postleitzahl geschäftlich", lambda: pick(TOWNS)[0], ""),
        ("Straße privat", street, ""),
        ("Ort privat", lambda: pick(TOWNS)[1], ""),
        ("Postleitzahl privat", lambda: pick(TOWNS)[0], ""),
    ),
    "mail": (("E-Mail", mail, ""),),
    "mail in capitals": (("E-Mail", lambda: mail().title(), ""),),
    "mail with a name": (("E-Mail", lambda: f"{first()} {last()} <{mail()}>", ""),),
    "two mails": (("E-Mail", lambda: f"{mail()}; {mail()}", ""),),
    "mailto": (("E-Mail", lambda: f"mailto:{mail()}", ""),),
    "web": (("Webseite", lambda: f"www.{pick(FRONT)}{number(999)}.example".lower(), ""),),
    "web with https": (("Webseite", lambda: f"https://www.{pick(FRONT)}{number(999)}.example/kontakt".lower(), ""),),
    "linkedin": (("LinkedIn", lambda: f"https://www.linkedin.com/in/{first()}-{number(999)}".lower(), ""),),
    "birthday": (("Geburtstag", day, ""),),
    "birthday 01.02.1970": (("Geburtstag", lambda: day().strftime("%d.%m.%Y"), ""),),
    "birthday 1970-02-01": (("Geburtstag", lambda: day().isoformat(), ""),),
    "birthday 1.2.70": (("Geburtstag", lambda: day().strftime("%-d.%-m.%y"), ""),),
    "birthday 2/13/1970": (("Birthday", lambda: day().strftime("%-m/%-d/%Y"), ""),),
    "birthday 1. Februar 1970": (("Geburtstag", lambda: f"{number(1, 28)}. Februar {number(1940, 2000)}", ""),),
    "note": (("Bemerkung", lambda: f"Ruft am besten nachmittags an, {number(9999)}. Kennt {first()} {last()}.", ""),),
    "customer number": (("Kundennummer", lambda: number(10**5), ""),),
    "tags": (("Kategorien", lambda: "; ".join((pick(("VIP", "Messe", "Kunde")), pick(("Nord", "Süd")))), ""),),
    "own field, text": (("Lieblingsfarbe", lambda: pick(("rot", "blau")), "custom"),),
    "own field, number": (("Umsatz", lambda: number(10**6) / 100, "custom"),),
    "language": (("Sprache", lambda: pick(("Deutsch", "Englisch")), ""),),
    "role": (("Typ", lambda: pick(("Kunde", "Lieferant")), "role"),),
    "contact person": (*NAMELESS, ("Firma", firm, ""), ("Ansprechpartner", lambda: f"Frau {first()} {last()}", "")),
    "English": (
        ("First Name", lambda: None, ""),
        ("Business Street", street, ""),
        ("Business City", lambda: pick(TOWNS)[1], ""),
        ("Business Postal Code", lambda: pick(TOWNS)[0], ""),
        ("Business Country/Region", lambda: "Germany", ""),
        ("Job Title", lambda: pick(JOBS), ""),
        ("Company", firm, ""),
        ("E-mail Address", mail, ""),
    ),
}


def main(wanted: str) -> None:
    base: tuple[Column, ...] = (("Vorname", first, ""), ("Nachname", last, ""))
    bare = cost(base)
    print(f"{'names alone':34}{bare:7.2f}")
    for land, spellings in PHONES.items():
        for text in spellings.split("|"):
            if "phone".startswith(wanted):
                taken = cost((*base, ("Telefon", like(text.strip()), "")), land) - bare
                print(f"phone {land} {text.strip():25}{taken:7.2f}", flush=True)
    for name, columns in KINDS.items():
        if name.startswith(wanted):
            own = {heading for heading, _, _ in columns}
            taken = cost((*(item for item in base if item[0] not in own), *columns)) - bare
            print(f"{name:34}{taken:7.2f}", flush=True)


def cost(columns: tuple[Column, ...], country: str = "DE") -> float:
    """µs for a row, the quickest of five."""
    taken: list[float] = []
    for _ in range(5):
        rows = [tuple(make() for _, make, _ in columns) for _ in range(ROWS)]
        understanding = _understanding(columns, rows, country)
        numbered = list(enumerate(rows, 2))
        gc.collect()
        gc.disable()
        start = time.process_time()
        found = [note_ready(contact) for contact in understanding.contacts(numbered)]
        taken.append((time.process_time() - start) / len(rows) * 1e6)
        gc.enable()
        assert len(found) == len(rows)
    return min(taken)


def _understanding(columns: tuple[Column, ...], rows: list[tuple[Cell, ...]], country: str) -> Understanding:
    header = tuple(heading for heading, _, _ in columns)
    samples = [tuple(dict.fromkeys(row[at] for row in rows[:50] if row[at] is not None)) for at in range(len(columns))]
    summaries = tuple(ColumnSummary(len(rows), texts) for texts in samples)
    table = Table(header, 1, 0, tuple((at, row) for at, row in enumerate(rows[:200], 2)), len(rows), summaries)
    mapping = guess_table(table)
    told = [
        replace(found, target=target or found.target)
        for found, (_, _, target) in zip(mapping.columns, columns, strict=True)
    ]
    for found, (heading, _, _) in zip(told, columns, strict=True):
        assert found.target != "ignore", heading
    understanding = Understanding(
        header, 1, [(found.index, found.target) for found in told], Options(country, "2026-11-21")
    )
    understanding.look_at(rows)
    return understanding


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
