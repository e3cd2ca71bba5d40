"""Reading the journal: what can be undone, what stands in the way, who changed what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Any

from crm_desktop.common.ids import count_between, ids_between
from crm_desktop.store import schema
from crm_desktop.store.journal import Operation
from crm_desktop.store.workspace import Workspace

_OPERATION = "id, label, at, user_id, kind, source, target, state, undone_by"
_DEFAULTS: tuple[Any, ...] = (0, "", "", "", "", "", 0, "", 0)


def _operation(row: tuple[Any, ...] | None) -> Operation | None:
    if row is None:
        return None
    values: list[Any] = [value or default for value, default in zip(row, _DEFAULTS, strict=True)]
    return Operation(*values)


def operation(ws: Workspace, operation_id: int) -> Operation | None:
    return _operation(ws.one(f"SELECT {_OPERATION} FROM operation WHERE id = ?", (operation_id,)))


def operations(ws: Workspace, limit: int = 200, before: int = 0) -> list[Operation]:
    """What was done, newest first, without the undoing itself; `before` gives those older than this number."""
    rows = ws.rows(
        f"SELECT {_OPERATION} FROM operation WHERE kind = 'do' AND (?2 = 0 OR id < ?2) ORDER BY id DESC LIMIT ?1",
        (limit, before),
    )
    return [found for row in rows if (found := _operation(row)) is not None]


def first_rows(ws: Workspace, operation_id: int, limit: int = 40) -> list[tuple[str, bool, tuple[str, ...]]]:
    """The first rows an operation changed: table, whether the row was made, and the contacts it belongs to."""
    found: list[tuple[str, bool, tuple[str, ...]]] = []
    for table, row_id, image, last_id in ws.rows(
        "SELECT tbl, row_id, before, last_id FROM change WHERE operation_id = ? ORDER BY id LIMIT ?",
        (operation_id, limit),
    ):
        if len(found) >= limit:  # one note may stand for thousands of rows, and more notes follow it
            break
        ids = islice(ids_between(row_id, last_id), limit - len(found)) if last_id else (row_id,)
        found += [(table, image is None, _contacts_of(ws, table, one, image)) for one in ids]
    return found


def _contacts_of(ws: Workspace, table: str, row_id: str, image: str | None) -> tuple[str, ...]:
    if table == schema.CONTACT:
        return (row_id,)
    if table == schema.ACTIVITY:
        rows = ws.rows("SELECT record_id FROM activity_link WHERE activity_id = ?", (row_id,))
        return tuple(row[0] for row in rows)
    links = [column for column, parent in schema.PARENTS.get(table, {}).items() if parent == schema.CONTACT]
    if not links:
        return ()
    if image:
        before = json.loads(image)
        return tuple(before[column] for column in links if before.get(column))
    columns = ", ".join(f'"{column}"' for column in links)
    row = ws.one(f'SELECT {columns} FROM "{table}" WHERE id = ?', (row_id,))
    return tuple(value for value in row if value) if row else ()


def touches_more_than(ws: Workspace, operation_id: int, rows: int) -> bool:
    """Whether an operation changed more rows than that (an import): then asking what builds on it takes a while."""
    found = 0
    for row_id, last_id in ws.rows(
        "SELECT row_id, last_id FROM change WHERE operation_id = ? LIMIT ?", (operation_id, rows + 1)
    ):
        found += count_between(row_id, last_id) if last_id else 1
    return found > rows


def latest(ws: Workspace) -> int:
    """The number of the last operation of any kind; 0 in a new file."""
    return int(ws.value("SELECT coalesce(max(id), 0) FROM operation"))


def last_done(ws: Workspace) -> Operation | None:
    """What Ctrl+Z takes back next."""
    return _operation(
        ws.one(f"SELECT {_OPERATION} FROM operation WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1")
    )


def last_undone(ws: Workspace) -> Operation | None:
    """What redo brings back next: the operation undone last, unless something new was done since."""
    return _operation(
        ws.one(
            f"SELECT {_OPERATION} FROM operation AS o WHERE kind = 'do' AND state = 'undone' AND NOT EXISTS"
            " (SELECT 1 FROM operation AS n WHERE n.kind IN ('do', 'erase') AND n.id > o.undone_by)"
            " ORDER BY undone_by DESC LIMIT 1"
        )
    )


def newer_change(ws: Workspace, operation_id: int) -> Later | None:
    """A later change that stands on a row of this operation; None when free to undo.
    No later run can stand on our rows, since rows of a run were new to the operation that noted it."""
    for mine in _STANDS_ON:
        row = ws.one(
            f"SELECT o.label, o.at, o.kind FROM change AS mine JOIN change AS later ON {mine}"
            " AND later.id > mine.id AND later.operation_id <> mine.operation_id"
            f" JOIN operation AS o ON o.id = later.operation_id AND {_STANDS}"
            " WHERE mine.operation_id = ? LIMIT 1",
            (operation_id,),
        )
        if row is not None:
            return Later(row[0], row[1], kind=row[2])
    return None


_STANDS = "(o.state = 'done' OR o.kind IN ('setup', 'erase'))"
"""What is no step of the user's, as a mail that was sent, is never undone."""
_STANDS_ON = (
    "later.row_id = mine.row_id AND mine.last_id IS NULL",
    "mine.last_id IS NOT NULL AND later.row_id BETWEEN mine.row_id AND mine.last_id",
)


