"""Opening, making and remembering workspace files from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common import paths
from crm_desktop.common.errors import CrmError, FileLocked
from crm_desktop.common.i18n import texts

from .frame import is_sample

if TYPE_CHECKING:
    from crm_desktop.common.settings import Settings
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.main_window import MainWindow

tr = texts("window")

RECENT = 8


def recent_files(settings: Settings) -> list[Path]:
    """The files opened last that are still there, newest first."""
    return [path for name in settings.get("recent_files", []) if (path := Path(name)).is_file()]


def remember(settings: Settings, path: Path) -> None:
    name = str(path.resolve())
    settings.set("recent_files", [name, *(n for n in settings.get("recent_files", []) if n != name)][:RECENT])


class Files:
    """The file commands of one window."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        self._window = window
        self._settings = settings

    def open(self, path: Path) -> bool:
        """Open this file in place of the one shown. On any problem the one shown stays."""
        from crm_desktop.store.workspace import Workspace

        if not self._window.may_close_file():
            return False
        if not self._window.instance.claim(path):
            from crm_desktop.ui.single_instance import hand_over

            if hand_over(path, []):  # another window has it, and came to the front
                return False
        ws: Workspace | None = None
        try:
            ws = Workspace.open(path, clock=self._window.context.clock)
        except FileLocked as problem:
            ws = self._read_only(path, problem)
        except CrmError as problem:
            self._window.errors.show(problem)
        except OSError as problem:
            self._window.errors.show(_cannot_open(path, problem))
        if ws is None:
            self._keep_claim()
            return False
        self._use(ws)
        return True

    def create(self, path: Path) -> bool:
        """Make a new, empty file and open it."""
        from crm_desktop.store.workspace import Workspace

        if not self._window.may_close_file():
            return False
        try:
            ws = Workspace.create(path, clock=self._window.context.clock)
        except CrmError as problem:
            self._window.errors.show(problem)
            return False
        self._window.instance.claim(path)
        self._use(ws)
        return True

    def swap(self, path: Path, fresh: Path) -> Path | None:
        """Put a restored file (backup.beside) in place of this one, open or not, and open it. Returns where the file as
        it was is kept; None when it could not be done, then the old file is open again."""
        from crm_desktop.exchange import backup

        context, kept = self._window.context, None
        if context.has_file and context.ws.path == path:
            ws = context.ws
            context.use(None)
            ws.close()
        try:
            kept = backup.swap(path, fresh, context.clock())
        except CrmError as problem:
            self._window.errors.show(problem)
        return kept if self.open(path) else None

    def ask_open(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from crm_desktop.store.workspace import SUFFIX

        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open file"), str(self._folder()), f"Kontor (*{SUFFIX});;{tr('All files')} (*)"
        )
        if chosen:
            self.open(Path(chosen))

    def ask_create(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from crm_desktop.store.workspace import SUFFIX

        proposal = self._folder() / f"{tr('My contacts')}{SUFFIX}"
        # Kontor refuses to overwrite a file by itself, with a better sentence than the system's question.
        no_question = QFileDialog.Option.DontConfirmOverwrite
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("New file"), str(proposal), f"Kontor (*{SUFFIX})", options=no_question
        )
        if chosen:
            path = Path(chosen)
            self.create(path if path.suffix else path.with_suffix(SUFFIX))

    def open_sample(self) -> bool:
        """The sample file, made on first use."""
        from crm_desktop.exchange.samples import open_sample

        try:
            path = open_sample()
        except CrmError as problem:
            self._window.errors.show(problem)
            return False
        return self.open(path)

    def _use(self, ws: Workspace) -> None:
        self._window.use(ws)
        if not is_sample(self._window.context) or not recent_files(self._settings):
            remember(self._settings, ws.path)  # someone with a file of their own is not brought back to the sample

    def _keep_claim(self) -> None:
        context = self._window.context
        self._window.instance.claim(context.ws.path if context.has_file else None)

    def _read_only(self, path: Path, problem: FileLocked) -> Workspace | None:
        from crm_desktop.store.workspace import Workspace
        from crm_desktop.ui.questions import Question

        text = "\n".join(part for part in (problem.safe, problem.remedy) if part)
        buttons = [("", tr("Cancel")), ("read", tr("Open for reading"))]
        if Question(self._window, problem.what, text, buttons).ask() != "read":
            return None
        try:
            return Workspace.open(path, read_only=True, clock=self._window.context.clock)
        except CrmError as second:
            self._window.errors.show(second)
            return None

    def _folder(self) -> Path:
        recent = recent_files(self._settings)
        folder = recent[0].parent if recent else paths.documents_folder()
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def _cannot_open(path: Path, problem: OSError) -> CrmError:
    return CrmError(
        tr("“{name}” cannot be opened: {reason}.", name=path.name, reason=problem.strerror or problem),
        safe=tr("The file was not changed."),
        remedy=tr("Check whether it is still there and whether you may read it."),
    )
