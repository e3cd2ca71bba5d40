"""Who of many may be addressed, and why: each person with the answer of the gate, those left out first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records import consent_labels
from crm_desktop.store.queries.gate import Answer
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import draw_icon, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.row_list import RowList

tr = texts("consent_panel")

ROW = Qt.ItemDataRole.UserRole


def counted(answers: Sequence[Answer]) -> str:
    """ "35 of 37 may be addressed, 2 are left out." """
    allowed = sum(answer.allowed for answer in answers)
    left_out = len(answers) - allowed
    if not left_out:
        return tr("All of them may be addressed.")
    return tr("{n} of {all} may be addressed, {out} are left out.", n=format_int(allowed),
              all=format_int(len(answers)), out=format_int(left_out))  # fmt: skip


class AnswerModel(QAbstractListModel):
    def __init__(self, answers: Sequence[Answer], parent: QWidget) -> None:
        super().__init__(parent)
        self.answers = sorted(answers, key=lambda answer: answer.allowed)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.answers)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        answer = self.answers[index.row()]
        if role == ROW:
            return answer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            word = tr("may be addressed") if answer.allowed else tr("left out")
            return f"{answer.name}, {word}, {answer.why}"
        return None


class AnswerDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, fonts.room(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        answer: Answer = index.data(ROW)
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect.adjusted(0, 1, -1, -1), 6, colour("sel"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect.adjusted(0, 1, -1, -1), 6)
        icon, token = ("circle-check", "ok") if answer.allowed else ("ban", "danger")
        draw_icon(painter, rect.left() + 8, rect.top() + fonts.room(6), icon, token)
        left, room = rect.left() + 36, rect.width() - 44
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour("text"))
        upper = QRect(left, rect.top() + fonts.room(4), room, fonts.room(20))
        draw_text(painter, upper, answer.name or tr("Without a name"), fonts.metrics("body", fonts.MEDIUM))
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        lower = QRect(left, rect.top() + fonts.room(24), room, fonts.room(18))
        draw_text(painter, lower, answer.why, fonts.metrics("small"))


class WhoMayDialog(Dialog):
    """Every person asked for, with the reason."""

    def __init__(self, parent: QWidget, answers: Sequence[Answer], channel: str, purpose: str) -> None:
        title = tr("{purpose} by {channel}: who may be addressed",
                   purpose=consent_labels.label("purpose", purpose),
                   channel=consent_labels.label("channel", channel))  # fmt: skip
        super().__init__(parent, title, counted(answers), width=620)
        self.rows = RowList(title)
        self.rows.setModel(AnswerModel(answers, self))
        self.rows.setItemDelegate(AnswerDelegate(self.rows))
        self.rows.setMinimumHeight(fonts.room(320))
        self.body.addWidget(self.rows)
        self.body.addWidget(Label(tr("This is not legal advice."), "small", "text2"))
        self.add_button(tr("Close"), "primary", self.accept)
        self.setFocusProxy(self.rows)
