"""Initials in a coloured circle (people) or rounded square (companies)."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.painting import draw_avatar, initials


class Avatar(QWidget):
    """Avatar("Dr. Anna Müller"), Avatar("Bäckerei Wendt GmbH", company=True, side=28)."""

    def __init__(self, name: str = "", parent: QWidget | None = None, *, company: bool = False, side: int = 38) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self.set_name(name, company=company)

    def set_name(self, name: str, *, company: bool = False) -> None:
        self._name, self._company = name, company
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event) -> None:
        draw_avatar(QPainter(self), self.rect(), initials(self._name), self._name, company=self._company)
