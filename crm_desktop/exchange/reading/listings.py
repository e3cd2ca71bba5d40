"""Contacts in a text or sheet that is no table: the recipients of a mail, fields below each other with their names
before them, and names with a number behind each.

    Anna Adam <anna@adam.example>; Berg, Bert <bert@berg.example>

    Firma: Beta KG
    Telefon: 030 5550101

    Anna Adam 0351 5550101

Each is made into a table; what is none of them is left alone. All of it is read in one pass.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from .header_words import fold_heading, is_known
from .tables import MAX_COLUMNS, Cell

Rows = list[tuple[int, list[Cell]]]
_LONGEST = 5_000_000


def as_table(text: str) -> tuple[str, str, int] | None:
    """(the text with tabs between its columns, code of the warning, contacts) of such a text; None for any other."""
    if len(text) > _LONGEST:
        return None
    for code, read in (
        ("recipients", _recipients),
        ("fields_below", _fields_below),
        ("names_first", _with_numbers),
        ("names_first", _names_above),
    ):
        if (table := read(text)) is not None:
            out = io.StringIO()
            csv.writer(out, delimiter="\t", lineterminator="\n").writerows(table)
            return out.getvalue(), code, len(table) - 1
    return None


# Recipients of a mail ------------------------------------------------------------------------------------------------

_MAIL = r"[^\s<>;,\"@|]+@[^\s<>;,\"@|]+"
_ENTRY = re.compile(
    r"\s*(?:(?:an|to|cc|bcc|empfänger|recipients)[ \t]*:\s*)?"
    rf"(?:(?:\"(?P<quoted>[^\"\n]*)\"|(?P<name>[^\"<>;@|\t\n]*))[ \t]*<(?:mailto:)?(?P<named>{_MAIL})>"
    rf"|(?P<bare>{_MAIL}))"
    r"\s*(?:[;,]\s*|(?<=\s)|$)",
    re.IGNORECASE,
)


def _recipients(text: str) -> list[list[str]] | None:
    """Names and addresses of a text that holds nothing else. Mere addresses in lines may be columns: they are none."""
    text = text.strip()
    found: list[list[str]] = [["Name", "E-Mail"]]
    at = 0
    while at < len(text):
        if (entry := _ENTRY.match(text, at)) is None:
            return None
        found.append([(entry["quoted"] or entry["name"] or "").strip(" ,'"), entry["named"] or entry["bare"]])
        at = entry.end()
    return found if len(found) > 2 and ("\n" not in text or any(name for name, _ in found[1:])) else None


# Fields below each other ---------------------------------------------------------------------------------------------

_FIELD = re.compile(r"\s*(?P<key>[^\W\d_][^:;|\t\n]{1,39}?)[ ._]*:(?!//)\s*(?P<value>.*)")
_RULER = re.compile(r"[\s=_*.#~+─-]{3,}")
_LOOKED_AT = 40
_SAMPLE = 20_000
"""Lines and characters that tell whether a text is worth a closer look."""
_KNOWN = 0.6
"""So many of the lines must begin with a field that is known."""
_LEAST = 3
REST = "Notiz"
"""The heading of lines that belong to no field."""


def _fields_below(text: str) -> list[list[str]] | None:
    lines = (line for line in text[:_SAMPLE].split("\n") if line.strip() and not _RULER.fullmatch(line))
    found = [_FIELD.match(line) for line in islice(lines, _LOOKED_AT)]
    known = [field["key"].strip() for field in found if field and is_known(field["key"].strip())]
    if len(set(map(fold_heading, known))) < _LEAST or len(known) < _KNOWN * len(found):
        return None
    return _records(_pairs(text.split("\n")))


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(field, value) of lines: without a field for one that has none, without both for a gap."""
    for line in lines:
        if not line.strip() or _RULER.fullmatch(line):
            yield "", ""
        elif field := _FIELD.match(line):
            yield field["key"].strip(), field["value"].strip()
        else:
            yield "", line.strip()


def _records(pairs: Iterable[tuple[str, str]]) -> list[list[str]] | None:
    """A table of (field, value) pairs. A field that comes again begins the next contact, when it is the first one of
    the contact before or a gap stands above it; else it holds several values."""
    places: dict[str, int] = {}
    headings: list[str] = []
    records: list[dict[int, str]] = []
    first, last, gap = -1, -1, True
    for key, value in pairs:
        if not key and not value:
            gap, last = True, -1
            continue
        if not key:
            place = last if last >= 0 else _place(REST, places, headings)
        else:
            place = last = _place(key, places, headings)
        if place >= MAX_COLUMNS:
            return None
        begins = not records or (bool(key) and place in records[-1] and (gap or place == first))
        if begins:
            records.append({})
            first = -1
        first = place if key and first < 0 else first
        gap = gap and not key
        before = records[-1].get(place, "")
        records[-1][place] = f"{before}\n{value}" if before and value else before or value
    return [headings, *([record.get(at, "") for at in range(len(headings))] for record in records)]


