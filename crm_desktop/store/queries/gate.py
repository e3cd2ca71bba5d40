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
    return _decided(ws, ids, channel, purpose)


def _decided(
    ws: Workspace, ids: Sequence[str], channel: str, purpose: str, barred: frozenset[str] | None = None
) -> list[Answer]:
    """`barred`: who has an address on the block list, where that is known."""
    with without_collector() if len(ids) > MANY else nullcontext():
        return _answers(ws, ids, channel, purpose, barred)


def _answers(
    ws: Workspace, ids: Sequence[str], channel: str, purpose: str, barred: frozenset[str] | None
) -> list[Answer]:
    set_up = settings.several(ws, SALT, "office.country")
    salt = set_up.get(SALT, "")
    home, lines = set_up.get("office.country", "DE"), table(ws)
    alike: dict[tuple[str, bool, bool, bool, bool], Decision] = {}
    objecting = cache(withdrawn)
    kind, by_phone = KINDS.get(channel, ""), channel == "phone"
    entries = queries.entries(ws, ids)
    if barred is None:
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


class _Single(NamedTuple):
    """Who was decided singly, as of an operation."""

    seen: int
    decided: frozenset[str]
    allowed: frozenset[str]
    answer: str
    """Of reached()."""


_REACHED: WeakKeyDictionary[Workspace, dict[str, _Single]] = WeakKeyDictionary()
_OWNERS = {
    "consent": ("contact_id",), "contact": ("id",), "contact_role": ("contact_id",), "channel": ("contact_id",),
    "address": ("contact_id",), "relation": ("from_id", "to_id"),
}  # fmt: skip
"""Tables from which the gate knows what it knows of somebody, and the columns that say of whom."""
_FOR_ALL = ("block", "setting", "erasure")
"""Tables of which a change may concern everybody."""
FEW = 2_000


def reached(ws: Workspace, channel: str) -> str:
    """Whom advertising may reach on this channel, as JSON for filter_rows.reached(): what holds for people of whom
    nothing particular is known, by country, firm and customer, and by id those who are decided singly (`yes`, `no`). A
    list asks for it again with every row it shows, so it is kept; after a change only those concerned are decided
    anew, by the same decision."""
    kept = _REACHED.setdefault(ws, {})
    known = kept.get(channel)
    if known is not None and int(ws.value("SELECT coalesce(max(id), 0) FROM operation")) == known.seen:
        return known.answer
    found = _reached(ws, channel, known)
    if not ws.in_operation:  # it may be taken back
        kept[channel] = found
    return found.answer


def _reached(ws: Workspace, channel: str, known: _Single | None) -> _Single:
    seen = int(ws.value("SELECT coalesce(max(id), 0) FROM operation"))
    touched = _touched(ws, known.seen) if known is not None else None
    if known is not None and touched is not None and not touched:
        return known._replace(seen=seen)
    before = known if known is not None and touched is not None else None
    barred: frozenset[str] | None = None
    if before is not None and touched is not None:
        asked = sorted(touched)
    else:
        asked, barred = _known_singly(ws, channel)
    answers = _decided(ws, asked, channel, rules.ADVERTISING, barred)
    allowed = {answer.contact_id for answer in answers if answer.allowed}
    singly = frozenset(asked)
    if before is not None:
        allowed |= before.allowed - singly
        singly |= before.decided
    return _Single(seen, singly, frozenset(allowed), _told(ws, channel, singly, allowed))


