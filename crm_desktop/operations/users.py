"""Members of the office: names that stand beside notes and changes, owners of contacts, who is away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.store.queries import users as queries
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


def set_email(ws: Workspace, user_id: str, email: str) -> None:
    """Addresses the member writes from: mails from them count as sent by the office."""
    with ws.operation(tr("Address of member")):
        rows.update(ws, schema.USER, user_id, {"email": email.strip()})


def set_absence(ws: Workspace, user_id: str, first: str, last: str = "", deputy_id: str = "") -> None:
    """Away from day to day (both included, ISO; without `last` until further notice). While they are, the deputy sees
    their follow-ups among the own ones. An empty `first` says they are back."""
    for day in filter(None, (first, last)):
        try:
            date.fromisoformat(day)
        except ValueError:
            raise CrmError(tr("“{text}” is no day.", text=day), safe=tr("Nothing was changed.")) from None
    if first and last and last < first:
        raise CrmError(tr("The last day away is before the first."))
    if deputy_id and deputy_id == user_id:
        raise CrmError(tr("Nobody can be their own deputy."))
    values = {"absent_from": first, "absent_until": last, "deputy_id": deputy_id} if first else {
        "absent_from": "", "absent_until": "",
    }  # fmt: skip
    with ws.operation(tr("Absence")):
        rows.update(ws, schema.USER, user_id, values)


def remove(ws: Workspace, user_id: str, successor_id: str = "") -> None:
    """A member leaves the office: open follow-ups, open cases and contacts go to the successor, or to nobody. What they
    wrote keeps their name."""
    names = dict(queries.users(ws))
    if user_id not in names:
        raise NotFound(tr("This member is no longer there."), safe=tr("Nothing was changed."))
    if user_id == ws.user_id:
        raise CrmError(
            tr("You are working as “{name}”.", name=names[user_id]), safe=tr("Nothing was changed."),
            remedy=tr("Choose first as whom you go on working."),
        )  # fmt: skip
    with ws.operation(tr("Member “{name}” leaves", name=names[user_id])):
        for activity_id in queries.open_follow_ups(ws, user_id):
            rows.update(
                ws, schema.ACTIVITY, activity_id, {"owner_id": successor_id, "snooze_at": "", "remind_seen": ""}
            )
        for case_id in queries.cases_led(ws, user_id):
            rows.update(ws, schema.PROCESS_CASE, case_id, {"owner_id": successor_id})
        for contact_id, column in queries.looked_after(ws, user_id):
            rows.update(ws, schema.CONTACT, contact_id, {column: successor_id if column == "owner_id" else ""})
        for other in queries.members(ws):
            if other.deputy_id == user_id:
                rows.update(ws, schema.USER, other.id, {"deputy_id": ""})
        rows.soft_delete(ws, schema.USER, user_id)


def act_as(ws: Workspace, user_id: str) -> str:
    """Work as this member from now on; the machine remembers it for this file. No change of the file. Returns the
    name."""
    names = dict(queries.users(ws))
    if user_id not in names:
        raise NotFound(tr("This member is no longer there."), safe=tr("Nothing was changed."))
    ws.act_as(user_id)
    return names[user_id]


class Open(NamedTuple):
    """What is open with contacts and not theirs who is to look after them: ids of follow-ups and of cases."""

    follow_ups: list[str]
    cases: list[str]

    def __bool__(self) -> bool:
        return bool(self.follow_ups or self.cases)


def open_with(ws: Workspace, contact_ids: Sequence[str], to_id: str) -> Open:
    """What would go along if these contacts were given to this member."""
    follow_ups = [activity_id for activity_id, owner in queries.open_with(ws, contact_ids) if owner != to_id]
    cases = [case_id for case_id, owner in queries.cases_with(ws, contact_ids) if owner != to_id]
    return Open(follow_ups, cases)


def give(ws: Workspace, contact_ids: Sequence[str], to_id: str, *, along: bool = False) -> Open:
    """Another member looks after these contacts ('' for nobody); `along` hands on what is open with them, too, in the
    same step. Returns what went along."""
    found = open_with(ws, contact_ids, to_id) if along and to_id else Open([], [])
    count = len(contact_ids)
    with ws.operation(tr.plural(count, "Give {n} contact to another", "Give {n} contacts to another")):
        for contact_id in contact_ids:
            rows.update(ws, schema.CONTACT, contact_id, {"owner_id": to_id})
        giver = ws.user_id if to_id != ws.user_id else ""
        for activity_id in found.follow_ups:
            values = {"owner_id": to_id, "delegated_by": giver, "snooze_at": "", "remind_seen": ""}
            rows.update(ws, schema.ACTIVITY, activity_id, values)
        for case_id in found.cases:
            rows.update(ws, schema.PROCESS_CASE, case_id, {"owner_id": to_id})
    return found


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise CrmError(tr("Please type the name of the member."))
    return name
