"""Campaign, step and cost line as forms, declared as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from crm_desktop.common.i18n import texts
from crm_desktop.operations import campaigns
from crm_desktop.records.campaign import EMAIL, LETTER, MEDIA, ONCE, Campaign, CampaignStep, Cost
from crm_desktop.records.consent import PROMOTING
from crm_desktop.records.labels import label
from crm_desktop.store.queries import mail_templates, processes, templates, users
from crm_desktop.ui.waiting_form import CAMPAIGN, CAMPAIGN_STEP, COST, WaitingForm
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.field_kinds import DATE, MONEY, NUMBER, FieldKind
from crm_desktop.ui.widgets.form_dialog import Field, FormDialog

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")

ICONS = {"letter": "file-text", "email": "mail", "call": "phone-outgoing", "event": "store", "other": "circle-dot"}
"""Of the media."""


def _read_whole(text: str) -> str:
    """A whole number from 0."""
    plain = text.strip().replace(".", "").replace(",", "").replace(" ", "")
    if plain and not plain.isdecimal():
        return NUMBER.read("x" + text)  # says what a number looks like
    return str(int(plain)) if plain else ""


WHOLE = FieldKind(_read_whole, tabular=True)


def campaign_dialog(
    context: Context, found: Campaign | None, then: Callable[[str], object] | None = None
) -> FormDialog:
    """A new campaign (`then` is handed its id), or the facts of one."""
    ws = context.ws
    known = found or Campaign("", owner_id=ws.user_id)
    live = [Option(one.process_id, one.process.name) for one in processes.live(ws)]
    fields = (
        Field("name", tr("Name"), wide=True),
        Field("goal", tr("What it is to reach"), wide=True),
        Field("goal_responses", tr("Target: responses"), WHOLE),
        Field("goal_cases", tr("Target: cases"), WHOLE),
        Field("goal_turnover", tr("Target: won turnover"), MONEY),
        Field("budget", tr("Budget"), MONEY),
        Field("begins", tr("Begins"), DATE),
        Field("ends", tr("Ends"), DATE),
        Field("owner_id", tr("Responsible"), options=[Option(who, name) for who, name in users.users(ws)]),
        Field("process_id", tr("Cases begin in"), options=[Option("", tr("None")), *live]),
        Field("purpose", tr("Purpose"), options=[Option(code, label("purpose", code)) for code in PROMOTING]),
        Field("once", tr("Who gets it"), options=[Option(code, label("campaign_once", code)) for code in ONCE]),
        Field("note", tr("Note"), wide=True),
    )
    values = {field.name: _plain(getattr(known, field.name)) for field in fields}

    def keep(typed: dict[str, str]) -> bool:
        read: dict[str, Any] = dict(typed)
        for name in ("goal_responses", "goal_cases", "goal_turnover", "budget"):
            read[name] = int(typed[name]) if typed[name] else None
        if found is None:
            name = read.pop("name")
            made = context.do(lambda: campaigns.create(ws, name, **read), tr("Campaign “{name}” made", name=name))
            if made and then is not None:
                then(made)
            return made is not None
        return bool(context.do(lambda: (campaigns.set_fields(ws, found.id, read), True)[1], tr("Campaign changed")))

    title = tr("Change campaign") if found else tr("New campaign")
    dialog = FormDialog(context.window, title, fields, values, keep, {"name": tr("What is the campaign called?")})
    WaitingForm(context, dialog, CAMPAIGN, dialog.inputs, found.id if found else "")
    return dialog


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def step_dialog(context: Context, campaign_id: str, found: CampaignStep | None) -> FormDialog:
    ws = context.ws
    code = found.code if found else campaigns.suggested_code(ws, campaign_id)
    known = found or CampaignStep("", medium=LETTER, code=code)
    media = [Option(code, label("campaign_medium", code), ICONS[code]) for code in MEDIA]
    fields = (
        Field("medium", tr("By which way"), options=media),
        Field("name", tr("Name"), hint=tr("e.g. Letter with reply card")),
        Field("day", tr("Day"), DATE),
        Field("code", tr("Response code"), hint=tr("Print it in the letter; whoever answers names it.")),
        Field("template", tr("Template"), options=[Option("", tr("None")), *_templates(context)], wide=True),
    )
    values = {field.name: _plain(getattr(known, field.name)) for field in fields}

    def keep(typed: dict[str, str]) -> bool:
        if found is None:
            medium = typed.pop("medium")
            return bool(context.do(lambda: campaigns.add_step(ws, campaign_id, medium, **typed), tr("Step added")))
        return bool(context.do(lambda: (campaigns.change_step(ws, found.id, typed), True)[1], tr("Step changed")))

    dialog = FormDialog(context.window, tr("Change step") if found else tr("New step"), fields, values, keep, {})
    WaitingForm(context, dialog, CAMPAIGN_STEP, dialog.inputs, found.id if found else campaign_id)
    return dialog


def _templates(context: Context) -> list[Option]:
    """Letters and mails by their names, the office's own first."""
    from crm_desktop.exchange.letters import shipped
    from crm_desktop.exchange.mailing import shipped as mails

    ws = context.ws
    letter, mail = label("campaign_medium", LETTER), label("campaign_medium", EMAIL)
    found = [Option(one.name, one.name, ICONS[LETTER], group=letter) for one in templates.letters(ws)]
    found += [Option(name, name, ICONS[LETTER], group=letter) for name in shipped.names()]
    found += [Option(one.name, one.name, ICONS[EMAIL], group=mail) for one in mail_templates.templates(ws)]
    found += [Option(one.name, one.name, ICONS[EMAIL], group=mail) for one in mails.templates()]
    return list({option.value: option for option in reversed(found)}.values())[::-1]


def cost_dialog(context: Context, campaign_id: str, found: Cost | None = None) -> FormDialog:
    """A new line of costs, or one to be changed."""
    ws = context.ws
    fields = (
        Field("what", tr("What for"), wide=True, hint=tr("e.g. Print, postage, stand")),
        Field("amount", tr("Amount"), MONEY),
        Field("day", tr("Day"), DATE),
    )

    def keep(typed: dict[str, str]) -> bool:
        what, amount, day = typed["what"], int(typed["amount"]), typed["day"]
        if found is not None:
            values = {"what": what, "amount": amount, "day": day}
            return bool(context.do(lambda: (campaigns.change_cost(ws, found.id, values), True)[1], tr("Cost changed")))
        return bool(context.do(lambda: campaigns.add_cost(ws, campaign_id, what, amount, day), tr("Cost noted")))

    needed = {"what": tr("What was the money spent on?"), "amount": tr("How much was it?")}
    values = {"day": context.today().isoformat()}
    if found is not None:
        values = {"what": found.what, "amount": str(found.amount), "day": found.day}
    title = tr("Change cost") if found else tr("New cost")
    dialog = FormDialog(context.window, title, fields, values, keep, needed)
    WaitingForm(context, dialog, COST, dialog.inputs, found.id if found else campaign_id)
    return dialog
