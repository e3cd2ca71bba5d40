"""Cases as JSON and as text. The keys of the JSON are a promise to scripts: they are only ever added to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.records.case import DECIDES, Case
from crm_desktop.records.dates import format_date
from crm_desktop.records.forecast import weighted
from crm_desktop.records.labels import label
from crm_desktop.store.queries import cases
from crm_desktop.store.queries.processes import Steps

if TYPE_CHECKING:
    from crm_desktop.records.process import Step
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def whole(ws: Workspace, case: Case, step: Step | None) -> dict[str, Any]:
    """What `as_json` says, and all the fields of the case."""
    from crm_desktop.operations import responses
    from crm_desktop.records.case import SERVICE, hints

    people = sum(person.role == DECIDES for person in cases.people(ws, case.id))
    waited = responses.waited(ws, case.created_at, case.answered_at) if case.noun in SERVICE else None
    return {
        **as_json(case, step),
        "priority": case.priority or None, "due_day": case.due_day or None, "product": case.product,
        "serial": case.serial, "cause": case.cause, "cost": case.cost, "compensation": case.compensation,
        "answered_at": case.answered_at or None, "waited_minutes": waited, "content": case.content, "need": case.need,
        "budget": case.budget, "time_frame": case.time_frame, "missing": list(hints(case, people)),
    }  # fmt: skip


def service_report(ws: Workspace, days: int) -> dict[str, Any]:
    """Complaints by cause of the last days, and what waits now, of all members."""
    from datetime import timedelta

    from crm_desktop.common.clock import stamp
    from crm_desktop.operations import followups, responses
    from crm_desktop.store.queries import service, users

    everybody = [identity for identity, _ in users.users(ws)]
    late = service.past_due(ws, everybody, followups.today(ws).isoformat(), limit=1_000)
    waiting = service.unanswered(ws, everybody, limit=1_000)
    return {
        "causes": [item._asdict() for item in service.causes(ws, stamp(ws.clock() - timedelta(days=days)))],
        "past_due": [item._asdict() for item in late],
        "unanswered": [{**item._asdict(), "waited_minutes": responses.waited(ws, item.created_at)} for item in waiting],
        "median_minutes": responses.median_minutes(ws, days),
    }


def service_lines(found: dict[str, Any]) -> list[str]:
    from crm_desktop.records import response

    lines: list[str] = []
    for item in found["causes"]:
        cause = item["cause"] or tr("no cause known")
        count = tr.plural(item["number"], "{n} complaint", "{n} complaints")
        money = tr(
            "cost {cost}, compensation {compensation}", cost=format_amount(item["cost"], item["currency"]),
            compensation=format_amount(item["compensation"], item["currency"]),
        )  # fmt: skip
        lines.append(f"{cause}: {count} · {money}")
    if not lines:
        lines.append(tr("There is no complaint."))
    for item in found["past_due"]:
        lines.append(tr("Past its day: {case}", case=_short(item)) + f" · {format_date(item['due_day'])}")
    for item in found["unanswered"]:
        waiting = response.waiting_words(item["waited_minutes"])
        lines.append(tr("No answer yet: {case}", case=_short(item)) + f" · {waiting}")
    if found["median_minutes"] is not None:
        lines.append(response.answered_words(found["median_minutes"]))
    return lines


def _short(item: dict[str, Any]) -> str:
    return f"#{item['number']} {item['title']} · {item['contact']}"


def as_json(case: Case, step: Step | None) -> dict[str, Any]:
    percent = case.percent(step)
    return {
        "id": case.id, "number": case.number, "kind": case.noun, "title": case.title, "contact": case.contact,
        "contact_id": case.contact_id, "process": case.process, "process_id": case.process_id, "version": case.version,
        "step": case.step, "step_name": step.name if step else case.step, "since": case.step_at,
        "outcome": case.outcome or None, "closed_at": case.closed_at or None, "amount": case.amount,
        "currency": case.currency, "probability": percent, "weighted": weighted(case.amount or 0, percent),
        "close_day": case.close_day or None, "offer_day": case.offer_day or None,
        "next": {"id": case.next_id, "kind": case.next_kind, "text": case.next_subject, "date": case.next_day,
                 "time": case.next_time or None} if case.next_kind else None,
        "owner": case.owner, "reason": case.reason or None, "competitor": case.competitor or None,
        "competitor_id": case.competitor_id or None,
        "reactions": [{"id": item.id, "name": item.name, "asks": list(item.asks)} for item in step.reactions]
        if step else [],
    }  # fmt: skip


def line(case: Case, step: Step | None) -> str:
    """ "#12  Server · Muster AG · Angebot · 4.800,00 € · Anruf 20.11.2026" """
    amount = format_amount(case.amount, case.currency) if case.amount is not None else ""
    coming = f"{label('activity', case.next_kind)} {format_date(case.next_day)}" if case.next_kind else ""
    parts = (case.title, case.contact, step.name if step else case.step, amount, coming or case.reason)
    return f"#{case.number}  {' · '.join(part for part in parts if part)}"


def find_one(ws: Workspace, text: str) -> str:
    """The id of the case meant: an id, a number (12 or #12), or words of its title that only one has."""
    if cases.case(ws, text) is not None:
        return text
    found = cases.numbered(ws, text.strip().removeprefix("#")) or cases.titled(ws, text.strip())
    if not found:
        raise NotFound(tr("No case was found for “{text}”.", text=text))
    if len(found) > 1:
        steps = Steps(ws)
        known = [case for case in (cases.case(ws, item) for item in found) if case]
        listed = "\n".join(f"  {case.id}  {line(case, steps.of(case))}" for case in known)
        raise CrmError(
            tr("“{text}” fits more than one case:", text=text) + f"\n{listed}", remedy=tr("Use the id or the number.")
        )
    return found[0]
