"""Error cells and encryption in the binary formats xls (BIFF in an OLE container) and xlsb (records in a zip).

Both are walked record by record; only the few records that matter here are looked into. Counts are for the whole
file, as the records do not say which sheet they belong to without reading everything.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from .packages import parts_of, unpacked_chunks

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


def xls_facts(data: bytes) -> tuple[int, bool]:
    """(error cells, whether the workbook is encrypted) of an xls file."""
    stream = ole_stream(data, ("Workbook", "Book"))
    errors, at = 0, 0
    unpack = struct.unpack_from
    for _ in range(_MAX_RECORDS):
        if at + 4 > len(stream):
            break
        kind, length = unpack("<HH", stream, at)
        at += 4
        if kind == 0x0205:  # BOOLERR
            errors += length >= 8 and stream[at + 7 : at + 8] == b"\x01"
        elif kind == 0x0006:  # FORMULA with an error as its result
            errors += stream[at + 12 : at + 14] == b"\xff\xff" and stream[at + 6 : at + 7] == b"\x02"
        elif kind == 0x002F:  # FILEPASS
            return errors, True
        at += length
    return errors, False


def xlsb_errors(path: Path) -> int:
    """Error cells of all sheets of an xlsb file."""
    errors = 0
    for part in parts_of(path):
        if part.startswith("xl/worksheets/") and part.endswith(".bin"):
            try:
                errors += _binary_errors(b"".join(unpacked_chunks(path, part)))
            except (OSError, zipfile.BadZipFile, zlib.error, KeyError, struct.error):
                continue
    return errors


def _binary_errors(stream: bytes) -> int:
    errors, at, end = 0, 0, len(stream)
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
        errors += kind in (3, 11)  # BrtCellError, BrtFmlaError
        at += length
    return errors
