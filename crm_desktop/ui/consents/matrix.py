"""Channels by purposes: how it stands with each, as buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations.consents import Cell
from crm_desktop.records.consent import CHANNELS, PROMOTING, TRACKING, UNKNOWN
from crm_desktop.records.consent_labels import label, sentence
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, focus_ring, rounded

tr = texts("consent_panel")

LOOKS = {
    "allowed": ("circle-check", "ok"), "asked": ("clock", "warn"), "declined": ("ban", "danger"),
    "withdrawn": ("ban", "danger"), "blocked": ("ban", "danger"), "unknown": ("circle-dot", "text3"),
}  # fmt: skip
"""State to icon and colour."""


class StateCell(FocusVisible, QAbstractButton):
    """The state in a word; behind it, in a softer colour, whether the gate lets through."""

    def __init__(self, channel: str, purpose: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.channel, self.purpose = channel, purpose
        self._icon, self._token, self._allowed = "circle-dot", "text3", False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_cell(self, cell: Cell) -> None:
        self._icon, self._token = LOOKS.get(cell.state, LOOKS["unknown"])
        self._allowed = cell.decision.allowed
        if cell.state == UNKNOWN and self._allowed:
            self._icon, self._token = "check", "ok"
        self.setText(label("state", cell.state))
        may = tr("may be addressed") if cell.decision.allowed else tr("may not be addressed")
        what = f"{label('channel', self.channel)}, {label('purpose', self.purpose)}"
        self.setAccessibleName(f"{what}: {self.text()}, {may}, {sentence(cell.decision)}")
        self.setToolTip(plain_tip(f"{may}: {sentence(cell.decision)}"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = fonts.metrics("small")
        return QSize(metrics.horizontalAdvance(self.text()) + 36, metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, self.sizeHint().height())

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        place = self.rect().adjusted(1, 1, -1, -1)
        outline = colour("accent") if self.isChecked() else None
        ground = colour("okSoft") if self._allowed else colour("hover") if self.underMouse() else colour("sunken")
        rounded(painter, place, 6, ground, outline)
        draw_icon(painter, place.left() + 6, place.top() + (place.height() - 14) / 2, self._icon, self._token, 14)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text"))
        words = QRect(place.left() + 25, place.top(), place.width() - 29, place.height())
        draw_text(painter, words, self.text(), fonts.metrics("small"))
        if self.ring:
            focus_ring(painter, self.rect(), 6)


class Matrix(QWidget):
    """`chosen(channel, purpose)` when a cell is pressed. The arrows go from cell to cell."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Channels and purposes"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._group = QButtonGroup(self)
        self.cells: dict[tuple[str, str], StateCell] = {}
        for column, purpose in enumerate((*PROMOTING, TRACKING), 1):
            grid.addWidget(Label(label("purpose", purpose), "caption", "text2", wrap=True), 0, column)
            grid.setColumnStretch(column, 1)
        for row, channel in enumerate(CHANNELS, 1):
            grid.addWidget(Label(label("channel", channel), "small", "text2", weight=fonts.MEDIUM), row, 0)
            for column, purpose in enumerate((*PROMOTING, TRACKING), 1):
                if purpose == TRACKING and channel != "email":
                    continue
                cell = self.cells[channel, purpose] = StateCell(channel, purpose, self)
                cell.clicked.connect(lambda _=False, at=(channel, purpose): self.chosen.emit(*at))
                self._group.addButton(cell)
                grid.addWidget(cell, row, column)

    def show_cells(self, cells: Sequence[Cell]) -> None:
        for cell in cells:
            self.cells[cell.channel, cell.purpose].show_cell(cell)

    def choose(self, channel: str, purpose: str) -> None:
        self.cells[channel, purpose].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        way = step.get(Qt.Key(event.key()))
        at = next((key for key, cell in self.cells.items() if cell.hasFocus()), None)
        if way is None or at is None:
            super().keyPressEvent(event)
            return
        purposes = (*PROMOTING, TRACKING)
        row, column = CHANNELS.index(at[0]) + way[0], purposes.index(at[1]) + way[1]
        if 0 <= row < len(CHANNELS) and 0 <= column < len(purposes):
            found = self.cells.get((CHANNELS[row], purposes[column]))
            if found is not None:
                found.setFocus(Qt.FocusReason.TabFocusReason)
                found.click()
