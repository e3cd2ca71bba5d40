"""Step 5: where the data come from, why they may be kept, and the tag that finds them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Card

from .step import Step

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")


def legal_bases() -> list[tuple[str, str, str]]:
    """(what is kept on the contact, name, explanation); the first is none yet."""
    return [
        ("", tr("Not decided yet"), tr("You can note it later on each contact.")),
        (
            tr("Contract (GDPR Art. 6 (1) b)"), tr("Contract"),
            tr("They are customers, suppliers or asked for an offer; you need the data for that."),
        ),
        (
            tr("Legitimate interest (GDPR Art. 6 (1) f)"), tr("Legitimate interest"),
            tr("Business contacts you may reasonably expect to keep, unless they object."),
        ),
        (
            tr("Consent (GDPR Art. 6 (1) a)"), tr("Consent"),
            tr("They agreed, and you can show when and to what."),
        ),
    ]  # fmt: skip


class OriginStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(
            wizard,
            tr("Where do the data come from?"),
            tr("Kept with every new contact, so that you can answer when somebody asks (GDPR Art. 14 and 15)."),
        )
        area = Scrolled(self)
        column = area.column
        column.setSpacing(14)
        self.source = QLineEdit()
        self.source.setMaxLength(200)
        self.source.textEdited.connect(lambda text: setattr(self.draft, "source", text))
        source = FieldRow(
            tr("Source"), self.source, tr("e.g. own customers, trade fair in autumn, address list of the chamber")
        )
        source.setMaximumWidth(560)
        column.addWidget(source)
        column.addWidget(Label(tr("Why may you keep these data?"), "head"))
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        group = QButtonGroup(self)
        self.bases: dict[str, ChoiceCard] = {}
        for number, (kept, name, detail) in enumerate(legal_bases()):
            card = ChoiceCard(name, detail)
            card.clicked.connect(lambda _=False, kept=kept: setattr(self.draft, "legal_basis", kept))
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            group.addButton(card)
            self.bases[kept] = card
            grid.addWidget(card, number // 2, number % 2)
        column.addWidget(place)
        column.addWidget(
            _note(
                "shield-check", "ok",
                tr(
                    "No advertising: an import is no consent. None of these contacts is noted as having agreed to "
                    "advertising."
                ),
            )
        )  # fmt: skip
        column.addWidget(
            _note(
                "info", "info",
                tr(
                    "You got the data from somebody else? Then the people must be told within a month at the latest "
                    "that you have them, where from and what for (GDPR Art. 14)."
                ),
            )
        )  # fmt: skip
        column.addWidget(Label(tr("Find them again"), "head"))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.with_tag = QCheckBox(tr("Give all of them the tag"))
        self.with_tag.setFont(fonts.font("body"))
        self.with_tag.toggled.connect(self._tag_toggled)
        self.tag = QLineEdit()
        self.tag.setMaxLength(60)
        self.tag.setFixedWidth(260)
        self.tag.setAccessibleName(tr("Tag"))
        self.tag.textEdited.connect(lambda text: setattr(self.draft, "tag", text))
        row.addWidget(self.with_tag)
        row.addWidget(self.tag)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.body.addWidget(area, 1)
        self.setFocusProxy(self.source)

    def enter(self) -> None:
        draft = self.draft
        if draft.source is None:
            draft.source = self.usual_source()
        if draft.tag is None:
            draft.tag = self.usual_tag()
        self.source.setText(draft.source)
        self.tag.setText(draft.tag)
        self.with_tag.setChecked(draft.with_tag)
        self.tag.setEnabled(draft.with_tag)
        self.bases.get(draft.legal_basis, self.bases[""]).setChecked(True)
        self.show_next()

    def usual_source(self) -> str:
        if self.draft.program:
            return tr("{program} export", program=self.draft.program)
        return tr("List “{name}”", name=self.draft.file_name)

    def usual_tag(self) -> str:
        today = self.context.today()
        day = f"{today.day}.{today.month}." if i18n.language() == "de" else today.strftime("%d %b").lstrip("0")
        return tr("Import {day}", day=day)

    def _tag_toggled(self, on: bool) -> None:
        self.draft.with_tag = on
        self.tag.setEnabled(on)

    def show_next(self) -> None:
        self.wizard.frame.set_next(tr("Next"), hint=tr("next: dry run, nothing is changed yet"))


def _note(icon: str, kind: str, text: str) -> Card:
    card = Card(fill=f"{kind}Soft", line="")
    row = QHBoxLayout(card)
    row.setContentsMargins(16, 12, 16, 12)
    row.setSpacing(12)
    row.addWidget(IconLabel(icon, kind, size=18), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.addWidget(Label(text, "body", wrap=True))
    row.addLayout(words, 1)
    return card
