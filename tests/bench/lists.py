"""Change of sort and of filter: the first page, which is what one waits for, and all places, which the window reads
beside the work. Usage: python -m tests.bench.lists [n]"""

from __future__ import annotations

import sys
import time
from datetime import date

from crm_desktop.records.filters import Condition, Group
from crm_desktop.store.queries import contacts, listing
from crm_desktop.store.queries import tags as tag_queries
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.bench.measure import percentile, table, times
from tests.bench.offices import office

PAGE = 96
TODAY = date(2026, 11, 21)


def filters(ws: Workspace) -> dict[str, Group]:
    tag = next(tag.id for tag, _ in tag_queries.tags(ws) if tag.name == "Messe")
    return {
        "role": Group("and", (Condition("role", "is", ("customer",)),)),
        "tag": Group("and", (Condition("tag", "is", (tag,)),)),
        "postal codes 14000-14999": Group("and", (Condition("zip", "between", ("14000", "14999")),)),
        "postal codes and industry": Group(
            "and", (Condition("zip", "starts", ("14",)), Condition("industry", "is", ("Weinbau",)))
        ),
        "no contact for 90 days": Group("and", (Condition("last_contact", "older_than_days", ("90",)),)),
        "city or tag, not supplier": Group(
            "and",
            (
                Group("or", (Condition("city", "is", ("Trier",)), Condition("tag", "is", (tag,)))),
                Group("not", (Condition("role", "is", ("supplier",)),)),
            ),
        ),
    }


def measure(size: int, repeats: int = 15) -> None:
    with Workspace.open(office(size), read_only=True) as ws:
        views = {f"sort by {name}": View(sort=name, today=TODAY) for name in listing.SORTS}
        views |= {f"filter {name}": View(where=where, today=TODAY) for name, where in filters(ws).items()}
        rows = []
        every: list[float] = []
        for name, view in views.items():

            def show(view: View = view) -> None:
                listing.rows(ws, listing.places(ws, view, PAGE))

            found = times(show, repeats)
            every += found
            whole = times(lambda view=view: listing.places(ws, view), 3)
            count = listing.count(ws, view)
            rows.append((name, count, percentile(found, 0.5), percentile(found, 0.95), percentile(whole, 0.5)))
        rows.append(("all of these", "", percentile(every, 0.5), percentile(every, 0.95), ""))
        table(
            f"Sort and filter at {size:,}: the first page",
            ("change", "rows", "first page p50 ms", "p95 ms", "all places p50 ms"),
            rows,
        )
        ids = listing.ids(ws, View())[:: max(1, size // 300)]
        opened = []
        for contact_id in ids:
            start = time.perf_counter()
            contacts.page(ws, contact_id)
            opened.append((time.perf_counter() - start) * 1000)
        table(
            "Reading a contact page",
            ("pages", "p50 ms", "p95 ms"),
            [(len(ids), percentile(opened, 0.5), percentile(opened, 0.95))],
        )


if __name__ == "__main__":
    for number in [int(size) for size in sys.argv[1:]] or [100_000]:
        measure(number)
