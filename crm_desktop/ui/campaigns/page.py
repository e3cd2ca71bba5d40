"""The campaigns, and the page of one: audience and steps, responses, costs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import campaign_audience, campaigns
from crm_desktop.operations.campaign_audience import Audience
from crm_desktop.records.campaign import GROUPS, Campaign
from crm_desktop.records.labels import label
from crm_desktop.store import schema
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import selections
from crm_desktop.ui import fonts
from crm_desktop.ui.commands import Command
from crm_desktop.ui.page import Page
from crm_desktop.ui.reading import Reader
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.choice_list import ChoicePanel
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.option_list import OptionList
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Surface
from crm_desktop.ui.widgets.tabs import TabStrip

from . import forms
from .costs_tab import CostsTab
from .head import STATES, CampaignHead
from .response_menu import ResponseMenu
from .responses_tab import ResponsesTab
from .running import Running
from .steps_tab import StepsTab

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("campaigns_page")

LEFT = 250
STEPS, RESPONSES, COSTS = range(3)


class CampaignsPage(Page):
    """Route: `record_id` (a campaign), `new` (begin one), `ids` (contacts the new one is for)."""

    screen_id = "campaigns"
    touches = frozenset(
        {
            schema.CAMPAIGN, schema.CAMPAIGN_STEP, schema.CAMPAIGN_COST, schema.CAMPAIGN_PERSON,
            schema.CAMPAIGN_RESPONSE, schema.ACTIVITY, schema.ACTIVITY_LINK, schema.PROCESS_CASE, schema.CONTACT,
            schema.CONSENT, schema.BLOCK, schema.ADDRESS, schema.CHANNEL, schema.RELATION, schema.SELECTION,
            schema.CALL_LIST, schema.MAILING, schema.USER,
        }
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.campaign: Campaign | None = None
        self.reader = Reader(context, self)
        self.running = Running(context, self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._left_pane = self._left()
        outer.addWidget(self._left_pane)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack, 1)
        self._content = self._make_content()
        self._stack.addWidget(self._content)
        self.empty = EmptyState(
            tr("No campaign yet."),
            detail=tr("A campaign says whom you address with what, what it costs, and what comes back."),
        )
        self.empty_button = self.empty.add_button(tr("New campaign …"), self.new, "primary", "plus")
        self._stack.addWidget(self.empty)
        self.setFocusProxy(self.list)

    def _left(self) -> QWidget:
        pane = Surface("sunken", "right")
        pane.setFixedWidth(LEFT)
        column = QVBoxLayout(pane)
        column.setContentsMargins(12, 16, 8, 8)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Campaigns"), "title"), 1)
        self.new_button = IconButton("plus", tr("New campaign"), bordered=True)
        self.new_button.clicked.connect(lambda: self.new())
        head.addWidget(self.new_button)
        column.addLayout(head)
        self.list = OptionList(tr("Campaigns"))
        self.list.setProperty("look", "sunken")
        self.list.currentItemChanged.connect(lambda *_: self._moved())
        self.list.opened.connect(lambda _: self.head.name.setFocus(Qt.FocusReason.OtherFocusReason))
        column.addWidget(self.list, 1)
        column.addStretch(0)
        return pane

    def _make_content(self) -> QWidget:
        content = Surface("surface")
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = Scrolled()
        outer.addWidget(self.area)
        column = self.area.column
        column.setSpacing(4)
        self.head = CampaignHead(self.context)
        self.head.edit.connect(self.edit)
        self.head.more.connect(self._more)
        self.head.group_wanted.connect(self.show_group)
        column.addWidget(self.head)
        self.tabs = TabStrip(tr("Parts of the campaign"))
        for text in (tr("Audience and steps"), tr("Responses"), tr("Costs")):
            self.tabs.add(text)
        strip = QHBoxLayout()
        strip.setContentsMargins(22, 0, 0, 0)
        strip.addWidget(self.tabs)
        column.addLayout(strip)
        self.steps, self.responses, self.costs = (
            StepsTab(self.context), ResponsesTab(self.context), CostsTab(self.context),
        )  # fmt: skip
        self._pages = QStackedWidget()
        for page in (self.steps, self.responses, self.costs):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(lambda index: self._pages.setCurrentIndex(max(0, index)))
        self._pages.setMinimumHeight(fonts.room(260))
        column.addWidget(self._pages, 1)
        self.steps.audience_wanted.connect(self._choose_audience)
        self.steps.once_chosen.connect(lambda once: self._change({"once": once}, tr("Audience changed")))
        self.steps.new_step.connect(lambda: self._dialog(lambda found: forms.step_dialog(self.context, found.id, None)))
        self.steps.begin.connect(lambda step_id: self.running.begin(self.campaign, step_id))
        self.steps.more.connect(lambda step_id, button: self.running.menu(step_id, button))
        self.steps.contact_wanted.connect(lambda who: self.context.go("contacts", who))
        self.response_menu = ResponseMenu(self.context, self)
        self.responses.menu_wanted.connect(
            lambda response_id, index: self.response_menu.open(response_id, self.responses.rows, index)
        )
        self.responses.group_wanted.connect(self.show_group)
        self.responses.follow_up.connect(self.follow_up)
        self.responses.file_wanted.connect(self.take_in)
        self.costs.new_cost.connect(lambda: self._dialog(lambda found: forms.cost_dialog(self.context, found.id)))
        self.costs.change_wanted.connect(self.change_cost)
        return content

    # as the window sees it

    def open(self, route: Route) -> None:
        self._load(route.record_id or (self.campaign.id if self.campaign else ""))
        if route.get("new"):
            self.context.navigation.replace(self._route())  # Back leads to the page, not to the form again
            self.new(route.get("ids") or ())

    def refresh(self, change: Change | None) -> None:
        self._load(self.campaign.id if self.campaign else "")

    def panes(self) -> Sequence[QWidget]:
        if self.campaign is None:
            return (self._left_pane, self.empty)
        return (self._left_pane, self.head, self.tabs, self._pages)

    def state(self) -> dict[str, Any]:
        return {
            "campaign": self.campaign.id if self.campaign else "", "tab": self.tabs.currentIndex(),
            "who": self.responses.who.value, "code": self.responses.code.text(), "note": self.responses.note.text(),
        }  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        self._load(state["campaign"])
        self.tabs.setCurrentIndex(state["tab"])
        self.responses.who.set_contact(state["who"])
        self.responses.code.setText(state["code"])
        self.responses.note.setText(state["note"])

    def chosen_people(self) -> dict[str, Any]:
        ids = queries.frozen(self.context.ws, self.campaign.id) if self.campaign else []
        return {"ids": tuple(ids)} if ids else {}

    def _load(self, campaign_id: str) -> None:
        ws = self.context.ws
        there = queries.campaigns(ws)
        found = next((one for one in there if one.id == campaign_id), there[0] if there else None)
        self.campaign = found
        self.list.blockSignals(True)
        self.list.fill([Option(one.id, one.name, "megaphone", label("campaign_state", one.state)) for one in there])
        if found is not None:
            self.list.setCurrentRow(there.index(found))
        self.list.blockSignals(False)
        for button in (self.new_button, self.empty_button):
            button.setEnabled(not ws.read_only)
        self._stack.setCurrentWidget(self.empty if found is None else self._content)
        if found is not None:
            self._show(found)

    def _moved(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._load(item.data(Qt.ItemDataRole.UserRole).value)
            self.context.navigation.replace(self._route())

    def _route(self) -> Route:
        from crm_desktop.ui.navigation import Route

        return Route("campaigns", self.campaign.id if self.campaign else "")

    def _show(self, found: Campaign) -> None:
        ws, writable = self.context.ws, not self.context.ws.read_only
        self.head.show_campaign(found, writable=writable)
        steps = queries.steps(ws, found.id)
        self.steps.show_steps(found, steps, None, writable=writable)
        responses, costs = queries.responses(ws, found.id), queries.costs(ws, found.id)
        self.responses.show_responses(found, responses, queries.by_code(ws, found.id), writable=writable)
        self.costs.show_costs(found, costs, writable=writable)
        for tab, count in ((STEPS, len(steps)), (RESPONSES, len(responses)), (COSTS, len(costs))):
            self.tabs.set_count(tab, format_int(count) if count else "")
        self.reader.ask("figures", lambda ws: queries.figures(ws, found), lambda known: self._figures(found, known))
        self.reader.ask(
            "audience", lambda ws: campaign_audience.audience(ws, found.id), lambda who: self._audience(found, who)
        )

    def _figures(self, found: Campaign, known: Any) -> None:
        if self.campaign is not None and self.campaign.id == found.id:
            self.head.show_figures(found, known)

    def _audience(self, found: Campaign, who: Audience) -> None:
        if self.campaign is not None and self.campaign.id == found.id:
            steps = queries.steps(self.context.ws, found.id)
            self.steps.show_steps(found, steps, who, writable=not self.context.ws.read_only)

    # doing

    def new(self, ids: Sequence[str] = ()) -> None:
        """Begin a campaign; for these contacts, where some are named."""
        if self.context.ws.read_only:
            return

        def made(campaign_id: str) -> None:
            if ids:
                name = tr.plural(len(ids), "{n} chosen contact", "{n} chosen contacts")
                self._set_audience(campaign_id, campaign_audience.of_contacts(ids), name)
            self._load(campaign_id)

        forms.campaign_dialog(self.context, None, made).open()

    def edit(self) -> None:
        self._dialog(lambda found: forms.campaign_dialog(self.context, found))

    def _dialog(self, make: Any) -> None:
        if self.campaign is not None and not self.context.ws.read_only:
            make(self.campaign).open()

    def _change(self, values: dict[str, Any], said: str) -> None:
        found, ws = self.campaign, self.context.ws
        if found is not None:
            self.context.do(lambda: (campaigns.set_fields(ws, found.id, values), True)[1], said)
            self._load(found.id)

    def _set_audience(self, campaign_id: str, where: Any, name: str) -> None:
        ws = self.context.ws
        self.context.do(
            lambda: (campaign_audience.set_audience(ws, campaign_id, where, name), True)[1], tr("Audience changed")
        )

    def _choose_audience(self, anchor: QWidget) -> None:
        """A saved list, or what people are to another campaign."""
        found, ws = self.campaign, self.context.ws
        if found is None:
            return
        lists = {f"list:{one.id}": one for one in selections.selections(ws)}
        options = [Option(key, one.name, "list", group=tr("Saved lists")) for key, one in lists.items()]
        groups: dict[str, tuple[str, str, str]] = {}
        for other in queries.campaigns(ws):
            if other.id != found.id:
                for group in GROUPS:
                    name = f"{other.name}: {label('campaign_group', group)}"
                    groups[f"{group}:{other.id}"] = (other.id, group, name)
                    options.append(Option(f"{group}:{other.id}", name, "megaphone", group=tr("Other campaigns")))
        if not options:
            self.context.toast(tr("There is no saved list yet. Tick contacts and press “New campaign” there."))
            return

        def chosen(key: str) -> None:
            if key in lists:
                self._set_audience(found.id, campaign_audience.of_list(lists[key].id), lists[key].name)
            else:
                other, group, name = groups[key]
                self._set_audience(found.id, campaign_audience.of_campaign(other, group), name)

        panel = ChoicePanel(anchor, tr("Audience"), options, (), "", tr("Search …"))
        panel.chosen.connect(chosen)
        panel.open_at(anchor)

    def change_cost(self, cost_id: str) -> None:
        cost = queries.cost(self.context.ws, cost_id)
        if cost is not None:
            self._dialog(lambda found: forms.cost_dialog(self.context, found.id, cost))

    def show_group(self, group: str) -> None:
        """Those who are this to the campaign, as a list of contacts."""
        if self.campaign is not None:
            self.context.go("contacts", where=campaign_audience.of_campaign(self.campaign.id, group))

    def follow_up(self, group: str) -> None:
        found, ws = self.campaign, self.context.ws
        if found is None or ws.read_only:
            return
        made = self.context.do(lambda: campaigns.follow_up(ws, found.id, group), tr("Follow-up campaign made"))
        if made is not None:
            self.tabs.setCurrentIndex(STEPS)
            self._load(made)

    def take_in(self) -> None:
        """Responses from a file."""
        name, _ = QFileDialog.getOpenFileName(
            self, tr("List of responses"), "", tr("Tables (*.csv *.txt *.xlsx *.xls *.ods)")
        )
        found = self.campaign
        if not name or found is None:
            return

        def work(ws: Any, progress: Any) -> Any:
            from crm_desktop.exchange import campaign_responses

            return campaign_responses.take_in(ws, Path(name), found.id, progress)

        def done(taken: Any) -> None:
            from .taken_dialog import TakenDialog

            TakenDialog(self.context, taken).open()

        self.context.run(tr("Taking in responses"), work, done, self.context.show_error)

    def _more(self, anchor: QWidget) -> None:
        found, ws = self.campaign, self.context.ws
        if found is None:
            return
        read_only = tr("The file is open for reading only.") if ws.read_only else ""
        menu = Menu(self)
        if found.closed_at:
            menu.add(tr("&Reopen"), "refresh-cw", lambda: self._close(False), why_not=read_only)
        else:
            menu.add(tr("&Close campaign"), STATES["closed"][1], lambda: self._close(True), why_not=read_only)
        menu.add(tr("&Show the audience"), "users", lambda: self.show_group("in"),
                 why_not="" if found.frozen_at else tr("The audience is not frozen yet."))  # fmt: skip
        menu.addSeparator()
        menu.add(tr("&Delete campaign"), "trash-2", self.delete, token="danger", why_not=read_only)
        menu.open_at(anchor, align="right")

    def _close(self, closed: bool) -> None:
        found, ws = self.campaign, self.context.ws
        if found is not None:
            said = tr("“{name}” closed", name=found.name) if closed else tr("“{name}” goes on", name=found.name)
            self.context.do(lambda: (campaigns.close(ws, found.id, closed=closed), True)[1], said)

    def delete(self) -> None:
        found, ws = self.campaign, self.context.ws
        if found is not None and not ws.read_only:
            said = tr("“{name}” deleted. What went out stays on the lines of time.", name=found.name)
            self.context.do(lambda: (campaigns.delete(ws, found.id), True)[1], said)

    def commands(self) -> Sequence[Command]:
        def one() -> str:
            if self.context.ws.read_only:
                return tr("The file is open for reading only.")
            return "" if self.campaign is not None else tr("There is no campaign.")

        return [
            Command(
                "campaigns.edit", tr, mark("Change campaign …"), self.edit, "edit", icon="pencil", shortcut="E",
                enabled=one, synonyms_en="goal, budget, period", synonyms_de="Ziel, Budget, Zeitraum",
            ),
            Command(
                "campaigns.response", tr, mark("Write down a response"), self._to_response, "edit",
                icon="message-square", shortcut="R", enabled=one, synonyms_en="answer, reply card, code, scan",
                synonyms_de="Antwort, Antwortkarte, Code, Rücklauf",
            ),
            Command(
                "campaigns.delete", tr, mark("Delete campaign"), self.delete, "edit", icon="trash-2", enabled=one,
                synonyms_en="remove", synonyms_de="entfernen",
            ),
        ]  # fmt: skip

    def _to_response(self) -> None:
        self.tabs.setCurrentIndex(RESPONSES)
        self.responses.setFocus(Qt.FocusReason.OtherFocusReason)
