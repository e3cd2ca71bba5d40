"""The bar below the board: the current card, and what the customer may have said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.case import Case
from crm_desktop.records.process import Step
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.closing import ClosingLine
from crm_desktop.ui.cases.reactions import Reactions
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")


class CaseBar(Surface):
    """Hidden while no card is current. `opened(case id)` when the page of the case is wanted."""

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__("surface", "top", parent)
        self._context = context
        self._case: Case | None = None
        self._room = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 12)
        column.setSpacing(8)
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.title = ElidedLabel("", "body", weight=fonts.SEMIBOLD)
        self.title.setMinimumWidth(fonts.room(160))
        row.addWidget(self.title, 1)
        self.open_button = Button(tr("Open case"), "ghost", "arrow-right", self, size="small", shortcut="Return")
        self.open_button.clicked.connect(lambda: self.opened.emit(self._case.id if self._case else ""))
        row.addWidget(self.open_button)
        column.addWidget(self._head)
        self.reactions = Reactions(context, self)
        column.addWidget(self.reactions)
        self.closing = ClosingLine(context, self)
        self.closing.closed.connect(lambda _: self._fit())
        self.closing.left.connect(self._fit)
        column.addWidget(self.closing)
        self.hide()

    def show_case(self, case: Case | None) -> None:
        """What may be said about this case; an open question about another one is dropped."""
        if case is None or self._case is None or case.id != self._case.id:
            self.closing.hide()
        self._case = case
        self.reactions.show_case(case)
        self.setVisible(case is not None)
        if case is None:
            return
        self._fit()
        self.open_button.setVisible(self._context.has_screen("case"))
        self.title.setText(f"{case.title} · {case.contact}" if case.contact else case.title)

    def _leave_room(self, room: int) -> None:
        """Messages stand above the bar while it is there."""
        frame = self._context.window.frame
        if room or frame.foot_room == self._room:
            frame.set_foot_room(room)
        self._room = room

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._leave_room(self.height())

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._leave_room(self.height())

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self._leave_room(0)

    def ask_end(self, case: Case, step: Step) -> None:
        """Won or lost: why?"""
        self.show_case(case)
        self.closing.ask_end(case, step)
        self._fit()

    def _fit(self) -> None:
        """The question takes the place of the reactions."""
        asked = not self.closing.isHidden()
        self.reactions.setVisible(not asked)
        self._head.setVisible(not asked)
