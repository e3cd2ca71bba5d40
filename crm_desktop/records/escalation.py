"""When a ticket or complaint has waited too long: who is told, and what it is called. Pure rules."""

from __future__ import annotations

from typing import NamedTuple

NO_ANSWER, PAST_DUE = "answer", "due"
"""Why a case is handed on."""
ORIGIN = "escalation"
"""Marks the follow-up that comes of it."""
MOST_HOURS, MOST_DAYS = 400, 365


class Rule(NamedTuple):
    """What the office says. 0 switches a reason off."""

    answer_hours: int = 16
    """Hours of work without a first answer; of a case of high priority half of them."""
    due_days: int = 1
    """Days after the day it was due; 1 is the day after."""
    member: str = ""
    """Who is told; '' for the deputy."""


def minutes_allowed(rule: Rule, priority: str) -> int:
    """Minutes of work after which a case without a first answer is handed on; 0 for never."""
    return rule.answer_hours * 60 // (2 if priority == "high" else 1)


def raised(priority: str) -> str:
    """The next higher priority."""
    return "normal" if priority == "low" else "high"


def told(rule: Rule, leader: str, for_customer: str, deputies: dict[str, str]) -> str:
    """The member who is told: the one named; else the deputy said for this customer, or that of who leads the case;
    else who leads it; '' where nobody does. `deputies` has each member that is there, with their deputy or ''."""
    wanted = (rule.member, for_customer if for_customer != leader else "", deputies.get(leader, ""), leader)
    return next((member for member in wanted if member in deputies), "")


def step_id(case_id: str, why: str, since: str = "") -> str:
    """The id of the follow-up: the same wherever and whenever it is made, so that a case is handed on once for each
    reason; another day it is due (`since`) is another reason."""
    from uuid import NAMESPACE_OID, uuid5

    return str(uuid5(NAMESPACE_OID, f"{ORIGIN}/{case_id}/{why}/{since}"))
