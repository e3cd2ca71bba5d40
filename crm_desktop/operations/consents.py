"""The ledger of consents, the block list, and the gate that every way out asks."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from crm_desktop.common import paths
from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records import consent as rules
from crm_desktop.records.consent import Decision, Person, Rule
from crm_desktop.records.merging import withdrawn
from crm_desktop.store import schema
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import settings
from .contacts import home_country, normal_form

tr = texts("consents")

SALT = "consent.salt"
_KINDS = {"email": "email", "phone": "phone", "sms": "phone", "fax": "phone"}
"""Channel of the gate to the kind of channel that holds its addresses."""


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The table of what advertising needs, by country and channel, with the statute."""
    import tomllib

    path = paths.resources() / "data" / "advertising_rules.toml"
    return rules.rules_from(tomllib.loads(path.read_text("utf-8")))


def record(
    ws: Workspace, contact_id: str, channel: str, purpose: str, state: str, *, basis: str = rules.CONSENT,
    conditions: Iterable[str] = (), at: datetime | None = None, how: str = "", wording: str = "", note: str = "",
    file_id: str = "", activity_id: str = "",
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
        "user_id": ws.user_id,
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
        values = {
            "channel": channel, "hash": _hash(settings.get(ws, SALT), channel, normal), "at": stamp(ws.clock()),
            "reason": reason.strip(), "salt_id": setting_queries.row_id(ws, SALT),
        }  # fmt: skip
        rows.insert(ws, schema.BLOCK, values)
    return normal


def is_blocked(ws: Workspace, kind: str, address: str) -> bool:
    """Whether this address (kind "email" or "phone", normal form) is on the block list."""
    hashes = queries.blocked(ws)
    return bool(hashes) and _hash(settings.get(ws, SALT), kind, address) in hashes


def _hash(salt: str, kind: str, address: str) -> str:
    return hashlib.sha256(f"{salt}:{kind}:{address.strip().casefold()}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the gate says of one person; `why` is a sentence in the user's language."""

    contact_id: str
    name: str
    decision: Decision
    why: str

    @property
    def allowed(self) -> bool:
        return self.decision.allowed


PORTION = 20_000


def gate(ws: Workspace, ids: Sequence[str], channel: str, purpose: str) -> list[Answer]:
    """For each contact that is there, in this order: may they be addressed, and why. Raises ValueError for a channel
    or purpose that is none."""
    if channel not in rules.CHANNELS or purpose not in rules.PURPOSES:
        raise ValueError(f"no channel and purpose: {channel!r}, {purpose!r}")
    hashes, salt = queries.blocked(ws), settings.get(ws, SALT)
    country = settings.get(ws, "office.country") or "DE"
    found: list[Answer] = []
    for start in range(0, len(ids), PORTION):
        part = ids[start : start + PORTION]
        entries = queries.entries(ws, part)
        reach = queries.reachable(ws, part, _KINDS[channel]) if hashes and channel in _KINDS else {}
        for item in queries.facts(ws, part):
            person = Person(
                item.country or country, item.business, item.customer, entries.get(item.id, ()),
                withdrawn(item.legal_basis) or (channel == "phone" and bool(item.no_calls)),
                any(_hash(salt, _KINDS[channel], address) in hashes for address in reach.get(item.id, ())),
            )  # fmt: skip
            decision = rules.decide(person, channel, purpose, shipped_rules())
            found.append(Answer(item.id, item.name, decision, sentence(decision)))
    return found


_WHY = {
    "necessary": mark("is no advertising"),
    "consent": mark("has consented"),
    "existing_customer": mark("is an existing customer, all four conditions are kept"),
    "free": mark("has not objected, and this channel needs no consent"),
    "presumed": mark("is a business customer whose interest can be presumed"),
    "customer": mark("has a business relation with the office"),
    "blocked": mark("is on the block list"),
    "objected": mark("has objected"),
    "withdrawn": mark("has withdrawn the consent"),
    "declined": mark("has declined"),
    "asked": mark("was asked and has not answered yet"),
    "no_consent": mark("has not consented"),
    "conditions": mark("is an existing customer, but not all four conditions are kept"),
    "no_tracking": mark("has not consented to tracking"),
}


def sentence(decision: Decision) -> str:
    """Why, in words, with the statute."""
    text = tr(_WHY.get(decision.code, _WHY["no_consent"]))
    return f"{text} ({decision.statute})" if decision.statute else text


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
