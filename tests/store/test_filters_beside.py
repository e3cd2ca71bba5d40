"""Filters on what stands beside a contact, on a real file: entries, cases, relations, next steps, lists, the way."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.operations import activities, cases, contacts, followups, merge, processes, relations, selections
from crm_desktop.records import nearby
from crm_desktop.records.filters import Condition, Group, reverse
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries import selections as selection_queries
from crm_desktop.store.queries.listing import View
from tests.operations.doings_of_cases import shipped

NOW = datetime(2026, 12, 20, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
def people(ws):
    """Anna in Potsdam, Ben in Berlin, Cleo in Vienna (1010), Dora in Lausanne (1010 as well), Emil without address."""
    ws.clock = lambda: NOW
    made = {}
    for first, zip, city, country in (
        ("Anna", "14467", "Potsdam", ""), ("Ben", "10115", "Berlin", "DE"), ("Cleo", "1010", "Wien", "AT"),
        ("Dora", "1010", "Lausanne", "CH"), ("Emil", "", "", ""),
    ):  # fmt: skip
        made[first] = contacts.create(ws, first_name=first, last_name=first[0])
        if zip:
            contacts.add_address(ws, made[first], zip=zip, city=city, country=country)
    return made


def found(ws, *parts, mode="and") -> str:
    view = View(where=Group(mode, parts), today=TODAY)
    names = [row.name for row in listing.rows(ws, listing.places(ws, view))]
    assert listing.count(ws, view) == len(listing.ids(ws, view)) == len(names)
    return " ".join(sorted(name[0] for name in names))


def all_but(names: str) -> str:
    return " ".join(sorted(set("ABCDE") - set(names)))


def days_ago(number: int) -> datetime:
    return NOW - timedelta(days=number)


@pytest.mark.parametrize(
    ("place", "kilometres", "wanted"),
    [
        ("14467", "20", "A"),
        ("14467", "40", "A B"),
        ("D-14467", "40", "A B"),
        ("AT:1010", "5", "C"),
        ("CH 1010", "5", "D"),
        ("00000", "500", ""),
        ("14467", "600", "A B C"),
    ],
)
def test_the_way_from_a_postal_code(ws, people, place, kilometres, wanted):
    near = Condition("near", "within_km", (place, kilometres))
    assert found(ws, near) == wanted
    assert found(ws, reverse(near)) == all_but(wanted)


def test_kilometres_are_those_of_the_map():
    """As the crow flies, measured on a map: Berlin-Hamburg 255, Munich-Salzburg 115, Zurich-Geneva 224."""
    for one, other, kilometres in (
        (("DE", "10115"), ("DE", "20095"), 255),
        (("DE", "80331"), ("AT", "5020"), 115),
        (("CH", "8001"), ("CH", "1201"), 224),
    ):
        assert nearby.distance(one, other) == pytest.approx(kilometres, abs=4)
    assert ("DE", "14467") in nearby.within(("DE", "14467"), 0)


def test_got_a_letter_and_did_not_answer(ws, people):
    for name, ago in (("Anna", 60), ("Ben", 60), ("Cleo", 5)):
        activities.log(ws, [people[name]], "letter", "Herbstangebot", direction="out", at=days_ago(ago))
    activities.log(ws, [people["Ben"]], "call", "hat Interesse", direction="in", at=days_ago(50))
    activities.log(ws, [people["Dora"]], "letter", "Rechnung", direction="out", at=days_ago(3))
    activities.log(ws, [people["Anna"]], "email", "Nachfrage", direction="out", at=days_ago(40))
    letters = {
        Condition("entry:letter", "not_empty"): "A B C D",
        Condition("entry:letter", "contains", ("HERBST",)): "A B C",
        Condition("entry:letter", "unanswered", ("Herbst",)): "A C",
        Condition("entry:letter", "unanswered", ()): "A C D",
        Condition("entry:letter", "within_days", ("30d",)): "C D",
        Condition("entry:letter", "older_than_days", ("30d",)): "A B E",
        Condition("entry:call", "empty"): "A C D E",
        Condition("entry:any", "within_days", ("45",)): "A C D",
    }
    for condition, wanted in letters.items():
        assert (condition, found(ws, condition)) == (condition, wanted)
        assert found(ws, reverse(condition)) == all_but(wanted)


@pytest.mark.parametrize("typed", ["Müller", "mueller", "MULLER", "strasse", "100 %", "a_b"])
def test_words_of_entries_are_found_with_german_ears(ws, people, typed):
    texts = ("Brief an Mueller, Straße 5", "Müller: 100 % a_b", "muller STRASSE 100 % a_b")
    for name, text in zip(("Anna", "Ben", "Cleo"), texts, strict=True):
        activities.log(ws, [people[name]], "letter", text, direction="out", at=days_ago(9))
    activities.log(ws, [people["Dora"]], "letter", "axb, 100", direction="out", at=days_ago(9))
    wanted = {"strasse": "A C", "100 %": "B C", "a_b": "B C"}.get(typed, "A B C")
    assert found(ws, Condition("entry:letter", "contains", (typed,))) == wanted
    assert found(ws, Condition("entry:letter", "unanswered", (typed,))) == wanted


def test_planned_steps_are_no_entries_and_next_steps_tell_what_is_late(ws, people):
    followups.plan(ws, [people["Anna"]], kind="call", subject="anrufen", day="2026-12-01")
    followups.plan(ws, [people["Ben"]], kind="call", subject="anrufen", day="2027-01-10")
    assert found(ws, Condition("entry:call", "not_empty")) == ""
    assert found(ws, Condition("next_step", "is", ("overdue",))) == "A"
    assert found(ws, Condition("next_step", "is", ("open",))) == "A B"
    assert found(ws, Condition("next_step", "is_not", ("overdue",))) == "B C D E"
    assert found(ws, Condition("next_step", "is", ("none",))) == "C D E" == found(ws, Condition("next_step", "empty"))


def test_cases(ws, people):
    for process in shipped():
        processes.install(ws, process)
    cases.begin(ws, "acquisition", people["Anna"], "Dach", amount=480000)
    cases.begin(ws, "acquisition", people["Anna"], "Rinne", amount=20000)
    lost = cases.begin(ws, "acquisition", people["Ben"], "Fenster", amount=900000)
    cases.move(ws, lost, "lost", reason="Preis")
    assert found(ws, Condition("case", "is", ("open",))) == "A"
    assert found(ws, Condition("case", "is", ("lost", "won"))) == "B"
    assert found(ws, Condition("case", "is_not", ("lost",))) == "A C D E"
    assert found(ws, Condition("case", "empty")) == "C D E"
    assert found(ws, Condition("case_amount", "is", ("5000",))) == "A"
    assert found(ws, Condition("case_amount", "more", ("5000",))) == ""
    assert found(ws, Condition("case_amount", "between", ("4000", "6000.50"))) == "A"
    process = str(ws.value("SELECT id FROM process WHERE code = 'acquisition'"))
    assert found(ws, Condition("case_process", "is", (process,))) == "A"
    assert found(ws, Condition("case_process", "is_not", (process,))) == "B C D E"


def test_the_fields_of_sales_are_conditions_of_their_own(ws, people):
    """Offer day, expected close, probability, content: of one that is open; reason and competitor: of a lost one."""
    for process in shipped():
        processes.install(ws, process)
    rival = contacts.create(ws, kind="company", company_name="Rivalo GmbH", nickname="R")
    roof = cases.begin(
        ws, "acquisition", people["Anna"], "Dach", offer_day="2026-12-01", close_day="2027-01-15", content="40 Ziegel",
    )  # fmt: skip
    cases.move(ws, roof, "offer")
    gutter = cases.begin(ws, "acquisition", people["Ben"], "Rinne", close_day="2027-06-01", content="Kupferrinne")
    cases.set_fields(ws, gutter, {"probability": 90})
    gone = cases.begin(ws, "acquisition", people["Cleo"], "Fenster", close_day="2027-01-20", content="Ziegel")
    cases.move(ws, gone, "lost", reason="Preis", competitor_id=rival)
    ticket = cases.begin(ws, "ticket", people["Dora"], "Tropft")
    cases.set_fields(ws, ticket, {"content": "Ziegel", "close_day": "2027-01-20"})
    for field, operator, values, wanted in (
        ("offer_day", "between", ("2026-11-01", "2026-12-31"), "A"), ("offer_day", "within_days", ("30",), "A"),
        ("close_day", "next_days", ("60",), "A"), ("close_day", "after", ("2027-02-01",), "B"),
        ("probability", "is", ("50",), "A"), ("probability", "more", ("60",), "B"),
        ("probability", "between", ("0", "100"), "A B"),
        ("content", "contains", ("ziegel",), "A"), ("content", "empty", (), "C D E R"),
        ("reason", "is", ("preis",), "C"), ("reason", "not_empty", (), "C"),
        ("competitor", "contains", ("rivalo",), "C"), ("competitor", "is", ("Rivalo GmbH",), "C"),
    ):  # fmt: skip
        assert found(ws, Condition(f"case_{field}", operator, values)) == wanted, (field, operator)
    cases.delete(ws, roof)
    assert found(ws, Condition("case_content", "contains", ("ziegel",))) == ""


def test_relations_from_both_sides(ws, people):
    types = {found.code: found.id for found in contact_queries.relation_types(ws).values()}
    code = next(code for code in types if code != "employment")
    relations.link(ws, types[code], people["Anna"], people["Ben"])
    assert found(ws, Condition("relation", "is", (types[code],))) == "A B"
    assert found(ws, Condition("relation", "is_not", (types[code],))) == "C D E"
    assert found(ws, Condition("relation", "empty")) == "C D E"


def test_lists_within_lists(ws, people):
    east = selections.save(ws, "Osten", Group("and", (Condition("near", "within_km", ("14467", "40")),)))
    rest = selections.save(ws, "Rest", Group("and", (Condition("list", "is_not", (east.id,)),)))
    assert found(ws, Condition("list", "is", (east.id,))) == "A B"
    assert found(ws, Condition("list", "is", (east.id, rest.id))) == "A B C D E"
    assert found(ws, Condition("list", "is", (rest.id,))) == "C D E"
    selections.change(ws, east.id, definition=f'{{"and":[["list","is","{rest.id}"]]}}')  # each asks for the other
    assert listing.count(ws, View(where=Group("and", (Condition("list", "is", (east.id,)),)), today=TODAY)) in range(6)
    selections.delete(ws, east.id)
    assert found(ws, Condition("list", "is", (east.id,))) == ""


def test_a_frozen_list_keeps_its_people_whatever_becomes_of_them(ws, people):
    where = Group("and", (Condition("near", "within_km", ("14467", "40")),))
    view = View(where=where, today=TODAY)
    kept = selections.freeze(ws, "Einladung", view)
    live = selections.save(ws, "Umkreis", where)
    contacts.add_address(ws, people["Emil"], zip="14469", city="Potsdam", country="DE")
    merge.merge(ws, people["Emil"], [people["Ben"]])
    definitions = {found.id: found for found in selection_queries.selections(ws)}
    assert definitions[kept.id].definition != definitions[live.id].definition
    assert found(ws, Condition("list", "is", (live.id,))) == "A E"
    assert found(ws, Condition("list", "is", (kept.id,))) == "A E"  # Ben is Emil now
    cleo = contact_queries.addresses(ws, people["Cleo"])[0].id
    contacts.change_address(ws, cleo, zip="14467", city="Potsdam", country="DE")
    assert found(ws, Condition("list", "is", (live.id,))) == "A C E"
    assert found(ws, Condition("list", "is", (kept.id,))) == "A E"


@pytest.mark.parametrize("operator", ["is", "sideways"])
def test_an_operator_that_is_none_is_refused(ws, people, operator):
    for field in ("entry:letter", "entry:nothing", "near"):
        with pytest.raises(ValueError):
            listing.count(ws, View(where=Group("and", (Condition(field, operator, ("x",)),)), today=date(2026, 1, 1)))
