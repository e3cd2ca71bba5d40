"""The search for duplicates beside the window, and what of its result still stands. One per window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import duplicates_beside
from crm_desktop.store import schema
from crm_desktop.store.queries import duplicates as queries
from crm_desktop.store.queries import listing

if TYPE_CHECKING:
    from crm_desktop.common.progress import Progress
    from crm_desktop.operations.duplicates import Pair
    from crm_desktop.store.journal import Change
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("duplicates_page")

COMPARED = frozenset({schema.CONTACT, schema.CHANNEL, schema.ADDRESS, schema.RELATION})
"""What a contact is compared by."""
CLASSES = ("certain", "probable", "household", "company")


def find(ws: Workspace, progress: Progress) -> list[Pair]:
    """All pairs; of one company only those of whom one is not noted as working there yet."""
    pairs = duplicates_beside.find(ws, progress)
    some = [pair for pair in pairs if pair.cls == "company"]
    firms = {row.id: row.company for row in listing.rows_of(ws, [one for pair in some for one in (pair.a, pair.b)])}
    known = {(pair.a, pair.b) for pair in some if firms.get(pair.a) and firms.get(pair.a) == firms.get(pair.b)}
    return [pair for pair in pairs if (pair.a, pair.b) not in known]


def search_of(context: Context) -> Search:
    """The one search of this window. A window that begins with the list of doubles asks before anything is set up."""
    if context.providers.duplicates is None:
        context.providers.duplicates = Search(context)
    return context.providers.duplicates


class Search(QObject):
    """`changed`: a search began or ended. What it found is kept until another file is opened."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self._found: list[Pair] | None = None
        self._file: Workspace | None = None
        self._job: Any = None
        self._ids: frozenset[str] = frozenset()
        self._gone: set[str] = set()
        """Contacts found that are no longer there (merged, deleted)."""
        self._looking = False
        self._other = False
        """Contacts were changed since that the search did not speak of."""
        context.changes.changed.connect(self._follow)
        context.background.stopped.connect(self._stopped)

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def found(self) -> list[Pair] | None:
        """All pairs as of the last search; None when there was none in this file."""
        return self._found if self._file is self._context.ws else None

    @property
    def stale(self) -> bool:
        """Whether contacts came or changed since, so that another search may find more."""
        return self.found is not None and self._other

    def start(self) -> None:
        """Look through all contacts, with progress and cancel in the top bar."""
        if self.running:
            return
        file = self._context.ws
        self._other = False

        def ended(found: list[Pair] | None = None) -> None:
            self._job = None
            if found is not None:
                self._found, self._file = found, file
                self._ids = frozenset(one for pair in found for one in (pair.a, pair.b))
                self._gone = set()
            self.changed.emit()

        def failed(problem: Exception) -> None:
            ended()
            self._context.show_error(problem)

        self._job = self._context.run(tr("Search for duplicates"), find, ended, failed, ended)
        self.changed.emit()

    def _stopped(self) -> None:
        self._job, self._looking = None, False

    def standing(self) -> dict[str, list[Pair]]:
        """By class what is left of it: both contacts are there, not said to be two, and not linked where a link was to
        be offered."""
        left: dict[str, list[Pair]] = {name: [] for name in CLASSES}
        ws, found = self._context.ws, self.found or []
        if not found:
            return left
        apart, linked, gone = queries.kept_apart(ws), queries.linked(ws), self._gone
        for pair in found:
            both = (pair.a, pair.b)
            if pair.a in gone or pair.b in gone or both in apart:
                continue
            if both not in linked or pair.is_duplicate:
                left[pair.cls].append(pair)
        return left

    def _follow(self, change: Change | None) -> None:
        """Note who is gone or back. A change of a few contacts is looked at here, one of many beside the window."""
        if self.found is None:
            return
        if change is None or (change.tables & COMPARED and (change.ids is None or change.ids - self._ids)):
            self._other = True
        if change is not None and change.ids is not None:
            touched = self._ids & change.ids
            alive = listing.existing(self._context.ws, touched)
            gone = (self._gone | touched) - alive
            if gone != self._gone:
                self._gone = gone
                self.changed.emit()
        elif not self._looking:
            self._looking = True
            ids = self._ids

            def done(alive: set[str]) -> None:
                self._looking = False
                self._gone = set(ids - alive)
                self.changed.emit()

            def failed(_problem: object = None) -> None:
                self._looking = False

            self._context.run(
                tr("Duplicates"), lambda ws, _progress: listing.existing(ws, ids), done, failed, failed, quiet=True
            )

    def doubles(self) -> int | None:
        """How many pairs look like one contact; None before the first search."""
        if self.found is None:
            return None
        left = self.standing()
        return len(left["certain"]) + len(left["probable"])
