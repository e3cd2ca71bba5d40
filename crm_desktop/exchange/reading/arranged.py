"""Lists that are laid out for the eye: addresses as on labels, and tables that stand side by side.

Both are made into one table, as somebody would who typed them in: an address is a row, and a table goes below the one
left of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .header_words import fold_heading, singles, squeezed
from .headings import known_headings
from .tables import Cell

Rows = list[tuple[int, list[Cell]]]

_NAMING = frozenset(("first_name", "last_name", "name_or_company", "company", "display_name"))

# Labels --------------------------------------------------------------------------------------------------------------

LABEL_HEADINGS = (
    "Firma", "Name", "Adresszusatz", "Straße", "PLZ Ort", "Land", "Telefon", "Fax", "E-Mail",
)  # fmt: skip
"""The headings of a table made of labels: as the files say them that hold such."""
_FIRM, _NAME, _EXTRA, _STREET, _PLACE, _LAND, _PHONE, _FAX, _MAIL = range(len(LABEL_HEADINGS))
_ZIP_PLACE = re.compile(r"(?:[A-Z]{1,3}[- ]{1,2})?\d{4,5} {1,3}[^\W\d_][^\d\n]*(?: \d{1,2})?")
_LONGEST_LINE = 120
_MOST_LINES = 9
_SHARE = 0.8
"""So many of the blocks must be addresses."""
_BEFORE_NAMES = frozenset(("herr", "herrn", "frau", "familie", "eheleute", "herrn und frau", "frau und herrn"))
_NOT_A_LINE = frozenset(("an", "an die", "an den", "an das", "to"))
_FIRM_WORDS = frozenset(("firma", "fa.", "fa"))
_PERSON_FIRST = re.compile(r"(?:z\. ?hd\.?|zu händen|z\.h\.|c/o|herrn?|frau|attn\.?:?)\s", re.IGNORECASE)
_DIALLED = re.compile(r"(?:(?P<fax>tele)?fax|tel(?:efon)?|fon|phone|mobil|handy)\b[ .:]*(?P<rest>.*)", re.IGNORECASE)


def labels(rows: Sequence[tuple[int, Sequence[Cell]]]) -> bool:
    """Whether rows hold blocks of lines that are addresses, each with postal code and place, and no table."""
    if any(len(known_headings(row)) > 1 for _, row in rows):
        return False
    found = list(_blocks(rows))
    addresses = sum(_place_at(block) > 0 for block in found)
    return addresses > 1 and addresses >= _SHARE * len(found)


def from_labels(rows: Sequence[tuple[int, Sequence[Cell]]]) -> Rows:
    """A table with a row for each label; what is no address keeps its lines as a name and what belongs to it."""
    table: Rows = [(1, list(LABEL_HEADINGS))]
    for block in _blocks(rows):
        table.append((len(table) + 1, _label(block)))
    return table


def _blocks(rows: Sequence[tuple[int, Sequence[Cell]]]) -> Iterator[list[str]]:
    """The lines of the labels, from left to right where several stand beside each other."""
    open_: dict[int, list[str]] = {}
    last = 0
    for number, cells in rows:
        if number > last + 1:  # a blank row that was left out
            yield from _closed(open_, range(len(cells)))
        last = number
        closing: list[int] = []
        for at in range(max(len(cells), max(open_, default=-1) + 1)):
            cell = cells[at] if at < len(cells) else None
            block = open_.get(at)
            text = str(cell).strip() if cell is not None else ""
            if not text or (block and len(block) >= _MOST_LINES) or (block and _is_next(block, text)):
                closing.append(at)
        yield from _closed(open_, closing)
        for at, cell in enumerate(cells):
            if cell is not None and (text := str(cell).strip()):
                open_.setdefault(at, []).extend(line.strip() for line in text.split("\n") if line.strip())
    yield from _closed(open_, sorted(open_))


def _closed(open_: dict[int, list[str]], places: Sequence[int] | range) -> Iterator[list[str]]:
    for at in places:
        if block := open_.pop(at, None):
            yield block


def _is_next(block: list[str], line: str) -> bool:
    """Whether a line begins another label although no blank cell parts it from the one above."""
    return _place_at(block) > 0 and not _behind(line)


def _behind(line: str) -> bool:
    """Whether a line may stand below the place: a country, a number or an e-mail address."""
    from crm_desktop.records.countries import country_code

    return bool(country_code(line)) or "@" in line or _DIALLED.match(line) is not None or line[:1] in "+0"


def _place_at(block: Sequence[str]) -> int:
    """The index of the line with postal code and place, when it is what a label ends with; else -1."""
    places = [at for at, line in enumerate(block) if len(line) < _LONGEST_LINE and _ZIP_PLACE.fullmatch(line)]
    if len(places) != 1 or not all(map(_behind, block[places[0] + 1 :])):
        return -1
    return places[0]


def _label(block: list[str]) -> list[Cell]:
    cells: list[Cell] = [None] * len(LABEL_HEADINGS)
    at = _place_at(block)
    before, behind = (block[:at], block[at + 1 :]) if at > 0 else (block, [])
    if at > 0:
        cells[_PLACE] = block[at]
    for line in behind:
        _place_behind(cells, line)
    if at > 0 and len(before) > 1:
        cells[_STREET] = before.pop()
    _names(cells, before)
    return cells


def _place_behind(cells: list[Cell], line: str) -> None:
    found = _DIALLED.match(line)
    if "@" in line:
        place, text = _MAIL, line
    elif found:
        place, text = _FAX if "fax" in found[0][:7].casefold() else _PHONE, found["rest"] or line
    else:
        place, text = _PHONE if line[:1] in "+0" else _LAND, line
    cells[place] = f"{cells[place]}\n{text}" if cells[place] else text


def _names(cells: list[Cell], lines: list[str]) -> None:
    from crm_desktop.records.companies import is_company_name

    extra: list[str] = []
    opening, firm = "", False
    for number, line in enumerate(lines):
        plain = line.casefold().strip(" :")
        if plain in _NOT_A_LINE:
            continue
        if plain in _FIRM_WORDS:
            firm = True
            continue
        if plain in _BEFORE_NAMES:
            opening = line
            continue
        if opening:
            line, opening = f"{opening} {line}", ""
        company = firm or is_company_name(line) or _names_a_person(lines[number + 1 : number + 2])
        firm = False
        if cells[_FIRM] is None and cells[_NAME] is None and company:
            cells[_FIRM] = line
        elif cells[_NAME] is None and (cells[_FIRM] is None or _PERSON_FIRST.match(line)):
            cells[_NAME] = line
        else:
            extra.append(line)
    if extra:
        cells[_EXTRA] = "\n".join(extra)


def _names_a_person(following: Sequence[str]) -> bool:
    """A line above "Frau Müller" is the company she works for."""
    return bool(following) and _PERSON_FIRST.match(following[0]) is not None and " " in following[0].strip()


# Tables side by side -------------------------------------------------------------------------------------------------


def side_by_side(rows: Sequence[tuple[int, Sequence[Cell]]], index: int) -> list[range]:
    """The columns of the tables that stand beside each other below the headings in rows[index]; none for one table.

    Tables are told by headings that name who it is about and come again: the same ones in the same order, or some of
    them behind an empty column; there also by others for the same, or by a title above each table, when one of the
    tables is longer: groups of columns of one table look the same."""
    header = rows[index][1]
    names = [fold_heading(str(cell)) if cell is not None else "" for cell in header]
    parts = _repeated(names) or _parted(names, [row for _, row in rows[index + 1 :]])
    if len(parts) < 2:
        return []
    naming = [{names[at] for at in part if target_of(names[at]) in _NAMING} for part in parts]
    known = [sum(bool(target_of(names[at])) for at in part) for part in parts]
    shared = all(naming[0] & others for others in naming[1:])
    if not shared and all(naming):
        told = _alike(names, parts) or _titled(rows[index - 1][1] if index else (), parts)
        shared = told and _uneven([row for _, row in rows[index + 1 :]], parts)
    return parts if shared and min(known) > 1 else []


def _alike(names: Sequence[str], parts: Sequence[range]) -> bool:
    """Whether all tables say where somebody lives, each in its own words: "PLZ" here, "Postleitzahl" there."""
    said = [{target_of(names[at]) for at in part} for part in parts]
    return all({target for target in said[0] if target in _ONCE} & other for other in said[1:])


_ONCE = frozenset(f"address.work.{part}" for part in ("street", "zip", "city", "zip_city"))


def _titled(above: Sequence[Cell], parts: Sequence[range]) -> bool:
    """Whether the row above the headings holds a title over the first column of each table and nothing else."""
    return [at for at, cell in enumerate(above) if cell is not None] == [part.start for part in parts]


def target_of(folded: str) -> str:
    return (singles().get(folded) or squeezed(folded)) if folded else ""


def _repeated(names: list[str]) -> list[range]:
    """The same headings in the same order, twice or more, however many empty columns stand between them."""
    filled = [at for at, name in enumerate(names) if name]
    for width in range(2, len(filled) // 2 + 1):
        if len(filled) % width:
            continue
        groups = [filled[at : at + width] for at in range(0, len(filled), width)]
        first = [names[at] for at in groups[0]]
        even = all([names[at] for at in group] == first for group in groups)
        if even and len(set(first)) == width:
            return [range(group[0], group[-1] + 1) for group in groups]
    return []


def _parted(names: list[str], rows: Sequence[Sequence[Cell]]) -> list[range]:
    """The headings between columns that hold nothing at all."""
    parts: list[range] = []
    begin = -1
    for at in range(len(names) + 1):
        empty = at == len(names) or (not names[at] and all(at >= len(row) or row[at] is None for row in rows))
        if empty and begin >= 0:
            parts.append(range(begin, at))
            begin = -1
        elif not empty and begin < 0:
            begin = at
    return parts


def _uneven(rows: Sequence[Sequence[Cell]], parts: Sequence[range]) -> bool:
    """Whether a row of one table has nothing beside it in another."""
    filled = ([any(cell is not None for cell in row[part.start : part.stop]) for part in parts] for row in rows)
    return any(any(said) and not all(said) for said in filled)


def _same(one: str, other: str) -> bool:
    """Whether two headings are about the same: "PLZ" and "Postleitzahl", but not "Telefon" and "Telefon 2"."""
    return one == other or ((target := target_of(one)) in _ONCE | _NAMING and target == target_of(other))


def one_below_the_other(
    rows: Sequence[tuple[int, Sequence[Cell]]], header_row: int, header: Sequence[str], parts: Sequence[range]
) -> tuple[list[str], Rows]:
    """(headings, rows) of tables beside each other as one table; the rows of the second go on counting below the last
    one of the first."""
    headings: list[str] = []
    places: list[list[int]] = []
    for part in parts:
        taken: list[int] = []
        for at in part:
            name = header[at] if at < len(header) else ""
            found = next(
                (
                    place for place, heading in enumerate(headings)
                    if place not in taken and _same(fold_heading(heading), fold_heading(name))
                ),
                len(headings),
            )  # fmt: skip
            if found == len(headings):
                headings.append(name)
            taken.append(found)
        places.append(taken)
    table: Rows = []
    last = max((number for number, _ in rows), default=header_row)
    for nth, (part, taken) in enumerate(zip(parts, places, strict=True)):
        for number, cells in rows:
            if number <= header_row:
                continue
            line: list[Cell] = [None] * len(headings)
            for at, place in zip(part, taken, strict=True):
                line[place] = cells[at] if at < len(cells) else None
            if line.count(None) < len(line):
                table.append((number + nth * (last - header_row), line))
    return headings, table
