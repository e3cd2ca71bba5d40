"""Step 2: the template, what it asks for, and what fields mean that nobody knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Card

from .draft import OWN, Chosen
from .meanings import Meanings
from .paper import Paper
from .step import Step
from .template_list import TemplateList

if TYPE_CHECKING:
    from .page import LettersPage

tr = texts("letter_wizard")

WIDE = 860
"""From this width on the first letter stands beside the fields."""


class TemplateStep(Step):
    def __init__(self, wizard: LettersPage) -> None:
        super().__init__(wizard, tr("Which template?"))
        self.busy = BusyLine(wizard.runner, self.context)
        self.body.addWidget(self.busy)
        self._word: object = None
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._left(), 2)
        row.addWidget(self._right(), 3)
        self.paper = Paper(tr("First letter"))
        self._sheet = Card(fill="bg", line="")
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.paper)
        row.addWidget(self._sheet, 3)
        self.body.addLayout(row, 1)
        self.setFocusProxy(self.templates)

    def _left(self) -> QVBoxLayout:
        self.templates = TemplateList(self.context)
        self.templates.picked.connect(self._selected)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.templates, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.other = Button(tr("Other template …"), icon="file-plus")
        self.other.clicked.connect(self.choose_file)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return column

    def _right(self) -> QWidget:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        self.name = ElidedLabel("", "title")
        column.addWidget(self.name)
        self.facts = Label("", "body", "text2", wrap=True)
        column.addWidget(self.facts)
        self.problem = Label("", "body", "danger", wrap=True)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.edit = Button(tr("Edit in Word"), icon="external-link")
        self.edit.clicked.connect(self.edit_in_word)
        self.insert = Button(tr("Fields to insert …"), icon="text-cursor-input")
        self.insert.clicked.connect(self.show_fields)
        for button in (self.edit, self.insert):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        area = Scrolled()
        self.meanings = Meanings(self.context, self._meant)
        area.column.addWidget(self.meanings)
        area.column.addStretch(1)
        column.addWidget(area, 1)
        return card

    # Choosing

    def choose_file(self) -> None:
        if (path := self.templates.ask_for_file()) is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Check a document and keep it among the templates; says what is wrong with one that cannot be used."""
        from crm_desktop.exchange.letters import own

        def work(ws, progress) -> str:
            return own.add(ws, path, progress)

        def done(template_id: str) -> None:
            chosen = Chosen(OWN, template_id, path.stem)
            self.templates.fill(chosen)
            self._choose(chosen)

        self.problem.setText("")
        self.wizard.runner.start(tr("Reading the template"), work, done, self.refuse)

    def _selected(self, chosen: Chosen) -> None:
        if chosen != self.draft.chosen:
            self._choose(chosen)

    def _choose(self, chosen: Chosen) -> None:
        self.problem.setText("")
        self.wizard.choose(chosen, self.refuse)

    def refuse(self, problem: Exception) -> None:
        """A template that cannot be used: why, and what now."""
        if not isinstance(problem, CrmError):
            self.context.show_error(problem)
            return
        self.problem.setText(str(problem))
        self.show_next()

    # Word

    def edit_in_word(self) -> None:
        from .in_word import edit

        edit(self.wizard, self.draft.chosen)

    def show_fields(self) -> None:
        from .field_list import FieldList

        FieldList(self.context).open()

    # Showing

    def enter(self) -> None:
        draft = self.draft
        self.templates.fill(draft.chosen)
        ready = draft.ready
        self.name.setText(draft.chosen.name if draft.chosen is not None else tr("No template is chosen yet"))
        self.edit.setEnabled(ready is not None)
        self.facts.setText(self._facts())
        if ready is None:
            self.meanings.clear()
        else:
            prepared = draft.prepared
            self.meanings.show_template(ready, prepared.batch.unknown if prepared is not None else [], draft.meanings)
        self._show_paper()

    def _show_paper(self) -> None:
        """The first letter, where there is room for it."""
        from crm_desktop.exchange.letters import pages

        prepared = self.draft.prepared
        one = prepared.batch.single(prepared.looks[0]) if prepared is not None and prepared.looks else None
        if prepared is None or one is None:
            self.paper.clear()
            return
        try:
            self.paper.show_letter(pages.sections(prepared.batch.ready, prepared.batch.run(), one), tint=True)
        except CrmError:
            self.paper.clear()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._sheet.setVisible(self.width() >= fonts.room(WIDE))

    def _facts(self) -> str:
        ready = self.draft.ready
        if ready is None:
            return tr("Take one of those that come with Kontor, or a Word document of your own with merge fields.")
        parts = [tr.plural(len(ready.names), "{n} field", "{n} fields")]
        if ready.several:
            parts.append(tr("several people on each sheet"))
        prepared = self.draft.prepared
        if prepared is not None and not prepared.batch.unknown:
            parts.append(tr("all known"))
        return " · ".join(parts)

    def _meant(self, name: str, meaning: str | None) -> None:
        draft = self.draft
        if meaning is None:
            draft.meanings.pop(name, None)
        else:
            draft.meanings[name] = meaning
            if draft.chosen is not None and draft.chosen.kind == OWN and not self.context.ws.read_only:
                from crm_desktop.operations import templates

                ws, key = self.context.ws, draft.chosen.key
                self.context.do(lambda: templates.remember(ws, key, {name: meaning}))
        self.wizard.prepare()

    def show_next(self) -> None:
        draft = self.draft
        why_not = ""
        if self.problem.text() and draft.ready is None:
            why_not = tr("This template cannot be used.")
        elif draft.ready is None:
            why_not = tr("Choose a template first.")
        elif draft.prepared is None:
            why_not = tr("The letters are still being looked at.")
        elif draft.open_fields():
            why_not = tr("Say first what the unknown fields mean, or that they stay empty.")
        hint = why_not if draft.ready is not None and draft.prepared is not None else ""
        self.wizard.frame.set_next(tr("Next: salutation"), hint=hint, enabled=not why_not, why_not=why_not)
