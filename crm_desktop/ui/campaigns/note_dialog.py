"""Who was at the fair, who got the sample: noted on their lines of time, for a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from crm_desktop.common.i18n import texts
from crm_desktop.operations import campaigns
from crm_desktop.records.campaign import EVENT, CampaignStep
from crm_desktop.store.queries import listing
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.tick_list import Tick, TickList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")

MOST = 2000


class NoteDialog(Dialog):
    def __init__(self, context: Context, step: CampaignStep, ids: Sequence[str]) -> None:
        super().__init__(context.window, tr("Who was there?") if step.medium == EVENT else tr("Whom did it reach?"),
                         width=460)  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._step = context, step
        self.search = SearchField(tr("Search …"), self)
        self.body.addWidget(self.search)
        rows = listing.rows_of(context.ws, ids[:MOST])
        self.people = TickList(tr("People"), [Tick(row.id, row.name, row.company or row.city) for row in rows], self)
        self.people.setMinimumHeight(240)
        self.search.textEdited.connect(self.people.narrow)
        self.body.addWidget(self.people, 1)
        if len(ids) > MOST:
            self.body.addWidget(Label(tr("Only the first {n} are shown.", n=MOST), "small", "text3"))
        self.text = QLineEdit()
        self.text.setFont(fonts.font("body"))
        self.body.addWidget(FieldRow(tr("Note"), self.text))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.save_button = self.add_button(tr("Write down"), "primary", self.save)
        self.search.setFocus()

    def save(self) -> None:
        who, step, ws, text = list(self.people.values()), self._step, self._context.ws, self.text.text()
        if not who:
            self._context.toast(tr("Please tick at least one."))
            return
        kind = "meeting" if step.medium == EVENT else "note"
        done = self._context.do(
            lambda: campaigns.note(ws, step.id, who, kind, text),
            tr.plural(len(who), "{n} entry written", "{n} entries written"),
        )
        if done is not None:
            self.accept()
