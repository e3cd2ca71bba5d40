"""Step 2: a new file, one that is there already, or the sample data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.forms import FieldRow

from .draft import EXISTING, NEW, SAMPLE
from .step import Step

if TYPE_CHECKING:
    from .page import FirstRunPage

tr = texts("first_run")


class FileStep(Step):
    def __init__(self, page: FirstRunPage) -> None:
        super().__init__(
            page, tr("Your file"), tr("Kontor keeps everything of your office in one file on this computer.")
        )
        group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        for value, text, detail, icon, kind in (
            (NEW, tr("New file"), tr("Begin with your own contacts"), "file-plus", "accent"),
            (
                EXISTING,
                tr("Open a file that is there"),
                tr("You have worked with Kontor before, or got a file"),
                "folder-open",
                "info",
            ),
            (
                SAMPLE,
                tr("Look at sample data"),
                tr("An invented office with about 60 contacts, in a file of its own"),
                "flask-conical",
                "violet",
            ),
        ):
            card = ChoiceCard(text, detail, icon, kind)
            card.clicked.connect(lambda _=False, value=value: self._choose(value))
            group.addButton(card)
            self.cards[value] = card
            self.body.addWidget(card)
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(tr("e.g. the name of your office"))
        self.name.textEdited.connect(self._typed)
        self._row = FieldRow(
            tr("What is the file called?"), self.name, tr("The name stands at the top left; it can be changed later.")
        )
        self._row.setMaximumWidth(460)
        self.body.addSpacing(4)
        self.body.addWidget(self._row)

    def enter(self) -> None:
        self.cards[self.draft.kind].setChecked(True)
        self.name.setText(self.draft.name)
        self._row.setVisible(self.draft.kind == NEW)

    def first(self) -> QWidget:
        return self.name if self.draft.kind == NEW else self.cards[self.draft.kind]

    def _choose(self, kind: str) -> None:
        self.draft.kind = kind
        self._row.setVisible(kind == NEW)
        self.page.show_next()

    def _typed(self, text: str) -> None:
        self.draft.name = text

    def next_text(self) -> str:
        texts_ = {NEW: tr("Next"), EXISTING: tr("Choose file …"), SAMPLE: tr("Look at sample data")}
        return texts_[self.draft.kind]

    def go_on(self) -> None:
        if self.draft.kind == EXISTING:
            self.page.open_existing()
        elif self.draft.kind == SAMPLE:
            self.page.open_sample()
        else:
            super().go_on()
