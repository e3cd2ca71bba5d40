"""Who gets the mail, and who does not and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.mailing import preparing
from crm_desktop.records.consent import NECESSARY, PROMOTING
from crm_desktop.records.filters import from_json
from crm_desktop.records.labels import label
from crm_desktop.store.queries import listing
from crm_desktop.store.queries import selections as selection_queries
from crm_desktop.ui import fonts
from crm_desktop.ui.post.rows import ROW, Line, Lines, line_list
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.tabs import SegmentedControl

from .step import Step

if TYPE_CHECKING:
    from crm_desktop.exchange.mailing.preparing import Recipients

    from .serial import SerialFrame

tr = texts("mailing_ui")

IN, OUT = "in", "out"
TICKED = "ticked"


class RecipientsStep(Step):
    def __init__(self, serial: SerialFrame) -> None:
        super().__init__(
            serial, tr("Who gets the e-mail?"),
            tr("Each person gets a mail of their own. Who may not be written to, or cannot, is left out and named."),
        )  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(8)
        self.source = Combo(tr("Recipients"), placeholder=tr("Choose a list"))
        self.source.chosen.connect(self._choose)
        row.addWidget(self.source)
        self.purpose = Combo(
            tr("What the mail is for"),
            [
                *(Option(code, label("purpose", code), group=tr("Advertising")) for code in PROMOTING),
                *(Option(code, label("purpose", code), group=tr("No advertising")) for code in NECESSARY),
            ],
        )
        self.purpose.chosen.connect(self._set_purpose)
        caption = Label(tr("Purpose"), "small", "text2")
        caption.setBuddy(self.purpose)
        row.addWidget(caption)
        row.addWidget(self.purpose)
        row.addStretch(1)
        self.body.addLayout(row)
        self.hint = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.hint)
        self.count = Label("", "amount", weight=fonts.SEMIBOLD, tabular=True)
        self.body.addWidget(self.count)
        self.shown = SegmentedControl(tr("Show"), [(IN, tr("Get it"), "mail"), (OUT, tr("Left out"), "ban")])
        self.shown.chosen.connect(lambda _: self._fill())
        self.body.addWidget(self.shown)
        self.model = Lines(self)
        self.rows = line_list(tr("Recipients"), self.model)
        self.rows.pressed_row.connect(self._open)
        self.body.addWidget(self.rows, 1)
        self.empty = EmptyState("")
        self.body.addWidget(self.empty, 1)
        self.setFocusProxy(self.source)

    def enter(self) -> None:
        draft = self.draft
        lists = selection_queries.selections(self.context.ws)
        ticked = [Option(TICKED, draft.list_name, "users")] if draft.ids else []
        self.source.set_options(
            [*ticked, *(Option(one.id, one.name, "list", group=tr("Saved lists")) for one in lists)]
        )
        self.source.set_value(TICKED if draft.ids else "")
        self.purpose.set_value(draft.purpose)
        self._look()

    def _choose(self, value: str) -> None:
        if value == TICKED:
            return
        found = selection_queries.selection(self.context.ws, value)
        if found is None:
            return
        view = listing.View(where=from_json(found.definition), today=self.context.today())

        def take(ids: list[str]) -> None:
            self.draft.ids, self.draft.list_name = ids, found.name
            self.draft.campaign_step, self.draft.prepared = "", None  # these are others than the campaign chose
            self.enter()

        self.serial.reader.ask("list", lambda ws: listing.ids(ws, view), take)

    def _set_purpose(self, purpose: str) -> None:
        self.draft.purpose = purpose
        self.draft.prepared = None
        self._look()

    def _look(self) -> None:
        draft, purpose = self.draft, self.draft.purpose
        ids = list(draft.ids)
        self.hint.setText(
            tr("This purpose is no advertising: it needs no consent, and stands on the line of time of each person.")
            if purpose in NECESSARY
            else tr("Only to those who may hear it: the ledger of consents decides, and the rules of the country.")
        )
        draft.who = None
        self.show_next()
        self.serial.reader.ask("who", lambda ws: preparing.recipients(ws, ids, purpose), self._take)

    def _take(self, who: Recipients) -> None:
        self.draft.who = who
        self.count.setText(
            tr(
                "{n} of {all} get it",
                n=format_int(len(who.people)),
                all=format_int(len(who.people) + len(who.left_out)),
            )
        )
        if who.left_out and not who.people:
            self.shown.set_value(OUT)
        self._fill()
        self.show_next()
        self.serial.show_notes()

    def _fill(self) -> None:
        who = self.draft.who
        if who is None:
            return
        if self.shown.value == IN:
            lines = [Line(one.contact, one.name, one.address) for one in who.people]
        else:
            lines = [Line(one.contact, one.name, one.reason) for one in who.left_out]
        self.model.load(lines)
        chosen = bool(self.draft.ids)
        for widget in (self.hint, self.count, self.shown):
            widget.setVisible(chosen)
        self.rows.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        if not self.draft.ids:
            self.empty.set_text(tr("Nobody is chosen yet."), tr("Choose a saved list, or tick contacts in the list."))
        elif self.shown.value == IN:
            self.empty.set_text(tr("Nobody of them gets this mail."), tr("Under “Left out” stands why."))
        else:
            self.empty.set_text(tr("Nobody is left out."))

    def _open(self, index: QModelIndex) -> None:
        self.context.go("contacts", index.data(ROW).id)

    def show_next(self) -> None:
        who = self.draft.who
        why = ""
        if who is None:
            why = tr("The recipients are being looked at.")
        elif not who.people:
            why = tr("There is nobody to write to.")
        self.serial.set_next(tr("Next: text"), why)
