"""The contact list: which contacts, in which order, and the rows to show. SELECT only, values always bound.

A list is an array of places (`pos`, the key of the derived table `listing`); rows are fetched by place, a page at a
time. Search and filter both narrow the same statement, so count, list and bulk edit can never disagree.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from crm_desktop.common import i18n
from crm_desktop.common.fold import fold
from crm_desktop.records.countries import country_codes, country_name
from crm_desktop.records.filters import Group
from crm_desktop.store.schema import SHORTEST_PHONE_PART
from crm_desktop.store.workspace import Workspace

from .filter_sql import condition_sql
from .selections import resolved

PATIENCE, LONG_PATIENCE = 2.0, 30.0
"""Seconds a filter may take while somebody looks at the list, and for an export or bulk edit."""
MOST_WORDS = 20
"""Of a longer search text (a paragraph pasted by mistake) only the first words count."""
FEW_HITS = 200
"""Up to so many hits are looked up one by one among those of another way."""

SORTS: dict[str, str] = {
    "name": "l.pos",
    "company": "l.company_key",
    "position": "l.position_key",
    "zip": "l.zip",
    "city": "l.city_key",
    "street": "l.street_key",
    "country": "l.country",
    "phone": "l.phone",
    "email": "l.email",
    "industry": "l.industry_key",
    "phase": "l.phase",
    "customer_no": "l.customer_no",
    "kind": "l.kind",
    "roles": "l.roles",
    "tags": "l.tags",
    "owner": "l.owner_id",
    "last_contact": "l.last_at",
    "created": "l.created_at",
    "updated": "l.updated_at",
}


BESIDE = ("deputy_id", "account_class", "service_level", "goal", "goal_day")
"""What stands in the contact alone; see contacts.accounts."""


class View(NamedTuple):
    """What a list shows: search text, filter, order. sort is a key of SORTS, one of BESIDE, or "custom:<field id>"."""

    search: str = ""
    where: Group = Group()
    sort: str = "name"
    descending: bool = False
    today: date = date.min
    """For "no contact for n days" and the like."""


class ListRow(NamedTuple):
    """One contact as the list shows it; a tuple, because thousands are made while scrolling."""

    pos: int
    id: str
    kind: str
    name: str
    company: str
    position: str
    people: int
    street: str
    zip: str
    city: str
    country: str
    phone: str
    email: str
    industry: str
    phase: str
    owner_id: str
    customer_no: str
    roles: tuple[str, ...]
    tags: tuple[str, ...]
    last_at: str
    created_at: str
    updated_at: str
    next_due: str
    """Day, and time where one is said, of the next step ("2026-11-20 10:00"); see followups.step_day."""


_COLUMNS = ", ".join(f"l.{name}" for name in ListRow._fields)
_PEOPLE, _ROLES, _TAGS = (ListRow._fields.index(name) for name in ("people", "roles", "tags"))


def _list_row(row: tuple[Any, ...]) -> ListRow:
    values = [value or "" for value in row]
    values[0], values[_PEOPLE] = row[0], row[_PEOPLE] or 0
    values[_ROLES] = tuple(row[_ROLES].split(",")) if row[_ROLES] else ()
    values[_TAGS] = tuple(row[_TAGS].split("\x1f")) if row[_TAGS] else ()
    return ListRow._make(values)


def count_all(ws: Workspace) -> int:
    return int(ws.value("SELECT count(*) FROM listing"))


def holds_more(ws: Workspace, than: int) -> bool:
    """Whether the file holds more contacts than that; cheap, however many there are."""
    return bool(ws.value("SELECT 1 FROM listing LIMIT 1 OFFSET ?", (than,)))


def count(ws: Workspace, view: View) -> int:
    if view.search.strip() and not view.where:
        return _count_hits(ws, view.search)
    source, parameters = _source(ws, view)
    with ws.limited(PATIENCE):
        return int(ws.value(f"SELECT count(*) FROM {source}", parameters))


def places(ws: Workspace, view: View, limit: int = -1) -> array[int]:
    """The list in its order, as places; at most limit of them (-1: all)."""
    if view.sort != "name" or view.where:
        sql, values = _ordered(ws, view, "pos", limit)
    else:
        # The full-text index itself walks in name order, so the first hits cost the same however many there are.
        # Without a search its narrow table of sizes has a row for each contact: a twentieth of the pages.
        late = _any_late(ws)
        if view.search.strip():
            found, values = _search(view.search, _words(view.search), late=late)
        else:
            found, values = _EVERYBODY if late else "SELECT id FROM search_docsize", []
        sql = f"{found} ORDER BY 1 {'DESC' if view.descending else 'ASC'}{_most(limit)}"
    numbers = array("q")
    with ws.limited(PATIENCE):
        for part in ws.parts(sql, values):  # a million rows at once would take a hundred megabytes
            numbers.extend([row[0] for row in part])
    return numbers


def _ordered(ws: Workspace, view: View, column: str, limit: int) -> tuple[str, list[Any]]:
    """The statement for one column of the listing, over the view in its order."""
    order, join = _order(view)
    source, parameters = _source(ws, view, join)
    return f"SELECT l.{column} FROM {source} ORDER BY {order}{_most(limit)}", parameters


def _most(limit: int) -> str:
    """Not bound: the engine would compile the statement anew each time, in case the number calls for another plan."""
    return f" LIMIT {limit}" if limit >= 0 else ""


def _order(view: View) -> tuple[str, str]:
    """ORDER BY terms and a join they need. Empty values stand last in either direction, ties in name order."""
    way = "DESC" if view.descending else "ASC"
    if view.sort == "name":
        return f"l.pos {way}", ""
    if view.sort.startswith("custom:"):
        join = (
            " LEFT JOIN (SELECT record_id, min(number) AS number, min(fold(value)) AS text FROM custom_value"
            " WHERE field_id = '" + _plain_id(view.sort[7:]) + "' AND deleted_at IS NULL GROUP BY record_id) AS own"
            " ON own.record_id = l.id"
        )
        return f"own.text IS NULL, own.number {way}, own.text {way}, l.pos", join
    if view.sort == "country":
        return f"{_country_rank(i18n.language())} {way} NULLS LAST, l.country {way} NULLS LAST, l.pos", ""
    if view.sort in BESIDE:
        join = " JOIN contact AS beside ON beside.id = l.id"
        return f"beside.{view.sort} COLLATE NOCASE {way} NULLS LAST, l.pos", join
    term = SORTS.get(view.sort)
    if term is None:
        raise ValueError(f"no order {view.sort!r}")
    return f"{term} {way} NULLS LAST, l.pos", ""


@cache
def _country_rank(language: str) -> str:
    """The place of a country among all by name, which is what a list shows; the usual ones need no search for it."""
    names = {code: country_name(code, language) for code in country_codes()}
    order = " ".join(sorted(names, key=lambda code: fold(names[code])))
    usual = " ".join(f"WHEN '{code}' THEN {order.index(code) + 1}" for code in country_codes()[:3])
    return f"CASE l.country {usual} ELSE nullif(instr('{order}', l.country), 0) END"


def _plain_id(text: str) -> str:
    """An id as it may stand inside a statement."""
    if not text.replace("-", "").isalnum():
        raise ValueError("not an id")
    return text


def rows(ws: Workspace, wanted: Sequence[int]) -> list[ListRow]:
    """The rows at these places, in the given order; places that are gone are left out."""
    marks = ",".join("?" * len(wanted))
    found = {
        row[0]: row for row in ws.rows(f"SELECT {_COLUMNS} FROM listing AS l WHERE l.pos IN ({marks})", list(wanted))
    }
    return [_list_row(found[pos]) for pos in wanted if pos in found]


def place_of(ws: Workspace, contact_id: str) -> int | None:
    value = ws.value("SELECT pos FROM listing WHERE id = ?", (contact_id,))
    return None if value is None else int(value)


def row_of(ws: Workspace, contact_id: str) -> ListRow | None:
    row = ws.one(f"SELECT {_COLUMNS} FROM listing AS l WHERE l.id = ?", (contact_id,))
    return _list_row(row) if row else None


def rows_of(ws: Workspace, wanted: Sequence[str]) -> list[ListRow]:
    """The rows of these contacts, in the given order; those that are gone are left out."""
    found: dict[str, tuple[Any, ...]] = {}
    for start in range(0, len(wanted), 10_000):
        part = list(wanted[start : start + 10_000])
        marks = ",".join("?" * len(part))
        found.update(
            (row[1], row) for row in ws.rows(f"SELECT {_COLUMNS} FROM listing AS l WHERE l.id IN ({marks})", part)
        )
    return [_list_row(found[contact_id]) for contact_id in wanted if contact_id in found]


def ids(ws: Workspace, view: View) -> list[str]:
    """The contacts of the view in its order, for bulk edit and export."""
    statement = _ordered(ws, view, "id", -1)
    with ws.limited(LONG_PATIENCE):
        return [row[0] for row in ws.rows(*statement)]


def ids_at(ws: Workspace, wanted: Sequence[int]) -> list[str]:
    found: dict[int, str] = {}
    for start in range(0, len(wanted), 10_000):
        part = list(wanted[start : start + 10_000])
        found.update(ws.rows(f"SELECT pos, id FROM listing WHERE pos IN ({','.join('?' * len(part))})", part))  # pyright: ignore
    return [found[pos] for pos in wanted if pos in found]


def existing(ws: Workspace, wanted: Iterable[str]) -> set[str]:
    """Those of these ids that are listed (not deleted, not merged into another)."""
    ids = list(wanted)
    found: set[str] = set()
    for start in range(0, len(ids), 10_000):
        part = ids[start : start + 10_000]
        found.update(
            row[0] for row in ws.rows(f"SELECT id FROM listing WHERE id IN ({','.join('?' * len(part))})", part)
        )
    return found


def find(ws: Workspace, text: str, limit: int = 8) -> list[ListRow]:
    """The first hits in name order, for the palette and for pickers."""
    return rows(ws, places(ws, View(search=text), limit))


# Search


def _source(ws: Workspace, view: View, join: str = "") -> tuple[str, list[Any]]:
    """FROM and WHERE of a view, and their values. `join` is what the order needs besides."""
    narrowed, more = condition_sql(resolved(ws, view.where), view.today) if view.where else ("", [])
    where = f" WHERE {narrowed}" if narrowed else ""
    if not view.search.strip():
        return f"listing AS l{join}{where}", more
    search, values = _search(view.search, _words(view.search), late=_any_late(ws))
    return f"({search}) AS hit CROSS JOIN listing AS l ON l.pos = hit.rowid{join}{where}", [*values, *more]


_TEXT_HITS = "SELECT rowid FROM search WHERE search MATCH ?"
_PHONE_HITS = "SELECT rowid FROM search_phone WHERE search_phone MATCH ?"
_NOT_LATE = " AND rowid NOT IN (SELECT pos FROM late)"
"""What the index says of these places is no longer so (store/late.py)."""
_EVERYBODY = (
    "SELECT id FROM search_docsize WHERE id NOT IN (SELECT pos FROM late)"
    " UNION ALL SELECT pos FROM late WHERE mark IS NOT NULL"
)
_LATE_NAMES, _LATE_TEXT, _LATE_DIGITS = (f"late_{name}(pos, mark)" for name in ("names", "text", "digits"))
"""Each word with a space before it (late.install())."""


def _any_late(ws: Workspace) -> bool:
    return ws.value("SELECT 1 FROM late LIMIT 1") is not None


def _count_hits(ws: Workspace, text: str) -> int:
    words, late = _words(text), _any_late(ws)
    ways = _two_ways(text, words)
    if ways is not None:  # merging a million hits with the few of the other way would take twice as long as counting
        not_late = _NOT_LATE if late else ""
        in_texts = [row[0] for row in ws.rows(f"{_TEXT_HITS}{not_late} LIMIT {FEW_HITS + 1}", (_match(words),))]
        if len(in_texts) <= FEW_HITS:
            in_numbers = f"SELECT count(*) FROM ({_PHONE_HITS}{not_late})"
            marks = ",".join("?" * len(in_texts))
            in_both = f"SELECT count(*) FROM ({_PHONE_HITS} AND rowid IN ({marks}))"
            number = _part(ways)
            both = int(ws.value(in_both, [number, *in_texts])) if in_texts else 0
            hits, values = _late_hits(text, words)
            waiting = int(ws.value(f"SELECT count(*) FROM ({hits})", values)) if late else 0
            return int(ws.value(in_numbers, [number])) + len(in_texts) - both + waiting
    search, values = _search(text, words, late=late)
    return int(ws.value(f"SELECT count(*) FROM ({search})", values))


def _two_ways(text: str, words: list[str]) -> str | None:
    """The digits to look for in numbers, when a hit of all words in texts or of these in numbers is one."""
    digits = phone_query(text)
    if digits and len(words) > 1:  # a number in several groups; it may also stand so in a note
        return digits
    return words[0] if len(words) == 1 and _is_phone_part(words[0]) else None


def _search(text: str, words: list[str], *, late: bool) -> tuple[str, list[Any]]:
    """A statement for the places of all hits. Every word must begin a word of the contact; digits may also be any
    part of a phone number, and a text that looks like one number is also looked for as one. `late`: whether there are
    contacts whose words are not in the index yet."""
    if not words:
        return "SELECT rowid FROM search WHERE 0", []
    if not late:
        return _indexed_hits(text, words, _TEXT_HITS, _PHONE_HITS)
    statement, values = _indexed_hits(text, words, _TEXT_HITS + _NOT_LATE, _PHONE_HITS + _NOT_LATE)
    waiting, more = _late_hits(text, words)
    return f"{statement} UNION {waiting}", [*values, *more]


def _indexed_hits(text: str, words: list[str], in_texts: str, in_numbers: str) -> tuple[str, list[Any]]:
    ways = _two_ways(text, words)
    if ways is not None:
        return f"{in_texts} UNION {in_numbers}", [_match(words), _part(ways)]
    plain = [word for word in words if not _is_phone_part(word)]
    numeric = [word for word in words if _is_phone_part(word)]
    if not numeric:
        return in_texts, [_match(plain)]
    # Compounds are evaluated from the left; ordered by rowid, the engine merges them without storing the hits.
    first, *rest = numeric
    statement = f"{in_texts} UNION {in_numbers}"
    values: list[Any] = [_match([first]), _part(first)]
    if plain:
        statement += f" INTERSECT {in_texts}"
        values.append(_match(plain))
    for word in rest:
        statement += f" INTERSECT SELECT rowid FROM ({in_texts} UNION {in_numbers})"
        values += [_match([word]), _part(word)]
    return statement, values


def _late_hits(text: str, words: list[str]) -> tuple[str, list[Any]]:
    """The same among the late ones, by looking through their words."""
    ways = _two_ways(text, words)
    values: list[Any] = []
    tests: list[str] = []
    for word in words:
        part = ways is None and _is_phone_part(word)
        tests.append(f"(instr({_LATE_TEXT}, ?) OR instr({_LATE_DIGITS}, ?))" if part else f"instr({_LATE_TEXT}, ?)")
        values += [f" {word}", word.lstrip("0")] if part else [f" {word}"]
    found = " AND ".join(tests)
    if ways is not None:
        found, values = f"{found} OR instr({_LATE_DIGITS}, ?)", [*values, ways.lstrip("0")]
    return f"SELECT pos FROM late WHERE mark IS NOT NULL AND ({found})", values


def named(text: str) -> tuple[str, list[Any]]:
    """A statement for the ids of the contacts in whose name or company each of these words begins one, and its values;
    for use within another statement."""
    words = _words(text)
    if not words:
        return "SELECT 0 WHERE 0", []
    waiting = " AND ".join([f"instr({_LATE_NAMES}, ?)"] * len(words))
    found = f"{_TEXT_HITS}{_NOT_LATE} UNION SELECT pos FROM late WHERE {waiting}"
    return (
        f"SELECT l.id FROM ({found}) AS hit CROSS JOIN listing AS l ON l.pos = hit.rowid",
        [f"{{name company}} : ({_match(words)})", *[f" {word}" for word in words]],
    )


def with_words(ws: Workspace, words: Sequence[str], limit: int) -> list[str]:
    """Ids of contacts in whose texts each of these folded words stands whole, in name order."""
    waiting = " AND ".join([f"instr({_LATE_TEXT}, ?)"] * len(words))
    found = f"{_TEXT_HITS}{_NOT_LATE} UNION SELECT pos FROM late WHERE {waiting} ORDER BY 1{_most(limit)}"
    sql = f"SELECT l.id FROM ({found}) AS hit CROSS JOIN listing AS l ON l.pos = hit.rowid"
    query = " AND ".join(f'"{word}"' for word in words)
    return [row[0] for row in ws.rows(sql, [query, *[f" {word} " for word in words]])]


PART_OF_NUMBER = f"{_PHONE_HITS}{_NOT_LATE} UNION SELECT pos FROM late WHERE instr({_LATE_DIGITS}, ?)"
"""Places of contacts with these digits in a number; bound twice, once in quotes. For use within another statement."""


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in fold(text)).split()[:MOST_WORDS]


def _is_phone_part(word: str) -> bool:
    return word.isdigit() and len(word.lstrip("0")) >= SHORTEST_PHONE_PART


def _match(words: Sequence[str]) -> str:
    return " AND ".join(f'"{word}"*' for word in words)


def _part(word: str) -> str:
    """A word of digits as any part of a number."""
    return f'"{word.lstrip("0")}"'


def phone_query(text: str) -> str:
    """The digits of a text that looks like (a part of) a phone number, without trunk and exit zeros; else empty."""
    if any(not (char.isdigit() or char in " +-/().·") for char in text):
        return ""
    digits = "".join(char for char in text.replace("(0)", "") if char.isdigit()).lstrip("0")
    return digits if len(digits) >= SHORTEST_PHONE_PART else ""
