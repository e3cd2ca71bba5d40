"""Calendars for other programs: what they say, that they never change their names, and that they come back the same."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from crm_desktop.exchange import calendars
from crm_desktop.exchange.reading.calendars import read_calendar
from crm_desktop.operations import appointments, contacts, followups, history
from crm_desktop.records.agenda import CalendarEntry
from crm_desktop.store.queries import calendar as queries
from crm_desktop.store.workspace import Workspace

BERLIN = ZoneInfo("Europe/Berlin")
LOOK = calendars.Look(BERLIN)


@pytest.fixture(autouse=True)
def office_in_berlin(zone):
    zone("Europe/Berlin")


@pytest.fixture
def busy_ws(ws):
    """One entry of every shape there is."""
    ws.clock = lambda: datetime(2026, 11, 18, 8, tzinfo=UTC)
    anna = contacts.create(ws, first_name="Anna", last_name="Müller", email="Anna@example.com")
    bert = contacts.create(ws, first_name="Bert", last_name="Weiß", email="bert@example.com")
    plan = followups.plan
    plan(ws, [anna, bert], kind="meeting", subject="Jahresgespräch; Zahlen, Ziele", day="2026-11-20", time="10:15",
         minutes=90, place="Saal 2, Potsdam", body="Bitte mitbringen:\n· Zahlen\n· Äpfel; Birnen, " + "ö" * 200,
         remind_at="2026-11-20T09:45", important=True)  # fmt: skip
    plan(ws, [anna], kind="visit", day="2026-11-24", until="2026-11-26", subject="Messe")
    plan(ws, [bert], kind="call", subject="Angebot", day="2026-11-27", time="08:00")
    plan(ws, [anna], kind="task", subject="Unterlagen", day="2026-12-01", remind_at="2026-11-30T18:00")
    plan(ws, [anna], kind="meeting", day="2026-12-02", time="23:00", minutes=120)
    plan(ws, [bert], kind="meeting", subject="Jour fixe", day="2026-11-23", time="09:00", minutes=45,
         repeat="FREQ=WEEKLY;UNTIL=20270330", remind_at="2026-11-23T08:50")  # fmt: skip
    plan(ws, [bert], kind="letter", subject="Ultimo", day="2026-12-31", repeat="FREQ=MONTHLY;COUNT=5")
    plan(ws, [anna], kind="meeting", subject="Nachtschicht", day="2027-03-27", time="23:30", minutes=300)
    plan(ws, [anna], kind="visit", subject="Rundreise", day="2026-12-07", until="2026-12-09", time="10:00")
    plan(ws, [anna], kind="meeting", subject="Turnus", day="2026-11-24", time="09:00",
         repeat="FREQ=WEEKLY;BYDAY=TU;EXDATE=20261201,20261215")  # fmt: skip
    plan(ws, [anna], kind="visit", subject="Ganztags", day="2026-11-25", repeat="FREQ=WEEKLY;EXDATE=20261202")
    plan(ws, [anna], kind="task", subject="irgendwann")
    done = plan(ws, [anna], kind="visit", subject="Besichtigung", day="2026-11-17", time="14:00", repeat="FREQ=WEEKLY")
    followups.complete(ws, done)
    return ws


@pytest.fixture
def other_ws(empty_file, tmp_path):
    shutil.copyfile(empty_file, tmp_path / "other.kontor")
    with Workspace.open(tmp_path / "other.kontor") as other:
        yield other


def told(ws: Workspace) -> list[CalendarEntry]:
    """All that has a day, but for the ids that a file gives."""
    found = queries.told(ws, queries.with_a_day(ws))
    plain = [
        replace(each, uid="", created_at="", changed_at="", entry=replace(
            each.entry, id="", contact_id="", created_by="", owner_id="", done_at="",
            repeat=each.entry.repeat if each.entry.state == "planned" else ""))
        for each in found
    ]  # fmt: skip
    return sorted(plain, key=lambda each: (each.entry.day, each.entry.time, each.entry.subject))


def written(ws, tmp_path, look=LOOK):
    path = tmp_path / "kontor.ics"
    calendars.export(ws, path, queries.with_a_day(ws), look)
    return path


@pytest.mark.parametrize("look", [LOOK, calendars.Look(), calendars.Look(BERLIN, tasks=True)])
def test_what_was_written_comes_back_the_same(busy_ws, other_ws, tmp_path, look):
    path = written(busy_ws, tmp_path, look)
    other = other_ws
    other.clock = busy_ws.clock
    for name in ("Anna Müller", "Bert Weiß"):
        first, last = name.split()
        contacts.create(other, first_name=first, last_name=last, email=f"{first.lower()}@example.com")
    appointments.take_over(other, read_calendar(path).appointments)
    emails = [replace(each, people=tuple((name, mail.lower()) for name, mail in each.people)) for each in told(busy_ws)]
    assert told(other) == emails


def test_one_s_own_calendar_brings_nothing_new(busy_ws, tmp_path):
    found = read_calendar(written(busy_ws, tmp_path)).appointments
    plan = appointments.plan(busy_ws, found)
    assert (len(plan.new), plan.known) == (0, len(found))


def test_the_format_is_kept(busy_ws, tmp_path):
    data = written(busy_ws, tmp_path, calendars.Look(BERLIN, name="Kontor")).read_bytes()
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert rb"SUMMARY:Jahresgespr" in data
    assert rb"Zahlen\, Ziele" in data.replace(b"\r\n ", b"")
    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    zones = [zone["TZID"] for zone in calendar.walk("VTIMEZONE")]
    assert zones == ["Europe/Berlin"]
    assert len({event["UID"] for event in events}) == len(events) == 13
    for event in events:
        assert isinstance(event["DTSTAMP"].dt, datetime)
        assert int(event["SEQUENCE"]) >= 0
        assert event["DTEND"].dt > event["DTSTART"].dt


def test_ten_stays_ten_when_the_clocks_change(busy_ws, tmp_path):
    """A weekly appointment over the last Sunday of March: nine on the wall, another hour in UTC."""
    import dateutil.rrule

    calendar = Calendar.from_ical(written(busy_ws, tmp_path).read_bytes())
    (series,) = [event for event in calendar.walk("VEVENT") if "Jour fixe" in event["SUMMARY"]]
    start = series["DTSTART"].dt
    assert str(start.tzinfo) == "Europe/Berlin"
    times = list(dateutil.rrule.rrulestr(series["RRULE"].to_ical().decode(), dtstart=start))
    assert {f"{moment:%H:%M}" for moment in times} == {"09:00"}
    assert {moment.astimezone(UTC).hour for moment in times} == {7, 8}
    assert times[-1].date() == date(2027, 3, 29)
    (night,) = [event for event in calendar.walk("VEVENT") if "Nachtschicht" in event["SUMMARY"]]
    assert night["DTEND"].dt.astimezone(UTC) - night["DTSTART"].dt.astimezone(UTC) == timedelta(minutes=300)
    assert f"{night['DTEND'].dt:%H:%M}" == "05:30"


def test_names_stay_and_numbers_grow(busy_ws, tmp_path):
    def look():
        calendar = Calendar.from_ical(written(busy_ws, tmp_path).read_bytes())
        (event,) = [event for event in calendar.walk("VEVENT") if "Messe" in event["SUMMARY"]]
        return event["UID"], int(event["SEQUENCE"])

    uid, first = look()
    identity = uid.partition("@")[0]
    numbers = [first]
    for minute in (1, 2, 3):
        busy_ws.clock = lambda minute=minute: datetime(2026, 11, 18, 9, minute, tzinfo=UTC)
        if minute == 3:
            history.undo(busy_ws)
        else:
            followups.reschedule(busy_ws, [identity], f"2026-12-0{minute}")
        again, number = look()
        assert again == uid
        numbers.append(number)
    assert numbers == sorted(set(numbers))


def test_busy_tells_nothing_but_times(busy_ws, tmp_path):
    text = written(busy_ws, tmp_path, calendars.Look(BERLIN, busy=True)).read_text("utf-8")
    for word in ("Anna", "Bert", "Jahresg", "Messe", "Saal", "example.com", "Angebot", "X-KONTOR", "VALARM"):
        assert word not in text
    assert len(re.findall("BEGIN:VEVENT", text)) == 13
    assert "SUMMARY:Busy" in text


def test_a_reminder_comes_with_each_time(busy_ws, tmp_path):
    calendar = Calendar.from_ical(written(busy_ws, tmp_path).read_bytes())
    alarms = {
        str(event["X-KONTOR-SUBJECT"]): event.walk("VALARM")[0]["TRIGGER"].dt
        for event in calendar.walk("VEVENT") if event.walk("VALARM")
    }  # fmt: skip
    assert alarms["Jour fixe"] == timedelta(minutes=-10)
    assert alarms["Unterlagen"] == timedelta(hours=-6)


def test_a_calendar_that_cannot_be_written_leaves_the_old_one(busy_ws, tmp_path):
    from crm_desktop.common.errors import CrmError

    path = written(busy_ws, tmp_path)
    before = path.read_bytes()
    with pytest.raises(CrmError):
        calendars.export(busy_ws, tmp_path / "nowhere" / "x.ics", [], LOOK)
    if os.name == "posix" and os.geteuid() != 0:
        path.parent.chmod(0o500)
        try:
            with pytest.raises(CrmError):
                calendars.export(busy_ws, path, [], LOOK)
        finally:
            path.parent.chmod(0o700)
    assert path.read_bytes() == before
