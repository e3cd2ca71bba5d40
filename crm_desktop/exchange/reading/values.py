"""Cells to channels, addresses and dates of a contact, with a doubt wherever a value did not come over as it was."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache

from crm_desktop.common.i18n import texts
from crm_desktop.records import dates, emails, labels, postal, webs
from crm_desktop.records.countries import country_code
from crm_desktop.records.doubts import doubt
from crm_desktop.records.incoming import Doubt
from crm_desktop.records.phone_reading import parse_phones, phone_type

from . import words
from .packed import PackedAddress, PackedChannel
from .plan import AddressColumns, ValueColumn
from .tables import Cell

tr = texts("reading")

Row = Sequence[Cell]
_LONGEST_NOTHING = max(map(len, words.NOTHING)) + 1


def plain(cell: Cell) -> str:
    """A cell as text: dates as ISO, numbers without a needless fraction."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    return str(cell)


def typed(cell: Cell) -> str:
    """A cell for a field of the office's own: like plain(), but a number with three decimals cannot be taken for
    one with thousands separated."""
    if isinstance(cell, bool):
        return tr("yes") if cell else tr("no")
    text = plain(cell)
    return f"{text}0" if isinstance(cell, float) and len(text.partition(".")[2]) == 3 else text


def phone_channels(row: Row, columns: Sequence[ValueColumn], country: str, doubts: list[Doubt]) -> list[PackedChannel]:
    found: list[PackedChannel] = []
    for column in columns:
        cell = row[column.index]
        if cell is None:
            continue
        text = cell if isinstance(cell, str) else plain(cell)
        if len(text) < _LONGEST_NOTHING and text.casefold() in words.NOTHING:
            continue
        if column.area >= 0 and (area := row[column.area]) is not None and text[:1] not in "0+":
            text = f"{_area(area)} {text}"
        kind, label, sure = (column.type, "", False)
        if column.label >= 0:
            kind, label, sure = _labelled_phone(column, row[column.label])
        for phone in parse_phones(text, country):
            if "@" in phone.value and phone.reason and (mails := _mails_among(phone.value, column.type)):
                found += mails
                continue
            own = _phone_kind(phone.kind, kind) if phone.kind and not sure else kind
            found.append(("phone", own, phone.value, phone.normal, label, 1 if phone.valid else 0))
            if phone.reason:
                doubts.append(doubt("phone", phone.value, phone.reason, column=column.header))
    return _different(found) if len(found) > 1 else found


def _mails_among(text: str, kind: str) -> list[PackedChannel]:
    """The e-mail addresses in a column of numbers."""
    kind = kind if kind in ("work", "home", "other") else "work"
    return [("email", kind, one.value, one.normal, "", 1) for one in emails.parse_emails(text) if one.valid]


def _numbers_among(text: str, kind: str, country: str) -> list[PackedChannel]:
    """The phone numbers in a column of e-mail addresses, each between signs that part values."""
    kind = kind if kind in ("work", "home", "other") else "work"
    parts = [part for part in _PARTED.split(text) if "@" not in part and sum(map(str.isdigit, part)) > 5]
    phones = [phone for part in parts for phone in parse_phones(part.strip(), country) if phone.valid]
    return [("phone", phone.kind or kind, phone.value, phone.normal, "", 1) for phone in phones]


_PARTED = re.compile(r"[;,|\n]|\s/\s")


def _area(cell: Cell) -> str:
    area = plain(cell)
    return area if area[:1] in "0+(" else f"0{area}"


def _phone_kind(seen: str, kind: str) -> str:
    """A text or prefix that says "mobile" or "fax" knows better than a heading like "Telefon 2"."""
    if kind in ("work", "main", "other"):
        return seen
    return "fax_home" if seen == "fax" and kind == "home" else kind


@lru_cache(maxsize=256)
def _labelled(label: str, otherwise: str) -> tuple[str, str, bool]:
    """(type, label to keep, whether the type is certain) for what stands beside a number."""
    if ours := labels.code_of("phone", label):
        return ours, "", True
    kind, _, own = label.partition(": ")  # as this program writes both
    if own and (ours := labels.code_of("phone", kind)):
        return ours, own.strip(), True
    known = phone_type(label)
    return (known, "", False) if known else (otherwise, label, False)


