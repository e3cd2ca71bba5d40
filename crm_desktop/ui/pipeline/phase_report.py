"""How contacts move through the life-cycle phases, month by month; each figure opens its list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.export_columns import NUMBER, TEXT
from crm_desktop.operations import phases
from crm_desktop.records.codes import PHASES
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.filters import Condition, Group
from crm_desktop.records.labels import label
from crm_desktop.store.queries.phases import PhaseMoves
from crm_desktop.ui.pipeline.report import Report
from crm_desktop.ui.pipeline.report_table import Line
from crm_desktop.ui.widgets.choice_chip import ChoiceChip
from crm_desktop.ui.widgets.combo import Option

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

MOST = 24
"""Months side by side."""


def phase_name(code: str) -> str:
    return label("phase", code) if code else tr("No phase")


def month_heads(names: Sequence[str]) -> tuple[str, ...]:
    """ "2026-11" as "11/26"; a table has as many columns as there can be months, those left over without a title."""
    return (*(f"{name[5:]}/{name[2:4]}" for name in names), *("",) * (MOST - len(names)))


class PhaseReport(Report):
    """A row for each way from phase to phase, a column for each month, the newest first. What is exported has a row for
    each way and month instead, as pivot tables want it."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, tr("How contacts moved through the phases (all contacts)"), tr("Phases"),
            ("", tr("Total"), *("",) * MOST), range(1, MOST + 2), (0, 72, *(62,) * MOST), (TEXT,) * (MOST + 2), 210,
        )  # fmt: skip
        self.set_headings((
            (tr("From"), TEXT), (tr("To"), TEXT), (tr("Month"), TEXT), (tr("People"), NUMBER),
            (tr("Companies"), NUMBER), (tr("Contacts"), NUMBER),
        ))  # fmt: skip
        self._months = 0
        self.kind = ChoiceChip(tr("People and companies"), "users", self)
        self.kind.set_options([
            Option("", tr("People and companies")), Option(PERSON, tr("Only people")),
            Option(COMPANY, tr("Only companies")),
        ])  # fmt: skip
        self.kind.chosen.connect(self._choose)
        self.head.insertWidget(2, self.kind)
        self.table.opened.connect(self._open)

    def _choose(self, kind: str) -> None:
        self.kind.set_value(kind)
        self.load(self._months)

    def load(self, months: int) -> None:
        """The moves of so many months, this one included."""
        self._months = months
        ws = self._context.ws
        found, names = phases.moves(ws, months), phases.months(ws, months)
        ways: dict[tuple[str, str], dict[str, int]] = {}
        for move in found:
            if count := self._count(move):
                ways.setdefault((move.before, move.after), {})[move.month] = count
        names.reverse()
        self.table.set_titles((tr("From → to"), tr("Total"), *month_heads(names)))
        order = {code: place for place, code in enumerate(("", *PHASES))}
        sorted_ways = sorted(ways, key=lambda way: [order.get(code, len(order)) for code in way])
        lines = [self._line(way, ways[way], names) for way in sorted_ways]
        values = [
            (phase_name(move.before), phase_name(move.after), move.month, move.people, move.companies, move.contacts)
            for move in found
        ]
        self.show_lines(lines, values, tr("No contact has changed its phase in this time."))

    def _count(self, move: PhaseMoves) -> int:
        return {PERSON: move.people, COMPANY: move.companies}.get(self.kind.value, move.contacts)

    def _line(self, way: tuple[str, str], counts: dict[str, int], names: list[str]) -> Line:
        move = f"{way[0]}>{way[1]}"
        whole = f"{move},{names[-1]},{names[0]}"
        said = tr("{before} → {after}", before=phase_name(way[0]), after=phase_name(way[1]))
        cells, opens = [said, format_int(sum(counts.values()))], {1: whole}
        for column, name in enumerate(names, 2):
            cells.append(format_int(counts[name]) if name in counts else "")
            if name in counts:
                opens[column] = f"{move},{name},{name}"
        return Line((*cells, *("",) * (MOST - len(names))), opens=whole, cells_open=opens)

    def _open(self, target: str) -> None:
        move, first, last = target.split(",")
        parts = [Condition("phase_move", "moved", (move, *phases.days(first, last)))]
        if self.kind.value:
            parts.append(Condition("kind", "is", (self.kind.value,)))
        self._context.go("contacts", where=Group("and", tuple(parts)))
