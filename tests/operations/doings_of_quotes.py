"""What a user can do with quotes, at random; see doings.py."""

from __future__ import annotations

from random import Random

from crm_desktop.operations import quotes
from crm_desktop.records.quote import DRAFT, SENT, Line
from crm_desktop.store.queries import quotes as queries
from crm_desktop.store.workspace import Workspace

LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
CASE = "SELECT id FROM process_case WHERE deleted_at IS NULL ORDER BY id"
QUOTE = "SELECT id FROM quote WHERE deleted_at IS NULL ORDER BY id"


def _one(ws: Workspace, chance: Random, sql: str) -> str:
    ids = [row[0] for row in ws.rows(sql)]
    return chance.choice(ids) if ids else ""


def _lines(chance: Random) -> list[Line]:
    return [
        Line(
            f"Leistung {number}",
            chance.randint(1, 9) * 500,
            "h",
            chance.randint(0, 99999),
            vat=chance.choice((1900, 700)),
        )
        for number in range(chance.randint(0, 3))
    ]


def quote(ws: Workspace, chance: Random) -> object:
    case, contact = _one(ws, chance, CASE), _one(ws, chance, LIVE)
    if case and chance.random() < 0.7:
        row = ws.one("SELECT k.id FROM process_case AS c JOIN contact AS k ON k.id = c.contact_id WHERE c.id = ?"
                     " AND k.deleted_at IS NULL", (case,))  # fmt: skip
        return quotes.create(ws, case_id=case, lines=_lines(chance)) if row else None
    return quotes.create(ws, contact_id=contact, title="Ausbau", lines=_lines(chance)) if contact else None


def change_quote(ws: Workspace, chance: Random) -> object:
    found = queries.quote(ws, _one(ws, chance, QUOTE))
    if found is None:
        return None
    if found.state != DRAFT:
        return quotes.new_version(ws, found.id)
    doing = chance.choice(("lines", "fields", "delete", "pattern"))
    if doing == "lines":
        return quotes.set_lines(ws, found.id, [*found.lines[:1], *_lines(chance)])
    if doing == "fields":
        return quotes.set_fields(
            ws, found.id, {"discount": chance.randint(0, 5) * 100, "before": "Gern bieten wir an:"}
        )
    if doing == "pattern":
        return quotes.set_pattern(ws, chance.choice(("A-{year}-{n:4}", "{n}", "AN{yy}-{n:3}")))
    return quotes.delete(ws, found.id)


def send_or_decide(ws: Workspace, chance: Random) -> object:
    found = queries.quote(ws, _one(ws, chance, QUOTE))
    if found is None:
        return None
    if found.state == DRAFT and found.lines:
        return quotes.send(ws, found.id, take_amount=chance.random() < 0.5)
    if found.state == SENT:
        if chance.random() < 0.5:
            return quotes.accept(ws, found.id, with_case=chance.random() < 0.7)
        return quotes.decline(ws, found.id, reason="Preis", with_case=chance.random() < 0.5)
    return None


QUOTE_DOINGS = (quote, quote, change_quote, send_or_decide, send_or_decide)
