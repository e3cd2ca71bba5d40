"""Giving contacts to another member: what is open with them goes along, if one wishes so, in the same step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from crm_desktop.common.i18n import texts
from crm_desktop.operations import contacts, users
from crm_desktop.operations.users import Open
from crm_desktop.store.queries import users as queries
from crm_desktop.ui.questions import Question

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

ALONG, STAYS = "along", "stays"


def save_field(context: Context, contact_id: str, name: str, value: str, back: Callable[[], object]) -> None:
    """A plain field of a contact; raises CrmError where it cannot stand. Before another owner is set it is asked what
    becomes of what is open, once the list it was chosen from is gone; `back` comes when nothing was changed."""
    if name == "owner_id" and value and (found := users.open_with(context.ws, [contact_id], value)):
        QTimer.singleShot(0, context.window, lambda: _give(context, contact_id, value, found, back))
        return
    contacts.set_fields(context.ws, contact_id, {name: value})
    if name in ("account_class", "rhythm_days"):
        context.providers.rhythms_changed()


def _give(context: Context, contact_id: str, owner_id: str, found: Open, back: Callable[[], object]) -> None:
    answer = ask_along(context, found, owner_id)
    if not answer:
        back()
        return
    ws, along = context.ws, answer == ALONG
    done = handed(found, member_name(ws, owner_id)) if along else ""
    context.do(lambda: users.give(ws, [contact_id], owner_id, along=along), done)


def ask_along(context: Context, found: Open, owner_id: str) -> str:
    """ALONG or STAYS; "" for who thought better of it. Nothing is asked where nothing is open."""
    return question(context, found, owner_id).ask() if found else STAYS


def question(context: Context, found: Open, owner_id: str) -> Question:
    name = member_name(context.ws, owner_id)
    return Question(
        context.window,
        tr("Hand on what is open, too?"),
        tr("With {name} from now on. Open, and with somebody else: {what}. One step for undo either way.",
           name=name, what=open_words(found)),
        [("", tr("Cancel")), (STAYS, tr("Leave it where it is")), (ALONG, tr("Hand on"))],
    )  # fmt: skip


def member_name(ws: Workspace, user_id: str) -> str:
    return dict(queries.users(ws)).get(user_id, "")


def open_words(found: Open) -> str:
    """ "2 follow-ups, 1 case" """
    parts: list[str] = []
    if found.follow_ups:
        parts.append(tr.plural(len(found.follow_ups), "{n} follow-up", "{n} follow-ups"))
    if found.cases:
        parts.append(tr.plural(len(found.cases), "{n} case", "{n} cases"))
    return ", ".join(parts)


def handed(found: Open, name: str) -> str:
    return tr("Handed on to {name}: {what}", name=name, what=open_words(found))
