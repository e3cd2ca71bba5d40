"""iCalendar (RFC 5545) files as appointments and tasks."""

from __future__ import annotations

import datetime
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from crm_desktop.common.html_text import html_to_text
from crm_desktop.records import recurrence
from crm_desktop.records.appointment import MEETING, TASK, IncomingAppointment
from crm_desktop.records.followup import DONE, KINDS, PLANNED

from .calendar_pieces import whole_pieces
from .calendar_series import LONG_AGO, Part, is_plain, nearer, parts
from .calendar_text import as_standard, calendar_parts, is_too_deep
from .calendar_zone_names import zone_called
from .record_files import read_bytes
from .record_table import TOLD_EVERY, Found, Tell, quietly
from .refusals import Refused

SHOWN_SUMMARIES, SUMMARY_LENGTH = 4, 60
MAX_BODY = 20_000
_MAILTO = re.compile(r"^\s*mailto:", re.IGNORECASE)
_NAME_AND_MAIL = re.compile(r"<([^<>\s]+@[^<>\s]+)>\s*$")
_GONE = frozenset(("CANCELLED", "DECLINED"))


def read_calendar(path: Path, tell: Tell = quietly, *, today: datetime.date | None = None) -> Found:
    """The appointments and tasks of one file; of a damaged one those that are whole, with a warning. Raises Refused
    "bad_calendar" or "cut_calendar" (detail: how many appointments it seems to hold) when there are none."""
    raw = read_bytes(path)
    if is_too_deep(raw) or is_too_deep(data := as_standard(raw)):
        raise Refused("bad_calendar", "", "RecursionError")
    warnings.simplefilter("ignore")  # of zones guessed by their names
    written = len(re.findall(rb"^BEGIN:VEVENT\s*$", data, re.MULTILINE | re.IGNORECASE))
    calendars, damage = _calendars(data, tell)
    if damage is not None:
        calendars = whole_pieces(raw, tell)
    elif written and not calendars:
        damage, calendars = Refused("cut_calendar", str(written)), whole_pieces(raw, tell)
    _call_off(calendars)
    found = Found()
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    tasks = [task for calendar in calendars for task in calendar.walk("VTODO")]
    found.facts = _facts(events, tasks, written) | ({"parse": _PARSED[damage.code]} if damage is not None else {})
    today = today or datetime.date.today()
    newest = _newest([*events, *tasks])
    changed = _changed_days(newest)
    for row, component in enumerate(newest, 1):
        if row % TOLD_EVERY == 0:
            tell(row, len(newest))
        _take(component, row, found, today, changed)
    if damage is not None:
        if not found.appointments:
            raise damage
        found.warn("damaged_calendar", len(newest))
    if written > len(events):
        found.warn("lost_appointments", written - len(events))
    if lost := sum(len(component.errors) for component in (*events, *tasks)):
        found.warn("lost_properties", lost)
    if journals := sum(len(calendar.walk("VJOURNAL")) for calendar in calendars):
        found.warn("journals_left", journals)
    if not found.appointments:
        found.warn("no_appointments")
    return found


_PARSED = {"cut_calendar": "empty", "bad_calendar": "error"}


def _calendars(data: bytes, tell: Tell) -> tuple[list[Any], Refused | None]:
    """The calendars of a file, and why it cannot be read as a whole."""
    from icalendar import Calendar

    found: list[Any] = []
    try:
        for part in calendar_parts(data):
            found += Calendar.from_ical(part, multiple=True)  # pyright: ignore[reportOperatorIssue]
            tell(len(found), 0)
    except Exception as error:  # ValueError by its own word, others from the depths of damaged files
        return [], Refused("bad_calendar", "", _one_line(str(error)) or type(error).__name__)
    return found, None


def _call_off(calendars: list[Any]) -> None:
    """What comes with the word that it does not take place says so itself from here on."""
    for calendar in calendars:
        if _text(calendar, "METHOD").upper() == "CANCEL":
            for component in (*calendar.walk("VEVENT"), *calendar.walk("VTODO")):
                component.pop("STATUS", None)
                component.add("status", "CANCELLED")


