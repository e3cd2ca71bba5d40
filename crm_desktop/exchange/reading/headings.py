"""Which row is the heading: the first one, below title rows, or none at all."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence

from .header_words import is_known
from .tables import Cell

SEARCHED_ROWS = 25
KNOWN_NEEDED = 3
_LONGEST_NAME = 200

_EMAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.\w{2,}|[^@\s]+@[^@\s.]+")
_ZIP = re.compile(r"(?:[A-Z]{1,3}-)?\d{5}|[AC][TH]?-\d{4}")
_PHONE = re.compile(r"\+?\(?\d[\d\s()/.\-]{5,20}\d")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ZIP_PLACE = re.compile(r"(?:[A-Z]{1,3}-)?\d{5} {1,2}[^\W\d_].+")
_NAMED_EMAIL = re.compile(r"[^<>]*<[^\s<>@]+@[^\s<>@]+>")
_DATA = (_EMAIL, _NAMED_EMAIL, _ZIP, _ZIP_PLACE, _PHONE, _DATE, _WEB)


Merged = tuple[tuple[int, int], tuple[int, int]]


def find_heading(rows: Sequence[tuple[int, Sequence[Cell]]], *, titles: bool, merged: Sequence[Merged] = ()) -> int:
    """Index in `rows` of the heading, or -1 when the rows are data from the start.

    `titles`: whether rows with few cells above a wide table may be skipped as titles (spreadsheets).
    """
    filled = [(index, row) for index, (_, row) in enumerate(rows) if any(cell is not None for cell in row)]
    notes = next((at for at, (_, row) in enumerate(filled) if sum(cell is not None for cell in row) > 1), 0)
    for place, (index, row) in enumerate(filled[: max(SEARCHED_ROWS, notes + 1)]):
        names = known_headings(row)
        if len(names) >= KNOWN_NEEDED and not _is_data(row):
            below = filled[place + 1] if place + 1 < len(filled) else None
            finer = below is not None and (
                _is_finer(below[1], len(names))
                or (below[0] == index + 1 and not _is_data(below[1]) and _reach_down(rows[index][0], merged))
            )
            return below[0] if below is not None and finer else index
    if not filled:
        return -1
    index, row = filled[0]
    if titles and len(filled) > 2:
        widths = sorted(sum(cell is not None for cell in other) for _, other in filled[:SEARCHED_ROWS])
        usual = widths[len(widths) // 2]
        index, row = next(
            (item for item in filled[:SEARCHED_ROWS] if sum(c is not None for c in item[1]) >= usual * 0.6),
            filled[0],
        )
    return -1 if _is_data(row) or _repeats(row) or _are_names(row, filled) else index


def turned_sideways(rows: Sequence[tuple[int, Sequence[Cell]]]) -> list[tuple[int, list[Cell]]] | None:
    """The columns as rows, where the fields of a list stand below each other in its first column; None for a list as
    it should be."""
    filled = [row for _, row in rows if any(cell is not None for cell in row)]
    if any(len(known_headings(row)) > 1 for row in filled):
        return None
    first = min((next(at for at, cell in enumerate(row) if cell is not None) for row in filled), default=0)
    fields = [row for row in filled if len(row) > first and any(cell is not None for cell in row[first + 1 :])]
    names = known_headings([row[first] for row in fields])
    if len(names) < KNOWN_NEEDED or 10 * len(names) < 7 * len(fields):
        return None
    width = max(map(len, fields))
    return [(at + 1, [row[at] if at < len(row) else None for row in fields]) for at in range(first, width)]


_NAMES = 3
"""So many lines with a name alone are needed for the first to be taken for one, too."""


def _are_names(row: Sequence[Cell], filled: Sequence[tuple[int, Sequence[Cell]]]) -> bool:
    """Whether a list of nothing but names begins with one: first and last name in every line, as in the first."""
    texts = [[cell for cell in cells if cell is not None] for _, cells in filled[:SEARCHED_ROWS]]
    names = [cells[0] for cells in texts if len(cells) == 1 and isinstance(cells[0], str)]
    if len(names) < _NAMES or len(names) < len(texts) or is_known(names[0]):
        return False
    from crm_desktop.records.first_names import likely_salutation  # reads its list when it is first asked

    known = [bool(likely_salutation(name.split()[0])) for name in names]
    return all(_PERSON.fullmatch(name) for name in names) and known[0] and 2 * sum(known) > len(names)


_PERSON = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)? [^\W\d_]+(?:-[^\W\d_]+)?")


def known_headings(row: Sequence[Cell]) -> set[str]:
    """The headings in a row that are known."""
    return {cell for cell in row if isinstance(cell, str) and is_known(cell)}


def _reach_down(number: int, merged: Sequence[Merged]) -> bool:
    """Whether headings in this row are merged with the cells below them, which tells that the next row has headings,
    too."""
    return any(top + 1 == number and bottom == number for (top, _), (bottom, _) in merged)


def _is_finer(row: Sequence[Cell], known: int) -> bool:
    """Whether a row below headings names what stands under each of them: "Address" above, "Street, City" below."""
    names = [cell for cell in row if cell is not None]
    distinct = known_headings(row) | {cell for cell in names if isinstance(cell, str) and _is_kind(cell)}
    return len(distinct) > known and all(cell in distinct for cell in names) and not _is_data(row)


_KINDS = frozenset(
    """privat private home dienstlich geschäftlich geschaeftlich gesch beruflich work business büro buero office firma
    mobil mobile handy fax zentrale main 1 2 3""".split()
)


_FLAGS = frozenset(("privat", "private"))
"""Known as headings of other things where they stand alone."""


def _is_kind(text: str) -> bool:
    """Whether a heading only says of which kind what is named above it is: "privat" under "Telefon"."""
    return text.casefold().strip(" .:()") in _KINDS


def _is_data(row: Sequence[Cell]) -> bool:
    """Whether a row holds an e-mail address, postal code, phone number, date or number, as headings never do."""
    known = any(isinstance(cell, str) and is_known(cell) for cell in row)
    for cell in row:
        if isinstance(cell, str):
            if any(pattern.fullmatch(cell) for pattern in _DATA):
                return True
        elif (cell is not None and not known) or isinstance(cell, (datetime.date, datetime.time)):
            return True
    return False


def _repeats(row: Sequence[Cell]) -> bool:
    """Whether most cells say the same or nothing, as in a row of data with few columns filled."""
    names = [cell for cell in row if cell is not None]
    return len(row) > 3 and len(set(names)) * 3 < len(row) and not any(is_known(str(name)) for name in names)


def heading_texts(
    rows: Sequence[tuple[int, Sequence[Cell]]],
    index: int,
    merged: Sequence[Merged] = (),
    first_column: int = 0,
) -> tuple[str, ...]:
    """The names of the heading row; merged headings are repeated over their columns and filled from above."""
    number, row = rows[index]
    names = [str(cell) if cell is not None else "" for cell in row]
    repeated = {name for name, count in Counter(names).items() if name and count > 1}
    by_number = dict(rows[: index + 1])
    before = rows[index - 1] if index else (0, ())
    if (above := known_headings(before[1])) and (_is_finer(row, len(above)) or _reach_down(before[0], merged)):
        _with_those_above(names, rows[index - 1][1])
        repeated = {name for name, count in Counter(names).items() if name and count > 1}
    for (top, left), (bottom, right) in merged:
        group = top + 2 == number and top == bottom  # "Work" and "Private" in the row above
        if not (top < number <= bottom + 1 or group):
            continue
        source = by_number.get(top + 1)
        at = left - first_column
        if source is None or not 0 <= at < len(source) or source[at] is None:
            continue
        for column in range(max(at, 0), min(right - first_column + 1, len(names))):
            if not group:
                names[column] = names[column] or str(source[at])
            elif names[column] in repeated:
                names[column] = f"{names[column]} {source[at]}"
    if repeated and not merged:
        _with_groups(names, repeated, before[1])
    return tuple(" ".join(name[:_LONGEST_NAME].split()) for name in names)


def _with_groups(names: list[str], repeated: set[str], above: Sequence[Cell]) -> None:
    """Headings that come again below words for groups of columns: "Name" below "Kunde" and below "Ansprechpartner"."""
    groups = [(at, cell) for at, cell in enumerate(above) if cell is not None]
    first = next((at for at, name in enumerate(names) if name), 0)
    if (
        len(groups) < 2
        or groups[0][0] > first
        or not all(isinstance(cell, str) and is_known(cell) for _, cell in groups)
    ):
        return
    for (begin, group), end in zip(groups, [*(at for at, _ in groups[1:]), len(names)], strict=True):
        for at in range(begin, min(end, len(names))):
            if names[at] in repeated:
                names[at] = f"{names[at]} {group}"


def _with_those_above(names: list[str], above: Sequence[Cell]) -> None:
    """Headings in two rows: a column that has none in the second keeps that of the first, and "privat" is a "Telefon
    privat" where that stands above it, or left of there."""
    group = ""
    for at, name in enumerate(names):
        over = above[at] if at < len(above) else None
        if isinstance(over, str):
            group = over
        if not name and isinstance(over, str):
            names[at] = over
        elif _is_kind(name) and group and (name.casefold() in _FLAGS or not is_known(name)):
            names[at] = f"{group} {name}"
