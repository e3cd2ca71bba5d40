"""The file as a whole: is it sound, what does it hold, is anybody using it. For backups, restore and `check`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.common.errors import FileLocked
from crm_desktop.common.i18n import texts
from crm_desktop.records.relations import BUILT_IN

from . import late, listing, lock, matching_index, problems, schema
from .engine import Connection, EngineError, connect, error_name, impatient, transaction
from .migrations import APPLICATION_ID
from .workspace import Workspace

tr = texts("upkeep")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a closed file says about itself."""

    sound: bool
    """Ours, complete, and every page and index as it should be."""
    version: int = 0
    sequence: int = 0
    """Number of the last operation in its journal; two states of one file differ in it."""
    counts: dict[str, int] = field(default_factory=dict[str, int])
    """Rows per shared table, deleted ones included; and "live" for contacts outside the trash."""
    problem: str = ""
    """The engine's words, for the log."""


def facts(path: Path) -> FileFacts:
    """Look through a closed file nobody writes to, such as a backup. Never changes it, never raises for damage."""
    try:
        connection = connect(str(path), read_only=True, immutable=True)
    except EngineError as problem:
        return FileFacts(False, problem=str(problem))
    try:
        found = integrity(connection)
        if found:
            return FileFacts(False, problem="; ".join(found[:3]))
        ours = _number(connection, "PRAGMA application_id") == APPLICATION_ID
        return FileFacts(
            ours,
            _number(connection, "PRAGMA user_version"),
            _number(connection, "SELECT coalesce(max(id), 0) FROM operation"),
            counts(connection),
        )
    except EngineError as problem:
        return FileFacts(False, problem=str(problem))
    finally:
        connection.close()


def _number(connection: Connection, sql: str) -> int:
    row = connection.execute(sql).fetchone()
    return int(row[0]) if row else 0


def sequence(ws: Workspace) -> int:
    """Number of the last operation in the journal."""
    return _number(ws.connection, "SELECT coalesce(max(id), 0) FROM operation")


def integrity(connection: Connection, limit: int = 20, *, quick: bool = False) -> list[str]:
    """What the engine finds wrong, page by page and (unless quick) index by index; empty in a sound file."""
    try:
        rows = connection.execute(f"PRAGMA {'quick' if quick else 'integrity'}_check({limit})").fetchall()
    except EngineError as problem:
        return [str(problem)]
    return [str(row[0]) for row in rows if row[0] != "ok"]


def counts(connection: Connection) -> dict[str, int]:
    """Rows per shared table of this version of the file, and "live": contacts outside the trash."""
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}
    found = {table: _number(connection, f'SELECT count(*) FROM "{table}"') for table in schema.SHARED if table in there}
    found["live"] = _number(connection, "SELECT count(*) FROM contact WHERE deleted_at IS NULL")
    return found


@dataclass(frozen=True, slots=True)
class Orphan:
    """A row that points to a record this file does not have."""

    table: str
    row_id: str
    column: str
    parent: str
    parent_id: str


def orphans(ws: Workspace, limit: int = 1000) -> list[Orphan]:
    """Live rows whose parent is missing altogether (deleted parents are there, marked). Harmless, but never shown."""
    found: list[Orphan] = []
    for table, links in schema.PARENTS.items():
        others = schema.OTHER_NOUNS.get(table, {})
        pointing = [(column, parent, "") for column, parent in links.items()]
        pointing += [("record_id", parent, noun) for noun, parent in others.items()]
        for column, parent, noun in pointing:
            of_noun = f" AND c.noun = '{noun}'" if noun else ""
            if others and column == "record_id" and not noun:
                of_noun = f" AND coalesce(c.noun, '') NOT IN ({', '.join(repr(other) for other in others)})"
            rows = ws.rows(
                f'SELECT c.id, c."{column}" FROM "{table}" AS c LEFT JOIN "{parent}" AS p ON p.id = c."{column}"'
                f' WHERE p.id IS NULL AND c."{column}" IS NOT NULL AND c.deleted_at IS NULL{of_noun}'
                f' AND c."{column}" NOT IN ({",".join("?" * len(BUILT_IN))}) LIMIT ?',
                (*(kind.id for kind in BUILT_IN), limit - len(found)),
            )
            found += [Orphan(table, row[0], column, parent, row[1]) for row in rows]
            if len(found) >= limit:
                return found
    return found


def out_of_step(ws: Workspace) -> list[str]:
    """Ids of contacts that list or search miss, show wrongly or in the wrong place. Takes seconds per 100,000."""
    with ws.writable() as connection:
        return [*listing.out_of_step(connection), *matching_index.out_of_step(connection)]


def rebuild_listing(ws: Workspace) -> int:
    """Make list and search anew from the contacts; returns how many. Only derived tables: nothing to undo."""
    with ws.writable() as connection, transaction(connection):
        count = listing.rebuild(connection)
        matching_index.recreate(connection)
    return count


def settle_search(ws: Workspace) -> bool:
    """Bring what single edits left beside the full-text index into it (late.py), and beside what is compared for
    doubles (matching_index.py), so that searches need not look there. Some milliseconds. False when another connection
    is writing just now: nothing is lost, ask again later."""
    left = f"SELECT EXISTS (SELECT 1 FROM late) OR {matching_index.SOME_FEW}"
    if ws.read_only or not ws.value(left):
        return True
    with ws.writable() as connection:
        try:
            with impatient(connection), transaction(connection):
                late.settle(connection)
                matching_index.settle_few(connection)
        except EngineError as problem:
            if error_name(problem).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                return False
            raise
    return True


def seal(path: Path) -> bool:
    """Bring all of a file that nobody has open into the one file, without write-ahead log. False when it is too
    damaged for that. Raises FileLocked while any program, also on this computer, has it open."""
    if lock.holder(path) is not None:
        raise _in_use(path)
    try:
        connection = connect(str(path))
    except EngineError:
        return False
    try:
        # Leaving WAL needs the file for oneself alone, so it fails as long as somebody else has it open.
        connection.execute("PRAGMA busy_timeout = 500")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        return mode is not None and mode[0] == "delete"
    except EngineError as problem:
        if error_name(problem).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "locked" in str(problem):
            raise _in_use(path) from problem
        return False
    finally:
        connection.close()


def _in_use(path: Path) -> FileLocked:
    return FileLocked(
        tr("“{name}” is open in another window or program.", name=path.name),
        safe=problems.unchanged(),
        remedy=tr("Close it there and try again."),
    )


def companions(path: Path) -> Iterator[Path]:
    """Files of the engine that belong to a workspace file and must go with it."""
    for ending in ("-wal", "-shm", "-journal"):
        companion = Path(f"{path}{ending}")
        if companion.exists():
            yield companion
