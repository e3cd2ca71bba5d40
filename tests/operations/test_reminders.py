"""Reminders ring once and are never lost, whatever the clock does (D19)."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.common.settings import Settings
from crm_desktop.operations import contacts, followups, history, reminders, users
from crm_desktop.records.reminders import Habits, moment_of
from crm_desktop.store.queries import reminders as queries
from crm_desktop.store.workspace import Workspace
from tests.clocks import Wall

HABITS = Habits(10, "08:00")
NINE = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
"""Nine o'clock in Berlin."""


@pytest.fixture
def wall():
    return Wall(NINE)


@pytest.fixture
def office(ws, wall, zone):
    zone("Europe/Berlin")
    ws.clock = wall
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller")


def rung(ws: Workspace) -> list[str]:
    found, count = reminders.ring(ws, HABITS)
    assert len(found) == count
    return sorted(item.subject for item in found)


def waiting(ws: Workspace) -> list[str]:
    whose, now = reminders.owners(ws), reminders.wall(ws)
    found = queries.waiting(ws, whose, now, HABITS)
    assert queries.count(ws, whose, now, HABITS) == len(found)
    return sorted(item.subject for item in found)


def test_it_rings_ten_minutes_before_once(office, anna, wall):
    followups.plan(office, [anna], kind="call", subject="Laufzeit", day="2026-11-18", time="10:00")
    assert rung(office) == []
    assert queries.next_moment(office, reminders.owners(office), reminders.wall(office), HABITS) == "2026-11-18T09:50"
    wall.now = NINE + timedelta(minutes=50)
    (found,), _ = reminders.ring(office, HABITS)
    assert (found.moment, found.contact, found.time) == ("2026-11-18T09:50", "Anna Müller", "10:00")
    assert rung(office) == []
    assert waiting(office) == ["Laufzeit"]


def test_what_came_while_the_program_was_closed_rings_at_the_next_start(office, anna, wall):
    for number, day in enumerate(("2026-11-18", "2026-11-19", "2026-11-20")):
        followups.plan(office, [anna], subject=f"Sache {number}", day=day)
    path = office.path
    office.close()
    wall.now = NINE + timedelta(days=2)
    with Workspace.open(path, clock=wall) as later:
        assert rung(later) == ["Sache 0", "Sache 1", "Sache 2"]
    with Workspace.open(path, clock=wall) as again:
        assert rung(again) == []
        assert waiting(again) == ["Sache 0", "Sache 1", "Sache 2"]


def test_put_away_off_and_done(office, anna, wall):
    ids = [followups.plan(office, [anna], subject=name, day="2026-11-18") for name in ("a", "b", "c")]
    (c, b, a) = sorted(queries.waiting(office, reminders.owners(office), reminders.wall(office), HABITS),
                       key=lambda item: item.subject, reverse=True)  # fmt: skip
    rung(office)
    reminders.put_away(office, [a])
    reminders.snooze(office, [b.id], "2026-11-18T09:10")
    followups.complete(office, c.id)
    assert waiting(office) == []
    wall.now = NINE + timedelta(minutes=10)
    assert rung(office) == ["b"]
    assert followups.queries.follow_up(office, ids[1]).day == "2026-11-18"
    history.undo(office)  # c is open again, and still known to have rung
    assert waiting(office) == ["b", "c"]
    assert rung(office) == []
    followups.reschedule(office, [a.id], "2026-11-19")
    wall.now = NINE + timedelta(days=1)
    assert "a" in rung(office)
    assert reminders.put_all_away(office, HABITS) == 3
    assert waiting(office) == []


def test_a_follow_up_that_moves_or_is_handed_on_reminds_anew(office, anna, wall):
    bert = users.add(office, "Bert")
    found = followups.plan(office, [anna], subject="Angebot", day="2026-11-18")
    assert rung(office) == ["Angebot"]
    (item,) = queries.waiting(office, reminders.owners(office), reminders.wall(office), HABITS)
    reminders.put_away(office, [item])
    followups.delegate(office, found, bert)
    assert waiting(office) == []
    users.act_as(office, bert)
    assert rung(office) == ["Angebot"]


def test_the_deputy_hears_the_reminders_of_who_is_away(office, anna):
    bert = users.add(office, "Bert")
    followups.plan(office, [anna], subject="für Bert", day="2026-11-18", owner_id=bert)
    assert rung(office) == []
    users.set_absence(office, bert, "2026-11-10", "2026-11-20", office.user_id)
    assert rung(office) == ["für Bert"]


def test_the_clock_put_back_rings_nothing_twice(office, anna, wall):
    followups.plan(office, [anna], subject="x", day="2026-11-18", time="09:00")
    assert rung(office) == ["x"]
    wall.now = NINE - timedelta(days=1)
    assert rung(office) == waiting(office) == []
    wall.now = NINE + timedelta(minutes=5)
    assert rung(office) == []
    assert waiting(office) == ["x"]


