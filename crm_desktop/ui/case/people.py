"""One person of a case: who, and which part they have."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.labels import label
from crm_desktop.store.queries.cases import CasePerson
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import IconButton, LinkButton
from crm_desktop.ui.widgets.inline_field import PAD
from crm_desktop.ui.widgets.labels import ElidedLabel

tr = texts("case_page")


class PersonRow(QWidget):
    """`opened` carries the contact; `wanted` the button and the person whose part is to change."""

    opened = Signal(str)
    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person: CasePerson | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 0, 0, 0)
        row.setSpacing(8)
        self.avatar = Avatar(side=28)
        row.addWidget(self.avatar)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.name = LinkButton("", role="body")
        self.name.clicked.connect(lambda: self.opened.emit(self.person.contact_id if self.person else ""))
        self.part = ElidedLabel("", "caption", "text3")
        column.addWidget(self.name)
        column.addWidget(self.part)
        row.addLayout(column, 1)
        self.more = IconButton("ellipsis", tr("Part in the case"), self, side=28, icon_size=16)
        self.more.clicked.connect(lambda: self.wanted.emit(self.more, self.person))
        row.addWidget(self.more)

    def show_person(self, person: CasePerson, writable: bool) -> None:
        self.person = person
        self.avatar.set_name(person.name, company=False)
        self.name.set_text(person.name)
        self.part.setText(" · ".join(filter(None, (label("case_role", person.role), person.note))))
        self.more.set_name(tr("Part of {name}", name=person.name))
        self.more.setVisible(writable)
