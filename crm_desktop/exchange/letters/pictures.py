"""How Word writes a value: pictures of dates (\\@), pictures of numbers (\\#), upper and lower case (\\*).

In a picture for numbers the separators say themselves which one is decimal, so "#.##0,00" and "#,##0.00" both work
in every language; the # gives no blank where a digit is missing. Names of months and days are those of the language
of the field. German pictures (TT.MM.JJJJ) are understood, too.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_SHORT_MONTHS = {
    "de": "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
}
_DAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}
_SHORT_DAYS = {
    "de": "Mo Di Mi Do Fr Sa So",
    "en": "Mon Tue Wed Thu Fri Sat Sun",
    "fr": "lun. mar. mer. jeu. ven. sam. dim.",
    "it": "lun mar mer gio ven sab dom",
    "es": "lun mar mié jue vie sáb dom",
    "nl": "ma di wo do vr za zo",
}


def base(language: str) -> str:
    """The language whose names are used: that of the field where we know it, else English; none means German."""
    code = (language or "de")[:2].lower()
    return code if code in _MONTHS else "en"


# dates -------------------------------------------------------------------------------------------------------------

_ENGLISH_ORDER = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_TIME = re.compile(r"(?:^|[T\s,])(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?")
_DATE_TOKEN = re.compile(r"\\.|'[^']*'?|[Aa][Mm]/[Pp][Mm]|d+|D+|M+|y+|Y+|h+|H+|m+|s+|.", re.DOTALL)
_LETTERS = {
    "de": str.maketrans({"T": "d", "t": "d", "J": "y", "j": "y"}),
    "fr": str.maketrans({"j": "d", "J": "d", "a": "y"}),
}
_GERMAN_PICTURE = re.compile(r"[TtJj]{2}")


def as_moment(value: str, language: str) -> datetime | None:
    """A date, with its time where it has one; 3/4/2026 is the American way only in English (US)."""
    text = value.strip()
    if not text:
        return None
    clock = _TIME.search(text)
    alone = clock is not None and not re.search(r"\d", text[: clock.start(1)] + text[clock.end() :])
    day = _ENGLISH_ORDER.match(text)
    try:
        if alone:
            found = date(1899, 12, 30)  # the day Word counts from
        elif day and language.lower() in ("en", "en-us"):
            year = int(day[3]) + (2000 if len(day[3]) == 2 else 0)
            found = date(year, int(day[1]), int(day[2]))
        else:
            from crm_desktop.records.dates import parse_date

            found = date.fromisoformat(parse_date(text, past=False).iso)
        if clock is None:
            return datetime(found.year, found.month, found.day)
        hour = int(clock[1]) % 12 + (12 if clock[4].lower() == "pm" else 0) if clock[4] else int(clock[1])
        return datetime(found.year, found.month, found.day, hour, int(clock[2]), int(clock[3] or 0))
    except ValueError:
        return None


def format_moment(moment: datetime, picture: str, language: str) -> str:
    """The moment in a picture of Word (d MMMM yyyy, HH:mm, AM/PM, 'text')."""
    name = base(language)
    if name == "fr" or (name == "de" and _GERMAN_PICTURE.search(picture)):
        parts = re.split(r"(\\.|'[^']*'?)", picture)
        picture = "".join([part if part.startswith(("'", "\\")) else part.translate(_LETTERS[name]) for part in parts])
    half = bool(re.search(r"[Aa][Mm]/[Pp][Mm]", picture))
    return "".join([_date_token(token, moment, language, half) for token in _DATE_TOKEN.findall(picture)])


def _date_token(token: str, moment: datetime, language: str, half: bool) -> str:
    if token.startswith("'"):
        return token.strip("'")
    if token.startswith("\\"):  # LibreOffice writes dd\.MM\.yyyy
        return token[1:]
    name, size, kind = base(language), len(token), token[0]
    if token.lower() == "am/pm":
        word = "AM" if moment.hour < 12 else "PM"
        return word if token[0] == "A" else word.lower()
    if kind in "dD":
        if size > 2:
            return (_DAYS if size > 3 else _SHORT_DAYS)[name].split()[moment.weekday()]
        return f"{moment.day:0{size}}"
    if kind == "M":
        if size > 2:
            if name == "de" and moment.month == 1 and language[3:].upper() == "AT":
                return "Jänner" if size > 3 else "Jän"
            return (_MONTHS if size > 3 else _SHORT_MONTHS)[name].split()[moment.month - 1]
        return f"{moment.month:0{size}}"
    if kind in "yY":
        return f"{moment.year:04}" if size > 2 else f"{moment.year % 100:02}"
    if kind in "hH":
        hour = (moment.hour % 12 or 12) if kind == "h" and half else moment.hour
        return f"{hour:0{min(size, 2)}}"
    if kind == "m":
        return f"{moment.minute:0{min(size, 2)}}"
    return f"{moment.second:0{min(size, 2)}}" if kind == "s" else token


# numbers -----------------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"[+\-−(]?\s*[\d.,'’\u00a0\u202f ]*\d\s*[)\-]?")
_LARGEST = 24
"""Digits of a number; more is a code of some kind."""
_CURRENCY = re.compile(r"(?i)\b(?:eur|euro|chf|usd|gbp|fr\.?)\b|[€$£%]|\s")


class Exactly(str):
    """A value that came as a number and not as text: 1.234 is never taken for 1,234."""

    __slots__ = ("plain",)
    plain: str
    """Digits with a point."""


def as_number(value: str, language: str) -> Decimal | None:
    """A number as written by people or programs; with both separators the last one is decimal, a single one with
    three digits behind it separates thousands only where the language writes it so."""
    from decimal import Decimal, InvalidOperation

    if isinstance(value, Exactly):
        return Decimal(value.plain)
    text = _CURRENCY.sub("", value).replace("−", "-").replace(",-", "").replace(".-", "").replace(",--", "")
    if not text or not _NUMBER.fullmatch(text):
        return None
    negative = text.startswith(("-", "(")) or text.endswith(("-", ")"))
    digits = text.strip("+-()").replace("'", "").replace("’", "")
    dot, comma = digits.rfind("."), digits.rfind(",")
    if dot >= 0 and comma >= 0:
        digits = digits.replace("," if dot > comma else ".", "").replace(",", ".")
    elif dot >= 0 or comma >= 0:
        sign = "." if dot >= 0 else ","
        thousands = "." if base(language) in ("de", "it", "es", "nl") else ","
        grouped = re.fullmatch(rf"[1-9]\d{{0,2}}(?:\{sign}\d{{3}})+", digits)
        digits = digits.replace(sign, "" if grouped and (sign == thousands or digits.count(sign) > 1) else ".")
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return None
    if number.adjusted() > _LARGEST or len(number.as_tuple().digits) > _LARGEST:
        return None
    return -number if negative else number


_PART = re.compile(r"((?:[.,](?=x))?[#0x](?:[#0x.,'’\u00a0\u202f ]*[#0x])?)")


@lru_cache(maxsize=256)
def _sections(picture: str) -> tuple[str, ...]:
    """The parts for positive, negative and zero, split at ";" outside of quotation marks."""
    parts: list[str] = []
    current, quoted = "", False
    for char in picture:
        if char == "'" and not _within_digits(picture):
            quoted = not quoted
        if char == ";" and not quoted:
            parts.append(current)
            current = ""
        else:
            current += char
    return (*parts, current)


def _within_digits(picture: str) -> bool:
    """Whether the apostrophe is the Swiss sign for thousands and no quotation mark."""
    return bool(re.search(r"[#0]'[#0]{3}", picture))


def format_number(number: Decimal, picture: str, language: str) -> str:
    """The number in a picture of Word: digits 0 # x, separators, signs, literal text."""
    sections = _sections(picture.replace("\\", ""))
    section = sections[0]
    negative, signs = number < 0, True
    if number == 0 and len(sections) > 2:
        section, signs = sections[2], False
    elif negative and len(sections) > 1:  # the section says itself how a negative number looks
        section, number, negative, signs = sections[1], -number, False, False
    literals: list[str] = []

    def keep(found: re.Match[str]) -> str:
        literals.append(found[0].strip("'"))
        return "\0"

    if not _within_digits(section):
        section = re.sub(r"'[^']*'?", keep, section)
    place = _PART.search(section)
    if place is None:
        text = section
    elif _GROUPS.fullmatch(section) and "," not in place[1] and "." not in place[1]:
        text = f"{'-' if negative else ''}{_grouped(abs(number), section)}"
    else:
        digits, signed = _digits(abs(number), place[1], language), "-" if negative else ""
        before, after = section[: place.start()], section[place.end() :]
        if signs and ("-" in before or "+" in before):
            before, signed = _sign(before, number), ""
        elif signs and after[:1] in ("-", "+"):
            after, signed = _sign(after[:1], number) + after[1:], ""
        if digits.strip("0.,") == "":
            signed = ""  # never "-0,00"
        text = f"{signed}{before}{digits}{after}"
    for literal in literals:
        text = text.replace("\0", literal, 1)
    return text.strip() if picture[:1] != " " else text


