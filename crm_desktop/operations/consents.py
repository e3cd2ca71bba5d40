"""The ledger of consents, the block list, and the gate that every way out asks."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import consent as rules
from crm_desktop.records.consent import Decision
from crm_desktop.store import schema
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import gate as deciding
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.queries.consents import Line
from crm_desktop.store.queries.gate import SALT, Answer
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import files, settings
from .contacts import home_country, normal_form

tr = texts("consents")


def record(
    ws: Workspace, contact_id: str, channel: str, purpose: str, state: str, *, basis: str = rules.CONSENT,
    conditions: Iterable[str] = (), at: datetime | None = None, how: str = "", wording: str = "", note: str = "",
    file_id: str = "", activity_id: str = "", address: str = "", token: str = "",
) -> str:  # fmt: skip
    """Add a line to the ledger: what somebody allowed or refused, when, how, and the exact words they saw. Returns its
    id. A consent names one channel and one purpose; a refusal may be of all (ANY). Lines are never changed: what was
    wrong is put right by another one."""
    if state not in rules.STATES or basis not in rules.BASES or not set(conditions) <= set(rules.CONDITIONS):
        raise ValueError(f"no line of the ledger: {state!r}, {basis!r}")
    any_of = rules.ANY in (channel, purpose)
    if channel not in (*rules.CHANNELS, rules.ANY) or purpose not in (*rules.PURPOSES, rules.ANY):
        raise ValueError(f"no channel and purpose: {channel!r}, {purpose!r}")
    if any_of and state in (rules.ALLOWED, rules.ASKED):
        raise CrmError(
            tr("A consent is given for one channel and one purpose, not for everything."),
            safe=tr("Nothing was written down."), remedy=tr("Name what the person agreed to."),
        )  # fmt: skip
    now = ws.clock()
    if at is not None and at > now:
        raise CrmError(tr("This moment is still to come."), safe=tr("Nothing was written down."))
    if contacts.contact(ws, contact_id) is None:
        raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was written down."))
    values = {
        "contact_id": contact_id, "channel": channel, "purpose": purpose, "state": state, "basis": basis,
        "conditions": " ".join(sorted(set(conditions))), "at": stamp(at or now), "how": how.strip(),
        "wording": wording.strip(), "note": note.strip(), "file_id": file_id, "activity_id": activity_id,
        "user_id": ws.user_id, "address": address.strip(), "token": token,
    }  # fmt: skip
    with ws.operation(tr("Consent of {name}", name=contacts.name(ws, contact_id))):
        return rows.insert(ws, schema.CONSENT, values)


def block(ws: Workspace, address: str, reason: str = "") -> str:
    """Never write to this e-mail address or number (as typed) again, also when the person is erased or comes in anew:
    only a salted hash is kept. Returns the normal form. Raises CrmError for what is neither."""
    channel = "email" if "@" in address else "phone"
    normal, valid = normal_form(channel, address.strip(), home_country(ws))
    if not normal or not valid:
        raise CrmError(
            tr("“{text}” is neither an e-mail address nor a phone number.", text=address),
            safe=tr("Nothing was written down."),
        )
    with ws.operation(tr("Block an address")):
        if not settings.get(ws, SALT):
            settings.put(ws, SALT, secrets.token_hex(16))
        hashed = rules.address_hash(settings.get(ws, SALT), channel, normal)
        values = {
            "channel": channel, "hash": hashed, "at": stamp(ws.clock()),
            "reason": reason.strip(), "salt_id": setting_queries.row_id(ws, SALT),
        }  # fmt: skip
        rows.insert(ws, schema.BLOCK, values)
    return normal


def is_blocked(ws: Workspace, kind: str, address: str) -> bool:
    """Whether this address (kind "email" or "phone", normal form) is on the block list."""
    salt = settings.get(ws, SALT)
    return bool(salt) and bool(queries.blocked(ws, [rules.address_hash(salt, kind, address)]))


def gate(ws: Workspace, ids: Sequence[str], channel: str, purpose: str) -> list[Answer]:
    """THE question every way out asks: for each contact that is there, in this order, may they be addressed on this
    channel for this purpose; `answer.why` says why in words. Raises ValueError for a channel or purpose that is
    none."""
    return deciding.decided(ws, ids, channel, purpose)


def allowed(ws: Workspace, ids: Sequence[str], channel: str, purpose: str) -> list[str]:
    """Those of these contacts who may be addressed, in this order."""
    return [answer.contact_id for answer in gate(ws, ids, channel, purpose) if answer.allowed]


def record_with_file(ws: Workspace, proof: Path | None, contact_id: str, *line: str, **more: Any) -> str:
    """As record(), with a copy of this file kept as the proof of the line; one step."""
    if proof is None:
        return record(ws, contact_id, *line, **more)
    with ws.operation(tr("Consent of {name}", name=contacts.name(ws, contact_id))):
        return record(ws, contact_id, *line, **more, file_id=files.keep_path(ws, proof, "contact", contact_id))


class Cell(NamedTuple):
    """How it stands with one channel and purpose of a contact."""

    channel: str
    purpose: str
    state: str
    """Of the ledger; UNKNOWN where nothing is written."""
    line: Line | None
    """The line that counts."""
    decision: Decision
    """What the gate says."""


def overview(
    ws: Workspace, contact_id: str, channels: Sequence[str] = rules.CHANNELS,
    purposes: Sequence[str] = (*rules.PROMOTING, rules.TRACKING),
) -> list[Cell]:  # fmt: skip
    """These channels with these purposes, as ledger and gate say now; none for who is gone. Clicks are tracked in mails
    only."""
    lines = {line.id: line for line in queries.ledger(ws, contact_id)}
    entries = queries.entries(ws, [contact_id]).get(contact_id, [])
    found: list[Cell] = []
    for channel in channels:
        for purpose in purposes:
            if purpose == rules.TRACKING and channel != "email":
                continue
            answers = gate(ws, [contact_id], channel, purpose)
            if not answers:
                return []
            entry = rules.state(entries, channel, purpose)
            state = entry.state if entry else rules.UNKNOWN
            found.append(Cell(channel, purpose, state, lines.get(entry.id) if entry else None, answers[0].decision))
    return found


def withdraw(ws: Workspace, contact_id: str, how: str = "", at: datetime | None = None) -> str:
    """No advertising any more, on any channel."""
    return record(ws, contact_id, rules.ANY, rules.ANY, rules.WITHDRAWN, how=how, at=at)


def block_contact(ws: Workspace, contact_id: str, reason: str = "") -> list[str]:
    """Put all e-mail addresses and numbers of a contact on the block list, and say so in the ledger, in one step.
    Returns the addresses."""
    blocked: list[str] = []
    with ws.operation(tr("Block {name}", name=contacts.name(ws, contact_id))):
        for kind in ("email", "phone"):
            for _, normal in queries.reachable(ws, [contact_id], kind):
                blocked.append(block(ws, normal, reason))
        record(ws, contact_id, rules.ANY, rules.ANY, rules.BLOCKED, how=reason)
    return blocked


def keep_refusals(ws: Workspace, ids: Sequence[str], into: str) -> None:
    """Before contacts are merged: what one of them refused stays refused, whatever another one allowed later."""
    ledgers = queries.entries(ws, ids)
    for entry in rules.kept_refusals([ledgers.get(item, []) for item in ids], stamp(ws.clock())):
        rows.insert(
            ws, schema.CONSENT,
            {
                "contact_id": into, "channel": entry.channel, "purpose": entry.purpose, "state": entry.state,
                "basis": entry.basis, "at": _after(entry.at, ledgers), "how": "merge", "user_id": ws.user_id,
            },
        )  # fmt: skip


def _after(at: str, ledgers: dict[str, list[rules.Entry]]) -> str:
    """This moment, or the youngest line's where a clock ran ahead; of the same moment the stricter counts."""
    latest = max((entry.at for ledger in ledgers.values() for entry in ledger), default=at)
    return max(at, latest)
