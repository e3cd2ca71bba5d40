"""What a user can do with call lists, at random; see doings.py."""

from __future__ import annotations

from datetime import datetime
from random import Random

from crm_desktop.operations import call_lists, jottings
from crm_desktop.records.call_list import AGAIN, OUTCOMES
from crm_desktop.records.jotting import jot
from crm_desktop.records.phrases import read
from crm_desktop.store.workspace import Workspace

LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
LISTS = "SELECT id FROM call_list WHERE deleted_at IS NULL ORDER BY id"
ENTRIES = "SELECT id FROM call_entry WHERE deleted_at IS NULL ORDER BY id"


def _one(ws: Workspace, chance: Random, sql: str) -> str:
    ids = [row[0] for row in ws.rows(sql)]
    return chance.choice(ids) if ids else ""


def begin_calls(ws: Workspace, chance: Random) -> object:
    ids = [row[0] for row in ws.rows(LIVE)]
    people = chance.sample(ids, min(len(ids), chance.randint(1, 4)))
    return call_lists.begin(ws, people, "Autumn", "Hello {first_name}", "service") if people else None


def write_call(ws: Workspace, chance: Random) -> object:
    entry = _one(ws, chance, ENTRIES)
    if not entry:
        return None
    outcome = chance.choice(OUTCOMES)
    step = (
        read("tomorrow 10:00", datetime(2026, 11, 18, 9, 0), "en")
        if outcome in AGAIN or chance.random() < 0.3
        else None
    )
    channel = _one(ws, chance, "SELECT id FROM channel WHERE kind = 'phone' AND deleted_at IS NULL ORDER BY id")
    return call_lists.record(ws, entry, outcome, note="asks for an offer", next_step=step, channel_id=channel)


def reached_in_case(ws: Workspace, chance: Random) -> object:
    entry = _one(ws, chance, "SELECT id FROM call_entry WHERE deleted_at IS NULL ORDER BY id")
    return call_lists.reached_in_case(ws, entry) if entry else None


def change_calls(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, LISTS)
    return call_lists.change(ws, found, script=f"Good day, {chance.random():.3f}") if found else None


def close_calls(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, LISTS)
    return call_lists.close(ws, found) if found else None


def forbid_calls(ws: Workspace, chance: Random) -> object:
    who = _one(ws, chance, LIVE)
    return call_lists.allow_calls(ws, who, chance.random() < 0.5) if who else None


def jot_down(ws: Workspace, chance: Random) -> object:
    line = chance.choice(
        ("called Weber, wants an offer; Fri 10:00 call", "met Adler, signed", "tomorrow 9am call Weber")
    )
    who = _one(ws, chance, LIVE) if chance.random() < 0.7 else ""
    return jottings.write_down(ws, jot(line, datetime(2026, 11, 18, 9, 0), "en"), who, "" if who else "Bert Weber")


CALL_DOINGS = (jot_down, begin_calls, write_call, reached_in_case, change_calls, close_calls, forbid_calls)
