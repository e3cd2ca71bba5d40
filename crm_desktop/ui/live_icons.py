"""Icons for actions, menus and items: they follow the theme by themselves. Apart from icons.py because the first
picture shows none and Qt's icon class is slow to load.

    action.setIcon(icon("phone"))
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from .icons import pixmap, svg

_icons: dict[tuple[str, str, int], QIcon] = {}


class _Engine(QIconEngine):
    """Draws the icon when it is shown, so that an icon given to an action or item follows the theme."""

    def __init__(self, name: str, token: str, size: int) -> None:
        super().__init__()
        self.name, self.token, self.size = name, token, size

    def clone(self) -> QIconEngine:
        return _Engine(self.name, self.token, self.size)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def _token(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode == QIcon.Mode.Disabled else self.token

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return pixmap(self.name, self._token(mode), min(size.width(), size.height()), scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self.name, self._token(mode), min(size.width(), size.height()), 1.0)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        dpr = painter.device().devicePixelRatio()
        corner = rect.topLeft() + QPoint((rect.width() - side) // 2, (rect.height() - side) // 2)
        painter.drawPixmap(corner, pixmap(self.name, self._token(mode), side, dpr))


def icon(name: str, token: str = "text2", size: int = 16) -> QIcon:
    """A QIcon for actions, menus and items; it changes colour with the theme."""
    key = (name, token, size)
    found = _icons.get(key)
    if found is None:
        svg(name, "#000000")  # a wrong name fails here, not when the menu opens
        found = _icons[key] = QIcon(_Engine(name, token, size))
    return found
