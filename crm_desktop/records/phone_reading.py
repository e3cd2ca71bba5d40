"""Phone numbers as people type them: several in a cell, with labels and extensions, as spreadsheets damage them.

What others call is in records/phones.py. The text as typed is kept beside E.164. A number with letters that are no
known label is never normalised: the number library would read the letters as keys of a telephone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.common.frozen import maker

from .phone_plans import plainly_valid
from .phones import country_calling_code, national_zero


@dataclass(frozen=True, slots=True)
class Phone:
    value: str
    """As typed, without understood labels ("Tel.:") and without the ".0" of a spreadsheet."""
    normal: str = ""
    """E.164 without the extension, or '' where the text is no complete number."""
    extension: str = ""
    kind: str = ""
    """A code of contact.PHONE_TYPES if the text or a mobile prefix (DE, AT, CH) says so, else ''."""
    valid: bool = False
    """True when the numbering plan knows such a number; a number may be possible and still not valid."""
    reason: str = ""
    """A code of records/doubts.py, or '' when all is well."""


_LABEL_WORDS = {
    "": """
        tel telefon telefonnr telefonnummer telnr fon phone telephone ruf rufnummer rufnr nr nummer no t ph
        festnetz voice landline isdn
    """,
    "fax": "fax telefax faxnr faxnummer telefaxnr tfx fx f",
    "mobile": """
        mobil mobile mobiltelefon mobilnr mobilnummer mob handy handynr handynummer natel cell cellphone cellular
        iphone funk m
    """,
    "home": "privat private priv pr home zuhause daheim p",
    "work": """
        geschäftlich geschaeftlich gesch dienstlich dienst büro buero office work arbeit business direkt direct
        dienstl geschäftl geschaeftl direktwahl durchwahl firma company beruflich g d
    """,
    "main": "zentrale hauptnummer main haupt vermittlung empfang switchboard",
    "assistant": "sekretariat assistenz assistent assistentin assistant sekretärin",
    "car": "auto autotelefon car",
    "pager": "pager piepser",
    "other": "sonstige sonstiges andere other weitere weiteres",
}
_LABELS = {word: kind for kind, words in _LABEL_WORDS.items() for word in words.split()}

_TYPE_WORDS = {**_LABELS, "telefon": "work", "tel": "work", "phone": "work"}

_TWICE = range(8, 25)
"""Characters of a number that may stand twice in a row."""
_LONGEST = 500
"""A longer cell is a note, not a list of numbers."""

_CLEAN = re.compile(r"[+(]*\d[\d \-.()]*|\+?\d[\d ]{0,4} ?/ ?[1-9][\d \-]*")
"""One number without words; a slash behind an area code of at most five digits belongs to it."""
_PARTING = re.compile(r"\s*(?:[;|\n]|,(?=\s*[+0(])|\s/(?=\s*[+0(A-Za-z]))\s*")
_LABELLED = re.compile(r"(?:([^\W\d_]+)\.?:? *)?([+(\d][\d+ \-/().]*\d)(?: *\(([^\W\d_]+)\.?\))?")
_NUMBER_CELL = re.compile(r"(\d{6,})[.,]0+")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*(?:[;|\n\r]|:::|\b(?:oder|und|od|u|bzw|or|and|sowie)\b\.?|&|,(?=\s*(?:[+0(A-Za-z]|-\s?\d))(?!\s*(?:app|dw|durchw|nst|nebenst|ext|kl))"
    r"|/\s*(?=[+0(A-Za-z]|-\s*\d))\s*"
    rf"|(?<=\d)[\s,/]+(?=(?:{'|'.join(sorted(_LABELS))})[.:]*\s*[+0(])",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[^\W\d_][^()\[\]]*[)\]]")
_EXTENSION = re.compile(
    r"[\s,;/\-(]*(?:\b(?:app(?:arat)?|dw|durchwahl|nst|nebenst(?:elle)?|ext(?:ension)?|kl(?:appe)?)\b[.:]?|\bx|"
    r"(?<=\d)x|#)\s*[:\-]?\s*"
    r"(?P<number>\d{1,6})\)?\s*$",
    re.IGNORECASE,
)
_MARKED_END = re.compile(r"[^\W\d_.:\s-][.:]?\s*[:\-]?\s*\d{1,6}\)?\s*$|#\s*[:\-]?\s*\d{1,6}\)?\s*$")
"""What every extension ends in, quick to look for."""
_BEFORE_COLON = re.compile(r"^[^\d+]*[^\W\d_][^\d+:]*(?:\d\s*)?:\s*")
_WORD = re.compile(r"[^\W\d_]+(?:[.\-]+[^\W\d_]+)*\.?:?")
_NOT_DIGITS = re.compile(r"\D+")
_TAIL = re.compile(r"^-\s*(?P<tail>\d{1,4})$")


_SIGNS = b" -/()."
_made = maker(Phone)


def parse_phones(text: str, country: str = "DE") -> tuple[Phone, ...]:
    """All numbers of a cell; `country` (ISO alpha-2) is used for numbers without a country code."""
    text = text.strip() if text.isascii() else _ascii_digits(text).strip()
    if not text:
        return ()
    country = country or "DE"
    if normal := _plain(text, country):
        return (_made(text, normal, "", _kind_of(normal), True, ""),)
    half = len(text) // 2
    if half in _TWICE and text[:half] == text[-half:] and not text[half:-half].strip():
        text = text[:half]  # other programs join what two of their fields say without a sign between
    if _CLEAN.fullmatch(text) and "\n" not in text:
        if "." in text and (damaged := _NUMBER_CELL.fullmatch(text)):
            text = damaged[1]
        return (_phone(text, text, country, ""),)
    if len(text) > _LONGEST:
        return (Phone(text, reason="phone_not_understood"),)
    if listed := _listed(text, country):
        return listed
    if _NUMBER_CELL.fullmatch(text):
        return (_parse_one(text, country),)
    found: list[Phone] = []
    for part in _parts(text):
        if found and "-" in found[-1].value and (tail := _TAIL.match(_BRACKETS.sub("", part).strip())):
            part = f"{found[-1].value.rpartition('-')[0]}-{tail['tail']}"
        found.append(_parse_one(part, country))
    return tuple(dict.fromkeys(found))


def _plain(text: str, country: str) -> str:
    """E.164 of a text that is one valid number without words, as nearly every cell is; '' where more is to be asked."""
    digits = text.encode("ascii", "replace").translate(None, _SIGNS).decode()  # four times as quick as of a text
    normal = plainly_valid(digits, country)
    if not normal or ("." in text and _NUMBER_CELL.fullmatch(text)):
        return ""
    slash = text.rfind("/")
    return normal if slash < 0 or _within(text, slash) else ""


def _listed(text: str, country: str) -> tuple[Phone, ...]:
    """Plain numbers, each with one known word at most, plainly parted; none where more is to be asked."""
    found: list[Phone] = []
    for piece in _PARTING.split(text):
        if normal := _plain(piece, country):
            found.append(_made(piece, normal, "", _kind_of(normal), True, ""))
        elif phone := _labelled(piece, country):
            found.append(phone)
        else:
            return ()
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


def _labelled(text: str, country: str) -> Phone | None:
    """ "Tel.: 030 1234567" and "030 1234567 (privat)"."""
    found = _LABELLED.fullmatch(text)
    if found is None:
        return None
    before, number, after = found.groups()
    kind = _LABELS.get((before or after or "").casefold())
    normal = _plain(number, country) if kind is not None and not (before and after) else ""
    if not normal:
        return None
    value = " ".join(number.split()).strip("-") if before else text
    return _made(value, normal, "", kind or _kind_of(normal), True, "")


def _within(text: str, slash: int) -> bool:
    """Whether the only slash of a text stands within one number, and does not part two."""
    rest = text[slash + 1 :].lstrip(" ")
    if text.find("/") != slash or slash == 0 or not rest:
        return False
    if "1" <= rest[0] <= "9":
        return len(rest) > _LAST_DIGITS or slash < _SHORTEST
    return slash < _AREA and rest[0] in "0(+"


_AREA, _SHORTEST, _LAST_DIGITS = 6, 8, 3
"""Digits: fewer before a slash are an area code; fewer are no number of which the last digits, so many, may follow."""


def _ascii_digits(text: str) -> str:
    """Without the invisible marks that telephones copy along, with plain blanks, hyphens and digits."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFKC", text):
        if char.isdigit():
            char = str(unicodedata.digit(char))
        elif unicodedata.category(char) == "Pd" or char == "−":
            char = "-"
        elif unicodedata.category(char) == "Cf":
            char = ""
        kept.append(char)
    return "".join(kept)


