"""What a letter says about a person: salutation, address field, and every value under the names of letter_fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from . import name_words as w
from .contact import COMPANY, PERSON, Address, Contact
from .contact_sheet import ContactSheet
from .letter_fields import by_code

_FORMS = {
    "ms": ("Frau", "Ms"),
    "mr": ("Herr", "Mr"),
    "family": ("Familie", "Family"),
    "neutral": ("", ""),
    "": ("", ""),
}


def form_of_address(code: str, language: str) -> str:
    """Herr, Frau, Familie; Mr, Ms, Family. Nothing for the neutral form."""
    return _FORMS.get(code, ("", ""))[0 if language[:2] in ("", "de") else 1]


@dataclass(frozen=True, slots=True)
class _Person:
    salutation: str
    title: str
    first: str
    last: str
    name: str


def _person(values: Mapping[str, str]) -> _Person:
    """The name in plain records: its parts, or taken from one text."""
    from .names import display_name, split_person_name, split_salutation_and_title

    said, first, last = values.get("salutation", ""), values.get("first_name", ""), values.get("last_name", "")
    code, title = split_salutation_and_title(said) if said else ("", "")
    title = values.get("title", "") or title
    if title and not said and (form := w.SALUTATIONS.get(w.key(title))):
        code, title = form, ""  # "Title" holds Mr and Mrs in the exports of many programs
    if not (first or last) and values.get("name"):
        whole = split_person_name(values["name"])
        first, last = whole.first_name, whole.last_name
        code, title = code or whole.salutation, title or whole.title
    name = display_name(title, first, values.get("middle_name", ""), last, values.get("name_suffix", ""))
    return _Person(code, title, first, last, name)


def greeting(record: Mapping[str, str], language: str) -> str:
    """The greeting of a plain record, without the comma; '' where it names no person. `language` is the letter's."""
    from .salutations import letter_salutation

    values = by_code(record)
    if own := values.get("letter_salutation", "").strip().rstrip(",!").rstrip():
        return own
    person = _person(values)
    if not person.last and not person.first:
        return ""
    return letter_salutation(
        person.salutation, person.title, person.first, person.last, values.get("language", "") or language[:2]
    )


def address_lines(record: Mapping[str, str], home_country: str = "DE", language: str = "de") -> list[str]:
    """The lines of the address field of a plain record, none of them blank."""
    from .addresses import address_block

    values = by_code(record)
    if own := values.get("address_block"):
        return [line for line in own.splitlines() if line.strip()]
    person = _person(values)
    zip, city = values.get("zip", ""), values.get("city", "")
    if not (zip or city) and values.get("zip_city"):
        from .postal import split_zip_city

        zip, city = split_zip_city(values["zip_city"])
    spoken = values.get("language", "") or language[:2]
    return address_block(
        company=values.get("company", ""), department=values.get("department", ""), salutation=person.salutation,
        name=person.name, extra=values.get("extra", ""), street=values.get("street", ""),
        po_box=values.get("po_box", ""), zip=zip, city=city, state=values.get("state", ""),
        country=values.get("country", ""), home_country=home_country, language=spoken,
    )  # fmt: skip


def contact_greeting(contact: Contact, language: str) -> str:
    """The greeting of a contact, without the comma. `language` is the letter's, for contacts without one."""
    from .salutations import letter_salutation

    spoken = contact.language or language[:2]
    if contact.kind == COMPANY:
        return letter_salutation(language=spoken, override=contact.letter_salutation)
    return letter_salutation(
        contact.salutation, contact.title, contact.first_name, contact.last_name, spoken, contact.address_form,
        contact.letter_salutation,
    )  # fmt: skip


def contact_lines(sheet: ContactSheet, home_country: str) -> list[str]:
    """The address field of a contact; the firm is left out where the letter goes to the private address."""
    from .addresses import address_block
    from .names import display_name

    contact = sheet.contact
    person = contact.kind == PERSON
    address = sheet.addresses[0] if sheet.addresses else Address("", contact.id)
    at_home = person and address.type == "home"
    name = display_name(contact.title, contact.first_name, contact.middle_name, contact.last_name, contact.name_suffix)
    return address_block(
        company=(sheet.company if not at_home else "") if person else sheet.name,
        department="" if at_home else sheet.department, salutation=contact.salutation if person else "",
        name=name if person else "", extra=address.extra, street=address.street, po_box=address.po_box,
        zip=address.zip, city=address.city, state=address.state, country=address.country,
        home_country=home_country, language=contact.language or "de",
    )  # fmt: skip


def has_address(sheet: ContactSheet) -> bool:
    """Whether a letter could arrive: a street or box, and a place."""
    return any((one.street or one.po_box or one.extra) and (one.city or one.zip) for one in sheet.addresses[:1])
