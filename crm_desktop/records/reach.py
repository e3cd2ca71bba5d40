"""How somebody is reached: the numbers and addresses as they are stored, and what list and search show of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from crm_desktop.common.fold import fold

ChannelRow = tuple[str, str, str, str | None, str | None, int, int, int, int]
"""kind, type, value, normal, label, is_primary, valid, bounced, position."""
Reach = tuple[str | None, str | None, str | None, str, Sequence[str]]
"""The phone shown (no fax), the first mail address, all of them folded, the digits of all numbers (digits_of()), and
folded what else is searched: web addresses, profiles, words beside a number."""
NOWHERE: Reach = (None, None, None, "", ())


def channel_rows(channels: Iterable[tuple[str, str, str, str, str, int]]) -> list[ChannelRow]:
    """Numbers and addresses of one new contact (kind, type, value, normal, label, valid), each once, the first of a
    kind as the primary one."""
    rows: list[ChannelRow] = []
    places: dict[str, int] = {}
    known: set[tuple[str, str]] = set()
    for kind, type_, value, given, label, valid in channels:
        normal = given.lower()  # also the part before the @: nobody means two people by it
        mark = (kind, normal or value)
        if mark in known:
            continue
        known.add(mark)
        if kind != "email":
            normal = given  # the path of a profile keeps its capitals
        place = places.get(kind, 0)
        places[kind] = place + 1
        rows.append((kind, type_, value, normal or None, label or None, 0 if place else 1, valid, 0, place))
    return rows


_position = itemgetter(8)


def reach_of_rows(rows: Iterable[ChannelRow]) -> Reach:
    return reach((kind, value, normal, type_) for kind, type_, value, normal, *_ in sorted(rows, key=_position))


def reach(channels: Iterable[tuple[str, str | None, str | None, str | None]]) -> Reach:
    """Of (kind, value, normal, type), primary ones first, then in order of position."""
    phone: str | None = None
    mails: list[str] = []
    numbers: list[tuple[str | None, str | None]] = []
    others: list[str] = []
    for kind, value, normal, type_ in channels:
        if kind == "phone":
            numbers.append((value, normal))
            if phone is None and "fax" not in (type_ or ""):
                phone = value
            if value and value.lower() != value.upper():  # a name beside the number, an address of internet telephony
                others.append(fold(value))
        elif value:
            if kind == "email":
                mails.append(value)
            else:
                others.append(fold(value))
    mail, words = (mails[0], fold(" ".join(mails))) if mails else (None, None)
    return phone, mail, words, digits_of(numbers) if numbers else "", others


def digits_of(numbers: Iterable[tuple[str | None, str | None]]) -> str:
    """The digits of every number, from its country code on where that is known. The index takes them apart so that any
    part is found (a phrase of three digits each). Input: (as typed, E.164)."""
    found: list[str] = []
    for value, normal in numbers:
        if normal:
            found.append(normal[1:])
        elif value:
            from .phones import search_digits  # seldom needed

            found.append(search_digits(value, ""))
    return " ".join([digits for digits in found if digits])
