"""Who works at this window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import users
from crm_desktop.store.queries import users as queries
from crm_desktop.ui.commands import Command
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("members")


def work_as(context: Context, user_id: str) -> None:
    """Go on as this member: what is due, what rings and who wrote follow at once."""
    ws = context.ws
    if user_id == ws.user_id:
        return
    name = context.do(lambda: users.act_as(ws, user_id), lambda name: tr("You work as {name} now", name=name))
    if name is None:
        return
    context.changes.changed.emit(None)
    context.providers.reminders_changed()
    show_me(context)


def show_me(context: Context) -> None:
    """The button of the member in the top bar, in an office of several."""
    members = queries.users(context.ws) if context.has_file else []
    name = dict(members).get(context.ws.user_id, "") if context.has_file else ""
    context.window.frame.top_bar.set_member(name if len(members) > 1 else "")


def open_menu(context: Context) -> None:
    """All members, and the way to their settings."""
    top_bar = context.window.frame.top_bar
    menu = Menu(context.window)
    for user_id, name in queries.users(context.ws):
        menu.add(
            name.replace("&", "&&"), callback=lambda user_id=user_id: work_as(context, user_id),
            checked=user_id == context.ws.user_id,
        )  # fmt: skip
    menu.addSeparator()
    menu.add(tr("Members and absence …"), "users", lambda: context.go("settings", section="members"))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.open_at(top_bar.member if top_bar.member.isVisible() else top_bar, align="right")


def setup(context: Context) -> None:
    context.commands.add(
        Command(
            "member.switch", tr, mark("Work as …"), lambda: open_menu(context), "file", icon="user-round-check",
            synonyms_en="switch user, who am I, member, colleague",
            synonyms_de="Benutzer wechseln, Mitglied, Kollege, arbeiten als, anmelden",
        ),
    )  # fmt: skip
