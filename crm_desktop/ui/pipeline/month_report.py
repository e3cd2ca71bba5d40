"""A report with a column for each month, the newest first, in which each figure opens its list."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.export_columns import TEXT
from crm_desktop.operations import phases
from crm_desktop.records.filters import Condition, Group
from crm_desktop.ui.pipeline.report import Report
from crm_desktop.ui.pipeline.report_table import Line
from crm_desktop.ui.widgets.choice_chip import ChoiceChip
from crm_desktop.ui.widgets.combo import Option

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

MOST = 24
"""Months side by side: a table has as many columns, those left over stay without a title."""


class MonthReport(Report):
    """A row for each thing that is counted, its total, and a column for each month; a chip chooses what counts. What is
    exported has a row for each thing and month instead, as pivot tables want it."""

    def __init__(
        self, context: Context, title: str, name: str, headings: Sequence[tuple[str, str]], icon: str,
        options: Sequence[Option],
    ) -> None:  # fmt: skip
        super().__init__(
            context, title, name, ("", tr("Total"), *("",) * MOST), range(1, MOST + 2), (0, 72, *(62,) * MOST),
            (TEXT,) * (MOST + 2), 210,
        )  # fmt: skip
        self.set_headings(headings)
        self._months = 0
        self.choice = ChoiceChip(options[0].text, icon, self)
        self.choice.set_options(options)
        self.choice.set_value(options[0].value)
        self.choice.chosen.connect(self._choose)
        self.head.insertWidget(2, self.choice)
        self.table.opened.connect(self._open)

    def load(self, months: int) -> None:
        """What there was in so many months, this one included."""
        self._months = months
        self._show(phases.months(self._context.ws, months)[::-1])

    @abstractmethod
    def _show(self, names: list[str]) -> None:
        """Show what there was in these months ("2026-11"), the newest first."""

    @abstractmethod
    def _conditions(self, code: str, days: tuple[str, str]) -> tuple[Condition, ...]:
        """Whose figure it is, from the code of its row and its first and last day."""

    def _set_months(self, first: str, names: Sequence[str]) -> None:
        heads = (f"{name[5:]}/{name[2:4]}" for name in names)
        self.table.set_titles((first, tr("Total"), *heads, *_hidden(names)))

    def _line(self, said: str, code: str, counts: Mapping[str, int], names: Sequence[str]) -> Line:
        spans = {1: (names[-1], names[0])}
        spans.update({column: (name, name) for column, name in enumerate(names, 2) if name in counts})
        opens = {column: ",".join((code, *span)) for column, span in spans.items()}
        return Line(month_cells(said, counts, names), opens=opens[1], cells_open=opens)

    def _choose(self, value: str) -> None:
        self.choice.set_value(value)
        self.load(self._months)

    def _open(self, target: str) -> None:
        code, first, last = target.rsplit(",", 2)
        self._context.go("contacts", where=Group("and", self._conditions(code, phases.days(first, last))))


def month_cells(said: str, counts: Mapping[str, int], names: Sequence[str]) -> tuple[str, ...]:
    """A row: what it counts, the total, the figure of each month; nothing where there is none."""
    figures = (format_int(counts[name]) if counts.get(name) else "" for name in names)
    return (said, format_int(sum(counts.values())), *figures, *_hidden(names))


def _hidden(names: Sequence[str]) -> tuple[str, ...]:
    return ("",) * (MOST - len(names))
