"""What a user can do with letters and their templates, at random; see doings.py."""

from __future__ import annotations

from datetime import datetime
from random import Random

from crm_desktop.operations import letters, templates
from crm_desktop.records.phrases import read
from crm_desktop.store.workspace import Workspace

LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
TEMPLATES = "SELECT id FROM template WHERE deleted_at IS NULL ORDER BY id"
FOLLOW_UP = read("in 2 weeks call", datetime(2026, 11, 18, 9, 0), "en")


def send_letters(ws: Workspace, chance: Random) -> object:
    ids = [row[0] for row in ws.rows(LIVE)]
    found = chance.sample(ids, min(len(ids), 3))
    sent = [letters.Sent([contact], "letter.docx", bytes([chance.randint(0, 3)])) for contact in found]
    follow_up = FOLLOW_UP if chance.random() < 0.4 else None
    return letters.log(ws, sent, "Maintenance", purpose="contract", follow_up=follow_up)


def add_template(ws: Workspace, chance: Random) -> object:
    with ws.operation("Add a template and say what its fields mean"):
        made = templates.add(ws, chance.choice(("Wartung", "Angebot")), bytes([chance.randint(0, 3)]))
        templates.remember(ws, made, {"Kunde": chance.choice(("Nachname", "Firma"))})
    return made


def change_template(ws: Workspace, chance: Random) -> object:
    ids = [row[0] for row in ws.rows(TEMPLATES)]
    if not ids:
        return None
    one = chance.choice(ids)
    doing = chance.randint(0, 3)
    if doing == 0:
        return templates.replace(ws, one, bytes([chance.randint(0, 3)]))
    if doing == 1:
        return templates.rename(ws, one, chance.choice(("Brief", "Wartung", "Weihnachten")))
    if doing == 2:
        return templates.remove(ws, one)
    return templates.remember(ws, one, {"Kunde": chance.choice(("Nachname", "Firma", ""))})


def quote_template(ws: Workspace, chance: Random) -> object:
    if chance.random() < 0.4:
        return templates.leave_for_quotes(ws)
    return templates.use_for_quotes(ws, "Angebot", bytes([chance.randint(0, 3)]))


LETTER_DOINGS = (send_letters, add_template, change_template, quote_template)
