"""Appointments and tasks of Outlook. Moments are UTC; days of all-day appointments are those of their own time zone."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from crm_desktop.records.incoming_mail import MailAddress

from . import ids
from .items import Item
from .mails import mail_of
from .properties import Properties

_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_NEVER = 0x5AE980DF


@dataclass(frozen=True, slots=True)
class Appointment:
    subject: str
    starts: datetime | None
    ends: datetime | None
    """UTC; of an all-day appointment the midnights of the zone it was made in."""
    first_day: date | None
    last_day: date | None
    """Of an all-day appointment, else None."""
    place: str
    recurring: bool
    rule: str
    """RRULE without its name; empty when it does not recur or the pattern is not understood."""
    zone: str
    """Name of the time zone as Windows calls it ("W. Europe Standard Time"); empty when the item does not tell."""
    uid: str
    text: str
    organiser: MailAddress
    attendees: tuple[MailAddress, ...]
    cancelled: bool


def appointment_of(item: Item) -> Appointment:
    props = item.properties
    mail = mail_of(item)
    starts, ends = props.moment(ids.STARTS_AT, ids.STARTS), props.moment(ids.ENDS_AT, ids.ENDS)
    first, last = _days(props, starts, ends) if props.flag(ids.ALL_DAY) else (None, None)
    pattern = props.binary(ids.RECURRENCE)
    people = (*mail.to, *mail.cc, *mail.bcc)
    return Appointment(
        subject=item.subject,
        starts=starts,
        ends=ends,
        first_day=first,
        last_day=last,
        place=" ".join(props.text(ids.PLACE).split()),
        recurring=props.flag(ids.RECURS) or bool(pattern),
        rule=recurrence_rule(pattern),
        zone=_zone(props),
        uid=_uid(props),
        text=mail.text,
        organiser=mail.sender,
        attendees=people,
        cancelled=bool(props.number(ids.MEETING_STATE) & 4),
    )


def _days(props: Properties, starts: datetime | None, ends: datetime | None) -> tuple[date | None, date | None]:
    if starts is None:
        return None, None
    first = _day(props, starts)
    return first, max(first, _day(props, ends) - timedelta(days=1)) if ends else first


def _day(props: Properties, at: datetime) -> date:
    """The day that begins at this midnight of the zone it was made in."""
    zone = props.binary(ids.ZONE_STRUCT)
    if len(zone) >= 4:
        (bias,) = struct.unpack_from("<i", zone)
        if abs(bias) <= 15 * 60:
            at = at - timedelta(minutes=bias) + timedelta(hours=2)  # an hour earlier while summer time holds
            return at.date()
    return (at + timedelta(hours=12)).date()


def _zone(props: Properties) -> str:
    """The key of the zone (MS-OXOCAL 2.2.1.41)."""
    data = props.binary(ids.ZONE_OF_START) or props.binary(ids.ZONE_OF_SERIES)
    if len(data) < 8:
        return ""
    (length,) = struct.unpack_from("<H", data, 6)
    return data[8 : 8 + 2 * length].decode("utf-16-le", "replace")


def _uid(props: Properties) -> str:
    """The identifier that an iCalendar file of the same appointment has (MS-OXCICAL 2.1.3.1.1.20.26)."""
    data = props.binary(ids.CLEAN_GLOBAL_ID) or props.binary(ids.GLOBAL_ID)
    if len(data) > 52 and data[40:48] == b"vCal-Uid":
        return data[52:].rstrip(b"\0").decode("utf-8", "replace")
    return data.hex().upper()


def recurrence_rule(data: bytes) -> str:
    """RRULE of a stored pattern (MS-OXOCAL 2.2.1.44.1), without its exceptions; empty when it is none we understand."""
    try:
        return _rule(data) if len(data) >= 22 else ""
    except (struct.error, OverflowError):
        return ""


def _rule(data: bytes) -> str:
    _, _, frequency, kind, calendar, _, period, _ = struct.unpack_from("<HHHHHIII", data)
    at = 22
    if calendar not in (0, 1) or not period:
        return ""
    if frequency == 0x200A and kind == 0:
        parts = ["FREQ=DAILY", _every(max(1, period // 1440))]
    elif frequency == 0x200A and kind == 1:
        parts, at = ["FREQ=WEEKLY", "BYDAY=MO,TU,WE,TH,FR"], at + 4
    elif frequency == 0x200B and kind == 1:
        (days,) = struct.unpack_from("<I", data, at)
        parts, at = ["FREQ=WEEKLY", _every(period), f"BYDAY={_week_days(days)}"], at + 4
    elif frequency in (0x200C, 0x200D):
        parts, at = _by_month(data, at, frequency, kind, period)
    else:
        return ""
    if not parts:
        return ""
    end_kind, count = struct.unpack_from("<II", data, at)
    if end_kind == 0x2022:
        parts.append(f"COUNT={count}")
    elif end_kind == 0x2021 and (last := _last_day(data, at)):
        parts.append(f"UNTIL={last}")
    return ";".join(filter(None, parts))


def _every(number: int) -> str:
    return f"INTERVAL={number}" if number > 1 else ""


def _week_days(bits: int) -> str:
    return ",".join(day for place, day in enumerate(_DAYS) if bits >> place & 1)


def _by_month(data: bytes, at: int, frequency: int, kind: int, period: int) -> tuple[list[str], int]:
    yearly = frequency == 0x200D
    parts = ["FREQ=MONTHLY", _every(period)] if not yearly or period % 12 else ["FREQ=YEARLY", _every(period // 12)]
    if yearly and (month := _first_month(data)):
        parts.append(f"BYMONTH={month}")
    if kind == 2:
        (day,) = struct.unpack_from("<I", data, at)
        return [*parts, f"BYMONTHDAY={day if day < 31 else -1}"], at + 4
    if kind == 4:
        return [*parts, "BYMONTHDAY=-1"], at + 4
    if kind == 3:
        days, place = struct.unpack_from("<II", data, at)
        return [*parts, f"BYDAY={_week_days(days)}", f"BYSETPOS={place if place < 5 else -1}"], at + 8
    return [], at


def _first_month(data: bytes) -> int:
    """The month of a yearly pattern, from minutes since the year began."""
    (first,) = struct.unpack_from("<I", data, 10)
    return (datetime(1601, 1, 1) + timedelta(minutes=first)).month


def _last_day(data: bytes, at: int) -> str:
    deleted_at = at + 12
    (deleted,) = struct.unpack_from("<I", data, deleted_at)
    modified_at = deleted_at + 4 + 4 * deleted
    (modified,) = struct.unpack_from("<I", data, modified_at)
    (end,) = struct.unpack_from("<I", data, modified_at + 4 + 4 * modified + 4)
    return "" if end >= _NEVER else (_EPOCH + timedelta(minutes=end)).strftime("%Y%m%d")


def task_due(props: Properties) -> date | None:
    """The day a task is due, as its user sees it."""
    found = props.moment(ids.TASK_DUE)
    return (found + timedelta(hours=12 if found.hour != 0 else 0)).date() if found else None
