"""`crm-desktop outbox VERB`"""

from __future__ import annotations

import signal
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.outgoing import FAILED, LEFT_OUT, OPEN, QUEUED, STATES, STOPPED

if TYPE_CHECKING:
    from crm_desktop.records.outgoing import OutboxMail
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> int:
    from crm_desktop.cli.mail_password import password
    from crm_desktop.exchange.mailing import sending
    from crm_desktop.operations import mail_account
    from crm_desktop.store.queries import outbox

    args = call.args
    report: dict[str, Any] | None = None
    with call.workspace(write=args.verb != "list") as ws:
        sending.recover(ws)
        if args.verb == "send":
            report = send(call, ws, password(call, mail_account.required(ws)))
        elif args.verb != "list":
            _change(ws, args.verb, args.mail)
        mails = outbox.mails(ws, args.state or ())
        counts = outbox.counts(ws)
    if call.out.as_json:
        call.out.json({"mails": [_as_json(mail) for mail in mails], "counts": counts, "report": report})
    elif report is not None:
        say(call, report)
    else:
        _list(call, mails)
    return code(report)


def code(report: dict[str, Any] | None) -> int:
    """1 when mails were refused or nobody knows whether they arrived."""
    return int(report is not None and bool(report["failed"] or report["unknown"]))


def send(call: Call, ws: Workspace, secret: str) -> dict[str, Any]:
    """Work off the queue; Ctrl+C stops it between two mails. Returns what it did."""
    from crm_desktop.exchange.mailing import sending

    progress = call.out.progress()

    def stop(_number: int, _frame: object) -> None:
        progress.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        return asdict(sending.send_queue(ws, secret, progress))
    finally:
        signal.signal(signal.SIGINT, before)


def say(call: Call, report: dict[str, Any]) -> None:
    """What a run of the queue did, in words."""
    line = call.out.line
    line(tr.plural(report["sent"], "{n} e-mail sent", "{n} e-mails sent"))
    if report["failed"]:
        line(tr.plural(report["failed"], "{n} refused by the server", "{n} refused by the server"))
    if report["left_out"]:
        line(tr.plural(report["left_out"], "{n} left out by the gate", "{n} left out by the gate"))
    if report["later"]:
        line(tr.plural(report["later"], "{n} still waits in the outbox", "{n} still wait in the outbox"))
    if report["unknown"]:
        line(
            tr.plural(
                report["unknown"],
                "{n} of which nobody knows whether it arrived",
                "{n} of which nobody knows whether they arrived",
            )
        )
        call.out.note(tr("Look into the mailbox, then say: outbox arrived ID, or outbox lost ID"))
    if report["stopped"]:
        line(tr("Stopped. “outbox send” goes on."))


def _change(ws: Workspace, verb: str, given: list[str]) -> None:
    from crm_desktop.operations import mailings
    from crm_desktop.store.queries import outbox

    if verb in ("arrived", "lost"):
        if not given:
            raise CrmError(tr("Which mail?"), remedy=tr("Name its id, as outbox list shows it."))
        for mail_id in given:
            mailings.settle(ws, mail_id, arrived=verb == "arrived")
        return
    states = (QUEUED,) if verb == "stop" else (FAILED, STOPPED, LEFT_OUT, QUEUED)
    ids = given or [mail.id for mail in outbox.mails(ws, states)]
    done = mailings.stop(ws, ids) if verb == "stop" else mailings.again(ws, ids)
    if given and done < len(given):
        raise CrmError(
            tr("{n} of {all} mails could be changed.", n=done, all=len(given)),
            remedy=tr("What was sent, or may have been, is not sent again by retry."),
        )


def _list(call: Call, mails: list[OutboxMail]) -> None:
    from crm_desktop.records.labels import label

    rows = [(mail.id, mail.address, mail.subject, label("outbox", mail.state), mail.answer) for mail in mails]
    if rows:
        call.out.table((tr("Id"), tr("To"), tr("Subject"), tr("State"), tr("Answer")), rows)
    else:
        call.out.line(tr("The outbox is empty."))
    if waiting := sum(mail.state in OPEN for mail in mails):
        call.out.note(tr.plural(waiting, "{n} still waits in the outbox", "{n} still wait in the outbox"))


def _as_json(mail: OutboxMail) -> dict[str, Any]:
    return {
        "id": mail.id, "mailing": mail.mailing_id, "contact": mail.contact, "name": mail.name, "address": mail.address,
        "subject": mail.subject, "state": mail.state, "at": mail.at, "tries": mail.tries,
        "not_before": mail.not_before or None, "answer": mail.answer, "message_id": mail.message_id,
        "entry": mail.activity_id or None,
    }  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("verb", choices=("list", "send", "stop", "retry", "arrived", "lost"), help=mark("What to do")),
        argument("mail", nargs="*", metavar="ID", help=mark("Only these mails (otherwise all it fits)")),
        argument("--state", action="append", choices=STATES, help=mark("With list: only these; may be repeated")),
        argument("--password-stdin", action="store_true",
                 help=mark("Read the password of the e-mail account from standard input")),
    ),
    run=run,
    details=mark(
        "send works the queue off, one mail after the other at the pace of the office; Ctrl+C stops between two. stop "
        "takes waiting mails out, retry puts those that failed or were stopped back. No mail is ever sent twice by "
        "itself: one whose answer never came stays unknown until you say that it arrived or was lost."
    ),
    examples=(
        ("outbox list", mark("what waits, and what became of the rest")),
        ("outbox send", mark("send what waits")),
        ("outbox lost 01a201e0-9b79-7000-a6b6-c7b47f47081c", mark("it did not arrive: send it again")),
    ),
    keys={
        "mails": "each with id, mailing, contact, name, address, subject, state, at, tries, not_before, answer, "
        "message_id and entry (on the line of time)",
        "counts": "how many mails are in each state",
        "report": "of send: sent, failed, left_out, unknown, later, stopped; otherwise null",
    },
)  # fmt: skip