def _newest(components: list[Any]) -> list[Any]:
    """Of several versions of the same time of the same appointment the one with the highest SEQUENCE, else the last."""
    best: dict[tuple[str, str, str], tuple[int, int]] = {}
    for place, component in enumerate(components):
        if not (uid := _text(component, "UID")):
            continue
        when = _when(component, "RECURRENCE-ID")
        key = (str(component.name), uid, when.isoformat() if when is not None else "")
        best[key] = max(best.get(key, (-1, -1)), (_version(component), place))
    kept = {place for _, place in best.values()}
    chosen = [item for place, item in enumerate(components) if place in kept or not _text(item, "UID")]
    gone = {
        (_text(item, "UID"), office_day(when)): _version(item)
        for item in chosen if _rule(item) and "RECURRENCE-ID" not in item for when in _days(item, "EXDATE")
    }  # fmt: skip
    return [item for item in chosen if not _taken_back(item, gone)]


def _version(component: Any) -> int:
    text = _text(component, "SEQUENCE")
    return int(text) if text.isdigit() else 0


def _taken_back(component: Any, gone: dict[tuple[str, datetime.date], int]) -> bool:
    """Whether a time that took place otherwise was left out by a newer version of its series."""
    when = _when(component, "RECURRENCE-ID")
    if when is None:
        return False
    return gone.get((_text(component, "UID"), office_day(when)), -1) > _version(component)


def _one_line(text: str) -> str:
    return re.sub(r"\r\n|[\r\n]", "⏎", text.replace("\0", "")).strip()[:300]


def _facts(events: list[Any], tasks: list[Any], written: int) -> dict[str, Any]:
    first = _when(events[0], "DTSTART") if events else None
    return {
        "parse": "ok",
        "vevents": len(events),
        "vtodos": len(tasks),
        "recurring": sum("RRULE" in event for event in events),
        "alarms": sum(len(item.walk("VALARM")) for item in (*events, *tasks)),
        "summaries": [_text(item, "SUMMARY")[:SUMMARY_LENGTH].strip() for item in (*events, *tasks)][:SHOWN_SUMMARIES],
        "first_dtstart": _naive(first) if first is not None else "",
        "raw_vevents": written,
    }


def _naive(moment: datetime.date) -> str:
    return (moment.replace(tzinfo=None) if isinstance(moment, datetime.datetime) else moment).isoformat()


@dataclass(slots=True)
class _Series:
    """What the parts of a file say about one series."""

    rule: str = ""
    first: datetime.date = datetime.date.max
    changed: list[tuple[datetime.date, bool]] = field(default_factory=list[tuple[datetime.date, bool]])
    """Days that take place otherwise or not at all, and whether all later ones do so, too."""

    def next_change(self, day: datetime.date) -> datetime.date | None:
        """The first day after this one from which on it takes place otherwise."""
        return min((found for found, onwards in self.changed if onwards and found > day), default=None)


_Changed = dict[str, _Series]
"""By its name."""


def _changed_days(components: list[Any]) -> _Changed:
    found: _Changed = {}
    for component in components:
        uid, when = _text(component, "UID"), _when(component, "RECURRENCE-ID")
        if uid and when is not None:
            said: Any = getattr(_values(component, "RECURRENCE-ID")[0], "params", {})
            onwards = str(said.get("RANGE", "")).upper() == "THISANDFUTURE"
            found.setdefault(uid, _Series()).changed.append((office_day(when), onwards))
        elif uid and (start := _when(component, "DTSTART")) is not None and (rule := _rule(component)):
            series = found.setdefault(uid, _Series())
            series.rule, series.first = rule, office_day(start)
    return found


def office_day(when: datetime.date) -> datetime.date:
    """The day on the wall of the office, as series are kept here."""
    if not isinstance(when, datetime.datetime):
        return when
    try:
        return (when if when.tzinfo is None else when.astimezone()).date()
    except (OverflowError, OSError, ValueError):  # beyond what the system can say
        return when.date()


def _series(component: Any, start: datetime.date | None, changed: _Changed) -> str:
    """The rule of a series with the days on which it does not take place."""
    rule, series = _rule(component), changed.get(_text(component, "UID")) or _Series()
    if start is None:
        return rule
    begins, later = office_day(start), datetime.timedelta()
    if (exception := _when(component, "RECURRENCE-ID")) is not None:
        day = office_day(exception)
        if (day, True) not in series.changed:
            return ""  # one time alone, whatever rule was copied into it
        begins, later = day, begins - day
        if not rule:  # all later ones take place otherwise, too
            rule = recurrence.shifted(recurrence.going_on_from(series.rule, series.first, day), later.days)
    if not rule:
        return ""
    gone = {office_day(when) for when in _days(component, "EXDATE")}
    gone |= {day + later for day, onwards in series.changed if day > begins or (day == begins and not onwards)}
    if onwards := series.next_change(begins):
        rule = recurrence.ending_before(rule, onwards + later)
    return recurrence.leaving_out(rule, gone) if gone else rule


