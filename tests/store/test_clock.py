"""D19: the clock goes back, jumps ahead, changes zone. The order of what was done is that of doing."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.common import ids
from crm_desktop.operations import contacts, history, notes, record_history, users
from crm_desktop.store.queries import activities, journal
from crm_desktop.store.workspace import Workspace
from tests.store.states import assert_in_step, shared

NOON = datetime(2026, 10, 25, 12, 0, tzinfo=UTC)
JUMPS = (
    timedelta(0), timedelta(days=-1), timedelta(days=3650), timedelta(hours=-12), timedelta(days=-400),
    timedelta(hours=1), timedelta(0),
)  # fmt: skip


class Jumping:
    """A clock that shows another jump at each new opening of the file."""

    def __init__(self) -> None:
        self.offset = timedelta(0)

    def __call__(self) -> datetime:
        return NOON + self.offset


@pytest.fixture
def clock(monkeypatch):
    found = Jumping()
    monkeypatch.setattr(ids, "_last", ids._last)
    monkeypatch.setattr(ids.time, "time_ns", lambda: int(found().timestamp() * 1_000_000_000))
    return found


def reopen(path, clock, monkeypatch, offset: timedelta) -> Workspace:
    """As a new start of the program at that time: it has not made any id yet."""
    clock.offset = offset
    monkeypatch.setattr(ids, "_last", 0)
    return Workspace.open(path, clock=clock)


def test_undo_and_history_follow_the_order_of_doing(workspace_file, clock, monkeypatch):
    states = []
    anna = ""
    for number, offset in enumerate(JUMPS):
        with reopen(workspace_file, clock, monkeypatch, offset) as ws:
            if not number:
                anna = contacts.create(ws, first_name="Anna")
            states.append(shared(ws))
            contacts.set_fields(ws, anna, {"nickname": f"step {number}"})
            notes.add(ws, anna, f"note {number}")
            assert_in_step(ws)
    with reopen(workspace_file, clock, monkeypatch, timedelta(0)) as ws:
        told = [entry for entry in record_history.record_history(ws, anna) if entry.label == "Edit contact"]
        after = [line.after for entry in told for line in entry.lines if line.after.startswith("step")]
        assert after == [f"step {number}" for number in reversed(range(len(JUMPS)))]
        assert [found.id for found in journal.operations(ws)] == sorted(
            (found.id for found in journal.operations(ws)), reverse=True
        )
        assert len(activities.timeline(ws, anna)) == len(JUMPS) + 1
    for number in reversed(range(len(JUMPS))):
        with reopen(workspace_file, clock, monkeypatch, JUMPS[-number]) as ws:
            assert history.undo(ws) is not None
            assert history.undo(ws) == "Edit contact"
            assert shared(ws) == states[number]
    with reopen(workspace_file, clock, monkeypatch, timedelta(days=-9999)) as ws:
        while history.redo(ws) is not None:
            pass
        assert ws.value("SELECT nickname FROM contact") == f"step {len(JUMPS) - 1}"
        assert_in_step(ws)


def test_ids_grow_within_a_start_whatever_the_clock_does(clock):
    made = []
    for offset in JUMPS:
        clock.offset = offset
        made += [ids.new_id() for _ in range(3)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_the_member_of_a_file_stays_the_same_when_others_come_with_a_clock_behind(workspace_file, clock, monkeypatch):
    with reopen(workspace_file, clock, monkeypatch, timedelta(0)) as ws:
        first = ws.user_id
    with reopen(workspace_file, clock, monkeypatch, timedelta(days=-20_000)) as ws:
        users.add(ws, "Bea")
    with reopen(workspace_file, clock, monkeypatch, timedelta(0)) as ws:
        assert ws.user_id == first


def test_a_check_is_due_after_a_day_and_after_any_jump_back(workspace_file, clock, monkeypatch):
    with reopen(workspace_file, clock, monkeypatch, timedelta(0)) as ws:
        assert ws.check_due()
        ws.quick_check()
    for offset, due in ((1, False), (23, False), (25, True), (-1, True), (24 * 3650, True)):
        with reopen(workspace_file, clock, monkeypatch, timedelta(hours=offset)) as ws:
            assert ws.check_due() == due, offset


@pytest.mark.skipif(sys.platform == "win32", reason="the zone of a running process can be changed on Unix only")
def test_the_zone_changes_while_running(ws, monkeypatch):
    anna = contacts.create(ws, first_name="Anna")
    try:
        for zone in ("Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "UTC0"):
            monkeypatch.setitem(os.environ, "TZ", zone)
            time.tzset()
            notes.add(ws, anna, zone)
        stamps = [row[0] for row in ws.rows("SELECT at FROM operation ORDER BY id")]
        assert stamps == sorted(stamps)
        assert all(stamp.endswith("Z") for stamp in stamps)
        entries = [entry for entry in activities.timeline(ws, anna) if entry.kind == "note"]
        assert {entry.body for entry in entries} == {"Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "UTC0"}
    finally:
        monkeypatch.undo()
        time.tzset()
