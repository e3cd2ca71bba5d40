"""E-mails as people and scripts type them: templates, drafts, the queue and its exit codes."""

from __future__ import annotations

import io
import sys

import pytest

from crm_desktop.cli.main import WRONG
from crm_desktop.exchange.mailing import passwords
from crm_desktop.operations import mail_account
from crm_desktop.store.queries import activities
from crm_desktop.store.workspace import Workspace
from tests.exchange.mailing.servers import PASSWORD, Box, Server

ANNA = "Dr. Anna Müller"


@pytest.fixture
def nobodys_keyring(monkeypatch):
    monkeypatch.setattr(passwords, "_backend", lambda: None)
    monkeypatch.setattr(passwords, "_session", {})


def account(office, server, **more):
    with Workspace.open(office) as ws:
        values = {"host": "127.0.0.1", "port": server.port, "security": "none", "address": "buero@example.com"}
        mail_account.save(ws, **{**values, "per_minute": 600, **more})


def mails_of(office, who):
    with Workspace.open(office) as ws:
        row = ws.one("SELECT id FROM listing WHERE name = ?", (who,))
        return [one for one in activities.timeline(ws, row[0]) if one.kind == "email" and one.direction == "out"]


def test_templates_of_ones_own(ask, run, office, tmp_path):
    text = tmp_path / "t.txt"
    text.write_text("{Briefanrede},\n\n{wenn Firma}Gruß an {Firma}{ende}\n{Unsinn}\n", "utf-8")
    made = ask("mail-template", "add", "Einladung", "--subject", "Für {Vorname}", "--body", text, "--file", office)
    assert made["templates"][0]["subject"] == "Für {Vorname}"
    assert ask("mail-template", "fields", "Einladung", "--file", office)["unknown"] == ["Unsinn"]
    names = [item["name"] for item in ask("mail-template", "list", "--file", office)["templates"]]
    assert names == ["Einladung", "Season’s greetings", "Offer (covering note)", "Reminder", "Information",
                     "Appointment confirmation", "Newsletter"]  # fmt: skip
    code, _, err = run("mail", "Einladung", "--to", ANNA, "--draft", tmp_path / "d", "--file", office)
    assert code == WRONG
    assert "fields that do not exist: Unsinn" in err
    ask("mail-template", "remove", "Einladung", "--file", office)
    text.write_text("{wenn Firma}")
    code, _, err = run("mail-template", "add", "X", "--body", text, "--file", office)
    assert (code, "The condition on “Firma” has no {end} (line 1)" in err) == (WRONG, True)


def test_drafts_are_files_and_entries(ask, office, tmp_path):
    before = len(mails_of(office, ANNA))
    answer = ask("mail", "Erinnerung", "--to", ANNA, "--draft", tmp_path / "d", "--file", office)
    (path,) = answer["files"]
    content = (tmp_path / "d" / f"{ANNA}.eml").read_bytes()
    assert path == str(tmp_path / "d" / f"{ANNA}.eml")
    assert b"X-Unsent: 1\r\n" in content
    assert len(mails_of(office, ANNA)) == before + 1
    ask("undo", "--file", office)
    assert len(mails_of(office, ANNA)) == before


def test_looking_first_writes_nothing(ask, office):
    answer = ask("mail", "Newsletter", "--to", ANNA, "--dry-run", "--purpose", "service", "--file", office)
    assert answer["mails"][0]["subject"].startswith("News from ")
    assert answer["mailing"] is None
    assert ask("outbox", "list", "--file", office)["mails"] == []


def test_advertising_reaches_only_those_who_agreed(ask, run, office, tmp_path):
    code, _, err = run("mail", "Newsletter", "--to", ANNA, "--draft", tmp_path, "--file", office)
    assert code == WRONG
    assert "has not consented" in err
    ask("consent", ANNA, "--state", "allowed", "--purpose", "newsletter", "--file", office)
    assert len(ask("mail", "Newsletter", "--to", ANNA, "--dry-run", "--file", office)["mails"]) == 1


def test_sending_and_the_outbox(ask, run, office):
    with Server(Box(silent_on=frozenset({"anna.mueller@example.com"}))) as server:
        account(office, server)
        found = ask("mail", "Reminder", "--to", ANNA, "--dry-run", "--file", office)
        address = found["mails"][0]["address"]
        server.box.silent_on = frozenset({address})
        answer = ask("mail", "Reminder", "--to", ANNA, "--send", "--file", office, code=WRONG)
        assert answer["report"]["unknown"] == 1
        (mail,) = ask("outbox", "list", "--state", "unknown", "--file", office)["mails"]
        code, _, err = run("outbox", "retry", mail["id"], "--file", office)
        assert (code, "not sent again by retry" in err) == (WRONG, True)
        server.box.silent_on = frozenset()
        ask("outbox", "lost", mail["id"], "--file", office)
        assert ask("outbox", "send", "--file", office)["report"]["sent"] == 1
        assert server.box.receivers == {address: 2}
        assert ask("outbox", "list", "--file", office)["counts"] == {"sent": 1}


def test_without_an_account_it_says_where_to_set_one_up(run, office):
    code, _, err = run("mail", "Reminder", "--to", ANNA, "--send", "--file", office)
    assert code == WRONG
    assert "No e-mail account is set up yet." in err


def test_passwords_come_from_standard_input_where_there_is_no_keyring(
    ask, run, office, monkeypatch, nobodys_keyring, authority
):
    authority.trust()
    with Server(Box(), authority.context(), login=True) as server:
        account(office, server, security="starttls", user="office")
        monkeypatch.setattr(sys, "stdin", io.StringIO(""))
        code, _, err = run("mail", "Reminder", "--to", ANNA, "--send", "--file", office)
        assert (code, "not in the keyring" in err) == (WRONG, True)
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
        assert (
            ask("mail", "Reminder", "--to", ANNA, "--send", "--password-stdin", "--file", office)["report"]["sent"] == 1
        )
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
        assert ask("mail-account", "--check", "--password-stdin", "--file", office)["checked"]
    assert PASSWORD.encode() not in office.read_bytes()


def test_the_account_is_checked_while_it_is_typed(ask, run, office):
    found = ask("mail-account", "--host", "mail.example.com", "--address", "Info <info@example.com>", "--file", office)
    assert (found["host"], found["address"], found["port"]) == ("mail.example.com", "info@example.com", 465)
    for option, value in (("--port", "99999"), ("--address", "nobody"), ("--per-minute", "0")):
        code, _, err = run("mail-account", option, value, "--file", office)
        assert (code, "was not changed" in err) == (WRONG, True)


@pytest.mark.parametrize("arguments", [
    ("mail", "Reminder"), ("mail", "Reminder", "--to", ANNA), ("mail", "Nothing", "--to", ANNA, "--dry-run"),
])  # fmt: skip
def test_what_is_missing_is_said(run, office, arguments):
    code, _, err = run(*arguments, "--file", office)
    assert code == WRONG
    assert err


def test_nobody_to_write_to(run, office, tmp_path):
    with Workspace.open(office) as ws:
        from crm_desktop.operations import contacts

        contacts.create(ws, first_name="Ohne", last_name="Adresse")
    code, _, err = run("mail", "Reminder", "--to", "Ohne Adresse", "--draft", tmp_path, "--file", office)
    assert code == WRONG
    assert "has no e-mail address" in err
