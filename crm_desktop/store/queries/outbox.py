"""The queue of e-mails. SELECT only. Of a mailing that was taken back (undo) only those are there that had left."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import NamedTuple

from crm_desktop.records.outgoing import OutboxMail
from crm_desktop.store.workspace import Workspace

_SELECT = (
    "SELECT o.id, o.mailing_id, o.contact_id, o.name, o.address, o.message_id, o.subject, o.body, o.page, o.state,"
    " o.at, o.tries, o.not_before, o.answer, o.activity_id, o.computer, m.purpose, m.user_id FROM outbox AS o"
    " LEFT JOIN mailing AS m ON m.id = o.mailing_id AND m.deleted_at IS NULL"
)
_NAMES = [item.name for item in fields(OutboxMail)]
_THERE = "(m.id IS NOT NULL OR o.state IN ('sending', 'handing', 'sent', 'failed', 'unknown'))"


def mail(ws: Workspace, mail_id: str) -> OutboxMail | None:
    row = ws.one(f"{_SELECT} WHERE o.id = ?", (mail_id,))
    return None if row is None else _mail(row)


def mails(ws: Workspace, states: Sequence[str] = (), mailing_id: str = "", most: int = -1) -> list[OutboxMail]:
    """In the order they were queued: all, or those in these states, or of one mailing."""
    wanted = [_THERE]
    wanted += [f"o.state IN ({','.join('?' * len(states))})"] if states else []
    wanted += ["o.mailing_id = ?"] if mailing_id else []
    values = [*states, *([mailing_id] if mailing_id else []), most]
    return [_mail(row) for row in ws.rows(f"{_SELECT} WHERE {' AND '.join(wanted)} ORDER BY o.id LIMIT ?", values)]


def own_files(ws: Workspace, mail_id: str) -> list[tuple[str, str, str]]:
    """What goes along with this mail alone, as (name, media type, SHA-256); nothing any more once it was sent."""
    rows = ws.rows("SELECT name, media_type, sha256 FROM outbox_file WHERE mail_id = ? ORDER BY position", (mail_id,))
    return [(name or "", media_type or "", sha256 or "") for name, media_type, sha256 in rows]


def due(ws: Workspace, now: str, computer: str) -> str:
    """Id of the mail to be sent next from this computer; '' when none is due now."""
    row = ws.one(
        "SELECT o.id FROM outbox AS o JOIN mailing AS m ON m.id = o.mailing_id AND m.deleted_at IS NULL"
        " WHERE o.state = 'queued' AND o.computer = ? AND (o.not_before IS NULL OR o.not_before <= ?)"
        " ORDER BY o.id LIMIT 1",
        (computer, now),
    )
    return str(row[0]) if row else ""


def campaign_step(ws: Workspace, mailing_id: str) -> str:
    """The step of a campaign a run of mails counts for; '' for none."""
    return str(ws.value("SELECT campaign_step_id FROM mailing WHERE id = ?", (mailing_id,)) or "")


def counts(ws: Workspace, mailing_id: str = "") -> dict[str, int]:
    """State to the number of mails in it."""
    rows = ws.rows(
        "SELECT o.state, count(*) FROM outbox AS o LEFT JOIN mailing AS m ON m.id = o.mailing_id"
        f" AND m.deleted_at IS NULL WHERE {_THERE} {'AND o.mailing_id = ?' if mailing_id else ''} GROUP BY o.state",
        (mailing_id,) if mailing_id else (),
    )
    return {str(state): int(number) for state, number in rows}


class Address(NamedTuple):
    """An e-mail address of a contact."""

    value: str
    normal: str
    valid: bool
    bounced: bool


def addresses(ws: Workspace, ids: Sequence[str]) -> dict[str, list[Address]]:
    """Contact to its e-mail addresses, the main one first."""
    found: dict[str, list[Address]] = {}
    rows = ws.rows(
        "SELECT c.contact_id, c.value, c.normal, coalesce(c.valid, 1), coalesce(c.bounced, 0) FROM json_each(?) AS j"
        " JOIN channel AS c ON c.contact_id = j.value WHERE c.kind = 'email' AND c.deleted_at IS NULL"
        " ORDER BY c.contact_id, c.is_primary DESC, c.position, c.id",
        (json.dumps(list(ids)),),
    )
    for contact_id, value, normal, valid, bounced in rows:
        found.setdefault(contact_id, []).append(Address(value or "", normal or "", bool(valid), bool(bounced)))
    return found


def _mail(row: tuple[object, ...]) -> OutboxMail:
    values = {name: str(value or "") for name, value in zip(_NAMES, row, strict=True)}
    tries = int(values.pop("tries") or 0)
    return OutboxMail(**values, tries=tries)  # pyright: ignore[reportArgumentType]  # all others are texts
