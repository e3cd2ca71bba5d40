"""What the columns of one table mean together, worked out once before the rows are understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crm_desktop.records import opt_outs

from .header_words import OWN_EXPORT, fold_heading

_PLAIN_NAMES = frozenset(
    "bemerkung bemerkungen notiz notizen kommentar kommentare anmerkung anmerkungen hinweis hinweise info memo note "
    "notes comment comments remarks description beschreibung freitext".split()
)
_GROUP = re.compile(r"^(.*?)\s*(\d{1,2})(?:\s*[-:].*|\s+\S.*|)$")


@dataclass(slots=True)
class ValueColumn:
    """A phone, e-mail, web or named-value column with the columns that say more about it."""

    index: int
    type: str
    header: str
    label: int = -1
    system: int = -1
    area: int = -1


@dataclass(slots=True)
class AddressColumns:
    type: str
    label: int = -1
    parts: dict[str, int] = field(default_factory=dict[str, int])
    extras: list[int] = field(default_factory=list[int])
    headers: dict[str, str] = field(default_factory=dict[str, str])
    places: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    """`parts` as a list, for going through it once a row."""
    composed: bool = False
    """Whether a column holds several parts or half of one."""
    as_told: bool = False
    """Whether the list is one of our own: a country that it does not name is not known."""


@dataclass(slots=True)
class PersonColumns:
    """The columns of a further contact person in the same row: "Ansprechpartner 2: Vorname"."""

    parts: dict[str, int] = field(default_factory=dict[str, int])
    """What follows "contact." in the target, and its column."""
    channels: list[tuple[int, str, str, str]] = field(default_factory=list[tuple[int, str, str, str]])


@dataclass(slots=True)
class Plan:
    single: dict[str, int] = field(default_factory=dict[str, int])
    """Target to column, for targets that take one value."""
    phones: list[ValueColumn] = field(default_factory=list[ValueColumn])
    emails: list[ValueColumn] = field(default_factory=list[ValueColumn])
    webs: list[ValueColumn] = field(default_factory=list[ValueColumn])
    socials: list[ValueColumn] = field(default_factory=list[ValueColumn])
    addresses: list[AddressColumns] = field(default_factory=list[AddressColumns])
    tags: list[int] = field(default_factory=list[int])
    roles: list[int] = field(default_factory=list[int])
    prefixes: list[int] = field(default_factory=list[int])
    notes: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    """(column, heading to put in front of the text, or empty)."""
    customs: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    consents: list[tuple[int, str, str, str]] = field(default_factory=list[tuple[int, str, str, str]])
    """(column, opt_outs.OUT or IN, channel, heading)."""
    named: list[ValueColumn] = field(default_factory=list[ValueColumn])
    """Values whose field name stands in the label column."""
    people: list[int] = field(default_factory=list[int])
    """Columns with the full name of a contact person."""
    people_channels: list[tuple[int, str, str, str]] = field(default_factory=list[tuple[int, str, str, str]])
    """(column, kind, type, heading) of the contact person's phones and e-mails."""
    further: list[PersonColumns] = field(default_factory=list[PersonColumns])
    headers: tuple[str, ...] = ()


_PEOPLE_CHANNELS = {
    "contact.phone": ("phone", "work"),
    "contact.mobile": ("phone", "mobile"),
    "contact.fax": ("phone", "fax"),
    "contact.email": ("email", "work"),
}


def make_plan(header: Sequence[str], columns: Sequence[tuple[int, str]]) -> Plan:
    """The plan for (column, target) pairs; targets that are not known are left out."""
    plan = Plan(headers=tuple(header))
    groups: dict[tuple[str, str], AddressColumns] = {}
    people = _further_people(header, columns)
    plan.further = [people[number] for number in sorted(people)]
    for index, target in sorted(columns):
        if people and (person := people.get(number_of_person(header, index, target))) is not None:
            _place_person(person, index, target, header[index])
            continue
        heading = header[index] if index < len(header) else ""
        family, _, rest = target.partition(":")
        if target in _PEOPLE_CHANNELS:
            plan.people_channels.append((index, *_PEOPLE_CHANNELS[target], heading))
        elif target == "contact.display_name":
            plan.people.append(index)
        elif target.startswith("address.") and target.count(".") == 2:
            _place_address(plan, groups, index, target, heading)
        elif family in ("phone", "email", "web") and rest:
            _values(plan, family).append(ValueColumn(index, rest, heading))
        elif target == "social":
            plan.socials.append(ValueColumn(index, "other", heading))
        elif target == "tags":
            plan.tags.append(index)
        elif target == "role":
            plan.roles.append(index)
        elif target == "last_name_prefix":
            plan.prefixes.append(index)
        elif target == "note":
            plan.notes.append((index, heading))
        elif target == "custom" or (family == "custom" and rest):
            plan.customs.append((index, rest or heading))
        elif family in (opt_outs.OUT, opt_outs.IN):
            plan.consents.append((index, family, rest, heading))
            if family == opt_outs.IN:  # a list proves no consent: what it says stays what it is, a field
                plan.customs.append((index, heading))
        elif target == "custom.value":
            plan.named.append(ValueColumn(index, "", heading))
        elif target != "ignore" and not target.endswith((".label", ".system", ".area")):
            plan.single.setdefault(target, index)
    plan.notes = [(index, "" if _is_plain(name, plan) else name) for index, name in plan.notes]
    for index, target in sorted(columns):
        if target.endswith((".label", ".system", ".area")):
            _attach(plan, groups, index, target, header[index] if index < len(header) else "")
    ours = bool(header) and fold_heading(header[0]) in OWN_EXPORT
    for address in plan.addresses:
        address.as_told = ours
        address.places = list(address.parts.items())
        address.composed = not {"zip_city", "house_no", "formatted"}.isdisjoint(address.parts)
    return plan


