"""Processes and cases on the command line."""

from __future__ import annotations

import json
import os
import tomllib
from datetime import date, timedelta

import pytest

from crm_desktop.cli.main import BUG, WRONG
from crm_desktop.common import paths
from crm_desktop.store.workspace import Workspace


@pytest.fixture
def office(tmp_path):
    """One without cases; the sample office has some of its own."""
    path = tmp_path / "empty.kontor"
    Workspace.create(path, accept_location=True).close()
    return path


@pytest.fixture
def begin(ask, office):
    def call(title: str, *more: object):
        who = ask("add", "person", f"Anna {title}", "--file", office)["id"]
        return ask("case", "new", title, "--contact", who, "--file", office, *more)

    return call


@pytest.mark.parametrize("path", sorted((paths.templates() / "processes").glob("*.toml")), ids=lambda path: path.stem)
def test_the_shipped_processes_pass_the_check(ask, path):
    found = ask("process", "check", path)
    assert found["ok"]
    assert found["faults"] == []


def broken(tmp_path, change) -> object:
    data = tomllib.loads((paths.templates() / "processes" / "ticket.toml").read_text("utf-8"))
    change(data)
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_a_dead_end_is_said_in_words_and_ends_with_one(run, tmp_path):
    def cut(data):
        data["steps"][2]["reactions"] = []

    code, out, _ = run("process", "check", broken(tmp_path, cut), "--language", "de")
    assert code == WRONG
    assert "„Wartet auf Kunden“ hat keinen Ausgang" in out
    assert "trotzdem" in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "code"),
        ("nonsense", "TOML"),
        ("{", "TOML"),
        ("[1]", "nobody knows"),
        ("code: x\nsteps:\n  - id: a\n", "line 1, column 5"),
        ('{"code": "x", "name": "X", "name": "Y"}', "“name” stands twice"),
        ('{"code": "x", "name": "A\\u0000"}', "characters in it that are none"),
        ('{"code": "x", "name": "A\\ud800"}', "characters in it that are none"),
        ('{"code": "x", "x": ' + "9" * 5000 + "}", "TOML"),
        ("code = 1\nname = 2", "code"),
        ('code = "x"\nname = "X"\nsteps = [1]', "steps[1]"),
        ("[" * 5000, "broken.toml"),
        ("{" + '"a":{' * 3000, "broken.toml"),
    ],
)
def test_a_file_that_is_no_process_gets_a_sentence(run, tmp_path, text, said):
    path = tmp_path / "broken.toml"
    path.write_text(text, "utf-8")
    code, out, err = run("process", "check", path, "--language", "en")
    assert code == WRONG != BUG
    assert said in out + err
    path.write_bytes('name = "Prozeß"'.encode("latin-1"))
    assert "UTF-8" in run("process", "check", path, "--language", "en")[2]
    path.write_bytes(b"\xff\xfe\x00PK\x03\x04")
    assert run("process", "check", path)[0] == WRONG
    assert run("process", "check", tmp_path / "absent.toml")[0] == WRONG
    assert run("process", "check", tmp_path)[0] == WRONG
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")
        assert run("process", "check", tmp_path / "pipe.json")[0] == WRONG, "a pipe would keep us waiting for ever"


def test_a_file_saved_as_unicode_by_an_old_editor_is_read(ask, tmp_path):
    text = (paths.templates() / "processes" / "ticket.toml").read_text("utf-8")
    path = tmp_path / "ticket.toml"
    path.write_text(text, "utf-16")
    assert ask("process", "check", path)["ok"]


def test_a_case_from_the_first_call_to_the_end(ask, run, begin, office):
    made = begin("Server", "--amount", "12k", "--close", "2030-01-31")
    assert (made["amount"], made["step"], made["next"]["kind"]) == (1_200_000, "need", "call")
    assert {item["id"]: item["asks"] for item in made["reactions"]}["later"] == ["month"]
    number = made["number"]
    code, _, err = run("case", "react", number, "later", "--file", office, "--language", "en")
    assert code == WRONG
    assert "when to go on" in err
    later = ask("case", "react", number, "later", "--month", "2030-05", "--file", office)
    assert (later["step"], later["next"]["date"]) == ("later", "2030-05-02")
    ask("case", "react", f"#{number}", "now", "--file", office)
    ask("case", "move", number, "offer", "--file", office)
    won = ask("case", "react", number, "accepts", "--minutes", "20", "--file", office)
    assert (won["outcome"], won["probability"], won["next"]) == ("won", 100, None)
    assert [step["to"] for step in won["history"]] == ["need", "later", "need", "offer", "won"]
    listed = ask("case", "list", "--contact", won["contact_id"], "--file", office)["cases"]
    assert {item["process"] for item in listed} == {won["process"], listed[0]["process"]}
    assert len(listed) == 2, "the plan after the sale began by itself"
    run("undo", "--file", office)
    assert ask("case", "show", number, "--file", office)["step"] == "offer"


