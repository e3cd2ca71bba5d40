"""Filters as SQL: conditions on the listing (alias l), values always bound, names taken from fixed tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from crm_desktop.common.fold import fold
from crm_desktop.records.filters import ENTRY, Condition, Group, span_start, type_of, values_needed

from . import filter_rows


def condition_sql(group: Group, today: date) -> tuple[str, list[Any]]:
    """What stands after WHERE for this filter, and its values. Raises ValueError for an unknown field or operator, and
    for a filter so large or deep that no engine takes it."""
    if _size(group) > LARGEST:
        raise ValueError("a filter of too many parts")
    return _group(group, today)


LARGEST = 600
"""Conditions and values of one filter; the engine takes expressions up to 1,000 deep."""
DEEPEST = 40


def _size(part: Condition | Group, depth: int = 0) -> int:
    if depth > DEEPEST:
        raise ValueError("a filter too deep")
    if isinstance(part, Condition):
        return 1 + len(part.values)
    return 1 + sum(_size(child, depth + 1) for child in part.parts)


def _group(group: Group, today: date) -> tuple[str, list[Any]]:
    if group.mode not in ("and", "or", "not"):
        raise ValueError(f"no way to combine conditions: {group.mode!r}")
    parts: list[str] = []
    parameters: list[Any] = []
    for part in group.parts:
        text, values = _group(part, today) if isinstance(part, Group) else _condition(part, today)
        parts.append(text)
        parameters.extend(values)
    if not parts:
        return "1", []
    joined = (" AND " if group.mode == "and" else " OR ").join(parts)
    # What is not known fits no condition, so it fits the reverse of each.
    return (f"NOT coalesce(({joined}), 0)" if group.mode == "not" else f"({joined})"), parameters


_TEXT = {
    "name": "l.name", "company": "l.company", "position": "l.position", "zip": "l.zip", "city": "l.city",
    "street": "l.street", "phone": "l.phone", "email": "l.email", "industry": "l.industry",
    "customer_no": "l.customer_no", "kind": "l.kind", "phase": "l.phase", "country": "l.country",
    "owner": "l.owner_id",
}  # fmt: skip
_KEYED = {
    "company": "l.company_key", "city": "l.city_key", "name": "l.sort_name", "position": "l.position_key",
    "street": "l.street_key", "industry": "l.industry_key",
}  # fmt: skip
_LISTS = {"role": "l.roles", "tag": "l.tag_ids"}
"""Columns of the listing that hold several codes or ids, joined by commas."""
_DATES = {"created": "l.created_at", "updated": "l.updated_at", "last_contact": "l.last_at"}
_HAS = "SELECT x.contact_id FROM equipment AS x WHERE x.deleted_at IS NULL AND x.contact_id IS NOT NULL AND x."
_SALE = "FROM process_case AS x{join} WHERE x.deleted_at IS NULL AND x.contact_id IS NOT NULL AND x.noun = 'sale'"
_OPEN_SALE = f"SELECT x.contact_id {_SALE.format(join='')} AND x.outcome IS NULL"
_LOST_TO = _SALE.format(join=" JOIN listing AS k ON k.id = x.competitor_id")
_LOST_SALE = f"SELECT x.contact_id {_SALE.format(join='')} AND x.outcome = 'lost'"
_ROWS = {
    **{
        f"case_{name}": (f"{_OPEN_SALE} AND x.{name} IS NOT NULL", f"x.{name}")
        for name in ("offer_day", "close_day", "content")
    },
    "case_reason": (f"{_LOST_SALE} AND x.reason IS NOT NULL", "x.reason"),
    "case_competitor": (f"SELECT x.contact_id {_LOST_TO} AND x.outcome = 'lost'", "k.name"),
    **{
        name: (f"{_HAS}{name} IS NOT NULL", f"x.{name}")
        for name in ("product", "serial", "contract_end", "warranty_end")
    },
    "legal_basis": ("SELECT x.id FROM contact AS x WHERE x.legal_basis IS NOT NULL", "x.legal_basis"),
    "salutation": ("SELECT x.id FROM contact AS x WHERE x.salutation IS NOT NULL", "x.salutation"),
    "deputy": ("SELECT x.id FROM contact AS x WHERE x.deputy_id IS NOT NULL", "x.deputy_id"),
    "account_class": (
        "SELECT x.id FROM contact AS x INDEXED BY contact_account WHERE"
        " (x.account_class IS NOT NULL OR x.rhythm_days IS NOT NULL) AND x.account_class IS NOT NULL",
        "x.account_class",
    ),
    **{
        name: (f"SELECT x.id FROM contact AS x WHERE x.{name} IS NOT NULL", f"x.{name}")
        for name in ("service_level", "goal", "goal_day")
    },
    "source": ("SELECT x.id FROM contact AS x WHERE x.source IS NOT NULL", "x.source"),
    "import": ("SELECT x.id FROM contact AS x WHERE x.import_id IS NOT NULL", "x.import_id"),
    "birthday": ("SELECT x.id FROM contact AS x WHERE x.birthday IS NOT NULL", "x.birthday"),
}
"""Fields that stand outside the listing: the contacts that have one, and the column compared. As a set rather than a
question per row, since few contacts have a birthday and whole lists are asked for."""
_FINDINGS = {
    "zip_place": "SELECT x.contact_id FROM address AS x WHERE x.deleted_at IS NULL AND x.contact_id IS NOT NULL"
    " AND x.zip IS NOT NULL AND zip_impossible(x.zip, x.city, x.country)",
    "email": "SELECT x.contact_id FROM channel AS x WHERE x.deleted_at IS NULL AND x.contact_id IS NOT NULL"
    " AND x.valid = 0 AND x.kind = 'email'",
    "phone": "SELECT x.contact_id FROM channel AS x WHERE x.deleted_at IS NULL AND x.contact_id IS NOT NULL"
    " AND x.valid = 0 AND x.kind = 'phone'",
    "bounced": "SELECT x.contact_id FROM channel AS x WHERE x.deleted_at IS NULL AND x.contact_id IS NOT NULL"
    " AND x.bounced = 1",
    "returned": "SELECT x.contact_id FROM address AS x WHERE x.returned IS NOT NULL AND x.deleted_at IS NULL"
    " AND x.contact_id IS NOT NULL",
}
"""What is wrong with a contact's data (filters.QUALITY): who has it."""
_CODES = ("l.kind", "l.phase", "l.country", "l.owner_id", "x.import_id", "x.salutation", "x.deputy_id",
    "x.account_class",
)  # fmt: skip
"""Columns that hold codes and ids: compared as they are, without folding."""


