"""How contacts move through the life-cycle phases, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.export_columns import NUMBER, TEXT
from crm_desktop.operations import phases
from crm_desktop.records.codes import PHASES
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.filters import Condition
from crm_desktop.records.labels import label
from crm_desktop.store.queries.phases import PhaseMoves
from crm_desktop.ui.pipeline.month_report import MonthReport
from crm_desktop.ui.widgets.combo import Option

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")


def phase_name(code: str) -> str:
    return label("phase", code) if code else tr("No phase")


class PhaseReport(MonthReport):
    """A row for each way from phase to phase."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, tr("How contacts moved through the phases (all contacts)"), tr("Phases"),
            ((tr("From"), TEXT), (tr("To"), TEXT), (tr("Month"), TEXT), (tr("People"), NUMBER),
             (tr("Companies"), NUMBER), (tr("Contacts"), NUMBER)),
            "users",
            (Option("", tr("People and companies")), Option(PERSON, tr("Only people")),
             Option(COMPANY, tr("Only companies"))),
        )  # fmt: skip

    def _show(self, names: list[str]) -> None:
        found = phases.moves(self._context.ws, len(names))
        ways: dict[tuple[str, str], dict[str, int]] = {}
        for move in found:
            if count := self._count(move):
                ways.setdefault((move.before, move.after), {})[move.month] = count
        self._set_months(tr("From → to"), names)
        order = {code: place for place, code in enumerate(("", *PHASES))}
        lines = [
            self._line(
                tr("{before} → {after}", before=phase_name(way[0]), after=phase_name(way[1])),
                f"{way[0]}>{way[1]}", ways[way], names,
            )
            for way in sorted(ways, key=lambda way: [order.get(code, len(order)) for code in way])
        ]  # fmt: skip
        values = [
            (phase_name(move.before), phase_name(move.after), move.month, move.people, move.companies, move.contacts)
            for move in found
        ]
        self.show_lines(lines, values, tr("No contact has changed its phase in this time."))

    def _count(self, move: PhaseMoves) -> int:
        return {PERSON: move.people, COMPANY: move.companies}.get(self.choice.value, move.contacts)

    def _conditions(self, code: str, days: tuple[str, str]) -> tuple[Condition, ...]:
        moved = Condition("phase_move", "moved", (code, *days))
        return (moved, Condition("kind", "is", (self.choice.value,))) if self.choice.value else (moved,)
