"""What the reactions given so far ask to write: one button per template, for all who are to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import prepared
from crm_desktop.store.queries import contacts
from crm_desktop.ui.cases.reactions import write_letter
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("today")


class ToWrite(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._wanted: dict[str, list[str]] = {}
        """Contacts by template."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        box = QWidget(self)
        self._flow = FlowLayout(box, spacing=6, row_spacing=6)
        row.addWidget(box, 1)
        self.buttons: list[Button] = []
        self.close_button = IconButton("x", tr("Write nothing"), self, side=28, icon_size=16)
        self.close_button.clicked.connect(self._leave)
        row.addWidget(self.close_button)

    def add(self, template: str, contact_id: str) -> None:
        people = self._wanted.setdefault(template, [])
        if contact_id not in people:
            people.append(contact_id)
        self._show()

    def _show(self) -> None:
        self._flow.clear()
        self.buttons = []
        for template, people in self._wanted.items():
            found = prepared.find(self._context.ws, template)
            what = found.name if found else template
            if len(people) == 1:
                text = tr("Write “{what}” to {name} …", what=what, name=contacts.name(self._context.ws, people[0]))
            else:
                text = tr.plural(
                    len(people), "Write “{what}” to {n} contact …", "Write “{what}” to {n} contacts …", what=what
                )
            icon = "mail" if found is not None and found.kind == prepared.MAIL else "file-text"
            button = Button(text.replace("&", "&&"), "soft", icon, self, size="small")
            button.clicked.connect(lambda _=False, template=template: self._write(template))
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)
        self.setVisible(bool(self._wanted))

    def _write(self, template: str) -> None:
        people = self._wanted.pop(template)
        self._show()
        write_letter(self._context, template, people)

    def _leave(self) -> None:
        self._wanted.clear()
        self._show()
