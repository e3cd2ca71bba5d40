"""What is painted in the drawing: one item per step, one per reaction. They know no file; a look says what to show.

Sizes are those of the type scale at 100 %: the view enlarges the whole drawing for a larger text.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from crm_desktop.records.drawing import HEIGHT, WIDTH
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.painting import KINDS, draw_chip, draw_icon, rounded

from .routes import SIDES, Box, Point, Way

RADIUS = 10
CHIP_HIGH = 28
_PORT = 5
_REACH = 14
"""Chips and ports stand out of the box by so much."""


@cache
def drawing_font(role: str, weight: int = 0) -> QFont:
    """A font of the scale as it is at 100 %."""
    found = fonts.font(role, weight)
    size, usual = fonts.SCALE[role]
    found.setPixelSize(size)
    found.setWeight(QFont.Weight(weight or usual))
    return found


def chip_wide(text: str) -> float:
    """How wide the words of a reaction are with their outline."""
    return min(220.0, QFontMetricsF(drawing_font("small", fonts.MEDIUM)).horizontalAdvance(text) + 26)


class StepLook(NamedTuple):
    name: str
    detail: str
    cases: str
    icon: str
    tone: str
    outline: str
    """Colour token of the box, "" as usual."""
    start: str
    """Word on the chip of the first step, "" for the others."""
    warning: str
    """Word on the chip of a step without exit."""


class StepItem(QGraphicsItem):
    def __init__(self, step_id: str) -> None:
        super().__init__()
        self.step_id = step_id
        self.look: StepLook | None = None
        self.chosen = False
        self.ports = False
        """Whether the places to draw arrows from are shown."""
        self.setZValue(2)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # panning copies, it paints no words
        self._words: tuple[str, str] = ("", "")

    @property
    def box(self) -> Box:
        return Box(self.x(), self.y(), WIDTH, HEIGHT)

    def set_look(self, look: StepLook) -> None:
        if look == self.look:
            return
        self.look = look
        name, detail = QFontMetricsF(drawing_font("head")), QFontMetricsF(drawing_font("small"))
        right = detail.horizontalAdvance(look.cases) + 8 if look.cases else 0
        self._words = (
            name.elidedText(look.name, Qt.TextElideMode.ElideRight, WIDTH - 68),
            detail.elidedText(look.detail, Qt.TextElideMode.ElideRight, WIDTH - 68 - right),
        )
        self.setToolTip(plain_tip("" if self._words[0] == look.name else look.name))
        self.update()

    def set_state(self, *, chosen: bool, ports: bool) -> None:
        if (chosen, ports) != (self.chosen, self.ports):
            self.chosen, self.ports = chosen, ports
            self.update()

    def port_at(self, place: QPointF) -> Point | None:
        """The side whose port lies at this place of the scene."""
        for side in SIDES:
            x, y = self.box.port(side)
            if abs(place.x() - x) <= 10 and abs(place.y() - y) <= 10:
                return side
        return None

    def boundingRect(self) -> QRectF:
        return QRectF(-_REACH, -_REACH, WIDTH + 2 * _REACH, HEIGHT + 2 * _REACH)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(QRectF(0, 0, WIDTH, HEIGHT))
        return path

    def paint(self, painter: QPainter, option, widget=None) -> None:
        look = self.look
        if look is None:
            return
        box = QRectF(0, 0, WIDTH, HEIGHT)
        line = "accent" if self.chosen else look.outline or "border"
        rounded(painter, box, 12, colour("surface"), colour(line), 2.0 if self.chosen else 1.5 if look.outline else 1.0)
        ink, soft = KINDS[look.tone]
        rounded(painter, QRectF(12, 20, 32, 32), 8, colour(soft))
        draw_icon(painter, 20, 28, look.icon, ink, 16)
        painter.setFont(drawing_font("head"))
        painter.setPen(colour("text"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(56, 14, WIDTH - 68, 22), left, self._words[0])
        painter.setFont(drawing_font("small"))
        painter.setPen(colour("text2"))
        painter.drawText(QRectF(56, 38, WIDTH - 68, 20), left, self._words[1])
        if look.cases:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(56, 38, WIDTH - 68, 20), right, look.cases)
        self._chips(painter, look)
        if self.ports:
            for side in SIDES:
                draw_port(painter, QPointF(WIDTH / 2 * (1 + side[0]), HEIGHT / 2 * (1 + side[1])))

    def _chips(self, painter: QPainter, look: StepLook) -> None:
        metrics = QFontMetricsF(drawing_font("small", fonts.MEDIUM))
        if look.start:
            wide = round(metrics.horizontalAdvance(look.start)) + 36
            draw_chip(painter, QRect(12, -11, wide, 20), look.start, "info", "flag")
        if look.warning:
            wide = round(metrics.horizontalAdvance(look.warning)) + 36
            draw_chip(painter, QRect(WIDTH - wide - 12, HEIGHT - 9, wide, 20), look.warning, "warn", "triangle-alert")


def draw_port(painter: QPainter, centre: QPointF) -> None:
    place = QRectF(centre.x() - _PORT, centre.y() - _PORT, 2 * _PORT, 2 * _PORT)
    rounded(painter, place, _PORT, colour("surface"), colour("accent"), 2)


def rounded_way(points: list[Point]) -> QPainterPath:
    """The way with round corners."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(RADIUS, _far(before, corner) / 2, _far(corner, after) / 2)
        path.lineTo(_towards(corner, before, reach))
        path.quadTo(QPointF(*corner), _towards(corner, after, reach))
    path.lineTo(QPointF(*points[-1]))
    return path


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, end: Point, reach: float) -> QPointF:
    far = _far(start, end) or 1
    return QPointF(start[0] + (end[0] - start[0]) * reach / far, start[1] + (end[1] - start[1]) * reach / far)


