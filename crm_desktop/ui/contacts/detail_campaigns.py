"""The tab “Campaigns” of a contact: which campaigns it was in, what it was sent when, and what it answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.operations import undeliverable
from crm_desktop.records.campaign import LETTER, RETURN, Part
from crm_desktop.records.labels import label
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.post.rows import Line, Lines, line_list
from crm_desktop.ui.responding.noting import note_response
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label, SectionHeader

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


class CampaignsTab(QWidget):
    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id, self._campaigns = "", list[str]()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        self.respond = Button(tr("Note a response …"), icon="message-square", size="small")
        self.respond.clicked.connect(lambda: note_response(context, self._contact_id))
        column.addWidget(SectionHeader(tr("Campaigns"), self.respond))
        self.model = Lines(self)
        self.rows = line_list(tr("Campaigns"), self.model)
        self.rows.pressed_row.connect(lambda index: context.go("campaigns", self._campaigns[index.row()]))
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
        self._campaigns = [part.campaign_id for part in parts]
        self.model.load([_line(part.step_id or part.campaign_id, part) for part in parts])
        if parts:
            self.rows.setCurrentIndex(self.model.index(0, 0))
        self.rows.setVisible(bool(parts))
        self.none.setVisible(not parts)
        for button in (self.respond, self.back):
            button.setEnabled(writable)
        self.back.setVisible(any(part.medium == LETTER and part.at for part in parts))
        return len(set(self._campaigns))

    def _came_back(self) -> None:
        ws, who = self._context.ws, self._contact_id
        self._context.do(lambda: undeliverable.letters(ws, [who]), tr("Noted: the letter came back"))


def _line(place: str, part: Part) -> Line:
    step = part.step or (label("campaign_medium", part.medium) if part.medium else "")
    said = (label("campaign_response", part.response), day_text(part.day)) if part.response else ()
    about = (step, _reached(part), label("campaign_state", part.state))
    return Line(
        place, part.campaign, " · ".join(filter(None, about)), " · ".join(said),
        "warn" if part.response == RETURN else "ok",
    )  # fmt: skip


def _reached(part: Part) -> str:
    """When it was reached, or why it was not."""
    if part.at:
        sent = local_day(part.at)
        return day_text(sent.isoformat()) if sent else ""
    if part.left_out:
        return tr("left out: {why}", why=part.left_out)
    return "" if part.response else tr("not reached yet")
