"""Conditions on what stands beside a contact, as SQL on the listing (alias l): entries on the line of time, cases,
relations, the next step, the way from a place, fixed lists."""

from __future__ import annotations

import re
from datetime import date
from math import isfinite
from typing import Any

from crm_desktop.common.clock import day_begins
from crm_desktop.common.fold import fold
from crm_desktop.records.codes import PHASES
from crm_desktop.records.filters import span_start
from crm_desktop.records.nearby import HOME, code_of, within
from crm_desktop.store.listing_rows import CAME, LAST_WIDTH, MET, OUT

from . import channels, phases
from .campaigns import group_sql

Sql = tuple[str, list[Any]]


def near(values: list[str]) -> Sql:
    """Addresses up to so many kilometres from a postal code; nobody where the code is not known."""
    import json

    if len(values) < 2:
        raise ValueError("near needs a postal code and kilometres")
    centre = code_of(values[0])
    codes = within(centre, float(values[1])) if centre else ()
    wanted = json.dumps([f"{country}{code}" for country, code in codes])
    # The outer IN walks the index of postal codes; the inner one tells Vienna's 1010 from Lausanne's.
    zips = json.dumps(sorted({code for _, code in codes}))
    text = (
        "(l.zip IN (SELECT value FROM json_each(?))"
        " AND coalesce(l.country, ?) || l.zip IN (SELECT value FROM json_each(?)))"
    )
    return text, [zips, HOME, wanted]


def next_step(operator: str, values: list[str], today: date) -> Sql:
    day = today.isoformat()
    kinds: dict[str, Sql] = {
        "none": ("l.next_due IS NULL", []),
        "open": ("l.next_due IS NOT NULL", []),
        "overdue": ("l.next_due < ?", [day]),
    }
    if operator in ("empty", "not_empty"):
        return kinds["none" if operator == "empty" else "open"]
    return _any_of([kinds[value] for value in values if value in kinds], operator)


_CASES = "SELECT p.contact_id FROM process_case AS p WHERE p.deleted_at IS NULL AND p.contact_id IS NOT NULL"
_STATES = {
    "open": f"{_CASES} AND p.outcome IS NULL",
    "won": f"{_CASES} AND p.outcome = 'won'",
    "lost": f"{_CASES} AND p.outcome = 'lost'",
}


def cases(operator: str, values: list[str]) -> Sql:
    """Contacts with a case in one of these states; "empty" asks that there never was any."""
    if operator in ("empty", "not_empty"):
        return _among(_CASES, [], operator == "empty")
    return _any_of([_among(_STATES[value], [], False) for value in values if value in _STATES], operator)


def case_process(operator: str, values: list[str]) -> Sql:
    """Contacts with an open case in one of these processes."""
    if operator in ("empty", "not_empty"):
        return _among(_STATES["open"], [], operator == "empty")
    marks = ",".join("?" * len(values))
    select = (
        f"{_STATES['open']} AND p.version_id IN (SELECT v.id FROM process_version AS v WHERE v.process_id IN ({marks}))"
    )
    return _among(select, values, operator == "is_not")


_PERCENT = (
    "coalesce(p.probability, (SELECT json_extract(e.value, '$.probability') FROM process_version AS v,"
    " json_each(v.definition, '$.steps') AS e WHERE v.id = p.version_id AND json_extract(e.value, '$.id') = p.step), 0)"
)


def case_probability(operator: str, values: list[str]) -> Sql:
    """With an open sale that is so likely: by its own percent, else by that of its step. Each has one; "empty" asks
    for no open sale."""
    sales = f"{_STATES['open']} AND p.noun = 'sale'"
    if operator in ("empty", "not_empty"):
        return _among(sales, [], operator == "empty")
    compared = _COMPARED.get(operator)
    if compared is None:
        raise ValueError(f"no filter operator {operator!r}")
    percent: list[Any] = _finite(values[: compared.count("?")])
    return _among(f"{sales} AND {_PERCENT} {compared}", percent, False)


def _finite(values: list[str]) -> list[float]:
    found = [float(value) for value in values]
    if not all(isfinite(number) for number in found):
        raise ValueError("no number to compare with")
    return found


_COMPARED = {"is": "= ?", "less": "< ?", "more": "> ?", "between": "BETWEEN ? AND ?"}


def case_amount(operator: str, values: list[str]) -> Sql:
    """By the sum of the open cases in one currency, typed in its units and kept in cents."""
    if operator in ("empty", "not_empty"):
        return _among(f"{_STATES['open']} AND p.amount IS NOT NULL", [], operator == "empty")
    compared = _COMPARED.get(operator)
    if compared is None:
        raise ValueError(f"no filter operator {operator!r}")
    cents: list[Any] = [round(number * 100) for number in _finite(values[: compared.count("?")])]
    select = (
        f"{_STATES['open']} AND p.amount IS NOT NULL GROUP BY p.contact_id, p.currency HAVING sum(p.amount) {compared}"
    )
    return _among(select, cents, False)