def later_start(start: datetime.date, rule: str) -> tuple[datetime.timedelta, str] | None:
    """How much later a series begins whose first days do not take place, and its rule from there on; None for one that
    never does."""
    day = office_day(start)
    if day not in recurrence.left_out(rule):
        return datetime.timedelta(), rule
    coming = recurrence.next_day(rule, day, day)
    return None if coming is None else (coming - day, recurrence.going_on_from(rule, day, coming))


def _days(component: Any, name: str) -> list[datetime.date]:
    """The days or moments of EXDATE or RDATE; of periods their beginnings."""
    found: list[datetime.date] = []
    for value in _values(component, name):
        try:
            dates: list[Any] = [item.dt for item in value.dts]
        except Exception:  # a broken one; it is counted among what could not be read
            continue
        for when in dates[:_MOST_DATES]:
            moment: Any = when[0] if type(when) is tuple else when  # pyright: ignore[reportUnknownVariableType]
            if isinstance(moment, datetime.date):
                found.append(moment)
    return found


_MOST_DATES = 5_000


def _further(item: IncomingAppointment, component: Any, start: datetime.date | None) -> Iterator[IncomingAppointment]:
    """Times beside the rule (RDATE), each an appointment of its own."""
    if start is None:
        return
    gone = {office_day(when) for when in _days(component, "EXDATE")}
    lasting = _periods(component)
    for when in dict.fromkeys(_days(component, "RDATE")):
        if isinstance(when, datetime.datetime) != isinstance(start, datetime.datetime):
            continue
        if when == start or office_day(when) in gone or _in_series(item, when, start):
            continue
        long = lasting.get(when)
        if (
            isinstance(when, datetime.datetime)
            and isinstance(start, datetime.datetime)
            and start.tzinfo
            and when.tzinfo
        ):
            when = when.astimezone(start.tzinfo)
        try:
            end, remind = (_as_far(item.start, text, when) for text in (item.end, item.remind))
            end = (when + long).isoformat() if long is not None else end
        except (ValueError, OverflowError):
            continue
        uid = f"{item.uid}#{when.isoformat()}"[:500] if item.uid else ""
        yield replace(item, start=when.isoformat(), end=end, remind=remind, uid=uid, recurs="", next="", until="")


def _in_series(item: IncomingAppointment, when: datetime.date, start: datetime.date) -> bool:
    """Whether the rule brings this time anyway."""
    if not item.recurs or (
        isinstance(when, datetime.datetime) and _on_the_wall(when).time() != _on_the_wall(start).time()
    ):
        return False
    day = office_day(when)
    return day in recurrence.days(item.recurs, office_day(start), day)


def _periods(component: Any) -> dict[datetime.date, datetime.timedelta]:
    """How long those times of RDATE last that say so themselves."""
    found: dict[datetime.date, datetime.timedelta] = {}
    for value in _values(component, "RDATE"):
        try:
            dates: list[Any] = [item.dt for item in value.dts]
            for when in dates[:_MOST_DATES]:
                if isinstance(when, tuple):
                    begin, end = when  # pyright: ignore[reportUnknownVariableType] the library does not say of what
                    found[begin] = end if isinstance(end, datetime.timedelta) else end - begin
        except Exception:  # a broken one
            continue
    return found


def _as_far(start: str, text: str, other: datetime.date) -> str:
    """A day or moment as far from another start as `text` is from the start."""
    if not text:
        return ""
    begin, when = (datetime.datetime.fromisoformat(each) for each in (start, text))
    if begin.tzinfo is None or when.tzinfo is None:
        begin, when = begin.replace(tzinfo=None), when.replace(tzinfo=None)
    base = other if isinstance(other, datetime.datetime) else datetime.datetime.combine(other, datetime.time())
    found = base + (when - begin)
    return found.isoformat() if "T" in text else found.date().isoformat()


