"""Who calls, who writes: what a telephone system, a link or the clipboard hands over, read as what is looked for.

A number comes in any spelling (+49…, 0049…, 0…, without the 0, with the 0 for an outside line, as a tel: or sip: link
with parameters), and each reading of it is a candidate. An extension behind the same switchboard is found by
`switchboards`, which knows nothing about who is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from crm_desktop.common.links import MAIL_LINK, scheme

PHONE, EMAIL = "phone", "email"

SHORTEST_LOCAL = 6
"""Digits a number without area code must have at least, to be looked for as the end of another one."""
MOST_EXTENSION = 5
"""Digits an extension may have."""
_LEAST_STEM = 6
"""Digits a switchboard's number has at least behind the country code and area: shorter ones would be whole towns."""

_ADDRESS = re.compile(r"[^\s<>\"',;:]+@[^\s<>\"',;]+")
_DIALLED_BEHIND = re.compile(r"(?<=\d)\s*(?:,|(?<=\d)[pPwW](?=[\d,#*]|$)).*", re.DOTALL)
"""Pauses and tones after the number."""
_IN_BRACKETS = re.compile(r"<\s*((?:sips?|tel|callto):[^<>]+)>", re.IGNORECASE)
_OUTSIDE_LINE = re.compile(r"^0\s*[,pPwW]+\s*(?=[+0\d])")
"""0,0331 ...: a 0 for an outside line and a pause."""
_SERVICE = re.compile(r"^\s*(?:[*#]\d{2}[*#]?)+(?=[+0])")
"""*31# before a number hides one's own."""
_WITHHELD = frozenset("anonymous unknown private withheld unavailable restricted unbekannt anonym unterdrückt".split())
_EXTENSION = re.compile(r"\d\s*[-–]\s*(\d{1,5})\s*$")
_MOBILE = re.compile(r"\+(?:491(?:5|6[0-3]|7)|436(?:[5-9]\d|44)|417[4-9]|447[1-57-9]|33[67]|316|346)")


@dataclass(frozen=True, slots=True)
class Caller:
    """What was handed over."""

    kind: str = ""
    """"phone", "email", or "" when it is neither."""
    value: str = ""
    """As a new contact would get it."""
    normals: tuple[str, ...] = ()
    """Readings of it, likeliest first: E.164 or the address in lower case."""
    digits: str = ""
    """Of a number: those typed without zeros before them, for numbers kept without area code."""
    name: str = ""
    """That stood with it ("Anna Müller <anna@example.com>")."""


def read_caller(text: str, country: str = "DE") -> Caller:
    """Understand a number or an address, plain or as a link. `country` (ISO alpha-2) is where the office stands. Never
    raises; what is neither gives kind ""."""
    text = text.strip()[:500]
    if inside := _IN_BRACKETS.search(text):  # "Anna" <sip:+49331555@pbx.example:5060>
        text = inside[1]
    text = _OUTSIDE_LINE.sub("", text)
    if kind := scheme(text):
        rest = unquote(text.partition(":")[2].removeprefix("//").partition("?")[0])
        return _address(rest) if kind == MAIL_LINK else _number(rest, country)
    return _address(text) if "@" in text else _number(text, country)


def _address(text: str) -> Caller:
    """The first address in it."""
    from .emails import parse_emails

    found = _ADDRESS.search(text)
    if found is None:
        return Caller()
    for email in parse_emails(found[0].rstrip(".")):
        if email.valid:
            name = text[: found.start()].strip(" \t<\"',;")
            return Caller(EMAIL, email.normal or email.value, ((email.normal or email.value).lower(),), name=name)
    return Caller()


def _number(text: str, country: str) -> Caller:
    from .phones import parse_phones

    number, parameters = text.partition(";")[::2]
    if "@" in number:  # sip:+49331555@pbx.example
        number = number.partition("@")[0]
    if number.strip().casefold() in _WITHHELD:
        return Caller()
    context = re.search(r"phone-context=(\+\d+)", parameters)
    if context and not number.startswith("+"):
        number = f"{context[1]} {number.lstrip('0')}"
    number = _SERVICE.sub("", _DIALLED_BEHIND.sub("", number)).strip()
    digits = re.sub(r"\D", "", number)
    if len(digits) < 3 or len(re.sub(r"[\d\s+()/.\-–·]", "", number)) > 12:
        return Caller()
    spellings = [number]
    if "+" not in number:
        spellings += [digits[1:]] if digits.startswith("00") else []  # the 0 for an outside line
        spellings += [f"+{digits}", f"0{digits}"] if not digits.startswith("0") else []
    normals = [phone.normal for spelling in spellings for phone in parse_phones(spelling, country) if phone.normal]
    return Caller(PHONE, number, tuple(dict.fromkeys(normals)), digits.lstrip("0"))


def switchboards(normal: str) -> tuple[str, ...]:
    """The numbers a switchboard in front of this one may have, longest first: shortened by an extension, with and
    without the 0 that stands for the switchboard itself. None for a mobile."""
    if _MOBILE.match(normal):
        return ()
    found: list[str] = []
    for cut in range(MOST_EXTENSION + 1):
        stem = normal[: len(normal) - cut] if cut else normal
        if len(stem) < 1 + 2 + _LEAST_STEM:
            break
        if cut:
            found.append(stem)
        found.append(f"{stem}0")
    return tuple(found)


def stem(normal: str) -> str:
    """What the extensions of a switchboard begin with: its number without the last 0; "" when it cannot have any."""
    found = normal[:-1] if normal.endswith("0") else normal
    return "" if _MOBILE.match(normal) or len(found) < 1 + 2 + _LEAST_STEM else found


def extension_length(value: str) -> int:
    """Digits of the extension in a number as typed ("0331 555-17": 2); 0 where none is set apart by a hyphen."""
    found = _EXTENSION.search(value)
    return len(found[1]) if found else 0
