"""The rule which backups stay, played through for three years, and with clocks that lie (D15, D19)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.records.backup_chain import DAILY, MONTHLY, WEEKLY, kept

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


def simulate(days: int, zone=BERLIN, start=START):
    """An office that works every weekday from 8 to 16 and backs up hourly; yields (now, backups kept)."""
    moments: list[datetime] = []
    for day in range(days):
        if (start + timedelta(days=day)).weekday() >= 5:
            continue
        for hour in range(9):
            now = start + timedelta(days=day, hours=hour)
            moments.append(now)
            keep = kept(moments, now, zone)
            moments = [moment for index, moment in enumerate(moments) if index in keep]
            yield now, moments


def test_three_years_of_hourly_backups():
    for now, moments in simulate(3 * 365):
        ages = [now - moment for moment in moments]
        recent = [age for age in ages if age < timedelta(days=2)]
        older = sorted(age for age in ages if age >= timedelta(days=2))
        assert len(older) <= DAILY + WEEKLY + MONTHLY
        assert now in moments
        if now - START > timedelta(days=3) and now.weekday() in (2, 3, 4) and now.hour == 16:
            assert len(recent) == 18, "every backup of the last two days stays"
        if now - START > timedelta(days=500):
            assert len(older) == DAILY + WEEKLY + MONTHLY
            gaps = [late - early for early, late in pairwise(older)]
            assert max(gaps[: DAILY - 1]) <= timedelta(days=4), "days, with a weekend between"
            assert max(gaps[: DAILY + WEEKLY - 1]) <= timedelta(days=12)
            assert max(gaps) <= timedelta(days=40)
            assert timedelta(days=300) < older[-1] < timedelta(days=420), "reaches back about a year"


def test_nothing_is_removed_that_an_earlier_round_promised_to_the_next_stage():
    """Each round only removes; what a full history would keep is still there, give or take a neighbour."""
    everything: list[datetime] = []
    left: list[datetime] = []
    for now, moments in simulate(400):
        everything.append(now)
        left = moments
    ideal = [everything[index] for index in sorted(kept(everything, everything[-1], BERLIN))]
    for wanted in ideal:
        nearest = min(abs(wanted - moment) for moment in left)
        assert nearest <= timedelta(days=31)
    assert len(left) == len(ideal)


@pytest.mark.parametrize("start", [datetime(2026, 3, 23, 8, tzinfo=UTC), datetime(2026, 10, 19, 8, tzinfo=UTC)])
def test_the_weeks_around_both_changes_of_summer_time(start):
    for _, moments in simulate(21, start=start):
        days = {moment.astimezone(BERLIN).date() for moment in moments}
    assert len(days) == 14 or len(days) == 15  # 12 days, and the two recent ones


def test_an_hour_that_comes_twice_loses_no_backup():
    night = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)  # 02:00 in Berlin; 02:30 comes twice
    moments = [night + timedelta(minutes=30), night + timedelta(minutes=90)]
    assert moments[0].astimezone(BERLIN).hour == moments[1].astimezone(BERLIN).hour == 2
    assert kept(moments, night + timedelta(hours=5), BERLIN) == {0, 1}


def test_a_clock_that_ran_ahead_ten_years_takes_nothing_away():
    good = [START + timedelta(days=day) for day in range(10)]
    ahead = [START + timedelta(days=3650, hours=hour) for hour in range(5)]
    now = START + timedelta(days=10)
    assert kept(good + ahead, now, BERLIN) == set(range(15))
    assert kept(good + ahead, ahead[-1], BERLIN) == set(range(15)), "while it runs ahead the old ones stay daily"


def test_a_clock_put_back_a_day_takes_nothing_away():
    moments = [START + timedelta(hours=hour) for hour in range(30)]
    assert kept(moments, START + timedelta(hours=6), BERLIN) == set(range(30))


def test_another_time_zone_keeps_as_much():
    for _, moments in simulate(60):
        last = moments
    now = last[-1]
    for zone in (ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago"), UTC):
        assert len(kept(last, now, zone)) >= len(last) - 3
