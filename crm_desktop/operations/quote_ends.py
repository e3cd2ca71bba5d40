"""What the end of a case means for its quotes. Apart from quotes.py because cases.py calls it and quotes.py calls
cases.py."""

from __future__ import annotations

from crm_desktop.common.clock import stamp
from crm_desktop.records.followup import PLANNED
from crm_desktop.records.quote import LOST, SENT, WON, Quote
from crm_desktop.store import schema
from crm_desktop.store.queries import followups as planned
from crm_desktop.store.queries import quotes as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows


def close(ws: Workspace, quote: Quote, state: str, at: str = "") -> None:
    """Put a quote into another state and take its follow-up away, where that is still open. `at` is the moment, else
    now."""
    rows.update(ws, schema.QUOTE, quote.id, {"state": state, "closed_at": at or stamp(ws.clock())})
    drop_follow_up(ws, quote)


def drop_follow_up(ws: Workspace, quote: Quote) -> None:
    found = planned.follow_up(ws, quote.next_id) if quote.next_id else None
    if found is not None and found.state == PLANNED:
        rows.soft_delete(ws, schema.ACTIVITY, quote.next_id)


def case_ended(ws: Workspace, case_id: str, outcome: str, at: str) -> None:
    """A case was won: so was the quote sent last, and others sent in it were not. A case lost (or done otherwise) loses
    them all. Drafts stay drafts."""
    sent = [quote for quote in queries.of_case(ws, case_id) if quote.state == SENT]
    for number, quote in enumerate(sent):
        close(ws, quote, WON if outcome == WON and number == 0 else LOST, at)


def case_reopened(ws: Workspace, case_id: str, closed_at: str) -> None:
    """A case goes on after all: what its end closed is out with the customer again."""
    for quote in queries.of_case(ws, case_id):
        if quote.state in (WON, LOST) and quote.closed_at == closed_at:
            rows.update(ws, schema.QUOTE, quote.id, {"state": SENT, "closed_at": ""})


def delete(ws: Workspace, quote: Quote) -> None:
    drop_follow_up(ws, quote)
    for line in quote.lines:
        rows.soft_delete(ws, schema.QUOTE_LINE, line.id)
    rows.soft_delete(ws, schema.QUOTE, quote.id)
