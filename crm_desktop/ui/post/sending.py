"""The outbox at work: one job at a time, in the background, seen in the top bar, stopped between two mails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.exchange.mailing.sending import Report
    from crm_desktop.records.mail_account import MailAccount
    from crm_desktop.ui.background import Job
    from crm_desktop.ui.context import Context

tr = texts("mailing_ui")


class Post(QObject):
    """`changed` comes when sending begins, ends, or mails were changed by hand. `last` is what the last run did."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self.job: Job | None = None
        self.last: Report | None = None
        self.problem = ""
        """Why the last run ended early, as sentences."""
        self._ask_again = False
        context.background.stopped.connect(self._end)

    def start(self) -> None:
        """Send what waits; asks for the password where the keyring has none."""
        if self.job is None:
            with_password(self._context, self._begin, ask_again=self._ask_again)

    def stop(self) -> None:
        """Stop between two mails; what waits stays in the outbox."""
        if self.job is not None:
            self.job.cancel()
            self.changed.emit()

    def _begin(self, password: str) -> None:
        from crm_desktop.exchange.mailing import sending

        if self.job is not None:
            return
        self.last, self.problem, self._ask_again = None, "", False
        self.job = self._context.run(
            tr("Sending e-mails"), lambda ws, progress: sending.send_queue(ws, password, progress), self._done,
            self._failed, self._end,
        )  # fmt: skip
        self.changed.emit()

    def _done(self, report: Report) -> None:
        self.last = report
        self._end()
        text = tr.plural(report.sent, "{n} e-mail sent", "{n} e-mails sent")
        if report.failed or report.unknown:
            text += " · " + tr("some need you")
        self._context.toast(text, action=(tr("Outbox"), lambda: self._context.go("outbox")))

    def _failed(self, problem: Exception) -> None:
        from crm_desktop.common.errors import CrmError
        from crm_desktop.exchange.mailing.server import LoginRefused

        self._ask_again = isinstance(problem, LoginRefused)
        self.problem = str(problem) if isinstance(problem, CrmError) else ""
        self._end()
        self._context.show_error(problem)

    def _end(self) -> None:
        self.job = None
        self.changed.emit()


def post_of(context: Context) -> Post:
    """The one of this window."""
    found = context.providers.post
    if found is None:
        found = context.providers.post = Post(context)
    return found


def with_password(context: Context, then: Callable[[str], object], *, ask_again: bool = False) -> None:
    """Call then(password) when it is known: at once for an account without a login, from the keyring, or as typed."""
    from crm_desktop.operations import mail_account

    account = context.do(lambda: mail_account.required(context.ws))
    if account is None:
        return
    if not account.user:
        then("")
        return

    def look(_ws: object, _progress: object) -> str:
        from crm_desktop.exchange.mailing import passwords

        return passwords.find(account)  # an open keyring answers at once, a locked one asks the person

    def found(password: str) -> None:
        if password and not ask_again:
            then(password)
        else:
            PasswordDialog(context, account, then).open()

    context.run(tr("Asking for the password"), look, found, quiet=True)


class PasswordDialog(Dialog):
    """Asks for the password of the account, and says where it is kept."""

    def __init__(self, context: Context, account: MailAccount, then: Callable[[str], object]) -> None:
        super().__init__(
            context.window, tr("Password of the e-mail account"), f"{account.user} · {account.host}", width=460
        )
        self._account, self._then = account, then
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(FieldRow(tr("Password"), self.field))
        self.body.addWidget(Label(keeping_words(), "small", "text2", wrap=True))
        self.add_button(tr("Cancel"), "secondary", self.reject, left=True)
        self.add_button(tr("Use password"), "primary", self._take)
        self.field.setFocus()

    def _take(self) -> None:
        from crm_desktop.exchange.mailing import passwords

        password = self.field.text()
        if not password:
            self.field.setFocus()
            return
        passwords.keep(self._account, password)
        self.field.clear()
        self.accept()
        self._then(password)


def keeping_words() -> str:
    """Where a password goes that is typed now."""
    from crm_desktop.exchange.mailing import passwords

    if passwords.has_keyring():
        return tr("It is kept in the keyring of this computer, never in the file.")
    return tr("This computer has no keyring: Kontor keeps it until it is closed, and asks again next time.")
