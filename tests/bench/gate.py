"""Who may be addressed, of a whole file: ledgers of a third of the contacts, a block list of a thousand addresses.

Usage: python -m tests.bench.gate [n]
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

from crm_desktop.operations import consents
from crm_desktop.records.consent import CONDITIONS
from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from tests.bench.measure import percentile, table, times
from tests.bench.offices import office

STATES = ("allowed", "allowed", "withdrawn", "declined", "asked")


def asked_office(count: int) -> Path:
    """The office of `count` people with ledgers and a block list."""
    plain = office(count)
    path = plain.with_name(f"gate-{plain.name.removeprefix('office-')}")
    if path.exists():
        return path
    part = path.with_suffix(".part")
    shutil.copy(plain, part)
    chance = random.Random(7)
    with Workspace.open(part) as ws, ws.operation("ledgers"):
        for number in range(count // 3):
            contact = ws.value("SELECT id FROM listing WHERE pos >= ? LIMIT 1", (chance.getrandbits(60),))
            contact = contact or ws.value("SELECT id FROM listing LIMIT 1 OFFSET ?", (number,))
            values = {
                "contact_id": contact, "channel": "email", "purpose": "advertising", "state": chance.choice(STATES),
                "basis": "existing_customer" if number % 4 == 0 else "consent",
                "conditions": " ".join(CONDITIONS), "at": f"2026-0{1 + number % 9}-01T10:00:00Z",
            }  # fmt: skip
            rows.insert(ws, schema.CONSENT, values)
        mails = ws.rows("SELECT normal FROM channel WHERE kind = 'email' AND normal IS NOT NULL LIMIT 1000")
        for (mail,) in mails:
            consents.block(ws, mail)
    part.rename(path)
    return path


def measure(size: int, repeats: int = 5) -> None:
    found = []
    with Workspace.open(asked_office(size), read_only=True) as ws:
        ids = [row[0] for row in ws.rows("SELECT id FROM listing ORDER BY pos LIMIT ?", (size,))]
        for channel in ("post", "email", "phone"):
            answers = consents.gate(ws, ids, channel, "advertising")
            spent = times(lambda channel=channel: consents.gate(ws, ids, channel, "advertising"), repeats)
            may = sum(answer.allowed for answer in answers)
            found.append((channel, len(ids), may, percentile(spent, 0.5), percentile(spent, 0.95)))
    table(f"The gate for {size:,} contacts: ms", ("channel", "asked", "may", "p50", "p95"), found)


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
