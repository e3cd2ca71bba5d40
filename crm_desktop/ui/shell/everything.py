"""The whole file out in open formats, and a new file out of such an export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from crm_desktop.common import paths
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.ui.folders import EXPORT_FOLDER, open_folder, with_ending

if TYPE_CHECKING:
    from crm_desktop.exchange.everything.reading import TakenBack
    from crm_desktop.exchange.everything.writing import ExportedAll
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.main_window import MainWindow

tr = texts("everything")


def ask_export(window: MainWindow) -> None:
    context = window.context
    folder = Path(context.settings.get(EXPORT_FOLDER) or paths.documents_folder())
    proposal = folder / f"{context.ws.path.stem} {context.today().isoformat()}.zip"
    chosen, _ = QFileDialog.getSaveFileName(
        window, tr("Export everything"), str(proposal), tr("Archive with all formats ({ending})", ending="*.zip")
    )
    if not chosen:
        return
    path: Path | None = Path(chosen)
    path = path if path.suffix.lower() == ".zip" else with_ending(window, path, ".zip")
    if path is None:
        return
    context.settings.set(EXPORT_FOLDER, str(path.parent))

    def work(ws: Workspace, progress: Progress) -> ExportedAll:
        from crm_desktop.exchange.everything import writing

        return writing.write(ws, path, progress)

    def done(found: ExportedAll) -> None:
        said = tr.plural(
            found.contacts, "Everything about {n} contact written to “{name}”",
            "Everything about {n} contacts written to “{name}”", name=path.name,
        )  # fmt: skip
        context.toast(said, action=(tr("Show"), lambda: open_folder(context, path)))

    context.run(tr("Export everything"), work, done, None, lambda: context.toast(tr("Stopped, no file was written.")))


def ask_take_back(window: MainWindow) -> None:
    """Choose an export, then the new file, then open it."""
    from crm_desktop.exchange.everything import layout, reading
    from crm_desktop.store.workspace import SUFFIX

    context = window.context
    chosen, _ = QFileDialog.getOpenFileName(
        window, tr("Choose an export of everything"),
        str(context.settings.get(EXPORT_FOLDER) or paths.documents_folder()),
        f"{tr('Export of everything')} (*.zip {layout.MANIFEST})",
    )  # fmt: skip
    if not chosen:
        return
    source = Path(chosen)
    source = source.parent if source.name == layout.MANIFEST else source
    if not reading.is_export(source):
        context.show_error(reading.no_export(source))
        return
    proposal = paths.documents_folder() / f"{source.stem}{SUFFIX}"
    chosen, _ = QFileDialog.getSaveFileName(
        window, tr("New file from the export"), str(proposal), f"Kontor (*{SUFFIX})",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )  # fmt: skip
    if not chosen:
        return
    target = Path(chosen)
    target = target if target.suffix else target.with_suffix(SUFFIX)

    def work(_ws: object, progress: Progress) -> TakenBack:
        return reading.make(source, target, context.clock, progress)

    def done(made: TakenBack) -> None:
        if not window.files.open(made.path):
            return
        said = tr.plural(
            made.tables["contact"], "{n} contact taken over, with all that belongs to it",
            "{n} contacts taken over, with all that belongs to them",
        )  # fmt: skip
        if made.missing:
            said += " " + tr.plural(
                made.missing, "The content of {n} file is not in the export.",
                "The content of {n} files is not in the export.",
            )  # fmt: skip
        context.toast(said)

    context.run(tr("Taking over everything"), work, done)
