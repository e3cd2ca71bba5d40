"""iCalendar: what its appointments say, and that damage is said."""

from __future__ import annotations

import datetime
import time

import pytest

from crm_desktop.exchange.reading.calendar_text import calendar_parts
from crm_desktop.exchange.reading.calendars import read_calendar
from crm_desktop.exchange.reading.inspect import inspect_file


def read(folder, *lines, name="cal.ics"):
    path = folder / name
    path.write_bytes("\r\n".join([*lines, ""]).encode())
    return inspect_file(path)


def calendar(*lines):
    return ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//DE", *lines, "END:VCALENDAR")


def event(*lines):
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def one(folder, *lines):
    found = read(folder, *calendar(*event(*lines)))
    assert found["open"] == "ok", found.get("message")
    return found["agenda"][0]


def test_an_appointment_with_everything(tmp_path):
    found = one(
        tmp_path, "UID:1@example.com", "SUMMARY:Jahresgespräch\\, kurz", "DESCRIPTION:eins\\nzwei", "LOCATION:Saal 2",
        "DTSTART;TZID=W. Europe Standard Time:20260701T100000", "DURATION:PT90M",
        "ORGANIZER;CN=Anna Kess:mailto:Anna@example.com", "ATTENDEE;CN=Saal;CUTYPE=ROOM:mailto:saal@example.com",
        "ATTENDEE:MAILTO:bo@example.com",
    )  # fmt: skip
    assert found == {
        "row": 1, "kind": "meeting", "subject": "Jahresgespräch, kurz", "body": "eins\nzwei", "place": "Saal 2",
        "start": "2026-07-01T10:00:00+02:00", "end": "2026-07-01T11:30:00+02:00", "uid": "1@example.com",
        "emails": ("anna@example.com", "bo@example.com"), "people": ("Anna Kess", "bo@example.com"),
    }  # fmt: skip


def test_whole_days_end_on_their_last_day(tmp_path):
    found = one(tmp_path, "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227")
    assert (found["start"], found["end"]) == ("2026-12-24", "2026-12-26")


def test_a_series_knows_its_next_time(tmp_path):
    today = datetime.date.today()
    found = one(tmp_path, "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY")
    assert found["next"] in (f"{today.year}-01-01", f"{today.year + 1}-01-01")
    assert found["recurs"] == "FREQ=YEARLY"
    daily = one(tmp_path, "DTSTART;VALUE=DATE:19010101", "RRULE:FREQ=DAILY;INTERVAL=3")
    days = (datetime.date.fromisoformat(daily["next"]) - datetime.date(1901, 1, 1)).days
    assert (days % 3, daily["next"] >= today.isoformat()) == (0, True)
    over = one(tmp_path, "DTSTART:20200101T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=20200201T000000Z")
    assert "next" not in over


def test_a_rule_that_never_comes_true_ends(tmp_path):
    assert "next" not in one(tmp_path, "DTSTART:19800101T000000", "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")
    assert "next" not in one(tmp_path, "DTSTART:19010101T000000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")


def test_a_large_calendar_is_read_in_parts_and_says_the_same(tmp_path):
    zone = (
        "BEGIN:VTIMEZONE", "TZID:Office", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE",
    )  # fmt: skip
    lines = [
        line for n in range(1_100)
        for line in event(f"UID:{n}", f"DTSTART;TZID=Office:20270{1 + n % 9}01T100000", f"SUMMARY:Termin {n}",
                          "BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY", "END:VALARM")
    ]  # fmt: skip
    changed = event("UID:7", "RECURRENCE-ID;TZID=Office:20270801T100000", "DTSTART;TZID=Office:20270802T100000")
    data = "\n".join((*calendar(*zone, *lines, *changed), "")).encode()
    parts = calendar_parts(data)
    assert len(parts) > 3
    assert all(part.count(b"BEGIN:VTIMEZONE") == 1 for part in parts)
    path = tmp_path / "large.ics"
    path.write_bytes(data)
    told: list[tuple[int, int]] = []
    found = read_calendar(path, lambda done, total: told.append((done, total)))
    assert (found.facts["vevents"], found.facts["alarms"], len(found.appointments)) == (1_101, 1_100, 1_101)
    assert {item.start[10:] for item in found.appointments} == {"T10:00:00+01:00"}
    assert len(told) > 4
    for odd in (data[:-20], b"x\n" + data, data.replace(b"END:VALARM", b"END:VOTHER", 1)):
        assert calendar_parts(odd) == [odd]


def test_hostile_rules_take_no_time(tmp_path):
    rules = (
        "FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYSETPOS=5;BYDAY=MO", "FREQ=YEARLY;BYDAY=53MO;BYMONTH=2",
        "FREQ=DAILY;INTERVAL=99999999", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
    )  # fmt: skip
    lines = [
        line for n, rule in enumerate(rules * 20)
        for line in event(f"UID:{n}", f"DTSTART:{1900 + n % 2 * 126}0101T100000", f"RRULE:{rule}", f"SUMMARY:{n}")
    ]  # fmt: skip
    path = tmp_path / "cal.ics"
    path.write_bytes("\r\n".join(calendar(*lines)).encode())
    started = time.process_time()
    assert len(read_calendar(path).appointments) == len(rules) * 20
    assert time.process_time() - started < 8


