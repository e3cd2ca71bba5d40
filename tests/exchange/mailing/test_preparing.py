"""What each person gets: who is left out and why, what the placeholders say, and the templates that come along."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.common import i18n
from crm_desktop.exchange.mailing import preparing, runs, shipped
from crm_desktop.exchange.mailing.preparing import MailText
from crm_desktop.operations import contacts, fields, followups, mail_account, users

TODAY = date(2026, 11, 18)


def prepare(ws, text, ids, purpose="service"):
    return preparing.prepare(ws, text, ids, purpose, TODAY)


def person(ws, *mails, **values):
    who = contacts.create(ws, **{"first_name": "Anna", "last_name": "Müller", "salutation": "ms", **values})
    for mail in mails:
        contacts.add_channel(ws, who, "email", mail)
    return who


def test_who_is_left_out_and_why(ws):
    ids = [
        person(ws, "anna@example.com", last_name="Good"),
        person(ws, last_name="None"),
        person(ws, "kein text", last_name="Wrong"),
        person(ws, "ANNA@example.com", last_name="Same"),
        person(ws, "back@example.com", last_name="Bounced"),
        person(ws, "änne@example.com", last_name="Umlaut"),
    ]
    with ws.operation("bounced"):
        ws.write("UPDATE channel SET bounced = 1 WHERE value = 'back@example.com'")
    found = preparing.recipients(ws, [*ids, ids[0]], "service")
    assert [one.address for one in found.people] == ["anna@example.com"]
    assert {one.name.split()[-1]: one.reason for one in found.left_out} == {
        "None": "has no e-mail address",
        "Wrong": "the e-mail address cannot be right: kein text",
        "Same": "has the same address as Anna Good",
        "Bounced": "mails to back@example.com came back",
        "Umlaut": "the address änne@example.com has letters that most servers refuse",
    }


def test_a_second_address_is_used_where_the_first_came_back(ws):
    who = person(ws, "old@example.com", "new@example.com")
    with ws.operation("bounced"):
        ws.write("UPDATE channel SET bounced = 1 WHERE value = 'old@example.com'")
    assert preparing.recipients(ws, [who], "service").people[0].address == "new@example.com"


def test_placeholders_are_those_of_letters_and_of_ones_own_fields(ws):
    fields.set_value(
        ws, fields.create(ws, "Hobby", "text").id, [who := person(ws, "a@example.com", title="Dr.")], ["Schach"]
    )
    users.rename(ws, ws.user_id, "Sabine")
    mail_account.save(ws, address="buero@example.com", name="Büro", signature="S.\nBüro", host="h")
    text = MailText(
        "{Vorname} spielt {Hobby}", "{Briefanrede},\n{Datum}\n{Signatur}\n{Abmeldeadresse} {Absender}", language="de"
    )
    (mail,) = prepare(ws, text, [who]).mails
    assert mail.subject == "Anna spielt Schach"
    assert mail.body == "Sehr geehrte Frau Dr. Müller,\n18.11.2026\nS.\nBüro\nbuero@example.com Sabine\n"


def test_what_is_odd_is_said_for_each_person(ws):
    odd = person(ws, "a@example.com", first_name="Hans")
    found = prepare(ws, MailText("An {Firma}", "{Vorname}", language="de"), [odd])
    assert found.remarks[odd][0] == "Empty: Firma"
    assert len(found.remarks[odd]) == 2
    assert prepare(ws, MailText("{Firma}", "x"), [odd]).remarks[odd][1] == "The subject is empty."


def test_unknown_fields_are_named_also_when_nobody_gets_a_mail(ws):
    text = MailText("{Vorname} {Unsinn}", "{wenn Quatsch}x{ende}")
    assert prepare(ws, text, []).unknown == ["Unsinn", "Quatsch"]
    assert preparing.check(ws, text) == (["Unsinn", "Quatsch"], [])


def test_the_next_appointment(ws):
    who = person(ws, "a@example.com")
    followups.plan(ws, [who], kind="visit", subject="Wartung", day="2026-12-01", time="10:30")
    followups.plan(ws, [who], kind="meeting", subject="Aufmaß", day="2026-11-24", time="14:00")
    followups.plan(ws, [who], kind="call", subject="anrufen", day="2026-11-19")
    followups.plan(ws, [who], kind="visit", subject="Vorbei", day="2026-11-17")
    text = runs.text_of(shipped.find(ws, "Terminbestätigung"))
    (mail,) = prepare(ws, text, [who]).mails
    assert mail.subject == "Unser Termin am 24.11.2026"
    assert "Aufmaß\n24.11.2026, 14:00 Uhr\n" in mail.body


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_templates_that_come_along_say_something_to_everybody(ws, language):
    mail_account.save(ws, address="buero@example.com", name="Büro", host="h")
    ids = [
        person(ws, "a@example.com"),
        contacts.create(ws, kind="company", company_name="Beispiel GmbH", email="b@example.com"),
    ]
    templates = shipped.templates(language)
    assert len(templates) == 6
    for template in templates:
        found = prepare(ws, runs.text_of(template), ids)
        assert (found.unknown, found.faults) == ([], [])
        assert len(found.mails) == 2
        for mail in found.mails:
            assert not set(mail.body) & set("{}")
            assert "\n\n\n\n" not in mail.body


def test_both_languages_offer_the_same_templates():
    german, english = shipped.templates("de"), shipped.templates("en")
    assert [(one.purpose, one.formatted) for one in german] == [(one.purpose, one.formatted) for one in english]


def test_a_newsletter_says_how_to_get_out_of_it():
    for language in i18n.LANGUAGES:
        (found,) = [one for one in shipped.templates(language) if one.purpose == "newsletter"]
        assert "{Abmeldeadresse}" in found.body or "{Unsubscribe address}" in found.body
