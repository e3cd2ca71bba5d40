"""The derived tables behind the search for doubles: what of each contact is compared, and who shares a key with whom.

`match_record` holds the traits of each live contact, `match_key` its keys (records/matching/keys.py), so that one
contact is checked against a million by a few look-ups. Who was changed stands in `match_outstanding`, or among the last
edited (late.py), so that no edit and no import waits for that. A few are read from their rows when somebody looks, and
brought in step in a quiet moment (settle_few()); many by catch_up().
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from . import late
from .engine import Connection, transaction

if TYPE_CHECKING:
    from crm_desktop.common.progress import Progress
    from crm_desktop.records.matching.traits import Traits
    from crm_desktop.records.matching.weights import Weights

    from .workspace import Workspace

FEW = 64
"""Up to so many outstanding contacts are nothing to wait for: a few milliseconds."""
PORTION = 4000

_TABLES = """
CREATE TABLE match_record (place INTEGER PRIMARY KEY, id TEXT, traits TEXT) STRICT;
CREATE UNIQUE INDEX match_record_id ON match_record(id);
CREATE TABLE match_key (key INTEGER, place INTEGER, PRIMARY KEY(key, place)) STRICT, WITHOUT ROWID;
CREATE TABLE match_outstanding (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE match_weights (definition TEXT) STRICT;
"""
TABLES = ("match_record", "match_key", "match_outstanding", "match_weights")


def recreate(connection: Connection) -> None:
    """Make the tables of this version, with every contact outstanding; inside the caller's transaction."""
    for table in TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    connection.execute("INSERT INTO match_outstanding SELECT id FROM contact WHERE deleted_at IS NULL")


def note_fresh(connection: Connection, span: tuple[str, str] | None) -> None:
    """Note contacts just made in bulk as outstanding: all from the first to the last id."""
    if span is None:
        return
    connection.execute(
        "INSERT OR IGNORE INTO match_outstanding SELECT id FROM contact WHERE id >= ? AND id <= ? ORDER BY id",
        span,
    )


def refresh(connection: Connection, ids: Sequence[str]) -> None:
    """Note the dirty contacts of the operation in progress as outstanding; who is gone for good is forgotten."""
    if len(ids) > FEW:
        connection.execute("INSERT OR IGNORE INTO match_outstanding SELECT id FROM dirty")
        return
    marks = ",".join("?" * len(ids))
    note = f"INSERT OR IGNORE INTO match_outstanding SELECT id FROM contact WHERE id IN ({marks})"
    if connection.execute(note, ids).rowcount < len(ids):
        gone = connection.execute(
            f"SELECT id FROM match_record AS r WHERE id IN ({marks})"
            " AND NOT EXISTS (SELECT 1 FROM contact AS c WHERE c.id = r.id)",
            ids,
        ).fetchall()
        if gone:
            _store(connection, [row[0] for row in gone], ())


def settle_few(connection: Connection) -> None:
    """Bring the outstanding contacts in step when they are few, inside the caller's transaction; late.settle() comes
    first."""
    if connection.execute(f"SELECT {SOME_FEW}").fetchone() != (1,):
        return
    from .matching_rows import load

    ids = [row[0] for row in connection.execute(NEWEST).fetchall()]
    _store(connection, ids, load(connection, ids))
    connection.execute("DELETE FROM match_outstanding")


SOME_FEW = f"(SELECT count(*) FROM (SELECT 1 FROM match_outstanding LIMIT {FEW + 1})) BETWEEN 1 AND {FEW}"
ALL = f"SELECT id FROM match_outstanding UNION {late.IDS}"
NEWEST = (
    f"SELECT id FROM (SELECT id FROM (SELECT id FROM match_outstanding ORDER BY id DESC LIMIT {FEW}) UNION {late.IDS})"
    f" ORDER BY id DESC LIMIT {FEW}"
)
"""The few made last: those of an import come before them."""


def forget(connection: Connection, ids: Sequence[str]) -> None:
    """Nothing of these contacts stays, nor what was learned from all of them: it counts names and addresses."""
    _store(connection, ids, ())
    connection.executemany("DELETE FROM match_outstanding WHERE id = ?", [(identity,) for identity in ids])
    connection.execute("DELETE FROM match_weights")


def _store(connection: Connection, ids: Sequence[str], live: Iterable[tuple[str, Traits]]) -> None:
    """Write what is compared of these contacts where it differs; who is not live is forgotten."""
    from crm_desktop.records.matching import keys
    from crm_desktop.records.matching.traits import pack, unpack

    now = {identity: (pack(traits), traits) for identity, traits in live}
    before: dict[str, tuple[int, str]] = {}
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        rows = connection.execute(
            f"SELECT id, place, traits FROM match_record WHERE id IN ({','.join('?' * len(part))})", part
        )
        before.update((row[0], (row[1], row[2])) for row in rows.fetchall())
    place = _last_place(connection) if now.keys() - before.keys() else 0
    gone = [(row[0],) for identity, row in before.items() if identity not in now]
    made: list[tuple[int, str, str]] = []
    changed: list[tuple[str, int]] = []
    lost = [(key, row[0]) for identity, row in before.items() if identity not in now for key in keys.of(unpack(row[1]))]
    found: list[tuple[int, int]] = []
    for identity, (packed, traits) in now.items():
        if identity not in before:
            place += 1
            made.append((place, identity, packed))
            found += [(key, place) for key in keys.of(traits)]
        elif (row := before[identity])[1] != packed:  # most of its keys stay, wherever they lie
            was, wanted = set(keys.of(unpack(row[1]))), set(keys.of(traits))
            changed.append((packed, row[0]))
            lost += [(key, row[0]) for key in was - wanted]
            found += [(key, row[0]) for key in wanted - was]
    for sql, those in (
        ("DELETE FROM match_key WHERE key = ? AND place = ?", lost),
        ("DELETE FROM match_record WHERE place = ?", gone),
        ("UPDATE match_record SET traits = ? WHERE place = ?", changed),
        ("INSERT INTO match_record(place, id, traits) VALUES(?, ?, ?)", made),
        ("INSERT INTO match_key(key, place) VALUES(?, ?)", sorted(found)),
    ):
        if those:
            connection.executemany(sql, those)


def _last_place(connection: Connection) -> int:
    last = connection.execute("SELECT coalesce(max(place), 0) FROM match_record").fetchone()
    return int(last[0]) if last else 0


def outstanding(ws: Workspace) -> int:
    """How many contacts are not compared yet."""
    edited = f"{late.IDS} AND NOT EXISTS (SELECT 1 FROM match_outstanding AS o WHERE o.id = l.id)"
    return int(ws.value(f"SELECT (SELECT count(*) FROM match_outstanding) + (SELECT count(*) FROM ({edited}))"))


def catch_up(ws: Workspace, progress: Progress | None = None) -> None:
    """Bring all outstanding contacts in step. Each portion is a short transaction of its own, so others can write in
    between. Raises Cancelled; what was done stays done."""
    from .matching_rows import load

    left = total = outstanding(ws)
    with ws.writable() as connection:
        if left > 0:  # only then who was edited last is outstanding, and not looked at again when they are done
            with transaction(connection):
                late.settle(connection)
        while left > 0:
            if progress is not None:
                progress.step((total - left) * 100 // total)
            ids = _next(connection)
            if not ids:
                return
            seen, live = _sequence(connection), load(connection, ids)
            with transaction(connection):
                now = _next(connection)
                if not now:  # somebody else has done the rest
                    return
                if now != ids or _sequence(connection) != seen:  # what was read may be of yesterday
                    ids, live = now, load(connection, now)
                _store(connection, ids, live)
                connection.execute("DELETE FROM match_outstanding WHERE id <= ?", (ids[-1],))
            left -= len(ids)


def _next(connection: Connection) -> list[str]:
    rows = connection.execute("SELECT id FROM match_outstanding ORDER BY id LIMIT ?", (PORTION,)).fetchall()
    return [row[0] for row in rows]


def _sequence(connection: Connection) -> int:
    row = connection.execute("SELECT coalesce(max(id), 0) FROM operation").fetchone()
    return int(row[0]) if row else 0


KEPT = 2000
"""Values per kind whose frequency is kept; rarer ones weigh alike."""


def save_weights(ws: Workspace, weights: Weights) -> None:
    import json  # for few moments, so not at the start

    counts = {
        kind: dict(sorted(values.items(), key=lambda item: -item[1])[:KEPT]) for kind, values in weights.counts.items()
    }
    kept = {
        "size": weights.size, "counts": counts, "m": weights.m, "duplicates": weights.duplicates,
        "households": weights.households, "colleagues": weights.colleagues, "families": weights.families,
    }  # fmt: skip
    definition = json.dumps(kept)
    if ws.one("SELECT 1 FROM match_weights WHERE definition = ?", (definition,)):
        return  # nothing new was learned: the file stays as it is
    with ws.writable() as connection, transaction(connection):
        last = connection.execute("SELECT coalesce(max(rowid), 0) FROM match_weights").fetchone()
        connection.execute("DELETE FROM match_weights")
        number = int(last[0]) + 1 if last else 1
        connection.execute("INSERT INTO match_weights(rowid, definition) VALUES(?, ?)", (number, definition))


def weights_mark(ws: Workspace) -> str:
    """Another text whenever something new was learned."""
    row = ws.one("SELECT rowid, length(definition) FROM match_weights LIMIT 1")
    return f"{row[0]}-{row[1]}" if row else ""


def load_weights(ws: Workspace) -> Weights | None:
    """What was learned last; None when nothing was yet."""
    import json

    from crm_desktop.records.matching.weights import Weights

    text = ws.value("SELECT definition FROM match_weights LIMIT 1")
    if text is None:
        return None
    kept = json.loads(text)
    kept["m"] = [{int(level): share for level, share in levels.items()} for levels in kept["m"]]
    return Weights(**kept)


def out_of_step(connection: Connection) -> list[str]:
    """Ids of contacts whose traits or keys are not what they should be; empty in a healthy file."""
    from crm_desktop.records.matching import keys
    from crm_desktop.records.matching.traits import pack

    from .matching_rows import load

    outstanding = {row[0] for row in connection.execute(ALL).fetchall()}
    kept = {row[1]: row for row in connection.execute("SELECT place, id, traits FROM match_record").fetchall()}
    ids = [row[0] for row in connection.execute("SELECT id FROM contact ORDER BY id").fetchall()]
    wrong: list[str] = [identity for identity in kept if identity not in outstanding and identity not in set(ids)]
    wanted: set[tuple[int, int]] = set()
    for start in range(0, len(ids), PORTION):
        part = ids[start : start + PORTION]
        live = dict(load(connection, part))
        for identity in part:
            if identity in outstanding:
                continue
            traits, row = live.get(identity), kept.get(identity)
            if (traits is None) != (row is None) or (traits is not None and row is not None and pack(traits) != row[2]):
                wrong.append(identity)
            elif traits is not None and row is not None:
                wanted.update((key, row[0]) for key in keys.of(traits))
    there = {tuple(row) for row in connection.execute("SELECT key, place FROM match_key").fetchall()}
    late_places = {kept[identity][0] for identity in outstanding if identity in kept}
    left = {pair for pair in there ^ wanted if pair[1] not in late_places}
    places = {row[0]: identity for identity, row in kept.items()}
    return wrong + sorted({places.get(place, f"place {place}") for _, place in left} - set(wrong))