def relation(operator: str, values: list[str]) -> Sql:
    """Contacts in a relation of one of these types, from either side."""
    marks = ",".join("?" * len(values))
    only = f" AND r.type_id IN ({marks})" if operator in ("is", "is_not") else ""
    sides = " UNION ALL ".join(
        f"SELECT r.{side} FROM relation AS r WHERE r.deleted_at IS NULL AND r.{side} IS NOT NULL{only}"
        for side in ("from_id", "to_id")
    )
    return _among(sides, [*values, *values] if only else [], operator in ("is_not", "empty"))


def campaign(operator: str, values: list[str]) -> Sql:
    """Contacts that are this to a campaign ("silent:<its id>"); several values: any of them."""
    if operator not in ("is", "is_not") or not values:
        raise ValueError(f"no filter operator {operator!r}")
    selects: list[str] = []
    bound: list[Any] = []
    for value in values:
        name, _, campaign_id = value.partition(":")
        sql, times = group_sql(name)
        selects.append(f"SELECT * FROM ({sql})")
        bound += [campaign_id] * times
    return _among(" UNION ALL ".join(selects), bound, operator == "is_not")


def phase_move(values: list[str]) -> Sql:
    """Who went from one phase to another between two days, both included."""
    if len(values) < 3:
        raise ValueError("phase_move needs two phases and two days")
    before, sign, after = (part.strip() for part in values[0].partition(">"))
    if not sign or not {before, after} <= {"", *PHASES}:
        raise ValueError(f"no move between phases: {values[0]!r}")
    first, last = (date.fromisoformat(value).isoformat() for value in values[1:3])
    return _among(*phases.moved(before, after, first, last), False)


def frozen(values: list[str]) -> Sql:
    """The contacts a list was frozen with; who was merged into another since then is found as that one."""
    import json

    ids = json.dumps([found for value in values for found in value.split(",") if found])
    select = "SELECT coalesce(c.merged_into, c.id) FROM contact AS c WHERE c.id IN (SELECT value FROM json_each(?))"
    return f"l.id IN ({select})", [ids]


_CUSTOMER = "coalesce(l.phase = 'customer' OR l.roles LIKE '%customer%', 0)"
_FIRM = (
    "(l.kind = 'company' OR EXISTS (SELECT 1 FROM relation AS r WHERE r.from_id = l.id AND r.type_id = 'employment'"
    " AND r.to_date IS NULL AND r.deleted_at IS NULL))"
)
"""As consents.facts() tells customers and firms; tests/operations/test_may_contact_filter.py compares the two."""


def reached(values: list[str]) -> Sql:
    """Whom the gate lets advertising reach: see gate.reached()."""
    import json

    given = json.loads(values[0])
    countries = [country for country, _ in given["named"]]
    parts: list[str] = []
    bound: list[Any] = []
    for country, pattern in given["named"]:
        if rest := _allowed_by(pattern):
            parts.append(f"(coalesce(l.country, ?) = ? AND {rest})")
            bound += [given["home"], country]
    if rest := _allowed_by(given["others"]):
        parts.append(f"(coalesce(l.country, ?) NOT IN (SELECT value FROM json_each(?)) AND {rest})")
        bound += [given["home"], json.dumps(countries)]
    text = f"({' OR '.join(parts) or '0'})"
    if given["no"]:
        text = f"({text} AND l.id NOT IN (SELECT value FROM json_each(?)))"
        bound.append(json.dumps(given["no"]))
    if given["yes"]:
        text = f"({text} OR l.id IN (SELECT value FROM json_each(?)))"
        bound.append(json.dumps(given["yes"]))
    return text, bound


def _allowed_by(pattern: list[bool]) -> str:
    """Allowed to no customers (consumers, firms) and customers (consumers, firms); "" for nobody."""
    sides = [_allowed_side(pattern[:2]), _allowed_side(pattern[2:])]
    if sides[0] == sides[1]:
        return sides[0]
    found = [
        customer if side == "1" else f"{customer} AND {side}"
        for customer, side in zip((f"NOT {_CUSTOMER}", _CUSTOMER), sides, strict=True)
        if side
    ]
    return f"({' OR '.join(found)})"


def _allowed_side(pair: list[bool]) -> str:
    consumer, firm = pair
    return "1" if consumer and firm else _FIRM if firm else f"NOT {_FIRM}" if consumer else ""


def _last(key: str) -> str:
    """The moment the list knows under this key (see listing_rows.lasts), NULL where there is none."""
    width = len(key) + 2
    found = f"instr(l.lasts, ';{key}=')"
    return f"CASE WHEN {found} THEN substr(l.lasts, {found} + {width}, {LAST_WIDTH}) END"


