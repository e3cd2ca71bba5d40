"""The backups screen: how safe the file is, where its backups lie, and all of them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import backup
from crm_desktop.store.queries.listing import count_all
from crm_desktop.ui import fonts
from crm_desktop.ui.page import Page
from crm_desktop.ui.shell.figures import AGEING, OLD
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import Divider, ElidedLabel, Label
from crm_desktop.ui.widgets.surface import Card

from .keeper import Keeper, reason
from .table import BackupTable, lines
from .words import day_words, size_text, time_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("backups")

WIDTH = 1120


class Fact(QWidget):
    """A figure with what it means under it."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 12, 14)
        column.setSpacing(2)
        self.figure = ElidedLabel("", "stat", tabular=True)
        self.caption = ElidedLabel(caption, "small", "text2")
        column.addWidget(self.figure)
        column.addWidget(self.caption)

    def set_text(self, figure: str, token: str = "text", caption: str = "") -> None:
        self.figure.setText(figure)
        self.figure.set_token(token)
        if caption:
            self.caption.setText(caption)


class BackupsPage(Page):
    screen_id = "backups"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.keeper = Keeper.of(context)
        self.keeper.changed.connect(self._follow)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(self._facts())
        column.addWidget(self._second())
        self.heading = Label(tr("All backups"), "small", "text2", weight=fonts.SEMIBOLD)
        column.addSpacing(2)
        column.addWidget(self.heading)
        card = Card()
        frame = QVBoxLayout(card)
        frame.setContentsMargins(1, 1, 1, 1)
        self.table = BackupTable()
        self.table.chosen.connect(lambda found: context.go("restore", backup=str(found.path)))
        frame.addWidget(self.table)
        column.addWidget(card, 1)
        self.card = card
        self.nothing = Label(
            tr("There are no backups yet. The first one is made an hour after the first change, or right now."),
            "body", "text3", wrap=True,
        )  # fmt: skip
        column.addWidget(self.nothing)
        column.addStretch(0)
        self.setFocusProxy(self.now)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(tr("Backups"), "display"))
        sentence = tr("Kontor backs up every hour while you work and when you close it; each backup is checked.")
        words.addWidget(Label(sentence, "body", "text2", wrap=True))
        row.addLayout(words, 1)
        self.restore = Button(tr("Restore …"), "secondary", "history", size="large")
        self.restore.clicked.connect(lambda: self.context.go("restore"))
        self.now = Button(tr("Back up now"), "primary", "hard-drive-download", size="large")
        self.now.clicked.connect(lambda: self.keeper.back_up(asked_for=True))
        for button in (self.restore, self.now):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _facts(self) -> QWidget:
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.last, self.next = Fact(tr("last backup")), Fact(tr("next backup"))
        self.contacts, self.size = Fact(tr("contacts in the file")), Fact(tr("size of the file"))
        for number, fact in enumerate((self.last, self.next, self.contacts, self.size)):
            if number:
                row.addWidget(Divider(vertical=True))
            row.addWidget(fact, 3 if number < 2 else 2)
        return card

    def _second(self) -> QWidget:
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        self.tile = IconTile("hard-drive", "neutral", side=36)
        row.addWidget(self.tile)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(tr("Second folder"), "body", weight=fonts.MEDIUM))
        self.folder = ElidedLabel("", "small", "text3")
        words.addWidget(self.folder)
        row.addLayout(words, 1)
        self.forget = Button(tr("No longer use"), "ghost")
        self.forget.clicked.connect(lambda: self.use_second(None))
        row.addWidget(self.forget)
        self.choose = Button(tr("Choose folder …"), icon="folder-open")
        self.choose.clicked.connect(self._ask_folder)
        row.addWidget(self.choose)
        return card

    # The page as the window sees it

    def open(self, route: Route) -> None:
        self.keeper.look_again()
        self.refresh(None)

    def refresh(self, change: Change | None) -> None:
        ws, now = self.context.ws, self.context.now()
        newest = self.keeper.newest
        second = backup.second_folder(ws, self.context.settings)
        found = lines(backup.chain(backup.default_folder(ws)), backup.chain(second) if second else [])
        if [line.backup for line in self.table.rows.lines] != [line.backup for line in found] or change is None:
            self.table.show_lines(found, now)
        self.card.setVisible(bool(found))
        self.heading.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.restore.setEnabled(bool(found))
        if newest is None:
            self.last.set_text(tr("None yet"), "warn")
        else:
            age = newest.age(now)
            token = "danger" if age > OLD else "warn" if age > AGEING else "text"
            self.last.set_text(f"{day_words(newest.moment, now)} {time_text(newest.moment)}", token)
        self._show_next()
        self.contacts.set_text(format_int(count_all(ws)))
        self.size.set_text(size_text(QFileInfo(str(ws.path)).size()))
        self._show_second(second)
        why = reason(self.keeper)
        self.now.setEnabled(not why)
        self.now.setToolTip(plain_tip(why))

    def panes(self) -> Sequence[QWidget]:
        return (self, self.table)

    def _show_next(self) -> None:
        keeper = self.keeper
        if keeper.running:
            self.next.set_text(tr("now"), "accent", tr("backing up"))
        elif keeper.problem_text():
            self.next.set_text(tr("failed"), "danger", keeper.problem_text())
        elif not keeper.possible:
            self.next.set_text(tr("none"), "text", tr("open for reading only"))
        elif not keeper.changed_since:
            self.next.set_text(tr("After a change"), "text", tr("everything is backed up"))
        else:
            now = self.context.now()
            due = keeper.newest.moment + backup.HOURLY if keeper.newest is not None else now
            soon = due <= now + timedelta(minutes=1)
            self.next.set_text(tr("In a moment") if soon else time_text(due), "text", tr("next backup"))

    def _show_second(self, folder: Path | None) -> None:
        there = folder is not None and folder.parent.is_dir()
        if folder is None:
            text = tr("None. A copy on a stick or another drive helps when this computer is lost.")
        elif not there:
            text = tr("{folder} – not connected right now", folder=folder.parent)
        else:
            text = str(folder)
        self.folder.setText(text)
        self.folder.set_token("warn" if folder is not None and not there else "text3")
        self.tile.set_icon("hard-drive", "neutral" if folder is None else "ok" if there else "warn")
        self.forget.setVisible(folder is not None)

    def _ask_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        start = self.context.settings.get(backup.SECOND_FOLDER) or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder for copies of the backups"), str(start))
        if chosen:
            self.use_second(Path(chosen))

    def use_second(self, folder: Path | None) -> None:
        """Copy each backup to this folder from now on, and the newest state at once; None stops it."""
        try:
            backup.choose_second_folder(self.context.settings, folder)
        except CrmError as problem:
            self.context.show_error(problem)
            return
        self.refresh(None)
        if folder is not None and self.keeper.possible:
            self.keeper.back_up(asked_for=True)

    def _follow(self) -> None:
        if self.isVisible() and self.context.has_file:
            self.refresh(None)
