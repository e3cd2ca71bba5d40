"""Finding everything that belongs to a contact, in the tables and in the images of the journal. SELECT only."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from crm_desktop.common.fold import words
from crm_desktop.store import schema
from crm_desktop.store.images import OF_TABLE
from crm_desktop.store.workspace import Workspace

from . import journal, listing

Values = dict[str, Any]
"""One row by column name."""


def columns(ws: Workspace, table: str) -> list[str]:
    return [row[1] for row in ws.rows(f'PRAGMA table_info("{table}")')]


def pointing(ws: Workspace, table: str, column: str, ids: Collection[str]) -> set[str]:
    """Rows whose column holds one of these ids, deleted ones included."""
    return {
        row[0]
        for row in ws.rows(
            f'SELECT t.id FROM json_each(?) AS j JOIN "{table}" AS t ON t."{column}" = j.value', (_json(ids),)
        )
    }


def pointed(ws: Workspace, table: str, column: str, ids: Collection[str]) -> set[str]:
    """What these rows hold in the column."""
    rows = ws.rows(
        f'SELECT DISTINCT t."{column}" FROM json_each(?) AS j JOIN "{table}" AS t ON t.id = j.value', (_json(ids),)
    )
    return {row[0] for row in rows if row[0]}


def images(ws: Workspace, table: str, column: str, ids: Collection[str]) -> Iterator[tuple[int, str, Values]]:
    """(number, row, image) of the changes whose image of the row pointed to one of these ids; with the
    journal_at_hand()."""
    for number, row_id, before in ws.rows(
        f"SELECT id, row_id, before FROM change WHERE id IN ({OF_TABLE}?1) AND tbl = ?1 AND before IS NOT NULL"
        " AND json_extract(before, ?2) IN (SELECT value FROM json_each(?3))",
        (table, f"$.{column}", _json(ids)),
    ):
        yield number, row_id, json.loads(before)


def images_of(ws: Workspace, table: str, ids: Collection[str]) -> Iterator[tuple[int, str, Values]]:
    """(number, row, image) of all earlier states of these rows."""
    for number, row_id, before in ws.rows(
        "SELECT c.id, c.row_id, c.before FROM json_each(?) AS j CROSS JOIN change AS c ON c.row_id = j.value"
        " WHERE c.tbl = ? AND c.before IS NOT NULL",
        (_json(ids), table),
    ):
        yield number, row_id, json.loads(before)


def rows(ws: Workspace, table: str, ids: Collection[str]) -> list[Values]:
    """These rows as they are now."""
    names = columns(ws, table)
    found = ws.rows(f'SELECT t.* FROM json_each(?) AS j JOIN "{table}" AS t ON t.id = j.value', (_json(ids),))
    return [dict(zip(names, row, strict=True)) for row in found]


def there(ws: Workspace, table: str, ids: Collection[str]) -> set[str]:
    return {row[0] for row in ws.rows(f'SELECT t.id FROM json_each(?) AS j JOIN "{table}" AS t ON t.id = j.value',
                                      (_json(ids),))}  # fmt: skip


def kept_by_others(ws: Workspace, file_ids: Collection[str], links: Collection[str]) -> set[str]:
    """Those of these files that something else keeps: another link, or the line of a ledger."""
    found = ws.rows(
        "SELECT l.file_id FROM json_each(?1) AS j JOIN file_link AS l ON l.file_id = j.value"
        " WHERE l.deleted_at IS NULL AND l.id NOT IN (SELECT value FROM json_each(?2))",
        (_json(file_ids), _json(links)),
    )
    return {row[0] for row in found}


def unused_contents(ws: Workspace, digests: Collection[str], gone: Collection[str]) -> set[str]:
    """Of these contents the ones that no file holds but those that go, nor one that undo could bring back, nor a mail
    that waits; with the journal_at_hand()."""
    used = ws.rows("SELECT f.sha256 FROM json_each(?) AS j JOIN file AS f ON f.sha256 = j.value", (_json(digests),))
    images = ws.rows(
        f"SELECT json_extract(before, '$.sha256') FROM change WHERE id IN ({OF_TABLE}'file') AND tbl = 'file'"
        " AND before IS NOT NULL"
        " AND json_extract(before, '$.sha256') IN (SELECT value FROM json_each(?))"
        " AND row_id NOT IN (SELECT value FROM json_each(?))",
        (_json(digests), _json(gone)),
    )
    waiting = ws.rows(
        "SELECT o.sha256 FROM outbox_file AS o WHERE o.sha256 IN (SELECT value FROM json_each(?))", (_json(digests),)
    )
    return set(digests) - {row[0] for row in (*used, *images, *waiting)}


def queued_contents(ws: Workspace, ids: Collection[str]) -> set[str]:
    """What goes along with mails that wait for these contacts."""
    rows = ws.rows(
        "SELECT f.sha256 FROM json_each(?) AS j JOIN outbox AS o ON o.contact_id = j.value"
        " JOIN outbox_file AS f ON f.mail_id = o.id WHERE f.sha256 IS NOT NULL",
        (_json(ids),),
    )
    return {row[0] for row in rows}


def emptied(ws: Workspace, operations: Collection[int]) -> set[int]:
    """Those of these operations that have nothing left to undo."""
    left = ws.rows(
        "SELECT DISTINCT c.operation_id FROM json_each(?) AS j CROSS JOIN change AS c ON c.operation_id = j.value",
        (_json(operations),),
    )
    return set(operations) - {row[0] for row in left}


def touching(ws: Workspace, table: str, ids: Collection[str]) -> set[int]:
    """The operations that changed these rows one by one."""
    rows = ws.rows(
        "SELECT DISTINCT c.operation_id FROM json_each(?) AS j CROSS JOIN change AS c ON c.row_id = j.value"
        " WHERE c.tbl = ?",
        (_json(ids), table),
    )
    return {row[0] for row in rows}


def with_undoing(ws: Workspace, operations: Collection[int]) -> set[int]:
    """These operations, what undid or brought them back, and what was undone or brought back by them."""
    found = set(operations)
    rows = ws.rows(
        "SELECT o.id, o.target FROM operation AS o WHERE o.target IN (SELECT value FROM json_each(?1))"
        " OR (o.target IS NOT NULL AND o.id IN (SELECT value FROM json_each(?1)))",
        (_json(operations),),
    )
    for number, target in rows:
        found |= {number, target}
    return found


def on_their_way(ws: Workspace, ids: Collection[str]) -> int:
    """Mails to these contacts that are being handed to a server right now."""
    return int(
        ws.value(
            "SELECT count(*) FROM outbox WHERE state IN ('sending', 'handing')"
            " AND contact_id IN (SELECT value FROM json_each(?))",
            (_json(ids),),
        )
    )


def likely(ws: Workspace, needles: Collection[str]) -> set[str]:
    """Contacts in whose listed texts (names, notes, addresses) all words of one of these stand."""
    found: set[str] = set()
    for needle in needles:
        if wanted := words(needle):
            found.update(listing.with_words(ws, wanted, MOST))
    return found


MOST = 500
"""Texts of so many are looked through for a name."""


def texts(ws: Workspace, table: str, needles: Collection[str], owners: Collection[str]) -> Iterator[tuple[str, str]]:
    """(row, text) of live rows in which one of these stands, upper and lower case alike; of tables about contacts only
    the rows of the owners."""
    names = [row[1] for row in ws.rows(f'PRAGMA table_info("{table}")')
             if row[2] == "TEXT" and not row[1].endswith("_id") and row[1] != "id"]  # fmt: skip
    whole = " || char(10) || ".join(f"coalesce(\"{name}\", '')" for name in names)
    alive = "deleted_at IS NULL" if "deleted_at" in names else "1"
    wanted = " OR ".join("instr(t, ?) OR instr(t, ?)" for _ in needles)
    given = [text for needle in needles for text in (needle, needle.lower())]
    among = " OR ".join(f"{column} IN (SELECT value FROM json_each(?))" for column in _owned(table))
    if table == schema.ACTIVITY:
        among = "id IN (SELECT k.activity_id FROM json_each(?) AS j JOIN activity_link AS k ON k.record_id = j.value)"
    held = [_json(owners)] * among.count("?")
    yield from ws.rows(
        f'SELECT id, t FROM (SELECT id, {whole} AS t FROM "{table}" WHERE {alive} AND ({among or 1}))'
        f" WHERE {wanted or 0} LIMIT 200",
        [*held, *given],
    )


def _owned(table: str) -> list[str]:
    if table == schema.CONTACT:
        return ["id"]
    return [column for column, parent in schema.PARENTS.get(table, {}).items() if parent == schema.CONTACT]


def labels(ws: Workspace) -> list[tuple[int, str]]:
    """What all operations are called."""
    return [(row[0], row[1] or "") for row in ws.rows("SELECT id, label FROM operation")]


def file_id(ws: Workspace) -> str:
    return str(ws.value("SELECT value FROM setting WHERE key = 'file.id'") or "")


def _json(ids: Collection[Any]) -> str:
    return json.dumps(list(ids))


def waiting(ws: Workspace, ids: Collection[str]) -> int:
    """Mails to these contacts in the outbox, whatever became of them."""
    return int(
        ws.value("SELECT count(*) FROM outbox WHERE contact_id IN (SELECT value FROM json_each(?))", (_json(ids),))
    )


def contacts_of(ws: Workspace, table: str, row_id: str) -> list[str]:
    """The contacts on whose page a text is found."""
    return [row_id] if table == "contact" else journal.contacts_of(ws, table, row_id)


def erased(ws: Workspace) -> list[tuple[str, str]]:
    """(id the contact had, when) of everybody who was erased."""
    return [(row[0], row[1] or "") for row in ws.rows("SELECT record, at FROM erasure WHERE record IS NOT NULL")]
