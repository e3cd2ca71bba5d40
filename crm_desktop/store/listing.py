"""The derived tables behind list and search: `listing`, `search`, `search_phone`, `late`. Local, never written by hand.

Each live contact has one row in `listing`, whose key `pos` *is* its place in name order, with gaps of GAP between
neighbours. The full-text rows carry the same number, so "the first 50 hits in name order" is a plain walk through the
index, without sorting, however many hits there are (docs/decisions/0003-name-order-is-the-rowid.md). What single edits
write of it waits in `late` (late.py).

refresh() runs at the end of every operation, inside its transaction, over the contacts the journal marked dirty.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from crm_desktop.common.ahead import ahead

from . import blocks, late, listing_one, listing_rows, matching_index
from .blocks import Statement
from .engine import Connection, Row, transaction
from .listing_names import live_names
from .listing_rows import Fresh, by_id, fill_chunk, rowsets

if TYPE_CHECKING:
    from .words_beside import Beside, Tables

GAP = 1 << 27
"""The largest power of two whose distance FTS5 still stores in four bytes."""
SHARE = 4
"""A single name takes its place behind this part of the room: names come one after the other rather than backwards, so
65 of them find room between two others. In the middle it would be 27 either way."""
CHUNK = 4000
FEW = 64
"""Up to so many contacts, neighbours are looked up one by one, and only what differs is written."""

INDEXED_LATER = 2000
"""With fewer contacts it is not worth it to make indexes anew."""

VERSION = 14
"""To be raised whenever tables, folding or what goes into them change: files then make them anew on opening."""

_TABLES = """
CREATE TABLE listing (pos INTEGER PRIMARY KEY, id TEXT, kind TEXT, name TEXT, sort_name TEXT, company TEXT,
    company_key TEXT, position TEXT, position_key TEXT, people INTEGER, street TEXT, street_key TEXT, zip TEXT,
    city TEXT, city_key TEXT, country TEXT, phone TEXT, email TEXT, industry TEXT, industry_key TEXT, phase TEXT,
    owner_id TEXT, customer_no TEXT, roles TEXT, tags TEXT, tag_ids TEXT, last_at TEXT, created_at TEXT,
    updated_at TEXT, next_due TEXT, met_at TEXT, lasts TEXT, words_mark INTEGER, digits_mark INTEGER) STRICT;
"""
_FULL_TEXT = """
CREATE VIRTUAL TABLE search USING fts5(name, company, email, place, tags, notes, other, content='',
    contentless_delete=1, detail=column, tokenize="unicode61 remove_diacritics 0", prefix='1 2');
