"""Contacts that the office wants to be in touch with regularly. SELECT only; walks `contact_account`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.store.workspace import Workspace


class Kept(NamedTuple):
    """A contact with a rhythm of its own or a class. For a company what was done and is planned with its people
    counts, too."""

    contact_id: str
    own_days: int | None
    account_class: str
    owner_id: str
    last: str
    """When something last happened, or the contact was made: a UTC moment."""
    next_due: str
    """Day of the next step planned, '' for none; a step without a day does not count."""


_PEOPLE = (
    "FROM relation AS r JOIN listing AS p ON p.id = r.from_id WHERE r.to_id = c.id AND r.type_id = 'employment'"
    " AND r.deleted_at IS NULL AND r.to_date IS NULL"
)
_KEPT = (
    "SELECT c.id, c.rhythm_days, c.account_class, c.owner_id,"
    f" max(coalesce(l.last_at, l.created_at, ''), coalesce((SELECT max(p.last_at) {_PEOPLE}), '')),"
    " min(coalesce(nullif(l.next_due, '9999'), '~'),"
    f" coalesce((SELECT min(nullif(p.next_due, '9999')) {_PEOPLE}), '~'))"
)


def kept(ws: Workspace) -> list[Kept]:
    """All contacts with a class or a rhythm of their own."""
    rows = ws.rows(
        f"{_KEPT} FROM contact AS c INDEXED BY contact_account JOIN listing AS l ON l.id = c.id"
        " WHERE (c.account_class IS NOT NULL OR c.rhythm_days IS NOT NULL)"
    )
    return [_kept(row) for row in rows]


def kept_one(ws: Workspace, contact_id: str) -> Kept | None:
    row = ws.one(f"{_KEPT} FROM contact AS c JOIN listing AS l ON l.id = c.id WHERE c.id = ?", (contact_id,))
    return _kept(row) if row else None


def _kept(row: tuple[object, ...]) -> Kept:
    contact_id, own, account_class, owner, last, due = row
    return Kept(
        str(contact_id), own if isinstance(own, int) else None, str(account_class or ""), str(owner or ""),
        str(last or ""), "" if due == "~" else str(due),
    )  # fmt: skip


def own_days(ws: Workspace) -> list[int]:
    """The rhythms that contacts have of their own."""
    rows = ws.rows(
        "SELECT DISTINCT rhythm_days FROM contact INDEXED BY contact_account"
        " WHERE (account_class IS NOT NULL OR rhythm_days IS NOT NULL) AND rhythm_days IS NOT NULL"
    )
    return [int(row[0]) for row in rows]


def known(ws: Workspace, activity_ids: Sequence[str]) -> set[str]:
    """Which of these follow-ups were made once, dropped and done ones included."""
    import json

    rows = ws.rows(
        "SELECT id FROM activity WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(activity_ids)),)
    )
    return {row[0] for row in rows}


def planned_steps(ws: Workspace, contact_ids: Sequence[str]) -> list[tuple[str, str, str]]:
    """(follow-up, its day, contact) of open follow-ups that a rhythm planned with these contacts or, of people, with
    the company they work at."""
    marks = ",".join("?" * len(contact_ids))
    rows = ws.rows(
        "SELECT a.id, a.due_day, k.record_id FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id"
        " AND a.state = 'planned' AND a.deleted_at IS NULL AND a.origin = 'rhythm'"
        f" WHERE k.deleted_at IS NULL AND k.record_id IN (SELECT id FROM contact WHERE id IN ({marks}) UNION"
        f" SELECT r.to_id FROM relation AS r WHERE r.from_id IN ({marks}) AND r.type_id = 'employment'"
        " AND r.deleted_at IS NULL AND r.to_date IS NULL) ORDER BY a.id",
        (*contact_ids, *contact_ids),
    )
    return [(row[0], row[1] or "", row[2]) for row in rows]
