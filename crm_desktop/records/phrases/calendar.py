"""Reckoning with days: months of different length, quarters, work days, Easter. Pure functions."""

from __future__ import annotations

from datetime import date, timedelta


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has fewer (31 January + 1 month = 28 February)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, month_end(year, month + 1).day))


def month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def workdays_later(day: date, count: int) -> date:
    """So many days from Monday to Friday later, or before for a negative count."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def later(day: date, count: int, unit: str) -> date:
    """Count may be negative; unit is day, workday, week, fortnight, month, quarter or year."""
    if unit == "workday":
        return workdays_later(day, count)
    if unit in ("month", "quarter", "year"):
        return months_later(day, count * {"month": 1, "quarter": 3, "year": 12}[unit])
    return day + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))


def next_weekday(day: date, weekday: int) -> date:
    """The next such day, never the day itself."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def quarter_start(day: date, quarters: int = 0) -> date:
    return months_later(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3 * quarters)


def iso_week(year: int, week: int) -> date | None:
    """Monday of a calendar week (ISO 8601), None when the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def nth_of_month(year: int, month: int, number: int, weekdays: tuple[int, ...]) -> date | None:
    """The number-th day of a month among these weekdays, from the end for a negative number."""
    first = date(year, month, 1)
    days = [first + timedelta(days=offset) for offset in range(month_end(year, month).day)]
    fitting = [day for day in days if day.weekday() in weekdays]
    index = number - 1 if number > 0 else number
    return fitting[index] if -len(fitting) <= index < len(fitting) else None


def easter(year: int) -> date:
    """Easter Sunday (Gauss's rule in the form of Butcher, valid for every Gregorian year)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def advent(year: int, number: int) -> date:
    """One of the four Sundays before Christmas Day."""
    fourth = date(year, 12, 24) - timedelta(days=(date(year, 12, 24).weekday() + 1) % 7)
    return fourth - timedelta(weeks=4 - number)


def holiday(name: str, year: int) -> date:
    """A day of `HOLIDAYS` in this year."""
    rule = HOLIDAYS[name]
    if isinstance(rule, int):
        return easter(year) + timedelta(days=rule)
    if len(rule) == 2:
        return date(year, *rule)
    month, number, weekday = rule
    found = nth_of_month(year, month, number, (weekday,))
    assert found is not None  # every month has a fourth one of each weekday
    return found


_FIXED: dict[tuple[int, int], str] = {
    (1, 1): "neujahr|new year's day|new years day|new year",
    (1, 2): "berchtoldstag",
    (2, 14): "valentinstag|valentine's day|valentines day",
    (3, 8): "frauentag|weltfrauentag|international women's day",
    (3, 17): "st patrick's day|st. patrick's day",
    (8, 1): "bundesfeiertag|bundesfeier",
    (8, 15): "mariä himmelfahrt|maria himmelfahrt|assumption day",
    (10, 26): "nationalfeiertag",
    (11, 5): "guy fawkes night|bonfire night",
    (11, 11): "martinstag|martini",
    (12, 8): "mariä empfängnis|maria empfängnis",
    (1, 6): "heilige drei könige|dreikönigstag|dreikönige|epiphany",
    (5, 1): "tag der arbeit|maifeiertag|labour day",
    (10, 3): "tag der deutschen einheit",
    (10, 31): "reformationstag|halloween",
    (11, 1): "allerheiligen|all saints' day|all saints day",
    (12, 6): "nikolaus|nikolaustag",
    (12, 24): "heiligabend|heilig abend|heiliger abend|christmas eve",
    (12, 25): "weihnachten|christmas day|christmas|xmas|1. weihnachtstag|erster weihnachtstag|1. weihnachtsfeiertag",
    (
        12,
        26,
    ): "2. weihnachtstag|zweiter weihnachtstag|2. weihnachtsfeiertag|boxing day|stephanstag|stefanitag|st stephen's day",
    (12, 31): "silvester|new year's eve|new years eve",
}
_MOVING: dict[int, str] = {
    -52: "weiberfastnacht|schmotziger donnerstag",
    -48: "rosenmontag",
    -47: "faschingsdienstag|fastnachtsdienstag|pancake day|shrove tuesday",
    -21: "mothering sunday",
    -46: "aschermittwoch|ash wednesday",
    -3: "gründonnerstag|maundy thursday",
    -2: "karfreitag|good friday",
    0: "ostersonntag|ostern|easter sunday|easter",
    1: "ostermontag|easter monday",
    39: "christi himmelfahrt|himmelfahrt|auffahrt|vatertag|ascension day",
    49: "pfingstsonntag|pfingsten|whitsun|pentecost",
    50: "pfingstmontag|whit monday",
    60: "fronleichnam|corpus christi",
}
_NTH: dict[tuple[int, int, int], str] = {
    (5, 2, 6): "muttertag",
}
"""Month, number and weekday."""
HOLIDAYS: dict[str, int | tuple[int, int] | tuple[int, int, int]] = {
    name: rule for table in (_FIXED, _MOVING, _NTH) for rule, names in table.items() for name in names.split("|")
}
"""Names in lower case to month and day, to days after Easter Sunday, or to the n-th weekday of a month."""
SEASONS = {"weihnachten": 2, "christmas": 2, "xmas": 2, "ostern": 2, "easter": 2, "pfingsten": 2, "whitsun": 2}
"""Holidays of several days: so many days after the day above the office is open again, weekends aside."""
