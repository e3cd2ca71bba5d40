"""The process that reads compares the rows of a list with each other; the decisions are those of the program alone."""

from __future__ import annotations

import csv
import random
import re
from dataclasses import asdict, replace

import pytest

from crm_desktop.exchange.reading import child, files, packed
from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.files import preview, read_contacts
from crm_desktop.exchange.reading.tables import ALL, WAITING
from crm_desktop.exchange.reading.understand import Options
from crm_desktop.operations import imports, imports_alike, imports_pairs, imports_same
from crm_desktop.records.importing import ImportOptions, RowChoice

HEADINGS = (
    "Vorname", "Nachname", "Firma", "Straße", "PLZ", "Ort", "Telefon", "Mobil", "E-Mail", "Geburtsdatum",
    "Kundennummer", "Religion",
)  # fmt: skip
FIRST = ("Anna", "Anne", "Bernd", "Katharina", "Kathi", "Hans Peter", "Hans", "Josef", "Sepp", "")
LAST = ("Mayr", "Meier", "Mary", "Kess", "Keß", "Sonnleitner", "Anna", "Müller-Kess", "")
FIRMS = ("", "", "", "Muster GmbH", "Muster AG", "Muster Bau GmbH & Co. KG", "Nordwerk e.V.")
STREETS = (
    ("Lindenstr. 3", "14467", "Potsdam"),
    ("Lindenstraße 4", "14467", "Potsdam"),
    ("Seeweg 9", "80331", "München"),
)


def lines(seed: int, count: int = 300) -> list[tuple[str, ...]]:
    """Rows of a few names, houses and numbers, so that many share one with several others; few are full."""
    invented = random.Random(seed)
    some = invented.choice
    found: list[tuple[str, ...]] = []
    for number in range(count):
        rich = invented.random() < 0.6
        street = some(STREETS) if invented.random() < 0.7 else (f"Weg {number}", f"{10000 + number}", "Neustadt")
        row = (
            some(FIRST), some(LAST), some(FIRMS), *street,
            some(("", f"0331 55501{number % 40:02}")) if rich else "", some(("", f"0171 55501{number % 90:02}")),
            some(("", f"post{number % 70}@example.com", f"{number}@example.org")) if rich else "",
            some(("", f"{number % 28 + 1:02}.05.198{number % 3}")), some(("", "", f"K{number % 150:04}")),
            some(("", "", "keine")),
        )  # fmt: skip
        found.append(some(found) if found and invented.random() < 0.05 else row)
    return found


@pytest.fixture(scope="module", params=[1, 2, 3])
def contacts(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("lists") / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADINGS, *lines(request.param)])
    return list(read_contacts(path, guess_columns(preview(path)), judged=ALL))


def told(plan: object) -> str:
    """All that a plan says, with the new ids counted."""
    ids: dict[str, str] = {}
    text = "\n".join(map(repr, [plan.figures, plan.needs_reason, *plan.decisions]))
    return re.sub(
        r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", lambda id_: ids.setdefault(id_[0], f"#{len(ids)}"), text
    )


def alone(rows):
    """The same rows, of which nothing is known."""
    return [replace(row) for row in rows]


OPTIONS = {
    "filled up": {},
    "each made anew": {"on_duplicate": "new"},
    "left": {"on_duplicate": "skip", "on_possible": "skip"},
    "what looks alike is one": {"on_possible": "update"},
    "own field with a reason": {"reasons": {"Religion": "asked for"}},
}


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_what_is_planned_is_the_same(ws, contacts, options):
    options = ImportOptions("list.csv", **options)
    quick = imports.plan(ws, contacts, options)
    assert told(quick) == told(imports.plan(ws, alone(contacts), options))
    assert quick.figures.people > 100
    assert any(decision.likeness for decision in quick.decisions)


@pytest.mark.parametrize("seed", [1, 2])
def test_rows_left_out_changed_and_in_another_order_are_compared_as_ever(ws, contacts, seed):
    invented = random.Random(seed)
    options = ImportOptions("list.csv")
    choices = {(row.row, 0): RowChoice("skip") for row in contacts if invented.random() < 0.1}
    choices |= {(row.row, 0): RowChoice("new") for row in contacts if invented.random() < 0.1}
    some = [row for row in contacts if invented.random() < 0.8]
    for rows in (contacts, some):
        assert told(imports.plan(ws, rows, options, choices=choices)) == told(
            imports.plan(ws, alone(rows), options, choices=choices)
        )
    at = len(some) // 2
    some[at] = replace(some[at], last_name="Mayr")
    other = invented.sample(contacts, len(contacts))
    for rows in (some, other, [*contacts[100:], *contacts[:100]], [*contacts, *contacts]):
        assert told(imports.plan(ws, rows, options)) == told(imports.plan(ws, alone(rows), options))


