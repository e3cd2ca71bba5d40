"""Initials in a coloured circle (people) or rounded square (companies), or a picture in that shape."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.painting import draw_avatar, initials


class Avatar(QWidget):
    """Avatar("Dr. Anna Müller"), Avatar("Bäckerei Wendt GmbH", company=True, side=28)."""

    def __init__(self, name: str = "", parent: QWidget | None = None, *, company: bool = False, side: int = 38) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self._picture = QPixmap()
        self.set_name(name, company=company)

    def set_name(self, name: str, *, company: bool = False) -> None:
        self._name, self._company = name, company
        self.setAccessibleName(name)
        self.update()

    def set_picture(self, picture: QPixmap) -> None:
        """Shown instead of the initials; a null one brings them back."""
        self._picture = picture
        self.update()

    def paintEvent(self, event) -> None:
        if not self._picture.isNull():
            painter, shape = QPainter(self), QPainterPath()
            radius = self.width() * (0.22 if self._company else 0.5)
            shape.addRoundedRect(self.rect(), radius, radius)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(shape)
            painter.drawPixmap(self.rect(), self._picture)
            return
        draw_avatar(QPainter(self), self.rect(), initials(self._name), self._name, company=self._company)
