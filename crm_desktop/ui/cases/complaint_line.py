"""A warning before one sells: this customer has a complaint that is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.store.queries import service
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.notices import Banner

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_parts")


class ComplaintLine(Banner):
    """`show_complaints(contact id)` shows it while there is one, of the contact, its company or its people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "danger", parent)
        self._context = context
        self._case_id = ""
        self.open_button = self.add_action(tr("Open"), lambda: context.go("case", self._case_id))
        self.open_button.setVisible(context.has_screen("case"))
        self.hide()

    def show_complaints(self, contact_id: str) -> None:
        found = service.open_complaints(self._context.ws, [contact_id])
        if found:
            first = found[0]
            self._case_id = first.id
            whose = first.contact if first.contact_id != contact_id else ""
            text = tr("Open complaint since {day}: {title}", day=day_text(first.created_at), title=first.title)
            more = tr.plural(len(found) - 1, "and {n} more", "and {n} more") if len(found) > 1 else ""
            self.set_text(" · ".join(part for part in (text, whose, more) if part))
        self.setVisible(bool(found))
