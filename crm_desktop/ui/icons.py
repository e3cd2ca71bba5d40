"""Lucide icons (resources/icons), drawn in the theme's colours at the sharpness of the screen.

    painter.drawPixmap(x, y, pixmap("phone", "accent"))   for widgets that paint themselves
    action.setIcon(icon("phone"))                         live_icons.py: follows the theme by itself

Those of the first picture are kept as pictures for the next start: reading and drawing them takes 7 ms.

A new icon: copy the file of that name from lucide-static into resources/icons (docs/ui.md).
"""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap

from crm_desktop.common import kept, paths

STROKE = 1.75
_NAME = "icons"

_pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}


_Key = tuple[str, int, int, str, int, float]
"""Icon, size and time of its file, colour, side in pixels of the screen, stroke."""


class _Kept:
    """Pictures of icons by what they were drawn from, from the start before and for the next one."""

    def __init__(self) -> None:
        self.before: dict[_Key, bytes] = kept.read(_NAME).get(qVersion(), {})
        self.used: dict[_Key, bytes] | None = {}
        """None once the first picture stands."""

    def drawn(self, name: str, shade: str, size: int, dpr: float, stroke: float) -> QPixmap:
        side = max(1, round(size * dpr))
        file = os.stat(_path(name))
        key = (name, file.st_size, file.st_mtime_ns, shade, side, stroke)
        data = self.before.get(key)
        if data is not None and len(data) == 4 * side * side:
            image = QImage(data, side, side, 4 * side, QImage.Format.Format_ARGB32_Premultiplied)
            made = QPixmap.fromImage(image.copy())  # the bytes belong to Python
        else:
            made = _render(svg(name, shade, stroke), side)
            if self.used is None:
                made.setDevicePixelRatio(dpr)
                return made
            image = made.toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
            data = bytes(image.constBits())
        if self.used is not None:
            self.used[key] = data
        made.setDevicePixelRatio(dpr)
        return made

    def keep(self) -> None:
        if self.used and self.used != self.before:
            kept.keep(_NAME, {qVersion(): self.used})
        self.used, self.before = None, {}


@cache
def _kept() -> _Kept:
    return _Kept()


def keep() -> None:
    """Store those of the first picture for the next start, where they are not there yet. Not before it."""
    _kept().keep()


def _path(name: str) -> str:
    return os.path.join(paths.resources(), "icons", f"{name}.svg")


@cache
def _source(name: str) -> str:
    with open(_path(name), encoding="utf-8") as file:
        return file.read()


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
        found = _pixmaps[key] = _kept().drawn(name, shade, size, dpr, stroke)
    return found


def _render(data: bytes, side: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(data)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return made
