"""Copying contacts as a table: tabs for text, a table with text cells for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import export
from crm_desktop.store.workspace import Workspace

from . import columns

if TYPE_CHECKING:
    from .list_pane import ListPane

tr = texts("contacts")

AT_ONCE = 500


def copy_table(pane: ListPane) -> None:
    """Put the ticked contacts, else the current one, on the clipboard with the columns of the table."""
    context, picked = pane.context, pane.picked()
    keys = columns.fields_among(pane.state.columns, pane.lookups)

    def read(ws: Workspace, _progress: Progress | None = None) -> tuple[str, str]:
        return export.as_table(ws, picked.resolve(ws), keys)

    def finish(found: tuple[str, str]) -> None:
        data = QMimeData()
        data.setText(found[0])
        data.setHtml(found[1])
        QGuiApplication.clipboard().setMimeData(data)
        context.toast(tr.plural(picked.count, "{n} contact copied as a table", "{n} contacts copied as a table"))

    if picked.count <= AT_ONCE:
        finish(read(context.ws))
    else:
        context.run(tr("Copy contacts"), read, finish)
