"""Who refuses advertising in a list: lines of the ledger of consents, and e-mail addresses for the block list.

A refusal holds for the contact a row makes or is about, whatever the rule for contacts that are there, and whatever was
agreed to before: the newest line counts. Nothing here allows anything. Numbers are not put on the block list: that of a
firm's switchboard is everybody's; the address of a mailbox is that of whoever refused there, as with an unsubscribe.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Set

from crm_desktop.common.clock import stamp
from crm_desktop.common.ids import id_run
from crm_desktop.records import consent as rules
from crm_desktop.records.importing import Refusal, Refused
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import schema
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.queries.gate import SALT
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import settings

SHOWN = ("email", "phone", "post")
"""Channels of which "all advertising" is told."""
EMAIL = "email"
_PURPOSES = (*rules.PROMOTING, rules.TRACKING)


class Refusals:
    """What the rows of a list refuse, by contact."""

    def __init__(self) -> None:
        self._said: dict[str, dict[str, str]] = {}
        self._addresses: dict[str, str] = {}

    def add(self, contact_id: str, incoming: IncomingContact) -> None:
        said = self._said.setdefault(contact_id, {})
        for channel, note in incoming.refusals:
            said.setdefault(channel, note)
            if channel in (EMAIL, rules.ANY):
                mails = (item.normal for item in incoming.channels if item.kind == EMAIL and item.normal)
                self._addresses.update((normal.lower(), note) for normal in mails)

    def counted(self) -> tuple[tuple[str, int], ...]:
        """Channel to how many of the contacts refuse it; who refuses everything refuses each that is shown."""
        found: Counter[str] = Counter()
        for said in self._said.values():
            found.update({*SHOWN, *said} - {rules.ANY} if rules.ANY in said else list(said))
        return tuple((channel, found[channel]) for channel in rules.CHANNELS if found[channel])

    def new(self, ws: Workspace, made: Set[str]) -> Refused:
        """What the file does not know yet. `made`: contacts of this import, of whom nothing is known."""
        if not self._said:
            return Refused()
        there = sorted(self._said.keys() - made)
        ledgers = queries.entries(ws, there) if there else {}
        now = stamp(ws.clock())
        lines: list[Refusal] = []
        for contact_id, said in self._said.items():
            ledger = ledgers.get(contact_id, [])
            at = max((entry.at for entry in ledger), default=now)
            wanted = {rules.ANY: "; ".join(said.values())} if rules.ANY in said else said
            lines += [
                Refusal(contact_id, channel, max(at, now), note)
                for channel, note in wanted.items()
                if not _refused(ledger, channel)
            ]
        return Refused(tuple(lines), tuple(self._unblocked(ws)))

    def _unblocked(self, ws: Workspace) -> list[tuple[str, str]]:
        salt = settings.get(ws, SALT)
        if not salt:
            return list(self._addresses.items())
        hashes = rules.hashed(salt, EMAIL, self._addresses)
        blocked = queries.blocked(ws, hashes)
        return [item for item, one in zip(self._addresses.items(), hashes, strict=True) if one not in blocked]


def _refused(ledger: list[rules.Entry], channel: str) -> bool:
    """Whether the ledger refuses all of this already."""
    channels = rules.CHANNELS if channel == rules.ANY else (channel,)
    counting = (rules.state(ledger, one, purpose) for one in channels for purpose in _PURPOSES)
    return bool(ledger) and all(entry is not None and entry.state in rules.REFUSING for entry in counting)


def write(ws: Workspace, refused: Refused, source: str) -> None:
    """As part of the import that found them. `source`: the name of the list."""
    if refused.lines:
        make = id_run()
        rows.insert_many(
            ws, schema.CONSENT,
            ("id", "contact_id", "channel", "purpose", "state", "basis", "at", "how", "note", "user_id"),
            [
                (make(), line.contact_id, line.channel, rules.ANY, rules.DECLINED, rules.CONSENT, line.at,
                 source or None, line.note, ws.user_id)
                for line in refused.lines
            ],
        )  # fmt: skip
    if not refused.addresses:
        return
    if not settings.get(ws, SALT):
        settings.put(ws, SALT, secrets.token_hex(16))
    hashes = rules.hashed(settings.get(ws, SALT), EMAIL, (address for address, _ in refused.addresses))
    make, at, salt_id = id_run(), stamp(ws.clock()), setting_queries.row_id(ws, SALT)
    rows.insert_many(
        ws, schema.BLOCK, ("id", "channel", "hash", "at", "reason", "salt_id"),
        [
            (make(), EMAIL, one, at, source or None, salt_id)
            for one in hashes
        ],
    )  # fmt: skip
