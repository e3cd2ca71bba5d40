"""A panel that opens at a widget: frameless, rounded, with a shadow; closes on Esc and on a click outside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import rounded
from crm_desktop.ui.widgets.tab_order import TabOrder, bring_into_sight

SHADOW = 16


def draw_shadow(painter: QPainter, rect: QRect, radius: float, depth: int = SHADOW) -> None:
    """A soft shadow around `rect`, a little lower than the panel itself. Needs `depth` px of room around it."""
    shade = colour("shadow")
    strongest = shade.alphaF()
    if not strongest:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    steps = max(4, depth // 2)
    for step in range(steps):
        spread = depth * (1 - step / steps) * 0.8
        shade.setAlphaF(strongest / steps * (0.5 + step / steps))
        painter.setBrush(shade)
        grown = QRectF(rect).adjusted(-spread, -spread * 0.6, spread, spread).translated(0, depth * 0.2)
        painter.drawRoundedRect(grown, radius + spread, radius + spread)


class Popover(TabOrder, QWidget):
    """Put widgets into `body`, then `open_at(widget)`. `closed` comes however it was closed.

    The keyboard stays inside (Tab goes round); focus returns to the anchor. `keep_open=False` deletes it on close.
    """

    closed = Signal()

    def __init__(
        self, parent: QWidget, name: str, *, width: int = 0, margins: int = 12, keep_open: bool = False
    ) -> None:
        flags = Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        super().__init__(parent, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        if not keep_open:
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
        self._anchor: QWidget | None = None
        self._above = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*[SHADOW + margins] * 4)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body)
        if width:
            self.setFixedWidth(width + 2 * SHADOW)

    def open_at(self, anchor: QWidget, *, align: str = "left", gap: int = 4) -> None:
        """Show below `anchor` (above when there is no room), its left or right edge on the anchor's."""
        self._anchor, self._above = anchor, False
        if anchor.visibleRegion().isEmpty():  # a command may open this while its button is scrolled away
            bring_into_sight(anchor)
        self.adjustSize()
        size = self.size()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + gap))
        if align == "right":
            corner.setX(corner.x() + anchor.width() - size.width() + 2 * SHADOW)
        place = QRect(corner - QPoint(SHADOW, SHADOW), size)
        self.move(self._fit(place, anchor, gap))
        self.show()
        first = self.focusProxy() or self.focusWidget() or self._first_field()
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def _first_field(self) -> QWidget | None:
        """The first thing inside that takes the keyboard, in Tab order."""
        found = self.nextInFocusChain()
        while found is not None and found is not self:
            takes = bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus) and found.isEnabled()
            if self.isAncestorOf(found) and takes and found.isVisibleTo(self):
                return found
            found = found.nextInFocusChain()
        return None

    def refit(self) -> None:
        """Take the size that the content asks for now, and stay on the screen."""
        anchor, corner = self._anchor, self.pos()
        self.layout().activate()
        self.adjustSize()
        if anchor is not None:
            place = QRect(corner, self.size())
            if self._above:  # by the anchor: a part that appears has made the panel grow downwards already
                place.moveTop(self._top_above(place, anchor, 4))
            self.move(self._fit(place, anchor, 4))

    def _fit(self, place: QRect, anchor: QWidget, gap: int) -> QPoint:
        screen = anchor.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry().adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        if place.bottom() > room.bottom():
            above = self._top_above(place, anchor, gap)
            above = min(above, room.bottom() - place.height())  # the anchor may itself be below the screen
            self._above = above >= room.top()
            place.moveTop(above if self._above else max(room.top(), room.bottom() - place.height()))
        if place.top() < room.top():
            place.moveTop(room.top())
        if place.right() > room.right():
            place.moveRight(room.right())
        if place.left() < room.left():
            place.moveLeft(room.left())
        return place.topLeft()

    def _top_above(self, place: QRect, anchor: QWidget, gap: int) -> int:
        return anchor.mapToGlobal(QPoint(0, 0)).y() - gap - place.height() + SHADOW

    def panel(self) -> QRect:
        """The visible panel inside the widget, without the shadow."""
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def sizeHint(self) -> QSize:
        """What the content asks for at the width the panel will really have: wrapped texts are higher when narrow."""
        layout = self.layout()
        size = layout.sizeHint()
        size.setWidth(min(max(size.width(), self.minimumWidth()), self.maximumWidth()))
        if layout.hasHeightForWidth():
            size.setHeight(layout.totalHeightForWidth(size.width()))
        return size

    def paintEvent(self, event: QEvent) -> None:
        painter = QPainter(self)
        draw_shadow(painter, self.panel(), 12)
        rounded(painter, self.panel(), 12, colour("surface"), colour("border"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event) -> None:
        if not self.panel().contains(event.position().toPoint()):  # on the shadow: outside
            self.close()
        super().mousePressEvent(event)

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        if self._anchor is not None and not event.spontaneous():
            anchor, self._anchor = self._anchor, None
            if anchor.focusPolicy() != Qt.FocusPolicy.NoFocus:
                anchor.setFocus(Qt.FocusReason.PopupFocusReason)
            self.closed.emit()
