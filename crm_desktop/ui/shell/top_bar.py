"""The bar over the pages: search, work in progress, undo, New. Its buttons are commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts, shortcuts
from crm_desktop.ui.icons import pixmap
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.keys import draw_key_cap, key_cap_height, key_cap_width
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import FocusVisible, draw_avatar, draw_text, focus_ring, initials, rounded
from crm_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.ui.background import Job
    from crm_desktop.ui.commands import Commands
    from crm_desktop.ui.widgets.figures import ProgressPill

tr = texts("window")

HEIGHT = 56


class SearchOpener(PressedByEnter, FocusVisible, QAbstractButton):
    """Looks like a field because it opens one: the palette."""

    def __init__(self, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = " ".join(shortcuts.parts(shortcut))
        self.setText(tr("Search or command …"))
        self.setAccessibleName(tr("Search or command"))
        self.setAccessibleDescription(self._key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(fonts.room(34))
        self.setMinimumWidth(160)
        self.setMaximumWidth(430)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(430, self.height())

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        hovered = self.underMouse() or self.isDown()
        rounded(painter, self.rect(), 8, colour("hover" if hovered else "surface"), colour("control"))
        if self.ring:
            focus_ring(painter, self.rect(), 8)
        painter.drawPixmap(
            QPoint(12, (self.height() - 16) // 2), pixmap("search", "text2", 16, self.devicePixelRatioF())
        )
        cap = key_cap_width(self._key)
        room = self.width() - 38 - cap - 16
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("text3"))
        draw_text(painter, QRect(38, 0, room, self.height()), self.text(), fonts.metrics("body"))
        high = key_cap_height()
        draw_key_cap(painter, QRect(self.width() - cap - 7, (self.height() - high) // 2, cap, high), self._key)


class MemberButton(PressedByEnter, FocusVisible, QAbstractButton):
    """Who works here, as initials; hidden in an office of one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(32, 32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Member"))
        self.hide()

    def set_member(self, name: str) -> None:
        self.setText(name)
        self.setAccessibleName(tr("You work as {name}", name=name) if name else tr("Member"))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.setVisible(bool(name))
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            rounded(painter, self.rect(), 8, colour("hover"))
        draw_avatar(painter, self.rect().adjusted(3, 3, -3, -3), initials(self.text()), self.text())
        if self.ring:
            focus_ring(painter, self.rect(), 8)


class TopBar(Surface):
    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__("surface", "bottom", parent)
        self.setAccessibleName(tr("Top bar"))
        self._commands = commands
        self._pills: dict[Job, ProgressPill] = {}
        self.setFixedHeight(fonts.room(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 1, 20, 1)
        row.setSpacing(8)
        self.search = SearchOpener(commands.get("go.palette").shortcut, self)
        self.search.clicked.connect(lambda: commands.trigger("go.palette"))
        row.addWidget(self.search, 10)
        row.addStretch(1)
        self._slot = QHBoxLayout()
        self._slot.setSpacing(8)
        row.addLayout(self._slot)
        row.addSpacing(8)
        self.undo = IconButton("undo-2", tr("Undo"), self)
        self.undo.clicked.connect(lambda: commands.trigger("edit.undo"))
        row.addWidget(self.undo)
        self.bell = IconButton("bell", tr("Reminders"), self)
        self.bell.clicked.connect(lambda: commands.trigger("reminders.open"))
        row.addWidget(self.bell)
        self.member = MemberButton(self)
        self.member.clicked.connect(lambda: commands.trigger("member.switch"))
        row.addWidget(self.member)
        row.addSpacing(6)
        self.new = Button(tr("New"), "primary", "plus", self)
        self.new.setAccessibleDescription(tr("Opens a menu"))
        self.new.clicked.connect(self._open_new)
        row.addWidget(self.new)
        commands.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Undo names what it takes back; New is there when there is something to make."""
        undo = self._commands.get("edit.undo")
        reason = self._commands.reason(undo)
        self.undo.setEnabled(not reason)
        self.undo.set_name(reason or undo.title(), undo.shortcut)
        # Pages tell their commands after the first picture; where a file is open there will be something to make.
        early = self._commands.has_file and not self._commands.live
        self.new.setVisible(early or bool(self._commands.in_group("new")))
        there = "reminders.open" in self._commands
        self.bell.setVisible(early or (there and self._commands.has_file))
        if there:
            self.bell.set_name(tr("Reminders"), self._commands.get("reminders.open").shortcut)

    def set_member(self, name: str) -> None:
        """Who works here; '' where there is nobody to choose from."""
        self.member.set_member(name)

    def set_waiting(self, count: int) -> None:
        """How many reminders wait, at the bell."""
        self.bell.set_badge("" if not count else str(count) if count < 100 else "99+")

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """One pill per job: what is done, how far, and a way to stop it."""
        for job in [job for job in self._pills if job not in jobs]:
            pill = self._pills.pop(job)
            self._slot.removeWidget(pill)
            pill.hide()  # it is deleted only when a message about how the work ended has been closed
            pill.deleteLater()
        for job in jobs:
            pill = self._pills.get(job) or self._add_pill(job)
            pill.set_progress(job.progress.done, job.progress.total)
            if job.progress.cancelled and pill.cancel.isEnabled():
                pill.stopping()

    def add_pill(self, widget: QWidget) -> None:
        """Something that runs and is to be seen while it does."""
        self._slot.insertWidget(0, widget)
        widget.show()

    def has_pill(self, widget: QWidget) -> bool:
        return self._slot.indexOf(widget) >= 0

    def remove_pill(self, widget: QWidget) -> None:
        self._slot.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _add_pill(self, job: Job) -> ProgressPill:
        from crm_desktop.ui.widgets.figures import ProgressPill

        pill = self._pills[job] = ProgressPill(job.label, self)
        pill.cancelled.connect(job.cancel)
        self._slot.addWidget(pill)
        pill.show()
        return pill

    def _open_new(self) -> None:
        """Fill the menu first, so that it opens with its right width below the button."""
        from .menus import command_menu, fill

        commands = self._commands
        menu = command_menu(self, tr("New"), commands, lambda: commands.in_group("new"))
        fill(menu, commands, commands.in_group("new"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.new, align="right")
