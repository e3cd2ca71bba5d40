"""The fields of two or more contacts side by side: pick, keep both, see what differs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.merge_plan import Choice, Choices, Item, Line, Plan
from crm_desktop.records.merging import differing
from crm_desktop.ui.layout_items import widgets_of
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.compare_cells import KeepCell, PickCell
from crm_desktop.ui.widgets.labels import Label

tr = texts("merge_dialog")

Cell = PickCell | KeepCell
Row = dict[str, tuple[Choice, Item]]
"""One row of the grid: contact to what stands in its column."""
LABEL = 112
GAP = 8


class MergeGrid(QWidget):
    """`changed`: something else was chosen. Arrow keys lead through the cells; left and right also choose."""

    changed = Signal()

    def __init__(self, plan: Plan, columns: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan, self._columns = plan, columns
        proposal = plan.proposal()
        self._fields, self._left_out = dict(proposal.fields), set(proposal.left_out)
        self._preferred = set(proposal.preferred)
        self._cells: list[dict[str, Cell]] = []
        self._of: dict[Cell, tuple[Choice, Item]] = {}
        self._alike: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnMinimumWidth(0, LABEL)
        for number in range(len(columns)):
            self._grid.setColumnStretch(number + 1, 1)
        for line in plan.lines:
            self._add(line)
        self._add_alike()
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def choices(self) -> Choices:
        return Choices(dict(self._fields), frozenset(self._left_out), frozenset(self._preferred))

    def focus_first(self) -> None:
        for row in self._cells:
            for cell in row.values():
                if cell.isVisibleTo(self) and cell.isChecked() and cell.isEnabled():
                    cell.setFocus(Qt.FocusReason.TabFocusReason)
                    return

    # Building

    def _add(self, line: Line) -> None:
        rows = list(self._rows(line))
        shown = [row for row in rows if not _alike(row)]
        for number, row in enumerate(shown):
            self._add_row(line, row, line.label if not number else "", empty=not number)
        for row in rows:
            if _alike(row):
                start = self._grid.count()
                self._add_row(line, row, line.label, empty=False)
                self._alike += widgets_of(self._grid)[start:]

    def _rows(self, line: Line) -> Iterator[Row]:
        """The rows of a line: each choice between several sides is one; values of single sides share rows."""
        for choice in line.choices:
            if len(choice.items) > 1:
                yield {item.contact_id: (choice, item) for item in choice.items}
        loose: list[Row] = []
        for choice in line.choices:
            if len(choice.items) == 1:
                item = choice.items[0]
                row = next((row for row in loose if item.contact_id not in row), None)
                if row is None:
                    row = {}
                    loose.append(row)
                row[item.contact_id] = (choice, item)
        yield from loose

    def _add_row(self, line: Line, row: Row, label: str, *, empty: bool) -> None:
        at = self._grid.rowCount()
        if label:
            words = Label(label, "body", "text2", wrap=True)
            words.setMinimumHeight(36)
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            words.setMaximumWidth(LABEL + 40)
            self._grid.addWidget(words, at, 0, Qt.AlignmentFlag.AlignTop)
        cells: dict[str, Cell] = {}
        for number, contact_id in enumerate(self._columns, 1):
            if contact_id in row:
                cells[contact_id] = self._cell(line, *row[contact_id])
                self._grid.addWidget(cells[contact_id], at, number)
            elif empty:
                self._grid.addWidget(_nothing(line), at, number)
        one_number = line.code == "phone" and any(choice.one for choice, _ in row.values())
        if line.code not in ("role", "tag") and not one_number:
            self._mark(row, cells)
        self._cells.append(cells)

    def _cell(self, line: Line, choice: Choice, item: Item) -> Cell:
        kind = PickCell if choice.one else KeepCell
        cell = kind(item.text, item.hint, f"{line.label}, {self.plan.side(item.contact_id).name}")
        self._of[cell] = (choice, item)
        cell.setChecked(self.choices().keeps(line, choice, item))
        if line.locked and cell.isChecked():
            cell.lock(tr("always counts"))
        elif line.locked:
            cell.setEnabled(False)
        cell.moved.connect(partial(self._step, cell))
        if choice.one:
            cell.clicked.connect(lambda _=False: self._pick(line, choice, item))
        else:
            cell.clicked.connect(lambda _=False: self._keep(choice, cell.isChecked()))
        return cell

    def _mark(self, row: Row, cells: dict[str, Cell]) -> None:
        """Mark what differs: each value against the first other one that is not empty."""
        known = [(key, item.text) for key, (_, item) in row.items() if item.text]
        if len(known) < 2:
            return
        first, text = known[0]
        for key, other in known[1:]:
            mine, theirs = differing(text, other)
            cells[key].set_marks(theirs)
            if key == known[1][0]:
                cells[first].set_marks(mine)

    def _add_alike(self) -> None:
        labels = [widget for widget in self._alike if isinstance(widget, Label)]
        if not labels:
            return
        names = ", ".join(dict.fromkeys(label.text() for label in labels))
        for widget in self._alike:
            widget.hide()
        self.more = LinkButton("", self, role="small")
        self.more.setSizePolicy(self.more.sizePolicy().Policy.Ignored, self.more.sizePolicy().verticalPolicy())
        self._hidden_text = tr.plural(
            len(labels), "Show {n} equal value: {names}", "Show {n} equal values: {names}", names=names
        )
        self.more.set_text(self._hidden_text)
        self.more.clicked.connect(self.toggle_alike)
        self._grid.addWidget(self.more, self._grid.rowCount(), 1, 1, len(self._columns))

    def toggle_alike(self) -> None:
        shown = self._alike[0].isHidden()
        for widget in self._alike:
            widget.setVisible(shown)
        self.more.set_text(tr("Hide equal values") if shown else self._hidden_text)

    # Choosing

    def _pick(self, line: Line, choice: Choice, item: Item) -> None:
        if item.rows:
            self._preferred.difference_update(row for one in choice.items for row in one.rows)
            self._preferred.update(item.rows[:1])
        else:
            self._fields[line.code] = item.contact_id
        for cell, (other, its) in self._of.items():
            if other is choice:
                cell.setChecked(its is item)
        self.changed.emit()

    def _keep(self, choice: Choice, on: bool) -> None:
        for item in choice.items:
            (self._left_out.difference_update if on else self._left_out.update)(item.rows)
        for cell, (other, _) in self._of.items():
            if other is choice:
                cell.setChecked(on)
        self.changed.emit()

    def take_all(self, contact_id: str) -> None:
        """Take every single value from this contact, where it has one."""
        for cell, (_, item) in self._of.items():
            if isinstance(cell, PickCell) and cell.isEnabled() and item.contact_id == contact_id and item.text:
                cell.click()

    def _step(self, cell: Cell, across: int, down: int) -> None:
        """An arrow key: to the next cell; across also chooses between values that exclude each other."""
        rows = [row for row in self._cells if any(one.isVisibleTo(self) and one.isEnabled() for one in row.values())]
        at = next(number for number, row in enumerate(rows) if cell in row.values())
        column = next(key for key, one in rows[at].items() if one is cell)
        if down:
            at = min(max(0, at + down), len(rows) - 1)
            wanted = rows[at].get(column) or next(iter(rows[at].values()))
            chosen = next((one for one in rows[at].values() if one.isChecked() and isinstance(one, PickCell)), wanted)
            target = chosen
        else:
            place = self._columns.index(column) + across
            reach = self._columns[place:] if across > 0 else self._columns[: place + 1][::-1] if place >= 0 else []
            target = next((rows[at][key] for key in reach if key in rows[at]), cell)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if across and target is not cell and isinstance(target, PickCell) and target.isEnabled():
            target.click()


def _alike(row: Row) -> bool:
    choices = [choice for choice, _ in row.values()]
    return len(row) > 1 and len({id(choice) for choice in choices}) == 1 and choices[0].alike


def _nothing(line: Line) -> KeepCell:
    """A side that has nothing of this kind."""
    cell = KeepCell("", "", line.label)
    cell.setEnabled(False)
    return cell
