"""How customers are looked after, on the command line: owner, deputy, class, service level, goal; and out of lists."""

from __future__ import annotations

import pytest

from crm_desktop.cli.main import WRONG


@pytest.fixture
def anna(ask, office):
    return ask("add", "person", "Anna Konto", "--file", office)["id"]


def test_all_of_it_is_set_shown_listed_and_taken_back(ask, run, office, anna):
    ask("user", "--add", "Bert Neu", "--file", office)
    (found,) = ask(
        "account", anna, "--owner", "Bert Neu", "--deputy", "Sabine Bergmann", "--class", "A", "--service-level",
        "Gold", "--goal", "Whole branch network", "--goal-day", "31.12.2027", "--file", office,
    )["contacts"]  # fmt: skip
    assert found == {
        "id": anna, "name": "Anna Konto", "owner": "Bert Neu", "deputy": "Sabine Bergmann", "account_class": "A",
        "service_level": "Gold", "goal": "Whole branch network", "goal_day": "2027-12-31",
    }  # fmt: skip
    for condition in ("owner = Bert Neu", "service_level = Gold", "goal contains branch", "goal_day on 2027-12-31"):
        listed = ask("selection", "--where", condition, "--file", office)["contacts"]
        assert [item["id"] for item in listed] == [anna], condition
    mine = ("selection", "--where", "owner = me", "--where", "account_class = A", "--file", office)
    assert ask(*mine)["contacts"] == []
    assert [item["id"] for item in ask(*mine, "--user", "Bert Neu")["contacts"]] == [anna]
    assert "Whole branch network" in run("show", anna, "--file", office)[1]
    run("undo", "--file", office)
    (found,) = ask("account", anna, "--file", office)["contacts"]
    assert not any(found[name] for name in ("owner", "deputy", "account_class", "service_level", "goal", "goal_day"))


def test_what_is_open_goes_along_on_wish(ask, run, office, anna):
    ask("user", "--add", "Bert Neu", "--file", office)
    ask("followup", "tomorrow", "call", "about the term", "--contact", anna, "--file", office, "--language", "en")
    ask("case", "new", "Ringleitung", "--contact", anna, "--file", office)
    stays = ask("account", anna, "--owner", "Bert Neu", "--file", office)
    assert (stays["followups"], stays["cases"]) == (0, 0)
    along = ask("account", anna, "--owner", "Bert Neu", "--along", "--file", office)
    assert (along["followups"], along["cases"]) == (2, 1), "the case has a next step of its own"
    assert {item["owner"] for item in ask("show", anna, "--file", office)["followups"]} == {"Bert Neu"}
    assert ask("case", "show", "Ringleitung", "--file", office)["owner"] == "Bert Neu"
    run("undo", "--file", office)
    assert ask("case", "show", "Ringleitung", "--file", office)["owner"] != "Bert Neu"


@pytest.mark.parametrize(
    "more", [("--owner", "Nobody Known"), ("--along",), ("--goal-day", "soon"), ("--class", "Z"), ("--list", "none")]
)
def test_what_cannot_be_gets_a_sentence_and_changes_nothing(ask, run, office, anna, more):
    code, _, err = run("account", anna, "--goal", "x", *more, "--file", office, "--language", "en")
    assert code == WRONG
    assert len(err) > 20
    assert ask("account", anna, "--file", office)["contacts"][0]["goal"] is None


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_lists_bring_it_and_exports_take_it_out(ask, office, tmp_path, ending):
    source = tmp_path / "in.csv"
    source.write_text(
        "First name;Last name;Key-Account-Manager;Kundenklasse;Service-Level;Ziel;Ziel bis\n"
        "Eva;Holzmann;Sabine Bergmann;A-Kunde;Gold;Umsatz verdoppeln;31.12.2027\n"
        "Uwe;Steinberg;Niemand Bekannt;b;;;\nIda;Unklar;;wichtig;;;irgendwann\n",
        "utf-8",
    )
    ask("import", source, "--file", office)
    eva, uwe, ida = ask("account", "Eva Holzmann", "Uwe Steinberg", "Ida Unklar", "--file", office)["contacts"]
    assert (eva["owner"], eva["account_class"], eva["goal_day"]) == ("Sabine Bergmann", "A", "2027-12-31")
    assert (uwe["owner"], uwe["account_class"]) == (None, "B")
    assert (ida["account_class"], ida["goal_day"]) == (None, None)
    assert "Niemand Bekannt" in str(ask("show", uwe["id"], "--file", office)["fields"]), "no name is lost"
    kept = str(ask("show", ida["id"], "--file", office)["fields"])
    assert "wichtig" in kept
    assert "irgendwann" in kept
    table = tmp_path / f"out.{ending}"
    ask("export", "--to", table, "--search", "Holzmann", "--file", office)
    copy = tmp_path / "copy.kontor"
    ask("new", copy)
    ask("import", table, "--file", copy)
    (found,) = ask("account", "Eva Holzmann", "--file", copy)["contacts"]
    assert (found["account_class"], found["service_level"], found["goal"], found["goal_day"]) == (
        "A", "Gold", "Umsatz verdoppeln", "2027-12-31",
    )  # fmt: skip
