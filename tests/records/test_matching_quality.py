"""The search for doubles keeps what its benchmark promises, on a small German file with hard neighbours."""

from __future__ import annotations

import pytest

from crm_desktop.records.matching import keys, scoring, traits
from crm_desktop.records.matching.weights import Weights
from tests.bench.duplicates import traits as traits_of
from tests.bench.german_doubles import Office, true_pairs


@pytest.mark.parametrize("seed", [11, 12])
def test_most_doubles_are_found_and_families_are_none(seed):
    rows = Office(3000, seed).make()
    records = dict(enumerate(map(traits_of, rows)))
    pairs, _ = scoring.scan(records, scoring.blocks((place, keys.of(item)) for place, item in records.items()))
    found = {(pair.one, pair.two) for pair in pairs if pair.cls in scoring.DUPLICATE}
    certain = {(pair.one, pair.two) for pair in pairs if pair.cls == scoring.CERTAIN}
    true = true_pairs(rows)
    precision, recall = len(found & true) / len(found), len(found & true) / len(true)
    assert precision >= 0.97
    assert recall >= 0.90
    assert 2 * precision * recall / (precision + recall) >= 0.94
    assert len(certain) > 50
    assert len(certain - true) <= 1
    assert not [one for one, two in certain if rows[one].kind == "company"]


def person(first, last, street="Lindenstraße 3", zip_code="14467", city="Potsdam", **more):
    return traits.make(first=first, last=last, addresses=[(street, zip_code, city, "", "")], **more)


def test_no_row_of_a_large_file_makes_strangers_of_one_name_doubles():
    judge = scoring.Judge(Weights(100_000, {"first": {"anna": 900}, "last": {"muller": 950}}))
    one, two = person("Anna", "Müller"), person("Anna", "Müller", "Parkweg 9", "50667", "Köln")
    assert judge.verdict(one, two).cls == ""
    same = person("Anna", "Müller", phones=["+491712345678"])
    again = person("Anna", "Müller", "Parkweg 9", "50667", "Köln", phones=["+491712345678"])
    assert judge.verdict(same, again).cls in scoring.DUPLICATE


def test_senior_and_junior_of_one_name_are_two():
    judge = scoring.Judge(Weights(1000))
    one, two = person("Karl", "Zabel", suffix="sen."), person("Karl", "Zabel", suffix="jun.")
    assert judge.verdict(one, two).cls not in scoring.DUPLICATE


def test_traits_are_packed_and_unpacked_as_they_were():
    full = traits.make(
        first="Anna-Maria", last="Müller", company="Beispiel GmbH & Co. KG", birthday="--04-15", number="K-1",
        addresses=[("Weg 1a", "14467", "Potsdam", "", "Hof"), ("Am Markt 2", "10115", "Berlin", "", "")],
        phones=["+4933112", "+4930"], emails=["A@example.com"], webs=["https://www.example.com/x"],
    )  # fmt: skip
    assert traits.unpack(traits.pack(full)) == full
    assert (full.firm, full.form, full.street, full.house) == ("beispiel", "GmbH & Co. KG", "weg", "1a")
    assert (full.birthday, full.webs) == ("--0415", "example.com")


ANOTHER_NAME = ["Müller Maler", "Müller Möller", "Lang Lange", "Beck Becker", "Schulz Schulte", "Werner Wagner"]


@pytest.mark.parametrize("names", ANOTHER_NAME)
@pytest.mark.parametrize("size", [20, 2000])
def test_another_name_that_people_have_needs_a_second_hint(names, size):
    records = dict(enumerate(map(traits_of, Office(size, 7).make())))
    _, judge = scoring.scan(records, scoring.blocks((place, keys.of(item)) for place, item in records.items()))
    one, two = (traits.make(first="Kurt", last=name, addresses=[("", "12345", "Musterdorf", "", "")])
                for name in names.split())  # fmt: skip
    assert judge.verdict(one, two).cls == ""
    day = "1961-05-05"
    again = [item._replace(birthday=day.replace("-", ""), phones="+493315550120") for item in (one, two)]
    assert judge.verdict(*again).cls in scoring.DUPLICATE
