"""Step 3: what was improved, and what needs a look; values can be put right here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing
from crm_desktop.exchange.importing import Problem, Reading
from crm_desktop.exchange.reading import files
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.notices import Banner, EmptyState
from crm_desktop.ui.widgets.surface import Card

from .doubts import DoubtModel, Line, Listed, short_name
from .draft import COLUMNS
from .lines import LineTable
from .step import Step
from .work import BusyLine

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")

ALL, OPEN = "all", "open"
AGAIN_MS = 500
"""So long nothing is typed before the file is read again with what was put right."""


class CheckStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(wizard, tr("Check"))
        self._lines: list[Line] = []
        self._counts: dict[str, int] = {}
        self._filter = OPEN
        self._shown_for: object = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._read_again)
        self.busy = BusyLine(wizard.runner, self.context)
        self.warning = Banner("", "warn", floating=True)
        self.warning.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        self._place = QWidget()
        self._chips = FlowLayout(self._place, spacing=6)
        row.addWidget(self._place, 1)
        self.export = Button(tr("Save as list …"), icon="download")
        self.export.clicked.connect(self._export)
        row.addWidget(self.export)
        self.model = DoubtModel()
        self.model.edited.connect(self._edited)
        self.table = LineTable(tr("Values that need a look"), self.model)
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        self.nothing = EmptyState(
            tr("All values were understood."), detail=tr("There is nothing to look at; go on to the next step.")
        )
        self.nothing.hide()
        self._row = QWidget()
        self._row.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.busy, self.warning, self._row):
            self.body.addWidget(widget)
        self.body.addWidget(self._card, 1)
        self.body.addWidget(self.nothing, 1)

    # Reading

    def enter(self) -> None:
        draft = self.draft
        if draft.reading is not None and draft.read_as == draft.reading_key():
            if self._shown_for is not draft.reading:
                self._show()
            self.show_next()
            return
        self._lines, self._filter = [], OPEN
        self._card.setVisible(False)
        self._row.setVisible(False)
        self.nothing.setVisible(False)
        self.warning.setVisible(False)
        self.sentence.setText(tr("Kontor reads all rows and looks at every value."))
        self.sentence.setVisible(True)
        self._read()

    def _read(self) -> None:
        work = self.wizard.reading_work()
        self.wizard.runner.start(
            tr("Reading the file"), work, self._show_reading, self.wizard.reading_failed, self._back
        )
        self.show_next()

    def _back(self) -> None:
        self.wizard.go_to(COLUMNS)

    def _show_reading(self, answer: tuple[object, Reading, Listed]) -> None:
        self.draft.forget_reading()
        self.draft.read_as, self.draft.reading, self.draft.listed = answer
        self._show()
        self.show_next()
        self.wizard.show_notes()

    def _show(self) -> None:
        assert self.draft.listed is not None
        self._shown_for = self.draft.reading
        self._lines, self._counts = self.draft.listed.lines, self.draft.listed.counts
        if not self._open():
            self._filter = ALL
        self._tell()

    def _open(self) -> list[Line]:
        return self.draft.listed.open if self.draft.listed is not None else []

    # Showing

    def _tell(self) -> None:
        reading = self.draft.reading
        assert reading is not None
        improved = len(self._lines) - len(self._open())
        open_ = len([line for line in self._open() if not line.better])
        self.sentence.setText(
            " ".join(
                (
                    tr.plural(improved, "{n} value was improved.", "{n} values were improved."),
                    tr.plural(open_, "{n} value needs a look.", "{n} values need a look."),
                    tr("You can put values right in the list; the file itself stays as it is."),
                )
            )
        )
        warnings = [files.sentence(item) for item in reading.warnings if item.code != "second_reader"]
        self.warning.setVisible(bool(warnings))
        self.warning.set_text(" ".join(warnings))
        self.nothing.setVisible(not self._lines)
        self._card.setVisible(bool(self._lines))
        self._row.setVisible(bool(self._lines))
        self._show_chips()
        self.show_only(self._filter)

    def _show_chips(self) -> None:
        names = {ALL: tr("All"), OPEN: tr("Look at")}
        entries = [(ALL, len(self._lines)), (OPEN, len(self._open()))]
        entries += sorted(self._counts.items(), key=lambda item: -item[1])
        self._chips.clear()
        self.chips: dict[str, Chip] = {}
        for name, count in entries:
            if not count and name != ALL:
                continue
            text = names.get(name) or short_name(name)
            icon = "eye" if name == OPEN else ""
            chip = Chip(text, count=format_int(count), icon=icon, icon_token="warn" if icon else "", checkable=True)
            chip.clicked.connect(lambda _=False, name=name: self.show_only(name))
            self.chips[name] = chip
            self._chips.addWidget(chip)
        if self._filter not in self.chips:
            self._filter = ALL

    def show_only(self, name: str) -> None:
        self._filter = name
        for other, chip in self.chips.items():
            chip.setChecked(other == name)
        if name == OPEN:
            lines = self._open()
        elif name == ALL:
            lines = self._lines
        else:
            lines = [line for line in self._lines if line.problem.doubt.reason == name]
        self.model.set_lines(lines)

    def show_next(self) -> None:
        busy = self.wizard.runner.busy and self.draft.read_as != self.draft.reading_key()
        reason = tr("The file is still being read.") if busy and self.draft.reading is None else ""
        self.wizard.frame.set_next(
            tr("Next"), hint=tr("next: what is in Kontor already"), enabled=not reason, why_not=reason
        )

    # Putting right

    def _edited(self, line: Line, text: str) -> None:
        draft = self.draft
        if text == (line.problem.doubt.value if line.now is None else line.now):
            return
        if text == line.problem.doubt.value:
            draft.corrections.pop(line.key, None)
            draft.corrected = [problem for problem in draft.corrected if problem is not line.problem]
            line.now = line.left = None
        else:
            line.now, line.left, line.checking = text, None, True
            draft.corrections[line.key] = line.correction()
            if not any(problem is line.problem for problem in draft.corrected):
                draft.corrected.append(line.problem)
        place = next((n for n, other in enumerate(self.model.lines) if other is line), -1)
        if place >= 0:
            self.model.line_changed(place)
        self.wizard.show_notes()
        self._again.start()

    def _read_again(self) -> None:
        if self.draft.step != self.wizard.steps.index(self):
            return
        current = self.table.currentIndex().row()

        def show(answer: tuple[object, Reading, Listed]) -> None:
            self._show_reading(answer)
            if 0 <= current < self.model.rowCount():
                self.table.setCurrentIndex(self.model.index(current, 0))

        self.wizard.runner.start(tr("Reading the file"), self.wizard.reading_work(), show, self.wizard.reading_failed)

    def _export(self) -> None:
        save_list(self, self.wizard, [line.problem for line in self.model.lines])


def save_list(step: Step, wizard: ImportPage, problems: list[Problem]) -> None:
    """Ask for a name and write the list there."""
    draft = wizard.draft
    folder = str(wizard.context.settings.get("import_folder", "") or (draft.path.parent if draft.path else ""))
    stem = draft.path.stem if draft.path else tr("Import")
    proposal = str(Path(folder) / f"{stem} – {tr('to look at')}.xlsx")
    kinds = f"{tr('Excel list')} (*.xlsx);;{tr('CSV list')} (*.csv)"
    name, kind = QFileDialog.getSaveFileName(step, tr("Save list"), proposal, kinds)
    if not name:
        return
    path = Path(name)
    if path.suffix.lower() not in (".xlsx", ".csv"):
        path = path.with_name(f"{path.name}{'.csv' if 'csv' in kind else '.xlsx'}")
    wizard.context.run(
        tr("Saving the list"),
        lambda ws, progress: importing.write_problems(path, problems),
        lambda count: wizard.context.toast(
            tr.plural(count, "{n} line saved in “{name}”", "{n} lines saved in “{name}”", name=path.name)
        ),
    )
