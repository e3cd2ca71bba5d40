"""How a contact looks in the list as a card; table_painting.py has the rows of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.common.i18n import texts
from crm_desktop.records.codes import COMPANY
from crm_desktop.store.queries.listing import ListRow
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import (
    draw_avatar,
    draw_dot,
    draw_icon,
    draw_text,
    focus_ring,
    initials,
    rounded,
)

from . import columns

if TYPE_CHECKING:
    from .list_view import ContactView

tr = texts("contacts")

MOST_DOTS = 5
_DOT_STEP = 12
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class RowPainter:
    """What cards and rows share. `_view` is the list they are painted in."""

    _view: ContactView

    def _mirror(self, within: QRect, rect: QRect) -> QRect:
        if not self._view.isRightToLeft():
            return rect
        return QRect(within.left() + within.right() + 1 - rect.left() - rect.width(), rect.top(), rect.width(),
                     rect.height())  # fmt: skip

    def _align(self) -> Qt.AlignmentFlag:
        return RIGHT if self._view.isRightToLeft() else LEFT

    def _dot_tokens(self, row: ListRow) -> list[str]:
        colours = self._view.contacts.lookups.colours
        return [colours.get(tag) or "accent" for tag in row.tags[:MOST_DOTS]]


class CardDelegate(RowPainter, QStyledItemDelegate):
    """Avatar, name, company and position, tags as dots."""

    def __init__(self, view: ContactView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, self._view.density.card_height)

    def card(self, rect: QRect) -> QRect:
        """The visible card within its row."""
        right = max(5, rect.left() + rect.width() - (self._view.width() - 15))
        return self._mirror(rect, rect.adjusted(8, 0, -right, -4))

    def avatar(self, rect: QRect) -> QRect:
        card = self.card(rect)
        side = min(fonts.room(38), card.height() - 10)
        return self._mirror(card, QRect(card.left() + 12, card.top() + (card.height() - side) // 2, side, side))

    def _words(self, card: QRect) -> tuple[QRect, QRect]:
        """Where the name and what is said below it stand."""
        left, right = self.avatar_end(card), card.right() - 11
        upper, lower = fonts.room(20), fonts.room(19)
        gap = max(0, min(1, card.height() - upper - lower))
        top = card.top() + (card.height() - upper - lower - gap) // 2
        return QRect(left, top, right - left, upper), QRect(left, top + upper + gap, right - left, lower)

    def avatar_end(self, card: QRect) -> int:
        return card.left() + 24 + min(fonts.room(38), card.height() - 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        view, card = self._view, self.card(option.rect)
        row = view.contacts.row(index.row())
        if row is None:
            self._paint_missing(painter, card)
            return
        current = index.row() == view.currentIndex().row()
        ticked = row.id in view.ticks
        if current or ticked:
            rounded(painter, card, 9, colour("sel"))
        elif index.row() == view.hovered:
            rounded(painter, card, 9, colour("hover"))
        if current:
            inset = card.height() // 4
            bar = self._mirror(card, QRect(card.left(), card.top() + inset, 3, card.height() - 2 * inset))
            rounded(painter, QRectF(bar), 1.5, colour("accent"))
            if view.ring:
                focus_ring(painter, card, 9)
        self._paint_avatar(painter, option.rect, row, ticked, index.row() == view.hot_avatar)
        self._paint_words(painter, card, row)

    def _paint_avatar(self, painter: QPainter, rect: QRect, row: ListRow, ticked: bool, hot: bool) -> None:
        place, company = self.avatar(rect), row.kind == COMPANY
        if ticked or hot:
            radius = place.width() * 0.22 if company else place.width() / 2
            if ticked:
                rounded(painter, place, radius, colour("accentFill"))
            else:
                rounded(painter, place, radius, colour("surface"), colour("control"), 1.5)
            inset = (place.width() - 18) // 2
            ink = "onAccent" if ticked else "control"
            draw_icon(painter, place.left() + inset, place.top() + inset, "check", ink, 18, 2.5)
            return
        draw_avatar(painter, place, initials(row.name), row.name, company=company)

    def _paint_words(self, painter: QPainter, card: QRect, row: ListRow) -> None:
        upper, lower = self._words(card)
        painter.setFont(fonts.font("head"))
        painter.setPen(colour("text"))
        name = row.name or tr("Without a name")
        draw_text(painter, self._mirror(card, upper), name, fonts.metrics("head"), self._align())
        dots = self._dot_tokens(row)
        for number, token in enumerate(reversed(dots)):
            x = card.right() - 15 - number * _DOT_STEP
            spot = self._mirror(card, QRect(x, lower.top(), 1, 1))
            draw_dot(painter, QPointF(spot.left() + 0.5, lower.top() + lower.height() / 2), token)
        lower.setWidth(lower.width() - (len(dots) * _DOT_STEP + 6 if dots else 0))
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        draw_text(painter, self._mirror(card, lower), columns.subtitle(row), fonts.metrics("small"), self._align())

    def _paint_missing(self, painter: QPainter, card: QRect) -> None:
        upper, lower = self._words(card)
        side = upper.left() - card.left() - 24
        top = card.top() + (card.height() - side) // 2
        rounded(painter, QRect(card.left() + 12, top, side, side), side / 2, colour("hover"))
        rounded(painter, QRect(upper.left(), upper.top() + 4, card.width() // 3, 12), 6, colour("hover"))
        rounded(painter, QRect(lower.left(), lower.top() + 4, card.width() // 2, 10), 5, colour("hover"))

    def tip(self, rect: QRect, row: ListRow) -> str:
        """What the tooltip of a card says: tags by name, and texts that do not fit."""
        card = self.card(rect)
        room = self._words(card)[0].width()
        lines: list[str] = []
        if fonts.metrics("head").horizontalAdvance(row.name) > room:
            lines.append(row.name)
        dots = len(row.tags[:MOST_DOTS]) * _DOT_STEP
        subtitle = columns.subtitle(row)
        if fonts.metrics("small").horizontalAdvance(subtitle) > room - dots:
            lines.append(subtitle)
        if row.tags:
            lines.append(tr("Tags: {names}", names=", ".join(row.tags)))
        return "\n".join(lines)
