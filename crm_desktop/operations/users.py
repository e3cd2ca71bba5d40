"""Members of the office: names that stand beside notes and changes, and owners of contacts."""

from __future__ import annotations

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("users")


def add(ws: Workspace, name: str, email: str = "") -> str:
    """A new member of the office. Returns the id."""
    name = _name(name)
    with ws.operation(tr("New member “{name}”", name=name)):
        return rows.insert(ws, schema.USER, {"name": name, "email": email.strip()})


def rename(ws: Workspace, user_id: str, name: str) -> None:
    name = _name(name)
    with ws.operation(tr("Rename member")):
        rows.update(ws, schema.USER, user_id, {"name": name})


def set_absence(ws: Workspace, user_id: str, first: str, last: str = "", deputy_id: str = "") -> None:
    """Away from day to day (both included, ISO; without `last` until further notice). While they are, the deputy sees
    their follow-ups among the own ones. An empty `first` says they are back."""
    if first and last and last < first:
        raise CrmError(tr("The last day away is before the first."))
    if deputy_id == user_id:
        raise CrmError(tr("Nobody can be their own deputy."))
    values = {"absent_from": first, "absent_until": last, "deputy_id": deputy_id} if first else {
        "absent_from": "", "absent_until": "",
    }  # fmt: skip
    with ws.operation(tr("Absence")):
        rows.update(ws, schema.USER, user_id, values)


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise CrmError(tr("Please type the name of the member."))
    return name
