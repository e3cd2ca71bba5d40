"""A template in the system's word processor: a copy in the documents of the person, taken back when it was saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

from .draft import OWN, Chosen

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

    from .page import LettersPage

tr = texts("letter_wizard")

LOOK_MS = 1500


def folder() -> Path:
    """Where copies for Word lie."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place or Path.home()) / tr("Kontor templates")


def edit(wizard: LettersPage, chosen: Chosen | None) -> Watch | None:
    """Open a copy; a template that came with the program becomes one of the office's own first."""
    if chosen is None:
        return None
    found = open_copy(wizard.context, chosen, wizard)
    if found is None:
        return None
    if found.chosen != chosen:
        wizard.choose(found.chosen, wizard.template.refuse)

    def read_again() -> None:
        if wizard.draft.chosen == found.chosen:
            wizard.choose(found.chosen, wizard.template.refuse)

    found.taken = read_again
    return found


def open_copy(context: Context, chosen: Chosen, parent: QObject) -> Watch | None:
    """Open a copy of a template in its program and watch it; says so where that is not possible."""
    from crm_desktop.exchange.letters import own
    from crm_desktop.operations import templates
    from crm_desktop.store.queries import templates as queries

    ws = context.ws

    def make() -> tuple[Chosen, Path]:
        one = chosen
        if one.kind != OWN:
            one = Chosen(OWN, templates.add(ws, one.name, Path(one.key).read_bytes()), one.name)
        kept = queries.letter(ws, one.key)
        if kept is None:
            raise CrmError(tr("This template is no longer there."), safe=tr("Nothing was changed."))
        return Chosen(OWN, kept.id, kept.name), own.copy_to(ws, kept, folder())

    made = context.do(make)
    if made is None:
        return None
    one, path = made
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        context.show_error(
            CrmError(
                tr("No program of this computer opens Word documents."),
                safe=tr("No letter was written; a copy of the template lies at {path}.", path=path),
                remedy=tr("Install Word or LibreOffice, or change the copy on another computer and add it again."),
            )
        )
        return None
    context.toast(tr("“{name}” is opened as a copy. What you save there is taken over here.", name=path.name))
    return Watch(context, one, path, parent)


class Watch(QObject):
    """Looks whether the copy was saved, and takes it back into the workspace."""

    def __init__(self, context: Context, chosen: Chosen, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self.chosen, self.path = context, chosen, path
        self._seen = self._stamp()
        self.taken = _nothing
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._busy = False

    def _stamp(self) -> tuple[int, int]:
        try:
            found = self.path.stat()
        except OSError:
            return (0, 0)
        return (found.st_mtime_ns, found.st_size)

    def look(self) -> None:
        """Take the copy back when it was saved since the last look; half-written files are looked at again later."""
        now = self._stamp()
        if now == self._seen or not now[1] or self._busy or not self.context.has_file:
            return
        self._busy, self._seen = True, now
        template_id, path = self.chosen.key, self.path

        def work(ws, progress) -> bool:
            from crm_desktop.exchange.letters import own

            return own.take_back(ws, template_id, path, progress)

        def done(changed: bool) -> None:
            self._busy = False
            if changed:
                self.taken()
                self.context.toast(tr("The template “{name}” was taken over from Word.", name=path.stem), undo=True)

        def failed(problem: Exception) -> None:
            self._busy = False
            self.context.show_error(problem)

        self.context.run(tr("Reading the template"), work, done, failed, quiet=True)


def _nothing() -> None:
    """Nobody waits for it."""
