"""The restore wizard: choose a backup, see what it holds and what would be missing, open it as a new file or put it
in place of the present one, which is kept. Works also while no file can be opened.

Routes: backup=PATH begins with that backup; file=PATH is about a file that cannot be opened; result=Restored(...)
shows how it went, on a page made anew because another file is open by then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.exchange import backup
from crm_desktop.exchange.backup import DAMAGED, Backup
from crm_desktop.store import upkeep
from crm_desktop.store.workspace import SUFFIX
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.page import Page
from crm_desktop.ui.shell.frame import file_name
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.notices import Banner, EmptyState
from crm_desktop.ui.widgets.surface import Card
from crm_desktop.ui.widgets.task_frame import TaskFrame, TaskPage

from .compare import Comparison
from .table import BackupTable, lines
from .words import moment_words, time_text

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("backups")

CHOOSE, LOOK, RESULT = range(3)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done, for the last page."""

    backup: Backup
    opened: Path
    before: Path | None
    """The file that was open before, or as it was before it was replaced."""
    replaced: bool


class ChooseStep(TaskPage):
    """All backups of the file, the newest of each day in bold."""

    def __init__(self, page: RestorePage) -> None:
        super().__init__(tr("Which backup?"), tr("The newest of each day stands out. Nothing is changed by looking."))
        self.table = BackupTable()
        self.card = Card()
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        self.body.addWidget(self.card, 1)
        self.nothing = EmptyState(tr("No backup of this file was found on this computer."))
        self.nothing.hide()
        self.body.addWidget(self.nothing, 1)
        other = LinkButton(tr("Choose another backup, for example on a stick …"), icon="folder-open", role="body")
        other.clicked.connect(page.ask_backup)
        self.body.addWidget(other)
        self.setFocusProxy(self.table)


class LookStep(TaskPage):
    """What the backup holds, beside what there is now; and what to do with it."""

    def __init__(self, page: RestorePage) -> None:
        super().__init__("", " ")
        area, inside = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.body.addWidget(area, 1)
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        self.problem = Banner("", "danger", floating=True)
        self.problem.hide()
        body.addWidget(self.problem)
        self.comparison = Comparison()
        body.addWidget(self.comparison)
        body.addSpacing(8)
        body.addWidget(Label(tr("What shall happen with it?"), "amount"))
        cards = QHBoxLayout()
        cards.setSpacing(16)
        self.as_new = ChoiceCard(
            tr("Open as a new file"), tr("The file you work with now stays as it is. You can look and compare."),
            "file-plus", "ok",
        )  # fmt: skip
        self.in_place = ChoiceCard(
            tr("Replace the present file"),
            tr("The file as it is now is kept beside it under another name."),
            "refresh-cw", "warn",
        )  # fmt: skip
        self._group = QButtonGroup(self)
        for card in (self.as_new, self.in_place):
            self._group.addButton(card)
            cards.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
            card.toggled.connect(lambda _on: page.show_next())
        self.as_new.setChecked(True)
        body.addLayout(cards)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.target = ElidedLabel("", "small", "text2")
        self.elsewhere = LinkButton(tr("Other folder or name …"), icon="folder-open")
        self.elsewhere.clicked.connect(page.ask_target)
        row.addWidget(self.target, 0)
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        body.addLayout(row)
        body.addStretch(1)
        self.setFocusProxy(self.as_new)


class ResultStep(TaskPage):
    def __init__(self, page: RestorePage) -> None:
        super().__init__(tr("The backup is open"), " ")
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(14)
        row.addWidget(IconTile("circle-check", "ok", side=44, icon_size=22))
        words = QVBoxLayout()
        words.setSpacing(3)
        self.opened, self.kept = (
            Label("", "body", weight=fonts.MEDIUM, wrap=True),
            Label("", "body", "text2", wrap=True),
        )
        words.addWidget(self.opened)
        words.addWidget(self.kept)
        row.addLayout(words, 1)
        self.back_to = Button(tr("Back to the file before"), icon="undo-2")
        self.back_to.clicked.connect(page.open_before)
        row.addWidget(self.back_to)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_result(self, done: Restored, when: str, contacts: int) -> None:
        self.sentence.setText(tr("You see the state of {when}.", when=when))
        self.opened.setText(
            tr.plural(contacts, "“{name}”: {n} contact", "“{name}”: {n} contacts", name=done.opened.name)
        )
        if done.before is None:
            text = tr("It lies in {folder}.", folder=done.opened.parent)
        elif done.replaced:
            text = tr("The file as it was before is kept as “{name}” in the same folder.", name=done.before.name)
        else:
            text = tr("“{name}” was not changed.", name=done.before.name)
        self.kept.setText(text)
        self.back_to.setVisible(done.before is not None)


