"""Menu entries beside putting off: when a follow-up reminds, hand on to somebody, give back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import followups
from crm_desktop.records.followup import FollowUp
from crm_desktop.store.queries import users
from crm_desktop.ui.followups.note_panel import ask_note

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("followups")

Entries = list[tuple[str, str, Callable[[], object]]]


def entries(context: Context, anchor: QWidget, found: FollowUp) -> Entries:
    """As `later_menu` takes them: when it reminds, and in an office of several who does it."""
    ws = context.ws
    made: Entries = [(tr("Remi&nd …"), "alarm-clock", lambda: _remind(context, anchor, found))]
    giver = found.delegated_by or found.created_by
    if giver and giver != ws.user_id and found.owner_id == ws.user_id:
        made.append((tr("&Give back …"), "undo-2", lambda: _give_back(context, anchor, found)))
    for member, name in users.users(ws):
        if member not in (ws.user_id, found.owner_id):
            words = tr("Hand on to {name} …", name=name.replace("&", "&&"))
            made.append((words, "user-round-check", lambda member=member, name=name: _hand_on(
                context, anchor, found, member, name)))  # fmt: skip
    if found.owner_id not in ("", ws.user_id):
        take = tr("Take over &myself")
        made.append((take, "user-round", lambda: context.do(
            lambda: followups.delegate(ws, found.id, ws.user_id), tr("Now it is yours"))))  # fmt: skip
    return made


def _remind(context: Context, anchor: QWidget, found: FollowUp) -> None:
    from crm_desktop.ui.followups.reminding import ask_moment

    ask_moment(context, anchor, found)


def _give_back(context: Context, anchor: QWidget, found: FollowUp) -> None:
    def done(note: str) -> None:
        context.do(lambda: followups.give_back(context.ws, found.id, note), tr("Given back"))

    ask_note(anchor, tr("Give back"), tr("Give back"), done)


def _hand_on(context: Context, anchor: QWidget, found: FollowUp, member: str, name: str) -> None:
    def done(note: str) -> None:
        said = tr("Handed on to {name}", name=name)
        context.do(lambda: followups.delegate(context.ws, found.id, member, note), lambda _: said)

    ask_note(anchor, tr("Hand on to {name}", name=name), tr("Hand on"), done)
