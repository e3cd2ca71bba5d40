"""A menu with round corners: `Menu(parent).add("Delete", "trash-2", delete, keys="Del")`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from crm_desktop.ui import fonts
from crm_desktop.ui.live_icons import icon as make_icon
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.keys import key_text


class Menu(QMenu):
    """Like QMenu; texts are written with mnemonics (&) and translated by the caller."""

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(title, parent)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setToolTipsVisible(True)

    def add(
        self,
        text: str,
        icon: str = "",
        callback: Callable[[], object] | None = None,
        *,
        keys: str = "",
        token: str = "text2",
        checked: bool | None = None,
        why_not: str = "",
    ) -> QAction:
        """Add an entry. `keys` are only shown here; `why_not` disables it and says why as a tooltip."""
        action = QAction(f"{text}\t{key_text(keys)}" if keys else text, self)
        if icon:
            action.setIcon(make_icon(icon, token))
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        if why_not:
            action.setEnabled(False)
            action.setToolTip(plain_tip(why_not))
        if callback is not None:
            action.triggered.connect(lambda _=False: callback())
        self.addAction(action)
        return action

    def add_heading(self, text: str) -> None:
        """A line over the entries that follow, which says what they are about. It cannot be chosen."""
        from .labels import Label

        self.addSeparator()
        heading, place = QWidgetAction(self), Label(text, "caption", "text3", weight=fonts.SEMIBOLD)
        place.setContentsMargins(10, 4, 10, 4)
        heading.setDefaultWidget(place)
        heading.setText(text)
        heading.setEnabled(False)
        self.addAction(heading)

    def open_at(self, anchor: QWidget, *, align: str = "left") -> None:
        """Open below a button, not blocking."""
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        if align == "right":
            corner.setX(corner.x() + anchor.width() - self.sizeHint().width())
        self.popup(corner)
