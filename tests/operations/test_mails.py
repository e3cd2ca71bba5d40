"""Mails find their people, become one entry each, and make nobody a contact by themselves."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import contacts, history, mails, relations, users
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress, MailAttachment
from crm_desktop.store import upkeep
from crm_desktop.store.queries import activities, files
from crm_desktop.store.queries import contacts as contact_queries

ANNA = MailAddress("anna@kess.example", "Anna Kess")
OFFICE = MailAddress("office@example.com", "Büro")
PLAN = MailAttachment("../Plan.pdf", "application/pdf", b"%PDF-1")


def letter(sender=ANNA, to=(OFFICE,), message_id="<1@kess.example>", **values) -> IncomingMail:
    at = "2026-11-18T09:00:00Z"
    return IncomingMail(sender, tuple(to), (), (), at, "Plan", "Guten Tag", message_id=message_id, **values)


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Kess", email="Anna@Kess.example")


def test_a_mail_stands_with_its_sender_and_keeps_its_attachments(ws, anna):
    filed = mails.file(ws, mails.look(ws, letter(attachments=(PLAN, MailAttachment("l.png", "", b"x", True)))))
    assert filed.contacts == filed.added == (anna,)
    [entry] = activities.entries(ws, anna)
    assert (entry.kind, entry.subject, entry.body, entry.at) == ("email", "Plan", "Guten Tag", "2026-11-18T09:00:00Z")
    assert ws.one("SELECT direction, uid FROM activity") == ("in", "<1@kess.example>")
    [kept] = files.of_contact(ws, anna)
    assert (kept.name, kept.size, kept.media_type) == ("Plan.pdf", 6, "application/pdf")
    assert files.content(ws, kept.sha256) == b"%PDF-1"
    assert [file.id for file in files.of_record(ws, entry.id)] == [kept.id]
    assert kept.entry_id == entry.id
    assert upkeep.orphans(ws) == []


def test_a_second_filing_adds_nothing_but_who_is_new(ws, anna):
    mails.file(ws, mails.look(ws, letter()))
    again = mails.look(ws, letter())
    assert again.entry
    assert mails.file(ws, again).added == ()
    bo = contacts.create(ws, last_name="Lind", email="bo@lind.example")
    with_bo = mails.look(ws, letter(to=(OFFICE, MailAddress("bo@lind.example"))))
    assert mails.file(ws, with_bo).added == (bo,)
    assert ws.value("SELECT count(*) FROM activity") == 1
    without_id = letter(message_id="")
    mails.file(ws, mails.look(ws, without_id))
    assert mails.look(ws, without_id).entry


def test_undo_and_redo(ws, anna):
    mails.file(ws, mails.look(ws, letter(attachments=(PLAN,))))
    history.undo(ws)
    assert activities.entries(ws, anna) == []
    assert files.of_contact(ws, anna) == []
    history.redo(ws)
    [kept] = files.of_contact(ws, anna)
    assert files.content(ws, kept.sha256) == b"%PDF-1"


def test_nobody_is_made_a_contact_silently(ws):
    firm = contacts.create(ws, "company", company_name="Kess GmbH", email="info@kess.example")
    stranger = MailAddress("neu@kess.example", "Karl Neu")
    filing = mails.look(ws, letter(stranger))
    assert filing.contacts == ()
    assert [person.address for person in filing.strangers] == ["neu@kess.example", "office@example.com"]
    assert [company.id for company in filing.companies] == [firm]
    with pytest.raises(CrmError, match="Nobody in the mail"):
        mails.file(ws, filing)
    assert ws.value("SELECT count(*) FROM activity") == 0
    karl = mails.make_sender(ws, filing)
    assert mails.look(ws, letter(stranger)).contacts == (karl,)
    assert contacts.queries.contact(ws, karl).first_name == "Karl"
    everybodys = mails.look(ws, letter(MailAddress("kess@gmx.de")))
    assert everybodys.companies == ()


def test_direction_and_the_office_itself(ws, anna):
    users.add(ws, "Chef", "office@example.com")
    contacts.create(ws, last_name="Chef", email="office@example.com")
    assert mails.look(ws, letter()).contacts == (anna,)
    sent = mails.look(ws, letter(OFFICE, (ANNA,)))
    assert (sent.direction, sent.contacts, sent.partner) == ("out", (anna,), ANNA)
    # from an address of the office that nobody has told
    assert mails.look(ws, letter(MailAddress("chef2@example.com"), (ANNA,))).direction == "out"
    assert mails.look(ws, letter(MailAddress("x@y.example"), (OFFICE, ANNA))).direction == "in"


def test_an_address_that_several_share_means_the_one_named_else_the_company(ws):
    firm = contacts.create(ws, "company", company_name="Kess GmbH", email="info@kess.example")
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="info@kess.example")
    relations.employ(ws, anna, "Kess GmbH")
    assert mails.look(ws, letter(MailAddress("info@kess.example", "Kess, Anna"))).contacts == (anna,)
    assert mails.look(ws, letter(MailAddress("info@kess.example", "Empfang"))).contacts == (firm,)


def test_a_long_mail_is_cut(ws, anna):
    mails.file(ws, mails.look(ws, IncomingMail(ANNA, (OFFICE,), text="x" * 300_000)))
    assert len(activities.entries(ws, anna)[0].body) == 200_002


SIGNED = """Hallo,

anbei das Angebot.

Mit freundlichen Grüßen
Dorothea Lindqvist
Leiterin Einkauf
Petersen GmbH
Industriestraße 14, 14482 Potsdam
Tel. 0331 5556610

Am 3.11.2026 um 10:00 schrieb Office:
> Viele Grüße
> Max Office
> Office GmbH, Tel. 030 999999
"""


def test_the_signature_fills_a_new_sender(ws):
    mail = IncomingMail(
        MailAddress("d.lindqvist@petersen.example", "Dorothea Lindqvist"), (MailAddress("o@example.com"),), text=SIGNED
    )
    made = mails.make_sender(ws, mails.look(ws, mail))
    page = contact_queries.page(ws, made)
    assert page.name == "Dorothea Lindqvist"
    assert page.relations[0].other_name == "Petersen GmbH"
    assert page.relations[0].relation.role == "Leiterin Einkauf"
    assert [channel.value for channel in page.channels] == ["d.lindqvist@petersen.example", "0331 5556610"]
    assert page.addresses[0].city == "Potsdam"


def test_a_signature_is_not_taken_from_what_is_answered(ws):
    mail = IncomingMail(
        MailAddress("a@petersen.example", "Anna Kess"), text=SIGNED.partition("Mit freund")[0] + SIGNED[-90:]
    )
    made = mails.sender(ws, mails.look(ws, mail))
    assert (made.name, made.company, made.phones) == ("Anna Kess", "", ())
