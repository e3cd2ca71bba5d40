"""Find one contact while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import COMPANY
from crm_desktop.store.queries import listing
from crm_desktop.ui.widgets.combo import Option
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
            Option(row.id, row.name, "building-2" if row.kind == COMPANY else "user-round", row.company or row.city)
            for row in listing.find(context.ws, text, SHOWN)
        ]

    return Picker(anchor, tr("Contact"), tr("Name, company, place …"), search, width=340)
