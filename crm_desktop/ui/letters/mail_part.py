"""Of the step that says what becomes of the letters: what e-mails need. Who gets one, what they say around the letter,
and one of them sent to the office itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import mail_account
from crm_desktop.ui.post.sending import with_password
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow

from . import writing
from .draft import SEND

if TYPE_CHECKING:
    from .page import LettersPage

tr = texts("letter_wizard")


class MailPart(QWidget):
    """Shown while the letters go by e-mail."""

    def __init__(self, wizard: LettersPage) -> None:
        super().__init__()
        self._wizard, self._context = wizard, wizard.context
        self._people: tuple[tuple[tuple[str, ...], str] | None, list[str]] = (None, [])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.text = Combo(tr("Text of the e-mail"))
        self.text.chosen.connect(lambda value: setattr(wizard.draft, "mail_text", value))
        row.addWidget(FieldRow(tr("Text of the e-mail"), self.text, tr("The letter goes along as PDF.")), 1)
        self.test = Button(tr("Send one to me first"), "secondary", "send")
        self.test.clicked.connect(self._send_test)
        row.addWidget(self.test)
        row.addStretch(1)

    def people(self) -> list[str]:
        """Whom the gate lets an e-mail reach, of those the letters are for: it is asked for another channel than by
        post."""
        from crm_desktop.exchange.mailing import preparing

        draft = self._wizard.draft
        ids = [one for one in draft.gathered.ids if one not in draft.left] if draft.gathered is not None else []
        key = (tuple(ids), draft.purpose)
        if self._people[0] != key:
            found = preparing.recipients(self._context.ws, ids, draft.purpose)
            self._people = key, [one.contact for one in found.people]
        return self._people[1]

    def enter(self) -> None:
        from crm_desktop.exchange.mailing import shipped
        from crm_desktop.store.queries import mail_templates

        draft = self._wizard.draft
        own = [one.name for one in mail_templates.templates(self._context.ws)]
        options = [Option("", tr("A greeting and one sentence"), "mail")]
        options += [Option(name, name, "mail", group=tr("Own templates")) for name in own]
        options += [Option(one.name, one.name, "mail", group=tr("Come with Kontor")) for one in shipped.templates()
                    if one.name not in own]  # fmt: skip
        if draft.mail_text not in [option.value for option in options]:
            draft.mail_text = ""
        self.text.set_options(options)
        self.text.set_value(draft.mail_text)
        sends = draft.way == SEND
        self.test.setVisible(sends)
        self.test.setEnabled(sends and bool(self.people()))

    def pace(self) -> str:
        """How the account of the office sends, or that there is none."""
        account = mail_account.account(self._context.ws)
        if not account.is_set:
            return tr("The office has no e-mail account yet; it is set up in the settings.")
        return tr(
            "From {address}, {pace} a minute. It can be stopped and goes on later.", address=account.address,
            pace=format_int(account.per_minute),
        )  # fmt: skip

    def is_set_up(self) -> bool:
        return mail_account.account(self._context.ws).is_set

    def _send_test(self) -> None:
        draft, reached = self._wizard.draft, self.people()
        looks = draft.prepared.looks if draft.prepared is not None else []
        people = looks[draft.current].people if draft.current < len(looks) else ()
        looked = draft.prepared.batch.recipients[people[0]].contact.id if draft.prepared and people else ""
        who = looked if looked in reached else reached[0]

        def send(password: str) -> None:
            self._context.run(
                tr("Sending a test"), writing.test(draft, who, password),
                lambda _: self._context.toast(tr("The letter is in your own mailbox.")),
            )  # fmt: skip

        with_password(self._context, send)
