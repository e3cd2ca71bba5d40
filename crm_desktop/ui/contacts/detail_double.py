"""The line over a contact that was just changed and now looks like another one: who, why, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.operations import duplicates
from crm_desktop.store.queries import matching
from crm_desktop.ui.providers import MergeCase
from crm_desktop.ui.widgets.notices import Banner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.operations.duplicates import Hit
    from crm_desktop.records.contact import ContactPage
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


class DoubleLine(Banner):
    """`follow()` with each page shown; `opens` is called with the id of the other contact."""

    def __init__(self, context: Context, opens: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__("", "warn", parent, icon="copy", closable=True)
        self._context = context
        self._opens = opens
        self._contact_id = ""
        self._compared: object = None
        self.hit: Hit | None = None
        self.open_other = self.add_action(tr("Open"), self._open)
        self.merge = self.add_action(tr("Merge …"), self._merge)
        self.apart = self.add_action(tr("No duplicate"), self._keep_apart)
        self.hide()

    def follow(self, page: ContactPage) -> None:
        """Look for doubles when what they are recognised by has changed since the same contact was shown."""
        contact, compared = page.contact, _compared(page)
        if contact.id == self._contact_id and compared != self._compared and not contact.deleted_at:
            self._look()
        elif (
            contact.id != self._contact_id
            or contact.deleted_at
            or (self.hit is not None and self.hit.id not in matching.names(self._context.ws, [self.hit.id]))
        ):
            self._show(None)
        self._contact_id, self._compared = contact.id, compared

    def _look(self) -> None:
        found = duplicates.look_alikes(self._context.ws, self._contact_id)
        self._show(found[0] if found else None)

    def _show(self, hit: Hit | None) -> None:
        self.hit = hit
        self.setVisible(hit is not None)
        if hit is None:
            return
        from crm_desktop.records.matching import reasons

        name = matching.names(self._context.ws, [hit.id]).get(hit.id, "")
        text = tr("Possible double: {name} – {why}", name=name, why=reasons.words(hit.reasons))
        self.set_text(text)
        self.setAccessibleName(text)
        for button in (self.merge, self.apart):
            button.setVisible(not self._context.ws.read_only)

    def _open(self) -> None:
        if self.hit is not None:
            self._opens(self.hit.id)

    def _merge(self) -> None:
        hit, open_merge = self.hit, self._context.providers.merge
        if hit is None or open_merge is None:
            return
        from crm_desktop.records.matching import reasons

        both = (self._contact_id, hit.id)
        open_merge([MergeCase(both, hit.score, reasons.words(hit.reasons), self._keep_apart)], None)

    def _keep_apart(self) -> None:
        if self.hit is None:
            return
        both = (self._contact_id, self.hit.id)
        self._context.do(lambda: duplicates.keep_apart(self._context.ws, *both), tr("Remembered: no duplicate"))
        self._look()


def _compared(page: ContactPage) -> object:
    """What doubles are recognised by."""
    contact = page.contact
    names = (contact.first_name, contact.middle_name, contact.last_name, contact.birth_name, contact.company_name)
    reach = tuple((item.kind, item.normal or item.value) for item in page.channels)
    places = tuple((item.street, item.zip, item.city) for item in page.addresses)
    return names, contact.birthday, contact.customer_no, contact.vat_id, reach, places
