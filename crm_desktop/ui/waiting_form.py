"""A form that is half filled in and goes away waits until it is opened again, also after a restart."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, SignalInstance
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.contact_picker import ContactField
from crm_desktop.ui.waiting import Waiting
from crm_desktop.ui.widgets.combo import Combo
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import DateField
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("widgets")

NEW_CASE, QUOTE, RELATION, OWN_FIELD, KIND_OF_RELATION = "new_case", "quote", "relation", "own_field", "relation_kind"
CAMPAIGN, CAMPAIGN_STEP, COST, RESPONSE = "campaign", "campaign_step", "cost", "response"


@dataclass(frozen=True)
class Part:
    """One entry of a form as text."""

    read: Callable[[], str]
    write: Callable[[str], object]
    changed: SignalInstance


def _part(field: QWidget | Part) -> Part:
    if isinstance(field, Part):
        return field
    if isinstance(field, ContactField):
        return Part(lambda: field.value, field.set_contact, field.chosen)
    if isinstance(field, Combo):
        return Part(lambda: field.value, lambda value: _choose(field, value), field.chosen)
    if isinstance(field, DateField):
        return Part(
            lambda: field.date().toString(Qt.DateFormat.ISODate),
            lambda day: field.setDate(QDate.fromString(day, Qt.DateFormat.ISODate)),
            field.dateChanged,
        )
    if isinstance(field, QPlainTextEdit):
        return Part(field.toPlainText, field.setPlainText, field.textChanged)
    assert isinstance(field, QLineEdit)
    return Part(field.text, field.setText, field.textChanged)


def _choose(combo: Combo, value: str) -> None:
    if any(option.value == value for option in combo.options()):  # it may have gone meanwhile
        combo.set_value(value)


class WaitingForm(Waiting):
    """Make it when `fields` show what the form begins with: what differs from that waits, and stands there again.

    It hears by itself when a dialog is left or answered; of a panel it hears that it is left, and used() must be
    called before one that did its work closes; `said` tells that it waits. Nothing waits of a form that was brought
    back to its beginning.
    """

    def __init__(
        self, context: Context, form: Dialog | Popover, kind: str, fields: Mapping[str, QWidget | Part],
        record_id: str = "", *, said: str = "",
    ) -> None:  # fmt: skip
        self._said = said or tr("What you typed waits there until you open it again.")
        self._parts = {name: _part(field) for name, field in fields.items()}
        self._shown = {name: part.read() for name, part in self._parts.items()}
        super().__init__(context, form, kind, self._differing, record_id)
        self._restore(fields)
        self.begin()
        for part in self._parts.values():
            part.changed.connect(self.touched)
        if isinstance(form, Dialog):
            form.accepted.connect(self.used)
            form.rejected.connect(self._left)
        else:
            form.closed.connect(self._left)

    def _differing(self) -> str:
        found = {name: part.read() for name, part in self._parts.items()}
        found = {name: text for name, text in found.items() if text != self._shown[name]}
        return json.dumps(found, ensure_ascii=False) if found else ""

    def _restore(self, fields: Mapping[str, QWidget | Part]) -> None:
        """The first entry stands marked, so that a key replaces it."""
        lines = []
        for name, text in (json.loads(self.before) if self.before else {}).items():
            if name in self._parts:
                self._parts[name].write(text)
                lines.append(fields[name])
        if lines and isinstance(lines[0], QLineEdit):
            lines[0].selectAll()

    def _left(self) -> None:
        if self.keep():
            self._context.toast(self._said)
