"""When things take place, and what stands side by side."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.records import agenda, recurrence
from crm_desktop.records.followup import FollowUp

MONDAY = date(2026, 11, 16)


def entry(name, day, time="", minutes=0, until="", repeat="", kind="meeting", state="planned"):
    return FollowUp(name, kind, name, day=day, time=time, minutes=minutes, until=until, repeat=repeat, state=state)


def test_a_series_takes_place_on_each_of_its_days_and_what_is_done_once():
    weekly = entry("a", "2026-11-16", "10:00", repeat="FREQ=WEEKLY")
    done = entry("b", "2026-11-09", "10:00", repeat="FREQ=WEEKLY", state="done")
    found = agenda.slots([weekly, done], date(2026, 11, 1), date(2026, 11, 30))
    assert [(slot.entry.id, slot.day.day, slot.number) for slot in found] == [
        ("b", 9, 0), ("a", 16, 0), ("a", 23, 1), ("a", 30, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;COUNT=2", [16, 23]),
        ("FREQ=WEEKLY;UNTIL=20261123", [16, 23]),
        ("FREQ=WEEKLY;INTERVAL=2", [16, 30]),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", [16]),
        ("nonsense", [16]),
    ],
)
def test_rules(rule, days):
    assert [day.day for day in recurrence.days(rule, MONDAY, date(2026, 11, 30))] == days


def test_the_end_of_a_series_is_a_day_of_the_office():
    from zoneinfo import ZoneInfo

    over = recurrence.over_days("FREQ=WEEKLY;UNTIL=20261122T230000Z", ZoneInfo("Europe/Berlin"))
    assert over == "FREQ=WEEKLY;UNTIL=20261123"
    assert recurrence.over_days("FREQ=WEEKLY;UNTIL=20261123") == "FREQ=WEEKLY;UNTIL=20261123"
    assert recurrence.ending_before("FREQ=WEEKLY;COUNT=4", MONDAY) == "FREQ=WEEKLY;UNTIL=20261115"


def test_past_midnight_it_stands_on_both_days():
    (slot,) = agenda.slots([entry("a", "2026-11-16", "23:00", 120)], MONDAY, date(2026, 11, 17))
    assert slot.last == date(2026, 11, 17)
    first, second = agenda.pieces([slot], MONDAY), agenda.pieces([slot], slot.last)
    assert [(piece.start, piece.end) for piece in first + second] == [(1380, 1440), (0, 60)]
    (exact,) = agenda.slots([entry("a", "2026-11-16", "23:00", 60)], MONDAY, date(2026, 11, 17))
    assert exact.last == MONDAY


def test_what_overlaps_stands_side_by_side():
    found = agenda.slots(
        [
            entry("a", "2026-11-16", "09:00", 120), entry("b", "2026-11-16", "09:30", 30),
            entry("c", "2026-11-16", "10:00", 30), entry("d", "2026-11-16", "10:15", 60),
            entry("e", "2026-11-16", "11:15", 30), entry("f", "2026-11-16", "14:00", 5),
        ],
        MONDAY, MONDAY,
    )  # fmt: skip
    lanes = {piece.slot.entry.id: (piece.lane, piece.lanes) for piece in agenda.pieces(found, MONDAY)}
    assert lanes == {"a": (0, 3), "b": (1, 3), "c": (1, 3), "d": (2, 3), "e": (0, 1), "f": (0, 1)}
    pieces = agenda.pieces(found, MONDAY)
    for one in pieces:  # nothing covers anything
        for other in pieces:
            meet = one.start < other.end and other.start < one.end
            assert one is other or not meet or one.lane != other.lane


def test_whole_days_take_as_few_lines_as_can_be():
    found = agenda.slots(
        [
            entry("a", "2026-11-14", until="2026-11-18"), entry("b", "2026-11-17"), entry("c", "2026-11-19"),
            entry("d", "2026-11-20", until="2026-12-20"),
        ],
        MONDAY, date(2026, 11, 22),
    )  # fmt: skip
    bars = {bar.slot.entry.id: (bar.first, bar.last, bar.line) for bar in agenda.bars(found, MONDAY, 7)}
    assert bars == {"a": (0, 2, 0), "b": (1, 1, 1), "c": (3, 3, 0), "d": (4, 6, 0)}


def test_a_month_begins_with_the_first_day_of_the_week_of_the_country():
    assert agenda.month_grid(date(2026, 11, 18), 0) == date(2026, 10, 26)
    assert agenda.month_grid(date(2026, 11, 18), 6) == date(2026, 11, 1)
    assert agenda.week_of(date(2026, 11, 18), 6) == date(2026, 11, 15)
