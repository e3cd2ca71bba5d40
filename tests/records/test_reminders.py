"""When a reminder rings, and when nothing may."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.records.reminders import Clocks, Habits, Quiet, clock_time, moment_of, quiet_until, snoozed, tomorrow

HABITS = Habits(10, "08:00")


@pytest.mark.parametrize(
    ("day", "time", "remind_at", "snooze_at", "moment"),
    [
        ("2026-11-20", "10:00", "", "", "2026-11-20T09:50"),
        ("2026-11-20", "00:05", "", "", "2026-11-19T23:55"),
        ("2026-11-20", "", "", "", "2026-11-20T08:00"),
        ("2026-11-20", "10:00", "2026-11-19T12:00", "", "2026-11-19T12:00"),
        ("2026-11-20", "10:00", "2026-11-19T12:00", "2026-11-21T07:00", "2026-11-21T07:00"),
        ("2026-11-20", "halb", "", "", "2026-11-20T08:00"),
        ("", "", "", "", ""),
    ],
)
def test_a_follow_up_reminds_then(day, time, remind_at, snooze_at, moment):
    assert moment_of(day, time, remind_at, snooze_at, HABITS) == moment


@pytest.mark.parametrize(
    ("now", "quiet", "until"),
    [
        ("2026-11-18T17:59", Quiet(hours=True), None),
        ("2026-11-18T18:00", Quiet(hours=True), "2026-11-19T08:00"),
        ("2026-11-19T07:59", Quiet(hours=True), "2026-11-19T08:00"),
        ("2026-11-19T08:00", Quiet(hours=True), None),
        ("2026-11-20T19:00", Quiet(hours=True, weekend=True), "2026-11-23T08:00"),  # Friday night to Monday
        ("2026-11-21T12:00", Quiet(weekend=True), "2026-11-23T00:00"),
        ("2026-11-21T12:00", Quiet(hours=True), None),
        ("2026-11-18T12:30", Quiet(hours=True, starts="12:00", ends="13:00"), "2026-11-18T13:00"),
        ("2026-11-18T12:30", Quiet(hours=True, starts="12:00", ends="12:00"), None),
        ("2026-11-18T23:00", Quiet(), None),
    ],
)
def test_quiet_hours(now, quiet, until):
    found = quiet_until(datetime.fromisoformat(now), quiet)
    assert (found.strftime("%Y-%m-%dT%H:%M") if found else None) == until


_TIMES = st.times().map(lambda at: at.strftime("%H:%M"))


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),
    st.builds(Quiet, st.booleans(), _TIMES, _TIMES, st.booleans()),
)
def test_quiet_ends_later_and_then_it_is_not_quiet(now, quiet):
    until = quiet_until(now, quiet)
    if until is not None:
        assert now < until <= now + timedelta(days=4)
        assert quiet_until(until, quiet) is None


def test_putting_off_never_ends_before_the_minutes_are_over():
    assert snoozed(datetime(2026, 11, 18, 9, 0, 30), 10) == "2026-11-18T09:11"
    assert snoozed(datetime(2026, 11, 18, 9, 0, 0), 10) == "2026-11-18T09:10"
    assert tomorrow(datetime(2026, 12, 31, 23, 59), HABITS) == "2027-01-01T08:00"


@pytest.mark.parametrize(("typed", "time"), [("8", "08:00"), ("8:05", "08:05"), ("0805", "08:05"), ("18.30", "18:30")])
def test_a_time_of_day_as_typed(typed, time):
    assert clock_time(typed) == time


@pytest.mark.parametrize("typed", ["", "25:00", "8:60", "abends"])
def test_no_time_of_day(typed):
    with pytest.raises(ValueError):
        clock_time(typed)


def test_sleep_a_clock_put_right_and_another_zone_are_noticed():
    clocks, noon = Clocks(), datetime(2026, 10, 25, 12, 0)
    assert not clocks.jumped(noon, 100.0)
    assert not clocks.jumped(noon + timedelta(seconds=60), 160.0)
    assert clocks.jumped(noon + timedelta(hours=8), 161.0)  # slept: the counting clock stood still
    assert clocks.jumped(noon - timedelta(days=1), 170.0)  # put back
    assert not clocks.jumped(noon - timedelta(days=1) + timedelta(seconds=60), 230.0)
