"""E-mail addresses as they stand in lists: several in a cell, with names, as Exchange paths, with umlauts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Email:
    value: str
    """As typed, without name and angle brackets."""
    normal: str = ""
    """With lower-case domain (umlauts kept); '' where it is no address."""
    valid: bool = False
    name: str = ""
    """The name in front of <...>, if any."""
    reason: str = ""
    """A code of records/doubts.py, or '' when all is well."""


_PLAIN = re.compile(
    r"[A-Za-z0-9_+](?:[A-Za-z0-9_+\-]*(?:\.[A-Za-z0-9_+\-]+)*)@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
_NAMED = re.compile(r"(?:\"(?P<quoted>[^\"]*)\"|(?P<name>[^<>;\"]*?))\s*<(?:mailto:)?(?P<address>[^<>]*)>")
_SEPARATOR = re.compile(r"[;,\s|]+|:::|\boder\b")
_EXCHANGE = re.compile(r"^/o=|^/?o=.*/(?:ou|cn)=|^ex:|^imceaex-", re.IGNORECASE)
_PRIVATE_ENDINGS = (".local", ".localhost", ".lan", ".intern", ".internal", ".home", ".corp")
_TEST_ENDINGS = (".example", ".invalid", ".test", "example.com", "example.org", "example.net", "example.edu")


def parse_emails(text: str) -> tuple[Email, ...]:
    """All addresses of a cell, each once. Text that is no address comes back with valid=False and a reason."""
    text = text.strip()
    if not text:
        return ()
    if "<" not in text and _PLAIN.fullmatch(text):
        return (_email(text),)
    if _EXCHANGE.match(text):
        return (Email(text, reason="email_exchange"),)
    found: list[Email] = []
    rest = text
    for match in _NAMED.finditer(text):
        address = match["address"].strip()
        name = (match["quoted"] or match["name"] or "").strip(" ,;'\"")
        if address:
            found.append(_email(address, "" if name.casefold() == address.casefold() else name))
        rest = rest.replace(match.group(), " ; ", 1)
    pieces = [piece for piece in _SEPARATOR.split(rest) if piece]
    addresses = [piece for piece in pieces if "@" in piece]
    if addresses:
        found += [_email(_stripped(piece)) for piece in addresses]
    elif pieces and not found:
        found.append(Email(text, reason="email_not_understood"))
    return tuple({email.normal.casefold() or email.value: email for email in reversed(found)}.values())[::-1]


def _stripped(piece: str) -> str:
    piece = piece.strip("<>()[]\"'.,:")
    return piece[7:] if piece[:7].casefold() == "mailto:" else piece


@lru_cache(maxsize=4096)
def _email(address: str, name: str = "") -> Email:
    if _EXCHANGE.match(address):
        return Email(address, name=name, reason="email_exchange")
    local, _, domain = address.rpartition("@")
    domain = domain.lower()
    normal = f"{local}@{domain}"
    if domain.endswith(_PRIVATE_ENDINGS):
        return Email(address, normal, False, name, "email_private_domain")
    if _PLAIN.fullmatch(address) and len(local) <= 64 and len(address) <= 254 and not domain.startswith("xn--"):
        return Email(address, normal, True, name)
    return _ask_library(address, normal, name)


def _ask_library(address: str, normal: str, name: str) -> Email:
    from email_validator import EmailNotValidError, validate_email

    try:
        checked = validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        domain = normal.rpartition("@")[2]
        if domain.endswith(_TEST_ENDINGS) and "@" in normal and " " not in normal:
            return Email(address, normal, True, name)
        return Email(address, "", False, name, "email_not_understood")
    return Email(address, checked.normalized, True, name)
