"""Tables of the pipeline into a file: where to, written in the background, with a way to its folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import tables
from crm_desktop.exchange.export_columns import Value
from crm_desktop.exchange.tables import Heading
from crm_desktop.ui.folders import EXPORT_FOLDER, open_folder, with_ending

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")


def ask_file(context: Context, title: str) -> Path | None:
    """Where to save a table; None when the person thought better of it."""
    folder = Path(context.settings.get(EXPORT_FOLDER) or Path.home())
    proposal = folder / f"{title} {context.today().isoformat()}.xlsx"
    kinds = f"Excel (*.xlsx);;{tr('CSV, text with separators')} (*.csv)"
    chosen, kind = QFileDialog.getSaveFileName(context.window, tr("Save table"), str(proposal), kinds)
    if not chosen:
        return None
    path: Path | None = Path(chosen)
    if path.suffix.lower() not in tables.ENDINGS:
        path = with_ending(context.window, path, ".csv" if "csv" in kind else ".xlsx")
    if path is None:
        return None
    context.settings.set(EXPORT_FOLDER, str(path.parent))
    return path


def save(
    context: Context, path: Path, title: str, headings: Sequence[Heading], rows: Sequence[Sequence[Value]]
) -> None:
    """Write it and say so."""

    def done(count: int) -> None:
        said = tr.plural(count, "{n} line written to “{name}”", "{n} lines written to “{name}”", name=path.name)
        context.toast(said, action=(tr("Show"), lambda: open_folder(context, path)))

    context.run(tr("Saving the table"), lambda ws, progress: tables.write(path, title, headings, rows), done)
