"""winmail.dat: how Outlook packs the parts of a mail for another Outlook (MS-OXTNEF). Attributes in a row; two of them
hold properties like those of .msg files."""

from __future__ import annotations

import struct
from pathlib import Path

from crm_desktop.exchange.reading.refusals import Refused

from . import codepages, ids
from .items import Attachment, Item
from .properties import (
    T_BINARY,
    T_INT16,
    T_INT32,
    T_MANY,
    T_OBJECT,
    T_TEXT8,
    T_TEXT16,
    T_TIME,
    NameMap,
    Properties,
    Raw,
)

MAGIC = b"\x78\x9f\x3e\x22"
LARGEST = 200 * 2**20
_MOST = 100_000
_DEEPEST = 8

_CODE_PAGE, _SUBJECT, _CLASS, _BODY = 0x9007, 0x8004, 0x8008, 0x800C
_MESSAGE_ID = 0x8009
_SENT, _RECEIVED = 0x8005, 0x8006
_MESSAGE, _RECIPIENTS = 0x9003, 0x9004
_ATTACH_NEW, _ATTACH_NAME, _ATTACH_DATA, _ATTACH_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_SIZES = {T_INT16: 2, T_INT32: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 2, 0x14: 8, T_TIME: 8, 0x48: 16}
_VARIABLE = (T_TEXT8, T_TEXT16, T_BINARY, T_OBJECT)
_OLE_MESSAGE = bytes.fromhex("0703020000000000C000000000000046")


def read(path: Path) -> Item:
    """The item packed into the file. Raises Refused."""
    try:
        if (size := path.stat().st_size) > LARGEST:
            raise Refused("too_long", str(size // 2**20))
        return read_bytes(path.read_bytes())
    except OSError as error:
        raise Refused("read_error", error.strerror or type(error).__name__) from error


def read_bytes(data: bytes, depth: int = 0) -> Item:
    """The item packed into these bytes; what is cut off is missing. Raises Refused when they are none."""
    if not data.startswith(MAGIC):
        raise Refused("damaged_item", "", "NotTnef")
    try:
        return _Reader(depth).read(data)
    except (struct.error, ValueError, IndexError) as error:
        raise Refused("damaged_item", "", type(error).__name__) from error


class _Reader:
    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._names = NameMap()
        self._message: dict[int, Raw] = {}
        self._people: list[dict[int, Raw]] = []
        self._parts: list[dict[int, Raw]] = []

    def read(self, data: bytes) -> Item:
        at = 6
        for _ in range(_MOST):
            if at + 9 > len(data):
                break
            attribute, length = struct.unpack_from("<HxxI", data, at + 1)
            value = data[at + 9 : at + 9 + length]
            self._attribute(attribute, value)
            at += 9 + length + 2  # a checksum follows
        props = Properties(self._message, self._names, codepages.WESTERN)
        item = Item(props, [Properties(raw, self._names, props.encoding) for raw in self._people])
        for raw in self._parts:
            part = Attachment(Properties(raw, self._names, props.encoding))
            inside = part.content
            if inside.startswith(_OLE_MESSAGE) and inside[16:20] == MAGIC and self._depth < _DEEPEST:
                part.item = read_bytes(inside[16:], self._depth + 1)
            item.attachments.append(part)
        return item

    def _attribute(self, attribute: int, value: bytes) -> None:
        message = self._message
        if attribute == _CODE_PAGE and len(value) >= 4:
            message.setdefault(ids.MESSAGE_CODE_PAGE, Raw(T_INT32, value[:4]))
        elif attribute == _CLASS:
            name = value.rstrip(b"\0").decode("ascii", "replace").replace("IPM.Microsoft Mail.Note", "IPM.Note")
            message.setdefault(ids.MESSAGE_CLASS, Raw(T_TEXT8, name.encode("ascii", "replace")))
        elif attribute in (_SUBJECT, _BODY):
            message.setdefault(ids.SUBJECT if attribute == _SUBJECT else ids.BODY, Raw(T_TEXT8, value.rstrip(b"\0")))
        elif attribute == _MESSAGE:
            message |= self._properties(value, 0)[0]
        elif attribute == _RECIPIENTS and len(value) >= 4:
            self._recipients(value)
        elif attribute == _ATTACH_NEW:
            self._parts.append({})
        elif self._parts and attribute == _ATTACH_NAME:
            self._parts[-1].setdefault(ids.ATTACH_LONG_NAME, Raw(T_TEXT8, value.rstrip(b"\0")))
        elif self._parts and attribute == _ATTACH_DATA:
            self._parts[-1].setdefault(ids.ATTACH_DATA, Raw(T_BINARY, value))
        elif self._parts and attribute == _ATTACH_PROPERTIES:
            found = self._properties(value, 0)[0]
            if not found.get(ids.ATTACH_DATA, Raw(0)).data:
                found.pop(ids.ATTACH_DATA, None)
            self._parts[-1] |= found

    def _recipients(self, data: bytes) -> None:
        (count,) = struct.unpack_from("<I", data)
        at = 4
        for _ in range(min(count, _MOST)):
            if at + 4 > len(data):
                return
            found, at = self._properties(data, at)
            self._people.append(found)

    def _properties(self, data: bytes, at: int) -> tuple[dict[int, Raw], int]:
        """The properties that begin here, and where they end."""
        found: dict[int, Raw] = {}
        (count,) = struct.unpack_from("<I", data, at)
        at += 4
        for _ in range(min(count, _MOST)):
            if at + 4 > len(data):
                break
            type_, number = struct.unpack_from("<HH", data, at)
            at += 4
            if number >= 0x8000:
                at = self._name(data, at, number)
            raw, at = _value(data, at, type_)
            found[number] = raw
        return found, at

    def _name(self, data: bytes, at: int, number: int) -> int:
        guid = data[at : at + 16]
        kind, value = struct.unpack_from("<II", data, at + 16)
        at += 24
        if kind == 0:
            self._names.add(guid, value, number)
            return at
        self._names.add(guid, data[at : at + value].decode("utf-16-le", "replace").rstrip("\0"), number)
        return at + _padded(value)


def _padded(length: int) -> int:
    return length + -length % 4


def _value(data: bytes, at: int, type_: int) -> tuple[Raw, int]:
    single = type_ & ~T_MANY
    if single in _SIZES and not type_ & T_MANY:
        size = _SIZES[single]
        return Raw(type_, data[at : at + size]), at + _padded(size)
    (count,) = struct.unpack_from("<I", data, at)
    at += 4
    many: list[bytes] = []
    for _ in range(min(count, _MOST)):
        if single in _SIZES:
            size = _SIZES[single]
        elif single in _VARIABLE:
            (size,) = struct.unpack_from("<I", data, at)
            at += 4
        else:
            raise ValueError(f"type {type_:#x}")
        value = data[at : at + size]
        many.append(value.rstrip(b"\0") if single == T_TEXT8 else value)
        at += _padded(size)
        if at > len(data) + 4:
            break
    return Raw(type_, many[0] if many else b"", many), at
