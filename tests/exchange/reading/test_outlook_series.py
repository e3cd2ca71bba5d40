"""Series of Outlook: rules, days left out, and times that take place otherwise, from bytes made as documented."""

from __future__ import annotations

import random
import struct
from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.exchange.reading.inspect import inspect_file
from crm_desktop.exchange.reading.mapi import ids
from crm_desktop.exchange.reading.mapi.properties import NameMap, Properties, Raw
from crm_desktop.exchange.reading.mapi.recurring import pattern_of
from crm_desktop.exchange.reading.mapi.zones import zone_of

from .making_outlook import Bag, Otherwise, recurrence, write_msg

CHRISTMAS = "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24"
WORKDAYS, MO_WE_FR = (0x200A, 1, 1, (0b0111110,)), (0x200B, 1, 2, (0b0101010,))
MONDAY = datetime(2026, 9, 7, 10)
BY_DAY, BY_COUNT, NEVER = 0x2021, 0x2022, 0x2023
WEEKLY_MONDAYS = (0x200B, 1, 1, (0b10,))
FAR = datetime(4500, 8, 31, 23, 59)


@pytest.mark.parametrize(
    ("head", "end", "more", "rule"),
    [
        ((0x200A, 0, 3 * 1440, ()), (NEVER, 10, FAR), {}, "FREQ=DAILY;INTERVAL=3"),
        (WORKDAYS, (BY_COUNT, 20, FAR), {}, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20"),
        (MO_WE_FR, (BY_COUNT, 10, FAR), {}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=SU;COUNT=10"),
        (MO_WE_FR, (0xFFFFFFFF, 9, FAR), {"week_start": 1}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR"),
        (WEEKLY_MONDAYS, (BY_DAY, 0, datetime(2026, 12, 14)), {}, "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214"),
        ((0x200C, 2, 1, (31,)), (NEVER, 0, FAR), {}, "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ((0x200C, 3, 2, (0b0000100, 5)), (NEVER, 0, FAR), {}, "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;BYSETPOS=-1"),
        ((0x200D, 2, 12, (24,)), (NEVER, 0, FAR), {"month_minutes": 334 * 1440}, CHRISTMAS),
        ((0x200C, 0xA, 12, (24,)), (NEVER, 0, FAR), {"calendar": 6}, ""),
    ],
)  # fmt: skip
def test_rules(head, end, more, rule):
    data = recurrence(head, MONDAY, end, **more)
    found = pattern_of(data, "cp1252")
    assert found.rule == rule
    assert found.damaged == (not rule)


CHANGED = [
    Otherwise(
        datetime(2026, 9, 21, 10), datetime(2026, 9, 22, 14), datetime(2026, 9, 22, 15, 30), "Jour fixe – später",
        "Łódź, Saal 2", numbers=0x4 | 0x8 | 0x20 | 0x80,
    ),
    Otherwise(datetime(2026, 9, 28, 10), datetime(2026, 9, 28, 9), datetime(2026, 9, 28, 10)),
    Otherwise(datetime(2026, 10, 5, 10), datetime(2026, 10, 5, 10), datetime(2026, 10, 5, 11), meeting=7),
]  # fmt: skip


@pytest.mark.parametrize("version", [0x3008, 0x3009])
def test_days_left_out_and_changed_times(version):
    data = recurrence(
        WEEKLY_MONDAYS, MONDAY, (BY_COUNT, 10, FAR), deleted=[datetime(2026, 9, 14)], changed=CHANGED, version=version
    )
    found = pattern_of(data, "cp1252")
    assert [day.isoformat() for day in found.left_out] == ["2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05"]
    assert [(item.starts, item.subject, item.place, item.cancelled) for item in found.changed] == [
        (datetime(2026, 9, 22, 14), "Jour fixe – später", "Łódź, Saal 2", False),
        (datetime(2026, 9, 28, 9), None, None, False),
        (datetime(2026, 10, 5, 10), None, None, True),
    ]
    assert not found.damaged


def test_without_the_texts_in_unicode_those_of_the_code_page_count():
    data = recurrence(WEEKLY_MONDAYS, MONDAY, (BY_COUNT, 10, FAR), changed=CHANGED[:1])
    cut = data[: data.index("Jour fixe – später".encode("cp1252")) + 50]
    [item] = pattern_of(cut, "cp1252").changed
    assert (item.subject, item.place) == ("Jour fixe – später", "?ód?, Saal 2")


def test_what_is_damaged_costs_itself_and_never_more():
    data = recurrence(WEEKLY_MONDAYS, MONDAY, (BY_COUNT, 10, FAR), deleted=[datetime(2026, 9, 14)], changed=CHANGED)
    whole = pattern_of(data, "cp1252")
    for cut in range(1, len(data)):
        found = pattern_of(data[:cut], "cp1252")
        assert found.damaged or found.left_out == whole.left_out
        assert found.rule in ("", whole.rule)
        assert found.rule or cut < 38  # what tells the rule stands first
    chance = random.Random(3)
    for _ in range(2_000):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        pattern_of(bytes(broken), "cp1252")
    # an end that cannot be read would make the series go on for ever
    dated = recurrence(WEEKLY_MONDAYS, MONDAY, (BY_DAY, 0, datetime(2026, 12, 14)))
    assert pattern_of(dated[:48], "cp1252").rule == ""
    many = dated[:38] + struct.pack("<I", 2**31) + dated[42:]
    assert pattern_of(many, "cp1252").damaged


def berlin(year: int = 0) -> bytes:
    """The rules of Germany as Outlook 2003 kept them, without any name."""
    return struct.pack("<iiiH8HH8H", -60, 0, -60, 0, year, 10, 0, 5, 3, 0, 0, 0, 0, 0, 3, 0, 5, 2, 0, 0, 0)


def zone_from(data: bytes):
    names = NameMap()
    names.add(b"", 0, 0)
    names.numbers[ids.ZONE_STRUCT] = 0x8001
    return zone_of(Properties({0x8001: Raw(0x102, data)}, names))


def test_a_zone_without_a_name_is_that_of_its_rules():
    zone = zone_from(berlin())
    assert zone is not None
    hours = {
        day: zone.utcoffset(datetime(*day, 12)).total_seconds() / 3600
        for day in ((2026, 1, 10), (2026, 3, 28), (2026, 3, 30), (2026, 7, 1), (2026, 10, 24), (2026, 10, 26))
    }
    assert list(hours.values()) == [1, 1, 2, 2, 2, 1]
    assert zone.utcoffset(datetime(2026, 10, 25, 2, 0)) == timedelta(hours=2)
    sydney = struct.pack("<iiiH8HH8H", -600, 0, -60, 0, 0, 4, 0, 1, 3, 0, 0, 0, 0, 0, 10, 0, 1, 2, 0, 0, 0)
    south = zone_from(sydney)
    assert south.utcoffset(datetime(2026, 1, 1)) == timedelta(hours=11)
    assert south.utcoffset(datetime(2026, 7, 1)) == timedelta(hours=10)
    assert zone_from(struct.pack("<iii36x", -330, 0, 0)).utcoffset(datetime(2026, 7, 1)) == timedelta(hours=5.5)
    assert zone_from(struct.pack("<iii36x", 10**6, 0, 0)) is None
    assert zone_from(b"short") is None


def series(**more) -> Bag:
    values = {
        ids.MESSAGE_CLASS: "IPM.Appointment", ids.SUBJECT: "Jour fixe", ids.BODY: "Wie immer", ids.PLACE: "Büro",
        ids.STARTS_AT: datetime(2026, 9, 7, 8, tzinfo=UTC), ids.ENDS_AT: datetime(2026, 9, 7, 9, tzinfo=UTC),
        ids.RECURS: True, ids.ZONE_STRUCT: berlin(), ids.GLOBAL_ID: b"\x04" * 20, ids.REMINDS: True,
        ids.REMIND_BEFORE: 30,
    }  # fmt: skip
    return Bag(values | more.pop("values", {}), **more)


def agenda(path):
    found = inspect_file(path)
    assert found["open"] == "ok"
    return found["agenda"], found["warnings"]


def test_a_series_comes_with_its_changed_times(tmp_path):
    data = recurrence(
        WEEKLY_MONDAYS, MONDAY, (BY_COUNT, 10, FAR), deleted=[datetime(2026, 9, 14)], changed=[
            *CHANGED, Otherwise(datetime(2026, 10, 26, 10), datetime(2026, 10, 26, 0), datetime(2026, 10, 27, 0)),
        ],
    )  # fmt: skip
    inner = Bag(
        {
            ids.MESSAGE_CLASS: "IPM.OLE.CLASS.{00061055-0000-0000-C000-000000000046}", ids.SUBJECT: "Jour fixe",
            ids.BODY: "Mit Beamer", ids.REPLACED_TIME: datetime(2026, 9, 28, 8, tzinfo=UTC),
        },
        recipients=[Bag({ids.DISPLAY_NAME: "Bo Lind", ids.ADDRESS_TYPE: "SMTP", ids.EMAIL: "bo@lind.example"})],
    )  # fmt: skip
    bag = series(values={ids.RECURRENCE: data}, attachments=[Bag({ids.ATTACH_METHOD: ids.EMBEDDED}, inside=inner)])
    [whole, moved, earlier, day], warnings = agenda(write_msg(tmp_path / "a.msg", bag))
    assert whole["recurs"] == ("FREQ=WEEKLY;BYDAY=MO;COUNT=10;EXDATE=20260914,20260921,20260928,20261005,20261026")
    assert (whole["start"], whole["remind"]) == ("2026-09-07T10:00:00+02:00", "2026-09-07T09:30:00+02:00")
    assert (moved["start"], moved["end"]) == ("2026-09-22T14:00:00+02:00", "2026-09-22T15:30:00+02:00")
    assert (moved["subject"], moved["place"], moved["body"]) == ("Jour fixe – später", "Łódź, Saal 2", "Wie immer")
    assert (earlier["start"], earlier["subject"], earlier["place"]) == (
        "2026-09-28T09:00:00+02:00",
        "Jour fixe",
        "Büro",
    )
    assert (earlier["body"], earlier["emails"]) == ("Mit Beamer", ("bo@lind.example",))
    assert earlier["uid"] == f"{'04' * 20}#2026-09-28T10:00:00+02:00"
    assert (day["start"], day["end"]) == ("2026-10-26", "2026-10-26")
    assert [item["row"] for item in (whole, moved, earlier, day)] == [1, 2, 3, 4]
    assert "1 cancelled appointment was left out." in warnings


def test_a_damaged_series_comes_as_far_as_it_is_read_and_is_said(tmp_path):
    data = recurrence(WEEKLY_MONDAYS, MONDAY, (NEVER, 0, FAR), deleted=[datetime(2026, 9, 14)], changed=CHANGED)
    for cut, rule in ((30, ""), (60, "FREQ=WEEKLY;BYDAY=MO")):
        bag = series(values={ids.RECURRENCE: data[:cut]})
        [only], warnings = agenda(write_msg(tmp_path / f"{cut}.msg", bag))
        assert only["subject"] == "Jour fixe"
        assert only.get("recurs", "").partition(";EXDATE")[0] == rule
        assert any("not all times could be read" in text for text in warnings)
