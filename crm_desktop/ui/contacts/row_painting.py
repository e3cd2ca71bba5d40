"""How a contact looks in the list: as a card, or as a row of a table."""

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
    draw_tick,
    fill_rect,
    focus_ring,
    initials,
    rounded,
)

from . import columns
from .list_model import TICK

if TYPE_CHECKING:
    from .list_view import ContactView

tr = texts("contacts")

CARD_HEIGHT, ROW_HEIGHT, HEADER_HEIGHT = 64, 44, 36
MOST_DOTS = 5
_DOT_STEP = 12


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: ContactView) -> None:
        super().__init__(view)
        self._view = view

    def _mirror(self, within: QRect, rect: QRect) -> QRect:
        if self._view.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return rect
        return QRect(within.left() + within.right() + 1 - rect.left() - rect.width(), rect.top(), rect.width(),
                     rect.height())  # fmt: skip

    def _align(self) -> Qt.AlignmentFlag:
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

    def _dot_tokens(self, row: ListRow) -> list[str]:
        colours = self._view.contacts.lookups.colours
        return [colours.get(tag) or "accent" for tag in row.tags[:MOST_DOTS]]


class CardDelegate(_Delegate):
    """Avatar, name, company and position, tags as dots."""

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


class TableDelegate(_Delegate):
    """One row of the table, 44 px high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        view, rect = self._view, option.rect
        row = view.contacts.row(index.row())
        column = view.contacts.columns[index.column()]
        current = index.row() == view.currentIndex().row()
        ticked = row is not None and row.id in view.ticks
        if ticked:
            fill_rect(painter, rect, colour("sel"))
        elif index.row() == view.hovered or current:
            fill_rect(painter, rect, colour("hover"))
        fill_rect(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))
        if current and index.column() == 0:
            bar = self._mirror(rect, QRect(rect.left(), rect.top() + 8, 3, rect.height() - 17))
            rounded(painter, bar, 1.5, colour("accent"))
        if row is None:
            return
        if column is TICK:
            box = self._mirror(rect, QRect(rect.left() + 23, rect.top() + 14, 16, 16))
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            draw_tick(painter, box, state, hot=index.row() == view.hovered)
        elif column.id == "name":
            self._paint_name(painter, rect, row)
        elif column.id == "tags":
            self._paint_tags(painter, rect, row)
        else:
            self._paint_text(painter, rect, view.contacts.text(row, column), column.figures, column.right)
        if current and view.ring:
            self._paint_ring(painter, rect, index.column())

    def _paint_ring(self, painter: QPainter, rect: QRect, column: int) -> None:
        """The keyboard's place: a line above and below the whole row."""
        fill_rect(painter, QRect(rect.left(), rect.top(), rect.width(), 2), colour("accent"))
        fill_rect(painter, QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colour("accent"))

    def _paint_name(self, painter: QPainter, rect: QRect, row: ListRow) -> None:
        side = 28
        place = self._mirror(rect, QRect(rect.left() + 8, rect.top() + (rect.height() - side) // 2, side, side))
        draw_avatar(painter, place, initials(row.name), row.name, company=row.kind == COMPANY)
        left, room = rect.left() + 48, rect.width() - 56
        below = columns.subtitle(row, short=True)
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour("text"))
        metrics = fonts.metrics("body", fonts.MEDIUM)
        name = row.name or tr("Without a name")
        upper = QRect(left, rect.top() + (4 if below else 0), room, 20 if below else rect.height())
        draw_text(painter, self._mirror(rect, upper), name, metrics, self._align())
        if below:
            painter.setFont(fonts.font("caption"))
            painter.setPen(colour("text2"))
            lower = QRect(left, rect.top() + 23, room, 16)
            draw_text(painter, self._mirror(rect, lower), below, fonts.metrics("caption"), self._align())

    def _paint_tags(self, painter: QPainter, rect: QRect, row: ListRow) -> None:
        if not row.tags:
            self._paint_text(painter, rect, "", False, False)
            return
        painter.setFont(fonts.font("small"))
        metrics, x, end = fonts.metrics("small"), rect.left() + 12, rect.right() - 8
        colours = self._view.contacts.lookups.colours
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, tag in enumerate(row.tags):
            width, rest = metrics.horizontalAdvance(tag) + 14, len(row.tags) - number
            more = f"+{rest}"
            room = end - x - (metrics.horizontalAdvance(f"+{rest - 1}") + 12 if rest > 1 else 0)
            painter.setPen(colour("text2"))
            if number and width > room:
                place = QRect(x, rect.top(), metrics.horizontalAdvance(more) + 2, rect.height())
                draw_text(painter, self._mirror(rect, place), more, metrics, self._align())
                return
            place = self._mirror(rect, QRect(x, rect.top(), min(width, room), rect.height()))
            words = place.adjusted(0, 0, -14, 0) if rtl else place.adjusted(14, 0, 0, 0)
            draw_text(painter, words, tag, metrics, self._align())
            dot = place.right() - 4 if rtl else place.left() + 4
            draw_dot(painter, QPointF(dot, rect.center().y() + 0.5), colours.get(tag) or "accent")
            x += min(width, room) + 12

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, figures: bool, right: bool) -> None:
        painter.setFont(fonts.font("body", tabular=figures))
        painter.setPen(colour("text2" if text else "text3"))
        align = Qt.AlignmentFlag.AlignRight if right else self._align()
        draw_text(painter, rect.adjusted(12, 0, -8, 0), text or "–", fonts.metrics("body", tabular=figures), align)

    def tip(self, rect: QRect, row: ListRow, column: int) -> str:
        """The whole text of a cell that does not fit."""
        shown = self._view.contacts.columns[column]
        if shown is TICK:
            return ""
        text = self._view.contacts.text(row, shown)
        if shown.id == "name":
            below = columns.subtitle(row, short=True)
            fits = fonts.metrics("body", fonts.MEDIUM).horizontalAdvance(text) <= rect.width() - 56
            fits = fits and fonts.metrics("caption").horizontalAdvance(below) <= rect.width() - 56
            return "" if fits else "\n".join(part for part in (text, below) if part)
        return "" if fonts.metrics("body").horizontalAdvance(text) <= rect.width() - 20 else text
