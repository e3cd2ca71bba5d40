"""The cards of one column: ids, and the cases behind them in parts as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.case import Case
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.process import SALE, Step
from crm_desktop.store.queries import cases
from crm_desktop.ui.cases import words
from crm_desktop.ui.followups.words import day_words
from crm_desktop.ui.pipeline.parts import Parts
from crm_desktop.ui.tips import plain_tip

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("pipeline")

CARD = Qt.ItemDataRole.UserRole
PART = 40
"""So many cases are read at once, around the one that is asked for."""


@dataclass(slots=True)
class CardLook:
    """What is painted, ready in words."""

    case: Case
    who: str
    person: bool
    amount: str
    """Of a ticket, its number and until when it must be done."""
    strong: bool
    """There is an amount."""
    late: bool
    age: str
    aged: bool
    """Longer in its step than that allows."""
    next: str
    tone: str
    icon: str

    def spoken(self) -> str:
        age = tr("{age} in this step", age=self.age) if self.age else ""
        return ", ".join(part for part in (self.case.title, self.who, self.amount, self.next, age, self.case.owner)
                         if part)  # fmt: skip


def look(case: Case, step: Step | None, today: date) -> CardLook:
    """A case as its card shows it."""
    since = local_day(case.step_at)
    days = (today - since).days if since and not case.outcome else None
    limit = step.limit_days if step else 0
    chip, tone, icon = words.next_step(case, today)
    who = case.contact or tr("Without a contact")
    sale = case.noun == SALE
    late = not case.outcome and "" < case.due_day < today.isoformat()
    if case.company and case.contact_kind != COMPANY:
        who = f"{case.company} · {who}"
    return CardLook(
        case, who, case.contact_kind != COMPANY and not case.company,
        words.amount(case) if sale else _due(case, today), sale and case.amount is not None, late,
        "" if days is None else tr("{n} d", n=format_int(max(0, days))),
        days is not None and bool(limit) and days > limit, chip, tone, icon,
    )  # fmt: skip


def _due(case: Case, today: date) -> str:
    """ "#12 · due Fri 20 Nov" """
    due = tr("due {day}", day=day_words(case.due_day, today)) if case.due_day else ""
    return " · ".join(part for part in (f"#{case.number}" if case.number else "", due) if part)


class CardModel(QAbstractListModel):
    """Rows are CardLook objects under the role CARD; None while a case is gone."""

    def __init__(self, workspace: Callable[[], Workspace], today: Callable[[], date], parent=None) -> None:
        super().__init__(parent)
        self._workspace, self._today = workspace, today
        self.step: Step | None = None
        self.parts = Parts(self._read, PART)

    @property
    def ids(self) -> list[str]:
        return self.parts.ids

    def load(self, ids: Sequence[str], step: Step | None) -> None:
        """Show these cases of a step."""
        self.step = step
        self.parts.show(self, ids)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.ids)

    def row_of(self, case_id: str) -> int:
        """-1 when it is not in this column."""
        try:
            return self.ids.index(case_id)
        except ValueError:
            return -1

    def look(self, row: int) -> CardLook | None:
        return self.parts.row(row)

    def _read(self, ids: Sequence[str]) -> list[CardLook | None]:
        found = {case.id: case for case in cases.some(self._workspace(), ids)}
        today = self._today()
        return [look(found[case_id], self.step, today) if case_id in found else None for case_id in ids]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if role == CARD:
            return self.look(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            found = self.look(index.row())
            said = found.spoken() if found else ""
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None
