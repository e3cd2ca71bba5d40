"""Rows that only look like a contact: found by the search for doubles, with reasons, and treated as chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_desktop.operations import contacts, imports, relations
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.workspace import Workspace

HOME = IncomingAddress("home", street="Lindenstr. 3", zip="14467", city="Potsdam", country="DE")


def mail(address: str) -> IncomingChannel:
    return IncomingChannel("email", "work", address, address)


def phone(number: str) -> IncomingChannel:
    return IncomingChannel("phone", "work", number, number)


KATHARINA = IncomingContact(
    2, first_name="Katharina", last_name="Mayr", birthday="1980-05-17", addresses=(HOME,),
    channels=(mail("k.mayr@example.com"), phone("+493315550120")),
)  # fmt: skip


def row(number: int = 3, **changes: object) -> IncomingContact:
    return replace(KATHARINA, row=number, **changes)


def plan(ws, *rows, **options):
    return imports.plan(ws, rows, ImportOptions("second.csv", **options))


@pytest.fixture(params=["file", "list"])
def decided(request, ws):
    """The decision about a row when Katharina is in the file, or stands earlier in the same list."""

    def decide(incoming, before=KATHARINA, **options):
        if request.param == "file":
            imports.run(ws, imports.plan(ws, [before], ImportOptions("first.csv")))
            found = plan(ws, incoming, **options)
        else:
            found = plan(ws, before, incoming, **options)
        return found.decisions[-1], found

    return decide


ALIKE = {
    "another spelling of the sound": {"last_name": "Meier", "channels": (phone("+493315550120"),), "birthday": ""},
    "a slip": {"last_name": "Mary", "channels": (mail("k.mayr@example.com"),), "birthday": ""},
    "first and last name swapped": {"first_name": "Mayr", "last_name": "Katharina", "birthday": ""},
    "married at the same address": {"last_name": "Sonnleitner", "birthday": "1980-05-17", "channels": ()},
    "moved house": {
        "addresses": (replace(HOME, street="Seeweg 9", zip="80331", city="München"),),
        "channels": (mail("katharina.mayr@example.com"),),
    },
}


@pytest.mark.parametrize("changes", ALIKE.values(), ids=ALIKE)
def test_who_looks_like_a_contact_is_shown_with_reasons_and_comes_in_as_chosen(decided, changes):
    decision, found = decided(row(**changes))
    assert (decision.action, decision.likeness.cls, found.figures.possible) in (
        ("new", "possible", 1), ("update", "certain", 0),
    )  # fmt: skip
    assert decision.likeness.reasons


@pytest.mark.parametrize(("rule", "action"), [("new", "new"), ("update", "update"), ("skip", "unchanged")])
def test_the_rule_for_possible_ones_is_their_own(decided, rule, action):
    decision, found = decided(row(first_name="Mayr", last_name="Katharina"), on_possible=rule, on_duplicate="skip")
    assert (decision.action, found.figures.possible) == (action, 1)


@pytest.mark.parametrize(("rule", "action"), [("new", "new"), ("update", "update"), ("skip", "unchanged")])
def test_certain_ones_are_treated_like_those_that_a_plain_rule_knows(ws, rule, action):
    imports.run(ws, imports.plan(ws, [KATHARINA], ImportOptions("first.csv")))
    found = plan(ws, row(last_name="Meyr"), on_duplicate=rule)
    decision = found.decisions[0]
    assert (decision.action, decision.likeness.cls, found.figures.possible) == (action, "certain", 0)


def test_two_rows_of_one_list_are_never_folded_by_likeness_alone(ws):
    found = plan(ws, KATHARINA, row(last_name="Meyr"))
    assert (found.figures.people, found.decisions[1].likeness.cls, found.decisions[1].likeness.row) == (
        2,
        "possible",
        2,
    )


STRANGERS = {
    "the same consonants": {"last_name": "Möhrl", "birthday": "", "channels": (), "addresses": ()},
    "husband": {"first_name": "Josef", "birthday": "", "channels": (phone("+493315550120"),)},
    "daughter of one name": {"birthday": "2004-01-30", "channels": (phone("+493315550120"),)},
    "colleague of one name": {
        "birthday": "1961-03-02", "addresses": (replace(HOME, zip="80331", city="München", street="Weg 1"),),
        "channels": (mail("mayr@example.org"),),
    },
}  # fmt: skip


@pytest.mark.parametrize("changes", STRANGERS.values(), ids=STRANGERS)
def test_families_and_namesakes_stay_two(decided, changes):
    decision, found = decided(row(**changes), on_possible="update")
    assert (decision.action, found.figures.possible) == ("new", 0)


def test_a_household_is_named_and_changes_nothing(decided):
    decision, _ = decided(row(first_name="Josef", birthday="", channels=()))
    assert (decision.action, decision.likeness.cls) == ("new", "related")


@pytest.mark.parametrize("rule", ["update", "skip"])
def test_companies_are_never_certain(ws, rule):
    acme = contacts.create(ws, kind="company", company_name="Acme Haustechnik GmbH")
    contacts.add_channel(ws, acme, "phone", "+493315550121")
    firm = IncomingContact(2, kind="company", company="Acme Haustechnik", channels=(phone("+493315550121"),))
    found = plan(ws, firm, on_duplicate=rule)
    assert (found.decisions[0].action, found.figures.possible, found.figures.companies) == ("new", 1, 1)
    assert "without_form" in found.decisions[0].likeness.reasons
    other = plan(ws, replace(firm, company="Acme Haustechnik AG", channels=()), on_possible="update")
    assert other.figures.companies == 1


def test_branches_and_their_people_keep_to_their_places(ws):
    def branch(number, code):
        place = IncomingAddress("work", street="Hauptstraße 1", zip=code, city="Ort", country="DE")
        return IncomingContact(number, kind="company", company="Blumen Kess KG", addresses=(place,))

    rows = [branch(2, "10115"), branch(3, "80331")]
    found = imports.plan(ws, rows, ImportOptions("list.csv"))
    assert (found.figures.companies, found.figures.possible) == (2, 1)
    imports.run(ws, found)
    again = imports.plan(ws, [*rows, branch(4, "")], ImportOptions("list.csv"))
    assert (again.figures.created, again.figures.possible) == (0, 0)
    person = IncomingContact(5, last_name="Kess", company="Blumen Kess KG", addresses=branch(0, "80331").addresses)
    imports.run(ws, imports.plan(ws, [person], ImportOptions("people.csv")))
    [employer] = queries.page(ws, ws.value("SELECT id FROM contact WHERE kind = 'person'")).relations
    assert queries.page(ws, employer.relation.to_id).addresses[0].zip == "80331"


def test_two_programs_may_use_one_number_for_two_people(decided):
    before = replace(KATHARINA, customer_no="10005")
    other = IncomingContact(7, first_name="Bernd", last_name="Kess", customer_no="10005")
    decision, found = decided(other, before, on_possible="new")
    assert (decision.action, found.figures.people) in (("new", 1), ("new", 2))


@pytest.mark.parametrize("read_only", [True, False])
def test_what_came_in_bulk_is_known_and_a_dry_run_without_writing_says_the_same(ws, read_only):
    people = [row(number, first_name=f"Vorname{number}", channels=(), birthday="") for number in range(10, 110)]
    imports.run(ws, imports.plan(ws, [KATHARINA, *people], ImportOptions("first.csv")))
    swapped = row(3, first_name="Mayr", last_name="Katharina")
    if read_only:
        path = ws.path
        ws.close()
        with Workspace.open(path, read_only=True) as closed:
            assert plan(closed, swapped).figures.possible == 1
    else:
        assert plan(ws, swapped).figures.possible == 1


BARE = {"birthday": "", "channels": ()}
MEYR = {**BARE, "last_name": "Meyr"}
FIRM = {"kind": "company", "first_name": "", "last_name": "", "company": "Acme Haustechnik GmbH", **BARE}


@pytest.mark.parametrize(
    ("before", "later"),
    [
        ({}, MEYR),
        (BARE, {"last_name": "Meyr"}),
        (BARE, MEYR),
        (FIRM, {**FIRM, "company": "Acme Haustechnik"}),
    ],
    ids=["known, then bare", "bare, then known", "both bare", "firms"],
)
def test_of_whom_little_is_known_is_found_by_name_and_place(ws, before, later):
    others = [
        row(
            number,
            first_name=f"Vorname{number}",
            last_name=f"Zuname{number}",
            birthday="",
            channels=(mail(f"v{number}@example.com"), phone(f"+4933155510{number}")),
        )
        for number in range(10, 60)
    ]
    found = plan(ws, row(2, **before), *others, row(3, **later))
    assert found.decisions[-1].likeness is not None
    assert found.decisions[-1].likeness.row == 2


def test_namesakes_who_share_nothing_else_are_no_hits(ws):
    """A list of thousands holds many of one name in one town; each has mail and telephone of their own."""
    people = [
        row(number, birthday="", channels=(mail(f"k{number}@example.com"), phone(f"+4933155{number}01")),
            addresses=(replace(HOME, street=f"Weg {number}"),), customer_no=str(number * 1000))
        for number in range(10, 30)
    ]  # fmt: skip
    assert plan(ws, *people).figures.possible == 0


def test_a_second_import_adds_nothing_whatever_looks_alike(ws):
    rows = [KATHARINA, *(row(number, **changes) for number, changes in enumerate(ALIKE.values(), 3))]
    first = plan(ws, *rows)
    result = imports.run(ws, first)
    assert result.figures == first.figures
    again = plan(ws, *rows)
    assert (again.figures.created, again.figures.updated, again.figures.possible) == (0, 0, 0)


def test_a_row_filled_up_by_likeness_keeps_both_and_one_undo_takes_it_back(ws):
    known = contacts.create(ws, first_name="Katharina", last_name="Mayr", email="k.mayr@example.com")
    relations.employ(ws, known, "Weingut Mayr")
    found = plan(ws, row(last_name="Mary", birthday=""), on_possible="update")
    assert (found.figures.updated, found.figures.created) == (1, 0)
    imports.run(ws, found)
    page = queries.page(ws, known)
    assert page.contact.last_name == "Mayr"
    assert [item.normal for item in page.channels if item.kind == "phone"] == ["+493315550120"]
