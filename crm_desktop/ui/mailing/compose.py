"""A mail to one person: written, then opened as a draft or sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.mailing import drafts, preparing, runs, shipped
from crm_desktop.exchange.mailing.preparing import MailText, Prepared
from crm_desktop.operations import mail_account, mail_templates, mailings
from crm_desktop.records.consent import NECESSARY, PROMOTING
from crm_desktop.records.labels import label
from crm_desktop.records.mail_template import marked
from crm_desktop.records.outgoing import MailTemplate, OutgoingMail
from crm_desktop.ui.contact_picker import ContactField
from crm_desktop.ui.post.sending import post_of
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.task_frame import TaskFrame, TaskPage

from .text_editor import TextEditor

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("mailing_ui")

DRAFT_WAY = "mail_draft"
"""Setting of this computer: how drafts are opened (exchange/mailing/drafts.py)."""


class ComposeFrame(QWidget):
    """Fields of a template are filled in at once: what stands here is what is sent."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._contact = self._address = ""
        self._begun = ("", "")
        self.frame = TaskFrame(tr("E-mail"), "mail", [tr("E-mail")])
        self.frame.what_is_lost = self._what_is_lost
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        page = TaskPage(tr("Write an e-mail"))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.to = ContactField(context, tr("To"), tr("Choose a contact"))
        self.to.setMinimumWidth(220)
        self.to.chosen.connect(self._set_contact)
        row.addWidget(self.to)
        self.address = Label("", "body", "text2")
        row.addWidget(self.address, 1)
        self.purpose = Combo(
            tr("What the mail is for"),
            [
                *(Option(code, label("purpose", code), group=tr("No advertising")) for code in NECESSARY),
                *(Option(code, label("purpose", code), group=tr("Advertising")) for code in PROMOTING),
            ],
        )
        self.purpose.set_value("answer")
        self.purpose.chosen.connect(lambda _: self._check())
        caption = Label(tr("Purpose"), "small", "text2")
        caption.setBuddy(self.purpose)
        row.addWidget(caption)
        row.addWidget(self.purpose)
        page.body.addLayout(row)
        self.refusal = Label("", "body", "danger", wrap=True)
        page.body.addWidget(self.refusal)
        self.editor = TextEditor(context, fields=False)
        self.editor.picked.connect(self._fill)
        self.editor.edited.connect(self._show_next)
        page.body.addWidget(self.editor, 1)
        page.setFocusProxy(self.editor.subject)
        self.frame.add_page(page)
        self.draft_button = Button(tr("Open as draft"), "secondary", "mail-open", size="large")
        self.draft_button.clicked.connect(self.open_draft)
        self.frame.footer_right.addWidget(self.draft_button)
        self.frame.next_pressed.connect(self.send)
        self.frame.closed.connect(self._leave)
        self.setFocusProxy(self.frame)

    # what it holds

    def begin(self, contact_id: str, template: str = "") -> None:
        """A mail to this contact, from the template of this name or the usual one."""
        self.to.set_contact(contact_id)
        self.editor.load_templates("")
        self._contact = self.editor.contact_id = contact_id
        self._fill(shipped.find(self.context.ws, template) if template else mail_templates.usual(self.context.ws))
        self._begun = (self.editor.subject.text(), self.editor.body.toPlainText())

    def values(self) -> dict[str, object]:
        return {"contact": self._contact, "text": self.editor.text(), "purpose": self.purpose.value,
                "attachments": list(self.editor.attachments), "begun": self._begun}  # fmt: skip

    def take(self, values: dict[str, object]) -> None:
        self._contact, self._begun = str(values["contact"]), values["begun"]
        self.to.set_contact(self._contact)
        self.purpose.set_value(str(values["purpose"]))
        self.editor.load_templates("")
        self.editor.show_text(values["text"], values["attachments"])
        self._check()

    def _set_contact(self, contact_id: str) -> None:
        untouched = self._begun == (self.editor.subject.text(), self.editor.body.toPlainText())
        self._contact = contact_id
        if untouched:
            self.begin(contact_id)
        else:
            self._check()

    def _fill(self, template: MailTemplate) -> None:
        """The text of a template with the values of this person."""
        if template.purpose and template.id:
            self.purpose.set_value(template.purpose)
        ws = self.context.ws
        found = preparing.prepare(ws, runs.text_of(template), [self._contact], "service", self.context.today())
        if found.mails:
            mail = found.mails[0]
            html = mail.page if template.html else ""
            text = MailText(mail.subject, mail.body, html, template.formatted, template.language)
            self.editor.show_text(text, self.editor.attachments)
        self._check()

    def _check(self) -> None:
        """May this person be written to for this purpose, and where?"""
        who = preparing.recipients(self.context.ws, [self._contact] if self._contact else [], self.purpose.value)
        self._address = who.people[0].address if who.people else ""
        self.address.setText(self._address)
        reason = who.left_out[0] if who.left_out else None
        self.refusal.setText(tr("{name}: {reason}.", name=reason.name, reason=reason.reason) if reason else "")
        self.refusal.setVisible(reason is not None)
        self._show_next()

    def _problem(self) -> str:
        if self.context.ws.read_only:
            return tr("The file is open for reading only.")
        if not self._contact:
            return tr("Choose a contact.")
        if not self._address:
            return tr("This person gets no mail for this purpose.")
        return self.editor.problem()

    def _show_next(self) -> None:
        why, account = self._problem(), mail_account.account(self.context.ws)
        no_account = (
            "" if account.is_set else tr("The office has no e-mail account yet; see the settings, under E-mail.")
        )
        self.frame.set_next(tr("Send e-mail"), enabled=not (why or no_account), why_not=why or no_account, hint=why)
        self.draft_button.setEnabled(not why)

    def _mail(self) -> OutgoingMail:
        text = self.editor.text()
        page = text.html or (marked(text.body) if text.formatted else "")
        who = preparing.recipients(self.context.ws, [self._contact], self.purpose.value)
        name = who.people[0].name if who.people else ""
        return OutgoingMail(self._contact, name, self._address, text.subject.strip(), text.body.rstrip() + "\n", page)

    # what is pressed

    def _still_may(self) -> bool:
        """Asked once more: since the sheet was opened somebody may have objected."""
        self._check()
        return not self._problem()

    def send(self) -> None:
        if not self._still_may():
            return
        mail, purpose, given = self._mail(), self.purpose.value, list(self.editor.attachments)
        ws = self.context.ws
        if self.context.do(lambda: runs.queue(ws, Prepared([mail]), purpose, mail.subject, given=given)) is not None:
            post_of(self.context).start()
            self._finish()

    def open_draft(self) -> None:
        if not self._still_may():
            return
        mail, purpose, given = self._mail(), self.purpose.value, list(self.editor.attachments)
        way = str(self.context.settings.get(DRAFT_WAY, drafts.EML))

        def opened() -> list[str]:
            drafts.open_one(mail, way, lambda url: QDesktopServices.openUrl(QUrl(url)), given)
            return mailings.prepared(self.context.ws, [mail], purpose, given)

        if (
            self.context.do(opened, tr("Draft opened; it stands on the line of time of {name}", name=mail.name))
            is not None
        ):
            self._finish()

    def _finish(self) -> None:
        self._begun = (self.editor.subject.text(), self.editor.body.toPlainText())
        self.closed.emit()

    def _leave(self) -> None:
        self._contact = ""
        self.closed.emit()

    def _what_is_lost(self) -> str:
        if self._begun == (self.editor.subject.text(), self.editor.body.toPlainText()):
            return ""
        return tr("What you wrote would be lost. Nothing was sent yet.")
