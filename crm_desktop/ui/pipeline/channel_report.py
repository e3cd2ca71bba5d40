"""How often and how long the office was in touch with people, by channel and month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.export_columns import NUMBER, TEXT
from crm_desktop.operations import channels, pipeline
from crm_desktop.records.activity import CHANNELS
from crm_desktop.records.filters import ENTRY, Condition
from crm_desktop.records.labels import label
from crm_desktop.store.queries.channels import Touch
from crm_desktop.ui.pipeline.month_report import MonthReport, month_cells
from crm_desktop.ui.pipeline.report_table import Line
from crm_desktop.ui.widgets.combo import Option

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

ENTRIES, MINUTES, CAME, WENT = "entries", "minutes", "came", "went"


class ChannelReport(MonthReport):
    """A row for each channel, and for each member where figures of single persons are switched on."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, tr("In touch by channel (all contacts)"), tr("Channels"),
            ((tr("Channel"), TEXT), (tr("Person"), TEXT), (tr("Month"), TEXT), (tr("Entries"), NUMBER),
             (tr("Minutes"), NUMBER), (tr("Incoming"), NUMBER), (tr("Outgoing"), NUMBER)),
            "hash",
            (Option(ENTRIES, tr("Entries")), Option(MINUTES, tr("Minutes")), Option(CAME, tr("Incoming")),
             Option(WENT, tr("Outgoing"))),
        )  # fmt: skip

    def _show(self, names: list[str]) -> None:
        ws = self._context.ws
        found = channels.touches(ws, len(names))
        rows: dict[tuple[str, str, str], dict[str, int]] = {}
        for touch in found:
            if count := getattr(touch, self.choice.value):
                rows.setdefault((touch.kind, touch.user, touch.user_id), {})[touch.month] = count
        self._set_months(tr("Channel"), names)
        lines = [
            self._line(
                " · ".join(filter(None, (label("activity", kind), user))), f"{kind},{user_id}",
                rows[kind, user, user_id], names,
            )
            for kind, user, user_id in sorted(rows, key=_place)
        ]  # fmt: skip
        if lines and not pipeline.shows_persons(ws):
            sums = {name: sum(row.get(name, 0) for row in rows.values()) for name in names}
            lines.append(Line(month_cells(tr("Total"), sums, names), strong=True))
        self.show_lines(lines, [_values(touch) for touch in found], tr("Nothing was written down in this time."))

    def _conditions(self, code: str, days: tuple[str, str]) -> tuple[Condition, ...]:
        kind, user_id = code.split(",")
        return (Condition(ENTRY + kind, "between", (*days, *filter(None, [user_id]))),)


def _place(row: tuple[str, str, str]) -> tuple[int, str]:
    return CHANNELS.index(row[0]), row[1]


def _values(touch: Touch) -> tuple[str | int, ...]:
    return (label("activity", touch.kind), touch.user, touch.month, touch.entries, touch.minutes, touch.came,
            touch.went)  # fmt: skip
