"""What of a contact is compared when doubles are looked for, read set-wise from the shared tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crm_desktop.common.turns import turn
from crm_desktop.records.matching import traits as matching
from crm_desktop.records.matching.traits import Traits

from .engine import Connection, Row
from .listing_rows import fill_chunk

_CONTACTS = (
    "SELECT c.id, c.kind, c.first_name, c.middle_name, c.last_name, c.birth_name, c.name_suffix, c.company_name,"
    " c.birthday, c.customer_no, c.vat_id FROM chunk CROSS JOIN contact AS c ON c.id = chunk.id"
    " WHERE c.deleted_at IS NULL AND c.merged_into IS NULL"
)
_ADDRESSES = (
    "SELECT a.contact_id, a.street, a.zip, a.city, a.state, a.extra FROM chunk"
    " CROSS JOIN address AS a ON a.contact_id = chunk.id WHERE a.deleted_at IS NULL"
    " ORDER BY a.contact_id, a.is_primary DESC, a.position, a.id"
)
_CHANNELS = (
    "SELECT c.contact_id, c.kind, coalesce(c.normal, c.value) FROM chunk"
    " CROSS JOIN channel AS c ON c.contact_id = chunk.id"
    " WHERE c.deleted_at IS NULL AND c.kind IN ('phone', 'email', 'web') ORDER BY c.contact_id, c.position, c.id"
)
_EMPLOYERS = (
    "SELECT r.from_id, k.company_name, k.id FROM chunk CROSS JOIN relation AS r ON r.from_id = chunk.id"
    " AND r.type_id = 'employment' AND r.deleted_at IS NULL"
    " CROSS JOIN contact AS k ON k.id = r.to_id AND k.deleted_at IS NULL"
    " ORDER BY r.from_id, r.to_date IS NULL, r.is_primary, r.id DESC"
)
_AT_WORK = (
    "SELECT a.contact_id, a.street, a.zip, a.city, NULL, NULL FROM address AS a"
    " WHERE a.contact_id = ? AND a.deleted_at IS NULL ORDER BY a.is_primary DESC, a.position, a.id LIMIT 1"
)
"""Only what the list shows of an employer, too: it tells when people have to be looked at anew (listing.py)."""
MOST = 6
"""Numbers, mail addresses and places of one contact that are compared; who has more is an index, not a person."""


def load(connection: Connection, ids: Sequence[str]) -> list[tuple[str, Traits]]:
    """Id and traits of the live contacts among these. Writes to the temporary table `chunk` (listing.py)."""
    fill_chunk(connection, ids)
    places: dict[str, list[tuple[str, str, str, str, str]]] = defaultdict(list)
    for contact_id, *address in connection.execute(_ADDRESSES).fetchall():
        places[contact_id].append(_address(address))
    reach: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"phone": [], "email": [], "web": []})
    for contact_id, kind, value in connection.execute(_CHANNELS).fetchall():
        if value and len(reach[contact_id][kind]) < MOST:
            reach[contact_id][kind].append(value)
    employers = {row[0]: (row[1] or "", row[2]) for row in connection.execute(_EMPLOYERS).fetchall()}
    at_work: dict[str, list[tuple[str, str, str, str, str]]] = {}
    found: list[tuple[str, Traits]] = []
    for row in connection.execute(_CONTACTS).fetchall():
        turn()
        contact_id = row[0]
        kind, first, middle, last, birth_name, suffix, company, birthday, number, vat_id = (
            value or "" for value in row[1:]
        )
        where, ways = places.get(contact_id, []), reach.get(contact_id, _NO_REACH)
        if contact_id in employers:
            name, company_id = employers[contact_id]
            company = name or company
            if not where:
                if company_id not in at_work:
                    rows = connection.execute(_AT_WORK, (company_id,)).fetchall()
                    at_work[company_id] = [_address(item[1:]) for item in rows]
                where = at_work[company_id]
        found.append(
            (
                contact_id,
                matching.make(
                    kind=kind or "person", first=f"{first} {middle}" if middle else first, last=last,
                    birth_name=birth_name, suffix=suffix, company=company, addresses=where[:MOST],
                    phones=ways["phone"], emails=ways["email"], webs=ways["web"], birthday=birthday, number=number,
                    vat_id=vat_id,
                ),
            )
        )  # fmt: skip
    return found


_NO_REACH: dict[str, list[str]] = {"phone": [], "email": [], "web": []}


def _address(row: Sequence[str | None] | Row) -> tuple[str, str, str, str, str]:
    street, zip_code, city, state, extra = (value or "" for value in row)
    return street, zip_code, city, state, extra
