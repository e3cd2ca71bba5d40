"""The right-hand side of a condition: ticks, one or two entries, days, a stretch of time, a month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common import numbers
from crm_desktop.common.i18n import texts
from crm_desktop.records import labels
from crm_desktop.records.filters import ME, span
from crm_desktop.records.rhythm import CLASSES
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import locale
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import DateField, NumberField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.tick_list import Tick, TickList

from .columns import CUSTOM
from .filter_texts import Names, field_type, phase_text, place_text, value_text

tr = texts("contacts")

SEARCH_FROM = 9
PICKED = ("industry", "city", "source")
"""Text fields whose values in use are offered for "is"."""


class ValueEdit(QWidget):
    """`values()` raises ValueError with a sentence while they are not complete."""

    changed = Signal()

    def values(self) -> tuple[str, ...]:
        return ()


class TickValues(ValueEdit):
    """One or more of the values there are."""

    def __init__(self, name: str, ticks: Sequence[Tick], chosen: Sequence[str]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.list = TickList(name, [], self)
        self.search: SearchField | None = None
        self._column.addWidget(self.list)
        self.list.set_ticks(ticks, chosen)
        self.list.changed.connect(self.changed)
        self.setFocusProxy(self.list)
        self._place_search()

    def offer(self, asked: Asked) -> None:
        """The values in use have been read: offer them all, with their counts; what is ticked stays."""
        ticked = tuple(self.list.values())
        self.list.set_ticks(_ticks(replace(asked, chosen=ticked)), ticked)
        self._place_search()
        if self.search is not None:
            self.list.narrow(self.search.text())

    def _place_search(self) -> None:
        """Many values get a search field."""
        if self.search is None and self.list.count() >= SEARCH_FROM:
            self.search = SearchField(tr("Search …"), self)
            self.search.textEdited.connect(self.list.narrow)
            self.search.textEdited.connect(lambda _: self.changed.emit())  # where one is left, that one is meant
            self._column.insertWidget(0, self.search)
            had_focus = self.list.hasFocus()
            self.setFocusProxy(self.search)
            if had_focus:
                self.search.show()  # what is hidden does not get the keyboard
                self.search.setFocus()

    def values(self) -> tuple[str, ...]:
        found = tuple(self.list.values())
        if not found and self.search is not None and self.search.text().strip():
            found = tuple(self.list.only_shown())  # typed until one was left: that one is meant
        if not found:
            raise ValueError(tr("Please tick at least one."))
        return found


class LineValues(ValueEdit):
    """One or two entries; `read` turns an entry into what the file keeps or raises ValueError. With a `hint` shown
    in it, an entry may also stay empty."""

    def __init__(
        self, name: str, number: int, chosen: Sequence[str], read: Callable[[str], str], hint: str = ""
    ) -> None:
        super().__init__()
        self._read, self._hint = read, hint
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.fields: list[QLineEdit] = []
        for place in range(number):
            field = QLineEdit(chosen[place] if place < len(chosen) else "", self)
            field.setFont(fonts.font("body"))
            field.setAccessibleName(name if number == 1 else tr("from") if place == 0 else tr("to"))
            field.setPlaceholderText(hint)
            field.textEdited.connect(lambda _text: self.changed.emit())
            if place:
                row.addWidget(Label("–", "body", "text2"))
            row.addWidget(field, 1)
            self.fields.append(field)
        self.setFocusProxy(self.fields[0])

    def values(self) -> tuple[str, ...]:
        typed = [field.text().strip() for field in self.fields]
        if self._hint and not any(typed):
            return ()
        if not all(typed):
            raise ValueError(tr("Please type a value."))
        return tuple(self._read(text) for text in typed)


class DayValues(ValueEdit):
    """One or two days."""

    def __init__(self, name: str, number: int, chosen: Sequence[str], today: date) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.fields: list[DateField] = []
        for place in range(number):
            field = DateField(name if number == 1 else tr("from") if place == 0 else tr("to"), self)
            day = QDate.fromString(chosen[place] if place < len(chosen) else today.isoformat(), "yyyy-MM-dd")
            field.setDate(day if day.isValid() else QDate(today.year, today.month, today.day))
            field.dateChanged.connect(lambda _day: self.changed.emit())
            if place:
                row.addWidget(Label("–", "body", "text2"))
            row.addWidget(field, 1)
            self.fields.append(field)
        self.setFocusProxy(self.fields[0])

    def values(self) -> tuple[str, ...]:
        return tuple(sorted(field.date().toString("yyyy-MM-dd") for field in self.fields))


class MoveValue(ValueEdit):
    """From which phase to which, and between which days."""

    def __init__(self, chosen: Sequence[str], today: date) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        before, _, after = (chosen[0] if chosen else "lead>customer").partition(">")
        options = [Option("", phase_text("")), *(Option(code, text) for code, text in labels.choices("phase"))]
        self.before = Combo(tr("from"), options, self)
        self.after = Combo(tr("to"), options, self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for combo, value in ((self.before, before), (self.after, after)):
            combo.set_value(value)
            combo.chosen.connect(lambda _value: self.changed.emit())
            row.addWidget(combo, 1)
        row.insertWidget(1, Label("→", "body", "text2"))
        column.addLayout(row)
        self.days = DayValues(tr("Days"), 2, chosen[1:] or (today.replace(day=1).isoformat(), today.isoformat()), today)
        self.days.changed.connect(self.changed)
        column.addWidget(self.days)
        self.setFocusProxy(self.before)

    def values(self) -> tuple[str, ...]:
        if self.before.value == self.after.value:
            raise ValueError(tr("Please choose two different phases."))
        return (f"{self.before.value}>{self.after.value}", *self.days.values())


class SpanValue(ValueEdit):
    """A number of days, weeks, months or years."""

    def __init__(self, name: str, chosen: Sequence[str], usual: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        number, unit = _span(chosen[0] if chosen else usual) or _span(usual) or (1, "m")
        self.number = NumberField(name, self, least=1, most=9999)
        self.number.setValue(number)
        self.number.valueChanged.connect(lambda _number: self.changed.emit())
        units = [("d", tr("days")), ("w", tr("weeks")), ("m", tr("months")), ("y", tr("years"))]
        self.unit = Combo(tr("Unit"), [Option(value, text) for value, text in units], self)
        self.unit.set_value(unit)
        self.unit.chosen.connect(lambda _unit: self.changed.emit())
        row.addWidget(self.number, 1)
        row.addWidget(self.unit, 1)
        self.setFocusProxy(self.number)

    def values(self) -> tuple[str, ...]:
        unit = self.unit.value
        return (f"{self.number.value()}{'' if unit == 'd' else unit}",)


def _span(text: str) -> tuple[int, str] | None:
    try:
        return span(text)
    except ValueError:
        return None


class AroundValue(ValueEdit):
    """A postal code, with its place, and kilometres."""

    def __init__(self, name: str, chosen: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.code = QLineEdit(chosen[0] if chosen else "", self)
        self.code.setFont(fonts.font("body"))
        self.code.setAccessibleName(tr("Postal code"))
        self.code.setPlaceholderText(tr("Postal code"))
        self.code.textEdited.connect(lambda _text: self._changed())
        self.kilometres = NumberField(tr("Kilometres"), self, least=1, most=2000)
        self.kilometres.setValue(int(float(chosen[1])) if len(chosen) > 1 else 30)
        self.kilometres.valueChanged.connect(lambda _number: self.changed.emit())
        row.addWidget(self.code, 1)
        row.addWidget(self.kilometres, 1)
        row.addWidget(Label(tr("km"), "body", "text2"))
        column.addLayout(row)
        self.place = Label("", "small", "text2")
        column.addWidget(self.place)
        self.setFocusProxy(self.code)
        self._say()

    def _changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        typed = self.code.text().strip()
        shown = place_text(typed) if typed else ""
        self.place.setText(shown if shown != typed else "")

    def values(self) -> tuple[str, ...]:
        from crm_desktop.records.nearby import code_of

        found = code_of(self.code.text())
        if found is None:
            raise ValueError(
                tr("“{text}” is no postal code of Germany, Austria or Switzerland.", text=self.code.text().strip())
                if self.code.text().strip()
                else tr("Please type a postal code.")
            )
        return (found[1] if found[0] == "DE" else ":".join(found), str(self.kilometres.value()))


class DaysValue(ValueEdit):
    """A number of days ahead."""

    def __init__(self, name: str, chosen: Sequence[str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.number = NumberField(name, self, least=0, most=366)
        self.number.setValue(int(chosen[0]) if chosen and chosen[0].isdigit() else 30)
        self.number.valueChanged.connect(lambda _number: self.changed.emit())
        row.addWidget(self.number, 1)
        row.addWidget(Label(tr("days"), "body", "text2"), 1)
        self.setFocusProxy(self.number)

    def values(self) -> tuple[str, ...]:
        return (str(self.number.value()),)


class MonthValue(ValueEdit):
    def __init__(self, name: str, chosen: Sequence[str], today: date) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        months = [Option(str(number), locale().standaloneMonthName(number)) for number in range(1, 13)]
        self.month = Combo(name, months, self)
        self.month.set_value(chosen[0] if chosen else str(today.month))
        self.month.chosen.connect(lambda _month: self.changed.emit())
        row.addWidget(self.month)
        self.setFocusProxy(self.month)

    def values(self) -> tuple[str, ...]:
        return (self.month.value,)


@dataclass(frozen=True)
class Asked:
    """What a value is asked for."""

    field: str
    operator: str
    chosen: tuple[str, ...]
    name: str
    names: Names
    today: date
    in_use: Sequence[tuple[str, int]] = ()


def value_edit(asked: Asked) -> ValueEdit:
    """The editor for this field and operator."""
    field, operator = asked.field, asked.operator
    kind = field_type(field, asked.names)
    if operator in ("empty", "not_empty"):
        return ValueEdit()
    if operator in ("older_than_days", "within_days"):
        return SpanValue(asked.name, asked.chosen, "6m")
    if operator == "within_km":
        return AroundValue(asked.name, asked.chosen)
    if operator == "moved":
        return MoveValue(asked.chosen, asked.today)
    if operator == "unanswered":
        return LineValues(asked.name, 1, asked.chosen, str, tr("Words in it, or nothing for any"))
    if operator == "next_days":
        return DaysValue(asked.name, asked.chosen)
    if operator == "month":
        return MonthValue(asked.name, asked.chosen, asked.today)
    if operator in ("is", "is_not") and is_picked(field, kind):
        return TickValues(asked.name, _ticks(asked), asked.chosen)
    number = 2 if operator == "between" else 1
    if kind in ("date", "birthday", "ahead") or (kind == "entry" and operator == "between"):
        return DayValues(asked.name, number, asked.chosen, asked.today)
    own = asked.names.lookups.own.get(field.removeprefix(CUSTOM)) if field.startswith(CUSTOM) else None
    own_kind = own.kind if own else ""
    shown = [value_text(field, value, asked.names) for value in asked.chosen]
    return LineValues(
        asked.name, number, shown, lambda text: _read("amount" if field == "case_amount" else own_kind, text)
    )


def is_picked(field: str, kind: str) -> bool:
    """Whether the values are ticked in a list rather than typed."""
    return kind in ("choice", "list") or field in PICKED


def _ticks(asked: Asked) -> list[Tick]:
    field, names = asked.field, asked.names
    if field in ("role", "phase", "kind", "salutation", "quality"):
        values = [code for code, _ in labels.choices(field) if code]
    elif field == "tag":
        values = list(names.lookups.tags)
    elif field in ("owner", "deputy"):
        values = [ME, *names.lookups.owners]
    elif field == "account_class":
        values = list(CLASSES)
    elif (known := names.of(field)) is not None:
        values = list(known)
    elif field.startswith(CUSTOM) and (own := names.lookups.own.get(field.removeprefix(CUSTOM))):
        values = list(own.options)
    else:
        values = []
    counts = dict(asked.in_use)
    values = list(dict.fromkeys([*values, *(value for value, _ in asked.in_use), *asked.chosen]))
    colours = names.lookups.colours
    return [
        Tick(
            value, text := value_text(field, value, names),
            numbers.format_int(counts.get(value, 0)) if asked.in_use else "",
            colours.get(text, "") if field == "tag" else "",
        )
        for value in values
    ]  # fmt: skip


def _read(kind: str, text: str) -> str:
    if kind == "amount":
        cents = numbers.parse_money(text)
        value = None if cents is None else cents / 100
    elif kind in ("number", "money"):
        value = numbers.parse_money(text) if kind == "money" else numbers.parse_number(text)
    else:
        return text
    if value is None:
        raise ValueError(tr("“{text}” is no number.", text=text))
    return f"{value:.10f}".rstrip("0").rstrip(".")
