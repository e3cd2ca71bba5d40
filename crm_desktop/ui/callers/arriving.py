"""A call or a mail has come in (--call, --email, tel:, mailto:): show whose it is, ask when it may be several, offer a
new contact when nobody has the number or the address. Nothing is created without an answer."""

from __future__ import annotations

from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import activities, contacts
from crm_desktop.records.callers import EMAIL, PHONE, Caller, read_caller
from crm_desktop.records.mail_filing import company_domain
from crm_desktop.store.queries import callers, mails
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries.callers import EXTENSION, Hit
from crm_desktop.ui.commands import Command

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("callers")

_WANTED = (
    "crm_desktop.ui.contacts.page",
    "crm_desktop.ui.contacts.list_commands",
    "crm_desktop.ui.contacts.list_menu",
    "crm_desktop.ui.contacts.detail_actions",
)
"""Modules of the contact page, each loaded by itself before that is made: a call shows it at once, wherever one is."""
_ANY_NUMBER = "+49 30 5550120"
"""Reading one has the plan of numbers at hand for the next."""


class Calls:
    """The last call that came in, until it is written down."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.contact_id = ""
        self.value = ""
        self.since: datetime | None = None

    def begin(self, caller: Caller) -> None:
        self.contact_id, self.value, self.since = "", caller.value, self._context.clock()

    def reason(self) -> str:
        """Why nothing can be written down now; empty when it can."""
        if self.since is None:
            return tr("No call has come in.")
        if self._context.ws.read_only:
            return tr("The file is open for reading only.")
        return "" if self.contact_id else tr("Choose whose call it is first.")

    def log(self) -> None:
        """Write the call down with the contact shown for it: when it came in and how long ago that is."""
        context, contact_id, since = self._context, self.contact_id, self.since
        if since is None or self.reason():
            return
        minutes = round((context.clock() - since).total_seconds() / 60)
        name = queries.name(context.ws, contact_id)
        written = context.do(
            lambda: activities.log(context.ws, [contact_id], "call", at=since, minutes=minutes, direction="in"),
            tr("Call with {name} written down", name=name),
        )
        if written is not None:
            self.contact_id, self.since = "", None
            context.commands.refresh()


def setup(context: Context) -> None:
    """Called once per window, after the first picture."""
    calls = Calls(context)
    context.providers.arrive = lambda link: arrive(context, calls, link)
    context.when_idle(
        *(lambda name=name: import_module(name) for name in _WANTED), lambda: read_caller(_ANY_NUMBER),
        lambda: context.make_ahead("contacts"),
    )  # fmt: skip
    context.commands.add(
        Command(
            "call.log", tr, mark("Write down the call that came in"), calls.log, "contact", icon="phone-incoming",
            shortcut="F4", enabled=calls.reason, synonyms_en="log call, incoming call, phone, CTI",
            synonyms_de="Anruf eintragen, eingehender Anruf, Telefonat festhalten, TAPI",
        )
    )  # fmt: skip


def arrive(context: Context, calls: Calls, link: str) -> None:
    """Show whose call or mail it is. While a dialog waits for an answer, that comes first."""
    waiting = QApplication.activeModalWidget()
    if isinstance(waiting, QDialog) and waiting.isVisible():
        waiting.finished.connect(lambda _: arrive(context, calls, link))
        return
    caller = read_caller(link, contacts.home_country(context.ws))
    if not caller.kind:
        context.toast(tr("The call says no number."))
        return
    if caller.kind == PHONE:
        calls.begin(caller)
    found = callers.hits(context.ws, caller)
    if len(found) == 1:
        _show(context, calls, caller, found[0])
    elif found:
        from .chooser import Chooser

        Chooser(
            context, caller, found, lambda hit: _show(context, calls, caller, hit), lambda: _new(context, calls, caller)
        ).open()
    elif context.ws.read_only:
        context.toast(tr("Nobody has {value}. The file is open for reading only.", value=caller.value))
    else:
        _new(context, calls, caller)


def _show(context: Context, calls: Calls, caller: Caller, hit: Hit) -> None:
    if not context.go("contacts", hit.id):
        return
    name = hit.name or caller.value
    if caller.kind == EMAIL:
        context.toast(tr("{value} is {name}", value=caller.value, name=name))
        return
    calls.contact_id = hit.id
    context.commands.refresh()
    text = tr("Call from {name} ({value})", name=name, value=caller.value)
    if hit.how == EXTENSION:
        text = tr("Call from {value}, behind the switchboard of {name}", name=name, value=caller.value)
    if calls.reason():
        context.toast(text)
    else:
        context.toast(text, action=(tr("Write down (F4)"), calls.log))


def _new(context: Context, calls: Calls, caller: Caller) -> None:
    """A new contact with what came in; or the number is added to one that is there."""
    from crm_desktop.ui.contacts.new_contact import NewContact

    text = f"{caller.name} <{caller.value}>" if caller.name else caller.value
    if caller.kind == EMAIL and (domain := company_domain(caller.normals[0])):
        companies = mails.companies_of(context.ws, domain)
        if len(companies) == 1:
            text += f", {companies[0].name}"
    dialog = NewContact(context, text)
    dialog.subtitle.setText(tr("Nobody has {value} yet.", value=caller.value))
    dialog.subtitle.show()

    def made(contact_id: str) -> None:
        if caller.kind == PHONE:
            calls.contact_id = contact_id
            context.commands.refresh()

    dialog.made.connect(made)
    choose = dialog.add_button(tr("Add to a contact …"), "secondary", left=True)
    choose.clicked.connect(lambda: _choose(context, calls, caller, dialog, choose))
    dialog.open()


def _choose(context: Context, calls: Calls, caller: Caller, dialog: QDialog, anchor) -> None:
    from crm_desktop.ui.contact_picker import contact_picker

    def add(contact_id: str) -> None:
        dialog.reject()
        name = queries.name(context.ws, contact_id)
        kind = "phone" if caller.kind == PHONE else "email"
        added = context.do(
            lambda: contacts.add_channel(context.ws, contact_id, kind, caller.value),
            tr("{value} added to {name}", value=caller.value, name=name),
        )
        if added is not None and context.go("contacts", contact_id) and caller.kind == PHONE:
            calls.contact_id = contact_id
            context.commands.refresh()

    picker = contact_picker(context, anchor)
    picker.chosen.connect(add)
    picker.open_at(anchor)
