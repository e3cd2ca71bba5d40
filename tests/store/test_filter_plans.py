"""How the engine answers selections about entries: from the listing, never by walking through a million of them."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.operations import activities, contacts
from crm_desktop.records.filters import ENTRY_KINDS, Condition, Group
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.filter_sql import condition_sql
from crm_desktop.store.queries.listing import View

TODAY = date(2026, 12, 20)


def plan(ws, *parts: Condition) -> str:
    sql, values = condition_sql(Group("and", parts), TODAY)
    steps = ws.rows(f"EXPLAIN QUERY PLAN SELECT count(*) FROM listing AS l WHERE {sql}", values)
    return " | ".join(str(step[-1]) for step in steps)


@pytest.mark.parametrize(
    ("operator", "values"),
    [("within_days", ("90",)), ("older_than_days", ("90",)), ("empty", ()), ("not_empty", ())],
)
def test_when_something_was_last_done_is_read_from_an_index_alone(ws, operator, values):
    assert "COVERING INDEX listing_last" in plan(ws, Condition("entry:any", operator, values))


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_no_entry_is_looked_at_for_when_or_whether(ws, kind):
    for operator, values in (("within_days", ("90",)), ("older_than_days", ("90",)), ("unanswered", ()), ("empty", ())):
        assert "activity" not in plan(ws, Condition(f"entry:{kind}", operator, values))


def test_what_letters_say_is_read_from_their_index(ws):
    for operator in ("contains", "unanswered"):
        steps = plan(ws, Condition("entry:letter", operator, ("Herbst",))).split(" | ")
        looked = [step for step in steps if step.startswith(("SCAN activity", "SEARCH a ", "SCAN a"))]
        assert looked
        assert all("activity_letter" in step for step in looked)


@pytest.mark.parametrize("kind", [kind for kind in ENTRY_KINDS if kind not in ("any", "note")])
def test_whatever_involves_the_contact_counts_as_any(ws, kind):
    done, other = contacts.create(ws, last_name="Adler"), contacts.create(ws, last_name="Bosch")
    activities.log(ws, [done], kind, "x", direction="out")
    activities.log(ws, [other], "note", "x")

    def found(operator: str, *values: str) -> list[str]:
        view = View(where=Group("and", (Condition("entry:any", operator, values),)), today=TODAY)
        return listing.ids(ws, view)

    assert found("not_empty") == [done] == found("within_days", "9y")
    assert found("empty") == [other] == found("older_than_days", "9y")
    assert found("unanswered") == ([] if kind in ("meeting", "visit") else [done])
