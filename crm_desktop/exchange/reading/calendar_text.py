"""Calendar files as their producers really write them, made into what RFC 5545 says: Windows' own encodings and UTF-16,
old ends of lines, quoted-printable texts, the rules of vCalendar 1.0, and moments as other programs write them."""

from __future__ import annotations

import datetime
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
    data = _LONG_ZONE.sub(_short_zone, data) if data.count(b"TZOFFSETTO") > _MOST_CHANGES else data
    data = _MOMENTS.sub(_moments, data)
    data = _DATE_LINES.sub(_one_line, data)
    data = _UNTIL.sub(lambda match: match[1] + _moment(match[2]), data)
    try:
        data.decode()
    except UnicodeDecodeError:
        data = b"\n".join(map(_utf8, data.split(b"\n")))
    return data


_DEEPEST = 50


def is_too_deep(data: bytes) -> bool:
    """Whether more parts stand inside one another than any calendar has, which only hostile files do."""
    depth = 0
    for word in re.findall(rb"^(BEGIN|END):", data, re.MULTILINE | re.IGNORECASE):
        depth += 1 if word[:1] in b"Bb" else -1
        if depth > _DEEPEST:
            return True
    return False


_MOST_CHANGES = 500
"""Changes of the clock that one time zone may have; those with all of a century have some 250."""
_LONG_ZONE = re.compile(rb"^BEGIN:VTIMEZONE[ \t]*\n.*?^END:VTIMEZONE[ \t]*$", re.MULTILINE | re.DOTALL | re.IGNORECASE)


def _short_zone(match: re.Match[bytes]) -> bytes:
    """Nothing in place of a zone with more changes than any has: its name may be known without it."""
    return b"X-KONTOR-LEFT-OUT:1" if match[0].upper().count(b"TZOFFSETTO") > _MOST_CHANGES else match[0]


_DAY = (
    rb"\d{4}(?:0[13578]|1[02])(?:0[1-9]|[12]\d|3[01])|\d{4}(?:0[469]|11)(?:0[1-9]|[12]\d|30)|\d{4}02(?:0[1-9]|[12]\d)"
)
_SOUND = rb"(?:%b)(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?" % _DAY
_DATE_LINES = re.compile(
    rb"^((?:EXDATE|RDATE)(?:;[^:\n]*)?):(%b(?:,%b)*(?:\n\1:%b(?:,%b)*)*)$" % ((_SOUND,) * 4), re.MULTILINE
)
_MOST_DATES = 5_000


def _one_line(match: re.Match[bytes]) -> bytes:
    """What is said in many lines, or more than once, in one line: the library takes long for each."""
    if len(match[0]) < _SHORT:
        return match[0]
    dates = dict.fromkeys(match[2].replace(b"\n" + match[1] + b":", b",").split(b","))
    kept = list(dates) if len(dates) <= _MOST_DATES else sorted(dates)[-_MOST_DATES:]
    return match[1] + b":" + b",".join(kept)


_SHORT = 2_000


# Moments: "20261122T100000Z" also as 2026-11-22T10:00Z, 2026-11-22 10:00, 20261122T1000+0100 and 20261121T240000

_VALUE = rb"\d{4}-?\d\d-?\d\d(?:[Tt ]\d\d:?\d\d(?::?\d\d(?:\.\d*)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?"
_PARTS = re.compile(
    rb"(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d*)?)?(?:([Zz])|([+-])(\d\d):?(\d\d))?)?"
)
_MOMENTS = re.compile(
    rb"^(DTSTART|DTEND|DUE|COMPLETED|RECURRENCE-ID|EXDATE|RDATE|TRIGGER)((?:;[^\n]*?)?):(%b(?:,%b)*)[ \t]*$"
    % (_VALUE, _VALUE),
    re.IGNORECASE | re.MULTILINE,
)
_UNTIL = re.compile(rb"^((?:RRULE|EXRULE)[^\n]*?UNTIL=)(%b)" % _VALUE, re.IGNORECASE | re.MULTILINE)
_ZONE = re.compile(rb";TZID=(\"[^\"]*\"|[^\";]*)", re.IGNORECASE)
_WHOLE_DAY = re.compile(rb";VALUE=DATE(?=;|$)", re.IGNORECASE)


def _moments(match: re.Match[bytes]) -> bytes:
    """A line with its moments as the standard wants them, and the name of a zone in quotes where it needs them."""
    params = match[2]
    zone = _ZONE.search(params)
    if zone and not zone[1].startswith(b'"') and (b":" in zone[1] or b"," in zone[1]):
        params = params.replace(zone[0], b';TZID="' + zone[1] + b'"')
    found = [_moment(value, on_the_wall=zone is not None) for value in match[3].split(b",")]
    if _WHOLE_DAY.search(params):
        found = [value[:8] for value in found]
    return match[1] + params + b":" + b",".join(found)


def _moment(text: bytes, *, on_the_wall: bool = False) -> bytes:
    """What is no moment stays as it is. One with its distance from UTC becomes one in UTC, but for one on the wall of
    a zone, which says it by itself."""
    parts = _PARTS.fullmatch(text)
    if parts is None:
        return text
    year, month, day, hour, minute, second, utc, sign, hours, minutes = parts.groups()
    try:
        when = datetime.datetime(int(year), int(month), int(day))
        if hour is None:
            return f"{when.year:04}{when:%m%d}".encode()
        midnight = hour == b"24" and int(minute) == int(second or 0) == 0
        when += datetime.timedelta(days=1) if midnight else _time(hour, minute, second)
        if sign and not on_the_wall:
            ahead = datetime.timedelta(hours=int(hours), minutes=int(minutes))
            when, utc = when + (ahead if sign == b"-" else -ahead), b"Z"
    except (ValueError, OverflowError):
        return text
    return f"{when.year:04}{when:%m%dT%H%M%S}{'Z' if utc else ''}".encode()


def _time(hour: bytes, minute: bytes, second: bytes | None) -> datetime.timedelta:
    """Raises ValueError for a time no clock shows."""
    time = datetime.time(int(hour), int(minute), min(int(second or 0), 59))  # a leap second is written as 60
    return datetime.timedelta(hours=time.hour, minutes=time.minute, seconds=time.second)


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
