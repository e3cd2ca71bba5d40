"""The office's templates: add a document, see what it asks for and what that means, open it in Word, take it away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.ui.page import Page
from crm_desktop.ui.tasks.work import BusyLine, Runner
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.inline_field import InlineField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Card

from . import writing
from .draft import OWN, Chosen
from .meanings import Meanings
from .template_list import TemplateList

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.template import Template
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("letter_wizard")

LATER_MS = 25


class TemplatesPage(Page):
    screen_id = "templates"
    touches = frozenset({schema.TEMPLATE, schema.TEMPLATE_FIELD, schema.FILE_LINK, schema.CUSTOM_FIELD})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.runner = Runner(context, self)
        self.chosen: Chosen | None = None
        self.ready: Template | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(tr("Templates"), "display"), 1)
        self.insert = Button(tr("Fields to insert …"), icon="text-cursor-input")
        self.insert.clicked.connect(self._insert)
        head.addWidget(self.insert)
        self.add = Button(tr("Add template …"), "primary", "file-plus")
        self.add.clicked.connect(self.choose_file)
        head.addWidget(self.add)
        column.addLayout(head)
        hint = tr("Own templates are kept in the Kontor file, so that a backup has them. Changes can be undone.")
        column.addWidget(Label(hint, "small", "text2", wrap=True))
        self.busy = BusyLine(self.runner, context)
        column.addWidget(self.busy)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.list = TemplateList(context)
        self.list.picked.connect(self._selected)
        row.addWidget(self.list, 2)
        row.addWidget(self._card(), 3)
        column.addLayout(row, 1)
        self.setFocusProxy(self.list)

    def _card(self) -> Card:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        self.name = InlineField(tr("Name"), "", "file-text")
        self.name.saved.connect(self._rename)
        column.addWidget(self.name)
        self.facts = Label("", "body", "text2", wrap=True)
        column.addWidget(self.facts)
        self.problem = Label("", "body", "danger", wrap=True)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.edit = Button(tr("Edit in Word"), icon="external-link")
        self.edit.clicked.connect(self.edit_in_word)
        self.remove = Button(tr("Remove"), icon="trash-2")
        self.remove.clicked.connect(self._remove)
        for button in (self.edit, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        area = Scrolled()
        self.meanings = Meanings(self.context, self._meant)
        area.column.addWidget(self.meanings)
        area.column.addStretch(1)
        column.addWidget(area, 1)
        return card

    # The page as the window sees it

    def open(self, route: Route) -> None:
        self._fill()
        if self.chosen is None and self.list.count() > 1:
            self.list.setCurrentRow(1)

    def refresh(self, change: Change | None) -> None:
        if self.runner.busy:  # the change may be its own; what it found comes first
            QTimer.singleShot(LATER_MS, self, lambda: self.refresh(change))
            return
        self._fill()
        if self.chosen is not None:
            self._read(self.chosen)

    # Doing

    def choose_file(self) -> None:
        if (path := self.list.ask_for_file()) is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Check a document and keep it; says what is wrong with one that cannot be used."""
        from crm_desktop.exchange.letters import own

        def done(template_id: str) -> None:
            self.chosen = Chosen(OWN, template_id, path.stem)
            self._fill()
            self._read(self.chosen)

        self.problem.setText("")
        label = tr("Reading the template")
        self.runner.start(label, lambda ws, progress: own.add(ws, path, progress), done, self.refuse)

    def refuse(self, problem: Exception) -> None:
        if isinstance(problem, CrmError):
            self.problem.setText(str(problem))
        else:
            self.context.show_error(problem)

    def edit_in_word(self) -> None:
        from .in_word import open_copy

        if self.chosen is not None and (found := open_copy(self.context, self.chosen, self)) is not None:
            self.chosen = found.chosen
            self._fill()

    def _insert(self) -> None:
        from .field_list import FieldList

        FieldList(self.context).open()

    def _rename(self, name: str) -> None:
        from crm_desktop.operations import templates

        chosen, ws = self.chosen, self.context.ws
        if chosen is not None and chosen.kind == OWN:
            self.context.do(lambda: templates.rename(ws, chosen.key, name), tr("Template renamed"))

    def _remove(self) -> None:
        from crm_desktop.operations import templates

        chosen, ws = self.chosen, self.context.ws
        if chosen is not None and chosen.kind == OWN:
            self.chosen = self.ready = None
            self.context.do(lambda: templates.remove(ws, chosen.key), tr("Template “{name}” removed", name=chosen.name))

    def _meant(self, name: str, meaning: str | None) -> None:
        from crm_desktop.operations import templates

        chosen, ws = self.chosen, self.context.ws
        if chosen is not None and meaning is not None:
            self.context.do(lambda: templates.remember(ws, chosen.key, {name: meaning}))

    # Showing

    def _selected(self, chosen: Chosen) -> None:
        if chosen != self.chosen:
            self._read(chosen)

    def _read(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self.problem.setText("")

        def done(found: tuple[Template, dict[str, str]]) -> None:
            if self.chosen == chosen:
                self.ready = found[0]
                self._show(found[1])

        self.runner.start(
            tr("Reading the template"), lambda ws, progress: writing.read_template(ws, chosen, progress), done,
            self.refuse,
        )  # fmt: skip

    def _show(self, meanings: dict[str, str]) -> None:
        ready, chosen = self.ready, self.chosen
        if ready is None or chosen is None:
            return
        own = chosen.kind == OWN and not self.context.ws.read_only
        self.name.set_value(chosen.name)
        self.name.setEnabled(own)
        self.remove.setEnabled(own)
        self.edit.setEnabled(not self.context.ws.read_only)
        parts = [tr.plural(len(ready.names), "{n} field", "{n} fields")]
        parts += [tr("several people on each sheet")] if ready.several else []
        parts.append(tr("Own template") if chosen.kind == OWN else tr("Comes with Kontor"))
        self.facts.setText(" · ".join(parts))
        self.meanings.show_template(ready, self.unknown(), meanings, changeable=own)

    def unknown(self) -> list[str]:
        """Fields that neither Kontor nor an own field fills."""
        from crm_desktop.records.letter_fields import FIELDS, key, resolve
        from crm_desktop.store.queries import fields

        assert self.ready is not None
        known = [key(field.code) for field in FIELDS] + [key(field.name) for field in fields.fields(self.context.ws)]
        found = resolve(self.ready.names, known)
        return [name for name in self.ready.names if name not in found]

    def _fill(self) -> None:
        self.chosen = self.list.fill(self.chosen)
        if self.chosen is None:
            self.list.setCurrentRow(1)

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list, self.meanings)
