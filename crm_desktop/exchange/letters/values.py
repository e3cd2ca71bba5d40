"""What people are called in letters: values by key, from plain records and from contacts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, cast

from crm_desktop.exchange.export_columns import typed
from crm_desktop.records.contact import PERSON, CustomField
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.records.letter_fields import FIELDS, key
from crm_desktop.records.letter_values import form_of_address

from . import pictures

Values = dict[str, str]


class Rows(str):
    """A list of entries, for rows of a table that come once for each; as a text it is nothing."""

    __slots__ = ("rows",)

    def __new__(cls, rows: list[Values]) -> Rows:
        found = super().__new__(cls)
        found.rows = rows
        return found

    rows: list[Values]


def text(value: Any, language: str) -> str:
    """A value as text of a letter in this language; amounts and dates get their form by the pictures of the fields."""
    if value is None:
        return ""
    if isinstance(value, bool):
        german = pictures.base(language) == "de"
        return ("ja" if value else "nein") if german else "yes" if value else "no"
    if isinstance(value, float) and math.isfinite(value):
        plain = f"{value:.10f}".rstrip("0").rstrip(".")
        found = pictures.Exactly(plain if pictures.base(language) == "en" else plain.replace(".", ","))
        found.plain = plain
        return found
    if isinstance(value, date):
        return day(value, language)
    if isinstance(value, (list, tuple)):
        items = cast("Sequence[Any]", value)
        if all(isinstance(item, Mapping) for item in items):
            return Rows(of_records(items, language))
        return ", ".join([text(item, language) for item in items])
    if isinstance(value, Mapping):
        return ""
    return str(value)


def day(value: date, language: str) -> str:
    """18.11.2026; in English 18 November 2026, which is read alike everywhere."""
    picture = "d MMMM yyyy" if pictures.base(language) == "en" else "dd.MM.yyyy"
    return pictures.format_moment(datetime(value.year, value.month, value.day), picture, language)


def of_records(records: Iterable[Mapping[str, Any]], language: str) -> list[Values]:
    """Plain records, as they come from a file."""
    return [{key(str(name)): text(value, language) for name, value in record.items()} for record in records]


def of_contact(
    sheet: ContactSheet, fields: Sequence[CustomField], home_country: str, language: str, today: date
) -> Values:
    """A contact under the codes of records/letter_fields.py, own fields under their names."""
    from crm_desktop.records.letter_values import contact_greeting, contact_lines

    contact = sheet.contact
    found = {key(field.code): "" for field in FIELDS}
    found |= {key(name): value for name, value in _channels(sheet).items()}
    address = sheet.addresses[0] if sheet.addresses else None
    values: dict[str, str] = {
        "letter_salutation": contact_greeting(contact, language),
        "address_block": "\n".join(contact_lines(sheet, home_country)),
        "salutation": form_of_address(contact.salutation, language) if contact.kind == PERSON else "",
        "name": sheet.name, "company": sheet.company, "department": sheet.department, "position": sheet.position,
        "language": contact.language, "owner": sheet.owner, "today": day(today, language),
        **{
            name: getattr(contact, name)
            for name in (
                "title", "first_name", "middle_name", "last_name", "name_suffix", "customer_no", "vat_id", "industry",
                "profession", "nickname", "birth_name",
            )
        },
        "birthday": _birthday(contact.birthday, language),
        "product": sheet.equipment[0].product if sheet.equipment else "",
        "serial": sheet.equipment[0].serial if sheet.equipment else "",
        "contract_end": _birthday(sheet.contract_end, language),
        "warranty_end": _birthday(sheet.warranty_end, language),
        "products": ", ".join(item.product for item in sheet.equipment),
    }  # fmt: skip
    if address is not None:
        from crm_desktop.records.countries import country_name

        foreign = address.country if address.country not in ("", home_country) else ""
        values |= {name: getattr(address, name) for name in ("extra", "street", "po_box", "zip", "city", "state")}
        values |= {
            "zip_city": f"{address.zip} {address.city}".strip(),
            "country": country_name(foreign, "de" if pictures.base(language) == "de" else "en") if foreign else "",
        }
    found |= {key(name): value for name, value in values.items()}
    for field in fields:
        stored = sheet.values.get(field.id, ())
        value = "; ".join(stored) if field.kind == "multi" else typed(field.kind, stored[0]) if stored else ""
        amount = field.kind == "money" and isinstance(value, float)
        found[key(field.name)] = _money(value, language) if amount else text(value, language)
    return found


def _money(value: Any, language: str) -> str:
    """1.234,50 €; in English €1,234.50."""
    from decimal import Decimal

    picture = "€#,##0.00" if pictures.base(language) == "en" else "#.##0,00 €"
    found = pictures.Exactly(pictures.format_number(Decimal(str(value)), picture, language))
    found.plain = str(value)
    return found


def _birthday(stored: str, language: str) -> str:
    try:
        return day(date.fromisoformat(stored), language)
    except ValueError:
        if stored.startswith("--") and len(stored) == 7:
            return f"{stored[5:]}.{stored[2:4]}."
        return stored


def _channels(sheet: ContactSheet) -> dict[str, str]:
    """The first number, address and page of each kind."""
    found: dict[str, str] = {}
    for channel in sheet.channels:
        if channel.kind == "phone":
            name = "mobile" if channel.type == "mobile" else "fax" if channel.type.startswith("fax") else "phone"
        else:
            name = channel.kind
        found.setdefault(name, channel.value)
    return found


def known_keys(people: Iterable[Mapping[str, str]]) -> dict[str, None]:
    """All keys any of the people has, in their order."""
    found: dict[str, None] = {}
    for values in people:
        found.update(dict.fromkeys(values))
        for value in values.values():
            if type(value) is Rows:
                found.update(known_keys(value.rows))
    return found
