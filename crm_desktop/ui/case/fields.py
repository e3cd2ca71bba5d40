"""The fields of a case as data: which of them a sale has, which a ticket or a complaint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import CURRENCIES, currency_named, format_amount
from crm_desktop.operations import cases
from crm_desktop.records.case import MONEY, PRIORITIES, SERVICE, Case
from crm_desktop.records.labels import label
from crm_desktop.records.process import COMPLAINT, Process
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.field_kinds import DATE, MULTILINE, NUMBER, TEXT, FieldKind
from crm_desktop.ui.widgets.field_kinds import MONEY as MONEY_KIND

tr = texts("case_page")


class CaseField(NamedTuple):
    """`applies` says for which kind of case it stands there."""

    name: str
    text: str
    icon: str
    kind: FieldKind = TEXT
    applies: Callable[[Case], bool] = lambda case: True
    choices: Callable[[], Sequence[Option]] | None = None
    hint: bool = False
    """Whether a sale should know it: shown as still unknown while it is empty."""


def _sale(case: Case) -> bool:
    return case.noun not in SERVICE


def _service(case: Case) -> bool:
    return case.noun in SERVICE


def _priorities() -> list[Option]:
    return [Option("", tr("None")), *(Option(name, label("priority", name)) for name in PRIORITIES)]


PERCENT = "probability"
FIELDS = (
    CaseField("amount", mark("Amount"), "banknote", MONEY_KIND, _sale, hint=True),
    CaseField(PERCENT, mark("Probability"), "target", NUMBER, _sale),
    CaseField("close_day", mark("Expected close"), "calendar-check", DATE, _sale, hint=True),
    CaseField("offer_day", mark("Date of the offer"), "calendar", DATE, _sale),
    CaseField("content", mark("What is offered"), "package", MULTILINE, _sale),
    CaseField("need", mark("Need"), "search", MULTILINE, _sale, hint=True),
    CaseField("budget", mark("Budget"), "euro", MONEY_KIND, _sale, hint=True),
    CaseField("time_frame", mark("Time frame"), "hourglass", TEXT, _sale, hint=True),
    CaseField("priority", mark("Priority"), "flag", TEXT, _service, _priorities),
    CaseField("due_day", mark("Due on"), "calendar-clock", DATE, _service),
    CaseField("product", mark("Product"), "package", TEXT, _service),
    CaseField("serial", mark("Serial number"), "hash", TEXT, _service),
    CaseField("cause", mark("Cause"), "search", TEXT, _service),
    CaseField("cost", mark("What it cost us"), "banknote", MONEY_KIND, _service),
    CaseField("compensation", mark("Compensation"), "gift", MONEY_KIND, _service),
    CaseField("currency", mark("Currency"), "hand-coins", choices=lambda: [Option(name, name) for name in CURRENCIES]),
)


def value_of(case: Case, name: str) -> str:
    """The value as a field keeps it: cents, ISO day, text."""
    value = case.own_probability if name == PERCENT else getattr(case, name)
    return "" if value is None else str(value)


def shown_kind(field: CaseField, case: Case) -> FieldKind:
    """How it is shown: money in the currency of the case, a probability in percent."""
    if field.name in MONEY:
        return FieldKind(
            lambda text: _read_money(field, case, text), lambda value: _show_money(case, value),
            tabular=True,
        )  # fmt: skip
    if field.name == PERCENT:
        return FieldKind(_read_percent, lambda value: f"{value} %", tabular=True)
    return field.kind


def _read_money(field: CaseField, case: Case, text: str) -> str:
    """Cents; the amount may name another currency, which is the one of the case then ("500000 CHF")."""
    cents, named = field.kind.read(text), currency_named(text)
    if not cents or named in ("", case.currency):
        return cents
    if field.name != "amount":
        raise ValueError(
            tr("“{text}” is in another currency than this case, {currency}.", text=text.strip(), currency=case.currency)
        )
    return f"{cents} {named}"


def _show_money(case: Case, value: str) -> str:
    cents, _, named = value.partition(" ")
    return format_amount(int(cents), named or case.currency)


def _read_percent(text: str) -> str:
    """A whole number of percent; nothing means that of the step."""
    digits = text.strip().removesuffix("%").strip()
    if not digits:
        return ""
    if not digits.isdecimal() or int(digits) > 100:
        raise ValueError(tr("A probability is a whole number from 0 to 100, not “{text}”.", text=text.strip()))
    return str(int(digits))


def save(ws: Workspace, case: Case, name: str, value: str) -> None:
    """Keep what was typed. Raises CrmError."""
    value, _, named = value.partition(" ") if name == "amount" else (value, "", "")
    kept = (int(value) if value else None) if name in MONEY or name == PERCENT else value
    if name == "title" and not value:
        raise CrmError(tr("A case needs a name."), safe=tr("Nothing was changed."))
    cases.set_fields(ws, case.id, {name: kept, "currency": named} if named else {name: kept})


def causes(case: Case, process: Process | None) -> list[str]:
    """Causes the process of a complaint knows."""
    if case.noun != COMPLAINT or process is None:
        return []
    found = [reason for step in process.steps for reaction in step.reactions for reason in reaction.reasons]
    return list(dict.fromkeys(found))