def _labelled_phone(column: ValueColumn, cell: Cell) -> tuple[str, str, bool]:
    label = plain(cell).strip("* ")
    return _labelled(label, column.type) if label else (column.type, "", False)


_NO_LABELS = frozenset(
    "smtp ex x400 internet pref preferred email e-mail mail web www url uri website homepage webseite "
    "internetseite profile address adresse".split()
)
"""What programs write where there is no label: the kind of the system, or what the value is."""


@lru_cache(maxsize=256)
def _labelled_address(table: str, label: str, otherwise: str) -> tuple[str, str]:
    """(type, label to keep) for what stands beside an e-mail address or a website."""
    kind, _, own = label.partition(": ")  # as this program writes both
    if own and (ours := labels.code_of(table, kind)):
        return ours, own.strip()
    if known := words.channel_type(label):
        return known, ""
    return otherwise, "" if label.casefold() in _NO_LABELS or len(label) > _LONGEST_LABEL else label


_LONGEST_LABEL = 60


def _kind_and_label(table: str, row: Row, column: ValueColumn) -> tuple[str, str]:
    label = plain(row[column.label]).strip("* ") if column.label >= 0 else ""
    return _labelled_address(table, label, column.type) if label else (column.type, "")


def _different(channels: list[PackedChannel]) -> list[PackedChannel]:
    """Each number or address once, the first one kept."""
    known: set[str] = set()
    found: list[PackedChannel] = []
    for channel in channels:
        key = channel[3] or channel[2]
        if key not in known:
            known.add(key)
            found.append(channel)
    return found


def email_channels(
    row: Row, columns: Sequence[ValueColumn], country: str, doubts: list[Doubt]
) -> tuple[list[PackedChannel], str]:
    """The addresses, and the first name written beside one ("Anna Kess <a@b>"); also the phone numbers among them."""
    found: list[PackedChannel] = []
    name = ""
    for column in columns:
        cell = row[column.index]
        if cell is None:
            continue
        text = cell if isinstance(cell, str) else plain(cell)
        if len(text) < _LONGEST_NOTHING and text.casefold() in words.NOTHING:
            continue
        first = len(found)
        if column.system >= 0 and plain(row[column.system]).upper() == "EX" and "@" not in text:
            doubts.append(doubt("email", text, "email_exchange", column=column.header))
            continue
        kind, label = _kind_and_label("email", row, column)
        numbers: list[PackedChannel] = []
        several = "<" in text and text.count("@") > 1
        if "@" not in text or _PARTED.search(text):
            numbers = _numbers_among(text, kind, country)
            found += numbers
        for email in emails.parse_emails(text):
            if numbers and "@" not in email.value:
                continue
            if email.reason:
                doubts.append(doubt("email", email.value, email.reason, column=column.header))
                if email.reason == "email_exchange":
                    continue
            name = name or email.name
            whose = email.name if several else ""  # whose of them it is
            found.append(("email", kind, email.value, email.normal, whose or label, int(email.valid)))
        if " " in text and len(found) > first and (rest := _beside(text, found[first:], name)):
            channel = next((item for item in found[first:] if item[0] == "email"), found[first])
            found[found.index(channel)] = (*channel[:4], channel[4] or rest, channel[5])
    return (_different(found) if len(found) > 1 else found), name


def _beside(text: str, channels: Sequence[PackedChannel], name: str) -> str:
    """The words in a cell of e-mail addresses that are neither these nor numbers nor the name."""
    for part in (*(channel[2] for channel in channels), *(channel[4] for channel in channels), name):
        text = text.replace(part, " ", 1) if part else text
    rest = " ".join(_BETWEEN.sub(" ", text).split())
    return rest if sum(map(str.isalpha, rest)) > 2 and not any(sign in rest for sign in "@/") else ""


_BETWEEN = re.compile(
    r"mailto:|[<>;,|()\[\]\"]|\b(?:oder|und|or|and)\b"
    r"|\b(?:tel|telefon|fon|phone|fax|mobil|mobile|handy|e-?mail|mail)\b\.?:?",
    re.IGNORECASE,
)


