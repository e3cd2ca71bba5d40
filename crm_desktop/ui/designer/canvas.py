"""The drawing surface: steps are dragged, arrows drawn from their ports, names changed in place; wheel and keys too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsPathItem, QGraphicsScene, QGraphicsView, QLineEdit

from crm_desktop.common.i18n import texts
from crm_desktop.records import drawing as rules
from crm_desktop.records.process import Step
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour, theme
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.toast import announce

from . import words
from .drawing import Drawing
from .items import ArrowItem, StepItem, StepLook
from .routes import SIDES, Arrow, Box, Point, Router

if TYPE_CHECKING:
    from collections.abc import Mapping

tr = texts("designer")

LEAST, MOST, STEP = 0.2, 2.5, 1.15
MARGIN = 600
"""Room around the drawing, to put steps into."""
NUDGE_MS = 600
"""So long after the last arrow key the new place of a step is kept: one step of undo, not ten."""
ALL_AT_ONCE = 60
"""So many arrows can all be led anew while one drags."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class Canvas(OwnKeys, QGraphicsView):
    """Shows a Drawing and changes it. `zoomed` comes with every other scale."""

    own_keys = frozenset({*_ARROWS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Escape})

    zoomed = Signal()
    edit_asked = Signal()
    """Enter: show the fields of what is chosen."""
    tool_changed = Signal(str)

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(tr("Drawing of the process"))
        self.viewport().setAccessibleName(self.accessibleName())
        self.setAccessibleDescription(
            tr("Arrow keys go from step to step, with Shift they move it. The list beside it has the same.")
        )
        self.steps: dict[str, StepItem] = {}
        self.arrows: dict[tuple[str, str], ArrowItem] = {}
        self.tool = "pick"
        self.editor: QLineEdit | None = None
        self._editing = ("", "")
        self._hovered = ""
        self._press: QPointF | None = None
        self._dragged: dict[str, QPointF] = {}
        self._from = ""
        self._led = ""
        self._pan: QPoint | None = None
        self._line = QGraphicsPathItem()
        self._line.setZValue(5)
        self.scene().addItem(self._line)
        self._line.hide()
        self._shape: object = None
        self._fitted = False
        self._nudging = QTimer(self, singleShot=True, interval=NUDGE_MS)
        self._nudging.timeout.connect(self._keep_places)
        drawing.changed.connect(self.rebuild)
        drawing.picked.connect(self._show_pick)
        theme().changed.connect(self._repaint)

    def _repaint(self) -> None:
        for item in self.scene().items():
            item.update()  # what is kept as a picture has the colours of the theme before
        self.viewport().update()

    # What stands there

    def rebuild(self) -> None:
        """Make the items fit the process."""
        process = self.drawing.process
        if self._dragged:
            return
        dead = {step.id for step in rules.dead_ends(process)}
        for gone in [name for name in self.steps if process.step(name) is None]:
            self.scene().removeItem(self.steps.pop(gone))
        for step in process.steps:
            item = self.steps.get(step.id)
            if item is None:
                item = self.steps[step.id] = StepItem(step.id)
                self.scene().addItem(item)
            if not self._nudging.isActive():
                item.setPos(*rules.shown_at(step))
            item.set_look(self._look(step, first=step.id == process.start, dead=step.id in dead))
        known = {(step.id, arrow.id): arrow.name for step in process.steps for arrow in step.reactions}
        for gone in [key for key in self.arrows if key not in known]:
            arrow = self.arrows.pop(gone)
            self.scene().removeItem(arrow.words)
            self.scene().removeItem(arrow)
        for key, name in known.items():
            if key not in self.arrows:
                self.arrows[key] = ArrowItem(*key)
                self.scene().addItem(self.arrows[key])
                self.scene().addItem(self.arrows[key].words)
            self.arrows[key].words.set_text(name)
        self._lead()
        self._show_pick()
        if not self._fitted and process.steps and self.isVisible():
            self.fit()

    def _look(self, step: Step, *, first: bool, dead: bool) -> StepLook:
        icon, tone = words.look(step)
        outline = {"won": "ok", "done": "ok", "lost": "danger"}.get(step.end, "warn" if dead else "")
        return StepLook(
            step.name, words.detail(step), words.cases(step, self.drawing.counts), icon, tone, outline,
            tr("Start") if first else "", tr("no exit") if dead else "",
        )  # fmt: skip

    def _lead(self, moved: str = "") -> None:
        """Lead the arrows, where a step stands elsewhere or an arrow is another. While a step of a large drawing is
        being `moved` only its own follow; the others wait until it stands."""
        arrows = [
            Arrow((step.id, item.id), step.id, item.target, self.arrows[step.id, item.id].words.wide)
            for step in self.drawing.process.steps
            for item in step.reactions
            if item.target in self.steps
        ]
        boxes = {name: item.box for name, item in self.steps.items()}
        shape = (arrows, boxes)
        if shape == self._shape:
            return
        if moved and len(arrows) > ALL_AT_ONCE:
            arrows = [arrow for arrow in arrows if moved in (arrow.source, arrow.target)]
        else:
            self._shape = shape
        ways = Router(boxes).ways(arrows)
        for key, way in ways.items():
            self.arrows[key].set_way(way)
        if moved:
            return
        for key, item in self.arrows.items():
            item.show_line(key in ways)
        area = self.drawn_area()
        self.setSceneRect(area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    def drawn_area(self) -> QRectF:
        """What is drawn, with a little room around."""
        area = QRectF()
        for item in self.steps.values():
            area = area.united(item.sceneBoundingRect())
        for arrow in self.arrows.values():
            if arrow.isVisible():
                area = area.united(arrow.boundingRect()).united(arrow.chip)
        return area.adjusted(-24, -24, 24, 24)

    def _show_pick(self) -> None:
        step_id, reaction_id = self.drawing.step_id, self.drawing.reaction_id
        can = not self.drawing.read_only
        for name, item in self.steps.items():
            chosen = name == step_id and not reaction_id
            item.set_state(chosen=chosen, ports=can and (chosen or name == self._hovered))
        for key, arrow in self.arrows.items():
            arrow.set_chosen(key == (step_id, reaction_id))

    # Scale and place

    @property
    def scale_now(self) -> float:
        """1.0 is as designed, in this person's text size."""
        return self.transform().m11() / self._usual()

    def _usual(self) -> float:
        return fonts.room(1000) / 1000

    def set_scale(self, scale: float, at: QPoint | None = None) -> None:
        """Zoom; the place under `at` (of the viewport, else its middle) stays where it is."""
        scale = max(LEAST, min(MOST, scale))
        point = at or self.viewport().rect().center()
        before = self.mapToScene(point)
        factor = scale / self.scale_now
        self.scale(factor, factor)
        moved = self.mapFromScene(before) - point
        self._scroll(moved.x(), moved.y())
        self._place_editor()
        self.zoomed.emit()

    def _scroll(self, x: int, y: int) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + x)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + y)
        self._place_editor()

    def fit(self) -> None:
        """Show the whole drawing, not larger than usual."""
        area, room = self.drawn_area(), self.viewport().size()
        if not self.steps or room.width() < 10:
            return
        self._fitted = True
        scale = min(room.width() / area.width(), (room.height() - 120) / area.height()) / self._usual()
        self.set_scale(min(1.0, scale))
        self.centerOn(area.center() - QPointF(0, 0))
        self.zoomed.emit()

    def show_item(self) -> None:
        """Bring what is chosen into view."""
        arrow = self.arrows.get((self.drawing.step_id, self.drawing.reaction_id))
        item = self.steps.get(self.drawing.step_id)
        if arrow is not None:
            self.ensureVisible(arrow.chip, 60, 60)
        elif item is not None:
            self.ensureVisible(item.sceneBoundingRect(), 60, 60)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: None if self._fitted else self.fit())

    def render_area(self, painter: QPainter, page: QRectF, area: QRectF) -> None:
        """Paint this part of the drawing into a page, in the middle and not larger than by a half."""
        scale = min(page.width() / area.width(), page.height() / area.height(), page.width() / 700)
        size = area.size() * scale
        place = QRectF(page.center().x() - size.width() / 2, page.top(), size.width(), size.height())
        self.scene().render(painter, place, area)

    def begin_anew(self) -> None:
        """Another process is shown: fit it when it stands."""
        self._fitted = False
        self._shape = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y() / 120
            self.set_scale(self.scale_now * STEP**turn, event.position().toPoint())
            event.accept()
            return
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not delta.x():
            delta = QPoint(delta.y(), 0)
        self._scroll(-delta.x(), -delta.y())
        event.accept()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, colour("bg"))
        if self.transform().m11() >= 0.5:
            painter.setBrushOrigin(QPointF(0, 0))
            painter.fillRect(rect, QBrush(_dots(colour("border").name())))

    # The mouse

    def set_tool(self, tool: str) -> None:
        """ "pick", "hand" (drag the drawing) or "connect" (from one step to another)."""
        self.tool = tool
        self.viewport().setCursor(
            {"hand": Qt.CursorShape.OpenHandCursor, "connect": Qt.CursorShape.CrossCursor}.get(
                tool, Qt.CursorShape.ArrowCursor
            )
        )
        self.tool_changed.emit(tool)

    def _step_at(self, place: QPointF) -> StepItem | None:
        for item in reversed(list(self.steps.values())):
            if item.contains(item.mapFromScene(place)):
                return item
        return None

    def _arrow_at(self, place: QPointF) -> ArrowItem | None:
        for item in sorted(self.arrows.values(), key=lambda arrow: not arrow.chosen):
            if item.holds(place):
                return item
        return None

    def _port_at(self, place: QPointF) -> StepItem | None:
        return next((item for item in self.steps.values() if item.ports and item.port_at(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._end_edit(keep=True)
        place = self.mapToScene(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton or self.tool == "hand":
            self._begin_pan(event)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = place
        can = not self.drawing.read_only
        chosen = self.arrows.get((self.drawing.step_id, self.drawing.reaction_id))
        port = self._port_at(place)
        step = self._step_at(place)
        if can and chosen is not None and chosen.end_at(place):
            self._led = chosen.reaction_id
            self._from = chosen.step_id
        elif can and (port is not None or (self.tool == "connect" and step is not None)):
            self._from = (port or step).step_id  # type: ignore[union-attr]
            self.drawing.pick(self._from)
        elif step is not None:
            self.drawing.pick(step.step_id)
            if can:
                self._dragged = {step.step_id: step.pos()}
        elif (arrow := self._arrow_at(place)) is not None:
            self.drawing.pick(arrow.step_id, arrow.reaction_id)
        else:
            self.drawing.pick()
            self._begin_pan(event)

    def _begin_pan(self, event: QMouseEvent) -> None:
        self._pan = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        place = self.mapToScene(point)
        if self._pan is not None:
            self._scroll(self._pan.x() - point.x(), self._pan.y() - point.y())
            self._pan = point
        elif self._from:
            self._draw_line(place)
        elif self._dragged and self._press is not None:
            self._drag(place)
        else:
            self._hover(place)

    def _drag(self, place: QPointF) -> None:
        if self._press is None:
            return
        way = place - self._press
        far = QApplication.startDragDistance() / self.transform().m11()
        (name, start), *_ = self._dragged.items()
        item = self.steps[name]
        if item.pos() == start and way.manhattanLength() < far:
            return
        item.setPos(rules.snapped(start.x() + way.x()), rules.snapped(start.y() + way.y()))
        self._lead(name)

    def _draw_line(self, place: QPointF) -> None:
        source = self.steps[self._from].box
        over = self._step_at(place)
        self._hover(place)
        start = _nearest(source, (place.x(), place.y()))
        path = QPainterPath(QPointF(*start))
        path.lineTo(place)
        self._line.setPath(path)
        self._line.setPen(QPen(colour("ok" if over else "accent"), 2, Qt.PenStyle.DashLine))
        self._line.show()

    def _hover(self, place: QPointF) -> None:
        over = self._step_at(place) or self._port_at(place)
        hovered = over.step_id if over else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self._show_pick()

    def leaveEvent(self, event) -> None:
        self._hovered = ""
        self._show_pick()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        if self._pan is not None:
            self._pan = None
            self.set_tool(self.tool)
        elif self._from:
            self._end_line(place)
        elif self._dragged:
            moved = {
                name: (round(self.steps[name].x()), round(self.steps[name].y()))
                for name, start in self._dragged.items()
                if self.steps[name].pos() != start
            }
            self._dragged = {}
            if moved:
                self.drawing.move(moved)
        self._press = None

    def _end_line(self, place: QPointF) -> None:
        source, led, target = self._from, self._led, self._step_at(place)
        self._from = self._led = ""
        self._line.hide()
        far = self._press is not None and (place - self._press).manhattanLength() > 24
        if led:
            if target is not None:
                self._lead_to(source, led, target.step_id)
            return
        if target is not None and target.step_id == source and not far:
            return
        corner = (rules.snapped(place.x() - rules.WIDTH / 2), rules.snapped(place.y() - 10))
        wanted = target is not None or far
        if wanted and self.drawing.connect(source, target.step_id if target else "", corner):
            self.set_tool("pick")
            self.rename()

    def _lead_to(self, step_id: str, reaction_id: str, target: str) -> None:
        step = self.drawing.process.step(step_id)
        reaction = step.reaction(reaction_id) if step else None
        if reaction is not None:
            self.drawing.put_reaction(step_id, replace(reaction, target=target))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        self._pan = None
        self._dragged = {}
        if self.tool == "hand" or self.drawing.read_only:
            return
        corner = (rules.snapped(place.x() - rules.WIDTH / 2), rules.snapped(place.y() - rules.HEIGHT / 2))
        if (step := self._step_at(place)) is not None:
            self.drawing.pick(step.step_id)
        elif (arrow := self._arrow_at(place)) is not None:
            self.drawing.pick(arrow.step_id, arrow.reaction_id)
        elif not self.drawing.add_step(corner):
            return
        self.rename()

    # Names in place

    def rename(self) -> None:
        """Change the name of what is chosen where it stands."""
        step, reaction = self.drawing.step, self.drawing.reaction
        if step is None or self.drawing.read_only:
            return
        self._end_edit(keep=True)
        self._editing = (step.id, reaction.id if reaction else "")
        field = self.editor = QLineEdit(reaction.name if reaction else step.name, self.viewport())
        field.setAccessibleName(tr("Name of the reaction") if reaction else tr("Name of the step"))
        field.setFont(fonts.font("body"))
        self._place_editor()
        field.selectAll()
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.editingFinished.connect(lambda: self._end_edit(keep=True))
        field.installEventFilter(self)

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        step_id, reaction_id = self._editing
        arrow, item = self.arrows.get((step_id, reaction_id)), self.steps.get(step_id)
        if arrow is not None:
            area = arrow.chip.adjusted(-20, 0, 20, 0)
        elif item is not None:
            area = QRectF(item.x() + 50, item.y() + 8, rules.WIDTH - 56, 30)
        else:
            return
        place = self.mapFromScene(area).boundingRect()
        high, wide = fonts.room(32), max(place.width(), fonts.room(150))
        self.editor.setGeometry(QRect(place.center().x() - wide // 2, place.center().y() - high // 2, wide, high))

    def eventFilter(self, watched, event) -> bool:
        if watched is self.editor and event.type() == event.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._end_edit(keep=False)
            return True
        return super().eventFilter(watched, event)

    def _end_edit(self, *, keep: bool) -> None:
        field, self.editor = self.editor, None
        if field is None:
            return
        with QSignalBlocker(field):
            had, text = field.hasFocus(), field.text()
            field.hide()
            field.deleteLater()
        if had:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep:
            self.drawing.rename(*self._editing, text)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in _ARROWS and not modifiers & Qt.KeyboardModifier.ControlModifier:
            x, y = _ARROWS[Qt.Key(key)]
            if modifiers & Qt.KeyboardModifier.ShiftModifier:
                self._nudge(x, y)
            else:
                self._go(x, y)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_asked.emit()
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Escape:
            self._escape(event)
        else:
            event.ignore()

    def _escape(self, event: QKeyEvent) -> None:
        if self._from or self._dragged:
            for name, start in self._dragged.items():
                self.steps[name].setPos(start)
            self._from, self._led, self._dragged = "", "", {}
            self._line.hide()
            self._lead()
        elif self.tool != "pick":
            self.set_tool("pick")
        elif self.drawing.step_id:
            self.drawing.pick()
        else:
            event.ignore()

    def _go(self, x: int, y: int) -> None:
        """Choose the nearest step in this direction; the first one when none is chosen."""
        here = self.steps.get(self.drawing.step_id)
        if here is None or self.drawing.reaction_id:
            start = self.drawing.step_id or self.drawing.process.start or next(iter(self.steps), "")
            if start:
                self._choose(start)
            return
        best, found = float("inf"), ""
        for name, item in self.steps.items():
            along = (item.x() - here.x()) * x + (item.y() - here.y()) * y
            across = abs((item.x() - here.x()) * y) + abs((item.y() - here.y()) * x)
            if along > 1 and along + 2 * across < best:
                best, found = along + 2 * across, name
        if found:
            self._choose(found)

    def _choose(self, step_id: str) -> None:
        self.drawing.pick(step_id)
        self.show_item()
        step = self.drawing.step
        if step is not None:
            announce(self, words.said_of(step, self.drawing.counts, first=step.id == self.drawing.process.start))

    def _nudge(self, x: int, y: int) -> None:
        item = self.steps.get(self.drawing.step_id)
        if item is None or self.drawing.read_only:
            return
        item.setPos(rules.snapped(item.x()) + x * rules.GRID, rules.snapped(item.y()) + y * rules.GRID)
        self._lead(item.step_id)
        self.show_item()
        self._nudging.start()

    def _keep_places(self) -> None:
        self.drawing.move(self.places())

    def places(self) -> Mapping[str, tuple[int, int]]:
        return {name: (round(item.x()), round(item.y())) for name, item in self.steps.items()}

    def flush(self) -> None:
        """Keep what is still being moved or renamed."""
        self._end_edit(keep=True)
        if self._nudging.isActive():
            self._nudging.stop()
            self._keep_places()


def _nearest(box: Box, place: Point) -> Point:
    """The port of a box that is nearest to a place."""
    return min((box.port(side) for side in SIDES), key=lambda p: abs(p[0] - place[0]) + abs(p[1] - place[1]))


_tiles: dict[str, QPixmap] = {}


def _dots(shade: str) -> QPixmap:
    """A tile of the grid of dots."""
    if shade not in _tiles:
        tile = QPixmap(rules.GRID, rules.GRID)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shade))
        painter.drawEllipse(QPointF(rules.GRID / 2, rules.GRID / 2), 1, 1)
        painter.end()
        _tiles[shade] = tile
    return _tiles[shade]
