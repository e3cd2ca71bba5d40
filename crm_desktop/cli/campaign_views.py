"""Campaigns as JSON and as text. The keys of the JSON are a promise to scripts: they are only ever added to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount, format_int, format_number
from crm_desktop.records.dates import format_date
from crm_desktop.records.labels import label
from crm_desktop.store.queries import campaigns, listing

if TYPE_CHECKING:
    from crm_desktop.operations.campaign_audience import Audience
    from crm_desktop.records.campaign import Campaign, CampaignStep, Figures
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

NOTHING: dict[str, Any] = {"audience": None, "responses": [], "known": 0, "not_taken": [], "people": []}


def find_one(ws: Workspace, text: str) -> str:
    """The id of the campaign meant: an id, its name or words of it that only one has, or a code of one of its steps."""
    if campaigns.campaign(ws, text) is not None:
        return text
    known = campaigns.campaigns(ws)
    if (code := campaigns.codes(ws).get("".join(text.split()).upper())) is not None:
        step = campaigns.step(ws, code[0])
        if step is not None:
            return step.campaign_id
    same = [one for one in known if fold(one.name) == fold(text)]
    found = same or [one for one in known if fold(text) in fold(one.name)]
    if not found:
        raise NotFound(
            tr("There is no campaign “{name}”.", name=text), safe=tr("Nothing was changed."),
            remedy=tr("There are: {names}", names=", ".join(one.name for one in known) or "–"),
        )  # fmt: skip
    if len(found) > 1:
        listed = "\n".join(f"  {one.id}  {one.name}" for one in found)
        raise CrmError(tr("“{text}” fits more than one campaign:", text=text) + f"\n{listed}", remedy=tr("Use the id."))
    return found[0].id


def find_step(ws: Workspace, what: str, step: str | None) -> CampaignStep:
    """A step by its code alone, or of a campaign by code, name or number; the only one needs no name."""
    code = campaigns.codes(ws).get("".join((step or what).split()).upper())
    found = campaigns.step(ws, code[0]) if code is not None else None
    if found is not None:
        return found
    known = campaigns.steps(ws, find_one(ws, what))
    fitting = [
        one for number, one in enumerate(known, 1)
        if not step or step == one.id or fold(step) in (fold(one.name), str(number))
    ]  # fmt: skip
    if len(fitting) == 1:
        return fitting[0]
    listed = ", ".join(f"{number} {one.code} {one.name}".strip() for number, one in enumerate(known, 1))
    raise CrmError(
        tr("Which step? Name it with --step."), safe=tr("Nothing was changed."),
        remedy=tr("There are: {names}", names=listed or "–"),
    )  # fmt: skip


def of_step(ws: Workspace, code: str, medium: str) -> tuple[str, list[str], str]:
    """A step by its code with whom it addresses now, and the purpose of its campaign. Raises CrmError for
    a step of another medium, and when nobody is left."""
    from crm_desktop.operations import campaign_audience

    step = find_step(ws, code, None)
    found = campaigns.campaign(ws, step.campaign_id)
    if step.medium != medium or found is None:
        raise CrmError(
            tr(
                "The step {code} is of another kind: {medium}.", code=code, medium=label("campaign_medium", step.medium)
            ),
            safe=tr("Nothing was changed."),
        )
    ids = campaign_audience.required(ws, step.id)
    return step.id, ids, found.purpose


def as_json(ws: Workspace, found: Campaign) -> dict[str, Any]:
    return {
        "id": found.id, "name": found.name, "state": found.state, "goal": found.goal,
        "goal_responses": found.goal_responses, "goal_cases": found.goal_cases, "goal_turnover": found.goal_turnover,
        "budget": found.budget, "currency": found.currency, "begins": found.begins or None, "ends": found.ends or None,
        "owner": found.owner, "purpose": found.purpose, "once": found.once or "all", "process": found.process or None,
        "note": found.note, "audience": found.audience_name or None, "frozen_at": found.frozen_at or None,
        "closed_at": found.closed_at or None, "figures": figures(campaigns.figures(ws, found)),
    }  # fmt: skip


def figures(found: Figures) -> dict[str, Any]:
    return {
        "budget": found.budget, "spent": found.spent, "audience": found.audience, "left_out": found.left_out,
        "addressed": found.addressed, "responded": found.responded, "returned": found.returned, "silent": found.silent,
        "rate": None if found.rate is None else round(found.rate, 1), "cases": found.cases,
        "open_cases": found.open_cases, "open_value": found.open_value, "won_cases": found.won_cases, "won": found.won,
        "foreign_cases": found.foreign_cases, "cost_per_response": found.cost_per_response, "gain": found.gain,
        "return_percent": None if found.return_percent is None else round(found.return_percent, 1),
    }  # fmt: skip


def whole(ws: Workspace, found: Campaign) -> dict[str, Any]:
    return as_json(ws, found) | {
        "steps": [
            {
                "id": one.id, "medium": one.medium, "name": one.name, "day": one.day or None,
                "template": one.template or None, "code": one.code or None, "done_at": one.done_at or None,
                "addressed": one.addressed, "responses": one.responses,
            }
            for one in campaigns.steps(ws, found.id)
        ],
        "costs": [
            {"id": one.id, "what": one.what, "amount": one.amount, "day": one.day}
            for one in campaigns.costs(ws, found.id)
        ],
    }  # fmt: skip


def audience(found: Audience) -> dict[str, Any]:
    return {
        "audience": {
            "found": found.found, "in": found.ids, "frozen": found.is_frozen, "steps": found.by_step,
            "left_out": [
                {"id": one.contact_id, "name": one.name, "code": one.code, "why": one.reason,
                 "instead": one.instead_id or None}
                for one in found.left_out
            ],
        }
    }  # fmt: skip


def response(ws: Workspace, response_id: str) -> dict[str, Any]:
    found = campaigns.response(ws, response_id)
    if found is None:
        return {}
    return {
        "id": found.id, "campaign": found.campaign, "step": found.step_id or None, "code": found.code or None,
        "contact_id": found.contact_id, "contact": found.contact, "kind": found.kind, "day": found.day,
        "note": found.note, "case": found.case_id or None,
    }  # fmt: skip


def people(ws: Workspace, campaign_id: str, group: str) -> list[dict[str, Any]]:
    rows = listing.rows_of(ws, campaigns.group(ws, campaign_id, group))
    return [{"id": row.id, "name": row.name} for row in sorted(rows, key=lambda row: row.pos)]


# text --------------------------------------------------------------------------------------------------------------


def line(ws: Workspace, found: Campaign) -> str:
    """ "Winter service · Running · 120 addressed · 9 answered · €480.00 spent" """
    known = campaigns.figures(ws, found)
    parts = (
        found.name, label("campaign_state", found.state), tr("{n} addressed", n=format_int(known.addressed)),
        tr("{n} answered", n=format_int(known.responded)),
        tr("{amount} spent", amount=format_amount(known.spent, found.currency)),
    )  # fmt: skip
    return " · ".join(parts)


def lines(ws: Workspace, found: Campaign, answer: dict[str, Any], verb: str) -> list[str]:
    if verb in ("audience", "freeze", "recipients"):
        return _audience_lines(answer["audience"])
    if verb == "people":
        return [one["name"] for one in answer["people"]] or [tr("There is nothing in the list.")]
    text = [line(ws, found)]
    if verb in ("respond", "case"):
        text += [f"{one['contact']} · {label('campaign_response', one['kind'])}" for one in answer["responses"]]
    if verb == "show":
        text += _figure_lines(found, campaigns.figures(ws, found))
    for number, step in enumerate(campaigns.steps(ws, found.id), 1):
        parts = (
            step.code, label("campaign_medium", step.medium), step.name, format_date(step.day) if step.day else "",
            tr("{n} addressed", n=format_int(step.addressed)), tr("{n} answered", n=format_int(step.responses)),
        )  # fmt: skip
        text.append(f"  {number}. " + " · ".join(part for part in parts if part))
    return text


def _figure_lines(found: Campaign, known: Figures) -> list[str]:
    def amount(cents: int) -> str:
        return format_amount(cents, found.currency)

    text = [
        tr("Budget {budget}, spent {spent}", budget="–" if known.budget is None else amount(known.budget),
           spent=amount(known.spent)),
        tr("{cases} cases, open {open}, won {won}", cases=format_int(known.cases), open=amount(known.open_value),
           won=amount(known.won)),
    ]  # fmt: skip
    if known.rate is not None:
        text.append(tr("Response rate {rate} %", rate=format_number(round(known.rate, 1))))
    if known.cost_per_response is not None:
        text.append(tr("Cost per response {amount}", amount=amount(known.cost_per_response)))
    text.append(tr("Won less spent: {amount}", amount=amount(known.gain)))
    return ["  " + one for one in text]


def _audience_lines(found: dict[str, Any]) -> list[str]:
    text = [tr("{n} of {all} people", n=format_int(len(found["in"])), all=format_int(found["found"]))]
    return text + [tr("{name} is left out: {reason}", name=one["name"], reason=one["why"]) for one in found["left_out"]]
