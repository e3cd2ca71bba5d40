"""Opening, making and remembering workspace files from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common import paths
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

from .file_trouble import ACCEPT, MOVE, OTHER, READ, RESTORE, RETRY, trouble_with
from .frame import is_sample

if TYPE_CHECKING:
    from crm_desktop.common.settings import Settings
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.main_window import MainWindow

    from .file_trouble import Trouble

tr = texts("window")

RECENT = 8


def recent_files(settings: Settings) -> list[Path]:
    """The files opened last that are still there, newest first."""
    return [path for name in settings.get("recent_files", []) if (path := Path(name)).is_file()]


def last_file(settings: Settings) -> Path | None:
    """The file opened last, also when it is gone: whoever starts the program must hear of that."""
    names = settings.get("recent_files", [])
    return Path(names[0]) if names else None


def remember(settings: Settings, path: Path) -> None:
    name = str(path.resolve())
    settings.set("recent_files", [name, *(n for n in settings.get("recent_files", []) if n != name)][:RECENT])


class Files:
    """The file commands of one window."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        self._window = window
        self._settings = settings
        self.trouble: Trouble | None = None

    def open(self, path: Path, *, read_only: bool = False, accept_location: bool = False) -> bool:
        """Open this file in place of the one shown. On any problem the one shown stays and the person is told what can
        be done: on a page while no file is open, else in a question."""
        from crm_desktop.store.workspace import Workspace

        if not self._window.may_close_file():
            return False
        if not self._window.instance.claim(path):
            from crm_desktop.common.instance import hand_over

            if hand_over(path, []):  # another window has it, and came to the front
                return False
        clock = self._window.context.clock
        try:
            ws = Workspace.open(path, read_only=read_only, clock=clock, accept_location=accept_location)
        except CrmError as problem:
            return self._tell(path, problem)
        except OSError as problem:
            return self._tell(path, _cannot_open(path, problem))
        self._use(ws)
        return True

    def create(self, path: Path, *, accept_location: bool = False) -> bool:
        """Make a new, empty file and open it. A place that could damage it is named first."""
        from crm_desktop.store.locations import RiskyLocation
        from crm_desktop.store.workspace import Workspace

        if not self._window.may_close_file():
            return False
        try:
            ws = Workspace.create(path, clock=self._window.context.clock, accept_location=accept_location)
        except RiskyLocation as problem:
            choices = [(ACCEPT, tr("Create it there all the same")), (OTHER, tr("Choose another folder …"))]
            answer = self._ask(problem, choices)
            if answer == ACCEPT:
                return self.create(path, accept_location=True)
            if answer == OTHER:
                self.ask_create()
            return False
        except CrmError as problem:
            self._window.errors.show(problem)
            return False
        self._window.instance.claim(path)
        self._use(ws)
        return True

    # When a file does not open

    def _tell(self, path: Path, problem: CrmError) -> bool:
        """Say what happened and offer what helps; answers whether the file is open after all."""
        self._keep_claim()
        self.trouble = trouble_with(path, problem)
        context = self._window.context
        if not context.has_file and context.go("file_problem"):
            return False
        choices = self.trouble.choices
        answer = self._ask(problem, choices[::-1], more=self._backup_words())
        return bool(answer) and self.answer(answer)

    def _ask(self, problem: CrmError, choices: list[tuple[str, str]], more: str = "") -> str:
        from crm_desktop.ui.questions import Question

        text = "\n".join(part for part in (problem.safe, problem.remedy, more) if part)
        return Question(self._window, problem.what, text, [("", tr("Cancel")), *choices]).ask()

    def _backup_words(self) -> str:
        if self.trouble is None or self.trouble.backup is None:
            return ""
        from .figures import backup_text

        found = self.trouble.backup
        return f"{backup_text(found.moment.astimezone(), self._window.context.now())}."

    def answer(self, choice: str) -> bool:
        """Do what was chosen about the file in trouble; answers whether a file is open by that."""
        trouble = self.trouble
        if trouble is None:
            return False
        if choice == RETRY:
            return self.open(trouble.path)
        if choice == READ:
            return self.open(trouble.path, read_only=True)
        if choice == ACCEPT:
            return self.open(trouble.path, accept_location=True)
        if choice == MOVE:
            self._copy_here(trouble.path)
        elif choice == RESTORE:
            self._window.context.go("restore", file=str(trouble.path))
        elif choice == OTHER:
            self.ask_open()
        return False

    def _copy_here(self, path: Path) -> None:
        """Copy a file out of a risky place and open the copy. The original stays."""
        from crm_desktop.store.workspace import Workspace

        folder = paths.documents_folder()
        target, number = folder / path.name, 2
        while target.exists():
            target, number = folder / f"{path.stem} ({number}){path.suffix}", number + 1

        def work(_ws: object, _progress: object) -> Path:
            folder.mkdir(parents=True, exist_ok=True)
            with Workspace.open(path, read_only=True) as ws:
                ws.copy_to(target)
            return target

        self._window.context.run(tr("Copying the file"), work, self.open)

    def swap(self, path: Path, fresh: Path) -> Path | None:
        """Put a restored file (backup.beside) in place of this one, open or not, and open it. Returns where the file as
        it was is kept (nothing is there if there was none); None when it could not be done, then the old file is open
        again."""
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
