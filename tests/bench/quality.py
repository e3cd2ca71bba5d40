"""The figures of the page of data quality, each counted as its list is. Usage: python -m tests.bench.quality [n]"""

from __future__ import annotations

import sys
from datetime import date

from crm_desktop.records.quality import questions
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.bench.measure import percentile, table, times
from tests.bench.offices import office

TODAY = date(2026, 11, 21)


def measure(size: int, repeats: int = 7) -> None:
    rows = []
    with Workspace.open(office(size), read_only=True) as ws:
        for name, where in questions().items():
            view = View(where=where, today=TODAY)
            found = times(lambda view=view: listing.count(ws, view), repeats)
            rows.append((name, listing.count(ws, view), percentile(found, 0.5), percentile(found, 0.95)))
    table(f"Data quality at {size:,}: ms", ("figure", "contacts", "p50", "p95"), rows)


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
