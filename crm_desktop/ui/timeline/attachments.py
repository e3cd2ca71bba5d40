"""The files kept with an entry on the line of time: a menu that opens and saves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.incoming_mail import EMAIL
from crm_desktop.store.queries import activities, files, followups
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


def open_mail(context: Context, activity_id: str) -> None:
    """Show a filed mail, its text or its page."""
    from crm_desktop.ui.mails.viewer import MailViewer

    MailViewer(context, activity_id).open()


def open_menu(context: Context, anchor: QWidget, activity_id: str) -> Menu:
    """The mail itself, and the files of this entry, each to be opened or saved."""
    from crm_desktop.ui.files import opening, preview

    menu = Menu(anchor)
    entry = activities.activity(context.ws, activity_id)
    if entry is not None and entry.kind == EMAIL:
        menu.add(tr("Read the mail"), "mail-open", lambda: open_mail(context, activity_id))
    for file in files.of_record(context.ws, activity_id):
        size = opening.size_text(file.size)
        words = tr("Open “{name}” ({size})", name=file.name, size=size)
        menu.add(words.replace("&", "&&"), "external-link", lambda file=file: preview.show_preview(context, file))
        words = tr("Save “{name}” ({size}) …", name=file.name, size=size)
        menu.add(words.replace("&", "&&"), "download", lambda file=file: opening.save_file(context, file))
    if entry is not None and entry.kind == EMAIL and not context.ws.read_only:
        _offer_cases(context, menu, activity_id)
    menu.open_at(anchor, align="right")
    return menu


def _offer_cases(context: Context, menu: Menu, activity_id: str) -> None:
    """The open cases of its people, to put the mail there; or to take it out of the one it belongs to."""
    from crm_desktop.operations.activities import put_to_case
    from crm_desktop.ui.mails.case_dialog import open_cases, put_to

    ws, known = context.ws, followups.case_of(context.ws, activity_id)
    others = [case for case in open_cases(context, followups.contact_ids(ws, activity_id)) if case.id != known]
    if others or known:
        menu.addSeparator()
    for case in others:
        words = tr("Put to “{case}”", case=case.title)
        menu.add(words.replace("&", "&&"), "briefcase", lambda case=case: put_to(context, [activity_id], case))
    if known:
        done = tr("Taken out of the case")
        menu.add(
            tr("Take out of the case"), "x",
            lambda: context.do(lambda: (put_to_case(ws, activity_id, ""), True)[1], done),
        )  # fmt: skip
