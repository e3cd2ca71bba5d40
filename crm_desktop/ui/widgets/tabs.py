"""Ways to switch a view: TabStrip (underlined tabs with counts) and SegmentedControl (board, list, forecast)."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QTabBar, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, focus_ring, rounded

_GAP, _LEAST_GAP, _LAST = 28, 10, 4
"""Between two tabs, where there is room and where there is little; and behind the last one."""
_TEXT = ("body", fonts.MEDIUM)


class TabStrip(FocusVisible, QTabBar):
    """Tabs with counts: `add("History", "48")`, `currentChanged(int)`; arrow keys switch."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(fonts.font(*_TEXT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, text: str, count: str = "") -> int:
        index = self.addTab(text)
        self.set_count(index, count)
        return index

    def set_count(self, index: int, count: str) -> None:
        self.setTabData(index, count)
        self.setAccessibleTabName(index, f"{self.tabText(index)} {count}".strip())
        self.setTabText(index, self.tabText(index))  # measures the strip again
        self.update()

    def _count_width(self, count: str) -> int:
        return 7 + fonts.metrics("small", tabular=True).horizontalAdvance(count) if count else 0

    def _words(self, index: int) -> int:
        width = fonts.metrics(*_TEXT).horizontalAdvance(self.tabText(index))
        return width + self._count_width(self.tabData(index) or "") + 4

    def _gap(self, index: int) -> int:
        """Tabs move together before one of them would be out of sight."""
        last = self.count() - 1
        if index == last:
            return _LAST
        left = self.width() - sum(self._words(each) for each in range(last + 1)) - _LAST
        return max(_LEAST_GAP, min(_GAP, left // last))

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._words(index) + self._gap(index), 42)

    def sizeHint(self) -> QSize:
        """With all the room between them."""
        words = sum(self._words(index) for index in range(self.count()))
        return QSize(words + _GAP * max(0, self.count() - 1) + _LAST, 42)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("border"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for index in range(self.count()):
            self._paint_tab(painter, index, rtl)

    def _paint_tab(self, painter: QPainter, index: int, rtl: bool) -> None:
        rect, text, count = self.tabRect(index), self.tabText(index), self.tabData(index) or ""
        gap = self._gap(index)
        rect.adjust(gap if rtl else 0, 0, 0 if rtl else -gap, 0)
        current = index == self.currentIndex()
        hovered = self.tabAt(self.mapFromGlobal(self.cursor().pos())) == index if self.underMouse() else False
        metrics = fonts.metrics(*_TEXT)
        width = metrics.horizontalAdvance(text)
        inner = rect.adjusted(2, 0, -2, -2)
        words = QRect(inner.right() - width + 1 if rtl else inner.left(), inner.top(), width, inner.height())
        painter.setFont(fonts.font(*_TEXT))
        painter.setPen(colour("text" if current or hovered else "text2"))
        draw_text(painter, words, text, metrics)
        if count:
            room = self._count_width(count) - 7
            figures = QRect(inner.left() if rtl else words.right() + 8, inner.top(), room, inner.height())
            painter.setFont(fonts.font("small", tabular=True))
            painter.setPen(colour("text3"))
            draw_text(painter, figures, count)
        if current:
            line = QRectF(rect.left() - 1, self.height() - 3, rect.width() + 2, 3)
            rounded(painter, line, 1.5, colour("accent"))
            if self.ring:
                focus_ring(painter, rect.adjusted(-1, 6, 1, -7), 5)


class _Segment(FocusVisible, QPushButton):
    def __init__(self, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self._words, self._icon = text, icon
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = fonts.metrics(*_TEXT).horizontalAdvance(self._words) + 24
        return QSize(width + (24 if self._icon else 0), 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            rounded(painter, self.rect(), 7, colour("surface"), colour("border"))
        if self.ring:
            focus_ring(painter, self.rect(), 7)
        metrics = fonts.metrics(*_TEXT)
        content = metrics.horizontalAdvance(self._words) + (24 if self._icon else 0)
        x = (self.width() - content) // 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            token = "accent" if on else "text2"
            left = self.width() - x - 16 if rtl else x
            draw_icon(painter, left, (self.height() - 16) / 2, self._icon, token)
            x += 24
        painter.setFont(fonts.font(*_TEXT))
        painter.setPen(colour("text" if on or self.underMouse() else "text2"))
        width = metrics.horizontalAdvance(self._words)
        left = self.width() - x - width if rtl else x
        draw_text(painter, QRect(left, 0, width, self.height()), self._words, metrics)


class SegmentedControl(QWidget):
    """One of a few views. `chosen(str)` carries the value when the user picks; `set_value` is silent.

    SegmentedControl("View", [("cards", "Cards", "layout-list"), ("table", "Table", "table-2")])
    """

    chosen = Signal(str)

    def __init__(self, name: str, options: list[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for value, text, icon in options:
            segment = self._segments[value] = _Segment(text, icon, self)
            segment.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(segment)
            row.addWidget(segment)
        if options:
            self.set_value(options[0][0])

    @property
    def value(self) -> str:
        return next((value for value, segment in self._segments.items() if segment.isChecked()), "")

    def set_value(self, value: str) -> None:
        self._segments[value].setChecked(True)

    def paintEvent(self, event) -> None:
        rounded(QPainter(self), self.rect(), 9, colour("bg"), colour("border"))
