"""Reminders, first answers, rhythms and members on the command line."""

from __future__ import annotations

import pytest

from crm_desktop.cli.main import WRONG
from crm_desktop.operations import contacts, followups
from crm_desktop.store.workspace import Workspace


@pytest.fixture
def empty(workspace_file):
    with Workspace.open(workspace_file) as ws:
        contacts.create(ws, first_name="Anna", last_name="Müller")
    return workspace_file


def only(path) -> str:
    with Workspace.open(path) as ws:
        return str(ws.value("SELECT id FROM contact"))


def test_remind(ask, run, empty):
    with Workspace.open(empty) as ws:
        ids = [followups.plan(ws, [only(empty)], subject=name, day="2026-01-05") for name in ("a", "b", "c")]
    found = ask("remind", "--file", empty)
    assert (found["count"], {item["text"] for item in found["reminders"]}) == (3, {"a", "b", "c"})
    assert found["reminders"][0]["moment"] == "2026-01-05T08:00"
    left = ask("remind", "--snooze", ids[0], "--minutes", 30, "--file", empty)
    assert left["count"] == 2
    assert left["next"]
    assert ask("remind", "--put-away", ids[1], "--file", empty)["count"] == 1
    assert ask("remind", "--put-away", "all", "--file", empty)["reminders"] == []
    code, _, err = run("remind", "--put-away", ids[1], "--file", empty)
    assert code == WRONG
    assert "No reminder waits" in err
    assert "comes at" in run("remind", "--file", empty)[2]


def test_waiting(ask, run, empty):
    contact = only(empty)
    new = ask("log", "call", "bittet um Rückruf", "--contact", contact, "--direction", "in", "--asks", "--file", empty)
    (found,) = ask("waiting", "--file", empty)["waiting"]
    assert (found["id"], found["contact"], found["late"]) == (new["id"], "Anna Müller", False)
    assert ask("today", "--file", empty)["waiting"] == [found]
    assert "Waiting for an answer (1)" in run("today", "--file", empty)[1]
    ask("waiting", "--not-needed", new["id"], "--file", empty)
    assert ask("waiting", "--file", empty)["waiting"] == []
    assert len(ask("waiting", "--wanted", new["id"], "--file", empty)["waiting"]) == 1
    ask("log", "email", "Antwort", "--contact", contact, "--direction", "out", "--file", empty)
    assert ask("waiting", "--file", empty) == {"waiting": [], "median_minutes": 0}


def test_rhythm(ask, run, empty):
    assert ask("rhythm", "--class", "A", "--days", 28, "--file", empty)["classes"] == {"A": 28}
    found = ask("rhythm", "--contact", "Anna", "--class", "A", "--file", empty)["contact"]
    assert (found["class"], found["days"], found["own"]) == ("A", 28, False)
    assert "every 4 weeks" in run("rhythm", "--contact", "Anna", "--file", empty)[1]
    assert ask("rhythm", "--contact", "Anna", "--days", 10, "--file", empty)["contact"]["own"]
    with Workspace.open(empty) as ws, ws.operation("Long ago"):
        ws.write("UPDATE contact SET created_at = '2020-01-01T00:00:00Z'")
    assert [item["contact"] for item in ask("rhythm", "--file", empty)["wanted"]] == ["Anna Müller"]
    assert "is due" in run("rhythm", "--file", empty)[2]
    assert ask("rhythm", "--plan", "--file", empty)["planned"] == 1
    assert ask("rhythm", "--plan", "--file", empty)["planned"] == 0
    assert ask("rhythm", "--forgotten", 30, "--class", "B", "--file", empty)["forgotten_classes"] == {"B": 30}
    code, _, err = run("rhythm", "--days", 3, "--file", empty)
    assert (code, "Whose rhythm?" in err) == (WRONG, True)
    assert run("rhythm", "--class", "C", "--days", 99999, "--file", empty)[0] == WRONG


def test_user(ask, run, empty):
    (me,) = ask("user", "--file", empty)["members"]
    assert me["me"]
    ask("user", "--add", "Sabine Krüger", "--email", "sabine@example.com", "--file", empty)
    ask("user", "--as", "Sabine", "--file", empty)
    found = {item["name"]: item for item in ask("user", "--file", empty)["members"]}
    assert found["Sabine Krüger"]["me"]
    contact = only(empty)
    ask("followup", "heute anrufen", "--contact", contact, "--file", empty)
    assert ask("today", "--file", empty)["today"][0]["owner"] == "Sabine Krüger"
    assert ask("today", "--file", empty, "--user", me["name"])["today"] == []
    away = ("user", "--away", "Sabine", "--from", "2020-01-01", "--deputy", me["name"], "--file", empty)
    assert next(item for item in ask(*away)["members"] if not item["me"] or item["away"])
    assert len(ask("today", "--file", empty, "--user", me["name"])["today"]) == 1
    assert "nobody" not in run("user", "--file", empty)[1]
    assert not any(item["away"] for item in ask("user", "--back", "Sabine", "--file", empty)["members"])
    assert run("user", "--remove", "Sabine", "--file", empty)[0] == WRONG
    ask("user", "--remove", "Sabine", "--successor", me["name"], "--user", me["name"], "--file", empty)
    assert len(ask("today", "--file", empty)["today"]) == 1
    code, _, err = run("today", "--user", "Niemand", "--file", empty)
    assert (code, "Niemand" in err) == (WRONG, True)
    assert run("user", "--away", me["name"], "--file", empty)[0] == WRONG


def test_log_says_what_cannot_wait(run, empty):
    code, _, err = run("log", "visit", "x", "--contact", "Anna", "--asks", "--file", empty)
    assert (code, "came in" in err) == (WRONG, True)
