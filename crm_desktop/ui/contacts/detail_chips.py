"""Roles, phase and tags under the name: small chips to press, and the way to add more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import contacts, tags
from crm_desktop.records.contact import PHASES, ROLES, ContactPage, Tag
from crm_desktop.records.dates import format_date
from crm_desktop.records.labels_of_women import label_of
from crm_desktop.store.queries import tags as tag_queries
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import IconButton, LinkButton
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.painting import CHIP_HEIGHT, FocusVisible, chip_width, draw_chip, focus_ring
from crm_desktop.ui.widgets.picker import Create, Picker

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_PHASE_KINDS = {"lead": "info", "prospect": "info", "customer": "ok", "dormant": "warn", "former": "neutral"}


class HeadChip(OwnKeys, FocusVisible, QPushButton):
    """A chip with a menu behind it; Del emits `removed`."""

    own_keys = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Down})

    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words, self._kind, self._icon = "", "neutral", ""
        self.what = self.code = ""

    def show_state(self, words: str, kind: str, icon: str, spoken: str) -> None:
        self._words, self._kind, self._icon = words, kind, icon
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = max(CHIP_HEIGHT, fonts.metrics("small").height() + 2)
        return QSize(chip_width(self._words, self._icon), height + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rect = self.rect().adjusted(0, 2, 0, -2)
        if self.underMouse():
            painter.setOpacity(0.85)
        draw_chip(painter, rect, self._words, self._kind, self._icon)
        painter.setOpacity(1)
        if self.ring:
            focus_ring(painter, rect, rect.height() / 2)


def _spoken(what: str, name: str) -> str:
    if what == "role":
        return tr("Role: {name}", name=name)
    return tr("Phase: {name}", name=name) if what == "phase" else tr("Tag: {name}", name=name)


class HeadChips(QWidget):
    """Chips of one contact; every click changes it at once."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: ContactPage | None = None
        self._flow = FlowLayout(self, spacing=6, row_spacing=2)
        self._flow.setContentsMargins(4, 0, 0, 0)
        self._chips: list[HeadChip] = []
        self._menu: Menu | None = None
        self.add = IconButton("plus", tr("Add tag, role or phase"), self, side=24, icon_size=14)
        self.add.clicked.connect(lambda: self._add_menu(self.add))
        self.first = LinkButton(tr("Add tag, role or phase"), self, token="text3", icon="plus")
        self.first.clicked.connect(lambda: self._add_menu(self.first))
        self._flow.addWidget(self.first)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def show_page(self, page: ContactPage) -> None:
        self._page = page
        form = page.contact.salutation
        wanted = [("role", code, label_of("role", code, form), "accent", "") for code in page.roles]
        if phase := page.contact.phase:
            words, kind = label_of("phase", phase, form), _PHASE_KINDS.get(phase, "neutral")
            wanted.append(("phase", phase, words, kind, "circle-dot"))
        wanted += [("tag", tag.id, tag.name, "neutral", "tag") for tag in page.tags]
        while len(self._chips) < len(wanted):
            self._make_chip()
        self._flow.removeWidget(self.add)
        for chip, (what, code, words, kind, icon) in zip(self._chips, wanted, strict=False):
            chip.what, chip.code = what, code
            chip.show_state(words, kind, icon, _spoken(what, words))
            chip.show()
        for chip in self._chips[len(wanted) :]:
            chip.hide()
        self._flow.addWidget(self.add)
        self.add.setVisible(self._writable() and bool(wanted))
        self.first.setVisible(self._writable() and not wanted)
        self._flow.invalidate()
        self.updateGeometry()

    def _writable(self) -> bool:
        return not self._context.ws.read_only and self._page is not None and not self._page.contact.deleted_at

    def _make_chip(self) -> None:
        chip = HeadChip(self)
        chip.clicked.connect(lambda: self._pressed(chip))
        chip.removed.connect(lambda: self._remove(chip))
        self._chips.append(chip)
        self._flow.addWidget(chip)

    @property
    def _id(self) -> str:
        assert self._page is not None
        return self._page.contact.id

    def _pressed(self, chip: HeadChip) -> None:
        if chip.what == "role":
            self.open_roles(chip)
        elif chip.what == "phase":
            self.open_phases(chip)
        else:
            menu = Menu(chip)
            code, name = chip.code, chip.accessibleName()
            why = "" if self._writable() else tr("The contact cannot be changed now.")
            menu.add(tr("Remove from this contact"), "x", lambda: self._remove_tag(code), keys="Del", why_not=why)
            menu.setAccessibleName(name)
            self._open(menu, chip)

    def _open(self, menu: Menu, anchor: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        menu.open_at(anchor)

    def _remove(self, chip: HeadChip) -> None:
        if not self._writable():
            return
        if chip.what == "tag":
            self._remove_tag(chip.code)
        elif chip.what == "role":
            self._set_role(chip.code, False)
        else:
            self._set_phase("")

    def _remove_tag(self, tag_id: str) -> None:
        name = next((tag.name for tag in self._page.tags if tag.id == tag_id), "")
        contact_id = self._id
        self._context.do(
            lambda: tags.remove(self._context.ws, [contact_id], tag_id), tr("Tag “{name}” removed", name=name)
        )

    def _set_role(self, role: str, on: bool) -> None:
        contact_id = self._id
        done = "" if on else tr("Role “{name}” removed", name=label_of("role", role, self._form()))
        self._context.do(lambda: contacts.set_role(self._context.ws, [contact_id], role, on), done)

    def _set_phase(self, phase: str) -> None:
        contact_id = self._id
        self._context.do(lambda: contacts.set_phase(self._context.ws, [contact_id], phase))

    def _form(self) -> str:
        return self._page.contact.salutation

    # menus

    def anchor(self) -> QWidget:
        """The button that adds, for menus and panels opened by a command."""
        return self.add if self.add.isVisible() else self.first

    def _add_menu(self, anchor: QWidget) -> None:
        menu = Menu(anchor)
        menu.add(tr("Tag …"), "tag", lambda: self.open_tags(anchor))
        menu.add(tr("Role …"), "user-round-check", lambda: self.open_roles(anchor))
        menu.add(tr("Phase …"), "circle-dot", lambda: self.open_phases(anchor))
        self._open(menu, anchor)

    def open_roles(self, anchor: QWidget) -> None:
        """All roles with a tick each."""
        menu = Menu(anchor)
        why = "" if self._writable() else tr("The contact cannot be changed now.")
        for role in ROLES:
            has = role in self._page.roles
            menu.add(
                label_of("role", role, self._form()), "", lambda role=role, has=has: self._set_role(role, not has),
                checked=has, why_not=why,
            )  # fmt: skip
        self._open(menu, anchor)

    def open_phases(self, anchor: QWidget) -> None:
        """All phases, and since when this contact was in which."""
        menu = Menu(anchor)
        now = self._page.contact.phase
        why = "" if self._writable() else tr("The contact cannot be changed now.")
        for phase in PHASES:
            menu.add(
                label_of("phase", phase, self._form()), "", lambda phase=phase: self._set_phase(phase),
                checked=phase == now, why_not=why,
            )  # fmt: skip
        if now:
            menu.add(tr("No phase"), "", lambda: self._set_phase(""), checked=False, why_not=why)
        if self._page.phases:
            menu.addSeparator()
            for change in reversed(self._page.phases[-6:]):
                name = label_of("phase", change.phase, self._form()) if change.phase else tr("No phase")
                text = tr("{phase} since {day}", phase=name, day=format_date(change.at))
                menu.add(text, "clock", why_not=tr("The history of the phase; it cannot be changed here."))
        self._open(menu, anchor)

    def open_tags(self, anchor: QWidget | None = None) -> None:
        """Choose a tag while typing, or make a new one."""
        known = tag_queries.tags(self._context.ws)
        mine = {tag.id for tag in self._page.tags}

        def search(text: str) -> list[Option]:
            wanted = fold(text)
            found = [(tag, count) for tag, count in known if tag.id not in mine and wanted in fold(tag.name)]
            found.sort(key=lambda item: (not fold(item[0].name).startswith(wanted), -item[1]))
            return [Option(tag.id, tag.name, "tag", format_int(count)) for tag, count in found[:50]]

        def new(text: str) -> str:
            there = any(fold(tag.name) == fold(text) for tag, _ in known)
            return tr("New tag “{name}”", name=text) if text and not there else ""

        anchor = anchor or self.anchor()
        picker = Picker(anchor, tr("Tag"), tr("Tag …"), search, [Create("new", new)], width=260)
        names = {tag.id: tag.name for tag, _ in known}
        picker.chosen.connect(lambda tag_id: self._add_tag(names[tag_id]))
        picker.created.connect(lambda _, name: self._add_tag(name))
        picker.open_at(anchor)

    def _add_tag(self, name: str) -> Tag | None:
        contact_id = self._id
        return self._context.do(lambda: tags.add(self._context.ws, [contact_id], name))
