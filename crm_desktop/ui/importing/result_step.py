"""Step 7: what came in, what did not and why, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing
from crm_desktop.exchange.importing import Problem
from crm_desktop.records.filters import Condition, Group
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.surface import Card

from .check_step import save_list
from .doubts import DoubtModel, Line, short_name
from .draft import Outcome
from .lines import LineTable
from .step import Step
from .tiles import Tiles

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")

ALL = ""


class ResultStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(wizard, "")
        self._filter = ALL
        self.busy = BusyLine(wizard.runner, self.context)
        self.tiles = Tiles(done=True)
        self.show_new = self.tiles.new.set_link(tr("Show"), self.show_contacts)
        self.show_bad = self.tiles.bad.set_link(tr("in the list below"), lambda: self.table.setFocus())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.held = Label("", "amount")
        row.addWidget(self.held)
        self.held_sentence = ElidedLabel(tr("Put them right here; corrected rows come in later."), "body", "text2")
        row.addWidget(self.held_sentence, 1)
        self.report = Button(tr("Report …"), icon="download")
        self.report.clicked.connect(self._report)
        row.addWidget(self.report)
        self.bring_in = Button("", "soft", "check")
        self.bring_in.clicked.connect(wizard.bring_in)
        row.addWidget(self.bring_in)
        self._head = QWidget()
        self._head.setLayout(row)
        self._place = QWidget()
        self._chips = FlowLayout(self._place, spacing=6)
        self.model = DoubtModel()
        self.model.edited.connect(self._edited)
        self.table = LineTable(tr("Rows and values that were not taken over"), self.model)
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        self.nothing = EmptyState("")
        for widget in (self.busy, self.tiles, self._head, self._place):
            self.body.addWidget(widget)
        self.body.addWidget(self._card, 1)
        self.body.addWidget(self.nothing, 1)
        self._make_foot()

    def _make_foot(self) -> None:
        frame = self.wizard.frame
        self.undo = Button(tr("Undo import"), "danger", "undo-2", size="large")
        self.undo.clicked.connect(self.wizard.undo_import)
        self.until = ElidedLabel("", "small", "text2")
        frame.footer_left.addWidget(self.undo)
        frame.footer_left.addWidget(self.until)
        self.show_all = Button("", size="large")
        self.show_all.clicked.connect(self.show_contacts)
        frame.footer_right.addWidget(self.show_all)
        self.show_foot(on=False)

    def show_foot(self, *, on: bool) -> None:
        outcome = self.draft.outcome
        done = on and outcome is not None and bool(outcome.operation_id) and not outcome.undone
        for widget in (self.undo, self.until):
            widget.setVisible(done)
        self.wizard.frame.footer_left.setContentsMargins(20 if done else 0, 0, 0, 0)
        self.show_all.setVisible(done and bool(outcome and outcome.figures.created))

    # Showing

    def enter(self) -> None:
        outcome = self.draft.outcome
        if outcome is None:
            return
        figures, without = outcome.figures, outcome.rows_without_contact
        self.heading.setText(self._headline(outcome))
        self.setAccessibleName(self.heading.text())
        self.sentence.setText(self._line(outcome))
        self.sentence.setVisible(True)
        self.tiles.setVisible(not outcome.undone)
        self.tiles.show_figures(figures, without, self.draft.on_duplicate, self.draft.overwriting)
        self.show_new.setVisible(bool(figures.created))
        self.show_bad.setVisible(bool(figures.bad))
        lines = [Line(problem, self._typed(outcome, problem)) for problem in outcome.held_back]
        rows = sum(line.problem.is_row for line in lines)
        values = len(lines) - rows
        self.held.setText(
            " · ".join(
                part
                for part in (
                    tr.plural(rows, "{n} row with errors", "{n} rows with errors") if rows else "",
                    tr.plural(values, "{n} value left out", "{n} values left out") if values else "",
                )
                if part
            )
        )
        any_ = bool(lines) and not outcome.undone
        for widget in (self._head, self._place, self._card):
            widget.setVisible(any_)
        self.nothing.setVisible(not any_)
        self.nothing.set_text(*self._nothing(outcome))
        self._lines = lines
        self._show_chips()
        self._show_bring_in()
        count = figures.created
        self.show_all.setText(tr.plural(count, "Show {n} contact", "Show {n} contacts"))
        self.show_all.updateGeometry()
        self.until.setText(tr("also later with {keys}, even after a restart", keys=key_text("Ctrl+Z")))
        self.show_foot(on=True)
        self.show_next()

    def _headline(self, outcome: Outcome) -> str:
        if outcome.undone:
            return tr("The import was undone")
        if not outcome.operation_id:
            return tr("All of it is in Kontor already")
        total = outcome.figures.rows + outcome.rows_without_contact
        if outcome.rows_taken == total:
            return tr.plural(total, "{n} row was taken over", "All {n} rows were taken over")
        return tr("{n} of {all} rows were taken over", n=format_int(outcome.rows_taken), all=format_int(total))

    def _line(self, outcome: Outcome) -> str:
        parts = [self.draft.file_name]
        at = outcome.at
        day = tr("today") if at.date() == self.context.today() else day_text(at.date())
        parts.append(f"{day} {at:%H:%M}")
        seconds = round(outcome.seconds)
        parts.append(tr.plural(seconds, "{n} second", "{n} seconds") if seconds else tr("less than a second"))
        if tag := self.draft.options().tag:
            parts.append(tr("tag “{name}”", name=tag))
        if not outcome.undone:
            parts += importing.refusing(outcome.figures)
        return " · ".join(parts)

    def _nothing(self, outcome: Outcome) -> tuple[str, str]:
        if outcome.undone:
            return self._after_undoing(outcome)
        if not outcome.operation_id:
            return tr("Nothing was added or changed."), tr("This list was imported before, or its contacts are known.")
        if skipped := outcome.figures.skipped:
            said = tr.plural(skipped, "{n} row left out by you", "{n} rows left out by you")
            return said, tr("All the others were taken over with every value.")
        return tr("Nothing was left behind."), tr("Every row and every value was taken over.")

    def _after_undoing(self, outcome: Outcome) -> tuple[str, str]:
        if not outcome.stays:
            return tr("Kontor is as it was before the import."), tr("You can import the list again at any time.")
        return tr.plural(
            len(outcome.stays),
            "{n} contact that was edited since keeps something of the import.",
            "{n} contacts that were edited since keep something of the import.",
        ), tr("All else is as it was before the import.")

    def _show_chips(self) -> None:
        counts: dict[str, int] = {}
        for line in self._lines:
            reason = line.problem.doubt.reason
            counts[reason] = counts.get(reason, 0) + 1
        self._chips.clear()
        self.chips: dict[str, Chip] = {}
        entries = [(ALL, len(self._lines)), *sorted(counts.items(), key=lambda item: -item[1])]
        for name, count in entries:
            chip = Chip(short_name(name) if name else tr("All"), count=format_int(count), checkable=True)
            chip.clicked.connect(lambda _=False, name=name: self.show_only(name))
            self.chips[name] = chip
            self._chips.addWidget(chip)
        self._place.setVisible(len(counts) > 1 and not self._card.isHidden())
        self.show_only(ALL)

    def show_only(self, reason: str) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == reason)
        self.model.set_lines([line for line in self._lines if not reason or line.problem.doubt.reason == reason])

    def show_next(self) -> None:
        busy = self.wizard.runner.busy
        undone = self.draft.outcome is not None and self.draft.outcome.undone
        self.wizard.frame.set_next(tr("Finish"), enabled=not busy, hint="")
        self.undo.setEnabled(not busy)
        self.nothing.sentence.setFont(fonts.font("amount"))
        self.wizard.frame.back.setVisible(undone and not busy)
        self.wizard.frame.back.setText(tr("Import again"))
        self.wizard.frame.back.updateGeometry()

    # Putting right

    def _typed(self, outcome: Outcome, problem: Problem) -> str | None:
        """What was typed since the run."""
        typed = self.draft.edits.get(problem.key, {}).get(problem.field)
        return typed if typed != outcome.edits.get(problem.key, {}).get(problem.field) else None

    def _edited(self, line: Line, text: str) -> None:
        problem = line.problem
        if text == (problem.doubt.value if line.now is None else line.now):
            return
        if text == problem.doubt.value:
            self.draft.take_away(problem.key, problem.field)
            line.now = None
        else:
            self.draft.type_in(problem.key, problem.field, text)
            line.now = text
        place = next((n for n, other in enumerate(self.model.lines) if other is line), -1)
        if place >= 0:
            self.model.line_changed(place)
        self._show_bring_in()

    def _show_bring_in(self) -> None:
        count = len(self.wizard.put_right()) if self.draft.reading is not None else 0
        self.bring_in.setVisible(bool(count))
        self.bring_in.setText(tr.plural(count, "Bring in {n} corrected row", "Bring in {n} corrected rows"))
        self.bring_in.updateGeometry()

    # Doing

    def show_contacts(self) -> None:
        outcome = self.draft.outcome
        if outcome is not None and outcome.import_id:
            where = Group("and", (Condition("import", "is", (outcome.import_id,)),))
            self.context.go("contacts", where=where)

    def _report(self) -> None:
        outcome = self.draft.outcome
        if outcome is not None:
            save_list(self, self.wizard, outcome.held_back)

    def go_on(self) -> None:
        self.wizard.finish()
