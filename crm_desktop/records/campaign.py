"""A campaign: whom an office addresses with what, in which steps, what it costs and what comes back. Money is integer
cents, days are ISO."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from .consent import ADVERTISING

LETTER, EMAIL, CALL, EVENT, OTHER = MEDIA = ("letter", "email", "call", "event", "other")
CHANNELS = {LETTER: "post", EMAIL: "email", CALL: "phone"}
"""Medium to the channel of the gate; events and other media have none."""

REPLY, ORDER, RETURN, VISIT, OTHER_RESPONSE = KINDS = ("reply", "order", "return", "visit", "other")
"""Kinds of responses. RETURN is what could not be delivered: it came back, but nobody answered."""

IN, LEFT_OUT = "in", "left_out"
ADDRESSED, RESPONDED, SILENT, RETURNED = "addressed", "responded", "silent", "returned"
GROUPS = (ADDRESSED, RESPONDED, SILENT, RETURNED, IN, LEFT_OUT)
"""What somebody can be to a campaign. ADDRESSED: an entry of one of its steps stands on their line of time. RESPONDED:
a response that is no return. SILENT: addressed, and neither answered nor came back."""

DOUBLE, HOUSEHOLD, COMPANY, NO_ADDRESS, HAD = "double", "household", "company", "no_address", "had"
"""Reasons of our own for leaving somebody out, beside the codes of the gate."""
ONCE = ("", HOUSEHOLD, COMPANY)
"""To everybody, once for each household, or once for each company (and household)."""

EDITABLE = (
    "name", "goal", "goal_responses", "goal_cases", "goal_turnover", "budget", "currency", "begins", "ends", "owner_id",
    "process_id", "purpose", "note", "once",
)  # fmt: skip
MONEY = frozenset(("goal_turnover", "budget"))
NUMBERS = frozenset(("goal_responses", "goal_cases", "goal_turnover", "budget"))
DAYS = frozenset(("begins", "ends"))


@dataclass(frozen=True, slots=True)
class Campaign:
    id: str
    name: str = ""
    goal: str = ""
    goal_responses: int | None = None
    goal_cases: int | None = None
    goal_turnover: int | None = None
    budget: int | None = None
    currency: str = "EUR"
    begins: str = ""
    ends: str = ""
    owner_id: str = ""
    owner: str = ""
    process_id: str = ""
    """Where cases that come of it begin."""
    process: str = ""
    purpose: str = ADVERTISING
    note: str = ""
    audience: str = ""
    """A filter as JSON (records/filters.py)."""
    audience_name: str = ""
    once: str = ""
    from_campaign_id: str = ""
    frozen_at: str = ""
    closed_at: str = ""
    created_at: str = ""

    @property
    def state(self) -> str:
        """ "planned", "running" (the audience is frozen) or "closed"."""
        if self.closed_at:
            return "closed"
        return "running" if self.frozen_at else "planned"


@dataclass(frozen=True, slots=True)
class CampaignStep:
    id: str
    campaign_id: str = ""
    position: int = 0
    medium: str = OTHER
    name: str = ""
    day: str = ""
    template: str = ""
    """The name of a letter or mail template, of the office's own or shipped."""
    code: str = ""
    """What people quote when they answer; one step in the file has it."""
    done_at: str = ""
    addressed: int = 0
    responses: int = 0
    """People who answered this step, returns apart."""

    @property
    def channel(self) -> str:
        return CHANNELS.get(self.medium, "")


@dataclass(frozen=True, slots=True)
class Cost:
    id: str
    what: str = ""
    amount: int = 0
    day: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    id: str
    campaign_id: str = ""
    campaign: str = ""
    step_id: str = ""
    step: str = ""
    contact_id: str = ""
    contact: str = ""
    kind: str = REPLY
    day: str = ""
    code: str = ""
    note: str = ""
    source: str = ""
    case_id: str = ""
    activity_id: str = ""


class Part(NamedTuple):
    """What somebody had of a campaign: one step of it, or the campaign as a whole (`step_id` is '')."""

    campaign_id: str
    campaign: str
    state: str
    """Of the campaign."""
    step_id: str = ""
    step: str = ""
    medium: str = ""
    at: str = ""
    """When the step reached them (UTC); '' where it did not."""
    response: str = ""
    """Kind of their last response to it."""
    day: str = ""
    left_out: str = ""
    """Why they were left out; '' where they were not."""


class LeftOut(NamedTuple):
    """Somebody who gets nothing, with the reason; `instead` is who gets it for them."""

    contact_id: str
    name: str
    code: str
    reason: str
    instead_id: str = ""
    step_id: str = ""
    """Only this step leaves them out; '' for the whole campaign."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a campaign has cost and brought. Amounts are in the currency of the campaign; cases in another one are
    counted, their amounts are not."""

    budget: int | None = None
    spent: int = 0
    audience: int = 0
    left_out: int = 0
    addressed: int = 0
    responded: int = 0
    """People, however often each of them answered; returns apart."""
    returned: int = 0
    silent: int = 0
    cases: int = 0
    open_cases: int = 0
    open_value: int = 0
    won_cases: int = 0
    won: int = 0
    foreign_cases: int = 0
    """Cases in another currency."""

    @property
    def rate(self) -> float | None:
        """Percent of those addressed who answered; None when nobody was addressed."""
        return 100 * self.responded / self.addressed if self.addressed else None

    @property
    def cost_per_response(self) -> int | None:
        """Cents, half a cent rounded up; None when nobody answered."""
        return (2 * self.spent + self.responded) // (2 * self.responded) if self.responded else None

    @property
    def gain(self) -> int:
        """Won turnover less what was spent."""
        return self.won - self.spent

    @property
    def return_percent(self) -> float | None:
        """The gain in percent of what was spent; None when nothing was."""
        return 100 * self.gain / self.spent if self.spent else None


_CODE = re.compile(r"[A-Z0-9][A-Z0-9._/-]*")
LONGEST_CODE = 24


def plain_code(text: str) -> str:
    """A response code as it is compared: upper case, without blanks. Raises ValueError for what is none."""
    found = "".join(text.split()).upper()
    if found and (len(found) > LONGEST_CODE or not _CODE.fullmatch(found)):
        raise ValueError("no response code")
    return found


def quotes(code: str, text: str) -> bool:
    """Whether a text names a code, as a word of its own, in whatever case."""
    return re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", text, re.IGNORECASE) is not None


def suggested_code(name: str, year: int, taken: frozenset[str]) -> str:
    """ "W26-A": initial of the campaign, year, the next free letter of the alphabet."""
    from crm_desktop.common.fold import fold

    initial = next((sign for sign in fold(name).upper() if "A" <= sign <= "Z"), "C")
    number = 0
    while (code := f"{initial}{year % 100:02d}-{_letters(number)}") in taken:
        number += 1
    return code


def _letters(number: int) -> str:
    """0 to A, 25 to Z, 26 to AA."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
