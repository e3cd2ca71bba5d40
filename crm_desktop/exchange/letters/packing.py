"""Writing Word files fast: parts that are the same in every letter are packed once and copied as they are."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from typing import BinaryIO

Member = tuple[str, int, int, bytes, bool]
"""Name, CRC-32, size, bytes, whether they are deflated."""

_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_UTF8 = 0x800
_DAY = (2026 - 1980) << 9 | 1 << 5 | 1
"""The parts of a letter carry no time of their own: the same letter is the same file."""
MAX_SIZE = 2**31 - 1


def pack(name: str, pieces: Iterable[bytes], level: int = 6) -> Member:
    """One member, deflated piece by piece."""
    compressor = zlib.compressobj(level, zlib.DEFLATED, -15)
    crc = size = 0
    found: list[bytes] = []
    for piece in pieces:
        crc = zlib.crc32(piece, crc)
        size += len(piece)
        found.append(compressor.compress(piece))
    found.append(compressor.flush())
    return name, crc, size, b"".join(found), True


class Base:
    """The members of every file of a run, ready to be written."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._blob, self._directory, self._count = _joined(members, 0)

    def write(self, file: BinaryIO, members: Sequence[Member]) -> None:
        """A whole file: the members of every file, then these."""
        blob, directory, count = _joined(members, len(self._blob))
        at, size, total = len(self._blob) + len(blob), len(self._directory) + len(directory), self._count + count
        end = _END.pack(0x06054B50, 0, 0, total, total, size, at, 0)
        file.write(b"".join((self._blob, blob, self._directory, directory, end)))


def _joined(members: Sequence[Member], at: int) -> tuple[bytes, bytes, int]:
    blob: list[bytes] = []
    directory: list[bytes] = []
    for name, crc, size, data, deflated in members:
        raw = name.encode()
        method = 8 if deflated else 0
        local = _LOCAL.pack(0x04034B50, 20, _UTF8, method, 0, _DAY, crc, len(data), size, len(raw), 0)
        blob += [local, raw, data]
        directory += [
            _CENTRAL.pack(
                0x02014B50, 20, 20, _UTF8, method, 0, _DAY, crc, len(data), size, len(raw), 0, 0, 0, 0, 0, at
            ),
            raw,
        ]  # fmt: skip
        at += len(local) + len(raw) + len(data)
    return b"".join(blob), b"".join(directory), len(members)
