"""Appointments and tasks of Outlook. Moments are UTC; days of all-day appointments are those of their own time zone."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from crm_desktop.records.incoming_mail import MailAddress

from . import ids
from .items import Item
from .mails import mail_of
from .properties import Properties
from .recurring import Pattern, pattern_of
from .zones import zone_of

_USUAL_BEFORE, _LONGEST_BEFORE = 15, 60 * 24 * 60
"""Minutes. Outlook writes a number far beyond for its usual ones."""


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
    pattern: Pattern
    """How it repeats; an empty rule when it does not or nobody here understands how."""
    zone: tzinfo | None
    """The one it was made in; None when the item does not tell."""
    uid: str
    text: str
    organiser: MailAddress
    attendees: tuple[MailAddress, ...]
    cancelled: bool
    remind_before: int
    """Minutes; -1 for no reminder."""


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
        pattern=pattern_of(pattern, props.encoding),
        zone=zone_of(props),
        uid=_uid(props),
        text=mail.text,
        organiser=mail.sender,
        attendees=people,
        cancelled=bool(props.number(ids.MEETING_STATE) & 4),
        remind_before=_remind_before(props),
    )


def _remind_before(props: Properties) -> int:
    minutes = props.number(ids.REMIND_BEFORE)
    if not props.flag(ids.REMINDS):
        return -1
    return minutes if 0 <= minutes <= _LONGEST_BEFORE else _USUAL_BEFORE


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


def _uid(props: Properties) -> str:
    """The identifier that an iCalendar file of the same appointment has (MS-OXCICAL 2.1.3.1.1.20.26)."""
    data = props.binary(ids.CLEAN_GLOBAL_ID) or props.binary(ids.GLOBAL_ID)
    if len(data) > 52 and data[40:48] == b"vCal-Uid":
        return data[52:].rstrip(b"\0").decode("utf-8", "replace")
    return data.hex().upper()


def task_due(props: Properties) -> date | None:
    """The day a task is due, as its user sees it."""
    found = props.moment(ids.TASK_DUE)
    return (found + timedelta(hours=12 if found.hour != 0 else 0)).date() if found else None
