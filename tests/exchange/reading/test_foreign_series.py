"""Series of other calendars, each time of them compared with what dateutil says about the same rules: several rules,
rules of what does not take place, further times, other zones, summer time, changed and cancelled times."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rruleset, rrulestr

from crm_desktop.exchange import calendars
from crm_desktop.exchange.reading.calendars import read_calendar
from crm_desktop.operations import appointments
from crm_desktop.records.agenda import slots
from crm_desktop.records.appointment import placed, rule_of
from crm_desktop.records.followup import FollowUp
from crm_desktop.store.queries import calendar as queries

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
TODAY, LAST = date(2026, 11, 22), date(2027, 12, 31)
Times = set[tuple[str, str, int]]
CASES: dict[str, tuple[str, Times]] = {}


@pytest.fixture(autouse=True)
def office_in_berlin(zone):
    zone("Europe/Berlin")


def cal(*events: list[str]) -> str:
    inside = "".join("BEGIN:VEVENT\r\n" + "\r\n".join(event) + "\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{inside}END:VCALENDAR\r\n"


def ev(uid: str, start: str, *more: str, end: str = "") -> list[str]:
    return [f"UID:{uid}", "DTSTAMP:20261101T000000Z", f"SUMMARY:{uid}", start, *more, *([end] if end else [])]


def rs(start: datetime, *rules: str, ex=(), rd=(), exd=(), first=True) -> rruleset:
    found = rruleset()
    for rule in rules:
        found.rrule(rrulestr(rule, dtstart=start))
    for rule in ex:
        found.exrule(rrulestr(rule, dtstart=start))
    for day in (*([start] if first else []), *rd):
        found.rdate(day)
    for day in exd:
        found.exdate(day)
    return found


def occ(series: rruleset, minutes: int, zone=BERLIN, allday: bool = False) -> Times:
    found: Times = set()
    for moment in series.between(datetime(2026, 11, 1), datetime(2028, 1, 5), inc=True):
        wall = moment if allday else moment.replace(tzinfo=zone).astimezone(BERLIN)
        if TODAY <= wall.date() <= LAST:
            found.add((wall.date().isoformat(), "" if allday else f"{wall:%H:%M}", 0 if allday else minutes))
    return found


def case(name: str, text: str, expected: Times) -> None:
    CASES[name] = (text, expected)


st = "DTSTART;TZID=Europe/Berlin:20261126T100000"
en = "DTEND;TZID=Europe/Berlin:20261126T103000"
S = datetime(2026, 11, 26, 10)


def one(name, *more, expect):
    case(name, cal(ev(name, st, *more, end=en)), expect)


one(
    "two-rules",
    "RRULE:FREQ=WEEKLY;BYDAY=TH",
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=1",
    expect=occ(rs(S, "FREQ=WEEKLY;BYDAY=TH", "FREQ=MONTHLY;BYMONTHDAY=1"), 30),
)
one(
    "two-rules-overlap",
    "RRULE:FREQ=WEEKLY;BYDAY=TH",
    "RRULE:FREQ=DAILY;INTERVAL=7;COUNT=20",
    expect=occ(rs(S, "FREQ=WEEKLY;BYDAY=TH", "FREQ=DAILY;INTERVAL=7;COUNT=20"), 30),
)
one(
    "three-rules-count",
    "RRULE:FREQ=WEEKLY;COUNT=5",
    "RRULE:FREQ=MONTHLY;COUNT=4",
    "RRULE:FREQ=YEARLY",
    expect=occ(rs(S, "FREQ=WEEKLY;COUNT=5", "FREQ=MONTHLY;COUNT=4", "FREQ=YEARLY"), 30),
)
one(
    "exrule-finite",
    "RRULE:FREQ=DAILY;COUNT=60",
    "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU;COUNT=10",
    expect=occ(rs(S, "FREQ=DAILY;COUNT=60", ex=["FREQ=WEEKLY;BYDAY=SA,SU;COUNT=10"]), 30),
)
one(
    "exrule-infinite",
    "RRULE:FREQ=DAILY",
    "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU",
    expect=occ(rs(S, "FREQ=DAILY", ex=["FREQ=WEEKLY;BYDAY=SA,SU"]), 30),
)
one(
    "exrule-kills-start",
    "RRULE:FREQ=WEEKLY",
    "EXRULE:FREQ=MONTHLY;BYMONTHDAY=26",
    expect=occ(rs(S, "FREQ=WEEKLY", ex=["FREQ=MONTHLY;BYMONTHDAY=26"]), 30),
)
one(
    "exdate-start",
    "RRULE:FREQ=WEEKLY",
    "EXDATE;TZID=Europe/Berlin:20261126T100000",
    expect=occ(rs(S, "FREQ=WEEKLY", exd=[S]), 30),
)
one(
    "exdate-start-count",
    "RRULE:FREQ=WEEKLY;COUNT=4",
    "EXDATE;TZID=Europe/Berlin:20261126T100000",
    expect=occ(rs(S, "FREQ=WEEKLY;COUNT=4", exd=[S]), 30),
)
one(
    "rdate",
    "RRULE:FREQ=WEEKLY;COUNT=3",
    "RDATE;TZID=Europe/Berlin:20261225T120000,20270102T080000",
    expect=occ(rs(S, "FREQ=WEEKLY;COUNT=3", rd=[datetime(2026, 12, 25, 12), datetime(2027, 1, 2, 8)]), 30),
)
one(
    "rdate-same-as-rule",
    "RRULE:FREQ=WEEKLY;COUNT=3",
    "RDATE;TZID=Europe/Berlin:20261203T100000",
    expect=occ(rs(S, "FREQ=WEEKLY;COUNT=3"), 30),
)
one(
    "rdate-same-day-other-time",
    "RRULE:FREQ=WEEKLY;COUNT=3",
    "RDATE;TZID=Europe/Berlin:20261203T150000",
    expect=occ(rs(S, "FREQ=WEEKLY;COUNT=3", rd=[datetime(2026, 12, 3, 15)]), 30),
)
one("rdate-utc", "RDATE:20261225T110000Z", expect=occ(rs(S, rd=[datetime(2026, 12, 25, 12)]), 30))
one(
    "rdate-period",
    "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20261225T120000/PT2H",
    expect={("2026-11-26", "10:00", 30), ("2026-12-25", "12:00", 120)},
)
one(
    "rdate-period-end",
    "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20261225T120000/20261225T150000",
    expect={("2026-11-26", "10:00", 30), ("2026-12-25", "12:00", 180)},
)
one("byhour-twice", "RRULE:FREQ=DAILY;BYHOUR=10,15;COUNT=6", expect=occ(rs(S, "FREQ=DAILY;BYHOUR=10,15;COUNT=6"), 30))
one(
    "byhour-once",
    "RRULE:FREQ=WEEKLY;BYHOUR=10;BYMINUTE=0;BYSECOND=0;COUNT=6",
    expect=occ(rs(S, "FREQ=WEEKLY;COUNT=6"), 30),
)
one("hourly", "RRULE:FREQ=HOURLY;INTERVAL=3;COUNT=3", expect=occ(rs(S, "FREQ=HOURLY;INTERVAL=3;COUNT=3"), 30))
case(
    "ny-late",
    cal(
        ev(
            "ny",
            "DTSTART;TZID=America/New_York:20261123T200000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=6",
            end="DTEND;TZID=America/New_York:20261123T210000",
        )
    ),
    occ(rs(datetime(2026, 11, 23, 20), "FREQ=WEEKLY;BYDAY=MO;COUNT=6"), 60, NEW_YORK),
)
case(
    "ny-dst",
    cal(
        ev(
            "nyd",
            "DTSTART;TZID=America/New_York:20270301T100000",
            "RRULE:FREQ=WEEKLY;COUNT=6",
            end="DTEND;TZID=America/New_York:20270301T110000",
        )
    ),
    occ(rs(datetime(2027, 3, 1, 10), "FREQ=WEEKLY;COUNT=6"), 60, NEW_YORK),
)
case(
    "ny-monthly",
    cal(
        ev(
            "nym",
            "DTSTART;TZID=America/New_York:20261201T200000",
            "RRULE:FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3",
            end="DTEND;TZID=America/New_York:20261201T210000",
        )
    ),
    occ(rs(datetime(2026, 12, 1, 20), "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3"), 60, NEW_YORK),
)
case(
    "ny-monthly-weekday",
    cal(
        ev(
            "nymw",
            "DTSTART;TZID=America/New_York:20261201T200000",
            "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3",
            end="DTEND;TZID=America/New_York:20261201T210000",
        )
    ),
    occ(rs(datetime(2026, 12, 1, 20), "FREQ=MONTHLY;BYDAY=1TU;COUNT=3"), 60, NEW_YORK),
)
case(
    "utc-weekly-dst",
    cal(ev("utc", "DTSTART:20270301T090000Z", "RRULE:FREQ=WEEKLY;COUNT=6", end="DTEND:20270301T100000Z")),
    occ(rs(datetime(2027, 3, 1, 9), "FREQ=WEEKLY;COUNT=6"), 60, UTC),
)
case(
    "windows-zone",
    cal(
        ev(
            "win",
            'DTSTART;TZID="W. Europe Standard Time":20261126T100000',
            "RRULE:FREQ=WEEKLY;COUNT=3",
            end='DTEND;TZID="W. Europe Standard Time":20261126T103000',
        )
    ),
    occ(rs(S, "FREQ=WEEKLY;COUNT=3"), 30),
)
case(
    "windows-zone-ny",
    cal(
        ev(
            "winny",
            'DTSTART;TZID="Eastern Standard Time":20261126T100000',
            end='DTEND;TZID="Eastern Standard Time":20261126T103000',
        )
    ),
    {("2026-11-26", "16:00", 30)},
)
case(
    "windows-zone-display",
    cal(
        ev(
            "wind",
            'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20261126T100000',
            end='DTEND;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20261126T103000',
        )
    ),
    {("2026-11-26", "10:00", 30)},
)
case(
    "windows-zone-german",
    cal(
        ev(
            "wing",
            'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien":20261126T100000',
            end='DTEND;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien":20261126T103000',
        )
    ),
    {("2026-11-26", "10:00", 30)},
)
case(
    "mozilla-zone",
    cal(
        ev(
            "moz",
            "DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20261126T100000",
            end="DTEND;TZID=/mozilla.org/20050126_1/America/New_York:20261126T103000",
        )
    ),
    {("2026-11-26", "16:00", 30)},
)
case(
    "zone-lower",
    cal(ev("zl", "DTSTART;TZID=europe/berlin:20261126T100000", end="DTEND;TZID=europe/berlin:20261126T103000")),
    {("2026-11-26", "10:00", 30)},
)
VT = """BEGIN:VTIMEZONE
TZID:Büro
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
""".replace("\n", "\r\n")
"""Named as no zone of the world is, with the hours of New York."""
case(
    "own-zone",
    cal(ev("oz", "DTSTART;TZID=Büro:20261126T100000", end="DTEND;TZID=Büro:20261126T103000")).replace(
        "BEGIN:VEVENT", VT + "BEGIN:VEVENT", 1
    ),
    {("2026-11-26", "16:00", 30)},
)
case(
    "allday-dst",
    cal(ev("ad", "DTSTART;VALUE=DATE:20270327", "RRULE:FREQ=DAILY;COUNT=4", end="DTEND;VALUE=DATE:20270328")),
    occ(rs(datetime(2027, 3, 27), "FREQ=DAILY;COUNT=4"), 0, allday=True),
)
case(
    "allday-multi",
    cal(ev("am", "DTSTART;VALUE=DATE:20270327", end="DTEND;VALUE=DATE:20270330")),
    {("2027-03-27", "", 0)},
)
case("allday-duration", cal(ev("adu", "DTSTART;VALUE=DATE:20270327", "DURATION:P2D")), {("2027-03-27", "", 0)})
case("allday-no-value", cal(ev("anv", "DTSTART:20270327", "DTEND:20270328")), {("2027-03-27", "", 0)})
case(
    "allday-end-same",
    cal(ev("aes", "DTSTART;VALUE=DATE:20270327", "DTEND;VALUE=DATE:20270327")),
    {("2027-03-27", "", 0)},
)
case(
    "night-dst",
    cal(ev("nd", "DTSTART;TZID=Europe/Berlin:20270327T233000", end="DTEND;TZID=Europe/Berlin:20270328T043000")),
    {("2027-03-27", "23:30", 240)},
)
case(
    "gap-hour",
    cal(
        ev(
            "gh",
            "DTSTART;TZID=Europe/Berlin:20270327T023000",
            "RRULE:FREQ=DAILY;COUNT=3",
            end="DTEND;TZID=Europe/Berlin:20270327T033000",
        )
    ),
    {("2027-03-27", "02:30", 60), ("2027-03-28", "02:30", 60), ("2027-03-29", "02:30", 60)},
)
# exceptions
main = ev("m", st, "RRULE:FREQ=WEEKLY;COUNT=8", end=en)
full = rs(S, "FREQ=WEEKLY;COUNT=8")


def w(n):
    return S + timedelta(weeks=n)


def minus(*days):
    return {o for o in occ(full, 30) if o[0] not in days}


case(
    "cancelled-one",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261203T100000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261203T100000",
            "STATUS:CANCELLED",
            end="DTEND;TZID=Europe/Berlin:20261203T103000",
        ),
    ),
    minus("2026-12-03"),
)
case(
    "cancelled-first",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261126T100000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261126T100000",
            "STATUS:CANCELLED",
            end="DTEND;TZID=Europe/Berlin:20261126T103000",
        ),
    ),
    minus("2026-11-26"),
)
case(
    "cancelled-future",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261203T100000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261203T100000",
            "STATUS:CANCELLED",
            end="DTEND;TZID=Europe/Berlin:20261203T103000",
        ),
    ),
    {o for o in occ(full, 30) if o[0] < "2026-12-03"},
)
case("cancelled-whole", cal(ev("m", st, "RRULE:FREQ=WEEKLY;COUNT=8", "STATUS:CANCELLED", end=en)), set())
case(
    "moved-one",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261204T120000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261203T100000",
            end="DTEND;TZID=Europe/Berlin:20261204T130000",
        ),
    ),
    minus("2026-12-03") | {("2026-12-04", "12:00", 60)},
)
case(
    "moved-utc-id",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261204T120000",
            "RECURRENCE-ID:20261203T090000Z",
            end="DTEND;TZID=Europe/Berlin:20261204T130000",
        ),
    ),
    minus("2026-12-03") | {("2026-12-04", "12:00", 60)},
)
case(
    "moved-date-id",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261204T120000",
            "RECURRENCE-ID;VALUE=DATE:20261203",
            end="DTEND;TZID=Europe/Berlin:20261204T130000",
        ),
    ),
    minus("2026-12-03") | {("2026-12-04", "12:00", 60)},
)
case(
    "moved-onto-next",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261210T100000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261203T100000",
            end="DTEND;TZID=Europe/Berlin:20261210T113000",
        ),
    ),
    minus("2026-12-03") | {("2026-12-10", "10:00", 90)},
)
case(
    "future-moved",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261204T120000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261203T100000",
            end="DTEND;TZID=Europe/Berlin:20261204T130000",
        ),
    ),
    {o for o in occ(full, 30) if o[0] < "2026-12-03"} | occ(rs(datetime(2026, 12, 4, 12), "FREQ=WEEKLY;COUNT=7"), 60),
)
case(
    "future-own-rule",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261204T120000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261203T100000",
            "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3",
            end="DTEND;TZID=Europe/Berlin:20261204T130000",
        ),
    ),
    {o for o in occ(full, 30) if o[0] < "2026-12-03"}
    | occ(rs(datetime(2026, 12, 4, 12), "FREQ=WEEKLY;INTERVAL=2;COUNT=3"), 60),
)
case(
    "future-twice",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261203T110000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261203T100000",
            end="DTEND;TZID=Europe/Berlin:20261203T120000",
        ),
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261217T140000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261217T100000",
            end="DTEND;TZID=Europe/Berlin:20261217T150000",
        ),
    ),
    {o for o in occ(full, 30) if o[0] < "2026-12-03"}
    | occ(rs(datetime(2026, 12, 3, 11), "FREQ=WEEKLY;COUNT=2"), 60)
    | occ(rs(datetime(2026, 12, 17, 14), "FREQ=WEEKLY;COUNT=5"), 60),
)
case(
    "future-then-one",
    cal(
        main,
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261203T110000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261203T100000",
            end="DTEND;TZID=Europe/Berlin:20261203T120000",
        ),
        ev(
            "m",
            "DTSTART;TZID=Europe/Berlin:20261211T090000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261210T100000",
            end="DTEND;TZID=Europe/Berlin:20261211T093000",
        ),
    ),
    {o for o in occ(full, 30) if o[0] < "2026-12-03"}
    | {o for o in occ(rs(datetime(2026, 12, 3, 11), "FREQ=WEEKLY;COUNT=7"), 60) if o[0] != "2026-12-10"}
    | {("2026-12-11", "09:00", 30)},
)
case(
    "override-without-main",
    cal(
        ev(
            "alone",
            "DTSTART;TZID=Europe/Berlin:20261204T120000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261203T100000",
            end="DTEND;TZID=Europe/Berlin:20261204T130000",
        )
    ),
    {("2026-12-04", "12:00", 60)},
)
case(
    "until-utc",
    cal(ev("uu", st, "RRULE:FREQ=WEEKLY;UNTIL=20261210T090000Z", end=en)),
    occ(rs(S, "FREQ=WEEKLY;COUNT=3"), 30),
)
case(
    "until-date-for-time",
    cal(ev("ud", st, "RRULE:FREQ=WEEKLY;UNTIL=20261210", end=en)),
    occ(rs(S, "FREQ=WEEKLY;COUNT=3"), 30),
)
case(
    "wkst",
    cal(
        ev(
            "wk",
            "DTSTART;TZID=Europe/Berlin:20261122T100000",
            "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=6",
            end="DTEND;TZID=Europe/Berlin:20261122T103000",
        )
    ),
    occ(rs(datetime(2026, 11, 22, 10), "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=6"), 30),
)
case(
    "31st",
    cal(
        ev(
            "31",
            "DTSTART;TZID=Europe/Berlin:20261231T100000",
            "RRULE:FREQ=MONTHLY;COUNT=5",
            end="DTEND;TZID=Europe/Berlin:20261231T103000",
        )
    ),
    occ(rs(datetime(2026, 12, 31, 10), "FREQ=MONTHLY;COUNT=5"), 30),
)
case(
    "setpos",
    cal(
        ev(
            "sp",
            "DTSTART;TZID=Europe/Berlin:20261130T100000",
            "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=5",
            end="DTEND;TZID=Europe/Berlin:20261130T103000",
        )
    ),
    occ(rs(datetime(2026, 11, 30, 10), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=5"), 30),
)
case(
    "past-series",
    cal(
        ev(
            "ps",
            "DTSTART;TZID=Europe/Berlin:20200106T100000",
            "RRULE:FREQ=WEEKLY;INTERVAL=3",
            "EXDATE;TZID=Europe/Berlin:20261207T100000",
            end="DTEND;TZID=Europe/Berlin:20200106T103000",
        )
    ),
    occ(rs(datetime(2020, 1, 6, 10), "FREQ=WEEKLY;INTERVAL=3", first=False), 30) - {("2026-12-07", "10:00", 30)},
)
case(
    "past-two-rules",
    cal(
        ev(
            "p2",
            "DTSTART;TZID=Europe/Berlin:20250106T100000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO",
            "RRULE:FREQ=MONTHLY;BYMONTHDAY=15",
            "EXRULE:FREQ=MONTHLY;BYDAY=1MO",
            end="DTEND;TZID=Europe/Berlin:20250106T103000",
        )
    ),
    occ(
        rs(
            datetime(2025, 1, 6, 10),
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            ex=["FREQ=MONTHLY;BYDAY=1MO"],
        ),
        30,
    ),
)


def shown(entries) -> list[tuple[str, str, int]]:
    return [
        (slot.day.isoformat(), f"{slot.start // 60:02d}:{slot.start % 60:02d}" if slot.start >= 0 else "", slot.minutes)
        for slot in slots(entries, TODAY, LAST)
    ]  # fmt: skip


def entries_of(path) -> list[FollowUp]:
    found: list[FollowUp] = []
    for number, item in enumerate(read_calendar(path, today=TODAY).appointments):
        where = placed(item)
        found.append(FollowUp(str(number), item.kind, item.subject, day=where.day, time=where.time,
                              until=where.until_day, minutes=where.minutes, repeat=rule_of(item, where)))  # fmt: skip
    return found


@pytest.mark.parametrize("name", CASES)
def test_every_time_is_where_the_calendar_says(tmp_path, name):
    text, expected = CASES[name]
    path = tmp_path / "a.ics"
    path.write_bytes(text.encode())
    found = shown(entries_of(path))
    assert set(found) == expected
    assert len(found) == len(expected), "a time stands twice"


def test_written_and_read_again_all_of_them_are_the_same(ws, tmp_path):
    ws.clock = lambda: datetime(2026, 11, 22, 8, tzinfo=UTC)
    path, again = tmp_path / "a.ics", tmp_path / "b.ics"
    events = [
        text.split("PRODID:-//x//y//EN\r\n")[1].removesuffix("END:VCALENDAR\r\n").replace("UID:m\r", f"UID:{name}\r")
        for name, (text, _) in CASES.items()
        if "VTIMEZONE" not in text
    ]
    path.write_bytes(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{''.join(events)}END:VCALENDAR\r\n".encode()
    )
    first = read_calendar(path, today=TODAY).appointments
    appointments.take_over(ws, first)
    before = shown([told.entry for told in queries.told(ws, queries.with_a_day(ws))])
    again.write_bytes(calendars.to_bytes(ws, queries.with_a_day(ws), calendars.Look(BERLIN))[0])
    assert shown(entries_of(again)) == before
    assert appointments.plan(ws, read_calendar(again, today=TODAY).appointments).new == ()
    assert appointments.plan(ws, first).new == (), "the same calendar a second time"


@pytest.mark.parametrize("place", ["America/New_York", "UTC"])
def test_the_same_calendar_months_later_doubles_nothing(ws, tmp_path, place):
    """A series whose clocks change otherwise is kept as several, as far ahead as they are worked out."""
    ws.clock = lambda: datetime(2026, 11, 22, 8, tzinfo=UTC)
    path = tmp_path / "a.ics"
    event = ev(
        "w", f"DTSTART;TZID={place}:20261124T090000", "RRULE:FREQ=WEEKLY", end=f"DTEND;TZID={place}:20261124T100000"
    )
    path.write_bytes(cal(event).encode())
    expected = occ(rs(datetime(2026, 11, 24, 9), "FREQ=WEEKLY"), 60, ZoneInfo(place))
    for today in (TODAY, date(2027, 2, 3), date(2027, 5, 5), date(2027, 9, 9), date(2028, 3, 3)):
        found = read_calendar(path, today=today)
        assert [warning.code for warning in found.warnings] == ["damaged_series"], "it has no end"
        appointments.take_over(ws, found.appointments)
        times = shown([told.entry for told in queries.told(ws, queries.with_a_day(ws))])
        assert len(times) == len(set(times))
        assert set(times) == expected
