"""What advertising needs, by country, channel and audience: the shipped table with its statutes, and the office's own
lines in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import consent_rules
from crm_desktop.operations.consent_rules import EVERYWHERE, Line
from crm_desktop.records.consent import AUDIENCES, CHANNELS, NEEDS_CONSENT
from crm_desktop.records.consent_labels import label
from crm_desktop.records.countries import country_codes, country_name
from crm_desktop.store import schema
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

from .section import Section

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("settings_page")

OTHERS = "others"
_EXISTING = "consent+existing"
_NEEDS = (
    ("nothing", mark("Nothing, unless the person objected")),
    ("presumed", mark("An interest that can be presumed")),
    ("customer", mark("A business relation")),
    (_EXISTING, mark("A consent, but not with existing customers")),
    ("consent", mark("A consent")),
)


class RuleCell(QWidget):
    """One line of the table: what is needed, where that stands, and the way back to the shipped line."""

    def __init__(self, section: AdvertisingSection, channel: str, audience: str) -> None:
        super().__init__()
        self._section, self._key = section, (channel, audience)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        name = f"{label('channel', channel)}, {label('audience', audience)}"
        self.needs = Combo(name, [Option(code, tr(text)) for code, text in _NEEDS])
        self.needs.setMinimumWidth(120)
        self.needs.chosen.connect(lambda code: section.change(*self._key, code))
        column.addWidget(self.needs)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        self.statute = Label("", "caption", "text2", wrap=True)
        self.reset = LinkButton(tr("Shipped rule"))
        self.reset.setAccessibleName(tr("{rule}: the shipped rule again", rule=name))
        self.reset.clicked.connect(lambda: section.reset(*self._key))
        foot.addWidget(self.statute, 1)
        foot.addWidget(self.reset)
        column.addLayout(foot)

    def show_line(self, line: Line) -> None:
        rule = line.rule
        self.needs.set_value(_EXISTING if rule.needs == NEEDS_CONSENT and rule.existing else rule.needs)
        self.needs.set_state("violet" if rule.own else "")
        own = tr("Rule of the office")
        self.statute.setText(" · ".join(filter(None, (own, rule.statute))) if rule.own else rule.statute)
        self.reset.setVisible(rule.own)


class AdvertisingSection(Section):
    touches = frozenset({schema.SETTING})

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, tr("Advertising"),
            tr(
                "What advertising needs before it may reach somebody. Letters, lists, calls and mails all go by it. Own"
                " rules are marked; whoever changes one answers for it. This is not legal advice."
            ),
        )  # fmt: skip
        self.country = Combo(tr("Country"), self._countries())
        self.country.set_value(setting_queries.get(context.ws, "office.country") or "DE")
        self.country.chosen.connect(lambda _: self.refresh(None))
        self.body.addWidget(FieldRow(tr("Country"), self.country))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        self.body.addLayout(grid)
        self.cells: dict[tuple[str, str], RuleCell] = {}
        for column, audience in enumerate(AUDIENCES, 1):
            grid.addWidget(Label(label("audience", audience), "small", "text2", weight=fonts.SEMIBOLD), 0, column)
            grid.setColumnStretch(column, 1)
        for row, channel in enumerate(CHANNELS, 1):
            grid.addWidget(Label(label("channel", channel), "body", weight=fonts.MEDIUM), row, 0)
            for column, audience in enumerate(AUDIENCES, 1):
                cell = self.cells[channel, audience] = RuleCell(self, channel, audience)
                grid.addWidget(cell, row, column)
        self.all = Button(tr("All rules as shipped"), icon="undo-2", parent=self)
        self.all.clicked.connect(lambda: self._reset_all())
        self.body.addWidget(self.all)
        self.body.addStretch(1)

    def _countries(self) -> list[Option]:
        known = [code for code in consent_rules.countries(self.context.ws) if code]
        first = [Option(code, country_name(code), group=tr("With rules of their own")) for code in known]
        rest = [
            Option(code, country_name(code), group=tr("As all others"))
            for code in country_codes() if code not in known
        ]  # fmt: skip
        return [*first, Option(OTHERS, tr("All other countries"), group=tr("With rules of their own")), *rest]

    @property
    def _code(self) -> str:
        return EVERYWHERE if self.country.value == OTHERS else self.country.value

    def refresh(self, change: Change | None) -> None:
        self.country.set_options(self._countries())
        for line in consent_rules.lines(self.context.ws, self._code):
            cell = self.cells[line.channel, line.audience]
            cell.show_line(line)
            cell.setEnabled(not self.context.ws.read_only)
        self.all.setVisible(consent_rules.changed(self.context.ws) > 0)
        self.all.setEnabled(not self.context.ws.read_only)

    def change(self, channel: str, audience: str, code: str) -> None:
        ws, existing = self.context.ws, code == _EXISTING
        needs = NEEDS_CONSENT if existing else code
        country = self._code
        self.context.do(
            lambda: consent_rules.change(ws, country, channel, audience, needs, existing=existing),
            tr("Rule of advertising changed"),
        )

    def reset(self, channel: str, audience: str) -> None:
        ws, country = self.context.ws, self._code
        self.context.do(lambda: consent_rules.reset(ws, country, channel, audience), tr("The shipped rule holds again"))

    def _reset_all(self) -> None:
        ws = self.context.ws
        self.context.do(lambda: consent_rules.reset_all(ws), tr("All rules as shipped"))
