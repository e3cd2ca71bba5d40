"""The board: columns beside each other, cards carried between them by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations.pipeline import Board
from crm_desktop.records.process import DONE, LOST, SALE, WON, Step
from crm_desktop.ui.dates import locale
from crm_desktop.ui.pipeline.card_list import CardList
from crm_desktop.ui.pipeline.column import TONES, ColumnView
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import rounded
from crm_desktop.ui.widgets.popover import draw_shadow

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

_ENDS = {WON: "ok", DONE: "ok", LOST: "danger"}
EDGE = 56
"""So near to an edge the board, or a column, scrolls while something is carried."""
TICK_MS = 16
DEPTH = 10


class Carried(QWidget):
    """The card under the mouse, with its shadow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QPixmap()
        self.hide()

    def begin(self, picture: QPixmap) -> None:
        """Card and shadow in one picture, so that a move paints nothing but it."""
        ratio = picture.devicePixelRatio()
        size = picture.deviceIndependentSize().toSize()
        whole = size + QSize(2 * DEPTH, 2 * DEPTH)
        made = QPixmap(whole * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        draw_shadow(painter, QRect(QPoint(DEPTH, DEPTH), size), 10, DEPTH)
        painter.drawPixmap(DEPTH, DEPTH, picture)
        painter.end()
        self._picture = made
        self.resize(whole)
        self.show()
        self.raise_()

    def paintEvent(self, event) -> None:
        QPainter(self).drawPixmap(0, 0, self._picture)


class DropLine(QWidget):
    """Where the card would land."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event) -> None:
        rounded(QPainter(self), self.rect(), 1.5, colour("accent"))


class BoardView(QWidget):
    """`move_wanted(case id, Step)` when a card was carried to another column; `opened(case id)` with Enter or a double
    click; `selected(case id)` when another card is current, "" for none; `digit(n)` for the reactions."""

    move_wanted = Signal(str, object)
    opened = Signal(str)
    selected = Signal(str)
    digit = Signal(int)
    fold_changed = Signal(str, bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.columns: list[ColumnView] = []
        self.current = ""
        """Id of the case whose card is current."""
        self._carried_id, self._grip = "", QPoint()
        self._at = QPoint()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea(self)
        self.area.setProperty("look", "plain")
        self.area.setWidgetResizable(True)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.area)
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self.area.setWidget(self._inner)
        self.carried = Carried(self)
        self.line = DropLine(self)
        self._scroller = QTimer(self, interval=TICK_MS)
        self._scroller.timeout.connect(self._scroll)

    # showing

    def show_board(self, board: Board, folded: set[str]) -> None:
        """Columns of a board; `folded` are the steps whose columns are strips."""
        while len(self.columns) < len(board.columns):
            self._add()
        sums = board.process.noun == SALE
        largest = max((column.total.amount for column in board.columns if column.step.end in ("", WON)), default=0)
        month = locale().standaloneMonthName(self._context.today().month)
        middle = 0
        for view, column in zip(self.columns, board.columns, strict=False):
            tone = _ENDS.get(column.step.end) or TONES[middle % len(TONES)]
            middle += not column.step.end
            foldable = column.step.end in (LOST, DONE) or column.step.rests
            view.show_column(column, tone, board.currency, largest, month, sums=sums, foldable=foldable)
            view.set_folded(foldable and column.step.id in folded)
            view.show()
        for view in self.columns[len(board.columns) :]:
            view.column = None
            view.list.cards.load([], None)
            view.hide()
        self._find_current()

    def _add(self) -> None:
        view = ColumnView(self._context, self._inner)
        self.columns.append(view)
        self._row.addWidget(view, 1)
        cards = view.list
        cards.selectionModel().currentChanged.connect(lambda *_: self._selected(view))
        cards.pressed_row.connect(lambda index: self.opened.emit(cards.cards.ids[index.row()]))
        cards.picked.connect(lambda: self._selected(view))
        cards.side.connect(lambda by: self._side(view, by))
        cards.carry.connect(lambda by: self._carry(view, by))
        cards.digit.connect(self.digit)
        cards.drag_begun.connect(lambda row, point: self._begin(view, row, point))
        cards.dragged.connect(self._drag)
        cards.dropped.connect(self._drop)
        view.fold_button.clicked.connect(lambda: self._fold(view, True))
        view.strip.clicked.connect(lambda: self._fold(view, False))

    def _fold(self, view: ColumnView, folded: bool) -> None:
        if view.column is not None:
            view.set_folded(folded)
            self._mark_stop()
            self.fold_changed.emit(view.column.step.id, folded)

    @property
    def shown(self) -> list[ColumnView]:
        """Columns that are shown, folded ones too."""
        return [view for view in self.columns if view.column is not None]

    # the current card

    def _selected(self, view: ColumnView) -> None:
        """Only one card is current on the whole board."""
        index = view.list.currentIndex()
        if not index.isValid():
            return
        for other in self.columns:
            if other is not view and other.list.currentIndex().isValid():
                other.list.setCurrentIndex(other.list.model().index(-1, 0))
        self._tell(view.list.cards.ids[index.row()])

    def _tell(self, case_id: str) -> None:
        if case_id != self.current:
            self.current = case_id
            self._mark_stop()
            self.selected.emit(case_id)

    def _find_current(self) -> None:
        """The current card where it stands now; none when it is gone."""
        wanted = self.current
        for view in self.shown:
            row = view.list.cards.row_of(wanted) if wanted else -1
            if row >= 0:
                if view.list.currentIndex().row() != row:
                    view.list.setCurrentIndex(view.list.model().index(row, 0))
            elif view.list.currentIndex().isValid():
                view.list.setCurrentIndex(view.list.model().index(-1, 0))
        if wanted and self.view_of(wanted) is None:
            self._tell("")
        self._mark_stop()

    def _mark_stop(self) -> None:
        """Tab comes to the current card only and goes on to what can be said about it: each column that took the
        keyboard on the way would make its own first card the current one. Arrows go between the columns."""
        full = [view for view in self.shown if not view.folded and view.list.cards.rowCount()]
        stop = next((view for view in full if view.list.cards.row_of(self.current) >= 0), full[0] if full else None)
        for view in self.columns:
            view.list.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if view is stop else Qt.FocusPolicy.ClickFocus
            )  # fmt: skip

    def view_of(self, case_id: str) -> ColumnView | None:
        return next((view for view in self.shown if view.list.cards.row_of(case_id) >= 0), None)

    def put(self, case_id: str, step_id: str) -> None:
        """Show a card in this step already; head and sums follow with the next `show_board`."""
        source = self.view_of(case_id)
        target = next((view for view in self.shown if view.column and view.column.step.id == step_id), None)
        if source is None or target is None or source is target:
            return
        source.list.cards.load([one for one in source.list.cards.ids if one != case_id], source.list.cards.step)
        target.list.cards.load([*target.list.cards.ids, case_id], target.list.cards.step)

    def choose(self, case_id: str, *, focus: bool = True) -> None:
        """Make this card the current one and bring it into sight."""
        view = self.view_of(case_id)
        if view is None:
            return
        if view.folded:
            self._tell(case_id)
            if focus:
                view.strip.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        row = view.list.cards.row_of(case_id)
        view.list.setCurrentIndex(view.list.model().index(row, 0))
        view.list.scrollTo(view.list.currentIndex())
        self.area.ensureWidgetVisible(view, 20, 0)
        if focus:
            view.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_cards(self) -> None:
        """The keyboard to the current card, or to the first."""
        if self.current and self.view_of(self.current) is not None:
            self.choose(self.current)
            return
        for view in self.shown:
            if not view.folded and view.list.cards.rowCount():
                view.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _side(self, view: ColumnView, by: int) -> None:
        """To the card beside, at the same height where there is one; empty columns are stepped over."""
        others = self.shown
        height = view.list.visualRect(view.list.currentIndex()).center().y()
        at = others.index(view) + by
        while 0 <= at < len(others):
            cards = others[at].list
            if not others[at].folded and cards.cards.rowCount():
                index = cards.indexAt(QPoint(20, height))
                row = index.row() if index.isValid() else cards.cards.rowCount() - 1
                self.choose(cards.cards.ids[row])
                return
            at += by

    def _carry(self, view: ColumnView, by: int) -> None:
        index = view.list.currentIndex()
        at = self.shown.index(view) + by
        if index.isValid() and 0 <= at < len(self.shown):
            self._want(view.list.cards.ids[index.row()], self.shown[at])

    def _want(self, case_id: str, target: ColumnView) -> None:
        step: Step | None = target.column.step if target.column else None
        source = self.view_of(case_id)
        if step is not None and source is not None and source is not target:
            self.move_wanted.emit(case_id, step)

    # dragging

    def _begin(self, view: ColumnView, row: int, point: QPoint) -> None:
        if self._context.ws.read_only:
            return
        self._carried_id, self._grip = view.list.cards.ids[row], point
        self.carried.begin(view.list.picture(row))
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroller.start()

    def _drag(self, point: QPoint) -> None:
        if not self._carried_id:
            return
        self._at = self.mapFromGlobal(point)
        self.carried.move(self._at - self._grip - QPoint(DEPTH, DEPTH))
        self._show_target()

    def _target(self) -> ColumnView | None:
        place = self._inner.mapFrom(self, self._at)
        for view in self.shown:
            if view.x() - 6 <= place.x() <= view.geometry().right() + 7:
                return view
        return None

    def _show_target(self) -> None:
        target = self._target()
        home = target is not None and target.list.cards.row_of(self._carried_id) >= 0
        for view in self.shown:
            view.set_target(view is target and not home)
        if target is None or home:
            self.line.hide()
            return
        place = target.landing()
        self.line.setGeometry(QRect(target.mapTo(self, place.topLeft()), place.size()))
        self.line.show()

    def _scroll(self) -> None:
        """Near an edge: the board to the side, the column under the mouse up or down."""
        bar = self.area.horizontalScrollBar()
        before = bar.value()
        bar.setValue(before + _speed(self._at.x(), self.width()))
        moved = bar.value() != before
        target = self._target()
        if target is not None and not target.folded:
            bar = target.list.verticalScrollBar()
            place = target.list.mapFrom(self, self._at)
            before = bar.value()
            bar.setValue(before + _speed(place.y(), target.list.height()))
            moved = moved or bar.value() != before
        if moved:
            self._show_target()

    def _drop(self, point: QPoint) -> None:
        case_id = self._carried_id
        if not case_id:
            return
        self._at = self.mapFromGlobal(point)
        target = self._target() if self.rect().contains(self._at) else None
        self.end_drag()
        if target is not None:
            self._want(case_id, target)

    def end_drag(self) -> None:
        """Nothing is carried any more; the case stays where it is."""
        self._carried_id = ""
        self._scroller.stop()
        self.carried.hide()
        self.line.hide()
        self.unsetCursor()
        for view in self.columns:
            view.set_target(False)
            view.list.dragging = False

    @property
    def carrying(self) -> bool:
        return bool(self._carried_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc while something is carried leaves it where it was."""
        if event.key() == Qt.Key.Key_Escape and self.carrying:
            self.end_drag()
        else:
            super().keyPressEvent(event)

    def lists(self) -> list[CardList]:
        """For F6: the columns with cards."""
        return [view.list for view in self.shown if not view.folded]


def _speed(at: int, length: int) -> int:
    """Pixels to scroll in one tick: faster the nearer to the edge."""
    if at < EDGE:
        return -((EDGE - max(0, at)) // 3 + 1)
    if at > length - EDGE:
        return (EDGE - max(0, length - at)) // 3 + 1
    return 0
