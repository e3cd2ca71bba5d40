"""What the user decides about columns and rows: filling, overwriting, coming beside, leaving; new, update, skip."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.operations import contacts, history, imports, relations
from crm_desktop.operations.imports_hits import hits
from crm_desktop.operations.imports_marks import fingerprint
from crm_desktop.records.importing import (
    APPEND,
    FILL,
    LEAVE,
    NEW,
    OVERWRITE,
    SKIP,
    UPDATE,
    ImportOptions,
    RowChoice,
    mode_key,
    modes_of,
)
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.workspace import Workspace
from tests.operations.test_imports import ANNA, dump, only

MODED = ("title", "position", "company", "phone:work", "email:work", "address.home", "tags", "note", "custom:Rabatt")
ROW = IncomingContact(
    2, title="Prof.", first_name="Anna", last_name="Müller",
    addresses=(IncomingAddress("home", street="Neue Gasse 1", zip="14467", city="Potsdam"),),
    channels=(
        IncomingChannel("email", "work", "anna@example.com", "anna@example.com"),
        IncomingChannel("phone", "work", "0331 1", "+493311"),
    ),
    tags=("Neu",), notes=("aus der Liste",), custom=(("Rabatt", "5"),),
)  # fmt: skip


@pytest.fixture
def anna(ws) -> str:
    """Anna with everything the row has, but other values."""
    old = replace(
        ROW, title="Dr.", tags=("Alt",), notes=("von früher",), custom=(("Rabatt", "3"),),
        addresses=(IncomingAddress("home", street="Alte Gasse 9", zip="14467", city="Potsdam"),),
        channels=(ROW.channels[0], IncomingChannel("phone", "work", "0331 9", "+493319")),
    )  # fmt: skip
    imports.run(ws, imports.plan(ws, [old], ImportOptions("old.csv")))
    return only(ws, "anna").id


def shown(ws, contact_id: str) -> dict[str, object]:
    page = queries.page(ws, contact_id)
    return {
        "title": page.contact.title,
        "phones": [item.value for item in page.channels if item.kind == "phone"],
        "streets": [item.street for item in page.addresses],
        "tags": sorted(tag.name for tag in page.tags),
        "rabatt": next(iter(page.values.values())),
    }


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (FILL, ("Dr.", ["0331 9"], ["Alte Gasse 9"], ["Alt"], ("3",))),
        (OVERWRITE, ("Prof.", ["0331 1"], ["Neue Gasse 1"], ["Neu"], ("5",))),
        (APPEND, ("Dr.; Prof.", ["0331 9", "0331 1"], ["Alte Gasse 9", "Neue Gasse 1"], ["Alt", "Neu"], ("3; 5",))),
        (LEAVE, ("Dr.", ["0331 9"], ["Alte Gasse 9"], ["Alt"], ("3",))),
    ],
)
def test_every_column_does_what_was_chosen_for_it(ws, anna, mode, expected):
    modes = {mode_key(key): mode for key in MODED if mode in modes_of(mode_key(key))}
    before = dump(ws)
    plan = imports.plan(ws, [ROW], ImportOptions("list.xlsx", modes=modes))
    assert (plan.figures.updated, plan.figures.created) == (1, 0)
    imports.run(ws, plan)
    assert tuple(shown(ws, anna).values()) == expected
    history.undo(ws)
    assert dump(ws) == before


def test_empty_fields_are_filled_also_in_the_employment(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
    relations.employ(ws, anna, "Kanzlei Müller GmbH")
    imports.run(ws, imports.plan(ws, [ANNA], ImportOptions()))
    (job,) = queries.page(ws, anna).relations
    assert (job.other_name, job.relation.role) == ("Kanzlei Müller GmbH", "Inhaberin")


@pytest.mark.parametrize(("mode", "firms", "created"), [(APPEND, 2, 1), (FILL, 1, 0), (LEAVE, 1, 0), (OVERWRITE, 1, 1)])
def test_another_employer_comes_beside_or_in_place_or_not(ws, mode, firms, created):
    anna = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
    relations.employ(ws, anna, "Alte Firma AG")
    plan = imports.plan(ws, [ANNA], ImportOptions(modes={"company": mode}))
    assert plan.figures.companies == created
    imports.run(ws, plan)
    theirs = [item.other_name for item in queries.page(ws, anna).relations]
    assert len(theirs) == firms
    assert ("Kanzlei Müller GmbH" in theirs) == bool(created)


def test_a_row_is_left_out_made_anew_or_put_to_the_contact_chosen(ws):
    known = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
    other = contacts.create(ws, first_name="Anne", last_name="Müller-Lüdenscheid")
    figures = {}
    for name, choice in (
        ("rule", None), ("skip", RowChoice(SKIP)), ("new", RowChoice(NEW)), ("other", RowChoice(UPDATE, other)),
        ("gone", RowChoice(UPDATE, "no such contact")),
    ):  # fmt: skip
        plan = imports.plan(ws, [ROW], ImportOptions(), None, {(2, 0): choice} if choice else None)
        figures[name] = (plan.decisions[0].action, plan.decisions[0].contact_id in (known, other), plan.figures.skipped)
    assert figures == {
        "rule": ("update", True, 0), "skip": ("skip", False, 1), "new": ("new", False, 0),
        "other": ("update", True, 0), "gone": ("update", True, 0),
    }  # fmt: skip
    imports.run(ws, imports.plan(ws, [ROW], ImportOptions(), None, {(2, 0): RowChoice(UPDATE, other)}))
    assert queries.page(ws, other).contact.first_name == "Anne", "only what is empty is filled"
    assert queries.page(ws, other).contact.title == "Prof."


def test_a_skipped_row_makes_no_company_either(ws):
    plan = imports.plan(ws, [ANNA, replace(ANNA, row=3, company="")], ImportOptions(), None, {(2, 0): RowChoice(SKIP)})
    assert (plan.figures.people, plan.figures.companies, plan.figures.skipped) == (1, 0, 1)


def test_a_row_put_right_after_it_came_in_takes_the_place_of_what_it_was(ws):
    wrong = replace(ROW, row=9, channels=(IncomingChannel("phone", "work", "0331", "", valid=0),), custom=())
    imports.run(ws, imports.plan(ws, [wrong], ImportOptions("list.xlsx")))
    right = replace(
        wrong, channels=(IncomingChannel("phone", "work", "0331 77", "+4933177"),), title="",
        reference=fingerprint(wrong), corrected=("phone:work", "title"),
    )  # fmt: skip
    plan = imports.plan(ws, [right], ImportOptions("list.xlsx", on_duplicate="skip"))
    assert (plan.figures.created, plan.figures.updated) == (0, 1)
    imports.run(ws, plan)
    page = queries.page(ws, only(ws, "anna").id)
    assert ([item.normal for item in page.channels], page.contact.title) == (["+4933177"], "")
    for again in (right, wrong):
        assert imports.plan(ws, [again], ImportOptions("list.xlsx")).figures.unchanged == 1


NAMES = ("Anna", "Bernd", "Cem", "")
LAST = ("Müller", "Weber", "Yıldız", "")
FIRMS = ("Weber GmbH", "Firma Weber GmbH", "Acme AG", "")


def a_row(chance: Random, number: int) -> IncomingContact:
    mail = f"{chance.choice('abcd')}@example.com"
    row = IncomingContact(
        number, first_name=chance.choice(NAMES), last_name=chance.choice(LAST), company=chance.choice(FIRMS),
        title=chance.choice(("", "Dr.")), position=chance.choice(("", "Einkauf")),
        channels=(IncomingChannel("email", "work", mail, mail),) if chance.random() < 0.6 else (),
        addresses=(IncomingAddress("work", zip=chance.choice(("14467", "10115")), city="Ort"),)
        if chance.random() < 0.5 else (),
        tags=chance.choice(((), ("VIP",), ("Neu", "VIP"))), custom=chance.choice(((), (("Rabatt", "5"),))),
    )  # fmt: skip
    if not (row.first_name or row.last_name) and row.company:
        person = IncomingContact(number, first_name="Dora", last_name=chance.choice(LAST))
        return replace(row, kind="company", people=(person,) if chance.random() < 0.5 else ())
    return row


def a_choice(chance: Random, ids: list[str]) -> RowChoice:
    action = chance.choice((NEW, UPDATE, SKIP))
    return RowChoice(action, chance.choice([*ids, "gone"]) if action == UPDATE else "")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_whatever_is_decided_the_run_does_what_the_dry_run_said(empty_file, chance):
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_file, Path(folder) / "office.kontor"))
        with Workspace.open(path) as ws:
            run_as_planned(ws, chance)


def run_as_planned(ws, chance: Random) -> None:
    imports.run(ws, imports.plan(ws, [a_row(chance, n) for n in range(2, 8)] + [ANNA], ImportOptions("first.csv")))
    kinds = dict(ws.rows("SELECT id, kind FROM contact"))
    rows = [a_row(chance, n) for n in range(2, 12)]
    modes = {key: chance.choice(modes_of(key)) for key in MODED if chance.random() < 0.6}
    options = ImportOptions("second.csv", modes=modes, on_duplicate=chance.choice(("new", "skip", "update")))
    choices = {
        (row.row, place): a_choice(chance, sorted(kinds)) for row in rows for place in (0, 1) if chance.random() < 0.4
    }
    before = dump(ws)
    plan = imports.plan(ws, rows, options, None, choices)
    assert dump(ws) == before
    result = imports.run(ws, plan)
    now = dict(ws.rows("SELECT id, kind FROM contact"))
    made = Counter(kind for contact_id, kind in now.items() if contact_id not in kinds)
    assert (made["person"], made["company"]) == (plan.figures.people, plan.figures.companies)
    touched = {
        row[0]
        for row in ws.rows(
            "SELECT row_id FROM change WHERE operation_id = ? AND tbl = 'contact' AND before IS NOT NULL",
            (result.operation_id,),
        )
    }
    told = {item.contact_id for item in plan.decisions if item.action == UPDATE}
    assert touched <= told
    assert plan.figures.updated == len(told & set(kinds))
    assert len(plan.decisions) == sum(1 + len(row.people) for row in rows)
    assert plan.figures.skipped == sum(item.action == SKIP for item in plan.decisions)
    if result.operation_id:
        history.undo(ws)
    assert dump(ws) == before


def test_hits_say_what_speaks_for_each_contact(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
    turned = contacts.create(ws, first_name="Müller", last_name="Anna")
    other = contacts.create(ws, first_name="Bert", last_name="Kess", phone="0331 5550120")
    contacts.create(ws, first_name="Niemand", last_name="Sonst")
    found = hits(ws, ANNA)
    assert [hit.contact_id for hit in found] == [anna, other, turned]
    assert found[0].reasons == ("same_email", "same_name")
    assert found[0].name == "Anna Müller"
    firm = IncomingContact(2, kind="company", company="Firma Kess GmbH")
    relations.employ(ws, anna, "Kess GmbH")
    assert [hit.reasons for hit in hits(ws, firm)] == [("same_company",)]


def test_who_sounds_alike_in_the_same_house_is_a_hit(ws):
    known = contacts.create(ws, first_name="Katharina", last_name="Mayr")
    contacts.add_address(ws, known, street="Lindenstraße 3", zip="14467", city="Potsdam")
    home = IncomingAddress("private", street="Lindenstr. 3", zip="14467", city="Potsdam")
    [hit] = hits(ws, IncomingContact(2, first_name="Katharina", last_name="Meier", addresses=(home,)))
    assert (hit.contact_id, hit.reasons) == (known, ("same_sound", "same_address"))
