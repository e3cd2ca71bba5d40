"""From which day on a workbook counts days: 1900, or 1904 as those of old Macs do. Only the child process loads this.

Cells that are formatted as days come right from the readers; this is for bare numbers of days."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path

from .binary_sheets import ole_stream

_BOOK = 200_000
"""Bytes of a part in which the setting is looked for: it stands near the beginning."""
_XML = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*[\"'](?:1|true)[\"']")
_OPEN = re.compile(rb"<table:null-date\b[^>]*\bdate-value\s*=\s*[\"']1904-")
_DATEMODE, _WORKBOOK_PROPERTIES = 0x0022, 153


def counts_from_1904(path: Path, kind: str) -> bool:
    """Whether the workbook says so; what cannot be read says nothing."""
    try:
        if kind in ("xlsx", "xlsm"):
            return _XML.search(_part(path, "xl/workbook.xml")) is not None
        if kind == "ods":
            return _OPEN.search(_part(path, "content.xml")) is not None
        if kind == "xlsb":
            return _in_binary(_part(path, "xl/workbook.bin"))
        return kind == "xls" and _in_old(ole_stream(path.read_bytes(), ("Workbook", "Book")))
    except (
        OSError,
        KeyError,
        ValueError,
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        struct.error,
        IndexError,
    ):
        return False


def _part(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as package, package.open(name) as part:
        return part.read(_BOOK)


def _in_old(stream: bytes) -> bool:
    """BIFF: the record DATEMODE stands among those of the book, before the first sheet."""
    at = 0
    while at + 6 <= min(len(stream), _BOOK):
        record, length = struct.unpack_from("<HH", stream, at)
        if record == _DATEMODE:
            return stream[at + 4] == 1
        at += 4 + length
    return False


def _in_binary(data: bytes) -> bool:
    """xlsb: the lowest bit of the properties of the workbook. Numbers and lengths of records come in groups of seven
    bits."""
    at = 0
    while at < len(data):
        record, at = _number(data, at, 2)
        length, at = _number(data, at, 4)
        if record == _WORKBOOK_PROPERTIES:
            return bool(data[at] & 1)
        at += length
    return False


def _number(data: bytes, at: int, longest: int) -> tuple[int, int]:
    found = 0
    for place in range(longest):
        byte = data[at + place]
        found |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            return found, at + place + 1
    return found, at + longest
