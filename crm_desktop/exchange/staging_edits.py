"""A value typed into a row of the checking page, understood by the same rules as the file itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from crm_desktop.operations.imports_marks import fingerprint
from crm_desktop.records import labels, opt_outs
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.countries import country_code
from crm_desktop.records.importing import mode_key
from crm_desktop.records.incoming import Doubt, IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.records.name_doubts import salutation_doubt

from .reading import values, words
from .reading.plan import AddressColumns, ValueColumn
from .reading.tables import Cell


@dataclass(frozen=True, slots=True)
class Understood:
    """What understanding a value depends on."""

    country: str = "DE"
    """ISO code for phone numbers without a country code."""
    today: datetime.date | None = None


def put_right(contact: IncomingContact, typed: Mapping[str, str], understood: Understood) -> IncomingContact:
    """The contact with these fields typed anew; it says which, and what it was before."""
    now = contact
    for code, text in typed.items():
        now = _one(now, code, " ".join(text.split()) if code != "note" else text.strip(), understood)
    now = _consistent(now)
    return replace(
        now, reference=contact.reference or fingerprint(contact),
        corrected=tuple(dict.fromkeys((*contact.corrected, *(mode_key(code) for code in typed)))),
    )  # fmt: skip


_NAMES = ("first_name", "middle_name", "last_name", "company", "kind")
_NAME_DOUBTS = ("display_name", "first_name", "last_name")
_CHANNELS = ("phone", "email", "web", "social")


def _one(contact: IncomingContact, code: str, text: str, understood: Understood) -> IncomingContact:
    family, _, rest = code.partition(":")
    if family in _CHANNELS:
        return _channels(contact, family, rest, text, understood)
    if family == opt_outs.OUT:
        return _refusal(contact, rest, text)
    if family == "custom":
        kept = tuple(item for item in contact.custom if item[0] != rest)
        return replace(contact, custom=(*kept, (rest, text)) if text else kept)
    if code.startswith("address."):
        return _address(contact, code, text)
    if code == "birthday":
        return _birthday(contact, text, understood)
    if code in _LISTED:
        name, read = _LISTED[code]
        return _with(contact, {name: read(text)}, code)
    if code in _WORDS:
        return _with(contact, {code: _WORDS[code](text)}, code)
    if code in _NAMES:
        return replace(_with(contact, {code: text}, code), doubts=_without(contact, *_NAME_DOUBTS))
    return _with(contact, {code: text}, code)


def _with(contact: IncomingContact, changed: dict[str, Any], code: str) -> IncomingContact:
    return replace(contact, **changed, doubts=_without(contact, code))


def _without(contact: IncomingContact, *families: str) -> tuple[Doubt, ...]:
    return tuple(doubt for doubt in contact.doubts if doubt.field not in families)


def _kind(text: str) -> str:
    return words.contact_kind(text) or (COMPANY if text.casefold().startswith("f") else PERSON)


def _salutation(text: str) -> str:
    return words.salutation_and_title(text)[0] if text else ""


def _roles(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for part in words.listed(text) if (code := words.role(part))))


def _language(text: str) -> str:
    return words.language(text) or text[:2].lower()


def _address_form(text: str) -> str:
    return words.address_form(text) or labels.code_of("address_form", text)


def _notes(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


_WORDS: dict[str, Callable[[str], str]] = {
    "kind": _kind, "salutation": _salutation, "language": _language, "address_form": _address_form,
    "phase": words.phase, "account_class": words.account_class, "goal_day": words.day,
}  # fmt: skip
_LISTED: dict[str, tuple[str, Callable[[str], tuple[str, ...]]]] = {
    "role": ("roles", _roles), "tags": ("tags", words.listed), "note": ("notes", _notes),
}  # fmt: skip


def _consistent(contact: IncomingContact) -> IncomingContact:
    """Whether it is a person or a company, and whether the form of address goes with the first name."""
    kind = contact.kind
    if kind == PERSON and contact.company and not (contact.first_name or contact.last_name):
        kind = COMPANY if not contact.channels or contact.kind == COMPANY else kind
    doubts = _without(contact, "salutation")
    if kind == PERSON and (found := salutation_doubt(contact.salutation, contact.first_name)):
        doubts = (*doubts, found)
    return replace(contact, kind=kind, doubts=doubts)


def _channels(contact: IncomingContact, kind: str, type_: str, text: str, understood: Understood) -> IncomingContact:
    """All values of one kind and type; several are parted as in a file."""
    old = [item for item in contact.channels if (item.kind, item.type) == (kind, type_)]
    gone = {item.value for item in old}
    doubts: list[Doubt] = [
        doubt
        for doubt in contact.doubts
        if not (doubt.field == ("web" if kind == "social" else kind) and _is_about(doubt, contact, gone))
    ]
    found: list[tuple[Any, ...]] = []
    if text:
        column, cells = [ValueColumn(0, type_, "")], (text,)
        country = next((item.country for item in contact.addresses if len(item.country) == 2), understood.country)
        if kind == "phone":
            found = [*values.phone_channels(cells, column, country, doubts)]
        elif kind == "email":
            found = [*values.email_channels(cells, column, country, doubts)[0]]
        elif kind == "web":
            found = [*values.web_channels(cells, column, doubts)]
        else:
            found = [("social", type_, text, values.social_channels(cells, column)[0][3], "", 1)]
    new = [replace(IncomingChannel(*item), type=type_) for item in found]
    first = next((n for n, item in enumerate(contact.channels) if item in old), len(contact.channels))
    kept = [item for item in contact.channels if item not in old]
    return replace(contact, channels=(*kept[:first], *new, *kept[first:]), doubts=tuple(doubts))


def _is_about(doubt: Doubt, contact: IncomingContact, gone: set[str]) -> bool:
    """Whether a doubt is about one of the values that are replaced, or about one that was left out altogether."""
    others = {item.value for item in contact.channels} - gone
    return any(doubt.value in value for value in gone) or not any(doubt.value in value for value in others)


def _address(contact: IncomingContact, code: str, text: str) -> IncomingContact:
    _, kind, part = code.split(".")
    old = next((item for item in contact.addresses if item.type == kind), None)
    now = replace(old or IncomingAddress(kind), **{part: text})
    if part == "country":
        now = replace(now, country=country_code(text) or text)
    columns = AddressColumns(kind, parts={}, extras=[])
    cells: list[Cell] = []
    for item in fields(IncomingAddress)[2:]:
        columns.parts[item.name] = len(cells)
        cells.append(getattr(now, item.name) or None)
    columns.places = list(columns.parts.items())
    doubts = [doubt for doubt in contact.doubts if not doubt.field.startswith("address.")]
    packed = values.address(cells, columns, doubts)
    made = replace(IncomingAddress(*packed), extra=now.extra) if packed is not None else None
    addresses = [item if item is not old else made for item in contact.addresses]
    if old is None:
        addresses.append(made)
    return replace(contact, addresses=tuple(item for item in addresses if item is not None), doubts=tuple(doubts))


def _refusal(contact: IncomingContact, channel: str, text: str) -> IncomingContact:
    """Emptied, or a plain no: whoever puts it right knows that nobody refused."""
    kept = tuple(item for item in contact.refusals if item[0] != channel)
    if opt_outs.read(text, opt_in=False) != opt_outs.NOTHING:
        kept = (*kept, (channel, text))
    families = (f"{family}:{channel}" for family in (opt_outs.OUT, opt_outs.IN))
    return replace(contact, refusals=kept, doubts=_without(contact, *families))


def _birthday(contact: IncomingContact, text: str, understood: Understood) -> IncomingContact:
    doubts = list(_without(contact, "birthday"))
    found = values.birthday(text, "", "", understood.today, doubts) if text else ""
    return replace(contact, birthday=found, doubts=tuple(doubts))
