"""The queue is worked off: one mail after the other, at the pace of the office, stoppable between two, never one twice.

Only one process sends for a file at a time; when it dies, the next one finds out what it left half-done.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import IO

from crm_desktop.common import paths
from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import mail_account, mailings
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.mail_account import MailAccount
from crm_desktop.records.outgoing import MOST_TRIES, OutboxMail, OutgoingMail
from crm_desktop.store.queries import outbox
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.workspace import Workspace

from . import message
from .server import AnswerLost, Broken, Server

tr = texts("mailing")

LATER = timedelta(minutes=10)
"""So long after a server said "later" a mail is tried again."""
_SLICE = 0.1
_BREAKS = 3
"""So often in a row a connection may break before the run ends."""


@dataclass(slots=True)
class Report:
    """What a run did. What waits for later or for a person is still in the outbox."""

    sent: int = 0
    failed: int = 0
    left_out: int = 0
    unknown: int = 0
    later: int = 0
    stopped: bool = False


class Busy(CrmError):
    """Another window or command is sending for this file."""


@contextmanager
def alone(ws: Workspace) -> Generator[None]:
    """Hold the right to send for this file until the end; the system gives it back when the process dies. Raises
    Busy."""
    folder = paths.data_folder() / "run"
    folder.mkdir(parents=True, exist_ok=True)
    name = setting_queries.get(ws, "file.id") or ws.path.stem
    with (folder / f"sending-{name}.lock").open("a+b") as file:
        if not _lock(file):
            raise Busy(
                tr("Another window or command is sending already."), safe=tr("Nothing was sent from here."),
                remedy=tr("Wait until it is done, or stop it there."),
            )  # fmt: skip
        yield


def _lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def recover(ws: Workspace) -> tuple[int, int]:
    """When nobody is sending: what a process that died left half-done (mails back in the queue, mails unknown)."""
    if ws.read_only:
        return 0, 0
    try:
        with alone(ws):
            return mailings.recover(ws)
    except (Busy, OSError):
        return 0, 0


def send_queue(
    ws: Workspace, password: str, progress: Progress | None = None, pause: Callable[[float], None] = time.sleep
) -> Report:
    """Send what waits, until nothing is due. Stopping (Progress.cancel) takes effect between two mails, and what waits
    stays. Raises CrmError when the server cannot be used; nothing is lost or half-sent then."""
    account = mail_account.required(ws)
    report = Report()
    with alone(ws):
        mailings.recover(ws)
        counts = outbox.counts(ws)
        before = dict(counts)
        watch = progress or Progress()
        server = Server(account, password)
        try:
            with contextlib.suppress(Cancelled):
                watch.start(tr("Sending e-mails"), counts.get("queued", 0))
                _Run(ws, account, server, watch, pause, report).work()
            report.stopped = watch.cancelled
        finally:
            server.close()
            after = outbox.counts(ws)
            report.left_out = after.get("left_out", 0) - before.get("left_out", 0)
            report.unknown = after.get("unknown", 0) - before.get("unknown", 0)
            report.later = after.get("queued", 0)
    return report


class _Run:
    def __init__(
        self, ws: Workspace, account: MailAccount, server: Server, progress: Progress,
        pause: Callable[[float], None], report: Report,
    ) -> None:  # fmt: skip
        self._ws, self._account, self._server = ws, account, server
        self._progress, self._pause, self._report = progress, pause, report
        self._sender = message.ascii_address(account.address)
        self._breaks = 0
        self._attachments: tuple[str, list[Attachment]] = ("", [])

    def work(self) -> None:
        done = 0
        if outbox.due(self._ws, stamp(self._ws.clock()), _computer()):
            self._server.open()
        while (mail := mailings.take_next(self._ws)) is not None:
            try:
                self._one(mail)
            except Broken as problem:
                mailings.not_sent(self._ws, mail, str(problem))
                self._breaks += 1
                if self._breaks >= _BREAKS:
                    raise _broken(self._account, str(problem)) from problem
                self._wait(min(self._account.pause, 5))
                continue
            done += 1
            self._progress.step(done)
            if outbox.due(self._ws, stamp(self._ws.clock()), _computer()):
                self._wait(self._account.pause)

    def _one(self, mail: OutboxMail) -> None:
        """One mail from beginning to end. Whatever goes wrong on the way, its state says how far it came."""
        ws, server = self._ws, self._server
        try:
            own = mailings.own_attachments(ws, mail)
        except CrmError as problem:  # only this mail misses something
            self._failed(mail, problem.what)
            return
        try:
            given = [*self._of(mail), *own]
            content = message.to_send(mail, self._account, ws.clock().astimezone(), given)
            server.open()
        except message.Unsendable as problem:
            self._failed(mail, problem.what)
            return
        except CrmError as problem:
            mailings.not_sent(ws, mail, problem.what)
            raise
        except BaseException:
            mailings.not_sent(ws, mail, "")
            raise
        if 0 < server.largest() < len(content):
            self._failed(mail, tr("the mail is larger than the server takes ({n} MB)", n=server.largest() // 2**20))
            return
        answer = server.envelope(self._sender, message.ascii_address(mail.address))
        if answer.code == 354:
            mailings.handing_over(ws, mail)
            try:
                answer = server.text(content)
            except AnswerLost as problem:
                mailings.unclear(ws, mail, str(problem))
                self._breaks += 1
                if self._breaks >= _BREAKS:
                    raise _broken(self._account, str(problem)) from problem
                return
        self._breaks = 0
        if answer.taken:
            mailings.sent(ws, mail, answer.text)
            self._report.sent += 1
        elif answer.for_now and mail.tries < MOST_TRIES:
            mailings.not_sent(ws, mail, answer.text, stamp(ws.clock() + LATER))
        else:
            self._failed(mail, answer.text)

    def _failed(self, mail: OutboxMail, answer: str) -> None:
        mailings.refused(self._ws, mail, answer)
        self._report.failed += 1

    def _of(self, mail: OutboxMail) -> list[Attachment]:
        if self._attachments[0] != mail.mailing_id:
            self._attachments = (mail.mailing_id, mailings.attachments(self._ws, mailings.NOUN, mail.mailing_id))
        return self._attachments[1]

    def _wait(self, seconds: float) -> None:
        """Pause, but stop at once when asked to."""
        while seconds > 0:
            self._progress.step(self._progress.done)
            self._pause(min(_SLICE, seconds))
            seconds -= _SLICE
        self._progress.step(self._progress.done)


def _computer() -> str:
    from crm_desktop.store import lock

    return lock.ours().host


def _broken(account: MailAccount, reason: str) -> CrmError:
    return CrmError(
        tr("The connection to {host} keeps breaking off: {reason}.", host=account.host, reason=reason.rstrip(".")),
        safe=tr("What was sent is noted; the rest waits in the outbox."), remedy=tr("Try again later."),
    )  # fmt: skip


def send_test(ws: Workspace, mail: OutgoingMail, password: str, given: list[Attachment]) -> None:
    """Send a mail to the office's own address, outside the queue and without an entry. Raises CrmError."""
    account = mail_account.required(ws)
    own = OutboxMail(
        "", "", "", account.name, account.address, message.new_message_id(account), mail.subject, mail.body, mail.page,
        "", "", purpose="service",
    )  # fmt: skip
    server = Server(account, password)
    try:
        server.open()
        answer = server.envelope(message.ascii_address(account.address), message.ascii_address(account.address))
        if answer.code == 354:
            answer = server.text(message.to_send(own, account, ws.clock().astimezone(), given))
        if not answer.taken:
            raise CrmError(
                tr("The server did not take the test mail: {answer}", answer=answer.text),
                safe=tr("Nothing else was sent."),
            )
    except (Broken, AnswerLost) as problem:
        raise _broken(account, str(problem)) from problem
    finally:
        server.close()


def check_account(ws: Workspace, password: str) -> None:
    """Connect and log in, no more. Raises CrmError."""
    server = Server(mail_account.required(ws), password)
    try:
        server.open()
    finally:
        server.close()
