"""How a process reads in the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from crm_desktop.common.i18n import mark, texts
from crm_desktop.exchange.prepared import shown_name
from crm_desktop.records import process as rules
from crm_desktop.records.labels import label
from crm_desktop.records.process import Plan, Process, Reaction, Step
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.followups.words import LOOKS

tr = texts("designer")

NOUNS = {
    "sale": mark("Sale"), "ticket": mark("Ticket"), "complaint": mark("Complaint"), "care": mark("Customer care"),
}  # fmt: skip
ENDS = {"won": mark("Won"), "lost": mark("Lost"), "done": mark("Done")}
UNITS = {"days": mark("days"), "workdays": mark("working days"), "weeks": mark("weeks"), "months": mark("months")}
QUESTIONS = {
    "month": mark("Ask for the month"), "day": mark("Ask for the day"), "amount": mark("Ask for the amount"),
    "reason": mark("Ask for the reason"),
}  # fmt: skip
_END_LOOKS = {"won": ("trophy", "ok"), "lost": ("circle-x", "danger"), "done": ("circle-check", "ok")}


def look(step: Step) -> tuple[str, str]:
    """Icon and tone of a step."""
    if step.end:
        return _END_LOOKS.get(step.end, ("flag", "neutral"))
    if step.rests:
        return "hourglass", "warn"
    return LOOKS.get(step.kind, ("circle-dot", "neutral"))


def detail(step: Step) -> str:
    """ "10 % · Call", for an end "100 % · End"."""
    kind = tr("End") if step.end else tr("waits") if step.rests else label("activity", step.kind)
    return tr("{n} % · {kind}", n=step.probability, kind=kind)


def cases(step: Step, counts: Mapping[str, tuple[int, int]]) -> str:
    """ "4 cases": those running in a step, those that came to an end; '' for none."""
    running, ended = counts.get(step.id, (0, 0))
    count = ended if step.end else running
    return tr.plural(count, "{n} case", "{n} cases") if count else ""


def said_of(step: Step, counts: Mapping[str, tuple[int, int]], *, first: bool) -> str:
    """A step for who hears it: everything its box shows."""
    parts = [step.name, tr("Start") if first else "", detail(step), cases(step, counts)]
    if not step.end and not step.reactions:
        parts.append(tr("no exit"))
    return ", ".join(part for part in parts if part)


def delay(plan: Plan) -> str:
    """ "in 3 working days", "at once"."""
    if not plan.after:
        return tr("for the same day")
    if plan.unit == "workdays":
        return tr.plural(plan.after, "in {n} working day", "in {n} working days")
    if plan.unit == "weeks":
        return tr.plural(plan.after, "in {n} week", "in {n} weeks")
    if plan.unit == "months":
        return tr.plural(plan.after, "in {n} month", "in {n} months")
    return tr.plural(plan.after, "in {n} day", "in {n} days")


def one_click(process: Process, step: Step, reaction: Reaction) -> list[str]:
    """What a click on a reaction does in a case, one sentence each."""
    target = process.step(reaction.target)
    if target is None:
        return [tr("Leads nowhere yet. Choose the next step.")]
    found = [tr("Writes “{name}” down in the case.", name=reaction.name)]
    if "reason" in reaction.asks:
        found.append(tr("Asks for the reason."))
    if "amount" in reaction.asks:
        found.append(tr("Asks for the amount."))
    if reaction.template:
        found.append(tr("Prepares “{name}”.", name=shown_name(reaction.template)))
    if target.id == step.id:
        found.append(tr("Keeps the case in this step."))
    else:
        found.append(tr("Moves the case to “{name}”.", name=target.name))
    found += _planned(target, reaction)
    if target.end:
        found.append(_closes(target))
        return found
    percent = target.probability if reaction.probability is None else reaction.probability
    if percent != step.probability:
        found.append(
            tr("Raises it to {n}\u00a0%.", n=percent)
            if percent > step.probability
            else tr("Lowers it to {n}\u00a0%.", n=percent)
        )
    return found


def _closes(target: Step) -> str:
    ways = {"won": tr("Closes the case as won."), "lost": tr("Closes the case as lost.")}
    return ways.get(target.end, tr("Closes the case."))


def _planned(target: Step, reaction: Reaction) -> list[str]:
    if target.end:
        return []
    plan = reaction.plan or target.plan
    asks_when = "month" in reaction.asks or "day" in reaction.asks
    if plan is None and target.rests and not asks_when:
        return [tr("Plans nothing: the case waits there.")]
    kind = label("activity", plan.kind if plan else target.kind)
    if "month" in reaction.asks:
        return [tr("Asks for the month and plans then: {kind}.", kind=kind)]
    if "day" in reaction.asks:
        return [tr("Asks for the day and plans then: {kind}.", kind=kind)]
    return [tr("Plans {when}: {kind}.", when=delay(plan or Plan()), kind=kind)]


def planned(move: rules.Move) -> str:
    """What a test run would plan: "Call on 23 Nov 2026: Follow up the offer"."""
    if move.planned is None:
        return tr("The case is closed.") if move.end else tr("Nothing is planned: the case waits here.")
    day = day_text(date.fromisoformat(move.planned.day))
    kind = label("activity", move.planned.kind)
    return tr("Planned: {kind} on {day}, {subject}", kind=kind, day=day, subject=move.planned.subject)
