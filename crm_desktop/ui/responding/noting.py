"""A response of one contact: to which campaign, what, with which code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.operations import campaign_responses
from crm_desktop.records.campaign import KINDS, REPLY
from crm_desktop.records.labels import label
from crm_desktop.store.queries import campaigns
from crm_desktop.ui.waiting_form import RESPONSE, WaitingForm
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.field_kinds import DATE
from crm_desktop.ui.widgets.form_dialog import Field, FormDialog

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")


def note_response(context: Context, contact_id: str) -> None:
    """Ask what came back from this contact. The campaigns that addressed it stand first."""
    ws = context.ws
    known = campaigns.of_contact(ws, contact_id)
    if not known:
        context.toast(tr("No campaign runs that could have been answered."))
        return
    fields = (
        Field("code", tr("Response code"), hint=tr("Where it is known; it says the campaign, too.")),
        Field("campaign_id", tr("Campaign"), options=[Option(one.id, one.name, "megaphone") for one in known]),
        Field("kind", tr("What came back"), options=[Option(one, label("campaign_response", one)) for one in KINDS]),
        Field("day", tr("Day"), DATE),
        Field("note", tr("Note"), wide=True),
    )

    def keep(typed: dict[str, str]) -> bool:
        code = typed["code"]
        campaign = "" if code else typed["campaign_id"]
        done = context.do(
            lambda: campaign_responses.add(
                ws, campaign, contact_id, typed["kind"], day=typed["day"], code=code, note=typed["note"]
            ),
            tr("{kind} written down", kind=label("campaign_response", typed["kind"])),
        )
        return done is not None

    values = {"campaign_id": known[0].id, "kind": REPLY, "day": context.today().isoformat()}
    dialog = FormDialog(context.window, tr("Response to a campaign"), fields, values, keep, {})
    WaitingForm(context, dialog, RESPONSE, dialog.inputs, contact_id)
    dialog.open()
