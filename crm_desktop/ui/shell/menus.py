"""Menus made from the commands: the menu bar, the menu behind the workspace's name, and the one of “New”.

They are filled when they open, so that start-up does not pay for them and they always show what is possible now.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.commands import GROUPS, Command, Commands, mnemonics
from crm_desktop.ui.live_icons import icon
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from pathlib import Path

tr = texts("commands")


def command_menu(parent: QWidget, title: str, commands: Commands, chosen: Callable[[], Sequence[Command]]) -> Menu:
    """A menu that shows these commands, filled each time it opens."""
    menu = Menu(parent, title)
    menu.aboutToShow.connect(lambda: fill(menu, commands, chosen()))
    menu.aboutToHide.connect(commands.refresh)  # their keys work again even where the menu showed them greyed out
    return menu


def fill(menu: Menu, commands: Commands, chosen: Sequence[Command]) -> None:
    menu.clear()
    commands.refresh()
    titles = mnemonics(command.title() for command in chosen)
    for command, title in zip(chosen, titles, strict=True):
        action = commands.action(command.id)
        key = action.text().partition("\t")[2]
        action.setText(f"{title}\t{key}" if key else title)
        reason = commands.reason(command)
        action.setEnabled(not reason)
        action.setToolTip(plain_tip(reason or command.title()))
        if command.icon and command.checked is None:
            action.setIcon(icon(command.icon))
        menu.addAction(action)


def groups_with_commands(commands: Commands) -> list[tuple[str, str]]:
    return [(group, title) for group, title in GROUPS if commands.in_group(group)]


def fill_bar(bar: QMenuBar, commands: Commands) -> None:
    """All commands, one menu per group."""
    bar.clear()
    groups = groups_with_commands(commands)
    for (group, _), title in zip(groups, mnemonics(tr(title) for _, title in groups), strict=True):
        bar.addMenu(command_menu(bar, title, commands, lambda g=group: commands.in_group(g)))


def app_menu(parent: QWidget, commands: Commands, recent: Callable[[], list[tuple[str, Path]]], open_file) -> Menu:
    """The menu behind the workspace's name: recent files, then one submenu per group with every command."""
    menu = Menu(parent)

    def show() -> None:
        menu.clear()
        groups = groups_with_commands(commands)
        files = recent()
        titles = mnemonics([*(tr(title) for _, title in groups), *([tr("Recent files")] if files else [])])
        for (group, _), title in zip(groups, titles, strict=False):
            menu.addMenu(command_menu(menu, title, commands, lambda g=group: commands.in_group(g)))
            if group == "file" and files:
                more = Menu(menu, titles[-1])
                menu.addMenu(more)
                for name, path in files:
                    action = more.addAction(name.replace("&", "&&"))
                    action.setToolTip(plain_tip(str(path)))
                    action.triggered.connect(lambda _checked=False, p=path: open_file(p))

    menu.aboutToShow.connect(show)
    return menu
