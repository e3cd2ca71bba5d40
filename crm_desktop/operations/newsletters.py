"""What newsletter services report comes in; whom the newsletter may reach goes out.

A sign-up is a consent with what the service noted as its proof, but never against somebody who refused before; an
unsubscribe refuses all mails and blocks the address; a bounce marks it; a click becomes an interest only with a consent
to tracking, and is counted without a name otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from crm_desktop.common.i18n import texts
from crm_desktop.records import consent as rules
from crm_desktop.records.newsletter import BOUNCED, CLICKED, COMPLAINED, SIGNED_UP, UNCONFIRMED, UNSUBSCRIBED, Event
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import mails as mail_queries
from crm_desktop.store.queries import newsletters as newsletter_queries
from crm_desktop.store.workspace import Workspace

from . import consents, contacts, notes, settings, tags, undeliverable
from .contacts import home_country, normal_form

tr = texts("newsletters")

EMAIL = "email"
WORDING = "newsletter.wording"
"""Setting: the words of the sign-up form, written into every consent that comes in."""


@dataclass(slots=True)
class Taken:
    """What became of the lines; each line counts once."""

    signed_up: int = 0
    created: int = 0
    """Contacts made of sign-ups of people nobody knew."""
    unsubscribed: int = 0
    bounced: int = 0
    returned: int = 0
    """People who count as returned for a campaign that had written to them."""
    complained: int = 0
    interests: int = 0
    anonymous: Counter[str] = field(default_factory=Counter[str])
    """Topic to clicks of people who have not consented to tracking, and of strangers."""
    unconfirmed: int = 0
    known: int = 0
    """Lines that said nothing new."""
    refused: list[tuple[int, str, str]] = field(default_factory=list[tuple[int, str, str]])
    """Sign-ups that were not taken: line, address, why."""


def take_in(ws: Workspace, events: Sequence[Event], source: str) -> Taken:
    """Write down what the events say; one step of undo. `source` names service and file. Unsubscribes and complaints
    come first, whatever the order of the lines."""
    taken = Taken()
    order = (UNSUBSCRIBED, COMPLAINED, BOUNCED, UNCONFIRMED, SIGNED_UP, CLICKED)
    with ws.operation(tr("Newsletter: {source}", source=source)):
        for event in sorted(events, key=lambda event: order.index(event.kind)):
            normal, valid = normal_form(EMAIL, event.email, home_country(ws))
            if not normal or not valid:
                taken.refused.append((event.line, event.email, tr("is no e-mail address")))
                continue
            people = [known.id for known in mail_queries.people(ws, [normal]).get(normal, [])]
            _TAKE[event.kind](ws, event, normal, people, source, taken)
    return taken


def _signed_up(ws: Workspace, event: Event, normal: str, people: list[str], source: str, taken: Taken) -> None:
    if consents.is_blocked(ws, EMAIL, normal):
        taken.refused.append((event.line, event.email, tr("is on the block list")))
        return
    if not people:
        names = {"first_name": event.first_name, "last_name": event.last_name}
        _allowed(ws, event, normal, contacts.create(ws, email=normal, source=source, **names), source, taken)
        taken.created += 1
        return
    for who in people:
        (answer,) = consents.gate(ws, [who], EMAIL, rules.NEWSLETTER)
        if answer.decision.code in ("blocked", "objected", "withdrawn", "declined"):
            taken.refused.append((event.line, event.email, answer.why))
        elif answer.decision.code == "consent":
            taken.known += 1
        else:
            _allowed(ws, event, normal, who, source, taken)


def _allowed(ws: Workspace, event: Event, normal: str, who: str, source: str, taken: Taken) -> None:
    proof = tr("Signed up from {address}", address=event.proof) if event.proof else ""
    consents.record(
        ws, who, EMAIL, rules.NEWSLETTER, rules.ALLOWED, at=_moment(ws, event.at), how=source, note=proof,
        wording=settings.get(ws, WORDING), address=normal,
    )  # fmt: skip
    taken.signed_up += 1


def _unsubscribed(ws: Workspace, event: Event, normal: str, people: list[str], source: str, taken: Taken) -> None:
    blocked = consents.is_blocked(ws, EMAIL, normal)
    if not blocked:
        consents.block(ws, normal, source)
    for who in people:
        ledger = queries.entries(ws, [who]).get(who, [])
        counts = rules.state(ledger, EMAIL, rules.NEWSLETTER)
        if counts is None or counts.state not in (rules.WITHDRAWN, rules.BLOCKED):
            consents.record(
                ws, who, EMAIL, rules.ANY, rules.WITHDRAWN, how=source, address=normal,
                note=event.at,
            )  # fmt: skip
    if blocked:
        taken.known += 1
    elif event.kind == COMPLAINED:
        taken.complained += 1
    else:
        taken.unsubscribed += 1


def _bounced(ws: Workspace, event: Event, normal: str, people: list[str], source: str, taken: Taken) -> None:
    fresh = newsletter_queries.unmarked(ws, normal)
    contacts.mail_came_back(ws, fresh)
    returned = undeliverable.bounced(ws, people, _moment(ws, event.at), source)
    taken.returned += returned
    if fresh:
        taken.bounced += 1
    elif returned:
        return
    else:
        taken.known += 1


def _clicked(ws: Workspace, event: Event, normal: str, people: list[str], source: str, taken: Taken) -> None:
    may = [answer.contact_id for answer in consents.gate(ws, people, EMAIL, rules.TRACKING) if answer.allowed]
    if not may or not event.topic:
        taken.anonymous[event.topic or tr("without a topic")] += 1
        return
    for who in may:
        tags.add(ws, [who], event.topic)
        notes.add(ws, who, tr("{source}: clicked on “{topic}”", source=source, topic=event.topic))
    taken.interests += 1


def _unconfirmed(ws: Workspace, event: Event, normal: str, people: list[str], source: str, taken: Taken) -> None:
    """Asked and not answered: no consent, and nobody becomes a contact by it."""
    taken.unconfirmed += 1


_TAKE = {
    SIGNED_UP: _signed_up, UNCONFIRMED: _unconfirmed, UNSUBSCRIBED: _unsubscribed, COMPLAINED: _unsubscribed,
    BOUNCED: _bounced, CLICKED: _clicked,
}  # fmt: skip


def _moment(ws: Workspace, at: str) -> datetime:
    now = ws.clock()
    try:
        return min(datetime.fromisoformat(at.replace("Z", "+00:00")), now)
    except ValueError:
        return now
