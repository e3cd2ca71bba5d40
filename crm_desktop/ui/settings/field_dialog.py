"""A field of the office's own: name, kind, whom it is for, choices, and the reason for special data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import fields
from crm_desktop.records import labels
from crm_desktop.records.contact import CustomField
from crm_desktop.records.sensitive import sensitive_category
from crm_desktop.store.queries import fields as queries
from crm_desktop.ui.waiting_form import OWN_FIELD, Part, WaitingForm
from crm_desktop.ui.widgets.buttons import IconButton, LinkButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

from .fields import ICONS

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("settings_page")

WITH_CHOICES = ("choice", "multi")


class Choices(QWidget):
    """The choices of a field, one per line. A line remembers the label it had, so that renaming keeps the contacts.

    Enter goes on to the next line, Alt+↑ and Alt+↓ move one. `changed` comes with every key.
    """

    changed = Signal()

    def __init__(self, labels_now: tuple[str, ...]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._rows: list[tuple[str, QWidget, QLineEdit]] = []
        self.more = LinkButton(tr("One more choice"), icon="plus")
        self.more.clicked.connect(lambda: self._add("").setFocus(Qt.FocusReason.OtherFocusReason))
        self._column.addWidget(self.more)
        for text in labels_now or ("", ""):
            self._add(text)

    def values(self) -> list[tuple[str, str]]:
        """(label so far, label now) of the lines that say something."""
        return [(old, field.text().strip()) for old, _, field in self._rows if field.text().strip()]

    def typed(self) -> str:
        return json.dumps([(old, field.text()) for old, _, field in self._rows], ensure_ascii=False)

    def show_typed(self, text: str) -> None:
        for _, holder, _ in self._rows:
            self._column.removeWidget(holder)
            holder.deleteLater()
        self._rows = []
        for old, now in json.loads(text):
            self._add(old).setText(now)

    def _add(self, text: str) -> QLineEdit:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        field = QLineEdit(text)
        field.setAccessibleName(tr("Choice {n}", n=len(self._rows) + 1))
        field.installEventFilter(self)
        field.textChanged.connect(lambda _text: self.changed.emit())
        row.addWidget(field, 1)
        for icon, name, by in (("arrow-up", tr("Move up"), -1), ("arrow-down", tr("Move down"), 1)):
            button = IconButton(icon, name, holder, side=28, icon_size=16)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt with an arrow does the same
            button.clicked.connect(lambda _=False, by=by: self._move(field, by))
            row.addWidget(button)
        erase = IconButton("x", tr("Remove choice"), holder, side=28, icon_size=16)
        erase.clicked.connect(lambda: self._remove(field))
        row.addWidget(erase)
        self._rows.append((text, holder, field))
        self._column.insertWidget(len(self._rows) - 1, holder)
        return field

    def _at(self, field: QLineEdit) -> int:
        return next(number for number, row in enumerate(self._rows) if row[2] is field)

    def _move(self, field: QLineEdit, by: int) -> None:
        at = self._at(field)
        if 0 <= at + by < len(self._rows):
            self._rows.insert(at + by, self._rows.pop(at))
            self._column.removeWidget(self._rows[at + by][1])
            self._column.insertWidget(at + by, self._rows[at + by][1])
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, field: QLineEdit) -> None:
        at = self._at(field)
        _, holder, _ = self._rows.pop(at)
        self._column.removeWidget(holder)
        holder.deleteLater()
        if self._rows:
            self._rows[min(at, len(self._rows) - 1)][2].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QLineEdit):
            return False
        key, modifiers = event.key(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(watched, -1 if key == Qt.Key.Key_Up else 1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & Qt.KeyboardModifier.ControlModifier:
            at = self._at(watched)
            target = self._rows[at + 1][2] if at + 1 < len(self._rows) else self._add("")
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False


class FieldDialog(Dialog):
    """Makes a field, or changes one in a single step that undo takes back."""

    def __init__(self, parent: QWidget, context: Context, field: CustomField | None) -> None:
        title = tr("Change field “{name}”", name=field.name) if field else tr("New field")
        super().__init__(parent, title, width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._field = context, field
        self.name = QLineEdit(field.name if field else "")
        self.name.setPlaceholderText(tr("For example: Next inspection"))
        self.name_row = FieldRow(tr("Name"), self.name)
        self.kind = Combo(tr("Kind"), [Option(c, text, icon=ICONS[c]) for c, text in labels.choices("field")])
        self.kind.set_value(field.kind if field else "text")
        self.kind.setEnabled(field is None)
        self.applies = Combo(tr("For"), self._ends())
        self.applies.set_value(field.applies_to if field else "")
        self.choices = Choices(field.options if field else ())
        hint = tr("Enter goes on to the next line. A renamed choice keeps its contacts.")
        self.choices_row = FieldRow(tr("Choices"), self.choices, hint)
        self.reason = QLineEdit(field.reason if field else "")
        self.reason_row = FieldRow(
            tr("Why your office needs it"), self.reason, tr("The reason is kept with the field.")
        )
        self.warning = Label("", "small", "warn", wrap=True)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        kind_hint = tr("The kind stays as it is, because values are there already.") if self._used() else ""
        pair.addWidget(FieldRow(tr("Kind"), self.kind, kind_hint), 1)
        pair.addWidget(FieldRow(tr("For"), self.applies), 1)
        self.body.addWidget(self.name_row)
        self.body.addLayout(pair)
        for part in (self.choices_row, self.warning, self.reason_row):
            self.body.addWidget(part)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Apply") if field else tr("Create field"), "primary", self.save)
        self.kind.chosen.connect(lambda _kind: self._arrange())
        self.name.textChanged.connect(lambda _text: self._arrange())
        choices = Part(self.choices.typed, self.choices.show_typed, self.choices.changed)
        typed = {"name": self.name, "kind": self.kind, "applies": self.applies, "choices in rows": choices,
                 "reason": self.reason}  # fmt: skip
        WaitingForm(context, self, OWN_FIELD, typed, field.id if field else "")
        self._arrange()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ends(self) -> list[Option]:
        return [
            Option("", tr("people and companies"), icon="users"),
            Option("person", tr("only people"), icon="user"),
            Option("company", tr("only companies"), icon="building-2"),
        ]

    def _used(self) -> int:
        return queries.usage(self._context.ws, self._field.id) if self._field else 0

    def _arrange(self) -> None:
        """Show what this kind and this name ask for."""
        self.name_row.set_error("")
        self.reason_row.set_error("")
        self.choices_row.setVisible(self.kind.value in WITH_CHOICES)
        category = sensitive_category(self.name.text())
        if category:
            self.warning.setText(
                tr(
                    "This sounds like special personal data ({category}). They may be kept only for a weighty reason "
                    "(GDPR Art. 9 and 10).",
                    category=labels.label("sensitive", category),
                )
            )
        self.warning.setVisible(bool(category))
        self.reason_row.setVisible(bool(category or self.reason.text()))
        self._fit()

    def _fit(self) -> None:
        """As high as its content, and in the middle of the window also after it has grown."""
        self.layout().activate()
        self.adjustSize()
        if self.isVisible():
            window = self.parentWidget().window().frameGeometry()
            self.move(window.center() - self.rect().center())

    def save(self) -> None:
        name, reason = " ".join(self.name.text().split()), self.reason.text().strip()
        if not name:
            self._refuse(self.name_row, tr("Please type the name of the field."))
        elif sensitive_category(name) and not reason:
            self._refuse(self.reason_row, tr("Please write down the reason, or choose another field."))
        else:
            self._save(name, reason)

    def _refuse(self, row: FieldRow, sentence: str) -> None:
        row.set_error(sentence)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _save(self, name: str, reason: str) -> None:
        ws, field, kind = self._context.ws, self._field, self.kind.value
        choices = self.choices.values() if kind in WITH_CHOICES else []
        try:
            if field is None:
                options = [new for _, new in choices]
                fields.create(ws, name, kind, applies_to=self.applies.value, options=options, reason=reason)
            else:
                fields.change(ws, field.id, name, self.applies.value, choices, reason)
        except CrmError as problem:
            self._refuse(self.name_row, problem.what)
            return
        self.accept()
        done = tr("Field “{name}” changed", name=name) if field else tr("Field “{name}” created", name=name)
        self._context.toast(done, undo=True)