def test_one_date_of_a_series_is_an_appointment_of_its_own(tmp_path):
    found = read(
        tmp_path,
        *calendar(
            *event("UID:1", "DTSTART:20260105T100000Z", "RRULE:FREQ=WEEKLY"),
            *event("UID:1", "RECURRENCE-ID:20260112T100000Z", "DTSTART:20260113T100000Z"),
        ),
    )
    assert len({item["uid"] for item in found["agenda"]}) == 2


SOON = datetime.date.today() + datetime.timedelta(days=30)


def days(found) -> list[str]:
    """All days of the next seven weeks on which something of the file takes place, with the time."""
    from crm_desktop.records import recurrence
    from crm_desktop.records.appointment import IncomingAppointment, placed, rule_of

    shown = []
    for fields in found["agenda"]:
        item = IncomingAppointment(**fields)
        where = placed(item)
        first = datetime.date.fromisoformat(where.day)
        rule, last = rule_of(item, where), SOON + datetime.timedelta(days=48)
        shown += [
            f"{(day - SOON).days}{f' {where.time}' if where.time else ''}"
            for day in (recurrence.days(rule, first, last) if rule else [first])
        ]
    return sorted(shown, key=lambda text: (int(text.split()[0]), text))


def on(day: int) -> str:
    return f"{SOON + datetime.timedelta(days=day):%Y%m%d}"


def test_days_on_which_a_series_does_not_take_place(tmp_path):
    whole = event("UID:1", f"DTSTART;VALUE=DATE:{on(0)}", "RRULE:FREQ=WEEKLY", f"EXDATE;VALUE=DATE:{on(7)},{on(21)}")
    assert days(read(tmp_path, *calendar(*whole))) == ["0", "14", "28", "35", "42"]
    timed = event(
        f"DTSTART:{on(0)}T100000", "RRULE:FREQ=WEEKLY;COUNT=5", f"EXDATE:{on(0)}T100000", f"EXDATE:{on(14)}T100000"
    )
    assert days(read(tmp_path, *calendar(*timed))) == ["7 10:00", "21 10:00", "28 10:00"]


def test_a_series_that_is_over_stands_where_it_first_took_place(tmp_path):
    rule = "RRULE:FREQ=WEEKLY;COUNT=3"
    lines = event("UID:1", "DTSTART:20230106T120000", "DTEND:20230106T130000", rule, "EXDATE:20230106T120000")
    moved = event("UID:1", "RECURRENCE-ID:20230113T120000", "DTSTART:20230112T120000", "DTEND:20230112T130000")
    series, other = read(tmp_path, *calendar(*lines, *moved))["agenda"]
    assert (series["start"], series["end"]) == ("2023-01-20T12:00:00", "2023-01-20T13:00:00")
    assert series["recurs"].startswith("FREQ=WEEKLY;COUNT=1")
    assert other["start"] == "2023-01-12T12:00:00"
    last = event("UID:1", "RECURRENCE-ID:20230120T120000", "DTSTART:20230121T120000")
    assert [item["start"] for item in read(tmp_path, *calendar(*lines, *moved, *last))["agenda"]] == [
        "2023-01-12T12:00:00",
        "2023-01-21T12:00:00",
    ]


def test_one_time_of_a_series_that_takes_place_otherwise_stands_once(tmp_path):
    series = event("UID:1", f"DTSTART:{on(0)}T100000", "RRULE:FREQ=WEEKLY;COUNT=5", "SUMMARY:Jour fixe")
    moved = event("UID:1", f"RECURRENCE-ID:{on(7)}T100000", f"DTSTART:{on(8)}T140000", "SUMMARY:verlegt")
    gone = event("UID:1", f"RECURRENCE-ID:{on(14)}T100000", f"DTSTART:{on(14)}T100000", "STATUS:CANCELLED")
    expected = ["0 10:00", "8 14:00", "21 10:00", "28 10:00"]
    assert days(read(tmp_path, *calendar(*series, *moved, *gone))) == expected
    assert days(read(tmp_path, *calendar(*gone, *moved, *series))) == expected  # in whatever order


def test_from_one_time_on_all_later_ones_otherwise(tmp_path):
    series = event("UID:1", f"DTSTART:{on(0)}T100000", "RRULE:FREQ=WEEKLY;COUNT=5")
    later = event("UID:1", f"RECURRENCE-ID;RANGE=THISANDFUTURE:{on(14)}T100000", f"DTSTART:{on(15)}T110000")
    found = days(read(tmp_path, *calendar(*series, *later)))
    assert found == ["0 10:00", "7 10:00", "15 11:00", "22 11:00", "29 11:00"]


