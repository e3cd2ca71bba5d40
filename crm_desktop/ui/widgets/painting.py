"""What painted widgets and list delegates share: crisp rounded shapes, focus ring, avatar, chip, dot."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from crm_desktop.ui import fonts
from crm_desktop.ui.icons import STROKE, pixmap
from crm_desktop.ui.theme import colour

# kind of a chip: text colour, soft colour behind it
KINDS = {
    "accent": ("accent", "accentSoft"),
    "danger": ("danger", "dangerSoft"),
    "warn": ("warn", "warnSoft"),
    "ok": ("ok", "okSoft"),
    "info": ("info", "infoSoft"),
    "violet": ("violet", "violetSoft"),
    "neutral": ("text2", "hover"),
    "plain": ("accent", "surface"),  # on a selected row, where the soft colours would drown
}
HUES = ("violet", "info", "accent", "ok", "warn", "danger")


def rounded(
    painter: QPainter,
    rect: QRectF | QRect,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle whose outline lies inside `rect` and falls on whole pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if line is not None else 0
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    radius = min(radius - inset, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, radius, radius)


def fill_rect(painter: QPainter, rect: QRect, shade: QColor) -> None:
    """A plain rectangle. QPainter.fillRect would first load an enum of 180 gradients, 2 ms of the start."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawRect(rect)


def focus_ring(painter: QPainter, rect: QRectF | QRect, radius: float) -> None:
    """The 2 px ring of the widget that has the keyboard, along the inside of `rect`."""
    rounded(painter, rect, radius, None, colour("accent"), 2)


def draw_icon(
    painter: QPainter, x: float, y: float, name: str, token: str, size: int = 16, stroke: float = STROKE
) -> None:
    """An icon with its upper left corner at x, y, moved by less than a pixel so that its lines stay sharp."""
    view = painter.deviceTransform()
    dpr = abs(view.m11()) or 1.0  # of what is painted on, also when a widget is printed or rendered larger
    place = view.map(QPointF(x, y))
    corner = QPointF(x + (round(place.x()) - place.x()) / dpr, y + (round(place.y()) - place.y()) / dpr)
    painter.drawPixmap(corner, pixmap(name, token, size, dpr, stroke))


@lru_cache(4096)
def hue(key: str) -> str:
    """One of six colours, the same for a name on every computer and every day."""
    value = 2166136261
    for character in key.casefold():
        value = (value ^ ord(character)) * 16777619 & 0xFFFFFFFF
    return HUES[(value ^ value >> 15) % len(HUES)]


def initials(name: str) -> str:
    """Up to two letters of a display name: first and last word, titles left out."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalnum() and not word.endswith(".")]
    if not words:
        return name.strip()[:1].upper()
    return (words[0][0] + (words[-1][0] if len(words) > 1 else words[0][1:2])).upper()


def avatar_font(side: int) -> QFont:
    made = fonts.font("head")
    made.setPixelSize(max(10, round(side * (0.37 if side < 48 else 0.40))))
    return made


def draw_avatar(painter: QPainter, rect: QRect, text: str, key: str, *, company: bool = False) -> None:
    """Initials on a soft colour chosen by `key`: round for people, rounded square for companies."""
    ink, soft = KINDS[hue(key)]
    rounded(painter, rect, rect.width() * 0.22 if company else rect.width() / 2, colour(soft))
    painter.setFont(avatar_font(rect.width()))
    painter.setPen(colour(ink))
    painter.drawText(rect, _CENTRE, text)


CHIP_HEIGHT = 20


def chip_width(text: str, icon: str = "", role: str = "small") -> int:
    """Width draw_chip needs for this text."""
    return fonts.metrics(role, fonts.MEDIUM).horizontalAdvance(text) + 17 + (17 if icon else 0)


def draw_chip(painter: QPainter, rect: QRect, text: str, kind: str, icon: str = "", role: str = "small") -> None:
    """A state chip: soft pill with a word and, if given, an icon; elided when `rect` is too narrow."""
    ink, soft = KINDS[kind]
    rounded(painter, rect, rect.height() / 2, colour(soft))
    left = rect.left() + 8
    if icon:
        draw_icon(painter, left - 1, rect.top() + (rect.height() - 14) / 2, icon, ink, 14, 2.0)
        left += 17
    metrics = fonts.metrics(role, fonts.MEDIUM)
    room = rect.right() - 7 - left
    painter.setFont(fonts.font(role, fonts.MEDIUM))
    painter.setPen(colour(ink))
    draw_text(painter, QRect(left, rect.top(), room, rect.height()), text, metrics)


# Put together once: to join enumerations takes Python longer than to measure a text.
_TO_RIGHT = Qt.AlignmentFlag.AlignRight
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_BEGIN = Qt.AlignmentFlag.AlignLeft | _LINE
_LEFT = _BEGIN | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = _TO_RIGHT | Qt.AlignmentFlag.AlignAbsolute | _LINE
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    metrics: QFontMetrics | None = None,
    align: Qt.AlignmentFlag | None = None,
) -> None:
    """One line of plain text, vertically centred, elided at the end.

    It begins where the language begins lines; `align` says left or right as seen, whatever the language.
    """
    metrics, width = metrics or painter.fontMetrics(), rect.width()
    if metrics.horizontalAdvance(text) > width:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.drawText(rect, _BEGIN if align is None else _RIGHT if align is _TO_RIGHT else _LEFT, text)


def draw_dot(painter: QPainter, centre: QPointF, token: str, diameter: float = 8) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(token))
    painter.drawEllipse(centre, diameter / 2, diameter / 2)


def draw_tick(painter: QPainter, rect: QRect, state: Qt.CheckState, *, hot: bool = False, off: bool = False) -> None:
    """A tick box."""
    if state == Qt.CheckState.Unchecked:
        rounded(painter, rect, 5, colour("surface"), colour("accent" if hot else "control"), 1.5)
        return
    rounded(painter, rect, 5, colour("disabled" if off else "accentFill"))
    icon = "check" if state == Qt.CheckState.Checked else "minus"
    inset = (rect.width() - 14) / 2
    draw_icon(painter, rect.left() + inset, rect.top() + inset, icon, "surface" if off else "onAccent", 14, 2.5)


class FocusVisible:
    """Mixin before a QWidget: `ring` is true while the widget has the keyboard and the mouse did not give it. Paints
    anew when that changes, and when the mouse comes or goes."""

    ring = False

    def focusInEvent(self, event) -> None:
        reason = event.reason()
        if reason == Qt.FocusReason.MouseFocusReason:
            self.ring = False
        elif reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.ring = True
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event) -> None:
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.ring = False
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event) -> None:
        self.update()
        super().leaveEvent(event)
