"""Generated appointments, calls, visits and tasks to iCalendar and back into an empty file: all come back as they
were."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.exchange import calendars
from crm_desktop.exchange.reading.calendars import read_calendar
from crm_desktop.operations import appointments, contacts, followups
from crm_desktop.records.agenda import CalendarEntry
from crm_desktop.records.recurrence import leaving_out, parts
from crm_desktop.store.workspace import Workspace

from .test_calendars import BERLIN, told, written
from .test_round_trips import QUIET, TEXT

RULES = (
    "FREQ=DAILY", "FREQ=DAILY;COUNT=12;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY", "FREQ=YEARLY;COUNT=3", "FREQ=WEEKLY;UNTIL=20280331",
)  # fmt: skip
TODAY = date(2026, 11, 18)


@st.composite
def entries(draw: st.DrawFn) -> dict[str, object]:
    day = TODAY + timedelta(days=draw(st.integers(0, 500)))
    time = draw(st.sampled_from(("", "00:00", "02:30", "09:15", "12:00", "23:45")))
    found: dict[str, object] = {
        "kind": draw(st.sampled_from(("call", "meeting", "visit", "task", "letter", "email"))), "day": day.isoformat(),
        "time": time, "subject": draw(TEXT | st.just("")), "important": draw(st.booleans()),
        "body": "\n".join(draw(st.lists(TEXT, max_size=3))), "place": draw(TEXT | st.just("")),
    }  # fmt: skip
    if time:
        found["minutes"] = draw(st.sampled_from((5, 30, 60, 90, 600)))
    rule = draw(st.sampled_from(("", "", *RULES)))
    if rule:
        later = draw(st.lists(st.integers(1, 60), max_size=4))
        found["repeat"] = leaving_out(rule, (day + timedelta(days=number) for number in later))
    elif draw(st.booleans()):
        found["until"] = (day + timedelta(days=draw(st.integers(1, 4)))).isoformat()
    if draw(st.booleans()):
        before = draw(st.sampled_from((0, 5, 15, 60, 24 * 60, 3 * 24 * 60)))
        begin = datetime.fromisoformat(f"{day}T{time or '00:00'}")
        found["remind_at"] = f"{begin - timedelta(minutes=before):%Y-%m-%dT%H:%M}"
    return found


def comes_back(empty_file: Path, rows: list[dict[str, object]], look: calendars.Look) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = [Path(shutil.copy(empty_file, folder / f"{place}.kontor")) for place in ("first", "second")]
        with Workspace.open(files[0]) as one, Workspace.open(files[1]) as two:
            for ws in (one, two):
                ws.clock = lambda: datetime(2026, 11, 18, 8, tzinfo=UTC)
                contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
            anna = told_contact(one)
            for row in rows:
                followups.plan(one, [anna], **row)
            appointments.take_over(two, read_calendar(written(one, folder, look), today=TODAY).appointments)
            assert lost(told(one), told(two)) == []


def lost(before: list[CalendarEntry], after: list[CalendarEntry]) -> list[object]:
    """What differs, field by field; of lists of other lengths what is in one alone."""
    if len(before) != len(after):
        return [each for each in (*before, *after) if each not in before or each not in after]
    pairs = [(asdict(one), asdict(two)) for one, two in zip(before, after, strict=True)]
    return [
        (name, one[name], two[name])
        for first, second in pairs
        for one, two in ((first, second), (first["entry"], second["entry"]))
        for name in one
        if name != "entry" and one[name] != two[name] and (name != "repeat" or parts(one[name]) != parts(two[name]))
    ]


def told_contact(ws: Workspace) -> str:
    from crm_desktop.store.queries import listing

    return listing.ids(ws, listing.View())[0]


@pytest.fixture(autouse=True)
def office_in_berlin(zone):
    zone("Europe/Berlin")


@pytest.mark.parametrize("look", [calendars.Look(BERLIN), calendars.Look()])
@settings(max_examples=6, **QUIET)
@given(rows=st.lists(entries(), min_size=6, max_size=10))
def test_generated_entries_come_back(empty_file, rows, look):
    comes_back(empty_file, rows, look)
