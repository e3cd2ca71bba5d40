"""Phone numbers, e-mail addresses, web pages and addresses in the information column, edited in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import contacts
from crm_desktop.records.contact import EMAIL_TYPES, PHONE_TYPES, WEB_TYPES, Address, Channel
from crm_desktop.records.countries import country_code, country_name
from crm_desktop.records.labels import label
from crm_desktop.records.phones import format_phone
from crm_desktop.records.postal import impossible, places
from crm_desktop.records.webs import normal_url, readable
from crm_desktop.ui.contacts.detail_declared import read_link
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.field_kinds import MULTILINE, TEXT, FieldKind
from crm_desktop.ui.widgets.inline_field import InlineField
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

TYPES = {"phone": PHONE_TYPES, "email": EMAIL_TYPES, "web": WEB_TYPES, "social": ()}
_ICONS = {"phone": "phone", "email": "at-sign", "web": "globe", "social": "share-2"}
_TYPE_ICONS = {"mobile": "smartphone", "fax": "printer", "fax_home": "printer"}
_DOUBTS = {"phone": mark("Not a complete phone number"), "email": mark("Not a valid e-mail address")}


def _read_web(text: str) -> str:
    read_link(text)
    return text.strip()


def _show_web(value: str) -> str:
    return readable(normal_url(value)) or value


def _show_phone(value: str) -> str:
    """As typed; a bare row of digits is set in groups."""
    if not value.lstrip("+").isdigit():
        return value
    normal, valid = contacts.normal_form("phone", value)
    return format_phone(normal) if valid else value


KINDS = {
    "phone": FieldKind(TEXT.read, _show_phone, tabular=True), "email": TEXT,
    "web": FieldKind(_read_web, _show_web), "social": FieldKind(_read_web, _show_web),
}  # fmt: skip


def type_label(kind: str, type: str) -> str:
    return label(kind, type or "work") if kind in ("phone", "email", "web") else label("channel", kind)


def reach(context: Context, channel: Channel) -> None:
    """Hand the number or address to the program of this computer that calls, writes or shows it."""
    if channel.kind == "phone":
        from crm_desktop.ui.dialling import dial  # not before somebody calls

        dial(context, channel)
    elif channel.kind == "email":
        url = QUrl()
        url.setScheme("mailto")
        url.setPath(channel.normal or channel.value)
        QDesktopServices.openUrl(url)
    elif url := normal_url(channel.value):
        QDesktopServices.openUrl(QUrl(url))


class ChannelField(InlineField):
    """One number or address. F2 or the pencil edits value and type; a new one is saved when its value is."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__("", "", "phone", parent)
        self._context = context
        self.channel = Channel("", "")
        self.below = self._bar
        self.saved.connect(self._save)
        self.display.setContextMenuPolicy(self.display.contextMenuPolicy().CustomContextMenu)
        self.display.customContextMenuRequested.connect(lambda _: self.open_menu())

    def show_channel(self, channel: Channel, editable: bool) -> None:
        """Show an existing entry, or a new one (without an id) that has a kind and a type."""
        self.channel = channel
        self.kind = KINDS[channel.kind]
        self.icon = _TYPE_ICONS.get(channel.type if channel.kind == "phone" else "", _ICONS[channel.kind])
        self.token = "accent" if channel.kind == "email" and channel.valid else "text"
        self.editable = editable
        self.caption = channel.label or type_label(channel.kind, channel.type)
        self.indent = 26
        self.warning = self._doubt()
        self.set_value(channel.value)
        self.pencil.set_name(tr("Edit {name}", name=self.caption), "F2")

    def _doubt(self) -> str:
        if self.channel.bounced:
            return tr("Mail to this address came back")
        if self.channel.valid or not self.channel.value or self.channel.kind not in _DOUBTS:
            return ""
        return tr(_DOUBTS[self.channel.kind])

    def _save(self, value: str) -> None:
        channel, ws = self.channel, self._context.ws
        if not channel.id:
            self._context.do(lambda: contacts.add_channel(ws, channel.contact_id, channel.kind, value, channel.type))
        elif value:
            self._context.do(lambda: contacts.change_channel(ws, channel.id, value=value))
        else:
            self.remove()

    # what stands below the editor

    def _bar(self, parent: QWidget) -> QWidget:
        bar = QWidget(parent)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(4)
        types = TYPES[self.channel.kind]
        if types:
            options = [Option(type, type_label(self.channel.kind, type)) for type in types]
            combo = Combo(tr("Kind"), options, bar, compact=True, quiet=True)
            combo.set_value(self.channel.type or "work")
            combo.chosen.connect(self._set_type)
            row.addWidget(combo, 1)
        else:
            row.addStretch(1)
        if self.channel.id:
            self._add_buttons(bar, row)
        return bar

    def _add_buttons(self, bar: QWidget, row: QHBoxLayout) -> None:
        star = IconButton("star", tr("Use first"), bar, side=28, icon_size=16)
        star.setCheckable(True)
        star.setChecked(bool(self.channel.is_primary))
        star.setEnabled(not self.channel.is_primary)
        star.clicked.connect(self.make_primary)
        remove = IconButton("trash-2", tr("Remove {name}", name=self.caption), bar, side=28, icon_size=16)
        remove.clicked.connect(self._remove_from_editor)
        row.addWidget(star)
        row.addWidget(remove)

    def _remove_from_editor(self) -> None:
        self.cancel()
        self.remove()

    def _set_type(self, type: str) -> None:
        channel = self.channel
        if not channel.id:
            self.channel = Channel("", channel.contact_id, channel.kind, type)
            self.set_caption(type_label(channel.kind, type))
        elif type != channel.type:
            self._context.do(lambda: contacts.change_channel(self._context.ws, channel.id, type=type))

    def make_primary(self) -> None:
        number = self.channel.id
        self._context.do(lambda: contacts.make_channel_primary(self._context.ws, number))

    def remove(self) -> None:
        channel = self.channel
        self._context.do(
            lambda: contacts.remove_channel(self._context.ws, channel.id), tr("“{value}” removed", value=channel.value)
        )

    def open_menu(self) -> None:
        """Everything that can be done with this entry."""
        menu = Menu(self)
        verbs = {"phone": (tr("Call"), "phone"), "email": (tr("Write an e-mail"), "mail")}
        verb, icon = verbs.get(self.channel.kind, (tr("Open in the browser"), "external-link"))
        menu.add(verb, icon, lambda: reach(self._context, self.channel))
        menu.add(tr("Copy"), "copy", self.copy, keys="Ctrl+C")
        if self.editable:
            menu.add(tr("Edit"), "pencil", self.edit, keys="F2")
            why = tr("It is used first already.") if self.channel.is_primary else ""
            menu.add(tr("Use first"), "star", self.make_primary, why_not=why)
            if self.channel.kind == "email":
                self._offer_bounce(menu)
            menu.addSeparator()
            menu.add(tr("Remove"), "trash-2", self.remove)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.display)

    def _offer_bounce(self, menu: Menu) -> None:
        ws, channel = self._context.ws, self.channel
        if channel.bounced:
            menu.add(tr("Mail arrives after all"), "circle-check", lambda: self._context.do(
                lambda: contacts.mail_came_back(ws, [channel.id], bounced=False)
            ))  # fmt: skip
        else:
            menu.add(tr("Mail came back"), "undo-2", self.came_back)

    def came_back(self) -> None:
        """Note that mail to this address came back."""
        from crm_desktop.operations import undeliverable

        ws, channel = self._context.ws, self.channel
        self._context.do(
            lambda: (undeliverable.mail(ws, channel.id), True)[1],
            tr("“{value}” noted as doubtful", value=channel.value),
        )


