"""The rules of a zone in a calendar: one yearly rule for each change, right to the hour on the days of the changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.exchange.calendar_zone import rules


def text(name: str) -> str:
    return rules(ZoneInfo(name), 2026, 2038).to_ical().decode()


def test_berlin_reads_as_every_program_writes_it():
    lines = text("Europe/Berlin").split("\r\n")
    assert "TZID:Europe/Berlin" in lines
    summer, winter = lines.index("BEGIN:DAYLIGHT"), lines.index("BEGIN:STANDARD")
    assert lines[summer + 1 : summer + 6] == [
        "DTSTART:20250330T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZNAME:CEST", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
    ]  # fmt: skip
    assert lines[winter + 1 : winter + 3] == ["DTSTART:20251026T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"]


@pytest.mark.parametrize(
    ("name", "days"),
    [("America/New_York", ("2SU", "1SU")), ("Australia/Sydney", ("1SU", "1SU")), ("Asia/Kolkata", ())],
)
def test_other_zones(name, days):
    found = text(name)
    assert found.count("RRULE") == len(days)
    for day in days:
        assert f"BYDAY={day}" in found


@pytest.mark.parametrize(
    "name", ["Europe/Berlin", "Europe/Zurich", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Asia/Gaza"]
)
def test_read_again_it_is_the_same_zone(name):
    zone, again = ZoneInfo(name), rules(ZoneInfo(name), 2026, 2038).to_tz(lookup_tzid=False)
    for year in (2026, 2031):
        moment = datetime(year, 1, 1, 0, 30, tzinfo=UTC)
        while moment.year == year:
            wall = moment.astimezone(zone)
            certain = wall.replace(fold=1).utcoffset() == wall.replace(fold=0).utcoffset()
            if certain:
                assert wall.replace(tzinfo=again).utcoffset() == wall.utcoffset(), wall
            moment += timedelta(hours=1)
