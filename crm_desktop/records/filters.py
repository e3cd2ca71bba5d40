"""What a selection asks for: conditions, combined by and, or and not. Plain data; store/queries/listing.py turns it
into SQL with values bound and names taken from a fixed list.

A condition is field, operator and values, all text. Fields: see FIELDS, "custom:<field id>" for the office's own, and
"entry:<kind>" for what stands on the line of time (ENTRY_KINDS).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

TEXT_OPERATORS = ("is", "is_not", "contains", "starts", "empty", "not_empty")
CHOICE_OPERATORS = ("is", "is_not", "empty", "not_empty")
DATE_OPERATORS = ("on", "before", "after", "between", "older_than_days", "within_days", "empty", "not_empty")
BIRTHDAY_OPERATORS = ("next_days", "month", "before", "after", "between", "empty", "not_empty")
AHEAD_OPERATORS = ("next_days", "on", "before", "after", "between", "empty", "not_empty")
"""Of days that mostly lie ahead, such as the end of a contract."""
NUMBER_OPERATORS = ("is", "less", "more", "between", "empty", "not_empty")
ENTRY_OPERATORS = ("within_days", "older_than_days", "between", "contains", "unanswered", "not_empty", "empty")
"""Of what was done: within a time, none within it, between two days (a third value is the member who did it), with
these words in its subject or text; "unanswered" takes such words, too (none: whatever it was): it was done, and nothing
came from the contact since."""
ENTRY = "entry:"
ENTRY_KINDS = ("any", "call", "email", "letter", "meeting", "visit", "fax", "sms", "chat", "social", "web", "note")

FIELDS: dict[str, str] = {
    "kind": "choice",
    "role": "choice",
    "phase": "choice",
    "phase_move": "move",
    "tag": "choice",
    "owner": "choice",
    "deputy": "choice",
    "account_class": "choice",
    "service_level": "text",
    "goal": "text",
    "goal_day": "ahead",
    "import": "choice",
    "country": "choice",
    "industry": "text",
    "name": "text",
    "company": "text",
    "position": "text",
    "zip": "zip",
    "city": "text",
    "street": "text",
    "phone": "text",
    "email": "text",
    "customer_no": "text",
    "source": "text",
    "legal_basis": "text",
    "salutation": "choice",
    "quality": "choice",
    "birthday": "birthday",
    "created": "date",
    "updated": "date",
    "last_contact": "date",
    "near": "radius",
    "next_step": "choice",
    "case": "choice",
    "case_process": "choice",
    "case_amount": "number",
    "case_probability": "number",
    "case_offer_day": "date",
    "case_close_day": "ahead",
    "case_content": "text",
    "case_reason": "text",
    "case_competitor": "text",
    "product": "text",
    "serial": "text",
    "contract_end": "ahead",
    "warranty_end": "ahead",
    "relation": "choice",
    "may_contact": "list",
    "campaign": "list",
    "list": "list",
    "frozen": "ids",
}
"""Field to its type. "quality" asks for findings (QUALITY); empty means that there is none. "zip" is text with
"between" (a range of postal codes, e.g. 14000 to 14999). "near" takes a postal code ("14467", "AT:1010") and
kilometres. "next_step" is none, open or overdue; "case" is open, won or lost; "case_amount" the sum of the open cases;
"case_probability" (percent) to "case_content" speak of an open sale, "case_reason" and "case_competitor" of a lost one;
"phase_move" takes two phases ("lead>customer", '' being none) and two days, between which contacts went from one to the
other; "product" to "warranty_end" speak of what the contact has; "relation" the id of a type; "may_contact" a channel
on which advertising may reach the contact; "campaign" what the contact is to a campaign: "responded:<its id>"
(campaign.GROUPS);
"list" the id of another saved list; "frozen" ids joined by commas."""

ME = "me"
"""As a value of "owner" or "deputy": whoever works with the file."""
ADVERTISING_CHANNELS = ("post", "phone", "email", "sms", "fax")
NEXT_STEPS = ("none", "open", "overdue")
CASE_STATES = ("open", "won", "lost")


def type_of(field: str) -> str:
    """The type of a field that is not the office's own; "" where there is none."""
    if field.startswith(ENTRY):
        return "entry" if field.removeprefix(ENTRY) in ENTRY_KINDS else ""
    return FIELDS.get(field, "")


