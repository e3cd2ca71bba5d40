"""The whole-window page for a file that does not open: what happened, are the data safe, what now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.page import Page
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import Divider, ElidedLabel, Label
from crm_desktop.ui.widgets.surface import Card, Surface

from .file_trouble import OTHER, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("window")

WIDTH = 680


class FileProblemPage(Page):
    """Shows what `window.files.trouble` says; its buttons answer it."""

    screen_id = "file_problem"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = Surface("bg")
        outer.addWidget(ground)
        around = QVBoxLayout(ground)
        around.setContentsMargins(24, 24, 24, 24)
        around.addStretch(2)
        self.card = Card(radius=14)
        self.card.setFixedWidth(WIDTH)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.card)
        line.addStretch(1)
        around.addLayout(line)
        around.addStretch(3)
        self._column = QVBoxLayout(self.card)
        self._column.setContentsMargins(36, 32, 36, 24)
        self._column.setSpacing(10)
        self.buttons: dict[str, Button] = {}

    def open(self, route: Route) -> None:
        trouble = self.context.window.files.trouble
        if trouble is not None:
            self._show(trouble)

    def panes(self) -> Sequence[QWidget]:
        return (self.card,)

    def _show(self, trouble: Trouble) -> None:
        self._clear()
        picture, kind = trouble.icon
        self._column.addWidget(IconTile(picture, kind, side=48, icon_size=26))
        self._column.addSpacing(6)
        self._column.addWidget(Label(trouble.problem.what, "display", wrap=True))
        for sentence in (trouble.problem.safe, trouble.problem.remedy):
            if sentence:
                self._column.addWidget(Label(sentence, "body", "text2", wrap=True))
        self._column.addWidget(ElidedLabel(str(trouble.path), "small", "text3"))
        if trouble.backup is not None:
            self._column.addSpacing(4)
            self._column.addWidget(self._backup(trouble))
        self._column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.buttons = {}
        for number, (name, text) in enumerate(trouble.choices):
            button = Button(text, "primary" if number == 0 else "secondary", size="large")
            button.clicked.connect(lambda _=False, n=name: self.context.window.files.answer(n))
            self.buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addSpacing(12)
        self._column.addWidget(Divider())
        self._column.addLayout(self._links(trouble))
        self.setFocusProxy(next(iter(self.buttons.values()), None))

    def _backup(self, trouble: Trouble) -> QWidget:
        from .figures import backup_text

        assert trouble.backup is not None
        card = Card(fill="sunken")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(IconTile("shield-check", "ok", side=36))
        words = QVBoxLayout()
        words.setSpacing(1)
        when = backup_text(trouble.backup.moment.astimezone(), self.context.now())
        words.addWidget(Label(when, "body", weight=fonts.MEDIUM))
        contacts = tr.plural(trouble.backup.contacts, "{n} contact, verified", "{n} contacts, verified")
        words.addWidget(Label(contacts, "small", "text2", tabular=True))
        row.addLayout(words, 1)
        return card

    def _links(self, trouble: Trouble) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        commands = self.context.commands
        links = [
            (tr("Begin with a new file"), "sprout", "file.begin"),
            (tr("Look at sample data"), "flask-conical", "file.sample"),
        ]
        if OTHER not in dict(trouble.choices):
            links.insert(0, (tr("Choose another file …"), "folder-open", "file.open"))
        for text, picture, command in links:
            link = LinkButton(text, icon=picture)
            link.clicked.connect(lambda _=False, name=command: commands.trigger(name))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        return row

    def _clear(self) -> None:
        while self._column.count():
            _discard(self._column.takeAt(0))


def _discard(item) -> None:
    if item.widget() is not None:
        item.widget().hide()  # it is gone for the eye at once
        item.widget().deleteLater()
    elif item.layout() is not None:
        while item.layout().count():
            _discard(item.layout().takeAt(0))
