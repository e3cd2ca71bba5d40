"""Members of the office: who works here now, who is away and who stands in, who leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import users
from crm_desktop.records.dates import format_date
from crm_desktop.records.member import Member
from crm_desktop.store import schema
from crm_desktop.store.queries import users as queries
from crm_desktop.ui.members import work_as
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import DateField, FieldRow, ToggleSwitch
from crm_desktop.ui.widgets.labels import Label

from .entry_list import Entry
from .own import NewEntry, OwnSection

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("settings_page")


class MembersSection(OwnSection):
    touches = frozenset({schema.USER, schema.ACTIVITY, schema.CONTACT})

    def __init__(self, context: Context) -> None:
        sentence = tr(
            "Everybody who works with this file. Follow-ups belong to a member; who is away is stood in for by another."
        )
        super().__init__(context, tr("Members"), sentence)
        self.new = NewEntry(tr("Name of a new member"), tr("Add member"), self._create)
        self.tools.addWidget(self.new)
        self.me = Combo(tr("You work as"), [])
        self.me.setFixedWidth(280)
        self.me.chosen.connect(lambda member: work_as(context, member))
        row = QHBoxLayout()
        words = Label(tr("You work as"), "body")
        words.setBuddy(self.me)
        row.addWidget(words)
        row.addSpacing(12)
        row.addWidget(self.me)
        row.addStretch(1)
        self.after.addLayout(row, 1)

    def refresh(self, change) -> None:
        super().refresh(change)
        self.me.set_options([Option(user_id, name) for user_id, name in queries.users(self.context.ws)])
        self.me.set_value(self.context.ws.user_id)

    def entries(self) -> list[Entry]:
        ws, today = self.context.ws, self.context.today()
        members = queries.members(ws)
        names = {member.id: member.name for member in members}
        found: list[Entry] = []
        for member in members:
            steps = queries.held_by(ws, member.id)[0]
            about = (
                tr("you") if member.id == ws.user_id else "", member.email, absence_words(member, names, today),
            )  # fmt: skip
            note = tr.plural(steps, "{n} follow-up", "{n} follow-ups")
            detail = " · ".join(part for part in about if part) or tr("here")
            found.append(Entry(member.id, member.name, detail, note, "user-round"))
        return found

    def _create(self, name: str) -> bool:
        ws = self.context.ws
        return self.context.do(lambda: users.add(ws, name), tr("Member “{name}” added", name=name)) is not None

    def _member(self, entry_id: str) -> Member:
        return next(member for member in queries.members(self.context.ws) if member.id == entry_id)

    def edit(self, entry_id: str) -> None:
        MemberDialog(self, self.context, self._member(entry_id)).open()

    def delete(self, entry_id: str) -> None:
        if entry_id == self.context.ws.user_id:
            self.context.toast(tr("This is you: first choose below as whom you go on working."))
            return
        LeaveDialog(self, self.context, self._member(entry_id)).open()


def absence_words(member: Member, names: dict[str, str], today) -> str:
    """ "away until 6 Jan, Sabine stands in"; '' for who is and stays here."""
    if not member.absent_from or member.over(today):
        return ""
    deputy = names.get(member.deputy_id, "")
    last = format_date(member.absent_until) if member.absent_until else ""
    if member.away(today):
        text = tr("away until {last}", last=last) if last else tr("away until further notice")
    elif last:
        text = tr("away from {first} to {last}", first=format_date(member.absent_from), last=last)
    else:
        text = tr("away from {first}", first=format_date(member.absent_from))
    return f"{text}, {tr('{name} stands in', name=deputy) if deputy else tr('nobody stands in')}"


class MemberDialog(Dialog):
    """Name, address, absence and deputy of a member."""

    def __init__(self, parent: QWidget, context: Context, member: Member) -> None:
        super().__init__(parent, tr("Member of the office"), width=460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._member = context, member
        self.name, self.email = QLineEdit(member.name), QLineEdit(member.email)
        self.name_row = FieldRow(tr("Name"), self.name)
        self.body.addWidget(self.name_row)
        self.body.addWidget(
            FieldRow(tr("E-mail"), self.email, tr("Mails from this address count as sent by the office."))
        )
        self.away = ToggleSwitch(tr("Absence"))
        self.away.setChecked(bool(member.absent_from) and not member.over(context.today()))
        self.body.addWidget(self.away)
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        self.first, self.last = DateField(tr("First day away")), DateField(tr("Last day away"))
        today = context.today()
        start = QDate.fromString(member.absent_from, Qt.DateFormat.ISODate) if self.away.isChecked() else QDate()
        end = QDate.fromString(member.absent_until, Qt.DateFormat.ISODate) if self.away.isChecked() else QDate()
        self.first.setDate(start if start.isValid() else QDate(today.year, today.month, today.day))
        self.last.setDate(end if end.isValid() else self.first.date().addDays(13))
        self.last_row = FieldRow(tr("Last day away"), self.last)
        days.addWidget(FieldRow(tr("First day away"), self.first))
        days.addWidget(self.last_row)
        others = [Option(item.id, item.name) for item in queries.members(context.ws) if item.id != member.id]
        self.deputy = Combo(tr("Deputy"), [Option("", tr("Nobody")), *others])
        self.deputy.set_value(member.deputy_id)
        self._deputy = FieldRow(tr("Deputy"), self.deputy, tr("Sees the follow-ups meanwhile, marked, in Today."))
        self.open_end = ToggleSwitch(tr("Until further notice"))
        self.open_end.setChecked(bool(member.absent_from) and self.away.isChecked() and not member.absent_until)
        for part in (self._days, self.open_end, self._deputy):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.away.toggled.connect(lambda _: self._fit())
        self.open_end.toggled.connect(lambda _: self._fit())
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Apply"), "primary", self.save)
        self._fit()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        for part in (self._days, self.open_end, self._deputy):
            part.setVisible(self.away.isChecked())
        self.last_row.setVisible(not self.open_end.isChecked())
        self.adjustSize()

    def save(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.name_row.set_error(tr("Please type the name of the member."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = self.first.date().toString(Qt.DateFormat.ISODate) if self.away.isChecked() else ""
        last = "" if self.open_end.isChecked() else self.last.date().toString(Qt.DateFormat.ISODate)
        if first and last and last < first:
            self.last_row.set_error(tr("The last day away is before the first."))
            return
        ws, member, deputy = self._context.ws, self._member, self.deputy.value
        email = self.email.text()
        self.accept()

        def change() -> None:
            with ws.operation(tr("Change member “{name}”", name=name)):
                users.rename(ws, member.id, name)
                users.set_email(ws, member.id, email)
                if first or member.absent_from:
                    users.set_absence(ws, member.id, first, last if first else "", deputy)

        self._context.do(change, lambda _: tr("“{name}” changed", name=name))
        self._context.providers.reminders_changed()


class LeaveDialog(Dialog):
    """A member leaves: who takes over."""

    def __init__(self, parent: QWidget, context: Context, member: Member) -> None:
        super().__init__(parent, tr("“{name}” leaves the office", name=member.name), width=460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._member = context, member
        steps, contacts = queries.held_by(context.ws, member.id)
        words = [
            tr.plural(steps, "{n} open follow-up", "{n} open follow-ups"),
            tr.plural(contacts, "{n} contact", "{n} contacts"),
        ]
        text = tr("To be taken over: {what}. What was written keeps the name.", what=", ".join(words))
        self.body.addWidget(Label(text, "body", "text2", wrap=True))
        others = [Option(item.id, item.name) for item in queries.members(context.ws) if item.id != member.id]
        self.successor = Combo(tr("Taken over by"), [*others, Option("", tr("Nobody"))])
        self.successor.set_value(context.ws.user_id)
        self.body.addWidget(FieldRow(tr("Taken over by"), self.successor))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Remove member"), "danger", self.save)
        self.successor.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        ws, member, successor = self._context.ws, self._member, self.successor.value
        self.accept()
        done = tr("Member “{name}” removed", name=member.name)
        self._context.do(lambda: users.remove(ws, member.id, successor), lambda _: done)