def _parts(text: str) -> list[str]:
    """Split where a new number begins; a slash behind an area code does not."""
    parts: list[str] = []
    start = 0
    for match in _SPLIT.finditer(text):
        left = text[start : match.start()]
        digits = sum(map(str.isdigit, left))
        if "/" in match.group() and digits < _AREA:
            continue
        if digits == 0 and not parts and match.group().strip().isalpha():
            continue
        parts.append(left)
        start = match.end()
    parts.append(text[start:])
    split: list[str] = []
    for part in parts:
        split += _siblings(part)
    return [part for part in (part.strip(" ,;/") for part in split) if part]


def _siblings(part: str) -> list[str]:
    """ "030 1234567 / 68" are two numbers: the second has its last digits instead of those of the first."""
    found = _SIBLING.fullmatch(part.strip())
    if found is None or sum(map(str.isdigit, found["first"])) < _SHORTEST:
        return [part]
    first, last = found["first"], found["last"]
    end = first[-len(last) :]
    return [first, first[: -len(last)] + last] if end.isdigit() and end != last else [part]


_SIBLING = re.compile(r"(?P<first>[+(]*\d[\d \-.()/]*\d)\s*/\s*(?P<last>\d{1,3})")


def _parse_one(part: str, country: str) -> Phone:
    if damaged := _NUMBER_CELL.fullmatch(part):
        part = damaged[1]
    if _CLEAN.fullmatch(part):
        return _phone(part, part, country, "")
    if normal := _plain(part, country):
        return _made(part, normal, "", _kind_of(normal), True, "")
    if _SCIENTIFIC.fullmatch(part):
        if (number := _all_digits(part)) is None:
            return Phone(part, reason="phone_digits_lost")
        return _phone(number, number, country, "")
    rest = part
    kinds: list[str] = []
    extension = ""
    if (
        _MARKED_END.search(rest)
        and (found := _EXTENSION.search(rest))
        and sum(map(str.isdigit, rest[: found.start()])) >= 5
    ):
        extension, rest = found["number"], rest[: found.start()]
    for inside in _BRACKETS.findall(rest):
        kinds += [_LABELS[word] for word in _label_words(inside) if word in _LABELS]
        rest = rest.replace(inside, " ")
    value = part
    if label := _BEFORE_COLON.match(rest):
        kinds += [_LABELS[word] for word in _label_words(label.group()) if word in _LABELS]
        rest = rest[label.end() :]
    known = {
        word: key for word in _WORD.findall(rest) if (key := word.casefold().rstrip(".:").replace(".", "")) in _LABELS
    }
    for word, key in known.items():
        kinds.append(_LABELS[key])
        rest = rest.replace(word, " ", 1)
    if label or known:
        value = _without_labels(part, label.group() if label else "", list(known))
    if any(char.isalpha() for char in rest) or not any(char.isdigit() for char in rest):
        return Phone(part, kind=_kind(kinds), reason="phone_not_understood")
    return _phone(value, rest, country, _kind(kinds), extension)


