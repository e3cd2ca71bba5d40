"""`crm-desktop newsletter in FILE` and `newsletter out FILE`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.newsletter import KINDS, SERVICES

tr = texts("cli")

IN, OUT = VERBS = ("in", "out")
_COUNTED = (
    "signed_up", "created", "unsubscribed", "bounced", "complained", "interests", "unconfirmed", "known",
)  # fmt: skip


def run(call: Call) -> None:
    args = call.args
    if args.wording and args.verb != IN:
        raise CrmError(tr("--wording goes with what comes in."))
    (_take_in if args.verb == IN else _write_out)(call, Path(args.path))


def _take_in(call: Call, path: Path) -> None:
    from crm_desktop.exchange import newsletters
    from crm_desktop.operations import settings
    from crm_desktop.operations.newsletters import WORDING

    with call.workspace(write=True) as ws:
        if call.args.wording:
            settings.put(ws, WORDING, call.args.wording)
        found, taken = newsletters.take_in(ws, path, call.args.kind, call.out.progress())
    said: dict[str, Any] = {name: getattr(taken, name) for name in _COUNTED}
    if call.out.as_json:
        refused = [{"line": line, "email": email, "why": why} for line, email, why in taken.refused]
        call.out.json(
            {
                "service": found.service or None, **said, "anonymous": dict(taken.anonymous), "refused": refused,
                "unclear": found.unclear, "passing": found.passing, "file": None, "written": 0, "left_out": [],
            }
        )  # fmt: skip
        return
    for line in _lines(said):
        call.out.line(line)
    for topic, count in taken.anonymous.most_common():
        call.out.line(tr("{n} clicks on “{topic}”, without names", n=count, topic=topic))
    for line, email, why in taken.refused:
        call.out.note(tr("Line {line}: {email} was not taken: {why}", line=line, email=email, why=why))
    if found.passing:
        call.out.note(
            tr.plural(
                found.passing, "{n} line about what is not kept (delivered, opened, put off)",
                "{n} lines about what is not kept (delivered, opened, put off)",
            )
        )  # fmt: skip
    if found.unclear:
        numbers = ", ".join(str(line) for line in found.unclear[:20])
        call.out.note(tr("Nothing could be understood of lines {numbers}", numbers=numbers))


def _lines(said: dict[str, Any]) -> list[str]:
    words = {
        "signed_up": tr.plural(said["signed_up"], "{n} sign-up", "{n} sign-ups"),
        "created": tr.plural(said["created"], "{n} new contact", "{n} new contacts"),
        "unsubscribed": tr.plural(said["unsubscribed"], "{n} unsubscribe", "{n} unsubscribes"),
        "bounced": tr.plural(said["bounced"], "{n} bounced address", "{n} bounced addresses"),
        "complained": tr.plural(said["complained"], "{n} complaint", "{n} complaints"),
        "interests": tr.plural(said["interests"], "{n} interest", "{n} interests"),
        "unconfirmed": tr("{n} not confirmed yet", n=said["unconfirmed"]),
        "known": tr("{n} known already", n=said["known"]),
    }
    return [words[name] for name in words if said[name]]


def _write_out(call: Call, path: Path) -> None:
    from crm_desktop.cli.lists import list_view
    from crm_desktop.exchange import newsletters
    from crm_desktop.store.queries import listing

    args = call.args
    with call.workspace(write=False) as ws:
        today = call.clock().astimezone().date()
        ids = listing.ids(ws, list_view(ws, args.list, args.search or "", today))
        done = newsletters.write_audience(ws, path, ids, args.service)
    if call.out.as_json:
        left_out = [{"id": one.contact, "name": one.name, "why": one.reason} for one in done.left_out]
        nothing = dict.fromkeys(_COUNTED, 0)
        call.out.json(
            {
                "service": args.service, **nothing, "anonymous": {}, "refused": [], "unclear": [], "passing": 0,
                "file": str(path),
                "written": done.written, "left_out": left_out,
            }
        )  # fmt: skip
        return
    call.out.line(str(path))
    call.out.note(tr.plural(done.written, "{n} contact", "{n} contacts"))
    for one in done.left_out:
        call.out.note(tr("{name} is left out: {reason}", name=one.name, reason=one.reason))


COMMAND = Command(
    arguments=(
        argument("verb", choices=VERBS, metavar="in|out", help=mark("Take in what a service reports, or write for it")),
        argument("path", metavar=mark("FILE"), help=mark("The file (CSV or Excel) that is read or written")),
        argument("--kind", choices=KINDS, default="",
                 help=mark("What a file is a list of, where it does not say that itself")),
        argument("--wording", default="", metavar="TEXT",
                 help=mark("The words of the sign-up form; kept, and written into every consent that comes in")),
        argument("--service", choices=tuple(SERVICES), default="mailchimp",
                 help=mark("For whom the file is written (usually mailchimp)")),
        argument("--list", metavar="NAME", help=mark("Only the contacts of this saved list")),
        argument("--search", metavar="TEXT", help=mark("Only contacts that this search finds")),
    ),
    run=run,
    details=mark(
        "Reads the files of Mailchimp, CleverReach, Brevo and rapidmail and tables like them. A sign-up becomes a "
        "consent (and a contact), but never against somebody who refused before. An unsubscribe refuses all mails and "
        "blocks the address; a bounce marks it. A click becomes a tag only with a consent to tracking, otherwise it is "
        "counted without a name. What goes out are those whom the newsletter may reach, each address once."
    ),
    examples=(
        ("newsletter in unsubscribed.csv --kind unsubscribed", mark("a list of those who unsubscribed")),
        ("newsletter out audience.csv --service rapidmail --list Newsletter", mark("the audience, for a service")),
    ),
    keys={
        "service": "of the file, or null",
        "signed_up, created, unsubscribed, bounced, complained, interests, unconfirmed, known": "how many lines",
        "anonymous": "topic to clicks without a name",
        "refused": "lines that were not taken: line, email, why",
        "unclear": "numbers of lines that nothing could be understood of",
        "passing": "how many lines are about what is not kept: delivered, opened, not reached for a while",
        "file, written, left_out": "with out: path, how many, and who was left out (id, name, why)",
    },
)  # fmt: skip
