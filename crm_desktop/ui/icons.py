"""Lucide icons (resources/icons), drawn in the theme's colours at the sharpness of the screen.

    painter.drawPixmap(x, y, pixmap("phone", "accent"))   for widgets that paint themselves
    action.setIcon(icon("phone"))                         live_icons.py: follows the theme by itself

A new icon: copy the file of that name from lucide-static into resources/icons (docs/ui.md).
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from crm_desktop.common import paths

STROKE = 1.75

_pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}


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
