"""The commands that take over lists of cases and of what customers have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.list_rows import CASES, EQUIPMENT
from crm_desktop.store.queries import processes
from crm_desktop.ui.commands import Command

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("list_import")


def setup(context: Context) -> None:
    def writable() -> str:
        return tr("The file is open for reading only.") if context.ws.read_only else ""

    context.commands.add(
        Command(
            "case.import", tr, mark("Import cases …"), lambda: ask_file(context, CASES), "file", icon="import",
            enabled=writable, synonyms_en="offers, opportunities, tickets, list, CSV, Excel",
            synonyms_de="Vorgänge, Angebote, Chancen, Tickets, Liste, CSV, Excel einlesen",
        ),
        Command(
            "equipment.import", tr, mark("Import products and contracts …"), lambda: ask_file(context, EQUIPMENT),
            "file", icon="import", enabled=writable,
            synonyms_en="installed base, equipment, machines, serial numbers, list, CSV, Excel",
            synonyms_de="Bestand, Geräte, Verträge, Seriennummern, Liste, CSV, Excel einlesen",
        ),
    )  # fmt: skip


def ask_file(context: Context, kind: str) -> None:
    """Which file; then its columns are shown."""
    from PySide6.QtWidgets import QFileDialog

    kinds = f"{tr('Tables')} (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods)"
    folder = str(context.settings.get("import_folder") or Path.home())
    name, _ = QFileDialog.getOpenFileName(context.window, tr("Choose the list"), folder, kinds)
    if name:
        context.settings.set("import_folder", str(Path(name).parent))
        open_file(context, Path(name), kind)


def open_file(context: Context, path: Path, kind: str) -> None:
    """Look at the file beside the window, then ask where its columns go."""
    from crm_desktop.exchange import list_imports, process_files
    from crm_desktop.exchange.list_imports import ListLook

    def done(found: ListLook) -> None:
        from crm_desktop.ui.list_import.dialog import ListImportDialog

        if kind == CASES and not processes.live(context.ws):
            context.do(lambda: process_files.available(context.ws, "acquisition"))
        ListImportDialog(context, path, kind, found).open()

    context.run(tr("Opening the list"), lambda ws, progress: list_imports.look(path, kind, progress=progress), done)
