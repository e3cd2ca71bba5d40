"""How often and how long the office was in touch with people, by channel and month. Reads only."""

from __future__ import annotations

from crm_desktop.common.clock import day_begins
from crm_desktop.store.queries import channels as queries
from crm_desktop.store.queries.channels import Stretch, Touch
from crm_desktop.store.workspace import Workspace

from . import phases, pipeline


def touches(ws: Workspace, count: int = 12) -> list[Touch]:
    """Of this month and the `count` - 1 months before it, the newest first: sums of the whole office; by member only
    where figures of single persons are switched on."""
    stretches: list[Stretch] = []
    for name in phases.months(ws, count):
        first, last = phases.days(name, name)
        stretches.append(Stretch(name, day_begins(first), day_begins(last, 1)))
    return queries.by_person(ws, stretches) if pipeline.shows_persons(ws) else queries.by_month(ws, stretches)