@dataclass(frozen=True, slots=True)
class Later:
    """What was done to a row after the operation in question."""

    label: str
    at: str
    before: str = ""
    """Image of the row as the operation had left it, as JSON."""
    kind: str = schema.DO


def changed_since(ws: Workspace, operation_id: int) -> dict[tuple[str, str], Later]:
    """Rows of this operation that later ones changed, by table and id; of several the last one's name."""
    rows = [
        row
        for mine in _STANDS_ON
        for row in ws.rows(
            "SELECT later.tbl, later.row_id, o.label, o.at, later.id FROM change AS mine"
            f" JOIN change AS later ON {mine} AND later.id > mine.id"
            " AND later.operation_id <> mine.operation_id"
            f" JOIN operation AS o ON o.id = later.operation_id AND {_STANDS}"
            " WHERE mine.operation_id = ?",
            (operation_id,),
        )
    ]
    last = {(row[0], row[1]): (row[2], row[3]) for row in sorted(rows, key=itemgetter(4))}
    return {key: Later(*found, _left_by(ws, operation_id, *key)) for key, found in last.items()}


def _left_by(ws: Workspace, operation_id: int, table: str, row_id: str) -> str:
    """The row as the operation left it: its image before the first change that came after."""
    found = ws.value(
        "SELECT before FROM change WHERE row_id = ?1 AND tbl = ?2 AND operation_id > ?3 ORDER BY id LIMIT 1",
        (row_id, table, operation_id),
    )
    return found or ""


def made_by(ws: Workspace, operation_id: int, table: str) -> str | None:
    """Id of a row that this operation made in the table."""
    return ws.value(
        "SELECT row_id FROM change WHERE operation_id = ? AND tbl = ? AND before IS NULL LIMIT 1", (operation_id, table)
    )


def ever_made(ws: Workspace, table: str, ids: Sequence[str]) -> set[str]:
    """Which of these rows were written at any time in this file, those taken back included."""
    rows = ws.rows(
        "SELECT DISTINCT row_id FROM change WHERE tbl = ? AND row_id IN (SELECT value FROM json_each(?))",
        (table, json.dumps(list(ids))),
    )
    return {row[0] for row in rows}


def last_that_made(ws: Workspace, table: str) -> int:
    """Number of the newest operation still done that made a row in the table; 0 when there is none."""
    return int(
        ws.value(
            f'SELECT coalesce(max(o.id), 0) FROM "{table}" AS t JOIN change AS c ON c.row_id = t.id AND c.tbl = ?'
            " AND c.before IS NULL JOIN operation AS o ON o.id = c.operation_id AND o.kind = 'do' AND o.state = 'done'",
            (table,),
        )
    )


def row(ws: Workspace, table: str, row_id: str) -> dict[str, Any]:
    """The row as it is now; {} when it is gone."""
    names = [found[1] for found in ws.rows(f'PRAGMA table_info("{table}")')]
    found = ws.one(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,))
    return dict(zip(names, found, strict=True)) if found else {}


def links_of(ws: Workspace, table: str, row_id: str) -> list[tuple[str, str]]:
    """(table, id) of the rows this one points to."""
    links = schema.PARENTS.get(table, {})
    now = row(ws, table, row_id) if links else {}
    return [(parent, now[column]) for column, parent in links.items() if now.get(column)]


def rows_of_owner(ws: Workspace, table: str, column: str, contact_id: str) -> list[str]:
    return [found[0] for found in ws.rows(f'SELECT id FROM "{table}" WHERE "{column}" = ?', (contact_id,))]


def contacts_of(ws: Workspace, table: str, row_id: str) -> list[str]:
    """The contacts a row belongs to as it is now."""
    return list(dict.fromkeys(found for found in _contacts_of(ws, table, row_id, None) if found))


