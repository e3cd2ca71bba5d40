"""What a mailing is so far; every step shows it and writes into it at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crm_desktop.exchange.mailing.preparing import MailText

if TYPE_CHECKING:
    from crm_desktop.exchange.mailing.preparing import Prepared, Recipients
    from crm_desktop.operations.mailings import Attachment

RECIPIENTS, TEXT, PREVIEW, OUTPUT, RESULT = range(5)
SEND, DRAFTS = "send", "drafts"


@dataclass
class Draft:
    ids: list[str] = field(default_factory=list)
    list_name: str = ""
    """Where the recipients come from, in words."""
    purpose: str = "advertising"
    campaign_step: str = ""
    """The step of a campaign the mails count for, while they go to whom the campaign chose."""
    template_id: str = ""
    template_name: str = ""
    text: MailText = field(default_factory=MailText)
    attachments: list[Attachment] = field(default_factory=list)
    who: Recipients | None = None
    prepared: Prepared | None = None
    tested: tuple[MailText, tuple[str, ...]] | None = None
    """Text and attachments of which a test went to the own mailbox."""
    output: str = ""
    step: int = RECIPIENTS
    mailing_id: str = ""
    folder: str = ""
    written: int = 0

    @property
    def is_tested(self) -> bool:
        return self.tested == (self.text, tuple(item.name for item in self.attachments))

    def has_work(self) -> bool:
        return bool(self.text.body.strip() or self.text.subject.strip()) and self.step < RESULT
