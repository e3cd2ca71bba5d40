"""Step 3: the folder of the file, which must be on this computer, and a second place for backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common import paths
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.store import locations
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.icon_label import IconLabel, IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.surface import Card

from .step import Step

if TYPE_CHECKING:
    from .page import FirstRunPage

tr = texts("first_run")


class PlaceStep(Step):
    def __init__(self, page: FirstRunPage) -> None:
        super().__init__(
            page, tr("Place and backup"),
            tr("The file lies on this computer. Kontor backs it up every hour while you work; no click needed."),
        )  # fmt: skip
        self.place = _PlaceCard("folder", "accent", tr("Folder of the file"))
        self.change = self.place.add_button(tr("Another folder …"), self._ask_folder)
        self.proposal = self.place.add_button(tr("Take the proposed folder"), self._propose)
        self.existing = self.place.add_button(tr("Open this file"), self._open_existing)
        self.backup = _PlaceCard("hard-drive-download", "ok", tr("Second place for backups (recommended)"))
        self.choose = self.backup.add_button(tr("Choose folder …"), self._ask_backup)
        self.without = self.backup.add_button(tr("Without"), self._no_backup)
        self.body.addWidget(self.place)
        self.body.addWidget(self.backup)

    def enter(self) -> None:
        self._show()

    def first(self) -> QWidget:
        return self.change if self._problem() else self.page.primary

    def _show(self) -> None:
        draft = self.draft
        file = draft.file()
        self.place.set_path(str(file))
        self.place.set_state(self._problem() or self._fine(), "danger" if self._problem() else "ok")
        own = draft.folder is not None and draft.folder != paths.documents_folder()
        self.proposal.setVisible(own)
        self.existing.setVisible(file.exists())
        if draft.backup is None:
            self.backup.set_path(tr("a stick, a second disk or a network drive"))
            self.backup.set_state(
                tr("Without it backups lie on this computer only; they do not help when the computer is lost."), "info"
            )
        else:
            self.backup.set_path(str(draft.backup))
            self.backup.set_state(tr("Each backup is copied there as well, and checked."), "ok")
        self.without.setVisible(draft.backup is not None)
        self.page.show_next()

    def _fine(self) -> str:
        return tr("On this computer, in no folder that a service synchronises.")

    def _problem(self) -> str:
        file, found = self.draft.file(), self.draft.risk()
        if found is not None and found.kind == locations.SYNCED:
            return tr(
                "{service} synchronises this folder; that damages an open file sooner or later. Choose a folder on "
                "this computer; for a copy elsewhere there are the backups.",
                service=found.service,
            )
        if found is not None:
            return tr(
                "This folder is on a network drive ({service}); that damages an open file sooner or later. Choose a "
                "folder on this computer; for a copy elsewhere there are the backups.",
                service=found.service,
            )
        if file.exists():
            return tr("There is already a file of this name. Open it, or go back and choose another name.")
        return ""

    def why_not(self) -> str:
        return tr("Choose another folder or name first.") if self._problem() else ""

    def refuse_backup(self, problem: CrmError) -> None:
        """The folder for backups cannot be written."""
        self.backup.set_state(str(problem), "danger")

    def _ask_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr("Folder of the file"), str(self.draft.file().parent))
        if found:
            self.use_folder(Path(found))

    def use_folder(self, folder: Path) -> None:
        self.draft.folder = folder
        self._show()

    def _propose(self) -> None:
        self.draft.folder = None
        self._show()

    def _open_existing(self) -> None:
        self.context.window.files.open(self.draft.file())

    def _ask_backup(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr("Folder for backups"))
        if found:
            self.use_backup(Path(found))

    def use_backup(self, folder: Path | None) -> None:
        self.draft.backup = folder
        self._show()

    def _no_backup(self) -> None:
        self.use_backup(None)

    def next_text(self) -> str:
        return tr("Next")


class _PlaceCard(Card):
    """A folder with what is good or bad about it, and buttons to choose another."""

    def __init__(self, icon: str, kind: str, title: str) -> None:
        super().__init__(radius=12)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(18)
        row.addWidget(IconTile(icon, kind, side=44, icon_size=20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(title, "amount", wrap=True))
        self._path = ElidedLabel("", "body", "text2")
        column.addWidget(self._path)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._icon = IconLabel("check", "ok")
        self._said = Label("", "body", wrap=True)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._said, 1)
        column.addSpacing(4)
        column.addLayout(line)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        row.addLayout(column, 1)

    def add_button(self, text: str, callback) -> Button:
        button = Button(text)
        button.clicked.connect(lambda _=False: callback())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def set_path(self, text: str) -> None:
        self._path.setText(text)

    def set_state(self, text: str, kind: str) -> None:
        """Say it with the icon of a kind: ok, info or danger, which also outlines the card."""
        icons = {"ok": "check", "info": "info", "danger": "circle-alert"}
        self._said.setText(text)
        self._icon.set_icon(icons[kind], "text2" if kind == "info" else kind)
        self.set_look("surface", "danger" if kind == "danger" else "border", strong=kind == "danger")
        self.setAccessibleName(f"{self._path.text()} {text}")
