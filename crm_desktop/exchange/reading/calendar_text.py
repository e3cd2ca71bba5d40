"""Calendar files as their producers really write them, made into what RFC 5545 says: Windows' own encodings and UTF-16,
old ends of lines, quoted-printable texts and the rules of vCalendar 1.0."""

from __future__ import annotations

import quopri
import re

_QUOTED = re.compile(rb"^([^:\n]*?);ENCODING=QUOTED-PRINTABLE([^:\n]*):(.*)$", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(rb";CHARSET=\"?([\w.-]+)\"?", re.IGNORECASE)
_OLD = re.compile(rb"^VERSION:1\.0\s*$", re.MULTILINE)
_OLD_RULE = re.compile(rb"^RRULE:((?:[DW]|MD|MP|YM|YD)\d+\b[^\n]*)$", re.MULTILINE)


def as_standard(data: bytes) -> bytes:
    """The file with unfolded lines in UTF-8; what was right already says the same."""
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if data.startswith(mark):
            data = data.decode(name, "replace").encode()
            break
    if b"\r\r\n" in data:  # damaged on its way as text; what of it is a line, nobody knows
        return data
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if b"QUOTED-PRINTABLE" in data.upper():
        data = _without_soft_ends(data)
    data = re.sub(rb"\n+[ \t]", b"", data) if b"\n " in data or b"\n\t" in data else data
    data = _QUOTED.sub(_plain, data)
    if _OLD.search(data):
        data = _OLD_RULE.sub(lambda match: b"RRULE:" + _rule(match[1].decode("ascii", "replace")).encode(), data)
    try:
        data.decode()
    except UnicodeDecodeError:
        data = b"\n".join(map(_utf8, data.split(b"\n")))
    return data


_PART = 250
"""So many appointments are read at a time: the library takes a millisecond for each and says nothing meanwhile."""
_TAKEN_APART = frozenset((b"VEVENT", b"VTODO"))


def calendar_parts(data: bytes) -> list[bytes]:
    """A large calendar as several that say the same together, each with all time zones; a small one, and one that is
    not plainly built, as it is."""
    if data.count(b"BEGIN:VEVENT") + data.count(b"BEGIN:VTODO") <= 2 * _PART:
        return [data]
    found: list[bytes] = []
    heads: list[bytes] = []
    blocks: list[bytes] = []
    block: list[bytes] = []
    stack: list[bytes] = []
    for line in data.split(b"\n"):
        word, _, name = line.partition(b":")
        name = name.strip().upper()
        begins, ends = word.upper() == b"BEGIN", word.upper() == b"END"
        if begins:
            stack.append(name)
        if len(stack) > 1 and stack[1] in _TAKEN_APART:
            block.append(line)
        elif stack:
            heads.append(line)
        elif line.strip():
            return [data]
        if ends:
            if not stack or stack.pop() != name:
                return [data]
            if len(stack) == 1 and block:
                blocks.append(b"\n".join(block))
                block = []
            elif not stack:
                found += _filled(heads[:-1], blocks)
                heads, blocks = [], []
    return [data] if stack else found


def _filled(head: list[bytes], blocks: list[bytes]) -> list[bytes]:
    """Calendars with this head, and so many of the blocks each."""
    parts = [blocks[at : at + _PART] for at in range(0, len(blocks), _PART)] or [[]]
    return [b"\n".join((*head, *part, b"END:VCALENDAR", b"")) for part in parts]


def _utf8(line: bytes) -> bytes:
    try:
        line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace").encode()
    return line


def _without_soft_ends(data: bytes) -> bytes:
    """Lines of quoted-printable that end in "=" go on in the next one."""
    lines: list[bytes] = []
    going_on = False
    for line in data.split(b"\n"):
        if going_on:
            lines[-1] = lines[-1][:-1] + line.lstrip(b" \t")
        else:
            lines.append(line)
        going_on = lines[-1].endswith(b"=") and b";ENCODING=QUOTED-PRINTABLE" in lines[-1].partition(b":")[0].upper()
    return b"\n".join(lines)


def _plain(match: re.Match[bytes]) -> bytes:
    """SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=C3=9Fe"""
    params = match[1] + match[2]
    said = _CHARSET.search(params)
    raw = quopri.decodestring(match[3])
    try:
        text = raw.decode(said[1].decode("ascii") if said else "utf-8")
    except (UnicodeDecodeError, LookupError):
        text = raw.decode("cp1252", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return _CHARSET.sub(b"", params) + b":" + text.encode()


_UNITS = {"D": "DAILY", "W": "WEEKLY", "MD": "MONTHLY", "MP": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}


def _rule(text: str) -> str:
    """A rule of vCalendar 1.0 ("W2 TU TH 20261231T000000Z", "MP1 1+ MO #12") as one of RFC 5545."""
    unit, interval = re.match(r"([A-Z]+)(\d+)", text).groups()  # type: ignore[union-attr] the caller's pattern says so
    rule = [f"FREQ={_UNITS[unit]}"] + ([f"INTERVAL={int(interval)}"] if int(interval) > 1 else [])
    days: list[str] = []
    numbers: list[str] = []
    place, count, until = "", "", ""
    for word in text.split()[1:]:
        if word.startswith("#"):
            count = word[1:]
        elif re.fullmatch(r"\d{8}(?:T\d{6}Z?)?", word):
            until = word
        elif number := re.fullmatch(r"(\d{1,2})([+-])", word):
            place = f"{'-' if number[2] == '-' else ''}{number[1]}"
        elif word in ("MO", "TU", "WE", "TH", "FR", "SA", "SU"):
            days.append(f"{place}{word}" if unit == "MP" else word)
        elif re.fullmatch(r"\d{1,3}|LD", word):
            numbers.append("-1" if word == "LD" else word)
    if days:
        rule.append(f"BYDAY={','.join(days)}")
    if numbers and unit in ("MD", "YM", "YD"):
        rule.append({"MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}[unit] + f"={','.join(numbers)}")
    if until:
        rule.append(f"UNTIL={until}")
    elif (count or "2") != "0":  # without a word about the end it takes place twice
        rule.append(f"COUNT={count or 2}")
    return ";".join(rule)
