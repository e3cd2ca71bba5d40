"""Who may hear what on which channel: one pure decision that every way out asks (M53 to M56).

A ledger of entries, never changed, only added to; the newest of a subject counts, and of two at the same moment the one
that allows less. What advertising needs besides stands in a table by country (resources/data/advertising_rules.toml)
with its statute. This is not legal advice. Unknown is not allowed, and not the same as declined.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

CHANNELS = ("post", "phone", "email", "sms", "fax")
ADVERTISING, NEWSLETTER, INVITATION, SURVEY, TRACKING = "advertising", "newsletter", "invitation", "survey", "tracking"
CONTRACT, INVOICE, SERVICE, ANSWER = "contract", "invoice", "service", "answer"
PROMOTING = (ADVERTISING, NEWSLETTER, INVITATION, SURVEY)
"""Advertising in the sense of the law: whatever furthers the sale, surveys and season's greetings too."""
NECESSARY = (CONTRACT, INVOICE, SERVICE, ANSWER)
"""What is owed or asked for: passes without consent, with its purpose noted."""
PURPOSES = (*PROMOTING, TRACKING, *NECESSARY)
ANY = "any"
"""A channel or purpose: all of them."""

ASKED, ALLOWED, DECLINED, WITHDRAWN, BLOCKED = STATES = ("asked", "allowed", "declined", "withdrawn", "blocked")
UNKNOWN = "unknown"
"""Nothing is written in the ledger."""
REFUSING = (DECLINED, WITHDRAWN, BLOCKED)
_STRICT = {ASKED: 0, ALLOWED: 1, DECLINED: 2, WITHDRAWN: 3, BLOCKED: 4}
"""Of two lines at one moment the stricter counts; a question only stands until it is answered."""

CONSENT, EXISTING, CONTRACTUAL, INTEREST = BASES = ("consent", "existing_customer", "contract", "legitimate_interest")
CONDITIONS = ("own_sale", "similar", "no_objection", "told")
"""The four conditions of § 7 Abs. 3 UWG: address got with a sale, own similar goods, no objection, told of the right to
object when it was got and each time it is used."""

NEEDS = NOTHING, PRESUMED, CUSTOMER, NEEDS_CONSENT = ("nothing", "presumed", "customer", "consent")
AUDIENCES = BUSINESS, CONSUMER = ("business", "consumer")


class Entry(NamedTuple):
    """One line of the ledger. `at` is UTC text; channel and purpose may be ANY for a refusal, never for a consent."""

    channel: str
    purpose: str
    state: str
    at: str
    basis: str = CONSENT
    conditions: frozenset[str] = frozenset()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    channel: str
    needs: str
    statute: str
    country: str = ""
    audience: str = ""
    """business, consumer, or '' for both."""
    existing: bool = False
    own: bool = False
    """Changed by the office, not shipped."""


class Person(NamedTuple):
    """What the gate knows of somebody. Whether they are addressed as a firm decides between rules; unknown is False."""

    country: str = "DE"
    business: bool = False
    customer: bool = False
    entries: Sequence[Entry] = ()
    objected: bool = False
    """A note elsewhere (a legal basis as imported, "no calls") says so; for the channels it is about."""
    on_block_list: bool = False


class Decision(NamedTuple):
    """`code` says why: necessary, consent, existing_customer, free, presumed, customer; or blocked, objected,
    withdrawn, declined, asked, no_consent, conditions, no_tracking."""

    allowed: bool
    code: str
    statute: str = ""
    missing: tuple[str, ...] = ()
    """Conditions of the existing customer that are not kept."""
    entry_id: str = ""
    """The line of the ledger it rests on."""


def state(entries: Iterable[Entry], channel: str, purpose: str) -> Entry | None:
    """The line that counts for a channel and purpose; None where nothing is written. A refusal of all advertising or of
    all channels covers this one, too; a consent covers only what it names, and one to advertising its kinds."""
    found: Entry | None = None
    for entry in entries:
        if _covers(entry, channel, purpose) and (found is None or _order(entry) >= _order(found)):
            found = entry
    return found


def _order(entry: Entry) -> tuple[str, int]:
    return entry.at, _STRICT.get(entry.state, 4)


def _covers(entry: Entry, channel: str, purpose: str) -> bool:
    refuses = entry.state in REFUSING
    if entry.channel != channel and not (entry.channel == ANY and refuses):
        return False
    if entry.purpose == purpose or (entry.purpose == ANY and refuses):
        return True
    return entry.purpose == ADVERTISING and purpose in PROMOTING


def address_hash(salt: str, kind: str, address: str) -> str:
    """How the block list keeps an address: nobody reads it out of the list, but the same one is known again. `kind` is
    the kind of channel (email or phone), `address` its normal form."""
    return hashed(salt, kind, (address,))[0]


