"""How often and how long the office was in touch with people, by channel and month; each figure opens its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.export_columns import NUMBER, TEXT
from crm_desktop.operations import channels, phases, pipeline
from crm_desktop.records.activity import CHANNELS
from crm_desktop.records.filters import ENTRY, Condition, Group
from crm_desktop.records.labels import label
from crm_desktop.store.queries.channels import Touch
from crm_desktop.ui.pipeline.phase_report import MOST, month_heads
from crm_desktop.ui.pipeline.report import Report
from crm_desktop.ui.pipeline.report_table import Line
from crm_desktop.ui.widgets.choice_chip import ChoiceChip
from crm_desktop.ui.widgets.combo import Option

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

ENTRIES, MINUTES, CAME, WENT = "entries", "minutes", "came", "went"


class ChannelReport(Report):
    """A row for each channel (and member, where figures of single persons are switched on), a column for each month,
    the newest first. What is exported has a row for each channel and month instead, as pivot tables want it."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, tr("In touch by channel (all contacts)"), tr("Channels"), ("", tr("Total"), *("",) * MOST),
            range(1, MOST + 2), (0, 72, *(62,) * MOST), (TEXT,) * (MOST + 2), 210,
        )  # fmt: skip
        self.set_headings((
            (tr("Channel"), TEXT), (tr("Person"), TEXT), (tr("Month"), TEXT), (tr("Entries"), NUMBER),
            (tr("Minutes"), NUMBER), (tr("Incoming"), NUMBER), (tr("Outgoing"), NUMBER),
        ))  # fmt: skip
        self._months = 0
        self.figure = ChoiceChip(tr("Entries"), "hash", self)
        self.figure.set_options([
            Option(ENTRIES, tr("Entries")), Option(MINUTES, tr("Minutes")), Option(CAME, tr("Incoming")),
            Option(WENT, tr("Outgoing")),
        ])  # fmt: skip
        self.figure.set_value(ENTRIES)
        self.figure.chosen.connect(self._choose)
        self.head.insertWidget(2, self.figure)
        self.table.opened.connect(self._open)

    def _choose(self, figure: str) -> None:
        self.figure.set_value(figure)
        self.load(self._months)

    def load(self, months: int) -> None:
        """What was done in so many months, this one included."""
        self._months = months
        ws = self._context.ws
        found, names = channels.touches(ws, months), phases.months(ws, months)[::-1]
        rows: dict[tuple[str, str, str], dict[str, int]] = {}
        for touch in found:
            if count := getattr(touch, self.figure.value):
                rows.setdefault((touch.kind, touch.user, touch.user_id), {})[touch.month] = count
        self.table.set_titles((tr("Channel"), tr("Total"), *month_heads(names)))
        lines = [self._line(row, rows[row], names) for row in sorted(rows, key=_place)]
        if lines and not pipeline.shows_persons(ws):
            sums = [sum(row.get(name, 0) for row in rows.values()) for name in names]
            lines.append(
                Line(
                    (tr("Total"), format_int(sum(sums)), *(format_int(n) if n else "" for n in sums), *_rest(names)),
                    strong=True,
                )
            )
        self.show_lines(lines, [_values(touch) for touch in found], tr("Nothing was written down in this time."))

    def _line(self, row: tuple[str, str, str], counts: dict[str, int], names: list[str]) -> Line:
        kind, user, user_id = row
        cells = [" · ".join(filter(None, (label("activity", kind), user))), format_int(sum(counts.values()))]
        opens = {1: f"{kind},{names[-1]},{names[0]},{user_id}"}
        for column, name in enumerate(names, 2):
            cells.append(format_int(counts[name]) if name in counts else "")
            if name in counts:
                opens[column] = f"{kind},{name},{name},{user_id}"
        return Line((*cells, *_rest(names)), opens=opens[1], cells_open=opens)

    def _open(self, target: str) -> None:
        kind, first, last, user_id = target.split(",")
        values = (*phases.days(first, last), *filter(None, [user_id]))
        self._context.go("contacts", where=Group("and", (Condition(ENTRY + kind, "between", values),)))


def _place(row: tuple[str, str, str]) -> tuple[int, str]:
    return CHANNELS.index(row[0]), row[1]


def _rest(names: list[str]) -> tuple[str, ...]:
    """Cells of columns that are hidden."""
    return ("",) * (MOST - len(names))


def _values(touch: Touch) -> tuple[str | int, ...]:
    return (label("activity", touch.kind), touch.user, touch.month, touch.entries, touch.minutes, touch.came,
            touch.went)  # fmt: skip
