"""The head of a campaign: what it is, where it stands, what it cost and brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount, format_int, format_number
from crm_desktop.records.campaign import ADDRESSED, LEFT_OUT, RESPONDED, RETURNED, SILENT, Campaign, Figures
from crm_desktop.records.labels import label
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.figures import StatTile
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.name_button import NameButton

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")

STATES = {"planned": ("neutral", "pencil"), "running": ("accent", "play"), "closed": ("ok", "check")}
"""Tone and icon of a state."""
_SHOWN = (ADDRESSED, RESPONDED, SILENT, RETURNED, LEFT_OUT)


WIDE = 740
"""From this width on three figures stand in a row."""


ROOMY = 800
"""From this width on they have their icons."""


class CampaignHead(QWidget):
    """`group_wanted` carries who is to be listed (campaign.GROUPS)."""

    edit = Signal()
    more = Signal(object)
    group_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 20, 4)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(8)
        self.name = NameButton()
        self.name.clicked.connect(self.edit)
        top.addWidget(self.name, 1)
        top.addStretch(0)
        self.change = Button(tr("Change …"), icon="pencil")
        self.change.clicked.connect(self.edit)
        top.addWidget(self.change)
        self.more_button = IconButton("ellipsis", tr("More for this campaign"), bordered=True)
        self.more_button.clicked.connect(lambda: self.more.emit(self.more_button))
        top.addWidget(self.more_button)
        column.addLayout(top)
        box = QWidget()
        facts = FlowLayout(box, spacing=8, row_spacing=4)
        facts.setContentsMargins(4, 0, 0, 0)
        self.state = StatusChip("")
        self.about = Label("", "body", "text2")
        facts.addWidget(self.state)
        facts.addWidget(self.about)
        column.addWidget(box)
        self.goal = Label("", "body", wrap=True)
        self.goal.setContentsMargins(4, 0, 0, 0)
        column.addWidget(self.goal)
        self.tiles = {
            "addressed": StatTile("…", tr("addressed"), "info", "send"),
            "responded": StatTile("…", tr("answered"), "ok", "message-square"),
            "cases": StatTile("…", tr("cases"), "accent", "briefcase"),
            "spent": StatTile("…", tr("spent"), "neutral", "banknote"),
            "won": StatTile("…", tr("won"), "ok", "trophy"),
            "gain": StatTile("…", tr("return"), "ok", "trending-up"),
        }
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._columns = 0
        for tile in self.tiles.values():
            tile.set_compact()
            tile.caption.set_token("text2")
        self._arrange(3)
        column.addSpacing(4)
        column.addLayout(self._grid)
        people = QWidget()
        line = FlowLayout(people, spacing=14, row_spacing=2)
        line.setContentsMargins(4, 2, 0, 0)
        line.addWidget(Label(tr("Show in the contacts:"), "small", "text3"))
        self.links: dict[str, LinkButton] = {}
        for group in _SHOWN:
            link = self.links[group] = LinkButton(label("campaign_group", group), role="small")
            link.clicked.connect(lambda _=False, group=group: self.group_wanted.emit(group))
            line.addWidget(link)
        column.addWidget(people)

    def _arrange(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(self.tiles.values()):
                self._grid.addWidget(tile, place // columns, place % columns)
            for place in range(3):
                self._grid.setColumnStretch(place, int(place < columns))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._arrange(3 if self.width() >= fonts.room(WIDE) else 2)
        for tile in self.tiles.values():
            tile.findChild(IconTile).setVisible(self.width() >= fonts.room(ROOMY))

    def show_campaign(self, found: Campaign, *, writable: bool) -> None:
        self.name.set_name(found.name)
        for widget in (self.name, self.change):
            widget.setEnabled(writable)
        tone, icon = STATES[found.state]
        self.state.set_state(label("campaign_state", found.state), tone, icon)
        period = "–".join(day_text(day) for day in (found.begins, found.ends) if day)
        about = (period, found.owner, label("purpose", found.purpose), found.process)
        self.about.setText(" · ".join(part for part in about if part))
        self.goal.setText(" · ".join(part for part in (found.goal, found.note) if part))
        self.goal.setVisible(bool(self.goal.text()))

    def show_figures(self, found: Campaign, known: Figures) -> None:
        def amount(cents: int) -> str:
            return format_amount(cents, found.currency)

        def put(name: str, figure: str, *details: str) -> None:
            self.tiles[name].set_figure(figure)
            self.tiles[name].detail.setText(" · ".join(part for part in details if part))

        left = tr.plural(known.left_out, "{n} left out", "{n} left out") if known.left_out else ""
        in_audience = tr("of {n} in the audience", n=format_int(known.audience))
        audience = in_audience if found.frozen_at else tr("not sent yet")
        put("addressed", format_int(known.addressed), audience, left)
        rate = "" if known.rate is None else f"{format_number(round(known.rate, 1))} %"
        put("responded", format_int(known.responded), rate, _target(found.goal_responses, known.responded),
            tr("{n} undeliverable", n=format_int(known.returned)) if known.returned else "")  # fmt: skip
        foreign = tr("{n} in another currency", n=format_int(known.foreign_cases)) if known.foreign_cases else ""
        self.tiles["cases"].caption.setText(tr.plural(known.cases, "case", "cases"))
        put("cases", format_int(known.cases), tr("open {amount}", amount=amount(known.open_value)),
            _target(found.goal_cases, known.cases),
            foreign)  # fmt: skip
        budget = "" if known.budget is None else tr("of {amount}", amount=amount(known.budget))
        each = "" if known.cost_per_response is None else tr(
            "{amount} per response", amount=amount(known.cost_per_response)
        )  # fmt: skip
        put("spent", amount(known.spent), budget, each)
        over = known.budget is not None and known.spent > known.budget
        self.tiles["spent"].set_selected(over, "danger")
        goal = "" if found.goal_turnover is None else tr("target {n}", n=amount(found.goal_turnover))
        put("won", amount(known.won), tr.plural(known.won_cases, "{n} case", "{n} cases"), goal)
        share = "" if known.return_percent is None else tr(
            "{percent} % of what was spent", percent=format_number(round(known.return_percent))
        )  # fmt: skip
        put("gain", amount(known.gain), share or tr("won less spent"))
        counts = {
            ADDRESSED: known.addressed, RESPONDED: known.responded, SILENT: known.silent, RETURNED: known.returned,
            LEFT_OUT: known.left_out,
        }  # fmt: skip
        for group, link in self.links.items():
            link.set_text(f"{format_int(counts[group])} {label('campaign_group', group)}")
            link.setVisible(bool(counts[group]))
        self.layout().activate()  # figures come late: no picture with the places of the dots before them
        for tile in self.tiles.values():
            tile.layout().activate()


def _target(wanted: int | None, found: int) -> str:
    if wanted is None:
        return ""
    return tr("target {n} reached", n=format_int(wanted)) if found >= wanted else tr("target {n}", n=format_int(wanted))
