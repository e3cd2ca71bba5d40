"""The report of an appointment: minutes, words and the next step, in one panel and one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.agenda import Slot
from crm_desktop.records.phrases import Reading
from crm_desktop.ui.followups import words
from crm_desktop.ui.followups.entry import FollowUpEntry
from crm_desktop.ui.waiting import REPORT, Waiting
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.forms import NumberField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("calendar")

MOST_MINUTES = 60 * 24 * 7


class ReportPanel(Popover):
    """`on_done(text, minutes, next step or None)`. Ctrl+Enter saves from anywhere; Esc leaves all as it is; what was
    typed waits for the next time."""

    def __init__(
        self, context: Context, anchor: QWidget, slot: Slot, on_done: Callable[[str, int, Reading | None], object]
    ) -> None:
        entry = slot.entry
        super().__init__(anchor, tr("Report"), width=460)
        self._on_done = on_done
        self.body.addWidget(Label(words.title(entry.kind, entry.subject), "head", wrap=True))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("What came of it"))
        self.text.setPlaceholderText(tr("What came of it …"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 5 + 16)
        self.body.addWidget(self.text)
        self._waiting = Waiting(context, self, REPORT, self.text.toPlainText, entry.id)
        self.text.setPlainText(self._waiting.before)
        self._waiting.begin()
        self.text.textChanged.connect(self._waiting.touched)
        self.closed.connect(self._waiting.keep)
        self.next = FollowUpEntry(lambda: context.now().replace(tzinfo=None))
        self.next.ask(tr("What comes next? E.g. in 2 weeks send offer"))
        self.next.planned.connect(lambda _: self._save())
        self.next.left.connect(self.close)
        self.next.field.textChanged.connect(lambda: QTimer.singleShot(0, self, self.refit))
        self.body.addWidget(self.next)
        foot = QHBoxLayout()
        foot.addWidget(Label(tr("Minutes"), "small", "text2"))
        self.minutes = NumberField(tr("Minutes"), self, most=MOST_MINUTES)
        self.minutes.setValue(slot.minutes)
        foot.addWidget(self.minutes)
        foot.addStretch(1)
        self.save = Button(tr("Save report"), "primary", parent=self, size="small", shortcut="Ctrl+Return")
        self.save.clicked.connect(self._save)
        foot.addWidget(self.save)
        self.body.addLayout(foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save)
        self.setFocusProxy(self.text)

    def _save(self) -> None:
        if self.next.unsure:
            self.next.choices[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        following = self.next.reading if self.next.text.strip() else None
        text, minutes = self.text.toPlainText(), self.minutes.value()
        self._waiting.used()
        self.close()
        self._on_done(text, minutes, following)
