"""How long the pure rules take for the rows of an import, every value different from the others.

    python -m tests.bench.rules [rows]        100,000 rows by default

Prints microseconds per call and the seconds for a row of the import (one name, one company for five people, a
number and a half, an address and a half, one postal code with its place, one birthday).
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from crm_desktop.common.fold import fold
from crm_desktop.records.companies import company_key
from crm_desktop.records.dates import parse_date
from crm_desktop.records.emails import parse_emails
from crm_desktop.records.names import display_name, sort_name, split_person_name, split_salutation_and_title
from crm_desktop.records.phones import parse_phones, search_digits
from crm_desktop.records.postal import fix_postcode, place_matches
from crm_desktop.records.salutations import letter_salutation

FIRST = "Anna Bernd Clara Dieter Eva Frank Gabriele Ines Jürgen Karin Lars Maria Nils Olga Peter Renate Sören".split()
SYLLABLES = "mül schmi web fi ko bau rich klein wol schrö neu schwar zim brau krü hof har wer lan thal".split()
ENDS = "er mann hof ke bach stein berg hausen ert ling ner feld".split()
PLACES = [("1067", "Dresden"), ("50667", "Köln"), ("80331", "München"), ("10115", "Berlin"), ("4109", "Leipzig")]


def last_name(dice: random.Random) -> str:
    return (dice.choice(SYLLABLES) + dice.choice(SYLLABLES) + dice.choice(ENDS)).capitalize()


def phone(dice: random.Random) -> str:
    form = dice.choice(
        ["0{a}/{n}", "0{a} {n}", "+49 {a} {n}", "0{a}-{n}", "+49 (0){a} {n}", "Tel. 0{a}/{n}", "{a}{n}.0"]
    )
    return form.format(a=dice.choice(["30", "89", "221", "171", "351"]), n=dice.randint(1_000_000, 9_999_999))


def full_name(dice: random.Random) -> str:
    form = dice.choice(["{f} {l}"] * 7 + ["{l}, {f}", "Herr {f} {l}", "Frau Dr. {f} {l}", "{f} {f} {l}"])
    return form.format(f=dice.choice(FIRST), l=last_name(dice))


def measure(name: str, calls: float, values: list[str], call: Callable[[str], object]) -> float:
    """Print and return the microseconds per row: `calls` is how often an import calls this for one row."""
    start = time.perf_counter()
    for value in values:
        call(value)
    each = (time.perf_counter() - start) / len(values) * 1e6
    print(f"{name:24} {each:7.2f} µs  x {calls:3.1f}  = {each * calls:6.2f} µs a row")
    return each * calls


def main(rows: int) -> None:
    dice = random.Random(1)
    names = [full_name(dice) for _ in range(rows)]
    lasts = [last_name(dice) for _ in range(rows)]
    phones = [phone(dice) for _ in range(rows)]
    mails = [f"{fold(last)}.{number}@Firma{number % 20_000}.example" for number, last in enumerate(lasts)]
    firms = [f"{last} {number % 20_000} GmbH & Co. KG" for number, last in enumerate(lasts)]
    days = [f"{dice.randint(1, 28)}.{dice.randint(1, 12)}.{dice.randint(1930, 2008)}" for _ in range(rows)]
    zips = [dice.choice(PLACES) for _ in range(rows)]
    total = 0.0
    total += measure("split_person_name", 1, names, split_person_name)
    total += measure(
        "salutation and title", 1, ["Herr Dr.", "Frau", "Herrn", ""] * (rows // 4), split_salutation_and_title
    )
    total += measure("display_name", 1, lasts, lambda last: display_name("", "Anna", "", last))
    total += measure("sort_name", 1, lasts, lambda last: sort_name("", "Anna", "", last))
    total += measure("company_key", 0.2, firms, company_key)
    total += measure("parse_phones", 1.5, phones, parse_phones)
    total += measure("search_digits", 1.5, phones, search_digits)
    total += measure("parse_emails", 1.5, mails, parse_emails)
    start = time.perf_counter()
    for zip_, city in zips:
        place_matches(fix_postcode(zip_, "", city).value, city, "DE")
    each = (time.perf_counter() - start) / rows * 1e6
    print(f"{'postal code and place':24} {each:7.2f} µs  x 1.0  = {each:6.2f} µs a row")
    total += each + measure("parse_date", 1, days, parse_date)
    measure("letter_salutation", 0, lasts, lambda last: letter_salutation("ms", "Dr.", "Anna", last))
    print(f"{rows:,} rows: {total * rows / 1e6:.2f} s; {1e6 / total:,.0f} rows a second")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
