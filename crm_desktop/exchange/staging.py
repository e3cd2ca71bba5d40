"""Rows of a foreign list as understood, before anything is written: what the checking page shows and exports.

A row here is a contact; a company's row with contact persons is several (`place` counts them). The cells are fields of
Kontor, not columns of the file, so that a card, an item of a mailbox and a line of a table look alike. What the user
types into a cell is understood at once by the rules of the import (staging_edits.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any

from crm_desktop.common.i18n import texts
from crm_desktop.operations.imports import parts_of
from crm_desktop.records import labels, targets
from crm_desktop.records.cell_lists import joined
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.countries import country_name
from crm_desktop.records.dates import format_date
from crm_desktop.records.first_names import likely_salutation
from crm_desktop.records.incoming import Doubt, IncomingAddress, IncomingContact
from crm_desktop.records.opt_outs import OUT, SAID
from crm_desktop.records.staged_lists import KIND

from .staging_edits import Understood, put_right

tr = texts("staging")

Key = tuple[int, int]
"""Row of the file, and the place among the contacts of that row."""
Edits = Mapping[Key, Mapping[str, str]]
"""By field, what the user typed instead."""

NOTE, WARN, BAD = "note", "warn", "bad"
_WORDED = {"salutation": "salutation", "phase": "phase", "address_form": "address_form"}
_BEFORE = (
    "kind", "salutation", "title", "first_name", "middle_name", "last_name", "name_suffix", "company", "position",
    "department",
)  # fmt: skip
_AFTER = (
    "birthday", "nickname", "birth_name", "profession", "industry", "customer_no", "vat_id", "language",
    "address_form", "letter_salutation", "phase", "role", "tags", "owner_id", "deputy_id", "account_class",
    "service_level", "goal", "goal_day", "source", "legal_basis", "note",
)  # fmt: skip
_ALWAYS = frozenset(("kind", "salutation", "first_name", "last_name", "company"))
_PARTS = ("extra", "street", "po_box", "zip", "city", "state", "country")
_CHANNELS = ("email", "phone", "web", "social")


@dataclass(frozen=True, slots=True)
class StagedCell:
    text: str
    """As understood."""
    typed: str = ""
    """As it stands in the file, where that is something else."""
    doubts: tuple[Doubt, ...] = ()
    proposal: str = ""
    """What Kontor would put here; taken over only when the user says so."""

    @property
    def severity(self) -> str:
        found = {doubt.severity for doubt in self.doubts}
        return next((grade for grade in (BAD, WARN, NOTE) if grade in found), "")


@dataclass(frozen=True, slots=True)
class StagedRow:
    row: int
    place: int
    contact: IncomingContact

    @property
    def key(self) -> Key:
        return self.row, self.place


@dataclass(slots=True)
class Staged:
    """All rows of a reading, with what needs a look."""

    rows: list[StagedRow]
    fields: list[str]
    """The fields that any row has something in, in the order to show them."""
    places: dict[str, str]
    """Heading of the file to the field its column goes to, to say which cell a doubt is about."""
    doubtful: list[int] = field(default_factory=list[int])
    """Places in `rows` of those with a value that needs a look."""
    by_field: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    reasons: dict[str, int] = field(default_factory=dict[str, int])
    improved: int = 0
    left_out: int = 0
    proposals: list[int] = field(default_factory=list[int])
    """Rows without a form of address whose first name is a clear one."""


def stage(
    contacts: Iterable[IncomingContact], edits: Edits, places: Mapping[str, str], understood: Understood
) -> Staged:
    """Lay the contacts of a reading out as rows, what was put right included. Takes a second per 100,000."""
    staged = Staged([], [], dict(places))
    used = _Used()
    for contact in contacts:
        for place, part in enumerate(parts_of(contact)):
            number = len(staged.rows)
            row = StagedRow(contact.row, place, part)
            staged.rows.append(row)
            now = put_right(part, typed, understood) if (typed := edits.get(row.key)) else part
            used.add(now)
            _count(staged, number, now, used.codes)
    staged.fields = ordered(used.codes)
    return staged


def _count(staged: Staged, number: int, contact: IncomingContact, used: set[str]) -> None:
    open_ = False
    for doubt in contact.doubts:
        staged.reasons[doubt.reason] = staged.reasons.get(doubt.reason, 0) + 1
        if doubt.severity == NOTE:
            staged.improved += 1
            continue
        staged.left_out += doubt.severity == BAD
        code = field_of(doubt, contact, staged.places)
        used.add(code)
        numbers = staged.by_field.setdefault(code, [])
        if not numbers or numbers[-1] != number:
            numbers.append(number)
        open_ = True
    if open_:
        staged.doubtful.append(number)
    if not contact.salutation and contact.kind != COMPANY and likely_salutation(contact.first_name):
        staged.proposals.append(number)


def proposed(staged: Staged, edits: Edits) -> list[tuple[Key, str]]:
    """Row and form of address where the first name is a clear one and none is given."""
    found: list[tuple[Key, str]] = []
    for number in staged.proposals:
        row = staged.rows[number]
        first = edits.get(row.key, {}).get("first_name", row.contact.first_name)
        if code := likely_salutation(first):
            found.append((row.key, labels.label("salutation", code)))
    return found


def corrected(contacts: Iterable[IncomingContact], edits: Edits, understood: Understood) -> Iterable[IncomingContact]:
    """The contacts of a reading with what was put right, as the import takes them."""
    rows = {row for row, _ in edits}
    for contact in contacts:
        if contact.row not in rows:
            yield contact
            continue
        parts = [
            put_right(part, typed, understood) if (typed := edits.get((contact.row, place))) else part
            for place, part in enumerate(parts_of(contact))
        ]
        yield replace(parts[0], people=tuple(parts[1:])) if len(parts) > 1 else parts[0]


# Fields


class _Used:
    """Which fields any contact has something in. Most contacts have what others have: only of what no one had yet it is
    asked of each."""

    def __init__(self) -> None:
        self.codes: set[str] = set(_ALWAYS)
        self._missing: list[str] = [code for code in (*_BEFORE, *_AFTER) if code not in _ALWAYS]
        self._values = _values(self._missing)
        self._channels: set[tuple[str, str]] = set()
        self._parts: dict[str, list[str]] = {}
        """By type of address, the parts no one had yet."""

    def add(self, contact: IncomingContact) -> None:
        if any(values := self._values(contact)):
            found = [code for code, value in zip(self._missing, values, strict=True) if value]
            self.codes.update(found)
            self._missing = [code for code in self._missing if code not in found]
            self._values = _values(self._missing)
        for channel in contact.channels:
            if (channel.kind, channel.type) not in self._channels:
                self._channels.add((channel.kind, channel.type))
                self.codes.add(f"{channel.kind}:{channel.type}")
        for address in contact.addresses:
            missing = self._parts.get(address.type)
            if missing is None:
                missing = self._parts[address.type] = list(_PARTS)
            if missing and (found := [part for part in missing if getattr(address, part)]):
                self.codes.update(f"address.{address.type}.{part}" for part in found)
                self._parts[address.type] = [part for part in missing if part not in found]
        for channel, _ in contact.refusals:
            self.codes.add(f"{OUT}:{channel}")
        for name, _ in contact.custom:
            self.codes.add(f"custom:{name}")


def _values(codes: Sequence[str]) -> Callable[[IncomingContact], Sequence[Any]]:
    names = [_ATTRIBUTES.get(code, code) for code in codes]
    return attrgetter(*names) if len(names) > 1 else lambda contact: [getattr(contact, name) for name in names]


_ATTRIBUTES = {"role": "roles", "note": "notes"}


def ordered(used: Iterable[str]) -> list[str]:
    """Fields in the order of a card: who, how to reach, where, the rest."""
    rest = set(used)
    found = [code for code in _BEFORE if code in rest]
    for kind in _CHANNELS:
        found += sorted((code for code in rest if code.startswith(f"{kind}:")), key=_type_order)
    for kind in targets.ADDRESS_KINDS:
        found += [code for part in _PARTS if (code := f"address.{kind}.{part}") in rest]
    found += [code for code in _AFTER if code in rest]
    found += [code for channel in SAID if (code := f"{OUT}:{channel}") in rest]
    return [*found, *sorted(code for code in rest if code.startswith("custom:"))]


def _type_order(code: str) -> tuple[int, str]:
    listed = list(targets.TARGETS)
    return (listed.index(code) if code in targets.TARGETS else len(listed), code)


def field_label(code: str) -> str:
    """What a field is called over its column."""
    if code == "kind":
        return tr(KIND)
    if code.startswith("custom:"):
        return code.removeprefix("custom:")
    if code.startswith("social:"):
        return labels.label("web", code.partition(":")[2])
    family, _, kind = code.partition(":")
    return labels.label(family, kind) if kind and code not in targets.TARGETS else targets.label(code)


def field_of(doubt: Doubt, contact: IncomingContact, places: Mapping[str, str]) -> str:
    """The field a doubt is about."""
    family, target = doubt.field, places.get(doubt.column, "")
    if family in _CHANNELS:
        kinds = (family, "social") if family == "web" else (family,)
        for channel in contact.channels:
            if channel.kind in kinds and (channel.value == doubt.value or doubt.value in channel.value):
                return f"{channel.kind}:{channel.type}"
        return target if target.startswith(f"{family}:") else f"{family}:work"
    if family == "salutation":
        return family
    if family == "first_name" and contact.first_name:
        return family
    if family in ("display_name", "first_name", "last_name"):
        return "company" if contact.kind == COMPANY or not (contact.first_name or contact.last_name) else "last_name"
    if family.startswith("address."):
        part = family.split(".")[1]
        kind = target.split(".")[1] if target.startswith("address.") else ""
        kind = kind or next((item.type for item in contact.addresses if getattr(item, part, "")), "work")
        return f"address.{kind}.{part}"
    return family


# Cells


def cell(contact: IncomingContact, code: str, places: Mapping[str, str]) -> StagedCell:
    """What stands in a field of a contact, in words, with what is doubtful about it."""
    doubts = tuple(doubt for doubt in contact.doubts if field_of(doubt, contact, places) == code)
    text, typed = field_text(contact, code)
    for doubt in doubts:
        if doubt.severity == BAD and not text:
            text = doubt.value
        elif not typed and code != "salutation" and doubt.value not in text.split("; "):
            typed = doubt.value  # what is doubtful about a salutation is the first name beside it
    proposal = ""
    if code == "salutation" and not text and contact.kind != COMPANY:
        found = likely_salutation(contact.first_name)
        proposal = labels.label("salutation", found) if found else ""
    return StagedCell(text, typed, doubts, proposal)


def field_text(contact: IncomingContact, code: str) -> tuple[str, str]:
    """(as understood, as typed where that is something else)"""
    if code in _WORDED:
        value = getattr(contact, code)
        return (labels.label(_WORDED[code], value) if value else ""), ""
    if code == "kind":
        return labels.label("kind", contact.kind), ""
    if code == "birthday":
        return (format_date(contact.birthday) if contact.birthday else ""), ""
    if code == "role":
        return "; ".join(labels.label("role", role) for role in contact.roles), ""
    if code == "tags":
        return joined(contact.tags), ""
    if code == "note":
        return "\n".join(contact.notes), ""
    if code.startswith("custom:"):
        name = code.removeprefix("custom:")
        return "; ".join(value for key, value in contact.custom if key == name), ""
    if code.startswith("address."):
        return _address_text(contact, code), ""
    if code.startswith(f"{OUT}:"):
        return "; ".join(refusal_text(note) for key, note in contact.refusals if key == code.partition(":")[2]), ""
    if ":" in code:
        return _channel_text(contact, code)
    return getattr(contact, code, ""), ""


def refusal_text(note: str) -> str:
    """What stands in the list, so that the cell by itself reads as a refusal, also when it is read back."""
    return tr("refused ({note})", note=note)


def address_of(contact: IncomingContact, kind: str) -> IncomingAddress | None:
    """The first address of a type; the page shows no second one."""
    return next((address for address in contact.addresses if address.type == kind), None)


def _address_text(contact: IncomingContact, code: str) -> str:
    _, kind, part = code.split(".")
    found = address_of(contact, kind)
    if found is None:
        return ""
    return (country_name(found.country) or found.country) if part == "country" else getattr(found, part)


def _channel_text(contact: IncomingContact, code: str) -> tuple[str, str]:
    """Phones as typed, with E.164 beside them; everything else in its normal form."""
    kind, _, type_ = code.partition(":")
    found = [item for item in contact.channels if (item.kind, item.type) == (kind, type_)]
    typed = "; ".join(item.value for item in found)
    if kind == "phone":
        return typed, "; ".join(item.normal for item in found if item.normal and item.normal != item.value)
    return typed, ""
