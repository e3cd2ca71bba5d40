"""Files of records. SELECT only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crm_desktop.common.fold import fold
from crm_desktop.records.file import File
from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace

_COLUMNS = "f.id, f.name, f.path, f.sha256, f.size, f.media_type, f.at, f.modified"
BODY = "body"
"""The role of the page a mail came as: shown with the mail, not among its attachments."""
PICTURE = "picture"
"""The role of the picture of a contact."""


def of_record(ws: Workspace, record_id: str) -> list[File]:
    """Files of one contact or one entry on the line of time itself, oldest first."""
    rows = ws.rows(
        f"SELECT {_COLUMNS}, '' FROM file_link AS k JOIN file AS f ON f.id = k.file_id AND f.deleted_at IS NULL"
        " WHERE k.record_id = ? AND k.deleted_at IS NULL AND k.role IS NULL GROUP BY f.id ORDER BY f.id",
        (record_id,),
    )
    return [_file(row) for row in rows]


def of_contact(ws: Workspace, contact_id: str) -> list[File]:
    """Files of a contact, of the entries on its own line of time, and of its cases, newest first."""
    return _with(
        ws, contact_id,
        "SELECT l.activity_id FROM activity_link AS l JOIN activity AS a ON a.id = l.activity_id"
        " AND a.deleted_at IS NULL WHERE l.record_id = ?1 AND l.deleted_at IS NULL"
        " UNION ALL SELECT id FROM process_case WHERE contact_id = ?1 AND deleted_at IS NULL",
    )  # fmt: skip


def of_case(ws: Workspace, case_id: str) -> list[File]:
    """Files of a case and of the entries in it, newest first."""
    return _with(ws, case_id, "SELECT id FROM activity WHERE case_id = ?1 AND deleted_at IS NULL")


def _with(ws: Workspace, record_id: str, others: str) -> list[File]:
    """Files of a record and of others that belong to it (a statement)."""
    rows = ws.rows(
        f"SELECT {_COLUMNS}, max(iif(k.record_id = ?1, '', k.record_id))"
        " FROM file_link AS k JOIN file AS f ON f.id = k.file_id AND f.deleted_at IS NULL"
        f" WHERE k.deleted_at IS NULL AND k.role IS NULL AND (k.record_id = ?1 OR k.record_id IN ({others}))"
        " GROUP BY f.id ORDER BY f.at DESC, f.id DESC",
        (record_id,),
    )
    return [_file(row) for row in rows]


def kept(ws: Workspace, text: str, contact_id: str, limit: int) -> list[tuple[File, str]]:
    """Kept files in whose name, or in the name of whose contact, this text stands, with that contact's name; those of
    this contact first, then the newest. Pages of mails and pictures are none."""
    rows = ws.rows(
        f"SELECT {_COLUMNS}, '', coalesce(n.name, m.name, ''), coalesce(k.record_id = ?2 OR a.record_id = ?2, 0) AS own"
        " FROM file AS f JOIN file_link AS k ON k.file_id = f.id AND k.deleted_at IS NULL AND k.role IS NULL"
        " LEFT JOIN listing AS n ON n.id = k.record_id LEFT JOIN activity_link AS a ON a.activity_id = k.record_id"
        " AND a.deleted_at IS NULL LEFT JOIN listing AS m ON m.id = a.record_id"
        " WHERE f.deleted_at IS NULL AND f.sha256 IS NOT NULL AND (?1 = '' OR instr(fold(f.name), ?1)"
        " OR instr(fold(coalesce(n.name, m.name, '')), ?1)) GROUP BY f.id ORDER BY max(own) DESC, f.id DESC LIMIT ?3",
        (fold(text.strip()), contact_id or "-", limit),
    )
    return [(_file(row[:-2]), row[-2]) for row in rows]


def one(ws: Workspace, file_id: str) -> File | None:
    row = ws.one(f"SELECT {_COLUMNS}, '' FROM file AS f WHERE f.id = ?", (file_id,))
    return None if row is None else _file(row)


def body(ws: Workspace, activity_id: str) -> File | None:
    """The page a mail came as."""
    row = ws.one(
        f"SELECT {_COLUMNS}, '' FROM file_link AS k JOIN file AS f ON f.id = k.file_id AND f.deleted_at IS NULL"
        " WHERE k.record_id = ? AND k.role = ? AND k.deleted_at IS NULL LIMIT 1",
        (activity_id, BODY),
    )
    return None if row is None else _file(row)


_PICTURES = (
    " FROM file_link AS k JOIN file AS f ON f.id = k.file_id AND f.deleted_at IS NULL"
    f" WHERE k.role = '{PICTURE}' AND k.deleted_at IS NULL AND k.record_id"
)


def picture(ws: Workspace, contact_id: str) -> bytes | None:
    """The picture of a contact; of several (after a merge) the first."""
    row = ws.one(f"SELECT f.sha256{_PICTURES} = ? ORDER BY k.id LIMIT 1", (contact_id,))
    return content(ws, row[0]) if row is not None and row[0] else None


def picture_links(ws: Workspace, contact_id: str) -> list[tuple[str, str]]:
    """(id of the link, id of the file) of the pictures of a contact."""
    return [(row[0], row[1]) for row in ws.rows(f"SELECT k.id, f.id{_PICTURES} = ?", (contact_id,))]


def with_picture(ws: Workspace, contact_ids: Sequence[str]) -> frozenset[str]:
    """Which of these contacts have a picture."""
    import json

    wanted = json.dumps(list(contact_ids))
    rows = ws.rows(f"SELECT k.record_id{_PICTURES} IN (SELECT value FROM json_each(?))", (wanted,))
    return frozenset(row[0] for row in rows)


def linked(ws: Workspace) -> list[tuple[File, str, str]]:
    """All linked files with the contact (id, name) each belongs to, itself or by an entry; each file once."""
    rows = ws.rows(
        f"SELECT {_COLUMNS}, '', min(l.id), min(l.name) FROM file AS f"
        " JOIN file_link AS k ON k.file_id = f.id AND k.deleted_at IS NULL"
        " LEFT JOIN activity_link AS a ON a.activity_id = k.record_id AND k.noun = 'activity' AND a.deleted_at IS NULL"
        " LEFT JOIN process_case AS c ON c.id = k.record_id AND k.noun = 'case'"
        " JOIN listing AS l ON l.id = coalesce(a.record_id, c.contact_id, k.record_id)"
        " WHERE f.deleted_at IS NULL AND f.path IS NOT NULL AND f.path <> '' GROUP BY f.id ORDER BY f.path"
    )
    return [(_file(row[:9]), str(row[9]), str(row[10] or "")) for row in rows]


def linked_paths(ws: Workspace, paths: Sequence[str]) -> dict[str, frozenset[str]]:
    """Path to the contacts it is linked with."""
    import json

    found: dict[str, set[str]] = {}
    for path, record_id in ws.rows(
        "SELECT f.path, k.record_id FROM file AS f JOIN file_link AS k ON k.file_id = f.id AND k.deleted_at IS NULL"
        " WHERE f.deleted_at IS NULL AND f.path IN (SELECT value FROM json_each(?))",
        (json.dumps(list(paths)),),
    ):
        found.setdefault(path, set()).add(record_id)
    return {path: frozenset(ids) for path, ids in found.items()}


def content(ws: Workspace, sha256: str) -> bytes | None:
    """What a kept file holds; None when it is not here (it was kept on another computer). Of a large one all of it is
    in memory then: to write it somewhere use pieces()."""
    if not is_here(ws, sha256):
        return None
    return b"".join(pieces(ws, sha256))


def is_here(ws: Workspace, sha256: str) -> bool:
    return ws.one(f"SELECT 1 FROM {schema.FILE_CONTENT} WHERE sha256 = ?", (sha256,)) is not None


def pieces(ws: Workspace, sha256: str) -> Iterator[bytes]:
    """What a kept file holds, a megabyte at a time."""
    row = ws.one(f"SELECT content FROM {schema.FILE_CONTENT} WHERE sha256 = ?", (sha256,))
    if row is None:
        return
    if row[0] is not None:
        yield bytes(row[0])
        return
    numbers = ws.rows(f"SELECT number FROM {schema.FILE_PART} WHERE sha256 = ? ORDER BY number", (sha256,))
    for (number,) in numbers:
        yield bytes(
            ws.value(f"SELECT content FROM {schema.FILE_PART} WHERE sha256 = ? AND number = ?", (sha256, number))
        )


def head(ws: Workspace, file: File, length: int) -> bytes:
    """How a kept file begins."""
    return next(pieces(ws, file.sha256), b"")[:length]


def links_of(ws: Workspace, file_id: str) -> list[tuple[str, str]]:
    """(id of the link, id of the record) of a file."""
    return [
        (row[0], row[1])
        for row in ws.rows("SELECT id, record_id FROM file_link WHERE file_id = ? AND deleted_at IS NULL", (file_id,))
    ]


def _file(row: tuple[object, ...]) -> File:
    id_, name, path, sha256, size, media_type, at, modified, entry = row
    texts = [str(value or "") for value in (media_type, at, modified, entry)]
    return File(str(id_), str(name or ""), str(path or ""), str(sha256 or ""), int(str(size or 0)), *texts)