def rows_hanging_on(ws: Workspace, operation_id: int, parent: str) -> dict[str, Later]:
    """Rows of `parent` this operation created which rows of later operations now point to, with the later one."""
    found: dict[str, Later] = {}
    if not (pointing := _pointing(parent)):
        return found
    mine = ws.rows(
        "SELECT DISTINCT last_id IS NOT NULL FROM change WHERE operation_id = ? AND tbl = ? AND before IS NULL",
        (operation_id, parent),
    )
    queries = [sql for (run,) in mine for sql in (_HANGING_ON_RUN if run else _HANGING_ON_ROW)]
    for child, column in pointing:
        for sql in queries:
            rows = ws.rows(sql.format(child=child, column=column), (operation_id, parent))
            found.update((row[0], Later(row[1], row[2], kind=row[3])) for row in rows)
    return found


def _pointing(parent: str) -> list[tuple[str, str]]:
    """(table, column) of all that may hold the id of such a row."""
    found = [(child, column) for child, links in schema.PARENTS.items() for column, to in links.items() if to == parent]
    return found + [(child, "record_id") for child, nouns in schema.OTHER_NOUNS.items() if parent in nouns.values()]


def links_of_kind(ws: Workspace, operation_id: int, type_ids: Iterable[str]) -> Later | None:
    """A later link of these types of somebody whom this operation turned from a person into a company, or back."""
    row = ws.one(
        "SELECT o.label, o.at, o.kind FROM change AS mine JOIN contact AS k ON k.id = mine.row_id"
        " AND k.kind IS NOT json_extract(mine.before, '$.kind')"
        " JOIN relation AS r ON r.deleted_at IS NULL AND (r.from_id = k.id OR r.to_id = k.id)"
        " AND r.type_id IN (SELECT value FROM json_each(?2))"
        f" JOIN change AS later ON later.row_id = r.id AND later.id > mine.id {_DONE}"
        " WHERE mine.operation_id = ?1 AND mine.tbl = 'contact' AND mine.before IS NOT NULL LIMIT 1",
        (operation_id, json.dumps(list(type_ids))),
    )
    return Later(row[0], row[1], kind=row[2]) if row else None


def name_taken(ws: Workspace, operation_id: int, table: str) -> Later | None:
    """What gave a row of this table the name that one which this operation renamed or deleted would have again."""
    row = ws.one(
        f'SELECT o.label, o.at, o.kind FROM change AS mine JOIN "{table}" AS other ON other.id <> mine.row_id'
        " AND other.deleted_at IS NULL AND fold(other.name) = fold(json_extract(mine.before, '$.name'))"
        f" JOIN change AS later ON later.row_id = other.id AND later.id > mine.id {_DONE}"
        " WHERE mine.operation_id = ? AND mine.tbl = ? AND mine.before IS NOT NULL"
        " AND json_extract(mine.before, '$.deleted_at') IS NULL LIMIT 1",
        (operation_id, table),
    )
    return Later(row[0], row[1], kind=row[2]) if row else None


def tables_made(ws: Workspace, operation_id: int) -> set[str]:
    """The tables in which this operation made rows."""
    rows = ws.rows("SELECT DISTINCT tbl FROM change WHERE operation_id = ? AND before IS NULL", (operation_id,))
    return {row[0] for row in rows}


_DONE = f"JOIN operation AS o ON o.id = later.operation_id AND ({_STANDS} OR o.kind = 'do' AND later.before IS NULL)"
"""Of an import that was taken back in part, rows that it made are there all the same."""
_MADE = "mine.operation_id = ?1 AND mine.tbl = ?2 AND mine.before IS NULL"
_HANGING_ON_ROW = (
    f"""SELECT DISTINCT k."{{column}}", o.label, o.at, o.kind FROM change AS mine
    JOIN "{{child}}" AS k ON k."{{column}}" = mine.row_id
    JOIN change AS later ON later.row_id = k.id AND later.operation_id > ?1 {_DONE}
    WHERE {_MADE} AND mine.last_id IS NULL""",
    f"""SELECT DISTINCT k."{{column}}", o.label, o.at, o.kind FROM change AS mine
    JOIN "{{child}}" AS k ON k."{{column}}" = mine.row_id
    JOIN change AS later ON later.tbl = '{{child}}' AND later.last_id IS NOT NULL AND later.operation_id > ?1
    AND k.id BETWEEN later.row_id AND later.last_id {_DONE} WHERE {_MADE} AND mine.last_id IS NULL""",
)
_HANGING_ON_RUN = tuple(
    f"""SELECT DISTINCT k."{{column}}", o.label, o.at, o.kind FROM change AS later {_DONE}
    CROSS JOIN "{{child}}" AS k ON {link}
    CROSS JOIN change AS mine ON {_MADE} AND k."{{column}}" BETWEEN mine.row_id AND mine.last_id
    WHERE later.operation_id > ?1 AND later.tbl = '{{child}}' AND later.last_id IS {null}"""
    for link, null in (("k.id = later.row_id", "NULL"), ("k.id BETWEEN later.row_id AND later.last_id", "NOT NULL"))
)
"""An operation with runs is large, so what came after it is looked through, not its own rows."""


