"""The follow-up of a case is done with what the customer said: its reactions, at the row it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.case import Case
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.reactions import Reactions
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.popover import SHADOW, Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_parts")

WIDTH = 460


class StepPopover(Popover):
    """One click or digit gives the reaction and closes it; a question of the reaction stands below the buttons."""

    def __init__(self, context: Context, home: QWidget, case: Case) -> None:
        super().__init__(home, tr("What did the customer say?"), width=WIDTH)
        self._context = context
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(case.title, "body", weight=fonts.SEMIBOLD), 1)
        self.open_button = LinkButton(tr("Open case"), self)
        self.open_button.clicked.connect(lambda: self._open(case.id))
        self.open_button.setVisible(context.has_screen("case"))
        head.addWidget(self.open_button)
        self.body.addLayout(head)
        self.reactions = Reactions(context, self)
        self.reactions.show_case(case)
        self.reactions.done.connect(lambda _: self._done())
        self.reactions.line.installEventFilter(self)
        self.body.addWidget(self.reactions)
        self.setFocusProxy(self.reactions.buttons[0])

    def open_below(self, rows: QAbstractItemView, index: QModelIndex) -> None:
        """Open at the end of a row; its buttons would go away with the keyboard."""
        row = rows.visualRect(index)
        corner = rows.viewport().mapToGlobal(QPoint(row.right() - 24, row.bottom() - 6))
        self.open_at(rows)
        room = rows.screen().availableGeometry()
        left = max(room.left() - SHADOW, corner.x() - self.width() + SHADOW)
        self.move(left, min(corner.y() - SHADOW, room.bottom() - self.height() + SHADOW))

    def _open(self, case_id: str) -> None:
        self.close()
        self._context.go("case", case_id)

    def _done(self) -> None:
        """Closed with that, unless a letter goes with the reaction: then it is offered here."""
        write = self.reactions.write
        if write.isHidden():
            self.close()
            return
        write.clicked.connect(self.close)
        QTimer.singleShot(0, self, self.refit)
        write.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            QTimer.singleShot(0, self, self.refit)
        return super().eventFilter(watched, event)


def answer_step(context: Context, activity_id: str, rows: QAbstractItemView, index: QModelIndex) -> StepPopover | None:
    """Ask at a row what the customer said where this follow-up is the next step of a case; None where it is none."""
    case_id = queries.of_step(context.ws, activity_id)
    case = queries.case(context.ws, case_id) if case_id and not context.ws.read_only else None
    version = processes.version(context.ws, case.version_id) if case else None
    step = version.process.step(case.step) if case and version else None
    if case is None or step is None or not step.reactions:
        return None
    popover = StepPopover(context, rows, case)
    popover.open_below(rows, index)
    return popover
