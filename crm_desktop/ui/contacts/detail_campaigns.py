"""The tab “Campaigns” of a contact: which campaigns it was in, what it was sent when, and what it answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.operations import undeliverable
from crm_desktop.records.campaign import CALL, EMAIL, LETTER, Part
from crm_desktop.records.labels import label
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.responding.noting import note_response
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label, SectionHeader
from crm_desktop.ui.widgets.option_list import OptionList

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_ICONS = {LETTER: "file-text", EMAIL: "mail", CALL: "phone-outgoing"}


class CampaignsTab(QWidget):
    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id, self._campaigns = "", dict[str, str]()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        self.respond = Button(tr("Note a response …"), icon="message-square", size="small")
        self.respond.clicked.connect(lambda: note_response(context, self._contact_id))
        column.addWidget(SectionHeader(tr("Campaigns"), self.respond))
        self.rows = OptionList(tr("Campaigns"))
        self.rows.opened.connect(lambda place: context.go("campaigns", self._campaigns[place]))
        column.addWidget(self.rows, 1)
        self.none = Label(tr("This contact was in no campaign yet."), "small", "text3", wrap=True)
        column.addWidget(self.none)
        below = QHBoxLayout()
        self.back = Button(tr("Letter came back"), icon="mailbox", size="small")
        self.back.clicked.connect(self._came_back)
        below.addWidget(self.back)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(0)

    def show_contact(self, contact_id: str, *, writable: bool) -> int:
        """Returns in how many campaigns it was."""
        self._contact_id = contact_id
        parts = queries.parts(self._context.ws, contact_id)
        self._campaigns = {str(place): part.campaign_id for place, part in enumerate(parts)}
        self.rows.fill([_option(str(place), part) for place, part in enumerate(parts)])
        self.rows.setVisible(bool(parts))
        self.none.setVisible(not parts)
        for button in (self.respond, self.back):
            button.setEnabled(writable)
        self.back.setVisible(any(part.medium == LETTER and part.at for part in parts))
        return len(set(self._campaigns.values()))

    def _came_back(self) -> None:
        ws, who = self._context.ws, self._contact_id
        self._context.do(lambda: undeliverable.letters(ws, [who]), tr("Noted: the letter came back"))


def _option(place: str, part: Part) -> Option:
    step = part.step or (label("campaign_medium", part.medium) if part.medium else "")
    about: Sequence[str] = (
        label("campaign_state", part.state), _reached(part),
        " ".join((label("campaign_response", part.response), day_text(part.day))) if part.response else "",
    )  # fmt: skip
    return Option(
        place, " · ".join(filter(None, (part.campaign, step))), _ICONS.get(part.medium, "megaphone"),
        " · ".join(filter(None, about)),
    )  # fmt: skip


def _reached(part: Part) -> str:
    """When it was reached, or why it was not."""
    if part.at:
        sent = local_day(part.at)
        return day_text(sent.isoformat()) if sent else ""
    if part.left_out:
        return tr("left out: {why}", why=part.left_out)
    return "" if part.response else tr("not reached yet")
