"""Opening, saving and previewing a file from the window. What runs is refused, what may be dangerous is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import opening_files, saving
from crm_desktop.records.file import File
from crm_desktop.records.file_safety import ASK, NEVER
from crm_desktop.store.queries import files
from crm_desktop.ui.widgets.dialog import ask

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("files_tab")


def size_text(size: int) -> str:
    if size >= 10**6:
        return tr("{n} MB", n=format_int(max(1, round(size / 10**6))))
    return tr("{n} kB", n=format_int(max(1, round(size / 1000))))


def open_file(context: Context, file: File) -> None:
    """Open it with the program of the system, after a question where it may do harm."""
    try:
        level, why = opening_files.judge(context.ws, file)
    except CrmError as problem:
        context.show_error(problem)
        return
    if level == NEVER:
        context.show_error(opening_files.refusal(file, why))
    elif level == ASK:
        question = tr("Open “{name}”?", name=file.name)
        text = opening_files.warning(file, why)
        ask(context.window, question, text, tr("Open"), lambda: _launch(context, file), danger=True)
    else:
        _launch(context, file)


def _launch(context: Context, file: File) -> None:
    try:
        path = opening_files.to_open(context.ws, file)
    except (CrmError, OSError) as problem:
        context.show_error(problem)
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        context.show_error(
            CrmError(
                tr("No program of this computer opens “{name}”.", name=file.name),
                safe=tr("Nothing was changed."), remedy=tr("Save it and open it by hand."),
            )
        )  # fmt: skip
    elif not file.linked:
        context.toast(tr("“{name}” is opened as a copy. Changes in it stay outside Kontor.", name=file.name))


def save_file(context: Context, file: File) -> None:
    """Ask where, then write it there, complete or not at all."""
    folder = Path(str(context.settings.get("save_folder", "") or Path.home()))
    name, _ = QFileDialog.getSaveFileName(context.window, tr("Save the file"), str(folder / file.name))
    if not name:
        return
    path = Path(name)
    context.settings.set("save_folder", str(path.parent))
    if not files.is_here(context.ws, file.sha256):
        context.show_error(opening_files.not_here(file))
        return

    def write() -> bool:
        with saving.replacing(path) as part, part.open("wb") as target:
            target.writelines(files.pieces(context.ws, file.sha256))
        return True

    context.do(write, tr("Saved as {name}", name=path.name), undo=False)
