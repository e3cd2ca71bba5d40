"""The properties of one item by number or name, as the types they have; texts without Unicode decoded by code page."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from . import codepages, ids
from .ids import Key

T_INT16, T_INT32, T_FLOAT32, T_FLOAT64, T_DATE, T_ERROR, T_BOOL, T_OBJECT, T_INT64 = 2, 3, 4, 5, 7, 0xA, 0xB, 0xD, 0x14
T_TEXT8, T_TEXT16, T_TIME, T_GUID, T_BINARY = 0x1E, 0x1F, 0x40, 0x48, 0x102
T_MANY = 0x1000
"""Added to a type: a list of such values."""

_MOST_TEXT = 32 * 2**20
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_FIRST, _LAST = datetime(1601, 1, 2, tzinfo=UTC), datetime(4500, 1, 1, tzinfo=UTC)
"""Outlook writes 1601-01-01 and 4501-01-01 where there is no date."""


@dataclass(slots=True)
class NameMap:
    """Named properties of a file: (set, number or text) to the number the property has in this file only."""

    numbers: dict[tuple[str | bytes, int | str], int] = field(default_factory=dict[tuple[str | bytes, int | str], int])
    titles: dict[int, str] = field(default_factory=dict[int, str])
    """Number in this file to the name as written, of those in the set of user-defined fields."""

    def add(self, guid: bytes, name: int | str, number: int) -> None:
        known = ids.SETS.get(guid, guid)
        self.numbers.setdefault((known, name.casefold() if isinstance(name, str) else name), number)
        if known == ids.PUBLIC and isinstance(name, str):
            self.titles.setdefault(number, name)

    def number(self, key: Key) -> int:
        """The property's number in this file, -1 when the file has no such property."""
        if isinstance(key, int):
            return key
        name = key[1]
        return self.numbers.get((key[0], name.casefold() if isinstance(name, str) else name), -1)


def name_map(guids: bytes, entries: bytes, texts: bytes) -> NameMap:
    """The map that .msg files and stores keep in three streams: identifiers of sets, entries of 8 bytes, and names."""
    found = NameMap()
    for at in range(0, len(entries) - 7, 8):
        name_or_offset, guid_and_kind, index = struct.unpack_from("<IHH", entries, at)
        guid = _guid(guid_and_kind >> 1, guids)
        if not guid_and_kind & 1:
            found.add(guid, name_or_offset, 0x8000 + index)
            continue
        if name_or_offset + 4 > len(texts):
            continue
        (length,) = struct.unpack_from("<I", texts, name_or_offset)
        raw = texts[name_or_offset + 4 : name_or_offset + 4 + length]
        if name := raw.decode("utf-16-le", "replace"):
            found.add(guid, name, 0x8000 + index)
    return found


def _guid(number: int, guids: bytes) -> bytes:
    if number in (1, 2):
        wanted = ids.MAPI if number == 1 else ids.PUBLIC
        return next(guid for guid, name in ids.SETS.items() if name == wanted)
    return guids[(number - 3) * 16 : (number - 2) * 16] if number >= 3 else b""


@dataclass(slots=True)
class Raw:
    """A value as its bytes stand in the file; the bytes of each one for a list."""

    type: int
    data: bytes = b""
    many: list[bytes] = field(default_factory=list[bytes])


class Properties:
    """All properties of an item, a recipient or an attachment."""

    def __init__(self, raw: dict[int, Raw], names: NameMap, encoding: str = "") -> None:
        """`encoding`: of texts without Unicode, when the item itself does not tell (a recipient, an attachment)."""
        self._raw = raw
        self.names = names
        self.encoding = self._own_encoding() or encoding or codepages.WESTERN

    def _own_encoding(self) -> str:
        return codepages.of_code_page(self.number(ids.MESSAGE_CODE_PAGE)) or codepages.of_locale(
            self.number(ids.LOCALE)
        )

    def raw(self, key: Key) -> Raw | None:
        return self._raw.get(self.names.number(key))

    def has(self, *keys: Key) -> bool:
        return any(self.raw(key) is not None for key in keys)

    def text(self, *keys: Key) -> str:
        """The first of these texts that says something, without control characters, line breaks as \\n."""
        for key in keys:
            raw = self.raw(key)
            if raw is not None and (found := clean(self.decoded(raw.type, raw.data))):
                return found
        return ""

    def texts(self, key: Key) -> list[str]:
        raw = self.raw(key)
        if raw is None:
            return []
        values = raw.many if raw.type & T_MANY else [raw.data]
        return [found for value in values if (found := clean(self.decoded(raw.type & ~T_MANY, value)))]

    def decoded(self, type: int, data: bytes) -> str:
        data = data[:_MOST_TEXT]
        if type == T_TEXT16:
            return data.decode("utf-16-le", "replace")
        if type == T_TEXT8:
            return data.decode(self.encoding, "replace")
        return ""

    def number(self, key: Key, default: int = 0) -> int:
        raw = self.raw(key)
        if raw is None or raw.type not in (T_INT16, T_INT32, T_INT64, T_BOOL):
            return default
        size = {T_INT16: 2, T_INT32: 4, T_INT64: 8, T_BOOL: 1}[raw.type]
        return int.from_bytes(raw.data[:size], "little", signed=raw.type != T_BOOL)

    def flag(self, key: Key) -> bool:
        return bool(self.number(key))

    def binary(self, key: Key) -> bytes:
        raw = self.raw(key)
        return raw.data if raw is not None else b""

    def binaries(self, key: Key) -> list[bytes]:
        raw = self.raw(key)
        return raw.many if raw is not None and raw.type & T_MANY else []

    def moment(self, *keys: Key) -> datetime | None:
        """The first of these moments, in UTC."""
        for key in keys:
            raw = self.raw(key)
            if raw is not None and raw.type == T_TIME and (found := moment(raw.data)) is not None:
                return found
        return None


def moment(data: bytes) -> datetime | None:
    """A FILETIME: units of 100 ns since 1601, UTC. None where programs write that there is none."""
    if len(data) < 8:
        return None
    (units,) = struct.unpack_from("<Q", data)
    try:
        found = _EPOCH + timedelta(microseconds=units // 10)
    except OverflowError:
        return None
    return found if _FIRST <= found < _LAST else None


def clean(text: str) -> str:
    """Text of an item: no control characters, line breaks as \\n, no blanks around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    if any(char < " " and char not in "\n\t" for char in text) or "\x7f" in text:
        text = "".join(char for char in text if (char >= " " and char != "\x7f") or char in "\n\t")
    return text.strip()


def multi_value(type: int, data: bytes) -> list[bytes]:
    """The values of a list as stores keep it: of fixed size one behind the other, else behind a table of offsets."""
    size = {T_INT16: 2, T_INT32: 4, T_FLOAT32: 4, T_FLOAT64: 8, T_DATE: 8, T_INT64: 8, T_TIME: 8, T_GUID: 16}.get(
        type & ~T_MANY
    )
    if size:
        return [data[at : at + size] for at in range(0, len(data) - size + 1, size)]
    if len(data) < 4:
        return []
    (count,) = struct.unpack_from("<I", data)
    if count > (len(data) - 4) // 4:
        return []
    offsets = [*struct.unpack_from(f"<{count}I", data, 4), len(data)]
    return [data[start:end] for start, end in pairwise(offsets) if start <= end]


def first_of(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")