def _take(component: Any, row: int, found: Found, today: datetime.date, changed: _Changed) -> None:
    if _text(component, "STATUS").upper() in _GONE:
        found.warn("cancelled_appointments")
        return
    task = component.name == "VTODO"
    start = _when(component, "DTSTART")
    end = _when(component, "DUE" if task else "DTEND") or _after(start, component)
    start, end = (start, end) if task else _whole_days(component, start, end)
    if isinstance(start, datetime.datetime) and start.tzinfo is None and _zone_name(component, "DTSTART"):
        found.warn("unknown_zones")
    if start is None and end is None and not task:
        found.warn("appointments_without_start")
        return
    if end is not None and not isinstance(end, datetime.datetime) and not task:
        end -= datetime.timedelta(days=1)  # the file names the day after, or the same one for a single day
        end = max(end, start) if isinstance(start, datetime.date) and not isinstance(start, datetime.datetime) else end
    said, rule = start, _series(component, start, changed)
    if start is not None and rule:
        if (later := later_start(start, rule)) is None:
            return  # each of its times is left out, or an appointment of its own
        start, end, rule = start + later[0], end + later[0] if end is not None else None, later[1]
    people, emails = _people(component)
    own = _own(component)
    uid = _text(component, "UID")
    if uid and (exception := _when(component, "RECURRENCE-ID")) is not None:
        uid = f"{uid}#{exception.isoformat()}"
    item = IncomingAppointment(
        row,
        own.get("kind", TASK if task else MEETING),
        own.get("subject", " ".join(_text(component, "SUMMARY").split())[:1_000]),
        _body(component, own),
        " ".join(_text(component, "LOCATION").split())[:1_000],
        start.isoformat() if start is not None else "",
        end.isoformat() if end is not None else "",
        uid[:500],
        rule,
        next_time(start, rule, today),
        task and (_text(component, "STATUS").upper() == "COMPLETED" or "COMPLETED" in component),
        emails + tuple(email for email in _contacts(component) if email not in emails),
        people,
        _remind(component, start, end),
        own.get("state", ""),
        own.get("owner", ""),
        own.get("minutes", ""),
        own.get("until", ""),
        bool(own) and _text(component, "PRIORITY") == "1",
    )
    found.appointments.extend(_divided(item, component, said, changed, found, today))
    found.appointments.extend(_further(item, component, start))


def _divided(
    item: IncomingAppointment, component: Any, start: datetime.date | None, changed: _Changed, found: Found,
    today: datetime.date,
) -> list[IncomingAppointment]:  # fmt: skip
    """A series that one rule over days cannot say as several."""
    rules = [_rule(component, number) for number in range(len(_values(component, "RRULE")))] if item.recurs else []
    without = [_rule(component, number, "EXRULE") for number in range(len(_values(component, "EXRULE")))]
    if start is None or not rules or is_plain(start, rules, without, today):
        return [item]
    series = changed.get(item.uid.partition("#")[0]) or _Series()
    ends = series.next_change(office_day(start))
    other_days = {day for day, onwards in series.changed if not onwards}
    moments = {when for when in _days(component, "EXDATE") if isinstance(when, datetime.datetime)}
    days = {when for when in _days(component, "EXDATE") if not isinstance(when, datetime.datetime)}

    def left_out(when: datetime.datetime) -> bool:
        day = office_day(when)
        return when in moments or when.date() in days or day in other_days or (ends is not None and day >= ends)

    try:
        made = parts(start, rules, without, left_out, today)
    except (ValueError, OverflowError, TypeError):  # a rule that says nothing, or too much
        found.warn("damaged_series")
        return [item]
    if made.cut:
        found.warn("damaged_series")
    if not made.found:
        return [replace(item, recurs="", next="")]
    return [_part(item, part, number) for number, part in enumerate(made.found)]


def _part(item: IncomingAppointment, part: Part, number: int) -> IncomingAppointment:
    end, remind = (_as_far(item.start, text, part.start) for text in (item.end, item.remind))
    uid = f"{item.uid}#{part.name}"[:500] if item.uid and number else item.uid
    return replace(item, start=part.start.isoformat(), end=end, remind=remind, uid=uid, recurs=part.rule, next="")


def _own(component: Any) -> dict[str, str]:
    """What a calendar written by this program says in lines of its own; {} for those of others."""
    kind = _text(component, "X-KONTOR-KIND")
    if kind not in KINDS:
        return {}
    found = {"kind": kind, "subject": _text(component, "X-KONTOR-SUBJECT")[:1_000]}
    if (state := _text(component, "X-KONTOR-STATE")) in (PLANNED, DONE):
        found["state"] = state
    found["owner"] = _text(component, "X-KONTOR-OWNER")[:200]
    minutes = _text(component, "X-KONTOR-MINUTES")
    if re.fullmatch(r"[0-9]{1,6}", minutes):
        found["minutes"], found["until"] = minutes, _text(component, "X-KONTOR-UNTIL")[:10]
    return found


