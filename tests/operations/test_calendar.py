"""The calendar's operations: place, take one out of its series, report."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import calendar, contacts, followups, history
from crm_desktop.records import recurrence
from crm_desktop.records.agenda import slots
from crm_desktop.records.phrases import read
from crm_desktop.store.queries import activities
from crm_desktop.store.queries import calendar as queries
from crm_desktop.store.queries import followups as found_queries

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
FIRST, LAST = date(2026, 11, 1), date(2026, 12, 31)


@pytest.fixture
def anna(ws):
    ws.clock = lambda: NOW
    return contacts.create(ws, first_name="Anna")


def times(ws):
    return [(slot.day.isoformat()[5:], slot.start) for slot in slots(queries.entries(ws, FIRST, LAST), FIRST, LAST)]


def test_a_reminder_moves_along_with_day_and_time(ws, anna):
    one = followups.plan(ws, [anna], kind="meeting", day="2026-11-20", time="10:00", remind_at="2026-11-20T09:45")
    calendar.place(ws, one, "2026-11-23", "14:30", minutes=45)
    found = found_queries.follow_up(ws, one)
    assert (found.day, found.time, found.minutes, found.remind_at) == ("2026-11-23", "14:30", 45, "2026-11-23T14:15")
    calendar.place(ws, one, "2026-11-24", "")
    found = found_queries.follow_up(ws, one)
    assert (found.time, found.remind_at) == ("", "2026-11-23T23:45")
    with pytest.raises(CrmError):
        calendar.place(ws, one, "2026-13-24", "")


def test_several_days_stay_several(ws, anna):
    fair = followups.plan(ws, [anna], kind="visit", day="2026-11-20", until="2026-11-22")
    calendar.place(ws, fair, "2026-12-01", "")
    assert found_queries.follow_up(ws, fair).until == "2026-12-03"


def test_a_weekly_series_moves_with_its_weekday(ws, anna):
    one = followups.plan(ws, [anna], kind="meeting", day="2026-11-23", repeat="FREQ=WEEKLY;BYDAY=MO")
    calendar.place(ws, one, "2026-11-24", "")
    assert [day for day, _ in times(ws)] == ["11-24", "12-01", "12-08", "12-15", "12-22", "12-29"]


@pytest.mark.parametrize("number", [0, 1, 2, 3])
@pytest.mark.parametrize("more", ["", ";COUNT=4", ";UNTIL=20261209", ";INTERVAL=2;COUNT=4"])
def test_one_taken_out_leaves_all_the_others(ws, anna, more, number):
    one = followups.plan(ws, [anna], kind="meeting", day="2026-11-18", time="10:00", repeat=f"FREQ=WEEKLY{more}")
    before = times(ws)
    day = date.fromisoformat(f"2026-{before[number][0]}")
    alone = calendar.only_this(ws, one, day)
    assert times(ws) == before
    assert not found_queries.follow_up(ws, alone).repeat
    calendar.place(ws, alone, day.isoformat(), "16:00")
    assert [entry for entry in times(ws) if entry not in before] == [(before[number][0], 960)]
    history.undo(ws)
    history.undo(ws)
    assert times(ws) == before


@pytest.mark.parametrize("number", [0, 1, 2, 3])
@pytest.mark.parametrize("more", ["", ";COUNT=4", ";UNTIL=20261209", ";COUNT=5;EXDATE=20261125"])
def test_from_one_on_all_later_ones_move(ws, anna, more, number):
    one = followups.plan(ws, [anna], kind="meeting", day="2026-11-18", time="10:00", repeat=f"FREQ=WEEKLY{more}")
    before = times(ws)
    day = date.fromisoformat(f"2026-{before[number][0]}")
    later = calendar.from_here_on(ws, one, day)
    assert times(ws) == before
    calendar.place(ws, later, day.isoformat(), "16:00")
    assert times(ws) == [(when, 960 if place >= number else 600) for place, (when, _) in enumerate(before)]
    while history.undo(ws) is not None and times(ws) != before:
        pass
    assert times(ws) == before


def test_one_taken_out_stays_out_when_the_series_moves(ws, anna):
    one = followups.plan(ws, [anna], kind="meeting", day="2026-11-23", repeat="FREQ=WEEKLY;BYDAY=MO")
    alone = calendar.only_this(ws, one, date(2026, 12, 7))
    followups.cancel(ws, [alone])
    assert [day for day, _ in times(ws)] == ["11-23", "11-30", "12-14", "12-21", "12-28"]
    calendar.place(ws, one, "2026-11-24", "")
    assert [day for day, _ in times(ws)] == ["11-24", "12-01", "12-15", "12-22", "12-29"]
    assert recurrence.in_words(found_queries.follow_up(ws, one).repeat).endswith("1 left out")


def test_a_day_that_is_not_in_the_series_is_refused(ws, anna):
    one = followups.plan(ws, [anna], kind="meeting", day="2026-11-18", repeat="FREQ=WEEKLY")
    with pytest.raises(CrmError):
        calendar.only_this(ws, one, date(2026, 11, 19))


def test_a_report_stands_where_the_appointment_was(ws, anna):
    one = followups.plan(ws, [anna], kind="visit", subject="Dach", day="2026-11-17", time="14:00", body="Leiter mit")
    following = calendar.report(ws, one, "undicht", minutes=50, next_step=read("in 2 weeks offer", NOW, "en"))
    (entry,) = activities.entries(ws, anna)
    local = datetime(2026, 11, 17, 14).astimezone()
    assert entry.at == local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert (entry.body, entry.minutes) == ("Leiter mit\n\nundicht", 50)
    assert found_queries.follow_up(ws, following).day == "2026-12-02"
    calendar.report(ws, one, "doch dicht")
    (entry,) = activities.entries(ws, anna)
    assert entry.body.endswith("undicht\n\ndoch dicht")


def test_what_was_written_down_stands_where_it_happened(ws, anna):
    from crm_desktop.operations.activities import log

    log(ws, [anna], "visit", "da", at=datetime(2026, 11, 16, 15, 30).astimezone(), minutes=30)
    (slot,) = slots(queries.entries(ws, FIRST, LAST), FIRST, LAST)
    assert (slot.day, slot.start, slot.minutes, slot.done) == (date(2026, 11, 16), 930, 30, True)


def test_every_part_of_the_question_walks_an_index(ws):
    plan = " ".join(row[3] for row in ws.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM activity INDEXED BY activity_met WHERE state = 'done' AND kind IN"
        " ('meeting', 'visit') AND deleted_at IS NULL AND coalesce(due_day, substr(at, 1, 10)) BETWEEN 'a' AND 'b'"
    ))  # fmt: skip
    assert "SEARCH" in plan