class RestorePage(Page):
    screen_id = "restore"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.file: Path | None = None
        self.chosen: Backup | None = None
        self.target: Path | None = None
        self.done: Restored | None = None
        self.job: Any = None
        self.frame = TaskFrame(
            tr("Restore a backup"), "history", [tr("Choose backup"), tr("Look at it"), tr("Result")],
            foot=tr("Backups are only read. Your present file is never overwritten without a copy."),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.choose, self.look, self.result = ChooseStep(self), LookStep(self), ResultStep(self)
        for step in (self.choose, self.look, self.result):
            self.frame.add_page(step)
        self.choose.table.chosen.connect(self.inspect)
        self.choose.table.moved.connect(self.show_next)
        self.frame.next_pressed.connect(self._next)
        self.frame.back_pressed.connect(lambda: self._go_to(CHOOSE))
        self.frame.closed.connect(self._close)
        self.setFocusProxy(self.frame)

    # The page as the window sees it

    def open(self, route: Route) -> None:
        if route.get("result") is not None:
            self._show_result(route.get("result"))
            return
        self.done = None
        context = self.context
        wanted = route.get("file")
        self.file = Path(wanted) if wanted else context.ws.path if context.has_file else None
        self.look.in_place.setEnabled(self.file is not None)
        gone = self.file is not None and not self.file.exists()
        (self.look.in_place if gone else self.look.as_new).setChecked(True)
        self._list()
        self._go_to(CHOOSE)
        if route.get("backup"):
            self.inspect(self._known(Path(route.get("backup"))))

    def go_back(self) -> bool:
        return self.frame.current == LOOK and self.job is None and self.frame.go_back()

    def panes(self) -> Sequence[QWidget]:
        return (self.frame.steps, self.frame.pages, self.frame)

    # Choosing

    def _list(self) -> None:
        context = self.context
        if context.has_file and self.file == context.ws.path:
            second = backup.second_folder(context.ws, context.settings)
            found = lines(
                backup.chain(backup.default_folder(context.ws)), backup.chain(second) if second is not None else []
            )
        else:
            found = lines(backup.chain_for(self.file) if self.file is not None else [], [])
        self.choose.table.show_lines(found, context.now())
        self.choose.card.setVisible(bool(found))
        self.choose.nothing.setVisible(not found)

    def _known(self, path: Path) -> Backup:
        same = (line.backup for line in self.choose.table.rows.lines if line.backup.path == path)
        return next(same, None) or backup.at(path)

    def ask_backup(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        start = str(self.context.settings.get(backup.SECOND_FOLDER) or Path.home())
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose backup"), start, f"Kontor (*{SUFFIX})")
        if name:
            try:
                self.inspect(backup.at(Path(name)))
            except CrmError as problem:
                self.context.show_error(problem)

    def inspect(self, found: Backup) -> None:
        """Read all of it beside the work, and show what it holds."""
        self.chosen, self.target = found, None
        look, when = self.look, moment_words(found.moment, self.context.now())
        look.heading.setText(tr("Backup of {when}", when=when))
        look.sentence.setText(tr("The backup is being read and compared …"))
        look.problem.hide()
        look.comparison.clear()
        self._go_to(LOOK)

        def work(_ws: Any, _progress: Any) -> tuple[Backup, upkeep.FileFacts]:
            return backup.verify(found), upkeep.facts(found.path)

        self._start(tr("Reading the backup"), work, self._read)

    def _read(self, answer: tuple[Backup, upkeep.FileFacts]) -> None:
        self.chosen, facts = answer
        damaged = self.chosen.state == DAMAGED or not facts.sound
        look = self.look
        look.problem.setVisible(damaged)
        look.sentence.setText("" if damaged else tr("It was read from beginning to end and is sound."))
        if damaged:
            self.chosen = None
            look.problem.set_text(tr("This backup is damaged. Choose another one; nothing was changed."))
        else:
            ws = self.context.ws if self.context.has_file else None
            look.comparison.show_counts(facts.counts, ws, self.chosen)
            self.target = self._proposal()
        self._name_target()
        self.show_next()

    def _proposal(self) -> Path:
        """A free name beside the file: “Office 2026-11-17 17.40”."""
        from crm_desktop.common import paths

        assert self.chosen is not None
        base = self.file if self.file is not None else paths.documents_folder() / (Path(self.chosen.source).name or "x")
        stem = f"{base.stem} {self.chosen.moment.astimezone():%Y-%m-%d %H.%M}"
        path, number = base.with_name(f"{stem}{SUFFIX}"), 2
        while path.exists():
            path, number = base.with_name(f"{stem} ({number}){SUFFIX}"), number + 1
        return path

    def ask_target(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        keep = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Open as a new file"), str(self.target), f"Kontor (*{SUFFIX})", options=keep
        )
        if name:
            path = Path(name)
            self.target = path if path.suffix else path.with_suffix(SUFFIX)
            self._name_target()

    def _name_target(self) -> None:
        as_new = self.look.as_new.isChecked()
        text = tr("New file: {path}", path=self.target) if as_new and self.target else ""
        if not as_new and self.file is not None:
            text = tr("Present file: {path}", path=self.file)
        self.look.target.setText(text)
        self.look.elsewhere.setVisible(as_new and self.target is not None)

    # Restoring

    def restore(self) -> None:
        found, file = self.chosen, self.file
        if found is None or self.target is None:
            return
        if self.look.as_new.isChecked():
            target = self.target
            self._start(tr("Restoring"), lambda _ws, _progress: backup.restore(found, target), self._open_new)
        elif file is not None:
            self._start(tr("Restoring"), lambda _ws, _progress: backup.beside(file, found), self._swap)

    def _open_new(self, path: Path) -> None:
        assert self.chosen is not None
        before = self.context.ws.path if self.context.has_file else None
        done = Restored(self.chosen, path, before, False)
        context = self.context  # this page goes when another file is opened
        if context.window.files.open(path):
            name = tr("{name}, state of {when}", name=file_name(context), when=_stamp(done.backup))
            context.do(lambda: backup.name_copy(context.ws, name))
            context.go("restore", result=done)

    def _swap(self, fresh: Path) -> None:
        assert self.chosen is not None
        assert self.file is not None
        context, found, file = self.context, self.chosen, self.file
        kept = context.window.files.swap(file, fresh)
        if kept is not None:
            context.go("restore", result=Restored(found, file, kept if kept.exists() else None, True))

    def _show_result(self, done: Restored) -> None:
        from crm_desktop.store.queries.listing import count_all

        self.done = done
        contacts = count_all(self.context.ws) if self.context.has_file else done.backup.contacts
        self.result.show_result(done, moment_words(done.backup.moment, self.context.now()), contacts)
        self._go_to(RESULT)

    def open_before(self) -> None:
        if self.done is not None and self.done.before is not None:
            self.context.window.files.open(self.done.before)

    # Moving

    def _start(self, label: str, work: Any, on_done: Any) -> None:
        def ended(answer: Any) -> None:
            self.job = None
            on_done(answer)

        def failed(problem: Exception) -> None:
            self.job = None
            self.show_next()
            self.context.show_error(problem)

        self.job = self.context.run(label, work, ended, failed, quiet=True)
        self.show_next()

    def _next(self) -> None:
        if self.frame.current == CHOOSE and self.choose.table.current is not None:
            self.inspect(self.choose.table.current)
        elif self.frame.current == LOOK:
            self.restore()
        elif self.frame.current == RESULT:
            self.context.window.go_home()

    def _go_to(self, step: int) -> None:
        self.frame.go_to(step)
        self.frame.steps.set_current(step, can_go_back=step != RESULT)
        self.frame.back.setVisible(step == LOOK)
        self.frame.cancel.setVisible(step != RESULT)
        self.show_next()

    def show_next(self) -> None:
        """Name the primary button after what it does."""
        if not hasattr(self, "result"):  # still being made
            return
        step, busy = self.frame.current, self.job is not None
        if step == CHOOSE:
            self.frame.set_next(tr("Look at it"), enabled=self.choose.table.current is not None)
        elif step == LOOK:
            self._name_target()
            as_new = self.look.as_new.isChecked()
            text = tr("Open as a new file") if as_new else tr("Replace the file")
            ready = not busy and self.chosen is not None and self.chosen.state != DAMAGED and self.target is not None
            self.frame.set_next(text, hint=tr("One moment …") if busy else "", enabled=ready)
        else:
            self.frame.set_next(tr("Done"))

    def _close(self) -> None:
        if not self.context.navigation.back():
            self.context.window.go_home()


def _stamp(found: Backup) -> str:
    """A moment that stays true: 17 Nov 2026 16:38."""
    return f"{day_text(found.moment.astimezone().date())} {time_text(found.moment)}"
