"""Doubles over everything, as somebody with an office's file meets them."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import Cancelled
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts, duplicates, history, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingContact
from crm_desktop.records.matching import reasons
from crm_desktop.store import upkeep
from crm_desktop.store.queries import contacts as queries


def person(ws, first, last, phone="", email="", place=(), **more):
    made = contacts.create(ws, first_name=first, last_name=last, phone=phone, email=email, **more)
    if place:
        contacts.add_address(ws, made, **dict(zip(("street", "zip", "city"), place, strict=True)))
    return made


def company(ws, name, phone="", place=("Ring 5", "14467", "Potsdam")):
    made = contacts.create(ws, "company", company_name=name, phone=phone)
    contacts.add_address(ws, made, **dict(zip(("street", "zip", "city"), place, strict=True)))
    return made


HOME = ("Lindenstraße 3", "14467", "Potsdam")
ONE_CONTACT = {
    "Meyer Meier": (("Anna", "Meyer", "0331 5550120"), ("Anna", "Meier", "0331/555 01 20")),
    "Maier Mayr": (("Anna", "Maier", "", "", HOME), ("Anna", "Mayr", "", "", ("Lindenstr. 3", "14467", "Potsdam"))),
    "Vogt Voigt": (("Peter", "Vogt", "", "vogt@example.com"), ("Peter", "Voigt", "", "vogt@example.com")),
    "Weiß Weiss": (("Eva", "Weiß", "", "", HOME), ("Eva", "Weiss", "", "", HOME)),
    "Müller Mueller": (("Jörg", "Müller", "", "", HOME), ("Joerg", "Mueller", "", "", HOME)),
    "Hans-Peter": (("Hans-Peter", "Kuhn", "0171 2345678"), ("Hanspeter", "Kuhn", "+49 171 2345678")),
    "swapped": (("Lena", "Krause", "", "", HOME), ("Krause", "Lena", "", "", HOME)),
    "typo": (("Friedrich", "Zabel", "0331 5550121"), ("Freidrich", "Zabel", "0331 5550121")),
    "moved": (
        ("Jonas", "Hinterhuber", "0171 2345679", "", HOME),
        ("Jonas", "Hinterhuber", "0171 2345679", "", ("Am Markt 1", "01067", "Dresden")),
    ),
    "short form": (("Josef", "Wallner", "", "", HOME), ("Sepp", "Wallner", "", "", HOME)),
    "initial": (("K.", "Wallner", "0331 5550122"), ("Karla", "Wallner", "0331 5550122")),
}


@pytest.mark.parametrize("case", ONE_CONTACT)
def test_found(ws, case):
    one, two = (person(ws, *values) for values in ONE_CONTACT[case])
    person(ws, "Ute", "Sandmann", "030 123456", "", ("Weg 1", "10115", "Berlin"))
    found = duplicates.find(ws)
    assert [(pair.a, pair.b) for pair in found if pair.is_duplicate] == [(one, two)]
    assert found[0].score > 0.5
    assert reasons.words(found[0].reasons)


def test_married_at_the_same_address(ws):
    one = person(ws, "Katharina", "Sommer", place=HOME, birthday="1980-05-14")
    two = person(ws, "Katharina", "Winter", place=HOME, birthday="1980-05-14")
    three = person(ws, "Katharina", "Herbst", place=HOME, birth_name="Sommer")
    found = {(pair.a, pair.b): pair for pair in duplicates.find(ws) if pair.is_duplicate}
    assert (one, two) in found
    assert "birth_name" in found[one, three].reasons


def test_two_of_whom_only_the_last_name_is_known_are_no_swapped_name(ws):
    one = person(ws, "", "Nowakowski", place=("Hauptstr. 1", "14770", "Brandenburg"))
    two = person(ws, "", "Nowakowski", place=("Am Ring 8", "01067", "Dresden"))
    for pair in duplicates.find(ws):
        if {pair.a, pair.b} == {one, two}:
            assert not pair.is_duplicate
            assert "swapped_name" not in pair.reasons
    last, first = person(ws, "", "Lena Kraus", place=HOME), person(ws, "Lena", "Kraus", place=HOME)
    assert {"swapped_name"} <= {code for p in duplicates.find(ws) if {p.a, p.b} == {last, first} for code in p.reasons}


def test_father_and_son_are_a_household(ws):
    person(ws, "Bernd", "Schulze", "0331 5550120", "", HOME)
    person(ws, "Uwe", "Schulze", "0331 5550120", "", HOME)
    [pair] = duplicates.find(ws)
    assert pair.cls == "household"
    assert "other_first" in pair.reasons


def test_mueller_and_maler_without_a_second_hint_are_strangers(ws):
    person(ws, "Karl", "Müller", place=HOME)
    person(ws, "Karl", "Maler", place=("Parkstraße 9", "10115", "Berlin"))
    person(ws, "", "Maler", "030 4711")
    assert duplicates.find(ws) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [("Müller", "Maler"), ("Fischer", "Fuchs"), ("Lang", "Lange"), ("Becker", "Bäcker"), ("Strzelecki", "Wolf")],
)
def test_in_a_small_file_given_name_and_town_are_no_second_hint(ws, one, two):
    person(ws, "Otto", one, place=("", "10115", "Berlin"))
    other = person(ws, "Otto", two, place=("", "10115", "Berlin"))
    person(ws, "Eva", "Quast", place=("", "10115", "Berlin"))
    assert duplicates.find(ws) == []
    again = person(ws, "Otto", two, "030 5550123", place=("", "10115", "Berlin"))
    assert [{pair.a, pair.b} for pair in duplicates.find(ws)] == [{other, again}]


def test_a_slip_in_a_rare_name_is_found_in_a_small_file(ws):
    one = person(ws, "Thomas", "Kowalczyk", place=("", "10115", "Berlin"))
    two = person(ws, "Thomas", "Kowalcyzk", place=("", "10115", "Berlin"))
    assert [{pair.a, pair.b} for pair in duplicates.find(ws)] == [{one, two}]


def test_another_birthday_and_another_number_are_another_person(ws):
    person(ws, "Anna", "Müller", place=HOME, birthday="1950-01-02", customer_no="K-1")
    person(ws, "Anna", "Müller", place=HOME, birthday="1978-11-23", customer_no="K-7")
    assert not [pair for pair in duplicates.find(ws) if pair.is_duplicate]


def test_colleagues_share_a_switchboard_not_a_person(ws):
    for first, last in (("Anna", "Beck"), ("Bert", "Cramer"), ("Cora", "Dietz")):
        made = person(ws, first, last, "0331 5550120", "info@example.com")
        from crm_desktop.operations import relations

        relations.employ(ws, made, "Muster & Beispiel GmbH")
    found = duplicates.find(ws)
    assert {pair.cls for pair in found} <= {"company"}


def test_companies_are_never_certain(ws):
    one, two = company(ws, "Bolt GmbH", "0331 900"), company(ws, "Bolt", "0331 900")
    gmbh, ag = company(ws, "Acme GmbH", "0331 800"), company(ws, "Acme AG", "0331 800")
    found = {(pair.a, pair.b): pair for pair in duplicates.find(ws)}
    assert found[one, two].cls == "probable"
    assert "without_form" in found[one, two].reasons
    assert not found[gmbh, ag].is_duplicate
    assert all(pair.cls != "certain" for pair in found.values())


def test_branches_are_not_merged(ws):
    company(ws, "Brandner Logistik GmbH")
    company(ws, "Brandner Logistik GmbH", place=("Hafen 1", "20457", "Hamburg"))
    assert not [pair for pair in duplicates.find(ws) if pair.is_duplicate]


def test_no_duplicate_is_remembered_and_undone(ws):
    one, two = person(ws, "Anna", "Meyer", "0331 5550120"), person(ws, "Anna", "Meier", "0331 5550120")
    duplicates.keep_apart(ws, two, one)
    assert duplicates.find(ws) == []
    duplicates.keep_apart(ws, one, two)
    history.undo(ws)
    assert [(pair.a, pair.b) for pair in duplicates.find(ws)] == [(one, two)]
    duplicates.keep_apart(ws, one, two)
    duplicates.no_longer_apart(ws, one, two)
    assert len(duplicates.find(ws)) == 1


def test_the_trash_holds_no_doubles(ws):
    one = person(ws, "Anna", "Meyer", "0331 5550120")
    person(ws, "Anna", "Meier", "0331 5550120")
    contacts.delete(ws, [one])
    assert duplicates.find(ws) == []


def test_can_be_cancelled(ws):
    person(ws, "Anna", "Meyer")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        duplicates.find(ws, progress)


def draft(first, last, **more):
    return duplicates.Draft("person", first, last, **more)


def test_who_is_typed_again_is_known_with_reasons(ws):
    known = person(ws, "Katharina", "Mayr", "0331 5550120", "", HOME)
    person(ws, "Ute", "Sandmann", "030 123456")
    [hit] = duplicates.check(ws, draft("Katharina", "Meier", phones=("+49 331 555 01 20",)))
    assert (hit.id, hit.reasons) == (known, ("same_sound", "same_phone"))
    assert duplicates.check(ws, draft("Xenia", "Quastenberg", emails=("xenia@example.com",))) == []


def test_a_contact_is_not_its_own_double_nor_one_said_to_be_another(ws):
    one = person(ws, "Katharina", "Mayr", "0331 5550120")
    two = person(ws, "Katharina", "Meier", "0331 5550120")
    again = draft("Katharina", "Mayr", phones=("0331 5550120",))
    assert {hit.id for hit in duplicates.check(ws, again)} == {one, two}
    assert [hit.id for hit in duplicates.check(ws, again, own_id=one)] == [two]
    duplicates.keep_apart(ws, one, two)
    assert duplicates.check(ws, again, own_id=one) == []


@pytest.mark.parametrize("settled", [False, True])
def test_what_was_just_changed_counts_at_once_and_everywhere(ws, settled):
    def found(somewhere):
        return [hit.id for hit in duplicates.check(somewhere, typed)]

    known = person(ws, "Katharina", "Mayr", "0331 5550120", "", HOME)
    other = person(ws, "Ute", "Sandmann", "030 123456")
    typed = draft("Katharina", "Meier", phones=("+49 331 555 01 20",))
    with type(ws).open(ws.path) as beside, type(ws).open(ws.path, read_only=True) as reading:
        if settled:
            upkeep.settle_search(ws)
        assert found(ws) == found(beside) == found(reading) == [known]
        contacts.set_fields(ws, known, {"first_name": "Bodo", "last_name": "Ziegler"})
        contacts.remove_channel(ws, queries.channels(ws, known)[0].id)
        contacts.set_fields(ws, other, {"first_name": "Katharina", "last_name": "Meier"})
        contacts.add_channel(ws, other, "phone", "0331 5550120")
        assert found(ws) == found(beside) == found(reading) == [other]
        assert [hit.id for hit in duplicates.look_alikes(ws, known)] == []
        contacts.delete(ws, [other])
        assert found(ws) == found(beside) == found(reading) == []
        while history.undo(ws) is not None:
            pass
        assert found(ws) == found(beside) == found(reading) == []


def test_who_is_made_after_an_import_that_is_not_ready_yet_counts_at_once(ws):
    rows = [IncomingContact(number, first_name="Anna", last_name=f"Name{number}") for number in range(100)]
    imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))
    known = person(ws, "Katharina", "Mayr", "0331 5550120", "", HOME)
    assert duplicates.to_catch_up(ws)
    [hit] = duplicates.check(ws, draft("Katharina", "Meier", phones=("+49 331 555 01 20",)))
    assert hit.id == known


def test_the_son_typed_is_not_the_father(ws):
    person(ws, "Bernd", "Schulze", "0331 5550120", "", HOME)
    son = draft("Uwe", "Schulze", phones=("0331 5550120",), street=HOME[0], zip=HOME[1], city=HOME[2])
    assert duplicates.check(ws, son) == []


def test_a_company_typed_without_its_legal_form_is_known(ws):
    known = company(ws, "Bolt Maschinenbau GmbH")
    company(ws, "Acme AG", "", ("Hafen 1", "20457", "Hamburg"))
    typed = duplicates.Draft("company", company="Bolt Maschinenbau", zip="14467", city="Potsdam")
    assert [hit.id for hit in duplicates.check(ws, typed)] == [known]
    acme = duplicates.Draft("company", company="Acme GmbH", street="Hafen 1", zip="20457", city="Hamburg")
    assert duplicates.check(ws, acme) == []


def test_what_a_search_learned_is_used_for_who_is_typed(ws):
    for number in range(30):
        person(ws, "Anna", "Müller", f"030 47110{number:02d}", "", (f"Weg {number}", f"10{100 + number}", "Berlin"))
    typed = draft("Anna", "Müller", zip="80331", city="München")
    duplicates.find(ws)
    assert duplicates.check(ws, typed) == []


COUPLES = [("Christian", "Christiane"), ("Daniel", "Daniela"), ("Karl", "Karla"), ("Martin", "Martina")]


@pytest.mark.parametrize("names", COUPLES, ids=" ".join)
def test_a_man_and_a_woman_of_one_house_are_a_couple_however_alike_their_names(ws, names):
    for name in names:
        person(ws, name, "Lobedanz", "03521 555007", "", ("Hang 5", "01662", "Meißen"))
    (pair,) = duplicates.find(ws)
    assert pair.cls == "household"
    assert "other_first" in pair.reasons


def test_a_couple_with_one_mailbox_is_two(ws):
    for name in ("Christian", "Christiane"):
        person(ws, name, "Lobedanz", "", "lobedanz@example.com", ("Hang 5", "01662", "Meißen"))
    assert [pair.cls for pair in duplicates.find(ws)] == ["household"]


def test_twins_are_a_household(ws):
    for name in ("Lena", "Lara"):
        person(ws, name, "Zahnbrecher", "", "", ("Talstr. 3", "83022", "Rosenheim"), birthday="1999-07-07")
    (pair,) = duplicates.find(ws)
    assert (pair.cls, pair.reasons[-1]) == ("household", "other_first")
    assert "same_birthday" in pair.reasons


def test_a_father_and_a_son_of_one_name_are_told_apart_by_their_birthdays_and_that_is_said(ws):
    for day in ("1950-02-01", "1978-09-17"):
        person(ws, "Josef", "Brandhuber", place=("Dorfstr. 3", "94032", "Passau"), birthday=day)
    (pair,) = duplicates.find(ws)
    assert (pair.cls, pair.reasons) == ("household", ("same_name", "same_address", "other_birthday"))


def test_saints_are_written_out_or_not(ws):
    for name, road in (
        ("St. Elisabeth Krankenhaus", "St.-Annen-Str. 3"),
        ("Sankt Elisabeth-Krankenhaus", "Sankt-Annen-Straße 3"),
    ):
        company(ws, name, "", (road, "66386", "St. Ingbert" if road.startswith("St.") else "Sankt Ingbert"))
    (pair,) = duplicates.find(ws)
    assert (pair.cls, pair.reasons) == ("probable", ("same_firm", "same_address"))


def test_two_of_one_flat_are_a_household_and_two_at_one_switchboard_a_company(ws):
    for first, last in (("Timo", "Falkner"), ("Arne", "Kowalke")):
        person(ws, first, last, "06421 555444", "", ("Uniweg 7", "35037", "Marburg"))
    assert [pair.cls for pair in duplicates.find(ws)] == ["household"]
    for name in ("timo.falkner", "a.kowalke"):
        contact = ws.value("SELECT id FROM contact WHERE last_name = ?", (name.split(".")[1].capitalize(),))
        contacts.add_channel(ws, contact, "email", f"{name}@planwerk.example", "work")
    assert [pair.cls for pair in duplicates.find(ws)] == ["company"]


def test_a_firm_that_became_a_gmbh_is_offered_as_related_wherever_the_letters_of_its_form_stand(ws):
    for name in ("Elektro Sandrock e.K.", "Elektro Sandrock GmbH"):
        company(ws, name, "0361 555900", ("Werkstr. 9", "99084", "Erfurt"))
    for name in ("Agrarhof Kern AG", "Agrarhof Kern"):
        company(ws, name, "0361 555910", ("Feldweg 2", "99084", "Erfurt"))
    found = {pair.cls: pair.reasons for pair in duplicates.find(ws)}
    assert "other_form" in found["company"]
    assert "without_form" in found["probable"]


SAME_GIVEN = [("Wilhelmine", "Mina"), ("Josef", "Sepp"), ("Karl-Theodor", "Theodor"), ("Johannes", "Hans")]


@pytest.mark.parametrize("names", SAME_GIVEN, ids=" ".join)
def test_typing_an_import_and_the_search_over_everything_say_the_same(ws, names):
    for first, last in (("Ute", "Sandmann"), ("Egon", "Stutzke"), ("Beate", "Lohkamp")):
        person(ws, first, last, place=("Weg 1", "10115", "Berlin"))
    old = person(ws, names[0], "Wallner", place=HOME)
    draft = duplicates.Draft(first_name=names[1], last_name="Wallner", street=HOME[0], zip=HOME[1], city=HOME[2])
    typed = [hit.id for hit in duplicates.check(ws, draft) if hit.score >= 0.5]
    address = IncomingAddress("home", street=HOME[0], zip=HOME[1], city=HOME[2])
    row = IncomingContact(2, first_name=names[1], last_name="Wallner", addresses=(address,))
    (decision,) = imports.plan(ws, [row], ImportOptions("list.csv")).decisions
    new = person(ws, names[1], "Wallner", place=HOME)
    everything = [{pair.a, pair.b} for pair in duplicates.find(ws) if pair.is_duplicate]
    assert (typed, decision.likeness.cls, everything) == ([old], "possible", [{old, new}])
    assert [hit.id for hit in duplicates.look_alikes(ws, new)] == [old]
