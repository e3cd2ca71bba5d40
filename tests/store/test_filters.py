"""Every field and operator a filter offers, on a real file."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.operations import contacts, fields, notes, tags
from crm_desktop.records.contact import CustomField
from crm_desktop.records.filters import (
    CUSTOM_TYPES,
    FIELDS,
    Condition,
    Group,
    from_json,
    operators,
    reverse,
    span_start,
    to_json,
    values_needed,
)
from crm_desktop.records.postal import impossible
from crm_desktop.store import schema
from crm_desktop.store.queries import filter_values, listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.writes import rows

TODAY = date(2026, 12, 20)


@pytest.fixture
def people(ws):
    """Anna (customer, tagged, birthday 24.12.), Ben (supplier, without year), Cleo (nothing known)."""
    anna = contacts.create(
        ws, first_name="Anna", last_name="A", birthday="1968-12-24", industry="Handwerk", email="a@example.com"
    )
    ben = contacts.create(ws, first_name="Ben", last_name="B", birthday="--01-03", industry="Handel")
    contacts.create(ws, first_name="Cleo", last_name="C")
    contacts.add_address(ws, anna, zip="14467", city="Potsdam", country="DE")
    contacts.add_address(ws, ben, zip="20095", city="Hamburg", country="DE")
    contacts.set_role(ws, [anna], "customer")
    contacts.set_role(ws, [ben], "supplier")
    tags.add(ws, [anna], "VIP")
    return anna, ben


def found(ws, *parts, mode="and") -> str:
    view = View(where=Group(mode, parts), today=TODAY)
    names = [row.name for row in listing.rows(ws, listing.places(ws, view))]
    assert listing.count(ws, view) == len(listing.ids(ws, view)) == len(names)
    return " ".join(name[0] for name in names)


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        (Condition("role", "is", ("customer",)), "A"),
        (Condition("role", "is", ("customer", "supplier")), "A B"),
        (Condition("role", "is_not", ("customer",)), "B C"),
        (Condition("role", "empty"), "C"),
        (Condition("zip", "starts", ("14",)), "A"),
        (Condition("zip", "starts", ("14*",)), "A"),
        (Condition("city", "starts", ("pots*",)), "A"),
        (Condition("zip", "between", ("14000", "20095")), "A B"),
        (Condition("city", "is", ("potsdam",)), "A"),
        (Condition("industry", "contains", ("hand",)), "A B"),
        (Condition("email", "not_empty"), "A"),
        (Condition("phone", "not_empty"), ""),
        (Condition("birthday", "next_days", ("7",)), "A"),
        (Condition("birthday", "next_days", ("30",)), "A B"),
        (Condition("birthday", "month", ("1",)), "B"),
        (Condition("birthday", "before", ("1970-01-01",)), "A"),
        (Condition("birthday", "empty"), "C"),
        (Condition("last_contact", "older_than_days", ("6m",)), "A B C"),
    ],
)
def test_conditions(ws, people, condition, wanted):
    assert found(ws, condition) == wanted
    rest = " ".join(sorted(set("ABC") - set(wanted)))
    assert found(ws, reverse(condition)) == rest
    assert found(ws, reverse(reverse(condition))) == wanted


def test_what_is_wrong_with_the_data(ws, people):
    anna, ben = people
    contacts.set_fields(ws, anna, {"salutation": "ms", "legal_basis": "Vertrag"})
    contacts.add_channel(ws, anna, "email", "anna@@example")
    bounced = contacts.add_channel(ws, ben, "email", "b@example.com")
    contacts.add_channel(ws, ben, "phone", "12")
    contacts.add_address(ws, ben, zip="14467", city="Hamburg", country="DE")
    with ws.operation("Returned"):
        rows.update(ws, schema.CHANNEL, bounced, {"bounced": 1})
    for code, wanted in (("email", "A"), ("phone", "B"), ("bounced", "B"), ("zip_place", "B")):
        assert found(ws, Condition("quality", "is", (code,))) == wanted, code
        assert found(ws, Condition("quality", "is_not", (code,))) == " ".join(sorted(set("ABC") - {wanted}))
    assert found(ws, Condition("quality", "is", ("email", "phone"))) == "A B"
    assert found(ws, Condition("quality", "empty")) == "C"
    assert found(ws, Condition("quality", "not_empty")) == "A B"
    assert found(ws, Condition("quality", "is", ("no such finding",))) == ""
    assert found(ws, Condition("salutation", "empty")) == "B C"
    assert found(ws, Condition("salutation", "is", ("ms", "mr"))) == "A"
    assert found(ws, Condition("legal_basis", "empty")) == "B C"
    assert filter_values.values(ws, "quality") == [("zip_place", 1), ("email", 1), ("phone", 1), ("bounced", 1)]
    assert filter_values.values(ws, "salutation") == [("ms", 1)]


@pytest.mark.parametrize(
    ("zip", "city", "country", "expected"),
    [
        ("14467", "Potsdam", "DE", False), ("14467", "Hamburg", "DE", True), ("1446", "Potsdam", "DE", True),
        ("05123", "", "DE", True), ("00000", "", "", True), ("ABCDE", "Potsdam", "", True),
        ("1010", "Wien", "AT", False),
        ("8001", "Zürich", "CH", False), ("8001", "Zürich", "", False), ("SW1A 1AA", "London", "GB", False),
        ("14467", "Golm", "DE", False), ("", "Potsdam", "DE", False), ("75008", "Paris", "Frankreich", False),
    ],
)  # fmt: skip
def test_postal_codes_that_cannot_be(zip, city, country, expected):
    assert impossible(zip, city, country) is expected


def test_any_of_several_conditions(ws, people):
    assert found(ws, Condition("zip", "starts", ("14",)), Condition("birthday", "month", ("1",)), mode="or") == "A B"


def test_no_contact_for_six_months(ws, people):
    anna, ben = people
    for person, day in ((anna, datetime(2026, 7, 1, tzinfo=UTC)), (ben, datetime(2026, 6, 10, tzinfo=UTC))):
        ws.clock = lambda day=day: day
        notes.add(ws, person, "Angerufen")
    assert found(ws, Condition("last_contact", "older_than_days", ("6m",))) == "B C"
    assert found(ws, Condition("last_contact", "within_days", ("6m",))) == "A"


def test_own_fields_of_every_kind(ws, people):
    anna, ben = people
    since = fields.create(ws, "Wartung seit", "date")
    worth = fields.create(ws, "Umsatz", "money")
    wishes = fields.create(ws, "Interesse", "multi", options=["Solar", "Heizung"])
    fields.set_value(ws, since.id, [anna], ["1.4.2020"])
    fields.set_value(ws, worth.id, [anna, ben], ["4800"])
    fields.set_value(ws, worth.id, [ben], ["200"])
    fields.set_value(ws, wishes.id, [anna], ["Solar", "Heizung"])
    for field, operator, values, wanted in (
        (since, "between", ("2020-01-01", "2020-12-31"), "A"),
        (since, "before", ("2020-01-01",), ""),
        (worth, "more", ("100000",), "A"),
        (worth, "between", ("10000", "480000"), "A B"),
        (worth, "is", ("20000",), "B"),
        (wishes, "is", ("Solar",), "A"),
        (wishes, "is_not", ("Solar",), "B C"),
        (worth, "empty", (), "C"),
    ):
        assert found(ws, Condition(f"custom:{field.id}", operator, values)) == wanted, (field.name, operator)
    assert filter_values.values(ws, f"custom:{wishes.id}") == [("Heizung", 1), ("Solar", 1)]


def test_every_field_takes_every_operator_it_offers(ws, people):
    own = [CustomField(fields.create(ws, f"Feld {kind}", kind).id, "", kind) for kind in CUSTOM_TYPES]
    offered = FIELDS | {f"custom:{field.id}": CUSTOM_TYPES[field.kind] for field in own}
    sample = {"date": "2026-01-01", "number": "12", "birthday": "2026-01-01", "ahead": "2026-01-01"}
    for name, kind in offered.items():
        for operator in operators(kind):
            value = (
                "6" if operator in ("month", "next_days") else "6m" if "_days" in operator else sample.get(kind, "x")
            )
            value = "silent:x" if name == "campaign" else value
            values = (value,) * abs(values_needed(operator))
            if operator == "moved":
                values = ("lead>customer", "2026-01-01", "2026-12-31")
            condition = Condition(name, operator, values)
            found(ws, condition)
            assert from_json(to_json(Group("and", (condition,)))).parts == (condition,)


def test_values_in_use_with_their_counts(ws, people):
    assert filter_values.values(ws, "role") == [("customer", 1), ("supplier", 1)]
    assert [filter_values.with_role(ws, role) for role in ("customer", "supplier", "press")] == [1, 1, 0]
    assert filter_values.values(ws, "country") == [("DE", 2)]
    for name in ("kind", "phase", "owner", "industry", "city", "company", "position", "tag", "source", "import"):
        filter_values.values(ws, name)
    with pytest.raises(ValueError):
        filter_values.values(ws, "x; DROP TABLE contact")


@pytest.mark.parametrize(
    ("text", "day"),
    [("0", "2026-12-20"), ("90", "2026-09-21"), ("2w", "2026-12-06"), ("6m", "2026-06-20"), ("10m", "2026-02-20"),
     ("1y", "2025-12-20"), ("99999y", "0001-01-01"), ("99999", "1753-03-07")],
)  # fmt: skip
def test_stretches_of_time(text, day):
    assert span_start(TODAY, text).isoformat() == day


def test_a_shorter_month_ends_earlier():
    assert span_start(date(2026, 3, 31), "1m") == date(2026, 2, 28)
    assert span_start(date(2028, 2, 29), "1y") == date(2027, 2, 28)


def test_nonsense_is_refused(ws):
    for condition in (Condition("nothing", "is", ("x",)), Condition("zip", "like", ("x",)), Condition("zip", "is"),
                      Condition("created", "within_days", ("six",))):  # fmt: skip
        with pytest.raises(ValueError):
            found(ws, condition)


def test_a_contact_in_a_role_twice_counts_once_and_a_deleted_one_not(ws) -> None:
    both, gone = contacts.create(ws, first_name="Anna"), contacts.create(ws, first_name="Ben")
    contacts.set_role(ws, [both, gone], "customer")
    with ws.operation("as after a merge of two offices"):
        ws.write("INSERT INTO contact_role(id, contact_id, role) VALUES('second', ?, 'customer')", (both,))
    contacts.delete(ws, [gone])
    assert filter_values.with_role(ws, "customer") == 1
    assert filter_values.values(ws, "role") == [("customer", 1)]


def test_my_a_customers(ws):
    """Key accounts: by class, who looks after them and who stands in."""
    from crm_desktop.operations import users

    bert = users.add(ws, "Bert")
    made = [contacts.create(ws, last_name=name, owner_id=ws.user_id) for name in ("Adler", "Busch", "Conrad")]
    contacts.set_fields(ws, made[:2], {"account_class": "A"})
    contacts.set_fields(ws, made[1], {"deputy_id": bert, "account_class": "B", "rhythm_days": "28"})
    mine = Condition("owner", "is", (ws.user_id,))

    def found(*parts: Condition) -> set[str]:
        view = listing.View(where=Group("and", parts))
        return {row.name for row in listing.rows(ws, listing.places(ws, view, 10))}

    assert found(mine, Condition("account_class", "is", ("A",))) == {"Adler"}
    assert found(mine, Condition("account_class", "is_not", ("A",))) == {"Busch", "Conrad"}
    assert found(Condition("account_class", "empty")) == {"Conrad"}
    assert found(Condition("deputy", "is", (bert,))) == {"Busch"}
    assert dict(filter_values.values(ws, "account_class")) == {"A": 1, "B": 1}
    assert dict(filter_values.values(ws, "deputy")) == {bert: 1}
