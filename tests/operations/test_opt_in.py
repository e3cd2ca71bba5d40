"""Double opt-in by mail: asked, answered, filed, proven; nobody confirms for somebody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import consents, contacts, history, mails, merge, opt_in
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress
from crm_desktop.store.queries import consents as queries

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
WORDS = "Ja, ich möchte den Newsletter einmal im Monat.\nWiderruf jederzeit."


@pytest.fixture
def office(ws):
    ws.clock = lambda: NOON
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller", salutation="ms", email="anna@example.com")


def code(ws, who, purpose="newsletter"):
    (answer,) = consents.gate(ws, [who], "email", purpose)
    return answer.decision.code


def reply(asked, text="Ja", sender="Anna@example.com", at="2026-11-18T12:30:00Z", subject=""):
    quoted = "".join(f"\n> {line}" for line in asked.mail.body.splitlines())
    return IncomingMail(
        MailAddress(sender, "Anna"), (MailAddress("office@example.com"),), at=at,
        subject=subject or f"AW: {asked.mail.subject}", message_id=f"<{len(text)}{sender}{at}>",
        text=f"{text}\n\nAm 18.11.2026 schrieb Büro:{quoted}",
    )  # fmt: skip


def file(ws, mail, also=()):
    ws.clock = lambda: NOON + timedelta(hours=2)
    return mails.file(ws, mails.look(ws, mail), also)


def test_the_whole_round_in_two_steps_of_undo(office, anna):
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    assert asked.mail.address == "anna@example.com"
    assert asked.token in asked.mail.subject
    assert "Sehr geehrte Frau Müller,\n\nfür diese Adresse" in asked.mail.body
    assert "einmal im Monat.\n    Widerruf jederzeit." in asked.mail.body
    assert code(office, anna) == "asked"
    filed = file(office, reply(asked))
    assert code(office, anna) == "consent"
    line = queries.ledger(office, anna)[0]
    assert (line.state, line.how, line.wording) == ("allowed", "double opt-in", WORDS)
    assert (line.at, line.activity_id, line.address) == ("2026-11-18T12:30:00Z", filed.entry, "anna@example.com")
    assert code(office, anna, "advertising") == "no_consent", "only what was asked for"
    history.undo(office)
    assert code(office, anna) == "asked"
    history.undo(office)
    assert queries.ledger(office, anna) == []


@pytest.mark.parametrize("text", ["Ja.", "ja, gerne", "Hiermit bestätige ich das", "Yes", "Einverstanden\n-- \nAnna"])
def test_a_clear_yes(office, anna, text):
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    file(office, reply(asked, text))
    assert code(office, anna) == "consent"


@pytest.mark.parametrize("text", ["Nein", "Bitte nicht!", "Ja nicht", "Wer sind Sie? Ich habe nichts bestellt, stop"])
def test_a_no_is_a_refusal(office, anna, text):
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    file(office, reply(asked, text))
    assert code(office, anna) == "declined"


@pytest.mark.parametrize(
    "text", ["", "Ich bin bis 30.11. im Urlaub.", "Wer sind Sie?", "ja " + "lange Geschichte " * 40]
)
def test_what_says_neither_waits_for_a_person(office, anna, text):
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    file(office, reply(asked, text))
    assert code(office, anna) == "asked"


def test_only_the_address_that_was_asked_can_answer(office, anna):
    bert = contacts.create(office, last_name="Bert", email="bert@example.com")
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    file(office, reply(asked, sender="bert@example.com"))
    assert code(office, anna) == "asked"
    assert code(office, bert) == "no_consent"
    file(office, reply(asked, subject="Re: [OK-00000-00000]"))
    assert code(office, anna) == "consent", "the token stands in the quoted mail, too"


def test_a_wrong_token_and_a_mail_of_the_office_confirm_nothing(office, anna):
    opt_in.ask(office, anna, "newsletter", WORDS)
    mail = IncomingMail(
        MailAddress("anna@example.com"), at="2026-11-18T12:30:00Z", subject="[OK-12345-67890]", text="Ja"
    )
    file(office, mail)
    assert code(office, anna) == "asked"


def test_a_withdrawal_after_the_answer_stays_the_last_word(office, anna):
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    office.clock = lambda: NOON + timedelta(hours=1)
    consents.withdraw(office, anna, "Anruf")
    file(office, reply(asked, at="2026-11-18T12:30:00Z"))
    assert code(office, anna) == "withdrawn"


def test_the_answer_of_somebody_merged_meanwhile(office, anna):
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    double = contacts.create(office, first_name="Anna", last_name="Müller")
    merge.merge(office, double, [anna])
    file(office, reply(asked))
    assert code(office, double) == "consent"


def test_who_is_not_asked(office, anna):
    for wrong, match in (
        ({"wording": " "}, "agree to"),
        ({"address": "other@example.com"}, "no e-mail address of this"),
    ):
        with pytest.raises(CrmError, match=match):
            opt_in.ask(office, anna, "newsletter", **{"wording": WORDS, **wrong})
    silent = contacts.create(office, last_name="Still")
    with pytest.raises(CrmError, match="no e-mail address to ask"):
        opt_in.ask(office, silent, "newsletter", WORDS)
    consents.block(office, "anna@example.com")
    with pytest.raises(CrmError, match="must not be asked"):
        opt_in.ask(office, anna, "newsletter", WORDS)
    assert queries.ledger(office, anna) == []


def test_a_mail_from_the_future_counts_from_now(office, anna):
    asked = opt_in.ask(office, anna, "newsletter", WORDS)
    file(office, reply(asked, at="2031-01-01T00:00:00Z"))
    assert queries.ledger(office, anna)[0].at == "2026-11-18T14:00:00Z"
