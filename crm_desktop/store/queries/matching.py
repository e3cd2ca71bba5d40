"""Finding contacts that foreign rows may be the same as, set-wise: a few indexed look-ups for thousands of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crm_desktop.common.turns import turn
from crm_desktop.records.companies import company_key
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store.engine import Row
from crm_desktop.store.workspace import Workspace


def is_empty(ws: Workspace) -> bool:
    return ws.one("SELECT 1 FROM contact LIMIT 1") is None


@dataclass(frozen=True, slots=True)
class Firm:
    """A company of the file, as far as another of the same name has to be told from it."""

    id: str
    customer_no: str = ""
    zip: str = ""


def companies_by_key(ws: Workspace) -> dict[str, list[Firm]]:
    """company_key to the live companies, the oldest first."""
    found: dict[str, list[Firm]] = {}
    sql = "SELECT id, name, customer_no, zip FROM listing WHERE kind = 'company' ORDER BY id"
    for contact_id, name, number, zip_code in ws.rows(sql):
        turn()
        found.setdefault(company_key(name or ""), []).append(Firm(contact_id, number or "", zip_code or ""))
    return found


def by_fingerprints(ws: Workspace, fingerprints: Iterable[str]) -> dict[str, str]:
    """Fingerprint to the live contact that an equal row made or met in an earlier import."""
    rows = ws.rows(
        "SELECT r.fingerprint, r.contact_id FROM json_each(?) AS j CROSS JOIN import_row AS r"
        " ON r.fingerprint = j.value JOIN listing AS l ON l.id = r.contact_id WHERE r.deleted_at IS NULL"
        " ORDER BY r.id DESC",
        (_json(fingerprints),),
    )
    return {row[0]: row[1] for row in rows}


class Someone(NamedTuple):
    """A live contact that shares something with a row."""

    id: str
    kind: str
    sort_name: str
    customer_no: str
    birthday: str
    zip: str
    street: str
    company: str
    """Of the employer, folded."""
    first_name: str
    last_name: str


_SOMEONE = (
    "l.id, l.kind, l.sort_name, l.customer_no, k.birthday, l.zip, l.street, l.company_key, k.first_name, k.last_name"
)
_LIVE = "JOIN listing AS l ON l.id = {id} JOIN contact AS k ON k.id = l.id"


def by_customer_nos(ws: Workspace, numbers: Iterable[str]) -> dict[str, list[Someone]]:
    """Live contacts by their customer number."""
    return _someone(
        ws,
        "CROSS JOIN contact AS c ON c.customer_no = j.value " + _LIVE.format(id="c.id") + " ORDER BY l.id",
        numbers,
    )


def by_channels(ws: Workspace, normals: Iterable[str]) -> dict[str, list[Someone]]:
    """Live contacts by the normalised numbers and addresses they have."""
    return _someone(
        ws,
        "CROSS JOIN channel AS c ON c.normal = j.value AND c.deleted_at IS NULL "
        + _LIVE.format(id="c.contact_id")
        + " GROUP BY j.value, l.id",
        normals,
    )


def by_names(ws: Workspace, sort_names: Iterable[str]) -> dict[str, list[Someone]]:
    """Live contacts by exactly these sort names."""
    return _someone(
        ws,
        "CROSS JOIN listing AS l ON l.sort_name = j.value JOIN contact AS k ON k.id = l.id ORDER BY l.pos",
        sort_names,
    )


def by_names_and_places(ws: Workspace, wanted: Mapping[str, Iterable[str]]) -> dict[str, list[Someone]]:
    """Sort name to live contacts of this name at one of the postal codes, or with one of the firms (folded)."""
    return _someone_of(
        ws,
        "CROSS JOIN listing AS l ON l.sort_name = j.key AND (instr(j.value, ?2 || l.zip || ?2)"
        " OR instr(j.value, ?2 || l.company_key || ?2)) JOIN contact AS k ON k.id = l.id ORDER BY l.pos",
        wanted,
    )


def by_channels_and_names(ws: Workspace, wanted: Mapping[str, Iterable[str]]) -> dict[str, list[Someone]]:
    """Normalised number or address to live contacts that have it and one of the sort names, or no name but their
    address; with "" among the names, all."""
    return _someone_of(
        ws,
        "CROSS JOIN channel AS c ON c.normal = j.key AND c.deleted_at IS NULL JOIN listing AS l ON l.id = c.contact_id"
        " AND (instr(j.value, ?2 || l.sort_name || ?2) OR instr(l.sort_name, '@') OR instr(j.value, ?2 || ?2))"
        " JOIN contact AS k ON k.id = l.id GROUP BY j.key, l.id",
        wanted,
    )


_APART = "\x1f"


def _someone_of(ws: Workspace, joined: str, wanted: Mapping[str, Iterable[str]]) -> dict[str, list[Someone]]:
    import json

    values = json.dumps({key: f"{_APART}{_APART.join(found)}{_APART}" for key, found in wanted.items()})
    return _by_key(ws.rows(f"SELECT j.key, {_SOMEONE} FROM json_each(?1) AS j {joined}", (values, _APART)))


def _someone(ws: Workspace, joined: str, values: Iterable[str]) -> dict[str, list[Someone]]:
    return _by_key(ws.rows(f"SELECT j.value, {_SOMEONE} FROM json_each(?) AS j {joined}", (_json(values),)))


def _by_key(rows: Iterable[Row]) -> dict[str, list[Someone]]:
    found: dict[str, list[Someone]] = {}
    for key, *row in rows:
        found.setdefault(key, []).append(Someone._make([value or "" for value in row]))
    return found


def _json(values: Iterable[str]) -> str:
    import json

    return json.dumps(list(dict.fromkeys(values)))


def by_email(ws: Workspace, addresses: Iterable[str]) -> dict[str, list[str]]:
    """Address in lower case to the live contacts that have it."""
    found: dict[str, list[str]] = {}
    for normal, contact in ws.rows(
        "SELECT DISTINCT lower(c.normal), c.contact_id FROM channel AS c"
        " JOIN contact AS k ON k.id = c.contact_id AND k.deleted_at IS NULL"
        " WHERE c.kind = 'email' AND c.deleted_at IS NULL AND lower(c.normal) IN (SELECT value FROM json_each(?))"
        " ORDER BY c.contact_id",
        (_json(addresses),),
    ):
        found.setdefault(normal, []).append(contact)
    return found


def by_last_name(ws: Workspace, folded: str, most: int = 20) -> list[str]:
    """Live people with this last name, folded."""
    rows = ws.rows(
        "SELECT l.id FROM listing AS l JOIN contact AS k ON k.id = l.id"
        " WHERE l.sort_name >= ?1 AND l.sort_name < ?1 || ?2 AND l.kind = 'person' AND fold(k.last_name) = ?1 LIMIT ?3",
        (folded, "\U0010ffff", most),
    )
    return [row[0] for row in rows]


def names(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, str]:
    """Id to display name of those that are live."""
    found: dict[str, str] = {}
    for start in range(0, len(contact_ids), 500):
        part = list(contact_ids[start : start + 500])
        marks = ",".join("?" * len(part))
        found.update(
            (row[0], row[1] or "") for row in ws.rows(f"SELECT id, name FROM listing WHERE id IN ({marks})", part)
        )
    return found


def kind_of(ws: Workspace, contact_id: str) -> str:
    """person or company; "" when there is no such live contact."""
    return ws.value("SELECT kind FROM contact WHERE id = ? AND deleted_at IS NULL", (contact_id,)) or ""


def is_employed(ws: Workspace, contact_id: str) -> bool:
    found = ws.one(
        "SELECT 1 FROM relation WHERE from_id = ? AND type_id = ? AND deleted_at IS NULL LIMIT 1",
        (contact_id, EMPLOYMENT),
    )
    return found is not None


def lines(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, tuple[str, str, str, str]]:
    """Id to (kind, name, company, city) of those that are live."""
    marks = ",".join("?" * len(contact_ids))
    rows = ws.rows(f"SELECT id, kind, name, company, city FROM listing WHERE id IN ({marks})", contact_ids)
    return {row[0]: (row[1] or "", row[2] or "", row[3] or "", row[4] or "") for row in rows}
