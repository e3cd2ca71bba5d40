"""Real SMTP servers on this computer, as good or bad as a test wants them."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from crm_desktop.common.settings import Settings
from crm_desktop.exchange.mailing.server import AUTHORITY


@dataclass
class Box:
    """What a server was given, and how it behaves."""

    refused: frozenset[str] = frozenset()
    """Receivers it does not know."""
    later: frozenset[str] = frozenset()
    """Receivers it wants to be asked about later, always."""
    breaks_after: int = 0
    """It hangs up when so many mails came over one connection, before the next is named."""
    silent_on: frozenset[str] = frozenset()
    """Receivers whose mail it takes and then hangs up without a word."""
    slow_on: frozenset[str] = frozenset()
    """Receivers whose mail it takes and then says nothing for a long time."""
    got: list[tuple[list[str], bytes]] = field(default_factory=list)

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.breaks_after and session.__dict__.setdefault("count", 0) >= self.breaks_after:
            server.transport.abort()
            return "421 going away"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 5.1.1 no such user"
        if address in self.later:
            return "451 4.7.1 greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.got.append((list(envelope.rcpt_tos), envelope.original_content))
        session.__dict__["count"] = session.__dict__.get("count", 0) + 1
        if self.silent_on & set(envelope.rcpt_tos):
            server.transport.abort()
        if self.slow_on & set(envelope.rcpt_tos):
            await asyncio.sleep(30)
        return "250 2.0.0 queued as 4711"

    @property
    def receivers(self) -> Counter[str]:
        return Counter(address for receivers, _ in self.got for address in receivers)

    def messages(self) -> list[EmailMessage]:
        return [BytesParser(policy=policy.default).parsebytes(content) for _, content in self.got]


def _login(server, session, envelope, mechanism, auth_data):
    good = auth_data.login == b"office" and auth_data.password == PASSWORD.encode()
    return AuthResult(success=good, handled=False)


PASSWORD = "Ganz-geheim-4711"


class Server(Controller):
    """with Server(box) as server: ... ; `tls`: a context for STARTTLS (or with at_once=True from the beginning)."""

    def __init__(
        self, box: Box, tls: ssl.SSLContext | None = None, *, at_once: bool = False, login: bool = False
    ) -> None:
        options: dict[str, object] = {}
        if tls is not None and not at_once:
            options |= {"tls_context": tls, "require_starttls": True}
        if login:
            options |= {
                "authenticator": _login,
                "auth_required": True,
                "auth_require_tls": tls is not None and not at_once,
            }
        super().__init__(box, hostname="127.0.0.1", port=0, ssl_context=tls if at_once else None, **options)
        self.box = box

    def _trigger_server(self) -> None:
        """The port is chosen by the system."""
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()


class Authority:
    """An authority of one's own: contexts for servers, and its certificate where programs find it."""

    def __init__(self, folder: Path) -> None:
        self._ca = trustme.CA()
        self.path = folder / "authority.pem"
        self._ca.cert_pem.write_to_path(str(self.path))

    def context(self, *names: str, expired: bool = False) -> ssl.SSLContext:
        more = {"not_after": datetime.now(UTC) - timedelta(days=1)} if expired else {}
        if expired:
            more["not_before"] = datetime.now(UTC) - timedelta(days=9)
        found = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._ca.issue_cert(*(names or ("127.0.0.1",)), **more).configure_cert(found)
        return found

    def trust(self) -> None:
        Settings().set(AUTHORITY, str(self.path))
