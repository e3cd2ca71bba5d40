"""The follow-up of a case is done with what the customer said: its reactions, at the row it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.case import Case
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.reactions import Reactions, asked_by
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.popover import SHADOW, Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_parts")

WIDTH = 460


class PanelReactions(Reactions):
    """The reactions of a case within a panel, which closes when one was given, unless a letter goes with it: then that
    is offered."""

    def __init__(self, context: Context, panel: Popover, case: Case) -> None:
        super().__init__(context, panel)
        self._panel = panel
        self.show_case(case)
        self.done.connect(lambda _: self._given())
        self.line.installEventFilter(self)

    def _given(self) -> None:
        if self.write.isHidden():
            self._panel.close()
            return
        self.write.clicked.connect(self._panel.close)
        QTimer.singleShot(0, self._panel, self._panel.refit)
        self.write.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            QTimer.singleShot(0, self._panel, self._panel.refit)
        return super().eventFilter(watched, event)


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
        self.reactions = PanelReactions(context, self, case)
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


def answer_step(context: Context, activity_id: str, rows: QAbstractItemView, index: QModelIndex) -> StepPopover | None:
    """Ask at a row what the customer said where this follow-up is the next step of a case; None where it is none."""
    case = asked_by(context, activity_id)
    if case is None:
        return None
    popover = StepPopover(context, rows, case)
    popover.open_below(rows, index)
    return popover
