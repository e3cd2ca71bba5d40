"""Address blocks for letters, envelopes and labels, after DIN 5008 and the habits of AT, CH, UK and US."""

from __future__ import annotations

import re

from .countries import country_code, country_name

_GERMAN_SPEAKING = ("DE", "AT", "CH", "LI")
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

    Company, department, person ("Frau Dr. Anna Müller"; `name` comes without form of address, which is only
    written in German: `language` is the recipient's), extra line, street, else P.O. box, place. For another
    country than `home_country` the place is in capitals and the country, in the language of the sender's post,
    is the last line. `country` may be a code, a name or a text that was not understood.

    A P.O. box has a postal code of its own, so an address with street and box prints the street.
    """
    code = country_code(country) or ("" if country.strip() else home_country)
    home = code == home_country
    lines = [company, department]
    for part in (_person(salutation, name, language, code), extra, street or _po_box(po_box, code)):
        lines += part.replace("\r", "\n").split("\n")
    lines += _place(_NATIONAL.sub("", zip), city if home else _capitals(city), state, code)
    if not home:
        post = "de" if home_country in _GERMAN_SPEAKING else "en"
        lines.append(_capitals(country_name(code, post) if code else country))
    lines = [" ".join(line.split()).strip(" ,") for line in lines]
    return [line for index, line in enumerate(lines) if line and line not in lines[:index]]


def _capitals(text: str) -> str:
    return text.replace("ß", "ẞ").upper()


_TWO_PEOPLE = re.compile(r"(Frau|Herrn?)\s+(\S.*?)\s*(?:\b(?:und|u\.)\s|[&/])\s*(Frau|Herrn?)\s+(\S.*)", re.IGNORECASE)


def _person(salutation: str, name: str, language: str, country: str) -> str:
    if each := _TWO_PEOPLE.fullmatch(name.strip()):
        lines = [
            _person({"frau": "ms"}.get(form[:4].lower(), "mr"), one, language, country)
            for form, one in ((each[1], each[2]), (each[3], each[4]))
        ]
        return "\n".join(lines)
    word = _ADDRESS_SALUTATIONS.get(salutation, "") if language[:2] in ("", "de") and name else ""
    if word == "Herrn" and country in ("CH", "LI"):
        word = "Herr"
    return f"{word} {name}"


_PO_WORDS = re.compile(r"^(?:postfach|p\.?\s?o\.?\s?box|pf\.?|case postale|casella postale)\s*:?\s*", re.IGNORECASE)


def _po_box(text: str, country: str) -> str:
    """ "Postfach 12 34": in Germany the number in pairs from the right, as DIN 5008 says."""
    if not text.strip():
        return ""
    number = _PO_WORDS.sub("", text.strip())
    if country in ("DE", "AT", "CH", "LI", "LU", ""):
        digits = number.replace(" ", "")
        if country in ("DE", "") and digits.isdigit():
            start = len(digits) % 2
            pairs = [digits[:start], *(digits[at : at + 2] for at in range(start, len(digits), 2))]
            number = " ".join(pairs)
        return f"Postfach {number}"
    if country in ("GB", "US", "CA", "IE", "AU", "NZ"):
        return f"PO Box {number}"
    if country == "FR":
        return f"BP {number.removeprefix('BP').strip()}"
    return text


_NATIONAL = re.compile(r"^(?:D|DE|A|AT|CH|FL)\s*[-–]\s*(?=\d)", re.IGNORECASE)
"""What was once written before the code; it delays the letter today."""


def _place(zip: str, city: str, state: str, country: str) -> list[str]:
    if country == "GB":
        return [_capitals(city), zip]
    if country == "FR":
        return [f"{zip} {_capitals(city)}"]
    if country == "IT" and len(state) == 2:
        return [f"{zip} {city} {state.upper()}"]
    if country == "IE":
        return [city, zip]
    if country == "US":
        return [f"{city}, {state} {zip}" if state else f"{city} {zip}"]
    if country in ("CA", "AU", "NZ"):
        return [f"{city} {state} {zip}"]
    return [f"{zip} {city}"]
