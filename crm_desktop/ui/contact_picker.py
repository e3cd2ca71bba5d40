"""Find one contact while typing; and a field that holds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import COMPANY
from crm_desktop.store.queries import listing
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.picker import Picker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.context import Context

tr = texts("contacts")

SHOWN = 8


def contact_picker(context: Context, anchor: QWidget) -> Picker:
    """`chosen` carries the id of the contact."""

    def search(text: str) -> list[Option]:
        return [
            Option(row.id, row.name, _icon(row.kind), row.company or row.city)
            for row in listing.find(context.ws, text, SHOWN)
        ]

    return Picker(anchor, tr("Contact"), tr("Name, company, place …"), search, width=340)


def _icon(kind: str) -> str:
    return "building-2" if kind == COMPANY else "user-round"


class ContactField(Combo):
    """Holds one contact, or none; `chosen` carries its id. `name` is what the field is called."""

    def __init__(self, context: Context, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent, placeholder=placeholder)
        self._context = context

    def set_contact(self, contact_id: str) -> None:
        """Show this contact; one that is not there shows the field empty."""
        row = listing.row_of(self._context.ws, contact_id) if contact_id else None
        self.set_options([Option(row.id, row.name, _icon(row.kind))] if row else [])
        self.set_value(row.id if row else "")

    def open(self, text: str = "") -> None:
        picker = contact_picker(self._context, self)
        picker.chosen.connect(self._take)
        picker.open_at(self)
        if text:
            picker.begin_with(text)

    def _asks(self) -> str:
        return tr("Name, company, place …")

    def _take(self, contact_id: str) -> None:
        self.set_contact(contact_id)
        self.chosen.emit(contact_id)
