"""What customers have: noted, and spoken of in time before it ends, once."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.operations import contacts, equipment, followups, history, merge, relations
from crm_desktop.store.queries import equipment as queries
from crm_desktop.store.queries import followups as planned


@pytest.fixture
def office(ws, zone):
    """Wednesday, 18 November 2026, nine o'clock in Berlin."""
    zone("Europe/Berlin")
    ws.clock = lambda: datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller")


def days(ws, contact_id):
    return [(item.day, item.subject) for item in planned.planned(ws, contact_id)]


def test_a_contract_that_ends_in_ninety_days_has_its_follow_up_at_once(office, anna):
    equipment.add(office, anna, "Wartung", contract_end="2027-02-16", amount=480000)
    assert days(office, anna) == [("2026-11-18", "Contract ends on 16 Feb 2027: Wartung")]
    history.undo(office)
    assert not days(office, anna)
    assert not queries.of_contact(office, anna)


def test_one_that_ends_later_gets_it_on_its_day_and_only_once(office, anna):
    equipment.add(office, anna, "Wartung", contract_end="2027-03-31", warranty_end="2030-01-01")
    assert equipment.keep(office) == 0
    office.clock = lambda: datetime(2026, 12, 31, 8, 0, tzinfo=UTC)
    assert [item.product for item in equipment.wanted(office)] == ["Wartung"]
    assert equipment.keep(office) == 1
    assert equipment.keep(office) == 0
    ((day, _),) = days(office, anna)
    assert day == "2026-12-31"
    (step,) = planned.planned(office, anna)
    followups.complete(office, step.id)
    assert equipment.keep(office) == 0


def test_one_that_was_dropped_does_not_come_again(office, anna):
    equipment.add(office, anna, "Wartung", contract_end="2026-12-31")
    followups.cancel(office, [planned.planned(office, anna)[0].id])
    assert equipment.keep(office) == 0


def test_an_end_that_moves_takes_its_follow_up_along(office, anna):
    found = equipment.add(office, anna, "Wartung", contract_end="2026-12-31")
    equipment.set_fields(office, found, {"contract_end": "2027-12-31"})
    assert not days(office, anna)
    equipment.set_fields(office, found, {"notice_days": 500})
    assert days(office, anna) == [("2026-11-18", "Contract ends on 31 Dec 2027: Wartung")]
    equipment.remove(office, found)
    assert not days(office, anna)
    history.undo(office)
    assert len(days(office, anna)) == 1


def test_what_is_over_is_not_spoken_of_any_more(office, anna):
    equipment.add(office, anna, "Alt", contract_end="2026-01-31")
    assert not days(office, anna)


def test_a_company_shows_what_its_people_have_and_merging_takes_it_along(office, anna):
    relations.employ(office, anna, "Muster AG")
    firm = office.value("SELECT id FROM contact WHERE company_name = 'Muster AG' AND kind = 'company'")
    equipment.add(office, anna, "Laptop", serial="L-1")
    assert [item.serial for item in queries.of_contact(office, firm)] == ["L-1"]
    other = contacts.create(office, first_name="Anna", last_name="Mueller")
    merge.merge(office, other, [anna])
    assert [item.serial for item in queries.of_contact(office, other)] == ["L-1"]


def test_what_cannot_be_is_said(office, anna):
    for values, said in (
        ({"product": " "}, "no name"), ({"contract_end": "2027-02-30"}, "no day"), ({"notice_days": -1}, "notice"),
    ):  # fmt: skip
        with pytest.raises(CrmError, match=said):
            equipment.add(office, anna, **{"product": "Wartung", **values})
    with pytest.raises(NotFound):
        equipment.add(office, "nobody", "Wartung")
    assert not queries.of_contact(office, anna)


def test_what_ends_within_ninety_days_and_who_has_it_is_a_filter(office, anna):
    from crm_desktop.records.filters import Condition, Group
    from crm_desktop.store.queries import listing
    from crm_desktop.store.queries.listing import View

    bert = contacts.create(office, first_name="Bert", last_name="Busch")
    equipment.add(office, anna, "Wartung Server", serial="A-77", contract_end="2027-01-31")
    equipment.add(office, bert, "Drucker", contract_end="2027-12-31", warranty_end="2026-12-01")

    def found(*conditions):
        where = Group("and", tuple(Condition(*item) for item in conditions))
        return set(listing.ids(office, View(where=where, today=date(2026, 11, 18))))

    assert found(("contract_end", "next_days", ("90",))) == {anna}
    assert found(("warranty_end", "next_days", ("30",))) == {bert}
    assert found(("product", "contains", ("server",))) == {anna}
    assert found(("product", "is", ("drucker",))) == {bert}
    assert found(("serial", "starts", ("a-",))) == {anna}
    assert found(("warranty_end", "empty", ())) == {anna}
    assert found(("contract_end", "after", ("2027-06-30",))) == {bert}
    equipment.remove(office, queries.of_contact(office, anna)[0].id)
    assert not found(("product", "contains", ("server",)))


def test_letters_and_tables_speak_of_what_ends_next(office, anna):
    from crm_desktop.exchange import export_columns
    from crm_desktop.exchange.letters import values
    from crm_desktop.store.queries import sheets

    equipment.add(office, anna, "Alt", contract_end="2020-01-31")
    equipment.add(office, anna, "Drucker", serial="D-1", contract_end="2027-12-31", warranty_end="2027-06-30")
    equipment.add(office, anna, "Wartung", serial="A-77", contract_end="2027-01-31")
    (sheet,) = sheets.sheets(office, [anna])
    letter = values.of_contact(sheet, (), "DE", "de", date(2026, 11, 18))
    assert (letter["product"], letter["serial"], letter["contractend"], letter["warrantyend"], letter["products"]) == (
        "Wartung", "A-77", "31.01.2027", "30.06.2027", "Wartung, Drucker, Alt",
    )  # fmt: skip
    columns = {item.key: item.value(sheet) for item in export_columns.all_columns((), {})}
    assert columns["products"] == "Wartung (A-77); Drucker (D-1); Alt"
    assert columns["contract_end"] == date(2027, 1, 31)
