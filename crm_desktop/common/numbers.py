"""Numbers and money as people of the current language write them. Money is integer cents throughout."""

from __future__ import annotations

import math
import re

from . import i18n

# Texts, not built patterns: `re` builds each when it is first used, and the start only shows numbers.
_NUMBER = r"[+-]?[\d.,'’\s\u00a0\u202f]*\d"


def format_int(n: int, language: str = "") -> str:
    """1234 as 1.234 (German) or 1,234 (English); in the language in use unless another is named."""
    text = f"{n:,}"
    return text.replace(",", ".") if (language or i18n.language()) == "de" else text


def format_money(cents: int, currency: str = "€", language: str = "") -> str:
    """123456 as 1.234,56 € (German) or €1,234.56 (English)."""
    sign, cents = ("-", -cents) if cents < 0 else ("", cents)
    whole, rest = divmod(cents, 100)
    if (language or i18n.language()) == "de":
        return f"{sign}{format_int(whole, 'de')},{rest:02d}\u00a0{currency}"
    return f"{sign}{currency}{format_int(whole, 'en')}.{rest:02d}"


_CURRENCY_SIGNS = {"": "€", "EUR": "€", "USD": "$", "GBP": "£"}


def format_amount(cents: int, currency: str, language: str = "") -> str:
    """Money with its currency as a code (ISO 4217); an empty one is the euro."""
    return format_money(cents, _CURRENCY_SIGNS.get(currency, f"{currency} "), language).rstrip()


def format_number(value: float) -> str:
    """A plain decimal number, without trailing zeros, with the decimal sign of the language."""
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if i18n.language() == "de" else text


def parse_number(text: str) -> float | None:
    """Read 1.234,5 and 1,234.5 and 1'234.50; None when the text is no number.

    With both separators the last one is the decimal sign; a single one followed by exactly three digits
    separates thousands when the other language would say so too, otherwise it is the decimal sign of the language.
    """
    match = re.fullmatch(_NUMBER, text.strip().replace("−", "-").strip("€$ \u00a0"))
    if match is None:
        return None
    digits = re.sub(r"['’\s\u00a0\u202f]", "", match.group())
    dot, comma = digits.rfind("."), digits.rfind(",")
    if dot >= 0 and comma >= 0:
        thousands = "," if dot > comma else "."
        digits = digits.replace(thousands, "").replace(",", ".")
    elif dot >= 0 or comma >= 0:
        sign = "." if dot >= 0 else ","
        own_thousands = "." if i18n.language() == "de" else ","
        grouped = re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{3}})+", digits)
        if digits.count(sign) > 1 and not grouped:
            return None  # 1.2.3 is a date, a version or a slip
        if digits.count(sign) > 1 or (grouped and sign == own_thousands):
            digits = digits.replace(sign, "")
        else:
            digits = digits.replace(sign, ".")
    try:
        return float(digits)
    except ValueError:
        return None


CURRENCIES = ("EUR", "CHF", "USD", "GBP", "DKK", "SEK", "NOK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "CAD", "AUD")
"""ISO 4217, all with a hundredth as the smallest unit."""
_NAMED = {"€": "EUR", "euro": "EUR", "$": "USD", "£": "GBP", "fr": "CHF", "sfr": "CHF", "franken": "CHF"} | {
    code.casefold(): code for code in CURRENCIES
}
_CURRENCY = (
    r"(?i)(?<![^\W\d])(?:"
    + "|".join(sorted((re.escape(name) for name in _NAMED if name.isalpha()), key=len, reverse=True))
    + r")(?![^\W\d])\.?|[€$£]"
)


def currency_named(text: str) -> str:
    """The currency an amount is typed in ("5.000 CHF", "$12k"), as its code; '' where none is named."""
    found = re.search(_CURRENCY, _apart(text))
    return _NAMED[found.group().rstrip(".").casefold()] if found else ""


def _apart(text: str) -> str:
    """12 TEUR as 12 T EUR."""
    return re.sub(r"(?i)(?<=[\d\s])([tkm])(eur|chf)\b", r"\1 \2", text)


_MOST = 10**13
"""Of whole units: what is more is a slip, and would not fit into the file."""
_MULTIPLES = {"k": 1_000, "tsd": 1_000, "teur": 1_000, "t": 1_000, "mio": 1_000_000, "mn": 1_000_000, "m": 1_000_000}
_MULTIPLE = r"(?i)(?<=\d)\s*(k|tsd|teur|t|mio|mn|m)\.?$"
_GROUPED = r"[+-]?[1-9]\d{0,2}([.,'’\s\u00a0\u202f])\d{3}(?:\1\d{3})*"
_THREE_DECIMALS = r".*(?:[.'’\s\u00a0\u202f]\d{3},|[,'’\s\u00a0\u202f]\d{3}\.)\d{3}"
"""Thousands, and three digits behind another sign."""


def parse_money(text: str) -> int | None:
    """Cents of an amount as typed, in either language: 1.234,56 €, 1,234.56, 12k, 1,5 Mio; None when it is no amount.
    Three digits behind a single separator are thousands, since no amount has three decimals."""
    cleaned = re.sub(_CURRENCY, "", _apart(text)).strip()
    if cleaned.endswith((",-", ".-", ",--", ".–", ",–", ",—")):
        cleaned = cleaned.rstrip("-–—").rstrip(",.")
    times = 1
    if found := re.search(_MULTIPLE, cleaned):
        times, cleaned = _MULTIPLES[found[1].lower()], cleaned[: found.start()]
    elif re.fullmatch(_GROUPED, cleaned):
        cleaned = re.sub(r"[^\d+-]", "", cleaned)
    elif re.fullmatch(_THREE_DECIMALS, cleaned):
        return None  # whole units or a slip: nobody knows
    value = parse_number(cleaned)
    if value is None or abs(value * times) > _MOST:
        return None
    cents = math.floor(abs(value) * times * 100 + 0.5 + 1e-7)  # half a cent away from zero; 1.005 is a little less
    return -cents if value < 0 else cents
