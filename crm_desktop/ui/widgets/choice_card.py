"""Large choices: a card that is a radio button or a tick (ChoiceCard), and a place to drop files (DropZone)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.inline_field import wrap
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import KINDS, FocusVisible, draw_icon, draw_text, focus_ring, rounded

tr = texts("widgets")


def draw_radio(painter: QPainter, centre: QPoint, on: bool, enabled: bool = True) -> None:
    circle = QRect(centre.x() - 9, centre.y() - 9, 18, 18)
    line = "disabled" if not enabled else "accent" if on else "control"
    rounded(painter, circle, 9, colour("surface"), colour(line), 2 if on else 1)
    if on:
        rounded(painter, QRectF(circle).adjusted(5, 5, -5, -5), 4, colour(line))


def draw_tick(painter: QPainter, centre: QPoint, on: bool, enabled: bool = True) -> None:
    box = QRect(centre.x() - 8, centre.y() - 8, 16, 16)
    if on:
        rounded(painter, box, 4, colour("accentFill" if enabled else "disabled"))
        draw_icon(painter, box.left() + 2, box.top() + 2, "check", "onAccent", 12, 3.0)
    else:
        rounded(painter, box, 4, colour("surface"), colour("control" if enabled else "disabled"))


class _CardPainter(FocusVisible):
    """What radio and tick cards share: they look the same but for the mark."""

    def _prepare(self, text: str, detail: str, icon: str, kind: str, chips: tuple[str, ...]) -> None:
        self._words, self._detail, self._icon, self._kind, self._chips = text, detail, icon, kind, chips
        self.setAccessibleName(text)
        self.setAccessibleDescription(" ".join((detail, *chips)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_detail(self, detail: str) -> None:
        """Say something else in the second line."""
        self._detail = detail
        self.setAccessibleDescription(" ".join((detail, *self._chips)))
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    @property
    def _large(self) -> bool:
        return bool(self._detail or self._chips)

    def _left(self) -> int:
        return 20 + (44 + 18 if self._icon else 0) if self._large else 38

    def _head_lines(self, width: int) -> list[str]:
        return wrap(self._words, fonts.metrics("amount"), max(60, width - self._left() - 48))

    def _lines(self, width: int) -> list[str]:
        room = max(60, width - self._left() - 20)
        return wrap(self._detail, fonts.metrics("body"), room) if self._detail else []

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self._large:
            return fonts.room(36)
        words = fonts.room(22) * len(self._head_lines(width)) + fonts.room(19) * len(self._lines(width))
        height = 20 + words + (18 + fonts.room(22) if self._chips else 0) + 18
        return max(height, 84 if self._icon else 0)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _mark(self, painter: QPainter, centre: QPoint) -> None:
        raise NotImplementedError

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        on, enabled = self.isChecked(), self.isEnabled()
        radius = 12 if self._large else 8
        fill = "sel" if on else "hover" if self.underMouse() and enabled else "surface"
        line = "accent" if on else "border"
        rounded(painter, self.rect(), radius, colour(fill), colour(line), 2 if on and self._large else 1)
        if self.ring:
            focus_ring(painter, self.rect().adjusted(3, 3, -3, -3), radius - 3)
        ink = "disabled" if not enabled else "text"
        if not self._large:
            self._mark(painter, self._flip(QRect(20, self.height() // 2, 0, 0)).topLeft())
            painter.setFont(fonts.font("body", fonts.MEDIUM if on else 0))
            painter.setPen(colour(ink if on or not enabled else "text2"))
            room = self._flip(self.rect().adjusted(38, 0, -12, 0))
            draw_text(painter, room, self._words, None, self._align())
            return
        self._mark(painter, self._flip(QRect(self.width() - 28, 28, 0, 0)).topLeft())
        self._paint_large(painter, ink)

    def _flip(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.left() - rect.width())
        return rect

    def _align(self) -> Qt.AlignmentFlag:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

    def _paint_large(self, painter: QPainter, ink: str) -> None:
        left, align = self._left(), self._align()
        if self._icon:
            tone, soft = KINDS[self._kind]
            tile = self._flip(QRect(20, 20, 44, 44))
            rounded(painter, tile, 10, colour("surface" if self.isChecked() else soft))
            draw_icon(painter, tile.left() + 12, 32, self._icon, tone, 20)
        painter.setFont(fonts.font("amount"))
        painter.setPen(colour(ink))
        y = 18
        for line in self._head_lines(self.width()):
            draw_text(painter, self._flip(QRect(left, y, self.width() - left - 48, fonts.room(22))), line, None, align)
            y += fonts.room(22)
        y += 2
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("text2"))
        for line in self._lines(self.width()):
            draw_text(painter, self._flip(QRect(left, y, self.width() - left - 20, fonts.room(19))), line, None, align)
            y += fonts.room(19)
        x = left
        painter.setFont(fonts.font("small", fonts.MEDIUM))
        for chip in self._chips:
            width = painter.fontMetrics().horizontalAdvance(chip) + 14
            place = self._flip(QRect(x, self.height() - 18 - fonts.room(22), width, fonts.room(22)))
            rounded(painter, place, 5, colour("sunken"), colour("border"))
            painter.setPen(colour("text2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, chip)
            x += width + 6


class ChoiceCard(_CardPainter, QRadioButton):
    """One of several: large with icon, detail and chips, or a plain line when only `text` is given."""

    def __init__(
        self,
        text: str,
        detail: str = "",
        icon: str = "",
        kind: str = "accent",
        parent: QWidget | None = None,
        *,
        chips: tuple[str, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._prepare(text, detail, icon, kind, chips)

    def _mark(self, painter: QPainter, centre: QPoint) -> None:
        draw_radio(painter, centre, self.isChecked(), self.isEnabled())


class TickCard(_CardPainter, QCheckBox):
    """Any of several; looks like ChoiceCard with a tick."""

    def __init__(
        self, text: str, detail: str = "", icon: str = "", kind: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._prepare(text, detail, icon, kind, ())

    def _mark(self, painter: QPainter, centre: QPoint) -> None:
        draw_tick(painter, centre, self.isChecked(), self.isEnabled())


class DropZone(QWidget):
    """Drop files here, or press the button: `dropped(list of paths)`, `browse()`."""

    dropped = Signal(list)
    browse = Signal()

    def __init__(self, text: str, detail: str = "", button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._over = False
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 18, 14)
        row.setSpacing(16)
        row.addWidget(IconLabel("file-up", size=20))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(text, "head", wrap=True))
        if detail:
            words.addWidget(Label(detail, "body", "text2", wrap=True))
        row.addLayout(words, 1)
        self.button: QAbstractButton = Button(button or tr("Choose file …"), icon="folder-open")
        self.button.clicked.connect(self.browse)
        row.addWidget(self.button)

    def dragEnterEvent(self, event) -> None:
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event) -> None:
        self._over = False
        self.update()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit(files)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("accent" if self._over else "control"), 2 if self._over else 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(colour("accentSoft" if self._over else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
