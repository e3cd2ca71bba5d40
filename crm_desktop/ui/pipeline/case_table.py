"""The cases of the board as a table: sorted by the file, read in parts as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import mark, texts
from crm_desktop.exchange.export_columns import AMOUNT, DATE, NUMBER, TEXT, Value
from crm_desktop.records.case import Case
from crm_desktop.records.forecast import weighted
from crm_desktop.records.process import Step
from crm_desktop.store.queries import cases, processes
from crm_desktop.ui import fonts
from crm_desktop.ui.cases import words
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.pipeline.parts import Parts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.own_keys import OwnKeys

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("pipeline")

PART = 60
ROW = 40
_TONES = {"danger": "danger", "warn": "warn", "accent": "accent", "ok": "ok"}


class CaseRow(NamedTuple):
    """A case with what a row needs besides."""

    case: Case
    step: Step | None
    today: date

    @property
    def percent(self) -> int:
        return self.case.percent(self.step)

    @property
    def weighted(self) -> int:
        return weighted(self.case.amount or 0, self.percent)


def _money(cents: int | None, case: Case) -> str:
    return "" if cents is None else words.short_money(cents, case.currency)


class Field(NamedTuple):
    """A column: what it is called, how wide, by what the file sorts it, what it shows and what it exports."""

    title: str
    width: int
    sort: str
    show: Callable[[CaseRow], str]
    value: Callable[[CaseRow], Value]
    kind: str = TEXT
    right: bool = False


def _day(text: str) -> date | None:
    return local_day(text) if text else None


def _text(name: str, title: str, width: int, sort: str) -> Field:
    def said(row: CaseRow) -> str:
        return " ".join(str(getattr(row.case, name)).split())

    return Field(title, width, sort, said, said)


def _date(name: str, title: str, width: int, sort: str) -> Field:
    return Field(
        title,
        width,
        sort,
        lambda row: day_text(getattr(row.case, name)),
        lambda row: _day(getattr(row.case, name)),
        DATE,
    )


FIELDS: tuple[Field, ...] = (
    _text("title", mark("Case"), 190, "title"),
    _text("contact", mark("Contact"), 170, "contact"),
    Field(mark("Step"), 130, "step", lambda row: row.step.name if row.step else row.case.step,
          lambda row: row.step.name if row.step else row.case.step),
    Field(mark("Amount"), 105, "amount", lambda row: _money(row.case.amount, row.case),
          lambda row: None if row.case.amount is None else row.case.amount / 100, AMOUNT, True),
    Field(mark("Probability"), 118, "probability", lambda row: f"{row.percent}\u00a0%",
          lambda row: row.percent, NUMBER, True),
    Field(mark("Weighted"), 105, "weighted", lambda row: _money(row.weighted, row.case),
          lambda row: row.weighted / 100, AMOUNT, True),
    _date("close_day", mark("Expected close"), 125, "close_day"),
    Field(mark("Next step"), 170, "next", lambda row: words.next_step(row.case, row.today)[0],
          lambda row: words.next_step(row.case, row.today)[0]),
    _text("owner", mark("Person"), 140, "owner"),
    _date("offer_day", mark("Offer of"), 115, "offer_day"),
    _text("content", mark("Content"), 180, "content"),
    _text("reason", mark("Reason"), 130, "reason"),
    _text("competitor", mark("Competitor"), 130, "competitor"),
    _date("step_at", mark("In step since"), 125, "since"),
)  # fmt: skip
SORTABLE = ("close_day", "title", "contact", "step", "amount", "probability", "weighted", "next", "owner")
NEXT = 7


class CaseTableModel(QAbstractTableModel):
    def __init__(self, workspace: Callable[[], Workspace], today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._today = workspace, today
        self.parts = Parts(self.read, PART, len(FIELDS))
        self._versions: dict[str, processes.Version | None] = {}

    @property
    def ids(self) -> list[str]:
        return self.parts.ids

    def load(self, ids: Sequence[str]) -> None:
        self._versions = {}
        self.parts.show(self, ids)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.ids)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return len(FIELDS)

    def read(self, ids: Sequence[str]) -> list[CaseRow | None]:
        """These cases, in this order; None for those that are gone."""
        found = {case.id: case for case in cases.some(self._workspace(), list(ids))}
        today = self._today()
        return [
            CaseRow(found[case_id], self._step(found[case_id]), today) if case_id in found else None for case_id in ids
        ]

    def _step(self, case: Case) -> Step | None:
        if case.version_id not in self._versions:
            self._versions[case.version_id] = processes.version(self._workspace(), case.version_id)
        version = self._versions[case.version_id]
        return version.process.step(case.step) if version else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(FIELDS[section].title)
        return _align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(index.column())
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font("body", fonts.SEMIBOLD if index.column() == 0 else 0, tabular=True)
        row = self.parts.row(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = FIELDS[index.column()].show(row)
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = FIELDS[index.column()].show(row)
            return f"{tr(FIELDS[index.column()].title)}: {said}" if said else tr(FIELDS[index.column()].title)
        if role == Qt.ItemDataRole.ForegroundRole:
            if index.column() == NEXT:
                return colour(_TONES.get(words.next_step(row.case, row.today)[1], "text2"))
            slipped = FIELDS[index.column()].sort == "close_day" and not row.case.outcome
            if slipped and "" < row.case.close_day < row.today.isoformat():
                return colour("danger")
            return colour("text" if index.column() in (0, 3) else "text2")
        return None


def _align(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if FIELDS[column].right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class CaseTable(OwnKeys, QTableView):
    """`sort_wanted(name)` with a click on a title; `selected(case id)`, `opened(case id)`, `digit(n)` as the board."""

    own_keys = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_J, Qt.Key.Key_K,
                          *(Qt.Key(Qt.Key.Key_1 + number) for number in range(9))})  # fmt: skip

    sort_wanted = Signal(str)
    selected = Signal(str)
    opened = Signal(str)
    digit = Signal(int)

    def __init__(self, workspace: Callable[[], Workspace], today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Cases"))
        self.cases = CaseTableModel(workspace, today, self)
        self.setModel(self.cases)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(fonts.room(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(lambda section: self.sort_wanted.emit(FIELDS[section].sort))
        for section, field in enumerate(FIELDS):
            header.resizeSection(section, fonts.room(field.width))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.cases.ids[index.row()]))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self._tell(now.row()))

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.cases.ids):
            self.selected.emit(self.cases.ids[row])

    def show_ids(self, ids: Sequence[str], sort: str, descending: bool) -> None:
        """Show these, which the file has put into this order."""
        self.cases.load(ids)
        section = next(number for number, field in enumerate(FIELDS) if field.sort == sort)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, order)

    def choose(self, case_id: str) -> None:
        """Make this row the current one, where it is there."""
        if case_id in self.cases.ids:
            self.selectRow(self.cases.ids.index(case_id))

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cases.ids:
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        row = self.currentIndex().row()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(self.cases.ids[row])
        elif plain and key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.selectRow(min(max(0, row + (1 if key == Qt.Key.Key_J else -1)), len(self.cases.ids) - 1))
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.digit.emit(key - Qt.Key.Key_1 + 1)
        else:
            super().keyPressEvent(event)
