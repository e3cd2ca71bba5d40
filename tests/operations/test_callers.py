"""Whose number is it? By any spelling, behind a switchboard, without area code; and never a neighbour."""

from __future__ import annotations

import pytest

from crm_desktop.operations import contacts
from crm_desktop.records.callers import read_caller
from crm_desktop.store.queries import callers


def names(ws, text: str) -> list[tuple[str, str]]:
    return [(hit.name, hit.how) for hit in callers.hits(ws, read_caller(text))]


@pytest.fixture
def anna(ws):
    return contacts.create(ws, first_name="Anna", last_name="Müller", phone="0331 555 01 20", email="Anna@Example.com")


@pytest.mark.parametrize("text", ["+493315550120", "0049 331 5550120", "0331-5550120", "00331 5550120", "3315550120"])
def test_any_spelling_finds_her(ws, anna, text):
    assert names(ws, text) == [("Anna Müller", "number")]


def test_any_of_her_addresses_finds_her(ws, anna):
    contacts.add_channel(ws, anna, "email", "a.mueller@office.example")
    for text in ("ANNA@example.com", "A.Mueller@Office.example", "Anna <a.mueller@office.example>"):
        assert names(ws, text) == [("Anna Müller", "number")]
    assert names(ws, "info@office.example") == []


def test_who_is_in_the_trash_does_not_call(ws, anna):
    contacts.delete(ws, [anna])
    assert names(ws, "0331 5550120") == []


def test_several_have_the_number_people_first(ws, anna):
    contacts.create(ws, "company", company_name="Müller GmbH", phone="+49 331 5550120")
    contacts.create(ws, first_name="Bernd", last_name="Müller", phone="0331/5550120")
    assert names(ws, "0331 5550120") == [
        ("Anna Müller", "number"), ("Bernd Müller", "number"), ("Müller GmbH", "number"),
    ]  # fmt: skip


@pytest.mark.parametrize("kept", ["0331 7770-0", "0331 7770"])
def test_an_extension_is_found_by_the_switchboard(ws, kept):
    contacts.create(ws, "company", company_name="Petersen GmbH", phone=kept)
    assert names(ws, "+49 331 7770 123") == [("Petersen GmbH", "extension")]


def test_a_switchboard_is_found_by_an_extension(ws):
    contacts.create(ws, first_name="Ingo", last_name="Petersen", phone="0331 7770-15")
    assert names(ws, "+49 331 7770 0") == [("Ingo Petersen", "extension")]


def test_neighbours_are_not_taken_for_each_other(ws):
    contacts.create(ws, first_name="Nora", last_name="Nachbar", phone="0331 5550120")
    contacts.create(ws, first_name="Mobile", last_name="Maria", phone="0171 5550120")
    for text in ("0331 5550121", "0331 5550127", "0171 5550127", "0171 55501", "0171 555012"):
        assert names(ws, text) == []


def test_a_number_kept_without_area_code(ws):
    contacts.create(ws, first_name="Otto", last_name="Ortsnetz", phone="555 01 20")
    assert names(ws, "+49 331 5550120") == [("Otto Ortsnetz", "ending")]
    assert names(ws, "+49 331 5550121") == []


def test_a_call_without_area_code(ws, anna):
    assert names(ws, "5550120") == [("Anna Müller", "ending")]
