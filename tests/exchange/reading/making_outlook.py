"""Outlook's files made by the tests: containers with items (.msg) and winmail.dat, as small as they can be."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crm_desktop.exchange.reading.mapi import ids

GUIDS = {name: guid for guid, name in ids.SETS.items()}
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass
class Bag:
    """Properties of an item, a receiver or an attachment: key (number or (set, name)) to a value of Python."""

    values: dict[Any, Any]
    ansi: str = ""
    """Write texts in this encoding instead of Unicode."""
    recipients: list[Bag] = field(default_factory=list)
    attachments: list[Bag] = field(default_factory=list)
    inside: Bag | None = None
    """Of an attachment: the item it is."""


def filetime(moment: datetime) -> bytes:
    delta = moment.astimezone(UTC) - datetime(1601, 1, 1, tzinfo=UTC)
    return struct.pack("<Q", (delta.days * 86_400 + delta.seconds) * 10**7)


def typed(value: Any, ansi: str) -> tuple[int, bytes | list[bytes]]:
    """(type, bytes) of a value as Outlook stores it."""
    if isinstance(value, bool):
        return 0xB, struct.pack("<H", value)
    if isinstance(value, int):
        return 3, struct.pack("<I", value)
    if isinstance(value, datetime):
        return 0x40, filetime(value)
    if isinstance(value, bytes):
        return 0x102, value
    if isinstance(value, list):
        kinds = [typed(item, ansi) for item in value]
        return kinds[0][0] | 0x1000, [data for _, data in kinds]
    return (0x1E, value.encode(ansi)) if ansi else (0x1F, value.encode("utf-16-le"))


class _Names:
    def __init__(self) -> None:
        self.keys: list[tuple[str, int | str]] = []

    def number(self, key: Any) -> int:
        if isinstance(key, int):
            return key
        if key not in self.keys:
            self.keys.append(key)
        return 0x8000 + self.keys.index(key)

    def streams(self) -> dict[str, bytes]:
        sets = list(dict.fromkeys(name for name, _ in self.keys))
        entries = texts = b""
        for place, (name, what) in enumerate(self.keys):
            guid = (sets.index(name) + 3) << 1
            if isinstance(what, str):
                raw = what.encode("utf-16-le")
                entries += struct.pack("<IHH", len(texts), guid | 1, place)
                texts += struct.pack("<I", len(raw)) + raw + b"\0" * (-len(raw) % 4)
            else:
                entries += struct.pack("<IHH", what, guid, place)
        return {
            "__substg1.0_00020102": b"".join(GUIDS[name] for name in sets),
            "__substg1.0_00030102": entries,
            "__substg1.0_00040102": texts,
        }


def write_msg(path: Path, bag: Bag) -> Path:
    names = _Names()
    tree: dict[str, Any] = _folder(bag, names, 32)
    tree["__nameid_version1.0"] = names.streams()
    path.write_bytes(container(tree))
    return path


def _folder(bag: Bag, names: _Names, head: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    values = b"\0" * head
    for key, value in bag.values.items():
        number = names.number(key)
        type_, data = typed(value, bag.ansi)
        tag = f"{number:04X}{type_:04X}"
        if isinstance(data, list):
            width = 8 if type_ & 0xFFF == 0x102 else 4
            found[f"__substg1.0_{tag}"] = b"".join(struct.pack("<I", len(item)).ljust(width, b"\0") for item in data)
            found |= {f"__substg1.0_{tag}-{at:08X}": item for at, item in enumerate(data)}
            data = b""
        elif type_ in (0x1E, 0x1F, 0x102):
            found[f"__substg1.0_{tag}"] = data
            data = struct.pack("<I", len(data))
        values += struct.pack("<HHI", type_, number, 6) + data.ljust(8, b"\0")[:8]
    for at, person in enumerate(bag.recipients):
        found[f"__recip_version1.0_#{at:08X}"] = _folder(person, names, 8)
    for at, part in enumerate(bag.attachments):
        inner = found[f"__attach_version1.0_#{at:08X}"] = _folder(part, names, 8)
        if part.inside is not None:
            inner["__substg1.0_3701000D"] = _folder(part.inside, names, 24)
    found["__properties_version1.0"] = values
    return found


def container(tree: dict[str, Any]) -> bytes:
    """An OLE container (MS-CFB, version 3) of folders and streams; every stream in sectors of its own."""
    entries: list[list[Any]] = [["Root Entry", 5, _FREE, b""]]
    children: dict[int, list[int]] = {}

    def add(parent: int, folder: dict[str, Any]) -> None:
        for name, content in folder.items():
            number = len(entries)
            children.setdefault(parent, []).append(number)
            if isinstance(content, dict):
                entries.append([name, 1, _FREE, b""])
                add(number, content)
            else:  # streams below 4,096 bytes would lie in a smaller file inside
                entries.append([name, 2, _FREE, content])

    add(0, tree)
    sectors: list[bytes] = []
    chains: list[list[int]] = []
    small, small_chains = b"", []
    starts: dict[int, tuple[int, int]] = {}

    def place(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        sectors.extend(pieces)
        chains.append(list(range(first, first + len(pieces))))
        return first if pieces else _END

    for number, (_, kind, _, content) in enumerate(entries):
        if kind != 2 or not content:
            starts[number] = (_END, 0)
        elif len(content) >= 4096:
            starts[number] = (place(content), len(content))
        else:
            first = len(small) // 64
            small += content.ljust(-(-len(content) // 64) * 64, b"\0")
            small_chains.append(list(range(first, len(small) // 64)))
            starts[number] = (first, len(content))
    starts[0] = (place(small), len(small))
    mini = _table(small_chains, len(small) // 64)
    mini_start = place(mini)
    directory = b"".join(_entry(number, entry, starts[number], children) for number, entry in enumerate(entries))
    directory_start = place(directory + b"\0" * (-len(directory) % 512))
    count = 1
    while count * 128 < len(sectors) + count:
        count += 1
    fat_at = list(range(len(sectors), len(sectors) + count))
    fat = bytearray(_table(chains, len(sectors) + count, 512 * count))
    for at in fat_at:
        struct.pack_into("<I", fat, at * 4, _FAT)
    head = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 16 + struct.pack("<HHHHH6x", 62, 3, 0xFFFE, 9, 6)
    mini_sectors = -(-len(mini) // 512)
    head += struct.pack("<IIIIIIIII", 0, count, directory_start, 0, 4096, mini_start, mini_sectors, _END, 0)
    head += struct.pack("<109I", *(fat_at + [_FREE] * (109 - count)))
    return head + b"".join(sectors) + bytes(fat)


def _table(chains: list[list[int]], size: int, padded: int = 0) -> bytes:
    table = [_FREE] * size
    for chain in chains:
        for at, following in zip(chain, [*chain[1:], _END], strict=True):
            table[at] = following
    return struct.pack(f"<{size}I", *table).ljust(padded, b"\xff")


def _entry(number: int, entry: list[Any], start: tuple[int, int], children: dict[int, list[int]]) -> bytes:
    """One of the directory; the children of a folder hang in a row, each to the right of the one before."""
    name, kind, _, _ = entry
    raw = (name + "\0").encode("utf-16-le")
    right = _FREE
    for row in children.values():
        if number in row and row[-1] != number:
            right = row[row.index(number) + 1]
    child = children[number][0] if children.get(number) else _FREE
    return struct.pack("<64sHBBIII16sIQQIII", raw, len(raw), kind, 1, _FREE, right, child, b"", 0, 0, 0, *start, 0)


def winmail(bag: Bag) -> bytes:
    """The item packed as winmail.dat."""
    out = b"\x78\x9f\x3e\x22\x01\x00" + _attribute(1, 0x89006, struct.pack("<I", 0x10000))
    out += _attribute(1, 0x69003, _properties(bag))
    for part in bag.attachments:
        out += _attribute(2, 0x69002, b"\0" * 14)
        out += _attribute(2, 0x6800F, part.values.get(ids.ATTACH_DATA, b""))
        rest = {key: value for key, value in part.values.items() if key != ids.ATTACH_DATA}
        out += _attribute(2, 0x69005, _properties(Bag(rest, part.ansi)))
    return out


def _attribute(level: int, tag: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def _properties(bag: Bag) -> bytes:
    out = struct.pack("<I", len(bag.values))
    for place, (key, value) in enumerate(bag.values.items()):
        type_, data = typed(value, bag.ansi)
        number = key if isinstance(key, int) else 0x8000 + place
        out += struct.pack("<HH", type_, number)
        if not isinstance(key, int):
            out += GUIDS[key[0]]
            if isinstance(key[1], int):
                out += struct.pack("<II", 0, key[1])
            else:
                raw = (key[1] + "\0").encode("utf-16-le")
                out += struct.pack("<II", 1, len(raw)) + raw + b"\0" * (-len(raw) % 4)
        many = data if isinstance(data, list) else [data]
        if type_ & 0x1000 or type_ in (0x1E, 0x1F, 0x102):
            out += struct.pack("<I", len(many))
            for item in many:
                out += struct.pack("<I", len(item)) + item + b"\0" * (-len(item) % 4)
        else:
            out += many[0] + b"\0" * (-len(many[0]) % 4)
    return out


def one_off(name: str, address: str, kind: str = "SMTP") -> bytes:
    """An entry that stands for itself, as lists keep them."""
    text = f"{name}\0{kind}\0{address}\0".encode("utf-16-le")
    return b"\0\0\0\0" + bytes.fromhex("812B1FA4BEA310199D6E00DD010F5402") + struct.pack("<HH", 0, 0x8000) + text


def wrapped(kind: int, entry: bytes) -> bytes:
    """A member of a list as an entry inside another; kind 3 is a contact, 4 a list, 5 and 6 the same of the server."""
    return b"\0\0\0\0" + bytes.fromhex("C091ADD3519DCF11A4A900AA0047FAA4") + bytes([kind | 0x80]) + entry


def of_store(number: int) -> bytes:
    """The entry of an item of the same store."""
    return b"\0\0\0\0" + b"\x11" * 16 + struct.pack("<I", number)


def list_stream(members: list[tuple[bytes, bytes]]) -> bytes:
    """The long form of the members of a list ([MS-OXOCNTC] 2.2.2.2.4)."""
    out = struct.pack("<HHIIIIII", 1, 0, 0x000E1000, 0, len(members), 0, 0, 0)
    for parts in members:
        out += b"".join(struct.pack("<I", len(part)) + part for part in (*parts, b""))
    return out + b"\0" * 8


def minutes(moment: datetime) -> int:
    """As series count: since 1601, on the wall."""
    return int((moment - datetime(1601, 1, 1)).total_seconds()) // 60


@dataclass
class Otherwise:
    """A changed time of a series ([MS-OXOCAL] 2.2.1.44.2 and 4)."""

    original: datetime
    starts: datetime
    ends: datetime
    subject: str | None = None
    place: str | None = None
    meeting: int | None = None
    numbers: int = 0
    """Flags of numbers that stand there, too."""


def recurrence(
    head: tuple[int, int, int, tuple[int, ...]], first: datetime, end: tuple[int, int, datetime], *,
    deleted: Sequence[datetime] = (), changed: Sequence[Otherwise] = (), version: int = 0x3009, week_start: int = 0,
    calendar: int = 0, month_minutes: int = 0,
) -> bytes:  # fmt: skip
    """A series as Outlook keeps it ([MS-OXOCAL] 2.2.1.44.5): `head` is (frequency, kind, period, detail), `end` (kind,
    count, last day)."""
    frequency, kind, period, detail = head
    days = sorted({minutes(day) for day in (*deleted, *(_midnight(item.original) for item in changed))})
    out = struct.pack("<HHHHHIII", 0x3004, 0x3004, frequency, kind, calendar, month_minutes, period, 0)
    out += struct.pack(f"<{len(detail)}I", *detail) + struct.pack("<III", end[0], end[1], week_start)
    out += struct.pack(f"<I{len(days)}I", len(days), *days)
    moved = sorted(minutes(_midnight(item.starts)) for item in changed)
    out += struct.pack(f"<I{len(moved)}I", len(moved), *moved)
    out += struct.pack("<II", minutes(_midnight(first)), minutes(end[2]))
    out += struct.pack("<IIIIH", 0x3006, version, first.hour * 60, first.hour * 60 + 60, len(changed))
    out += b"".join(_otherwise(item) for item in changed) + struct.pack("<I", 0)
    return out + b"".join(_again(item, version) for item in changed) + struct.pack("<I", 0)


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0)


def _otherwise(item: Otherwise) -> bytes:
    flags = item.numbers | (item.subject is not None) | (item.meeting is not None) << 1 | (item.place is not None) << 4
    out = struct.pack("<IIIH", *(minutes(when) for when in (item.starts, item.ends, item.original)), flags)
    if item.subject is not None:
        raw = item.subject.encode("cp1252", "replace")
        out += struct.pack("<HH", len(raw) + 1, len(raw)) + raw
    out += struct.pack("<I", item.meeting) if item.meeting is not None else b""
    out += b"".join(struct.pack("<I", 7) for flag in (0x4, 0x8) if item.numbers & flag)
    if item.place is not None:
        raw = item.place.encode("cp1252", "replace")
        out += struct.pack("<HH", len(raw) + 1, len(raw)) + raw
    return out + b"".join(struct.pack("<I", 7) for flag in (0x20, 0x40, 0x80, 0x100) if item.numbers & flag)


def _again(item: Otherwise, version: int) -> bytes:
    out = struct.pack("<II", 4, 0) if version >= 0x3009 else b""
    out += struct.pack("<I", 0)
    if item.subject is None and item.place is None:
        return out
    out += struct.pack("<III", *(minutes(when) for when in (item.starts, item.ends, item.original)))
    for text in (item.subject, item.place):
        if text is not None:
            raw = text.encode("utf-16-le")
            out += struct.pack("<H", len(raw) // 2) + raw
    return out + struct.pack("<I", 0)