CUSTOM_TYPES = {
    "text": "text", "link": "text", "choice": "choice", "multi": "choice",
    "number": "number", "money": "number", "date": "date",
}  # fmt: skip


QUALITY = ("zip_place", "email", "phone", "bounced", "returned")
"""What can be wrong with a contact's data: an impossible postal code or a place that does not go with it, an e-mail
address or phone number that cannot be, mail that came back."""


def operators(field_type: str) -> tuple[str, ...]:
    """The operators a field of this type offers."""
    return {
        "choice": CHOICE_OPERATORS,
        "date": DATE_OPERATORS,
        "birthday": BIRTHDAY_OPERATORS,
        "ahead": AHEAD_OPERATORS,
        "number": NUMBER_OPERATORS,
        "zip": (*TEXT_OPERATORS, "between"),
        "entry": ENTRY_OPERATORS,
        "radius": ("within_km",),
        "move": ("moved",),
        "ids": ("is",),
        "list": ("is", "is_not"),
    }.get(field_type, TEXT_OPERATORS)


def values_needed(operator: str) -> int:
    """How many values an operator takes; -1 means one or more (any of them)."""
    if operator in ("empty", "not_empty"):
        return 0
    if operator == "moved":
        return 3
    if operator in ("between", "within_km"):
        return 2
    return -1 if operator in ("is", "is_not") else 1


_SPAN = re.compile(r"(\d{1,5})([dwmy]?)")


def span(text: str) -> tuple[int, str]:
    """A stretch of time as filters keep it: "90" or "90d" days, "6m" months, "2w", "1y". Raises ValueError."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise ValueError("no stretch of time")
    return int(found[1]), found[2] or "d"


def span_start(today: date, text: str) -> date:
    """The day so long before today; the end of a shorter month where the day does not exist there."""
    number, unit = span(text)
    if unit in "dw":
        return date.fromordinal(max(1, today.toordinal() - number * (7 if unit == "w" else 1)))
    months = today.year * 12 + today.month - 1 - number * (12 if unit == "y" else 1)
    if months < 12:
        return date.min
    first = date(months // 12, months % 12 + 1, 1)
    following = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return min(date.fromordinal(first.toordinal() + today.day - 1), date.fromordinal(following.toordinal() - 1))


def reverse(part: Condition | Group) -> Condition | Group:
    """What asks for exactly the other contacts."""
    if isinstance(part, Group):
        return part.parts[0] if part.mode == "not" and len(part.parts) == 1 else Group("not", (part,))
    other = _REVERSED.get(part.operator)
    return Condition(part.field, other, part.values) if other else Group("not", (part,))


_REVERSED = {
    "is": "is_not", "is_not": "is", "empty": "not_empty", "not_empty": "empty",
    "older_than_days": "within_days", "within_days": "older_than_days",
}  # fmt: skip


class Condition(NamedTuple):
    field: str
    operator: str
    values: tuple[str, ...] = ()


class Group(NamedTuple):
    """mode: "and" (all parts), "or" (any part), "not" (none of the parts). An empty group asks for nothing."""

    mode: str = "and"
    parts: tuple[Condition | Group, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)


def to_json(group: Group) -> str:
    import json

    return json.dumps(_plain(group), ensure_ascii=False, separators=(",", ":"))


def _plain(part: Condition | Group) -> Any:
    if isinstance(part, Condition):
        return [part.field, part.operator, *part.values]
    return {part.mode: [_plain(child) for child in part.parts]}


def from_json(text: str) -> Group:
    """Read a stored definition. Raises ValueError when it is none."""
    import json

    try:
        found = _read(json.loads(text)) if text else Group()
    except (KeyError, TypeError, IndexError, AttributeError, RecursionError) as problem:
        raise ValueError("not a filter definition") from problem
    return found if isinstance(found, Group) else Group("and", (found,))


def _read(value: Any) -> Condition | Group:
    if isinstance(value, list):
        name, operator, *values = (str(item) for item in value)  # pyright: ignore[reportUnknownArgumentType,reportUnknownVariableType]
        return Condition(name, operator, tuple(values))
    ((mode, parts),) = value.items()
    if mode not in ("and", "or", "not"):
        raise ValueError("not a filter definition")
    return Group(mode, tuple(_read(part) for part in parts))
