"""`crm-desktop case VERB`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument, money
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.case import PRIORITIES, ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.operations.cases import Stepped
    from crm_desktop.records.case import Case
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

_VERBS = ("new", "list", "show", "react", "move", "set", "answered", "delete", "report", "escalate")
_TEXTS = ("priority", "content", "need", "time_frame", "product", "serial", "cause")
_MONEY = ("budget", "cost", "compensation")
_DAYS = {"close": "close_day", "offer": "offer_day", "due": "due_day"}


def run(call: Call) -> None:
    args = call.args
    verb: str = args.verb
    if verb == "list":
        _list(call)
        return
    if verb == "report":
        _report(call)
        return
    if verb == "escalate":
        _escalate(call)
        return
    if not args.case:
        raise CrmError(tr("Which case? Name its title, its number or its id."))
    with call.workspace(write=verb != "show") as ws:
        stepped = None
        if verb == "new":
            case_id = _new(call, ws)
        else:
            from crm_desktop.cli import case_views

            case_id = case_views.find_one(ws, args.case)
            stepped = _change(call, ws, case_id)
        _tell(call, ws, case_id)
        if stepped is not None and not call.out.as_json:
            _tell_what_follows(call, ws, stepped)


def _new(call: Call, ws: Workspace) -> str:
    from crm_desktop.cli import contact_views
    from crm_desktop.exchange import process_files
    from crm_desktop.operations import cases

    if not call.args.contact:
        raise CrmError(tr("Whom is it about?"), remedy=tr("Name a contact with --contact."))
    contact_id = contact_views.find_one(ws, call.args.contact)
    process_id = process_files.available(ws, call.args.process or "acquisition")
    return cases.begin(ws, process_id, contact_id, call.args.case, **_fields(call, ws, "EUR"))


def _fields(call: Call, ws: Workspace, currency: str) -> dict[str, Any]:
    """The fields that were named, as the file keeps them. An amount says the currency where it names one; other sums
    are in that."""
    from crm_desktop.common.numbers import currency_named
    from crm_desktop.operations import followups

    args = call.args
    found: dict[str, Any] = {}
    if args.amount is not None:
        found["amount"] = money(args.amount)
        if (named := currency_named(args.amount)) and named != currency:
            found["currency"] = currency = named
    found |= {column: getattr(args, name) for name, column in _DAYS.items() if getattr(args, name) is not None}
    found |= {name: getattr(args, name) for name in _TEXTS if getattr(args, name) is not None}
    found |= {name: money(getattr(args, name), currency) for name in _MONEY if getattr(args, name) is not None}
    if args.probability is not None:
        found["probability"] = args.probability
    if args.owner:
        found["owner_id"] = followups.member(ws, args.owner)
    return found


def _tell_what_follows(call: Call, ws: Workspace, stepped: Stepped) -> None:
    """Besides the case itself: what is to be written, what began because it ended, and what could not begin."""
    from crm_desktop.exchange import prepared
    from crm_desktop.store.queries import cases

    if stepped.template:
        call.out.line(tr("To be written: {name}", name=prepared.shown_name(stepped.template)))
    for begun in cases.some(ws, stepped.started):
        call.out.line(tr("Begun: #{number} {title}, {process}", number=begun.number, title=begun.title,
                         process=begun.process))  # fmt: skip
    if stepped.missing:
        call.out.line(tr("Not begun, since no such process is in use: {list}", list=", ".join(stepped.missing)))


def _change(call: Call, ws: Workspace, case_id: str) -> Stepped | None:
    """Do it; for a reaction or a move what followed from it."""
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import cases

    args = call.args
    rival = contact_views.find_one(ws, args.competitor) if args.competitor else ""
    if args.verb == "react":
        if not args.to:
            raise CrmError(tr("Which reaction? `case show` lists those of its step."))
        amount = money(args.amount, _currency(ws, case_id)) if args.amount is not None else None
        return cases.react(
            ws, case_id, args.to, day=args.day, month=args.month, amount=amount, reason=args.reason,
            competitor_id=rival, note=args.note, minutes=args.minutes,
        )  # fmt: skip
    if args.verb == "move":
        if not args.to:
            raise CrmError(tr("Into which step? `process show` lists them."))
        return cases.move(ws, case_id, args.to, reason=args.reason, competitor_id=rival)
    if args.verb == "set":
        with ws.operation(tr("Change case")):
            cases.set_fields(ws, case_id, _fields(call, ws, _currency(ws, case_id)))
            if args.person:
                cases.add_person(ws, case_id, contact_views.find_one(ws, args.person), args.role)
    elif args.verb == "answered":
        cases.answered(ws, case_id)
    elif args.verb == "delete":
        cases.delete(ws, case_id)
    return None


def _currency(ws: Workspace, case_id: str) -> str:
    from crm_desktop.store.queries import cases

    case = cases.case(ws, case_id)
    return case.currency if case else ""


def _tell(call: Call, ws: Workspace, case_id: str) -> None:
    from crm_desktop.cli import case_views
    from crm_desktop.store.queries import cases, processes

    case = cases.case(ws, case_id)
    if case is None:
        if call.out.as_json:
            call.out.json({"id": case_id, "deleted": True})
        else:
            call.out.line(tr("Deleted. Undo brings it back."))
        return
    version = processes.version(ws, case.version_id)
    step = version.process.step(case.step) if version else None
    moves = cases.moves(ws, case_id)
    if call.out.as_json:
        history = [{"from": move.from_step or None, "to": move.to_step, "reaction": move.reaction or None,
                    "at": move.at, "by": move.user} for move in moves]  # fmt: skip
        people = [{"contact": item.name, "contact_id": item.contact_id, "role": item.role}
                  for item in cases.people(ws, case_id)]  # fmt: skip
        call.out.json({**case_views.whole(ws, case, step), "history": history, "people": people})
        return
    call.out.line(case_views.line(case, step))
    if call.args.verb in ("show", "new", "react", "move") and step:
        for reaction in step.reactions:
            call.out.line(f"  {reaction.id}: {reaction.name}")
    call.out.note(tr("Id: {id}", id=case.id))


def _list(call: Call) -> None:
    from crm_desktop.cli import case_views, contact_views
    from crm_desktop.store.queries import cases

    with call.workspace(write=False) as ws:
        if call.args.contact:
            found = cases.of_contact(ws, contact_views.find_one(ws, call.args.contact))
        else:
            found = cases.open_cases(ws)
            if call.args.out:
                found += cases.closed_cases(ws, "")
        if call.args.out:
            _write(call, ws, found)
            return
        steps = case_views.Steps(ws)
        shown = [(case, steps.of(case)) for case in found]
    if call.out.as_json:
        call.out.json({"cases": [case_views.as_json(case, step) for case, step in shown]})
        return
    for case, step in shown:
        call.out.line(case_views.line(case, step))
    if not shown:
        call.out.line(tr("There is no case."))


def _write(call: Call, ws: Workspace, found: Sequence[Case]) -> None:
    """All their fields as a table, those that ended included; `import --as cases` brings them in again."""
    from pathlib import Path

    from crm_desktop.exchange import list_exports

    path = Path(call.args.out)
    count = list_exports.write_cases(ws, path, found)
    if call.out.as_json:
        call.out.json({"cases": [], "file": path.name, "rows": count})
    else:
        call.out.line(tr.plural(count, "{n} case written to {name}", "{n} cases written to {name}", name=path.name))


def _report(call: Call) -> None:
    """Complaints by cause, what is past its day, who has no first answer yet."""
    from crm_desktop.cli import case_views

    with call.workspace(write=False) as ws:
        found = case_views.service_report(ws, call.args.days)
    if call.out.as_json:
        call.out.json(found)
        return
    for line in case_views.service_lines(found):
        call.out.line(line)


def _escalate(call: Call) -> None:
    """Hand on what waits too long, after changing when and to whom."""
    from crm_desktop.operations import escalation, followups
    from crm_desktop.store.queries import users

    args = call.args
    with call.workspace(write=True) as ws:
        rule = escalation.rule(ws)
        if args.after_hours is not None:
            rule = rule._replace(answer_hours=args.after_hours)
        if args.after_days is not None:
            rule = rule._replace(due_days=args.after_days)
        if args.told:
            rule = rule._replace(member="" if args.told == "deputy" else followups.member(ws, args.told))
        if rule != escalation.rule(ws):
            escalation.set_rule(ws, rule)
        found = escalation.keep(ws)
        name = dict(users.users(ws)).get(rule.member, "")
    if call.out.as_json:
        handed = [{**item.case._asdict(), "why": item.why, "followup_id": item.step_id} for item in found]
        call.out.json({"escalated": handed, "after_hours": rule.answer_hours, "after_days": rule.due_days,
                       "told": name or "deputy"})  # fmt: skip
        return
    for item in found:
        call.out.line(f"#{item.case.number}  {item.case.title} · {item.case.contact}")
    if not found:
        call.out.line(tr("Nothing waits too long."))
    call.out.note(tr("Handed on after {hours} hours of work without an answer (high priority: half of it) and {days} "
                     "days after the due day (0: never), to: {name}", hours=rule.answer_hours, days=rule.due_days,
                     name=name or tr("the deputy")))  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("verb", choices=_VERBS, metavar="VERB",
                 help=mark("What to do: new, list, show, react, move, set, answered, delete, report, escalate")),
        argument("case", nargs="?", default="", metavar=mark("CASE"),
                 help=mark("With new: its title. Otherwise its number, its id, or words of its title")),
        argument("to", nargs="?", default="", metavar=mark("TO"),
                 help=mark("With react: the reaction. With move: the step")),
        argument("--contact", default="", metavar=mark("CONTACT"), help=mark("With new and list: whose case")),
        argument("--process", default="", metavar=mark("PROCESS"),
                 help=mark("With new: the process it goes through (usually acquisition)")),
        argument("--amount", metavar=mark("AMOUNT"), help=mark("Amount, like 1.234,56, 12k or 5000 CHF")),
        argument("--close", metavar=mark("DAY"), help=mark("Expected close, like 2027-01-31")),
        argument("--offer", metavar=mark("DAY"), help=mark("When the offer was made")),
        argument("--content", metavar="TEXT", help=mark("What is offered")),
        argument("--need", metavar="TEXT", help=mark("What the customer needs")),
        argument("--budget", metavar=mark("AMOUNT"), help=mark("What the customer can spend")),
        argument("--time-frame", metavar="TEXT", help=mark("When it is to be realised")),
        argument("--priority", choices=PRIORITIES, help=mark("Of a ticket or complaint")),
        argument("--due", metavar=mark("DAY"), help=mark("Until when it must be done")),
        argument("--product", metavar="TEXT", help=mark("What it is about")),
        argument("--serial", metavar="TEXT", help=mark("Its serial number")),
        argument("--cause", metavar="TEXT", help=mark("What was the cause of a complaint")),
        argument("--cost", metavar=mark("AMOUNT"), help=mark("What it cost us")),
        argument("--compensation", metavar=mark("AMOUNT"), help=mark("What the customer got to make it good")),
        argument("--person", default="", metavar=mark("CONTACT"), help=mark("With set: who has a part in it")),
        argument("--role", default="other", choices=ROLES, help=mark("With --person: which part")),
        argument("--days", type=int, default=365, metavar="N", help=mark("With report: of so many days (365)")),
        argument("--out", default="", metavar=mark("TABLE"),
                 help=mark("With list: write them with all fields to this .xlsx or .csv, those that ended included")),
        argument("--after-hours", type=int, metavar="N",
                 help=mark("With escalate: hours of work without a first answer (16; 0 never)")),
        argument("--after-days", type=int, metavar="N",
                 help=mark("With escalate: days after the day it was due (1; 0 never)")),
        argument("--told", default="", metavar="NAME",
                 help=mark("With escalate: the member who is told, or “deputy” for that of customer or leader")),
        argument("--probability", type=int, metavar="N", help=mark("Percent, instead of that of the step")),
        argument("--owner", default="", metavar="NAME", help=mark("The member of the office who leads it")),
        argument("--day", default="", metavar=mark("DAY"), help=mark("With react: when to go on")),
        argument("--month", default="", metavar=mark("MONTH"), help=mark("With react: the month to go on, 2027-03")),
        argument("--reason", default="", metavar="TEXT", help=mark("Why it was lost or is put off")),
        argument("--competitor", default="", metavar=mark("CONTACT"), help=mark("Who got it instead")),
        argument("--note", default="", metavar="TEXT", help=mark("With react: what was said")),
        argument("--minutes", type=int, default=0, metavar="N", help=mark("With react: how long it took")),
    ),
    run=run,
    details=mark(
        "A case is a sale, a ticket or a complaint on its way through a process. A reaction writes the entry on the "
        "line of time, moves the case and plans the next follow-up, all in one step that undo takes back. Tickets and "
        "complaints that wait too long are handed on once: a follow-up for who is told, a higher priority, a note. The "
        "window does so every hour, `case escalate` now."
    ),
    examples=(
        ('case new "Server" --contact "Dr. Anna Müller" --amount 12k', mark("a new case in the acquisition")),
        ("case react 1 later --month 2027-03", mark("the customer needs it later: one command does the rest")),
        ("case report", mark("complaints by cause, and what waits")),
        ("case escalate --after-hours 8 --told deputy", mark("hand on what waits too long, now and from now on")),
    ),
    keys={
        "id, number, kind, title, contact, contact_id": "the case and whose it is",
        "process, process_id, version, step, step_name, since, reactions": (
            "where it is, and what can be answered there (id, name, asks)"
        ),
        "amount, currency, probability, weighted, close_day, offer_day": "money in cents, days like 2027-01-31",
        "next, owner": "the follow-up planned (id, kind, text, date, time) or null; who leads it",
        "outcome, closed_at, reason, competitor, competitor_id": "how it ended",
        "history, people": "its moves (from, to, reaction, at, by); who has a part in it (contact, contact_id, role)",
        "priority, due_day, product, serial, cause, cost, compensation, answered_at, waited_minutes": (
            "of tickets and complaints; minutes of work until the first answer, or until now"
        ),
        "content, need, budget, time_frame, missing": "of sales; missing names what is not known yet",
        "cases": "with list: the cases instead",
        "file, rows": "with list --out: what was written",
        "escalated, after_hours, after_days, told": (
            "with escalate: the cases handed on (with why: answer or due, and followup_id), and what the office says"
        ),
        "causes, past_due, unanswered, median_minutes": (
            "with report: complaints by cause (cause, currency, number, open, cost, compensation), cases past the day "
            "they are due and those without a first answer (id, number, title, contact, due_day, owner), and the "
            "median of first answers in minutes of work"
        ),
    },
)  # fmt: skip
