"""How often and how long people were in touch, by channel and month. SELECT only; walks `activity_channel`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.records.activity import CHANNELS
from crm_desktop.store.workspace import Workspace


class Stretch(NamedTuple):
    """A time with a name, from one moment (UTC, ISO) up to another."""

    name: str
    since: str
    until: str


class Touch(NamedTuple):
    """What was done in a month over a channel; `user_id` '' is everybody, or nobody where only single members are
    asked for."""

    month: str
    kind: str
    user_id: str
    user: str
    entries: int
    minutes: int
    came: int
    """Of these, so many came in."""
    went: int


_KINDS = ", ".join(f"'{kind}'" for kind in CHANNELS)
_OF_MONTH = (
    "a.kind = k.value AND a.at >= s.since AND a.at < s.until AND a.state = 'done' AND a.deleted_at IS NULL"
    f" AND a.kind IN ({_KINDS})"
)
_SUMS = "count(*), total(a.minutes), total(a.direction = 'in'), total(a.direction = 'out')"
_WITH = (
    "WITH s(name, since, until) AS (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'),"
    " json_extract(value, '$[2]') FROM json_each(?)) "
)


def by_month(ws: Workspace, stretches: Sequence[Stretch]) -> list[Touch]:
    """Everybody's together; what nothing was done in is left out."""
    rows = ws.rows(
        f"{_WITH}SELECT s.name, k.value, (SELECT json_array({_SUMS}) FROM activity AS a INDEXED BY activity_channel"
        f" WHERE {_OF_MONTH}) FROM s CROSS JOIN json_each(?) AS k ORDER BY s.name DESC, k.key",
        (json.dumps(stretches), json.dumps(CHANNELS)),
    )
    found = [(name, kind, [int(value) for value in json.loads(sums)]) for name, kind, sums in rows]
    return [Touch(name, kind, "", "", *sums) for name, kind, sums in found if sums[0]]


def by_person(ws: Workspace, stretches: Sequence[Stretch]) -> list[Touch]:
    """The same by the member who did it."""
    rows = ws.rows(
        f"{_WITH}SELECT s.name, k.value, coalesce(a.owner_id, a.created_by, ''), coalesce(max(u.name), ''), {_SUMS}"
        " FROM s CROSS JOIN json_each(?) AS k CROSS JOIN activity AS a INDEXED BY activity_channel"
        f" LEFT JOIN user AS u ON u.id = coalesce(a.owner_id, a.created_by) WHERE {_OF_MONTH}"
        " GROUP BY s.name, k.key, 3 ORDER BY s.name DESC, k.key, 4",
        (json.dumps(stretches), json.dumps(CHANNELS)),
    )
    return [Touch(*row[:4], *(int(value) for value in row[4:])) for row in rows]


def contacts(kind: str, since: str, until: str, user_id: str = "") -> tuple[str, list[Any]]:
    """Whom something was done with over a channel ("any": over all), from one moment (UTC, ISO) up to another, by a
    member or by anybody, as a SELECT and its values."""
    table, of_index = "activity AS a", ""
    if kind in ("any", *CHANNELS):
        table, of_index = "activity AS a INDEXED BY activity_channel", f" AND a.kind IN ({_KINDS})"
    select = (
        f"SELECT k.record_id FROM json_each(?) AS w CROSS JOIN {table} CROSS JOIN activity_link AS k"
        " ON k.activity_id = a.id AND k.deleted_at IS NULL WHERE a.kind = w.value AND a.at >= ? AND a.at < ?"
        f" AND a.state = 'done' AND a.deleted_at IS NULL{of_index}"
    )
    values: list[Any] = [json.dumps(CHANNELS if kind == "any" else [kind]), since, until]
    if user_id:
        select += " AND coalesce(a.owner_id, a.created_by) = ?"
        values.append(user_id)
    return select, values
