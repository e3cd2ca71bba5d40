"""A saved list of contacts by the name typed on the command line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from crm_desktop.store.queries.listing import View
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def list_view(ws: Workspace, name: str, search: str, today: date) -> View:
    """The contacts of a saved list (all of them without a name) that a search finds. Raises CrmError."""
    from crm_desktop.common.fold import fold
    from crm_desktop.records.filters import Group, from_json
    from crm_desktop.store.queries import selections
    from crm_desktop.store.queries.listing import View

    if not name:
        return View(search=search, where=Group(), today=today)
    lists = selections.selections(ws)
    found = next((item for item in lists if fold(item.name) == fold(name)), None)
    if found is None:
        raise CrmError(
            tr("There is no list “{name}”.", name=name),
            remedy=tr("Lists are: {names}", names=", ".join(item.name for item in lists) or "–"),
        )
    return View(
        search, from_json(found.definition), found.sort.removeprefix("-") or "name", found.sort.startswith("-"), today
    )