def web_channels(row: Row, columns: Sequence[ValueColumn], doubts: list[Doubt]) -> list[PackedChannel]:
    found: list[PackedChannel] = []
    for column in columns:
        cell = row[column.index]
        if cell is None:
            continue
        kind, label = _kind_and_label("web", row, column)
        if plain(cell).casefold() in words.NOTHING:
            continue
        for text in _BETWEEN_PAGES.sub(" ", plain(cell).replace("\\:", ":")).split():
            text = text.strip(",")
            url = webs.normal_url(text)
            if not url:
                doubts.append(doubt("web", text, "web_not_understood", column=column.header))
            found.append(_web(text, url, kind, label))
    return _different(found) if len(found) > 1 else found


_BETWEEN_PAGES = re.compile(r":::|;(?![\w%.~-]{1,40}=)")
"""Not what parts the values of a page's own question: https://shop.example/?a=1;b=2"""


def _web(text: str, url: str, kind: str, label: str) -> PackedChannel:
    if url and webs.is_social(url):
        network = webs.web_type(url)
        return ("social", network if network != "work" else "other", text, url, "", 1)
    return ("web", kind, text, url, label, int(bool(url)))


def social_channels(row: Row, columns: Sequence[ValueColumn]) -> list[PackedChannel]:
    found: list[PackedChannel] = []
    for column in columns:
        if row[column.index] is None:
            continue
        text = plain(row[column.index])
        label = column.header if column.label < 0 else plain(row[column.label])
        url = webs.normal_url(text)
        if not webs.is_social(url) and "://" not in text:
            url = ""  # the name of somebody, though it may look like that of a host
        kind = labels.code_of("web", label) or (webs.web_type(url) if webs.is_social(url) else "other")
        label = "" if labels.code_of("web", label) else label
        found.append(("social", kind if kind != "work" else "other", text, url, label, 1))
    return found


def address(row: Row, columns: AddressColumns, doubts: list[Doubt]) -> PackedAddress | None:
    """One address, or None when none of its columns holds anything."""
    get: dict[str, str] = {}
    for part, index in columns.places:
        cell = row[index]
        if cell is not None:
            get[part] = cell if isinstance(cell, str) else plain(cell)
    extras = [plain(row[index]) for index in columns.extras if row[index] is not None] if columns.extras else []
    if not get and not extras:
        return None
    kind = columns.type
    if columns.label >= 0:
        kind = words.address_type(plain(row[columns.label])) or kind
    street, zip_, city = get.get("street", ""), get.get("zip", ""), get.get("city", "")
    if columns.composed:
        street, zip_, city, rest = _composed(get, street, zip_, city)
        if rest and not get.get("country") and country_code(rest[-1]):
            get["country"] = rest.pop()
        extras = [*rest, *extras]
    if city and not zip_ and any(map(str.isdigit, city)):  # "D-14467 Potsdam" under "Ort"
        zip_, city = postal.split_zip_city(city)
    elif zip_ and not city and " " in zip_:
        zip_, city = _town_beside(zip_)
    if "?" in street or "?" in city:
        for part, text in (("street", street), ("city", city)):
            if LOST.search(text):
                doubts.append(doubt(f"address.{part}", text, "letters_lost", column=columns.headers.get(part, "")))
    land, state = get.get("country", ""), get.get("state", "")
    if state.endswith(")"):
        state, land = _state(state, land)
    if street and not (zip_ or city) and ("," in street or "\n" in street or ";" in street or "  " in street):
        street, zip_, city, land, extras = _whole(street, land, extras)
    located = _located(zip_, city, land)
    if located[2] or located[3] or not located[4]:
        _place_doubts(zip_, land, located, columns, doubts)
    extra = "\n".join(dict.fromkeys(extras)) if extras else ""
    country = land if columns.as_told and not land else located[1]
    return (kind, extra, street, get.get("po_box", ""), located[0], city, state, country)


_STATE = re.compile(r"(.*\S) ?\(([A-Z]{2})\)")


def _state(state: str, land: str) -> tuple[str, str]:
    """(state, country) where a program writes the country behind the state: "Berlin (DE)"."""
    found = _STATE.fullmatch(state)
    if found is None or not (code := country_code(found[2])) or (land and country_code(land) != code):
        return state, land
    return found[1], land or code


