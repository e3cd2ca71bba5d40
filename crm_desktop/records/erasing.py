"""Erasing a person (Art. 17 GDPR): what goes, what stays as figures, and blotting out names where a text stays.

Pure rules. A row that belongs to a contact goes unless its table is named here, so a new table is erased by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

GROUNDS = ("request", "withdrawn", "objection", "purpose", "unlawful", "other")
"""Art. 17(1): somebody asked for it; (b) consent withdrawn, (c) objection, (a) no longer needed, (d) should never have
been kept; and anything else, which is then said in words."""

ADVERTISED = ("request", "withdrawn", "objection")
"""Grounds on which nobody wants to hear from the office again: the addresses go onto the block list."""

CLEARED: dict[str, tuple[str, ...]] = {
    "process_case": ("content", "need", "time_frame", "serial", "cause"),
    "quote": ("text_before", "text_after"),
    "quote_line": ("detail",),
}
"""Of what stays for its figures, the columns that tell of the person. Titles are replaced."""

BLOTTED: dict[str, tuple[str, ...]] = {
    "activity": ("subject", "body", "result", "place"),
    "import_run": ("file_name",),
    "process_case": ("reason", "product"),
    "quote_line": ("text",),
}
"""Texts that others share with the person: they stay, without names, addresses and numbers."""

POINTING = frozenset((("campaign_person", "instead_id"),))
"""Columns by which somebody else's row names a contact: the row stays and names nobody any more."""

_SHORTEST = 3
"""Letters; a shorter name is not looked for by itself, it would blot out words."""
_FEWEST_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Traces:
    """What a person may be recognised by, as it stood in any of their rows, also long ago."""

    full: frozenset[str] = frozenset()
    """Names and addresses that say who is meant: "Anna Müller", "Müller, Anna", e-mail addresses, web pages."""
    single: frozenset[str] = frozenset()
    """First and last names: looked for only in what is about the person."""
    numbers: frozenset[str] = frozenset()
    """Digits of phone numbers, without the zero or country code before them."""

    def __or__(self, other: Traces) -> Traces:
        return Traces(self.full | other.full, self.single | other.single, self.numbers | other.numbers)


def of_names(first: str, middle: str, last: str, *others: str) -> Traces:
    """`others` are whole names: of a company, a birth name, how somebody is called."""
    whole = {" ".join(filter(None, parts)) for parts in ((first, last), (first, middle, last))}
    if first and last:
        whole |= {f"{last}, {first}", f"{last} {first}"}
    full = {name for name in whole if " " in name} | {name for name in others if len(name) >= _SHORTEST}
    single = {name for name in (first, middle, last) if len(name) >= _SHORTEST}
    return Traces(frozenset(full), frozenset(single))


def of_channel(kind: str, value: str, normal: str) -> Traces:
    if kind in ("phone", "fax"):
        digits = {_significant(text) for text in (value, normal)}
        return Traces(numbers=frozenset(text for text in digits if len(text) >= _FEWEST_DIGITS))
    return Traces(frozenset(text for text in (value, normal) if len(text) >= _SHORTEST))


def _significant(number: str) -> str:
    """The digits everybody writes, however the number begins."""
    text = re.sub(r"^\s*(?:\+|00)49", "", number)
    return re.sub(r"\D", "", text).lstrip("0")


@dataclass(slots=True)
class Blotter:
    """Replaces what a person is recognised by. `deep` also takes first and last names by themselves."""

    traces: Traces
    mark: str
    deep: bool = True
    spared: Iterable[str] = ()
    """Names that others bear who are meant by the same text."""
    _pattern: re.Pattern[str] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        others = {name.casefold() for name in self.spared}
        names = set(self.traces.full)
        if self.deep:
            names |= {name for name in self.traces.single if name.casefold() not in others}
        words = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)]
        numbers = [_digits(number) for number in sorted(self.traces.numbers, key=len, reverse=True)]
        found = words + numbers
        self._pattern = re.compile("|".join(found), re.IGNORECASE) if found else None

    def finds(self, text: str) -> bool:
        return self._pattern is not None and self._pattern.search(text) is not None

    def blotted(self, text: str) -> str:
        return self._pattern.sub(self.mark, text) if self._pattern is not None else text


def _digits(number: str) -> str:
    """The number however it is grouped, with what stands before it (+49, 0049, 0)."""
    grouped = r"[\s./()\-]*".join(number)
    return rf"(?<!\d)(?:(?:\+|00)\d{{1,3}}[\s./()\-]*)?(?:\(?0\)?[\s./()\-]*)?{grouped}(?!\d)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A text about somebody else in which the person is named: for a person to look at."""

    table: str
    row_id: str
    text: str
    contact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What erasing would do; counted, nothing is written."""

    contact_id: str
    name: str
    company: bool
    contacts: int
    """One, and those merged into it."""
    entries: int = 0
    shared_entries: int = 0
    """Entries others have, too: they stay with them, without the person's name."""
    files: int = 0
    linked_files: tuple[str, ...] = ()
    """Originals outside the workspace, which stay where they lie."""
    cases: int = 0
    open_cases: int = 0
    quotes: int = 0
    consents: int = 0
    mails: int = 0
    """In the outbox."""
    relations: int = 0
    call_entries: int = 0
    addresses: tuple[str, ...] = ()
    """E-mail addresses and numbers, of which only hashes stay when they are blocked."""
    refused: bool = False
    """Whether advertising was refused: then the addresses are blocked whatever the ground."""
    mentions: tuple[Mention, ...] = ()
    in_trash: bool = False


def postal_form(names: Sequence[str], zip: str, street: str) -> str:
    """A person at an address, as the block list compares it; '' where one of the three is missing."""
    from crm_desktop.common.fold import fold

    parts = ["".join(char for char in fold(text) if char.isalnum()) for text in (" ".join(names), zip, street)]
    parts[2] = re.sub(r"str(?:asse|aße)?(?=\d|$)", "str", parts[2])
    return "|".join(parts) if all(parts) else ""
