"""The tab “Fields”: all master data of a contact and the office's own fields in one form, made from declarations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import ContactPage, CustomField
from crm_desktop.records.field_labels import custom_value
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.ui import fonts
from crm_desktop.ui.contacts.detail_custom import NewFieldForm, save_value, typed_form
from crm_desktop.ui.contacts.detail_declared import (
    CUSTOM_KINDS,
    FIELDS,
    GROUPS,
    MasterField,
    custom_options,
    value_of,
)
from crm_desktop.ui.contacts.detail_info import legal_bases, salutation_by_rule
from crm_desktop.ui.contacts.owners import save_field
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo
from crm_desktop.ui.widgets.field_kinds import FieldKind
from crm_desktop.ui.widgets.forms import CheckList, FieldRow
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_ONE_COLUMN_BELOW = 460
_MOST_LINES = 10


class _Line(QLineEdit):
    """Saves when it is left or with Enter; Esc brings back what is kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kept = ""

    def show_kept(self, text: str) -> None:
        self.kept = text
        self.setText(text)
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self.kept:
            self.show_kept(self.kept)
            self.textEdited.emit(self.kept)
            return
        super().keyPressEvent(event)


class _Block(QPlainTextEdit):
    """Text that may have several lines: as high as it needs; Enter saves, Shift+Enter begins a new line."""

    editingFinished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kept = ""
        self.setTabChangesFocus(True)
        self.setFont(fonts.font("body"))
        self.document().setDocumentMargin(3)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(_MOST_LINES, int(self.document().size().height())))
        self.setFixedHeight(max(34, lines * self.fontMetrics().lineSpacing() + 17))

    def text(self) -> str:
        return self.toPlainText()

    def show_kept(self, text: str) -> None:
        self.kept = text
        self.setPlainText(text)

    def isModified(self) -> bool:
        return self.text() != self.kept

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.editingFinished.emit()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.show_kept(self.kept)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.editingFinished.emit()


class FormField:
    """One field of the form with its label, whatever its editor; `save(value)` returns a sentence when it cannot be."""

    def __init__(self, label: str, kind: FieldKind, save: Callable[[Sequence[str]], str], parent: QWidget) -> None:
        self._kind, self._save = kind, save
        self.editor: QWidget = self._make(parent)
        self.row = FieldRow(label, self.editor, parent=parent)
        self.row.label.setTextFormat(Qt.TextFormat.PlainText)

    def _make(self, parent: QWidget) -> QWidget:
        line = _Block(parent) if self._kind.editor == "block" else _Line(parent)
        line.editingFinished.connect(self.commit)
        if isinstance(line, _Line):
            line.textEdited.connect(lambda _: self.row.set_error(""))
            if self._kind.editor == "date":
                line.setPlaceholderText(self._kind.show("1968-02-28"))
        return line

    def set_label(self, label: str) -> None:
        self.row.label.setText(label)
        self.editor.setAccessibleName(label)

    def show(self, values: Sequence[str], shown: str = "") -> None:
        """Show what is kept, unless something else is being typed."""
        line = self.editor
        assert isinstance(line, _Line | _Block)
        if line.hasFocus() and line.isModified() and line.text() != line.kept:
            return
        line.show_kept(shown or (self._kind.show(values[0]) if values else ""))
        self.row.set_error("")

    def commit(self) -> None:
        """Save what was typed; the entry stays with a sentence when it cannot be read."""
        line = self.editor
        assert isinstance(line, _Line | _Block)
        if line.text() == line.kept:
            return
        try:
            value = self._kind.read(line.text())
        except ValueError as problem:
            self.row.set_error(str(problem))
            return
        before, line.kept = line.kept, line.text()
        if sentence := self._save([value] if value else []):
            line.kept = before
            self.row.set_error(sentence)


class _ChoiceField(FormField):
    def __init__(self, label: str, options, save, parent: QWidget) -> None:
        self._options = options
        super().__init__(label, FieldKind(str), save, parent)

    def _make(self, parent: QWidget) -> QWidget:
        combo = Combo("", (), parent)
        combo.chosen.connect(lambda value: self._save([value] if value else []))
        return combo

    def set_label(self, label: str) -> None:
        self.row.label.setText(label)
        self.editor._name = label

    def show(self, values: Sequence[str], shown: str = "") -> None:
        value = values[0] if values else ""
        self.editor.set_options(self._options(value))
        self.editor.set_value(value)

    def commit(self) -> None:
        """A choice is saved when it is made."""


class _ManyField(FormField):
    def __init__(self, field: CustomField, save, parent: QWidget) -> None:
        self._field = field
        super().__init__(field.name, FieldKind(str), save, parent)

    def _make(self, parent: QWidget) -> QWidget:
        ticks = CheckList(self._field.name, [(text, text) for text in self._field.options], parent, columns=2)
        ticks.changed.connect(lambda: self._save(ticks.values()))
        return ticks

    def show(self, values: Sequence[str], shown: str = "") -> None:
        self.editor.set_values(values)

    def commit(self) -> None:
        """Ticks are saved at once."""


