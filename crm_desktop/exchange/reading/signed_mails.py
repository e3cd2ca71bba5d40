"""What is inside a signed mail whose text is packed with its signature (S/MIME, application/pkcs7-mime). Whether the
signature is right is nobody's question here; what is encrypted stays closed."""

from __future__ import annotations

from collections.abc import Iterator

_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_DATA = bytes.fromhex("06092a864886f70d010701")
_OCTETS, _OCTETS_IN_PIECES = 0x04, 0x24
_DEEPEST = 20


def signed_content(data: bytes) -> bytes:
    """The mail inside signed data (CMS in DER or BER, RFC 5652); empty for everything else."""
    if data[:1] != b"\x30" or _SIGNED_DATA not in data[:40]:
        return b""
    place = data.find(_DATA, 20)
    if place < 0:
        return b""
    try:
        # [0] EXPLICIT around the octets stands right behind the word for "data"
        tag, start, end = _head(data, place + len(_DATA))
        return b"".join(_octets(data, start, end, 0)) if tag == 0xA0 else b""
    except (IndexError, ValueError):
        return b""


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """(tag, beginning of the content, its end; -1 for one that ends with two zero bytes)."""
    tag, length, at = data[at], data[at + 1], at + 2
    if length == 0x80:
        return tag, at, -1
    if length > 0x80:
        count = length & 0x7F
        if count > 5:
            raise ValueError("longer than any file")
        length, at = int.from_bytes(data[at : at + count], "big"), at + count
    if at + length > len(data):
        raise ValueError("cut off")
    return tag, at, at + length


def _octets(data: bytes, at: int, end: int, depth: int) -> Iterator[bytes]:
    """The pieces of an octet string, however it is nested. Returns through StopIteration where the content ends."""
    while depth < _DEEPEST and (at < end if end >= 0 else data[at : at + 2] != b"\0\0"):
        tag, start, stop = _head(data, at)
        if tag == _OCTETS:
            yield data[start:stop]
            at = stop
        elif tag == _OCTETS_IN_PIECES:
            yield from _octets(data, start, stop, depth + 1)
            if stop < 0:
                break  # of pieces without a length there is one set only
            at = stop
        else:
            raise ValueError("not octets")
