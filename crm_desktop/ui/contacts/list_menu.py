"""What can be done with a saved list: from its entry in the navigation, from the list itself and from the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import selections
from crm_desktop.records.selection import Selection
from crm_desktop.store.queries import selections as queries
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contacts")


def open_menu(context: Context, list_id: str, anchor: QWidget) -> None:
    """The menu of the list's entry in the navigation."""
    lists = queries.selections(context.ws)
    saved = next((found for found in lists if found.id == list_id), None)
    if saved is None:
        return
    place = lists.index(saved)
    locked = tr("The file is open for reading only.") if context.ws.read_only else ""
    menu = Menu(anchor)
    menu.add(tr("Open"), "bookmark", lambda: context.go("contacts", list=saved.id))
    menu.add(tr("Letters …"), "file-text", lambda: context.go("letters", list=saved.id))
    menu.addSeparator()
    menu.add(tr("Name and colour …"), "pencil", lambda: rename(context, saved, anchor), why_not=locked)
    menu.add(
        tr("Move up"), "arrow-up", lambda: move(context, saved, -1),
        why_not=locked or ("" if place else tr("It is the first one.")),
    )  # fmt: skip
    menu.add(
        tr("Move down"), "arrow-down", lambda: move(context, saved, 1),
        why_not=locked or ("" if place < len(lists) - 1 else tr("It is the last one.")),
    )  # fmt: skip
    menu.addSeparator()
    menu.add(tr("Delete list"), "trash-2", lambda: delete(context, saved), token="danger", why_not=locked)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.open_at(anchor)


def rename(context: Context, saved: Selection, anchor: QWidget) -> None:
    from .name_popover import NamePopover

    popover = NamePopover(anchor, tr("Name and colour"), tr("Apply"), name=saved.name, token=saved.colour)
    popover.done.connect(
        lambda name, colour: context.do(
            lambda: selections.change(context.ws, saved.id, name=name, colour=colour),
            tr("List “{name}” changed", name=name),
        )
    )
    popover.open_at(anchor)


def move(context: Context, saved: Selection, by: int) -> None:
    """One place up (-1) or down (1) in the navigation."""
    order = [found.id for found in queries.selections(context.ws)]
    at = order.index(saved.id)
    order.insert(at + by, order.pop(at))
    context.do(lambda: selections.move(context.ws, order), tr("List “{name}” moved", name=saved.name))


def delete(context: Context, saved: Selection) -> None:
    """The list goes, its contacts stay; who looks at it sees all contacts then."""
    here = context.navigation.current
    if here is not None and here.screen == "contacts" and here.get("list") == saved.id:
        context.go("contacts", deleted=saved.id)  # where it is shown again when this is taken back
    context.do(
        lambda: selections.delete(context.ws, saved.id), tr("List “{name}” deleted, its contacts stay", name=saved.name)
    )
