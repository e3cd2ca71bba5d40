"""Open sales in the information column: a card each, with where it stands and what it may bring."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.case import Case
from crm_desktop.records.process import Step
from crm_desktop.ui import fonts
from crm_desktop.ui.cases import words
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import FocusVisible, draw_text, focus_ring, rounded

tr = texts("contact_page")

_BAR = 4
_PAD = 12


class DealCard(PressedByEnter, FocusVisible, QPushButton):
    """One open sale; pressing it opens the case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case: Case | None = None
        self._step, self._percent = "", 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_case(self, case: Case, step: Step | None) -> None:
        self.case = case
        self._step, self._percent = step.name if step else case.step, case.percent(step)
        self.setAccessibleName(
            tr("{title}, {step}, {amount}, {n} %", title=case.title, step=self._step, amount=words.amount(case),
               n=self._percent)
        )  # fmt: skip
        self.update()

    def sizeHint(self) -> QSize:
        lines = fonts.metrics("body").height() + fonts.metrics("caption").height()
        return QSize(160, lines + _BAR + 2 * 9 + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event) -> None:
        if self.case is None:
            return
        painter = QPainter(self)
        hovered = self.underMouse() and self.isEnabled()
        area = self.rect().adjusted(0, 0, -1, -1)
        rounded(painter, area, 9, colour("hover" if hovered else "surface"), colour("border"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if rtl:
            start, end = end, start
        inner = self.rect().adjusted(_PAD, 9, -_PAD, -9)
        amount = "" if self.case.amount is None else words.amount(self.case)
        figures = fonts.metrics("body", fonts.SEMIBOLD, tabular=True)
        width = figures.horizontalAdvance(amount) + 2
        top = QRect(inner.left(), inner.top(), inner.width(), fonts.metrics("body").height())
        painter.setPen(colour("text"))
        painter.setFont(fonts.font("body", fonts.SEMIBOLD, tabular=True))
        place = QRect(top.left() if rtl else top.right() - width + 1, top.top(), width, top.height())
        draw_text(painter, place, amount, figures, end)
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        room = top.adjusted(width + 8 if rtl else 0, 0, 0 if rtl else -width - 8, 0)
        draw_text(painter, room, self.case.title, fonts.metrics("body", fonts.MEDIUM), start)
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text3"))
        below = QRect(inner.left(), top.bottom() + 1, inner.width(), fonts.metrics("caption").height())
        draw_text(painter, below, self._step, fonts.metrics("caption"), start)
        bar = QRect(inner.left(), inner.bottom() - _BAR + 1, inner.width(), _BAR)
        rounded(painter, bar, _BAR / 2, colour("track"))
        done = round(bar.width() * self._percent / 100)
        if done:
            left = bar.right() - done + 1 if rtl else bar.left()
            rounded(painter, QRect(left, bar.top(), done, _BAR), _BAR / 2, colour("accentFill"))
        if self.ring:
            focus_ring(painter, self.rect(), 9)
