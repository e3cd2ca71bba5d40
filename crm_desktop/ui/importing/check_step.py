"""Step 3: all rows as they were understood; what is doubtful is marked, and every value can be put right here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing, staging
from crm_desktop.exchange.importing import Problem, Reading
from crm_desktop.exchange.reading import files
from crm_desktop.exchange.staging import Staged, StagedRow
from crm_desktop.records.importing import (
    BAD,
    NEW,
    POSSIBLE,
    SKIP,
    UNCHANGED,
    UPDATE,
    Decision,
    ImportPlan,
)
from crm_desktop.ui import fonts
from crm_desktop.ui.folders import with_ending
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.notices import Banner
from crm_desktop.ui.widgets.surface import Card

from .column_menu import open_column_menu
from .doubts import likeness_text, reason_text
from .draft import COLUMNS
from .grid import STATUS, Grid, GridModel, Status, row_height
from .reason_line import ReasonLine
from .row_menu import open_row_menu
from .rows_in_sight import RowsInSight
from .step import Step
from .tool import Tool, ToolRow

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")

ALL, OPEN = "all", "open"
LOW = 430
"""Height of the page at 100 % below which the rows get the room of the words above them."""
AGAIN_MS = 700
"""So long nothing is typed before the rows are counted and compared anew."""
COMPARED_AT_ONCE = 20_000
"""A longer list is compared with the file only when one goes on; single rows are understood at once anyway."""


class CheckStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(wizard, tr("Check"))
        self._filter, self._field = OPEN, ""
        self._shown_for: object = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._count_again)
        self.busy = BusyLine(wizard.runner, self.context)
        self.warning = Banner("", "warn", floating=True, lines=4)
        self.warning.hide()
        self.model = GridModel()
        self.model.status, self.model.head = self._status, self._head
        self.model.edited.connect(self._edited)
        self.grid = Grid(tr("Rows as they were understood"), self.model)
        self.reason = ReasonLine(self.grid)
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.grid, 1)
        inside.addWidget(self.reason)
        self._bar = self._make_bar()
        above = RowsInSight()
        for part in (self.busy, self.warning, self._bar):
            above.column.addWidget(part)
        above.add_rows(self._card, self.grid, 4 * row_height() + self.reason.height())
        self.body.addWidget(above, 1)
        self._connect()

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        column = QVBoxLayout(bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._place = QWidget()
        self._chips = FlowLayout(self._place, spacing=6)
        self.chips: dict[str, Chip] = {}
        column.addWidget(self._place)
        self.field = Combo(tr("Column"))
        self.field.setMinimumWidth(210)
        self.field.chosen.connect(self._choose_field)
        self.next = Tool(tr("Next doubtful value"), "arrow-down")
        self.proposals = Tool("", "lightbulb")
        self.export = Tool(tr("Save as list …"), "download")
        self.read_back = Tool(tr("Read list back …"), "file-up")
        self._tools = ToolRow(self.field, (self.next, self.proposals, self.export, self.read_back))
        column.addWidget(self._tools)
        return bar

    def _connect(self) -> None:
        self.next.clicked.connect(self._to_next)
        self.proposals.clicked.connect(self._take_proposals)
        self.export.clicked.connect(self._export)
        self.read_back.clicked.connect(self._read_back)
        grid = self.grid
        grid.status_pressed.connect(self.choose_for_row)
        grid.column_pressed.connect(self.choose_for_column)
        grid.accepted.connect(self._accept)
        grid.taken_away.connect(self._take_away)
        self.reason.accepted.connect(lambda: self._accept(grid.currentIndex()))
        self.reason.taken_away.connect(lambda: self._take_away(grid.currentIndex()))

    # Reading

    def enter(self) -> None:
        draft = self.draft
        self.setFocusProxy(self.grid)
        if draft.reading is not None and draft.read_as == draft.reading_key():
            if self._shown_for is not draft.reading:
                self._show()
            self.show_next()
            self._compare()
            return
        self._bar.setVisible(False)
        self._card.setVisible(False)
        self.warning.setVisible(False)
        self.sentence.setText(tr("Kontor reads all rows and looks at every value."))
        self.sentence.setVisible(True)
        work = self.wizard.reading_work()
        self.wizard.runner.start(
            tr("Reading the file"), work, self._show_reading, self.wizard.reading_failed, self._back
        )
        self.show_next()

    def _back(self) -> None:
        self.wizard.go_to(COLUMNS)

    def _show_reading(self, answer: tuple[object, Reading, Staged]) -> None:
        self.draft.forget_reading()
        self.draft.read_as, self.draft.reading, self.draft.staged = answer
        self._show()
        self.show_next()
        self.wizard.show_notes()
        self._compare()

    def _show(self) -> None:
        draft = self.draft
        assert draft.staged is not None
        assert draft.reading is not None
        self._shown_for = draft.reading
        self.model.show(draft.staged, draft.edits, self.wizard.understood())
        self.grid.fit_columns()
        warnings = [files.sentence(item) for item in draft.reading.warnings if item.code != "second_reader"]
        self.warning.setVisible(bool(warnings))
        self.warning.set_text(" ".join(warnings))
        self._filter, self._field = (OPEN if draft.staged.doubtful else ALL), ""
        self._bar.setVisible(True)
        self._card.setVisible(True)
        self._tell()
        self._show_rows()
        self.grid.setFocus()

    def _compare(self) -> None:
        """What happens with each row; a moment later, the rows are there to be looked at."""
        draft = self.draft
        if draft.plan is None or draft.planned_as != draft.plan_key():
            self.wizard.plan(lambda _plan, _more: self._compared(), lambda: None)
        else:
            self._compared()

    def _compared(self) -> None:
        if self.draft.staged is not None:
            self._tell()
            self.model.statuses_changed()

    def _plan(self) -> ImportPlan | None:
        """The plan, where it speaks of the rows shown."""
        plan, staged = self.draft.plan, self.draft.staged
        fits = plan is not None and staged is not None and len(plan.decisions) == len(staged.rows)
        return plan if fits else None

    # Showing

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window the rows need the room of the words above them; the chips say the numbers, too."""
        low = self.height() < fonts.room(LOW)
        self.sentence.setVisible(not low or self._card.isHidden())
        self._tools.show_words(not low)

    def _tell(self) -> None:
        staged = self.draft.staged
        assert staged is not None
        self.sentence.setText(
            " ".join(
                (
                    tr.plural(staged.improved, "{n} value was improved.", "{n} values were improved."),
                    tr.plural(len(staged.doubtful), "{n} row needs a look.", "{n} rows need a look.")
                    if staged.doubtful
                    else tr("No row needs a look."),
                    tr("You can put values right here; the file itself stays as it is."),
                )
            )
        )
        self._fit()
        self._show_chips()
        options = [Option("", tr("All columns"))]
        options += [
            Option(code, staging.field_label(code), hint=format_int(len(numbers)))
            for code, numbers in sorted(staged.by_field.items(), key=lambda item: -len(item[1]))
        ]
        self.field.set_options(options)
        self.field.set_value(self._field)
        count = len(staged.proposals)
        self.proposals.setVisible(bool(count))
        self.proposals.set_words(tr.plural(count, "Take over {n} form of address", "Take over {n} forms of address"))
        self.next.setEnabled(bool(staged.doubtful))
        self._tools.fit()
        self.reason.refresh()

    def _show_chips(self) -> None:
        staged, plan = self.draft.staged, self._plan()
        assert staged is not None
        entries = [
            (ALL, tr("All"), len(staged.rows), ""), (OPEN, tr("Look at"), len(staged.doubtful), "eye"),
        ]  # fmt: skip
        if plan is not None:
            counts = dict.fromkeys((NEW, UPDATE, UNCHANGED, SKIP, BAD), 0)
            for decision in plan.decisions:
                counts[decision.action] += 1
            entries.append((POSSIBLE, tr("Possible doubles"), plan.figures.possible, "copy"))
            entries += [(action, _WORDS[action](), count, "") for action, count in counts.items()]
        self._chips.clear()
        self.chips = {}
        for name, text, count, icon in entries:
            if not count and name not in (ALL, self._filter):  # what is shown keeps its chip when it is done
                continue
            chip = Chip(text, count=format_int(count), icon=icon, icon_token="warn" if icon else "", checkable=True)
            chip.clicked.connect(lambda _=False, name=name: self.show_only(name))
            chip.setChecked(name == self._filter)
            self.chips[name] = chip
            self._chips.addWidget(chip)

    def show_only(self, name: str) -> None:
        self._filter = name
        for other, chip in self.chips.items():
            chip.setChecked(other == name)
        self._show_rows()

    def _choose_field(self, code: str) -> None:
        self._field = code
        self._show_rows()
        if code and self.model.rowCount():
            self.grid.go_to(self.model.shown[0], code)

    def _show_rows(self) -> None:
        staged, plan = self.draft.staged, self._plan()
        assert staged is not None
        numbers: Any = range(len(staged.rows))
        if self._filter == OPEN:
            numbers = staged.doubtful
        elif self._filter != ALL and plan is not None:
            numbers = [
                number for number, item in enumerate(plan.decisions) if self._filter in (item.action, _looks(item))
            ]
        if self._field:
            wanted = set(staged.by_field.get(self._field, ()))
            numbers = [number for number in numbers if number in wanted]
        self.model.show_rows(list(numbers) if numbers is staged.doubtful else numbers)
        if self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(0, min(1, self.model.columnCount() - 1)))
            if self._filter == OPEN:
                self.grid.next_doubtful()
        self.reason.refresh()

    def _status(self, number: int) -> Status:
        plan = self._plan()
        if plan is None:
            return Status("…", "text3")
        decision = plan.decisions[number]
        chosen = self.draft.staged is not None and self.draft.staged.rows[number].key in self.draft.decided
        return status_of(decision, chosen)

    def _head(self, code: str) -> str:
        from .column_menu import mode_word

        mode = mode_word(self.draft, code)
        return f"{staging.field_label(code)} · {mode}" if mode else staging.field_label(code)

    def show_next(self) -> None:
        busy = self.wizard.runner.busy and self.draft.reading is None
        reason = tr("The file is still being read.") if busy else ""
        self.wizard.frame.set_next(
            tr("Next"), hint=tr("next: what is in Kontor already"), enabled=not reason, why_not=reason
        )

    # Putting right

    def _edited(self, row: StagedRow, code: str, text: str) -> None:
        number = self.model.number(self.grid.currentIndex())
        if text == self.model.cell(number, code).text:
            return
        self.draft.type_in(row.key, code, text)
        self._changed(number)

    def _changed(self, number: int) -> None:
        self.model.row_changed(number)
        self.reason.refresh()
        self.wizard.show_notes()
        self._again.start()

    def _accept(self, index: QModelIndex) -> None:
        """Take what Kontor proposes for this cell."""
        if not index.isValid() or index.column() == STATUS:
            return
        number, code = self.model.number(index), self.model.field(index)
        if proposal := self.model.cell(number, code).proposal:
            self.draft.type_in(self.model.row(index).key, code, proposal)
            self._changed(number)

    def _take_away(self, index: QModelIndex) -> None:
        """What stood in the file again."""
        if index.isValid() and index.column() != STATUS:
            number = self.model.number(index)
            if self.draft.take_away(self.model.row(index).key, self.model.field(index)):
                self._changed(number)

    def _take_proposals(self) -> None:
        staged = self.draft.staged
        assert staged is not None
        for key, text in staging.proposed(staged, self.draft.edits):
            self.draft.type_in(key, "salutation", text)
        self._reload()

    def _to_next(self) -> None:
        self.grid.setFocus()
        self.grid.next_doubtful()

    def _count_again(self) -> None:
        """Count the doubts with what was put right, and compare the rows anew, beside the window."""
        shown = self.context.has_file and self.draft.step == self.wizard.steps.index(self)
        if not shown or self.draft.reading is None:
            return
        draft = self.draft
        contacts, edits = draft.reading.contacts, {key: dict(typed) for key, typed in draft.edits.items()}
        places, understood, changes = draft.places(), self.wizard.understood(), draft.changes

        def work(_ws: Any, _progress: Any) -> Staged:
            return staging.stage(contacts, edits, places, understood)

        def done(staged: Staged) -> None:
            if draft.changes != changes or draft.staged is None:
                return
            fields = draft.staged.fields
            draft.staged = staged
            self.model.staged = staged
            if staged.fields != fields:
                self._reload_grid()
            self._tell()
            if len(staged.rows) <= COMPARED_AT_ONCE:
                self._compare()

        self.wizard.runner.start(tr("Looking at the values"), work, done)

    def _reload(self) -> None:
        self._reload_grid()
        self._count_again()

    def _reload_grid(self) -> None:
        current = self.grid.currentIndex()
        number = self.model.number(current) if current.isValid() else -1
        code = self.model.field(current) if current.isValid() else ""
        staged, shown = self.draft.staged, self.model.shown
        assert staged is not None
        self.model.show(staged, self.draft.edits, self.wizard.understood())
        self.grid.fit_columns()
        self.model.show_rows(shown)
        if number >= 0:
            self.grid.go_to(number, code)

    # Deciding

    def choose_for_row(self, index: QModelIndex) -> None:
        row, number = self.model.row(index), self.model.number(index)
        plan = self._plan()
        rect = self.grid.visualRect(index)
        corner = self.grid.viewport().mapToGlobal(rect.bottomLeft())

        def chosen() -> None:
            self._changed(number)

        decision = plan.decisions[number] if plan is not None else None
        open_row_menu(self.wizard, corner, row.key, self.model.contact(number), decision, chosen)

    def choose_for_column(self, column: int) -> None:
        if column == STATUS or self.draft.staged is None:
            return
        code = self.draft.staged.fields[column - 1]
        header = self.grid.horizontalHeader()
        corner = header.mapToGlobal(header.rect().bottomLeft())
        corner.setX(corner.x() + header.sectionViewportPosition(column))

        def only_doubtful() -> None:
            self.field.set_value(code)
            self._choose_field(code)

        open_column_menu(self.wizard, corner, code, only_doubtful, self._modes_changed)

    def _modes_changed(self) -> None:
        from PySide6.QtCore import Qt

        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self.grid.fit_columns()
        self._compare()

    # The list out and back

    def _export(self) -> None:
        draft, plan = self.draft, self._plan()
        assert draft.staged is not None
        staged, shown = draft.staged, list(self.model.shown)
        edits, understood = {key: dict(typed) for key, typed in draft.edits.items()}, self.wizard.understood()
        decisions = plan.decisions if plan is not None else None
        path = ask_where(self, self.wizard)
        if path is None:
            return

        def work(_ws: Any, progress: Any) -> int:
            from crm_desktop.exchange import staging_list

            return staging_list.write(path, staged, edits, understood, shown, decisions, progress)

        self.wizard.context.run(
            tr("Saving the list"), work,
            lambda count: self.wizard.context.toast(
                tr.plural(count, "{n} row saved in “{name}”", "{n} rows saved in “{name}”", name=path.name)
            ),
        )  # fmt: skip

    def _read_back(self) -> None:
        folder = str(self.draft.path.parent) if self.draft.path else ""
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Read list back"), folder, f"{tr('Excel list')} (*.xlsx *.ods *.xls)"
        )
        if name:
            self.read_list(Path(name))

    def read_list(self, path: Path) -> None:
        """Take what was put right in a saved list of this file."""
        draft = self.draft
        assert draft.staged is not None
        staged, understood = draft.staged, self.wizard.understood()
        edits = {key: dict(typed) for key, typed in draft.edits.items()}

        def work(ws: Any, progress: Any) -> dict[staging.Key, dict[str, str]]:
            from crm_desktop.exchange import staging_list

            return staging_list.read_back(path, staged, edits, understood, progress)

        def done(found: dict[staging.Key, dict[str, str]]) -> None:
            for key, typed in found.items():
                for code, text in typed.items():
                    draft.type_in(key, code, text)
            count = sum(map(len, found.values()))
            self._reload()
            self.context.toast(
                tr.plural(count, "{n} value taken from the list", "{n} values taken from the list")
                if count
                else tr("Nothing in the list differs from what stands here.")
            )

        self.wizard.runner.start(tr("Reading the list"), work, done)


