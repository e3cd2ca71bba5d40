"""What xls (BIFF in an OLE container) and xlsb (records in a zip) say beside the values: error cells, hidden rows,
numbers shown with leading zeros, and whether a password is set.

Both are walked record by record; only the few records that matter here are looked into.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from .packages import PERCENT, PERCENT_FORMATS, SheetFacts, format_zeros, relation_targets, unpacked_chunks

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAX_RECORDS = 3_000_000
_FREE, _END = 0xFFFFFFFF, 0xFFFFFFFE


def ole_stream(data: bytes, names: tuple[str, ...]) -> bytes:
    """The first stream of an OLE container with one of these names; empty when there is none or it is damaged."""
    try:
        return _ole_stream(data, names)
    except (struct.error, IndexError, ValueError, OverflowError):
        return b""


def _ole_stream(data: bytes, names: tuple[str, ...]) -> bytes:
    sector = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    small_sector = 1 << min(struct.unpack_from("<H", data, 32)[0], 12)
    first_directory, _, cutoff, first_small, _, first_extra = struct.unpack_from("<6I", data, 48)
    table_sectors = [number for number in struct.unpack_from("<109I", data, 76) if number < _END]
    seen: set[int] = set()
    while first_extra < _END and first_extra not in seen:
        seen.add(first_extra)
        numbers = struct.unpack_from(f"<{sector // 4}I", data, (first_extra + 1) * sector)
        table_sectors += [number for number in numbers[:-1] if number < _END]
        first_extra = numbers[-1]
    table: list[int] = []
    for number in table_sectors[: len(data) // sector + 1]:
        table += struct.unpack_from(f"<{sector // 4}I", data, (number + 1) * sector)

    def chain(first: int) -> bytes:
        pieces: list[bytes] = []
        visited: set[int] = set()
        while first < len(table) and first not in visited:
            visited.add(first)
            pieces.append(data[(first + 1) * sector : (first + 2) * sector])
            first = table[first]
        return b"".join(pieces)

    directory = chain(first_directory)
    root_start = 0
    for at in range(0, len(directory) - 127, 128):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        start, size = struct.unpack_from("<II", directory, at + 116)
        if kind == 5:
            root_start = start
        if kind == 2 and name in names:
            if size >= cutoff:
                return chain(start)[:size]
            small, small_table = chain(root_start), chain(first_small)
            return _small_chain(small, small_table, start, small_sector)[:size]
    return b""


def _small_chain(small: bytes, table: bytes, first: int, sector: int) -> bytes:
    pieces: list[bytes] = []
    visited: set[int] = set()
    while first < len(table) // 4 and first not in visited:
        visited.add(first)
        pieces.append(small[first * sector : (first + 1) * sector])
        first = struct.unpack_from("<I", table, first * 4)[0]
    return b"".join(pieces)


@dataclass(slots=True)
class _OldBook:
    """What the records of an xls said so far."""

    formats: dict[int, int] = field(default_factory=lambda: dict.fromkeys(PERCENT_FORMATS, PERCENT))
    """Number of a format to the zeros it shows, or percent."""
    styles: list[int] = field(default_factory=list[int])
    """Number of the format of each style."""
    starts: dict[int, str] = field(default_factory=dict[int, str])
    """Where the records of a sheet begin, with its name."""
    wide: bool = True
    """Whether texts are written as since Excel 97."""
    sheets: dict[str, SheetFacts] = field(default_factory=dict[str, SheetFacts])
    encrypted: bool = False
    _zeros: dict[int, int] | None = None

    @property
    def zeros(self) -> dict[int, int]:
        """Style to the zeros it shows; complete when the first sheet begins."""
        if self._zeros is None:
            self._zeros = {at: self.formats[one] for at, one in enumerate(self.styles) if one in self.formats}
        return self._zeros


def xls_facts(data: bytes) -> tuple[dict[str, SheetFacts], bool]:
    """(facts by sheet, whether the workbook is encrypted) of an xls file."""
    stream = ole_stream(data, ("Workbook", "Book"))
    book = _OldBook()
    with suppress(struct.error, IndexError):  # then what was found before the damage
        _walk_old(stream, book)
    return book.sheets, book.encrypted


_BOF, _EOF, _SHEET, _FORMAT, _XF, _PASSWORD = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0, 0x002F
_ROW, _FORMULA, _BOOL_OR_ERROR, _NUMBER, _RK, _MANY_RK = 0x0208, 0x0006, 0x0205, 0x0203, 0x027E, 0x00BD
_OF_BOOK = frozenset((_SHEET, _FORMAT, _XF, _PASSWORD))
_OF_CELLS = frozenset((_ROW, _FORMULA, _BOOL_OR_ERROR, _NUMBER, _RK, _MANY_RK))
_LOOKED_INTO = _OF_BOOK | _OF_CELLS | {_BOF, _EOF}


def _walk_old(stream: bytes, book: _OldBook) -> None:
    unpack, at, depth = struct.unpack_from, 0, 0
    facts: SheetFacts | None = None
    for _ in range(_MAX_RECORDS):
        if at + 4 > len(stream):
            return
        kind, length = unpack("<HH", stream, at)
        at += 4
        if kind in _LOOKED_INTO:
            if kind == _BOF:
                depth += 1
                book.wide = book.wide if depth > 1 else unpack("<H", stream, at)[0] >= 0x0600
                if depth == 1 and (name := book.starts.get(at - 4)) is not None:
                    facts = book.sheets.setdefault(name, SheetFacts())
            elif kind == _EOF:
                depth = max(depth - 1, 0)
                facts = facts if depth else None
            elif kind in _OF_BOOK:
                _of_book(book, kind, stream[at : at + length])
                if book.encrypted:
                    return
            elif facts is not None and depth == 1:  # charts in a sheet have cells of their own
                _of_cells(facts, kind, stream, at, length, book.zeros)
        at += length


def _of_book(book: _OldBook, kind: int, record: bytes) -> None:
    if kind == _XF:
        book.styles.append(struct.unpack_from("<H", record, 2)[0])
    elif kind == _PASSWORD:
        book.encrypted = True
    elif kind == _SHEET:
        book.starts[struct.unpack_from("<I", record)[0]] = _short_text(record[6:], book.wide)
    elif digits := format_zeros(_short_text(record[2:3] + record[4:] if book.wide else record[2:], book.wide)):
        book.formats[struct.unpack_from("<H", record)[0]] = digits


def _short_text(data: bytes, wide: bool) -> str:
    """A text with its length in the first byte; since Excel 97 the second says whether a letter takes two bytes."""
    if not wide:
        return data[1 : 1 + data[0]].decode("cp1252", "replace")
    if data[1] & 1:
        return data[2 : 2 + 2 * data[0]].decode("utf-16-le", "replace")
    return data[2 : 2 + data[0]].decode("latin-1")


def _of_cells(facts: SheetFacts, kind: int, stream: bytes, at: int, length: int, zeros: dict[int, int]) -> None:
    if kind == _ROW:
        if length > 12 and stream[at + 12] & 0x20:
            facts.hidden.add(struct.unpack_from("<H", stream, at)[0] + 1)
    elif kind == _BOOL_OR_ERROR:
        facts.errors += length >= 8 and stream[at + 7 : at + 8] == b"\x01"
    elif kind == _FORMULA and stream[at + 12 : at + 14] == b"\xff\xff":
        facts.errors += stream[at + 6 : at + 7] == b"\x02"
    elif zeros:
        row, column = struct.unpack_from("<HH", stream, at)
        styles = range(at + 4, at + length - 2, 6) if kind == _MANY_RK else (at + 4,)
        for further, place in enumerate(styles):
            if digits := zeros.get(struct.unpack_from("<H", stream, place)[0]):
                facts.zeros.setdefault(row + 1, []).append((column + further, digits))


def xlsb_facts(path: Path) -> dict[str, SheetFacts]:
    """Facts by sheet of an xlsb file; sheets that are damaged are missing."""
    zeros = _xlsb_zeros(_part(path, "xl/styles.bin"))
    targets = relation_targets(_part(path, "xl/_rels/workbook.bin.rels"))
    found: dict[str, SheetFacts] = {}
    for kind, record in _records(_part(path, "xl/workbook.bin")):
        if kind == 156:  # BrtBundleSh: state, number, relation, name
            relation, behind = _long_text(record, 8)
            name, _ = _long_text(record, behind)
            if part := targets.get(relation):
                found[name] = _xlsb_sheet(_part(path, part), zeros)
    return found


def _part(path: Path, name: str) -> bytes:
    try:
        return b"".join(unpacked_chunks(path, name))
    except (OSError, zipfile.BadZipFile, zlib.error, KeyError, struct.error):
        return b""


def _long_text(record: bytes, at: int) -> tuple[str, int]:
    """(text with its length before it, where the next begins)."""
    length = struct.unpack_from("<I", record, at)[0] if at + 4 <= len(record) else 0
    length = 0 if length == 0xFFFFFFFF else length
    end = min(at + 4 + 2 * length, len(record))
    return record[at + 4 : end].decode("utf-16-le", "replace"), end


def _xlsb_zeros(stream: bytes) -> dict[int, int]:
    formats: dict[int, int] = dict.fromkeys(PERCENT_FORMATS, PERCENT)
    zeros: dict[int, int] = {}
    cells, count = False, 0
    for kind, record in _records(stream):
        if kind == 44 and len(record) > 6:  # BrtFmt
            if digits := format_zeros(_long_text(record, 2)[0]):
                formats[struct.unpack_from("<H", record)[0]] = digits
        elif kind in (617, 618):  # BrtBeginCellXFs, BrtEndCellXFs
            cells = kind == 617
        elif kind == 47 and cells and len(record) >= 4:  # BrtXF
            if digits := formats.get(struct.unpack_from("<H", record, 2)[0]):
                zeros[count] = digits
            count += 1
    return zeros


def _xlsb_sheet(stream: bytes, zeros: dict[int, int]) -> SheetFacts:
    facts = SheetFacts()
    row = 0
    for kind, record in _records(stream):
        if kind == 0 and len(record) > 11:  # BrtRowHdr
            row = struct.unpack_from("<I", record)[0] + 1
            if record[11] & 0x10:
                facts.hidden.add(row)
        elif kind in (3, 11):  # BrtCellError, BrtFmlaError
            facts.errors += 1
        elif zeros and kind in (2, 5, 9) and len(record) >= 8:  # BrtCellRk, BrtCellReal, BrtFmlaNum
            column, style = struct.unpack_from("<II", record)
            if digits := zeros.get(style & 0xFFFFFF):
                facts.zeros.setdefault(row, []).append((column, digits))
    return facts


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """(kind, content) of the records of a part of an xlsb, up to where it is damaged."""
    at, end = 0, len(stream)
    for _ in range(_MAX_RECORDS):
        if at + 2 > end:
            break
        kind = stream[at]
        at += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (stream[at] & 0x7F) << 7
            at += 1
        length = shift = 0
        while at < end and shift < 28:
            byte = stream[at]
            at += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        yield kind, stream[at : at + length]
        at += length
