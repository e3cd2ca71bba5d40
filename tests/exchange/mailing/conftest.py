"""An office with an account and people who can be written to."""

from __future__ import annotations

import ssl

import pytest
import trustme

from crm_desktop.common.settings import Settings
from crm_desktop.exchange.mailing import message, sending
from crm_desktop.exchange.mailing.server import AUTHORITY
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


class Authority:
    """An authority of one's own: contexts for servers, and its certificate where programs find it."""

    def __init__(self, folder) -> None:
        self._ca = trustme.CA()
        self.path = folder / "authority.pem"
        self._ca.cert_pem.write_to_path(str(self.path))

    def context(self, *names: str, expired: bool = False) -> ssl.SSLContext:
        from datetime import UTC, datetime, timedelta

        more = {"not_after": datetime.now(UTC) - timedelta(days=1)} if expired else {}
        if expired:
            more["not_before"] = datetime.now(UTC) - timedelta(days=9)
        found = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._ca.issue_cert(*(names or ("127.0.0.1",)), **more).configure_cert(found)
        return found

    def trust(self) -> None:
        Settings().set(AUTHORITY, str(self.path))


@pytest.fixture
def authority(tmp_path):
    return Authority(tmp_path)
