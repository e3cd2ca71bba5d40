"""Buttons: with words (Button), with an icon only (IconButton), as a link (LinkButton)."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, focus_ring, rounded

_HEIGHT = {"small": 28, "normal": 32, "large": 34}
_PADDING = {"small": 10, "normal": 13, "large": 20}

# kind: (fill, fill when hovered, border, text, icon)
_KINDS = {
    "primary": ("accentFill", "accentHover", "", "onAccent", "onAccent"),
    "secondary": ("surface", "hover", "border", "text", "text"),
    "danger": ("surface", "dangerSoft", "border", "danger", "danger"),
    "ghost": ("", "hover", "", "text2", "text2"),
    "soft": ("accentSoft", "sel", "", "accent", "accent"),
}


def mnemonic_flag(button: QAbstractButton) -> Qt.TextFlag:
    if "&" not in button.text():
        return Qt.TextFlag.TextHideMnemonic
    from PySide6.QtWidgets import QStyle  # 4 ms when it is first named

    shown = button.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, button)
    return Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic


def hint_with_key(text: str, shortcut: str | None) -> str:
    return f"{text}  ({key_text(shortcut)})" if shortcut else text


class Button(PressedByEnter, FocusVisible, QPushButton):
    """A button with words. One primary per screen; `danger` is for what undo cannot reach.

    Button("Call", icon="phone"); Button("Next", "primary", size="large"); Button("Letter", "soft", count="35")
    """

    def __init__(
        self,
        text: str,
        kind: str = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        size: str = "normal",
        count: str = "",
        shortcut: str = "",
    ) -> None:
        super().__init__(parent)
        self.setText(text)  # text and parent together would make PySide look at icons too, 1.5 ms
        self._kind, self._icon, self._size, self._count = kind, icon, size, count
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(self._font())
        if shortcut:
            self.setToolTip(plain_tip(hint_with_key(text.replace("&", ""), shortcut)))

    def _font(self):
        return fonts.font("body", fonts.SEMIBOLD if self._kind == "primary" else fonts.MEDIUM)

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        self.setFont(self._font())
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_count(self, count: str) -> None:
        self._count = count
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 2 * _PADDING[self._size]
        if self._icon:
            width += 16 + (8 if self.text() else 0)
        if self._count:
            width += 8 + fonts.metrics("small", tabular=True).horizontalAdvance(self._count)
        return QSize(width, max(_HEIGHT[self._size], metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        fill, hover, border, ink, icon_ink = _KINDS[self._kind]
        enabled = self.isEnabled()
        if not enabled:
            fill, border, ink, icon_ink = ("hover" if fill else ""), "", "disabled", "disabled"
        elif self.isDown() or self.isChecked():
            fill = "accentSoft" if self._kind in ("secondary", "ghost") else hover
            if self.isChecked() and self._kind in ("secondary", "ghost"):
                ink = icon_ink = "accent"
        elif self.underMouse():
            fill = hover
        rect = self.rect()
        if self.ring and enabled:
            focus_ring(painter, rect, 8)
            rect = rect.adjusted(3, 3, -3, -3)
        if fill or border:
            rounded(
                painter,
                rect,
                5 if self.ring else 8,
                colour(fill) if fill else None,
                colour(border) if border and not self.ring else None,
            )
        self._paint_content(painter, ink, icon_ink)

    def _paint_content(self, painter: QPainter, ink: str, icon_ink: str) -> None:
        metrics = self.fontMetrics()
        text_width = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        count_metrics = fonts.metrics("small", tabular=True)
        count_width = 8 + count_metrics.horizontalAdvance(self._count) if self._count else 0
        icon_width = (16 + (8 if self.text() else 0)) if self._icon else 0
        left = max(6, (self.width() - icon_width - text_width - count_width) // 2)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def place(x: int, width: int) -> QRect:
            return QRect(self.width() - x - width if rtl else x, 0, width, self.height())

        if self._icon:
            at = place(left, 16)
            stroke = 2.0 if self._kind == "primary" else 1.75
            draw_icon(painter, at.left(), (self.height() - 16) / 2, self._icon, icon_ink, 16, stroke)
        painter.setFont(self.font())
        painter.setPen(colour(ink))
        room = min(text_width, self.width() - left - icon_width - count_width - 6)
        painter.drawText(
            place(left + icon_width, room),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | mnemonic_flag(self),
            metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic)
            if room < text_width
            else self.text(),
        )
        if self._count:
            painter.setFont(fonts.font("small", tabular=True))
            painter.setPen(colour(ink if self._kind in ("primary", "soft") else "text3"))
            draw_text(painter, place(left + icon_width + text_width + 8, count_width - 8), self._count, count_metrics)


class IconButton(PressedByEnter, FocusVisible, QAbstractButton):
    """A square button with an icon only. `name` says what it does: tooltip and name for screen readers."""

    def __init__(
        self,
        icon: str,
        name: str,
        parent: QWidget | None = None,
        *,
        side: int = 32,
        icon_size: int = 18,
        token: str = "text2",
        bordered: bool = False,
        shortcut: str = "",
    ) -> None:
        super().__init__(parent)
        if not name.strip():
            raise ValueError("an icon needs a name: nobody can hear a picture")
        self._icon, self._icon_size, self._token, self._bordered = icon, icon_size, token, bordered
        self._badge, self._badge_tone = "", "danger"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(side, side)
        self.set_name(name, shortcut)

    def set_name(self, name: str, shortcut: str = "") -> None:
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(hint_with_key(name, shortcut)))

    def set_icon(self, icon: str, token: str = "") -> None:
        self._icon, self._token = icon, token or self._token
        self.update()

    def set_badge(self, text: str, tone: str = "danger") -> None:
        """A small figure at the upper right, e.g. waiting reminders; "" takes it away. "accent" is for a mere number,
        which nobody need be alarmed by."""
        self._badge, self._badge_tone = text, tone
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        enabled = self.isEnabled()
        fill = ""
        token = self._token if enabled else "disabled"
        if enabled and (self.isChecked() or self.isDown()):
            fill, token = "accentSoft", "accent"
        elif enabled and self.underMouse():
            fill = "hover"
        elif self._bordered:
            fill = "surface"
        if fill or self._bordered:
            line = colour("border") if self._bordered else None
            rounded(painter, self.rect(), 8, colour(fill) if fill else None, line)
        if self.ring and enabled:
            focus_ring(painter, self.rect(), 8)
        gap = (self.width() - self._icon_size) / 2
        draw_icon(painter, gap, gap, self._icon, token, self._icon_size)
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        width = max(16, fonts.metrics("tiny").horizontalAdvance(self._badge) + 8)
        rect = QRect(self.width() - width, 0, width, 16)
        fill, ink = ("danger", "surface") if self._badge_tone == "danger" else ("accentSoft", "accent")
        rounded(painter, rect, 8, colour(fill))
        painter.setFont(fonts.font("tiny"))
        painter.setPen(colour(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._badge)


class LinkButton(PressedByEnter, FocusVisible, QPushButton):
    """A word that does something, in the accent colour, flush with other text. Data: "&" stays "&"."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        token: str = "accent",
        role: str = "small",
        icon: str = "",
    ) -> None:
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self._token, self._icon = token, icon
        self.setFont(fonts.font(role, fonts.MEDIUM))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        self.setText(text.replace("&", "&&"))
        self.updateGeometry()

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        extra = 22 if self._icon else 0
        return QSize(metrics.horizontalAdvance(self._words()) + 2 + extra, max(24, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        token = self._token if self.isEnabled() else "disabled"
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        rect = self.rect()
        if self.ring:
            dark = self._token == "toastAccent"  # on a toast a light ground would swallow the word
            if not dark:
                rounded(painter, rect, 4, colour("accentSoft"))
            painter.fillRect(0, self.height() - 2, self.width(), 2, colour(token if dark else "accent"))
        if self._icon:
            draw_icon(painter, rect.left(), (self.height() - 16) / 2, self._icon, token)
            rect.setLeft(rect.left() + 22)
        painter.setPen(colour(token))  # not earlier: what is drawn before leaves no pen
        draw_text(painter, rect, self._words(), self.fontMetrics())
