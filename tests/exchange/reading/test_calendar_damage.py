"""Calendars that break off, are damaged, or were made to keep a program busy."""

from __future__ import annotations

import datetime
import time

import pytest

from crm_desktop.exchange.reading.calendars import read_calendar
from crm_desktop.exchange.reading.refusals import Refused
from crm_desktop.records import recurrence

from .test_calendars import calendar, event, one, read

DAYS = [event(f"UID:{day}", f"DTSTART:202603{day:02}T100000Z", f"SUMMARY:Termin {day}") for day in range(1, 6)]
WHOLE = calendar(*(line for lines in DAYS for line in lines))


def starts(found):
    return [item["start"][8:10] for item in found["agenda"]]


def test_of_a_calendar_that_breaks_off_the_whole_appointments_come_in(tmp_path):
    found = read(tmp_path, *WHOLE[:-3])
    assert (starts(found), found["parse"], found["raw_vevents"]) == (["01", "02", "03", "04"], "empty", 5)
    assert found["warnings"] == [
        "The calendar breaks off or is damaged; 4 entries are whole and were read. Please export it again.",
        "1 damaged appointment was left out.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (*WHOLE, "END:VCALENDAR"),
        ("X-Mail: something else", "", *WHOLE),
        (*WHOLE[:-1], "no line of this format", WHOLE[-1]),
        [f"{line}\r" for line in WHOLE],  # through a program for text twice
        calendar("BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "DTSTART:16010101T000000", "TZOFFSETFROM:one hour",
                 "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE", *WHOLE[3:-1]),
    ],
)  # fmt: skip
def test_damage_beside_the_appointments_costs_none_of_them(tmp_path, lines):
    found = read(tmp_path, *lines)
    assert (starts(found), found["open"], found["parse"]) == (["01", "02", "03", "04", "05"], "ok", "error")
    assert "breaks off or is damaged; 5 entries are whole" in found["warnings"][0]


def test_one_appointment_that_stops_the_reader_costs_itself_only(tmp_path):
    bad = ("BEGIN:VEVENT", "DTSTART:20260307T100000Z", "BEGIN:VALARM", "END:VEVENT")
    found = read(tmp_path, *WHOLE[:8], *bad, *WHOLE[8:])
    assert set(starts(found)) >= {"01", "03", "04", "05"}


def hostile(folder, *lines):
    """Appointments and processor seconds."""
    path = folder / "hostile.ics"
    path.write_bytes("\r\n".join(lines).encode())
    begin = time.process_time()
    try:
        found = read_calendar(path, today=datetime.date(2026, 1, 1)).appointments
    except Refused as refusal:
        found = refusal.code
    return found, time.process_time() - begin


def day(number):
    return f"{datetime.date(2020, 1, 1) + datetime.timedelta(days=number):%Y%m%d}T100000"


def test_hostile_calendars_end(tmp_path):
    daily = ("DTSTART:20200101T100000", "RRULE:FREQ=DAILY", "UID:1")
    left_out = [f"EXDATE:{day(number % 2_000)}" for number in range(30_000)]
    found, seconds = hostile(tmp_path, *calendar(*event(*daily, *left_out)))
    assert (found[0].start[:10], seconds < 5) == ("2025-06-23", True)
    many = ",".join(day(number % 2_000) for number in range(100_000))
    found, seconds = hostile(tmp_path, *calendar(*event(*daily, f"EXDATE:{many}")))
    assert (found[0].start[:10], seconds < 5) == ("2025-06-23", True)
    otherwise = (
        line for number in range(1_500)
        for line in event("UID:1", f"DTSTART:{day(number)[:8]}T110000", f"RECURRENCE-ID:{day(number)}")
    )  # fmt: skip
    found, seconds = hostile(tmp_path, *calendar(*event(*daily), *otherwise))
    assert (len(found), seconds < 8) == (1_501, True)
    rule = ("BEGIN:STANDARD", "DTSTART:19000101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", "END:STANDARD")  # fmt: skip
    zone = ("BEGIN:VTIMEZONE", "TZID:Europe/Berlin", *(rule * 3_000), "END:VTIMEZONE")
    found, seconds = hostile(tmp_path, *calendar(*zone, *event("DTSTART;TZID=Europe/Berlin:20260301T100000")))
    assert (found[0].start, seconds < 5) == ("2026-03-01T10:00:00+01:00", True)
    found, seconds = hostile(tmp_path, "BEGIN:VCALENDAR", *["BEGIN:VEVENT"] * 30_000, *["END:VEVENT"] * 30_000)
    assert (found, seconds < 5) == ("bad_calendar", True)


def test_days_left_out_in_many_lines_are_those_in_one(tmp_path):
    daily = ("DTSTART:20260301T100000", "RRULE:FREQ=DAILY")
    days = [day(2_250 + 2 * number) for number in range(200)]
    lines = one(tmp_path, *daily, *(f"EXDATE:{text}" for text in days))
    assert lines["recurs"] == one(tmp_path, *daily, f"EXDATE:{','.join(days)}")["recurs"]
    assert len(recurrence.left_out(lines["recurs"])) == 200


def test_the_page_of_a_meeting_comes_along(tmp_path):
    found = one(tmp_path, "DTSTART:20260301T100000Z", "DESCRIPTION:Agenda", "URL:https://meet.example/1")
    assert found["body"] == "Agenda\n\nhttps://meet.example/1"


def test_what_is_called_off_is_left_out(tmp_path):
    found = read(tmp_path, *calendar("METHOD:CANCEL", *event("UID:1", "DTSTART:20260301T100000Z", "SUMMARY:Messe")))
    assert found["counts"].get("appointments", 0) == 0
    assert "1 cancelled appointment was left out." in found["warnings"]
    assert "recurs" not in one(tmp_path, "DTSTART:20260301T100000Z", "RRULE:INTERVAL=2")


def test_descriptions_written_as_pages_become_text(tmp_path):
    page = '<b>Agenda</b><br>1. Zahlen<br><a href="https://x.example">mehr</a>'
    assert one(tmp_path, "DTSTART:20260301T100000Z", f"DESCRIPTION:{page}")["body"].startswith("Agenda\n1. Zahlen\n")
    outlook = "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Guten Tag</p></body></html>"
    assert one(tmp_path, "DTSTART:20260301T100000Z", outlook)["body"] == "Guten Tag"
    plain = one(tmp_path, "DTSTART:20260301T100000Z", "DESCRIPTION:a < b\\, Anna <anna@example.com>\\nzwei")
    assert plain["body"] == "a < b, Anna <anna@example.com>\nzwei"


@pytest.mark.parametrize(
    "zone",
    [
        "W. Europe Standard Time 1",
        "Berlin\\, Germany",
        "Germany",
        "GMT +0100 (Standard) / GMT +0200 (Daylight)",
        "Vienna",
    ],
)
def test_further_names_of_the_zone_of_germany(tmp_path, zone):
    start = one(tmp_path, f"DTSTART;TZID={zone}:20260705T100000")["start"]
    assert start == "2026-07-05T10:00:00+02:00"
