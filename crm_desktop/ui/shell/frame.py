"""The content of the window: navigation, top bar, a line for the state of the file, pages, messages.

Built anew for another language or file; holds nothing that must survive that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.store.queries import settings as file_settings
from crm_desktop.ui import shortcuts
from crm_desktop.ui.widgets.tab_order import bring_into_sight

from .navigation_panel import NavigationPanel, SaveState
from .pages import Pages
from .top_bar import TopBar

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route, Screen
    from crm_desktop.ui.widgets.notices import Banner
    from crm_desktop.ui.widgets.toast import Toasts

tr = texts("window")

TOAST_BOTTOM = 24


class Frame(QWidget):
    # Every part is made inside its parent: Qt dresses a finished part anew when it is moved into another, 2 ms a level.

    def __init__(self, context: Context, screens: Sequence[Screen], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._toasts: Toasts | None = None
        self.foot_room = 0
        self.banner: Banner | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.panel = NavigationPanel([screen for screen in screens if screen.section], shortcuts.label, self)
        self.panel.chosen.connect(context.navigation.go)
        self.panel.menu_asked.connect(self._open_menu)
        self.panel.backup_asked.connect(self._go_backup)
        self.panel.list_menu_asked.connect(self._open_list_menu)
        row.addWidget(self.panel)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.top_bar = TopBar(context.commands, self)
        self._column.addWidget(self.top_bar)
        self.pages = Pages(context, screens, self)
        self._column.addWidget(self.pages, 1)
        row.addLayout(self._column, 1)
        self.name_file()

    @property
    def toasts(self) -> Toasts:
        if self._toasts is None:
            from crm_desktop.ui.widgets.toast import Toasts

            self._toasts = Toasts(self, bottom=TOAST_BOTTOM + self.foot_room)
        return self._toasts

    def set_foot_room(self, room: int) -> None:
        """A bar of the page stands over its foot, so many pixels high: messages go above it."""
        self.foot_room = room
        if self._toasts is not None:
            self._toasts.set_bottom(TOAST_BOTTOM + room)

    def has_toast(self) -> bool:
        return self._toasts is not None and self._toasts.current is not None

    def name_file(self) -> None:
        """Show which file is open and what holds for all of it."""
        context = self._context
        self.panel.workspace.set_file(file_name(context))
        self.panel.save.setVisible(context.has_file)
        if not context.has_file:
            return
        self.panel.save.set_state(SaveState(tr("All saved"), "", "ok"))
        self.show_state()

    def show_state(self) -> None:
        """The line under the top bar for what holds for the whole file, or none."""
        context = self._context
        notice = context.ws.notices[-1] if context.ws.notices else None
        if notice is not None:
            icon = "lock" if context.ws.read_only else "triangle-alert"
            self.set_banner(" ".join(part for part in (notice.what, notice.remedy) if part), "warn", icon=icon)
        elif context.ws.read_only:
            text = tr("This file is open for reading only. Nothing you do changes it.")
            self.set_banner(text, "warn", icon="lock")
        elif is_sample(context):
            own = (tr("Begin with your own data"), lambda: context.commands.trigger("file.begin"))
            self.set_banner(
                tr("Sample data: look around, everything here is invented."), icon="flask-conical", action=own
            )
        else:
            self.set_banner("")

    def dress(self, route: Route) -> None:
        """Show the parts that the screen of this route asks for, and where one is."""
        screen = self.pages.screen(route.screen)
        frame = screen.frame if screen is not None else "main"
        self.panel.setVisible(frame != "full" and self._context.has_file)
        self.top_bar.setVisible(frame == "main")
        self.panel.set_current(route)

    def set_banner(
        self, text: str, kind: str = "info", *, icon: str = "", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """The line under the top bar; "" takes it away."""
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        if text:
            from crm_desktop.ui.widgets.notices import Banner

            self.banner = Banner(text, kind, icon=icon)
            if action is not None:
                self.banner.add_action(*action)
            self._column.insertWidget(1, self.banner)

    def next_pane(self, by: int) -> None:
        """Move the keyboard to the next area (F6)."""
        panes: list[QWidget] = [self.panel, self.top_bar]
        if self.pages.current is not None:
            panes += self.pages.current.panes()
        panes = [pane for pane in panes if pane.isVisible()]
        focus = self.window().focusWidget()
        inside = [i for i, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)]
        at = inside[-1] if inside else (-1 if by > 0 else 0)
        for step in range(1, len(panes) + 1):
            if focus_first(panes[(at + step * by) % len(panes)]):
                return

    def _open_menu(self) -> None:
        self._context.commands.trigger("view.menu")

    def _open_list_menu(self, list_id: str, button: QWidget) -> None:
        if self._context.providers.list_menu is not None:
            self._context.providers.list_menu(list_id, button)

    def _go_backup(self) -> None:
        if self._context.providers.backup_route is not None:
            self._context.navigation.go(self._context.providers.backup_route)


def file_name(context: Context) -> str:
    """What the person calls the file that is open; "" without one."""
    if not context.has_file:
        return ""
    return file_settings.get(context.ws, "file.name") or context.ws.path.stem


def is_sample(context: Context) -> bool:
    return context.has_file and file_settings.get(context.ws, "file.sample") == "1"


def focus_first(pane: QWidget) -> bool:
    """Give the keyboard to the first thing in this area that takes it by Tab."""
    for child in (pane, *pane.findChildren(QWidget)):
        takes = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and child.isVisible() and child.isEnabled() and child.focusProxy() is None:
            child.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_sight(child)
            return True
    return False
