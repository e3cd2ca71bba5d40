"""The account the office sends with. Its password is no part of it: that lies in the keyring of the system."""

from __future__ import annotations

from dataclasses import dataclass

TLS, STARTTLS, NONE = SECURITIES = ("tls", "starttls", "none")
"""Encrypted from the beginning (port 465); encrypted before anything is said (port 587); not at all, which is for a
program on this computer only."""
PORTS = {TLS: 465, STARTTLS: 587, NONE: 25}
USUAL_PACE = 20
"""Mails a minute. Providers of small offices close accounts that send faster."""
FASTEST = 600
_HERE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class MailAccount:
    host: str = ""
    port: int = PORTS[TLS]
    security: str = TLS
    user: str = ""
    """The name to log in with; empty for a server that asks for none."""
    address: str = ""
    name: str = ""
    """Who the mails are from, in words."""
    reply_to: str = ""
    signature: str = ""
    per_minute: int = USUAL_PACE

    @property
    def is_set(self) -> bool:
        return bool(self.host and self.address)

    @property
    def is_here(self) -> bool:
        """Whether the server is a program on this computer."""
        return self.host.strip("[]").casefold() in _HERE

    @property
    def pause(self) -> float:
        """Seconds from one mail to the next."""
        return 60 / self.per_minute