def hashed(salt: str, kind: str, addresses: Iterable[str]) -> list[str]:
    """Many of them, in their order."""
    from hashlib import sha256

    before = f"{salt}:{kind}:"
    return [sha256((before + address.strip().casefold()).encode()).hexdigest() for address in addresses]


def decide(person: Person, channel: str, purpose: str, rules: Sequence[Rule]) -> Decision:
    """Whether this person may be addressed on this channel for this purpose, and why. Raises ValueError for a channel
    or purpose nobody knows: what is not named cannot be allowed."""
    if channel not in CHANNELS or purpose not in PURPOSES:
        raise ValueError(f"no channel and purpose: {channel!r}, {purpose!r}")
    if purpose in NECESSARY:
        return Decision(True, "necessary")
    rule = rule_for(rules, person.country, channel, person.business)
    statute = rule.statute if rule else ""
    if person.on_block_list:
        return Decision(False, "blocked", statute)
    counts = state(person.entries, channel, purpose)
    if counts is not None and counts.state in REFUSING:
        return Decision(False, counts.state, statute, entry_id=counts.id)
    if person.objected:
        return Decision(False, "objected", statute)
    if counts is not None and counts.state == ALLOWED:
        return _allowed(counts, rule)
    if purpose == TRACKING:
        return Decision(False, "no_tracking", statute)
    return _by_rule(person, counts, rule)


def _allowed(entry: Entry, rule: Rule | None) -> Decision:
    statute = rule.statute if rule else ""
    if entry.basis == EXISTING:
        missing = tuple(name for name in CONDITIONS if name not in entry.conditions)
        if missing or rule is None or not (rule.existing or rule.needs != NEEDS_CONSENT):
            return Decision(False, "conditions", statute, missing, entry.id)
        return Decision(True, "existing_customer", statute, entry_id=entry.id)
    if entry.basis == CONSENT:
        return Decision(True, "consent", statute, entry_id=entry.id)
    return _by_rule(Person(customer=entry.basis == CONTRACTUAL), None, rule)


def _by_rule(person: Person, counts: Entry | None, rule: Rule | None) -> Decision:
    statute = rule.statute if rule else ""
    if rule is not None:
        if rule.needs == NOTHING:
            return Decision(True, "free", statute)
        if rule.needs == PRESUMED and person.business and person.customer:
            return Decision(True, "presumed", statute)
        if rule.needs == CUSTOMER and person.customer:
            return Decision(True, "customer", statute)
    code = "asked" if counts is not None and counts.state == ASKED else "no_consent"
    return Decision(False, code, statute, entry_id=counts.id if counts else "")


def rule_for(rules: Sequence[Rule], country: str, channel: str, business: bool) -> Rule | None:
    """The rule of the country, or the general one; None where there is none: then only a consent allows anything."""
    audience = BUSINESS if business else CONSUMER
    for wanted in (country, ""):
        for rule in rules:
            if rule.country == wanted and rule.channel == channel and rule.audience in ("", audience):
                return rule
    return None


def rules_from(data: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Rules of a table as TOML gives it. Raises ValueError for what is no rule."""
    found: list[Rule] = []
    for line in data.get("rule", ()):
        rule = Rule(**line)
        if rule.channel not in CHANNELS or rule.needs not in NEEDS:
            raise ValueError(f"no rule: {line}")
        found.append(rule)
    return tuple(found)


def kept_refusals(ledgers: Sequence[Sequence[Entry]], at: str) -> list[Entry]:
    """The lines to add when these ledgers become one, so that merging never allows what one of them refused: a younger
    consent of the other may be that of somebody else."""
    together = [entry for ledger in ledgers for entry in ledger]
    found: dict[tuple[str, str], Entry] = {}
    for ledger in ledgers:
        for entry in ledger:
            if entry.state not in REFUSING or _outdated(entry, ledger):
                continue
            channels = CHANNELS if entry.channel == ANY else (entry.channel,)
            purposes = (*PROMOTING, TRACKING) if entry.purpose == ANY else (entry.purpose,)
            counting = (state(together, channel, purpose) for channel in channels for purpose in purposes)
            if any(item is not None and item.state not in REFUSING for item in counting):
                found[entry.channel, entry.purpose] = entry._replace(at=at, id="")
    return list(found.values())


def _outdated(entry: Entry, ledger: Sequence[Entry]) -> bool:
    """Whether the same person allowed again what this line refuses."""
    if ANY in (entry.channel, entry.purpose):
        return any(
            other.channel == entry.channel and other.purpose == entry.purpose and _order(other) > _order(entry)
            for other in ledger
        )
    counts = state(ledger, entry.channel, entry.purpose)
    return counts is not None and counts.state not in REFUSING
