"""One report: heading, table, a sentence where there is nothing, and its way out to Excel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.export_columns import Value
from crm_desktop.exchange.tables import Heading
from crm_desktop.ui.pipeline.report_table import Line, ReportTable
from crm_desktop.ui.pipeline.saving import ask_file, save
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")


class Report(QWidget):
    """A heading, a table, a sentence where there is nothing, and its way out to Excel."""

    def __init__(
        self, context: Context, title: str, name: str, titles: Sequence[str], right: Sequence[int],
        widths: Sequence[int], kinds: Sequence[str], least: int = 120,
    ) -> None:  # fmt: skip
        super().__init__()
        self._context, self._name = context, name
        self._headings = [Heading(text, kind) for text, kind in zip(titles, kinds, strict=True)]
        self.values: list[Sequence[Value]] = []
        """What is exported: the rows as figures."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = Label(title, "head")
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.export = Button(tr("Export …"), "ghost", "download", self, size="small")
        self.export.setAccessibleName(tr("Export “{name}” …", name=name))
        self.export.clicked.connect(self.save)
        self.head.addWidget(self.export)
        self.column.addLayout(self.head)
        self.table = ReportTable(name, titles, right, widths, least)
        self.column.addWidget(self.table)
        self.nothing = Label("", "body", "text2", wrap=True)
        self.column.addWidget(self.nothing)

    def set_headings(self, headings: Sequence[tuple[str, str]]) -> None:
        """What is exported has other columns than the table: text and kind of each."""
        self._headings = [Heading(*heading) for heading in headings]

    def show_lines(self, lines: Sequence[Line], values: Sequence[Sequence[Value]], nothing: str) -> None:
        self.values = list(values)
        self.table.show_lines(lines)
        self.table.setVisible(bool(lines))
        self.export.setVisible(bool(lines))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not lines)

    def save(self) -> None:
        path = ask_file(self._context, self._name)
        if path is not None:
            save(self._context, path, self._name, self._headings, self.values)
