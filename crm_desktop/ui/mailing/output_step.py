"""How the mails leave: through the account of the office, or as drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.mailing import runs
from crm_desktop.operations import mail_account
from crm_desktop.records.labels import label
from crm_desktop.ui.followups.for_all import FollowUpForAll
from crm_desktop.ui.post.sending import post_of
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.labels import Label

from .draft import DRAFTS, RESULT, SEND
from .step import Step

if TYPE_CHECKING:
    from .serial import SerialFrame

tr = texts("mailing_ui")


class OutputStep(Step):
    def __init__(self, serial: SerialFrame) -> None:
        super().__init__(serial, tr("How shall they leave?"))
        self.send = ChoiceCard(tr("Send now"), " ", "send")
        self.drafts = ChoiceCard(
            tr("As drafts"),
            tr("A file (.eml) for each person in a folder of yours. Your mail program opens it for a last look; what "
               "was prepared stands on each line of time."),
            "mail-open",
        )  # fmt: skip
        for card, value in ((self.send, SEND), (self.drafts, DRAFTS)):
            card.clicked.connect(lambda _=False, value=value: self._choose(value))
            self.body.addWidget(card)
        self.set_up = Button(tr("Set up the e-mail account …"), "secondary", "settings")
        self.set_up.clicked.connect(lambda: self.context.go("settings", section="mail"))
        self.body.addWidget(self.set_up)
        self.trial = QWidget()
        row = QHBoxLayout(self.trial)
        row.setContentsMargins(0, 0, 0, 0)
        self.trial_words = Label("", "body", "warn", wrap=True)
        row.addWidget(self.trial_words, 1)
        self.test = Button(tr("Send one to me first"), "secondary", "send")
        self.test.clicked.connect(self._send_test)
        row.addWidget(self.test)
        self.body.addWidget(self.trial)
        self.follow = FollowUpForAll(self.context)
        self.follow.changed.connect(self._follow_changed)
        self.body.addWidget(self.follow)
        self.summary = Label("", "body", "text2", wrap=True)
        self.body.addWidget(self.summary)
        self.body.addStretch(1)
        self.setFocusProxy(self.send)

    def enter(self) -> None:
        draft, account = self.draft, mail_account.account(self.context.ws)
        count = len(draft.prepared.mails) if draft.prepared is not None else 0
        minutes = max(1, round(count / account.per_minute))
        words = (
            tr.plural(
                minutes,
                "From {address}, {pace} a minute: about {n} minute. It can be stopped and goes on later.",
                "From {address}, {pace} a minute: about {n} minutes. It can be stopped and goes on later.",
                address=account.address, pace=format_int(account.per_minute),
            )
            if account.is_set
            else tr("The office has no e-mail account yet.")
        )  # fmt: skip
        self.send.set_detail(words)
        self.send.setEnabled(account.is_set)
        self.set_up.setVisible(not account.is_set)
        draft.output = draft.output if draft.output == DRAFTS or account.is_set else DRAFTS
        draft.output = draft.output or SEND
        self.send.setChecked(draft.output == SEND)
        self.drafts.setChecked(draft.output == DRAFTS)
        self.setFocusProxy(self.send if account.is_set else self.drafts)
        purpose = tr("Purpose: {purpose}", purpose=label("purpose", draft.purpose))
        attached = ", ".join(item.name for item in draft.attachments)
        self.summary.setText(
            " · ".join(filter(None, (purpose, tr("Attached: {names}", names=attached) if attached else "")))
        )
        self.show_next()

    def _send_test(self) -> None:
        prepared = self.draft.prepared
        if prepared is not None and prepared.mails:
            self.send_test(prepared.mails[0], self.show_next)

    def _follow_changed(self) -> None:
        if self.isVisible():
            self.show_next()

    def _choose(self, value: str) -> None:
        self.draft.output = value
        self.show_next()

    def show_next(self) -> None:
        draft = self.draft
        count = len(draft.prepared.mails) if draft.prepared is not None else 0
        if draft.output == DRAFTS:
            words = tr.plural(count, "Write {n} draft …", "Write {n} drafts …")
        else:
            words = tr.plural(count, "Send {n} e-mail", "Send {n} e-mails")
        why = self.follow.why_not() if count else tr("There is nobody to write to.")
        if self.context.ws.read_only:
            why = tr("The file is open for reading only.")
        self.serial.set_next(words, why)
        self.trial.setVisible(draft.output == SEND and count > 0)
        self.trial_words.setText(
            tr("A test of this text is in your own mailbox.") if draft.is_tested
            else tr("No test of this text has gone to you yet.")
        )  # fmt: skip
        self.trial_words.set_token("success" if draft.is_tested else "warn")
        self.test.setVisible(not draft.is_tested)

    def go_on(self) -> None:
        if self.draft.output == DRAFTS:
            self._write_drafts()
        else:
            self._queue()

    def _queue(self) -> None:
        draft, ws = self.draft, self.context.ws
        prepared, follow_up = draft.prepared, self.follow.reading()
        assert prepared is not None

        def put() -> str:
            runs.check_ready(prepared)
            name = draft.template_name or draft.text.subject
            return runs.queue(
                ws, prepared, draft.purpose, name, draft.template_id, draft.attachments,
                follow_up=follow_up,
            )  # fmt: skip

        mailing = self.context.do(put)
        if mailing is not None:
            draft.mailing_id = mailing
            self.serial.go_to(RESULT)
            post_of(self.context).start()

    def _write_drafts(self) -> None:
        draft, ws = self.draft, self.context.ws
        prepared = draft.prepared
        assert prepared is not None
        folder = QFileDialog.getExistingDirectory(self, tr("Folder for the drafts"))
        if not folder:
            return

        def write() -> int:
            runs.check_ready(prepared)
            files, _ = runs.draft(
                ws, prepared, draft.purpose, Path(folder), draft.attachments,
                follow_up=self.follow.reading(),
            )  # fmt: skip
            return len(files)

        written = self.context.do(write, lambda n: tr.plural(n, "{n} draft written", "{n} drafts written"))
        if written is not None:
            draft.folder, draft.written = folder, written
            self.serial.go_to(RESULT)
