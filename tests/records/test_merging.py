"""Which contact leads, what is proposed, which rows say the same, what differs."""

from __future__ import annotations

import pytest

from crm_desktop.records.merging import Facts, clusters, differing, groups, leader, proposed, says_less, withdrawn


def facts(contact_id: str, **values: str) -> Facts:
    return Facts(contact_id, values)


def test_the_leader_has_a_customer_number_or_more_or_was_there_first():
    full = Facts("full", {"last_name": "Adler", "birthday": "1971-03-04"}, belongings=9, entries=40)
    assert leader([full, facts("number", customer_no="K-1")]) == "number"
    assert leader([facts("bare", last_name="Adler"), full]) == "full"
    old, new = facts("b", created_at="2021-03-12T08:00:00Z"), facts("a", created_at="2026-10-02T08:00:00Z")
    assert leader([new, old]) == "b"


@pytest.mark.parametrize(
    ("code", "parts", "lead", "other", "wins"),
    [
        ("birthday", ("birthday",), {"birthday": "--03-04"}, {"birthday": "1971-03-04"}, "other"),
        ("birthday", ("birthday",), {}, {"birthday": "--03-04"}, "other"),
        ("profession", ("profession",), {"profession": "ARZT"}, {"profession": "Arzt"}, "other"),
        ("profession", ("profession",), {"profession": "Arzt"}, {}, "lead"),
        ("customer_no", ("customer_no",), {"customer_no": "1"}, {"customer_no": "K-2000"}, "lead"),
        ("name", ("first_name", "last_name"), {"last_name": "MUELLER"}, {"first_name": "Anna", "last_name": "Müller"},
         "other"),
        ("name", ("first_name", "last_name"), {"first_name": "Anna", "last_name": "Müller"},
         {"first_name": "", "last_name": "Mueller, Anna"}, "lead"),
        ("legal_basis", ("legal_basis",), {"legal_basis": "Einwilligung"}, {"legal_basis": "Widerruf 2.11."}, "other"),
        ("legal_basis", ("legal_basis",), {"legal_basis": "Vertrag"}, {"legal_basis": "Einwilligung"}, "lead"),
    ],
)  # fmt: skip
def test_the_better_value_is_proposed(code, parts, lead, other, wins):
    assert proposed(code, parts, [facts("other", **other), facts("lead", **lead)], "lead") == wins


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Widerrufen am 2.11.2026", True), ("hat der Werbung widersprochen", True), ("Opt-out", True),
        ("consent withdrawn", True), ("Newsletter bestätigt", False), ("Vertrag", False), ("", False), (None, False),
    ],
)  # fmt: skip
def test_a_withdrawal_is_known_by_its_words(text, expected):
    assert withdrawn(text) is expected


def test_what_says_the_same_is_together():
    numbers = [
        {"id": "1", "kind": "phone", "normal": "+493315550120", "value": "0331 555 01 20"},
        {"id": "2", "kind": "phone", "normal": "+493315550120", "value": "0331/5550120"},
        {"id": "3", "kind": "phone", "normal": None, "value": "Zentrale"},
        {"id": "4", "kind": "email", "normal": "a@example.com", "value": "A@Example.com"},
    ]
    assert [[row["id"] for row in part] for part in clusters("channel", numbers)] == [["1", "2"], ["3"], ["4"]]
    addresses = [
        {"id": "1", "type": "work", "street": "Berliner Str. 5", "zip": "14467", "city": "Potsdam"},
        {"id": "2", "type": "home", "street": "Berliner Straße 5", "zip": "14467", "city": "potsdam"},
        {"id": "3", "type": "invoice", "street": "Berliner Straße 5", "zip": "14467", "city": "Potsdam"},
        {"id": "4", "type": "work", "street": "Berliner Straße 15", "zip": "14467", "city": "Potsdam"},
    ]
    assert [[row["id"] for row in part] for part in clusters("address", addresses)] == [["1", "2"], ["3"], ["4"]]
    assert says_less({"zip": "14467"}, addresses[0])
    assert not says_less(addresses[3], addresses[0])


def test_two_times_at_one_firm_are_a_history():
    jobs = [
        {"id": "1", "type_id": "employment", "from_id": "p", "to_id": "f", "role": "Azubi", "to_date": "2019-08-31"},
        {"id": "2", "type_id": "employment", "from_id": "p", "to_id": "f", "role": "Einkauf"},
        {"id": "3", "type_id": "employment", "from_id": "p", "to_id": "f", "role": None},
        {"id": "4", "type_id": "married", "from_id": "p", "to_id": "q"},
        {"id": "5", "type_id": "married", "from_id": "q", "to_id": "p"},
    ]
    assert [[row["id"] for row in part] for part in clusters("relation", jobs)] == [["1"], ["2", "3"], ["4", "5"]]


def test_a_group_is_certain_only_when_everyone_is_like_everyone():
    assert groups([("a", "b"), ("c", "d"), ("d", "e"), ("c", "e")]) == [("a", "b"), ("c", "d", "e")]
    assert groups([("a", "b"), ("b", "c")]) == []


def test_differing_characters():
    assert differing("Meyer", "Meier") == ([(2, 3)], [(2, 3)])
    assert differing("Kanzlei Müller & Söhne", "Kanzlei Müller und Söhne PartG")[1] == [(15, 18), (25, 30)]
    assert differing("0331 555 01 20", "0331/5550120") == ([], [])
    assert differing("Adler", "") == ([], [])
    assert differing("Newsletter", "Messe") == ([], [])
