"""Public holidays of the whole of Germany."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.records.holidays import easter, holiday


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1981, (4, 19)),
        (2008, (3, 23)),
        (2024, (3, 31)),
        (2026, (4, 5)),
        (2027, (3, 28)),
        (2038, (4, 25)),
    ],
)
def test_easter(year, day):
    assert easter(year) == date(year, *day)


def test_easter_of_four_hundred_years_is_that_of_the_other_program():
    from dateutil.easter import easter as theirs

    assert all(easter(year) == theirs(year) for year in range(1900, 2300))


def test_the_year_2026():
    found = [date.fromordinal(number) for number in range(date(2026, 1, 1).toordinal(), date(2027, 1, 1).toordinal())]
    days = [(day.month, day.day) for day in found if holiday(day, "DE")]
    assert days == [(1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (10, 3), (12, 25), (12, 26)]
    assert not any(holiday(day, "AT") for day in found)
    assert holiday(date(2017, 10, 31), "DE")
    assert not holiday(date(1989, 10, 3), "DE")