_NAMES_PERSON = ("contact.first_name", "contact.last_name", "contact.display_name")


def number_of_person(header: Sequence[str], index: int, target: str) -> str:
    """The number in a heading that speaks of a contact person ("AP 2 Telefon"); empty for others."""
    if not target.startswith("contact.") or index >= len(header):
        return ""
    found = re.search(r"\d", header[index])
    return found[0] if found else ""


def _further_people(header: Sequence[str], columns: Sequence[tuple[int, str]]) -> dict[str, PersonColumns]:
    """The contact persons after the first whose names stand in columns with a number and other columns beside them."""
    numbered: dict[str, set[str]] = {}
    for index, target in columns:
        if number := number_of_person(header, index, target):
            numbered.setdefault(number, set()).add(target)
    named = sorted(number for number, found in numbered.items() if not found.isdisjoint(_NAMES_PERSON))
    first_is_bare = any(target in _NAMES_PERSON and not number_of_person(header, at, target) for at, target in columns)
    return {number: PersonColumns() for number in named[0 if first_is_bare else 1 :] if len(numbered[number]) > 1}


def _place_person(person: PersonColumns, index: int, target: str, heading: str) -> None:
    if target in _PEOPLE_CHANNELS:
        person.channels.append((index, *_PEOPLE_CHANNELS[target], heading))
    else:
        person.parts.setdefault(target.removeprefix("contact."), index)


def _values(plan: Plan, family: str) -> list[ValueColumn]:
    return {"phone": plan.phones, "email": plan.emails, "web": plan.webs, "social": plan.socials}[family]


def _is_plain(heading: str, plan: Plan) -> bool:
    return not heading or fold_heading(heading) in _PLAIN_NAMES or len(plan.notes) == 1


def counted_group(heading: str) -> str:
    """The counted part of a heading ("address 2" of "Address 2 - Street"); "Business Street 2" has none."""
    found = re.match(r"^(\D+?)\s+(\d{1,2})(?:\s*:|\s+-|-\s)", fold_heading(heading))
    return f"{found[1]} {found[2]}" if found else ""


def _place_address(
    plan: Plan, groups: dict[tuple[str, str], AddressColumns], index: int, target: str, heading: str
) -> None:
    _, type_, part = target.split(".")
    key = (type_, counted_group(heading))
    address = groups.get(key)
    if address is None:
        address = groups[key] = AddressColumns(type_)
        plan.addresses.append(address)
    address.headers.setdefault(part, heading)
    if part == "extra" or part in address.parts:
        address.extras.append(index)
    else:
        address.parts[part] = index


def _attach(plan: Plan, groups: dict[tuple[str, str], AddressColumns], index: int, target: str, heading: str) -> None:
    """Tie a column that tells a type to the value it speaks of: the same number, else the nearest neighbour."""
    family, _, what = target.partition(".")
    if family == "address":
        wanted = counted_group(heading)
        for (_, group), address in groups.items():
            if group == wanted or (not wanted and address.type == "work"):
                address.label = index
        return
    columns = plan.named if family == "custom" else _values(plan, family)
    if not columns:
        return
    counted = _GROUP.match(fold_heading(heading))
    same = [
        column
        for column in columns
        if counted and (other := _GROUP.match(fold_heading(column.header))) and other.groups() == counted.groups()
    ]
    after = what == "area" or family == "custom"
    nearest = min(columns, key=lambda column: (abs(column.index - index), (column.index < index) == after))
    chosen = same[0] if same else nearest
    if what == "system":
        chosen.system = index
    elif what == "area":
        chosen.area = index
    else:
        chosen.label = index
