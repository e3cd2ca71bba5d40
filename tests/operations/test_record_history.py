"""Who changed what on a contact, in words."""

from __future__ import annotations

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.operations import contacts, fields, history, merge, notes, relations, tags
from crm_desktop.operations.record_history import record_history
from crm_desktop.store.queries import activities
from crm_desktop.store.queries import contacts as queries


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@mueller.example")


def newest(ws, contact_id):
    return record_history(ws, contact_id)[0]


def test_a_changed_name_shows_before_and_after_and_who(ws, anna):
    contacts.set_fields(ws, anna, {"last_name": "Schulz"})
    entry = newest(ws, anna)
    assert [(line.field, line.before, line.after) for line in entry.lines] == [("Last name", "Müller", "Schulz")]
    assert entry.user
    assert entry.at.endswith("Z")


def test_values_read_in_the_language_of_the_window(ws, anna):
    i18n.set_language("de")
    contacts.set_fields(ws, anna, {"salutation": "ms", "birthday": "1968-02-28"})
    lines = {line.field: line.after for line in newest(ws, anna).lines}
    assert lines == {"Anrede": "Frau", "Geburtstag": "28.02.1968"}


def test_phase_and_role_of_a_woman_read_as_hers(ws, anna):
    i18n.set_language("de")
    contacts.set_fields(ws, anna, {"salutation": "ms"})
    contacts.set_phase(ws, [anna], "customer")
    assert [line.after for line in newest(ws, anna).lines] == ["Aktive Kundin"]
    contacts.set_role(ws, [anna], "customer")
    assert [line.after for line in newest(ws, anna).lines] == ["Kundin"]


def test_everything_that_belongs_to_the_contact_is_told(ws, anna):
    phone = contacts.add_channel(ws, anna, "phone", "0331 5550120", "work")
    contacts.change_channel(ws, phone, type="mobile")
    contacts.add_address(ws, anna, street="Am Kanal 12", zip="14467", city="Potsdam")
    contacts.set_role(ws, [anna], "customer")
    tags.add(ws, [anna], "Newsletter")
    field = fields.create(ws, "Value of the contract", "money")
    fields.set_value(ws, field.id, [anna], ["4800"])
    relations.employ(ws, anna, "Kanzlei Müller & Söhne", role="Steuerberaterin")
    contacts.set_phase(ws, [anna], "customer")
    told = {(line.field, line.before, line.after) for entry in record_history(ws, anna) for line in entry.lines}
    assert ("Business phone", "", "0331 5550120") in told
    assert ("Kind of 0331 5550120", "Business phone", "Mobile") in told
    assert ("Business address", "", "Am Kanal 12, 14467 Potsdam") in told
    assert ("Role", "", "Customer") in told
    assert ("Tag", "", "Newsletter") in told
    assert ("Value of the contract", "", "€4,800.00") in told
    assert ("works at", "", "Kanzlei Müller & Söhne · Steuerberaterin") in told
    assert ("Phase", "", "Active customer") in told


def test_a_removed_number_and_its_undoing(ws, anna):
    phone = contacts.add_channel(ws, anna, "phone", "0331 5550120")
    contacts.remove_channel(ws, phone)
    assert [(line.before, line.after) for line in newest(ws, anna).lines] == [("0331 5550120", "")]
    history.undo(ws)
    entry = newest(ws, anna)
    assert entry.label.startswith("Undone: ")
    assert [(line.before, line.after) for line in entry.lines] == [("", "0331 5550120")]


def test_trash_and_notes_are_told(ws, anna):
    note = notes.add(ws, anna, "Wants 24 months")
    notes.change(ws, note, "Wants 36 months")
    assert newest(ws, anna).lines[0].before == "Wants 24 months"
    contacts.delete(ws, [anna])
    assert (newest(ws, anna).lines[0].before, newest(ws, anna).lines[0].after) == ("in the list", "in the trash")


def test_the_line_of_time_comes_in_parts(ws, anna):
    for number in range(7):
        notes.add(ws, anna, f"Note {number}")
    assert len(activities.line(ws, anna)) == 7
    first = activities.entries(ws, anna, limit=4)
    rest = activities.entries(ws, anna, limit=4, before=(first[-1].at, first[-1].id))
    assert [entry.body for entry in first + rest] == [f"Note {number}" for number in range(6, -1, -1)]


def test_a_person_becomes_a_company_and_back(ws):
    contact = contacts.create(ws, first_name="Karl", last_name="Wendt")
    contacts.convert(ws, contact, "company")
    assert queries.name(ws, contact) == "Karl Wendt"
    assert contacts.is_company(ws, contact)
    contacts.convert(ws, contact, "person")
    found = queries.contact(ws, contact)
    assert (found.first_name, found.last_name) == ("Karl", "Wendt")


def test_a_person_employed_somewhere_does_not_become_a_company(ws, anna):
    relations.employ(ws, anna, "Kanzlei Müller & Söhne")
    with pytest.raises(CrmError, match="Kanzlei Müller"):
        contacts.convert(ws, anna, "company")
    assert not contacts.is_company(ws, anna)


def test_the_trash_comes_in_parts(ws, anna):
    other = contacts.create(ws, company_name="Wendt GmbH", kind="company")
    contacts.delete(ws, [anna, other])
    assert queries.trashed(ws) == 2
    assert [item.id for item in queries.trash(ws, limit=1) + queries.trash(ws, limit=1, offset=1)] == [other, anna]


def test_a_country_is_called_by_its_name(ws, anna):
    address = contacts.add_address(ws, anna, street="Am Kanal 1", zip="14467", city="Potsdam", country="DE")
    assert [line.after for line in newest(ws, anna).lines] == ["Am Kanal 1, 14467 Potsdam, Germany"]
    contacts.change_address(ws, address, country="AT")
    assert ("Germany", "Austria") in [(line.before, line.after) for line in newest(ws, anna).lines]


def test_merging_reads_as_such_and_never_as_the_trash(ws, anna):
    other = contacts.create(ws, first_name="Anna", last_name="Müller-Lang")
    contacts.set_fields(ws, other, {"profession": "Notarin"})
    merge.merge(ws, anna, [other])
    told = {(line.field, line.before, line.after) for entry in record_history(ws, anna) for line in entry.lines}
    assert ("Merged with", "", "Anna Müller-Lang") in told
    assert ("Profession (Anna Müller-Lang)", "", "Notarin") in told
    assert "Contact" not in {field for field, _, _ in told}
    history.undo(ws)
    assert "Contact" not in {line.field for entry in record_history(ws, anna) for line in entry.lines}
    history.redo(ws)
    told = [(line.field, line.before, line.after) for line in newest(ws, anna).lines]
    assert ("Merged with", "", "Anna Müller-Lang") in told
