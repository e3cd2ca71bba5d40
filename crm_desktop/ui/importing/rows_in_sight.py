"""Room for the rows of a step: in a window too low for them what stands above scrolls away."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from crm_desktop.ui.widgets.scrolled import Scrolled

MARGIN = 8
"""What stays in sight around the widget that has the keyboard."""


class RowsInSight(Scrolled):
    """Put what stands above into `column`, then add_rows(); the part that has the keyboard comes into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_focused())
        self._card: QWidget | None = None

    def add_rows(self, card: QWidget, rows: QWidget, least: int) -> None:
        """`card` takes the room that is left, `least` pixels at least. How high the `rows` in it would like to be is
        not asked."""
        self._card = card
        card.setMinimumHeight(least)
        rows.setSizePolicy(rows.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Ignored)
        self.column.addWidget(card, 1)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.content.isAncestorOf(now):
            QTimer.singleShot(0, self, self._show_focused)  # when what stands above has found its height

    def _show_focused(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.content.isAncestorOf(now):
            return
        if self._card is not None and self._card.isAncestorOf(now):
            self.ensureWidgetVisible(self._card, 0, 0)
        self.ensureWidgetVisible(now, 0, MARGIN)
