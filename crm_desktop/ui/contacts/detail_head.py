"""The head of a contact: who it is, what it is to the office, and the two ways to reach it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import COMPANY, Channel, ContactPage, RelatedContact
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store.queries import files
from crm_desktop.ui import fonts
from crm_desktop.ui.contacts.detail_chips import HeadChips
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.name_button import NameButton

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_COMPACT_BELOW = 640


class Head(QWidget):
    """Shows what `show_page` gave it. `contact_requested` carries the employer's id."""

    contact_requested = Signal(str)
    edit_name = Signal()
    call = Signal()
    write = Signal()
    letter = Signal()
    more = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._compact: bool | None = None
        self._employer = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 18, 20, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self.avatar = Avatar(side=56)
        grid.addWidget(self.avatar, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        self.name = NameButton()
        self.name.clicked.connect(self.edit_name)
        column.addWidget(self.name)
        column.addLayout(self._make_line())
        grid.addLayout(column, 0, 1)
        grid.addLayout(self._make_buttons(), 0, 2)
        self.chips = HeadChips(context)
        grid.addWidget(self.chips, 1, 1, 1, 2)

    def _make_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(4, 0, 0, 0)
        line.setSpacing(fonts.metrics("body").horizontalAdvance(" "))
        self.before = ElidedLabel("", "body", "text2")
        self.company = LinkButton("", role="body")
        self.company.clicked.connect(lambda: self.contact_requested.emit(self._employer))
        self.after = ElidedLabel("", "body", "text2")
        for widget in (self.before, self.company, self.after):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.setSpacing(8)
        self.call_button = Button(tr("Call"), icon="phone")
        self.call_button.clicked.connect(self.call)
        self.mail_button = Button(tr("E-mail"), icon="mail")
        self.mail_button.clicked.connect(self.write)
        self.letter_button = Button(tr("Letter"), icon="file-text")
        self.letter_button.clicked.connect(self.letter)
        self.more_button = IconButton("ellipsis", tr("More for this contact"), bordered=True)
        self.more_button.clicked.connect(lambda: self.more.emit(self.more_button))
        for button in (self.call_button, self.mail_button, self.letter_button, self.more_button):
            buttons.addWidget(button)
        self._buttons = buttons
        return buttons

    def _order_buttons(self, preferred: str) -> None:
        """The way the contact likes best stands first, for the eye and for the keyboard."""
        ways = {"phone": self.call_button, "email": self.mail_button, "post": self.letter_button}
        wanted = sorted(ways.values(), key=lambda button: ways.get(preferred) is not button)
        if [self._buttons.indexOf(button) for button in wanted] == [0, 1, 2]:
            return
        for place, button in enumerate(wanted):
            self._buttons.removeWidget(button)
            self._buttons.insertWidget(place, button)
        for before, after in pairwise((*wanted, self.more_button)):
            self.setTabOrder(before, after)

    def show_page(self, page: ContactPage) -> None:
        company = page.contact.kind == COMPANY
        name = page.name or tr("Without a name")
        self.avatar.set_name(name, company=company)
        self._show_picture(page.contact.id)
        self.name.set_name(name)
        self.name.setEnabled(not page.contact.deleted_at and not self._context.ws.read_only)
        self._show_line(page)
        self.chips.show_page(page)
        self._order_buttons(page.contact.preferred_channel)
        self._reach(self.call_button, main_channel(page, "phone"), tr("Call"), tr("There is no phone number yet."))
        self.letter_button.setEnabled(not page.contact.deleted_at)
        tip = tr("Letter with Word") if page.addresses else tr("There is no postal address yet.")
        self.letter_button.setToolTip(plain_tip(tip))
        self.letter_button.setAccessibleName(tr("Letter"))
        self.letter_button.setAccessibleDescription(tip)
        self._reach(self.mail_button, main_channel(page, "email"), tr("E-mail"), tr("There is no e-mail address yet."))

    def _show_picture(self, contact_id: str) -> None:
        content = files.picture(self._context.ws, contact_id)
        if content is None:
            self.avatar.set_picture(QPixmap())
            return
        from crm_desktop.ui.contacts.detail_picture import face  # few contacts have one

        self.avatar.set_picture(face(content, round(self.avatar.width() * self.devicePixelRatioF())))

    def _reach(self, button: Button, channel: Channel | None, words: str, why_not: str) -> None:
        button.setEnabled(channel is not None)
        tip = f"{words}: {channel.value}" if channel else why_not
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(words)
        button.setAccessibleDescription(tip)

    def _show_line(self, page: ContactPage) -> None:
        job = employment(page)
        before, link, after = "", "", ""
        if job is not None:
            self._employer, link = job.other_id, job.other_name
            if role := job.relation.role:
                before, _, after = tr("{role} at {company}", role=role, company="\0").partition("\0")
        else:
            before = plain_line(page)
        self.before.setText(before.rstrip())
        self.company.set_text(link)
        self.after.setText(after)
        self.before.setVisible(bool(before) or not link)
        self.company.setVisible(bool(link))
        self.after.setVisible(bool(after))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        compact = self.width() < _COMPACT_BELOW
        if compact != self._compact:
            self._compact = compact
            self._buttons.setSpacing(4 if compact else 8)  # what somebody does, and where, is to be read whole
            self.call_button.setText("" if compact else tr("Call"))
            self.mail_button.setText("" if compact else tr("E-mail"))
            self.letter_button.setText("" if compact else tr("Letter"))


def main_channel(page: ContactPage, kind: str) -> Channel | None:
    """The number or address to use: the main one, of phones one that can be spoken to."""
    found = [item for item in page.channels if item.kind == kind]
    if kind == "phone":
        found = [item for item in found if not item.type.startswith("fax")]
    return next((item for item in found if item.is_primary), found[0] if found else None)


def employment(page: ContactPage) -> RelatedContact | None:
    """Where a person works now: the main employment that has not ended."""
    jobs = [
        item for item in page.relations if item.type.id == EMPLOYMENT and item.forward and not item.relation.to_date
    ]
    return jobs[0] if jobs else None


def plain_line(page: ContactPage) -> str:
    """The line under a name without an employer: profession or industry, place, people."""
    contact = page.contact
    place = page.addresses[0].city if page.addresses else ""
    if contact.kind != COMPANY:
        typed = contact.company_name if contact.company_name != page.name else ""
        return " · ".join(part for part in (contact.profession, typed, place) if part)
    staff = sum(
        1 for item in page.relations if item.type.id == EMPLOYMENT and not item.forward and not item.relation.to_date
    )
    people = tr.plural(staff, "{n} contact person", "{n} contact persons") if staff else ""
    return " · ".join(part for part in (contact.industry, place, people) if part)