def _condition(condition: Condition, today: date) -> tuple[str, list[Any]]:
    """SQL of one condition. An unknown field or operator raises ValueError; nothing of it reaches the statement."""
    name, operator, values = condition.field, condition.operator, list(condition.values)
    if name.startswith("custom:"):
        own = ("SELECT x.record_id FROM custom_value AS x WHERE x.deleted_at IS NULL AND x.field_id = ?", "x.value")
        return _among(own, operator, values, today, [name[7:]])
    if _values_missing(name, operator, values):
        raise ValueError(f"{operator} needs a value")
    if name in _BESIDE:
        return _BESIDE[name](operator, values, today)
    if type_of(name) == "entry":
        return filter_rows.entries(name.removeprefix(ENTRY), operator, values, today)
    if name in _ROWS:
        return _among(_ROWS[name], operator, values, today, [])
    if name == "quality":
        return _findings(operator, values), []
    if name in _LISTS:
        return _one_of(_LISTS[name], operator, values)
    if name in _DATES:
        return _compare(_DATES[name], operator, values, today, moment=True)
    if name in _TEXT:
        return _compare(_TEXT[name], operator, values, today, key=_KEYED.get(name, ""))
    raise ValueError(f"no filter field {name!r}")


_BESIDE: dict[str, Callable[[str, list[str], date], filter_rows.Sql]] = {
    "near": lambda _operator, values, _today: filter_rows.near(values),
    "next_step": filter_rows.next_step,
    "case": lambda operator, values, _today: filter_rows.cases(operator, values),
    "case_process": lambda operator, values, _today: filter_rows.case_process(operator, values),
    "case_probability": lambda operator, values, _today: filter_rows.case_probability(operator, values),
    "case_amount": lambda operator, values, _today: filter_rows.case_amount(operator, values),
    "relation": lambda operator, values, _today: filter_rows.relation(operator, values),
    "campaign": lambda operator, values, _today: filter_rows.campaign(operator, values),
    "reached": lambda _operator, values, _today: filter_rows.reached(values),
    "phase_move": lambda _operator, values, _today: filter_rows.phase_move(values),
    "frozen": lambda _operator, values, _today: filter_rows.frozen(values),
}
"""Fields whose rows stand beside the contact; "list" is replaced before (see lists.resolved)."""


def _values_missing(name: str, operator: str, values: list[str]) -> bool:
    if name not in _BESIDE and type_of(name) != "entry":
        return False  # these say themselves what they miss
    needed = values_needed(operator)
    return len(values) < abs(needed) and operator != "unanswered"


def _one_of(column: str, operator: str, values: list[str]) -> tuple[str, list[Any]]:
    """A condition on a column of several codes: "is" asks for any of the values."""
    if operator in ("empty", "not_empty"):
        return f"{column} IS {'NOT ' if operator == 'not_empty' else ''}NULL", []
    if operator not in ("is", "is_not") or not values:
        raise ValueError(f"no filter operator {operator!r}")
    found = " OR ".join([f"instr(',' || {column} || ',', ?) > 0"] * len(values))
    bound = [f",{value}," for value in values]
    return (f"({column} IS NULL OR NOT ({found}))" if operator == "is_not" else f"({found})"), bound