def _touched(ws: Workspace, since: int) -> set[str] | None:
    """Contacts of whom the gate may know something else since then; None when it may be anybody."""
    marks = ",".join("?" * (len(_OWNERS) + len(_FOR_ALL)))
    rows = ws.rows(
        "SELECT c.tbl, c.row_id, c.before, c.last_id FROM operation AS o CROSS JOIN change AS c"
        f" ON c.operation_id = o.id WHERE o.id > ? AND c.tbl IN ({marks}) LIMIT {FEW + 1}",
        (since, *_OWNERS, *_FOR_ALL),
    )
    if len(rows) > FEW or any(table in _FOR_ALL or last_id for table, _, _, last_id in rows):
        return None
    found: set[str] = set()
    changed: dict[str, list[str]] = {}
    for table, row_id, before, _ in rows:
        changed.setdefault(table, []).append(row_id)
        image: dict[str, Any] = json.loads(before) if before else {}
        found.update(image[column] for column in _OWNERS[table] if image.get(column))
    for table, ids in changed.items():
        for column in _OWNERS[table]:
            wanted = f'SELECT t."{column}" FROM json_each(?) AS j JOIN "{table}" AS t ON t.id = j.value'
            found.update(row[0] for row in ws.rows(wanted, (json.dumps(ids),)) if row[0])
    people = ws.rows(  # who has no address shows that of the firm
        "SELECT r.from_id FROM json_each(?) AS j JOIN relation AS r ON r.to_id = j.value AND r.type_id = 'employment'",
        (json.dumps(sorted(found)),),
    )
    return found.union(row[0] for row in people if row[0])


def _told(ws: Workspace, channel: str, singly: frozenset[str], allowed: set[str]) -> str:
    lines = table(ws)
    home = settings.several(ws, "office.country").get("office.country", "DE")
    others = _pattern(lines, "", channel)
    patterns = {
        country: _pattern(lines, country, channel) for country in sorted({rule.country for rule in lines} - {""})
    }
    return json.dumps(
        {
            "home": home, "others": others,
            "named": [[country, pattern] for country, pattern in patterns.items() if pattern != others],
            "yes": sorted(allowed), "no": sorted(singly - allowed),
        }
    )  # fmt: skip


def _pattern(lines: Sequence[Rule], country: str, channel: str) -> list[bool]:
    """Whether advertising is allowed to somebody of whom nothing is written: no customer (consumer, firm), customer
    (consumer, firm)."""
    return [
        rules.decide(Person(country, business, customer), channel, rules.ADVERTISING, lines).allowed
        for customer in (False, True)
        for business in (False, True)
    ]


def _known_singly(ws: Workspace, channel: str) -> tuple[list[str], frozenset[str]]:
    """Contacts of whom the gate knows more than country, firm and customer: lines of the ledger, an objection noted
    elsewhere, an address on the block list; and those with such an address by themselves."""
    found = {row[0] for row in ws.rows("SELECT DISTINCT contact_id FROM consent WHERE deleted_at IS NULL") if row[0]}
    bases = [row[0] for row in ws.rows("SELECT DISTINCT legal_basis FROM contact WHERE legal_basis IS NOT NULL")]
    objecting = [basis for basis in bases if withdrawn(basis)]
    if objecting:
        rows = ws.rows(
            "SELECT id FROM contact WHERE legal_basis IN (SELECT value FROM json_each(?))", (json.dumps(objecting),)
        )
        found.update(row[0] for row in rows)
    if channel == "phone":
        found.update(row[0] for row in ws.rows("SELECT id FROM contact WHERE no_calls IS NOT NULL"))
    barred = frozenset[str]()
    salt, kind = settings.several(ws, SALT).get(SALT, ""), KINDS.get(channel, "")
    if salt and kind and ws.value("SELECT EXISTS (SELECT 1 FROM block WHERE deleted_at IS NULL)"):
        with without_collector():
            barred = _barred(ws, None, kind, salt)
    return sorted(found | barred), barred


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


def _barred(ws: Workspace, ids: Sequence[str] | None, kind: str, salt: str) -> frozenset[str]:
    """Those (None: of all) who have an address that is on the block list."""
    if kind == POST:
        if not queries.blocks_post(ws):
            return frozenset()
        reach = queries.postal_forms(ws, ids)
    else:
        reach = queries.reachable(ws, ids, kind)
    made = rules.hashed(salt, kind, [normal for _, normal in reach])
    all_of_them = ids is None or queries.most_of_the_file(ws, len(ids))
    hashes = queries.blocked(ws, None if all_of_them else made)
    return frozenset(who for (who, _), one in zip(reach, made, strict=True) if one in hashes)
