"""Calendar files of other producers: encodings, ends of lines, vCalendar 1.0, zones by offset, Outlook's days."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.reading.calendar_text import as_standard
from crm_desktop.exchange.reading.calendars import read_calendar


def found_in(folder, data: bytes):
    path = folder / "cal.ics"
    path.write_bytes(data)
    return read_calendar(path)


def calendar(*lines: str, version: str = "2.0") -> str:
    inside = ("BEGIN:VEVENT", "UID:1@example.com", *lines, "END:VEVENT")
    return "\r\n".join(("BEGIN:VCALENDAR", f"VERSION:{version}", *inside, "END:VCALENDAR", ""))


PLAIN = calendar("DTSTART:20261120T100000", "SUMMARY:Größe")


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode("cp1252"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("utf-8-sig"),
        PLAIN.replace("\r\n", "\r").encode(),
        PLAIN.replace("Größe", "Grö\r\n ße").encode(),
        PLAIN.encode().replace("ö".encode(), b"\xc3\r\n \xb6"),
        PLAIN.replace("SUMMARY:Größe", "SUMMARY;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=\r\n=C3=9Fe").encode(),
        PLAIN.replace("SUMMARY:Größe", "SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gr=F6=DFe").encode(),
    ],
)
def test_every_encoding_says_the_same(tmp_path, data):
    (item,) = found_in(tmp_path, data).appointments
    assert (item.subject, item.start) == ("Größe", "2026-11-20T10:00:00")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("W2 TU TH 20261231T000000Z", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261231T000000Z"),
        ("D1 #10", "FREQ=DAILY;COUNT=10"),
        ("D1 #0", "FREQ=DAILY"),
        ("W1 MO", "FREQ=WEEKLY;BYDAY=MO;COUNT=2"),
        ("MP1 1+ MO #12", "FREQ=MONTHLY;BYDAY=1MO;COUNT=12"),
        ("MP1 1- FR #0", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("MD1 15 LD #0", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
        ("YM1 6 #3", "FREQ=YEARLY;BYMONTH=6;COUNT=3"),
    ],
)
def test_rules_of_vcalendar_1(old, new):
    data = calendar("DTSTART:20261117T100000", f"RRULE:{old}", version="1.0").encode()
    assert f"RRULE:{new}\n".encode() in as_standard(data)
    assert f"RRULE:{old}".encode() in as_standard(data.replace(b"VERSION:1.0", b"VERSION:2.0"))


def test_a_zone_may_be_named_by_its_offset_and_an_unknown_one_is_said(tmp_path):
    for name, start in (("GMT+0200", "+02:00"), ("UTC-5", "-05:00"), ("+05:30", "+05:30")):
        found = found_in(tmp_path, calendar(f'DTSTART;TZID="{name}":20260720T090000').encode())
        assert (found.appointments[0].start, found.warnings) == (f"2026-07-20T09:00:00{start}", [])
    found = found_in(tmp_path, calendar("DTSTART;TZID=Nirgendwo:20260720T090000").encode())
    assert found.appointments[0].start == "2026-07-20T09:00:00"
    assert [(item.code, item.count) for item in found.warnings] == [("unknown_zones", 1)]


def test_midnights_that_outlook_means_as_whole_days(tmp_path):
    days = ("DTSTART:20261120T000000", "DTEND:20261122T000000")
    said = calendar(*days, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE").encode()
    (item,) = found_in(tmp_path, said).appointments
    assert (item.start, item.end) == ("2026-11-20", "2026-11-21")
    (item,) = found_in(tmp_path, said.replace(b"TRUE", b"FALSE")).appointments
    assert item.start == "2026-11-20T00:00:00"
    (item,) = found_in(tmp_path, said.replace(b"T000000", b"T090000")).appointments
    assert item.start == "2026-11-20T09:00:00"


def several(*events: tuple[str, ...]) -> bytes:
    inside = (line for event in events for line in ("BEGIN:VEVENT", *event, "END:VEVENT"))
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *inside, "END:VCALENDAR", "")).encode()


def test_of_several_versions_the_newest_counts(tmp_path):
    old = ("UID:a", "SEQUENCE:1", "DTSTART:20261120T100000", "SUMMARY:old")
    new = ("UID:a", "SEQUENCE:3", "DTSTART:20261120T110000", "SUMMARY:new")
    other = ("UID:b", "DTSTART:20261120T110000", "SUMMARY:b")
    nameless = ("DTSTART:20261120T110000", "SUMMARY:c")
    for events in ((old, new, other), (new, old, other)):
        assert [item.subject for item in found_in(tmp_path, several(*events)).appointments] == ["new", "b"]
    assert len(found_in(tmp_path, several(nameless, nameless)).appointments) == 2


@pytest.mark.parametrize(
    ("start", "rule", "kept"),
    [
        ("20261103T101500", "UNTIL=20261124T101459", "UNTIL=20261123"),
        ("20261103T101500", "UNTIL=20261124T101500", "UNTIL=20261124"),
        ("20261103T101500Z", "UNTIL=20261124T101459Z", "UNTIL=20261123"),
        ("20261103", "UNTIL=20261123T230000Z", "UNTIL=20261123"),
        ("20261103T101500", "UNTIL=20261124", "UNTIL=20261124"),
        ("20261103T101500", "COUNT=-1", ""),
        ("20261103T101500", "COUNT=12", "COUNT=12"),
    ],
)
def test_where_a_series_ends(tmp_path, start, rule, kept):
    data = several(("UID:a", f"DTSTART:{start}", f"RRULE:FREQ=WEEKLY;{rule}"))
    (item,) = found_in(tmp_path, data).appointments
    assert item.recurs == ";".join(filter(None, ("FREQ=WEEKLY", kept)))


def test_one_time_that_takes_place_otherwise_is_no_series_of_its_own(tmp_path):
    series = ("UID:a", "DTSTART:20261103T100000", "RRULE:FREQ=WEEKLY")
    moved = ("UID:a", "RECURRENCE-ID:20261124T100000", "DTSTART:20261125T100000", "RRULE:FREQ=WEEKLY")
    found = found_in(tmp_path, several(series, moved)).appointments
    assert [item.recurs for item in found] == ["FREQ=WEEKLY;EXDATE=20261124", ""]


def test_a_changed_time_that_a_newer_version_leaves_out_is_gone(tmp_path):
    moved = ("UID:a", "SEQUENCE:1", "RECURRENCE-ID:20261124T100000", "DTSTART:20261125T100000")
    series = ("UID:a", "DTSTART:20261103T100000", "RRULE:FREQ=WEEKLY", "EXDATE:20261124T100000")
    newer = found_in(tmp_path, several(moved, (*series, "SEQUENCE:2"))).appointments
    assert [item.recurs for item in newer] == ["FREQ=WEEKLY;EXDATE=20261124"]
    same = found_in(tmp_path, several(moved, (*series, "SEQUENCE:1"))).appointments
    assert [item.start for item in same] == ["2026-11-25T10:00:00", "2026-11-03T10:00:00"]


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("DTSTART:2026-11-22T10:00", "2026-11-22T10:00:00"),
        ("DTSTART:2026-11-22 10:00:30", "2026-11-22T10:00:30"),
        ("DTSTART:20261122T1000Z", "2026-11-22T10:00:00+00:00"),
        ("DTSTART;VALUE=DATE-TIME:20261122T100000.000Z", "2026-11-22T10:00:00+00:00"),
        ("DTSTART:2026-11-22T10:00:00+01:00", "2026-11-22T09:00:00+00:00"),
        ("DTSTART:20261122T100000-0330", "2026-11-22T13:30:00+00:00"),
        ("DTSTART:20261121T240000", "2026-11-22T00:00:00"),
        ("DTSTART:2026-12-31T24:00", "2027-01-01T00:00:00"),
        ("DTSTART:2026-11-22", "2026-11-22"),
        ("DTSTART;VALUE=DATE:2026-11-22", "2026-11-22"),
        ("DTSTART;VALUE=DATE:20261122T000000", "2026-11-22"),
        ("DTSTART;TZID=Europe/Berlin:2026-11-22T10:00", "2026-11-22T10:00:00+01:00"),
        ("DTSTART;TZID=Europe/Berlin:2026-07-22T10:00:00+02:00", "2026-07-22T10:00:00+02:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20260722T100000", "2026-07-22T10:00:00+02:00"),
        ('DTSTART;TZID="W. Europe Standard Time":20261122T100000', "2026-11-22T10:00:00+01:00"),
        ("DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin, Bern:20260722T100000", "2026-07-22T10:00:00+02:00"),
        ("DTSTART;TZID=(UTC-05:00) Nirgends, New York:20261122T100000", "2026-11-22T10:00:00-05:00"),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20261122T100000", "2026-11-22T10:00:00+00:00"),
    ],
)
def test_moments_as_other_programs_write_them(tmp_path, written, start):
    found = found_in(tmp_path, calendar(written).encode())
    assert [item.start for item in found.appointments] == [start]
    assert found.warnings == []


@pytest.mark.parametrize("written", ["DTSTART:2026-13-22T10:00", "DTSTART:20261122T241500", "DTSTART:2026-11-22T10:61"])
def test_a_moment_no_clock_shows_is_told(tmp_path, written):
    found = found_in(tmp_path, calendar(written).encode())
    assert found.appointments == []
    assert "appointments_without_start" in [warning.code for warning in found.warnings]


def test_a_series_with_dashes_ends_and_leaves_out(tmp_path):
    lines = (
        "DTSTART;TZID=Europe/Berlin:2026-11-22T10:00:00", "EXDATE;TZID=Europe/Berlin:2026-11-29T10:00,2026-12-06T10:00",
        "RRULE:FREQ=WEEKLY;UNTIL=2026-12-20T09:00:00Z",
    )  # fmt: skip
    (item,) = found_in(tmp_path, calendar(*lines).encode()).appointments
    assert item.recurs == "FREQ=WEEKLY;UNTIL=20261220;EXDATE=20261129,20261206"
