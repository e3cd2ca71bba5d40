"""Rows of one list that are the same person by a plain rule: one name, and beside it one number, mail address, phone,
place or firm; the same rules as for the file (imports_known.py)."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.records.contact import COMPANY
from crm_desktop.records.incoming import IncomingContact

from .imports_alike import Alike
from .imports_known import SURE, contradicts
from .imports_marks import fold_again
from .imports_ready import ready


class SameInList:
    """The people that rows make, by what tells that another row is about them. They go by their number in `alike`.

    Numbers, mail addresses and phones are signs of `alike`, too, and hardly any row shares one with another: only of
    those that do is it noted here under which name they have it."""

    def __init__(self, alike: Alike) -> None:
        self._alike = alike
        self._first: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}
        """Those who share a key with the first and are somebody else."""
        self._filed: set[int] = set()
        """Noted under their numbers, too."""

    def keys(self, incoming: IncomingContact, order: str, company_id: str, sharing: Iterable[int]) -> list[str]:
        """What the row is looked for by. `sharing`: the first rows with one of its numbers."""
        keys: list[str] = []
        for number in sharing:
            self._file(number)
            keys = keys or _by_numbers(incoming, order)
        if order:
            keys += [
                f"same_place:{order}:{item.zip}:{fold_again(item.street)}" for item in incoming.addresses if item.zip
            ]
            if company_id:
                keys.append(f"same_company:{order}:{company_id}")
        return keys

    def find(self, incoming: IncomingContact, keys: Iterable[str]) -> tuple[str, str] | None:
        """(contact id, reason) of the person that an earlier row makes."""
        first = self._first
        for key in keys:
            if key in first:
                reason = key.split(":", 1)[0]
                for number in (first[key], *self._others.get(key, ())):
                    contact_id, other = self._alike.made(number)
                    if reason in SURE or not contradicts(incoming, other.customer_no, other.birthday):
                        return contact_id, reason
        return None

    def add(self, number: int, keys: Iterable[str], *, filed: bool) -> None:
        """A row that makes a person. `filed`: the keys hold those by its numbers."""
        first = self._first.setdefault
        for key in keys:
            if first(key, number) != number:
                self._others.setdefault(key, []).append(number)
        if filed:
            self._filed.add(number)

    def _file(self, number: int) -> None:
        if number not in self._filed:
            _, incoming = self._alike.made(number)
            keys = _by_numbers(incoming, ready(incoming).order) if incoming.kind != COMPANY else ()
            self.add(number, keys, filed=True)

    def held(self) -> tuple[dict[str, int], dict[str, list[int]]]:
        """What is large in here, to let go of."""
        return self._first, self._others


def _by_numbers(incoming: IncomingContact, order: str) -> list[str]:
    keys = [f"same_number:{incoming.customer_no}:{order}"] if incoming.customer_no else []
    for item in incoming.channels:
        if item.normal and item.kind in ("email", "phone"):
            keys.append(f"same_{item.kind}:{item.normal.lower()}:{order}")
    return keys
