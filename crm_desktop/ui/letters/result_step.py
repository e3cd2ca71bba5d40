"""Step 6: the run while it goes, then what was written, who was left out, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.dates import format_date
from crm_desktop.records.outgoing import FAILED, OPEN, SENT, UNKNOWN
from crm_desktop.store.queries import outbox as queries
from crm_desktop.ui.post.sending import post_of
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Card

from .draft import MAIL, OUTPUT, PRINT
from .left_out import LeftOutCards, grouped, reason_text
from .step import Step

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.runs import Outcome

    from .page import LettersPage

tr = texts("letter_wizard")


class ResultStep(Step):
    def __init__(self, wizard: LettersPage) -> None:
        super().__init__(wizard, "", " ")
        self.busy = BusyLine(wizard.runner, self.context)
        self.body.addWidget(self.busy)
        area = Scrolled(self)
        column = area.column
        self.card = Card()
        self._lines = QVBoxLayout(self.card)
        self._lines.setContentsMargins(20, 16, 20, 16)
        self._lines.setSpacing(12)
        column.addWidget(self.card)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.open = Button(tr("Open"), icon="external-link")
        self.open.clicked.connect(self._open)
        self.folder = Button(tr("Show in the folder"), icon="folder-open")
        self.folder.clicked.connect(self._folder)
        self.stop = Button(tr("Stop sending"), icon="hand")
        self.stop.clicked.connect(lambda: post_of(self.context).stop())
        self.resume = Button(tr("Go on sending"), icon="play")
        self.resume.clicked.connect(lambda: post_of(self.context).start())
        self.outbox = Button(tr("Open the outbox"), icon="mailbox")
        self.outbox.clicked.connect(lambda: self.context.go("outbox"))
        for button in (self.open, self.folder, self.stop, self.resume, self.outbox):
            row.addWidget(button)
        row.addStretch(1)
        self._buttons = QWidget()
        self._buttons.setLayout(row)
        column.addWidget(self._buttons)
        self.missing = Label(tr("Left out"), "head")
        self.cards = LeftOutCards(wizard.go_to_contact, lambda _contact: None)
        column.addWidget(self.missing)
        column.addWidget(self.cards)
        column.addStretch(1)
        self._area = area
        self.setFocusProxy(wizard.frame.primary)
        self.body.addWidget(area, 1)
        self.undo = Button(tr("Undo the entries"), "danger", "undo-2", size="large")
        self.undo.clicked.connect(self.take_back)
        self.stays = ElidedLabel("", "small", "text2")
        wizard.frame.footer_left.addWidget(self.undo)
        wizard.frame.footer_left.addWidget(self.stays)
        self.show_foot(on=False)
        self._seen = (False, -1)
        post_of(self.context).changed.connect(self._watch)
        self.context.background.changed.connect(self._watch)

    def _watch(self) -> None:
        """While mails leave, say how many have."""
        outcome, job = self.draft.outcome, post_of(self.context).job
        seen = (job is not None, job.progress.done if job is not None else -1)
        if outcome is None or not outcome.mailing or not self.isVisible() or not self.context.has_file:
            return
        if seen != self._seen:
            self._seen = seen
            self._show_lines(outcome)

    def show_foot(self, *, on: bool) -> None:
        draft = self.draft
        possible = on and bool(draft.operation_id) and not draft.undone and draft.outcome is not None
        self.undo.setVisible(possible)
        self.stays.setVisible(possible)
        if on:
            self.wizard.frame.footer_left.setContentsMargins(20 if possible else 0, 0, 0, 0)

    # Showing

    def enter(self) -> None:
        draft = self.draft
        outcome = draft.outcome
        self._area.setVisible(outcome is not None)
        if outcome is None:
            self.heading.setText(tr("The letters are being written"))
            self.sentence.setText(tr("You can go on working meanwhile. Cancel leaves nothing half done."))
            return
        self._show_lines(outcome)
        self.sentence.setText(self._why(outcome))
        self.missing.setVisible(bool(outcome.left_out))
        self.cards.show_left(outcome.left_out)
        self.undo.setText(tr("Take back what has not left") if outcome.mailing else tr("Undo the entries"))
        self.stays.setText(tr("The documents in the folder stay.") if outcome.written.files else "")
        self.show_foot(on=True)

    def _show_lines(self, outcome: Outcome) -> None:
        """What was written, and what can be done with it."""
        self.heading.setText(self.headline(outcome))
        while (item := self._lines.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        for icon, token, text in self._said(outcome):
            place = QWidget()
            row = QHBoxLayout(place)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            row.addWidget(IconLabel(icon, token, size=18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(text, "body", wrap=True), 1)
            self._lines.addWidget(place)
        files = outcome.written.files
        waits, sends = self._waiting(outcome), post_of(self.context).job is not None
        self._buttons.setVisible(bool(files or outcome.mailing))
        self.open.setVisible(len(files) == 1)
        self.folder.setVisible(bool(files))
        self.outbox.setVisible(bool(outcome.mailing))
        self.stop.setVisible(bool(outcome.mailing) and sends)
        self.resume.setVisible(waits > 0 and not sends)

    def headline(self, outcome: Outcome) -> str:
        """ "100 of 103 letters written"."""
        written, all_ = outcome.reached, outcome.people
        if self.draft.undone:
            taken = tr("What had not left was taken back")
            return taken if outcome.mailing else tr("The entries were taken back")
        if outcome.mailing:
            gone = queries.counts(self.context.ws, outcome.mailing).get(SENT, 0)
            return tr("{n} of {all} letters sent by e-mail", n=format_int(gone), all=format_int(all_))
        if self.draft.way == PRINT:
            return tr("{n} of {all} letters handed to the printer", n=format_int(written), all=format_int(all_))
        return tr("{n} of {all} letters written", n=format_int(written), all=format_int(all_))

    def _why(self, outcome: Outcome) -> str:
        if not outcome.left_out:
            return tr("Nobody was left out.")
        reasons = [reason_text(code, len(people)) for code, people in grouped(outcome.left_out).items()]
        count = len(outcome.left_out)
        return tr.plural(count, "{n} left out: {why}", "{n} left out: {why}", why=", ".join(reasons))

    def _said(self, outcome: Outcome) -> list[tuple[str, str, str]]:
        draft, files = self.draft, outcome.written.files
        found: list[tuple[str, str, str]] = []
        if len(files) == 1:
            found.append(("file-text", "ok", str(files[0])))
        elif files:
            folder = str(files[0].parent)
            words = (
                tr.plural(len(files), "{n} draft in {folder}", "{n} drafts in {folder}", folder=folder)
                if draft.way == MAIL
                else tr.plural(len(files), "{n} document in {folder}", "{n} documents in {folder}", folder=folder)
            )
            found.append(("files", "ok", words))
        count = len(outcome.entries)
        if outcome.mailing:
            count = 0 if draft.undone else outcome.reached
            found.append(self._sending(outcome))
        elif count and not draft.undone:
            found.append(("history", "ok", tr.plural(count, "{n} entry on a line of time",
                                                     "{n} entries on the lines of time")))  # fmt: skip
        if count and not draft.undone and draft.with_follow_up and draft.reading is not None and draft.reading.date:
            words = tr.plural(count, "{n} follow-up on {day}", "{n} follow-ups on {day}",
                              day=format_date(draft.reading.date))  # fmt: skip
            found.append(("calendar-plus", "ok", words))
        found += [("triangle-alert", "warn", text) for text in (*outcome.doubts, *outcome.warnings)]
        return found

    def _waiting(self, outcome: Outcome) -> int:
        counts = queries.counts(self.context.ws, outcome.mailing) if outcome.mailing else {}
        return sum(counts.get(state, 0) for state in OPEN)

    def _sending(self, outcome: Outcome) -> tuple[str, str, str]:
        """Where the mails are: icon, colour and words."""
        post, counts = post_of(self.context), queries.counts(self.context.ws, outcome.mailing)
        if post.job is not None:
            return "send", "info", tr("They leave one after the other. You can go on working meanwhile.")
        if any(counts.get(state) for state in (UNKNOWN, FAILED)):
            return "triangle-alert", "warn", tr("Some need you: look into the outbox.")
        if waits := self._waiting(outcome):
            said = tr.plural(waits, "{n} waits in the outbox; nothing is lost.",
                             "{n} wait in the outbox; nothing is lost.")  # fmt: skip
            return "mailbox", "warn" if post.problem else "info", " ".join(filter(None, (post.problem, said)))
        return "history", "ok", tr("What was sent stands with the letter on the line of time of each person.")

    # Doing

    def _files(self) -> list[Path]:
        return self.draft.outcome.written.files if self.draft.outcome is not None else []

    def _open(self) -> None:
        files = self._files()
        if files and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(files[0]))):
            self.context.show_error(
                CrmError(
                    tr("No program of this computer opens “{name}”.", name=files[0].name),
                    safe=tr("The document is written."), remedy=tr("It lies in {folder}.", folder=files[0].parent),
                )
            )  # fmt: skip

    def _folder(self) -> None:
        from crm_desktop.ui.folders import open_folder

        if files := self._files():
            open_folder(self.context, files[0].parent)

    def take_back(self) -> None:
        """The entries, their documents and what was to follow, in one step."""
        from crm_desktop.operations import history

        draft, ws = self.draft, self.context.ws
        if self.context.do(lambda: history.undo_operation(ws, draft.operation_id), undo=False) is not None:
            draft.undone = True
            self.wizard.go_to(draft.step)

    def go_on(self) -> None:
        if self.draft.outcome is not None:
            self.wizard.finish()
        elif self.draft.job is None:
            self.wizard.go_to(OUTPUT)

    def show_next(self) -> None:
        done = self.draft.outcome is not None
        why_not = "" if done else tr("The letters are still being written.")
        self.wizard.frame.set_next(tr("Done"), enabled=done, why_not=why_not)
