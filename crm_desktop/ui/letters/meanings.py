"""What the fields of a template mean: those that are filled by themselves, and those somebody has to name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.template import Template
    from crm_desktop.ui.context import Context

tr = texts("letter_wizard")

STAYS_EMPTY = "-"


class Meanings(QWidget):
    """`meant(field, name of a value)` is called when somebody says what a field is: "" that it stays empty, None that
    it is open again."""

    def __init__(self, context: Context, meant: Callable[[str, str | None], object]) -> None:
        super().__init__()
        self._context, self._tell = context, meant
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.combos: dict[str, Combo] = {}

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        self.combos = {}

    def show_template(
        self, ready: Template, unknown: Sequence[str], said: Mapping[str, str], *, changeable: bool = True
    ) -> None:
        self.clear()
        for sentence in ready.warnings:
            self._column.addWidget(_line("info", "info", sentence))
        asked = [name for name in dict.fromkeys([*unknown, *said]) if name in ready.names]
        if asked:
            self._column.addWidget(_line("triangle-alert", "warn", tr("What are these fields of the template?")))
            options = self._options()
            for name in asked:
                self._column.addWidget(self._asked(name, options, said.get(name), changeable))
        known = [name for name in ready.names if name not in asked]
        if known:
            self._column.addWidget(Label(tr("Filled by themselves"), "head"))
            for name in known:
                self._column.addWidget(_line("check", "ok", _filled(name)))

    def _asked(self, name: str, options: Sequence[Option], meaning: str | None, changeable: bool) -> FieldRow:
        combo = Combo(name, options)
        if meaning is not None:
            combo.set_value(meaning or STAYS_EMPTY)
        combo.setEnabled(changeable)
        combo.chosen.connect(lambda value, name=name: self.choose(name, value))
        self.combos[name] = combo
        return FieldRow(name.replace("&", "&&"), combo)

    def choose(self, name: str, value: str) -> None:
        self._tell(name, None if not value else "" if value == STAYS_EMPTY else value)

    def _options(self) -> list[Option]:
        from crm_desktop.records.letter_fields import FIELDS
        from crm_desktop.store.queries import fields

        found = [Option("", tr("Please choose …")), Option(STAYS_EMPTY, tr("Stays empty"), "minus")]
        names = [field.name(i18n.language()) for field in FIELDS]
        found += [Option(name, name, group=tr("Kontor's fields")) for name in names]
        own = fields.fields(self._context.ws)
        return found + [Option(field.name, field.name, group=tr("Own fields")) for field in own]


def _filled(name: str) -> str:
    from crm_desktop.records.letter_fields import FIELDS, code_of

    names = {field.code: field.name(i18n.language()) for field in FIELDS}
    meaning = names.get(code_of(name), "")
    return name if not meaning or meaning == name else f"{name}: {meaning}"


def _line(icon: str, token: str, text: str) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(IconLabel(icon, token), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "body", wrap=True), 1)
    return place
