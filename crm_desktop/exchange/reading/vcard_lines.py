"""The lines of a vCard file: decoded, joined and parted into name, parameters and value; nothing is understood yet.

Versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) are told apart nowhere: real files mix their habits. Lines are joined
as bytes, because some programs fold inside a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .text_files import guess_encoding

MAX_DEPTH = 8
_LONGEST_NOTE = 2_000
"""Lines of a note whose breaks were not escaped."""
_BASE64_LINE = re.compile(rb"[ \t]*[A-Za-z0-9+/=]+[ \t]*")
_BASE64 = (b"ENCODING=BASE64", b"ENCODING=B", b";BASE64")
_QUOTED = re.compile(rb"QUOTED-PRINTABLE", re.IGNORECASE)
_PARAMETER = re.compile(r';((?:[^";:]|"[^"]*")*)')
_CARET = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}


@dataclass(slots=True)
class Property:
    name: str
    """In capitals."""
    value: str
    """Decoded, its backslashes still in place."""
    group: str = ""
    types: frozenset[str] = frozenset()
    """In capitals, PREF among them."""
    params: dict[str, str] = field(default_factory=dict[str, str])

    def part(self, index: int) -> str:
        """One of the parts of a structured value; several values of a part are joined by blanks."""
        parts = split(self.value, ";")
        return " ".join(filter(None, map(unescaped, split(parts[index], ",")))) if index < len(parts) else ""

    @property
    def text(self) -> str:
        return unescaped(self.value)

    @property
    def rank(self) -> int:
        """1 for the preferred one to 100, as version 4.0 counts; 101 for what says nothing."""
        said = self.params.get("PREF", "")
        return 1 if "PREF" in self.types else int(said) if said.isdecimal() and 0 < len(said) <= 3 else 101


@dataclass(slots=True)
class Card:
    properties: list[Property] = field(default_factory=list[Property])
    agents: list[Card] = field(default_factory=list["Card"])
    """Cards inside this card."""
    truncated: bool = False
    """Whether the file (or the next card) began before this one ended."""
    odd_lines: int = 0
    note_lines: int = 0
    """Lines that a note went on with although nothing says so."""

    def all(self, *names: str) -> list[Property]:
        """The properties of these names, the preferred ones first."""
        found = [item for item in self.properties if item.name in names]
        return sorted(found, key=lambda item: item.rank) if len(found) > 1 else found

    def first(self, name: str) -> Property | None:
        return next((item for item in self.properties if item.name == name), None)

    def text(self, *names: str) -> str:
        """The first text any of these properties holds."""
        return next((text for name in names for item in self.all(name) if (text := item.text)), "")


def cards_of(data: bytes) -> Iterator[Card]:
    """The cards of a file, cards inside cards within theirs. Deeper than MAX_DEPTH they are left out."""
    encoding = guess_encoding(data[:4096])
    if encoding.startswith(("utf-16", "utf-32")):
        data = data.decode(encoding, "replace").encode()
    data = data.replace(b"\xef\xbb\xbf", b"").replace(b"\0", b"")
    lines = list(_joined(_not_indented(_GLUED.sub(b"END:VCARD\n", data))))
    encoding = _other_encoding(lines)
    open_: list[Card] = []
    too_deep = 0
    agent = False
    for line in lines:
        bare = line.strip().upper()
        if bare.endswith(b"BEGIN:VCARD") and bare.partition(b":")[0].partition(b";")[0] in (b"BEGIN", b"AGENT"):
            inside = bool(open_) and (agent or bare.startswith(b"AGENT"))
            if inside and len(open_) >= MAX_DEPTH:
                too_deep += 1
            else:
                if open_ and not inside:
                    yield _cut_short(open_)
                open_.append(Card())
            agent = False
        elif bare == b"END:VCARD":
            if too_deep:
                too_deep -= 1
            elif len(open_) > 1:
                open_[-2].agents.append(open_.pop())
            elif open_:
                yield open_.pop()
        elif open_ and not too_deep and bare:
            agent = bare.startswith(b"AGENT") and bare.endswith(b":")
            _take(line, encoding, open_[-1])
    if open_:
        yield _cut_short(open_)


_GLUED = re.compile(rb"(?:END:VCARD|end:vcard)[ \t]*(?=BEGIN:VCARD|begin:vcard)")
"""Cards put one behind the other by a program that ends the last line of none."""
_AT_THE_MARGIN = re.compile(rb"(?:^|[\r\n])BEGIN:VCARD", re.IGNORECASE)
_INDENTED = re.compile(rb"(?:^|[\r\n])([ \t]+)BEGIN:VCARD", re.IGNORECASE)


def _not_indented(data: bytes) -> bytes:
    """Cards that were copied out of a text or a program, all of whose lines are indented, at the margin."""
    if _AT_THE_MARGIN.search(data) or (indented := _INDENTED.search(data)) is None:
        return data
    return re.sub(rb"(^|[\r\n])" + re.escape(indented[1]), rb"\1", data)


def _other_encoding(lines: list[bytes]) -> str:
    """What the lines are in that are no UTF-8; whole lines, as files fold inside a character."""
    other = [line for line in lines if not line.isascii() and not _is_utf8(line)]
    return guess_encoding(b"\n".join(other)) if other else "utf-8"


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _cut_short(open_: list[Card]) -> Card:
    """The outermost card that was open, with those inside it."""
    while len(open_) > 1:
        open_[-2].agents.append(open_.pop())
    card = open_.pop()
    card.truncated = True
    return card


def _joined(data: bytes) -> Iterator[bytes]:
    """Whole lines: folded ones, soft line breaks of quoted-printable and lines of base64 put together."""
    # Ends of lines that went through a program for text twice are one all the same.
    lines = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    at, end = 0, len(lines)
    while at < end:
        parts = [lines[at]]
        at += 1
        head = parts[0].partition(b":")[0].upper()
        base64 = any(mark in head for mark in _BASE64) or b";BASE64," in parts[0][:120].upper()
        if not base64 and _QUOTED.search(head):
            while parts[-1].endswith(b"=") and at < end and not _is_end(lines[at]):
                parts[-1] = parts[-1][:-1]
                parts.append(lines[at].lstrip(b" \t") if lines[at][:1] in b" \t" else lines[at])
                at += 1
        while at < end and (lines[at][:1] in (b" ", b"\t") or (base64 and _BASE64_LINE.fullmatch(lines[at]))):
            parts.append(lines[at].strip() if base64 else lines[at][1:])
            at += 1
        yield b"".join(parts)


def _is_end(line: bytes) -> bool:
    return line.strip().upper() == b"END:VCARD"


def _take(line: bytes, encoding: str, card: Card) -> None:
    found = _property(line, encoding)
    if found is not None:
        card.properties.append(found)
    elif card.properties and card.properties[-1].name == "NOTE" and card.note_lines < _LONGEST_NOTE:
        card.note_lines += 1  # a line break that was not escaped
        card.properties[-1].value += f"\\n{_decoded(line, encoding).strip()}"
    else:
        card.odd_lines += 1


def _property(line: bytes, encoding: str) -> Property | None:
    head, value = _parted(line)
    if head is None:
        return None
    text = head.decode("utf-8", "replace")
    name, _, _ = text.partition(";")
    group, dot, rest = name.strip().rpartition(".")
    name = (rest if dot else name).strip().upper()
    if not re.fullmatch(r"[A-Z0-9_/\-]+", name):
        return None
    params: dict[str, str] = {}
    types: list[str] = []
    for item in _PARAMETER.findall(text):
        if item[:2].upper() == "X-":  # Android's own words for a number: "X-Sister", "X-CUSTOM(Club)"
            params.setdefault("LABEL", _own_word(item))
        key, equals, said = item.partition("=")
        key, said = key.strip().upper(), said.strip()
        if not equals:
            key, said = ("ENCODING" if key in ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT") else "TYPE"), key
        if key == "TYPE":
            types += [word.strip().upper() for word in said.replace('"', "").split(",")]
        else:
            params.setdefault(key, re.sub(r"\^[nN'^]", lambda hit: _CARET[hit[0]], said.strip('"')))
    charset = params.get("CHARSET", "") or ("utf-8" if _is_utf8(value) else encoding)
    if params.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        import quopri

        # Line breaks inside are no ends of lines any more; parts stay parted by semicolons that were not encoded.
        parts = [_decoded(quopri.decodestring(part), charset).replace(";", "\\;") for part in value.split(b";")]
        decoded = ";".join(parts).replace("\r\n", "\n").replace("\r", "\n")
        if "\\\\;" in decoded:  # an escaped semicolon of the old version stays one
            decoded = decoded.replace("\\\\;", "\\;")
    else:
        decoded = _decoded(value, charset)
    return Property(name, decoded.strip(), group, frozenset(filter(None, types)), params)


def _own_word(text: str) -> str:
    """The word in "X-Sister", "X-CUSTOM(Club)" and "X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BC)"."""
    inside = re.fullmatch(r"X-CUSTOM\((.*)\)", text, re.IGNORECASE)
    if inside is None:
        return "" if "=" in text else text[2:].strip()
    word = inside[1].rpartition(",")[2] if "QUOTED-PRINTABLE" in inside[1].upper() else inside[1]
    if word is inside[1]:
        return word.strip()
    import quopri

    return _decoded(quopri.decodestring(word.encode()), "utf-8").strip()


def _parted(line: bytes) -> tuple[bytes | None, bytes]:
    """What stands before and after the first colon that is not quoted."""
    found = re.match(rb'(?:[^":]|"[^"]*")*:', line) or re.match(rb"[^:]*:", line)
    return (line[: found.end() - 1], line[found.end() :]) if found else (None, b"")


def _decoded(data: bytes, charset: str) -> str:
    if data.isascii():
        return data.decode("ascii")
    for name in ("cp1252" if charset.lower() in ("iso-8859-1", "latin1") else charset, "utf-8", "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def split(text: str, sign: str) -> list[str]:
    """Parted at a sign that no backslash stands before; the backslashes stay."""
    if "\\" not in text:
        return text.split(sign)
    parts: list[list[str]] = [[]]
    for piece in re.findall(rf"\\.|[^\\{re.escape(sign)}]+|{re.escape(sign)}|\\", text, re.DOTALL):
        if piece == sign:
            parts.append([])
        else:
            parts[-1].append(piece)
    return ["".join(part) for part in parts]


def unescaped(text: str) -> str:
    r"""\\n, \\, \\; and \\\\ as what they stand for, without blanks around."""
    if "\\" in text:
        text = re.sub(r"\\(.)", lambda hit: "\n" if hit[1] in "nN" else hit[1], text)
    return text.strip()
