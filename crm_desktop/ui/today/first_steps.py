"""What a new office has yet to try, above the list of Today until it is done or put away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import backup
from crm_desktop.store.queries import first_steps
from crm_desktop.store.queries import settings as file_settings
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("today")

BACKUP, LEFT = "backup", "left"


class FirstSteps(QWidget):
    """Import, first follow-up, first letter, a backup elsewhere. What was done once stays done, and what was put away
    stays away, on this computer and for this file."""

    def __init__(self, context: Context, write_follow_up: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._key = f"first_steps.{backup.file_id(context.ws)}"
        self._ways: dict[str, tuple[str, str, Callable[[], object]]] = {
            first_steps.CONTACT: (tr("Import contacts …"), "import", lambda: context.go("import")),
            first_steps.FOLLOW_UP: (tr("Plan a follow-up"), "calendar-plus", write_follow_up),
            first_steps.LETTER: (tr("Write a letter …"), "file-text", lambda: context.go("letters")),
            BACKUP: (tr("Back up to a second place …"), "hard-drive", lambda: context.go("backups")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        self._title = Label(tr("First steps"), "small", "text2", weight=fonts.SEMIBOLD)
        row.addWidget(self._title)
        box = QWidget(self)
        self._flow = FlowLayout(box, spacing=6, row_spacing=6)
        row.addWidget(box, 1)
        self.close_button = IconButton("x", tr("Put the first steps away"), self, side=28, icon_size=16)
        self.close_button.clicked.connect(self._leave)
        row.addWidget(self.close_button)
        self.buttons: dict[str, Button] = {}
        self.refresh()

    def refresh(self) -> None:
        ws, settings = self._context.ws, self._context.settings
        kept = settings.get(self._key, [])
        before = frozenset(map(str, kept)) if isinstance(kept, list) else frozenset[str]()
        if LEFT in before or ws.read_only or file_settings.get(ws, "file.sample") == "1":
            self.hide()
            return
        now = before | first_steps.done(ws) | ({BACKUP} if backup.second_folder(ws, settings) else set())
        if now >= set(self._ways):
            now |= {LEFT}
        if now != before:
            settings.set(self._key, sorted(now))
        self._show(now)

    def _show(self, done: frozenset[str]) -> None:
        self._flow.clear()
        self.buttons = {}
        for step, (text, icon, way) in self._ways.items():
            if step in done:
                chip = StatusChip(text.removesuffix(" …"), "ok", self, icon="check")
                chip.setAccessibleName(tr("Done: {step}", step=chip.text()))
                self._flow.addWidget(chip)
                chip.show()
                continue
            button = self.buttons[step] = Button(text, "secondary", icon, self, size="small")
            button.clicked.connect(lambda _=False, way=way: way())
            self._flow.addWidget(button)
            button.show()
        self.setVisible(LEFT not in done)

    def _leave(self) -> None:
        self._context.settings.set(self._key, [LEFT])
        self.hide()
