"""Service as reports: complaints by cause, and how quickly customers get their first answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount, format_int
from crm_desktop.exchange.day_sheet import duration
from crm_desktop.exchange.export_columns import AMOUNT, NUMBER, TEXT
from crm_desktop.operations import pipeline, responses
from crm_desktop.ui.cases.words import month_words
from crm_desktop.ui.pipeline.report import Report
from crm_desktop.ui.pipeline.report_table import Line

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")


class ComplaintReport(Report):
    def __init__(self, context: Context) -> None:
        titles = (tr("Cause"), tr("Complaints"), tr("Open"), tr("What it cost us"), tr("Compensation"), tr("Currency"))
        super().__init__(
            context, tr("Complaints by cause"), tr("Complaints"), titles, range(1, 5), (0, 110, 90, 150, 150, 90),
            (TEXT, NUMBER, NUMBER, AMOUNT, AMOUNT, TEXT),
        )  # fmt: skip

    def load(self, months: int) -> None:
        found = pipeline.complaints(self._context.ws, months)
        most = max((item.number for item in found), default=0) or 1
        lines = [
            Line((item.cause or tr("No cause known"), format_int(item.number), format_int(item.open),
                  format_amount(item.cost, item.currency), format_amount(item.compensation, item.currency),
                  item.currency), bar=item.number / most)
            for item in found
        ]  # fmt: skip
        values = [
            (item.cause, item.number, item.open, item.cost / 100, item.compensation / 100, item.currency)
            for item in found
        ]
        self.show_lines(lines, values, tr("There was no complaint in this time."))


class AnswerReport(Report):
    """By the month in which it was asked; minutes are those of the hours of work."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, tr("Until the first answer (requests, tickets and complaints)"), tr("First answers"),
            (tr("Month"), tr("Answered"), tr("Half of them within")), (1, 2), (0, 120, 200), (TEXT, NUMBER, NUMBER),
        )  # fmt: skip
        self.set_headings(((tr("Month"), TEXT), (tr("Answered"), NUMBER), (tr("Median in minutes of work"), NUMBER)))

    def load(self, months: int) -> None:
        ws = self._context.ws
        found, target = responses.by_month(ws, months), 60 * responses.hours(ws).target
        lines = [
            Line((month_words(item.month), format_int(item.answered), duration(item.median)),
                 {2: "danger"} if item.median > target else {})
            for item in found
        ]  # fmt: skip
        values = [(item.month, item.answered, item.median) for item in found]
        self.show_lines(lines, values, tr("Nothing was answered in this time."))
