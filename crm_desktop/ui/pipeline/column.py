"""A column of the board: what stands in this step, what it adds up to, and its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations.pipeline import Column, Total
from crm_desktop.records.forecast import weighted
from crm_desktop.records.process import WON
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.words import short_money
from crm_desktop.ui.pipeline.card_list import CardList
from crm_desktop.ui.pipeline.card_model import CardModel
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import FocusVisible, draw_dot, draw_text, focus_ring, rounded

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

TONES = ("info", "violet", "accent", "warn")
NARROW, WIDE = 214, 320
FOLDED = 46
_RIGHT, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft


def money(total: Total, currency: str, *, of_weighted: bool = False) -> str:
    """The sum, and beside it those in other currencies, which are never added."""
    main = total.weighted if of_weighted else total.amount
    parts = [short_money(main, currency)] if main or not total.others else []
    parts += [short_money(sums[of_weighted], name) for name, sums in sorted(total.others.items())]
    return " · ".join(parts)


class ColumnHead(QWidget):
    """Name, count, sum, what is likely of it, and a bar beside the largest column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column: Column | None = None
        self._tone = "accent"
        self._sum = self._share = ""
        self._part = 0.0
        self.room_at_end = 0
        """Left free for a button."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_column(self, column: Column, tone: str, currency: str, largest: int, month: str, *, sums: bool) -> None:
        """`largest` is the sum of the largest column; `month` says when the ended ones ended."""
        self._column, self._tone = column, tone
        total, step = column.total, column.step
        self._sum = money(total, currency) if sums and step.end in ("", WON) else ""
        likely = money(total, currency, of_weighted=True)
        if step.end:
            self._share = tr("in {month}", month=month)
        elif not sums:
            self._share = ""
        elif abs(total.weighted - weighted(total.amount, step.probability)) > total.count:
            self._share = f"→ {likely}"  # some cases have a probability of their own
        else:
            self._share = f"{step.probability} % → {likely}"
        self._part = total.amount / largest if largest > 0 and self._sum else 0.0
        said = ", ".join(part for part in (step.name, format_int(total.count), self._sum, self._share) if part)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROW, 12 + fonts.metrics("head").height() + 8 + fonts.metrics("amount").height() + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event) -> None:
        if self._column is None:
            return
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self.width() - 26

        def part(x: int, wide: int, y: int, high: int) -> QRect:
            return QRect(13 + (width - x - wide if rtl else x), y, wide, high)

        def say(rect: QRect, text: str, role: str, token: str, weight: int = 0, *, end: bool = False) -> None:
            painter.setFont(fonts.font(role, weight, tabular=True))
            painter.setPen(colour(token))
            metrics = fonts.metrics(role, weight, tabular=True)
            draw_text(painter, rect, text, metrics, _RIGHT if end != rtl else _LEFT)

        y, high = 12, fonts.metrics("head").height()
        count = format_int(self._column.total.count)
        badge = max(high, fonts.metrics("small").horizontalAdvance(count) + 14)
        draw_dot(painter, part(0, 10, y, high).center().toPointF(), self._tone, 10)
        name_room = width - 18 - badge - 8 - self.room_at_end
        say(part(18, name_room, y, high), self._column.step.name, "head", "text")
        plate = part(width - badge - self.room_at_end, badge, y, high)
        rounded(painter, plate, high / 2, colour("hover"))
        painter.setPen(colour("text2"))
        painter.setFont(fonts.font("small", tabular=True))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, count)
        y, high = y + high + 8, fonts.metrics("amount").height()
        share = fonts.metrics("small", tabular=True).horizontalAdvance(self._share)
        amount = fonts.metrics("amount", tabular=True).horizontalAdvance(self._sum)
        role = "amount"
        if amount > width:  # sums in several currencies
            role, amount = "small", fonts.metrics("small", fonts.SEMIBOLD, tabular=True).horizontalAdvance(self._sum)
        weight = fonts.SEMIBOLD if role == "small" else 0
        say(part(0, min(amount, width), y, high), self._sum, role, "text", weight)
        if (room := min(share, width - amount - 6) if self._sum else share) and room > 40:
            say(part(width - room, room, y, high), self._share, "small", "text2", end=True)
        y += high + 8
        track = QRectF(part(0, width, y, 4))
        rounded(painter, track, 2, colour("track"))
        if self._part > 0:
            rounded(painter, QRectF(part(0, max(4, round(width * self._part)), y, 4)), 2, colour(self._tone))


class FoldedHead(PressedByEnter, FocusVisible, QAbstractButton):
    """A column folded to a strip: its name upright, its count; a click unfolds it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = self._count = ""
        self._tone = "accent"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_column(self, column: Column, tone: str) -> None:
        self._name, self._count, self._tone = column.step.name, format_int(column.total.count), tone
        said = tr("{name}, {count}: unfold column", name=self._name, count=self._count)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(FOLDED, 120)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self.ring:
            focus_ring(painter, self.rect(), 12)
        draw_dot(painter, QPoint(self.width() // 2, 22).toPointF(), self._tone, 10)
        high = fonts.metrics("head").height()
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(colour("text2"))
        painter.drawText(QRect(0, 34, self.width(), high), Qt.AlignmentFlag.AlignCenter, self._count)
        painter.translate(self.width() / 2, 34 + high + 10)
        painter.rotate(90)
        painter.setFont(fonts.font("head"))
        painter.setPen(colour("text"))
        place = QRect(0, -high // 2, self.height() - 60 - high, high)
        draw_text(painter, place, self._name, fonts.metrics("head"), _LEFT)


class ColumnView(QWidget):
    """Head, cards, and while something is carried over it the line where it would land."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.column: Column | None = None
        self.tone = "accent"
        self.target = False
        """Something is carried over it."""
        self.folded = False
        box = QVBoxLayout(self)
        box.setContentsMargins(2, 0, 2, 8)
        box.setSpacing(6)
        self.head = ColumnHead(self)
        box.addWidget(self.head)
        self.strip = FoldedHead(self)
        box.addWidget(self.strip, 1, Qt.AlignmentFlag.AlignHCenter)
        self.list = CardList("", self)
        self.list.setModel(CardModel(lambda: context.ws, context.today, self))
        box.addWidget(self.list, 1)
        self.fold_button = IconButton("chevron-left", tr("Fold column"), self, side=24, icon_size=14)
        self.strip.hide()

    def show_column(
        self, column: Column, tone: str, currency: str, largest: int, month: str, *, sums: bool, foldable: bool
    ) -> None:
        self.column, self.tone = column, tone
        self.head.room_at_end = 28 if foldable else 0
        self.head.show_column(column, tone, currency, largest, month, sums=sums)
        self.strip.show_column(column, tone)
        self.fold_button.setVisible(foldable and not self.folded)
        self.list.setAccessibleName(tr("Cases in {step}", step=column.step.name))
        self.list.cards.load(column.case_ids, column.step)

    def set_folded(self, folded: bool) -> None:
        self.folded = folded
        self.head.setVisible(not folded)
        self.list.setVisible(not folded)
        self.strip.setVisible(folded)
        self.fold_button.setVisible(not folded and self.head.room_at_end > 0)
        if folded:
            self.setFixedWidth(FOLDED)
        else:
            self.setMinimumWidth(fonts.room(NARROW))
            self.setMaximumWidth(fonts.room(WIDE))

    def set_target(self, target: bool) -> None:
        if target != self.target:
            self.target = target
            self.update()

    def landing(self) -> QRect:
        """Where the drop line is drawn: what comes into a step stands behind those that wait there longer."""
        if self.folded:
            return QRect(6, self.height() - 16, self.width() - 12, 3)
        place = self.list.geometry()
        below = self.list.cards.rowCount() * self.list.row_height() - self.list.verticalOffset()
        y = place.top() + min(max(0, below - 6), place.height() - 8)
        return QRect(10, y, self.width() - 20, 3)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.fold_button.move(8 if rtl else self.width() - 34, 10)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        ground = colour("sunken")
        if self.target:
            rounded(painter, self.rect(), 12, ground, colour("accent"), 2)
        else:  # in high contrast the ground alone would not tell it from the page
            rounded(painter, self.rect(), 12, ground, colour("border") if ground == colour("surface") else None)
