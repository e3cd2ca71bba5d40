"""Bodies in rich text: unpacked (MS-OXRTFCP), then to plain text, or back to the web page they were made from
(MS-OXRTFEX). Nothing of the formatting is kept."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

from .codepages import WESTERN, of_code_page

_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS "
    b"Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b"
    b"\\i\\u\\tab\\tx"
)
_MOST = 64 * 2**20


def unpack(data: bytes) -> bytes:
    """Compressed rich text as rich text; what is cut off gives what is there. Empty when it is none."""
    if len(data) < 16:
        return b""
    _, size, kind, _ = struct.unpack_from("<II4sI", data)
    if kind == b"MELA":
        return data[16 : 16 + size]
    if kind != b"LZFu" or size > _MOST:
        return b""
    window = bytearray(_DICTIONARY.ljust(4096, b" "))
    place = len(_DICTIONARY)
    out = bytearray()
    at = 16
    while at < len(data) and len(out) < size:
        control = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data):
                break
            if not control >> bit & 1:
                window[place] = data[at]
                out.append(data[at])
                place = (place + 1) & 4095
                at += 1
                continue
            if at + 1 >= len(data):
                return bytes(out)
            reference = data[at] << 8 | data[at + 1]
            at += 2
            offset = reference >> 4
            if offset == place:
                return bytes(out)
            for step in range((reference & 15) + 2):
                byte = window[(offset + step) & 4095]
                out.append(byte)
                window[place] = byte
                place = (place + 1) & 4095
    return bytes(out)


_TOKEN = re.compile(
    rb"\\(?:'(?P<hex>[0-9a-fA-F]{2})|(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<sign>[^a-zA-Z]))"
    rb"|(?P<open>\{)|(?P<close>\})|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl footerr footerf "
    b"footnote themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl latentstyles fldinst".split()
)
_SIGNS = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"row": "\n", b"tab": "\t", b"cell": "\t",
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_CHARSETS = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250,
}  # fmt: skip


@dataclass(slots=True)
class _Group:
    skip: bool = False
    fonts: bool = False
    html_tag: bool = False
    hidden: bool = False
    """Between \\htmlrtf and \\htmlrtf0: formatting for rich text only."""
    font: int = 0
    unicode_skip: int = 1


@dataclass(slots=True)
class _Reader:
    html: bool
    encoding: str = WESTERN
    out: list[str] = field(default_factory=list[str])
    waiting: bytearray = field(default_factory=bytearray)
    """Bytes of the same encoding, kept until a character of two bytes is surely complete."""
    fonts: dict[int, str] = field(default_factory=dict[int, str])
    group: _Group = field(default_factory=_Group)
    stack: list[_Group] = field(default_factory=list[_Group])
    fresh: bool = False
    """Right behind an opening brace, where a destination is named."""
    star: bool = False
    to_skip: int = 0
    high: int = 0
    """First half of a character beyond the basic plane."""

    def write(self, text: str) -> None:
        self.flush()
        if self._shown():
            self.out.append(text)

    def write_bytes(self, data: bytes) -> None:
        if self.to_skip:
            cut = min(self.to_skip, len(data))
            self.to_skip -= cut
            data = data[cut:]
        if data and self._shown():
            self.waiting += data

    def _shown(self) -> bool:
        group = self.group
        if group.skip or group.fonts:
            return False
        return not self.html or (not group.hidden)

    def flush(self) -> None:
        if self.waiting:
            codec = self.fonts.get(self.group.font, "") or self.encoding
            self.out.append(self.waiting.decode(codec, "replace"))
            self.waiting.clear()

    def opened(self) -> None:
        self.flush()
        if len(self.stack) < 2_000:
            group = self.group
            self.stack.append(group)
            self.group = _Group(group.skip, group.fonts, group.html_tag, group.hidden, group.font, group.unicode_skip)
        self.fresh, self.star, self.to_skip = True, False, 0

    def closed(self) -> None:
        self.flush()
        if self.stack:
            self.group = self.stack.pop()
        self.fresh, self.star, self.to_skip = False, False, 0

    def word(self, word: bytes, number: int | None) -> None:
        fresh, self.fresh = self.fresh, False
        if fresh and self._destination(word):
            return
        group = self.group
        if word == b"f" and number is not None:
            self.flush()
            group.font = number
        elif word == b"fcharset" and group.fonts:
            self.fonts[group.font] = of_code_page(_CHARSETS.get(number or 0, 0))
        elif word == b"ansicpg" and number:
            self.encoding = of_code_page(number) or self.encoding
        elif word == b"uc":
            group.unicode_skip = max(0, min(number if number is not None else 1, 8))
        elif word == b"u" and number is not None:
            self._unicode(number & 0xFFFF)
        elif word == b"htmlrtf":
            self.flush()
            group.hidden = number != 0
        elif word == b"plain":
            self.flush()
            group.font = 0
        elif word == b"bin":
            self.to_skip = 0
        elif word in _SIGNS:
            self._sign(word)

    def _destination(self, word: bytes) -> bool:
        group = self.group
        if word == b"fonttbl":
            group.fonts = True
            return True
        if word == b"htmltag" and self.html:
            group.html_tag = True
            return True
        if word in _SKIPPED or (self.star and word != b"fldrslt"):
            group.skip = True
            return True
        return False

    def _sign(self, word: bytes) -> None:
        if self.html and not self.group.html_tag:
            # in the text of an encapsulated page line breaks and tabs are of the page's source
            self.write({b"par": "\r\n", b"line": "\r\n", b"tab": "\t"}.get(word, _SIGNS[word]))
        else:
            self.write(_SIGNS[word])

    def _unicode(self, unit: int) -> None:
        self.flush()
        self.to_skip = self.group.unicode_skip
        if 0xD800 <= unit < 0xDC00:
            self.high = unit
            return
        if 0xDC00 <= unit < 0xE000:
            if self.high:
                self.write(chr(0x10000 + ((self.high - 0xD800) << 10) + unit - 0xDC00))
            self.high = 0
            return
        self.high = 0
        self.write(chr(unit))


def _read(rtf: bytes, html: bool) -> str:
    reader = _Reader(html)
    at = 0
    while at < len(rtf):
        token = _TOKEN.match(rtf, at)
        if token is None:
            at += 1
            continue
        at = token.end()
        if token["open"]:
            reader.opened()
        elif token["close"]:
            reader.closed()
        elif token["word"]:
            number = int(token["number"]) if token["number"] else None
            if token["word"] == b"bin" and number and number > 0:
                at += number
                continue
            reader.word(token["word"], number)
        elif token["hex"]:
            reader.fresh = False
            reader.write_bytes(bytes.fromhex(token["hex"].decode("ascii")))
        elif token["text"] is not None:
            reader.fresh = False
            reader.write_bytes(token["text"])
        elif token["sign"]:
            _signed(reader, token["sign"])
    reader.flush()
    return "".join(reader.out)


def _signed(reader: _Reader, sign: bytes) -> None:
    if sign == b"*":
        reader.star = True
        return
    reader.fresh = False
    if sign in b"{}\\":
        reader.write_bytes(sign)
    elif sign == b"~":
        reader.write("\N{NO-BREAK SPACE}")
    elif sign == b"_":
        reader.write("-")
    elif sign in b"\r\n":
        reader.write("\n")


def is_page(rtf: bytes) -> bool:
    """Whether a web page is packed into the rich text."""
    return b"\\fromhtml" in rtf[:4096]


def to_text(rtf: bytes) -> str:
    """Plain text of rich text."""
    return _read(rtf, False)


def to_html(rtf: bytes) -> str:
    """The web page that is packed into the rich text."""
    return _read(rtf, True)
