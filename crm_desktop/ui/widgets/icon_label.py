"""An icon that only decorates (IconLabel) and one in a soft square (IconTile)."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.painting import KINDS, draw_icon, rounded


class IconLabel(QWidget):
    """A picture beside words. Give `name` only when the words do not say it already."""

    def __init__(
        self, icon: str, token: str = "text2", parent: QWidget | None = None, *, size: int = 16, name: str = ""
    ) -> None:
        super().__init__(parent)
        self._icon, self._token, self._size = icon, token, size
        self.setFixedSize(size, size + 4)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(plain_tip(name))

    def set_icon(self, icon: str, token: str = "") -> None:
        self._icon, self._token = icon, token or self._token
        self.update()

    def paintEvent(self, event) -> None:
        draw_icon(QPainter(self), 0, (self.height() - self._size) / 2, self._icon, self._token, self._size)


class IconTile(QWidget):
    """An icon on a soft square of a kind (accent, ok, info ...): the face of a task, a file, a figure."""

    def __init__(
        self, icon: str, kind: str = "accent", parent: QWidget | None = None, *, side: int = 32, icon_size: int = 18
    ) -> None:
        super().__init__(parent)
        self._icon, self._kind, self._icon_size = icon, kind, icon_size
        self.setFixedSize(side, side)

    def set_icon(self, icon: str, kind: str = "") -> None:
        self._icon, self._kind = icon, kind or self._kind
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        ink, soft = KINDS[self._kind]
        rounded(painter, self.rect(), 8, colour(soft))
        gap = (self.width() - self._icon_size) / 2
        draw_icon(painter, gap, gap, self._icon, ink, self._icon_size)