def test_rows_of_two_readings_are_compared_with_each_other(ws, contacts, tmp_path):
    path = tmp_path / "more.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADINGS, *lines(9, 100)])
    rows = [*contacts, *read_contacts(path, guess_columns(preview(path)), judged=ALL)]
    options = ImportOptions("list.csv")
    assert told(imports.plan(ws, rows, options)) == told(imports.plan(ws, alone(rows), options))


def test_for_an_empty_file_the_program_hardly_judges_a_pair_of_a_list(ws, contacts, monkeypatch):
    judged: list[int] = []
    best = imports_alike.Alike.best
    monkeypatch.setattr(imports_alike.Alike, "best", lambda *args: judged.append(1) or best(*args))
    options = ImportOptions("list.csv", on_duplicate="new")
    imports.plan(ws, contacts, options)
    beside = len(judged)
    imports.plan(ws, alone(contacts), options)
    assert beside < (len(judged) - beside) / 10


def test_where_the_file_has_taught_something_pairs_are_judged_by_that(ws, contacts):
    imports.run(ws, imports.plan(ws, alone(contacts[:250]), ImportOptions("first.csv")))
    options = ImportOptions("list.csv")
    quick = imports.plan(ws, contacts[200:], options)
    for row in contacts:
        object.__setattr__(row, "found", None)
    assert told(quick) == told(imports.plan(ws, alone(contacts[200:]), options))


@pytest.mark.parametrize("crowded", [2, 3, 1_000])
@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_few_of_one_name_are_recognised_like_many(ws, contacts, options, crowded, monkeypatch):
    """By place and firm: compared one by one, or by keys."""
    options = ImportOptions("list.csv", **options)
    usual = imports.plan(ws, contacts, options)
    assert {"same_place", "same_company"} <= {
        decision.reason for decision in usual.decisions
    } or options.on_duplicate == "new"
    monkeypatch.setattr(imports_same, "CROWDED", crowded)
    assert told(imports.plan(ws, contacts, options)) == told(usual)


@pytest.fixture
def read_here(tmp_path, monkeypatch):
    """Contacts of an invented list, read in this process; and portion by portion whether pairs of it were judged."""
    monkeypatch.setattr(child, "CHUNK", 50)

    def read(judged, waits=()):
        path = tmp_path / "list.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([HEADINGS, *lines(1)])
        options = {"judged": judged, "columns": guess_columns(preview(path)).as_job(), "options": asdict(Options())}
        rows, found = [], []

        def send(kind, *frame):
            if kind == "contacts":
                contacts = [packed.unpack(values) for values in frame[0]]
                rows.extend(contacts)
                found.append(any(row.ready.told is not None and row.ready.told[2] for row in contacts))
            return 0.1 if len(found) in waits else 0.0

        child.run(files._job("contacts", path, None) | options, send)
        return rows, found

    return read


def test_pairs_are_judged_beside_while_the_program_has_enough_to_do(ws, read_here):
    rows, judged = read_here(WAITING, waits=(2, 3))
    assert judged == [False, False, True, True, False, False]
    options = ImportOptions("list.csv")
    assert told(imports.plan(ws, rows, options)) == told(imports.plan(ws, alone(rows), options))


def test_of_a_very_long_list_the_program_compares_the_rest(ws, read_here, monkeypatch):
    monkeypatch.setattr(imports_pairs, "COMPARED", 120)
    rows, _ = read_here(ALL)
    assert [row.ready.told is not None for row in rows] == [number < 120 for number in range(len(rows))]
    options = ImportOptions("list.csv")
    assert told(imports.plan(ws, rows, options)) == told(imports.plan(ws, alone(rows), options))


def test_of_a_very_large_file_memory_is_kept_for_reading_it(read_here, monkeypatch):
    monkeypatch.setattr(child, "KEPT_CELLS", 1_000)
    rows, _ = read_here(ALL)
    assert all(row.ready.told is None for row in rows)
