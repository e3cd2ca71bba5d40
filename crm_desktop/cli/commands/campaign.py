"""`crm-desktop campaign VERB`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument, money
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.campaign import GROUPS, KINDS, MEDIA, REPLY, SILENT
from crm_desktop.records.consent import PROMOTING

if TYPE_CHECKING:
    from crm_desktop.operations.campaign_responses import Taken
    from crm_desktop.records.campaign import CampaignStep
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

_VERBS = (
    "list", "show", "new", "set", "add-step", "remove-step", "done", "cost", "audience", "freeze", "recipients", "call",
    "note", "respond", "responses", "case", "people", "follow-up", "close", "delete",
)  # fmt: skip
_READS = ("list", "show", "recipients", "people")


def run(call: Call) -> None:
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.store.queries import campaigns

    args = call.args
    with call.workspace(write=args.verb not in _READS) as ws:
        if args.verb == "list":
            found = campaigns.campaigns(ws)
            answer: dict[str, Any] = {"campaigns": [views.as_json(ws, one) for one in found], **views.NOTHING}
            lines = [views.line(ws, one) for one in found] or [tr("There is nothing in the list.")]
        else:
            answer, lines = _done(call, ws)
    if call.out.as_json:
        call.out.json(answer)
        return
    for text in lines:
        call.out.line(text)


def _done(call: Call, ws: Workspace) -> tuple[dict[str, Any], list[str]]:
    """Do what was asked; the campaign as it is then."""
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.operations import campaigns
    from crm_desktop.store.queries import campaigns as queries

    args = call.args
    if not args.what:
        raise CrmError(tr("Which campaign? Name it, or one of its codes."), safe=tr("Nothing was changed."))
    if args.verb == "responses":
        return _take_in(call, ws)
    extra: dict[str, Any] = {}
    if args.verb == "new":
        campaign_id = campaigns.create(ws, args.what, **_fields(ws, args))
        if args.selection or args.group:
            _set_audience(ws, campaign_id, args)
    else:
        campaign_id, extra = _change(call, ws)
    found = queries.campaign(ws, campaign_id)
    if found is None:
        return {"campaigns": [], **views.NOTHING}, [tr("Deleted. Undo brings it back.")]
    answer = {"campaigns": [views.whole(ws, found)], **views.NOTHING, **extra}
    return answer, views.lines(ws, found, answer, args.verb)


def _change(call: Call, ws: Workspace) -> tuple[str, dict[str, Any]]:
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.operations import campaign_audience, campaigns

    args = call.args
    verb: str = args.verb
    if verb in ("remove-step", "done", "recipients", "call", "note"):
        return _with_step(call, ws, views.find_step(ws, args.what, args.step))
    campaign_id = views.find_one(ws, args.what)
    if verb == "set":
        campaigns.set_fields(ws, campaign_id, _fields(ws, args))
    elif verb == "add-step":
        campaigns.add_step(ws, campaign_id, args.medium, name=args.name or "", day=args.day or "",
                           template=args.template or "",
                           code=args.code or campaigns.suggested_code(ws, campaign_id))  # fmt: skip
    elif verb == "cost":
        campaigns.add_cost(ws, campaign_id, args.text or "", money(args.amount or ""), args.day or "")
    elif verb == "audience":
        if args.selection or args.group:
            _set_audience(ws, campaign_id, args)
        return campaign_id, views.audience(campaign_audience.audience(ws, campaign_id))
    elif verb == "freeze":
        return campaign_id, views.audience(campaign_audience.freeze(ws, campaign_id))
    elif verb == "respond":
        return campaign_id, _respond(ws, campaign_id, args)
    elif verb == "case":
        return campaign_id, _case(ws, campaign_id, args)
    elif verb == "people":
        return campaign_id, {"people": views.people(ws, campaign_id, args.group or SILENT)}
    elif verb == "follow-up":
        return campaigns.follow_up(ws, campaign_id, args.group or SILENT, args.name or ""), {}
    elif verb == "close":
        campaigns.close(ws, campaign_id)
    elif verb == "delete":
        campaigns.delete(ws, campaign_id)
    return campaign_id, {}


def _with_step(call: Call, ws: Workspace, step: CampaignStep) -> tuple[str, dict[str, Any]]:
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import campaign_audience, campaigns

    args, extra = call.args, {}
    if args.verb == "remove-step":
        campaigns.remove_step(ws, step.id)
    elif args.verb == "done":
        campaigns.tick_step(ws, step.id)
    elif args.verb == "recipients":
        extra = views.audience(campaign_audience.recipients(ws, step.id))
    elif args.verb == "call":
        campaigns.call(ws, step.id, args.text or "")
    else:
        who = [contact_views.find_one(ws, text) for text in args.contact]
        campaigns.note(ws, step.id, who, "meeting" if step.medium == "event" else "note", args.text or "")
    return step.campaign_id, extra


def _fields(ws: Workspace, args: Any) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": args.name if args.verb == "set" else None, "goal": args.goal, "goal_responses": args.goal_responses,
        "goal_cases": args.goal_cases,
        "goal_turnover": None if args.goal_turnover is None else money(args.goal_turnover),
        "budget": None if args.budget is None else money(args.budget), "begins": args.begins, "ends": args.ends,
        "purpose": args.purpose, "note": args.text, "once": None if args.once is None else args.once.replace("all", ""),
        "process_id": None if args.process is None else _process(ws, args.process),
    }  # fmt: skip
    return {name: value for name, value in found.items() if value is not None}


def _process(ws: Workspace, name: str) -> str:
    from crm_desktop.common.fold import fold
    from crm_desktop.store.queries import processes

    live = processes.live(ws)
    found = next((one for one in live if fold(name) in (fold(one.process.name), fold(one.code))), None)
    if found is None:
        raise CrmError(
            tr("There is no process “{name}”.", name=name), safe=tr("Nothing was changed."),
            remedy=tr("There are: {names}", names=", ".join(one.code for one in live) or "–"),
        )  # fmt: skip
    return found.process_id


def _set_audience(ws: Workspace, campaign_id: str, args: Any) -> None:
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.common.fold import fold
    from crm_desktop.operations import campaign_audience
    from crm_desktop.records.labels import label
    from crm_desktop.store.queries import campaigns as queries
    from crm_desktop.store.queries import selections

    if args.group:
        if not args.source:
            raise CrmError(tr("Of which campaign? Name it with --of."), safe=tr("Nothing was changed."))
        other = queries.campaign(ws, views.find_one(ws, args.source))
        if other is not None:
            name = f"{other.name}: {label('campaign_group', args.group)}"
            campaign_audience.set_audience(ws, campaign_id, campaign_audience.of_campaign(other.id, args.group), name)
        return
    lists = selections.selections(ws)
    found = next((one for one in lists if fold(one.name) == fold(args.selection)), None)
    if found is None:
        raise CrmError(
            tr("There is no list “{name}”.", name=args.selection),
            remedy=tr("Lists are: {names}", names=", ".join(one.name for one in lists) or "–"),
        )
    campaign_audience.set_audience(ws, campaign_id, campaign_audience.of_list(found.id), found.name)


def _respond(ws: Workspace, campaign_id: str, args: Any) -> dict[str, Any]:
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import campaign_responses
    from crm_desktop.store.queries import campaigns

    code = args.code or (args.what if args.what.upper() in campaigns.codes(ws) else "")
    made = [
        campaign_responses.add(ws, campaign_id, contact_views.find_one(ws, text), args.kind, day=args.day or "",
                               code=code, note=args.text or "")
        for text in args.contact
    ]  # fmt: skip
    if not made:
        raise CrmError(tr("Who answered? Name the contact with --contact."), safe=tr("Nothing was changed."))
    return {"responses": [views.response(ws, one) for one in made]}


def _case(ws: Workspace, campaign_id: str, args: Any) -> dict[str, Any]:
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import campaign_responses
    from crm_desktop.store.queries import campaigns

    if len(args.contact) != 1:
        raise CrmError(tr("Whose response? Name the contact with --contact."), safe=tr("Nothing was changed."))
    who = contact_views.find_one(ws, args.contact[0])
    found = next(iter(campaigns.responses_of(ws, who, campaign_id)), None)
    if found is None:
        raise CrmError(
            tr("This contact did not answer the campaign."), safe=tr("Nothing was changed."),
            remedy=tr("Write the response down first: campaign respond."),
        )  # fmt: skip
    process = _process(ws, args.process) if args.process else ""
    values: dict[str, Any] = {} if args.amount is None else {"amount": money(args.amount)}
    campaign_responses.begin_case(ws, found.id, process, args.name or "", **values)
    return {"responses": [views.response(ws, found.id)]}


def _take_in(call: Call, ws: Workspace) -> tuple[dict[str, Any], list[str]]:
    from crm_desktop.cli import campaign_views as views
    from crm_desktop.exchange import campaign_responses as lists

    args = call.args
    campaign_id = views.find_one(ws, args.source) if args.source else ""
    taken: Taken = lists.take_in(ws, Path(args.what), campaign_id, call.out.progress())
    answer = {
        "campaigns": [], **views.NOTHING,
        "responses": [views.response(ws, one) for one in taken.responses],
        "known": taken.known,
        "not_taken": [{"line": one.number, "who": one.who, "why": one.trouble} for one in taken.troubles],
    }  # fmt: skip
    lines = [tr.plural(len(taken.responses), "{n} response written down", "{n} responses written down")]
    if taken.known:
        lines.append(tr.plural(taken.known, "{n} was known already", "{n} were known already"))
    lines += [
        tr("Line {line}: {who} was not taken: {why}", line=one.number, who=one.who or "–", why=one.trouble)
        for one in taken.troubles
    ]
    return answer, lines


COMMAND = Command(
    arguments=(
        argument("verb", choices=_VERBS, metavar="VERB",
                 help=mark("What to do: list, show, new, set, add-step, remove-step, done, cost, audience, freeze, "
                           "recipients, call, note, respond, responses, case, people, follow-up, close, delete")),
        argument("what", nargs="?", default="", metavar=mark("WHICH"),
                 help=mark("The campaign: its name, id or a code of its steps; with responses the file")),
        argument("--name", metavar="TEXT", help=mark("Another name; with add-step and case the name of that")),
        argument("--goal", metavar="TEXT", help=mark("What it is to reach")),
        argument("--goal-responses", type=int, metavar="N", help=mark("So many responses")),
        argument("--goal-cases", type=int, metavar="N", help=mark("So many cases")),
        argument("--goal-turnover", metavar=mark("AMOUNT"), help=mark("So much won turnover, like 12k")),
        argument("--budget", metavar=mark("AMOUNT"), help=mark("What it may cost")),
        argument("--begins", metavar=mark("DAY"), help=mark("When it begins, like 2027-01-15")),
        argument("--ends", metavar=mark("DAY"), help=mark("When it ends")),
        argument("--process", metavar=mark("PROCESS"), help=mark("Where cases that come of it begin")),
        argument("--purpose", choices=PROMOTING, help=mark("What the gate is asked for (advertising)")),
        argument("--once", choices=("all", "household", "company"),
                 help=mark("To everybody, once per household, or once per company and household")),
        argument("--medium", choices=MEDIA, default=MEDIA[0], help=mark("With add-step: by which way (letter)")),
        argument("--template", metavar="NAME", help=mark("With add-step: the letter or mail template")),
        argument("--code", metavar="CODE", help=mark("The response code of a step, like W26-A")),
        argument("--step", metavar=mark("STEP"), help=mark("Which step: its code, name or number")),
        argument("--day", metavar=mark("DAY"), help=mark("Of a step, a cost or a response")),
        argument("--text", metavar="TEXT", help=mark("A note; with cost what it was for; with call the script")),
        argument("--amount", metavar=mark("AMOUNT"), help=mark("Of a cost or a case, like 480,50")),
        argument("--selection", metavar="NAME", help=mark("The audience: a saved list")),
        argument("--of", dest="source", metavar=mark("CAMPAIGN"),
                 help=mark("The campaign that --group or the lines of responses are about")),
        argument("--group", choices=GROUPS, help=mark("People of a campaign (with people and follow-up: silent)")),
        argument("--contact", action="append", default=[], metavar=mark("CONTACT"),
                 help=mark("Who answered or was there; may be repeated")),
        argument("--kind", choices=KINDS, default=REPLY, help=mark("With respond: what came back (reply)")),
    ),
    run=run,
    details=mark(
        "Campaigns: whom the office addresses with what, what it costs and what comes back. The audience is worked out "
        "anew until it is frozen, which the first step that goes out does; who was left out, and why, is kept. "
        "Whoever may not be addressed, has no address, or would get it twice is left out. Each step asks again. "
        "Letters and mails of a step are written by `letters` and `mail` with --campaign-step CODE."
    ),
    examples=(
        ('campaign new "Spring offer" --budget 500 --selection Kunden', mark("a campaign for a saved list")),
        ("campaign show HW-1", mark("what it cost and brought, by one of its codes")),
        ('campaign add-step WI-1 --medium call --name "Third try"', mark("one more step")),
        ("campaign audience WI-1", mark("who is in it, and who is left out and why")),
        ('campaign respond WI-1 --contact "Dr. Anna Müller" --kind order', mark("somebody ordered")),
        ("campaign responses answers.csv", mark("responses from a list with customer number, code and date")),
        ("campaign follow-up WI-1 --group silent", mark("a new campaign for those who did not answer")),
    ),
    keys={
        "campaigns": (
            "each with id, name, state, goal, targets, budget, days, purpose, once, process, audience, steps, costs "
            "and figures (amounts in cents); audience, steps and costs only for one campaign"
        ),
        "audience": (
            "with audience, freeze and recipients: found, in (ids), frozen, left_out (id, name, code, why, instead) "
            "and steps (id to how many it may address)"
        ),
        "responses": "what was written down: id, campaign, step, code, contact, kind, day, note, case",
        "known": "with responses: lines that were written down before",
        "not_taken": "with responses: line, who and why",
        "people": "with people: id and name",
    },
)  # fmt: skip
