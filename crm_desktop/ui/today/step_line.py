"""The reactions of a case, in the row of its next step: one click or digit gives one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.records.case import Case
from crm_desktop.ui.cases.reactions import Reactions, asked_by, with_reactions
from crm_desktop.ui.today.rows import TEXT, DayRows, row_height

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.today.model import Line

BELOW = 10


def case_of(context: Context, line: Line | None) -> Case | None:
    """The case whose next step or whose waiting this row is, where something may be said about it."""
    if line is None or line.group in ("came_back", "watched"):
        return None
    if line.found is not None:
        return asked_by(context, line.found.id) if line.found.case_id else None
    return with_reactions(context, line.case_id)


class StepLine(QWidget):
    """Lies under the text of the chosen row, which is so much higher. `given(template, contact id)` after a reaction;
    the template is '' where nothing is to be written."""

    given = Signal(str, str)

    def __init__(self, context: Context, rows: DayRows) -> None:
        super().__init__(rows.viewport())
        self._context, self._rows = context, rows
        self._row = QPersistentModelIndex()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.reactions = Reactions(context, self, offers_letter=False)
        self.reactions.done.connect(self._done)
        self.reactions.line.left.connect(lambda: rows.setFocus(Qt.FocusReason.OtherFocusReason))
        column.addWidget(self.reactions)
        rows.below = self
        self.hide()

    def show_in(self, case: Case | None) -> bool:
        """Offer the reactions of this case in the row that is chosen; whether there are any."""
        self.reactions.show_case(case)
        self._row = QPersistentModelIndex(self._rows.currentIndex()) if case else QPersistentModelIndex()
        self.fit()
        return case is not None

    def fit(self) -> None:
        """The row is as high as what stands in it."""
        width = max(200, self._rows.viewport().width() - TEXT - 44)
        height = self.layout().totalHeightForWidth(width) if self._row.isValid() else 0
        self.resize(QSize(width, height))
        self._rows.unfold(self._row, height + BELOW if height else 0)
        self.place()

    def place(self) -> None:
        rect = self._rows.visualRect(self._row) if self._row.isValid() else QRect()
        self.setVisible(not rect.isEmpty())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() - TEXT - self.width() if rtl else rect.left() + TEXT
        self.move(QPoint(left, rect.top() + row_height()))

    def focus(self) -> None:
        self.reactions.focus()

    def _done(self, case_id: str) -> None:
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.given.emit(*self.reactions.letter)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self.fit)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of an open question are none of the list."""
        if self.reactions.line.isVisible():
            event.accept()
        else:
            super().keyPressEvent(event)
