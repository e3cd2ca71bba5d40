"""Colours of the window: tokens from resources/themes/*.toml become palette, stylesheet and painted widgets.

    theme().install(app, "system")          once, before the first window
    theme().set_mode("dark")                live; every widget follows
    painter.fillRect(rect, colour("sel"))   at paint time, never kept

Modes: "system" (follows light, dark and high contrast of the desktop), "light", "dark", "contrast".
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from crm_desktop.common import paths, toml

from . import fonts

STYLE = "fusion"
MODES = ("system", "light", "dark", "contrast")
SCHEMES = ("light", "dark", "contrast-light", "contrast-dark")


def read_tokens(scheme: str) -> dict[str, str]:
    """Token name to #RRGGBB (or #AARRGGBB) of one scheme."""
    folder = paths.resources() / "themes"
    name, _, part = scheme.partition("-")
    values = toml.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
    return values[part] if part else values


class Theme(QObject):
    """The current colours. `changed` comes after palette and stylesheet are in place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode = "light"
        self.scheme = ""
        self._app: QApplication | None = None
        self._busy = False
        self._use("light")

    def install(self, app: QApplication, mode: str = "system", text_size: int = 100) -> None:
        """Dress the application: style, font, colours. Later calls only change the mode."""
        if self._app is app:
            self.set_mode(mode)
            return
        self._app = app
        if app.property("style") != STYLE:  # make_application began with it; setting it loads QStyle, 6 ms
            app.setStyle(STYLE)
        fonts.install(text_size)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self.mode = mode if mode in MODES else "system"
        self._apply()

    def set_mode(self, mode: str) -> None:
        """Switch now; widgets recolour without a restart."""
        mode = mode if mode in MODES else "system"
        if mode != self.mode:
            self.mode = mode
            self._apply()

    def set_text_size(self, percent: int) -> None:
        """Fonts of this size for what is made from now on; who shows widgets makes them anew."""
        fonts.set_size(percent)
        self._restyle()

    @property
    def dark(self) -> bool:
        return self.scheme.endswith("dark")

    def colour(self, token: str) -> QColor:
        """The colour of a token now. Ask when painting; do not keep it beyond `changed`."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(self.tokens[token])
        return QColor(found)  # a copy: whoever changes its alpha must not change the theme

    def hex(self, token: str) -> str:
        return self.tokens[token]

    def _use(self, scheme: str) -> None:
        self.scheme = scheme
        self.tokens = read_tokens(scheme)
        self._colours: dict[str, QColor] = {}

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """The light colours while something is painted on paper, whatever the screen shows."""
        scheme, tokens, colours = self.scheme, self.tokens, self._colours
        self._use("light")
        try:
            yield
        finally:
            self.scheme, self.tokens, self._colours = scheme, tokens, colours

    def _system_changed(self) -> None:
        if not self._busy and self.mode in ("system", "contrast"):
            self._apply()

    def _wanted(self) -> str:
        if self.mode in ("light", "dark"):
            return self.mode
        hints = QGuiApplication.styleHints()
        part = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        return f"contrast-{part}" if more or self.mode == "contrast" else part

    def _apply(self) -> None:
        if self._app is None:
            return
        hints = self._app.styleHints()
        self._busy = True  # our own call also arrives as colorSchemeChanged
        if self.mode in ("light", "dark"):
            hints.setColorScheme(Qt.ColorScheme.Dark if self.mode == "dark" else Qt.ColorScheme.Light)
        else:
            hints.unsetColorScheme()
        self._busy = False
        scheme = self._wanted()
        if scheme == self.scheme and self._app.styleSheet():
            return
        self._use(scheme)
        self._restyle()
        for widget in self._app.topLevelWidgets():
            widget.update()
        self.changed.emit()

    def _restyle(self) -> None:
        """Palette and stylesheet of these tokens and this text size."""
        from . import glyphs, style

        if self._app is None:
            return
        colours = self.palette()
        self._app.setPalette(colours)
        QToolTip.setPalette(colours)
        QToolTip.setFont(fonts.font("small"))
        folder = glyphs.register(self.scheme, self.tokens)
        self._app.setStyleSheet(style.stylesheet(self.tokens, folder, fonts.px(13), fonts.room(20)))

    def palette(self) -> QPalette:
        roles = QPalette.ColorRole
        made = QPalette()
        for role, token in (
            (roles.Window, "surface"),
            (roles.WindowText, "text"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "sunken"),
            (roles.Text, "text"),
            (roles.PlaceholderText, "text3"),
            (roles.Button, "surface"),
            (roles.ButtonText, "text"),
            (roles.BrightText, "danger"),
            (roles.ToolTipBase, "toast"),
            (roles.ToolTipText, "onToast"),
            (roles.Highlight, "accentFill"),
            (roles.HighlightedText, "onAccent"),
            (roles.Accent, "accentFill"),
            (roles.Link, "accent"),
            (roles.LinkVisited, "violet"),
            (roles.Light, "surface"),
            (roles.Midlight, "hover"),
            (roles.Mid, "border"),
            (roles.Dark, "control"),
            (roles.Shadow, "control"),
        ):
            made.setColor(role, self.colour(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return made


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of the program."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme


def colour(token: str) -> QColor:
    return theme().colour(token)