class ArrowItem(QGraphicsItem):
    """The line and head of a reaction; its words are a `WordsItem`, which lies over all lines."""

    def __init__(self, step_id: str, reaction_id: str) -> None:
        super().__init__()
        self.step_id, self.reaction_id = step_id, reaction_id
        self.chosen = False
        self.words = WordsItem()
        self._way: Way | None = None
        self._path = QPainterPath()
        self._area = QRectF()
        self.setZValue(1)

    @property
    def way(self) -> Way | None:
        return self._way

    def set_way(self, way: Way) -> None:
        if way == self._way:
            return
        self.prepareGeometryChange()
        self._way = way
        self._path = rounded_way(way.points)
        self._area = self._path.boundingRect().adjusted(-9, -9, 9, 9)
        self.words.setPos(*way.label)
        self.update()

    @property
    def chip(self) -> QRectF:
        """Where its words are, in the drawing."""
        return self.words.sceneBoundingRect()

    def show_line(self, visible: bool) -> None:
        self.setVisible(visible)
        self.words.setVisible(visible)

    def set_chosen(self, chosen: bool) -> None:
        if chosen != self.chosen:
            self.chosen = self.words.chosen = chosen
            self.setZValue(3 if chosen else 1)
            self.words.setZValue(5 if chosen else 4)
            self.update()
            self.words.update()

    def end_at(self, place: QPointF) -> bool:
        """Whether the head, by which a chosen arrow is led elsewhere, lies at this place."""
        return self._way is not None and _far(self._way.points[-1], (place.x(), place.y())) <= 14

    def holds(self, place: QPointF) -> bool:
        """Whether line or words lie at this place."""
        if not self.isVisible():
            return False
        return self.chip.contains(place) or (self._area.contains(place) and self.shape().contains(place))

    def boundingRect(self) -> QRectF:
        return self._area

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(12)
        return stroker.createStroke(self._path).simplified()

    def paint(self, painter: QPainter, option, widget=None) -> None:
        if self._way is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.chosen:
            painter.setPen(QPen(colour("accentSoft"), 7))
            painter.drawPath(self._path)
        line = colour("accent" if self.chosen else "control")
        painter.setPen(QPen(line, 2.5 if self.chosen else 1.5))
        painter.drawPath(self._path)
        draw_head(painter, self._way.points, line)
        if self.chosen:
            for point in (self._way.points[0], self._way.points[-1]):
                draw_port(painter, QPointF(*point))


class WordsItem(QGraphicsItem):
    """The chip with the words of a reaction, around its own origin."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen = False
        self.wide = 0.0
        self._text = self._shown = ""
        self.setZValue(4)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_text(self, text: str) -> None:
        if text == self._text:
            return
        self.prepareGeometryChange()
        self._text, self.wide = text, chip_wide(text)
        metrics = QFontMetricsF(drawing_font("small", fonts.MEDIUM))
        self._shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.wide - 22)
        self.setToolTip(plain_tip("" if self._shown == text else text))
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-self.wide / 2, -CHIP_HIGH / 2, self.wide, CHIP_HIGH)

    def paint(self, painter: QPainter, option, widget=None) -> None:
        fill, ring = ("accentSoft", "accent") if self.chosen else ("surface", "border")
        place = self.boundingRect()
        rounded(painter, place, CHIP_HIGH / 2, colour(fill), colour(ring), 1.5 if self.chosen else 1.0)
        painter.setFont(drawing_font("small", fonts.MEDIUM))
        painter.setPen(colour("accent" if self.chosen else "text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._shown)


def draw_head(painter: QPainter, points: list[Point], shade) -> None:
    """The point of an arrow, at its end."""
    (x, y), (from_x, from_y) = points[-1], points[-2]
    far = _far(points[-1], points[-2]) or 1
    along = QPointF((x - from_x) / far, (y - from_y) / far)
    across = QPointF(-along.y(), along.x())
    tip = QPointF(x, y)
    back = tip - along * 9
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawPolygon(QPolygonF([tip, back + across * 4.5, back - across * 4.5]))