def entries(kind: str, operator: str, values: list[str], today: date) -> Sql:
    """By what was done: see filters.ENTRY_OPERATORS. "any" is whatever involves the contact."""
    if operator == "between":
        return _between(kind, values, today)
    words = fold(values[0]) if values and operator in ("contains", "unanswered") else ""
    if words:
        return _with_words(MET if kind == "any" else (kind,), words, operator == "unanswered")
    if operator == "unanswered":
        if kind == "note":
            return "0", []
        return f"coalesce({_last(OUT if kind == 'any' else kind + OUT)} > coalesce({_last(CAME)}, ''), 0)", []
    done = _done(kind)
    if operator in ("empty", "not_empty"):
        return f"{done} IS {'NOT ' if operator == 'not_empty' else ''}NULL", []
    if operator not in ("within_days", "older_than_days"):
        raise ValueError(f"no filter operator {operator!r}")
    compared = ">=" if operator == "within_days" else "<"  # never counts as long ago
    return f"coalesce({done}, '') {compared} ?", [span_start(today, values[0]).isoformat()]


def _done(kind: str) -> str:
    """When it was done last. Of any kind it stands in a column of its own, with an index: a tenth of the bytes to be
    looked at."""
    return "l.met_at" if kind == "any" else f"({_last(kind)})"


def _between(kind: str, values: list[str], today: date) -> Sql:
    """From one day to another, by a member or by anybody."""
    since, until = day_begins(values[0]), day_begins(values[1], 1)
    if values[1] >= today.isoformat() and len(values) == 2:  # up to now: the last time says it
        return f"coalesce({_done(kind)}, '') >= ?", [since]
    return _among(*channels.contacts(kind, since, until, *values[2:3]), False)


def _with_words(kinds: tuple[str, ...], words: str, unanswered: bool) -> Sql:
    """Contacts with such an entry in whose subject or text these words stand; unanswered: one that went out, after
    which nothing came."""
    letters = kinds == ("letter",)
    text = "d" if letters else "a"
    holds = " OR ".join(_stands_in(f"{text}.{column}") for column in ("subject", "body"))
    of_kind = "a.kind = 'letter'" if letters else f"a.kind IN ({','.join('?' * len(kinds))})"
    select = (
        f"SELECT k.record_id FROM {_LETTERS if letters else 'activity AS a'}"
        " CROSS JOIN activity_link AS k ON k.activity_id = a.id"
        f"{' CROSS JOIN listing AS s ON s.id = k.record_id' if unanswered else ''}"
        f" WHERE {of_kind} AND a.state = 'done' AND a.deleted_at IS NULL AND k.deleted_at IS NULL"
        f" AND ({holds})"
    )
    if unanswered:
        came = _last(CAME).replace("l.lasts", "s.lasts")
        select += f" AND (a.direction IS NULL OR a.direction <> 'in') AND a.at > coalesce({came}, '')"
    likely = _LIKELY.sub(r"\1%", words.replace("\\", "_"))
    return _among(select, [*(() if letters else kinds), f"%{likely}%", words, f"%{likely}%", words], False)


_LETTERS = (
    "(SELECT DISTINCT subject, body FROM activity INDEXED BY activity_letter WHERE kind = 'letter' AND state = 'done'"
    " AND deleted_at IS NULL) AS d CROSS JOIN activity AS a INDEXED BY activity_letter"
    " ON a.subject IS d.subject AND a.body IS d.body"
)
"""A letter to hundreds says the same to all: its words are looked at once."""

_LIKELY = re.compile("([aou])")
"""Behind these an "e" may have been folded away."""


def _stands_in(column: str) -> str:
    """Whether folded words stand in a text. The engine looks for the letters by itself first, and folds plain ones as
    common/fold.py does; only a text with others needs Python."""
    other = f"{column} GLOB '*[^ -~]*'"
    plain = f"replace(replace(replace(lower({column}), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')"
    return f"(({column} LIKE ? OR {other}) AND instr(CASE WHEN {other} THEN fold({column}) ELSE {plain} END, ?) > 0)"


def _among(select: str, values: list[Any], negative: bool) -> Sql:
    return f"l.id {'NOT ' if negative else ''}IN ({select})", values


def _any_of(parts: list[Sql], operator: str) -> Sql:
    """ "is": any of the parts; "is_not": none of them."""
    if operator not in ("is", "is_not"):
        raise ValueError(f"no filter operator {operator!r}")
    if not parts:
        return "1" if operator == "is_not" else "0", []
    joined = " OR ".join(text for text, _ in parts)
    # What is not known fits no part, so it fits their reverse.
    return f"NOT coalesce(({joined}), 0)" if operator == "is_not" else f"({joined})", [
        value for _, values in parts for value in values
    ]
