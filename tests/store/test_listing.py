"""The derived list and search: always in step, in name order, found by any spelling."""

from __future__ import annotations

import random

from crm_desktop.operations import contacts, notes, relations, tags
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store import upkeep
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View


def found(ws, search: str = "", **view) -> list[str]:
    return [row.name for row in listing.rows(ws, listing.places(ws, View(search=search, **view)))]


def test_every_spelling_finds_the_name(ws):
    contacts.create(ws, first_name="Jürgen", last_name="Müller-Weiß")
    for typed in ("müller", "mueller", "muller", "MÜL", "weiss", "weiß", "juer", "jurgen mue"):
        assert found(ws, typed) == ["Jürgen Müller-Weiß"], typed
    assert found(ws, "meier") == []


def test_any_part_of_a_phone_number_in_any_spelling_finds_its_contact(ws):
    contacts.create(ws, first_name="Anna", phone="0331 / 555 01-20")
    for typed in ("0331555", "+49 331 555", "0049331", "55501", "0120", "331/555", "(0331) 555", "01 20"):
        assert found(ws, typed) == ["Anna"], typed
    assert found(ws, "0332") == []


def test_a_part_of_a_number_never_runs_from_one_number_into_the_next(ws):
    contacts.create(ws, first_name="Anna", phone="0331 555012", email="anna@example.com")
    contacts.add_channel(ws, listing.ids(ws, View())[0], "phone", "0172 987654")
    for typed in ("555012", "172987654", "5012", "491"):
        assert found(ws, typed) == ["Anna"], typed
    for typed in ("01249", "12491", "5550124917"):
        assert found(ws, typed) == [], typed


def test_hits_in_texts_and_numbers_count_once(ws, monkeypatch):
    for number in range(12):
        contact_id = contacts.create(ws, last_name=f"N{number:02d}", phone=f"0331 555{number:03d}")
        if number % 3 == 0:
            notes.add(ws, contact_id, "Bestellung 331555 und 0331 5550")
        if number % 4 == 0:
            contacts.add_address(ws, contact_id, zip="55500", city="Mainz")
    contacts.create(ws, last_name="Nur Text", employer="331555 GmbH")
    for few in (200, 2):
        monkeypatch.setattr(listing, "FEW_HITS", few)
        for typed in ("331555", "0331555", "555", "55500", "0331 555", "0331 5550", "331 999", "999", "n 331555"):
            view = View(search=typed)
            assert listing.count(ws, view) == len(listing.places(ws, view)) == len(listing.ids(ws, view)), typed
    assert listing.count(ws, View(search="331555")) == 14


def test_place_tag_note_mail_and_company_are_searched_together(ws):
    anna = contacts.create(ws, first_name="Anna", email="a.wendt@example.com", employer="Bäckerei Wendt GmbH")
    contacts.add_address(ws, anna, street="Am Kanal 1", zip="14467", city="Potsdam")
    tags.add(ws, [anna], "Newsletter")
    notes.add(ws, anna, "Wünscht Rückruf wegen der Kasse")
    for typed in ("potsdam anna", "14467", "newsletter", "rueckruf kasse", "baeckerei anna", "a.wendt@exam"):
        assert found(ws, typed) == ["Anna"], typed


def test_renaming_and_moving_a_company_shows_at_its_people(ws):
    anna = contacts.create(ws, first_name="Anna", employer="Alt GmbH")
    firm = relations.employ(ws, contacts.create(ws, first_name="Bernd"), "Alt GmbH")
    contacts.set_fields(ws, firm, {"company_name": "Neu GmbH"})
    contacts.add_address(ws, firm, zip="01067", city="Dresden")
    row = listing.row_of(ws, anna)
    assert (row.company, row.zip, row.city) == ("Neu GmbH", "01067", "Dresden")
    contacts.delete(ws, [firm])
    assert listing.row_of(ws, anna).company == ""
    contacts.restore(ws, [firm])
    assert listing.row_of(ws, anna).company == "Neu GmbH"


def test_the_list_stays_in_name_order_however_names_arrive(ws):
    chance = random.Random(3)
    for number in range(300):
        # all between the same two neighbours, so that the gaps run out and must be spread again
        contacts.create(ws, last_name=f"Meyer {number:05d}" if number % 3 else f"Meyer {chance.random()}")
    assert found(ws) == sorted(found(ws), key=str.casefold)
    assert upkeep.out_of_step(ws) == []


def test_filters_narrow_list_count_and_ids_alike(ws):
    for number, (zip_code, role) in enumerate([("14467", "customer"), ("14500", "supplier"), ("01067", "customer")]):
        contact_id = contacts.create(ws, last_name=f"N{number}")
        contacts.add_address(ws, contact_id, zip=zip_code, city="X")
        contacts.set_role(ws, [contact_id], role)
    where = Group("and", (Condition("zip", "between", ("14000", "14999")), Condition("role", "is", ("customer",))))
    assert found(ws, where=where) == ["N0"]
    assert listing.count(ws, View(where=where)) == len(listing.ids(ws, View(where=where))) == 1
    assert found(ws, where=Group("not", (where,))) == ["N1", "N2"]
    assert found(ws, "n", where=Group("and", (Condition("last_contact", "older_than_days", ("30",)),))) == [
        "N0", "N1", "N2",
    ]  # fmt: skip
