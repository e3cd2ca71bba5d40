"""The page of one contact: head, tabs, history, fields, information column. Embedded beside the list of contacts.

detail = ContactDetail(context)
detail.contact_requested.connect(...)       another contact was pressed: open it, and note the way back
detail.open(contact_id); detail.refresh(change)
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.store import schema
from crm_desktop.ui.widgets.surface import Surface

# The parts are imported where they are built: the first picture of the window shows none of them.
if TYPE_CHECKING:
    from crm_desktop.records.contact import ContactPage
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.commands import Command
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.files.tab import FilesTab
    from crm_desktop.ui.timeline.line import ContactLine
    from crm_desktop.ui.widgets.notices import EmptyState

    from .detail_campaigns import CampaignsTab
    from .detail_cases import CasesTab
    from .detail_info import InfoColumn

tr = texts("contact_page")

HISTORY, FIELDS, FILES, CASES, CAMPAIGNS, INFO = range(6)
_PARTS = (
    ".detail_actions", ".detail_double", ".detail_head", "crm_desktop.ui.timeline.view", ".detail_info",
    ".detail_fields",
)  # fmt: skip
_ASIDE_FROM = 690  # width of the page from which the information column stands beside the tabs


class ContactDetail(Surface):
    """Shows one contact, or calmly nothing. Widgets are made once and filled anew for each contact."""

    contact_requested = Signal(str)
    TOUCHES = frozenset(
        {
            schema.CONTACT, schema.ADDRESS, schema.CHANNEL, schema.RELATION, schema.RELATION_TYPE, schema.CONTACT_ROLE,
            schema.TAG, schema.TAG_LINK, schema.CUSTOM_FIELD, schema.CUSTOM_OPTION, schema.CUSTOM_VALUE,
            schema.PHASE_CHANGE, schema.ACTIVITY, schema.ACTIVITY_LINK, schema.USER, schema.FILE, schema.FILE_LINK,
            schema.PROCESS_CASE, schema.CASE_MOVE, schema.CASE_PERSON, schema.EQUIPMENT,
            schema.CAMPAIGN, schema.CAMPAIGN_STEP, schema.CAMPAIGN_PERSON, schema.CAMPAIGN_RESPONSE,
        }
    )  # fmt: skip
    """Tables this part of the page reads; the host's `touches` must hold them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        self._context = context
        self.page: ContactPage | None = None
        self._wanted: str | None = None
        self._narrow: bool | None = None
        self._stack = QStackedWidget(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._empty: EmptyState | None = None
        self._built = False
        context.when_idle(*(lambda name=name: self._prepare(name) for name in (*_PARTS, "")))

    @property
    def ready(self) -> bool:
        """Whether the widgets stand that a contact is shown in."""
        return self._built

    # what the host calls

    def open(self, contact_id: str) -> None:
        """Show this contact; "" shows nothing. An unknown id is said so. Before the window's first picture it only
        notes the wish: the list comes first."""
        if not self._context.has_file:
            return  # a timer of the list came after the file was closed
        if not self._context.window.settled:
            if self._wanted is None:
                self._context.after_first_picture(self._open_wanted)
            self._wanted = contact_id
            return
        from crm_desktop.store.queries import contacts as queries

        page = queries.page(self._context.ws, contact_id) if contact_id else None
        if page is None:
            self._show_nothing(bool(contact_id))
            return
        self._build()
        again = self.page is not None and self.page.contact.id == contact_id
        self._show(page, again)

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.open(wanted)

    def refresh(self, change: Change | None) -> None:
        """Read the contact again after a change; what is being typed stays."""
        if self.page is not None:
            from crm_desktop.store.queries import contacts as queries

            contact_id = self.page.contact.id
            page = queries.page(self._context.ws, contact_id)
            if page is not None and page.contact.merged_into:
                self.open(page.contact.merged_into)
            elif page is None:
                self._show_nothing(True)
            else:
                self._show(page, True)

    def commands(self) -> Sequence[Command]:
        """What can be done with the contact shown, for menus, palette and keys of the host's screen."""
        from . import detail_actions

        return detail_actions.commands(self)

    def panes(self) -> list[QWidget]:
        """The areas F6 goes through, in visual order."""
        if not self._built or self.page is None:
            return [self]
        return [pane for pane in (self.head, self.tabs, self._pages, self.info) if pane.isVisible()]

    def state(self) -> dict[str, Any]:
        """The tab and a note not yet saved, to survive another language."""
        if not self._built:
            return {}
        return {"tab": self.tabs.currentIndex(), "note": self.history.entry.text}

    def restore(self, state: dict[str, Any]) -> None:
        if self._built and state:
            self.show_tab(state.get("tab", HISTORY))
            self.history.entry.set_text(state.get("note", ""))

    # building

    def _prepare(self, part: str) -> None:
        """Have what the first contact needs at hand: its modules, then (part "") its widgets."""
        if part:
            import_module(part, __package__)
        elif isValid(self):  # the window may have been built anew meanwhile
            self._build()

    def _build(self) -> None:
        if self._built:
            return
        from crm_desktop.ui.cases.complaint_line import ComplaintLine
        from crm_desktop.ui.widgets.notices import Banner
        from crm_desktop.ui.widgets.tabs import TabStrip

        from . import detail_actions
        from .detail_double import DoubleLine
        from .detail_head import Head

        self._built = True
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.trash = Banner(tr("This contact is in the trash."), "warn", icon="trash-2")
        self.trash.add_action(tr("Restore"), lambda: detail_actions.restore(self))
        column.addWidget(self.trash)
        self.complaint = ComplaintLine(self._context)
        column.addWidget(self.complaint)
        self.double = DoubleLine(self._context, self.contact_requested.emit)
        column.addWidget(self.double)
        self.head = Head(self._context)
        self.head.contact_requested.connect(self.contact_requested)
        self.head.call.connect(lambda: detail_actions.call(self))
        self.head.write.connect(lambda: detail_actions.write(self))
        self.head.letter.connect(lambda: self.context.go("letters", self.page.contact.id))
        self.head.edit_name.connect(self.edit_name)
        self.head.more.connect(lambda anchor: detail_actions.open_menu(self, anchor))
        column.addWidget(self.head)
        self.tabs = TabStrip(tr("Parts of the contact"))
        self.tabs.add(tr("History"))
        self.tabs.add(tr("Fields"))
        self.tabs.add(tr("Files"))
        self.tabs.add(tr("Cases"))
        self.tabs.add(tr("Campaigns"))
        strip = QHBoxLayout()
        strip.setContentsMargins(22, 4, 0, 0)
        strip.addWidget(self.tabs)
        column.addLayout(strip)
        column.addWidget(self._make_body(), 1)
        self.tabs.currentChanged.connect(self._tab_changed)
        self._content = content
        self._stack.addWidget(content)
        self._fit()

    def _make_body(self) -> QWidget:
        from crm_desktop.ui.timeline.view import Timeline

        from .detail_fields import FieldsForm
        from .detail_info import InfoColumn

        body = QWidget()
        self._row = QHBoxLayout(body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._pages = QStackedWidget()
        self.history = Timeline(self._context)
        self.history.contact_requested.connect(self.contact_requested)
        self.fields = FieldsForm(self._context)
        self.files: FilesTab | None = None
        self.cases: CasesTab | None = None
        self.campaigns: CampaignsTab | None = None
        self._files_place, self._cases_place, self._campaigns_place = QWidget(), QWidget(), QWidget()
        places = (self._files_place, self._cases_place, self._campaigns_place)
        for place in places:
            QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
        self._info_tab = QWidget()
        inside = QVBoxLayout(self._info_tab)
        inside.setContentsMargins(0, 0, 0, 0)
        for page in (self.history, self.fields, *places, self._info_tab):
            self._pages.addWidget(page)
        self._row.addWidget(self._pages, 1)
        self.info = InfoColumn(self._context)
        self.info.contact_requested.connect(self.contact_requested)
        return body

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self._built:
            self._fit()

    def _fit(self) -> None:
        """The information column stands beside the tabs, or is a tab where it is narrow."""
        narrow = self.width() < _ASIDE_FROM
        if narrow == self._narrow:
            return
        from .detail_info import WIDTH

        self._narrow = narrow
        self.info.set_beside(not narrow)
        if narrow:
            self._info_tab.layout().addWidget(self.info)
            self.info.setMinimumWidth(0)
            self.info.setMaximumWidth(16_777_215)
            if self.tabs.count() == INFO:
                self.tabs.add(tr("Contact data"))
        else:
            if self.tabs.count() > INFO:
                self.tabs.removeTab(INFO)
            self._row.addWidget(self.info)
            self.info.setFixedWidth(WIDTH)
        self.info.show()

    # showing

    def _show_nothing(self, gone: bool) -> None:
        self.page = None
        if self._built:
            self.info.settle()
            self.fields.settle()
            self.history.clear()
        if self._empty is None:
            from crm_desktop.ui.widgets.notices import EmptyState

            self._empty = EmptyState("")
            self._stack.addWidget(self._empty)
        if gone:
            self._empty.set_text(tr("This contact is not in the file."), tr("It may have been removed elsewhere."))
        else:
            self._empty.set_text(tr("Choose a contact in the list."))
        self._stack.setCurrentWidget(self._empty)

    def _show(self, page: ContactPage, again: bool) -> None:
        from crm_desktop.store.queries import cases as case_queries
        from crm_desktop.store.queries.processes import Steps

        if not again:
            self.info.settle()
            self.fields.settle()
        self.page = page
        self.trash.setVisible(bool(page.contact.deleted_at))
        self.double.follow(page)
        self.head.show_page(page)
        writable = self._writable
        self.history.show_line(self._line(page.contact.id), writable=writable, again=again)
        self.tabs.set_count(HISTORY, format_int(self.history.count))
        self._cases = case_queries.of_contact(self._context.ws, page.contact.id)
        self._steps = Steps(self._context.ws)
        self.info.show_page(page, again=again)
        self.info.show_deals(self._cases, self._steps)
        if self._pages.currentIndex() == FIELDS:
            self.fields.show_page(page, again=again)
        if self._pages.currentIndex() == FILES and self.files is not None:
            self.files.show_contact(page.contact.id, writable=writable, again=again)
        else:
            self.tabs.set_count(FILES, "")
        self._show_cases()
        self._show_campaigns()
        if self._stack.currentWidget() is not self._content:
            self._stack.setCurrentWidget(self._content)

    def _show_cases(self) -> None:
        """The tab with cases where it was looked at, and the warning while a complaint is open."""
        if self.page is None:
            return
        contact_id = self.page.contact.id
        self.tabs.set_count(CASES, format_int(len(self._cases)) if self._cases else "")
        if self.cases is not None and self._pages.currentIndex() == CASES:
            self.cases.show_cases(contact_id, self._cases, self._steps, writable=self._writable)
        self.complaint.show_complaints(contact_id)

    def _show_campaigns(self) -> None:
        """The tab with campaigns while it is looked at."""
        self.tabs.set_count(CAMPAIGNS, "")
        if self.campaigns is not None and self.page is not None and self._pages.currentIndex() == CAMPAIGNS:
            count = self.campaigns.show_contact(self.page.contact.id, writable=self._writable)
            self.tabs.set_count(CAMPAIGNS, format_int(count) if count else "")

    @property
    def _writable(self) -> bool:
        return self.page is not None and not self.page.contact.deleted_at and not self._context.ws.read_only

    def _line(self, contact_id: str) -> ContactLine:
        from crm_desktop.ui.timeline.line import ContactLine

        return ContactLine(contact_id)

    def _tab_changed(self, index: int) -> None:
        if index == FIELDS and self.page is not None:
            self.fields.show_page(self.page)
        if index == FILES and self.page is not None:
            self._make_files().show_contact(self.page.contact.id, writable=self._writable)
        if index == CASES and self.page is not None:
            self._make_cases().show_cases(self.page.contact.id, self._cases, self._steps, writable=self._writable)
        if index == CAMPAIGNS:
            self._make_campaigns()
        self._pages.setCurrentIndex(max(0, index))
        self._show_campaigns()

    def _make_files(self) -> FilesTab:
        """The tab with files, made when it is first looked at."""
        if self.files is None:
            from crm_desktop.ui.files.tab import FilesTab

            self.files = FilesTab(self._context)
            self.files.counted.connect(lambda count: self.tabs.set_count(FILES, format_int(count) if count else ""))
            self._files_place.layout().addWidget(self.files)
        return self.files

    def _make_cases(self) -> CasesTab:
        """The tab with cases, made when it is first looked at."""
        if self.cases is None:
            from .detail_cases import CasesTab

            self.cases = CasesTab(self._context)
            self._cases_place.layout().addWidget(self.cases)
        return self.cases

    def _make_campaigns(self) -> None:
        """The tab with campaigns, made when it is first looked at."""
        if self.campaigns is None:
            from .detail_campaigns import CampaignsTab

            self.campaigns = CampaignsTab(self._context)
            self._campaigns_place.layout().addWidget(self.campaigns)

    def show_tab(self, index: int) -> None:
        if 0 <= index < self.tabs.count():
            self.tabs.setCurrentIndex(index)

    def edit_name(self) -> None:
        """Go to where the name is edited."""
        if self.page is not None:
            self.show_tab(FIELDS)
            self.fields.focus_name(self.page.contact.kind)

    def start_timer(self) -> None:
        """Count minutes for the contact, or for the entry of the line of time that has the keyboard."""
        from crm_desktop.ui.contacts.timer import Timer  # not needed for the first picture

        if self.page is not None:
            Timer.of(self.context).start(self.page.contact.id, self.history.entry_with_keyboard())

    def plan_follow_up(self) -> None:
        self.show_tab(HISTORY)
        self.history.planning.focus()

    def write_note(self) -> None:
        self.show_tab(HISTORY)
        self.history.focus_entry()

    def add_files(self) -> None:
        self.show_tab(FILES)
        self._make_files().choose()

    def show_info(self) -> InfoColumn:
        """The information column, brought to view where it is a tab."""
        if self._narrow:
            self.show_tab(INFO)
        return self.info

    @property
    def context(self) -> Context:
        return self._context

    def keep_drafts(self) -> None:
        if self._built:
            self.info.settle()
            self.fields.settle()
            self.history.keep_drafts()

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if self._built and self.page is not None:
            self.head.name.setFocus(Qt.FocusReason.OtherFocusReason)
