"""Whom a campaign addresses: worked out while it is planned, frozen when its first step goes out. Every step asks the
gate afresh: whoever withdrew meanwhile gets nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field

from crm_desktop.common.clock import stamp
from crm_desktop.common.collector import without_collector
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.records import campaign_doubles
from crm_desktop.records.campaign import (
    DOUBLE,
    HAD,
    HOUSEHOLD,
    IN,
    LEFT_OUT,
    NO_ADDRESS,
    Campaign,
    CampaignStep,
    LeftOut,
)
from crm_desktop.records.consent import BLOCKED
from crm_desktop.records.filters import Condition, Group, from_json, to_json
from crm_desktop.store import schema
from crm_desktop.store.queries import campaign_people as people
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import gate, listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import followups

tr = texts("campaigns")


def the_campaign(ws: Workspace, campaign_id: str) -> Campaign:
    """A campaign that must be there."""
    one = queries.campaign(ws, campaign_id)
    if one is None:
        raise NotFound(tr("This campaign is no longer in the file."), safe=tr("Nothing was changed."))
    return one


def the_step(ws: Workspace, step_id: str) -> CampaignStep:
    """A step that must be there."""
    one = queries.step(ws, step_id)
    if one is None:
        raise NotFound(tr("This step is no longer in the file."), safe=tr("Nothing was changed."))
    return one


def is_frozen() -> CrmError:
    return CrmError(
        tr("The audience is frozen: something has already gone out."), safe=tr("Nothing was changed."),
        remedy=tr("Make a follow-up campaign for other people."),
    )  # fmt: skip


def set_audience(ws: Workspace, campaign_id: str, where: Group, name: str = "") -> None:
    """Whom the campaign is for: a filter, with what it is called. Asked for anew until the audience is frozen."""
    found = the_campaign(ws, campaign_id)
    if found.frozen_at:
        raise is_frozen()
    with ws.operation(tr("Audience of “{name}”", name=found.name)):
        rows.update(ws, schema.CAMPAIGN, campaign_id, {"audience": to_json(where), "audience_name": name})


def of_list(selection_id: str) -> Group:
    """The filter that asks for the people of a saved list."""
    return Group("and", (Condition("list", "is", (selection_id,)),))


def of_contacts(ids: Sequence[str]) -> Group:
    """The filter that asks for these contacts."""
    return Group("and", (Condition("frozen", "is", (",".join(ids),)),))


def of_campaign(campaign_id: str, group: str) -> Group:
    """The filter that asks for those who are this (campaign.GROUPS) to a campaign."""
    return Group("and", (Condition("campaign", "is", (f"{group}:{campaign_id}",)),))


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a campaign or a step addresses. `ids` are in the order of names."""

    found: int = 0
    ids: list[str] = field(default_factory=list[str])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    by_step: dict[str, int] = field(default_factory=dict[str, int])
    """Step to how many it may address now."""
    is_frozen: bool = False


def audience(ws: Workspace, campaign_id: str) -> Audience:
    """Who would be addressed now; once frozen, who is."""
    found = the_campaign(ws, campaign_id)
    steps = queries.steps(ws, campaign_id)
    if found.frozen_at:
        ids = queries.frozen(ws, campaign_id)
        kept = set(ids)  # merging may have made one of somebody left out and somebody who is in
        left = [one for one in queries.left_out(ws, campaign_id) if not one.step_id and one.contact_id not in kept]
        left = _in_words(ws, left)
        open_ = {step.id: len(ids) - len(_refused(ws, ids, step, found.purpose)) for step in steps}
        return Audience(len(ids) + len(left), ids, left, open_, True)
    return _worked_out(ws, found, steps)


def _worked_out(ws: Workspace, found: Campaign, steps: Sequence[CampaignStep]) -> Audience:
    try:
        where = from_json(found.audience)
    except ValueError:
        where = Group()
    if not where:
        return Audience()
    everybody = listing.ids(ws, View(where=where, today=followups.today(ws)))
    with without_collector() if len(everybody) > gate.MANY else nullcontext():
        return _sorted_out(ws, found, steps, everybody)


def _sorted_out(ws: Workspace, found: Campaign, steps: Sequence[CampaignStep], everybody: Sequence[str]) -> Audience:
    refused = {step.id: _refused(ws, everybody, step, found.purpose) for step in steps}
    nowhere = {who for who in everybody if all(who in left for left in refused.values())} if refused else set[str]()
    allowed = [who for who in everybody if who not in nowhere]
    twice = campaign_doubles.doubles(people.someones(ws, allowed), found.once, people.apart(ws))
    ids = [who for who in allowed if who not in twice]
    first = refused[steps[0].id] if steps else {}
    names = _names(ws, [*nowhere, *twice, *(one.instead_id for one in twice.values())])
    left = [
        LeftOut(who, names.get(who) or "", *(first[who] if who in nowhere else _twice(twice[who], names)))
        for who in everybody if who in nowhere or who in twice
    ]  # fmt: skip
    kept = set(ids)
    return Audience(
        len(everybody), ids, left, {step_id: len(kept - left_.keys()) for step_id, left_ in refused.items()}
    )


def _in_words(ws: Workspace, left: Sequence[LeftOut]) -> list[LeftOut]:
    """Who gets it instead is kept by id alone: their name is theirs, and may be erased."""
    names = _names(ws, [one.instead_id for one in left if one.instead_id])
    return [
        one._replace(reason=_twice(campaign_doubles.Double(one.code, one.instead_id), names)[1])
        if one.instead_id
        else one
        for one in left
    ]


