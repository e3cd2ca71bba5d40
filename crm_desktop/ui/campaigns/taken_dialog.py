"""What became of a list of responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from crm_desktop.common.i18n import texts
from crm_desktop.ui.post.rows import Line, Lines, line_list
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.operations.campaign_responses import Taken
    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")


class TakenDialog(Dialog):
    def __init__(self, context: Context, taken: Taken) -> None:
        super().__init__(context.window, tr("List of responses"), width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = [tr.plural(len(taken.responses), "{n} response written down", "{n} responses written down")]
        if taken.known:
            said.append(tr.plural(taken.known, "{n} was known already", "{n} were known already"))
        self.summary = Label(" · ".join(said), "body", wrap=True)
        self.body.addWidget(self.summary)
        if taken.troubles:
            self.body.addWidget(Label(tr("These lines were not taken:"), "small", "text2"))
            self.model = Lines(self)
            self.model.load([
                Line("", one.who or "–", one.trouble, tr("line {n}", n=one.number)) for one in taken.troubles
            ])  # fmt: skip
            self.rows = line_list(tr("Lines that were not taken"), self.model)
            self.rows.setMinimumHeight(200)
            self.body.addWidget(self.rows, 1)
        self.body.addStretch(0)
        self.add_button(tr("Close"), "primary", self.accept)
