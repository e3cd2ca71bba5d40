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

CARD_HEIGHT, ROW_HEIGHT, HEADER_HEIGHT = 64, 44, 36
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
        return QSize(200, CARD_HEIGHT)

    def card(self, rect: QRect) -> QRect:
        """The visible card within its row."""
        right = max(5, rect.left() + rect.width() - (self._view.width() - 15))
        return self._mirror(rect, rect.adjusted(8, 0, -right, -4))

    def avatar(self, rect: QRect) -> QRect:
        card = self.card(rect)
        return self._mirror(card, QRect(card.left() + 12, card.top() + 11, 38, 38))

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
            bar = self._mirror(card, QRect(card.left(), card.top() + 15, 3, card.height() - 30))
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
            draw_icon(
                painter, place.left() + 10, place.top() + 10, "check", "onAccent" if ticked else "control", 18, 2.5
            )
            return
        draw_avatar(painter, place, initials(row.name), row.name, company=company)

    def _paint_words(self, painter: QPainter, card: QRect, row: ListRow) -> None:
        left, right = card.left() + 62, card.right() - 11
        upper = QRect(left, card.top() + 9, right - left, 20)
        painter.setFont(fonts.font("head"))
        painter.setPen(colour("text"))
        name = row.name or tr("Without a name")
        draw_text(painter, self._mirror(card, upper), name, fonts.metrics("head"), self._align())
        dots = self._dot_tokens(row)
        for number, token in enumerate(reversed(dots)):
            x = right - 4 - number * _DOT_STEP
            spot = self._mirror(card, QRect(x, card.top() + 38, 1, 1))
            draw_dot(painter, QPointF(spot.left() + 0.5, card.top() + 39.5), token)
        room = right - left - (len(dots) * _DOT_STEP + 6 if dots else 0)
        lower = QRect(left, card.top() + 30, room, 19)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        draw_text(painter, self._mirror(card, lower), columns.subtitle(row), fonts.metrics("small"), self._align())

    def _paint_missing(self, painter: QPainter, card: QRect) -> None:
        rounded(painter, QRect(card.left() + 12, card.top() + 11, 38, 38), 19, colour("hover"))
        rounded(painter, QRect(card.left() + 62, card.top() + 13, card.width() // 3, 12), 6, colour("hover"))
        rounded(painter, QRect(card.left() + 62, card.top() + 34, card.width() // 2, 10), 5, colour("hover"))

    def tip(self, rect: QRect, row: ListRow) -> str:
        """What the tooltip of a card says: tags by name, and texts that do not fit."""
        card = self.card(rect)
        room = card.width() - 62 - 12
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