_GROUPS = re.compile(r"[^#0]*[#0]+(?:[- /()\0]*[-/()\0][- /()\0]*[#0]+)+[^#0]*")
"""(000) 000-0000: a number of a kind, its digits in groups."""


def _grouped(number: Decimal, section: str) -> str:
    """Digits put into their places from the right; those left over go before the first."""
    from decimal import ROUND_HALF_UP, Decimal

    left = list(f"{number.quantize(Decimal(1), rounding=ROUND_HALF_UP):f}")
    found: list[str] = []
    places = sum(char in "#0" for char in section)
    for char in reversed(section):
        if char not in "#0":
            found.append(char)
            continue
        places -= 1
        found.append(left.pop() if left else "0" if char == "0" else "")
        if not places and left:
            found += reversed(left)
    return "".join(reversed(found))


def _sign(text: str, number: Decimal) -> str:
    """The place of the sign filled: - only where the number is negative, + where it is positive."""
    plus = "-" if number < 0 else "+" if "+" in text and number else ""
    return text.replace("+", "-").replace("-", plus, 1)


def _digits(number: Decimal, mask: str, language: str) -> str:
    from decimal import ROUND_HALF_UP, Decimal

    thousands, decimal = _separators(mask)
    whole_mask, _, fraction_mask = mask.rpartition(decimal) if decimal else (mask, "", "")
    places = sum(char in "#0x" for char in fraction_mask)
    rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:f}".partition(".")
    least = sum(char == "0" for char in whole_mask)
    if "x" in whole_mask:  # what stands left of it is cut off
        whole = whole[-sum(char in "#0x" for char in whole_mask[whole_mask.index("x") :]) :]
    whole = whole.lstrip("0").rjust(least, "0") if least else whole.lstrip("0")
    if thousands:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", thousands, whole)
    optional = len(fraction_mask) - len(fraction_mask.rstrip("#"))
    while optional and fraction.endswith("0"):
        fraction, optional = fraction[:-1], optional - 1
    return whole + (decimal + fraction if fraction else "")


