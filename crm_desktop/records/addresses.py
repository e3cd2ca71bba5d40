"""Address blocks for letters, envelopes and labels, after DIN 5008 and the habits of AT, CH, UK and US."""

from __future__ import annotations

import re

from .countries import country_code, country_name

_ADDRESS_SALUTATIONS = {"ms": "Frau", "mr": "Herrn", "family": "Familie"}


def address_block(
    *,
    company: str = "",
    department: str = "",
    salutation: str = "",
    name: str = "",
    extra: str = "",
    street: str = "",
    po_box: str = "",
    zip: str = "",
    city: str = "",
    state: str = "",
    country: str = "",
    home_country: str = "DE",
    language: str = "de",
) -> list[str]:
    """The lines of an address field, none of them blank.

    Company, department, person ("Frau Dr. Anna Müller"; `name` without form of address), extra line, street or
    P.O. box (which replaces the street, as its postal code is another), place, and for another country than
    `home_country` the country in capitals. `country` may be a code or a text that was not understood.
    """
    code = country_code(country) or ("" if country else home_country)
    home = code == home_country
    lines = [company, department, _person(salutation, name, language, code), *extra.split("\n")]
    lines.append(_po_box(po_box, code) if po_box else "")
    if not po_box:
        lines += street.split("\n")
    lines += _place(zip, city, state, code, home)
    if not home:
        lines.append((country_name(code, language) if code else country).upper())
    return [line for line in (" ".join(line.split()) for line in lines) if line]


def _person(salutation: str, name: str, language: str, country: str) -> str:
    if not name:
        return ""
    if language != "de":
        return name
    word = _ADDRESS_SALUTATIONS.get(salutation, "")
    if word == "Herrn" and country in ("CH", "LI"):
        word = "Herr"
    return f"{word} {name}".strip()


_PO_WORDS = re.compile(r"^(?:postfach|p\.?\s?o\.?\s?box|pf\.?)\s*:?\s*", re.IGNORECASE)


def _po_box(text: str, country: str) -> str:
    number = _PO_WORDS.sub("", text.strip())
    if country in ("DE", "AT", "CH", "LI", "LU"):
        if country == "DE" and number.replace(" ", "").isdigit():
            digits = number.replace(" ", "")
            number = " ".join(digits[max(0, end - 2) : end] for end in range(len(digits) % 2 or 2, len(digits) + 1, 2))
        return f"Postfach {number}".strip()
    if country in ("GB", "US", "CA", "IE", "AU", "NZ"):
        return f"PO Box {number}"
    return text


def _place(zip: str, city: str, state: str, country: str, home: bool) -> list[str]:
    town = city if home else city.upper()
    if country == "GB":
        return [city.upper(), zip]
    if country in ("US", "AU"):
        separator = ", " if country == "US" and state else " "
        return [f"{town}{separator}{state} {zip}"]
    if country == "CA":
        return [f"{town} {state}  {zip}"]
    if country == "IE":
        return [town, state if state != city else "", zip]
    return [f"{zip} {town}"]
