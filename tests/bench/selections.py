"""Selections over a large file: contacts with places, industries and many entries on their lines of time.

    python -m tests.bench.selections [contacts] [entries]     100,000 and 1,000,000 by default

Prints how many each selection finds, and median and slowest of nine counts in ms, a contact changed before each; at the
end the p95 over all of them.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from crm_desktop.common.ids import id_run
from crm_desktop.operations import contacts as contacts_of_file
from crm_desktop.records import nearby
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store import schema
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
INDUSTRIES = ("Handwerk", "Steuerberatung", "Weinbau", "Handel", "Gastronomie", "Handwerk")
KINDS = ("call", "email", "letter", "meeting", "note")
SUBJECTS = ("Angebot", "Rechnung", "Weihnachtsgruß", "Rückfrage", "Termin")
PORTION = 50_000

SELECTIONS: dict[str, Group] = {
    "PLZ 14*, crafts, nothing for 6 months": Group("and", (
        Condition("zip", "starts", ("14",)), Condition("industry", "is", ("Handwerk",)),
        Condition("last_contact", "older_than_days", ("6m",)))),
    "crafts or wine, not in Bavaria's PLZ 8": Group("and", (
        Group("or", (Condition("industry", "is", ("Handwerk",)), Condition("industry", "is", ("Weinbau",)))),
        Group("not", (Condition("zip", "starts", ("8",)),)))),
    "30 km around 14467": Group("and", (Condition("near", "within_km", ("14467", "30")),)),
    "200 km around 10115": Group("and", (Condition("near", "within_km", ("10115", "200")),)),
    "a letter within 90 days": Group("and", (Condition("entry:letter", "within_days", ("90",)),)),
    "nothing done for 90 days": Group("and", (Condition("entry:any", "older_than_days", ("90",)),)),
    "30 km, and a letter within a year": Group("and", (
        Condition("near", "within_km", ("14467", "30")), Condition("entry:letter", "within_days", ("1y",)))),
    "got the letter “Herbst”, did not answer": Group("and", (Condition("entry:letter", "unanswered", ("Herbst",)),)),
    "the last letter is unanswered": Group("and", (Condition("entry:letter", "unanswered", ()),)),
    "may be e-mailed": Group("and", (Condition("may_contact", "is", ("email",)),)),
    "may be called": Group("and", (Condition("may_contact", "is", ("phone",)),)),
    "next step overdue or none": Group("and", (Condition("next_step", "is", ("overdue", "none")),)),
}  # fmt: skip


def fill(ws: Workspace, contacts: int, entries: int) -> None:
    chance, make = Random(7), id_run()
    people = [make() for _ in range(contacts)]
    zips = [code for country, code in nearby.within(("DE", "36037"), 500.0) if country == "DE"]
    with ws.operation("Contacts", bulk=True):
        rows.insert_many(
            ws, schema.CONTACT, ("id", "kind", "first_name", "last_name", "industry", "created_at"),
            [(identity, "person", f"Anna{number % 997}", f"Muster{number % 4999}", chance.choice(INDUSTRIES),
              "2024-01-01T00:00:00Z") for number, identity in enumerate(people)],
        )  # fmt: skip
        rows.insert_many(
            ws,
            schema.ADDRESS,
            ("id", "contact_id", "zip", "city", "country", "is_primary"),
            [(make(), identity, chance.choice(zips), "Musterstadt", "DE", 1) for identity in people],
        )
    with ws.operation("Consents", bulk=True):
        rows.insert_many(
            ws, schema.CONSENT, ("id", "contact_id", "channel", "purpose", "state", "basis", "at"),
            [(make(), identity, chance.choice(("email", "phone")), "advertising",
              chance.choice(("allowed", "allowed", "withdrawn")), "consent", "2026-01-01T00:00:00Z")
             for identity in people[::10]],
        )  # fmt: skip
    columns = ("id", "kind", "state", "subject", "direction", "at", "owner_id", "created_by")
    for start in range(0, entries, PORTION):
        made, links = [], []
        for number in range(start, min(start + PORTION, entries)):
            identity = make()
            at = NOW - timedelta(days=chance.randrange(1500))
            what = chance.choice(KINDS), "done", chance.choice(SUBJECTS), chance.choice(("in", "out", "out"))
            if what[0] == "letter" and number % 40 == 0:
                what = ("letter", "done", "Herbstangebot 2026", "out")
            made.append((identity, *what, f"{at:%Y-%m-%dT%H:%M:%SZ}", ws.user_id, ws.user_id))
            links.append((make(), identity, "contact", people[number * contacts // entries]))
        with ws.operation("Entries", bulk=True):
            rows.insert_many(ws, schema.ACTIVITY, columns, made)
            rows.insert_many(ws, schema.ACTIVITY_LINK, ("id", "activity_id", "noun", "record_id"), links)


def main() -> None:
    counts = [int(text) for text in sys.argv[1:]] + [100_000, 1_000_000][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory() as folder:
        ws = Workspace.create(Path(folder) / "large.kontor", clock=lambda: NOW, accept_location=True)
        fill(ws, *counts)
        every: list[float] = []
        somebody = str(ws.value("SELECT id FROM contact LIMIT 1"))
        for name, where in SELECTIONS.items():
            view, times, found = View(where=where, today=TODAY), list[float](), 0
            listing.count(ws, view)
            for turn in range(9):
                contacts_of_file.set_fields(ws, somebody, {"nickname": f"N{turn}"})  # nothing is kept from before
                start = time.perf_counter()
                found = listing.count(ws, view)
                times.append(1000 * (time.perf_counter() - start))
            every += times
            print(f"{name:42} {found:8} {statistics.median(times):8.1f} ms   slowest {max(times):8.1f}")
        every.sort()
        print(f"p95 over all {every[int(len(every) * 0.95)]:.1f} ms (must 150)")
        ws.close()


if __name__ == "__main__":
    main()
