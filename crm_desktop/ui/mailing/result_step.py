"""What became of the mailing, while it is sent and afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.labels import label
from crm_desktop.records.outgoing import OPEN, QUEUED, SENT, UNKNOWN
from crm_desktop.store.queries import outbox
from crm_desktop.ui import fonts
from crm_desktop.ui.folders import open_folder
from crm_desktop.ui.post.rows import Line, Lines, line_list
from crm_desktop.ui.post.sending import post_of
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label

from .step import Step

if TYPE_CHECKING:
    from .serial import SerialFrame

tr = texts("mailing_ui")

KINDS = {SENT: "ok", UNKNOWN: "warn", "failed": "danger", "left_out": "neutral", "stopped": "neutral"}
"""Look of the chip of a state; what waits is told apart by "info"."""


class ResultStep(Step):
    def __init__(self, serial: SerialFrame) -> None:
        super().__init__(serial, tr("Result"))
        self.count = Label("", "amount", weight=fonts.SEMIBOLD, wrap=True, tabular=True)
        self.body.addWidget(self.count)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.body.addWidget(self.bar)
        self.said = Label("", "body", "text2", wrap=True)
        self.body.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.stop = Button(tr("Stop sending"), "secondary", "hand")
        self.stop.clicked.connect(lambda: post_of(self.context).stop())
        self.go = Button(tr("Go on sending"), "secondary", "play")
        self.go.clicked.connect(lambda: post_of(self.context).start())
        self.outbox = Button(tr("Open the outbox"), "secondary", "mailbox")
        self.outbox.clicked.connect(lambda: self.context.go("outbox"))
        self.folder = Button(tr("Show folder"), "secondary", "folder-open")
        self.folder.clicked.connect(lambda: open_folder(self.context, Path(self.draft.folder)))
        for button in (self.stop, self.go, self.outbox, self.folder):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.model = Lines(self)
        self.rows = line_list(tr("Mails of this mailing"), self.model)
        self.rows.pressed_row.connect(lambda index: self.context.go("contacts", self.model.rows[index.row()].id))
        self.body.addWidget(self.rows, 1)
        post_of(self.context).changed.connect(self.reload)
        self.context.background.changed.connect(self._watch)
        self._done = -1
        self.setFocusProxy(self.rows)

    def enter(self) -> None:
        self.reload()
        self.show_next()

    def _watch(self) -> None:
        """While mails leave, show each as it does."""
        job = post_of(self.context).job
        if self.isVisible() and job is not None and job.progress.done != self._done:
            self._done = job.progress.done
            self.reload()

    def reload(self) -> None:
        draft, post = self.draft, post_of(self.context)
        sends = bool(draft.mailing_id)
        for button in (self.stop, self.go, self.outbox):
            button.setVisible(sends)
        self.folder.setVisible(bool(draft.folder))
        self.bar.setVisible(sends and post.job is not None)
        left_out = draft.who.left_out if draft.who is not None else []
        out = [Line(one.contact, one.name, one.reason, label("outbox", "left_out")) for one in left_out]
        all_ = len(left_out) + (len(draft.prepared.mails) if draft.prepared is not None else 0)
        if not sends or not self.context.has_file:
            self.count.setText(tr("{n} of {all} drafts prepared", n=format_int(draft.written), all=format_int(all_)))
            self.said.setText(tr("Open them in your mail program. Undo takes the entries back, the files stay."))
            self.model.load(out)
            return
        mails = outbox.mails(self.context.ws, mailing_id=draft.mailing_id)
        counts = outbox.counts(self.context.ws, draft.mailing_id)
        waiting = sum(counts.get(state, 0) for state in OPEN)
        self.count.setText(tr("{n} of {all} sent", n=format_int(counts.get(SENT, 0)), all=format_int(all_)))
        self.bar.setRange(0, len(mails))
        self.bar.setValue(len(mails) - waiting)
        self.stop.setEnabled(post.job is not None)
        self.go.setEnabled(post.job is None and counts.get(QUEUED, 0) > 0)
        self.said.setText(self._words(counts, waiting))
        shown = [
            Line(mail.contact, mail.name, mail.answer or mail.address, label("outbox", mail.state),
                 KINDS.get(mail.state, "info"))
            for mail in sorted(mails, key=lambda mail: mail.state == SENT)
        ]  # fmt: skip
        self.model.load([*shown, *out])

    def _words(self, counts: dict[str, int], waiting: int) -> str:
        post = post_of(self.context)
        if post.job is not None:
            return tr("They leave one after the other. You can go on working meanwhile.")
        if post.problem:
            return post.problem
        if counts.get(UNKNOWN):
            return tr("Of some the answer never came. Look into the outbox and say whether they arrived.")
        if waiting:
            return tr("The rest waits in the outbox; nothing is lost.")
        return tr("What was sent stands on the line of time of each person.")

    def show_next(self) -> None:
        self.serial.set_next(tr("Done"), "")

    def go_on(self) -> None:
        self.serial.finish()
