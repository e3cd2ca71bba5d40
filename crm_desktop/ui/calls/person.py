"""Whom one is talking to: name, numbers, what to say, and what was last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.activity import Activity
from crm_desktop.records.call_list import filled
from crm_desktop.records.contact import Channel, ContactPage
from crm_desktop.records.labels import label
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.dialling import dial
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import ElidedLabel, Label, SectionHeader

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("calls")


def placeholders(page: ContactPage, company: str, me: str) -> dict[str, str]:
    """What stands for the fields of a script."""
    who = page.contact
    city = next((address.city for address in page.addresses if address.city), "")
    return {
        "salutation": label("salutation", who.salutation) if who.salutation else "", "title": who.title,
        "first_name": who.first_name, "last_name": who.last_name, "name": page.name, "company": company,
        "city": city, "me": me,
    }  # fmt: skip


class PersonPane(QScrollArea):
    """`script_wanted` when the script is to be written; `opened` for the contact's own page."""

    script_wanted = Signal()
    opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(6)
        self.name = ElidedLabel("", "display")
        self.about = ElidedLabel("", "body", "text2")
        column.addWidget(self.name)
        column.addWidget(self.about)
        box = QWidget()
        self._numbers = FlowLayout(box, spacing=8, row_spacing=6)
        column.addWidget(box)
        edit = LinkButton(tr("Edit script"))
        edit.clicked.connect(lambda: self.script_wanted.emit())
        self._script_head = SectionHeader(tr("What to say"), edit)
        column.addSpacing(8)
        column.addWidget(self._script_head)
        self.script = Label("", "body", wrap=True)
        column.addWidget(self.script)
        column.addSpacing(8)
        show = LinkButton(tr("Open contact"))
        show.clicked.connect(lambda: self.opened.emit())
        column.addWidget(SectionHeader(tr("What was last"), show))
        self.last = [ElidedLabel("", "body", "text2", lines=2) for _ in range(3)]
        for line in self.last:
            column.addWidget(line)
        column.addStretch(1)
        self.setWidget(inner)
        self.channel_id = ""
        """The number that is dialled."""

    def show_person(self, page: ContactPage, company: str, script: str, me: str, entries: list[Activity]) -> None:
        values = placeholders(page, company, me)
        self.name.setText(page.name or tr("Without a name"))
        about = (company if company != page.name else "", values["city"])
        self.about.setText(" · ".join(part for part in about if part))
        self._show_numbers([one for one in page.channels if one.kind == "phone" and one.type != "fax" and one.valid])
        said = filled(script, values)
        self.script.setText(said or tr("No script yet. Press E to write one."))
        self.script.set_token("text" if said else "text3")
        for number, line in enumerate(self.last):
            line.setText(_line(entries[number]) if number < len(entries) else "")
            line.setVisible(number < len(entries))
        if not entries:
            self.last[0].setText(tr("Nothing yet."))
            self.last[0].show()
        self.verticalScrollBar().setValue(0)

    def _show_numbers(self, channels: list[Channel]) -> None:
        self._numbers.clear()
        self.channel_id = channels[0].id if channels else ""
        for channel in channels:
            text = f"{label('phone', channel.type or 'work')} {channel.value}"
            button = Button(text.replace("&", "&&"), "soft", "phone")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, chosen=channel: self.dial(chosen))
            self._numbers.addWidget(button)
            button.show()

    def dial(self, channel: Channel) -> None:
        """Hand the number to the program of this computer that calls."""
        self.channel_id = channel.id
        dial(self._context, channel)


def _line(entry: Activity) -> str:
    parts = (day_text(entry.at[:10]), label("activity", entry.kind), entry.result, entry.subject, entry.body)
    return " · ".join(part for part in parts if part)
