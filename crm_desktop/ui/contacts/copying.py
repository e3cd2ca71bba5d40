"""Copying contacts as a table: tabs for text, a table with text cells for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.store.queries import fields, listing
from crm_desktop.store.workspace import Workspace

from . import columns
from .columns import CUSTOM, Column, Lookups

if TYPE_CHECKING:
    from .list_pane import ListPane
    from .ticks import Picked

tr = texts("contacts")

AT_ONCE = 1000
CHUNK = 2000
_FORMULA = ("=", "@", "\t", "\r")


def copy_table(pane: ListPane) -> None:
    """Put the ticked contacts, else the current one, on the clipboard with the columns of the table."""
    context, picked, lookups = pane.context, pane.picked(), pane.lookups
    shown = columns.chosen(pane.state.columns, lookups)
    done = tr.plural(picked.count, "{n} contact copied as a table", "{n} contacts copied as a table")

    def finish(found: tuple[str, str]) -> None:
        data = QMimeData()
        data.setText(found[0])
        data.setHtml(found[1])
        QGuiApplication.clipboard().setMimeData(data)
        context.toast(done)

    if picked.count <= AT_ONCE:
        finish(as_table(context.ws, picked, shown, lookups, Progress()))
    else:
        context.run(tr("Copy contacts"), lambda ws, progress: as_table(ws, picked, shown, lookups, progress), finish)


def as_table(
    ws: Workspace, picked: Picked, shown: Sequence[Column], lookups: Lookups, progress: Progress
) -> tuple[str, str]:
    """(tab-separated text, HTML table)."""
    ids = picked.resolve(ws)
    progress.start(tr("Copy contacts"), len(ids))
    head = [column.title for column in shown]
    plain, html = ["\t".join(head)], ["<tr>" + "".join(f"<th>{escape(title)}</th>" for title in head) + "</tr>"]
    own = [column.id.removeprefix(CUSTOM) for column in shown if column.id.startswith(CUSTOM)]
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        values = fields.values_of(ws, part, own) if own else {}
        for row in listing.rows_of(ws, part):
            cells = [
                columns.own_value(lookups.own[name], values.get((row.id, name), ()))
                if (name := column.id.removeprefix(CUSTOM)) != column.id
                else columns.cell(row, column.id, lookups)
                for column in shown
            ]
            cells = [" ".join(cell.replace("\u00a0", " ").split()) for cell in cells]
            plain.append("\t".join(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells))
            html.append("<tr>" + "".join(_cell(cell) for cell in cells) + "</tr>")
        progress.step(start)
    return "\n".join(plain) + "\n", _page("".join(html))


def _cell(text: str) -> str:
    """A cell that spreadsheets keep as text: no lost zeros, no formulas, no dates made of numbers."""
    return f"<td style=\"mso-number-format:'\\@'\">{escape(text)}</td>"


def _page(table: str) -> str:
    return f'<html><head><meta charset="utf-8"></head><body><table>{table}</table></body></html>'
