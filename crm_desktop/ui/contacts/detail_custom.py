"""The office's own fields: each kind with its editor, and the panel that makes a new field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import fields
from crm_desktop.records.contact import COMPANY, FIELD_KINDS, PERSON, CustomField
from crm_desktop.records.labels import label
from crm_desktop.records.sensitive import sensitive_category
from crm_desktop.records.webs import normal_url
from crm_desktop.ui.contacts.detail_declared import CUSTOM_ICONS, CUSTOM_KINDS, custom_options
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.waiting_form import OWN_FIELD, WaitingForm
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.field_kinds import MULTILINE, TEXT
from crm_desktop.ui.widgets.forms import CheckList, FieldRow
from crm_desktop.ui.widgets.inline_field import InlineField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


def save_value(context: Context, field: CustomField, contact_id: str, values: Sequence[str]) -> str:
    """Save; the sentence of what cannot stand, or ""."""
    try:
        fields.set_value(context.ws, field.id, [contact_id], values)
    except CrmError as problem:
        return str(problem)
    return ""


def typed_form(field: CustomField, kept: str) -> str:
    """A kept value as `fields.set_value` reads it again: cents become an amount."""
    return CUSTOM_KINDS["money"].show(kept) if field.kind == "money" and kept else kept


class CustomFieldView(InlineField):
    """One own field of one contact in the information column."""

    def __init__(self, context: Context, field: CustomField, parent: QWidget) -> None:
        super().__init__(field.name, "", CUSTOM_ICONS[field.kind], parent, kind=CUSTOM_KINDS[field.kind])
        self._context, self.field = context, field
        self._contact_id = ""
        self._values: tuple[str, ...] = ()
        if field.kind == "multi":
            self.opener = self._choose_many
        if field.kind == "link":
            self.display.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self.display.customContextMenuRequested.connect(lambda _: self.open_menu())
        self.saved.connect(self._save)
        self.setToolTip(plain_tip(tr("Kept because: {reason}", reason=field.reason) if field.reason else ""))

    def show_values(self, field: CustomField, contact_id: str, values: tuple[str, ...], editable: bool) -> None:
        self.field, self._contact_id, self._values = field, contact_id, values
        self.editable, self.caption = editable, field.name
        if field.kind == "text":
            self.kind = MULTILINE if "\n" in "".join(values) else TEXT
        if field.kind == "choice":
            self.options = tuple(custom_options(field, values[0] if values else ""))
        readable, self.warning = ", ".join(values), ""
        if field.kind in ("number", "money", "date") and values and not self._reads(values[0]):
            self.warning = tr("Cannot be read as {kind}", kind=label("field", field.kind))
        self.set_value(readable)

    def _reads(self, value: str) -> bool:
        try:
            fields.canonical(self.field, typed_form(self.field, value))
            return bool(self.kind.show(value))
        except (CrmError, ValueError):
            return False

    def shown(self) -> str:
        try:
            return super().shown()
        except ValueError:
            return self.value  # kept as an import found it

    def _save(self, value: str) -> None:
        if sentence := save_value(
            self._context, self.field, self._contact_id, [typed_form(self.field, value)] if value else []
        ):
            self.refuse(sentence)

    def open_menu(self) -> None:
        """What can be done with a link."""
        menu = Menu(self)
        url = normal_url(self.value)
        why = "" if url else tr("This is no web address.")
        menu.add(tr("Open in the browser"), "external-link", lambda: QDesktopServices.openUrl(QUrl(url)), why_not=why)
        menu.add(tr("Copy"), "copy", self.copy, keys="Ctrl+C")
        if self.editable:
            menu.add(tr("Edit"), "pencil", self.edit, keys="F2")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.display)

    def _choose_many(self) -> None:
        panel = ChoicesPanel(self, self.field, self._values)
        panel.decided.connect(lambda values: save_value(self._context, self.field, self._contact_id, values))
        panel.closed.connect(self.closed)
        panel.open_at(self.display)


class ChoicesPanel(Popover):
    """Ticks for a field with several choices, and a line for a new choice; `decided` comes on closing."""

    decided = Signal(list)

    def __init__(self, anchor: QWidget, field: CustomField, values: Sequence[str]) -> None:
        super().__init__(anchor, field.name, width=260, margins=14)
        self._values = list(values)
        self._dropped = False
        offered = [*field.options, *(value for value in values if value not in field.options)]
        self.ticks = CheckList(field.name, [(text, text) for text in offered], self, columns=1)
        self.ticks.set_values(values)
        self.ticks.setVisible(bool(offered))
        self.new = QLineEdit(self)
        self.new.setPlaceholderText(tr("New choice …"))
        self.new.setAccessibleName(tr("New choice"))
        self.new.returnPressed.connect(self.close)
        self.body.addWidget(self.ticks)
        self.body.addWidget(self.new)
        self.closed.connect(self._decide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dropped = True
        super().keyPressEvent(event)

    def _decide(self) -> None:
        new = " ".join(self.new.text().split())
        values = list(dict.fromkeys([*self.ticks.values(), *([new] if new else [])]))
        if not self._dropped and values != self._values:
            self.decided.emit(values)


class NewFieldForm(Popover):
    """Makes a new field. A name that suggests special data warns and asks for a reason, which is kept."""

    def __init__(self, context: Context, anchor: QWidget, kind: str, on_made: Callable[[CustomField], object]) -> None:
        super().__init__(anchor, tr("New field"), width=320, margins=16)
        self._context, self._on_made = context, on_made
        self.body.addWidget(Label(tr("New field"), "head"))
        self.name = QLineEdit(self)
        self.name.textEdited.connect(self._name_changed)
        self.name.returnPressed.connect(self.create)
        self.name_row = FieldRow(tr("Name of the field"), self.name)
        self.kind = Combo(tr("Kind"), [Option(code, label("field", code), CUSTOM_ICONS[code]) for code in FIELD_KINDS])
        self.kind.set_value("text")
        self.kind.chosen.connect(lambda _: self._arrange())
        self.applies = Combo(
            tr("For"),
            [
                Option("", tr("People and companies")), Option(PERSON, tr("Only people")),
                Option(COMPANY, tr("Only companies")),
            ],
        )  # fmt: skip
        self.choices = QPlainTextEdit(self)
        self.choices.setFixedHeight(84)
        self.choices.setTabChangesFocus(True)
        self.choices_row = FieldRow(tr("Choices, one per line"), self.choices)
        self.warning = Label("", "small", "warn", self, wrap=True)
        self.reason = QLineEdit(self)
        self.reason.returnPressed.connect(self.create)
        self.reason_row = FieldRow(
            tr("Why your office needs it"), self.reason, tr("The reason is kept with the field.")
        )
        for part in (
            self.name_row, FieldRow(tr("Kind"), self.kind), self.choices_row, FieldRow(tr("For"), self.applies),
            self.warning, self.reason_row,
        ):  # fmt: skip
            self.body.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.button = Button(tr("Create field"), "soft", parent=self)
        self.button.clicked.connect(self.create)
        foot.addWidget(self.button)
        self.body.addLayout(foot)
        self.setFocusProxy(self.name)
        typed = {"name": self.name, "kind": self.kind, "applies": self.applies, "choices": self.choices,
                 "reason": self.reason}  # fmt: skip
        self._waiting = WaitingForm(context, self, OWN_FIELD, typed)
        self._name_changed()

    def _name_changed(self) -> None:
        self.name_row.set_error("")
        category = sensitive_category(self.name.text())
        if category:
            self.warning.setText(
                tr(
                    "This looks like special personal data: {category}. The law allows it only for a weighty reason "
                    "(GDPR Art. 9 and 10).",
                    category=label("sensitive", category),
                )
            )
        self.warning.setVisible(bool(category))
        self.reason_row.setVisible(bool(category))
        self._arrange()

    def _arrange(self) -> None:
        self.choices_row.setVisible(self.kind.value in ("choice", "multi"))
        self.refit()

    def create(self) -> None:
        options = [" ".join(line.split()) for line in self.choices.toPlainText().split("\n") if line.strip()]
        chosen = self.kind.value
        try:
            made = fields.create(
                self._context.ws, self.name.text(), chosen, applies_to=self.applies.value,
                options=list(dict.fromkeys(options)) if chosen in ("choice", "multi") else (),
                reason=self.reason.text(),
            )  # fmt: skip
        except fields.ReasonNeeded:
            self.reason_row.set_error(tr("Please write down the reason; without one the field is not created."))
            self.reason.setFocus()
            self.refit()
        except CrmError as problem:
            self.name_row.set_error(str(problem))
            self.name.setFocus()
            self.refit()
        else:
            self._waiting.used()
            self.close()
            self._context.toast(tr("Field “{name}” created", name=made.name), undo=True)
            self._on_made(made)
