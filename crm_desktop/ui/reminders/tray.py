"""The icon in the tray of the system, where there is one: messages, and a window that stays out of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from crm_desktop.common.i18n import texts
from crm_desktop.ui.live_icons import icon as make_icon
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.reminders.ringer import Ringer

tr = texts("reminders")

MESSAGE_MS = 15_000


def available() -> bool:
    """Whether this system has a tray now."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """One per window; shows its icon while it is wanted (`refresh`)."""

    def __init__(self, context: Context, ringer: Ringer) -> None:
        super().__init__(context.window)
        self._context, self._ringer = context, ringer
        self._icon: QSystemTrayIcon | None = None
        ringer.notify = self.message
        ringer.changed.connect(self._name)
        context.providers.stay = self.stay
        self.refresh()

    @property
    def shown(self) -> bool:
        return self._icon is not None and self._icon.isVisible()

    def refresh(self) -> None:
        """Show the icon, or take it away, as the settings say."""
        settings = self._context.settings
        wanted = available() and (settings.get("notify", True) or settings.get("stay_in_tray", False))
        if wanted and self._icon is None:
            self._make()
        if self._icon is not None:
            self._icon.setVisible(bool(wanted))

    def _make(self) -> None:
        own = QApplication.windowIcon()
        self._icon = QSystemTrayIcon(own if not own.isNull() else QIcon(make_icon("contact", "accent")), self)
        menu = Menu(self._context.window)
        menu.add(tr("&Open Kontor"), "maximize", self.raise_window)
        menu.add(tr("&Reminders"), "bell", self._open_bell)
        menu.addSeparator()
        menu.add(tr("&Quit"), "log-out", self._context.window.quit)
        self._icon.setContextMenu(menu)
        self._icon.activated.connect(self._pressed)
        self._icon.messageClicked.connect(self._open_bell)
        self._name()

    def _name(self) -> None:
        if self._icon is not None:
            count = self._ringer.count
            waiting = tr.plural(count, "{n} reminder", "{n} reminders")
            self._icon.setToolTip(plain_tip(f"Kontor · {waiting}" if count else "Kontor"))

    def message(self, title: str, text: str) -> bool:
        """A message of the system; False where it has no place for one or none is wanted."""
        if self._icon is None or not self.shown or not self._context.settings.get("notify", True):
            return False
        if not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon, MESSAGE_MS)
        return True

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.raise_window()

    def raise_window(self) -> None:
        self._context.window.come_to_front()

    def _open_bell(self) -> None:
        self.raise_window()
        self._ringer.open_bell()

    def stay(self) -> bool:
        """Asked when the window is closed: whether it only hides, since reminders go on in the tray."""
        return self.shown and bool(self._context.settings.get("stay_in_tray", False))