def test_further_times_beside_the_rule(tmp_path):
    found = read(
        tmp_path,
        *calendar(
            *event(
                "UID:1", f"DTSTART:{on(0)}T100000", f"DTEND:{on(0)}T113000", "RRULE:FREQ=WEEKLY;COUNT=2",
                f"RDATE:{on(3)}T150000,{on(0)}T100000", f"RDATE;VALUE=PERIOD:{on(4)}T080000/PT1H",
                f"EXDATE:{on(7)}T100000",
            )
        ),
    )  # fmt: skip
    assert days(found) == ["0 10:00", "3 15:00", "4 08:00"]
    assert {item["end"][11:16] for item in found["agenda"]} == {"11:30", "16:30", "09:00"}
    assert len({item["uid"] for item in found["agenda"]}) == 3


def test_ten_times_that_began_before_do_not_become_ten_more(tmp_path):
    begin = datetime.date.today() - datetime.timedelta(days=14)
    found = one(tmp_path, f"DTSTART;VALUE=DATE:{begin:%Y%m%d}", "RRULE:FREQ=WEEKLY;COUNT=4")
    assert days({"agenda": [found]}) == ["-30", "-23"]


def test_odd_exceptions_do_no_harm(tmp_path):
    found = read(
        tmp_path,
        *calendar(
            *event("UID:1", f"DTSTART:{on(0)}T100000", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:never", "RDATE:99999999"),
            *event("UID:2", f"RECURRENCE-ID:{on(0)}T100000", f"DTSTART:{on(0)}T120000"),
            *event("UID:3", f"DTSTART;VALUE=DATE:{on(0)}", "EXDATE;VALUE=DATE:00010101", "RRULE:FREQ=WEEKLY;COUNT=1"),
            *event("UID:4", f"DTSTART:{on(0)}T100000Z", f"RDATE;VALUE=DATE:{on(2)}", f"EXDATE:{on(2)}T100000Z"),
        ),
    )
    assert len(found["agenda"]) == 4


def test_tasks_and_what_was_cancelled(tmp_path):
    found = read(
        tmp_path,
        *calendar(
            "BEGIN:VTODO", "SUMMARY:Angebot", "DUE;VALUE=DATE:20261201", "END:VTODO",
            *event("SUMMARY:Weg", "STATUS:CANCELLED", "DTSTART:20260105T100000Z"), *event("SUMMARY:Ohne Tag"),
        ),
    )  # fmt: skip
    assert [(item["kind"], item["end"]) for item in found["agenda"]] == [("task", "2026-12-01")]
    assert len(found["warnings"]) == 2
    assert (found["vevents"], found["vtodos"], found["counts"]["appointments"]) == (2, 1, 1)


def test_several_calendars_in_one_file_and_in_a_folder(tmp_path):
    found = read(
        tmp_path, *calendar(*event("DTSTART:20260105T100000Z")), *calendar(*event("DTSTART:20260106T100000Z"))
    )  # fmt: skip
    assert found["vevents"] == 2
    read(tmp_path, *calendar(*event("DTSTART:20260107T100000Z")), name="other.ics")
    (tmp_path / "cut.ics").write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n")
    whole = inspect_file(tmp_path)
    assert whole["counts"]["appointments"] == 3
    assert "cut.ics" in whole["warnings"][0]


def test_damage_is_said(tmp_path):
    cut = read(tmp_path, *calendar(*event("DTSTART:20260105T100000Z"))[:5])
    assert (cut["open"], cut["parse"], cut["raw_vevents"]) == ("error", "empty", 1)
    assert "cal.ics" in cut["message"]
    assert "unchanged" in cut["message"]
    bad = read(tmp_path, "BEGIN:VCALENDAR", "this is no line", "END:VCALENDAR")
    assert (bad["open"], bad["parse"]) == ("error", "error")
    none = read(tmp_path, *calendar())
    assert none["warnings"] == ["There is no appointment in this file."]


def test_a_name_with_a_comma_nobody_quoted_is_one_name(tmp_path):
    found = one(tmp_path, "DTSTART:20260701T100000Z", "ORGANIZER;CN=Kess, Anna:mailto:anna@example.com")
    assert found["people"] == ("Kess, Anna",)


def test_midnights_of_their_own_zone_are_whole_days_where_the_line_says_so(tmp_path):
    zone = "TZID=Asia/Tokyo"
    found = one(tmp_path, f"DTSTART;{zone}:20260701T000000", f"DTEND;{zone}:20260703T000000",
                "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")  # fmt: skip
    assert (found["start"], found["end"]) == ("2026-07-01", "2026-07-02")


@pytest.mark.parametrize(
    "zone", ["Mitteleuropäische Zeit", "Westeuropa", "(GMT+01.00) Amsterdam / Berlin / Bern", "MEZ"]
)
def test_what_german_programs_call_the_zone_of_germany(tmp_path, zone):
    assert one(tmp_path, f"DTSTART;TZID={zone}:20260701T100000")["start"] == "2026-07-01T10:00:00+02:00"


def test_a_rule_that_is_none_makes_no_series(tmp_path):
    assert "recurs" not in one(tmp_path, "DTSTART:20260701T100000Z", "RRULE:FREQ=WEEKLY;BYDAY=XX")
