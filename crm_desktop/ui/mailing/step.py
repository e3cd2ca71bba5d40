"""What the pages of the mailing share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.mailing import sending
from crm_desktop.ui.post.sending import with_password
from crm_desktop.ui.widgets.task_frame import TaskPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from crm_desktop.records.outgoing import OutgoingMail
    from crm_desktop.ui.context import Context

    from .draft import Draft
    from .serial import SerialFrame

tr = texts("mailing_ui")


class Step(TaskPage):
    """A page of the mailing. It shows the draft and writes back at once what the person decides."""

    def __init__(self, serial: SerialFrame, heading: str, sentence: str = "") -> None:
        super().__init__(heading, sentence)
        self.serial = serial

    @property
    def context(self) -> Context:
        return self.serial.context

    @property
    def draft(self) -> Draft:
        return self.serial.draft

    def enter(self) -> None:
        """Show the draft; called each time one comes to this page."""

    def go_on(self) -> None:
        """The primary button."""
        self.serial.go_to(self.draft.step + 1)

    def send_test(self, mail: OutgoingMail, done: Callable[[], object]) -> None:
        """One of the mails to the own mailbox; `done` when the server has taken it."""
        draft, text, given = self.draft, self.draft.text, list(self.draft.attachments)

        def sent(_: object) -> None:
            draft.tested = (text, tuple(item.name for item in given))
            self.context.toast(tr("The test is in your own mailbox."))
            done()

        def send(password: str) -> None:
            self.context.run(
                tr("Sending a test"), lambda ws, _progress: sending.send_test(ws, mail, password, given), sent
            )

        with_password(self.context, send)

    def show_next(self) -> None:
        """Name the primary button, and say why it cannot be pressed now."""
