"""What a person has decided about a run of letters so far; outlives the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.records.consent import ADVERTISING

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.batch import Batch, Choices, LeftOut, Look
    from crm_desktop.exchange.letters.runs import Outcome
    from crm_desktop.exchange.letters.template import Template
    from crm_desktop.records.contact_sheet import ContactSheet
    from crm_desktop.records.phrases import Reading
    from crm_desktop.ui.background import Job

tr = texts("letter_wizard")

RECIPIENTS, TEMPLATE, SALUTATION, PREVIEW, OUTPUT, RESULT = range(6)
ALL, LIST, PICKED = "all", "list", "picked"
ONE, EACH, PDF, EACH_PDF, PRINT, MAIL, SEND = "one", "each", "pdf", "each_pdf", "print", "mail", "send"
"""Ways out: one document, one for each, one PDF, a PDF for each, paper, an e-mail for each with the PDF as a draft, or
sent through the office's account."""
OWN, SHIPPED = "own", "shipped"


@dataclass(frozen=True, slots=True)
class Who:
    """Who was chosen: all contacts, a saved list, or some that were picked elsewhere."""

    kind: str = PICKED
    list_id: str = ""
    ids: tuple[str, ...] = ()
    name: str = ""

    @property
    def value(self) -> str:
        return f"{self.kind}:{self.list_id}"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A template: one of the office's own by its id, or one that comes with the program by its path."""

    kind: str
    key: str
    name: str


@dataclass(slots=True)
class Gathered:
    """Who gets a letter, before a template is known."""

    ids: list[str]
    kept: list[ContactSheet]
    left: list[LeftOut]


@dataclass(slots=True)
class Prepared:
    """The letters, looked at."""

    batch: Batch
    looks: list[Look]
    skipped: list[LeftOut]

    @property
    def odd(self) -> list[Look]:
        return [look for look in self.looks if look.marks]


@dataclass(slots=True)
class Draft:
    step: int = RECIPIENTS
    furthest: int = RECIPIENTS
    who: Who = field(default_factory=Who)
    purpose: str = ADVERTISING
    left: frozenset[str] = frozenset()
    gathered: Gathered | None = None
    chosen: Chosen | None = None
    ready: Template | None = None
    meanings: dict[str, str] = field(default_factory=dict[str, str])
    """Field of the template to the name of a value; "" says that it stays empty."""
    campaign_step: str = ""
    """The step of a campaign the letters count for, while they go to whom the campaign chose."""
    greetings: dict[str, str] = field(default_factory=dict[str, str])
    postal_order: bool = True
    used: int = 0
    prepared: Prepared | None = None
    current: int = 0
    """The letter that is looked at."""
    tint: bool = True
    with_follow_up: bool = False
    follow_up: str = ""
    way: str = ONE
    folder: Path | None = None
    name: str = ""
    """Of the document, or of the folder for those of each."""
    pattern: str = ""
    printer: str = ""
    mail_text: str = ""
    """The template of what the e-mails say around the letters; '' for a greeting and one sentence."""
    keep: str = "kept"
    subject: str | None = None
    job: Job | None = None
    outcome: Outcome | None = None
    operation_id: int = 0
    undone: bool = False
    reading: Reading | None = None
    """The follow-up of the run that is over."""

    def choices(self) -> Choices:
        from crm_desktop.exchange.letters.batch import Choices

        return Choices(
            self.purpose, dict(self.meanings), dict(self.greetings), self.left, self.postal_order, self.used,
            self.campaign_step,
        )  # fmt: skip

    def has_work(self) -> bool:
        """Whether closing would lose something somebody did by hand."""
        return bool(self.greetings or self.left)

    def open_fields(self) -> list[str]:
        """Fields of the template that nothing fills and nobody said stay empty."""
        return self.prepared.batch.unsaid if self.prepared is not None else []

    def without_person(self, contact_id: str) -> None:
        self.left = self.left | {contact_id}
