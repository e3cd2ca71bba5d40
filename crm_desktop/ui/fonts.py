"""The type scale: one system font, nine roles, and digits that stand in columns where figures are compared.

label.setFont(fonts.font("caption"))
label.setFont(fonts.font("amount", tabular=True))
"""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from crm_desktop.common import paths

# role: size in pixels at 100 %, weight
SCALE = {
    "display": (24, 600),
    "stat": (19, 600),
    "title": (18, 600),
    "amount": (15, 600),
    "head": (14, 600),
    "body": (14, 400),
    "small": (13, 400),
    "caption": (12, 400),
    "tiny": (11, 600),
}
REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600

# Point size the system uses when nobody asked for larger or smaller text.
_USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
_BARE = {"", "sans", "sans serif", "sans-serif", "dejavu sans", "bitstream vera sans", "fixed", "helvetica"}

SIZES = (100, 115, 130, 150)
"""Text sizes to choose from, in per cent of what the system wants."""
_LARGEST = 2.0

_family = ""
_headline_family = ""
_system = 1.0
_factor = 1.0


def install(percent: int = 100) -> QFont:
    """Choose the family once per process and make it the application's font, in this size of SIZES.

    Windows and macOS have a good interface font. On Linux the desktop's own is used, unless there is none
    worth the name (bare X11, offscreen): then the shipped Inter is registered.
    """
    global _family, _headline_family, _system
    if not _family:
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        usual = _USUAL_POINTS.get(sys.platform, 11.0)
        _system = max(1.0, system.pointSizeF() / usual)
        _family = _headline_family = _choose(system.family())
        if _family == "Inter":
            _headline_family = "Inter Display"
    return set_size(percent)


def set_size(percent: int) -> QFont:
    """Use this text size from now on, on top of the system's; widgets made before keep theirs."""
    global _factor
    _factor = min(_LARGEST, _system * (percent if percent in SIZES else 100) / 100)
    body = font("body")
    QGuiApplication.setFont(body)
    return body


def _choose(system: str) -> str:
    if sys.platform == "win32":
        return "Segoe UI Variable Text" if QFontDatabase.hasFamily("Segoe UI Variable Text") else "Segoe UI"
    if sys.platform == "darwin" or (
        system.lower() not in _BARE and QGuiApplication.platformName() not in ("offscreen", "minimal")
    ):
        return system
    folder = paths.resources() / "fonts"
    for name in ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold"):
        if QFontDatabase.addApplicationFont(str(folder / f"{name}.otf")) < 0:
            return system
    return "Inter"


def px(size: float) -> int:
    """A size of the scale in the user's text size, in device-independent pixels."""
    return max(10, round(size * _factor))


def room(length: int) -> int:
    """A height or width laid out for text at 100 %, in the user's text size."""
    return length if _factor == 1.0 else round(length * _factor)


@cache
def _made(role: str, weight: int, tabular: bool, family: str, factor: float) -> QFont:
    size, usual = SCALE[role]
    made = QFont(_headline_family if family and size >= 15 else family or QFont().family())
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight or usual))
    if family == "Inter":
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def font(role: str = "body", weight: int = 0, *, tabular: bool = False) -> QFont:
    """A font of the scale; `weight` 0 means the usual weight of the role."""
    return QFont(_made(role, weight, tabular, _family, _factor))


@cache
def _metrics(role: str, weight: int, tabular: bool, family: str, factor: float) -> QFontMetrics:
    return QFontMetrics(_made(role, weight, tabular, family, factor))


def metrics(role: str = "body", weight: int = 0, *, tabular: bool = False) -> QFontMetrics:
    """Measures of a font of the scale, cached; for widgets and delegates that paint themselves."""
    return _metrics(role, weight, tabular, _family, _factor)
