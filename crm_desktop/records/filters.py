"""What a selection asks for: conditions, combined by and, or and not. Plain data; store/queries/listing.py turns it
into SQL with values bound and names taken from a fixed list.

A condition is field, operator and values, all text. Fields: see FIELDS, and "custom:<field id>" for the office's own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

TEXT_OPERATORS = ("is", "is_not", "contains", "starts", "empty", "not_empty")
CHOICE_OPERATORS = ("is", "is_not", "empty", "not_empty")
DATE_OPERATORS = ("on", "before", "after", "between", "older_than_days", "within_days", "empty", "not_empty")
NUMBER_OPERATORS = ("is", "less", "more", "between", "empty", "not_empty")

FIELDS: dict[str, str] = {
    "kind": "choice",
    "role": "choice",
    "phase": "choice",
    "tag": "choice",
    "owner": "choice",
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
    "birthday": "date",
    "created": "date",
    "updated": "date",
    "last_contact": "date",
}
"""Field to its type. "zip" is text with "between" (a range of postal codes, e.g. 14000 to 14999)."""

CUSTOM_TYPES = {
    "text": "text", "link": "text", "choice": "choice", "multi": "choice",
    "number": "number", "money": "number", "date": "date",
}  # fmt: skip


def operators(field_type: str) -> tuple[str, ...]:
    """The operators a field of this type offers."""
    return {
        "choice": CHOICE_OPERATORS,
        "date": DATE_OPERATORS,
        "number": NUMBER_OPERATORS,
        "zip": (*TEXT_OPERATORS, "between"),
    }.get(field_type, TEXT_OPERATORS)


def values_needed(operator: str) -> int:
    """How many values an operator takes; -1 means one or more (any of them)."""
    if operator in ("empty", "not_empty"):
        return 0
    if operator == "between":
        return 2
    return -1 if operator in ("is", "is_not") else 1


@dataclass(frozen=True, slots=True)
class Condition:
    field: str
    operator: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """mode: "and" (all parts), "or" (any part), "not" (none of the parts). An empty group asks for nothing."""

    mode: str = "and"
    parts: tuple[Condition | Group, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.parts)


def to_json(group: Group) -> str:
    return json.dumps(_plain(group), ensure_ascii=False, separators=(",", ":"))


def _plain(part: Condition | Group) -> Any:
    if isinstance(part, Condition):
        return [part.field, part.operator, *part.values]
    return {part.mode: [_plain(child) for child in part.parts]}


def from_json(text: str) -> Group:
    """Read a stored definition. Raises ValueError when it is none."""
    try:
        found = _read(json.loads(text)) if text else Group()
    except (KeyError, TypeError, IndexError, AttributeError) as problem:
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
