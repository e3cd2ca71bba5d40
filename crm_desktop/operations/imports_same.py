"""Rows of one list that are the same person by a plain rule: one name, and beside it one number, mail address, phone,
place or firm; the same rules as for the file (imports_known.py)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.records.contact import COMPANY
from crm_desktop.records.incoming import IncomingContact

from .imports_alike import Alike
from .imports_known import SURE, contradicts
from .imports_marks import fold_again
from .imports_ready import ready

CROWDED = 4
"""People of one name from which on places and firms are noted as keys."""


class SameInList:
    """The people that rows make, by what tells that another row is about them. They go by their number in `alike`.

    Numbers, mail addresses and phones are signs of `alike`, too, and hardly any row shares one with another: only of
    those that do is it noted here under which name they have it. Those of one name are few, as a rule: their places and
    firms are compared one by one."""

    def __init__(self, alike: Alike) -> None:
        self._alike = alike
        self._first: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}
        """Those who share a key with the first and are somebody else."""
        self._filed: set[int] = set()
        """Noted under their numbers, too."""
        self._by_order: dict[str, int | list[int]] = {}
        """By name; a number alone where nobody else has it."""
        self._firms: dict[int, str] = {}
        """The employer of those who have one."""

    def keys(self, incoming: IncomingContact, order: str, company_id: str, sharing: Iterable[int]) -> list[str]:
        """What the row is looked for by, beside its name. `sharing`: the first rows with one of its numbers."""
        keys: list[str] = []
        for number in sharing:
            self._file(number)
            keys = keys or _by_numbers(incoming, order)
        if self._is_crowded(order):
            keys += _by_places(incoming, order, company_id)
        return keys

    def find(
        self, incoming: IncomingContact, order: str, company_id: str, keys: Iterable[str]
    ) -> tuple[str, str] | None:
        """(contact id, reason) of the person that an earlier row makes."""
        first = self._first
        for key in keys:
            if key in first:
                reason = key.split(":", 1)[0]
                found = self._fitting((first[key], *self._others.get(key, ())), incoming, sure=reason in SURE)
                if found:
                    return found, reason
        namesakes = self._by_order.get(order)
        if namesakes is None or not order:
            return None
        if isinstance(namesakes, int):
            namesakes = [namesakes]
        return None if len(namesakes) >= CROWDED else self._near(namesakes, incoming, company_id)

    def _near(self, namesakes: Sequence[int], incoming: IncomingContact, company_id: str) -> tuple[str, str] | None:
        """Of those at the same place, then of those in the same firm."""
        made = self._alike.made
        for item in incoming.addresses:
            if item.zip:
                there = [number for number in namesakes if _is_at(made(number)[1], item.zip, item.street)]
                if there and (found := self._fitting(there, incoming)):
                    return found, "same_place"
        if company_id:
            there = [number for number in namesakes if self._firms.get(number) == company_id]
            if there and (found := self._fitting(there, incoming)):
                return found, "same_company"
        return None

    def _fitting(self, numbers: Iterable[int], incoming: IncomingContact, *, sure: bool = False) -> str:
        """The first of these that nothing speaks against."""
        for number in numbers:
            contact_id, other = self._alike.made(number)
            if sure or not contradicts(incoming, other.customer_no, other.birthday):
                return contact_id
        return ""

    def add(
        self, number: int, incoming: IncomingContact, order: str, company_id: str, keys: list[str], *, filed: bool
    ) -> None:
        """A row that makes a person, with the employer it has then. `filed`: the keys hold those by its numbers."""
        if order:
            if company_id:
                self._firms[number] = company_id
            others = self._by_order.setdefault(order, number)
            if others != number:
                self._beside(others, number, incoming, order, company_id, keys)
        self._note(number, dict.fromkeys(keys))
        if filed:
            self._filed.add(number)

    def _beside(
        self, others: int | list[int], number: int, incoming: IncomingContact, order: str, company_id: str,
        keys: list[str],
    ) -> None:  # fmt: skip
        """File one more of a name; when they get many, all of them by their keys."""
        if isinstance(others, int):
            others = self._by_order[order] = [others]
        if len(others) >= CROWDED:
            keys += _by_places(incoming, order, company_id)
            return
        others.append(number)
        if len(others) == CROWDED:
            for other in others:
                self._note(other, _by_places(self._alike.made(other)[1], order, self._firms.get(other, "")))

    def _is_crowded(self, order: str) -> bool:
        found = self._by_order.get(order)
        return found is not None and not isinstance(found, int) and len(found) >= CROWDED

    def _note(self, number: int, keys: Iterable[str]) -> None:
        first = self._first.setdefault
        for key in keys:
            if first(key, number) != number:
                self._others.setdefault(key, []).append(number)

    def _file(self, number: int) -> None:
        if number not in self._filed:
            _, incoming = self._alike.made(number)
            self._note(number, _by_numbers(incoming, ready(incoming).order) if incoming.kind != COMPANY else ())
            self._filed.add(number)

    def held(self) -> tuple[dict[Any, Any], ...]:
        """What is large in here, to let go of."""
        return self._first, self._others, self._by_order, self._firms


def _is_at(other: IncomingContact, code: str, street: str) -> bool:
    for item in other.addresses:
        if item.zip == code and (item.street == street or fold_again(item.street) == fold_again(street)):
            return True
    return False


def _by_places(incoming: IncomingContact, order: str, company_id: str) -> list[str]:
    keys = [f"same_place:{order}:{item.zip}:{fold_again(item.street)}" for item in incoming.addresses if item.zip]
    if company_id:
        keys.append(f"same_company:{order}:{company_id}")
    return keys


def _by_numbers(incoming: IncomingContact, order: str) -> list[str]:
    keys = [f"same_number:{incoming.customer_no}:{order}"] if incoming.customer_no else []
    for item in incoming.channels:
        if item.normal and item.kind in ("email", "phone"):
            keys.append(f"same_{item.kind}:{item.normal.lower()}:{order}")
    return keys