_MARKED_UP = re.compile(r"<(?:br|p|div|span|ul|ol|li|b|i|u|a href|html|body|font)\b[^<>]{0,300}>", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"<(?:html|body|p|div)\b", re.IGNORECASE)


def _body(component: Any, own: dict[str, str]) -> str:
    """The description, with the address of a page or of a meeting on the web below it."""
    text = _text(component, "DESCRIPTION")
    if own:
        return text[:MAX_BODY]
    page = text or _text(component, "X-ALT-DESC")  # Outlook's, as a page
    if _MARKED_UP.search(page):  # Google writes one as the description
        page = page[: 4 * MAX_BODY]
        text = html_to_text(page if _WHOLE_PAGE.search(page) else page.replace("\n", "<br>"))
    address = _text(component, "URL")
    if address and address not in text:
        text = f"{text}\n\n{address}".strip()
    return text[:MAX_BODY]


def _contacts(component: Any) -> tuple[str, ...]:
    """Addresses in "Anna Kess <anna@example.com>", whom an entry is about."""
    found = (_NAME_AND_MAIL.search(str(value)) for value in _values(component, "CONTACT"))
    return tuple(dict.fromkeys(match[1].casefold() for match in found if match))


def _remind(component: Any, start: datetime.date | None, end: datetime.date | None) -> str:
    """When the first alarm of an appointment rings, as a time on the wall or a moment; '' for none."""
    for alarm in component.walk("VALARM"):
        try:
            trigger: Any = alarm["TRIGGER"]
            when: Any = trigger.dt
            if isinstance(when, datetime.datetime):
                return when.replace(microsecond=0).isoformat()
            at_end = str(trigger.params.get("RELATED", "")).upper() == "END"
            base = (end if at_end else start) or start or end
            if base is None:
                return ""
            if not isinstance(base, datetime.datetime):
                base = datetime.datetime.combine(base, datetime.time())
            return (base + when).replace(microsecond=0).isoformat()
        except Exception:  # an alarm without a time, or beyond the calendar
            continue
    return ""


def _values(component: Any, name: str) -> list[Any]:
    value: Any = component.get(name)
    if type(value) is list:
        return value  # pyright: ignore[reportUnknownVariableType] the library does not say of what
    return [] if value is None else [value]


def _when(component: Any, name: str) -> datetime.date | None:
    """A day or moment; None where there is none or nobody can read it."""
    try:
        found: Any = _values(component, name)[0].dt
        if isinstance(found, datetime.datetime):
            if found.tzinfo is None and (zone := zone_called(_zone_name(component, name))):
                found = found.replace(tzinfo=zone)
            found.isoformat()  # a zone nobody knows fails here at the latest
            return found.replace(microsecond=0)
    except Exception:  # the property is missing, broken or of another kind
        return None
    return found if isinstance(found, datetime.date) else None


def _zone_name(component: Any, name: str) -> str:
    """What a time says about its zone; '' for one in UTC or on the wall."""
    values = _values(component, name)
    return str(getattr(values[0], "params", {}).get("TZID", "")) if values else ""


