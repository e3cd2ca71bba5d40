"""What goes into a contact's row of the list and of the full-text tables. See listing.py for where it goes.

Made for thousands of contacts at once: each table is read once per chunk, texts that repeat are folded once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any, NamedTuple
from zlib import crc32

from crm_desktop.common.collector import let_go
from crm_desktop.common.fold import fold
from crm_desktop.common.turns import turn
from crm_desktop.records.reach import NOWHERE, Reach, reach

from .engine import Connection, Row

_fold_again = lru_cache(maxsize=65_536)(fold)
"""For texts that many contacts share: places, firms, positions, tags."""

LISTED_KINDS = ("text", "choice", "multi", "link")
"""Own fields whose values are searched."""


class _Part(NamedTuple):
    """Rows that belong to contacts, as they are read."""

    owner: str
    """Column that names the contact."""
    columns: tuple[str, ...]
    tables: str
    where: str
    order: tuple[str, ...] = ()
    """Of the rows of one contact."""


_PARTS = (
    _Part(
        "a.contact_id",
        ("a.street", "a.zip", "a.city", "a.country", "a.extra", "a.po_box", "a.state"),
        "address AS a",
        "a.deleted_at IS NULL",
        ("a.is_primary IS NOT 1", "a.position"),
    ),
    _Part(
        "c.contact_id",
        ("c.kind", "c.value", "c.normal", "c.type"),
        "channel AS c",
        "c.deleted_at IS NULL",
        ("c.is_primary IS NOT 1", "c.position"),
    ),
    _Part(
        "r.from_id",
        ("k.company_name", "r.role", "r.department", "r.to_date", "r.to_id"),
        "relation AS r CROSS JOIN contact AS k",
        "r.type_id = 'employment' AND r.deleted_at IS NULL AND k.id = r.to_id AND k.deleted_at IS NULL",
        ("r.to_date IS NOT NULL", "r.is_primary IS NOT 1", "r.id"),
    ),
    _Part(
        "r.to_id",
        ("r.from_id",),
        "relation AS r CROSS JOIN contact AS p",
        "r.type_id = 'employment' AND r.deleted_at IS NULL AND r.to_date IS NULL AND p.id = r.from_id"
        " AND p.deleted_at IS NULL",
    ),
    _Part("o.contact_id", ("o.role",), "contact_role AS o", "o.deleted_at IS NULL", ("o.id",)),
    _Part(
        "l.record_id",
        ("t.name", "t.id"),
        "tag_link AS l CROSS JOIN tag AS t",
        "l.deleted_at IS NULL AND t.id = l.tag_id AND t.deleted_at IS NULL",
        ("l.id",),
    ),
    _Part(
        "l.record_id",
        ("e.kind", "e.state", "e.at", "e.subject", "e.body", "e.due_day", "e.due_time", "e.direction"),
        "activity_link AS l CROSS JOIN activity AS e",
        "l.deleted_at IS NULL AND e.id = l.activity_id AND e.deleted_at IS NULL",
    ),
    _Part(
        "v.record_id",
        ("v.value",),
        "custom_value AS v CROSS JOIN custom_field AS f",
        f"v.deleted_at IS NULL AND f.id = v.field_id AND f.deleted_at IS NULL AND f.kind IN {LISTED_KINDS}",
    ),
)
"""In the order of Belongings."""
CHANNELS, JOBS = _PARTS[1:3]


def first_of(part: _Part, columns: str, which: str = "1") -> str:
    """Of contact ?1, within another statement."""
    return (
        f"(SELECT {columns} FROM {part.tables} WHERE {part.owner} = ?1 AND {part.where} AND {which}"
        f" ORDER BY {', '.join(part.order)} LIMIT 1)"
    )


def _of_chunk(part: _Part) -> str:
    """Of the contacts in the temporary table `chunk`."""
    return (
        f"SELECT {part.owner}, {', '.join(part.columns)} FROM chunk CROSS JOIN {part.tables}"
        f" WHERE {part.owner} = chunk.id AND {part.where} ORDER BY {', '.join((part.owner, *part.order))}"
    )


def _of_one(part: _Part) -> str:
    """Columns and what they are ordered by, as one JSON text."""
    row = f"json_array({', '.join((*part.columns, *part.order))})"
    return f"(SELECT json_group_array({row}) FROM {part.tables} WHERE {part.owner} = ?1 AND {part.where})"


_OF_CHUNK = [_of_chunk(part) for part in _PARTS]
_ADDRESSES = _OF_CHUNK[0]
_ADDRESSES_OF_ONE = (
    f"SELECT {_PARTS[0].owner}, {', '.join(_PARTS[0].columns)} FROM {_PARTS[0].tables}"
    f" WHERE {_PARTS[0].owner} = ? AND {_PARTS[0].where} ORDER BY {', '.join(_PARTS[0].order)}"
)
_ALL_OF_ONE = "SELECT '[' || " + " || ',' || ".join([_of_one(part) for part in _PARTS]) + " || ']'"
"""All that belongs to one contact at one go: starting eight statements costs more than running them."""
_EMPLOYERS = (
    "SELECT k.id, k.company_name FROM chunk CROSS JOIN contact AS k ON k.id = chunk.id AND k.deleted_at IS NULL"
)

Rows = dict[str, list[Row]]


class Belongings:
    """The rows that belong to one contact, as they are read."""

    __slots__ = ("addresses", "employer", "entries", "jobs", "people", "reach", "roles", "tags", "texts")

    def __init__(self) -> None:
        self.addresses: Sequence[Row] = ()
        self.reach: Reach = NOWHERE
        self.jobs: Sequence[Row] = ()
        self.people: int | None = None
        self.roles: Sequence[Row] = ()
        self.tags: Sequence[Row] = ()
        self.entries: Sequence[Row] = ()
        self.texts: Sequence[Row] = ()
        self.employer: Belongings | None = None
        """The addresses of it are shown of people who have none of their own."""


class Fresh:
    """What a bulk operation knows of contacts it has just made: all that load() would read, in the same order. Their
    ids are of one run, and nobody else's are between them."""

    def __init__(self) -> None:
        self.live: dict[str, tuple[str, str, Row]] = {}
        """As build() takes it."""
        self.has: dict[str, Belongings] = {}
        """In one place for each contact: the list is made in order of name, where each look is one far away."""
        self.eventful = False
        """Whether something has happened with one of them."""
        self.again: set[str] = set()
        """Contacts of which it does not know all, so that they are read all the same."""
        self.employers: set[str] = set()
        """Companies that were there before, and for which some of these people work: read at the end."""

    def settle(self, connection: Connection) -> None:
        """Leave only contacts of which all is known: people also show their firm."""
        again, employers = self.again, self.employers
        names, firms = self._read_employers(connection) if employers else ({}, {})
        for person, own in self.has.items() if again or employers else ():
            if not own.jobs:
                continue
            employer = own.jobs[0][5]
            if employer in again or (employer in employers and employer not in names):
                again.add(person)
            elif employer in names:
                own.jobs = [(person, names[employer], *own.jobs[0][2:])]
                own.employer = firms.get(employer)
        for contact_id in again:
            self.live.pop(contact_id, None)

    def _read_employers(self, connection: Connection) -> tuple[dict[str, str | None], dict[str, Belongings]]:
        """The names of those that are live; and their addresses."""
        fill_chunk(connection, self.employers)
        firms = _employers(_gather(connection, _ADDRESSES))
        return dict(connection.execute(_EMPLOYERS).fetchall()), firms

    def let_go(self) -> None:
        """When it is listed."""
        let_go(self.live, self.has)

    def span(self) -> tuple[str, str] | None:
        """The first and the last id."""
        return (min(self.live), max(self.live)) if self.live else None