def _composed(get: dict[str, str], street: str, zip_: str, city: str) -> tuple[str, str, str, list[str]]:
    """(street, postal code, city, other lines) where columns hold several of them or half of one."""
    if joined := get.get("zip_city"):
        zip_, city = postal.split_zip_city(joined) if not zip_ else (zip_, city or joined)
    if number := get.get("house_no"):
        street = f"{street} {number}".strip()
    if (formatted := get.get("formatted")) and not (street or zip_ or city):
        return _formatted(formatted)
    return street, zip_, city, []


def _town_beside(text: str) -> tuple[str, str]:
    """(postal code, place) of a column of postal codes; a code with a blank ("SE1 7PB") stays one."""
    code, city = postal.split_zip_city(text)
    return (code, city) if code and city else (text, "")


LOST = re.compile(r"(?<=[^\W\d_])\?(?=[a-zäöüß])|\?(?=[a-zäöüß]{2})")
"""What programs write for letters their encoding does not have: "M?ller", "?zdemir"."""


_DIGITS = {"DE": 5, "AT": 4, "CH": 4}
"""Of the postal codes whose places are shipped."""


@lru_cache(maxsize=16384)
def _located(zip_: str, city: str, land: str) -> tuple[str, str, str, str, bool]:
    """(postal code, country, reason of a doubt about the code, the place that fits the code better, whether the
    country is known) of what stands in the file."""
    country = country_code(land) if land else ""
    known = bool(country) or not land
    reason = place = ""
    if zip_:
        code = postal.fix_postcode(zip_, country, city)
        zip_, country, reason = code.value, country or ("" if land else code.country), code.reason
        checked = country or ("DE" if len(zip_) == 5 else "")
        if len(zip_) == _DIGITS.get(checked) and city and not postal.place_matches(zip_, city, checked):
            place = (postal.places(zip_, checked) or ("",))[0]
    return zip_, country or land, reason, place, known


def _place_doubts(
    zip_: str, land: str, found: tuple[str, str, str, str, bool], columns: AddressColumns, doubts: list[Doubt]
) -> None:
    code, _, reason, place, known = found
    if not known:
        doubts.append(doubt("address.country", land, "country_unknown", column=columns.headers.get("country", "")))
    heading = columns.headers.get("zip") or columns.headers.get("zip_city", "")
    if reason:
        doubts.append(doubt("address.zip", zip_, reason, column=heading, detail=code))
    if place:
        doubts.append(doubt("address.zip", code, "zip_city_mismatch", column=heading, detail=place))


def _whole(text: str, land: str, extras: list[str]) -> tuple[str, str, str, str, list[str]]:
    """(street, postal code, city, country, other lines) where a column of streets holds the whole address."""
    street, zip_, city, rest = _formatted(text)
    if not (street and zip_ and city):
        return text, "", "", land, extras
    if not land and rest and country_code(rest[-1]):
        land = rest.pop()
    return street, zip_, city, land, [*rest, *extras]


def _formatted(text: str) -> tuple[str, str, str, list[str]]:
    """(street, postal code, city, other lines) of an address written in one cell."""
    lines = [line.strip() for line in text.replace(", ", "\n").replace(";", "\n").splitlines() if line.strip()]
    if len(lines) == 1 and "  " in text:  # a list of subscribers: "Ring 1  Weimar TH 99423 DE"
        lines = _parted_by_blanks(text) or lines
    for at in range(len(lines) - 1, -1, -1):
        zip_, city = postal.split_zip_city(lines[at])
        if zip_:
            before = lines[:at]
            if not before and len(lines) > 1 and any(map(str.isdigit, lines[1])):  # "14467 Potsdam, Weg 1"
                return lines[1], zip_, city, lines[2:]
            return (before[-1] if before else ""), zip_, city, before[:-1] + lines[at + 1 :]
    return (lines[0] if lines else ""), "", "", lines[1:]


_PLACE_THEN_CODE = re.compile(r"(\D+?)(?:\s+[A-Z]{2,3})?\s+(\d{4,5})(?:\s+([A-Z]{2}))?")


