"""Selections on the command line: conditions as typed, kept live or frozen, and what cannot be read."""

from __future__ import annotations

import json

import pytest


def asked(run, office, *arguments):
    code, out, said = run("selection", *arguments, "--file", office, "--limit", "0", "--json")
    assert code == 0, said
    return json.loads(out)


def test_the_example_of_the_craftsmen_is_found_kept_and_written_to(run, office):
    typed = ["--where", "zip starts 14", "--where", "last_contact older_than 6m", "--not", "tag = VIP"]
    first = asked(run, office, *typed, "--save", "Handwerk 14")
    assert first["total"] == len(first["contacts"]) > 0
    assert all(contact["zip"].startswith("14") for contact in first["contacts"])
    again = asked(run, office, "handwerk 14")
    assert [contact["id"] for contact in again["contacts"]] == [contact["id"] for contact in first["contacts"]]
    listed = asked(run, office)["selections"]
    assert [(item["name"], item["contacts"], item["frozen"]) for item in listed][-1] == (
        "Handwerk 14", first["total"], False,
    )  # fmt: skip
    code, out, _ = run("search", "--file", office, "--limit", "0", "--json")
    assert code == 0
    assert first["total"] < json.loads(out)["total"]


def test_a_frozen_list_keeps_who_was_in_it(run, office):
    before = asked(run, office, "--where", "zip starts 14", "--save", "Fest", "--frozen")
    code, out, _ = run("add", "person", "Neu Dazu", "--zip", "14467", "--city", "Potsdam", "--file", office, "--json")
    assert code == 0, out
    assert asked(run, office, "--where", "zip starts 14")["total"] == before["total"] + 1
    assert asked(run, office, "Fest")["total"] == before["total"]


def test_one_of_several_conditions_is_enough_with_any(run, office):
    one = {found["id"] for found in asked(run, office, "--where", "zip starts 14")["contacts"]}
    other = {found["id"] for found in asked(run, office, "--where", "kind = company")["contacts"]}
    both = {
        found["id"]
        for found in asked(run, office, "--any", "--where", "zip starts 14", "--where", "kind = company")["contacts"]
    }
    assert one - other
    assert other - one
    assert both == one | other
    narrowed = asked(run, office, "--where", "zip starts 14", "--where", "kind = company")["contacts"]
    assert {found["id"] for found in narrowed} == one & other


def test_a_definition_goes_out_and_comes_back(run, office, tmp_path):
    made = asked(run, office, "--where", "near within_km 14467,30", "--where", "entry:any ever")
    path = tmp_path / "kept.json"
    path.write_text(made["definition"], encoding="utf-8")
    for given in (made["definition"], path):
        assert asked(run, office, "--definition", given)["total"] == made["total"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--where", "bogus = 1"), ("--where", "zip"), ("--where", 'name = "Hans'), ("--where", "zip sideways 14"),
        ("--where", "near within_km 00000,30"), ("--where", "near within_km 14467"), ("--where", "tag = gibt-es-nicht"),
        ("--where", "case_amount more viel"), ("--where", "birthday next_days x"), ("--definition", "{kaputt"),
        ("--definition", '{"and":[["bogus","is","1"]]}'), ("--definition", "gibt-es-nicht.json"),
        ("Gibt es nicht",), ("--delete",), ("Gibt es nicht", "--delete"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_cannot_be_read_is_said_and_changes_nothing(run, office, arguments, language):
    code, out, said = run("selection", *arguments, "--save", "X", "--file", office, "--language", language)
    assert (code, out.strip()) == (1, "")
    assert said.strip()
    assert "X" not in [found["name"] for found in asked(run, office)["selections"]]


def test_a_list_is_removed_and_its_contacts_stay(run, office):
    asked(run, office, "--where", "kind = company", "--save", "Firmen")
    assert asked(run, office, "Firmen", "--delete")["deleted"]
    assert "Firmen" not in [found["name"] for found in asked(run, office)["selections"]]
    assert asked(run, office, "--where", "kind = company")["total"] > 0


def test_fields_are_known_by_what_letters_call_them(run, office):
    found = asked(run, office, "--where", "PLZ starts 14", "--where", "Ort = Potsdam")
    assert found["total"]
    assert (
        found["definition"] == asked(run, office, "--where", "zip starts 14", "--where", "city = Potsdam")["definition"]
    )
