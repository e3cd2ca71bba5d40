"""Items saved as .msg files: an OLE container with one stream per text or binary value and one with all numbers."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path
from typing import Any

from crm_desktop.exchange.reading.refusals import Refused

from .items import Attachment, Item
from .properties import (
    T_BINARY,
    T_MANY,
    T_OBJECT,
    T_TEXT8,
    T_TEXT16,
    NameMap,
    Properties,
    Raw,
    multi_value,
    name_map,
)

LARGEST = 200 * 2**20
"""Bytes; mails with larger attachments are not kept as .msg files by any mail server."""
_MOST_PARTS = 5_000
_DEEPEST = 8
"""Mails inside mails inside mails."""

_VALUES = "__properties_version1.0"
_NAMES = "__nameid_version1.0"
_STREAM = "__substg1.0_"
_IN_LINE = frozenset((2, 3, 4, 5, 6, 7, 0xA, 0xB, 0x14, 0x40))
_VARIABLE = frozenset((T_TEXT8, T_TEXT16, T_BINARY, 0x48, 0xFB))


def read(path: Path) -> Item:
    """The item of the file. Raises Refused when it is none."""
    import olefile

    if path.stat().st_size > LARGEST:
        raise Refused("too_long", str(path.stat().st_size // 2**20))
    try:
        opened: Any = olefile.OleFileIO(str(path))
        with opened:
            return _Container(opened).item()
    except Refused:
        raise
    except RecursionError as error:
        raise Refused("damaged_item", "", "RecursionError") from error
    except Exception as error:  # whatever the reader of containers makes of a damaged one
        raise Refused("damaged_item", "", type(error).__name__) from error


_LAST_SECTOR = 0xFFFFFFFA


def part_there(path: Path) -> int:
    """How many percent of the file are there by its own list of sectors: less than 100 where a copy broke off."""
    with suppress(OSError, struct.error), path.open("rb") as file:
        head, size = file.read(512), path.stat().st_size
        sector = 1 << min(struct.unpack_from("<H", head, 30)[0], 16)
        chained: list[int] = []
        for place, number in enumerate(struct.unpack_from("<109I", head, 76)):
            if number >= _LAST_SECTOR:
                break
            file.seek((number + 1) * sector)
            listed = file.read(sector)
            first = place * (sector // 4)
            chained.append(number)
            for at, (following,) in enumerate(struct.iter_unpack("<I", listed[: len(listed) & ~3])):
                if 0 < following < _LAST_SECTOR:  # what else is listed may be filled up with anything
                    chained += (first + at, following)
        needed = max(chained, default=0) + 2
        if sector >= 512 and needed < 2**22 and size <= (needed - 1) * sector:
            return 100 * size // (needed * sector)
    return 100


class _Container:
    def __init__(self, ole: Any) -> None:
        self._ole = ole
        self._streams: dict[tuple[str, ...], dict[str, str]] = {}
        """Folder to its streams: name in lower case to name as written."""
        self._folders: dict[tuple[str, ...], list[str]] = {}
        for path in ole.listdir(streams=True, storages=False):
            self._note(tuple(path))
        self._names = NameMap()

    def _note(self, path: tuple[str, ...]) -> None:
        self._streams.setdefault(path[:-1], {})[path[-1].lower()] = path[-1]
        for depth in range(len(path) - 1):
            folders = self._folders.setdefault(path[:depth], [])
            if path[depth] not in folders:
                folders.append(path[depth])

    def item(self) -> Item:
        if _VALUES not in self._streams.get((), {}):
            raise Refused("damaged_item", "", "NoProperties")
        folder = next((name for name in self._folders.get((), ()) if name.lower() == _NAMES), "")
        if folder:
            parts = [self._stream((folder,), f"{_STREAM}{tag}") for tag in ("00020102", "00030102", "00040102")]
            self._names = name_map(*parts)
        return self._item((), 32, 0, "")

    def _item(self, folder: tuple[str, ...], head: int, depth: int, encoding: str) -> Item:
        found = Item(self._properties(folder, head, encoding))
        own = found.properties.encoding
        names = sorted(self._folders.get(folder, ()))[:_MOST_PARTS]
        for name in names:
            low = name.lower()
            if low.startswith("__recip_version1.0"):
                found.recipients.append(self._properties((*folder, name), 8, own))
            elif low.startswith("__attach_version1.0"):
                found.attachments.append(self._attachment((*folder, name), depth, own))
        return found

    def _attachment(self, folder: tuple[str, ...], depth: int, encoding: str) -> Attachment:
        found = Attachment(self._properties(folder, 8, encoding))
        for name in self._folders.get(folder, ()):
            inner = (*folder, name)
            if name.lower() == f"{_STREAM}3701000d" and _VALUES in self._streams.get(inner, {}) and depth < _DEEPEST:
                found.item = self._item(inner, 24, depth + 1, encoding)
        return found

    def _properties(self, folder: tuple[str, ...], head: int, encoding: str) -> Properties:
        raw: dict[int, Raw] = {}
        values = self._stream(folder, _VALUES)
        for at in range(head, len(values) - 15, 16):
            type_, number = struct.unpack_from("<HH", values, at)
            if type_ in _IN_LINE:
                raw[number] = Raw(type_, values[at + 8 : at + 16])
        for low in self._streams.get(folder, {}):
            if low.startswith(_STREAM) and len(low) == len(_STREAM) + 8:
                self._value(folder, low, raw)
        return Properties(raw, self._names, encoding)

    def _value(self, folder: tuple[str, ...], name: str, raw: dict[int, Raw]) -> None:
        try:
            tag = int(name[-8:], 16)
        except ValueError:
            return
        number, type_ = tag >> 16, tag & 0xFFFF
        if type_ in _VARIABLE or type_ == T_OBJECT:
            raw[number] = Raw(type_, self._stream(folder, name))
        elif type_ & T_MANY:
            data = self._stream(folder, name)
            if type_ & ~T_MANY in _VARIABLE:
                size = 8 if type_ & ~T_MANY == T_BINARY else 4
                count = min(len(data) // size, _MOST_PARTS)
                many = [self._stream(folder, f"{name}-{at:08x}") for at in range(count)]
            else:
                many = multi_value(type_, data)
            raw[number] = Raw(type_, data, many)

    def _stream(self, folder: tuple[str, ...], name: str) -> bytes:
        """What the stream holds; nothing when it is missing or unreadable."""
        written = self._streams.get(folder, {}).get(name.lower())
        if written is None:
            return b""
        try:
            return self._ole.openstream([*folder, written]).read()
        except Exception:  # one damaged stream costs its value, not the item
            return b""