def _whole_days(
    component: Any, start: datetime.date | None, end: datetime.date | None
) -> tuple[datetime.date | None, datetime.date | None]:
    """Outlook may write whole days as midnights and say so in a line of its own."""
    said = _text(component, "X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE"
    if not (said and isinstance(start, datetime.datetime)):
        return start, end
    moments = [when for when in (start, end or start) if isinstance(when, datetime.datetime)]
    if all(when.time() == datetime.time() for when in moments):  # on the clock of their own zone
        return start.date(), end.date() if isinstance(end, datetime.datetime) else end
    if any(_on_the_wall(when).time() != datetime.time() for when in (start, end or start)):
        return start, end
    return office_day(start), office_day(end) if end is not None else None


def _on_the_wall(when: datetime.date) -> datetime.datetime:
    if not isinstance(when, datetime.datetime):
        return datetime.datetime.combine(when, datetime.time())
    try:
        return when if when.tzinfo is None else when.astimezone()
    except (OverflowError, OSError, ValueError):  # beyond what the system can say
        return when


def _after(start: datetime.date | None, component: Any) -> datetime.date | None:
    if start is None or "DURATION" not in component:
        return None
    try:
        return start + component["DURATION"].dt
    except Exception:  # not a length of time, or beyond the calendar
        return None


def _text(component: Any, name: str) -> str:
    values = _values(component, name)
    return str(values[0]).replace("\r\n", "\n").replace("\0", "").strip() if values else ""


def _rule(component: Any, number: int = 0, name: str = "RRULE") -> str:
    try:
        rule = str(_values(component, name)[number].to_ical().decode())
    except Exception:  # none, or one that cannot be written down again
        return ""
    if "\\" in rule or "FREQ=" not in rule:  # the library could not read it and wrote it as a text
        return ""
    return _until_its_last_day(_NO_COUNT.sub("", rule), _when(component, "DTSTART"))


_NO_COUNT = re.compile(r";COUNT=(?:-\d+|0)\b")
"""Exchange writes COUNT=-1 for a series that ends by a day."""
_UNTIL = re.compile(r"UNTIL=(\d{8}T\d{6})(Z?)")


def _until_its_last_day(rule: str, start: datetime.date | None) -> str:
    """A series until a moment ends the day before where that moment is earlier on its day than the appointment."""
    until = _UNTIL.search(rule)
    if until is None or start is None:
        return rule
    if not isinstance(start, datetime.datetime):
        return rule.replace(until[0], f"UNTIL={until[1][:8]}")
    try:
        last = datetime.datetime.strptime(until[1], "%Y%m%dT%H%M%S")
        if until[2] and start.tzinfo is not None:
            last = last.replace(tzinfo=datetime.UTC).astimezone(start.tzinfo)
        day = last.date() - datetime.timedelta(days=last.time() < start.time())
    except (ValueError, OverflowError):
        return rule
    return rule.replace(until[0], f"UNTIL={day:%Y%m%d}")


_FREQUENCIES = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)\b")
_EXCEPTIONS = re.compile(r";EXDATE=[\d,]*")
_AHEAD = datetime.timedelta(days=800)


def next_time(start: datetime.date | None, rule: str, today: datetime.date) -> str:
    """When a series takes place the next time from today on, as `start`; empty for none within two years."""
    if start is None or not _FREQUENCIES.search(rule):
        return ""
    from dateutil.rrule import rrulestr

    whole_day = not isinstance(start, datetime.datetime)
    begin = datetime.datetime.combine(start, datetime.time()) if whole_day else start.replace(tzinfo=None)
    now = datetime.datetime.combine(today, datetime.time())
    if begin >= now:
        return start.isoformat()
    gone = recurrence.left_out(rule)
    zone = getattr(start, "tzinfo", None)
    rule = _EXCEPTIONS.sub("", rule)
    if recurrence.never_comes(rule, start.month, start.day) or ("COUNT=" in rule and now - begin > LONG_AGO):
        return ""
    try:
        begin = nearer(begin, now, rule)
        found: Any = rrulestr(re.sub(r"(UNTIL=\d{8}(?:T\d{6})?)Z?", r"\1", rule), dtstart=begin)
        last = min(filter(None, (found._until, now + _AHEAD)))
        series = found.replace(until=last)
        coming: Iterator[datetime.datetime] = series.xafter(now, inc=True)
        following = next((when for when in coming if office_day(when.replace(tzinfo=zone)) not in gone), None)
    except Exception:  # a rule that says nothing, or a time beyond the calendar
        return ""
    if following is None:
        return ""
    return following.date().isoformat() if whole_day else following.replace(tzinfo=start.tzinfo).isoformat()


def _called(params: Any) -> str:
    """A name with a comma that nobody quoted comes as two."""
    name: Any = params.get("CN", "")
    parts: Any = name if type(name) is list else [name]  # pyright: ignore[reportUnknownVariableType] of what, it does not say
    return ", ".join(str(part).strip().strip('"') for part in parts)


def _people(component: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(how they are called, their addresses): the organiser first, everybody once."""
    names: dict[str, None] = {}
    emails: dict[str, None] = {}
    for name in ("ORGANIZER", "ATTENDEE"):
        for person in _values(component, name):
            params: Any = getattr(person, "params", {})
            if str(params.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE"):
                continue
            address = _MAILTO.sub("", str(params.get("EMAIL") or person)).strip().strip("<>").casefold()
            called = _called(params) or (address if "@" in address else "")
            if "@" in address:
                emails[address] = None
            if called:
                names[called] = None
    return tuple(names), tuple(emails)