def _separators(mask: str) -> tuple[str, str]:
    """Sign for thousands and decimal sign of a picture; '' where there is none."""
    spaces = next((char for char in mask if char in "'’\u00a0\u202f "), "")
    dot, comma = mask.rfind("."), mask.rfind(",")
    if dot >= 0 and comma >= 0:
        return (",", ".") if dot > comma else (".", ",")
    sign = "." if dot >= 0 else "," if comma >= 0 else ""
    if not sign:
        return spaces, ""
    fraction = mask[mask.rfind(sign) + 1 :]
    behind = sum(char in "#0x" for char in fraction)
    if "x" in fraction:  # rounded there: decimals
        return spaces, sign
    if not spaces and (behind == 3 or mask.count(sign) > 1 or mask.startswith(sign)):
        return sign, ""
    return spaces, sign


# words -------------------------------------------------------------------------------------------------------------


def cased(text: str, how: str) -> str:
    """The text after \\* Upper, Lower, FirstCap or Caps."""
    if how == "upper":
        return text.upper()
    if how == "lower":
        return text.lower()
    if how == "firstcap":
        return text[:1].upper() + text[1:]
    return re.sub(r"(^|[\s\-/(])(\w)", lambda found: found[1] + found[2].upper(), text) if how == "caps" else text


def counted(amount: Decimal | int, how: str, language: str) -> str | None:
    """A whole number after \\* Roman, alphabetic, Ordinal, Hex, ArabicDash, CardText or OrdText, an amount after
    DollarText; None for others."""
    kind, number = how.lower(), int(amount)
    if kind == "arabic":
        return str(number)
    if kind == "arabicdash":
        return f"- {number} -"
    if kind == "hex":
        return f"{number:X}"
    if kind == "ordinal":
        return _ordinal(number, language)
    if kind == "roman" and 0 < number < 4000:
        text = _roman(number)
        return text if how[0] == "R" else text.lower()
    if kind == "alphabetic" and 0 < number <= 780:
        text = chr(65 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return text if how[0] == "A" else text.lower()
    if kind in ("cardtext", "ordtext", "dollartext"):
        from .number_words import words

        cents = round(amount * 100) if kind == "dollartext" else number * 100
        return words(cents // 100, kind, base(language), cents % 100)
    return None


def _ordinal(number: int, language: str) -> str:
    if base(language) != "en":
        return f"{number}."
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _roman(number: int) -> str:
    found = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split(), strict=True
    ):
        found += sign * (number // value)
        number %= value
    return found
