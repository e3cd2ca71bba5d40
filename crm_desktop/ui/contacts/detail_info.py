"""The information column of a contact: how to reach it, to whom it is connected, what is known, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import contacts
from crm_desktop.records.contact import Address, Channel, Contact, ContactPage, CustomField
from crm_desktop.records.process import SALE
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.consents.summary import ConsentSummary
from crm_desktop.ui.contacts.detail_channels import TYPES, AddressField, ChannelField
from crm_desktop.ui.contacts.detail_custom import CustomFieldView, NewFieldForm
from crm_desktop.ui.contacts.detail_deals import DealCard
from crm_desktop.ui.contacts.detail_declared import (
    FIELDS,
    MasterField,
    birthday_caption,
    goal_caption,
    touch_caption,
    value_of,
    written_salutation,
)
from crm_desktop.ui.contacts.detail_relations import Relations
from crm_desktop.ui.contacts.owners import save_field
from crm_desktop.ui.widgets.info_section import InfoSection
from crm_desktop.ui.widgets.inline_field import PAD, InlineField
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from crm_desktop.records.case import Case
    from crm_desktop.store.queries.processes import Steps
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

WIDTH = 268
MOST_DEALS = 5
"""More stand in the tab with cases."""


class InfoColumn(Surface):
    """Shows what `show_page` gave it; every edit is saved at once."""

    contact_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "left", parent)
        self._context = context
        self._page: ContactPage | None = None
        self._channels: list[ChannelField] = []
        self._addresses: list[AddressField] = []
        self._master: dict[str, InlineField] = {}
        self._custom: dict[str, CustomFieldView] = {}
        self._fields: list[CustomField] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        self.area = QScrollArea()
        self.area.setProperty("look", "plain")
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.area)
        body = QWidget()
        self.area.setWidget(body)
        self._column = column = QVBoxLayout(body)
        column.setSpacing(10)
        self.contact = InfoSection(tr("Contact"), tr("Add phone, e-mail, web or address"), body)
        self.deals = InfoSection(tr("Open opportunities"), tr("New case …"), body)
        self.deals.add.clicked.connect(self._begin_case)
        self._deal_cards: list[DealCard] = []
        self.relations_section = InfoSection(tr("Connected with"), tr("Connect with …"), body)
        self.details = InfoSection(tr("Details"), tr("Add a detail"), body)
        self.own = InfoSection(tr("Own fields"), tr("Add a field"), body)
        self.privacy = InfoSection(tr("Data protection"), "", body)
        for section in (self.contact, self.deals, self.relations_section, self.details, self.own, self.privacy):
            column.addWidget(section)
        column.addStretch(1)
        self.privacy.line.hide()
        self.consents = ConsentSummary()
        self.consents.opened.connect(self.open_consents)
        self.privacy.fields.addWidget(self.consents)
        self.relations = Relations(context)
        self.relations.contact_requested.connect(self.contact_requested)
        self.relations_section.fields.addWidget(self.relations)
        self.contact.add.clicked.connect(self._contact_menu)
        self.relations_section.add.clicked.connect(lambda: self.relations.link(self.relations_section.add))
        self.details.add.clicked.connect(self._details_menu)
        self.own.add.clicked.connect(self._own_menu)

    def set_beside(self, beside: bool) -> None:
        """Whether it stands as a column of its own, or fills a tab."""
        self.set_look("sunken" if beside else "surface", "left" if beside else "")
        self._column.setContentsMargins((20 if beside else 23) - PAD, 12, (18 if beside else 24) - PAD, 20)

    @property
    def editable(self) -> bool:
        return self._page is not None and not self._page.contact.deleted_at and not self._context.ws.read_only

    def show_page(self, page: ContactPage, *, again: bool = False) -> None:
        if not again:
            self.settle()
        self._page = page
        self._fields = field_queries.fields(self._context.ws)
        for section in (self.contact, self.relations_section, self.details, self.own):
            section.add.setVisible(self.editable)
        self._show_channels()
        self._show_addresses()
        self.relations.show_page(page)
        self._show_master()
        self._show_custom()
        self.consents.setVisible(not page.contact.deleted_at)
        if not page.contact.deleted_at:
            self.consents.show_contact(self._context.ws, page.contact.id)
        if not again:
            self.area.verticalScrollBar().setValue(0)

    def open_consents(self) -> None:
        """Everything this contact allows and refuses."""
        from crm_desktop.ui.consents.panel import ConsentPanel

        if self._page is not None:
            ConsentPanel(self._context, self._page.contact.id).open()

    def show_deals(self, cases: Sequence[Case], steps: Steps) -> None:
        """The open sales of the contact; `steps` looks up where they stand."""
        wanted = [case for case in cases if case.noun == SALE and not case.outcome][:MOST_DEALS]
        while len(self._deal_cards) < len(wanted):
            card = DealCard()
            card.clicked.connect(lambda _=False, card=card: self._context.go("case", card.case.id))
            self._deal_cards.append(card)
            self.deals.fields.addWidget(card)
        for place, card in enumerate(self._deal_cards):
            if place < len(wanted):
                card.show_case(wanted[place], steps.of(wanted[place]))
                card.setEnabled(self._context.has_screen("case"))
            card.setVisible(place < len(wanted))
        self.deals.add.setVisible(self.editable)
        self.deals.setVisible(bool(wanted))

    def _begin_case(self) -> None:
        from crm_desktop.ui.cases.new_case import NewCase

        NewCase(self._context, self._page.contact.id).open()

    def settle(self) -> None:
        """Save what is being typed, before another contact is shown; what cannot be read is given up."""
        for field in self.findChildren(InlineField):
            if field.editing:
                field.save()
                if field.editing:
                    field.cancel()

    # how to reach

    def _show_channels(self) -> None:
        order = {"phone": 0, "email": 1, "web": 2, "social": 3}
        preferred = self._page.contact.preferred_channel
        shown = sorted(self._page.channels, key=lambda item: (item.kind != preferred, order.get(item.kind, 9)))
        fields = _matched(self._channels, shown, lambda field: field.channel.id, self._make_channel)
        self._channels = fields
        for place, field in enumerate(fields):
            if self.contact.fields.indexOf(field) != place:
                self.contact.fields.insertWidget(place, field)
            known = place < len(shown)
            if known:
                field.show_channel(shown[place], self.editable)
            field.setVisible(known or field.editing)

    def _make_channel(self) -> ChannelField:
        field = ChannelField(self._context, self)
        field.closed.connect(lambda: field.setVisible(bool(field.channel.id and field.value)))
        return field

    def _show_addresses(self) -> None:
        home = contacts.home_country(self._context.ws)
        while len(self._addresses) < len(self._page.addresses):
            field = AddressField(self._context, self)
            field.edit_wanted.connect(lambda field: self._address_form(field, field.address, field))
            self._addresses.append(field)
            self.contact.fields.addWidget(field)
        for place, field in enumerate(self._addresses):
            known = place < len(self._page.addresses)
            if known:
                field.show_address(self._page.addresses[place], self.editable, home)
            field.setVisible(known)

    def _contact_menu(self) -> None:
        menu = Menu(self.contact.add)
        menu.add(tr("Phone"), "phone", lambda: self.add_channel("phone", "work"))
        menu.add(tr("Mobile"), "smartphone", lambda: self.add_channel("phone", "mobile"))
        menu.add(tr("E-mail"), "at-sign", lambda: self.add_channel("email"))
        menu.add(tr("Web page"), "globe", lambda: self.add_channel("web"))
        menu.add(tr("Profile in a network"), "share-2", lambda: self.add_channel("social"))
        menu.add(tr("Address …"), "map-pin", self.add_address)
        self._open(menu, self.contact.add)

    def _open(self, menu: Menu, anchor: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(anchor, align="right")

    def add_channel(self, kind: str, type: str = "") -> ChannelField:
        """Open an empty field for a new number or address; it is kept when something is typed."""
        free = next((field for field in self._channels if not field.isVisibleTo(self.contact)), None)
        if free is None:
            free = self._make_channel()
            self._channels.append(free)
        same = [item for item in self._page.channels if item.kind == kind]
        place = 1 + max(
            (n for n, field in enumerate(self._channels) if field.channel in same), default=len(self._page.channels) - 1
        )
        self.contact.fields.insertWidget(place, free)
        free.show_channel(Channel("", self._page.contact.id, kind, type or (TYPES[kind] or ("work",))[0]), True)
        free.show()
        free.edit()
        self.area.ensureWidgetVisible(free)
        return free

    def add_address(self) -> None:
        kind = "work" if not self._page.addresses else "other"
        self._address_form(self.contact.add, Address("", self._page.contact.id, kind), None)

    def _address_form(self, anchor: QWidget, address: Address, field: AddressField | None) -> None:
        from crm_desktop.ui.contacts.detail_address_form import AddressForm

        AddressForm(self._context, anchor, address, field).open_at(anchor, align="right")

    # what is known

    def _asides(self) -> list[MasterField]:
        kind = self._page.contact.kind
        return [declared for declared in FIELDS if declared.aside and declared.applies(kind)]

    def _show_master(self) -> None:
        contact = self._page.contact
        wanted = {declared.name: declared for declared in self._asides()}
        for declared in FIELDS:
            if declared.group == "privacy" or (declared.name in wanted and self._filled(declared)):
                self._show_field(declared, value_of(contact, declared.name))
        for name, field in self._master.items():
            filled = bool(field.value) and name in wanted
            field.setVisible(filled or field.editing or name in ("source", "legal_basis"))

    def _filled(self, declared: MasterField) -> bool:
        return declared.name == "letter_salutation" or bool(value_of(self._page.contact, declared.name))

    def _show_field(self, declared: MasterField, value: str) -> InlineField:
        contact = self._page.contact
        field = self._master.get(declared.name) or self._make_master(declared)
        field.editable = self.editable
        caption = declared.label(contact.kind)
        if declared.name == "letter_salutation":
            caption = tr("Letter salutation, own wording") if value else caption
            value = written_salutation(self._context.ws, contact)
        elif declared.name == "birthday":
            caption = birthday_caption(value, self._context.today())
        elif declared.name == "goal":
            caption = goal_caption(self._context.ws, contact, self._context.today())
        elif declared.name in ("account_class", "rhythm_days"):
            caption = touch_caption(self._context.ws, contact, declared.name)
        if declared.options is not None:
            field.options = tuple(declared.options(self._context.ws))
        field.caption = caption
        field.set_value(value)
        return field

    def _make_master(self, declared: MasterField) -> InlineField:
        empty = {"source": tr("Source not known"), "legal_basis": tr("Legal basis not noted")}
        field = InlineField("", "", declared.icon, self, kind=declared.kind, empty=empty.get(declared.name, ""))
        if declared.completions is not None:
            field.completions = lambda: declared.completions(self._context.ws)
        if declared.name == "legal_basis":
            field.completions = legal_bases
        field.saved.connect(lambda value: self._save_master(declared.name, field, value))
        field.closed.connect(lambda: field.setVisible(bool(field.value) or declared.group == "privacy"))
        self._master[declared.name] = field
        section = self.privacy if declared.group == "privacy" else self.details
        names = [item.name for item in FIELDS]
        place = sum(
            1 for name in self._master if name != declared.name and names.index(name) < names.index(declared.name)
            and section.fields.indexOf(self._master[name]) >= 0
        )  # fmt: skip
        section.fields.insertWidget(place, field)
        return field

    def _save_master(self, name: str, field: InlineField, value: str) -> None:
        contact = self._page.contact
        if name == "letter_salutation" and value == salutation_by_rule(self._context.ws, contact):
            value = ""
        try:
            save_field(self._context, contact.id, name, value, self._show_master)
        except CrmError as problem:
            field.refuse(str(problem))

    def _details_menu(self) -> None:
        menu = Menu(self.details.add)
        kind = self._page.contact.kind
        for declared in self._asides():
            if not self._filled(declared):
                menu.add(declared.label(kind), declared.icon, lambda declared=declared: self.add_detail(declared))
        if menu.isEmpty():
            menu.add(tr("All details are filled in"), why_not=tr("There is nothing left to add."))
        self._open(menu, self.details.add)

    def add_detail(self, declared: MasterField) -> None:
        field = self._show_field(declared, value_of(self._page.contact, declared.name))
        field.show()
        field.edit()

    # the office's own fields

    def _applying(self) -> list[CustomField]:
        kind = self._page.contact.kind
        return [field for field in self._fields if field.applies_to in ("", kind)]

    def _show_custom(self) -> None:
        shown = {field.id: field for field in self._applying() if self._page.values.get(field.id)}
        for place, field in enumerate(self._applying()):
            if field.id in shown:
                self._show_own(field, place)
        for field_id, view in self._custom.items():
            view.setVisible(field_id in shown or view.editing)

    def _show_own(self, field: CustomField, place: int = 99) -> CustomFieldView:
        view = self._custom.get(field.id)
        if view is not None and view.field.kind != field.kind:
            view.deleteLater()
            view = None
        if view is None:
            view = self._custom[field.id] = CustomFieldView(self._context, field, self)
            view.closed.connect(lambda: view.setVisible(bool(view.value)))
        if self.own.fields.indexOf(view) < 0:
            self.own.fields.insertWidget(min(place, self.own.fields.count()), view)
        view.show_values(field, self._page.contact.id, self._page.values.get(field.id, ()), self.editable)
        return view

    def _own_menu(self) -> None:
        menu = Menu(self.own.add)
        for field in self._applying():
            if not self._page.values.get(field.id):
                menu.add(field.name.replace("&", "&&"), "text-cursor-input", lambda field=field: self.fill_own(field))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.add(tr("New field …"), "plus", self.new_field)
        self._open(menu, self.own.add)

    def fill_own(self, field: CustomField) -> None:
        """Open the editor of a field that has no value yet."""
        view = self._show_own(field)
        view.show()
        self.area.ensureWidgetVisible(view)
        view.edit()

    def new_field(self) -> None:
        form = NewFieldForm(self._context, self.own.add, self._page.contact.kind, self._field_made)
        form.open_at(self.own.add, align="right")

    def _field_made(self, field: CustomField) -> None:
        if field.applies_to in ("", self._page.contact.kind):
            self.fill_own(field)


def legal_bases() -> list[str]:
    """Usual wordings of the legal basis, offered while typing."""
    return [
        tr("Contract (GDPR Art. 6 (1) b)"), tr("Legitimate interest (GDPR Art. 6 (1) f)"),
        tr("Consent (GDPR Art. 6 (1) a)"), tr("Legal obligation (GDPR Art. 6 (1) c)"),
    ]  # fmt: skip


def salutation_by_rule(ws: Workspace, contact: Contact) -> str:
    """The salutation as the rule makes it, whatever the user wrote."""
    return written_salutation(ws, replace(contact, letter_salutation=""))


def _matched(fields: list, items: list, key: Callable, make: Callable) -> list:
    """The fields in the order of the items: one that shows the item already stays with it, so that nothing typed jumps
    to another; spare ones follow at the end."""
    known = {key(field): field for field in fields}
    spare = [field for field in fields if key(field) not in {item.id for item in items} and not field.editing]
    found = [known.get(item.id) or (spare.pop() if spare else make()) for item in items]
    return [*found, *(field for field in fields if field not in found)]
