"""The navigation on the left: workspace and its menu, screens with counts, saved lists, state of saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.ui import fonts
from crm_desktop.ui.icons import pixmap
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import FocusVisible, draw_dot, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from crm_desktop.ui.navigation import Route, Screen
    from crm_desktop.ui.providers import SavedList

tr = texts("window")

WIDE, NARROW = 208, 56
WIDEST = 264
"""A larger text makes it wider, up to this."""


def wide() -> int:
    return min(fonts.room(WIDE), WIDEST)


class NavButton(PressedByEnter, FocusVisible, QAbstractButton):
    """One entry: icon or dot, title, count. `current` marks where one is."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        dot: str = "",
        height: int = 36,
        shortcut: str = "",
    ) -> None:
        super().__init__(parent)
        self.title, self.icon_name, self.dot = title, icon, dot
        self._shortcut = shortcut
        self._count: int | None = None
        self._tone = ""
        self.current = False
        self.narrow = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(fonts.room(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_count(self, count: int | None, tone: str = "") -> None:
        if (count, tone) != (self._count, self._tone):
            self._count, self._tone = count, tone
            self._name()
            self.update()

    def set_current(self, current: bool) -> None:
        if current != self.current:
            self.current = current
            self._name()
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROW - 20 if self.narrow else wide() - 20, self.height())

    def _shown_count(self) -> str:
        return "" if self._count is None or (self._tone and not self._count) else format_int(self._count)

    def _name(self) -> None:
        count = self._shown_count()
        name = tr("{title}, {count}", title=self.title, count=count) if count else self.title
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("Current page") if self.current else "")
        key = f"  ({self._shortcut})" if self._shortcut else ""
        self.setToolTip(plain_tip(f"{name}{key}" if self.narrow else key.strip(" ()")))

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rect = self.rect()
        if self.current:
            rounded(painter, rect, 9, colour("surface"), colour("border"))
            rounded(painter, QRect(0, (rect.height() - 18) // 2, 3, 18), 1.5, colour("accent"))
        elif self.underMouse() or self.isDown():
            rounded(painter, rect, 9, colour("border"))
        if self.ring:
            focus_ring(painter, rect, 9)
        left = (rect.width() - 18) // 2 if self.narrow else 14
        if self.icon_name:
            shown = pixmap(self.icon_name, "accent" if self.current else "text2", 18, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, (rect.height() - 18) // 2), shown)
        elif self.dot:
            draw_dot(painter, QPoint(left + (9 if self.narrow else 8), rect.height() // 2), self.dot)
        if not self.narrow:
            self._paint_words(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRect) -> None:
        count, right = self._shown_count(), rect.width() - 14
        if count:
            metrics = fonts.metrics("caption", tabular=True)
            width = metrics.horizontalAdvance(count)
            if self._tone:
                width = max(18, fonts.metrics("tiny").horizontalAdvance(count) + 10)
                pill = QRect(right + 1 - width, (rect.height() - 18) // 2, width, 18)
                rounded(painter, pill, 9, colour(f"{self._tone}Soft"))
                painter.setFont(fonts.font("tiny"))
                painter.setPen(colour(self._tone))
                painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)
            else:
                painter.setFont(fonts.font("caption", tabular=True))
                painter.setPen(colour("text2"))
                draw_text(painter, QRect(right - width - 1, 0, width + 2, rect.height()), count, metrics)
            right -= width + 8
        role, weight = ("small", 400) if self.dot else ("body", 600 if self.current else 400)
        painter.setFont(fonts.font(role, weight))
        painter.setPen(colour("text" if self.current else "text2"))
        draw_text(painter, QRect(44, 0, right - 44, rect.height()), self.title, fonts.metrics(role, weight))


class WorkspaceButton(PressedByEnter, FocusVisible, QAbstractButton):
    """The mark, the program's name and the file's; opens the menu of the program."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._file = ""
        self.narrow = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(fonts.room(44))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_file("")

    def set_file(self, name: str) -> None:
        self._file = name
        self.setAccessibleName(tr("Menu, {name}", name=name) if name else tr("Menu"))
        self.setToolTip(plain_tip(name))
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            rounded(painter, self.rect(), 9, colour("border"))
        if self.ring:
            focus_ring(painter, self.rect(), 9)
        left, dpr = (self.width() - 30) // 2 if self.narrow else 6, self.devicePixelRatioF()
        draw_mark(painter, QRect(left, (self.height() - 30) // 2, 30, 30), dpr)
        if self.narrow:
            return
        room = self.width() - 46 - 28
        painter.setFont(fonts.font("head"))
        painter.setPen(colour("text"))
        draw_text(painter, QRect(46, fonts.room(5), room, fonts.room(19)), "Kontor", fonts.metrics("head"))
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text2"))
        draw_text(painter, QRect(46, fonts.room(22), room, fonts.room(17)), self._file, fonts.metrics("caption"))
        painter.drawPixmap(QPoint(self.width() - 22, 15), pixmap("chevrons-up-down", "text2", 14, dpr))


def draw_mark(painter: QPainter, rect: QRect, dpr: float) -> None:
    """The sign of the program."""
    rounded(painter, rect, rect.width() * 0.27, colour("accentFill"))
    side = round(rect.width() * 0.6)
    at = QPoint(rect.left() + (rect.width() - side) // 2, rect.top() + (rect.height() - side) // 2)
    painter.drawPixmap(at, pixmap("square-user-round", "onAccent", side, dpr, 2.0))


class SaveState(NamedTuple):
    """The foot of the navigation: two lines and how urgent they are ("ok", "warn", "danger")."""

    title: str
    detail: str
    tone: str


def _within(target: Route, route: Route) -> bool:
    """Whether one is on this list, whatever record of it is open."""
    return target.screen == route.screen and all(route.get(name) == value for name, value in target.params.items())


class SaveButton(PressedByEnter, FocusVisible, QAbstractButton):
    """Says that everything is saved and how old the backup is; leads to the backups."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = SaveState("", "", "ok")
        self.narrow = False
        self.setFixedHeight(fonts.room(44))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, state: SaveState) -> None:
        self._state = state
        self.setAccessibleName(", ".join(part for part in (state.title, state.detail) if part))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.update()

    @property
    def state(self) -> SaveState:
        return self._state

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if (self.underMouse() or self.isDown()) and self.isEnabled():
            rounded(painter, self.rect(), 9, colour("border"))
        if self.ring:
            focus_ring(painter, self.rect(), 9)
        state, dpr = self._state, self.devicePixelRatioF()
        picture = "shield-check" if state.tone == "ok" else "triangle-alert"
        left = (self.width() - 16) // 2 if self.narrow else 14
        painter.drawPixmap(QPoint(left, 12 if state.detail else 14), pixmap(picture, state.tone, 16, dpr))
        if self.narrow:
            return
        room = self.width() - 44 - 4
        painter.setFont(fonts.font("caption", fonts.MEDIUM))
        painter.setPen(colour("text2" if state.tone == "ok" else state.tone))
        top = 3 if state.detail else 13
        draw_text(
            painter,
            QRect(44, fonts.room(top), room, fonts.room(17)),
            state.title,
            fonts.metrics("caption", fonts.MEDIUM),
        )
        painter.setFont(_small(painter))
        painter.setPen(colour("text3"))
        draw_text(painter, QRect(44, fonts.room(20), room, fonts.room(16)), state.detail)


def _small(painter: QPainter):
    font = fonts.font("caption", tabular=True)
    font.setPixelSize(fonts.px(11))
    return font


class NavigationPanel(Surface):
    """Built from the declared screens. Emits where the person wants to go; knows no data."""

    chosen = Signal(object)
    menu_asked = Signal(object)
    list_menu_asked = Signal(str, object)
    backup_asked = Signal()

    def __init__(
        self, screens: Sequence[Screen], shortcut: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__("bg", "right", parent)
        self.setAccessibleName(tr("Navigation"))
        self.buttons: dict[str, NavButton] = {}
        self._lists: list[tuple[NavButton, Route]] = []
        self._looks: list[tuple[str, str, str, Route]] = []
        self.narrow = False
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 9, 11, 0)
        column.setSpacing(4)
        self.workspace = WorkspaceButton(self)
        self.workspace.clicked.connect(lambda: self.menu_asked.emit(self.workspace))
        column.addWidget(self.workspace)
        column.addSpacing(13)
        for screen in screens:
            if screen.section == "main":
                column.addWidget(self._entry(screen, shortcut(screen.shortcut)))
        column.addSpacing(15)
        self._list_column: QVBoxLayout | None = None
        self._lists_at = column.count()
        column.addStretch(1)  # saved lists will stand here
        for screen in screens:
            if screen.section == "foot":
                column.addWidget(self._entry(screen, shortcut(screen.shortcut), 32))
        column.addSpacing(8)
        column.addWidget(self._line())
        self.save = SaveButton(self)
        self.save.clicked.connect(self.backup_asked)
        column.addWidget(self.save)
        column.addSpacing(6)
        self.setFixedWidth(wide() + 1)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, or icons with words."""
        if narrow == self.narrow:
            return
        self.narrow = narrow
        self.setFixedWidth((NARROW if narrow else wide()) + 1)
        for button in (*self.buttons.values(), *(button for button, _ in self._lists)):
            button.set_narrow(narrow)
        self.workspace.set_narrow(narrow)
        self.save.set_narrow(narrow)
        if self._list_column is not None:
            self._heading.setVisible(not narrow and bool(self._lists))

    def set_current(self, route: Route | None) -> None:
        on_list = False
        for button, target in self._lists:
            here = route is not None and _within(target, route)
            button.set_current(here)
            on_list = on_list or here
        for name, button in self.buttons.items():
            button.set_current(route is not None and route.screen == name and not on_list)

    def set_lists(self, lists: Sequence[SavedList]) -> None:
        """Show these lists; where only counts have changed, the buttons stay (a menu may hang on one)."""
        looks = [(entry.id, entry.name, entry.colour, entry.route) for entry in lists]
        if looks == self._looks:
            for (button, _), entry in zip(self._lists, lists, strict=True):
                button.set_count(entry.count)
            return
        self._looks = looks
        if self._list_column is None:
            if not lists:
                return
            column = self.layout()
            column.takeAt(self._lists_at)
            column.insertWidget(self._lists_at, self._list_area(), 1)
        for button, _ in self._lists:
            self._list_column.removeWidget(button)
            button.deleteLater()
        self._lists = []
        for place, entry in enumerate(lists):
            button = NavButton(entry.name, self._list_column.parentWidget(), dot=entry.colour, height=31)
            button.set_count(entry.count)
            button.set_narrow(self.narrow)
            button.clicked.connect(lambda _checked=False, route=entry.route: self.chosen.emit(route))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(
                lambda _place, button=button, name=entry.id: self.list_menu_asked.emit(name, button)
            )
            self._list_column.insertWidget(place, button)
            self._lists.append((button, entry.route))
        self._heading.setVisible(bool(lists) and not self.narrow)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _entry(self, screen: Screen, shortcut: str, height: int = 36) -> NavButton:
        button = NavButton(screen.tr(screen.title), self, icon=screen.icon, height=height, shortcut=shortcut)
        button.clicked.connect(lambda _checked=False, name=screen.id: self._go(name))
        self.buttons[screen.id] = button
        return button

    def _go(self, name: str) -> None:
        from crm_desktop.ui.navigation import Route

        self.chosen.emit(Route(name))

    def _list_area(self) -> QWidget:
        from PySide6.QtWidgets import QScrollArea

        area = QWidget(self)
        column = QVBoxLayout(area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._heading = Label(tr("Saved lists"), "tiny", "text2", area)
        self._heading.setContentsMargins(14, 0, 0, 0)
        self._heading.hide()
        column.addWidget(self._heading)
        inner = QWidget(area)
        self._list_column = QVBoxLayout(inner)
        self._list_column.setContentsMargins(0, 0, 0, 0)
        self._list_column.setSpacing(0)
        self._list_column.addStretch(1)
        self._scroll = QScrollArea(area)
        self._scroll.setProperty("look", "plain")
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inner)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll, 1)
        return area

    def _line(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(Divider(holder))
        holder.setFixedHeight(1)
        return holder
