"""`crm-desktop left PERSON`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.contact import RelatedContact
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import relations
    from crm_desktop.records.dates import format_date
    from crm_desktop.store.queries import contacts, followups

    args, day = call.args, _day(call)
    with call.workspace() as ws:
        person = contact_views.find_one(ws, args.person)
        job = _job(ws, person, args.company)
        successor = contact_views.find_one(ws, args.successor) if args.successor else ""
        if successor == person:
            raise CrmError(tr("Nobody succeeds themselves."), safe=tr("Nothing was changed."))
        handed = len(followups.open_links(ws, person)) if successor else 0
        relations.leave(
            ws, job.relation.id, day, company=args.now_at, role=args.position, successor_id=successor
        )  # fmt: skip
        answer: dict[str, Any] = {
            "id": person, "name": contacts.name(ws, person), "company_id": job.other_id, "company": job.other_name,
            "last_day": day, "now_at": args.now_at or None, "successor_id": successor or None, "handed_over": handed,
        }  # fmt: skip
        follows = contacts.name(ws, successor) if successor else ""
    if call.out.as_json:
        call.out.json(answer)
        return
    call.out.line(
        tr("{name} was at {company} until {day}.", name=answer["name"], company=job.other_name, day=format_date(day))
    )
    if args.now_at:
        call.out.line(tr("Works now at {company}.", company=args.now_at))
    if follows:
        call.out.line(
            tr.plural(
                handed, "{name} takes over {n} open follow-up.", "{name} takes over {n} open follow-ups.", name=follows
            )
        )


def _day(call: Call) -> str:
    from crm_desktop.records.dates import parse_date

    today = call.clock().astimezone().date()
    if not call.args.on:
        return today.isoformat()
    day = parse_date(call.args.on, today=today).iso
    if len(day) != 10 or day.startswith("--"):
        raise CrmError(
            tr("“{text}” is no date.", text=call.args.on), remedy=tr("Write it like 4.3.1971 or 1971-03-04.")
        )
    return day


def _job(ws: Workspace, person: str, company: str) -> RelatedContact:
    """The employment that ends: the only one, or the one named."""
    from crm_desktop.cli import contact_views
    from crm_desktop.records.relations import EMPLOYMENT
    from crm_desktop.store.queries import contacts

    jobs = [
        item
        for item in contacts.relations(ws, person)
        if item.type.id == EMPLOYMENT and item.forward and not item.relation.to_date
    ]
    if company:
        wanted = contact_views.find_one(ws, company)
        jobs = [item for item in jobs if item.other_id == wanted]
    if not jobs:
        raise NotFound(
            tr("{name} works there no longer, or never did.", name=contacts.name(ws, person))
            if company
            else tr("No company is noted for which {name} works.", name=contacts.name(ws, person)),
            safe=tr("Nothing was changed."),
            remedy=tr("show says what is noted."),
        )
    if len(jobs) > 1:
        names = ", ".join(item.other_name for item in jobs)
        raise CrmError(
            tr("{name} works for several: {companies}", name=contacts.name(ws, person), companies=names),
            safe=tr("Nothing was changed."),
            remedy=tr("Name the one with --company."),
        )
    return jobs[0]


COMMAND = Command(
    arguments=(
        argument("person", metavar="PERSON", help=mark("Who has left: the id, or words that find the person alone")),
        argument("--company", default="", help=mark("Which company, where the person works for several")),
        argument("--on", default="", metavar="DAY", help=mark("The last day there; today unless given")),
        argument("--now-at", default="", metavar="COMPANY", help=mark("Where the person works now; made if it is new")),
        argument("--position", default="", help=mark("The position there")),
        argument(
            "--successor", default="", metavar="PERSON",
            help=mark("Who takes over the open follow-ups with the person"),
        ),
    ),
    run=run,
    details=mark(
        "Notes that a person has left a company. What was written so far stays on the line of time of both; new "
        "entries no longer stand on that of the company. One step for undo."
    ),
    examples=(
        ('left "anna müller"', mark("today was the last day")),
        ('left "anna müller" --on 30.11.2026 --now-at "Beispiel GmbH" --successor "a. mueller"',
         mark("a new job, and somebody who goes on")),
    ),
    keys={
        "id, name": "the person",
        "company_id, company": "the company that was left",
        "last_day": "ISO day",
        "now_at": "the new company as typed, or null",
        "successor_id": "id of who takes over, or null",
        "handed_over": "number of open follow-ups that were handed over",
    },
)  # fmt: skip
