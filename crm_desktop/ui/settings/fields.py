"""The office's own fields: made, changed, put in order and deleted here; used everywhere at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.operations import fields
from crm_desktop.records import labels
from crm_desktop.records.contact import CustomField
from crm_desktop.store import schema
from crm_desktop.store.queries import fields as queries
from crm_desktop.ui.widgets.buttons import Button

from .entry_list import Entry
from .own import OwnSection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.ui.context import Context

tr = texts("settings_page")

ICONS = {
    "text": "type",
    "number": "hash",
    "date": "calendar",
    "choice": "list",
    "multi": "list-checks",
    "money": "euro",
    "link": "link",
}


class FieldsSection(OwnSection):
    touches = frozenset({schema.CUSTOM_FIELD, schema.CUSTOM_OPTION, schema.CUSTOM_VALUE})
    movable = True

    def __init__(self, context: Context) -> None:
        self.empty = tr("There are no fields of your own yet.")
        sentence = tr("What your office wants to know about its contacts. A new field is at once in the form, list, "
                      "filter, import and export.")  # fmt: skip
        super().__init__(context, tr("Own fields"), sentence)
        self.new = Button(tr("New field …"), "secondary", "plus", size="large")
        self.new.clicked.connect(lambda: self._ask(None))
        self.tools.addWidget(self.new)
        self.tools.addStretch(1)

    def entries(self) -> list[Entry]:
        ws = self.context.ws
        return [self._entry(field, queries.usage(ws, field.id)) for field in queries.fields(ws)]

    def _entry(self, field: CustomField, used: int) -> Entry:
        parts = [labels.label("field", field.kind)]
        if field.kind in ("choice", "multi"):
            parts.append(tr.plural(len(field.options), "{n} choice", "{n} choices"))
        if field.applies_to:
            only = {"person": tr("only people"), "company": tr("only companies")}
            parts.append(only.get(field.applies_to, field.applies_to))
        if field.reason:
            parts.append(tr("with a reason"))
        note = tr.plural(used, "used in {n} contact", "used in {n} contacts") if used else tr("not used yet")
        return Entry(field.id, field.name, " · ".join(parts), note, ICONS.get(field.kind, "type"))

    def edit(self, entry_id: str) -> None:
        self._ask(queries.field(self.context.ws, entry_id))

    def _ask(self, field: CustomField | None) -> None:
        from .field_dialog import FieldDialog

        FieldDialog(self.window(), self.context, field).open()

    def move_to(self, ids: Sequence[str]) -> None:
        self.context.do(lambda: fields.move(self.context.ws, ids), tr("Order of the fields changed"))

    def delete(self, entry_id: str) -> None:
        used, name = queries.usage(self.context.ws, entry_id), self._title(entry_id)
        done = tr("Field “{name}” deleted", name=name)
        if used:
            done = tr.plural(
                used, "Field “{name}” deleted, its value in {n} contact is kept for undo",
                "Field “{name}” deleted, its values in {n} contacts are kept for undo", name=name,
            )  # fmt: skip
        self.context.do(lambda: fields.delete(self.context.ws, entry_id), done)