class Made:
    def __init__(self) -> None:
        self.listing: list[tuple[Any, ...]] = []
        self.search: list[tuple[Any, ...]] = []
        self.phones: list[tuple[int, str]] = []
        self.shown: dict[str, Row] = {}


ONE_BY_ONE = 3
"""So many contacts are read one by one; of more, each table is read once."""


def fill_chunk(connection: Connection, ids: Iterable[str]) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS chunk (id TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute("DELETE FROM chunk")
    connection.executemany("INSERT INTO chunk VALUES(?)", ((identity,) for identity in ids))


class Rowsets(NamedTuple):
    """How rows of a table are read by their ids."""

    one: str
    """As one JSON text: the driver takes 0.6 µs for each column, whatever is in it."""
    many: str


def rowsets(table: str, columns: Iterable[str]) -> Rowsets:
    names = ", ".join([f"t.{name}" for name in columns])
    return Rowsets(
        f"SELECT json_array({names}) FROM {table} AS t WHERE t.id = ?",
        f"SELECT {names} FROM chunk CROSS JOIN {table} AS t ON t.id = chunk.id",
    )


def by_id(connection: Connection, wanted: Rowsets, ids: Sequence[str]) -> list[Row]:
    """Those rows. Writes to the temporary table `chunk`."""
    if len(ids) <= ONE_BY_ONE:
        found = [row for identity in ids for row in connection.execute(wanted.one, (identity,)).fetchall()]
        import json

        return [tuple(json.loads(text)) for (text,) in found]
    fill_chunk(connection, ids)
    return connection.execute(wanted.many).fetchall()


def load(connection: Connection, ids: Sequence[str]) -> dict[str, Belongings]:
    """Read all that belongs to these contacts. Writes to the temporary table `chunk`."""
    if len(ids) <= ONE_BY_ONE:
        found = _one_by_one(connection, ids)
    else:
        fill_chunk(connection, ids)
        found = [_gather(connection, sql) for sql in _OF_CHUNK]
    addresses, channels, jobs, workers, roles, tags, entries, texts = found
    employers = {work[0][5] for person, work in jobs.items() if person not in addresses and not work[0][4]}
    at_work: Rows = {}
    if len(employers) == 1:
        at_work = {employer: connection.execute(_ADDRESSES_OF_ONE, (employer,)).fetchall() for employer in employers}
    elif employers:
        fill_chunk(connection, employers)
        at_work = _gather(connection, _ADDRESSES)
    firms = _employers(at_work)
    has: dict[str, Belongings] = {}
    for identity in ids:
        own = has[identity] = Belongings()
        own.addresses, own.jobs = addresses.get(identity, ()), jobs.get(identity, ())
        if identity in channels:
            own.reach = reach([row[1:] for row in channels[identity]])
        if identity in workers:
            own.people = len({row[1] for row in workers[identity]})
        own.roles, own.tags = roles.get(identity, ()), tags.get(identity, ())
        own.entries, own.texts = entries.get(identity, ()), texts.get(identity, ())
        if own.jobs:
            own.employer = firms.get(own.jobs[0][5])
    return has


def _employers(addresses: Rows) -> dict[str, Belongings]:
    """Companies of which only these are known."""
    firms: dict[str, Belongings] = {}
    for identity, rows in addresses.items():
        firms[identity] = firm = Belongings()
        firm.addresses = rows
    return firms


def _one_by_one(connection: Connection, ids: Sequence[str]) -> list[Rows]:
    import json

    found: list[Rows] = [{} for _ in _PARTS]
    for identity in ids:
        ((text,),) = connection.execute(_ALL_OF_ONE, (identity,)).fetchall()
        for part, rows, into in zip(_PARTS, json.loads(text), found, strict=True):
            width = len(part.columns)
            if len(rows) > 1:
                rows.sort(key=partial(_order, width))
            if rows:
                into[identity] = [(identity, *row[:width]) for row in rows]
    return found


def _order(width: int, row: Sequence[Any]) -> list[Any]:
    """As the engine sorts: NULL before all else."""
    return [(value is not None, value) for value in row[width:]]


def _gather(connection: Connection, sql: str) -> Rows:
    found: Rows = defaultdict(list)
    for row in connection.execute(sql).fetchall():
        found[row[0]].append(row)
    return found


_NO_ADDRESS: Row = (None,) * 8


_all_of = attrgetter("addresses", "jobs", "people", "roles", "tags", "entries", "texts", "reach", "employer")


def build(
    ids: Sequence[str], places: dict[str, int], live: dict[str, tuple[str, str, Row]], has: dict[str, Belongings]
) -> Made:
    """The rows of these contacts, in the order given."""
    made = Made()
    for identity in ids:
        turn()
        name, order, row = live[identity]
        (
            _, kind, title, _, _, _, suffix, own_name, nickname, birth_name, profession, industry, phase, owner,
            number, vat_id, created_at, updated_at, _, _,
        ) = row  # fmt: skip
        pos = places[identity]
        where, work, people, roles, marks, done, texts, reached, employer = _all_of(has[identity])
        firm = role = until = None
        if work:
            _, firm, role, _, until, _ = work[0]
            if employer is not None and not (where or until):  # its first address, as far as the listing shows it
                where = [(*item[:5], None, None, None) for item in employer.addresses[:1]]
        _, street, code, city, country, _, _, _ = where[0] if where else _NO_ADDRESS
        if kind == "company":
            made.shown[identity] = (name, street, code, city, country)
            company = firm
        else:
            company = firm or (own_name if name != own_name else None)
            if people:
                made.shown[identity] = _NO_ADDRESS
        position = role or profession
        phone, mail, mail_words, digits, others = reached
        company_key = _fold_again(company) if company else None
        position_key = _fold_again(position) if position else None
        street_key = _fold_again(street) if street else None
        city_key = _fold_again(city) if city else None
        industry_key = _fold_again(industry) if industry else None
        other_names = (nickname, birth_name, profession, number, vat_id)
        words = (
            fold(name) if title or suffix or "@" in order else order,
            company_key if len(work) < 2 else _joined([company_key, *(_key(item[1]) for item in work[1:])]),
            mail_words, _place(where, street_key, city_key) if where else None,
            " ".join([_fold_again(item[1]) for item in marks if item[1]]) if marks else None,
            fold(" ".join([text for item in done for text in item[4:6] if text])) if done else None,
            _other(other_names, work, industry_key, others, texts),
        )  # fmt: skip
        made.search.append((pos, *words))
        if digits:
            made.phones.append((pos, digits))
        made.listing.append(
            (
                pos, identity, kind, name, order, company, company_key, position, position_key, people,
                street, street_key, code, city, city_key, country, phone, mail, industry, industry_key, phase, owner,
                number, ",".join([item[1] for item in roles]) if roles else None,
                "\x1f".join([item[1] for item in marks]) if marks else None,
                ",".join([item[2] for item in marks]) if marks else None,
                _last(done) if done else None, created_at, updated_at, _next(done) if done else None,
                met(done) if done else None, lasts(done) if done else None,
                _mark("\x1f".join([text or "" for text in words])), _mark(digits),
            )
        )  # fmt: skip
    return made


def _place(where: Sequence[Row], street_key: str | None, city_key: str | None) -> str | None:
    _, _, code, _, _, extra, box, state = where[0]
    place = [code, city_key, street_key]
    if len(where) > 1 or extra or box or state:
        place += [_key(text) for text in (extra, box, state)]
        for address in where[1:]:
            place += [_key(text) for text in (*address[1:4], *address[5:8])]
    return " ".join([part for part in place if part]) or None


def _other(
    names: Iterable[str | None],
    work: Iterable[Row],
    industry: str | None,
    others: Sequence[str],
    texts: Sequence[Row],
) -> str | None:
    """What is found, but stands in no column: what somebody does, former names, numbers, own fields."""
    extra = [industry, *[fold(text) for text in names if text], *others]
    for item in work:
        extra += (_key(item[2]), _key(item[3]))
    if texts:
        extra += [fold(item[1]) for item in texts if item[1]]
    return " ".join([part for part in extra if part]) or None


def _mark(text: str) -> int | None:
    """A number that stands for a text: two different texts share one once in billions."""
    return crc32(text.encode("utf-8", "surrogatepass")) << 16 | len(text) & 0xFFFF if text else None


def _last(entries: Iterable[Row]) -> str | None:
    """When something last happened with the contact."""
    return max((item[3] for item in entries if item[2] == "done" and item[1] != "auto" and item[3]), default=None)


MET = ("call", "email", "letter", "meeting", "visit", "fax", "sms", "chat", "social", "web")
"""Kinds of entries that involve the contact: records.activity.CHANNELS, which the first picture does not load."""
LASTS = (*MET, "note")
"""Kinds of entries of which the list knows the last one."""
OUT, CAME = ">", "<"
"""Behind a kind: the last one that went out; alone: of any kind but a note. CAME: when something last came from the
contact, or they met."""
LAST_WIDTH = 20


def met(entries: Iterable[Row]) -> str | None:
    """When something that involves the contact was last done with them."""
    return max((item[3] for item in entries if item[2] == "done" and item[3] and item[1] in MET), default=None)


def lasts(entries: Iterable[Row]) -> str | None:
    """When what was last done, for filters: ";letter=2026-11-18T09:00:00Z;letter>=...;<=...", each moment of
    LAST_WIDTH letters."""
    found: dict[str, str] = {}
    for _, kind, state, at, *_, direction in entries:
        if state != "done" or not at or kind not in LASTS:
            continue
        keys = [kind] if direction == "in" or kind == "note" else [kind, kind + OUT, OUT]
        if direction == "in" or kind in ("meeting", "visit"):
            keys.append(CAME)
        for key in keys:
            found[key] = max(found.get(key, ""), at)
    return "".join([f";{key}={at[:LAST_WIDTH]:{LAST_WIDTH}}" for key, at in sorted(found.items())]) or None


NO_DAY = "9999"
"""Stands for the day of a planned entry that has none: a next step all the same, after all others."""


def _next(entries: Iterable[Row]) -> str | None:
    """Day, and time where one is said, of the next step planned with the contact."""
    steps = [f"{item[6]} {item[7] or ''}".rstrip() if item[6] else NO_DAY for item in entries if item[2] == "planned"]
    return min(steps, default=None)


def _key(text: str | None) -> str | None:
    """What a column is sorted and compared by."""
    return _fold_again(text) if text else None


def _joined(parts: Iterable[str | None]) -> str | None:
    return " ".join([part for part in parts if part]) or None