def test_pipeline_and_forecast_agree_to_the_cent(ask, begin, office):
    today = date.today()
    for number, amount in enumerate(("1.234,56", "1,234.57", "999", "0,01")):
        made = begin(f"Fall {number}", "--amount", amount, "--close", (today + timedelta(days=40 * number)).isoformat())
        if number % 2:
            ask("case", "move", made["number"], "offer", "--file", office)
    (board,) = [
        item for item in ask("pipeline", "--file", office)["processes"] if item["code"] == "acquisition"
    ]  # fmt: skip
    assert board["sum"] == 123456 + 123457 + 99900 + 1
    assert board["weighted"] == 12346 + 61729 + 9990 + 1
    assert board["sum"] == sum(step["sum"] for step in board["steps"])
    assert board["weighted"] == sum(case["weighted"] for step in board["steps"] for case in step["cases"])
    months = ask("forecast", "--months", "12", "--file", office)["months"]
    assert sum(line["best"] for line in months) == board["sum"]
    assert sum(line["weighted"] for line in months) == board["weighted"]
    assert sum(line["open"] for line in months) == board["open"] == 4


@pytest.mark.parametrize("amount", ["much", "12 apples", "-", "1e99", "9" * 40])
def test_an_amount_that_is_none_changes_nothing(run, ask, begin, office, amount):
    made = begin("Server", "--amount", "5")
    code, _, err = run("case", "set", made["number"], f"--amount={amount}", "--file", office)
    assert code == WRONG, err
    assert ask("case", "show", made["number"], "--file", office)["amount"] == 500


@pytest.mark.parametrize("name", ["amount", "budget", "cost", "compensation"])
def test_an_amount_below_zero_is_refused_everywhere(run, ask, begin, office, name):
    made = begin("Server")
    for more in (("set", made["id"]), ("new", "Netz", "--contact", made["contact_id"])):
        code, _, err = run("case", *more, f"--{name}=-1.234,56 €", "--file", office, "--language", "en")
        assert code == WRONG
        assert "not below zero" in err
        assert "Nothing was changed" in err
    if name == "amount":
        code, _, err = run("case", "react", made["id"], "need", "--amount=-5", "--file", office, "--language", "en")
        assert code == WRONG
        code, _, err = run(
            "equipment", "add", made["contact_id"], "--product", "Server", "--amount=-5", "--file", office,
            "--language", "en",
        )  # fmt: skip
        assert code == WRONG
        assert "not below zero" in err
    assert ask("case", "show", made["id"], "--file", office)[name] is None
    assert len(ask("case", "list", "--file", office)["cases"]) == 1


def test_a_list_with_an_amount_below_zero_says_so(ask, begin, office, tmp_path):
    begin("Server")
    path = tmp_path / "cases.csv"
    path.write_text("Contact;Case;Amount\nAnna Server;Netz;-4.800,00 €\nAnna Server;Kasse;12k\n", "utf-8")
    found = ask("import", path, "--as", "cases", "--file", office)
    titles = {case["title"]: case["amount"] for case in ask("case", "list", "--file", office)["cases"]}
    assert titles["Kasse"] == 1_200_000
    assert not any((amount or 0) < 0 for amount in titles.values())
    assert "-4.800,00" in str(found)


def test_a_process_goes_out_and_comes_back_as_the_next_version(ask, office, tmp_path):
    target = tmp_path / "mine.toml"
    ask("process", "export", "acquisition", "--out", target, "--file", office)
    first = ask("process", "install", target, "--file", office)
    assert first["version"] == 1
    assert ask("process", "install", target, "--file", office)["version"] == 1
    target.write_text(target.read_text("utf-8").replace("limit_days = 14", "limit_days = 10", 1), "utf-8")
    assert ask("process", "install", target, "--file", office)["version"] == 2
    listed = {item["code"]: item for item in ask("process", "list", "--file", office)["processes"]}
    assert listed["acquisition"]["in_use"]
    assert not listed["ticket"]["in_use"]


def test_a_complaint_has_its_fields_and_stands_in_the_report(ask, run, begin, office):
    made = begin("Wrong colour", "--process", "complaint", "--due", "2020-01-31", "--priority", "high", "--cost", "120")
    number = made["number"]
    assert (made["cost"], made["priority"], made["due_day"]) == (12_000, "high", "2020-01-31")
    assert made["waited_minutes"] == 0
    changed = ask("case", "set", number, "--cause", "Delivery", "--compensation", "1.234,56", "--file", office)
    assert (changed["cause"], changed["compensation"]) == ("Delivery", 123_456)
    report = ask("case", "report", "--file", office)
    assert [item["cause"] for item in report["causes"]] == ["Delivery"]
    assert [item["number"] for item in report["past_due"]] == [number]
    assert [item["number"] for item in report["unanswered"]] == [number]
    assert ask("case", "answered", number, "--file", office)["answered_at"]
    code, out, _ = run("case", "report", "--file", office, "--language", "de")
    assert code == 0
    assert "Delivery: 1 Beschwerde · Kosten 120,00" in out
    assert "Frist überschritten: #" in out


def test_a_sale_says_what_is_missing_and_who_decides(ask, begin, office):
    made = begin("Server", "--need", "more room", "--budget", "12k")
    assert made["missing"] == ["amount", "close_day", "time_frame", "people"]
    boss = ask("add", "person", "Carla Chefin", "--file", office)["id"]
    changed = ask("case", "set", made["number"], "--person", boss, "--role", "decides", "--file", office)
    assert "people" not in changed["missing"]
    assert [item["role"] for item in changed["people"]] == ["decides"]
