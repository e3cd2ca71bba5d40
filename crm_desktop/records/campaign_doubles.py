"""Who of an audience would get the same thing twice. Two contacts are one where they have the same name and the same
postal address or e-mail address. One household: people with the same own postal address who have one last name or are
a couple in the file. One company: a company and the people who work there. The first in the order of the list stays; of
a company and its people, the first of the people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from .campaign import COMPANY, DOUBLE, HOUSEHOLD


class Someone(NamedTuple):
    """Texts are folded; an empty one is not known."""

    id: str
    name: str = ""
    last_name: str = ""
    is_company: bool = False
    place: str = ""
    """The own postal address, whole."""
    emails: frozenset[str] = frozenset()
    firm: str = ""
    """Id of the employer; of a company its own."""
    partners: frozenset[str] = frozenset()
    """Ids of spouse and life partner."""


class Double(NamedTuple):
    code: str
    instead_id: str


def doubles(
    people: Sequence[Someone], once: str = "", apart: Collection[frozenset[str]] = frozenset()
) -> dict[str, Double]:
    """Who is left out, by id, and who gets it instead. `once` is one of campaign.ONCE; `apart` are pairs of ids of whom
    somebody said that they are two."""
    found: dict[str, Double] = {}
    holders: dict[tuple[str, ...], str] = {}
    homes: dict[str, str] = {}
    ordered = sorted(people, key=lambda one: one.is_company) if once == COMPANY else people
    for one in ordered:
        named = [(DOUBLE, one.name, "@", mail) for mail in sorted(one.emails)] if one.name else []
        if one.name and one.place:
            named.append((DOUBLE, one.name, "", one.place))
        house = [(HOUSEHOLD, one.place, one.last_name)] if once and _lives(one) and one.last_name else []
        firm = [(COMPANY, one.firm)] if once == COMPANY and one.firm else []
        keys: list[tuple[str, ...]] = [*named, *house, *firm]
        holder = next(
            (
                (key[0], holders[key])
                for key in keys
                if key in holders and not (key[0] == DOUBLE and frozenset((one.id, holders[key])) in apart)
            ),
            None,
        )
        if holder is None and once and _lives(one):
            partner = next((who for who in sorted(one.partners) if homes.get(who) == one.place), "")
            holder = (HOUSEHOLD, partner) if partner else None
        if holder is not None:
            found[one.id] = Double(*holder)
        instead = found[one.id].instead_id if one.id in found else one.id
        for key in keys:
            holders.setdefault(key, instead)
        if one.id not in found and _lives(one):
            homes[one.id] = one.place
    return found


def _lives(one: Someone) -> bool:
    return bool(one.place) and not one.is_company