class AddressField(InlineField):
    """One address as a block of lines; F2 or the pencil asks for `edit_wanted`."""

    edit_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__("", "", "map-pin", parent, kind=MULTILINE)
        self._context = context
        self.address = Address("", "")
        self.opener = lambda: self.edit_wanted.emit(self)
        self.display.setContextMenuPolicy(self.display.contextMenuPolicy().CustomContextMenu)
        self.display.customContextMenuRequested.connect(lambda _: self.open_menu())

    def show_address(self, address: Address, editable: bool, home_country: str) -> None:
        self.address = address
        self.editable = editable
        self.caption = label("address", address.type)
        back = day_text(address.returned) if address.returned else ""
        self.warning = tr("Post came back {day}", day=back) if back else place_doubt(
            address.zip, address.city, address.country)  # fmt: skip
        self.set_value("\n".join(address_lines(address, home_country)))
        self.pencil.set_name(tr("Edit {name}", name=self.caption), "F2")

    def make_primary(self) -> None:
        number = self.address.id
        self._context.do(lambda: contacts.make_address_primary(self._context.ws, number))

    def confirm(self) -> None:
        number = self.address.id
        self._context.do(lambda: contacts.confirm_address(self._context.ws, number))

    def remove(self) -> None:
        number = self.address.id
        self._context.do(lambda: contacts.remove_address(self._context.ws, number), tr("Address removed"))

    def open_menu(self) -> None:
        menu = Menu(self)
        menu.add(tr("Copy"), "copy", self.copy, keys="Ctrl+C")
        if self.editable:
            menu.add(tr("Edit …"), "pencil", self.edit, keys="F2")
            why = tr("It is used first already.") if self.address.is_primary else ""
            menu.add(tr("Use first"), "star", self.make_primary, why_not=why)
            if self.address.returned:
                menu.add(tr("The address is right"), "circle-check", self.confirm)
            menu.addSeparator()
            menu.add(tr("Remove"), "trash-2", self.remove)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.display)


def place_doubt(zip: str, city: str, country: str) -> str:
    """What is wrong with a postal code and its place in a few words; "" when nothing is."""
    if not impossible(zip, city, country):
        return ""
    found = places(" ".join(zip.split()), country_code(country) if country else "")
    return tr("{zip} is in {place}", zip=zip, place=found[0]) if found else tr("Not a possible postal code")


def address_lines(address: Address, home_country: str) -> list[str]:
    """The address without the name: extra line, street or P.O. box, place, a foreign country."""
    box = tr("P.O. box {number}", number=address.po_box) if address.po_box else ""
    place = " ".join(part for part in (address.zip, address.city) if part)
    foreign = address.country if address.country != home_country else ""
    country = country_name(foreign) or foreign if foreign else ""
    return [line for line in (address.extra, address.street, box, place, address.state, country) if line]
