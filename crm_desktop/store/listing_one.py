"""What one edit changes in the list, where only the contact's own row or its numbers and addresses changed.

The row made anew from all that belongs to the contact (listing_rows.py) would say the same, but reading all of it costs
more than the rest of the edit. What this way does not know for sure it leaves to that one.
"""

from __future__ import annotations

from collections.abc import Collection
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
    "name", "sort_name", "company", "company_key", "position", "position_key", "industry", "industry_key", "phase",
    "owner_id", "customer_no", "created_at", "updated_at",
)  # fmt: skip
"""Columns of the list that come from the contact's own row, also with the employer's in their place."""
_JOB = first_of(JOBS, "json_array(k.company_name, r.role)")
_CONTACT = (
    f"SELECT l.pos, json_array({', '.join([f'k.{name}' for name in CONTACT_COLUMNS])}),"
    f" json_array({', '.join([f'l.{name}' for name in _OWN])}), {_JOB}"
)
_PERSON = f"{_FROM} AND k.kind = 'person'"
"""Of a company also the people who work there show something."""
_BY_CONTACT, _BY_BOTH = _CONTACT + _PERSON, f"{_CONTACT}, l.phone, l.email, {_REACHED}{_PERSON}"

KNOWN = frozenset((schema.CONTACT, schema.CHANNEL))


class Found(NamedTuple):
    pos: int
    changed: dict[str, Any]
    """Columns of the list that now read otherwise."""
    live: tuple[str, str, Row] | None
    """Display name, sort name and contact row, when the contact has to stand in another place."""


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

    row = json.loads(found[1])
    name, order = names_of(row)
    if not name:
        return None
    listed = json.loads(found[2])
    firm, role = json.loads(found[3]) if found[3] else (None, None)
    now = _own(row, name, order, firm, role)
    changed = {column: value for column, was, value in zip(_OWN, listed, now, strict=True) if value != was}
    if both:
        changed.update(_reached(found[4:]))
    return Found(found[0], changed, (name, order, tuple(row)) if "sort_name" in changed else None)


def _reached(found: Row) -> dict[str, Any]:
    phone, mail, phone_now, mail_now = found
    changed: dict[str, Any] = {}
    if phone != phone_now:
        changed["phone"] = phone_now
    if mail != mail_now:
        changed["email"] = mail_now
    return changed


def _own(row: Row, name: str, order: str, firm: str | None, role: str | None) -> tuple[Any, ...]:
    """As listing_rows.build() has it of a person."""
    own_name, profession, industry, phase, owner, number = row[7], *row[10:15]
    created_at, updated_at = row[16:18]
    company = firm or (own_name if name != own_name else None)
    position = role or profession
    return (
        name, order, company, fold(company) if company else None, position, fold(position) if position else None,
        industry, fold(industry) if industry else None, phase, owner, number, created_at, updated_at,
    )  # fmt: skip
