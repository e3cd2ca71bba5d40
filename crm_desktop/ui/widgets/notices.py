"""What the window has to say in place: Banner (one line), EmptyState, Skeleton (while loading)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.painting import KINDS, fill_rect, rounded

tr = texts("widgets")

_ICONS = {
    "info": "info",
    "warn": "triangle-alert",
    "danger": "circle-alert",
    "ok": "circle-check",
    "accent": "info",
    "violet": "info",
}


class Banner(QWidget):
    """One line across the page: a state that stays (read-only, backup too old, sample data).

    `floating` gives it a rounded outline instead of the full width; with more `lines` it grows with its text.
    """

    def __init__(
        self,
        text: str,
        kind: str = "info",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        floating: bool = False,
        closable: bool = False,
        lines: int = 1,
    ) -> None:
        super().__init__(parent)
        self._kind, self._floating = kind, floating
        if lines == 1:
            self.setFixedHeight(fonts.room(40))
        else:
            self.setMinimumHeight(fonts.room(40))
        self.row = QHBoxLayout(self)
        above = 0 if lines == 1 else 8
        self.row.setContentsMargins(14 if floating else 20, above, 8 if closable else 14, above)
        self.row.setSpacing(10)
        self.row.addWidget(IconLabel(icon or _ICONS[kind], kind, size=18))
        self.label = ElidedLabel(text, "body", kind, weight=fonts.MEDIUM, lines=lines)
        self.row.addWidget(self.label, 0 if floating and lines == 1 else 1)
        self._close: IconButton | None = None
        if closable:
            self._close = IconButton("x", tr("Close message"), self, side=28, icon_size=16, token=kind)
            self._close.clicked.connect(self.hide)
            self.row.addWidget(self._close)

    def set_text(self, text: str) -> None:
        self.label.setText(text)
        self.label.updateGeometry()

    def add_action(self, text: str, callback: Callable[[], object]) -> LinkButton:
        button = LinkButton(text, self, token="text", role="body")
        button.clicked.connect(lambda _=False: callback())
        self.row.insertWidget(self.row.count() - (1 if self._close else 0), button)
        return button

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        ink, soft = KINDS[self._kind]
        if self._floating:
            rounded(painter, self.rect(), 8, colour(soft), colour(ink))
        else:
            fill_rect(painter, self.rect(), colour(soft))
            fill_rect(painter, QRect(0, self.height() - 1, self.width(), 1), colour("border"))


class EmptyState(QWidget):
    """Nothing here yet: one sentence, one thing to do, one other. No picture."""

    def __init__(self, sentence: str, parent: QWidget | None = None, *, detail: str = "") -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(6)
        column.addStretch(2)
        self.sentence = Label(sentence, "amount", wrap=True)
        self.detail = Label(detail, "body", "text2", self, wrap=True)
        self.detail.setVisible(bool(detail))
        for label in (self.sentence, self.detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(10)
        self.extra = QVBoxLayout()
        column.addLayout(self.extra)
        column.addSpacing(8)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addStretch(1)
        column.addLayout(self._row)
        column.addStretch(3)

    def set_text(self, sentence: str, detail: str = "") -> None:
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))

    def add_button(self, text: str, callback: Callable[[], object], kind: str = "secondary", icon: str = "") -> Button:
        button = Button(text, kind, icon, self)
        button.clicked.connect(lambda _=False: callback())
        self._row.insertWidget(self._row.count() - 1, button)
        return button


class Skeleton(QWidget):
    """Rows of the height they will have, while they are fetched (show it only after 150 ms)."""

    def __init__(self, row_height: int = 64, parent: QWidget | None = None, *, avatar: bool = True) -> None:
        super().__init__(parent)
        self._row_height, self._avatar = row_height, avatar
        self.setAccessibleName(tr("Loading"))

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        tall = self._row_height >= 56
        for row in range(self.height() // self._row_height + 1):
            top, left = row * self._row_height, 12
            if self._avatar:
                side = min(38, self._row_height - 16)
                circle = QRectF(left, top + (self._row_height - side) / 2, side, side)
                rounded(painter, circle, side / 2, colour("hover"))
                left += side + 12
            room = max(0, self.width() - left - 16)
            first = QRectF(left, top + self._row_height / 2 - (15 if tall else 6), room * (0.62 - row % 3 * 0.11), 12)
            rounded(painter, first, 6, colour("hover"))
            if tall:
                second = QRectF(left, top + self._row_height / 2 + 5, room * (0.82 - row % 4 * 0.09), 10)
                rounded(painter, second, 5, colour("hover"))