def _names(ws: Workspace, ids: Sequence[str]) -> dict[str, str]:
    return dict(ws.rows("SELECT id, name FROM listing WHERE id IN (SELECT value FROM json_each(?))", (_json(ids),)))


def _json(ids: Sequence[str]) -> str:

    return json.dumps(ids)


def _twice(double: campaign_doubles.Double, names: Mapping[str, str]) -> tuple[str, str, str]:
    who = names.get(double.instead_id) or "–"
    if double.code == DOUBLE:
        return double.code, tr("there twice: {name} gets it", name=who), double.instead_id
    if double.code == HOUSEHOLD:
        return double.code, tr("same household: {name} gets it", name=who), double.instead_id
    return double.code, tr("same company: {name} gets it", name=who), double.instead_id


def _refused(ws: Workspace, ids: Sequence[str], step: CampaignStep, purpose: str) -> dict[str, tuple[str, str]]:
    """Who may not or cannot be addressed by a step now: code and reason. A step without a channel of the gate (an
    event) leaves out whoever refused on every channel."""
    channel = step.channel
    if not channel:
        reach = gate.channels_of(ws, ids)
        return {who: (BLOCKED, tr("wants no advertising at all")) for who in ids if reach.get(who) == (BLOCKED,)}
    found = {
        answer.contact_id: (answer.decision.code, answer.why)
        for answer in gate.decided(ws, ids, channel, purpose)
        if not answer.allowed
    }
    can = people.reachable(ws, ids, channel)
    missing = {
        "post": tr("has no postal address"), "email": tr("has no valid e-mail address"),
        "phone": tr("has no valid phone number"),
    }[channel]  # fmt: skip
    for who in ids:
        if who not in can:
            found.setdefault(who, (NO_ADDRESS, missing))
    return found


def freeze(ws: Workspace, campaign_id: str) -> Audience:
    """From now on the audience stays as it is: who is in, and who was left out and why, is kept."""
    found = the_campaign(ws, campaign_id)
    if found.frozen_at:
        return audience(ws, campaign_id)
    steps = queries.steps(ws, campaign_id)
    if not steps:
        raise CrmError(
            tr("The campaign has no step yet."), safe=tr("Nothing was changed."),
            remedy=tr("Add a step first: it says by which way people are addressed."),
        )  # fmt: skip
    who = _worked_out(ws, found, steps)
    if not who.ids:
        raise CrmError(
            tr("There is nobody to address."), safe=tr("Nothing was changed."),
            remedy=tr("Choose another audience.") if not who.left_out else tr("All of them are left out; see why."),
        )  # fmt: skip
    now = stamp(ws.clock())
    with ws.operation(tr("Freeze the audience of “{name}”", name=found.name)):
        _keep(ws, campaign_id, "", now, who.ids, who.left_out)
        rows.update(ws, schema.CAMPAIGN, campaign_id, {"frozen_at": now})
    return Audience(who.found, who.ids, who.left_out, who.by_step, True)


_COLUMNS = ("id", "campaign_id", "step_id", "contact_id", "state", "code", "reason", "instead_id", "at")


def _keep(ws: Workspace, campaign_id: str, step_id: str, now: str, ids: Sequence[str], left: Sequence[LeftOut]) -> None:
    step = step_id or None
    lines = [(new_id(), campaign_id, step, who, IN, None, None, None, now) for who in ids]
    lines += [
        (new_id(), campaign_id, step, one.contact_id, LEFT_OUT, one.code, None if one.instead_id else one.reason,
         one.instead_id or None, now)
        for one in left
    ]  # fmt: skip
    rows.insert_many(ws, schema.CAMPAIGN_PERSON, _COLUMNS, lines)


def recipients(ws: Workspace, step_id: str) -> Audience:
    """Whom a step may address now: of the frozen audience (of the one planned, before) those whom the gate lets pass,
    and who did not have it yet."""
    step = the_step(ws, step_id)
    found = the_campaign(ws, step.campaign_id)
    ids = queries.frozen(ws, found.id) if found.frozen_at else audience(ws, found.id).ids
    refused, had = _refused(ws, ids, step, found.purpose), queries.had(ws, step_id)
    names = _names(ws, ids)
    left = [
        LeftOut(who, names.get(who) or "", *(refused.get(who) or (HAD, tr("has it already"))), step_id=step_id)
        for who in ids if who in refused or who in had
    ]  # fmt: skip
    return Audience(len(ids), [who for who in ids if who not in refused and who not in had], left)


def required(ws: Workspace, step_id: str) -> list[str]:
    """Whom a step may address now. Raises CrmError when nobody is left, or nobody chosen."""
    who = recipients(ws, step_id)
    if not who.ids:
        raise CrmError(
            tr("There is nobody left for this step."), safe=tr("Nothing was sent."),
            remedy=tr("All of them had it already, or may not be addressed.") if who.found
            else tr("Choose an audience first."),
        )  # fmt: skip
    return who.ids


def sending(ws: Workspace, step_id: str) -> None:
    """Within the operation that sends a step, before it does: the audience is frozen, and who is left out of this step
    and why is kept."""
    step = the_step(ws, step_id)
    if not the_campaign(ws, step.campaign_id).frozen_at:
        freeze(ws, step.campaign_id)
    left = [one for one in recipients(ws, step_id).left_out if one.code != HAD]
    for row_id in queries.left_out_rows(ws, step_id):
        rows.soft_delete(ws, schema.CAMPAIGN_PERSON, row_id)
    _keep(ws, step.campaign_id, step_id, stamp(ws.clock()), (), left)
