"""The panel of a Combo: search, headings, entries, extra commands; all from the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.combo import Extra, Option
from crm_desktop.ui.widgets.keys import draw_key_cap, key_cap_height, key_cap_width, key_text
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.popover import SHADOW, Popover
from crm_desktop.ui.widgets.search_field import SearchField

tr = texts("widgets")

_ROW, _HEADING = 32, 26
_ROLE = Qt.ItemDataRole.UserRole
_MOST_ROWS = 9


class ChoiceDelegate(QStyledItemDelegate):
    """Draws an Option (role UserRole) or, without one, a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(80, fonts.room(_HEADING if index.data(_ROLE) is None else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        rect, entry = option.rect, index.data(_ROLE)
        widget = option.widget
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        if entry is None:
            painter.setFont(fonts.font("caption", fonts.SEMIBOLD))
            painter.setPen(colour("text3"))
            draw_text(painter, rect.adjusted(10, 4, -10, 0), index.data(), None, align)
            return
        current = widget is not None and widget.currentIndex() == index
        if current:
            rounded(painter, rect, 7, colour("sel"))
            if widget.hasFocus():
                focus_ring(painter, rect, 7)
        x = rect.left() + 12

        def flip(left: int, width: int) -> int:
            return rect.left() + rect.right() + 1 - left - width if rtl else left

        ink = entry.token
        if entry.icon:
            token = "accent" if current and ink == "text" else "text2" if ink == "text" else ink
            draw_icon(painter, flip(x, 16), rect.top() + (rect.height() - 16) / 2, entry.icon, token)
            x += 26
        end = rect.right() - 11
        if entry.hint:
            metrics = fonts.metrics("small", tabular=True)
            width = min(metrics.horizontalAdvance(entry.hint), rect.width() // 2)
            painter.setFont(fonts.font("small", tabular=True))
            painter.setPen(colour("text3"))
            place = QRect(flip(end - width, width), rect.top(), width, rect.height())
            draw_text(painter, place, entry.hint, metrics)
            end -= width + 10
        painter.setFont(fonts.font("body", fonts.MEDIUM if current else 0))
        painter.setPen(colour(ink))
        room = max(0, end - x)
        draw_text(painter, QRect(flip(x, room), rect.top(), room, rect.height()), entry.text, None, align)


class _ExtraButton(PressedByEnter, FocusVisible, QPushButton):
    """A command below the list."""

    def __init__(self, extra: Extra, parent: QWidget) -> None:
        super().__init__(extra.text.replace("&", "&&"), parent)
        self._extra = extra
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        extra = self._extra
        width = fonts.metrics("body", fonts.MEDIUM).horizontalAdvance(extra.text) + 12 + 26 + 12
        if extra.keys:
            width += key_cap_width(key_text(extra.keys)) + 12
        return QSize(width, fonts.room(_ROW))

    def paintEvent(self, event) -> None:
        painter, extra = QPainter(self), self._extra
        rect = self.rect()
        if self.underMouse():
            rounded(painter, rect, 7, colour("hover"))
        if self.ring:
            focus_ring(painter, rect, 7)
        token = "text2" if extra.token == "text" else extra.token
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def flip(left: int, width: int) -> int:
            return self.width() - left - width if rtl else left

        draw_icon(painter, flip(12, 16), 8, extra.icon, token)
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour(extra.token))
        width = fonts.metrics("body", fonts.MEDIUM).horizontalAdvance(extra.text)
        draw_text(painter, QRect(flip(38, width), 0, width, rect.height()), extra.text)
        if extra.keys:
            text = key_text(extra.keys)
            width = key_cap_width(text)
            high = key_cap_height()
            place = QRect(flip(rect.width() - 12 - width, width), (rect.height() - high) // 2, width, high)
            draw_key_cap(painter, place, text)


def _distance(text: str, query: str) -> int:
    """How far an entry is from what was typed: that itself, begun with it, with a word begun with it, anywhere."""
    name, typed = fold(text), " ".join(fold(query).split())
    if name == typed:
        return 0
    return 1 if name.startswith(typed) else 2 if f" {typed}" in name else 3


class ChoicePanel(Popover):
    """Opened by Combo; also usable on its own. `chosen(str)` carries the value, then the panel is gone."""

    chosen = Signal(str)

    def __init__(
        self,
        anchor: QWidget,
        name: str,
        options: Sequence[Option],
        extras: Sequence[Extra] = (),
        value: str = "",
        search: str = "",
    ) -> None:
        super().__init__(anchor, name, margins=8)
        self._options = list(options)
        self.search = SearchField(search, self) if search else None
        if self.search is not None:
            self.search.textEdited.connect(self._fill)
            self.search.installEventFilter(self)
            self.body.addWidget(self.search)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemEntered.connect(self._hover)
        self.list.itemClicked.connect(self._pick)
        self.list.installEventFilter(self)
        self.body.addWidget(self.list)
        self.nothing = Label(tr("Nothing found"), "small", "text3")
        self.nothing.setContentsMargins(12, 4, 12, 8)
        self.nothing.hide()
        self.body.addWidget(self.nothing)
        self._add_extras(extras)
        self._fill("", value)
        self.setFixedWidth(self._wanted_width(anchor, extras) + 2 * SHADOW)
        if self.search is not None:
            self.setFocusProxy(self.search)

    def begin_with(self, text: str) -> None:
        """As if this had been typed into the search."""
        if self.search is not None:
            self.search.setText(text)
            self._fill(text)

    def _wanted_width(self, anchor: QWidget, extras: Sequence[Extra]) -> int:
        metrics = fonts.metrics("body", fonts.MEDIUM)
        small = fonts.metrics("small", tabular=True)
        rows = [
            metrics.horizontalAdvance(option.text)
            + (26 if option.icon else 0)
            + (small.horizontalAdvance(option.hint) + 10 if option.hint else 0)
            for option in self._options
        ]
        widest = max(rows, default=0) + 24 + 16 + (10 if self.list.count() > _MOST_ROWS else 0)
        for button in self.findChildren(_ExtraButton):
            widest = max(widest, button.sizeHint().width() + 16)
        return max(anchor.width(), min(420, widest), 200 if self.search is not None else 120)

    def _add_extras(self, extras: Sequence[Extra]) -> None:
        if not extras:
            return
        self.body.addWidget(Divider(self))
        for extra in extras:
            button = _ExtraButton(extra, self)
            button.clicked.connect(lambda _=False, extra=extra: self._run(extra))
            self.body.addWidget(button)
            if extra.keys:
                shortcut = QShortcut(QKeySequence(extra.keys), self)
                shortcut.activated.connect(lambda extra=extra: self._run(extra))

    def _fill(self, query: str, value: str = "") -> None:
        self.list.clear()
        wanted = fold(query).split()
        group, chosen, meant = "", None, 9
        for option in self._options:
            haystack = fold(f"{option.text} {option.words}")
            if not all(word in haystack for word in wanted):
                continue
            if option.group and option.group != group:
                group = option.group
                heading = QListWidgetItem(group, self.list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(option.text, self.list)
            item.setData(_ROLE, option)
            if option.hint:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{option.text}, {option.hint}")
            if chosen is None or option.value == value or (wanted and _distance(option.text, query) < meant):
                chosen, meant = item, _distance(option.text, query)
        if chosen is not None:
            self.list.setCurrentItem(chosen)
        heights = [
            fonts.room(_HEADING if self.list.item(i).data(_ROLE) is None else _ROW) for i in range(self.list.count())
        ]
        self.list.setFixedHeight(max(sum(heights[:_MOST_ROWS]), 4))
        self.list.setVisible(bool(heights))
        self.nothing.setVisible(not heights)
        if chosen is not None:
            self.list.scrollToItem(chosen)
        if self.isVisible():
            self.refit()
        else:
            self.adjustSize()

    def _hover(self, item: QListWidgetItem) -> None:
        if item.data(_ROLE) is not None:
            self.list.setCurrentItem(item)

    def _pick(self, item: QListWidgetItem | None) -> None:
        option = item.data(_ROLE) if item is not None else None
        if option is not None:
            value = option.value
            self.close()
            self.chosen.emit(value)

    def _run(self, extra: Extra) -> None:
        self.close()
        extra.callback()

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and self.list.item(row).data(_ROLE) is None:
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.list.currentItem())
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
                for _ in range(_MOST_ROWS - 1):
                    self._step(1 if key == Qt.Key.Key_PageDown else -1)
                return True
            if key == Qt.Key.Key_Escape and (self.search is None or not self.search.text()):
                self.close()
                return True
        return super().eventFilter(watched, event)
