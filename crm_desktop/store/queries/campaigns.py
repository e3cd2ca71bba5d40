"""Campaigns: their steps, costs, audience, responses and figures. SELECT only."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from crm_desktop.common.i18n import language
from crm_desktop.records.campaign import (
    ADDRESSED,
    GROUPS,
    IN,
    LEFT_OUT,
    NUMBERS,
    OTHER,
    RESPONDED,
    RETURN,
    RETURNED,
    SILENT,
    Campaign,
    CampaignStep,
    Cost,
    Figures,
    LeftOut,
    Part,
    Response,
)
from crm_desktop.records.consent import ADVERTISING
from crm_desktop.records.labels import label
from crm_desktop.records.process_file import spoken_name
from crm_desktop.store.workspace import Workspace

_FIELDS = (
    "id", "name", "goal", "goal_responses", "goal_cases", "goal_turnover", "budget", "currency", "begins", "ends",
    "owner_id", "process_id", "purpose", "note", "audience", "audience_name", "once", "from_campaign_id", "frozen_at",
    "closed_at", "created_at",
)  # fmt: skip
_SELECT = (
    f"SELECT {', '.join(f'c.{name}' for name in _FIELDS)}, u.name, p.name FROM campaign AS c"
    " LEFT JOIN user AS u ON u.id = c.owner_id LEFT JOIN process AS p ON p.id = c.process_id"
    " WHERE c.deleted_at IS NULL"
)


def _campaign(row: tuple[Any, ...]) -> Campaign:
    *fields, owner, process = row
    values: dict[str, Any] = {
        name: value if name in NUMBERS else value or "" for name, value in zip(_FIELDS, fields, strict=True)
    }
    values["currency"], values["purpose"] = values["currency"] or "EUR", values["purpose"] or ADVERTISING
    return Campaign(**values, owner=owner or "", process=spoken_name(process or "", language()))


def campaigns(ws: Workspace) -> list[Campaign]:
    """Running ones first, then planned ones, then closed ones; the newest first."""
    found = [_campaign(row) for row in ws.rows(f"{_SELECT} ORDER BY c.created_at DESC, c.id DESC")]
    return sorted(found, key=lambda one: ("running", "planned", "closed").index(one.state))


def campaign(ws: Workspace, campaign_id: str) -> Campaign | None:
    row = ws.one(f"{_SELECT} AND c.id = ?", (campaign_id,))
    return _campaign(row) if row else None


# steps and costs ---------------------------------------------------------------------------------------------------

_TOUCHED = (
    "activity AS a INDEXED BY activity_campaign JOIN activity_link AS k ON k.activity_id = a.id"
    " AND k.noun = 'contact' AND k.deleted_at IS NULL"
)
_DONE = "a.state = 'done' AND a.deleted_at IS NULL"
_ERASED = (
    "(SELECT count(*) FROM campaign_erased AS e WHERE e.campaign_id = s.campaign_id AND e.step_id = s.id"
    " AND e.state = '{state}' AND e.deleted_at IS NULL)"
)
_STEP = (
    "SELECT s.id, s.campaign_id, s.position, s.medium, s.name, s.day, s.template, s.code, s.done_at,"
    f" (SELECT count(DISTINCT k.record_id) FROM {_TOUCHED} WHERE a.campaign_step_id = s.id AND {_DONE})"
    f" + {_ERASED.format(state=ADDRESSED)},"
    " (SELECT count(DISTINCT r.contact_id) FROM campaign_response AS r WHERE r.campaign_id = s.campaign_id"
    f" AND r.step_id = s.id AND r.kind <> '{RETURN}' AND r.deleted_at IS NULL) + {_ERASED.format(state=RESPONDED)}"
    " FROM campaign_step AS s JOIN campaign AS c ON c.id = s.campaign_id AND c.deleted_at IS NULL"
    " WHERE s.deleted_at IS NULL"
)


def _step(row: tuple[Any, ...]) -> CampaignStep:
    identity, campaign_id, position, medium, name, day, template, code, done_at, addressed, responses = row
    return CampaignStep(
        identity, campaign_id or "", position or 0, medium or OTHER, name or "", day or "", template or "", code or "",
        done_at or "", addressed, responses,
    )  # fmt: skip


def steps(ws: Workspace, campaign_id: str) -> list[CampaignStep]:
    """In their order."""
    return [_step(row) for row in ws.rows(f"{_STEP} AND s.campaign_id = ? ORDER BY s.position, s.id", (campaign_id,))]


def step(ws: Workspace, step_id: str) -> CampaignStep | None:
    row = ws.one(f"{_STEP} AND s.id = ?", (step_id,))
    return _step(row) if row else None


def code(ws: Workspace, step_id: str) -> str:
    """The response code of a step, '' for none."""
    return str(ws.value("SELECT code FROM campaign_step WHERE id = ?", (step_id,)) or "") if step_id else ""


def codes(ws: Workspace) -> dict[str, tuple[str, str]]:
    """Every response code in use, to its step and the name of the campaign."""
    rows = ws.rows(
        "SELECT s.code, s.id, c.name FROM campaign_step AS s JOIN campaign AS c ON c.id = s.campaign_id"
        " AND c.deleted_at IS NULL WHERE s.code IS NOT NULL AND s.deleted_at IS NULL ORDER BY s.id DESC"
    )
    return {code: (step_id, name or "") for code, step_id, name in rows}


def costs(ws: Workspace, campaign_id: str) -> list[Cost]:
    """The oldest first."""
    rows = ws.rows(
        "SELECT id, what, amount, day FROM campaign_cost WHERE campaign_id = ? AND deleted_at IS NULL ORDER BY day, id",
        (campaign_id,),
    )
    return [Cost(identity, what or "", amount or 0, day or "") for identity, what, amount, day in rows]


def cost(ws: Workspace, cost_id: str) -> Cost | None:
    row = ws.one("SELECT id, what, amount, day FROM campaign_cost WHERE id = ? AND deleted_at IS NULL", (cost_id,))
    return Cost(row[0], row[1] or "", row[2] or 0, row[3] or "") if row else None


# people ------------------------------------------------------------------------------------------------------------

_OF_STEPS = "a.campaign_step_id IN (SELECT s.id FROM campaign_step AS s WHERE s.campaign_id = {id})"
_ADDRESSED = f"SELECT k.record_id FROM {_TOUCHED} WHERE {_OF_STEPS} AND {_DONE}"
_CAME = (
    "SELECT r.contact_id FROM campaign_response AS r WHERE r.campaign_id = {id} AND r.deleted_at IS NULL"
    " AND r.contact_id IS NOT NULL"
)
_RESPONDED, _CAME_BACK = f"{_CAME} AND r.kind <> '{RETURN}'", f"{_CAME} AND r.kind = '{RETURN}'"
_PEOPLE = (
    "SELECT p.contact_id FROM campaign_person AS p WHERE p.campaign_id = {id} AND p.deleted_at IS NULL"
    " AND p.contact_id IS NOT NULL AND p.step_id IS NULL AND p.state = "
)
_IN = f"{_PEOPLE}'{IN}'"
_GROUPS = {
    ADDRESSED: _ADDRESSED,
    RESPONDED: _RESPONDED,
    RETURNED: f"{_CAME_BACK} EXCEPT {_RESPONDED}",
    SILENT: f"{_ADDRESSED} EXCEPT {_CAME}",
    IN: _IN,
    LEFT_OUT: f"{_PEOPLE}'{LEFT_OUT}' EXCEPT {_IN} EXCEPT {_ADDRESSED}",
}


def group_sql(group: str) -> tuple[str, int]:
    """A SELECT of the ids of contacts that are this (campaign.GROUPS) to a campaign, and how often its id is bound.
    Raises ValueError."""
    if group not in GROUPS:
        raise ValueError(f"no group of a campaign: {group!r}")
    sql = _GROUPS[group]
    return sql.replace("{id}", "?"), sql.count("{id}")


def group(ws: Workspace, campaign_id: str, name: str) -> list[str]:
    """Ids of the contacts in a group, also of those in the trash."""
    sql, times = group_sql(name)
    return [row[0] for row in ws.rows(f"SELECT DISTINCT * FROM ({sql}) ORDER BY 1", [campaign_id] * times)]


def left_out(ws: Workspace, campaign_id: str, limit: int = -1) -> list[LeftOut]:
    """Who was left out, of the campaign or of a step, with the reason as it was then ('' where somebody else gets it
    for them); by name."""
    rows = ws.rows(
        "SELECT p.contact_id, l.name, p.code, p.reason, p.instead_id, p.step_id FROM campaign_person AS p"
        " LEFT JOIN listing AS l ON l.id = p.contact_id WHERE p.campaign_id = ? AND p.state = ?"
        " AND p.deleted_at IS NULL ORDER BY p.step_id IS NOT NULL, l.sort_name, p.id LIMIT ?",
        (campaign_id, LEFT_OUT, limit),
    )
    return [LeftOut(*(value or "" for value in row)) for row in rows]


def frozen(ws: Workspace, campaign_id: str) -> list[str]:
    """The contacts of the frozen audience that are still there, in their order."""
    rows = ws.rows(
        "SELECT p.contact_id FROM campaign_person AS p JOIN listing AS l ON l.id = p.contact_id WHERE p.campaign_id = ?"
        " AND p.state = ? AND p.step_id IS NULL AND p.deleted_at IS NULL GROUP BY p.contact_id ORDER BY l.pos",
        (campaign_id, IN),
    )
    return [row[0] for row in rows]


def left_out_rows(ws: Workspace, step_id: str) -> list[str]:
    """Ids of the rows that say who was left out of a step."""
    rows = ws.rows("SELECT id FROM campaign_person WHERE step_id = ? AND deleted_at IS NULL", (step_id,))
    return [row[0] for row in rows]


def had(ws: Workspace, step_id: str) -> set[str]:
    """Whom a step has reached already or is about to: an entry, a mail that waits, a place in a list of calls."""
    rows = ws.rows(
        f"SELECT k.record_id FROM {_TOUCHED} WHERE a.campaign_step_id = ?1 AND {_DONE}"
        " UNION SELECT o.contact_id FROM mailing AS m JOIN outbox AS o ON o.mailing_id = m.id"
        " WHERE m.campaign_step_id = ?1 AND m.deleted_at IS NULL AND o.state NOT IN ('failed', 'left_out', 'stopped')"
        " UNION SELECT e.contact_id FROM call_list AS c JOIN call_entry AS e ON e.call_list_id = c.id"
        " AND e.deleted_at IS NULL WHERE c.campaign_step_id = ?1 AND c.deleted_at IS NULL AND c.closed_at IS NULL",
        (step_id,),
    )
    return {row[0] for row in rows if row[0]}


def last_step(ws: Workspace, campaign_id: str, contact_id: str) -> str:
    """The step by which somebody was addressed last; '' when none was."""
    row = ws.one(
        f"SELECT a.campaign_step_id FROM {_TOUCHED} WHERE {_OF_STEPS.replace('{id}', '?')} AND {_DONE}"
        " AND k.record_id = ? ORDER BY a.at DESC, a.id DESC LIMIT 1",
        (campaign_id, contact_id),
    )
    return str(row[0]) if row else ""


def last_sent(ws: Workspace, contact_id: str, kind: str, since: str, until: str) -> str:
    """The step of a campaign that the last letter or e-mail (`kind` of entry) sent to somebody between two moments
    counts for; '' where it counts for none, or nothing was sent."""
    row = ws.one(
        "SELECT a.campaign_step_id FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id"
        f" WHERE k.record_id = ? AND k.deleted_at IS NULL AND a.kind = ? AND {_DONE} AND a.direction IS NOT 'in'"
        " AND a.at BETWEEN ? AND ? ORDER BY a.at DESC, a.id DESC LIMIT 1",
        (contact_id, kind, since, until),
    )
    return str(row[0] or "") if row else ""


# responses ---------------------------------------------------------------------------------------------------------

_RESPONSE = (
    "SELECT r.id, r.campaign_id, c.name, r.step_id, s.name, r.contact_id, l.name, r.kind, r.day, r.code, r.note,"
    " r.source, r.case_id, r.activity_id FROM campaign_response AS r JOIN campaign AS c ON c.id = r.campaign_id"
    " AND c.deleted_at IS NULL LEFT JOIN campaign_step AS s ON s.id = r.step_id"
    " LEFT JOIN listing AS l ON l.id = r.contact_id WHERE r.deleted_at IS NULL"
)


def _responses(ws: Workspace, where: str, *values: str) -> list[Response]:
    rows = ws.rows(f"{_RESPONSE} AND {where} ORDER BY r.day DESC, r.id DESC", values)
    return [Response(*(value or "" for value in row)) for row in rows]


def responses(ws: Workspace, campaign_id: str) -> list[Response]:
    """The newest first."""
    return _responses(ws, "r.campaign_id = ?", campaign_id)


def response(ws: Workspace, response_id: str) -> Response | None:
    return next(iter(_responses(ws, "r.id = ?", response_id)), None)


def responses_of(ws: Workspace, contact_id: str, campaign_id: str = "") -> list[Response]:
    """What a contact answered, the newest first; to one campaign only, where it is named."""
    if campaign_id:
        return _responses(ws, "r.contact_id = ? AND r.campaign_id = ?", contact_id, campaign_id)
    return _responses(ws, "r.contact_id = ?", contact_id)


def of_contact(ws: Workspace, contact_id: str) -> list[Campaign]:
    """Campaigns a contact may answer: those that addressed it first, then the others that run; no closed one."""
    touched = {
        row[0]
        for row in ws.rows(
            "SELECT s.campaign_id FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id"
            " JOIN campaign_step AS s ON s.id = a.campaign_step_id WHERE k.record_id = ? AND k.deleted_at IS NULL"
            f" AND {_DONE}",
            (contact_id,),
        )
    }
    found = [one for one in campaigns(ws) if one.state == "running" or one.id in touched]
    return sorted(found, key=lambda one: (one.id not in touched, bool(one.closed_at)))


def parts(ws: Workspace, contact_id: str) -> list[Part]:
    """What a contact had of campaigns, the newest campaign first, each step with its last response; where no step
    reached it, that it is in the audience, or why it was left out."""
    answers = {(one.campaign_id, one.step_id): one for one in reversed(responses_of(ws, contact_id))}
    reached = {
        (campaign_id, step_id): at
        for campaign_id, step_id, at in ws.rows(
            "SELECT s.campaign_id, s.id, max(a.at) FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id"
            " JOIN campaign_step AS s ON s.id = a.campaign_step_id WHERE k.record_id = ? AND k.deleted_at IS NULL"
            f" AND {_DONE} GROUP BY s.id",
            (contact_id,),
        )
    }
    held = {
        (campaign_id, step_id or ""): (state == LEFT_OUT, reason or label("campaign_left_out", code or ""))
        for campaign_id, step_id, state, code, reason in ws.rows(
            "SELECT campaign_id, step_id, state, code, reason FROM campaign_person WHERE contact_id = ?"
            " AND deleted_at IS NULL ORDER BY state DESC",  # being in counts more than being left out
            (contact_id,),
        )
    }
    found: list[Part] = []
    keys = {*answers, *reached, *held}
    for one in campaigns(ws):
        own = [key for key in keys if key[0] == one.id]
        if len(own) > 1 and not held.get((one.id, ""), (False,))[0] and (one.id, "") not in answers:
            own = [key for key in own if key[1]]  # a step says more than that it was in the audience
        names = {step.id: step for step in steps(ws, one.id)} if own else {}
        for key in sorted(own, key=lambda key: names[key[1]].position if key[1] in names else 0):
            step_, answer, out = names.get(key[1]), answers.get(key), held.get(key, (False, ""))
            found.append(
                Part(
                    one.id, one.name, one.state, key[1], step_.name if step_ else "", step_.medium if step_ else "",
                    reached.get(key, ""), answer.kind if answer else "", answer.day if answer else "",
                    out[1] if out[0] and key not in reached else "",
                )
            )  # fmt: skip
    return found


# figures -----------------------------------------------------------------------------------------------------------


def figures(ws: Workspace, found: Campaign) -> Figures:
    counts = {name: _count(ws, found.id, name) for name in GROUPS}
    spent = ws.value(
        "SELECT coalesce(sum(amount), 0) FROM campaign_cost WHERE campaign_id = ? AND deleted_at IS NULL", (found.id,)
    )
    row = ws.one(
        "SELECT count(*), count(*) FILTER (WHERE outcome IS NULL),"
        " coalesce(sum(amount) FILTER (WHERE outcome IS NULL AND own), 0), count(*) FILTER (WHERE outcome = 'won'),"
        " coalesce(sum(amount) FILTER (WHERE outcome = 'won' AND own), 0), count(*) FILTER (WHERE NOT own)"
        " FROM (SELECT outcome, amount, coalesce(currency, 'EUR') = ? AS own FROM process_case WHERE campaign_id = ?"
        " AND deleted_at IS NULL)",
        (found.currency, found.id),
    ) or (0, 0, 0, 0, 0, 0)  # fmt: skip
    cases, open_cases, open_value, won_cases, won, foreign = (int(value) for value in row)
    return Figures(
        found.budget, int(spent), counts[IN], counts[LEFT_OUT], counts[ADDRESSED], counts[RESPONDED], counts[RETURNED],
        counts[SILENT], cases, open_cases, open_value, won_cases, won, foreign,
    )  # fmt: skip


def _count(ws: Workspace, campaign_id: str, name: str) -> int:
    """How many are this to a campaign, and how many were who have been erased since."""
    sql, times = group_sql(name)
    here = ws.value(f"SELECT count(*) FROM (SELECT DISTINCT * FROM ({sql}))", [campaign_id] * times)
    gone = ws.value(
        "SELECT count(*) FROM campaign_erased WHERE campaign_id = ? AND step_id IS NULL AND state = ?"
        " AND deleted_at IS NULL",
        (campaign_id, name),
    )
    return int(here) + int(gone)


def standing(ws: Workspace, contact_ids: Collection[str]) -> list[tuple[str, str, str]]:
    """What these contacts, which are one person, are to campaigns: (campaign, '', group), and (campaign, step, group)
    for the steps that addressed them or that they answered."""
    found: list[tuple[str, str, str]] = []
    for contact_id in contact_ids:
        for part in parts(ws, contact_id):
            if part.step_id and part.at:
                found.append((part.campaign_id, part.step_id, ADDRESSED))
            if part.step_id and part.response:
                found += [
                    (part.campaign_id, part.step_id, RESPONDED)
                    for one in responses_of(ws, contact_id, part.campaign_id)
                    if one.step_id == part.step_id and one.kind != RETURN
                ]
            for name in GROUPS:
                sql, times = group_sql(name)
                if ws.value(f"SELECT ? IN ({sql})", [contact_id, *[part.campaign_id] * times]):
                    found.append((part.campaign_id, "", name))
    return list(dict.fromkeys(found))


def cases(ws: Workspace, campaign_id: str) -> list[str]:
    """Ids of the cases that came of it, the newest first."""
    sql = "SELECT id FROM process_case WHERE campaign_id = ? AND deleted_at IS NULL ORDER BY id DESC"
    return [row[0] for row in ws.rows(sql, (campaign_id,))]


def by_code(ws: Workspace, campaign_id: str) -> list[tuple[str, str, int]]:
    """(code, kind, responses), the most frequent first; returns too."""
    rows = ws.rows(
        "SELECT coalesce(code, ''), kind, count(*) FROM campaign_response WHERE campaign_id = ? AND deleted_at IS NULL"
        " GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2",
        (campaign_id,),
    )
    return [(code, kind or "", int(number)) for code, kind, number in rows]
