"""The queue of e-mails: each change of a state lasts before the next thing is done."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.records.outgoing import HANDING, QUEUED, SENDING, SENT, UNKNOWN
from crm_desktop.store import schema
from crm_desktop.store.engine import encodable
from crm_desktop.store.workspace import Workspace

from .local import transaction

COLUMNS = (
    "id", "mailing_id", "contact_id", "name", "address", "message_id", "subject", "body", "page", "state", "at",
    "computer",
)  # fmt: skip


def put_in(ws: Workspace, rows: Sequence[Sequence[str | None]]) -> None:
    """Within the operation that makes their mailing: mails as rows of COLUMNS."""
    ws.write_many(f"INSERT INTO {schema.OUTBOX} ({', '.join(COLUMNS)}) VALUES ({','.join('?' * len(COLUMNS))})", rows)


def attach(ws: Workspace, mail_id: str, kept: Sequence[tuple[str, str, str]]) -> None:
    """Within the same operation: what goes along with this mail alone, as (name, media type, SHA-256)."""
    ws.write_many(
        f"INSERT INTO {schema.OUTBOX_FILE} (mail_id, position, name, media_type, sha256) VALUES (?, ?, ?, ?, ?)",
        [(mail_id, place, *item) for place, item in enumerate(kept)],
    )


def claim(ws: Workspace, mail_id: str, at: str) -> bool:
    """Take a queued mail for sending; False when somebody else was quicker or it is not queued any more."""
    with transaction(ws) as connection:
        done = connection.execute(
            f"UPDATE {schema.OUTBOX} SET state = ?, at = ?, tries = coalesce(tries, 0) + 1, answer = NULL"
            " WHERE id = ? AND state = ?",
            (SENDING, at, mail_id, QUEUED),
        )
        return done.rowcount == 1


def put(
    ws: Workspace, ids: Sequence[str], state: str, at: str, before: Sequence[str], *, answer: str = "",
    not_before: str = "", computer: str = "",
) -> int:  # fmt: skip
    """Bring mails that are in one of the states `before` into another one; the number of them."""
    with transaction(ws) as connection:
        marks = ",".join("?" * len(before))
        done = 0
        for mail_id in ids:
            done += connection.execute(
                f"UPDATE {schema.OUTBOX} SET state = ?, at = ?, answer = ?, not_before = ?,"
                f" computer = coalesce(?, computer) WHERE id = ? AND state IN ({marks})",
                encodable((state, at, answer or None, not_before or None, computer or None, mail_id, *before)),
            ).rowcount
        return done


def recover(ws: Workspace, at: str) -> tuple[int, int]:
    """After whoever was sending died: what had not been said goes back into the queue, what was being handed over is
    unknown. (back in the queue, unknown)"""
    with transaction(ws) as connection:
        change = f"UPDATE {schema.OUTBOX} SET state = ?, at = ? WHERE state = ?"
        back = connection.execute(change, (QUEUED, at, SENDING)).rowcount
        return back, connection.execute(change, (UNKNOWN, at, HANDING)).rowcount


def sent(ws: Workspace, mail_id: str, activity_id: str, at: str, answer: str) -> None:
    """Within the operation that writes the entry on the line of time."""
    ws.write(
        f"UPDATE {schema.OUTBOX} SET state = ?, at = ?, answer = ?, activity_id = ? WHERE id = ?",
        encodable((SENT, at, answer or None, activity_id, mail_id)),
    )
    ws.write(f"DELETE FROM {schema.OUTBOX_FILE} WHERE mail_id = ?", (mail_id,))  # the entry has it now
