"""An office with an account and people who can be written to."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.mailing import message, sending
from crm_desktop.operations import contacts, mail_account, mailings
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.store.queries import outbox

from .servers import Box, Server


@pytest.fixture
def write_to(ws):
    """write_to(3) makes so many people with addresses; returns their ids."""

    def make(number: int) -> list[str]:
        found = []
        for at in range(number):
            person = contacts.create(ws, first_name="Anna", last_name=f"Muster{at}", salutation="ms")
            contacts.add_channel(ws, person, "email", f"p{at}@example.com")
            found.append(person)
        return found

    return make


def put_in(ws, ids, purpose="service", subject="Hallo", attachments=()):
    """Queue a mail to each of these."""
    account = mail_account.account(ws)
    known = outbox.addresses(ws, ids)
    mails = [
        OutgoingMail(contact, f"P {at}", known[contact][0].normal, subject, f"Text für {at}.\n.\n..zwei\n")
        for at, contact in enumerate(ids)
    ]
    ids = [message.new_message_id(account) for _ in mails]
    return mailings.queue(ws, subject, mails, purpose, ids, attachments=attachments)


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def server(ws, box):
    """A server on this computer, which the office's account leads to."""
    with Server(box) as found:
        use(ws, found)
        yield found


def use(ws, server, **more):
    values = {"host": "127.0.0.1", "port": server.port, "security": "none", "address": "buero@example.com"}
    mail_account.save(ws, **{**values, "name": "Büro Beispiel", "per_minute": 600, **more})


def send(ws, **more) -> sending.Report:
    return sending.send_queue(ws, more.pop("password", ""), pause=lambda _: None, **more)
