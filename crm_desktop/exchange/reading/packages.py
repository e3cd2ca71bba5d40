"""What the zip package of a spreadsheet says before and beside the reader: limits, error cells, formats.

The readers give "" for #N/A and the number 1067 for a postal code shown as 01067; a formula that was never
calculated is "", too, and a row that is hidden is like any other. These facts stand in the package: here for xlsx and
xlsm, for ods in `open_sheets`, for xls and xlsb in `binary_sheets`.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.common import i18n

from .refusals import Refused
from .tables import MAX_PARTS, MAX_RATIO, MAX_UNPACKED

_HARMLESS = 16 * 2**20
"""A package that unpacks to less than this may have any ratio."""
_CHUNK = 2**20


@dataclass(slots=True)
class SheetFacts:
    errors: int = 0
    uncalculated: int = 0
    zeros: dict[int, list[tuple[int, int]]] = field(default_factory=dict[int, list[tuple[int, int]]])
    """Row number to (column index, digits shown) of whole numbers shown with leading zeros, and of those shown as
    percent, which have PERCENT digits."""
    hidden: set[int] = field(default_factory=set[int])
    """Numbers of the rows that nobody sees, hidden by hand or by a filter."""
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(
        default_factory=list[tuple[tuple[int, int], tuple[int, int]]]
    )
    """First and last (row, column) of merged cells, counted from 0, where the reader does not tell."""


def check_limits(path: Path) -> int:
    """Refuse zip bombs by their own table of contents; the unpacked size in bytes otherwise."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError, struct.error) as error:
        raise Refused("damaged", "", "ZipError") from error
    if len(parts) > MAX_PARTS:
        raise Refused("too_many_parts", str(len(parts)))
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > _HARMLESS and unpacked > MAX_RATIO * max(packed, 1):
        raise Refused("bomb")
    if unpacked > MAX_UNPACKED:
        raise Refused("too_big", str(unpacked // 2**20))
    return unpacked


def parts_of(path: Path) -> tuple[str, ...]:
    try:
        with zipfile.ZipFile(path) as package:
            return tuple(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error):
        return ()


def unpacked_chunks(path: Path, name: str) -> Iterator[bytes]:
    """One part in pieces, inflated here: what the table of contents says about its size is not believed."""
    with zipfile.ZipFile(path) as package, path.open("rb") as file:
        part = package.getinfo(name)
        file.seek(part.header_offset)
        header = file.read(30)
        if len(header) < 30 or header[:4] != b"PK\x03\x04":
            raise zipfile.BadZipFile(name)
        skip = struct.unpack_from("<HH", header, 26)
        file.seek(skip[0] + skip[1], 1)
        left, total = part.compress_size, 0
        inflate = zlib.decompressobj(-15) if part.compress_type == zipfile.ZIP_DEFLATED else None
        while left > 0 and (packed := file.read(min(left, 256 * 1024))):
            left -= len(packed)
            while packed:
                piece = inflate.decompress(packed, _CHUNK) if inflate else packed
                packed = inflate.unconsumed_tail if inflate and piece else b""
                total += len(piece)
                if total > MAX_UNPACKED:
                    raise Refused("bomb")
                yield piece


_ERROR = re.compile(rb"<(?:\w+:)?c\b[^>]*?\bt=[\"']e[\"']")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_HIDDEN = re.compile(rb"<(?:\w+:)?row\b(?=[^>]*\bhidden=[\"'](?:1|true)[\"'])[^>]*?\br=[\"'](\d{1,7})[\"']")


def sheet_facts(path: Path, part: str, zero_styles: dict[bytes, int]) -> SheetFacts:
    """Scan one worksheet part of an xlsx package."""
    facts = SheetFacts()
    zeros = _zero_cells(zero_styles)
    for text in whole_cells(unpacked_chunks(path, part)):
        # A letter that is seldom there is looked for first: that takes a tenth of looking for two.
        if b't="e"' in text or (b"'" in text and b"t='e'" in text):
            facts.errors += len(_ERROR.findall(text))
        if b"<f" in text or (b":" in text and b":f" in text):
            facts.uncalculated += len(_FORMULA.findall(text))
        if b" hidden=" in text:
            facts.hidden.update(map(int, _HIDDEN.findall(text)))
        if zeros is not None:
            for cell in zeros.finditer(text):
                column, row, style = cell.groups()
                facts.zeros.setdefault(int(row), []).append((_column_index(column), zero_styles[style]))
    return facts


def whole_cells(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Join pieces so that no cell is cut in two."""
    rest = b""
    for chunk in chunks:
        text = rest + chunk if rest else chunk
        cut = text.rfind(b"<c ")
        for begin in (b":c ", b"<table:table-cell"):
            cut = max(cut, text.rfind(begin, max(cut, 0)))
        if cut <= 0 or len(text) - cut > 4 * _CHUNK:
            cut = len(text)
        rest = text[cut:]
        yield text[:cut]
    if rest:
        yield rest


_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*[^/]>")


def begins_with_rows(path: Path, part: str) -> bool:
    """Whether a worksheet of an xlsx package holds more than a title, by its first piece."""
    try:
        return len(_ROW.findall(next(unpacked_chunks(path, part), b""))) > 1
    except (KeyError, OSError, ValueError, zipfile.BadZipFile, zlib.error, struct.error):
        return False


def _zero_cells(styles: dict[bytes, int]) -> re.Pattern[bytes] | None:
    if not styles:
        return None
    numbers = b"|".join(styles)
    return re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})" s="(' + numbers + rb')"(?:>| t="n">)')


def _column_index(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1


_SMALL = 4 * 2**20
_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')
PERCENT = -1
"""Stands for the digits of a format that shows 0.05 as 5 %."""
PERCENT_FORMATS = (9, 10)
"""The numbers of the formats for percent that every spreadsheet has."""
_LITERAL = re.compile(r'"[^"]*"|\\.')
_ZEROS = re.compile(r"^(?:\[[^\]]*\])*(?:[A-Z]{1,3}-)?(0{2,15})(?:_.|\s)*(?:;.*)?$")
"""A format of nothing but zeros, also with the letters of a country before them (D-01067)."""


def small_part(path: Path, name: str) -> bytes:
    """A whole part, or its beginning where it is large. Raises what unpacked_chunks does."""
    text = b""
    for chunk in unpacked_chunks(path, name):
        text += chunk
        if len(text) > _SMALL:
            break
    return text


def _elements(text: bytes, tag: bytes) -> Iterator[dict[str, str]]:
    for found in re.finditer(rb"<(?:\w+:)?" + tag + rb"\b([^>]*)>", text):
        yield {
            key.decode("utf-8", "replace"): unescaped((one or two).decode("utf-8", "replace"))
            for key, one, two in _ATTRIBUTE.findall(found[1])
        }


def unescaped(text: str) -> str:
    if "&" not in text:
        return text
    import html

    return html.unescape(text)


def zero_styles(path: Path) -> dict[bytes, int]:
    """Style numbers of an xlsx whose number format is only zeros ("00000"), with the digits they show, or percent."""
    try:
        text = small_part(path, "xl/styles.xml")
    except (KeyError, OSError, ValueError, zipfile.BadZipFile, zlib.error):
        return {}
    widths = dict.fromkeys(map(str, PERCENT_FORMATS), PERCENT)
    for style in _elements(text, b"numFmt"):
        if digits := format_zeros(style.get("formatCode", "")):
            widths[style.get("numFmtId", "")] = digits
    cells = text.partition(b"<cellXfs")[2].partition(b"</cellXfs")[0]
    return {
        str(number).encode(): widths[style["numFmtId"]]
        for number, style in enumerate(_elements(cells, b"xf"))
        if style.get("numFmtId", "") in widths
    }


def sheet_parts(path: Path) -> dict[str, str]:
    """Sheet name to part name of an xlsx; empty when the package does not say so plainly."""
    try:
        book = small_part(path, "xl/workbook.xml")
        relations = small_part(path, "xl/_rels/workbook.xml.rels")
    except (KeyError, OSError, ValueError, zipfile.BadZipFile, zlib.error):
        return {}
    targets = relation_targets(relations)
    names: dict[str, str] = {}
    for sheet in _elements(book, b"sheet"):
        relation = next((value for key, value in sheet.items() if key.endswith(":id")), "")
        if target := targets.get(relation, ""):
            names[sheet.get("name", "")] = target
    return names


def relation_targets(relations: bytes) -> dict[str, str]:
    """Number of a relation of the workbook to the name of the part it leads to."""
    found = {item.get("Id", ""): item.get("Target", "") for item in _elements(relations, b"Relationship")}
    return {one: to.lstrip("/") if to.startswith("/") else f"xl/{to}" for one, to in found.items() if to}


def format_zeros(number_format: str) -> int:
    """How many digits a number format of nothing but zeros shows, PERCENT for one of percent; 0 for any other."""
    if "%" in number_format and "%" in _LITERAL.sub("", number_format):
        return PERCENT
    zeros = _ZEROS.match(number_format.replace("\\", "").replace('"', ""))
    return len(zeros[1]) if zeros else 0


def shown_with_zeros(value: float, number_format: str) -> object:
    """A number as its format of zeros or percent shows it (1067 with "00000" is "01067"); other values unchanged."""
    digits = format_zeros(number_format)
    if digits == PERCENT:
        return as_percent(value)
    if not digits or not 0 <= value < 1e18 or value != int(value):
        return value
    return str(int(value)).zfill(digits)


def as_percent(value: float) -> str:
    """ "12.5 %" for 0.125, with the decimal sign of the language."""
    text = f"{value * 100:.6f}".rstrip("0").rstrip(".")
    return f"{text.replace('.', ',') if i18n.language() == 'de' else text} %"