CREATE VIRTUAL TABLE search_phone USING fts5(digits, content='', contentless_delete=1, tokenize='trigram');
INSERT INTO search(search, rank) VALUES('secure-delete', 1);
INSERT INTO search_phone(search_phone, rank) VALUES('secure-delete', 1);
INSERT INTO search(search, rank) VALUES('automerge', 0);
INSERT INTO search_phone(search_phone, rank) VALUES('automerge', 0);
INSERT INTO search(search, rank) VALUES('crisismerge', 64);
INSERT INTO search_phone(search_phone, rank) VALUES('crisismerge', 64);
INSERT INTO search(search, rank) VALUES('hashsize', 4000000);
"""
"""With a larger hash a block of words (blocks.FULL_TEXT_BLOCKS) makes one segment instead of two. Of 64 segments looked
through a search takes 0.05 ms more than of eight."""

_INDEXES = {
    "listing_id": "CREATE UNIQUE INDEX listing_id ON listing(id)",
    "listing_name": "CREATE INDEX listing_name ON listing(sort_name)",
    "listing_company": "CREATE INDEX listing_company ON listing(company_key)",
    "listing_zip": "CREATE INDEX listing_zip ON listing(zip)",
    "listing_city": "CREATE INDEX listing_city ON listing(city_key)",
    "listing_last": "CREATE INDEX listing_last ON listing(last_at, pos, met_at)",
    "listing_next": "CREATE INDEX listing_next ON listing(next_due) WHERE next_due IS NOT NULL",
    "listing_idle": "CREATE INDEX listing_idle ON listing(coalesce(last_at, created_at), substr(id, -4))"
    " WHERE next_due IS NULL AND (phase = 'customer' OR roles LIKE '%customer%')",
}
"""Who moves to another place moves in each of these, and each page written makes an edit longer. So `met_at`, which is
only looked through from end to end, stands behind the place in the index of `last_at`; and who is idle since the same
moment, in no order anybody asks for, stands by something that stays: the row then moves within one page."""
_BY_ID = ("listing_id",)
_FINDING = ("listing_id", "listing_name")
"""Needed to list contacts anew; the name only where there are other names already."""
_OTHERS = tuple(name for name in _INDEXES if name not in _FINDING)
_BY_EVENTS = ("listing_last", "listing_next", "listing_idle")
"""Nothing has happened yet with contacts just made: one after the other they go to the same place of these, which is
cheaper than looking through the whole list for each."""

LISTING_COLUMNS = (
    "pos", "id", "kind", "name", "sort_name", "company", "company_key", "position", "position_key", "people", "street",
    "street_key", "zip", "city", "city_key", "country", "phone", "email", "industry", "industry_key", "phase",
    "owner_id", "customer_no", "roles", "tags", "tag_ids", "last_at", "created_at", "updated_at", "next_due",
    "met_at", "lasts", "words_mark", "digits_mark",
)  # fmt: skip
"""The marks stand for the texts in `search` and `search_phone`, which cannot be read back: equal mark, equal text."""
SEARCH_COLUMNS = ("rowid", *late.COLUMNS)
PHONE_COLUMNS = ("rowid", "digits")
_WRITTEN: Tables = {
    "listing": (LISTING_COLUMNS, blocks.BLOCKS),
    "search": (SEARCH_COLUMNS, blocks.FULL_TEXT_BLOCKS),
    "search_phone": (PHONE_COLUMNS, blocks.FULL_TEXT_BLOCKS),
}
"""Columns, and how many rows of them are inserted at a time."""
_SEARCHED = {table: how for table, how in _WRITTEN.items() if table != "listing"}
_INSERT_LISTING = f"INSERT INTO listing({', '.join(LISTING_COLUMNS)}) VALUES({','.join('?' * len(LISTING_COLUMNS))})"

_ORDER, _WORDS, _DIGITS = (LISTING_COLUMNS.index(name) for name in ("sort_name", "words_mark", "digits_mark"))
_LISTED = rowsets("listing", LISTING_COLUMNS)
_SHOWN = tuple(LISTING_COLUMNS.index(name) for name in ("name", "street", "zip", "city", "country"))
"""What people's rows show of their employer."""
_PEOPLE = LISTING_COLUMNS.index("people")
"""Also of somebody who was a company when they came: what they show counts as changed whenever that one's row is."""


_Runs = dict[tuple[int | None, int | None], list[str]]


def current(connection: Connection) -> bool:
    """Whether the derived tables are those of this version."""
    row = connection.execute("SELECT version FROM derived").fetchone()
    return row is not None and row[0] == VERSION


