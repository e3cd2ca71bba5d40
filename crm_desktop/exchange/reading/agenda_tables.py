"""Calendars that come as a table: what Outlook, Google and Thunderbird write and read as CSV."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from crm_desktop.common.fold import fold
from crm_desktop.records import dates
from crm_desktop.records.appointment import MEETING, IncomingAppointment

from .calendars import MAX_BODY
from .header_words import fold_heading
from .record_table import Found
from .tables import Cell
from .values import plain

_HEADINGS = {
    "subject": "betreff subject",
    "day": "beginnt am|beginn am|startdatum|anfangsdatum|start date",
    "time": "beginnt um|beginn um|startzeit|anfangszeit|start time",
    "last_day": "endet am|ende am|enddatum|end date",
    "until": "endet um|ende um|endzeit|end time",
    "whole": "ganztaegiges ereignis|ganztaegig|all day event",
    "remind": "erinnerung ein/aus|erinnerung an/aus|reminder on/off",
    "remind_day": "erinnerung am|reminder date",
    "remind_time": "erinnerung um|reminder time",
    "organiser": "besprechungsplanung|meeting organizer",
    "required": "erforderliche teilnehmer|required attendees",
    "optional": "optionale teilnehmer|optional attendees",
    "body": "beschreibung|description",
    "place": "ort|location",
}
_PARTS = {
    name: part
    for part, names in _HEADINGS.items()
    for name in (names.split() if part == "subject" else names.split("|"))
}
_YES = frozenset(fold(word) for word in ("ein", "an", "ja", "wahr", "true", "yes", "on", "1", "x"))
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap])?\.?m?\.?", re.IGNORECASE)


def columns_of_agenda(header: Sequence[str]) -> dict[str, int]:
    """Part of an appointment to its column; empty where the headings are not those of a calendar."""
    found: dict[str, int] = {}
    for at, name in enumerate(header):
        if part := _PARTS.get(fold_heading(name)):
            found.setdefault(part, at)
    return found if {"subject", "day"} <= found.keys() and {"time", "last_day", "whole"} & found.keys() else {}


def appointments_of(rows: Iterable[tuple[int, Sequence[Cell]]], columns: dict[str, int]) -> Found:
    """The appointments of the rows below the heading; one without a day is counted."""
    found = Found()
    listed = [cells for _, cells in rows]
    order = _order(listed, columns)
    for cells in listed:
        row = {part: cells[at] for part, at in columns.items() if at < len(cells) and cells[at] is not None}
        start = _moment(row.get("day"), row.get("time"), order)
        if start is None or not start.day:
            found.warn("appointments_without_start")
            continue
        found.appointments.append(_appointment(row, start, order, len(found.appointments) + 1))
    return found


class _Moment:
    def __init__(self, day: str, time: str) -> None:
        self.day, self.time = day, time

    def text(self) -> str:
        return f"{self.day}T{self.time}" if self.time else self.day


def _order(rows: list[Sequence[Cell]], columns: dict[str, int]) -> str:
    """Whether days are 12/1/2026 or 1.12.2026: as the column says, else the American way where hours are so."""
    told = dates.day_order(cells[columns["day"]] for cells in rows if columns["day"] < len(cells))
    at = columns.get("time", -1)
    american = any(0 <= at < len(cells) and str(cells[at])[-1:].upper() == "M" for cells in rows)
    return told or ("md" if american else "dm")


def _moment(day: Cell, time: Cell, order: str) -> _Moment | None:
    iso = dates.parse_date(day, order, past=False).iso if day is not None else ""
    if not iso or iso.startswith("--"):
        return None
    if time is None and isinstance(day, datetime.datetime):
        time = day
    return _Moment(iso, _clock(time))


def _clock(cell: Cell) -> str:
    if isinstance(cell, (datetime.datetime, datetime.time)):
        return cell.strftime("%H:%M:%S")
    match = _TIME.fullmatch(plain(cell).strip()) if cell is not None else None
    if match is None:
        return ""
    hour = int(match[1]) % 12 + 12 * (match[3] in "pP") if match[3] else int(match[1])
    return f"{hour:02d}:{match[2]}:00" if hour < 24 and int(match[2]) < 60 else ""


def _appointment(row: dict[str, Cell], start: _Moment, order: str, number: int) -> IncomingAppointment:
    end = _moment(row.get("last_day", row.get("day")), row.get("until"), order)
    if fold(plain(row.get("whole"))) in _YES:
        end = _last_day(start, end)
        start = _Moment(start.day, "")
    elif end is not None and (not end.time or not start.time or end.text() < start.text()):
        end = None
    people = [name for part in ("organiser", "required", "optional") for name in _names(row.get(part))]
    remind = _moment(row.get("remind_day"), row.get("remind_time"), order)
    return IncomingAppointment(
        number,
        MEETING,
        " ".join(plain(row.get("subject")).split())[:1_000],
        plain(row.get("body"))[:MAX_BODY],
        " ".join(plain(row.get("place")).split())[:1_000],
        start.text(),
        end.text() if end is not None else "",
        emails=tuple(dict.fromkeys(name.lower() for name in people if "@" in name)),
        people=tuple(dict.fromkeys(people)),
        remind=remind.text() if remind is not None and fold(plain(row.get("remind"))) in _YES else "",
    )


def _last_day(start: _Moment, end: _Moment | None) -> _Moment | None:
    """Of whole days; Outlook ends them at midnight of the day after."""
    if end is None or end.day <= start.day:
        return None
    day = datetime.date.fromisoformat(end.day)
    if end.time in ("", "00:00:00") and start.time:
        day -= datetime.timedelta(days=1)
    return _Moment(day.isoformat(), "") if day.isoformat() > start.day else None


def _names(cell: Cell) -> list[str]:
    return [name.strip() for name in plain(cell).split(";") if name.strip()] if cell is not None else []
