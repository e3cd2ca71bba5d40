"""Mails in which nobody is a contact: whose are they? Nothing is filed or created without an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.mails import How, Outcome
from crm_desktop.operations import mails
from crm_desktop.records.contact import COMPANY
from crm_desktop.store.queries import listing
from crm_desktop.ui.contact_picker import contact_picker
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Divider, ElidedLabel

if TYPE_CHECKING:
    from crm_desktop.records.captured import Captured
    from crm_desktop.records.incoming_mail import MailAddress
    from crm_desktop.ui.context import Context

tr = texts("mails_dropped")

NEW = "new"
MOST = 50
"""So many mails are asked about at once."""


class UnknownDialog(Dialog):
    """`on_yes` gets the mails to be filed, each with how."""

    def __init__(
        self,
        context: Context,
        unknown: Sequence[Outcome],
        on_yes: Callable[[list[tuple[Outcome, How]]], object],
    ) -> None:
        super().__init__(
            context.window,
            tr.plural(len(unknown), "Whose mail is this?", "Whose are these {n} mails?"),
            tr("Nobody in Kontor has one of the addresses in it. Nothing is filed without your answer."),
            width=620,
        )
        self._on_yes = on_yes
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(14)
        self.rows = [_Row(context, outcome, self._changed) for outcome in unknown[:MOST]]
        for number, row in enumerate(self.rows):
            if number:
                column.addWidget(Divider(page))
            column.addWidget(row)
        column.addStretch(1)
        if len(self.rows) > 1:
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setAccessibleName(tr("Mails"))
            scroll.setWidget(page)
            scroll.setMinimumHeight(min(420, 114 * len(self.rows)))
            self.body.addWidget(scroll, 1)
        else:
            self.body.addWidget(page)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.file = self.add_button(tr("File"), "primary", self.accept)
        self.accepted.connect(lambda: self._on_yes(self.chosen()))
        self._changed()
        self.rows[0].choice.setFocus()

    def chosen(self) -> list[tuple[Outcome, How]]:
        return [(row.outcome, how) for row in self.rows if (how := row.how()) is not None]

    def _changed(self) -> None:
        self.file.setEnabled(bool(self.chosen()))


class _Row(QWidget):
    """One mail: what it is, and whose."""

    def __init__(self, context: Context, outcome: Outcome, on_change: Callable[[], object]) -> None:
        super().__init__()
        assert outcome.filing is not None
        self._context, self._on_change = context, on_change
        self.outcome, self.filing = outcome, outcome.filing
        mail = self.filing.mail
        self.person = self.filing.partner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(ElidedLabel(mail.subject or tr("(no subject)"), "head"))
        parts = [part for part in mail.attachments if not part.inline]
        about = [_written(self.person), day_text(mail.at[:10]) if mail.at else ""]
        about.append(tr.plural(len(parts), "{n} attachment", "{n} attachments") if parts else "")
        column.addWidget(ElidedLabel(" · ".join(filter(None, about)), "small", "text2"))
        self.choice = Combo(tr("File with"), self._options(), self, extras=self._extras())
        self.choice.set_value("")
        self.choice.chosen.connect(lambda _: self._chosen())
        column.addSpacing(4)
        column.addWidget(self.choice)
        self.about = ElidedLabel("", "small", "text2")
        self.about.hide()
        column.addWidget(self.about)
        self.remember = QCheckBox(tr("Add {address} to this contact", address=self.person.address))
        self.remember.hide()
        column.addWidget(self.remember)

    def _options(self) -> list[Option]:
        found = [Option("", tr("Do not file"), "minus")]
        if self.person.address:
            name = self.person.name or self.person.address
            found.append(Option(NEW, tr("New contact “{name}”", name=name), "user-plus"))
        same = tr("same domain")
        return found + [Option(firm.id, firm.name, "building-2", same) for firm in self.filing.companies]

    def _extras(self) -> list[Extra]:
        found = [Extra(tr("Choose a contact …"), self._pick, "search")]
        if self.person.address:
            found.append(Extra(tr("New contact, look at it first …"), self._look_first, "user-pen"))
        return found

    def _look_first(self) -> None:
        """A new contact from the sender and the signature, every field to be put right before it is made."""
        from crm_desktop.ui.contacts.new_contact import NewContact

        dialog = NewContact(self._context, mails.sender_text(self.filing), shows=False)
        dialog.made.connect(self.pick)
        dialog.open()

    def _pick(self) -> None:
        picker = contact_picker(self._context, self.choice)
        picker.chosen.connect(self.pick)
        picker.open_at(self.choice)

    def pick(self, contact_id: str) -> None:
        """File with this contact."""
        options = self.choice.options()
        if contact_id not in {option.value for option in options}:
            row = listing.row_of(self._context.ws, contact_id)
            icon = "building-2" if row.kind == COMPANY else "user-round"
            self.choice.set_options([*options, Option(contact_id, row.name, icon)])
        self.choice.set_value(contact_id)
        self._chosen()

    def _chosen(self) -> None:
        existing = self.choice.value not in ("", NEW)
        self.remember.setVisible(existing and bool(self.person.address))
        new = mails.sender(self._context.ws, self.filing) if self.choice.value == NEW else None
        self.about.setText(_said(new) if new is not None else "")
        self.about.setVisible(bool(self.about.text()))
        self._on_change()

    def how(self) -> How | None:
        """What was answered; None leaves the mail alone."""
        value = self.choice.value
        if not value:
            return None
        if value == NEW:
            return How(make_sender=True)
        return How((value,), remember=self.remember.isChecked())


def _said(new: Captured) -> str:
    """What the signature adds to name and address."""
    place = " ".join(filter(None, (new.zip, new.city)))
    company = new.company if new.kind != COMPANY else ""
    return " · ".join(filter(None, (new.position, company, *(number for _, number in new.phones), new.street, place)))


def _written(person: MailAddress) -> str:
    return f"{person.name} <{person.address}>" if person.name and person.address else person.address or person.name
