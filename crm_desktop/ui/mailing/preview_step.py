"""Every mail as its receiver sees it, the odd ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.common.safe_html import safe_html
from crm_desktop.exchange.mailing import preparing
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.ui import fonts
from crm_desktop.ui.mails.viewer import PAGE, TEXT, MailText
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.tabs import SegmentedControl

from .step import Step

if TYPE_CHECKING:
    from crm_desktop.exchange.mailing.preparing import Prepared

    from .serial import SerialFrame

tr = texts("mailing_ui")


class PreviewStep(Step):
    def __init__(self, serial: SerialFrame) -> None:
        super().__init__(serial, tr("Look at the mails"), tr("Those with something odd come first."))
        self._order: list[OutgoingMail] = []
        self._at = 0
        row = QHBoxLayout()
        row.setSpacing(8)
        self.before = IconButton("chevron-left", tr("Mail before"), bordered=True)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after = IconButton("chevron-right", tr("Next mail"), bordered=True)
        self.after.clicked.connect(lambda: self.step(1))
        self.place = Label("", "body", "text2", tabular=True)
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addWidget(self.place)
        row.addStretch(1)
        self.kind = SegmentedControl(tr("Show as"), [(TEXT, tr("Text"), "align-left"), (PAGE, tr("Page"), "newspaper")])
        self.kind.chosen.connect(lambda _: self._show())
        row.addWidget(self.kind)
        self.test = Button(tr("Send this one to me"), "secondary", "send")
        self.test.clicked.connect(self._send_test)
        row.addWidget(self.test)
        self.body.addLayout(row)
        self.receiver = ElidedLabel("", "body", "text2")
        self.subject = ElidedLabel("", "head", weight=fonts.SEMIBOLD)
        self.body.addWidget(self.receiver)
        self.body.addWidget(self.subject)
        self.remark = StatusChip("", "warn", icon="triangle-alert")
        self.body.addWidget(self.remark, 0, Qt.AlignmentFlag.AlignLeft)
        self.view = MailText()
        self.body.addWidget(self.view, 1)
        self.setFocusProxy(self.after)

    def enter(self) -> None:
        draft = self.draft
        if draft.prepared is not None:
            self._take(draft.prepared)
            return
        self._order, self._at = [], 0
        text, ids, purpose, today = draft.text, list(draft.ids), draft.purpose, self.context.today()
        step = draft.campaign_step
        self.serial.reader.ask(
            "mails", lambda ws: preparing.prepare(ws, text, ids, purpose, today, step), self._take
        )  # fmt: skip
        self._show()
        self.show_next()

    def _take(self, prepared: Prepared) -> None:
        self.draft.prepared = prepared
        remarks = prepared.remarks
        self._order = sorted(prepared.mails, key=lambda mail: (mail.contact not in remarks, -len(mail.body)))
        self._at = 0
        self._show()
        self.show_next()
        self.serial.show_notes()

    def step(self, by: int) -> None:
        if self._order:
            self._at = (self._at + by) % len(self._order)
            self._show()

    def _show(self) -> None:
        mail = self._order[self._at] if self._order else None
        several = len(self._order) > 1
        self.before.setEnabled(several)
        self.after.setEnabled(several)
        self.test.setEnabled(mail is not None)
        self.kind.setVisible(bool(mail and mail.page))
        if mail is None:
            self.place.setText("")
            self.view.setPlainText("")
            self.remark.hide()
            return
        prepared = self.draft.prepared
        remarks = prepared.remarks if prepared is not None else {}
        odd = tr.plural(len(remarks), "{n} odd one", "{n} odd ones") if remarks else tr("nothing odd")
        place = tr("{n} of {all}", n=format_int(self._at + 1), all=format_int(len(self._order)))
        self.place.setText(f"{place} · {odd}")
        self.receiver.setText(tr("To: {name} <{address}>", name=mail.name, address=mail.address))
        self.subject.setText(mail.subject)
        said = " ".join(remarks.get(mail.contact, ()))
        self.remark.setText(said)
        self.remark.setVisible(bool(said))
        if mail.page and self.kind.value == PAGE:
            self.view.setHtml(safe_html(mail.page))
        else:
            self.view.setPlainText(mail.body)

    def _send_test(self) -> None:
        if self._order:
            self.send_test(self._order[self._at], lambda: None)

    def show_next(self) -> None:
        ready = self.draft.prepared is not None
        self.serial.set_next(tr("Next: send"), "" if ready else tr("The mails are being written."))
