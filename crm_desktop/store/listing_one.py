"""What one edit changes in the list, where only the contact's own row or its numbers and addresses changed.

The row made anew from all that belongs to the contact (listing_rows.py) would say the same, but reading all of it costs
more than the rest of the edit. What this way does not know for sure it leaves to that one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from crm_desktop.common.fold import fold

from . import late, schema
from .engine import Connection, Row
from .listing_names import CONTACT_COLUMNS, names_of
from .listing_rows import CHANNELS, JOBS, first_of

_FROM = (
    " FROM contact AS k CROSS JOIN listing AS l ON l.id = k.id WHERE k.id = ?1"
    " AND k.deleted_at IS NULL AND k.merged_into IS NULL AND l.kind = k.kind"
    f" AND coalesce(l.words_mark & 65535, 0) <= {late.LONGEST}"
)
"""Live before and after; a contact of whom much is written goes into the index at once (listing_rows: how long its
texts are stands in the mark)."""
_REACHED = (
    first_of(CHANNELS, "c.value", "c.kind = 'phone' AND instr(coalesce(c.type, ''), 'fax') = 0 AND c.value IS NOT NULL")
    + ", "
    + first_of(CHANNELS, "c.value", "c.kind = 'email' AND c.value <> ''")
)
"""As records.reach.reach() has it."""
_LETTER = "GLOB '*[a-zA-Z]*'"
_NAMED = (
    f"CASE k.kind WHEN 'company' THEN k.company_name {_LETTER} ELSE k.last_name {_LETTER} OR k.first_name {_LETTER} END"
)
"""Else the name may be that of a channel."""
_BY_CHANNELS = f"SELECT l.pos, l.phone, l.email, {_REACHED}{_FROM} AND {_NAMED}"
_OWN = (
    "name", "sort_name", "company", "position", "industry", "phase", "owner_id", "customer_no", "created_at",
    "updated_at",
)  # fmt: skip
"""Columns of the list that come from the contact's own row, also with the employer's in their place."""
_FOLDED = ("company", "position", "industry")
"""Of these the list has a key, too."""
_REST = ("profession", "industry", "phase", "owner_id", "customer_no", "created_at", "updated_at")
_JOB = first_of(JOBS, "json_array(k.company_name, r.role)")


def _array(alias: str, columns: Collection[str]) -> str:
    return f"json_array({', '.join([f'{alias}.{name}' for name in columns])})"


_CONTACT = (
    f"SELECT l.pos, json_array({_array('k', CONTACT_COLUMNS[:8])}, {_array('k', _REST)}, {_array('l', _OWN)},"
    f" json({_JOB}))"
)
"""As one text: reading one is cheaper than several, or thirty columns."""
_PERSON = f"{_FROM} AND k.kind = 'person' AND l.people IS NULL"
"""Of a company also the people who work there show something."""
_BY_CONTACT, _BY_BOTH = _CONTACT + _PERSON, f"{_CONTACT}, l.phone, l.email, {_REACHED}{_PERSON}"

KNOWN = frozenset((schema.CONTACT, schema.CHANNEL))


class Found(NamedTuple):
    pos: int
    changed: dict[str, Any]
    """Columns of the list that now read otherwise."""
    order: str | None
    """The sort name, when the contact may have to stand in another place."""


def look(connection: Connection, contact_id: str, tables: Collection[str]) -> Found | None:
    """What differs in the list after changes of rows of these tables, KNOWN ones; None when this has to be found out
    the long way."""
    if schema.CONTACT not in tables:
        found = connection.execute(_BY_CHANNELS, (contact_id,)).fetchone()
        return None if found is None else Found(found[0], _reached(found[1:]), None)
    both = schema.CHANNEL in tables
    found = connection.execute(_BY_BOTH if both else _BY_CONTACT, (contact_id,)).fetchone()
    if found is None:
        return None
    import json

    row, rest, listed, job = json.loads(found[1])
    name, order = names_of(row)
    if not name:
        return None
    firm, role = job or (None, None)
    own_name = row[7]
    company = firm or (own_name if name != own_name else None)
    changed = _changed(listed, name, order, company, role or rest[0], rest[1:])
    if both:
        changed.update(_reached(found[2:]))
    return Found(found[0], changed, order if "sort_name" in changed else None)


def _reached(found: Row) -> dict[str, Any]:
    phone, mail, phone_now, mail_now = found
    changed: dict[str, Any] = {}
    if phone != phone_now:
        changed["phone"] = phone_now
    if mail != mail_now:
        changed["email"] = mail_now
    return changed


def _changed(
    listed: Row, name: str, order: str, company: str | None, position: str | None, rest: Sequence[str | None]
) -> dict[str, Any]:
    """The columns _OWN of a person that read otherwise than listed; made as listing_rows.build() makes them."""
    changed: dict[str, Any] = {}
    for column, was, now in zip(_OWN, listed, (name, order, company, position, *rest), strict=True):
        if was != now:
            changed[column] = now
            if column in _FOLDED:
                changed[f"{column}_key"] = fold(now) if now else None
    return changed
