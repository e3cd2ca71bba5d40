"""What came back undeliverable: the address becomes doubtful, and the campaign that sent it counts a return."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records.campaign import RETURN, CampaignStep
from crm_desktop.records.outgoing import OutboxMail
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import outbox
from crm_desktop.store.workspace import Workspace

from . import activities, campaign_responses, contacts, followups

tr = texts("undeliverable")

LETTER, EMAIL = "letter", "email"
_LONGEST = {LETTER: timedelta(days=180), EMAIL: timedelta(days=30)}
"""So long after it was sent something may still come back. Post from abroad takes months, the servers of mail give up
after days, and lists of bounces are fetched later."""


def letters(ws: Workspace, contact_ids: Sequence[str]) -> int:
    """The last letter to each of these came back today; one step. Their own main addresses are doubtful from now on;
    where the letter was a campaign's, that counts a return, else a note says it. Returns how many were marked."""
    ids = list(dict.fromkeys(contact_ids))
    label = tr.plural(len(ids), "{n} letter came back", "{n} letters came back")
    day = followups.today(ws)
    with ws.operation(label):
        for who in ids:
            if not _counted(ws, who, LETTER, ws.clock(), ""):
                activities.log(ws, [who], "note", tr("A letter came back undeliverable."))
            contacts.post_came_back(ws, who, day)
    return len(ids)


def mail(ws: Workspace, channel_id: str) -> None:
    """Mail to this address came back."""
    found = contact_queries.channel(ws, channel_id)
    if found is None:
        return
    with ws.operation(tr("Mail to “{address}” came back", address=found.value)):
        contacts.mail_came_back(ws, [channel_id])
        _counted(ws, found.contact_id, EMAIL, ws.clock(), "")


def sent_mail(ws: Workspace, sent: OutboxMail) -> None:
    """A mail of the outbox came back: its address is doubtful, and its campaign counts a return."""
    with ws.operation(tr("Mail to “{address}” came back", address=sent.address)):
        there = contact_queries.channels(ws, sent.contact)
        contacts.mail_came_back(ws, [one.id for one in there if one.kind == "email" and one.normal == sent.address])
        step = queries.step(ws, outbox.campaign_step(ws, sent.mailing_id))
        if step is not None:
            _returned(ws, step, sent.contact, ws.clock(), "")


def bounced(ws: Workspace, contact_ids: Sequence[str], moment: datetime, source: str) -> int:
    """Within the operation that takes in a list of bounces: those of these contacts to whom a campaign had sent an
    e-mail shortly before count as returned for it. Returns how many."""
    return sum(_counted(ws, who, EMAIL, moment, source) for who in contact_ids)


def _counted(ws: Workspace, contact_id: str, kind: str, moment: datetime, source: str) -> bool:
    """Whether the campaign that sent the last such thing counts a return now that it did not count before."""
    until = stamp(moment + timedelta(days=1))  # lists name days, some of them in another zone
    step_id = queries.last_sent(ws, contact_id, kind, stamp(moment - _LONGEST[kind]), until)
    step = queries.step(ws, step_id) if step_id else None
    return step is not None and _returned(ws, step, contact_id, moment, source)


def _returned(ws: Workspace, step: CampaignStep, contact_id: str, moment: datetime, source: str) -> bool:
    there = queries.responses_of(ws, contact_id, step.campaign_id)
    if any(one.kind == RETURN and one.step_id == step.id for one in there):
        return False
    day = moment.astimezone().date().isoformat()
    campaign_responses.add(
        ws, step.campaign_id, contact_id, RETURN, day=day, step_id=step.id, source=source, note=source
    )
    return True