def _parted_by_blanks(text: str) -> list[str]:
    """The lines of an address whose parts stand two blanks apart with the postal code behind the place; else none."""
    *before, last = (part.strip() for part in re.split(r"\s{2,}", text.strip()))
    if len(before) > 1 and len(last) == 2 and last.isupper():  # "Weg 1  Weimar  99423  DE"
        land, last = last, before.pop()
        if last.isdigit() and len(last) in (4, 5) and len(before) > 1:
            city = before.pop()
            return [*before, f"{last} {city}", land]
        last = f"{last} {land}"
    found = _PLACE_THEN_CODE.fullmatch(last)
    return [*before, f"{found[2]} {found[1]}", *([found[3]] if found[3] else [])] if found and before else []


def birthday(
    cell: Cell, heading: str, order: str, today: datetime.date | None, doubts: list[Doubt], field: str = "birthday",
    from_1904: bool = False,
) -> str:  # fmt: skip
    """ISO text or empty; `order` is "dm", "md" or empty when the column does not tell. `from_1904`: bare numbers of
    days count from there."""
    if type(cell) is datetime.date and cell.year > 1900 and (today is None or cell <= today):
        return cell.isoformat()
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        if cell and (iso := _day_of_number(plain(cell), heading, today, doubts, field, from_1904)):
            return iso
        if cell:
            doubts.append(doubt(field, plain(cell), "date_not_understood", column=heading))
        return ""
    if isinstance(cell, str) and cell.casefold() in words.NOISE:
        return ""
    if (
        isinstance(cell, str)
        and cell.isdigit()
        and (iso := _day_of_number(cell, heading, today, doubts, field, from_1904))
    ):
        return iso
    parsed = dates.parse_date(cell, order, today)
    if parsed.reason:
        doubts.append(doubt(field, plain(cell), parsed.reason, column=heading))
    elif not order and isinstance(cell, str) and "/" in cell and _either_way(parsed.iso):
        doubts.append(doubt(field, cell, "date_order", column=heading, detail=parsed.iso))
    return parsed.iso


def _day_of_number(
    text: str, heading: str, today: datetime.date | None, doubts: list[Doubt], field: str, from_1904: bool = False
) -> str:
    """The day of a bare number: 19700412 and 12041970, also without the zero of 01041970, and the number that a
    spreadsheet has for a day where its format was lost (25670). Four digits are a year, which is no day."""
    if not (text.isascii() and text.isdigit()):
        return ""
    if len(text) == 5:
        day = (_OF_1904 if from_1904 else _OF_1900) + datetime.timedelta(days=int(text))
        if text[0] == "0" or day > (today or _LATEST):
            return ""
        doubts.append(doubt(field, text, "date_from_number", column=heading, detail=day.isoformat()))
        return day.isoformat()
    if len(text) not in (7, 8):
        return ""
    digits = text.zfill(8)
    for written in (digits, f"{digits[:2]}.{digits[2:4]}.{digits[4:]}"):
        parsed = dates.parse_date(written, "", today)
        if parsed.iso and not parsed.reason:
            return parsed.iso
    return ""


_LATEST = datetime.date(2099, 12, 31)
_OF_1900, _OF_1904 = datetime.date(1899, 12, 30), datetime.date(1904, 1, 1)
"""The day 0 of spreadsheets."""


def _either_way(iso: str) -> bool:
    return len(iso) > 5 and int(iso[-2:]) <= 12 and iso[-5:-3] != iso[-2:]


def birthday_of_parts(year: Cell, month: Cell, day: Cell, headings: Sequence[str], doubts: list[Doubt]) -> str:
    """A birthday spread over three columns; without a year it is "--04-15", without day or month there is none."""
    numbers = [_whole_number(cell) for cell in (year, month, day)]
    if not numbers[1] or not numbers[2]:
        return ""
    iso = (
        f"{numbers[0]:04d}-{numbers[1]:02d}-{numbers[2]:02d}" if numbers[0] else f"--{numbers[1]:02d}-{numbers[2]:02d}"
    )
    parsed = dates.parse_date(iso)
    if parsed.reason:
        heading = next((text for text in headings if text), "")
        doubts.append(doubt("birthday", iso, parsed.reason, column=heading))
    return parsed.iso


def _whole_number(cell: Cell) -> int:
    text = plain(cell).strip(" .")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0
