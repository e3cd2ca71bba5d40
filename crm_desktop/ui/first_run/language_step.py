"""Step 1: language and look, both at once to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.labels import Label

from .step import Step

if TYPE_CHECKING:
    from .page import FirstRunPage

tr = texts("first_run")


class LanguageStep(Step):
    def __init__(self, page: FirstRunPage) -> None:
        super().__init__(
            page,
            tr("Welcome to Kontor"),
            tr("Choose your language and how Kontor looks. Both can be changed at any time."),
        )
        self.body.addWidget(Label(tr("Language"), "head"))
        self.languages = self._cards(
            (
                ("de", "Deutsch", "Kontor spricht Deutsch.", "languages", "info"),
                ("en", "English", "Kontor speaks English.", "languages", "violet"),
            ),
            self._speak,
        )
        self.body.addSpacing(8)
        self.body.addWidget(Label(tr("How it looks"), "head"))
        self.looks = self._cards(
            (
                ("system", tr("Like the system"), tr("Light or dark, as this computer is set"), "monitor", "accent"),
                ("light", tr("Light"), tr("For bright rooms"), "sun", "warn"),
                ("dark", tr("Dark"), tr("Easy on the eyes in the evening"), "moon", "violet"),
                ("contrast", tr("High contrast"), tr("Every outline and letter stands out"), "contrast", "neutral"),
            ),
            self._look,
        )

    def _cards(self, entries, on_choice) -> dict[str, ChoiceCard]:
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        group = QButtonGroup(self)
        found: dict[str, ChoiceCard] = {}
        for number, (value, text, detail, icon, kind) in enumerate(entries):
            card = ChoiceCard(text, detail, icon, kind)
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            card.clicked.connect(lambda _=False, value=value: on_choice(value))
            group.addButton(card)
            grid.addWidget(card, number // 2, number % 2)
            found[value] = card
        self.body.addWidget(place)
        return found

    def enter(self) -> None:
        self.languages[i18n.language()].setChecked(True)
        self.looks.get(self.context.theme.mode, self.looks["system"]).setChecked(True)

    def first(self) -> QWidget:
        return self.languages[i18n.language()]

    def _speak(self, code: str) -> None:
        self.context.window.set_language(code)

    def _look(self, mode: str) -> None:
        self.context.window.set_theme(mode)

    def next_text(self) -> str:
        return tr("Next")

    def hint(self) -> str:
        return tr("About 3 minutes to your first contact")
