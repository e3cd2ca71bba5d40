"""Letters as PDF in e-mails: each person gets their own, the gate is asked for e-mail, nothing half-made stays."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange.letters import by_mail, pdf, runs, template
from crm_desktop.exchange.letters.batch import Choices
from crm_desktop.exchange.mailing.preparing import MailText
from crm_desktop.operations import consents, contacts, history
from crm_desktop.records.phrases import Reading
from tests.exchange.letters.word import document, paragraph

TEXT = MailText("Ihr Brief, {Nachname}", "{Briefanrede},\n\nanbei unser Brief.\n")


@pytest.fixture
def people(ws):
    made = {}
    for name, mail in (("Adler", "adler@example.com"), ("Bosch", "bosch@example.com"), ("Ohne", "")):
        made[name] = contacts.create(ws, first_name="Anna", last_name=name, email=mail)
    consents.record(ws, made["Adler"], "email", "advertising", "allowed")
    return made


@pytest.fixture
def letter(tmp_path):
    return template.read(document(tmp_path / "Brief.docx", paragraph("An {MERGEFIELD Nachname}") + "<w:p/>"))


@pytest.fixture
def no_office(monkeypatch):
    """A program that makes PDFs takes seconds; what goes along is looked at as the Word document it was."""
    monkeypatch.setattr(pdf, "required", lambda: None)
    monkeypatch.setattr(runs, "_each_as_pdf", lambda run, out, name, progress: run.documents(out, name, progress))


def test_each_gets_their_own_letter_and_who_may_not_is_named(ws, people, letter, tmp_path, no_office):
    done = by_mail.write(ws, letter, [*people.values()], tmp_path / "d", TEXT,
                         follow_up=Reading(text="anrufen", kind="call", date=ws.clock().date()))  # fmt: skip
    (path,) = done.written.files
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert mail["Subject"] == "Ihr Brief, Adler"
    (attached,) = list(mail.iter_attachments())
    assert (attached.get_content_type(), "Adler" in attached.get_filename()) == ("application/pdf", True)
    assert {one.name for one in done.left_out} == {"Anna Bosch", "Anna Ohne"}
    assert (done.people, done.reached) == (3, 1)
    assert ws.value("SELECT count(*) FROM activity WHERE kind = 'email'") == 1
    assert ws.value("SELECT count(*) FROM activity WHERE state = 'planned'") == 1
    assert ws.value("SELECT count(*) FROM file WHERE media_type = 'application/pdf'") == 1
    history.undo(ws)
    assert not ws.value("SELECT count(*) FROM activity")


def test_by_mail_nobody_needs_a_postal_address_and_contracts_reach_all(ws, people, letter, tmp_path, no_office):
    done = by_mail.write(ws, letter, [*people.values()], tmp_path / "d", TEXT, Choices("contract"))
    assert len(done.written.files) == 2


def test_without_a_program_that_makes_pdfs_it_is_said(ws, people, letter, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "office", lambda: "")
    monkeypatch.setattr(pdf.word, "found", lambda: "")
    with pytest.raises(CrmError, match="PDF"):
        by_mail.write(ws, letter, [*people.values()], tmp_path / "d", TEXT)
    assert not (tmp_path / "d").exists()
    assert not ws.value("SELECT count(*) FROM activity")
