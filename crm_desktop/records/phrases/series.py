"""RRULE values of repetitions: made, bounded, and their first day."""

from __future__ import annotations

from datetime import date, timedelta

from . import calendar
from .reading import Values
from .words import CODES, unit

FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
EVERY = r"(?:jede[rnms]?|jeweils|immer|every|each)"


def rule(unit_name: str, interval: int = 1, **parts: str | int) -> str:
    """An RRULE value; a quarter is three months, a working day the days from Monday to Friday."""
    if unit_name == "fortnight":
        unit_name, interval = "week", 2 * interval
    if unit_name == "quarter":
        unit_name, interval = "month", 3 * interval
    values: dict[str, str | int] = {"FREQ": FREQUENCIES[unit_name]}
    if interval > 1:
        values["INTERVAL"] = interval
    values.update({name.upper(): value for name, value in parts.items() if value != ""})
    return ";".join(f"{name}={value}" for name, value in values.items())


def without_days(found: Values, today: date) -> Values:
    """The series without the days of "but"; a series by another measure stays as it is."""
    parts = dict(item.split("=") for item in found["repeat"].split(";"))
    kept = [code for code in parts.get("BYDAY", ",".join(CODES)).split(",") if code not in found["but"].split(",")]
    by_day = parts["FREQ"] == "DAILY" or (parts["FREQ"] == "WEEKLY" and "BYDAY" in parts)
    if not kept or not by_day or "INTERVAL" in parts:
        return found
    changed = {**found, "repeat": rule("week", byday=",".join(kept))}
    if "date" not in changed:
        changed["date"] = (today + timedelta(days=1)).isoformat()
    return changed


def so_often(rule_text: str, often: tuple[int, str]) -> str:
    """The series ended after so many times; unchanged where a length of time does not give a number of them."""
    number, length = often
    parts = dict(item.split("=") for item in rule_text.split(";"))
    if length:
        per = {
            ("DAILY", "day"): 1,
            ("DAILY", "week"): 7,
            ("WEEKLY", "week"): 1,
            ("MONTHLY", "month"): 1,
            ("YEARLY", "year"): 1,
        }
        if "INTERVAL" in parts:
            return rule_text
        number *= per.get((parts["FREQ"], unit(length)), 0) * (parts.get("BYDAY", "").count(",") + 1)
    return f"{rule_text};COUNT={number}" if number and "COUNT" not in parts else rule_text


def first_on(found: Values, start: date) -> str:
    """The first day of a repetition that is said to start on this day or later."""
    rule_text: str = found["repeat"]
    parts = dict(item.split("=") for item in rule_text.split(";"))
    if "BYDAY" in parts and parts["FREQ"] == "WEEKLY":
        wanted = {CODES.index(code) for code in parts["BYDAY"].split(",")}
        while start.weekday() not in wanted:
            start += timedelta(days=1)
        return start.isoformat()
    if "BYMONTHDAY" not in parts and "BYSETPOS" not in parts and "BYDAY" not in parts:
        return start.isoformat()
    for step in range(14):
        base = calendar.months_later(start.replace(day=1), step)
        for day in _in_month(base, parts):
            if day >= start:
                return day.isoformat()
    return start.isoformat()


def _in_month(base: date, parts: dict[str, str]) -> list[date]:
    if "BYMONTH" in parts and int(parts["BYMONTH"]) != base.month:
        return []
    last = calendar.month_end(base.year, base.month).day
    if "BYMONTHDAY" in parts:
        numbers = [int(number) for number in parts["BYMONTHDAY"].split(",")]
        numbers = sorted(last + 1 + number if number < 0 else number for number in numbers)
        return [base.replace(day=number) for number in numbers if 1 <= number <= last]
    if "BYSETPOS" in parts:
        found = calendar.nth_of_month(base.year, base.month, int(parts["BYSETPOS"]), (0, 1, 2, 3, 4))
    else:
        found = calendar.nth_of_month(
            base.year, base.month, int(parts["BYDAY"][:-2]), (CODES.index(parts["BYDAY"][-2:]),)
        )
    return [found] if found else []
