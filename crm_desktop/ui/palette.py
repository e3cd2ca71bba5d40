"""The command palette (Ctrl+K): one field for going, finding and doing.

It lies over the window's content with a scrim, without animation. Rows are real buttons, made once and reused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts

from . import fonts, shortcuts
from .icons import pixmap
from .palette_items import ROWS, Group, Item, PaletteItems
from .theme import colour
from .widgets.keys import draw_key_cap, key_cap_height, key_cap_width
from .widgets.labels import Label
from .widgets.painting import draw_text, rounded
from .widgets.popover import draw_shadow
from .widgets.toast import announce

if TYPE_CHECKING:
    from .context import Context

tr = texts("palette")

WIDTH, TOP, SHADOW, RADIUS = 640, 112, 24, 14
FIELD, ROW, HEADING, FOOT, EDGE = 56, 42, 32, 38, 8


class PaletteRow(QAbstractButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.item: Item | None = None
        self.selected = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard; arrows choose
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(fonts.room(ROW))

    def set_item(self, item: Item) -> None:
        self.item = item
        keys = " ".join(item.keys)
        self.setAccessibleName(", ".join(part for part in (item.title, item.subtitle) if part))
        self.setAccessibleDescription(item.reason or keys)
        self.update()

    def set_selected(self, selected: bool) -> None:
        self.selected = selected
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 2 * EDGE, fonts.room(ROW))

    def paintEvent(self, event) -> None:
        item = self.item
        if item is None:
            return
        painter = QPainter(self)
        if self.selected:
            rounded(painter, self.rect(), 8, colour("sel"))
            rounded(painter, QRect(0, (self.height() - 18) // 2, 3, 18), 1.5, colour("accent"))
        ink = "disabled" if item.reason else "text"
        token = "disabled" if item.reason else "accent" if self.selected else "text2"
        painter.drawPixmap(
            QPoint(14, (self.height() - 18) // 2), pixmap(item.icon, token, 18, self.devicePixelRatioF())
        )
        right = self._paint_right(painter, item)
        left = 46
        metrics = fonts.metrics("body", fonts.MEDIUM if self.selected else 0)
        painter.setFont(fonts.font("body", fonts.MEDIUM if self.selected else 0))
        painter.setPen(colour(ink))
        draw_text(painter, QRect(left, 0, right - left, self.height()), item.title, metrics)
        left += metrics.horizontalAdvance(item.title) + 10
        if item.subtitle and left < right - 40:
            painter.setFont(fonts.font("small"))
            painter.setPen(colour("text3"))
            draw_text(painter, QRect(left, 0, right - left, self.height()), item.subtitle, fonts.metrics("small"))

    def _paint_right(self, painter: QPainter, item: Item) -> int:
        """Key caps, or why not; returns where the text must end."""
        right = self.width() - 12
        if item.reason:
            metrics = fonts.metrics("caption")
            width = min(metrics.horizontalAdvance(item.reason) + 2, self.width() // 2)
            painter.setFont(fonts.font("caption"))
            painter.setPen(colour("text3"))
            draw_text(painter, QRect(right - width, 0, width, self.height()), item.reason, metrics)
            return right - width - 12
        keys = item.keys or (tuple(shortcuts.parts("Return")) if self.selected else ())
        for key in reversed(keys):
            width = key_cap_width(key)
            high = key_cap_height()
            draw_key_cap(painter, QRect(right - width, (self.height() - high) // 2, width, high), key)
            right -= width + 5
        return right - 8


class _Field(QLineEdit):
    """Up, Down, Enter and Esc belong to the palette."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setProperty("look", "plain")
        self.setFont(_field_font())
        self.setPlaceholderText(tr("Search or command …"))
        self.setAccessibleName(tr("Search or command"))
        self.setMinimumHeight(32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._palette.handle_key(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._palette.move(-1 if event.key() == Qt.Key.Key_Backtab else 1)
            return True
        return super().event(event)


def _field_font():
    font = fonts.font("body")
    font.setPixelSize(fonts.px(17))
    return font


class Palette(QWidget):
    """Covers its parent while open; the panel is in the middle."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._items = PaletteItems(
            context.commands,
            context.providers,
            go=context.navigation.go,
            has_file=lambda: context.has_file,
            set_text=self.set_text,
        )
        self._before: QWidget | None = None
        self._selected = 0
        self._shown: list[Item] = []
        self.setAccessibleName(tr("Search or command"))
        self._panel = _Panel(self)
        self._panel.move(0, TOP)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        column.setSpacing(0)
        self.field = _Field(self)
        row = QHBoxLayout()
        row.setContentsMargins(54, 0, 20, 0)
        row.addWidget(self.field)
        self._head = QWidget()
        self._head.setFixedHeight(fonts.room(FIELD))
        self._head.setLayout(row)
        column.addWidget(self._head)
        self._list = QWidget()
        column.addWidget(self._list)
        self.rows = [PaletteRow(self._list) for _ in range(ROWS)]
        for place, button in enumerate(self.rows):
            button.clicked.connect(lambda _checked=False, n=place: self._run(n))
        self._headings = [Label("", "caption", "text2", self._list, weight=fonts.SEMIBOLD) for _ in range(3)]
        self._empty = Label("", "body", "text3", self._list)
        self._foot = Label(self._help(), "caption", "text2")
        self._foot.setFixedHeight(fonts.room(FOOT))
        self._foot.setContentsMargins(22, 0, 22, 0)
        column.addWidget(self._foot)
        self.field.textChanged.connect(self._typed)
        context.navigation.moved.connect(self._moved)
        parent.installEventFilter(self)
        self.hide()

    def open_palette(self, text: str = "") -> None:
        """Show it, with this text already typed."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._items.prepare()
        self.setGeometry(self.parentWidget().rect())
        self.field.setText(text)
        self._typed(text)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        if self.isHidden():
            return
        if self._before is not None and self._before.isVisible():
            # Before hiding: else Qt would move the keyboard to some neighbour first.
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.hide()

    def set_text(self, text: str) -> None:
        self.field.setText(text)

    @property
    def shown(self) -> list[Item]:
        return list(self._shown)

    def move(self, by: int) -> None:
        """Choose the next or previous row, round the ends."""
        if self._shown:
            self._select((self._selected + by) % len(self._shown))

    def handle_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._select(len(self._shown) - 1 if key == Qt.Key.Key_PageDown else 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._selected)
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _moved(self, _route: object) -> None:
        self.close_palette()

    def _typed(self, text: str) -> None:
        groups = self._items.groups(text)
        self._shown = [item for group in groups for item in group.items]
        self._lay_out(groups, text)
        self._select(0)

    def _lay_out(self, groups: list[Group], text: str) -> None:
        y, place = 6, 0
        width = WIDTH - 2 * EDGE
        heading_height, row_height = fonts.room(HEADING), self._row_height(groups)
        for number, heading in enumerate(self._headings):
            heading.setVisible(number < len(groups))
            if number >= len(groups):
                continue
            heading.setText(groups[number].title)
            heading.setGeometry(22, y, WIDTH - 44, heading_height)
            y += heading_height
            for item in groups[number].items:
                row = self.rows[place]
                row.set_item(item)
                row.setFixedHeight(row_height)
                row.setGeometry(EDGE, y, width, row_height)
                row.show()
                y, place = y + row_height, place + 1
            y += 4
        for row in self.rows[place:]:
            row.hide()
        self._empty.setVisible(not groups)
        if not groups:
            self._empty.setText(tr("Nothing fits “{text}”.", text=text.strip()))
            self._empty.setGeometry(22, y, WIDTH - 44, row_height)
            y += row_height
        self._list.setFixedHeight(y + 4)
        self._panel.fit()

    def _row_height(self, groups: list[Group]) -> int:
        """Rows move closer together where large text would push the foot out of a small window."""
        rows = sum(len(group.items) for group in groups)
        others = fonts.room(FIELD) + fonts.room(FOOT) + len(groups) * (fonts.room(HEADING) + 4) + 48
        room = (self.height() - others) // max(1, rows)
        return max(fonts.metrics("body").height() + 8, min(fonts.room(ROW), room))

    def _select(self, place: int) -> None:
        self._selected = place if self._shown else 0
        for number, row in enumerate(self.rows):
            row.set_selected(number == place and number < len(self._shown))
        if self._shown:
            name = self.rows[place].accessibleName()
            self.field.setAccessibleDescription(name)
            announce(self.field, name)

    def _run(self, place: int) -> None:
        if place >= len(self._shown):
            return
        item = self._shown[place]
        if item.reason:
            return
        if not item.stays_open:
            self.close_palette()
        item.run()

    def _help(self) -> str:
        enter = shortcuts.label("Return")
        parts = (tr("↑↓ choose"), tr("{key} runs it", key=enter), tr("> only commands"), tr("? help"))
        return "      ".join(parts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.setGeometry(self.parentWidget().rect())
        return False

    def mousePressEvent(self, event) -> None:
        self.close_palette()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._panel.fit()

    def paintEvent(self, event) -> None:
        QPainter(self).fillRect(self.rect(), colour("scrim"))


class _Panel(QWidget):
    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._palette = palette

    def fit(self) -> None:
        height = self.layout().sizeHint().height()
        room = self._palette.size()
        top = max(16, min(TOP, room.height() - height + SHADOW - 16))
        width = WIDTH + 2 * SHADOW
        self.setGeometry((room.width() - width) // 2, top - SHADOW, width, height)

    def mousePressEvent(self, event) -> None:
        event.accept()  # a click beside the rows is no click on the scrim

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        panel = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        draw_shadow(painter, panel, RADIUS, SHADOW)
        rounded(painter, panel, RADIUS, colour("surface"), colour("border"))
        x, y = panel.left(), panel.top()
        painter.drawPixmap(
            QPoint(x + 21, y + (fonts.room(FIELD) - 18) // 2), pixmap("search", "accent", 18, self.devicePixelRatioF())
        )
        painter.fillRect(x + 1, y + fonts.room(FIELD), WIDTH - 2, 1, colour("border"))
        painter.fillRect(x + 1, panel.bottom() - fonts.room(FOOT), WIDTH - 2, 1, colour("border"))
