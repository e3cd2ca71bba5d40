"""Generated contacts with every field to Excel, CSV, vCard and the whole of a file, and back into an empty file."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.exchange import export, importing
from crm_desktop.exchange.everything import reading, writing
from crm_desktop.operations import fields, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.exchange.test_vcard_round_trip import cards, different, made_up
from tests.store.states import shared

WORD = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12).map(partial(normalize, "NFC"))
"""Any letters and signs of the world, without blanks and control characters, composed as the import does it."""
NOTHING = frozenset(("none", "null", "(null)", "#n/a", "unspecified"))
"""What other programs write where nothing is known: read as nothing, also where somebody meant the word."""
TEXT = st.lists(WORD, min_size=1, max_size=4).map(" ".join).filter(lambda text: text.casefold() not in NOTHING)


@st.composite
def contacts(draw: st.DrawFn, number: int) -> IncomingContact:
    """A contact with every field, or some of them, and any text where a person may write any."""
    found = made_up(Random(draw(st.integers(0, 10**6))), number)
    note = draw(st.none() | st.lists(TEXT, min_size=1, max_size=3).map("\n".join))
    return replace(
        found, industry=draw(TEXT) if found.industry else "", source=draw(TEXT) if found.source else "",
        department=draw(TEXT) if found.company and found.kind == "person" else "",
        notes=(note,) if note else (),
        custom=tuple((name, draw(TEXT) if name == "Freitext" else value) for name, value in found.custom),
    )  # fmt: skip


def some(count: int) -> st.SearchStrategy[list[IncomingContact]]:
    return st.tuples(*(contacts(number) for number in range(1, count + 1))).map(list)


def filled(path: Path, rows: list[IncomingContact]) -> Workspace:
    ws = Workspace.open(path)
    for name, kind in (("Zahl", "number"), ("Betrag", "money"), ("Tag", "date")):
        fields.create(ws, name, kind)
    for name, kind in (("Sorten", "multi"), ("Wahl", "choice")):
        fields.create(ws, name, kind, options=("rot", "blau", "ja"))
    imports.run(ws, imports.plan(ws, rows, ImportOptions("x", on_duplicate="new")))
    return ws


def by_cards(ws: Workspace, folder: Path) -> dict[str, list[str]]:
    """Everything a card has room for, by name: what two files are compared by."""
    path = folder / "compare.vcf"
    export.write(ws, path, "vcf", listing.ids(ws, View()))
    return cards(path)


def comes_back(empty_file: Path, rows: list[IncomingContact], kind: str) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        first = Path(shutil.copy(empty_file, folder / "first.kontor"))
        second = Path(shutil.copy(empty_file, folder / "second.kontor"))
        with filled(first, rows) as one, Workspace.open(second) as two:
            path = folder / f"out.{kind}"
            export.write(one, path, kind, listing.ids(one, View()))
            look = importing.look(path, ws=two)
            options = ImportOptions(path.name, look.mapping.profile, field_kinds=look.field_kinds())
            imports.run(two, importing.plan(two, importing.stream(two, path, look.mapping), options))
            different(by_cards(one, folder), by_cards(two, folder))


QUIET = {
    "deadline": None,
    "suppress_health_check": list(HealthCheck),
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),
}


@pytest.mark.parametrize("kind", ["xlsx", "csv", "vcf"])
@settings(max_examples=4, **QUIET)
@given(rows=some(8))
def test_generated_contacts_come_back(empty_file, kind, rows):
    comes_back(empty_file, rows, kind)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["xlsx", "csv", "vcf"])
@settings(max_examples=100, **QUIET)
@given(rows=some(10))
def test_a_thousand_generated_contacts_come_back(empty_file, kind, rows):
    comes_back(empty_file, rows, kind)


def whole(empty_file: Path, rows: list[IncomingContact]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        first = Path(shutil.copy(empty_file, folder / "first.kontor"))
        with filled(first, rows) as ws:
            writing.write(ws, folder / "out")
            reading.make(folder / "out", folder / "second.kontor")
            with Workspace.open(folder / "second.kontor") as back:
                before, after = shared(ws), shared(back)
                assert {table: value for table, value in after.items() if table != "setting"} == {
                    table: value for table, value in before.items() if table != "setting"
                }


@settings(max_examples=3, **QUIET)
@given(rows=some(8))
def test_a_whole_file_comes_back_from_its_json(empty_file, rows):
    whole(empty_file, rows)


@pytest.mark.long
@settings(max_examples=100, **QUIET)
@given(rows=some(10))
def test_a_whole_file_of_a_thousand_comes_back_from_its_json(empty_file, rows):
    whole(empty_file, rows)
