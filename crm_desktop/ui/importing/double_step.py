"""Step 4: rows that are in Kontor already, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing
from crm_desktop.exchange.staging import Key
from crm_desktop.records.importing import UNCHANGED, UPDATE, Decision, ImportPlan, is_possible
from crm_desktop.ui import fonts
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.surface import Card
from crm_desktop.ui.widgets.tabs import SegmentedControl

from .check_step import status_of
from .draft import CHECK, Draft
from .fields_popover import open_fields
from .lines import Cell, Head, LineModel, LineTable, row_height
from .row_menu import open_row_menu
from .rows_in_sight import RowsInSight
from .step import Step

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")


@dataclass(frozen=True, slots=True)
class Match:
    row: int
    name: str
    detail: str
    known: str
    """What the contact is called in Kontor; empty when the other one is a row of this file."""
    decision: Decision
    key: Key


class _Table(LineTable):
    """Enter or a click asks what becomes of the row."""

    asked = Signal(object, QPoint)

    def type_here(self) -> bool:
        index = self.currentIndex()
        if index.isValid():
            corner = self.viewport().mapToGlobal(self.visualRect(index.siblingAtColumn(3)).bottomLeft())
            self.asked.emit(self.lines.lines[index.row()], corner)
        return index.isValid()

    def mouseReleaseEvent(self, event) -> None:
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()).column() == 3:
            self.type_here()


class _Model(LineModel):
    def __init__(self, draft: Callable[[], Draft]) -> None:
        self._draft = draft
        super().__init__(
            (
                Head(tr("Row"), 0, width=72, figures=True), Head(tr("In the file"), 28), Head(tr("In Kontor"), 22),
                Head(tr("What happens"), 50),  # with why, which has to be read
            )
        )  # fmt: skip

    def cell(self, line: Match, column: int) -> Cell:
        if column == 0:
            return Cell(format_int(line.row), token="text2")
        if column == 1:
            return Cell(line.name or tr("(no name)"), line.detail)
        if column == 2:
            likeness = line.decision.likeness
            if likeness is not None and likeness.row:
                other = tr("row {n} of this file", n=format_int(likeness.row))
            else:
                other = tr("another row of this file") if line.decision.contact_id else "–"
            return Cell(line.known or other, token="text" if line.known else "text3")
        status = status_of(line.decision, line.key in self._draft().decided)
        return Cell(status.text, status.detail, status.token, icon=status.icon)


class DoubleStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(wizard, tr("Already in Kontor?"))
        self._shown_for: object = None
        self.busy = BusyLine(wizard.runner, self.context)
        above = RowsInSight()
        above.column.addWidget(self.busy)
        self._cards = QWidget()
        row = QHBoxLayout(self._cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.choices: dict[str, ChoiceCard] = {}
        group = QButtonGroup(self)
        for value, text, detail in (
            ("update", tr("Fill empty fields"), tr("What stands in Kontor stays; what is missing there comes in.")),
            ("skip", tr("Leave as they are"), tr("Contacts that are in Kontor already are not touched.")),
            ("new", tr("Add them anew"), tr("Every row becomes a contact of its own, also a second one.")),
        ):
            card = ChoiceCard(text, detail)
            card.clicked.connect(lambda _=False, value=value: self._choose(value))
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            group.addButton(card)
            self.choices[value] = card
            row.addWidget(card, 1)
        above.column.addWidget(self._cards)
        above.column.addWidget(self._make_possible())
        self.count = Label("", "head")
        self.fields = Button(tr("Field by field …"), icon="list-checks", size="small")
        self.fields.clicked.connect(self._open_fields)
        head = QHBoxLayout()
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.fields)
        above.column.addLayout(head)
        self.model = _Model(lambda: self.draft)
        self.table = _Table(tr("Rows that are in Kontor already"), self.model)
        self.table.asked.connect(self._ask)
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        above.add_rows(self._card, self.table, 4 * row_height())
        self.nothing = EmptyState(
            tr("None of these contacts is in Kontor yet."),
            detail=tr("All rows that name somebody will be new contacts."),
        )
        above.column.addWidget(self.nothing, 1)
        self.body.addWidget(above, 1)
        self.nothing.hide()

    def _make_possible(self) -> QWidget:
        """The rule for rows that only look like a contact; single ones are decided in the table."""
        self._possible = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._possible.setSizePolicy(policy)
        row = FlowLayout(self._possible, spacing=12)
        self.possible = Label("", "body")
        self.on_possible = SegmentedControl(
            tr("Possible doubles"),
            [
                ("new", tr("Add as new"), "user-plus"), ("update", tr("Fill empty fields"), "user-pen"),
                ("skip", tr("Leave out"), "minus"),
            ],
        )  # fmt: skip
        self.on_possible.chosen.connect(self._choose_possible)
        row.addWidget(self.possible)
        row.addWidget(self.on_possible)
        self._possible.hide()
        return self._possible

    def _choose_possible(self, value: str) -> None:
        if value != self.draft.on_possible:
            self.draft.on_possible = value
            self._plan()

    def enter(self) -> None:
        self.choices[self.draft.on_duplicate].setChecked(True)
        self.on_possible.set_value(self.draft.on_possible)
        self._plan()

    def _choose(self, value: str) -> None:
        if value != self.draft.on_duplicate:
            self.draft.on_duplicate = value
            self._plan()

    def _ask(self, match: Match, corner: QPoint) -> None:
        open_row_menu(self.wizard, corner, match.key, match.decision.incoming, match.decision, self._plan)

    def _open_fields(self) -> None:
        open_fields(self.wizard, self.fields, self._plan)

    def _plan(self) -> None:
        draft = self.draft
        if (plan := draft.plan) is not None and draft.planned_as == draft.plan_key():
            if self._shown_for is plan:
                self._show(plan)
            else:
                self.wizard.runner.start(
                    tr("Comparing contacts"), lambda ws, _progress: _matches(ws, plan),
                    lambda matches: self._planned(plan, matches),
                )  # fmt: skip
            self.show_next()
            return
        self.wizard.plan(self._planned, lambda: self.wizard.go_to(CHECK), more=_matches)
        self.show_next()

    def _planned(self, plan: ImportPlan, matches: list[Match]) -> None:
        if plan.options.on_duplicate != "new" or plan.figures.possible:
            self.model.set_lines(matches)
        self._show(plan)
        self.show_next()

    def _show(self, plan: ImportPlan) -> None:
        self._shown_for = plan
        found = len(self.model.lines)
        self.sentence.setText(
            tr(
                "Kontor compares e-mail, phone and customer number, and the name with place or company; also names that"
                " sound or are written alike."
            )
        )
        self.sentence.setVisible(True)
        self.count.setText(self._about())
        self.count.setFont(fonts.font("head"))
        possible = plan.figures.possible
        self.possible.setText(
            tr.plural(possible, "{n} row is possibly a double:", "{n} rows are possibly doubles:") if possible else ""
        )
        any_ = bool(found) or self.draft.on_duplicate == "new"
        for widget in (self._cards, self.count, self.fields, self._card):
            widget.setVisible(any_)
        self._possible.setVisible(bool(possible))
        self.nothing.setVisible(not any_)
        self.setFocusProxy(self.choices[self.draft.on_duplicate] if any_ else None)
        self.wizard.show_notes()

    def _about(self) -> str:
        """How many rows are about contacts that are there, and how many about somebody of another row."""
        known = sum(bool(line.known) for line in self.model.lines)
        other = len(self.model.lines) - known
        said = [
            tr.plural(known, "{n} row is about a known contact", "{n} rows are about known contacts") if known else "",
            tr.plural(other, "{n} row resembles another one of this file", "{n} rows resemble others of this file")
            if other else "",
        ]  # fmt: skip
        return " · ".join(part for part in said if part)

    def show_next(self) -> None:
        busy = self.wizard.runner.busy
        reason = tr("The contacts are still being compared.") if busy else ""
        self.wizard.frame.set_next(
            tr("Next"), hint=tr("next: where the data come from"), enabled=not busy, why_not=reason
        )


def _matches(ws: Any, plan: ImportPlan) -> list[Match]:
    """The rows that are about a contact in the file, or about one of an earlier row."""
    from crm_desktop.store.queries import matching

    met: list[tuple[Key, Decision]] = []
    place, before = 0, 0
    for item in plan.decisions:
        place, before = (place + 1 if item.incoming.row == before else 0), item.incoming.row
        if item.action in (UPDATE, UNCHANGED) or item.reason == "chosen" or is_possible(item):
            met.append(((item.incoming.row, place), item))
    met.sort(key=lambda one: not is_possible(one[1]))
    names = matching.names(ws, sorted({_other(item) for _, item in met if _other(item)}))
    return [
        Match(item.incoming.row, *importing.who(item.incoming), names.get(_other(item), ""), item, key)
        for key, item in met
    ]


def _other(item: Decision) -> str:
    """The contact a row is about, or looks like."""
    return item.likeness.contact_id if item.likeness is not None else item.contact_id
