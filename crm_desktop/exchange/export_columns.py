"""The columns of an export: every field of a contact, declared once for Excel, CSV and the clipboard.

The keys of the first columns are those of the contact list, so a list can be copied with the columns it shows. The
headings are those of the profile "kontor" in resources/data/csv_headers.tsv, so an export is read back without loss
(a test compares the two). Addresses, phones, e-mails and websites come as often as the contacts need them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.records.cell_lists import joined
from crm_desktop.records.contact import CustomField
from crm_desktop.records.contact_sheet import ContactSheet, joined_notes
from crm_desktop.records.labels import label

tr = texts("export")

Value = str | int | float | date | None
TEXT, DATE, NUMBER, MONEY = "text", "date", "number", "money"
AMOUNT = "amount"
"""Money whose currency stands in a column of its own."""


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    heading: str
    target: str
    """Where the import puts it (records/targets.py)."""
    value: Callable[[ContactSheet], Value]
    kind: str = TEXT
    always: bool = False
    """Also written when no contact has anything in it."""
    extra: bool = False
    """Only on request: another column says it already, or it is about this office alone."""
    own_kind: str = ""
    """Kind of an own field of the office."""


def _rhythm(sheet: ContactSheet) -> str:
    days = sheet.contact.rhythm_days
    return "" if days is None else str(days)


def _plain(key: str, heading: str, always: bool = False) -> Column:
    return Column(key, heading, key, lambda sheet: getattr(sheet.contact, key), always=always)


def _coded(key: str, heading: str, table: str, target: str = "") -> Column:
    def value(sheet: ContactSheet) -> str:
        code = getattr(sheet.contact, key)
        return label(table, code) if code else ""

    return Column(key, heading, target or key, value)


def _day(key: str, heading: str, moment: Callable[[ContactSheet], str]) -> Column:
    return Column(key, heading, "ignore", lambda sheet: local_day(moment(sheet)), DATE, extra=True)


def _birthday(sheet: ContactSheet) -> Value:
    from crm_desktop.records.dates import format_date

    text = sheet.contact.birthday
    return format_date(text) if text.startswith("--") else _as_date(text)


def _as_date(text: str) -> Value:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _letter(sheet: ContactSheet) -> str:
    from crm_desktop.records.salutations import salutation_of

    return salutation_of(sheet.contact, sheet.letter_language)


def _kind(sheet: ContactSheet) -> str:
    return label("kind", sheet.contact.kind)


def head_columns() -> list[Column]:
    """Who it is."""
    return [
        Column("kind", tr("Contact kind"), "addressee_kind", _kind, always=True),
        Column("name", tr("Name"), "ignore", lambda sheet: sheet.name, extra=True),
        _coded("salutation", tr("Form of address"), "salutation"),
        _plain("title", tr("Academic title")),
        _plain("first_name", tr("First name"), always=True),
        _plain("middle_name", tr("Further first names")),
        _plain("last_name", tr("Last name"), always=True),
        _plain("name_suffix", tr("Name suffix")),
        Column("company", tr("Company"), "company", lambda sheet: sheet.company, always=True),
        Column("position", tr("Position"), "position", lambda sheet: sheet.position),
        Column("department", tr("Department"), "department", lambda sheet: sheet.department),
    ]  # fmt: skip


_ADDRESS_PARTS = (
    ("address_type", "address.label"), ("extra", "address.work.extra"), ("street", "address.work.street"),
    ("po_box", "address.work.po_box"), ("zip", "address.work.zip"), ("city", "address.work.city"),
    ("state", "address.work.state"), ("country", "address.work.country"),
)  # fmt: skip


def address_columns(number: int) -> list[Column]:
    """The columns of the n-th address, counted from 0."""
    headings = _address_headings(number)
    return [
        Column(f"{part}{number + 1 if number else ''}", heading, target, _address_value(number, part))
        for (part, target), heading in zip(_ADDRESS_PARTS, headings, strict=True)
    ]


def _address_headings(number: int) -> list[str]:
    if not number:
        return [
            tr("Address: type"), tr("Additional line"), tr("Street"), tr("PO box"), tr("Postal code"), tr("City"),
            tr("State"), tr("Country"),
        ]  # fmt: skip
    n = number + 1
    return [
        tr("Address {n}: type", n=n), tr("Address {n}: additional line", n=n), tr("Address {n}: street", n=n),
        tr("Address {n}: PO box", n=n), tr("Address {n}: postal code", n=n), tr("Address {n}: city", n=n),
        tr("Address {n}: state", n=n), tr("Address {n}: country", n=n),
    ]  # fmt: skip


def _address_value(number: int, part: str) -> Callable[[ContactSheet], str]:
    def value(sheet: ContactSheet) -> str:
        if number >= len(sheet.addresses):
            return ""
        address = sheet.addresses[number]
        if part == "address_type":
            return label("address", address.type)
        return _country(address.country) if part == "country" else getattr(address, part)

    return value


def _country(code: str) -> str:
    from crm_desktop.records.countries import country_name

    return country_name(code) or code if code else ""


def channel_columns(kind: str, number: int) -> list[Column]:
    """The columns of the n-th phone, e-mail, website or profile: the value and its type."""
    n = number + 1
    headings = {
        "phone": (tr("Phone"), tr("Phone: type")) if not number else (tr("Phone {n}", n=n), tr("Phone {n}: type", n=n)),
        "email": (tr("E-mail"), tr("E-mail: type"))
        if not number
        else (tr("E-mail {n}", n=n), tr("E-mail {n}: type", n=n)),
        "web": (tr("Website"), tr("Website: type"))
        if not number
        else (tr("Website {n}", n=n), tr("Website {n}: type", n=n)),
        "social": (tr("Profile"), tr("Profile: type"))
        if not number
        else (tr("Profile {n}", n=n), tr("Profile {n}: type", n=n)),
    }[kind]
    target = {"phone": "phone:work", "email": "email:work", "web": "web:work", "social": "social"}[kind]
    key = f"{kind}{n if number else ''}"
    return [
        Column(key, headings[0], target, _channel_value(kind, number)),
        Column(f"{key}_type", headings[1], f"{kind}.label", _channel_type(kind, number)),
    ]


def _channel_value(kind: str, number: int) -> Callable[[ContactSheet], str]:
    def value(sheet: ContactSheet) -> str:
        channels = sheet.channels_of(kind)
        return channels[number].value if number < len(channels) else ""

    return value


def _channel_type(kind: str, number: int) -> Callable[[ContactSheet], str]:
    def value(sheet: ContactSheet) -> str:
        channels = sheet.channels_of(kind)
        if number >= len(channels):
            return ""
        channel = channels[number]
        if channel.label and kind == "social":
            return channel.label
        name = label("web" if kind == "social" else kind, channel.type)
        return f"{name}: {channel.label}" if channel.label else name

    return value


def tail_columns() -> list[Column]:
    """Everything else."""
    return [
        Column("birthday", tr("Birthday"), "birthday", _birthday, DATE),
        _plain("nickname", tr("Nickname")),
        _plain("birth_name", tr("Name at birth")),
        _plain("profession", tr("Profession")),
        _plain("industry", tr("Industry")),
        _plain("customer_no", tr("Customer number")),
        _plain("vat_id", tr("VAT ID")),
        _plain("language", tr("Language")),
        Column("address_form", tr("Du or Sie"), "address_form", lambda sheet: sheet.contact.address_form.capitalize()),
        Column("letter", tr("Salutation in letters"), "ignore", _letter, extra=True),
        _plain("letter_salutation", tr("Own salutation in letters")),
        Column("roles", tr("Roles"), "role", lambda sheet: "; ".join(label("role", role) for role in sheet.roles)),
        _coded("phase", tr("Phase"), "phase"),
        Column("tags", tr("Tags"), "tags", lambda sheet: joined(sheet.tags)),
        Column("owner", tr("Owner"), "owner_id", lambda sheet: sheet.owner, extra=True),
        Column("deputy_id", tr("Deputy"), "deputy_id", lambda sheet: sheet.deputy, extra=True),
        _plain("account_class", tr("Account class")),
        _plain("service_level", tr("Service level")),
        _plain("goal", tr("Goal")),
        Column("goal_day", tr("Goal until"), "goal_day", lambda sheet: _as_date(sheet.contact.goal_day), DATE),
        Column("rhythm_days", tr("Contact every n days"), "ignore", _rhythm, extra=True),
        Column("preferred_channel", tr("Preferred channel"), "ignore", _preferred, extra=True),
        Column("products", tr("Products and contracts"), "ignore", _products, extra=True),
        Column(
            "contract_end",
            tr("Contract ends on"),
            "ignore",
            lambda sheet: _as_date(sheet.contract_end),
            DATE,
            extra=True,
        ),
        Column(
            "warranty_end",
            tr("Warranty ends on"),
            "ignore",
            lambda sheet: _as_date(sheet.warranty_end),
            DATE,
            extra=True,
        ),
        _plain("source", tr("Source")),
        _plain("legal_basis", tr("Legal basis")),
        _day("last_contact", tr("Last contact"), lambda sheet: sheet.last_at),
        _day("created", tr("Added on"), lambda sheet: sheet.contact.created_at),
        _day("updated", tr("Changed on"), lambda sheet: sheet.contact.updated_at),
        Column("notes", tr("Notes"), "note", lambda sheet: joined_notes(sheet.notes)),
    ]


def _preferred(sheet: ContactSheet) -> str:
    code = sheet.contact.preferred_channel
    return label("preferred_channel", code) if code else ""


def _products(sheet: ContactSheet) -> str:
    """ "Server maintenance (A-77); Printer" """
    return joined(f"{item.product} ({item.serial})" if item.serial else item.product for item in sheet.equipment)


def own_columns(fields: Iterable[CustomField], taken: Iterable[str]) -> list[Column]:
    """The office's own fields under their names; one named like another column, in either language and whether or not
    that one is written, says that it is an own field: whoever takes the table in could not tell them apart."""
    from .reading.header_words import fold_heading, profiles

    names, ours = set(taken), profiles()["kontor"]
    found: list[Column] = []
    for field in fields:
        known = field.name in names or ours.target(fold_heading(field.name))
        heading = tr("{name} (own field)", name=field.name) if known else field.name
        names.add(heading)
        kind = {"date": DATE, "number": NUMBER, "money": MONEY}.get(field.kind, TEXT)
        found.append(
            Column(f"custom:{field.id}", heading, f"custom:{heading}", _own_value(field), kind, own_kind=field.kind)
        )
    return found


def _own_value(field: CustomField) -> Callable[[ContactSheet], Value]:
    def value(sheet: ContactSheet) -> Value:
        stored = sheet.values.get(field.id, ())
        if not stored:
            return None
        if field.kind == "multi":
            return joined(stored)
        return typed(field.kind, stored[0])

    return value


def typed(kind: str, stored: str) -> Value:
    """A stored value of a field as date, number or amount; an odd one as the text it is."""
    try:
        if kind == "money":
            return int(stored) / 100
        if kind == "number":
            number = float(stored)
            return int(number) if number.is_integer() and abs(number) < 1e15 else number
    except ValueError:
        return stored
    return _as_date(stored) if kind == "date" else stored


COUNTED = ("phone", "email", "web", "social")


def all_columns(fields: Iterable[CustomField], counts: dict[str, int]) -> list[Column]:
    """Every column there is; counts says how many addresses, phones, e-mails, webs and profiles are needed."""
    found = head_columns()
    for number in range(max(1, counts.get("address", 1))):
        found += address_columns(number)
    for kind in COUNTED:
        for number in range(max(1, counts.get(kind, 1))):
            found += channel_columns(kind, number)
    found += tail_columns()
    return found + own_columns(fields, [column.heading for column in found])


def needed(columns: Sequence[Column], sheets: Iterable[ContactSheet]) -> list[Column]:
    """The columns in which at least one contact has something, and those that are always there."""
    waiting = [column for column in columns if not column.always and not column.extra]
    used: set[str] = {column.key for column in columns if column.always}
    for sheet in sheets:
        found = [column for column in waiting if column.value(sheet) not in (None, "")]
        if found:
            used.update(column.key for column in found)
            waiting = [column for column in waiting if column.key not in used]
    return [column for column in columns if column.key in used]


def chosen(columns: Sequence[Column], keys: Sequence[str]) -> list[Column]:
    """The columns with these keys, in the order of the keys. Raises KeyError for one that is not there."""
    by_key = {column.key: column for column in columns}
    return [replace(by_key[key], always=True) for key in keys]
