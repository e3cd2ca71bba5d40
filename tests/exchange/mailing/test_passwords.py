"""The password lies in the keyring of the system or in memory, and nowhere else (reliability rule S11)."""

from __future__ import annotations

import base64

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring

from crm_desktop.cli.main import main
from crm_desktop.exchange import backup
from crm_desktop.exchange.mailing import passwords
from crm_desktop.exchange.mailing.server import LoginRefused
from crm_desktop.operations import mail_account
from crm_desktop.records.mail_account import MailAccount

from .conftest import put_in, send, use
from .servers import PASSWORD, Box, Server

ACCOUNT = MailAccount("mail.example.com", user="office", address="buero@example.com")


class SystemKeyring:
    """What a keyring of the system does."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def set_password(self, service, name, password):
        self.kept[service, name] = password

    def delete_password(self, service, name):
        del self.kept[service, name]


SystemKeyring.__module__ = "keyring.backends.SecretService"


class ReadableFile(SystemKeyring):
    """A keyring that is a file anybody can read."""


ReadableFile.__module__ = "keyrings.alt.file"


class Locked(SystemKeyring):
    def get_password(self, service, name):
        raise RuntimeError("the keyring stays locked")

    set_password = get_password


Locked.__module__ = "keyring.backends.SecretService"


class Several:
    """Several keyrings behind one, as the library offers them."""

    def __init__(self, *backends) -> None:
        self.backends = backends


@pytest.fixture(autouse=True)
def forgotten(monkeypatch):
    monkeypatch.setattr(passwords, "_session", {})


def test_it_is_kept_in_the_keyring_and_found_again(monkeypatch):
    ring = SystemKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    assert passwords.keep(ACCOUNT, "geheim")
    assert ring.kept == {("Kontor e-mail", "office@mail.example.com:465"): "geheim"}
    assert passwords.find(ACCOUNT) == "geheim"


@pytest.mark.parametrize("ring", [NoKeyring(), NullKeyring(), ReadableFile(), Locked(), Several(ReadableFile())])
def test_without_one_or_with_a_readable_file_it_is_kept_for_this_session_only(monkeypatch, ring):
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    assert not passwords.keep(ACCOUNT, "geheim")
    assert passwords.find(ACCOUNT) == "geheim"
    assert not getattr(ring, "kept", {})
    passwords._session.clear()
    assert passwords.find(ACCOUNT) == ""


def test_of_several_the_one_of_the_system_is_taken(monkeypatch):
    good = SystemKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: Several(ReadableFile(), good))
    assert passwords.keep(ACCOUNT, "geheim")
    assert good.kept


def test_a_keyring_that_cannot_even_be_asked_is_none(monkeypatch):
    def broken():
        raise RuntimeError("no session bus")

    monkeypatch.setattr(keyring, "get_keyring", broken)
    assert not passwords.has_keyring()


def test_no_file_ever_holds_it(ws, authority, home, tmp_path, monkeypatch, capfd):
    """The file, its log, settings, backups, what was handed over, messages, and the journal."""
    monkeypatch.setattr(passwords, "_backend", lambda: None)
    authority.trust()
    with Server(Box(), authority.context(), login=True) as server:
        use(ws, server, security="starttls", user="office")
        from crm_desktop.operations import contacts

        who = contacts.create(ws, last_name="Muster")
        contacts.add_channel(ws, who, "email", "p0@example.com")
        put_in(ws, [who])
        passwords.keep(mail_account.account(ws), PASSWORD)
        with pytest.raises(LoginRefused) as problem:
            send(ws, password=f"{PASSWORD}x")
        assert PASSWORD not in str(problem.value)
        assert send(ws, password=PASSWORD).sent == 1
        backup.make(ws)
        main(["mail-account", "--file", str(ws.path), "--json"])
    out = "".join(capfd.readouterr())
    assert PASSWORD not in out
    planted = [PASSWORD.encode(), base64.b64encode(PASSWORD.encode()), PASSWORD.encode("utf-16-le")]
    looked = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".kontor" for path in looked)
    for path in looked:
        content = path.read_bytes()
        assert not any(secret in content for secret in planted), path
