"""A case in a process: a sales opportunity, a ticket, a complaint. Money is integer cents, days are ISO."""

from __future__ import annotations

from dataclasses import dataclass

from .process import COMPLAINT, TICKET, Step

LIVE, DRAFT = "live", "draft"
"""States of a version of a process."""
SERVICE = (TICKET, COMPLAINT)
"""Kinds of cases that somebody waits for: they have a day they are due, and a clock until the first answer."""
PRIORITIES = ("high", "normal", "low")
DECIDES = "decides"
ROLES = (DECIDES, "advises", "uses", "buys", "against", "other")
"""What a person has to do with a case."""

EDITABLE = (
    "title", "contact_id", "owner_id", "amount", "currency", "probability", "offer_day", "close_day", "content",
    "budget", "need", "time_frame", "priority", "due_day", "product", "serial", "cause", "cost", "compensation",
    "reason", "competitor_id", "campaign_id",
)  # fmt: skip
MONEY = frozenset(("amount", "budget", "cost", "compensation"))
DAYS = frozenset(("offer_day", "close_day", "due_day"))


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    noun: str = ""
    number: str = ""
    title: str = ""
    contact_id: str = ""
    contact: str = ""
    process_id: str = ""
    process: str = ""
    version_id: str = ""
    version: int = 0
    step: str = ""
    step_at: str = ""
    next_id: str = ""
    next_kind: str = ""
    next_subject: str = ""
    next_day: str = ""
    next_time: str = ""
    """Of the follow-up its process planned, while that is open."""
    owner_id: str = ""
    owner: str = ""
    amount: int | None = None
    currency: str = "EUR"
    own_probability: int | None = None
    """Percent, where somebody set it; otherwise that of the step counts."""
    offer_day: str = ""
    close_day: str = ""
    first_close_day: str = ""
    """What was expected first: a later close_day has slipped."""
    content: str = ""
    budget: int | None = None
    need: str = ""
    time_frame: str = ""
    outcome: str = ""
    closed_at: str = ""
    reason: str = ""
    competitor_id: str = ""
    competitor: str = ""
    from_case_id: str = ""
    priority: str = ""
    due_day: str = ""
    product: str = ""
    serial: str = ""
    cause: str = ""
    cost: int | None = None
    compensation: int | None = None
    answered_at: str = ""
    created_at: str = ""
    campaign_id: str = ""
    campaign: str = ""
    """What it came of."""
    contact_kind: str = ""
    company: str = ""
    """Where the contact, if a person, works."""

    def percent(self, step: Step | None) -> int:
        """How likely it is: won 100, lost 0, else its own probability or that of its step."""
        if self.outcome:
            return 100 if self.outcome == "won" else 0
        if self.own_probability is not None:
            return self.own_probability
        return step.probability if step else 0


MISSING_HINTS = ("amount", "close_day", "need", "budget", "time_frame")
"""What a sale should know: shown as hints while empty, never asked for (M40)."""


def hints(case: Case, deciders: int) -> tuple[str, ...]:
    """What is still unknown of an open sale; "people" where nobody is known to decide."""
    if case.noun != "sale" or case.outcome:
        return ()
    missing = [name for name in MISSING_HINTS if getattr(case, name) in ("", None)]
    return (*missing, *(() if deciders else ("people",)))