def recreate(connection: Connection) -> None:
    """Make the derived tables of this version, filled; inside a transaction of its own."""
    with transaction(connection):
        for table in ("listing", "search", "search_phone", "late"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in (*_parts(_TABLES), *_parts(_FULL_TEXT), late.TABLE):
            connection.execute(statement)
        for statement in _INDEXES.values():
            connection.execute(statement)
        matching_index.recreate(connection)
        rebuild(connection)
        connection.execute("DELETE FROM derived")
        connection.execute("INSERT INTO derived(version) VALUES(?)", (VERSION,))


def _parts(script: str) -> list[str]:
    return [statement for statement in script.split(";\n") if statement.strip()]


Places = Callable[[], dict[str, int]]
"""Finds where each contact comes to stand, in that order."""


class Work:
    """The listing of fresh contacts, made by a thread; and the process that makes the full-text tables, if one does."""

    def __init__(self, made: Iterator[list[Statement]], words: Beside | None, places: Places) -> None:
        self.made = made
        self.words = words
        self.places = places


@contextmanager
def begun(connection: Connection, fresh: Fresh | None) -> Generator[Work | None]:
    """The listing of fresh contacts for refresh(), made by a thread while the engine does something else first. None
    where others are listed, between whom a place must be found."""
    if fresh is None or not fresh.live or _filled(connection):
        yield None
        return
    from . import words_beside  # a start does without

    def places() -> dict[str, int]:
        names = _in_name_order([(found[1], identity) for identity, found in fresh.live.items()])
        return {name[1]: GAP * number for number, name in enumerate(names, 1)}

    count = len(fresh.live)
    job = words_beside.Job(_parts(_FULL_TEXT), _SEARCHED, _merging(count), GAP)
    words = words_beside.start(connection, job, count)
    try:
        with ahead(_listing_of(fresh, places, words=words)) as made:
            yield Work(made, words, places)
    finally:
        if words is not None:
            words.stop()


def _listing_of(
    fresh: Fresh, find_places: Places, *, words: Beside | None = None, only_words: bool = False
) -> Iterator[Callable[[], list[Statement]]]:
    """What lists these contacts, in portions to be made in turn. The places are found with the first, in name order.
    `words`: who makes the full-text tables."""
    piles = [blocks.Pile(table, columns, sizes) for table, (columns, sizes) in _WRITTEN.items()]
    places: dict[str, int] = {}
    order: list[str] = []

    def make(start: int) -> list[Statement]:
        if not start:
            places.update(find_places())
            order.extend(places)
        last = start + CHUNK >= len(order)
        made = listing_rows.build(order[start : start + CHUNK], places, fresh.live, fresh.has)
        portions = list(zip(piles, (made.listing, made.search, made.phones), strict=True))
        if words is not None:
            words.add((made.search, made.phones), last=last)
            del portions[1:]
        return [one for pile, rows in portions[only_words:] for one in pile.add(rows, last=last)]

    return (partial(make, start) for start in range(0, len(fresh.live), CHUNK))


def refresh(
    connection: Connection,
    fresh: Fresh | None = None,
    work: Work | None = None,
    tables: Collection[str] = (),
) -> list[str]:
    """List the dirty contacts anew, and those that show something of them; these are dirty too then. Fresh ones are
    listed as they say (`work`: of begun()). `tables`: all that were changed, where this is known. Returns those that
    were dirty in the end."""
    made = len(fresh.live) if fresh is not None else 0
    ids, touched = _dirty(connection)
    if len(ids) == 1 and tables and listing_one.KNOWN.issuperset(tables) and _list_one(connection, ids[0], tables):
        return ids + _note_change(connection, touched) if touched else ids
    if not made and len(ids) <= FEW:
        return _list_dirty(connection, ids) + _note_change(connection, touched)
    hiring: list[str] = []
    late.settle(connection)
    eventful = fresh is None or fresh.eventful
    others = [name for name in _OTHERS if eventful or name not in _BY_EVENTS]
    with _indexes_later(connection, others, made + len(ids)):
        if fresh is not None and made:
            with _indexes_later(connection, _BY_ID if _filled(connection) else _FINDING, made):
                _list_fresh(connection, fresh, work)
            matching_index.note_fresh(connection, fresh.span())
            hiring = _count_people(connection)
        if fresh is not None and ids:
            _take_in(connection, fresh, work)
        dirty = _list_dirty(connection, ids)
    if fresh is not None:  # only now, as the engine makes the indexes while the process makes the tables
        _take_in(connection, fresh, work)
    _mark(connection, hiring)
    return dirty + hiring + _note_change(connection, touched)


_DIRTY = "SELECT id, 0 FROM dirty UNION ALL SELECT id, 1 FROM touched WHERE id NOT IN (SELECT id FROM dirty)"


def _dirty(connection: Connection) -> tuple[list[str], list[str]]:
    """Contacts to be listed anew, and a few more of whom something changed that the list does not show."""
    found = connection.execute(_DIRTY).fetchall()
    touched = [row[0] for row in found if row[1]]
    if len(touched) > FEW:
        _mark(connection, touched)
        return [row[0] for row in found], []
    return [row[0] for row in found if not row[1]], touched


def _note_change(connection: Connection, ids: list[str]) -> list[str]:
    """When these were changed, and what is compared of them."""
    for identity in ids:
        connection.execute(
            "UPDATE listing SET updated_at = (SELECT updated_at FROM contact WHERE id = ?1) WHERE id = ?1", (identity,)
        )
    if ids:
        matching_index.refresh(connection, ids)
    return ids


def _list_dirty(connection: Connection, ids: list[str]) -> list[str]:
    """List these anew, and who shows something of them. Returns both."""
    if not ids:
        return ids
    moved = _refresh_ids(connection, ids)
    _merge(connection, len(ids))
    if moved and (employees := _employees(connection, moved, set(ids))):
        _refresh_ids(connection, employees)
        _mark(connection, employees)
        ids = [*ids, *employees]
    matching_index.refresh(connection, ids)
    return ids


def _list_one(connection: Connection, identity: str, tables: Collection[str]) -> bool:
    """List a contact anew of whom only rows of these tables changed; False when it is not."""
    found = listing_one.look(connection, identity, tables)
    if found is None:
        return False
    pos, changed = found.pos, found.changed
    if found.order is not None:
        low, high = _room(*_neighbours(connection, found.order, pos), 1)
        if not low < pos < high:  # else the new name stands where the old one did
            if high - low < 2:
                return False  # there is no room: neighbours have to move
            pos = changed["pos"] = low + max(1, (high - low) // SHARE)
    if changed:
        assignments = ", ".join([f"{name} = ?" for name in changed])
        connection.execute(f"UPDATE listing SET {assignments} WHERE pos = ?", (*changed.values(), found.pos))
    if pos == found.pos:
        late.put(connection, pos)
    else:
        late.move(connection, found.pos, pos)
    return True


def _mark(connection: Connection, ids: Iterable[str]) -> None:
    connection.executemany("INSERT OR IGNORE INTO dirty VALUES(?)", [(identity,) for identity in ids])


def _count_people(connection: Connection) -> list[str]:
    """Show of companies that hired, and of which nothing else changed, how many more work there. Returns them."""
    hiring = "SELECT id FROM hiring WHERE id NOT IN (SELECT id FROM dirty)"
    ids = [row[0] for row in connection.execute(hiring).fetchall()]
    connection.execute(
        "UPDATE listing SET people = nullif(coalesce(people, 0) + (SELECT h.people FROM hiring AS h"
        f" WHERE h.id = listing.id), 0) WHERE id IN ({hiring})"
    )
    connection.execute("DELETE FROM hiring")
    return ids


def _list_fresh(connection: Connection, fresh: Fresh, work: Work | None) -> None:
    """List contacts that are not listed yet, by what is known of them."""
    if work is not None:
        _run(connection, work.made)
    else:
        listed = "SELECT 1 FROM listing WHERE id = ?"
        while (places := _places(connection, {}, fresh.live)) is None:
            if connection.execute(listed, (next(iter(fresh.live)),)).fetchone():
                return  # there was no room, and all of the list was made anew, these included
        found = places
        with ahead(_listing_of(fresh, lambda: found)) as made:
            _run(connection, made)
    if work is None or work.words is None:
        _merge(connection, len(fresh.live))


def _run(connection: Connection, made: Iterator[list[Statement]]) -> None:
    for portion in made:
        blocks.run(connection, portion)


def _take_in(connection: Connection, fresh: Fresh, work: Work | None) -> None:
    """Fill the full-text tables with what the process beside has made of them; without it when it failed."""
    if work is None or work.words is None:
        return
    words, work.words = work.words, None
    if not words.take_in(connection):
        with ahead(_listing_of(fresh, work.places, only_words=True)) as made:
            _run(connection, made)
        _merge(connection, len(fresh.live))


def rebuild(connection: Connection) -> int:
    """Make all derived rows anew from the shared tables (after a restore, or when `check` finds a difference)."""
    _empty(connection)
    ids = [row[0] for row in connection.execute("SELECT id FROM contact").fetchall()]
    with _indexes_later(connection, tuple(_INDEXES), len(ids)):
        _refresh_ids(connection, ids)
    late.settle(connection)
    _merge(connection, len(ids))
    return len(ids)


def _merge(connection: Connection, count: int) -> None:
    """Bulk work lays the full-text segments that are there together, out of the way of edits, and merges some pages.

    An edit never merges big segments: left to itself the engine let one rename in twelve write 2 MB. It only puts 64
    segments of the same size together, so those of single edits, and after some thousand edits those of 64."""
    for sql in _merging(count) if count > FEW else ():
        connection.execute(sql)


def _merging(count: int) -> list[str]:
    return [f"INSERT INTO {table}({table}, rank) VALUES('merge', {-max(1, count // 100)})" for table in _SEARCHED]


@contextmanager
def _indexes_later(connection: Connection, names: Sequence[str], count: int) -> Generator[None]:
    """A list that grows by much is filled first and indexed afterwards, which is several times cheaper."""
    later = names if count > INDEXED_LATER and count > _size(connection) // 4 else ()
    for name in later:
        connection.execute(f"DROP INDEX IF EXISTS {name}")
    yield
    for name in later:
        connection.execute(_INDEXES[name].replace("INDEX", "INDEX IF NOT EXISTS", 1))


def _size(connection: Connection) -> int:
    row = connection.execute("SELECT count(*) FROM listing").fetchone()
    return int(row[0]) if row else 0


def _filled(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM listing LIMIT 1").fetchone() is not None


def _employees(connection: Connection, companies: Sequence[str], known: set[str]) -> list[str]:
    """People of these companies, without the known ones: their rows show the employer's name and address."""
    found: dict[str, None] = {}
    for part in _chunks(companies):
        fill_chunk(connection, part)
        rows = connection.execute(
            "SELECT r.from_id FROM chunk CROSS JOIN relation AS r ON r.to_id = chunk.id AND r.type_id = 'employment'"
        )
        found.update((row[0], None) for row in rows.fetchall() if row[0] not in known)
    return list(found)


def _refresh_ids(connection: Connection, ids: Sequence[str]) -> list[str]:
    """List these contacts anew. Returns the companies whose name or address now reads otherwise, or that are gone."""
    few = len(ids) <= FEW
    if not few:
        late.settle(connection)
    live = _live_names(connection, ids)
    before: dict[str, Row] | None = None
    while True:
        old, shown = _listed(connection, ids)
        before = shown if before is None else before
        stay = {
            identity: row[0] for identity, row in old.items() if identity in live and live[identity][1] == row[_ORDER]
        }
        # Who leaves goes first: a row under its old name must not be a neighbour when places are found or spread. Only
        # a single contact takes its row along.
        leaving = [row[0] for identity, row in old.items() if identity not in stay]
        moving = leaving.pop() if len(ids) == 1 and leaving and live else None
        if leaving:
            _forget(connection, leaving, few=few)
        places = _places(connection, stay, live, moving)
        if places is not None:
            break
    order = sorted(places, key=places.__getitem__)
    kept = old if moving is not None else {identity: old[identity] for identity in stay}
    if few:
        after = _renew(connection, order, places, live, kept)
    else:
        if len(kept) > CHUNK and len(kept) == _size(connection):  # all of it: quicker than looking what differs
            _empty(connection)
            kept.clear()
        after = dict[str, Row]()
        for part in _chunks(order):
            after.update(_write_chunk(connection, part, places, live, kept))
    return [identity for identity in {**before, **after} if before.get(identity) != after.get(identity)]


def _renew(
    connection: Connection,
    ids: Sequence[str],
    places: dict[str, int],
    live: dict[str, tuple[str, str, Row]],
    old: dict[str, Row],
) -> dict[str, Row]:
    """As _write_chunk(), but of contacts that are listed (`old`: their rows) only what differs is written, also where
    they move; and what is searched waits in `late`: the full-text index costs most of an edit."""
    made = listing_rows.build(ids, places, live, listing_rows.load(connection, ids))
    words = {row[0]: row for row in made.search}
    digits = dict(made.phones)
    for row in made.listing:
        pos, before = row[0], old.get(row[1])
        if before is None:
            connection.execute(_INSERT_LISTING, row)
        elif before != row:
            changed = [number for number, now in enumerate(row) if before[number] != now]
            assignments = ", ".join([f"{LISTING_COLUMNS[number]} = ?" for number in changed])
            values = [row[number] for number in changed]
            connection.execute(f"UPDATE listing SET {assignments} WHERE pos = ?", (*values, before[0]))
            if pos != before[0]:
                late.leave(connection, before[0])
        same = before is not None and pos == before[0] and before[_WORDS:] == row[_WORDS:]
        late.put_known(connection, words[pos], digits.get(pos), same=same)
    return made.shown


def _forget(connection: Connection, places: Iterable[int], *, few: bool = False) -> None:
    rows = [(pos,) for pos in places]
    if few:
        connection.executemany("DELETE FROM listing WHERE pos = ?", rows)
        for pos in places:
            late.leave(connection, pos)
    elif len(rows) > CHUNK and connection.execute("SELECT count(*) FROM listing").fetchone() == (len(rows),):
        _empty(connection)
    elif rows:
        for table, key in (("listing", "pos"), ("search", "rowid"), ("search_phone", "rowid")):
            connection.executemany(f"DELETE FROM {table} WHERE {key} = ?", rows)


def _empty(connection: Connection) -> None:
    for table in ("search", "search_phone"):
        connection.execute(f"INSERT INTO {table}({table}) VALUES('delete-all')")
    late.hand_over(connection)
    connection.execute("DELETE FROM listing")
    connection.execute("DELETE FROM late")


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]


def _listed(connection: Connection, ids: Sequence[str]) -> tuple[dict[str, Row], dict[str, Row]]:
    """The rows of these contacts as listed now; and of companies what the rows of their people show."""
    found: dict[str, Row] = {}
    if len(ids) > FEW and not _filled(connection):
        return found, {}
    for part in _chunks(ids):
        found.update((row[1], row) for row in by_id(connection, _LISTED, part))
    shown = {row[1]: tuple(row[place] for place in _SHOWN) for row in found.values() if row[2] == "company"}
    shown.update((row[1], ()) for row in found.values() if row[2] != "company" and row[_PEOPLE])
    return found, shown


def _live_names(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, str, Row]]:
    """Live contacts among ids: id to (display name, sort name, contact row)."""
    if len(ids) <= CHUNK:
        return live_names(connection, ids)
    return {identity: found for part in _chunks(ids) for identity, found in live_names(connection, part).items()}


def _places(
    connection: Connection,
    stay: dict[str, int],
    live: dict[str, tuple[str, str, Row]],
    from_place: int | None = None,
) -> dict[str, int] | None:
    """A pos for every live contact: those of `stay`, and for the others one between their neighbours. None when listed
    rows had to be moved apart first: then ask again, with what is listed read anew. The row at from_place counts
    as gone: that of a contact who is moving."""
    moving = _in_name_order([(found[1], identity) for identity, found in live.items() if identity not in stay])
    if not moving:
        return stay
    looked_up = len(moving) <= FEW or len(moving) <= _size(connection) // 64
    runs = _runs_by_looking_up(connection, moving, from_place) if looked_up else _runs_by_merging(connection, moving)
    places = dict(stay)
    for ends, run in runs.items():
        low, high = _room(*ends, len(run))
        if from_place is not None and low < from_place < high:
            return {run[0]: from_place}  # the new name stands where the old one did
        if high - low <= len(run):
            if len(moving) <= FEW:
                if from_place is not None:
                    _forget(connection, [from_place], few=True)
                _respread(connection, low)
            else:
                rebuild(connection)
            return None
        for number, identity in enumerate(run, 1):
            places[identity] = low + (high - low) * number // (len(run) + 1)
    return places


def _room(low: int | None, high: int | None, count: int) -> tuple[int, int]:
    """The places between which so many contacts come to stand; None is an end of the list."""
    if low is None:
        low = 0 if high is None else high - GAP * (count + 1)
    return low, low + GAP * (count + 1) if high is None else high


def _in_name_order(names: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Sorted; letter by letter, since a window beside cannot move while Python sorts a hundred thousand at one go."""
    if len(names) <= CHUNK:
        return sorted(names)
    heads: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for item in names:
        heads[item[0][:2]].append(item)
    return [item for head in sorted(heads) for item in sorted(heads[head])]


def _runs_by_looking_up(connection: Connection, moving: list[tuple[str, str]], but: int | None) -> _Runs:
    """Names that come to stand between the same two neighbours, in order: (pos before, pos after) to ids. The row at
    place `but` is nobody's neighbour."""
    runs: _Runs = defaultdict(list)
    for order, identity in moving:
        runs[_neighbours(connection, order, but)].append(identity)
    return runs


_NEXT = "SELECT pos FROM listing WHERE pos > {} AND pos IS NOT ?2 ORDER BY pos LIMIT 1"
_BOTH = (
    f"SELECT pos, ({_NEXT.format('b.pos')}) FROM (SELECT pos FROM listing WHERE sort_name <= ?1 AND pos IS NOT ?2"
    " ORDER BY sort_name DESC, pos DESC LIMIT 1) AS b"
)


def _neighbours(connection: Connection, order: str, but: int | None) -> tuple[int | None, int | None]:
    """The places before and behind which this name comes to stand."""
    both = connection.execute(_BOTH, (order, but)).fetchone()
    if both is not None:
        return both
    after = connection.execute(_NEXT.format("?1"), (-(1 << 62), but)).fetchone()
    return None, after[0] if after else None


def _runs_by_merging(connection: Connection, moving: list[tuple[str, str]]) -> _Runs:
    """The same for many names: reads the whole list once."""
    listed = connection.execute("SELECT sort_name, pos FROM listing ORDER BY pos").fetchall()
    keys = [row[0] for row in listed]
    runs: _Runs = defaultdict(list)
    index = 0
    for order, identity in moving:
        near = index + FEW  # the next one usually comes to stand not far behind
        close = near < len(keys) and keys[near] > order
        index = bisect_right(keys, order, index, near if close else len(keys))
        low = listed[index - 1][1] if index > 0 else None
        runs[low, listed[index][1] if index < len(listed) else None].append(identity)
    return runs


def _respread(connection: Connection, around: int) -> None:
    """Spread a stretch of neighbours evenly, taking ever more of them until there is room between all."""
    late.settle(connection)
    width = 32
    while True:
        left = connection.execute(
            "SELECT pos, id FROM listing WHERE pos <= ? ORDER BY pos DESC LIMIT ?", (around, width + 1)
        ).fetchall()
        right = connection.execute(
            "SELECT pos, id FROM listing WHERE pos > ? ORDER BY pos LIMIT ?", (around, width + 1)
        ).fetchall()
        rows = [*reversed(left), *right]
        low = rows.pop(0)[0] if len(left) > width else rows[0][0] - GAP * len(rows)
        high = rows.pop()[0] if len(right) > width else rows[-1][0] + GAP * len(rows)
        step = (high - low) // (len(rows) + 1)
        if step > 4 * FEW:
            break
        width *= 2
    live = _live_names(connection, [row[1] for row in rows])
    _forget(connection, [row[0] for row in rows])
    places = {row[1]: low + step * (number + 1) for number, row in enumerate(rows) if row[1] in live}
    ordered = sorted(places, key=places.__getitem__)
    for part in _chunks(ordered):
        _write_chunk(connection, part, places, live, {})


def _write_chunk(
    connection: Connection,
    ids: Sequence[str],
    places: dict[str, int],
    live: dict[str, tuple[str, str, Row]],
    old: dict[str, Row],
) -> dict[str, Row]:
    """Write listing and full-text rows of these contacts, in ascending pos (FTS5 is only fast in that order); of those
    listed in this very place (`old`: their rows) only what differs. Returns what each company now shows of name and
    address."""
    made = listing_rows.build(ids, places, live, listing_rows.load(connection, ids))
    before = {row[0]: row for identity in ids if (row := old.get(identity)) is not None}
    changed = {row[0] for row in made.listing if (was := before.get(row[0])) is not None and was != row}
    words, digits = (
        {row[0] for row in made.listing if row[0] in changed and before[row[0]][mark] != row[mark]}
        for mark in (_WORDS, _DIGITS)
    )
    for (table, (columns, sizes)), rows, differing in zip(
        _WRITTEN.items(), (made.listing, made.search, made.phones), (changed, words, digits), strict=True
    ):
        connection.executemany(f"DELETE FROM {table} WHERE {columns[0]} = ?", [(pos,) for pos in sorted(differing)])
        new = [row for row in rows if row[0] not in before or row[0] in differing] if before else rows
        blocks.insert(connection, table, columns, new, sizes)
    return made.shown


def out_of_step(connection: Connection) -> list[str]:
    """Ids of contacts that list or search miss, show wrongly or in the wrong place; empty in a healthy file. Writes
    only to a temporary table."""
    ids = [row[0] for row in connection.execute("SELECT id FROM contact ORDER BY id").fetchall()]
    wrong: dict[str, None] = {}
    waiting = late.waiting(connection)
    for part in _chunks(ids):
        old, _ = _listed(connection, part)
        live = _live_names(connection, part)
        both = [identity for identity in old if identity in live]
        places = {identity: old[identity][0] for identity in both}
        made = listing_rows.build(both, places, live, listing_rows.load(connection, both))
        wrong.update((identity, None) for identity in part if (identity in live) != (identity in old))
        for row in made.listing:  # the marks of those who wait are made when they are brought into the index
            shown = _WORDS if row[0] in waiting else len(row)
            if row[:shown] != old[row[1]][:shown]:
                wrong[row[1]] = None
    for sql in _HALVES:
        wrong.update((row[0], None) for row in connection.execute(sql).fetchall())
    ordered = connection.execute("SELECT sort_name, id FROM listing ORDER BY pos").fetchall()
    wrong.update((after[1], None) for before, after in pairwise(ordered) if before[0] > after[0])
    if not wrong:  # else these are what is left of the contacts found already
        wrong.update((f"place {row[0]}", None) for row in connection.execute(_LEFT_OVER).fetchall())
    return list(wrong)


_HALVES = (
    "SELECT l.id FROM listing AS l LEFT JOIN contact AS c ON c.id = l.id WHERE c.id IS NULL",
    "SELECT id FROM listing WHERE pos NOT IN (SELECT rowid FROM search) AND pos NOT IN (SELECT pos FROM late)",
    "SELECT id FROM listing WHERE digits_mark IS NOT NULL AND pos NOT IN (SELECT rowid FROM search_phone)"
    " AND pos NOT IN (SELECT pos FROM late)",
    "SELECT id FROM listing WHERE pos IN (SELECT pos FROM late WHERE mark IS NULL)",
)
"""Listed contacts that lack the counterpart in another table."""
_LEFT_OVER = (
    "SELECT rowid FROM search WHERE rowid NOT IN (SELECT pos FROM listing UNION SELECT pos FROM late)"
    " UNION SELECT rowid FROM search_phone WHERE rowid NOT IN"
    " (SELECT pos FROM listing WHERE digits_mark IS NOT NULL UNION SELECT pos FROM late)"
    " UNION SELECT pos FROM late WHERE mark IS NOT NULL AND pos NOT IN (SELECT pos FROM listing)"
)
"""Places that only the full-text tables know."""