def _all_digits(text: str) -> str | None:
    """4.91711234567E+11 as 491711234567; None where a spreadsheet has kept fewer digits than the number has."""
    mantissa, _, power = text.lower().replace(",", ".").partition("e")
    whole, _, rest = mantissa.partition(".")
    left = int(power) - len(rest)
    return whole + rest if left == 0 else None


def _without_labels(part: str, label: str, words: list[str]) -> str:
    known = all(word in _LABELS for word in _label_words(label))
    if known:
        part = part.replace(label, "", 1)
    for word in words:
        part = part.replace(word, " ", 1)
    return " ".join(part.split()).strip(" :,-")


def _label_words(text: str) -> list[str]:
    return [word.casefold().rstrip(".:").replace(".", "") for word in _WORD.findall(text)]


def _kind(kinds: list[str]) -> str:
    if "fax" in kinds:
        return "fax_home" if "home" in kinds else "fax"
    for kind in ("mobile", "assistant", "car", "pager", "main", "home", "work", "other"):
        if kind in kinds:
            return kind
    return ""


def _phone(value: str, number: str, country: str, kind: str, extension: str = "") -> Phone:
    digits = _NOT_DIGITS.sub("", number)
    plus = "+" in number[: number.find(digits[0])] if digits else False
    normal, valid, reason = _understand(f"+{digits}" if plus else digits, country)
    if reason == "phone_digits_lost" and not value.strip("+ ").isdecimal():
        reason = "phone_not_understood"  # spreadsheets lose digits of whole numbers only
    return Phone(value, normal, extension, kind or _kind_of(normal), valid, reason)


