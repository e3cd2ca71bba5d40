"""How an entry of the line of time is drawn, and how a note is edited in its place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.icons import pixmap
from crm_desktop.ui.theme import colour
from crm_desktop.ui.timeline.entry_editor import EntryEditor, NoteEditor
from crm_desktop.ui.timeline.model import ENTRY, Entry
from crm_desktop.ui.widgets.painting import KINDS, draw_text, focus_ring, rounded

tr = texts("contact_page")

LEFT = 24
RIGHT = 24
TOP = 11
TODAY_HEIGHT = 54
PLANNED_BUTTONS = 178
"""Room for what can be done with a planned entry."""
_MOST_LINES = 4


_date_end: tuple[object, int] = (None, 0)


def line_height() -> int:
    return max(21, fonts.metrics("body").height() + 3)


def date_end() -> int:
    """Where the column of dates ends; it grows with the text size. Measured once: it is asked ten times a row."""
    global _date_end
    metrics = fonts.metrics("small", fonts.MEDIUM, tabular=True)
    if _date_end[0] is not metrics:
        _date_end = (metrics, LEFT + max(62, metrics.horizontalAdvance("So 28. Aug")))
    return _date_end[1]


def node_x() -> int:
    return date_end() + 20


def text_x() -> int:
    return node_x() + 29


class TimelineDelegate(QStyledItemDelegate):
    """Rows know their height from the text at the width of the view; measured once per entry and width."""

    finished = Signal()

    def __init__(self, view) -> None:
        super().__init__(view)
        self._view = view
        self._width = self._bar = 0
        self._lines: dict[str, list[str]] = {}
        self._words: dict[str, int] = {}
        self.editing = ""
        self._editor: NoteEditor | None = None
        self._whole: EntryEditor | None = None
        self.closeEditor.connect(self._finished)

    def forget(self) -> None:
        """Entries may have changed."""
        self._lines.clear()

    # sizes

    def text_width(self) -> int:
        if not self._bar:
            self._bar = self._view.verticalScrollBar().sizeHint().width()  # the same whether it is shown or not
        return max(80, self._view.width() - self._bar - text_x() - RIGHT)

    def room(self, entry: Entry) -> int:
        """Width for words; a planned entry leaves room for its buttons."""
        return max(80, self.text_width() - (PLANNED_BUTTONS if entry.planned else 0))

    def lines(self, entry: Entry) -> list[str]:
        """The lines of the detail as they are shown; the last one ends in … when there is more."""
        if self.text_width() != self._width:
            self._width = self.text_width()
            self._lines.clear()
        width = self.room(entry)
        found = self._lines.get(entry.activity.id)
        if found is None:
            found = self._lines[entry.activity.id] = self._wrapped(entry.detail, width)
        return found

    def _wrapped(self, text: str, width: int) -> list[str]:
        if not text:
            return []
        found: list[str] = []
        for paragraph in text[:1200].split("\n"):
            found += self._wrap(paragraph, width)
            if len(found) > _MOST_LINES:
                last = f"{found[_MOST_LINES - 1]} {found[_MOST_LINES]}"
                kept = fonts.metrics("body").elidedText(last, Qt.TextElideMode.ElideRight, width)
                return [*found[: _MOST_LINES - 1], kept if kept.endswith("…") else f"{kept} …"]
        return found

    def _wrap(self, paragraph: str, width: int) -> list[str]:
        """Break at spaces; at most one line more than is shown. A word that is too long stays whole."""
        lines: list[str] = []
        line, used, space = [], 0, self._advance(" ")
        for word in paragraph.split(" "):
            room = self._advance(word)
            if line and used + space + room > width:
                lines.append(" ".join(line))
                if len(lines) > _MOST_LINES:
                    return lines
                line, used = [], 0
            used += room + (space if line else 0)
            line.append(word)
        return [*lines, " ".join(line)]

    def _advance(self, word: str) -> int:
        """Width of a word; measured once, as notes repeat their words."""
        found = self._words.get(word)
        if found is None:
            if len(self._words) > 20_000:
                self._words.clear()
            found = self._words[word] = fonts.metrics("body").horizontalAdvance(word)
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        entry = index.data(ENTRY)
        if entry is None:
            return QSize(100, TODAY_HEIGHT)
        if entry.activity.id == self.editing and self._whole is not None:
            return QSize(100, 2 * TOP + line_height() + self._whole.wanted_height() + 18)
        return QSize(100, max(64, 2 * TOP + line_height() * max(2, 1 + len(self.lines(entry)))))

    # painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry: Entry | None = index.data(ENTRY)
        painter.save()
        painter.translate(option.rect.topLeft())
        width, height = option.rect.width(), option.rect.height()
        if option.direction == Qt.LayoutDirection.RightToLeft:
            self._mirrored = width
        else:
            self._mirrored = 0
        last = index.row() == index.model().rowCount() - 1 and not index.model().canFetchMore(QModelIndex())
        if entry is None:
            self._paint_today(painter, width, height, index.data(), index.row() == 0, last)
        else:
            self._paint_entry(painter, width, height, entry, last, self._is_active(index))
            if self._view.hasFocus() and self._view.currentIndex() == index:
                focus_ring(painter, self._place(0, 1, width - 4, height - 2), 9)
        painter.restore()

    def _is_active(self, index: QModelIndex) -> bool:
        return self._view.active() == index

    def _place(self, x: int, y: int, width: int, height: int) -> QRect:
        return QRect(self._mirrored - x - width if self._mirrored else x, y, width, height)

    def _align(self, start: bool = True) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if start != bool(self._mirrored) else Qt.AlignmentFlag.AlignRight

    def _x(self, x: int) -> int:
        return self._mirrored - x if self._mirrored else x

    def _paint_today(self, painter: QPainter, width: int, height: int, text: str, first: bool, last: bool) -> None:
        middle = height / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not first:
            self._line(painter, 0, middle, dashed=True)
        if not last:
            self._line(painter, middle, height)
        painter.fillRect(self._place(LEFT, int(middle) - 1, width - LEFT - RIGHT, 2), colour("accent"))
        spot = QPointF(self._x(node_x()), middle)
        painter.setPen(QPen(colour("surface"), 3))
        painter.setBrush(colour("accentFill"))
        painter.drawEllipse(spot, 6.5, 6.5)
        metrics = fonts.metrics("small", fonts.SEMIBOLD)
        high = max(24, metrics.height() + 6)
        pill = self._place(text_x() - 9, int(middle) - high // 2, metrics.horizontalAdvance(text) + 22, high)
        rounded(painter, pill, high / 2, colour("accentFill"))
        painter.setFont(fonts.font("small", fonts.SEMIBOLD))
        painter.setPen(colour("onAccent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)

    def _line(self, painter: QPainter, top: float, bottom: float, dashed: bool = False) -> None:
        shade = QColor(colour("control"))
        shade.setAlphaF(0.55)
        if dashed:  # what is ahead is not there yet
            painter.setPen(QPen(shade, 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(self._x(node_x()), top), QPointF(self._x(node_x()), bottom))
            return
        painter.fillRect(QRectF(self._x(node_x()) - 0.75, top, 1.5, bottom - top), shade)

    def _paint_entry(self, painter: QPainter, width: int, height: int, entry: Entry, last: bool, active: bool) -> None:
        if active or entry.next:
            ground = colour("sel" if entry.next else "hover")
            rounded(painter, self._place(text_x() - 11, 3, width - text_x() + 11 - 12, height - 6), 9, ground)
        node, dashed = TOP + line_height() - 1, entry.planned is not None
        self._line(painter, 0, node - 17, dashed)
        if not last:
            self._line(painter, node + 17, height, dashed)
        self._paint_node(painter, entry)
        self._paint_when(painter, entry)
        room = self.room(entry)
        painter.setFont(fonts.font("head"))
        painter.setPen(colour("text"))
        metrics = fonts.metrics("head")
        title = min(metrics.horizontalAdvance(entry.title), room)
        draw_text(painter, self._place(text_x(), TOP, title, line_height()), entry.title, metrics, self._align())
        self._paint_who(painter, entry, text_x() + title, room - title)
        if entry.activity.id == self.editing:
            return
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("text2"))
        y = TOP + line_height()
        for line in self.lines(entry):
            draw_text(
                painter, self._place(text_x(), y, room, line_height()), line, fonts.metrics("body"), self._align()
            )
            y += line_height()

    def person_place(self, entry: Entry, row: QRect) -> QRect:
        """Where the name of the other person stands, for the link laid over it."""
        room = self.room(entry)
        title = min(fonts.metrics("head").horizontalAdvance(entry.title), room)
        width = min(fonts.metrics("small", fonts.MEDIUM).horizontalAdvance(entry.person) + 8, room - title - 12)
        x = text_x() + title + 10 + fonts.metrics("small").horizontalAdvance("· ") - 4
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = row.left() + (row.width() - x - width if rtl else x)
        return QRect(left, row.top() + TOP - 2, width, line_height() + 3)

    def _paint_who(self, painter: QPainter, entry: Entry, x: int, room: int) -> None:
        """Person (a company's people) and author behind the title."""
        small = fonts.metrics("small")
        x += 10
        room -= 10
        for text, token, weight in ((entry.person, "accent", fonts.MEDIUM), (entry.activity.author, "text3", 0)):
            metrics = fonts.metrics("small", weight)
            if not text or room < 60:
                continue
            painter.setFont(fonts.font("small"))
            painter.setPen(colour("text3"))
            point = small.horizontalAdvance("· ")
            draw_text(painter, self._place(x, TOP, point, line_height() + 1), "· ", small, self._align())
            width = min(metrics.horizontalAdvance(text), room - point)
            painter.setFont(fonts.font("small", weight))
            painter.setPen(colour(token))
            draw_text(painter, self._place(x + point, TOP, width, line_height() + 1), text, metrics, self._align())
            x += point + width + 8
            room -= point + width + 8

    def _paint_node(self, painter: QPainter, entry: Entry) -> None:
        ink, soft = KINDS[entry.kind]
        centre = QPointF(self._x(node_x()), TOP + line_height() - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.planned:
            painter.setPen(QPen(colour(ink), 1.5))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(centre, 15.25, 15.25)
        else:
            painter.setPen(QPen(colour("surface"), 2))
            painter.setBrush(colour(soft))
            painter.drawEllipse(centre, 16, 16)
        dpr = painter.device().devicePixelRatio()
        painter.drawPixmap(centre - QPointF(8, 8), pixmap(entry.icon, ink, 16, dpr))

    def _paint_when(self, painter: QPainter, entry: Entry) -> None:
        painter.setFont(fonts.font("small", fonts.MEDIUM, tabular=True))
        painter.setPen(colour("text2"))
        align = self._align(False)
        draw_text(painter, self._place(4, TOP, date_end() - 4, line_height()), entry.day, None, align)
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(colour("text3"))
        draw_text(painter, self._place(4, TOP + line_height(), date_end() - 4, line_height()), entry.time, None, align)

    # editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        activity = index.data(ENTRY).activity
        self.editing = activity.id
        editor = self._whole = EntryEditor(parent, activity)
        self._editor = editor.text
        editor.text.moveCursor(editor.text.textCursor().MoveOperation.End)
        editor.text.wants_height.connect(self._grow)
        editor.left.connect(self._left)
        self._grow()
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """It has what it needs from the beginning: what is being typed must not be replaced."""

    def setModelData(self, editor: QWidget, model, index: QModelIndex) -> None:
        if isinstance(editor, EntryEditor):
            self._view.entry_edited(index.data(ENTRY).activity.id, editor.values())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        rect = option.rect
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        left = RIGHT if rtl else text_x() - 9
        height = editor.wanted_height() if isinstance(editor, EntryEditor) else 40
        editor.setGeometry(rect.left() + left, rect.top() + TOP + line_height() + 4, self.text_width() + 9, height)

    def _left(self, save: bool) -> None:
        editor = self._whole
        if editor is None:
            return
        if save:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
        else:
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)

    def settle(self) -> None:
        """Save an entry that is being edited, before the rows change."""
        self._left(save=True)

    def _grow(self) -> None:
        self._view.scheduleDelayedItemsLayout()

    def _finished(self, *_: object) -> None:
        self.editing, self._editor, self._whole = "", None, None
        self._view.scheduleDelayedItemsLayout()
        self.finished.emit()
