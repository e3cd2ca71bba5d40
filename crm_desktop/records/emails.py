"""E-mail addresses as they stand in lists: several in a cell, with names, as Exchange paths, with umlauts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from crm_desktop.common.frozen import maker


@dataclass(frozen=True, slots=True)
class Email:
    value: str
    """As typed, without name and angle brackets."""
    normal: str = ""
    """With lower-case domain (umlauts kept); '' where it is no address."""
    valid: bool = False
    name: str = ""
    """The name that stands with the address, if any."""
    reason: str = ""
    """A code of records/doubts.py, or '' when all is well."""


_made = maker(Email)
_PLAIN = re.compile(
    r"[A-Za-z0-9_+\-]+(?:\.[A-Za-z0-9_+\-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
"""What the library would accept, too, for everyday addresses; anything else is its decision."""

_LONGEST = 5000
"""A longer cell is a note, not a list of addresses."""

_NAMED = re.compile(r"(?:\"(?P<quoted>[^\"]*)\"|(?P<name>[^<>;\"]*?))\s*<(?:mailto:)?(?P<address>[^<>]*)>")
_SEPARATOR = re.compile(r"[;,\s|]+")
_BLANK_AT = re.compile(r"\s*@\s*")
_SPELLED_AT = re.compile(r"\s*[(\[{]\s*(?:at|ät|@)\s*[)\]}]\s*", re.IGNORECASE)
_SPELLED_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punkt)\s*[)\]}]\s*", re.IGNORECASE)
_EXCHANGE = re.compile(r"^/?o=[^@]*/(?:ou|cn)=|^ex:/|^imceaex-", re.IGNORECASE)
_PRIVATE_ENDINGS = (".local", ".localhost", ".lan", ".intern", ".internal", ".home", ".corp", ".localdomain")


def parse_emails(text: str) -> tuple[Email, ...]:
    """All addresses of a cell, each once. Text that is no address comes back with valid=False and a reason."""
    if not text.isascii():
        text = "".join(char for char in text if unicodedata.category(char) != "Cf").replace("\u00a0", " ")
    text = text.strip()
    if not text:
        return ()
    if _PLAIN.fullmatch(text):
        return (_plain(text) or _email(text),)
    if _EXCHANGE.match(text):
        return (Email(text, reason="email_exchange"),)
    if len(text) > _LONGEST or "@" not in text:
        return (_repaired(text),)
    return _listed(text) or _parse_several(text)


def _listed(text: str) -> tuple[Email, ...]:
    """Several plain addresses, also as links; none where anything else stands beside them."""
    found: dict[str, Email] = {}
    for piece in _SEPARATOR.split(text):
        address = piece[7:] if piece[:7].casefold() == "mailto:" else piece
        email = _plain(address) if _PLAIN.fullmatch(address) and not _EXCHANGE.match(address) else None
        if email is not None:
            found.setdefault(email.normal.casefold(), email)
        elif piece:
            return ()
    return tuple(found.values())


def _parse_several(text: str) -> tuple[Email, ...]:
    found: list[Email] = []
    rest = text
    for match in _NAMED.finditer(text) if "<" in text else ():
        address = match["address"].strip()
        name = (match["quoted"] or match["name"] or "").strip(" ,;'\"")
        if address:
            found.append(_email(address, "" if name.casefold() == address.casefold() else name))
        rest = rest.replace(match.group(), " ; ", 1)
    loose, words = _loose(rest)
    addresses = [_email(piece) for piece in loose]
    if addresses and words and not any(email.normal for email in (*found, *addresses)):
        addresses = [Email(text, reason="email_not_understood")]
    elif len(addresses) == 1 and words and not found:
        name = " ".join(words).strip("()[] :,-")
        addresses = [_email(loose[0], name if name.replace(" ", "").isalpha() else "")]
    elif not addresses and not found:
        addresses = [_repaired(text)]
    unique: dict[str, Email] = {}
    for email in _in_their_order(text, found, addresses):
        unique.setdefault(email.normal.casefold() or email.value, email)
    return tuple(unique.values())


def _in_their_order(text: str, named: list[Email], loose: list[Email]) -> list[Email]:
    """Addresses with and without a name as they follow each other; each kind is in order by itself."""
    if not (named and loose):
        return [*named, *loose]
    placed: list[tuple[int, Email]] = []
    for emails in (named, loose):
        after = 0
        for email in emails:
            at = text.find(email.value, after)
            placed.append((max(at, after), email))
            after = max(at + len(email.value), after)
    return [email for _, email in sorted(placed, key=itemgetter(0))]


def _loose(text: str) -> tuple[list[str], list[str]]:
    """Addresses and other words of a text without angle brackets."""
    addresses: list[str] = []
    words: list[str] = []
    for piece in _SEPARATOR.split(_BLANK_AT.sub("@", text)):
        parts = re.split(r"[/&]", piece) if piece.count("@") > 1 else [piece]
        for part in parts:
            if "@" in part:
                addresses.append(_stripped(part))
            elif part and part.casefold() not in ("oder", "und", "or", "and", "/", "&", "-"):
                words.append(part)
    return addresses, words


def _stripped(piece: str) -> str:
    piece = piece.strip("<>()[]\"'.,:„“”‚‘’")
    start, _, rest = piece.partition(":")
    return rest if start.casefold() in ("mailto", "smtp") and rest else piece


def _repaired(text: str) -> Email:
    """anna(at)example.com, written so that robots do not find it."""
    if len(text) > 254:
        return Email(text, reason="email_not_understood")
    guess = _SPELLED_DOT.sub(".", _SPELLED_AT.sub("@", text))
    if guess.count("@") == 1 and " " not in guess and (email := _email(guess)).valid:
        return Email(text, email.normal, True, reason="email_repaired")
    return Email(text, reason="email_not_understood")


@lru_cache(maxsize=4096)
def _email(address: str, name: str = "") -> Email:
    if _EXCHANGE.match(address):
        return Email(address, name=name, reason="email_exchange")
    local, _, domain = address.rpartition("@")
    domain = domain.lower()
    if domain.endswith(_PRIVATE_ENDINGS):
        return Email(address, f"{local}@{domain}", False, name, "email_private_domain")
    if _PLAIN.fullmatch(address) and (plain := _plain(address, name)):
        return plain
    normal = _ask_library(address) if "." in domain else ""
    return Email(address, normal, bool(normal), name, "" if normal else "email_not_understood")


def _plain(address: str, name: str = "") -> Email | None:
    """The short way for an address like _PLAIN; None sends it the long way."""
    local, _, domain = address.rpartition("@")
    domain = domain.lower()
    if len(local) > 64 or len(address) > 254 or "xn--" in domain or domain.endswith(_PRIVATE_ENDINGS):
        return None
    return _made(address, f"{local}@{domain}", True, name, "")


def _ask_library(address: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        # Domains for examples and tests are well-formed, too; whether a domain exists is not asked here.
        return validate_email(address, check_deliverability=False, globally_deliverable=False).normalized
    except EmailNotValidError:
        return ""
