"""Hours of work that somebody waited for an answer."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.records.response import Hours, answers, by_machine, can_ask, is_late, minutes_waited

HOURS = Hours("08:00", "17:00", 8)


def waited(first: str, last: str) -> int:
    return minutes_waited(datetime.fromisoformat(first), datetime.fromisoformat(last), HOURS)


@pytest.mark.parametrize(
    ("first", "last", "minutes"),
    [
        ("2026-11-18T09:00", "2026-11-18T09:30", 30),
        ("2026-11-18T16:30", "2026-11-19T08:30", 60),
        ("2026-11-18T20:00", "2026-11-19T07:00", 0),
        ("2026-11-20T16:00", "2026-11-23T09:00", 120),  # Friday to Monday
        ("2026-11-21T10:00", "2026-11-22T10:00", 0),
        ("2026-11-16T08:00", "2026-11-30T08:00", 2 * 5 * 9 * 60),
        ("2026-11-18T09:30", "2026-11-18T09:00", 0),
    ],
)
def test_only_hours_of_work_count(first, last, minutes):
    assert waited(first, last) == minutes


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0)),
    st.integers(0, 60 * 24 * 40),
)
def test_as_counted_minute_by_minute(first, minutes):
    """Whole weeks are reckoned, not walked through: the same as walking by half hours."""
    first -= timedelta(minutes=first.minute % 30)
    steps = minutes // 30
    walked = sum(
        30 for step in range(steps) if (at := first + timedelta(minutes=30 * step)).weekday() < 5 and 8 <= at.hour < 17
    )
    assert minutes_waited(first, first + timedelta(minutes=30 * steps), HOURS) == walked


def test_without_hours_of_work_all_hours_count():
    night = Hours("00:00", "00:00")
    assert minutes_waited(datetime(2026, 11, 21, 22), datetime(2026, 11, 22, 2), night) == 240


def test_what_asks_and_what_answers():
    assert can_ask("email", "in")
    assert not can_ask("email", "out")
    assert not can_ask("note", "in")
    assert answers("email", "out")
    assert answers("visit", "")
    assert not answers("call", "in")
    assert not answers("note", "")
    assert is_late(8 * 60 + 1, HOURS)
    assert not is_late(8 * 60, HOURS)


def test_machines_do_not_wait():
    assert all(map(by_machine, ("no-reply@example.com", "NoReply@example.com", "do_not_reply@shop.example")))
    assert by_machine("mailer-daemon@example.com")
    assert not by_machine("anna.reply@example.com")
