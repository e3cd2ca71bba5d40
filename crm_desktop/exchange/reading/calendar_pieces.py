"""What is whole in a calendar that breaks off or is damaged: its appointments and tasks one by one, beside those the
damage hit."""

from __future__ import annotations

import re
from typing import Any

from .calendar_text import as_standard
from .record_table import Tell

_KEPT = frozenset((b"VEVENT", b"VTODO"))
_LINE = re.compile(rb"[A-Za-z0-9-]+[;:]")
_MOST_TRIED = 1_000
"""So often parts of the calendar are given to the reader, which ends a file whose every appointment is damaged."""
_AT_ONCE = 250


def whole_pieces(data: bytes, tell: Tell) -> list[Any]:
    """The calendars that the whole appointments and tasks of a file make, each with the time zones that can be read."""
    # Ends of lines that went through a program for text twice are one all the same.
    zones, blocks = _cut_out(as_standard(data.replace(b"\r\r\n", b"\n")))
    tries = [_MOST_TRIED]
    readable = [zone for zone in zones if _read([zone], tries)]
    found: list[Any] = []
    waiting = [blocks[at : at + _AT_ONCE] for at in range(0, len(blocks), _AT_ONCE)][::-1]
    while waiting and tries[0] > 0:
        part = waiting.pop()
        if calendars := _read([*readable, *part], tries):
            found += calendars
            tell(len(found), 0)
        elif len(part) > 1:  # one of them is damaged: by halves it is found
            middle = len(part) // 2
            waiting += [part[middle:], part[:middle]]
    return found


def _cut_out(data: bytes) -> tuple[list[bytes], list[bytes]]:
    """Time zones, and appointments and tasks. One that begins before the one before it has ended has cut that off."""
    zones: list[bytes] = []
    blocks: list[bytes] = []
    open_: list[bytes] = []
    name = b""
    for line in data.split(b"\n"):
        word, _, said = line.strip().upper().partition(b":")
        if word == b"BEGIN" and said in (*_KEPT, b"VTIMEZONE"):
            open_, name = [line.strip()], said
        elif not name or not _LINE.match(line):
            continue
        elif word == b"BEGIN" and said == b"VCALENDAR":
            name = b""
        else:
            open_.append(line)
            if word == b"END" and said == name:
                (blocks if name in _KEPT else zones).append(b"\n".join(open_))
                name = b""
    return zones, blocks


def _read(pieces: list[bytes], tries: list[int]) -> list[Any]:
    """The calendar of these pieces; nothing where one of them is damaged."""
    from icalendar import Calendar

    tries[0] -= 1
    try:
        whole: Any = b"\n".join((b"BEGIN:VCALENDAR", *pieces, b"END:VCALENDAR", b""))
        return Calendar.from_ical(whole, multiple=True)
    except Exception:  # whatever the library makes of it
        return []
