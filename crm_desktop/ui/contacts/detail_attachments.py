"""The files kept with an entry on the line of time: a menu that saves them. Nothing is opened or run from here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import saving
from crm_desktop.records.file import File
from crm_desktop.store.queries import files
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


def open_menu(context: Context, anchor: QWidget, activity_id: str) -> Menu:
    """The files of this entry, each to be saved."""
    menu = Menu(anchor)
    for file in files.of_record(context.ws, activity_id):
        size = tr("{n} kB", n=format_int(max(1, file.size // 1000)))
        words = tr("Save “{name}” ({size}) …", name=file.name, size=size)
        menu.add(words.replace("&", "&&"), "download", lambda file=file: save(context, file))
    menu.open_at(anchor, align="right")
    return menu


def save(context: Context, file: File) -> None:
    """Ask where, then write it there, complete or not at all."""
    folder = Path(str(context.settings.get("save_folder", "") or Path.home()))
    name, _ = QFileDialog.getSaveFileName(context.window, tr("Save the file"), str(folder / file.name))
    if not name:
        return
    path = Path(name)
    context.settings.set("save_folder", str(path.parent))
    content = files.content(context.ws, file.sha256)
    if content is None:
        problem = CrmError(
            tr("What “{name}” holds is not in this file.", name=file.name),
            safe=tr("Nothing was changed."),
            remedy=tr("It is kept on the computer that filed it."),
        )
        context.show_error(problem)
        return

    def write() -> bool:
        with saving.replacing(path) as part:
            part.write_bytes(content)
        return True

    context.do(write, tr("Saved as {name}", name=path.name), undo=False)
