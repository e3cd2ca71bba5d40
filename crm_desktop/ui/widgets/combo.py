"""A choice from a list: a field that opens a panel with search, groups, hints and extra commands.

combo = Combo("Field", [Option("name", "Last name", icon="user"), ...])
combo.chosen.connect(...)      only when the user picked
combo.set_value("name")        silent
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, rounded

tr = texts("widgets")

SEARCH_FROM = 9  # options; shorter lists are seen at a glance


@dataclass(frozen=True)
class Option:
    """One entry: `hint` stands small on the right, `group` is a heading, `words` are further search words."""

    value: str
    text: str
    icon: str = ""
    hint: str = ""
    group: str = ""
    token: str = "text"
    words: str = ""


@dataclass(frozen=True)
class Extra:
    """A command below the list ("New field …"). `keys` (Alt+N) work while the panel is open."""

    text: str
    callback: Callable[[], object]
    icon: str = "plus"
    keys: str = ""
    token: str = "text"


class Combo(FocusVisible, QPushButton):
    """`name` is what a screen reader says before the value. `quiet` has a hairline instead of an outline."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[Option] = (),
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        search: str = "",
        extras: Sequence[Extra] = (),
        compact: bool = False,
        quiet: bool = False,
    ) -> None:
        super().__init__(parent)
        self._name, self._placeholder, self._search = name, placeholder, search
        self._compact, self._quiet, self._state = compact, quiet, ""
        self.extras = tuple(extras)
        self._value = ""
        self._options: dict[str, Option] = {}
        self._panel: QWidget | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: self.open())
        self.set_options(options)

    @property
    def value(self) -> str:
        return self._value

    def set_options(self, options: Sequence[Option]) -> None:
        self._options = {option.value: option for option in options}
        self._tell()

    def options(self) -> list[Option]:
        return list(self._options.values())

    def set_value(self, value: str) -> None:
        """Show this option; an unknown value shows the placeholder."""
        self._value = value
        self._tell()

    def set_state(self, state: str) -> None:
        """ "warn", "danger" or "ok" outlines, "violet" also tints; "" is normal."""
        self._state = state
        self.update()

    def _tell(self) -> None:
        option = self._options.get(self._value)
        self.setAccessibleName(f"{self._name}: {option.text}" if option else self._name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = fonts.metrics("body")
        longest = max((metrics.horizontalAdvance(option.text) for option in self._options.values()), default=60)
        icon = 24 if any(option.icon for option in self._options.values()) else 0
        return QSize(min(280, max(80, longest + icon + 46)), 30 if self._compact else 34)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4)
        if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.open()
        elif event.key() in keys:
            event.ignore()  # Ctrl+Enter presses the primary button around it
        elif self._is_search(event):
            self.open(event.text())
        else:
            super().keyPressEvent(event)

    def _is_search(self, event: QKeyEvent) -> bool:
        """A letter typed on a closed list that can be searched."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        return plain and bool(self._asks()) and bool(event.text().strip()) and event.text().isprintable()

    def _asks(self) -> str:
        """What stands in the search field; "" where there are too few to search."""
        return self._search or (tr("Search …") if len(self._options) >= SEARCH_FROM else "")

    def open(self, text: str = "") -> None:
        """Show the list, searched for `text`. It closes on a choice, on Esc and on a click outside."""
        from crm_desktop.ui.widgets.choice_list import ChoicePanel

        if self._panel is not None:
            return
        panel = ChoicePanel(self, self._name, self.options(), self.extras, self._value, self._asks())
        panel.chosen.connect(self._pick)
        panel.closed.connect(self._panel_closed)
        self._panel = panel
        self.update()
        panel.open_at(self)
        if text:
            panel.begin_with(text)

    def _panel_closed(self) -> None:
        self._panel = None
        self.update()

    def _pick(self, value: str) -> None:
        self.set_value(value)
        self.chosen.emit(value)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        option = self._options.get(self._value)
        active = self.ring or self._panel is not None
        enabled = self.isEnabled()
        line = "border" if not enabled or (self._quiet and not self.underMouse()) else self._state or "control"
        fill = "violetSoft" if self._state == "violet" else "surface" if enabled else "sunken"
        rounded(painter, self.rect(), 8, colour(fill), colour("accent" if active else line), 2 if active else 1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def flip(x: int, width: int) -> int:
            return self.width() - x - width if rtl else x

        ink = "violet" if self._state == "violet" else option.token if option else "text3"
        left = 12
        if option is not None and option.icon:
            token = ink if ink != "text" else "text2"
            draw_icon(painter, flip(left, 16), (self.height() - 16) / 2, option.icon, token)
            left += 24
        arrow = "text3" if enabled else "disabled"
        draw_icon(painter, flip(self.width() - 26, 16), (self.height() - 16) / 2, "chevron-down", arrow)
        painter.setFont(fonts.font("body", fonts.MEDIUM if self._state == "violet" else 0))
        painter.setPen(colour(ink if enabled else "disabled"))
        room = self.width() - left - 30
        text = option.text if option else self._placeholder
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, QRect(flip(left, room), 0, room, self.height()), text, painter.fontMetrics(), align)