_MOBILE = re.compile(r"\+(?:491(?:5|6[0-3]|7)|436(?:5[0-35-79]|6[013-9]|[7-9]|44)|417[4-9])")


def _kind_of(normal: str) -> str:
    return "mobile" if _MOBILE.match(normal) else ""


@lru_cache(maxsize=8192)
def _understand(number: str, country: str) -> tuple[str, bool, str]:
    """E.164, whether the numbering plan knows it, and a doubt; `number` is digits with an optional plus."""
    if number.startswith("+0"):
        number = number[1:]
    if plain := plainly_valid(number, country):
        return plain, True, ""
    digits = number.lstrip("+")
    if len(digits) > 15 + number.startswith(("+", "00")) + 2 * number.startswith("00"):  # also for a (0) behind a code
        return "", False, "phone_digits_lost"
    if number.startswith("00"):
        number = f"+{number[2:]}"
    if not number.startswith("+"):
        code = country_calling_code(country)
        if not number.startswith("0") and national_zero(country):
            if number.startswith(code) and len(digits) >= 11:
                number = f"+{number}"
            elif len(digits) <= 8:
                return "", False, "phone_no_area_code"
    if len(digits) < 6:
        return "", False, "phone_not_understood"
    if plain := plainly_valid(number, country):
        return plain, True, ""
    normal, valid, possible = _ask_library(number, country)
    if not valid and not number.startswith(("+", "0")) and len(digits) >= 11:
        other = _ask_library(f"+{number}", country)
        if other[1]:
            return other[0], True, ""
    if valid:
        return normal, True, ""
    return (normal, False, "phone_unlikely") if possible else ("", False, "phone_not_understood")


def _ask_library(number: str, country: str) -> tuple[str, bool, bool]:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return "", False, False
    normal = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    possible = phonenumbers.is_possible_number_with_reason(parsed) == phonenumbers.ValidationResult.IS_POSSIBLE
    return normal, phonenumbers.is_valid_number(parsed), possible


@lru_cache(maxsize=256)
def phone_type(kind_word: str) -> str:
    """The code for a word of another program ("Mobil", "Fax privat", "CELL,HOME", "Büro"), or ''."""
    kinds = [_TYPE_WORDS[word] for word in _label_words(kind_word.replace("_", " ")) if word in _TYPE_WORDS]
    if not kinds:
        kinds = [kind for word, kind in _TYPE_WORDS.items() if len(word) > 4 and word in kind_word.casefold()]
    specific = [kind for kind in kinds if kind != "work"] or kinds
    return _kind(specific)
