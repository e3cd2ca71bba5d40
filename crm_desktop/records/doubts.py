"""What each doubt about an imported value says, and how grave it is."""

from __future__ import annotations

from crm_desktop.common.frozen import maker
from crm_desktop.common.i18n import mark, texts

from .incoming import Doubt

tr = texts("doubts")

_TEXTS: dict[str, tuple[str, str]] = {
    # code: (severity, sentence with {value} and {detail})
    "name_is_company": ("note", mark("“{value}” looks like a company and is taken over as one.")),
    "name_is_email": ("warn", mark("“{value}” stands where a name belongs but is an e-mail address.")),
    "name_has_digits": ("warn", mark("The name “{value}” contains digits.")),
    "letters_lost": ("warn", mark("“{value}” seems to have lost letters (“?”) in the other program; please check it.")),
    "name_in_brackets": ("note", mark("What stands in brackets in “{value}” was taken over as nickname.")),
    "name_one_word": ("note", mark("“{value}” is a single word and was taken for the last name.")),
    "name_comma": ("warn", mark("The commas in “{value}” may not mean “last name, first name”.")),
    "name_capitals": ("note", mark("In “{value}” the word in capitals was taken for the last name.")),
    "name_two_people": ("warn", mark("“{value}” seems to be two people; both names were kept together.")),
    "name_too_long": ("warn", mark("“{value}” is too long for a name; the text was kept as last name.")),
    "salutation_unlikely": (
        "warn",
        mark("The form of address does not seem to go with the first name “{value}”; both are kept as they are."),
    ),
    "phone_not_understood": ("warn", mark("“{value}” is not a complete phone number; the text was kept.")),
    "phone_no_area_code": ("warn", mark("{value} is a short number or lacks its area code; the text was kept.")),
    "phone_digits_lost": (
        "warn",
        mark("The phone number {value} has lost digits in the spreadsheet; please check it."),
    ),
    "phone_unlikely": (
        "warn",
        mark("The phone number {value} has an unusual length or beginning; please check it."),
    ),
    "email_exchange": ("bad", mark("“{value}” is an internal address of a mail server, not an e-mail address.")),
    "email_private_domain": ("warn", mark("{value} only works inside a company network; the text was kept.")),
    "email_not_understood": ("warn", mark("“{value}” is not a valid e-mail address; the text was kept.")),
    "email_repaired": ("note", mark("“{value}” was read as an e-mail address.")),
    "web_not_understood": ("warn", mark("“{value}” is not a web address; the text was kept.")),
    "zip_zero_added": ("note", mark("The postal code {value} had lost its leading zero; it is now {detail}.")),
    "zip_cleaned": ("note", mark("The postal code “{value}” was tidied up; it is now {detail}.")),
    "zip_ambiguous": (
        "warn",
        mark("The postal code {value} could be German, Austrian or Swiss; please add the country."),
    ),
    "zip_unlikely": ("warn", mark("{value} does not look like a postal code; the text was kept.")),
    "zip_city_mismatch": ("warn", mark("The postal code {value} belongs to {detail}, another place is given.")),
    "country_unknown": ("warn", mark("“{value}” is not a country that Kontor knows; the text was kept.")),
    "date_not_understood": ("bad", mark("“{value}” is not a date that Kontor understands; it was left out.")),
    "date_from_number": (
        "warn",
        mark("“{value}” is a number by which spreadsheets count days; it was read as {detail}. Please check it."),
    ),
    "date_impossible": ("bad", mark("The date {value} does not exist; it was left out.")),
    "date_too_old": ("bad", mark("The date {value} is before 1901; it was left out.")),
    "date_in_future": ("warn", mark("The date {value} is in the future; please check it.")),
    "date_order": ("warn", mark("In {value}, day and month cannot be told apart; it was read as {detail}.")),
    "refusal_unclear": (
        "warn",
        mark("“{value}” stands where somebody refuses advertising, and was taken for a refusal; please check it."),
    ),
    "captured_name": ("warn", mark("“{value}” is probably the name; please check it.")),
    "captured_company": ("warn", mark("“{value}” is probably the company; please check it.")),
    "captured_position": ("warn", mark("“{value}” is probably the position; please check it.")),
    "captured_place": ("warn", mark("The postal code and the place in “{value}” do not go together.")),
    "company_from_above": ("warn", mark("The row names no company; “{value}” stands in the row above.")),
    "cells_beyond_heading": ("note", mark("The row is longer than the heading; “{value}” was kept in the notes.")),
}

CODES = frozenset(_TEXTS)


_doubt = maker(Doubt)


def doubt(field: str, value: str, reason: str, *, column: str = "", detail: str = "") -> Doubt:
    """A doubt with the severity that belongs to its reason."""
    return _doubt(field, value, reason, column, _TEXTS[reason][0], detail)


def sentence(doubt: Doubt) -> str:
    """The doubt as a finished sentence in the language in use."""
    found = _TEXTS.get(doubt.reason)
    text = found[1] if found else mark("“{value}” could not be taken over as it is.")
    value = doubt.value if len(doubt.value) <= 80 else f"{doubt.value[:79]}…"
    return tr(text, value=" ".join(value.split()), detail=doubt.detail)
