"""What the search for doubles in an audience compares, and who can be reached at all. SELECT only, set-wise."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from crm_desktop.common.fold import fold
from crm_desktop.records.campaign_doubles import Someone
from crm_desktop.records.merging import place_key
from crm_desktop.store.workspace import Workspace

from . import sheets
from .consents import most_of_the_file

COMPANY = "company"


def someones(ws: Workspace, ids: Sequence[str]) -> list[Someone]:
    """Of these contacts, in this order; ids that are not there are left out."""
    of = _Of(ws, ids)
    places: dict[str, str] = {}
    for who, *fields in of.rows(
        "address", "contact_id", "coalesce(x.street, ''), coalesce(x.po_box, ''), coalesce(x.zip, ''),"
        " coalesce(x.city, '')", "", "x.is_primary DESC, x.position, x.id",
    ):  # fmt: skip
        if who not in places:
            places[who] = place_key(*fields)
    mails: defaultdict[str, set[str]] = defaultdict(set)
    for who, normal in of.rows("channel", "contact_id", "x.normal", " AND x.kind = 'email' AND x.normal IS NOT NULL"):
        mails[who].add(normal.casefold())
    firms: dict[str, str] = {}
    current = " AND x.type_id = 'employment' AND x.to_date IS NULL"
    for who, firm in of.rows("relation", "from_id", "x.to_id", current, "x.is_primary DESC, x.id"):
        firms.setdefault(who, firm)
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in ws.rows(
        "SELECT r.from_id, r.to_id FROM relation AS r WHERE r.type_id IN ('married', 'life_partner')"
        " AND r.to_date IS NULL AND r.deleted_at IS NULL"
    ):
        partners[one].add(other)
        partners[other].add(one)
    known = {who: row for who, *row in of.rows("listing", "id", "x.name, c.last_name, x.kind")}
    none, found = frozenset[str](), list[Someone]()
    for who in ids:
        if (row := known.get(who)) is None:
            continue
        name, last, kind = row
        found.append(
            Someone(
                who, " ".join(fold(name or "").split()), _last_name(last or ""), kind == COMPANY, places.get(who, ""),
                frozenset(mails[who]) if who in mails else none, who if kind == COMPANY else firms.get(who, ""),
                frozenset(partners[who]) if who in partners else none,
            )
        )  # fmt: skip
    return found


@lru_cache(maxsize=65_536)
def _last_name(name: str) -> str:
    return " ".join(fold(name).split())


class _Of:
    """Rows that belong to these contacts. Where it is most of the file, tables are read from end to end; it may be
    rows of others, too, then."""

    def __init__(self, ws: Workspace, ids: Sequence[str]) -> None:
        self._ws, self._all = ws, most_of_the_file(ws, len(ids))
        self._values = () if self._all else (json.dumps(list(ids)),)

    def rows(self, table: str, owner: str, columns: str, where: str = "", order: str = "") -> list[tuple[Any, ...]]:
        """(owner, columns); in the order of owners, where an order is named."""
        named = " JOIN contact AS c ON c.id = x.id" if table == "listing" else ""
        source = (
            f"{table} AS x{named}"
            if self._all
            else f"json_each(?) AS j JOIN {table} AS x ON x.{owner} = j.value{named}"
        )
        live = "1" if table == "listing" else "x.deleted_at IS NULL"
        last = f" ORDER BY x.{owner}, {order}" if order else ""
        return self._ws.rows(f"SELECT x.{owner}, {columns} FROM {source} WHERE {live}{where}{last}", self._values)


def apart(ws: Workspace) -> frozenset[frozenset[str]]:
    """Pairs of contacts of whom somebody said that they are two."""
    rows = ws.rows("SELECT first_id, second_id FROM not_duplicate WHERE deleted_at IS NULL")
    return frozenset(frozenset(pair) for pair in rows)


def reachable(ws: Workspace, ids: Sequence[str], channel: str) -> set[str]:
    """Those who have a postal address (their own or the employer's), a valid e-mail address, a valid number."""
    if channel == "post":
        return set(sheets.with_address(ws, ids))
    good = " AND x.valid IS NOT 0 AND x.bounced IS NOT 1 AND x.type IS NOT 'fax'"
    return {who for who, kind in _Of(ws, ids).rows("channel", "contact_id", "x.kind", good) if kind == channel}