def _place(key: str, places: dict[str, int], headings: list[str]) -> int:
    folded = fold_heading(key)
    if folded not in places:
        places[folded] = len(headings)
        headings.append(key)
    return places[folded]


def fields_below(rows: Sequence[tuple[int, Sequence[Cell]]]) -> bool:
    """Whether the rows of a sheet hold a field and its value each, and the same fields come again for each contact."""
    keys: list[str] = []
    filled = 0
    for _, cells in rows:
        said = [cell for cell in cells if cell is not None]
        if len(said) > 2:
            return False
        filled += bool(said)
        if len(said) == 2 and isinstance(said[0], str) and is_known(said[0]):
            keys.append(fold_heading(said[0]))
    return len(set(keys)) >= _LEAST and len(set(keys)) < len(keys) and len(keys) >= _KNOWN * filled


def from_fields(rows: Sequence[tuple[int, Sequence[Cell]]]) -> Rows | None:
    """The table of such rows; None when it would be wider than any."""
    table = _records(_pairs_of(rows))
    return [(at, [cell or None for cell in cells]) for at, cells in enumerate(table, 1)] if table else None


def _pairs_of(rows: Sequence[tuple[int, Sequence[Cell]]]) -> Iterator[tuple[str, str]]:
    from .values import plain

    last = 0
    for number, cells in rows:
        if number > last + 1:
            yield "", ""
        last = number
        said = [plain(cell) for cell in cells if cell is not None]
        if not said:
            yield "", ""
        elif len(said) > 1:
            yield said[0].rstrip(" :."), "\n".join(said[1:])
        elif is_known(said[0]):
            yield said[0].rstrip(" :."), ""
        else:
            yield "", said[0]


# A number or address behind each name --------------------------------------------------------------------------------

_NUMBERED = re.compile(
    r"(?P<name>[^\W\d_](?:[^\d@<>;|\t\n(+:,\"]|, )*[^\W\d_][.)]?)(?: ?[.,:–-])* +"
    r"(?P<number>[+(]?\d[\d /()–-]{4,22}\d)?[ ,]*(?P<mail>[^\s<>;,\"@]+@[^\s<>;,\"@]+\.\w+)?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[ ,–-]+(?:tel|telefon|fon|mobil|handy)\.?$", re.IGNORECASE)
_UNLIKE = 0.1
"""So few of the lines may be otherwise: they are names alone."""
_LONGEST_LINE = 200


_NUMBER = re.compile(
    r"(?:[^\W\d_]{1,12}[.:]* *)?[+(]?\d[\d /().–-]{4,24}|(?:e-?mail|mail)?[: ]*[^\s@<>]+@[^\s@<>]+", re.I
)


def _names_above(text: str) -> list[list[str]] | None:
    """Blocks of lines with a name first and nothing but numbers and addresses below it."""
    if "\n\n" not in text.strip():
        return None
    found: list[list[str]] = [["Name", "Telefon", "E-Mail"]]
    for block in re.split(r"\n\s*\n", text.strip()):
        name, *below = (line.strip() for line in block.split("\n"))
        likely = below and not _NUMBER.fullmatch(name) and len(name) < _LONGEST_LINE
        if not likely or not all(len(line) < _LONGEST_LINE and _NUMBER.fullmatch(line) for line in below):
            return None
        numbers, mails = ([line for line in below if ("@" in line) == mail] for mail in (False, True))
        found.append([name, "\n".join(numbers), "\n".join(mails)])
    return found if len(found) > 2 else None


def _with_numbers(text: str) -> list[list[str]] | None:
    if _unlike(map(_numbered, text[:_SAMPLE].split("\n")[:_LOOKED_AT])):
        return None
    entries = [_numbered(line) for line in text.split("\n") if line.strip()]
    if _unlike(entries) or len(entries) < 2 or any(map(is_known, entries[0][0].split(","))):
        return None
    return [["Name", "Telefon", "E-Mail"], *entries]


def _numbered(line: str) -> list[str]:
    """[name, number, e-mail address] of a line, or a name alone."""
    line = line.strip()
    entry = _NUMBERED.fullmatch(line) if len(line) < _LONGEST_LINE else None
    if entry is None:
        return [line, "", ""]
    return [_LABEL.sub("", entry["name"]).strip(" ,-"), entry["number"] or "", entry["mail"] or ""]


def _unlike(entries: Iterable[list[str]]) -> bool:
    said = [bool(number or mail) for name, number, mail in entries if name]
    return said.count(False) > _UNLIKE * len(said) + 0.5