def options_of(ws: Workspace, field_ids: Iterable[str]) -> set[str]:
    """Ids of the choices of these custom fields."""
    return {
        row[0]
        for field_id in field_ids
        for row in ws.rows("SELECT id FROM custom_option WHERE field_id = ?", (field_id,))
    }


@dataclass(frozen=True, slots=True)
class RowChange:
    """What one operation did to one row: the row before and after, {} where it did not exist."""

    operation_id: int
    label: str
    kind: str
    """do, undo or redo."""
    at: str
    user: str
    table: str
    row_id: str
    before: dict[str, Any]
    after: dict[str, Any]

    def fields(self) -> list[str]:
        """Columns that differ."""
        names = self.after or self.before
        return [name for name in names if self.before.get(name) != self.after.get(name)]


_CHUNK = 500


def record_history(ws: Workspace, contact_id: str, limit: int = 300) -> list[RowChange]:
    """Who changed what on this contact and the rows that belong to it, newest first; undoing counts as a change.

    The image after a change is the image before the next one on the same row, or the row as it is now.
    """
    found: list[RowChange] = []
    for table, ids in _rows_of(ws, contact_id).items():
        for start in range(0, len(ids), _CHUNK):
            found.extend(_history(ws, table, ids[start : start + _CHUNK]))
    found.sort(key=lambda change: change.operation_id, reverse=True)
    return found[:limit]


def _rows_of(ws: Workspace, contact_id: str) -> dict[str, list[str]]:
    found = {schema.CONTACT: [contact_id]}
    for child, links in schema.PARENTS.items():
        for column, target in links.items():
            if target == schema.CONTACT and child != schema.IMPORT_ROW:
                rows = ws.rows(f'SELECT id FROM "{child}" WHERE "{column}" = ?', (contact_id,))
                found.setdefault(child, []).extend(row[0] for row in rows)
    notes = ws.rows(f'SELECT activity_id FROM "{schema.ACTIVITY_LINK}" WHERE record_id = ?', (contact_id,))
    found[schema.ACTIVITY] = [row[0] for row in notes]
    return found


def _history(ws: Workspace, table: str, ids: list[str]) -> list[RowChange]:
    marks = ",".join("?" * len(ids))
    entries = ws.rows(
        f"SELECT {_ENTRY}, c.row_id, NULL {_ENTRIES} WHERE c.row_id IN ({marks}) AND c.tbl = ? AND c.last_id IS NULL",
        [*ids, table],
    )
    runs = ws.rows(
        f"SELECT {_ENTRY}, c.row_id, c.last_id {_ENTRIES}"
        " WHERE c.tbl = ? AND c.last_id IS NOT NULL AND c.row_id <= ? AND c.last_id >= ?",
        (table, max(ids), min(ids)),
    )
    entries += [
        (*run[:-2], row_id, None) for run in runs for row_id in ids if run[-2] <= row_id <= run[-1]
    ]  # fmt: skip
    entries.sort(key=itemgetter(0), reverse=True)
    names = [row[1] for row in ws.rows(f'PRAGMA table_info("{table}")')]
    rows = ws.rows(f'SELECT * FROM "{table}" WHERE id IN ({marks})', ids)
    after: dict[str, dict[str, Any]] = {row[0]: dict(zip(names, row, strict=True)) for row in rows}
    found: list[RowChange] = []
    for _, operation_id, label, kind, at, user, image, row_id, _ in entries:
        before: dict[str, Any] = json.loads(image) if image else {}
        now = after.get(row_id, {})
        after[row_id] = before
        if before != now:
            found.append(RowChange(operation_id, label, kind, at, user or "", table, row_id, before, now))
    return found


_ENTRY = "c.id, c.operation_id, o.label, o.kind, o.at, u.name, c.before"
_ENTRIES = "FROM change AS c JOIN operation AS o ON o.id = c.operation_id LEFT JOIN user AS u ON u.id = o.user_id"
