"""Lucide icons (resources/icons), drawn in the theme's colours at the sharpness of the screen.

    action.setIcon(icon("phone"))                      follows the theme by itself
    painter.drawPixmap(x, y, pixmap("phone", "accent"))   for widgets that paint themselves

A new icon: copy the file of that name from lucide-static into resources/icons (docs/ui.md).
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from crm_desktop.common import paths

STROKE = 1.75

_pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}
_icons: dict[tuple[str, str, int], QIcon] = {}


@cache
def _source(name: str) -> str:
    path = paths.resources() / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8")


def svg(name: str, hex_colour: str, stroke: float = STROKE) -> bytes:
    """The icon's file in one colour. FileNotFoundError when it was never copied to resources/icons."""
    text = _source(name).replace("currentColor", hex_colour)
    return text.replace('stroke-width="2"', f'stroke-width="{stroke}"', 1).encode()


def pixmap(name: str, token: str = "text2", size: int = 16, dpr: float = 0, stroke: float = STROKE) -> QPixmap:
    """One icon in the colour of a token (or a literal #RRGGBB); `dpr` 0 means the primary screen's."""
    from .theme import theme

    shade = token if token.startswith("#") else theme().hex(token)
    if not dpr:
        screen = QGuiApplication.primaryScreen()
        dpr = screen.devicePixelRatio() if screen else 1.0
    key = (name, shade, size, dpr, stroke)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) > 2000:  # screens of several scales, four themes: more than that is a leak
            _pixmaps.clear()
        found = _pixmaps[key] = _render(svg(name, shade, stroke), size, dpr)
    return found


def _render(data: bytes, size: int, dpr: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    side = max(1, round(size * dpr))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(data)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made


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
        _source(name)  # a wrong name fails here, not when the menu opens
        found = _icons[key] = QIcon(_Engine(name, token, size))
    return found
