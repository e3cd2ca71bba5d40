"""In touch by channel and month: as written down, on the days of the office, by person only when switched on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.operations import activities, channels, contacts, history, notes, pipeline, users
from crm_desktop.records.activity import CHANNELS
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store.listing_rows import MET
from crm_desktop.store.queries import listing

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


@pytest.fixture
def office(ws, zone):
    zone("Europe/Berlin")
    ws.clock = lambda: NOW
    return ws


def log(ws, kind, when, contact, **more):
    return activities.log(ws, [contact], kind, at=datetime.fromisoformat(when).astimezone(UTC), **more)


def told(ws, months=3):
    return [(item.month, item.kind, item.entries, item.minutes, item.came, item.went)
            for item in channels.touches(ws, months)]  # fmt: skip


def listed(ws, kind, *values):
    where = Group("and", (Condition(f"entry:{kind}", "between", values),))
    return set(listing.ids(ws, listing.View(where=where, today=NOW.date())))


def test_counts_minutes_and_directions_by_month(office):
    ws, anna = office, contacts.create(office, last_name="Anna")
    log(ws, "call", "2026-11-02T10:00+01:00", anna, minutes=10, direction="in")
    log(ws, "call", "2026-11-03T10:00+01:00", anna, minutes=5, direction="out")
    log(ws, "visit", "2026-10-03T10:00+02:00", anna, minutes=90)
    log(ws, "sms", "2026-08-31T10:00+02:00", anna)
    log(ws, "note", "2026-11-03T10:00+01:00", anna, text="Notiz")
    assert told(ws) == [("2026-11", "call", 2, 15, 1, 1), ("2026-10", "visit", 1, 90, 0, 0)]
    assert told(ws, 4)[-1] == ("2026-08", "sms", 1, 0, 0, 0)
    assert sum(item.minutes for item in channels.touches(ws)) == ws.value("SELECT sum(minutes) FROM activity")


def test_a_month_begins_at_midnight_of_the_office(office):
    """Half past midnight on the first is still the last of the month before in UTC."""
    ws, anna = office, contacts.create(office, last_name="Anna")
    log(ws, "call", "2026-11-01T00:30+01:00", anna)
    log(ws, "call", "2026-10-31T23:30+01:00", anna)
    assert told(ws) == [("2026-11", "call", 1, 0, 0, 0), ("2026-10", "call", 1, 0, 0, 0)]
    assert listed(ws, "call", "2026-11-01", "2026-11-30") == {anna}


def test_what_is_deleted_or_planned_does_not_count(office):
    ws, anna = office, contacts.create(office, last_name="Anna")
    gone = log(ws, "call", "2026-11-02T10:00+01:00", anna)
    notes.delete(ws, gone)
    assert told(ws) == []
    history.undo(ws)
    assert told(ws) == [("2026-11", "call", 1, 0, 0, 0)]


def test_each_figure_opens_the_contacts_behind_it(office):
    ws = office
    anna, ben = (contacts.create(ws, last_name=name) for name in ("Anna", "Ben"))
    log(ws, "call", "2026-11-02T10:00+01:00", anna)
    log(ws, "call", "2026-10-02T10:00+02:00", ben)
    log(ws, "email", "2026-11-02T10:00+01:00", ben)
    assert listed(ws, "call", "2026-11-01", "2026-11-30") == {anna}
    assert listed(ws, "call", "2026-10-01", "2026-11-30") == {anna, ben}
    assert listed(ws, "any", "2026-11-01", "2026-11-30") == {anna, ben}
    assert listed(ws, "any", "2026-10-01", "2026-10-31") == {ben}
    assert listed(ws, "note", "2026-11-01", "2026-11-30") == set()


def test_by_person_only_when_the_office_switched_it_on(office):
    ws = office
    anna, bea = contacts.create(ws, last_name="Anna"), users.add(ws, "Bea")
    log(ws, "call", "2026-11-02T10:00+01:00", anna, minutes=3)
    with ws.operation("Bea wrote one"):
        ws.write("UPDATE activity SET owner_id = ? WHERE kind = 'call'", (bea,))
    log(ws, "call", "2026-11-03T10:00+01:00", anna, minutes=4)
    assert [item.user for item in channels.touches(ws)] == [""]
    pipeline.show_persons(ws, True)
    found = {item.user: (item.entries, item.minutes) for item in channels.touches(ws)}
    assert found["Bea"] == (1, 3)
    assert sum(minutes for _, minutes in found.values()) == 7
    assert listed(ws, "call", "2026-11-01", "2026-11-30", bea) == {anna}
    assert listed(ws, "call", "2026-11-01", "2026-11-30", anna) == set()


def test_both_ways_walk_the_index(office):
    from crm_desktop.store.queries import channels as queries

    select, values = queries.contacts("call", "2026-01-01", "2027-01-01")
    plan = " ".join(str(row[3]) for row in office.rows(f"EXPLAIN QUERY PLAN {select}", values))
    assert "activity_channel (kind=? AND at>? AND at<?)" in plan


def test_the_list_of_contacts_means_the_same_kinds():
    assert MET == CHANNELS
