"""Campaign, step and cost line as forms, declared as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import campaigns
from crm_desktop.records.campaign import EMAIL, LETTER, MEDIA, ONCE, Campaign, CampaignStep
from crm_desktop.records.consent import PROMOTING
from crm_desktop.records.labels import label
from crm_desktop.store.queries import mail_templates, processes, templates, users
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field_kinds import DATE, MONEY, NUMBER, TEXT, FieldKind
from crm_desktop.ui.widgets.forms import FieldRow

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")

ICONS = {"letter": "file-text", "email": "mail", "call": "phone-outgoing", "event": "store", "other": "circle-dot"}
"""Of the media."""
_TOGETHER = 2


@dataclass(frozen=True)
class Field:
    """A field of a form: typed (`kind`) or chosen (`options`). `wide` takes the whole row."""

    name: str
    text: str
    kind: FieldKind = TEXT
    options: Sequence[Option] | None = None
    hint: str = ""
    wide: bool = False


class FormDialog(Dialog):
    """Fields in two columns. `keep` is handed what was read and answers whether it was kept; a name in `needed` may
    not stay empty."""

    def __init__(
        self, context: Context, title: str, fields: Sequence[Field], values: Mapping[str, str],
        keep: Callable[[dict[str, str]], bool], needed: Mapping[str, str],
    ) -> None:  # fmt: skip
        super().__init__(context.window, title, width=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep, self._needed = keep, needed
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.body.addLayout(grid)
        self.inputs: dict[str, QLineEdit | Combo] = {}
        self._rows: dict[str, FieldRow] = {}
        self._kinds = {field.name: field.kind for field in fields}
        place = 0
        for field in fields:
            place += place % _TOGETHER if field.wide else 0
            made = self._rows[field.name] = FieldRow(
                field.text, self._input(field, values.get(field.name, "")), field.hint
            )
            grid.addWidget(made, place // _TOGETHER, place % _TOGETHER, 1, _TOGETHER if field.wide else 1)
            place += _TOGETHER if field.wide else 1
        for column in range(_TOGETHER):
            grid.setColumnStretch(column, 1)
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.save_button = self.add_button(tr("Save"), "primary", self.save)
        self.inputs[fields[0].name].setFocus()

    def _input(self, field: Field, value: str) -> QWidget:
        if field.options is not None:
            combo = self.inputs[field.name] = Combo(field.text, field.options)
            combo.set_value(value)
            return combo
        line = self.inputs[field.name] = QLineEdit(field.kind.show(value) if value else "")
        line.setFont(fonts.font("body", tabular=field.kind.tabular))
        if field.kind is DATE:
            line.setPlaceholderText(DATE.show("2027-03-31"))
        return line

    def save(self) -> None:
        """Take it over; what cannot be read is said at its field."""
        values: dict[str, str] = {}
        wrong: QWidget | None = None
        for name, field in self.inputs.items():
            said = ""
            if isinstance(field, Combo):
                values[name] = field.value
            else:
                try:
                    values[name] = self._kinds[name].read(field.text())
                except ValueError as problem:
                    said = str(problem)
                if not said and name in self._needed and not values[name]:
                    said = self._needed[name]
            self._rows[name].set_error(said)
            wrong = wrong or (field if said else None)
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._keep(values):
            self.accept()


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
    return FormDialog(context, title, fields, values, keep, {"name": tr("What is the campaign called?")})


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

    return FormDialog(context, tr("Change step") if found else tr("New step"), fields, values, keep, {})


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


def cost_dialog(context: Context, campaign_id: str) -> FormDialog:
    ws = context.ws
    fields = (
        Field("what", tr("What for"), wide=True, hint=tr("e.g. Print, postage, stand")),
        Field("amount", tr("Amount"), MONEY),
        Field("day", tr("Day"), DATE),
    )

    def keep(typed: dict[str, str]) -> bool:
        what, amount, day = typed["what"], int(typed["amount"]), typed["day"]
        return bool(context.do(lambda: campaigns.add_cost(ws, campaign_id, what, amount, day), tr("Cost noted")))

    needed = {"what": tr("What was the money spent on?"), "amount": tr("How much was it?")}
    values = {"day": context.today().isoformat()}
    return FormDialog(context, tr("New cost"), fields, values, keep, needed)