_WORDS = {
    NEW: lambda: tr("New"), UPDATE: lambda: tr("Complete"), UNCHANGED: lambda: tr("Unchanged"),
    SKIP: lambda: tr("Left out"), BAD: lambda: tr("With errors"),
}  # fmt: skip
_LOOKS = {
    NEW: ("ok", "user-plus"), UPDATE: ("info", "user-pen"), UNCHANGED: ("text2", "user-check"),
    SKIP: ("text3", "minus"), BAD: ("danger", "circle-alert"),
}  # fmt: skip


def _looks(decision: Decision) -> str:
    """The class of the likeness of a row; "" for one that looks like nobody."""
    return decision.likeness.cls if decision.likeness is not None else ""


def status_of(decision: Decision, chosen: bool) -> Status:
    """What happens with a row, as its first cell shows it."""
    token, icon = _LOOKS[decision.action]
    detail = ""
    if chosen:
        detail = tr("your choice")
    elif decision.likeness is not None:
        detail = likeness_text(decision.likeness)
        if _looks(decision) == POSSIBLE:
            token = "warn"
    elif decision.reason:
        detail = reason_text(decision.reason)
    return Status(_WORDS[decision.action](), token, detail, icon, chosen)


def ask_where(step: Step, wizard: ImportPage, *, csv: bool = False) -> Path | None:
    """Where to save a list; None when the person thought better of it. `csv`: offered as well."""
    draft = wizard.draft
    folder = str(wizard.context.settings.get("import_folder", "") or (draft.path.parent if draft.path else ""))
    stem = draft.path.stem if draft.path else tr("Import")
    proposal = str(Path(folder) / f"{stem} – {tr('to look at')}.xlsx")
    kinds = f"{tr('Excel list')} (*.xlsx)" + (f";;{tr('CSV list')} (*.csv)" if csv else "")
    name, kind = QFileDialog.getSaveFileName(step, tr("Save list"), proposal, kinds)
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() == ".xlsx" or (csv and path.suffix.lower() == ".csv"):
        return path
    return with_ending(step, path, ".csv" if csv and "csv" in kind else ".xlsx")


def save_list(step: Step, wizard: ImportPage, problems: list[Problem]) -> None:
    """Ask for a name and write what was left behind there."""
    path = ask_where(step, wizard, csv=True)
    if path is None:
        return
    wizard.context.run(
        tr("Saving the list"),
        lambda ws, progress: importing.write_problems(path, problems),
        lambda count: wizard.context.toast(
            tr.plural(count, "{n} line saved in “{name}”", "{n} lines saved in “{name}”", name=path.name)
        ),
    )
