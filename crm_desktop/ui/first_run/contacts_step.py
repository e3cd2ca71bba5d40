"""Step 4: where the contacts are now. The primary button names the choice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.reading.kinds import ENDINGS, RECORD_FORMATS
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.choice_card import ChoiceCard, DropZone
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.painting import rounded

from .draft import ADDRESS_BOOK, OTHER, OUTLOOK, TABLE
from .step import Step

if TYPE_CHECKING:
    from .page import FirstRunPage

tr = texts("first_run")


class ContactsStep(Step):
    def __init__(self, page: FirstRunPage) -> None:
        super().__init__(
            page, tr("Where do your contacts come from?"),
            tr("Choose a source. You can add others at any time; Kontor recognises what is there already."),
        )  # fmt: skip
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        for number, (value, text, detail, icon, kind, chips) in enumerate(
            (
                (
                    OUTLOOK,
                    "Outlook",
                    tr("Contacts and categories, exported as a file; how to do that is shown"),
                    "mail",
                    "info",
                    (".pst", ".ost", ".msg", ".csv"),
                ),
                (
                    TABLE,
                    tr("Excel or CSV"),
                    tr("Any table; columns, encoding and dates are recognised"),
                    "file-spreadsheet",
                    "ok",
                    (".xlsx", ".xls", ".ods", ".csv"),
                ),
                (
                    ADDRESS_BOOK,
                    tr("Phone, Google, Thunderbird"),
                    tr("The address book, exported as vCard or CSV; how to do that is shown"),
                    "smartphone",
                    "violet",
                    (".vcf", ".ldif", ".csv"),
                ),
                (
                    OTHER,
                    tr("Another program"),
                    tr("Most programs can save contacts as a table: DATEV, sevDesk, your merchandise system"),
                    "arrow-right-left",
                    "warn",
                    (".csv", ".xlsx", ".vcf", ".ics"),
                ),
            )
        ):
            card = ChoiceCard(text, detail, icon, kind, chips=chips)
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            card.clicked.connect(lambda _=False, value=value: self._choose(value))
            group.addButton(card)
            self.cards[value] = card
            grid.addWidget(card, number // 2, number % 2)
        self.body.addWidget(place)
        self.drop = DropZone(
            tr("Or drop a file here"), tr("Kontor recognises its kind and shows everything before it takes it over.")
        )
        self.drop.dropped.connect(self._dropped)
        self.drop.browse.connect(self._browse)
        self.body.addWidget(self.drop)
        links = QHBoxLayout()
        links.setSpacing(16)
        self.later = self._link(
            links, "sprout", tr("Later, begin empty"), tr("Add contacts one by one"), self.page.begin_empty
        )
        self.sample = self._link(
            links, "flask-conical", tr("Look at sample data"), tr("about 60 invented contacts in a file of their own"),
            self.page.open_sample,
        )  # fmt: skip
        self.body.addLayout(links)
        self.body.addWidget(Divider())
        self.body.addLayout(_ahead())

    def _link(self, row: QHBoxLayout, icon: str, text: str, detail: str, callback) -> LinkButton:
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 0, 0)
        line.setSpacing(20)
        line.addWidget(IconLabel(icon, "text2", size=20))
        words = QVBoxLayout()
        words.setSpacing(0)
        link = LinkButton(text, role="body")
        link.clicked.connect(lambda _=False: callback())
        words.addWidget(link)
        words.addWidget(Label(detail, "small", "text2", wrap=True))
        line.addLayout(words, 1)
        row.addLayout(line, 1)
        return link

    def enter(self) -> None:
        self.cards[self.draft.source].setChecked(True)

    def first(self) -> QWidget:
        return self.cards[self.draft.source]

    def _choose(self, source: str) -> None:
        self.draft.source = source
        self.page.show_next()

    def _dropped(self, names: list[str]) -> None:
        if names:
            self.page.begin(Path(names[0]))

    def _browse(self) -> None:
        endings = " ".join(
            f"*{ending}" for ending in (*ENDINGS, *(end for known in RECORD_FORMATS.values() for end in known.endings))
        )
        kinds = f"{tr('Lists')} ({endings});;{tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a list"), "", kinds)
        if name:
            self.page.begin(Path(name))

    def next_text(self) -> str:
        return {
            OUTLOOK: tr("Continue with Outlook"),
            TABLE: tr("Continue with Excel or CSV"),
            ADDRESS_BOOK: tr("Continue with the address book"),
            OTHER: tr("Continue with another program"),
        }[self.draft.source]

    def hint(self) -> str:
        return tr("About 3 minutes to your first contact")

    def go_on(self) -> None:
        self.page.begin()


class _Figure(QWidget):
    """A number in a circle, as in the list of steps."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(28, 28)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect().adjusted(1, 1, -1, -1), 13, None, colour("control"))
        painter.setFont(fonts.font("caption", fonts.SEMIBOLD))
        painter.setPen(colour("text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


def _ahead() -> QHBoxLayout:
    """What comes then, in three words each."""
    row = QHBoxLayout()
    row.setSpacing(12)
    steps = (
        (tr("Look"), tr("What was recognised, what is missing")),
        (tr("Dry run"), tr("Figures first, nothing changed")),
        (tr("Take over"), tr("Undone with one click")),
    )
    for number, (title, detail) in enumerate(steps, 1):
        row.addWidget(_Figure(number))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "body", weight=fonts.MEDIUM))
        words.addWidget(Label(detail, "small", "text2", wrap=True))
        row.addLayout(words, 1)
        if number < len(steps):
            row.addWidget(IconLabel("chevron-right", "text2"))
    return row
