"""The few statements that change shared rows. Empty text is stored as NULL, so "not known" has one form only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.ids import new_id
from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace

MANY = 500
"""With more rows it is quicker to journal them together."""
_known: dict[str, frozenset[str]] = {}


def _check(ws: Workspace, table: str, columns: Iterable[str]) -> None:
    if table not in _known:
        if table not in schema.SHARED:
            raise ValueError(f"{table} is no shared table")
        _known[table] = frozenset(row[1] for row in ws.rows(f'PRAGMA table_info("{table}")'))
    unknown = set(columns) - _known[table]
    if unknown:
        raise ValueError(f"{table} has no column {', '.join(sorted(unknown))}")


def _stored(value: Any) -> Any:
    return None if value == "" else value


def insert(ws: Workspace, table: str, values: Mapping[str, Any]) -> str:
    """Insert one row; makes its id unless given. Returns the id."""
    _check(ws, table, values)
    row = {
        "id": values.get("id") or new_id(),
        **{key: _stored(value) for key, value in values.items() if key != "id"},
    }
    names = ", ".join(f'"{name}"' for name in row)
    ws.write(f'INSERT INTO "{table}" ({names}) VALUES ({",".join("?" * len(row))})', list(row.values()))
    return str(row["id"])


def insert_many(ws: Workspace, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> bool:
    """Insert ready rows (id among the columns, NULL for empty), for bulk operations. Returns False when halves of
    characters, which cannot be stored, were replaced."""
    _check(ws, table, columns)
    return ws.insert(table, columns, rows)


def update(ws: Workspace, table: str, row_id: str, values: Mapping[str, Any]) -> bool:
    """Save the given columns where they differ from the stored ones. Returns whether anything changed."""
    _check(ws, table, values)
    if not values:
        return False
    stored = {name: _stored(value) for name, value in values.items()}
    differs = " OR ".join([f'"{name}" IS NOT ?{number}' for number, name in enumerate(stored, 1)])
    if table == schema.CONTACT:
        stored.setdefault("updated_at", stamp(ws.clock()))
    assignments = ", ".join([f'"{name}" = ?{number}' for number, name in enumerate(stored, 1)])
    sql = f'UPDATE "{table}" SET {assignments} WHERE id = ?{len(stored) + 1} AND ({differs})'
    return ws.write(sql, [*stored.values(), row_id]) > 0


def move(ws: Workspace, table: str, column: str, from_ids: Sequence[str], to_id: str) -> None:
    """Let every row that points from this column to one of from_ids point to to_id, deleted rows included."""
    _check(ws, table, (column,))
    marks = ",".join("?" * len(from_ids))
    ws.write(f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" IN ({marks})', [to_id, *from_ids])


def soft_delete(ws: Workspace, table: str, row_id: str) -> bool:
    """Mark the row deleted. Returns whether it was not so before."""
    if ws.value(f'SELECT deleted_at FROM "{table}" WHERE id = ?', (row_id,)) is not None:
        return False
    return update(ws, table, row_id, {"deleted_at": stamp(ws.clock())})


def put_back(ws: Workspace, table: str, images: Sequence[Mapping[str, Any]]) -> None:
    """For undo: make these rows of one operation exactly as their images, inserting those that are gone. A column that
    a later version added, unknown to the images, keeps its value."""
    if not images:
        return
    columns = list(images[0])
    ids = [image["id"] for image in images]
    marks = ",".join("?" * len(ids))
    there = {row[0] for row in ws.rows(f'SELECT id FROM "{table}" WHERE id IN ({marks})', ids)}
    insert_many(ws, table, columns, [list(image.values()) for image in images if image["id"] not in there])
    assignments = ", ".join(f'"{name}" = ?' for name in columns)
    ws.write_many(
        f'UPDATE "{table}" SET {assignments} WHERE id = ?',
        [[*image.values(), image["id"]] for image in images if image["id"] in there],
    )


def remove(ws: Workspace, table: str, ids: Sequence[str]) -> None:
    """For undo of an insert: the row never was. Everyday deleting is soft_delete()."""
    _check(ws, table, ())
    if len(ids) > MANY:
        ws.delete(table, ids)
    else:
        ws.write_many(f'DELETE FROM "{table}" WHERE id = ?', [(row_id,) for row_id in ids])
