"""The account the office sends with, and how drafts are opened on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import mail_account
from crm_desktop.records.mail_account import NONE, STARTTLS, TLS
from crm_desktop.store import schema
from crm_desktop.ui.background import while_there
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

from .form import Choice, Words
from .machine import FormSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("settings_page")


def _read(name: str) -> Callable[[Context], str]:
    return lambda context: str(getattr(mail_account.account(context.ws), name))


def _write(name: str) -> Callable[[Context, str], object]:
    def write(context: Context, value: str) -> None:
        context.do(lambda: mail_account.save(context.ws, **{name: value}), tr("E-mail account changed"))

    return write


def _securities() -> list[Option]:
    return [
        Option(TLS, tr("TLS from the beginning")), Option(STARTTLS, tr("STARTTLS")),
        Option(NONE, tr("None, to a program on this computer")),
    ]  # fmt: skip


def _ways() -> list[Option]:
    return [
        Option("eml", tr("As a file (.eml)")), Option("thunderbird", tr("Thunderbird")),
        Option("mailto", tr("As a link (mailto)")),
    ]  # fmt: skip


def _set_way(context: Context, value: str) -> None:
    context.settings.set("mail_draft", value)
    if value == "thunderbird":
        from crm_desktop.exchange.mailing import drafts

        if not drafts.thunderbird():
            context.toast(tr("Thunderbird was not found on this computer."))


WHO = (
    Words(
        tr=tr, title=mark("E-mail address"), hint=mark("Mails are from this address."), read=_read("address"),
        write=_write("address"), of_file=True,
    ),
    Words(
        tr=tr, title=mark("Name of the sender"), hint=mark("What receivers read beside the address."),
        read=_read("name"), write=_write("name"), of_file=True,
    ),
    Words(
        tr=tr, title=mark("Answers go to"), hint=mark("Only where they go to another address."),
        read=_read("reply_to"), write=_write("reply_to"), of_file=True,
    ),
)  # fmt: skip

SERVER = (
    Words(
        tr=tr, title=mark("Server"), hint=mark("The SMTP server of your provider, like smtp.example.com."),
        read=_read("host"), write=_write("host"), of_file=True,
    ),
    Choice(
        tr=tr, title=mark("Encryption"), hint=mark("Certificates are always checked."), options=_securities,
        read=_read("security"), write=_write("security"), of_file=True,
    ),
    Words(
        tr=tr, title=mark("Port"), hint=mark("465 with TLS, 587 with STARTTLS."), read=_read("port"),
        write=_write("port"), of_file=True,
    ),
    Words(
        tr=tr, title=mark("Login name"), hint=mark("Often the e-mail address."), read=_read("user"),
        write=_write("user"), of_file=True,
    ),
    Words(
        tr=tr, title=mark("E-mails a minute"), hint=mark("Providers close accounts that send too fast."),
        read=_read("per_minute"), write=_write("per_minute"), of_file=True,
    ),
)  # fmt: skip

DRAFTS = (
    Choice(
        tr=tr, title=mark("Open drafts"),
        hint=mark("A file suits Outlook and Apple Mail; Thunderbird has a way of its own. A link has no attachments."),
        options=_ways, read=lambda context: str(context.settings.get("mail_draft", "eml")), write=_set_way,
    ),
)  # fmt: skip


class MailSection(FormSection):
    touches = frozenset({schema.SETTING})

    def __init__(self, context: Context) -> None:
        sentence = tr("The account stands in the file and holds on every computer; the password never does.")
        super().__init__(
            context, tr("E-mail"), sentence,
            [(tr("Sender"), WHO), (tr("Server"), SERVER), (tr("Drafts on this computer"), DRAFTS)],
        )  # fmt: skip
        self.signature = QPlainTextEdit()
        self.signature.setAccessibleName(tr("Signature"))
        self.signature.setTabChangesFocus(True)
        self.signature.setFixedHeight(96)
        row = FieldRow(tr("Signature"), self.signature, tr("Stands where a text says {field}.", field="{Signatur}"))
        self.body.insertWidget(self.body.indexOf(self.forms[0]) + 1, row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.password = Button(tr("Enter password …"), "secondary", "key-round")
        self.password.clicked.connect(self._ask_password)
        self.check = Button(tr("Test the connection"), "secondary", "plug")
        self.check.clicked.connect(self._test)
        self.authority = Button(tr("Own authority …"), "ghost", "shield")
        self.authority.clicked.connect(self._choose_authority)
        for button in (self.password, self.check, self.authority):
            buttons.addWidget(button)
        buttons.addStretch(1)
        place = self.body.indexOf(self.forms[1]) + 1
        self.body.insertLayout(place, buttons)
        self.said = Label("", "small", "text2", wrap=True)
        self.body.insertWidget(place + 1, self.said)
        self.signature.installEventFilter(self)
        self.refresh(None)

    def refresh(self, change: Change | None) -> None:
        super().refresh(change)
        if not hasattr(self, "signature"):
            return
        ws = self.context.ws
        account = mail_account.account(ws)
        if not self.signature.hasFocus():
            self.signature.setPlainText(account.signature)
        self.signature.setReadOnly(ws.read_only)
        self.password.setEnabled(bool(account.host and account.user))
        self.check.setEnabled(account.is_set)
        self.said.setText(self._authority_words())

    def _authority_words(self) -> str:
        path = str(self.context.settings.get("mail.authority", "") or "")
        return tr("Also trusted: {path}", path=path) if path else ""

    def eventFilter(self, watched, event) -> bool:
        """The signature is saved when its field is left."""
        from PySide6.QtCore import QEvent

        if watched is self.signature and event.type() == QEvent.Type.FocusOut:
            text = self.signature.toPlainText()
            if text.strip() != mail_account.account(self.context.ws).signature:
                _write("signature")(self.context, text)
        return super().eventFilter(watched, event)

    def _ask_password(self) -> None:
        from crm_desktop.ui.post.sending import PasswordDialog

        account = mail_account.account(self.context.ws)
        PasswordDialog(self.context, account, lambda _: self.context.toast(tr("Password taken over"))).open()

    def _test(self) -> None:
        from crm_desktop.exchange.mailing import sending
        from crm_desktop.ui.post.sending import with_password

        def check(password: str) -> None:
            self.check.setEnabled(False)
            self.said.setText(tr("Asking the server …"))
            self.context.run(
                tr("Testing the connection"), lambda ws, _progress: sending.check_account(ws, password),
                while_there(self, lambda _: self._tested("")), while_there(self, self._failed),
            )  # fmt: skip

        with_password(self.context, check)

    def _tested(self, problem: str) -> None:
        self.refresh(None)
        good = tr("The server answers, its certificate is good, and the login works.")
        self.said.setText(problem or good)
        self.said.set_token("danger" if problem else "ok")

    def _failed(self, problem: Exception) -> None:
        from crm_desktop.common.errors import CrmError

        if isinstance(problem, CrmError):
            self._tested(str(problem))
        else:
            self.context.show_error(problem)

    def _choose_authority(self) -> None:
        from crm_desktop.exchange.mailing import server

        name, _ = QFileDialog.getOpenFileName(
            self, tr("Certificate of your own authority"), "", "PEM (*.pem *.crt *.cer)"
        )
        if not name:
            return
        if self.context.do(lambda: server.check_authority(Path(name)) or True) is not None:
            self.context.settings.set(server.AUTHORITY, name)
            self.refresh(None)
