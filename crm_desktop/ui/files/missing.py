"""Linked files that are not where they were: a list, and where each is now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem
from shiboken6 import isValid

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import linked_files
from crm_desktop.exchange.linked_files import Missing
from crm_desktop.operations import files
from crm_desktop.records.file import File
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.choice_list import ChoiceDelegate
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("files_tab")

_ROW, _MOST_ROWS = 32, 10


def check(context: Context) -> None:
    """Look beside the window whether all linked files are there, then show those that are not."""

    def checked(gone: list[Missing]) -> None:
        if gone:
            MissingFiles(context, gone).open()
        else:
            context.toast(tr("All linked files are where they were."))

    context.run(tr("Checking linked files"), linked_files.missing, checked)


def find_again(context: Context, file: File, *, done=None) -> None:
    """Ask where the file is now; others that moved with it are found by that, in one step."""
    name, _ = QFileDialog.getOpenFileName(
        context.window, tr("Where is “{name}” now?", name=file.name), str(_nearest(Path(file.path)))
    )
    if not name:
        return

    def found(places: dict[str, Path]) -> None:
        words = tr.plural(len(places), "{n} file found again", "{n} files found again")
        if context.do(lambda: (files.relink(context.ws, places), True)[1], words) and done is not None:
            done(set(places))

    context.run(tr("Checking linked files"), lambda ws, _: linked_files.relinked(ws, file, Path(name)), found)


def _nearest(path: Path) -> Path:
    """The folder of the way there that still exists."""
    return next((folder for folder in path.parents if folder.is_dir()), Path.home())


class MissingFiles(Dialog):
    def __init__(self, context: Context, gone: Sequence[Missing]) -> None:
        title = tr.plural(len(gone), "{n} linked file is missing", "{n} linked files are missing")
        subtitle = tr("Say where one is now; others that moved with it are found by that.")
        super().__init__(context.window, title, subtitle, width=680)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self.gone = context, list(gone)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Missing files"))
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _: self.find())
        self.body.addWidget(self.list)
        self.add_button(tr("Show the contact"), "secondary", self._show_contact, left=True)
        self.add_button(tr("Close"), "secondary", self.accept)
        self.add_button(tr("Find …"), "primary", self.find)
        self._fill()
        self.list.setFocus()

    def _fill(self) -> None:
        self.list.clear()
        for item in self.gone:
            row = QListWidgetItem(item.file.path, self.list)
            row.setData(Qt.ItemDataRole.UserRole, Option(item.file.id, item.file.path, "unlink", item.contact))
            row.setToolTip("")
        self.list.setFixedHeight(min(len(self.gone), _MOST_ROWS) * fonts.room(_ROW) + 4)
        self.list.setCurrentRow(0)

    def _current(self) -> Missing | None:
        row = self.list.currentRow()
        return self.gone[row] if 0 <= row < len(self.gone) else None

    def find(self) -> None:
        if (item := self._current()) is not None:
            find_again(self._context, item.file, done=self._found)

    def _found(self, ids: set[str]) -> None:
        if not isValid(self):  # closed meanwhile
            return
        self.gone = [item for item in self.gone if item.file.id not in ids]
        if self.gone:
            self._fill()
        else:
            self.accept()

    def _show_contact(self) -> None:
        if (item := self._current()) is not None:
            self.accept()
            self._context.go("contacts", item.contact_id)
