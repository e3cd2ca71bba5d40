"""What customers have and until when: note it, and be reminded before a contract or a warranty ends, once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import equipment as rules
from crm_desktop.records.dates import format_date
from crm_desktop.records.equipment import CONTRACT_END, EDITABLE, ENDS, MOST_NOTICE, NOTICE_DAYS, Equipment
from crm_desktop.records.followup import CALL, PLANNED
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import equipment as queries
from crm_desktop.store.queries import followups as planned
from crm_desktop.store.queries.rhythms import known
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import followups
from .written import link

tr = texts("equipment")


def _found(ws: Workspace, equipment_id: str) -> Equipment:
    found = queries.one(ws, equipment_id)
    if found is None:
        raise NotFound(tr("This entry is no longer in the file."), safe=tr("Nothing was changed."))
    return found


def add(ws: Workspace, contact_id: str, product: str, **values: Any) -> str:
    """Note what a contact has; `values` are fields of EDITABLE (money in cents, days ISO). What ends soon gets its
    follow-up at once. Returns the id."""
    if contacts.contact(ws, contact_id) is None:
        raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was changed."))
    checked = _checked({"product": product, **values})
    now = stamp(ws.clock())
    row = {"contact_id": contact_id, "currency": "EUR", "created_at": now, "created_by": ws.user_id, **checked}
    with ws.operation(tr("Product or contract: {name}", name=checked["product"])):
        equipment_id = rows.insert(ws, schema.EQUIPMENT, row)
        _plan(ws, _found(ws, equipment_id))
    return equipment_id


def set_fields(ws: Workspace, equipment_id: str, values: Mapping[str, Any]) -> None:
    """Change fields of EDITABLE; '' or None empties. An end that moves takes its open follow-up along."""
    before = _found(ws, equipment_id)
    checked = _checked(dict(values))
    with ws.operation(tr("Change “{name}”", name=before.product)):
        rows.update(ws, schema.EQUIPMENT, equipment_id, checked)
        after = _found(ws, equipment_id)
        for which in ENDS:
            if before.end(which) and before.end(which) != after.end(which):
                _drop(ws, rules.step_id(equipment_id, which, before.end(which)))
        _plan(ws, after)


def remove(ws: Workspace, equipment_id: str) -> None:
    """Take it from the list, with the follow-ups before its ends that are still open."""
    found = _found(ws, equipment_id)
    with ws.operation(tr("Remove “{name}”", name=found.product)):
        for which in ENDS:
            _drop(ws, rules.step_id(equipment_id, which, found.end(which)))
        rows.soft_delete(ws, schema.EQUIPMENT, equipment_id)


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    if unknown := set(values) - set(EDITABLE):
        raise ValueError(f"not a field of equipment: {', '.join(sorted(unknown))}")
    unchanged = tr("Nothing was changed.")
    if "product" in values:
        values["product"] = str(values["product"]).strip()
        if not values["product"]:
            raise CrmError(tr("What does the customer have? The product has no name."), safe=unchanged)
    for which in ENDS:
        if values.get(which):
            try:
                values[which] = date.fromisoformat(str(values[which])).isoformat()
            except ValueError:
                raise CrmError(tr("“{text}” is no day.", text=values[which]), safe=unchanged) from None
    amount, notice = values.get("amount"), values.get("notice_days")
    if amount is not None and not isinstance(amount, int):
        raise ValueError("amount is in cents")
    if (amount or 0) < 0:
        raise CrmError(
            tr("The value is not below zero."),
            safe=unchanged,
            remedy=tr("Write it without a minus, or leave it empty."),
        )
    if notice is not None and not 0 <= notice <= MOST_NOTICE:
        raise CrmError(tr("The notice is from 0 to {most} days long.", most=MOST_NOTICE), safe=unchanged)
    return values


def _drop(ws: Workspace, activity_id: str) -> None:
    """The follow-up before an end, where it is still open."""
    found = planned.follow_up(ws, activity_id)
    if found is not None and found.state == PLANNED:
        rows.soft_delete(ws, schema.ACTIVITY, activity_id)


def _plan(ws: Workspace, found: Equipment) -> int:
    """Make the follow-ups whose time has come and that were never made. Returns how many."""
    ahead = found.ahead(followups.today(ws))
    steps = {rules.step_id(found.id, which, found.end(which)): (which, day) for which, day in ahead}
    made = known(ws, list(steps))
    for activity_id, (which, day) in steps.items():
        if activity_id in made:
            continue
        values: dict[str, Any] = {
            "id": activity_id, "kind": CALL, "state": PLANNED, "subject": subject(found, which), "due_day": day,
            "owner_id": found.owner_id or ws.user_id, "created_by": ws.user_id, "created_at": stamp(ws.clock()),
            "origin": rules.ORIGIN,
        }  # fmt: skip
        rows.insert(ws, schema.ACTIVITY, values)
        link(ws, activity_id, found.contact_id)
    return len(steps) - len(made)


def subject(found: Equipment, which: str) -> str:
    """ "Contract ends on 31.03.2027: server maintenance" """
    day = format_date(found.end(which))
    if which == CONTRACT_END:
        return tr("Contract ends on {day}: {name}", day=day, name=found.product)
    return tr("Warranty ends on {day}: {name}", day=day, name=found.product)


def wanted(ws: Workspace) -> list[Equipment]:
    """What ends soon and has no follow-up yet."""
    today = followups.today(ws)
    most = max(NOTICE_DAYS, queries.longest_notice(ws))
    soon = queries.ending(ws, today.isoformat(), (today + timedelta(days=most)).isoformat())
    steps = {
        rules.step_id(found.id, which, found.end(which)): found for found in soon for which, _ in found.ahead(today)
    }
    made = known(ws, list(steps))
    return list({found.id: found for step, found in steps.items() if step not in made}.values())


def keep(ws: Workspace) -> int:
    """Plan the follow-ups before all ends whose time has come, once each. Returns how many. No step of the user's:
    Ctrl+Z leaves it alone; what is not wanted is dropped like any other follow-up."""
    if not wanted(ws):
        return 0
    with ws.operation(tr("Contracts that end soon"), kind=schema.SETUP):
        return sum(_plan(ws, found) for found in wanted(ws))  # as it is now that nobody else can write
