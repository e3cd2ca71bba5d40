"""The folder of a customer: opened, made when it is not there, and the pattern it follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import files, settings
from crm_desktop.records import folder_pattern
from crm_desktop.store.queries import contacts
from crm_desktop.ui.folders import open_folder
from crm_desktop.ui.widgets.dialog import Dialog, ask
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("files_tab")


def open_folder_of(context: Context, contact_id: str) -> None:
    """Open the folder of this customer; ask before it is made, and for the pattern when there is none."""
    if not settings.get(context.ws, files.PATTERN):
        FolderPattern(context, contact_id).open()
        return
    where = files.folder_of(context.ws, contact_id)
    if not where:
        missing = ", ".join(f"{{{name}}}" for name in files.missing_fields(context.ws, contact_id))
        problem = CrmError(
            tr("This contact lacks what its folder is called by: {names}", names=missing),
            safe=tr("Nothing was changed."),
            remedy=tr("Fill it in, or change the pattern of the folders."),
        )
        context.show_error(problem)
        return
    path = Path(where).expanduser()
    if path.is_dir():
        open_folder(context, path)
        return
    name = contacts.name(context.ws, contact_id)
    question = tr("Make a folder for {name}?", name=name)
    ask(context.window, question, str(path), tr("Make the folder"), lambda: _make(context, path))


def _make(context: Context, path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        context.show_error(
            CrmError(
                tr("The folder {path} cannot be made: {reason}.", path=path, reason=problem.strerror or problem),
                safe=tr("Nothing was changed."), remedy=tr("Check the pattern of the folders, and your rights there."),
            )
        )  # fmt: skip
        return
    open_folder(context, path)


class FolderPattern(Dialog):
    """Where the folders of customers lie; shows what it comes to for this contact."""

    def __init__(self, context: Context, contact_id: str = "") -> None:
        super().__init__(
            context.window, tr("Folders of customers"),
            tr("The way to a customer's folder, with fields in braces that are filled in for each."), width=600,
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._contact_id = context, contact_id
        self.line = QLineEdit(settings.get(context.ws, files.PATTERN))
        self.line.setPlaceholderText(r"\\server\dms\{customer_number}")
        hint = tr("Fields: {names}", names=", ".join(f"{{{name}}}" for name in folder_pattern.FIELDS))
        self.row = FieldRow(tr("Pattern"), self.line, hint)
        self.line.textChanged.connect(self._show)
        self.body.addWidget(self.row)
        self.example = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.example)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Use"), "primary", self.use)
        self._show()

    def _show(self) -> None:
        self.row.set_error("")
        try:
            folder_pattern.fields_in(self.line.text())
            found = files.folder_by(self._context.ws, self.line.text(), self._contact_id) if self._contact_id else ""
        except folder_pattern.PatternProblem:
            found = ""
        self.example.setText(tr("For this contact: {path}", path=found) if found else "")

    def use(self) -> None:
        context, pattern = self._context, self.line.text()
        try:
            files.set_pattern(context.ws, pattern)
        except CrmError as problem:
            self.row.set_error(f"{problem.what} {problem.remedy}")
            return
        self.accept()
        if self._contact_id and pattern.strip():
            open_folder_of(context, self._contact_id)