def _findings(operator: str, values: list[str]) -> str:
    """A condition on what is wrong; "is" asks for any of the values, "empty" that nothing is."""
    if operator not in ("is", "is_not", "empty", "not_empty"):
        raise ValueError(f"no filter operator {operator!r}")
    wanted = [_FINDINGS[code] for code in (values if operator.startswith("is") else _FINDINGS) if code in _FINDINGS]
    negative = operator in ("is_not", "empty")
    if not wanted:
        return "1" if negative else "0"
    return f"l.id {'NOT ' if negative else ''}IN ({' UNION ALL '.join(wanted)})"


def _among(
    source: tuple[str, str], operator: str, values: list[str], today: date, before: list[Any]
) -> tuple[str, list[Any]]:
    """A condition on rows that belong to the contact; "is not" and "empty" ask that no such row exists."""
    select, column = source
    if operator in ("empty", "not_empty"):
        return f"l.id {'NOT ' if operator == 'empty' else ''}IN ({select})", before
    negative = operator == "is_not"
    text, parameters = _compare(column, "is" if negative else operator, values, today)
    if column == "x.value" and (operator in ("less", "more") or (operator == "between" and _are_numbers(values))):
        text, parameters = _compare("x.number", operator, values, today, number=True)
    return f"l.id {'NOT ' if negative else ''}IN ({select} AND {text})", [*before, *parameters]


def _compare(
    column: str, operator: str, values: list[str], today: date,
    *, key: str = "", moment: bool = False, number: bool = False,
) -> tuple[str, list[Any]]:  # fmt: skip
    """Compare one column. moment: it holds UTC moments, asked for by local days. number: bind numbers."""
    folded = key or f"fold({column})"
    marks = ",".join("?" * len(values))
    if operator == "empty":
        return f"{column} IS NULL", []
    if operator == "not_empty":
        return f"{column} IS NOT NULL", []
    if not values:
        raise ValueError(f"{operator} needs a value")
    bound: list[Any] = [float(value) for value in values] if number else list(values)
    first = bound[0]
    if operator == "is":
        if column in _CODES:
            return f"{column} IN ({marks})", bound
        return f"{folded} IN ({marks})", [fold(value) for value in values]
    if operator == "is_not":
        text, parameters = _compare(column, "is", values, today, key=key)
        return f"({column} IS NULL OR NOT {text})", parameters
    if operator == "contains":
        return f"instr({folded}, ?) > 0", [fold(values[0])]
    start = fold(values[0].rstrip("*"))  # "14*" is how people write that something begins with 14
    if operator == "starts" and (key or column == "l.zip"):  # a range, so that an index can serve it
        return f"({key or column} >= ? AND {key or column} < ?)", [start, f"{start}\U0010ffff"]
    if operator == "starts":
        return f"substr({folded}, 1, ?) = ?", [len(start), start]
    day = f"date({column}, 'localtime')" if moment else column
    if column == "x.birthday":
        day = "nullif(substr(x.birthday, 1, 2), '--') || substr(x.birthday, 3)"  # without a year it is no day
    if operator == "on":
        return f"{day} = ?", [first]
    if operator in ("before", "less"):
        return f"{day} < ?", [first]
    if operator in ("after", "more"):
        return f"{day} > ?", [first]
    if operator == "between":
        if len(bound) < 2:
            raise ValueError("between needs two values")
        high = bound[1] if number else f"{bound[1]}\uffff"
        return f"{day} BETWEEN ? AND ?", [first, high]
    if column == "x.birthday" and operator in ("next_days", "month"):
        return _birthday(operator, values[0], today)
    if operator == "next_days":
        last = today + timedelta(days=min(int(values[0]), 36_600))
        return f"{day} BETWEEN ? AND ?", [today.isoformat(), last.isoformat()]
    if operator in ("older_than_days", "within_days"):
        limit = span_start(today, values[0]).isoformat()
        if operator == "older_than_days":  # never touched counts as long ago
            return f"({column} IS NULL OR {column} < ?)", [limit]
        return f"{column} >= ?", [limit]
    raise ValueError(f"no filter operator {operator!r}")


def _are_numbers(values: list[str]) -> bool:
    try:
        return bool([float(value) for value in values])
    except ValueError:
        return False


def _birthday(operator: str, value: str, today: date) -> tuple[str, list[Any]]:
    """By day and month, whatever the year; birthdays without a year ("--04-15") count as well."""
    day = "substr(x.birthday, -5)"
    if operator == "month":
        return f"substr({day}, 1, 2) = ?", [f"{int(value):02d}"]
    last = today + timedelta(days=min(int(value), 366))
    if (last - today).days >= 365:
        return "1", []
    first, until = f"{today:%m-%d}", f"{last:%m-%d}"
    if first <= until:
        return f"{day} BETWEEN ? AND ?", [first, until]
    return f"({day} >= ? OR {day} <= ?)", [first, until]
