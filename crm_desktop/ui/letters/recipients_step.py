"""Step 1: whom the letters go to, what for, and who is left out with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records import consent
from crm_desktop.records.consent import PURPOSES, TRACKING
from crm_desktop.records.labels import label
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.figures import StatTile
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Card

from .draft import ALL, LIST, PICKED, Who
from .left_out import LeftOutCards
from .rows import Line, LineList, LineModel
from .step import Step

if TYPE_CHECKING:
    from crm_desktop.records.contact_sheet import ContactSheet

    from .page import LettersPage

tr = texts("letter_wizard")


class RecipientsStep(Step):
    def __init__(self, wizard: LettersPage) -> None:
        super().__init__(wizard, tr("Who gets a letter?"))
        self.busy = BusyLine(wizard.runner, self.context)
        self.who = Combo(tr("Recipients"))
        self.who.chosen.connect(self._chosen)
        self.purpose = Combo(tr("What for"), _purposes())
        self.purpose.chosen.connect(self._purpose)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FieldRow(tr("Recipients"), self.who), 1)
        self._purpose_row = FieldRow(tr("What for"), self.purpose)
        row.addWidget(self._purpose_row, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.busy)
        self.all = StatTile("", tr("chosen"), "info", "users")
        self.kept = StatTile("", tr("get a letter"), "ok", "file-text")
        self.left = StatTile("", tr("left out"), "warn", "user-round-x")
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in (self.all, self.kept, self.left):
            tile.set_compact()
            tile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            tiles.addWidget(tile)
        self.body.addLayout(tiles)
        self.body.addLayout(self._lists(), 1)
        self.setFocusProxy(self.who)

    def _lists(self) -> QHBoxLayout:
        self.model = LineModel(self)
        self.people = LineList(tr("People who get a letter"), self.model)
        self.people.pressed_row.connect(self._opened)
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.people)
        self.nothing = EmptyState(
            tr("Nobody is chosen yet."), detail=tr("Choose a list above, or tick contacts and press “Letter”.")
        )
        right = Scrolled()
        right.setMinimumWidth(280)
        self.missing = Label(tr("Not among them"), "head")
        self.cards = LeftOutCards(self.wizard.go_to_contact, self._take_back)
        right.column.setContentsMargins(12, 0, 0, 0)
        right.column.addWidget(self.missing)
        right.column.addWidget(self.cards)
        right.column.addStretch(1)
        self._right = right
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._card, 3)
        row.addWidget(self.nothing, 3)
        row.addWidget(right, 2)
        return row

    def _opened(self, index) -> None:
        gathered = self.draft.gathered
        if gathered is not None:
            self.wizard.go_to_contact(gathered.kept[self.model.lines[index.row()].key].contact.id)

    # Deciding

    def _chosen(self, value: str) -> None:
        kind, _, list_id = value.partition(":")
        draft = self.draft
        draft.who = Who(PICKED, ids=draft.who.ids, name=draft.who.name) if kind == PICKED else Who(
            kind, list_id, draft.who.ids, draft.who.name
        )  # fmt: skip
        draft.left = frozenset()
        if kind != PICKED:
            draft.campaign_step = ""  # these are others than the campaign chose
        self.wizard.changed()

    def _purpose(self, value: str) -> None:
        self.draft.purpose = value
        self.wizard.changed()

    def _take_back(self, contact_id: str) -> None:
        self.draft.left -= {contact_id}
        self.wizard.changed()

    # Showing

    def enter(self) -> None:
        draft = self.draft
        self.who.set_options(self._options())
        self.who.set_value(draft.who.value)
        self.purpose.set_value(draft.purpose)
        self._purpose_row.set_hint(
            tr("Reaches everybody with an address; the purpose is noted in each entry.")
            if draft.purpose in consent.NECESSARY
            else tr("Who has objected or withdrawn is left out.")
        )
        found = draft.gathered
        kept, left = (found.kept, found.left) if found is not None else ([], [])
        for tile, number in ((self.all, len(kept) + len(left)), (self.kept, len(kept)), (self.left, len(left))):
            tile.set_figure(format_int(number) if found is not None else "…")
        self.model.load([line_of(number, sheet) for number, sheet in enumerate(kept)])
        self.cards.show_left(left)
        self.missing.setVisible(bool(left))
        self._right.setVisible(bool(left))
        empty = found is not None and not kept
        self._card.setVisible(not empty)
        self.nothing.setVisible(empty)
        if empty and left:
            self.nothing.set_text(
                tr("Nobody of those chosen can be written to."), tr("The reasons stand beside, with the names.")
            )
        elif empty:
            self.nothing.set_text(
                tr("Nobody is chosen yet."), tr("Choose a list above, or tick contacts and press “Letter”.")
            )

    def _options(self) -> list[Option]:
        from crm_desktop.store.queries import selections

        draft, found = self.draft, []
        if draft.who.ids:
            name = draft.who.name or tr.plural(len(draft.who.ids), "{n} chosen contact", "{n} chosen contacts")
            found.append(Option(f"{PICKED}:", name, "list-checks"))
        elif draft.who.kind == PICKED:
            found.append(Option(f"{PICKED}:", tr("Nobody yet"), "users"))
        found.append(Option(f"{ALL}:", tr("All contacts"), "users"))
        found += [
            Option(f"{LIST}:{saved.id}", saved.name, "bookmark", group=tr("Saved lists"))
            for saved in selections.selections(self.context.ws)
        ]
        return found

    def show_next(self) -> None:
        found = self.draft.gathered
        why_not = "" if found is not None and found.kept else tr("There is nobody to write to yet.")
        self.wizard.frame.set_next(tr("Next: template"), enabled=not why_not, why_not=why_not)


def line_of(number: int, sheet: ContactSheet) -> Line:
    address = sheet.addresses[0] if sheet.addresses else None
    place = f"{address.zip} {address.city}".strip() if address is not None else ""
    company = sheet.contact.kind != "person"
    detail = " · ".join(filter(None, ("" if company else sheet.company, place)))
    return Line(number, sheet.name or tr("Without a name"), detail, company=company)


def _purposes() -> list[Option]:
    needed = tr("Needs no consent")
    return [
        Option(code, label("purpose", code), group=needed if code in consent.NECESSARY else tr("Advertising"))
        for code in PURPOSES
        if code != TRACKING
    ]