def test_ten_years_ahead_sums_up_once(office, anna, wall):
    for number in range(30):
        day = (NINE + timedelta(days=number)).date().isoformat()
        followups.plan(office, [anna], subject=f"{number:02d}", day=day, time="12:00")
    wall.now = NINE + timedelta(days=3653)
    found, count = reminders.ring(office, HABITS)
    assert (len(found), count) == (20, 30)
    wall.now = NINE + timedelta(days=40)
    assert reminders.ring(office, HABITS) == ([], 0)
    assert len(waiting(office)) == 30


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2027-03-28", "2027-03-28T00:30", "2027-03-28T01:05"),  # 02:30 does not exist; 01:30 to 03:05 on the wall
        ("2026-10-25", "2026-10-25T00:00", "2026-10-25T00:25"),  # 02:20 comes twice
    ],
)
def test_summer_and_winter_time(office, anna, wall, day, before, after):
    """Times that the wall leaves out or shows twice ring once all the same."""
    followups.plan(office, [anna], subject="nachts", day=day, time="02:30")
    wall.now = datetime.fromisoformat(before).replace(tzinfo=UTC)
    assert rung(office) == []
    wall.now = datetime.fromisoformat(after).replace(tzinfo=UTC)
    assert rung(office) == ["nachts"]
    for minutes in range(0, 180, 15):
        wall.now += timedelta(minutes=minutes)
        assert rung(office) == []


def test_another_zone_moves_the_wall_not_the_reminder(office, anna, wall, zone):
    followups.plan(office, [anna], subject="Termin", day="2026-11-18", time="09:30")
    wall.now = NINE + timedelta(minutes=25)
    assert rung(office) == ["Termin"]
    followups.plan(office, [anna], subject="später", day="2026-11-18", time="16:00")
    zone("Asia/Tokyo")  # 17:25 there
    assert rung(office) == ["später"]
    zone("America/New_York")
    assert waiting(office) == []
    zone("Europe/Berlin")
    assert rung(office) == []
    assert waiting(office) == ["Termin"]


def test_in_a_file_open_for_reading_nothing_rings(office, anna, wall):
    followups.plan(office, [anna], subject="x", day="2026-11-18")
    with Workspace.open(office.path, read_only=True, clock=wall) as only:
        assert reminders.ring(only, HABITS) == ([], 0)
        assert waiting(only) == ["x"]


def test_ringing_is_no_step_of_the_history(office, anna):
    followups.plan(office, [anna], subject="x", day="2026-11-18")
    before = history.steps(office)
    rung(office)
    assert history.steps(office) == before


def test_what_rang_is_forgotten_long_after_it_was_done(office, anna, wall):
    found = followups.plan(office, [anna], subject="x", day="2026-11-18")
    followups.plan(office, [anna], subject="y", day="2026-11-18")
    rung(office)
    followups.complete(office, found)
    wall.now = NINE + timedelta(days=61)
    followups.plan(office, [anna], subject="z", day="2026-11-18")
    assert rung(office) == ["z"]
    assert office.value("SELECT count(*) FROM reminder_told") == 2


def test_settings_that_make_no_sense_count_as_the_usual_ones(home):
    found = Settings()
    found.set("remind_day_starts", "abends")
    found.set("remind_lead", "x")
    found.set("quiet_starts", "19")
    assert reminders.habits(found) == HABITS
    assert reminders.quiet(found).starts == "19:00"


_DAYS = st.dates(datetime(2026, 11, 1).date(), datetime(2026, 12, 31).date()).map(str)
_TIMES = st.sampled_from(("", "00:00", "00:07", "09:00", "23:59"))
_MOMENTS = st.one_of(st.just(""), st.builds(lambda day, at: f"{day}T{at or '12:00'}", _DAYS, _TIMES))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.one_of(st.just(""), _DAYS), _TIMES, _MOMENTS, _MOMENTS), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(-90_000, 90_000), st.booleans()), min_size=1, max_size=12),
    st.sampled_from((0, 10, 60, 1440)),
)
def test_every_reminder_rings_exactly_once(tmp_path_factory, empty_file, zone, planned, jumps, lead):
    """Random plans, a clock that jumps by up to two months of minutes each way, restarts between: what has come by the
    latest moment ever shown rang, and rang once. The rule in SQL is the rule in Python."""
    zone("Europe/Berlin")
    habits, wall = Habits(lead, "08:00"), Wall(NINE)
    path: Path = tmp_path_factory.mktemp("ring") / "office.kontor"
    shutil.copyfile(empty_file, path)
    ws = Workspace.open(path, clock=wall)
    expected: dict[str, str] = {}
    for day, at, remind_at, snooze_at in planned:
        found = followups.plan(ws, [], subject="x", day=day, time=at if day else "", remind_at=remind_at)
        if snooze_at:
            reminders.snooze(ws, [found], snooze_at)
        expected[found] = moment_of(day, at if day else "", remind_at, snooze_at, habits)
    seen: list[tuple[str, str]] = []
    latest = ""
    for minutes, restart in jumps:
        if restart:
            ws.close()
            ws = Workspace.open(path, clock=wall)
        wall.now += timedelta(minutes=minutes)
        now = reminders.wall(ws).strftime("%Y-%m-%dT%H:%M")
        latest = max(latest, now)
        found, _ = reminders.ring(ws, habits)
        seen += [(item.id, item.moment) for item in found]
        coming = queries.next_moment(ws, reminders.owners(ws), reminders.wall(ws), habits)
        ahead = sorted(moment for moment in expected.values() if moment > now)
        until = (reminders.wall(ws) + timedelta(days=1)).strftime("%Y-%m-%dT23")
        if coming and ahead:
            assert coming == ahead[0]
        elif ahead and lead < 1440:
            assert ahead[0] > until
    ws.close()
    assert sorted(seen) == sorted((key, moment) for key, moment in expected.items() if moment and moment <= latest)
