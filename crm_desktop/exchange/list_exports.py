"""Cases as a table with all their fields, under the headings that bring them in again (list_imports)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from crm_desktop.records import labels, list_rows
from crm_desktop.records.case import Case
from crm_desktop.records.list_rows import CASES, CODE, DATE, MONEY, NUMBER, PERCENT, ListField
from crm_desktop.records.process import Step
from crm_desktop.store.queries.processes import Steps
from crm_desktop.store.workspace import Workspace

from . import export_columns as columns
from . import tables
from .export_columns import Value
from .tables import Heading

_KINDS = {DATE: columns.DATE, MONEY: columns.AMOUNT, PERCENT: columns.NUMBER, NUMBER: columns.NUMBER}
_LEFT_OUT = ("customer_no", "email")


def write_cases(ws: Workspace, path: Path, cases: Sequence[Case]) -> int:
    """Write these cases to .xlsx or .csv; returns how many. Raises CrmError where the ending or the disk refuses."""
    fields = [item for item in list_rows.FIELDS[CASES] if item.name not in _LEFT_OUT]
    steps = Steps(ws)
    headings = [Heading(list_rows.tr(item.title), _KINDS.get(item.kind, columns.TEXT)) for item in fields]
    rows = [[_value(item, case, steps.of(case)) for item in fields] for case in cases]
    return tables.write(path, list_rows.tr("Case"), headings, rows)


def _value(item: ListField, case: Case, step: Step | None) -> Value:
    if item.name == "step":
        return step.name if step else case.step
    if item.name == "probability":
        return case.percent(step)
    found = getattr(case, item.name)
    if found in (None, ""):
        return None
    if item.kind == MONEY:
        return found / 100
    if item.kind == DATE:
        return date.fromisoformat(found)
    return labels.label("priority", found) if item.kind == CODE else str(found)
