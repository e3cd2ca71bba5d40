"""Files of records. SELECT only."""

from __future__ import annotations

from crm_desktop.records.file import File
from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace

_COLUMNS = "f.id, f.name, f.path, f.sha256, f.size, f.media_type, f.at"


def of_record(ws: Workspace, record_id: str) -> list[File]:
    """Files of one contact or one entry on the line of time itself, oldest first."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM file_link AS k JOIN file AS f ON f.id = k.file_id AND f.deleted_at IS NULL"
        " WHERE k.record_id = ? AND k.deleted_at IS NULL GROUP BY f.id ORDER BY f.id",
        (record_id,),
    )
    return [_file(row) for row in rows]


def of_contact(ws: Workspace, contact_id: str) -> list[File]:
    """Files of a contact and of the entries on its own line of time, newest first."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM file_link AS k JOIN file AS f ON f.id = k.file_id AND f.deleted_at IS NULL"
        " WHERE k.deleted_at IS NULL AND (k.record_id = ?1 OR k.record_id IN (SELECT l.activity_id"
        "  FROM activity_link AS l JOIN activity AS a ON a.id = l.activity_id AND a.deleted_at IS NULL"
        "  WHERE l.record_id = ?1 AND l.deleted_at IS NULL))"
        " GROUP BY f.id ORDER BY f.at DESC, f.id DESC",
        (contact_id,),
    )
    return [_file(row) for row in rows]


def content(ws: Workspace, sha256: str) -> bytes | None:
    """What a kept file holds; None when it is not here (it was kept on another computer)."""
    row = ws.one(f"SELECT content FROM {schema.FILE_CONTENT} WHERE sha256 = ?", (sha256,))
    return None if row is None else bytes(row[0])


def _file(row: tuple[object, ...]) -> File:
    id_, name, path, sha256, size, media_type, at = row
    return File(
        str(id_), str(name or ""), str(path or ""), str(sha256 or ""), int(str(size or 0)), str(media_type or ""),
        str(at or ""),
    )  # fmt: skip
