"""Which encoding a text without Unicode is in: the code page an item names, else that of its language."""

from __future__ import annotations

import codecs

_NAMES = {
    1200: "utf-16-le", 1201: "utf-16-be", 10000: "mac_roman", 20127: "ascii", 20866: "koi8-r", 20932: "euc_jp",
    20936: "gb2312", 21866: "koi8-u", 28591: "iso8859-1", 28592: "iso8859-2", 28595: "iso8859-5", 28597: "iso8859-7",
    28599: "iso8859-9", 28605: "iso8859-15", 38598: "iso8859-8", 50220: "iso2022_jp", 50221: "iso2022_jp",
    50222: "iso2022_jp", 50225: "iso2022_kr", 51932: "euc_jp", 51936: "gb2312", 51949: "euc_kr", 52936: "hz",
    54936: "gb18030", 65000: "utf-7", 65001: "utf-8",
}  # fmt: skip

_OF_LANGUAGE = {
    0x01: 1256, 0x02: 1251, 0x04: 936, 0x05: 1250, 0x08: 1253, 0x0D: 1255, 0x0E: 1250, 0x11: 932, 0x12: 949,
    0x15: 1250, 0x18: 1250, 0x19: 1251, 0x1A: 1250, 0x1B: 1250, 0x1C: 1250, 0x1E: 874, 0x1F: 1254, 0x20: 1256,
    0x22: 1251, 0x23: 1251, 0x24: 1250, 0x25: 1257, 0x26: 1257, 0x27: 1257, 0x29: 1256, 0x2A: 1258, 0x2C: 1254,
    0x2F: 1251, 0x3F: 1251, 0x40: 1251,
}  # fmt: skip
"""Primary language of a Windows locale to its ANSI code page; all others are western."""

_OF_LOCALE = {0x0404: 950, 0x0C04: 950, 0x1404: 950, 0x0C1A: 1251, 0x1C1A: 1251, 0x201A: 1251}

WESTERN = "cp1252"


def of_code_page(number: int) -> str:
    """Python's name of a Windows code page; empty when it is none."""
    name = _NAMES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name if number > 0 else ""
    except LookupError:
        return ""


def of_locale(number: int) -> str:
    """The encoding that texts of a Windows locale (1031 = German) are in; empty without a locale."""
    if not 0 < number <= 0xFFFF:
        return ""
    return of_code_page(_OF_LOCALE.get(number) or _OF_LANGUAGE.get(number & 0x3FF, 1252))
