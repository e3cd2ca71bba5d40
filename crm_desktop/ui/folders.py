"""Folders in the system's own program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .context import Context

tr = texts("window")

EXPORT_FOLDER = "export_folder"
"""Setting of this computer: where the last export went."""


def with_ending(parent: QWidget, path: Path, ending: str) -> Path | None:
    """The chosen file with its ending. The system's dialog asked about the name as it was typed, so where the ending
    makes it the name of a file that is there, it is asked here. None: rather not."""
    path = path.with_name(f"{path.name}{ending}")
    if not path.exists():
        return path
    from .questions import Question

    title = tr("Replace “{name}”?", name=path.name)
    text = tr("A file of this name is in {folder} already.", folder=path.parent)
    return path if Question(parent, title, text, [("", tr("Cancel")), ("yes", tr("Replace"))]).ask() else None


def open_folder(context: Context, path: Path) -> None:
    """Show the folder of a file in the system's own program, or say that it does not exist yet."""
    folder = path if path.is_dir() else path.parent
    if not folder.is_dir():
        context.toast(tr("This folder is made when it is first needed."))
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        context.show_error(
            CrmError(tr("The folder could not be opened."), remedy=tr("Look for it by hand: {folder}", folder=folder))
        )
