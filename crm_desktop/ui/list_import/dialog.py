"""Take a list over: each column with its heading and an example goes to a field, the figures say what would happen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import list_imports
from crm_desktop.exchange.list_imports import ListLook
from crm_desktop.exchange.reading.values import plain
from crm_desktop.operations import list_imports as operations
from crm_desktop.records import list_rows
from crm_desktop.records.list_rows import BAD, CASES, IGNORE, NEEDED, NEW, SAME, UPDATE, ListRow, Planned
from crm_desktop.store.queries import processes
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import ToggleSwitch
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("list_import")

MOST_SAID = 200
"""Sentences about rows that are shown."""


class ListImportDialog(Dialog):
    """Opens with a file already looked at. Reading, planning and writing run beside the window."""

    def __init__(self, context: Context, path: Path, kind: str, found: ListLook) -> None:
        title = tr("Take over cases") if kind == CASES else tr("Take over products and contracts")
        rows = tr.plural(found.source.table.data_rows, "{n} row in “{file}”", "{n} rows in “{file}”", file=path.name)
        super().__init__(context.window, title, rows, width=720)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._path, self._kind, self._found = context, path, kind, found
        self._rows: list[ListRow] = []
        self.planned: list[Planned] = []
        self._asked = 0
        self._reading = False
        self.combos: list[Combo] = []
        self._add_columns()
        self._add_options()
        self.figures = Label("", "body", wrap=True, weight=fonts.SEMIBOLD)
        self.body.addWidget(self.figures)
        self.said = QPlainTextEdit(self)
        self.said.setReadOnly(True)
        self.said.setAccessibleName(tr("What needs a look"))
        self.said.setMaximumHeight(fonts.room(120))
        self.said.hide()
        self.body.addWidget(self.said)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Take over"), "primary", self._write)
        self._read()

    def _add_columns(self) -> None:
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for place, text in enumerate((tr("Column"), tr("Example"), tr("Goes to"))):
            grid.addWidget(Label(text, "small", "text2"), 0, place)
        fields = list_rows.FIELDS[self._kind]
        options = [Option(IGNORE, tr("leave out"), token="text3"),
                   *(Option(item.name, list_rows.tr(item.title)) for item in fields)]  # fmt: skip
        for column, heading in enumerate(self._found.headings):
            summary = self._found.source.table.columns
            samples = summary[column].samples if column < len(summary) else ()
            example = next((plain(cell) for cell in samples if cell not in (None, "")), "")
            grid.addWidget(ElidedLabel(heading, "body"), column + 1, 0)
            grid.addWidget(ElidedLabel(" ".join(example.split())[:80], "small", "text2"), column + 1, 1)
            combo = Combo(tr("“{name}” goes to", name=heading), options)
            combo.set_value(self._found.columns.get(column, IGNORE))
            combo.chosen.connect(lambda name, column=column: self._choose(column, name))
            combo.setMinimumWidth(fonts.room(220))
            grid.addWidget(combo, column + 1, 2)
            self.combos.append(combo)
        area = Scrolled(self)
        area.column.addWidget(inner)
        area.column.addStretch(1)
        area.setMinimumHeight(fonts.room(min(300, 40 * len(self.combos) + 40)))
        self.body.addWidget(area, 1)

    def _add_options(self) -> None:
        self.process: Combo | None = None
        if self._kind == CASES:
            live = processes.live(self._context.ws)
            row = QHBoxLayout()
            row.addWidget(Label(tr("Process of rows that name none"), "body"))
            self.process = Combo(
                tr("Process of rows that name none"), [Option(item.process_id, item.process.name) for item in live]
            )
            first = max(live, key=lambda item: (item.process.noun == "sale", item.cases), default=None)
            self.process.set_value(first.process_id if first else "")
            self.process.chosen.connect(self._choose_process)
            row.addWidget(self.process, 1)
            self.body.addLayout(row)
        self.create = ToggleSwitch(tr("Make contacts that are not there yet"))
        self.create.toggled.connect(lambda _: self._plan())
        self.body.addWidget(self.create)

    def _choose_process(self, process_id: str) -> None:
        assert self.process is not None
        self.process.set_value(process_id)
        self._plan()

    @property
    def columns(self) -> dict[int, str]:
        return {column: combo.value for column, combo in enumerate(self.combos) if combo.value != IGNORE}

    def _choose(self, column: int, name: str) -> None:
        """A field comes from one column only: another one that had it is left out."""
        for other, combo in enumerate(self.combos):
            if other != column and name != IGNORE and combo.value == name:
                combo.set_value(IGNORE)
        self.combos[column].set_value(name)
        self._read()

    def _read(self) -> None:
        self._reading = True
        path, kind, found, columns = self._path, self._kind, self._found, self.columns

        def read(_ws: Workspace, progress) -> list[ListRow]:
            return list(list_imports.read(path, kind, found, columns, progress=progress))

        def done(rows: list[ListRow]) -> None:
            self._rows, self._reading = rows, False
            self._plan()

        self._wait(tr("Reading the list …"))
        self._ask(read, done)

    def _plan(self) -> None:
        """What these rows would do; while they are still being read it follows by itself."""
        if self._reading:
            return
        kind, rows, create = self._kind, self._rows, self.create.isChecked()
        process_id = self.process.value if self.process is not None else ""

        def work(ws: Workspace, _progress) -> list[Planned]:
            return operations.plan(ws, kind, rows, process_id=process_id, create=create)

        self._ask(work, self._show)

    def _ask(self, work: Callable[..., Any], then: Callable[[Any], object]) -> None:
        """Beside the window; only the answer to what was asked last counts."""
        self._asked += 1
        asked = self._asked

        def latest(answer: Callable[[Any], object]) -> Callable[[Any], object]:
            return lambda found: answer(found) if asked == self._asked else None

        self._context.run(tr("Reading the list"), work, latest(then), latest(self._failed), quiet=True)

    def done(self, result: int) -> None:
        """What is still being read has no dialog any more."""
        self._asked += 1
        super().done(result)

    def _failed(self, problem: Exception) -> None:
        self._reading = False
        self._wait("")
        self._context.show_error(problem)

    def _wait(self, text: str) -> None:
        self.figures.setText(text)
        if self.primary is not None:
            self.primary.setEnabled(False)

    def _show(self, planned: list[Planned]) -> None:
        self.planned = planned
        counts = {action: sum(item.action == action for item in planned) for action in (NEW, UPDATE, SAME, BAD)}
        words = {
            NEW: tr.plural(counts[NEW], "{n} new", "{n} new"),
            UPDATE: tr.plural(counts[UPDATE], "{n} changed", "{n} changed"),
            SAME: tr.plural(counts[SAME], "{n} already there", "{n} already there"),
            BAD: tr.plural(counts[BAD], "{n} left behind", "{n} left behind"),
        }
        figures = " · ".join(text for action, text in words.items() if counts[action])
        needed = list_rows.field_named(self._kind, NEEDED[self._kind])
        if needed is not None and needed.name not in self.columns.values():
            figures = tr("No column goes to “{name}”.", name=list_rows.tr(needed.title))
        self.figures.setText(figures or tr("There is nothing in the list."))
        lines = [tr("Row {row}: {sentence}", row=item.row, sentence=said) for item in planned for said in item.problems]
        more = [tr.plural(len(lines) - MOST_SAID, "and {n} more", "and {n} more")] if len(lines) > MOST_SAID else []
        self.said.setPlainText("\n".join([*lines[:MOST_SAID], *more]))
        self.said.setVisible(bool(lines))
        assert self.primary is not None
        self.primary.setEnabled(bool(counts[NEW] + counts[UPDATE]))

    def _write(self) -> None:
        context, kind, planned, name = self._context, self._kind, self.planned, self._path.name

        def work(ws: Workspace, progress) -> int:
            return operations.run(ws, kind, planned, name, progress)

        def done(count: int) -> None:
            said = tr.plural(count, "{n} entry taken over from “{file}”", "{n} entries taken over from “{file}”",
                             file=name)  # fmt: skip
            context.toast(said, undo=True)
            if kind == CASES and context.has_screen("pipeline"):
                context.go("pipeline")

        self.accept()
        context.run(tr("Taking over"), work, done)
