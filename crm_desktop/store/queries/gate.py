"""The gate over many contacts: what is known of each, decided by the rules. SELECT only, set-wise: a gate for a hundred
thousand people is a handful of statements."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from crm_desktop.common import paths
from crm_desktop.common.collector import without_collector
from crm_desktop.records import consent as rules
from crm_desktop.records.consent import Decision, Person, Rule
from crm_desktop.records.consent_labels import sentence
from crm_desktop.records.merging import withdrawn
from crm_desktop.store.workspace import Workspace

from . import consents as queries
from . import settings

SALT = "consent.salt"
RULE = "consent.rule:"
"""Settings that begin so are the office's own rules, by country, channel and audience."""
POST = "post"
KINDS = {"email": "email", "phone": "phone", "sms": "phone", "fax": "phone", POST: POST}
"""Channel of the gate to the kind of channel that holds its addresses."""


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The table of what advertising needs, by country and channel, with the statute."""
    import tomllib

    path = paths.resources() / "data" / "advertising_rules.toml"
    return rules.rules_from(tomllib.loads(path.read_text("utf-8")))


def own_rules(ws: Workspace) -> tuple[Rule, ...]:
    """The lines of the table that the office has changed. What cannot be read (written by a newer program) is left
    out: the shipped rule holds then."""
    found: list[Rule] = []
    pattern = f"{RULE}*"
    for (value,) in ws.rows("SELECT value FROM setting WHERE key GLOB ? AND value <> '' ORDER BY key, id", (pattern,)):
        try:
            (rule,) = rules.rules_from({"rule": [json.loads(value)]})
        except (ValueError, TypeError):
            continue
        found.append(replace(rule, own=True))
    return tuple(found)


def table(ws: Workspace) -> tuple[Rule, ...]:
    """The rules that hold in this file: own lines stand before those they replace."""
    return (*own_rules(ws), *shipped_rules())


class Answer(NamedTuple):
    """What the gate says of one person."""

    contact_id: str
    name: str
    decision: Decision

    @property
    def allowed(self) -> bool:
        return self.decision.allowed

    @property
    def why(self) -> str:
        """In the user's language, with the statute."""
        return sentence(self.decision)


def decided(ws: Workspace, ids: Sequence[str], channel: str, purpose: str) -> list[Answer]:
    """For each contact that is there, in this order, whether it may be addressed. Raises ValueError for a channel or
    purpose that is none."""
    if channel not in rules.CHANNELS or purpose not in rules.PURPOSES:
        raise ValueError(f"no channel and purpose: {channel!r}, {purpose!r}")
    with without_collector() if len(ids) > MANY else nullcontext():
        return _decided(ws, ids, channel, purpose)


def _decided(ws: Workspace, ids: Sequence[str], channel: str, purpose: str) -> list[Answer]:
    set_up = settings.several(ws, SALT, "office.country")
    salt = set_up.get(SALT, "")
    home, lines = set_up.get("office.country", "DE"), table(ws)
    alike: dict[tuple[str, bool, bool, bool, bool], Decision] = {}
    objecting = cache(withdrawn)
    kind, by_phone = KINDS.get(channel, ""), channel == "phone"
    entries = queries.entries(ws, ids)
    barred = _barred(ws, ids, kind, salt) if salt and kind else frozenset[str]()
    found: list[Answer] = []
    for who, name, country, business, customer, legal_basis, no_calls in queries.facts(ws, ids):
        objected = (legal_basis != "" and objecting(legal_basis)) or (by_phone and no_calls != "")
        known = country or home, business, customer, objected, who in barred
        ledger = entries.get(who)
        decision = None if ledger else alike.get(known)
        if decision is None:
            person = Person(*known[:3], ledger or (), *known[3:])
            decision = rules.decide(person, channel, purpose, lines)
            if not ledger:
                alike[known] = decision
        found.append(Answer(who, name, decision))
    return found


_REACHED: WeakKeyDictionary[Workspace, dict[str, tuple[tuple[Any, ...], str]]] = WeakKeyDictionary()


def reached(ws: Workspace, channel: str) -> str:
    """The ids of all contacts that advertising may reach on this channel, as JSON: a list asks for it again with every
    row it shows, so it is kept until something is written."""
    version = ws.one("SELECT total_changes(), (SELECT data_version FROM pragma_data_version)") or ()
    kept = _REACHED.setdefault(ws, {})
    if channel not in kept or kept[channel][0] != version:
        ids = [row[0] for row in ws.rows("SELECT id FROM listing")]
        answers = decided(ws, ids, channel, rules.ADVERTISING)
        kept[channel] = version, json.dumps([answer.contact_id for answer in answers if answer.allowed])
    return kept[channel][1]


def channels_of(ws: Workspace, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Contact to the channels on which advertising may reach it (post, phone, e-mail); those on no channel are missing.
    `BLOCKED` in their place stands for who refused everything or is on the block list."""
    found: dict[str, list[str]] = {}
    refused: dict[str, int] = {}
    for channel in SHOWN:
        for who, _, decision in decided(ws, ids, channel, rules.ADVERTISING):
            if decision.allowed:
                found.setdefault(who, []).append(channel)
            elif decision.code in ("blocked", "withdrawn", "declined", "objected"):
                refused[who] = refused.get(who, 0) + 1
    shown = {who: tuple(channels) for who, channels in found.items()}
    return shown | {who: (rules.BLOCKED,) for who, count in refused.items() if count == len(SHOWN)}


SHOWN = ("post", "email", "phone")
MANY = 5_000


def _barred(ws: Workspace, ids: Sequence[str], kind: str, salt: str) -> frozenset[str]:
    """Those who have an address that is on the block list."""
    if kind == POST:
        if not queries.blocks_post(ws):
            return frozenset()
        reach = queries.postal_forms(ws, ids)
    else:
        reach = queries.reachable(ws, ids, kind)
    made = rules.hashed(salt, kind, [normal for _, normal in reach])
    hashes = queries.blocked(ws, None if queries.most_of_the_file(ws, len(ids)) else made)
    return frozenset(who for (who, _), one in zip(reach, made, strict=True) if one in hashes)
