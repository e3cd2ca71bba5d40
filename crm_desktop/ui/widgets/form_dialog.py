"""A form in a dialog, declared as data: fields in two columns, typed or chosen; what cannot be read is said there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field_kinds import DATE, TEXT, FieldKind
from crm_desktop.ui.widgets.forms import FieldRow

tr = texts("widgets")

TOGETHER = 2
"""Fields that stand side by side."""


@dataclass(frozen=True)
class Field:
    """A field of a form: typed (`kind`) or chosen (`options`). `wide` takes the whole row."""

    name: str
    text: str
    kind: FieldKind = TEXT
    options: Sequence[Option] | None = None
    hint: str = ""
    wide: bool = False


class FormDialog(Dialog):
    """Fields in two columns. `keep` is handed what was read and answers whether it was kept; a name in `needed` may
    not stay empty."""

    def __init__(
        self, window: QWidget, title: str, fields: Sequence[Field], values: Mapping[str, str],
        keep: Callable[[dict[str, str]], bool], needed: Mapping[str, str],
    ) -> None:  # fmt: skip
        super().__init__(window, title, width=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep, self._needed = keep, needed
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.body.addLayout(grid)
        self.inputs: dict[str, QLineEdit | Combo] = {}
        self._rows: dict[str, FieldRow] = {}
        self._kinds = {field.name: field.kind for field in fields}
        place = 0
        for field in fields:
            place += place % TOGETHER if field.wide else 0
            made = self._rows[field.name] = FieldRow(
                field.text, self._input(field, values.get(field.name, "")), field.hint
            )
            grid.addWidget(made, place // TOGETHER, place % TOGETHER, 1, TOGETHER if field.wide else 1)
            place += TOGETHER if field.wide else 1
        for column in range(TOGETHER):
            grid.setColumnStretch(column, 1)
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.save_button = self.add_button(tr("Save"), "primary", self.save)
        self.inputs[fields[0].name].setFocus()

    def _input(self, field: Field, value: str) -> QWidget:
        if field.options is not None:
            combo = self.inputs[field.name] = Combo(field.text, field.options)
            combo.set_value(value)
            return combo
        line = self.inputs[field.name] = QLineEdit(field.kind.show(value) if value else "")
        line.setFont(fonts.font("body", tabular=field.kind.tabular))
        if field.kind is DATE:
            line.setPlaceholderText(DATE.show("2027-03-31"))
        return line

    def save(self) -> None:
        """Take it over; what cannot be read is said at its field."""
        values: dict[str, str] = {}
        wrong: QWidget | None = None
        for name, field in self.inputs.items():
            said = ""
            if isinstance(field, Combo):
                values[name] = field.value
            else:
                try:
                    values[name] = self._kinds[name].read(field.text())
                except ValueError as problem:
                    said = str(problem)
                if not said and name in self._needed and not values[name]:
                    said = self._needed[name]
            self._rows[name].set_error(said)
            wrong = wrong or (field if said else None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._keep(values):
            self.accept()
