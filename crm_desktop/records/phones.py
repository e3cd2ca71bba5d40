"""Phone numbers: reading them from text, finding them, showing them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .phone_reading import Phone, parse_phones, phone_type

__all__ = ["Phone", "format_phone", "parse_phones", "phone_type", "search_digits"]

_NOT_DIGITS = re.compile(r"\D+")


def __getattr__(name: str) -> Any:
    """Reading is loaded when it is first asked for: the first picture of the window only searches and shows."""
    if name in ("Phone", "parse_phones", "phone_type"):
        from . import phone_reading

        return getattr(phone_reading, name)
    raise AttributeError(name)


@cache
def country_calling_code(country: str) -> str:
    import phonenumbers

    return str(phonenumbers.country_code_for_region(country) or "")


@cache
def national_zero(country: str) -> bool:
    """Whether national numbers of the country are dialled with a leading 0."""
    import phonenumbers

    plan = phonenumbers.PhoneMetadata.metadata_for_region(country, None)
    return plan is not None and plan.national_prefix == "0"


def search_digits(value: str, normal: str = "") -> str:
    """The digits by which a number is found: E.164 without plus, else those typed without leading zeros."""
    return normal[1:] if normal else _NOT_DIGITS.sub("", value).lstrip("0")


@lru_cache(maxsize=4096)
def format_phone(normal: str, home_country: str = "DE") -> str:
    """E.164 as people read it: national within the home country, with country code elsewhere."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(normal)
    except phonenumbers.NumberParseException:
        return normal
    home = str(parsed.country_code) == country_calling_code(home_country)
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, form.NATIONAL if home else form.INTERNATIONAL)
