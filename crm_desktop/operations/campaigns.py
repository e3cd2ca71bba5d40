"""Campaigns: plan them with steps and costs, run the steps, go on from what came back. Whom they address is worked out
in campaign_audience.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import campaign as rules
from crm_desktop.records.campaign import (
    CALL,
    DAYS,
    EDITABLE,
    MEDIA,
    NUMBERS,
    ONCE,
    Cost,
)
from crm_desktop.records.consent import PROMOTING
from crm_desktop.records.labels import label
from crm_desktop.store import schema
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import activities, call_lists, followups
from .campaign_audience import is_frozen, of_campaign, required, sending, set_audience, the_campaign, the_step

tr = texts("campaigns")


# planning ----------------------------------------------------------------------------------------------------------


def create(ws: Workspace, name: str, **values: Any) -> str:
    """A new campaign; `values` are fields of EDITABLE (money in cents, days ISO). Returns its id."""
    checked = _checked({**values, "name": name})
    now = stamp(ws.clock())
    row = {"currency": "EUR", "owner_id": ws.user_id, "created_at": now, "created_by": ws.user_id, **checked}
    with ws.operation(tr("New campaign “{name}”", name=checked["name"])):
        return rows.insert(ws, schema.CAMPAIGN, row)


def set_fields(ws: Workspace, campaign_id: str, values: Mapping[str, Any]) -> None:
    """Change fields of EDITABLE; '' or None empties."""
    found = the_campaign(ws, campaign_id)
    checked = _checked(dict(values))
    if found.frozen_at and checked.get("once", found.once) != found.once:
        raise is_frozen()
    with ws.operation(tr("Change campaign “{name}”", name=found.name)):
        rows.update(ws, schema.CAMPAIGN, campaign_id, checked)


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    unchanged = tr("Nothing was changed.")
    if unknown := set(values) - set(EDITABLE):
        raise ValueError(f"not a field of a campaign: {', '.join(sorted(unknown))}")
    if "name" in values:
        values["name"] = " ".join(str(values["name"]).split())
        if not values["name"]:
            raise CrmError(tr("The campaign needs a name."), safe=unchanged)
    for name in NUMBERS & set(values):
        if values[name] is not None and not isinstance(values[name], int):
            raise ValueError(f"{name} is a whole number")
        if (values[name] or 0) < 0:
            raise CrmError(tr("A target or a budget is not below zero."), safe=unchanged)
    for name in DAYS & set(values):
        values[name] = _day(values[name])
    if values.get("begins") and values.get("ends") and values["begins"] > values["ends"]:
        raise CrmError(tr("The campaign ends before it begins."), safe=unchanged)
    if values.get("purpose") and values["purpose"] not in PROMOTING:
        raise ValueError(f"no purpose: {values['purpose']!r}")
    if values.get("once", "") not in ONCE:
        raise ValueError(f"no rule for doubles: {values['once']!r}")
    return values


def _day(text: Any) -> str:
    if not text:
        return ""
    try:
        return date.fromisoformat(str(text)).isoformat()
    except ValueError:
        raise CrmError(tr("“{text}” is no day.", text=text), safe=tr("Nothing was changed.")) from None


def close(ws: Workspace, campaign_id: str, *, closed: bool = True) -> None:
    """It is over, or it goes on after all. Responses are still taken."""
    found = the_campaign(ws, campaign_id)
    said = tr("Close campaign “{name}”", name=found.name) if closed else tr("Reopen “{name}”", name=found.name)
    with ws.operation(said):
        rows.update(ws, schema.CAMPAIGN, campaign_id, {"closed_at": stamp(ws.clock()) if closed else ""})


def delete(ws: Workspace, campaign_id: str) -> None:
    """The campaign goes; what it put on lines of time and the cases that came of it stay."""
    found = the_campaign(ws, campaign_id)
    with ws.operation(tr("Delete campaign “{name}”", name=found.name)):
        rows.soft_delete(ws, schema.CAMPAIGN, campaign_id)


def add_step(
    ws: Workspace, campaign_id: str, medium: str, *, name: str = "", day: str = "", template: str = "", code: str = ""
) -> str:
    """A step at the end. Returns its id."""
    found = the_campaign(ws, campaign_id)
    values = _checked_step(ws, "", {"medium": medium, "name": name, "day": day, "template": template, "code": code})
    position = max((step.position for step in queries.steps(ws, campaign_id)), default=0) + 1
    with ws.operation(tr("New step of “{name}”", name=found.name)):
        return rows.insert(ws, schema.CAMPAIGN_STEP, {"campaign_id": campaign_id, "position": position, **values})


def change_step(ws: Workspace, step_id: str, values: Mapping[str, str]) -> None:
    """Change medium, name, day, template or code; what has gone out keeps its medium."""
    found = the_step(ws, step_id)
    if set(values) - {"medium", "name", "day", "template", "code"}:
        raise ValueError("not a field of a step")
    checked = _checked_step(ws, step_id, dict(values))
    if checked.get("medium", found.medium) != found.medium and queries.had(ws, step_id):
        raise _has_gone_out()
    with ws.operation(tr("Change step")):
        rows.update(ws, schema.CAMPAIGN_STEP, step_id, checked)


def _has_gone_out() -> CrmError:
    return CrmError(tr("This step has already gone out to people."), safe=tr("Nothing was changed."))


def _checked_step(ws: Workspace, step_id: str, values: dict[str, str]) -> dict[str, str]:
    if values.get("medium", MEDIA[0]) not in MEDIA:
        raise ValueError(f"no medium: {values['medium']!r}")
    for name in ("name", "template"):
        if name in values:
            values[name] = " ".join(values[name].split())
    if "day" in values:
        values["day"] = _day(values["day"])
    if "code" in values:
        try:
            values["code"] = code = rules.plain_code(values["code"])
        except ValueError:
            raise CrmError(
                tr("“{code}” is no response code.", code=values["code"]), safe=tr("Nothing was changed."),
                remedy=tr("Use letters, digits and dashes, like W26-A."),
            ) from None  # fmt: skip
        other, name = queries.codes(ws).get(code, ("", ""))
        if other and other != step_id:
            raise CrmError(
                tr("The code {code} is taken by the campaign “{name}”.", code=code, name=name),
                safe=tr("Nothing was changed."), remedy=tr("Choose another one."),
            )  # fmt: skip
    return values


def remove_step(ws: Workspace, step_id: str) -> None:
    """Take a step out; one that has gone out stays."""
    found = the_step(ws, step_id)
    if queries.had(ws, step_id) or found.responses:
        raise _has_gone_out()
    with ws.operation(tr("Remove step")):
        for row_id in queries.left_out_rows(ws, step_id):
            rows.soft_delete(ws, schema.CAMPAIGN_PERSON, row_id)
        rows.soft_delete(ws, schema.CAMPAIGN_STEP, step_id)


def move_steps(ws: Workspace, step_ids: Sequence[str]) -> None:
    """The order of the steps."""
    with ws.operation(tr("Reorder steps")):
        for place, step_id in enumerate(step_ids, 1):
            rows.update(ws, schema.CAMPAIGN_STEP, step_id, {"position": place})


def tick_step(ws: Workspace, step_id: str, *, done: bool = True) -> None:
    """Say by hand that a step is done, or is not."""
    found = the_step(ws, step_id)
    with ws.operation(tr("Step done") if done else tr("Step not done")):
        rows.update(ws, schema.CAMPAIGN_STEP, found.id, {"done_at": stamp(ws.clock()) if done else ""})


def suggested_code(ws: Workspace, campaign_id: str) -> str:
    """A code that no step has yet."""
    found = the_campaign(ws, campaign_id)
    year = int((found.begins or followups.today(ws).isoformat())[:4])
    return rules.suggested_code(found.name, year, frozenset(queries.codes(ws)))


def add_cost(ws: Workspace, campaign_id: str, what: str, amount: int, day: str = "") -> str:
    """What was spent (cents; below zero for what came back), today or on a day. Returns the id of the line."""
    found = the_campaign(ws, campaign_id)
    values = _checked_cost({"what": what, "amount": amount, "day": day or followups.today(ws).isoformat()})
    with ws.operation(tr("Cost of “{name}”", name=found.name)):
        return rows.insert(ws, schema.CAMPAIGN_COST, {"campaign_id": campaign_id, **values})


def change_cost(ws: Workspace, cost_id: str, values: Mapping[str, Any]) -> None:
    """Change what, amount (cents) or day of a cost."""
    _the_cost(ws, cost_id)
    checked = _checked_cost(dict(values))
    with ws.operation(tr("Change cost")):
        rows.update(ws, schema.CAMPAIGN_COST, cost_id, checked)


def _checked_cost(values: dict[str, Any]) -> dict[str, Any]:
    if set(values) - {"what", "amount", "day"}:
        raise ValueError("not a field of a cost")
    if "what" in values:
        values["what"] = " ".join(str(values["what"]).split())
        if not values["what"]:
            raise CrmError(tr("What was the money spent on?"), safe=tr("Nothing was changed."))
    if "amount" in values and not isinstance(values["amount"], int):
        raise ValueError("an amount is whole cents")
    if "day" in values:
        values["day"] = _day(values["day"])
    return values


def _the_cost(ws: Workspace, cost_id: str) -> Cost:
    found = queries.cost(ws, cost_id)
    if found is None:
        raise NotFound(tr("This line is no longer in the file."), safe=tr("Nothing was changed."))
    return found


def remove_cost(ws: Workspace, cost_id: str) -> None:
    _the_cost(ws, cost_id)
    with ws.operation(tr("Remove cost")):
        rows.soft_delete(ws, schema.CAMPAIGN_COST, cost_id)


# running a step --------------------------------------------------------------------------------------------------


def call(ws: Workspace, step_id: str, script: str = "") -> str:
    """A list of calls for a step; the calls count for it. Returns the id of the list."""
    step = the_step(ws, step_id)
    if step.medium != CALL:
        raise CrmError(tr("This step is no step of calls."), safe=tr("Nothing was changed."))
    found = the_campaign(ws, step.campaign_id)
    with ws.operation(tr("Call list of “{name}”", name=found.name)):
        ids = required(ws, step_id)
        name = " · ".join(filter(None, (found.name, step.name)))
        list_id = call_lists.begin(
            ws, ids, name, script or call_lists.last_script(ws, name), found.purpose, campaign_step=step_id
        )
    return list_id


def note(ws: Workspace, step_id: str, contact_ids: Sequence[str], kind: str, text: str = "") -> list[str]:
    """What a step did with these people, by hand (a visit at the fair, a sample handed over): an entry on each line of
    time that counts for the step, also for who came without being in the audience. Returns the ids of the entries."""
    step = the_step(ws, step_id)
    found = the_campaign(ws, step.campaign_id)
    if not contact_ids:
        raise CrmError(tr("Whom was this with? Choose a contact."), safe=tr("Nothing was changed."))
    subject = " · ".join(filter(None, (found.name, step.name)))
    with ws.operation(tr("Step “{name}” noted", name=subject)):
        if found.audience:
            sending(ws, step_id)
        return [
            activities.log(ws, [who], kind, text or subject, subject=subject, campaign_step=step_id)
            for who in dict.fromkeys(contact_ids)
        ]


# what comes after --------------------------------------------------------------------------------------------------


def follow_up(ws: Workspace, campaign_id: str, group: str, name: str = "") -> str:
    """A new campaign for those who are this (campaign.GROUPS) to another one, with its owner, process and purpose.
    Returns its id."""
    found = the_campaign(ws, campaign_id)
    who = f"{found.name}: {label('campaign_group', group)}"
    title = name or tr("Follow-up to {name}", name=found.name)
    with ws.operation(tr("New campaign “{name}”", name=title)):
        new = create(
            ws, title, purpose=found.purpose, once=found.once, owner_id=found.owner_id, process_id=found.process_id,
            currency=found.currency,
        )  # fmt: skip
        set_audience(ws, new, of_campaign(campaign_id, group), who)
        rows.update(ws, schema.CAMPAIGN, new, {"from_campaign_id": campaign_id})
    return new
