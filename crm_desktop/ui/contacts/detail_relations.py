"""“Connected with”: the people and companies a contact is linked to, readable from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.operations import contacts, relations
from crm_desktop.records.contact import COMPANY, PERSON, ContactPage, RelatedContact
from crm_desktop.records.dates import format_date
from crm_desktop.records.labels import relation_other
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store.queries import listing
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import IconButton, LinkButton
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.inline_field import PAD
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.painting import FocusVisible, draw_avatar, draw_text, focus_ring, initials, rounded
from crm_desktop.ui.widgets.picker import Create, Picker

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_FIRST = 8
_SIDE = 28


def relation_words(item: RelatedContact) -> str:
    """What the other one is: the position in an employment, else how the relation reads; with its dates."""
    relation = item.relation
    what = relation_other(item.type, item.forward)
    if item.type.id == EMPLOYMENT and (relation.role or relation.department):
        what = " · ".join(part for part in (relation.role, relation.department) if part)
    elif relation.role:
        what = f"{what} · {relation.role}"
    if relation.to_date:
        return tr("{what}, until {day}", what=what, day=format_date(relation.to_date))
    return what


class RelationRow(OwnKeys, FocusVisible, QPushButton):
    """Face, name and relation; a press opens the contact. F2 edits, Del removes, the menu key offers both."""

    own_keys = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Delete})

    edit_wanted = Signal()
    remove_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.item: RelatedContact | None = None
        self._words = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _: self.menu_wanted.emit())
        self.more = IconButton("ellipsis", tr("More for this relation"), self, side=28, icon_size=16)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu key does the same on the row
        self.more.clicked.connect(self.menu_wanted)
        self.more.hide()

    def show_item(self, item: RelatedContact) -> None:
        self.item = item
        self._words = relation_words(item)
        self.setAccessibleName(f"{item.other_name}, {self._words}")
        self.setAccessibleDescription(tr("Opens the contact, F2 edits the relation"))
        since = tr("since {day}", day=format_date(item.relation.from_date)) if item.relation.from_date else ""
        tip = (item.other_name, self._words, since, item.relation.note)
        self.setToolTip(plain_tip("\n".join(part for part in tip if part)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, max(40, fonts.metrics("body").height() + fonts.metrics("caption").height() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event) -> None:
        self.more.show()
        super().enterEvent(event)

    def leaveEvent(self, event) -> None:
        self.more.hide()
        super().leaveEvent(event)

    def resizeEvent(self, event) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.more.move(0 if rtl else self.width() - 28, (self.height() - 28) // 2)
        super().resizeEvent(event)

    def paintEvent(self, event) -> None:
        if self.item is None:
            return
        painter, item = QPainter(self), self.item
        if self.underMouse():
            rounded(painter, self.rect(), 7, colour("hover"))
        if self.ring:
            focus_ring(painter, self.rect(), 7)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ended = bool(item.relation.to_date)
        face = QRect(self.width() - _SIDE - PAD if rtl else PAD, (self.height() - _SIDE) // 2, _SIDE, _SIDE)
        painter.setOpacity(0.55 if ended else 1)
        draw_avatar(painter, face, initials(item.other_name), item.other_name, company=item.other_kind == COMPANY)
        painter.setOpacity(1)
        left = _SIDE + 10 + PAD
        room = self.width() - left - (30 if self.underMouse() else PAD)
        if rtl:
            left = self.width() - left - room
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        top = (self.height() - fonts.metrics("body").height() - fonts.metrics("caption").height() - 1) // 2
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("text2" if ended else "text"))
        name = QRect(left, top, room, fonts.metrics("body").height())
        draw_text(painter, name, item.other_name, None, align)
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text3"))
        words = QRect(left, name.bottom() + 2, room, fonts.metrics("caption").height())
        draw_text(painter, words, self._words, None, align)


class Relations(QWidget):
    """The rows of one contact, and the ways to link, edit, end and remove. `contact_requested` opens the other one."""

    contact_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: ContactPage | None = None
        self._all = False
        self._rows: list[RelationRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.rest = LinkButton("", self)
        self.rest.clicked.connect(self._show_all)
        self.none = LinkButton(tr("Connect with …"), self)
        self._column.addWidget(self.rest)
        self._column.addWidget(self.none)
        self.none.clicked.connect(lambda: self.link(self.none))

    def show_page(self, page: ContactPage) -> None:
        if self._page is None or self._page.contact.id != page.contact.id:
            self._all = False
        self._page = page
        shown = page.relations if self._all else page.relations[:_FIRST]
        while len(self._rows) < len(shown):
            self._make_row()
        for row, item in zip(self._rows, shown, strict=False):
            row.show_item(item)
            row.show()
        for row in self._rows[len(shown) :]:
            row.hide()
        rest = len(page.relations) - len(shown)
        self.rest.setVisible(rest > 0)
        self.rest.set_text(tr.plural(rest, "Show {n} more", "Show {n} more"))
        self.none.setVisible(not page.relations and self.writable())

    def writable(self) -> bool:
        return self._page is not None and not self._page.contact.deleted_at and not self._context.ws.read_only

    def _make_row(self) -> None:
        row = RelationRow(self)
        row.clicked.connect(lambda: self.contact_requested.emit(row.item.other_id))
        row.edit_wanted.connect(lambda: self.edit(row))
        row.remove_wanted.connect(lambda: self.remove(row.item))
        row.menu_wanted.connect(lambda: self._menu(row))
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)

    def _show_all(self) -> None:
        self._all = True
        self.show_page(self._page)

    # what can be done

    def _menu(self, row: RelationRow) -> None:
        item = row.item
        menu = Menu(row)
        menu.add(tr("Open {name}", name=item.other_name), "arrow-right", row.click)
        if self.writable():
            menu.add(tr("Edit relation …"), "pencil", lambda: self.edit(row), keys="F2")
            if item.type.id == EMPLOYMENT and item.forward and not item.relation.is_primary:
                menu.add(tr("Name it first"), "star", lambda: self._make_primary(item))
            if not item.relation.to_date and item.type.id == EMPLOYMENT:
                menu.add(tr("Has left the company …"), "log-out", lambda: self._leave(item))
            elif not item.relation.to_date:
                menu.add(tr("Ended today"), "calendar-check", lambda: self._end(item))
            menu.addSeparator()
            menu.add(tr("Remove relation"), "unlink", lambda: self.remove(item), keys="Del")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(row)

    def edit(self, row: RelationRow) -> None:
        from crm_desktop.ui.contacts.detail_relation_form import RelationForm

        if self.writable() and row.item is not None:
            RelationForm(self._context, row, self._page.contact, row.item).open_at(row)

    def remove(self, item: RelatedContact) -> None:
        if not self.writable():
            return
        number = item.relation.id
        self._context.do(
            lambda: relations.unlink(self._context.ws, number),
            tr("Relation to {name} removed", name=item.other_name),
        )

    def _end(self, item: RelatedContact) -> None:
        number, day = item.relation.id, self._context.today().isoformat()
        self._context.do(
            lambda: relations.end(self._context.ws, number, day), tr("Relation to {name} ended", name=item.other_name)
        )

    def _leave(self, item: RelatedContact) -> None:
        from crm_desktop.ui.contacts.detail_leave import LeaveDialog

        LeaveDialog(self._context, item).open()

    def _make_primary(self, item: RelatedContact) -> None:
        number = item.relation.id
        self._context.do(lambda: relations.make_primary(self._context.ws, number))

    def link(self, anchor: QWidget) -> None:
        """First whom, then how."""
        here = self._page.contact.id

        def search(text: str) -> list[Option]:
            if not text:
                return []
            rows = [row for row in listing.find(self._context.ws, text, 40) if row.id != here]
            words = fold(text).split()
            rows.sort(key=lambda row: not all(word in fold(row.name) for word in words))  # by name before by company
            return [
                Option(row.id, row.name, "building-2" if row.kind == COMPANY else "user-round", row.company or row.city)
                for row in rows[:8]
            ]

        creates = [
            Create("person", lambda text: tr("New person “{name}”", name=text) if text else "", "user-plus"),
            Create("company", lambda text: tr("New company “{name}”", name=text) if text else "", "building-2"),
        ]
        picker = Picker(anchor, tr("Connect with"), tr("Name, company, place …"), search, creates, width=340)
        picker.chosen.connect(lambda other: self._ask_how(anchor, other))
        picker.created.connect(lambda kind, name: self._ask_how(anchor, "", kind, name))
        picker.open_at(anchor, align="right")

    def _ask_how(self, anchor: QWidget, other_id: str, kind: str = "", name: str = "") -> None:
        from crm_desktop.ui.contacts.detail_relation_form import RelationForm

        ws = self._context.ws
        if other_id:
            kind = COMPANY if contacts.is_company(ws, other_id) else PERSON
            name = listing.row_of(ws, other_id).name
        form = RelationForm(self._context, anchor, self._page.contact, None, (other_id, kind, name))
        form.open_at(anchor, align="right")