class FieldsForm(QScrollArea):
    """Two columns, one where it is narrow. Shows what `show_page` gave it; each field is saved when it is left."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: ContactPage | None = None
        self._columns = 2
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        self.setWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(24, 18, 24, 24)
        column.setSpacing(8)
        self._grids: dict[str, QGridLayout] = {}
        self.fields: dict[str, FormField] = {}
        self.own: dict[str, FormField] = {}
        self._declared: dict[str, tuple[CustomField, FormField]] = {}
        for group, title in (*GROUPS, ("own", tr("Own fields"))):
            column.addWidget(Label(title if group == "own" else tr(title), "head"))
            grid = self._grids[group] = QGridLayout()
            grid.setHorizontalSpacing(20)
            grid.setVerticalSpacing(10)
            column.addLayout(grid)
            column.addSpacing(14)
        self.new_field = Button(tr("Add field …"), icon="plus", parent=self._body)
        self.new_field.clicked.connect(self._ask_field)
        column.addWidget(self.new_field, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._shape: tuple[object, ...] = ()

    def show_page(self, page: ContactPage, *, again: bool = False) -> None:
        if not again:
            self.settle()
            self.verticalScrollBar().setValue(0)
        self._page = page
        contact = page.contact
        own = [item for item in field_queries.fields(self._context.ws) if item.applies_to in ("", contact.kind)]
        self._arrange(contact.kind, own)
        for declared in FIELDS:
            if declared.applies(contact.kind):
                self._show_field(declared)
        for item in own:
            values = page.values.get(item.id, ())
            figures = item.kind in ("number", "money", "date") and values  # may be text that an import could not read
            self.own[item.id].show(values, custom_value(item, values[0]) if figures else "")
        writable = not contact.deleted_at and not self._context.ws.read_only
        self._body.setEnabled(writable)

    def _show_field(self, declared: MasterField) -> None:
        contact = self._page.contact
        value = value_of(contact, declared.name)
        field = self.fields[self._key(declared)]
        field.set_label(declared.label(contact.kind))
        field.show([value] if value else [])
        if declared.name == "letter_salutation" and isinstance(field.editor, QLineEdit):
            field.editor.setPlaceholderText(salutation_by_rule(self._context.ws, contact))

    def settle(self) -> None:
        """Save what is being typed, before another contact is shown."""
        for field in (*self.fields.values(), *self.own.values()):
            if field.editor.hasFocus():
                field.commit()

    def focus_name(self, kind: str) -> None:
        name = "name:company_name" if kind == "company" else "name:first_name"
        if name in self.fields:
            self.fields[name].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @staticmethod
    def _key(declared: MasterField) -> str:
        return f"{declared.group}:{declared.name}"

    # building

    def _arrange(self, kind: str, own: list[CustomField]) -> None:
        """Make what is missing and set it into its places; only when something about them has changed."""
        shape = (kind, self._columns, tuple(own))
        if shape == self._shape:
            return
        self._shape = shape
        for declared in FIELDS:
            if self._key(declared) not in self.fields:
                self.fields[self._key(declared)] = self._make(declared)
        self._make_own(own)
        for grid in self._grids.values():
            while grid.takeAt(0) is not None:
                pass
        for field in (*self.fields.values(), *self.own.values()):
            field.row.hide()
        for group, grid in self._grids.items():
            rows = [self.own[item.id].row for item in own] if group == "own" else [
                self.fields[self._key(declared)].row
                for declared in FIELDS
                if declared.group == group and declared.applies(kind)
            ]  # fmt: skip
            for number, row in enumerate(rows):
                grid.addWidget(row, number // self._columns, number % self._columns, Qt.AlignmentFlag.AlignTop)
                row.show()
            for column in range(2):
                grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _make(self, declared: MasterField) -> FormField:
        def save(values: Sequence[str]) -> str:
            return self._save(declared.name, values[0] if values else "")

        if declared.options is not None:
            return _ChoiceField("", lambda _: declared.options(self._context.ws), save, self._body)
        field = FormField("", declared.kind, save, self._body)
        if declared.completions is not None:
            self._complete(field, declared.completions(self._context.ws))
        elif declared.name == "legal_basis":
            self._complete(field, legal_bases())
        return field

    def _complete(self, field: FormField, words: Sequence[str]) -> None:
        completer = QCompleter(list(words), field.editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.editor.setCompleter(completer)

    def _make_own(self, own: list[CustomField]) -> None:
        for item in own:
            known = self._declared.get(item.id)
            if known is not None and known[0] == item:
                continue
            if known is not None:
                known[1].row.deleteLater()
            self.own[item.id] = field = self._make_custom(item)
            self._declared[item.id] = (item, field)
        for gone in self._declared.keys() - {item.id for item in own}:
            self._declared.pop(gone)[1].row.deleteLater()
            del self.own[gone]

    def _make_custom(self, item: CustomField) -> FormField:
        def save(values: Sequence[str]) -> str:
            return save_value(self._context, item, self._page.contact.id, [typed_form(item, v) for v in values])

        if item.kind == "choice":
            field = _ChoiceField(item.name, lambda value: custom_options(item, value), save, self._body)
            field.set_label(item.name)
            return field
        if item.kind == "multi":
            return _ManyField(item, save, self._body)
        return FormField(item.name, CUSTOM_KINDS[item.kind], save, self._body)

    def _save(self, name: str, value: str) -> str:
        if name == "letter_salutation" and value == salutation_by_rule(self._context.ws, self._page.contact):
            value = ""
        try:
            save_field(
                self._context, self._page.contact.id, name, value, lambda: self.show_page(self._page, again=True)
            )
        except CrmError as problem:
            return str(problem)
        return ""

    def _ask_field(self) -> None:
        NewFieldForm(self._context, self.new_field, self._page.contact.kind, self._field_made).open_at(self.new_field)

    def _field_made(self, made: CustomField) -> None:
        if made.id in self.own:
            self.own[made.id].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.own[made.id].row)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        columns = 2 if self.viewport().width() >= _ONE_COLUMN_BELOW else 1
        if columns != self._columns:
            self._columns = columns
            if self._page is not None:
                self.show_page(self._page, again=True)
