"""Somebody has left a company: last day, new job, and who takes over what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit

from crm_desktop.common.i18n import texts
from crm_desktop.operations import relations
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import followups
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import DateField, FieldRow

if TYPE_CHECKING:
    from crm_desktop.records.contact import RelatedContact
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


class LeaveDialog(Dialog):
    """`item` is the employment, as read from either side."""

    def __init__(self, context: Context, item: RelatedContact) -> None:
        relation, ws = item.relation, context.ws
        person, company = queries.name(ws, relation.from_id), queries.name(ws, relation.to_id)
        super().__init__(
            context.window,
            tr("{name} has left {company}", name=person, company=company),
            tr("What was written so far stays with both. New entries no longer stand on the line of the company."),
            width=480,
        )
        self._context, self._relation = context, relation
        self.day = DateField(tr("Last day there"))
        self.day.setDate(QDate(context.today()))
        self.company, self.role = QLineEdit(), QLineEdit()
        self.company.setPlaceholderText(tr("not known or none"))
        rows = [
            FieldRow(tr("Last day there"), self.day),
            FieldRow(tr("Works now at"), self.company),
            FieldRow(tr("Position"), self.role),
        ]
        open_ = len(followups.open_links(ws, relation.from_id))
        colleagues = [
            Option(other.other_id, other.other_name)
            for other in queries.relations(ws, relation.to_id)
            if other.type.id == EMPLOYMENT and not other.forward and not other.relation.to_date
            and other.other_id != relation.from_id
        ]  # fmt: skip
        name = tr.plural(open_, "{n} open follow-up goes to", "{n} open follow-ups go to") if open_ else tr("Successor")
        stays = tr("nobody, they stay with {name}", name=person) if open_ else tr("nobody yet")
        self.successor = Combo(name, [Option("", stays), *colleagues], self)
        self.successor.set_value("")
        if colleagues:
            rows.append(FieldRow(name, self.successor))
        self.successor.setVisible(bool(colleagues))
        for row in rows:
            self.body.addWidget(row)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Note it"), "primary", self.accept)
        self.accepted.connect(self._leave)

    def _leave(self) -> None:
        context, day = self._context, self.day.date().toString("yyyy-MM-dd")
        context.do(
            lambda: relations.leave(
                context.ws, self._relation.id, day, company=self.company.text(), role=self.role.text().strip(),
                successor_id=self.successor.value,
            ),
            self.windowTitle(),
        )  # fmt: skip
