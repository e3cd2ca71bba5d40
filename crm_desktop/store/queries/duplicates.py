"""Reading for the search for doubles: what of each contact is compared, and which pairs somebody has kept apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from crm_desktop.common.progress import Progress
from crm_desktop.records.matching.traits import Traits, unpack, unpack_many
from crm_desktop.store import matching_index, matching_rows
from crm_desktop.store.late import IDS as WAITING
from crm_desktop.store.workspace import Workspace

PORTION = 4000


def traits(ws: Workspace, progress: Progress | None = None) -> tuple[list[str], list[Traits]]:
    """Ids and traits of all live contacts, made from their rows, in order of id: for files that cannot be written to.
    Raises Cancelled."""
    ids = [row[0] for row in ws.rows("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id")]
    found: list[tuple[str, Traits]] = []
    with ws.writable() as connection:
        for start in range(0, len(ids), PORTION):
            found += matching_rows.load(connection, ids[start : start + PORTION])
            if progress is not None:
                progress.step(start)
    return [item[0] for item in found], [item[1] for item in found]


def records(ws: Workspace) -> tuple[dict[int, str], dict[int, Traits]]:
    """Place to id, and place to traits, of all contacts that are in step."""
    ids: dict[int, str] = {}
    found: dict[int, Traits] = {}
    known: dict[str, str] = {}
    for part in ws.parts("SELECT place, id, traits FROM match_record ORDER BY place"):
        ids.update((row[0], row[1]) for row in part)
        found.update(zip((row[0] for row in part), unpack_many((row[2] for row in part), known), strict=True))
    return ids, found


def blocks(ws: Workspace) -> Iterator[tuple[int, list[int]]]:
    """Each key that several contacts share, with their places in order."""
    sql = "SELECT key, group_concat(place) FROM match_key GROUP BY key HAVING count(*) > 1"
    for part in ws.parts(sql):
        for key, places in part:
            yield key, sorted(map(int, places.split(",")))


SHARING = 200
"""Contacts looked at per key: who shares more keys is found under another one."""
NEAREST = 40


def sharing(ws: Workspace, keys: Iterable[int]) -> dict[str, Traits]:
    """Id to traits of the contacts that share most keys."""
    counts: Counter[int] = Counter()
    for key in keys:
        counts.update([row[0] for row in ws.rows(f"SELECT place FROM match_key WHERE key = ? LIMIT {SHARING}", (key,))])
    places = [place for place, _ in counts.most_common(NEAREST)]
    marks = ",".join("?" * len(places))
    rows = ws.rows(f"SELECT id, traits FROM match_record WHERE place IN ({marks})", places)
    return {row[0]: unpack(row[1]) for row in rows}


AT_ONCE = 40
"""Contacts looked at per key when many rows are compared at once."""


def sharing_many(ws: Workspace, keys: Iterable[int]) -> dict[int, list[int]]:
    """Key to the places that have it, for many keys at one go: in their order, as the table lies."""
    sql = "SELECT j.value, k.place FROM json_each(?) AS j CROSS JOIN match_key AS k ON k.key = j.value"
    found: dict[int, list[int]] = {}
    places: list[int] = []
    last = -1
    for key, place in ws.rows(sql, (_json(sorted(set(keys))),)):
        if key != last:
            last, places = key, [place]
            found[key] = places
        elif len(places) < AT_ONCE:
            places.append(place)
    return found


def all_keys(ws: Workspace) -> dict[int, int | list[int]]:
    """The same of every key of the file; one place alone is no list, as is usual."""
    found: dict[int, int | list[int]] = {}
    for part in ws.parts("SELECT key, place FROM match_key ORDER BY key, place"):
        for key, place in part:
            places = found.setdefault(key, place)
            if isinstance(places, list):
                if len(places) < AT_ONCE:
                    places.append(place)
            elif places != place:
                found[key] = [places, place]
    return found


def traits_at(ws: Workspace, places: Iterable[int], known: dict[str, str]) -> dict[int, tuple[str, Traits]]:
    """Place to id and traits, which share equal texts (kept in `known`)."""
    rows = ws.rows(
        "SELECT r.place, r.id, r.traits FROM json_each(?) AS j CROSS JOIN match_record AS r ON r.place = j.value",
        (_json(sorted(places)),),
    )
    found = unpack_many([row[2] for row in rows], known)
    return {row[0]: (row[1], traits) for row, traits in zip(rows, found, strict=True)}


def traits_of(ws: Workspace, contact_id: str) -> Traits | None:
    """What of one contact is compared; None when it is not live."""
    with ws.writable() as connection:
        found = matching_rows.load(connection, [contact_id])
    return found[0][1] if found else None


def is_late(ws: Workspace) -> bool:
    """Whether contacts came in bulk that are not in step yet."""
    return ws.one(f"SELECT 1 FROM match_outstanding UNION ALL {WAITING} LIMIT 1") is not None


def late_few(ws: Workspace) -> tuple[set[str], list[tuple[str, Traits]]]:
    """As late(), of only the few that were made last: what single edits left."""
    return _from_rows(ws, matching_index.NEWEST)


def late(ws: Workspace) -> tuple[set[str], list[tuple[str, Traits]]]:
    """The contacts that are not in step, and what of those that are live is compared, made from their rows."""
    return _from_rows(ws, f"{matching_index.ALL} ORDER BY id")


def _from_rows(ws: Workspace, sql: str) -> tuple[set[str], list[tuple[str, Traits]]]:
    ids = [row[0] for row in ws.rows(sql)]
    found: list[tuple[str, Traits]] = []
    if ids:
        with ws.writable() as connection:
            for start in range(0, len(ids), PORTION):
                found += matching_rows.load(connection, ids[start : start + PORTION])
    return set(ids), found


def _json(numbers: Iterable[int]) -> str:
    import json

    return json.dumps(list(numbers))


def kept_apart(ws: Workspace) -> set[tuple[str, str]]:
    """Pairs somebody said are two contacts, the lower id first."""
    rows = ws.rows("SELECT first_id, second_id FROM not_duplicate WHERE deleted_at IS NULL")
    return {(min(row), max(row)) for row in rows if row[0] and row[1]}


def kept_apart_from(ws: Workspace, contact_id: str) -> set[str]:
    """Contacts somebody said are not this one."""
    sql = "SELECT {} FROM not_duplicate WHERE deleted_at IS NULL AND {} = ?"
    rows = ws.rows(sql.format("second_id", "first_id"), (contact_id,))
    rows += ws.rows(sql.format("first_id", "second_id"), (contact_id,))
    return {row[0] for row in rows}


def apart_row(ws: Workspace, one: str, two: str) -> str | None:
    """Id of the live row that keeps these two apart."""
    row = ws.one(
        "SELECT id FROM not_duplicate WHERE deleted_at IS NULL AND first_id = ? AND second_id = ?",
        (min(one, two), max(one, two)),
    )
    return row[0] if row else None


def linked(ws: Workspace) -> set[tuple[str, str]]:
    """Pairs of contacts linked by anything but employment, the lower id first."""
    rows = ws.rows("SELECT from_id, to_id FROM relation WHERE deleted_at IS NULL AND type_id <> 'employment'")
    return {(min(row), max(row)) for row in rows if row[0] and row[1]}
