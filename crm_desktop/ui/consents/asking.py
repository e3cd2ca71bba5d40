"""Asking for a consent by mail: the exact words, then the draft in the person's own mail program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import opt_in
from crm_desktop.records.consent_labels import label
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("consent_panel")


class AskDialog(Dialog):
    def __init__(self, context: Context, parent: QWidget, contact_id: str, purpose: str, wording: str) -> None:
        super().__init__(parent, tr("Ask by e-mail: {purpose}", purpose=label("purpose", purpose)))
        self._context, self._contact_id, self._purpose = context, contact_id, purpose
        self.body.addWidget(
            Label(
                tr(
                    "A mail is opened in your mail program, with a mark in its subject. When the answer says yes and is"
                    " filed here, it is the consent and its proof."
                ),
                "body", "text2", wrap=True,
            )
        )  # fmt: skip
        self.wording = QPlainTextEdit(wording or tr("Yes, I want the newsletter. I may withdraw this at any time."))
        self.wording.setFont(fonts.font("body"))
        self.wording.setTabChangesFocus(True)
        self.wording.setFixedHeight(fonts.room(84))
        self.body.addWidget(FieldRow(tr("Exact words of the consent"), self.wording))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Open the mail"), "primary", self._ask)
        self.setFocusProxy(self.wording)

    def _ask(self) -> None:
        from crm_desktop.exchange.mailing import drafts

        ws, words = self._context.ws, self.wording.toPlainText()

        def ask() -> str:
            with ws.operation(tr("Ask by e-mail")):  # no line without its mail
                return drafts.mailto(opt_in.ask(ws, self._contact_id, self._purpose, words).mail)

        link = self._context.do(ask, lambda _: tr("Question written down"))
        if link is not None:
            self.accept()
            QDesktopServices.openUrl(QUrl(link))


def ask_by_mail(context: Context, parent: QWidget, contact_id: str, purpose: str, wording: str) -> AskDialog:
    dialog = AskDialog(context, parent, contact_id, purpose, wording)
    dialog.open()
    return dialog
