"""What a user can do with processes and cases, at random; see doings.py."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import (
    activities,
    cases,
    consent_rules,
    consents,
    equipment,
    escalation,
    notes,
    opt_in,
    processes,
)
from crm_desktop.records import consent as rules
from crm_desktop.records import process_file
from crm_desktop.records.case import ROLES
from crm_desktop.records.escalation import Rule
from crm_desktop.records.process import Process
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes as process_queries
from crm_desktop.store.workspace import Workspace

TEMPLATES = Path(__file__).parents[2] / "templates" / "processes"
LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
CASE = "SELECT id FROM process_case WHERE deleted_at IS NULL ORDER BY id"
EQUIPMENT = "SELECT id FROM equipment WHERE deleted_at IS NULL ORDER BY id"
PROCESS = "SELECT id FROM process WHERE deleted_at IS NULL ORDER BY id"


@cache
def shipped() -> tuple[Process, ...]:
    paths = sorted(TEMPLATES.glob("*.toml"))
    return tuple(process_file.from_data(tomllib.loads(path.read_text("utf-8")), "de") for path in paths)


def _one(ws: Workspace, chance: Random, sql: str) -> str:
    ids = [row[0] for row in ws.rows(sql)]
    return chance.choice(ids) if ids else ""


def install_process(ws: Workspace, chance: Random) -> object:
    return processes.install(ws, chance.choice(shipped()))


def draw(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, PROCESS)
    version = process_queries.current(ws, found) if found else None
    if version is None:
        return processes.create(ws, replace(chance.choice(shipped()), name="Eigener"))
    steps = tuple(replace(step, probability=chance.randint(0, 100)) for step in version.process.steps)
    drawn = replace(version.process, name=f"Neu {chance.randint(1, 9)}", steps=steps)
    doing = chance.choice((processes.save_draft, processes.publish))
    return doing(ws, found, drawn)


def end_of_draft(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, PROCESS)
    if not found:
        return None
    if chance.random() < 0.5:
        return processes.drop_draft(ws, found)
    return processes.move_over(ws, found) if process_queries.current(ws, found) else None


def delete_process(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, PROCESS)
    return processes.delete(ws, found) if found and chance.random() < 0.3 else None


def begin_case(ws: Workspace, chance: Random) -> object:
    contact, process = _one(ws, chance, LIVE), _one(ws, chance, PROCESS)
    if not contact or not process or process_queries.current(ws, process) is None:
        return None
    return cases.begin(ws, process, contact, f"Fall {chance.randint(1, 99)}", amount=chance.choice((None, 480000)))


def react(ws: Workspace, chance: Random) -> object:
    found = queries.case(ws, _one(ws, chance, CASE))
    version = process_queries.version(ws, found.version_id) if found else None
    step = version.process.step(found.step) if found and version else None
    if found is None or step is None or not step.reactions:
        return None
    reaction = chance.choice(step.reactions)
    return cases.react(
        ws, found.id, reaction.id, day="2026-12-01", month="2027-01", amount=chance.choice((None, 100)),
        reason=chance.choice(("", *reaction.reasons)), minutes=chance.choice((0, 15)),
    )  # fmt: skip


def move_case(ws: Workspace, chance: Random) -> object:
    found = queries.case(ws, _one(ws, chance, CASE))
    version = process_queries.version(ws, found.version_id) if found else None
    if found is None or version is None:
        return None
    note = chance.choice(("", "", "on the board"))
    return cases.move(ws, found.id, chance.choice(version.process.steps).id, note=note)


def change_case(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, CASE)
    if not found:
        return None
    values = chance.choice(
        (
            {"amount": 123456},
            {"close_day": "2027-02-28"},
            {"need": "Server"},
            {"probability": 40},
            {"title": "Neu"},
            {"due_day": "2025-01-07"},
            {"cause": "Lieferung", "cost": 1200, "due_day": "2026-11-30", "priority": "high"},
        )
    )
    return cases.set_fields(ws, found, values) if chance.random() < 0.8 else cases.answered(ws, found)


def entries_of_case(ws: Workspace, chance: Random) -> object:
    found = queries.case(ws, _one(ws, chance, CASE))
    if found is None or ws.value("SELECT id FROM contact WHERE id = ?", (found.contact_id,)) is None:
        return None
    if chance.random() < 0.5:
        return notes.add(ws, found.contact_id, "Rückfrage", found.id)
    entry = _one(ws, chance, "SELECT id FROM activity WHERE deleted_at IS NULL ORDER BY id")
    return activities.put_to_case(ws, entry, chance.choice((found.id, ""))) if entry else None


def people_of_case(ws: Workspace, chance: Random) -> object:
    found, contact = _one(ws, chance, CASE), _one(ws, chance, LIVE)
    if not found or not contact:
        return None
    parts = queries.people(ws, found)
    if parts and chance.random() < 0.3:
        return cases.remove_person(ws, parts[0].id)
    return cases.add_person(ws, found, contact, chance.choice(ROLES))


def hand_on(ws: Workspace, chance: Random) -> object:
    """Tickets and complaints that wait too long; what the office says about that."""
    if chance.random() < 0.5:
        escalation.set_rule(ws, Rule(chance.choice((0, 1, 16)), chance.choice((0, 1, 7))))
    return escalation.keep(ws)


def delete_case(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, CASE)
    return cases.delete(ws, found) if found and chance.random() < 0.3 else None


def consent(ws: Workspace, chance: Random) -> object:
    contact = _one(ws, chance, LIVE)
    if not contact:
        return None
    way = chance.random()
    if way < 0.3:
        return consents.block(ws, chance.choice(("anna@example.com", "d@example.com")))
    if way < 0.4:
        return chance.choice((consents.withdraw, consents.block_contact))(ws, contact)
    if way < 0.5:
        needs = chance.choice(rules.NEEDS)
        return consent_rules.change(
            ws, chance.choice(("DE", "AT", "")), chance.choice(rules.CHANNELS), "business", needs
        )
    if way < 0.6:
        return consent_rules.reset_all(ws)
    if way < 0.7:
        try:
            return opt_in.ask(ws, contact, rules.NEWSLETTER, "Ja, gern.")
        except CrmError:  # no address, or refused before
            return None
    state = chance.choice(rules.STATES)
    purpose = chance.choice((rules.ADVERTISING, rules.NEWSLETTER, rules.ANY))
    return consents.record(ws, contact, chance.choice(rules.CHANNELS), purpose, state, how="Messe")


def have(ws: Workspace, chance: Random) -> object:
    contact, found = _one(ws, chance, LIVE), _one(ws, chance, EQUIPMENT)
    if not found or chance.random() < 0.4:
        end = chance.choice(("", "2026-12-01", "2027-06-30"))
        return equipment.add(ws, contact, "Wartung", contract_end=end, amount=4800) if contact else None
    if chance.random() < 0.3:
        return equipment.remove(ws, found)
    values = chance.choice(({"warranty_end": "2026-12-24"}, {"contract_end": ""}, {"notice_days": 365}))
    return equipment.set_fields(ws, found, values)


CASE_DOINGS = (
    have, consent,
    install_process, draw, end_of_draft, delete_process, begin_case, begin_case, react, react, move_case, change_case,
    people_of_case, entries_of_case, hand_on, delete_case,
)  # fmt: skip
