"""What a user can do with campaigns, at random; see doings.py."""

from __future__ import annotations

from random import Random

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import campaign_audience, campaign_responses, campaigns, letters, undeliverable
from crm_desktop.records.campaign import GROUPS, KINDS, MEDIA, ONCE, RETURN
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import processes as process_queries
from crm_desktop.store.workspace import Workspace

LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
CAMPAIGN = "SELECT id FROM campaign WHERE deleted_at IS NULL ORDER BY id"
STEP = (
    "SELECT s.id FROM campaign_step AS s JOIN campaign AS c ON c.id = s.campaign_id AND c.deleted_at IS NULL"
    " WHERE s.deleted_at IS NULL ORDER BY s.id"
)
COST = "SELECT id FROM campaign_cost WHERE deleted_at IS NULL ORDER BY id"


def _one(ws: Workspace, chance: Random, sql: str) -> str:
    ids = [row[0] for row in ws.rows(sql)]
    return chance.choice(ids) if ids else ""


def plan_campaign(ws: Workspace, chance: Random) -> object:
    ids = [row[0] for row in ws.rows(LIVE)]
    with ws.operation("Plan a campaign"):
        found = campaigns.create(ws, f"Aktion {chance.randint(1, 9)}", budget=50000, purpose="advertising")
        for medium in chance.sample(MEDIA, 2):
            campaigns.add_step(ws, found, medium, code=campaigns.suggested_code(ws, found))
        some = chance.sample(ids, min(len(ids), 4))
        if some:
            campaign_audience.set_audience(ws, found, campaign_audience.of_contacts(some), "Ausgewählte")
    return found


def change_campaign(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, CAMPAIGN)
    if not found:
        return None
    values = {"name": f"Aktion {chance.randint(1, 9)}", "goal": "Mehr", "goal_cases": chance.randint(1, 9)}
    if not queries.campaign(ws, found).frozen_at:
        values["once"] = chance.choice(ONCE)
    return campaigns.set_fields(ws, found, values)


def change_step(ws: Workspace, chance: Random) -> object:
    found = _one(ws, chance, STEP)
    if not found:
        return None
    doing = chance.choice(("change", "tick", "remove", "move"))
    if doing == "change":
        return campaigns.change_step(ws, found, {"name": f"Schritt {chance.randint(1, 9)}", "day": "2026-12-01"})
    if doing == "tick":
        return campaigns.tick_step(ws, found, done=chance.random() < 0.7)
    if doing == "move":
        steps = [step.id for step in queries.steps(ws, queries.step(ws, found).campaign_id)]
        return campaigns.move_steps(ws, steps[::-1])
    try:
        return campaigns.remove_step(ws, found)
    except CrmError:  # it has gone out
        return None


def costs(ws: Workspace, chance: Random) -> object:
    cost = _one(ws, chance, COST)
    if cost and chance.random() < 0.3:
        return campaigns.remove_cost(ws, cost)
    if cost and len(queries.costs(ws, _one(ws, chance, CAMPAIGN))) > 2:
        return campaigns.change_cost(ws, cost, {"what": "Druck", "amount": 4711})
    found = _one(ws, chance, CAMPAIGN)
    return campaigns.add_cost(ws, found, "Porto", chance.randint(1, 99999)) if found else None


def run_step(ws: Workspace, chance: Random) -> object:
    found = queries.step(ws, _one(ws, chance, STEP))
    if found is None:
        return None
    try:
        if found.medium == "call":
            return campaigns.call(ws, found.id, "Guten Tag")
        if found.channel:
            with ws.operation("Letters of a step"):
                ids = campaign_audience.required(ws, found.id)
                return letters.log(ws, [letters.Sent([who]) for who in ids], "Brief", campaign_step=found.id)
        who = _one(ws, chance, LIVE)
        return campaigns.note(ws, found.id, [who], "meeting") if who else None
    except CrmError:  # nobody is left for it
        return None


def respond(ws: Workspace, chance: Random) -> object:
    campaign, who = _one(ws, chance, CAMPAIGN), _one(ws, chance, LIVE)
    if not campaign or not who:
        return None
    kind = chance.choice(KINDS)
    if chance.random() < 0.3:
        line = campaign_responses.Line(2, who, "", "2026-11-17", kind, "aus einer Liste")
        return campaign_responses.take_in(ws, [line], campaign, "liste.csv")
    if kind == RETURN:
        return undeliverable.letters(ws, [who])
    return campaign_responses.add(ws, campaign, who, kind, note="sagt ja")


def go_on(ws: Workspace, chance: Random) -> object:
    """From a response to a case, to a follow-up campaign, to the end."""
    found = _one(ws, chance, CAMPAIGN)
    if not found:
        return None
    doing = chance.choice(("case", "remove", "follow-up", "close", "delete", "freeze"))
    answers = queries.responses(ws, found)
    if doing == "case":
        process = _one(ws, chance, "SELECT id FROM process WHERE deleted_at IS NULL ORDER BY id")
        if not answers or not process or process_queries.current(ws, process) is None or not answers[0].contact:
            return None
        return campaign_responses.begin_case(ws, answers[0].id, process)
    if doing == "remove":
        return campaign_responses.remove(ws, answers[0].id) if answers else None
    if doing == "follow-up":
        return campaigns.follow_up(ws, found, chance.choice(GROUPS))
    if doing == "close":
        return campaigns.close(ws, found, closed=chance.random() < 0.7)
    if doing == "freeze":
        try:
            return campaign_audience.freeze(ws, found)
        except CrmError:  # nobody, or no step
            return None
    return campaigns.delete(ws, found) if chance.random() < 0.3 else None


CAMPAIGN_DOINGS = (plan_campaign, change_campaign, change_step, costs, run_step, respond, go_on)
