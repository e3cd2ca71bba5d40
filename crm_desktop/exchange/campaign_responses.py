"""Lists of responses (CSV, Excel): who answered, by customer number, e-mail address or name, with which code, when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import campaign_responses, followups
from crm_desktop.operations.campaign_responses import Line, Taken
from crm_desktop.records.campaign import KINDS, REPLY
from crm_desktop.records.labels import code_of
from crm_desktop.store.workspace import Workspace

tr = texts("campaigns")

_HEADS: dict[str, tuple[str, ...]] = {
    "number": ("kundennummer", "kundennr", "kunden nr", "kdnr", "kd nr", "customer no", "customer number",
               "customer id", "customerno", "nummer", "number"),
    "email": ("e mail", "email", "mail", "e mail adresse", "mailadresse", "email address", "e mail address"),
    "name": ("name", "kontakt", "kunde", "contact", "customer"),
    "code": ("code", "antwortcode", "aktionscode", "kampagnencode", "response code", "gutscheincode", "coupon",
             "voucher", "aktion"),
    "day": ("datum", "tag", "date", "day", "eingang", "eingangsdatum", "received", "antwortdatum"),
    "kind": ("art", "antwort", "kind", "type", "response", "reaktion"),
    "note": ("bemerkung", "notiz", "kommentar", "note", "remark", "comment", "text"),
}  # fmt: skip
_KINDS: dict[str, tuple[str, ...]] = {
    "order": ("order", "bestellung", "auftrag", "kauf", "purchase"),
    "return": ("return", "retoure", "rucklaufer", "unzustellbar", "undeliverable", "zuruck", "returned",
               "unbekannt verzogen"),
    "visit": ("visit", "besuch"),
    "reply": ("reply", "antwort", "rucksendung", "anruf", "mail", "ja", "yes"),
}  # fmt: skip


def read(ws: Workspace, path: Path, progress: Progress | None = None) -> list[Line]:
    """The lines of a list, each with its contact or the reason why it has none. Raises CrmError."""
    from .reading import files as reading

    found = reading.preview(path, progress=progress)
    places = _places(found.table.header)
    if not {"number", "email", "name"} & set(places):
        raise CrmError(
            tr("“{name}” does not say who answered.", name=path.name), safe=tr("Nothing was changed."),
            remedy=tr("It needs a heading with a column “Customer no”, “E-mail” or “Name”, and one with “Code”."),
        )  # fmt: skip
    lines = [
        (number, {what: _text(cells[at]) if at < len(cells) else "" for what, at in places.items()})
        for number, cells in reading.read_rows(path, progress=progress)
    ]
    people = _People(ws, [values for _, values in lines])
    today = followups.today(ws)
    return [_line(number, values, people, today) for number, values in lines]


def take_in(ws: Workspace, path: Path, campaign_id: str = "", progress: Progress | None = None) -> Taken:
    """Read a list and write it down, one step of undo. With a campaign, lines without a code count for it."""
    lines = read(ws, path, progress)
    if not lines:
        raise CrmError(tr("“{name}” has no lines.", name=path.name), safe=tr("Nothing was changed."))
    return campaign_responses.take_in(ws, lines, campaign_id, path.name)


def _places(header: Sequence[str]) -> dict[str, int]:
    names = [_key(name) for name in header]
    return {
        what: at
        for what, known in _HEADS.items()
        if (at := next((at for word in known for at, name in enumerate(names) if name == word), -1)) >= 0
    }


def _key(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))


def _text(cell: Any) -> str:
    if isinstance(cell, (datetime, date)):
        return cell.isoformat()[:10]
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _line(number: int, values: Mapping[str, str], people: _People, today: date) -> Line:
    from crm_desktop.records.dates import parse_date

    who = next((values[what] for what in ("number", "email", "name") if values.get(what)), "")
    typed = values.get("day", "")
    day = parse_date(typed, today=today).iso if typed else ""
    line = Line(number, "", values.get("code", ""), day, _kind(values.get("kind", "")), values.get("note", ""), who)
    if typed and not day:
        return line._replace(trouble=tr("“{text}” is no day.", text=typed))
    contact_id, trouble = people.find(values)
    return line._replace(contact_id=contact_id, trouble=trouble)


def _kind(text: str) -> str:
    word = _key(text)
    if not word:
        return REPLY
    if word in KINDS:
        return word
    said = code_of("campaign_response", text)
    return said or next((kind for kind, known in _KINDS.items() if word in known), "other")


class _People:
    """Who is meant by numbers, addresses and names; read once for the whole list."""

    def __init__(self, ws: Workspace, lines: Sequence[Mapping[str, str]]) -> None:
        import json

        asked = {
            what: json.dumps(sorted({line[what].casefold() for line in lines if line.get(what)}))
            for what in ("number", "email", "name")
        }
        self._known: dict[str, dict[str, set[str]]] = {what: defaultdict(set) for what in asked}
        for what, sql in _SQL.items():
            for key, who in ws.rows(sql, (asked[what],)):
                self._known[what][str(key)].add(str(who))

    def find(self, values: Mapping[str, str]) -> tuple[str, str]:
        """(id, '') or ('', why not). A number goes before an address, an address before a name."""
        for what, found in self._known.items():
            text = values.get(what, "")
            if not text:
                continue
            hits = found.get(text.casefold(), set())
            if len(hits) == 1:
                return next(iter(hits)), ""
            if hits:
                return "", tr("“{text}” fits more than one contact.", text=text)
        who = next((values[what] for what in self._known if values.get(what)), "")
        return "", tr("No contact was found for “{text}”.", text=who) if who else tr("Nobody is named.")


_SQL = {
    "number": "SELECT lower(c.customer_no), c.id FROM json_each(?) AS j JOIN contact AS c"
    " ON lower(c.customer_no) = j.value WHERE c.deleted_at IS NULL",
    "email": "SELECT lower(c.normal), c.contact_id FROM json_each(?) AS j JOIN channel AS c"
    " ON lower(c.normal) = j.value JOIN listing AS l ON l.id = c.contact_id WHERE c.kind = 'email'"
    " AND c.deleted_at IS NULL",
    "name": "SELECT lower(l.name), l.id FROM listing AS l WHERE fold(l.name) IN (SELECT fold(value) FROM json_each(?))",
}
