"""Pipeline: what is open in a process, as a board, as a list and as a forecast, all from the same question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import cases, pipeline
from crm_desktop.operations.pipeline import Board
from crm_desktop.records.process import LOST, SALE, Step
from crm_desktop.store import schema
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes
from crm_desktop.store.queries.pipeline import Scope
from crm_desktop.ui.cases import closing
from crm_desktop.ui.cases.new_case import NewCase
from crm_desktop.ui.commands import Command
from crm_desktop.ui.dates import day_text, locale
from crm_desktop.ui.page import Page
from crm_desktop.ui.pipeline.board import BoardView
from crm_desktop.ui.pipeline.case_bar import CaseBar
from crm_desktop.ui.pipeline.filters import FilterBar, period
from crm_desktop.ui.pipeline.forecast_view import ForecastView
from crm_desktop.ui.pipeline.header import BOARD, FORECAST, LIST, VIEWS, Header
from crm_desktop.ui.pipeline.list_view import ListView
from crm_desktop.ui.widgets.notices import Banner, EmptyState

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("pipeline")

COUNTS_MS = 30
"""The counts on the pills come so long after the board, which must not wait for them."""
SETTLE_MS = 40
"""Sums are read again so long after a card was put down, which must not wait for those of ten thousand others."""


class PipelinePage(Page):
    screen_id = "pipeline"
    touches = frozenset({
        schema.PROCESS, schema.PROCESS_VERSION, schema.PROCESS_CASE, schema.ACTIVITY, schema.CONTACT, schema.USER,
        schema.SETTING,
    })  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        settings = context.settings
        self.process_id = str(settings.get("pipeline_process", ""))
        self.view = BOARD
        self.current = ""
        """Id of the case that is current in the view shown."""
        self._list: ListView | None = None
        self._forecast: ForecastView | None = None
        self._folded: dict[str, set[str]] = {}
        self.shown: Board | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 18, 22, 0)
        outer.setSpacing(14)
        self.header = Header(self, draws=context.has_screen("designer"))
        self.header.draw_wanted.connect(lambda: context.go("designer", self.process_id))
        self.header.view_chosen.connect(self.show_view)
        self.header.process_chosen.connect(self.show_process)
        self.header.new_wanted.connect(self.new_case)
        outer.addWidget(self.header)
        self.filters = FilterBar(context, self)
        self.filters.changed.connect(self._load)
        outer.addWidget(self.filters)
        self.none = Banner("", "info", self, floating=True)
        self.none.add_action(tr("Show all"), self.filters.clear)
        outer.addWidget(self.none)
        self.stack = QStackedWidget(self)
        outer.addWidget(self.stack, 1)
        self.board = BoardView(context, self.stack)
        self.board.move_wanted.connect(self.move)
        self.board.selected.connect(self._selected)
        self.board.opened.connect(self.open_case)
        self.board.digit.connect(self._press)
        self.board.fold_changed.connect(self._fold)
        self.stack.addWidget(self.board)
        self.empty = EmptyState(
            tr("No process is in use yet."),
            detail=tr("A process says through which steps a sale goes, and what follows from each answer."),
        )
        self.empty.add_button(tr("New case"), self.new_case, "primary", "plus")
        self.stack.addWidget(self.empty)
        self.bar = CaseBar(context, self)
        self.bar.closing.closed.connect(self._after)
        self.bar.closing.left.connect(self._back_to_cases)
        self.bar.reactions.done.connect(self._after)
        self.bar.reactions.line.left.connect(self._back_to_cases)
        self.bar.opened.connect(self.open_case)
        outer.addWidget(self.bar)
        self._moving: tuple[str, str] | None = None
        """A case that is being moved, and the step it goes to."""
        self._unsettled = False
        """A card was moved, and figures and reactions are still those from before."""
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self._counting = QTimer(self, singleShot=True, interval=COUNTS_MS)
        self._counting.timeout.connect(self._count)

    # showing

    def open(self, route: Route) -> None:
        if wanted := route.get("process"):
            self.process_id = wanted
        if route.get("view") in VIEWS:
            self.view = route.get("view")
        self._load()
        if route.record_id:
            self.current = route.record_id
            self._after(route.record_id)

    def refresh(self, change: Change | None) -> None:
        if self._moving is not None and self.view == BOARD:
            self.board.put(*self._moving)  # the card at once, the figures right after it was painted
            self._unsettled = True
            QTimer.singleShot(0, self._settling, self._settling.start)
        else:
            self._load()

    def _load(self) -> None:
        """Everything from one scope, so that no two figures can differ."""
        self._unsettled = False
        ws = self.context.ws
        live = processes.live(ws)
        chosen = next((item for item in live if self.process_id in (item.process_id, item.code)), None)
        self.header.new.setEnabled(not ws.read_only)
        self.header.show_processes(live, chosen.process_id if chosen else "")
        if chosen is None:  # sales first, and of these what is used most
            chosen = max(live, key=lambda item: (item.process.noun == SALE, item.cases), default=None)
        for part in (self.header, self.filters):
            part.setVisible(chosen is not None)
        self.none.hide()
        if chosen is None:
            self.shown = None
            self.bar.show_case(None)
            self.stack.setCurrentWidget(self.empty)
            return
        self.process_id = chosen.process_id
        self.header.process.set_value(chosen.process_id)
        scope = self.filters.scope(chosen.process_id)
        self.shown = pipeline.board(ws, chosen.process_id, scope=scope)
        month = locale().standaloneMonthName(self.context.today().month)
        self.header.show_board(self.shown, pipeline.won(ws, chosen.process_id, scope), month, self._until())
        left = any(column.case_ids for column in self.shown.columns)
        self.none.setVisible(self.filters.active and not left)
        self.none.set_text(tr("No case fits these filters."))
        self._show(self.shown, scope)
        self._show_bar()
        self._counting.start()

    def _show(self, board: Board, scope: Scope) -> None:
        """The view that is chosen; the others are made and read when they are."""
        self.header.views.set_value(self.view)
        if self.view == LIST:
            self.list.load(board, scope)
            self.list.table.choose(self.current)
            self.stack.setCurrentWidget(self.list)
        elif self.view == FORECAST:
            self.forecast.load(board, scope)
            self.stack.setCurrentWidget(self.forecast)
        else:
            self.board.show_board(board, self._folds())
            self.stack.setCurrentWidget(self.board)

    @property
    def list(self) -> ListView:
        if self._list is None:
            self._list = ListView(self.context, self.stack)
            self._list.order_changed.connect(self._load)
            self._list.table.selected.connect(self._selected)
            self._list.table.opened.connect(self.open_case)
            self._list.table.digit.connect(self._press)
            self.stack.addWidget(self._list)
        return self._list

    @property
    def forecast(self) -> ForecastView:
        if self._forecast is None:
            self._forecast = ForecastView(self.context, self.stack)
            self._forecast.opened.connect(self.open_case)
            self.stack.addWidget(self._forecast)
        return self._forecast

    def _settle(self) -> None:
        if self._unsettled and self.context.has_file:
            self._load()

    def _until(self) -> str:
        since, until = period(self.filters.period.value, self.context.today())
        if not until:
            return ""
        last = day_text(date.fromisoformat(until))
        if since:
            return tr("closing {first} to {last}", first=day_text(date.fromisoformat(since)), last=last)
        return tr("closing by {day}", day=last)

    def _folds(self) -> set[str]:
        """Lost ones lie folded until somebody looks at them."""
        assert self.shown is not None
        usual = {column.step.id for column in self.shown.columns if column.step.end == LOST}
        return self._folded.setdefault(self.process_id, usual)

    def _fold(self, step_id: str, folded: bool) -> None:
        folds = self._folded.setdefault(self.process_id, set())
        folds.add(step_id) if folded else folds.discard(step_id)

    def _count(self) -> None:
        if self.context.has_file and self.shown is not None and self.isVisible():
            self.filters.show_counts(self.process_id, sums=self.shown.process.noun == SALE)

    def _selected(self, case_id: str) -> None:
        self.current = case_id
        self._show_bar()
        self.context.commands.refresh()

    def _show_bar(self) -> None:
        shown = self.current and self.view != FORECAST
        case = queries.case(self.context.ws, self.current) if shown else None
        self.bar.show_case(case)

    def _press(self, number: int) -> None:
        """A digit is a reaction in the step the case is in now."""
        self._settle()
        self.bar.reactions.press(number)

    def _back_to_cases(self) -> None:
        """The keyboard to where the cases are."""
        if self.view == LIST:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view == FORECAST:
            next(part.table for part in self.forecast.reports if not part.isHidden()).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        else:
            self.board.focus_cards()

    # doing

    def show_view(self, view: str) -> None:
        """One of VIEWS; the case that is current stays so."""
        self.view = view
        self._load()
        if view == BOARD and self.current:
            self.board.choose(self.current)

    def show_process(self, process_id: str) -> None:
        self.process_id = process_id
        self.context.settings.set("pipeline_process", process_id)
        self._load()

    def move(self, case_id: str, step: Step) -> None:
        """Into another column; won and lost are asked about first, in the line below."""
        case = queries.case(self.context.ws, case_id)
        if case is None or self.context.ws.read_only:
            return
        self._choose(case_id)
        if closing.asks_why(step):
            self.bar.ask_end(case, step)
        else:
            self._moving = (case_id, step.id)
            try:
                moved = closing.move(self.context, case, step)
            finally:
                self._moving = None
            if moved is not None:
                self._choose(case_id)
                if not self._unsettled:
                    self._show_bar()

    def _after(self, case_id: str) -> None:
        """It was moved or made: show it where it is now."""
        self._choose(case_id)
        self._show_bar()

    def _choose(self, case_id: str) -> None:
        if self.view == LIST:
            self.list.table.choose(case_id)
        elif self.view == BOARD:
            self.board.choose(case_id)

    def open_case(self, case_id: str) -> None:
        if self.context.has_screen("case"):
            self.context.go("case", case_id)

    def new_case(self) -> None:
        dialog = NewCase(self.context, process_id=self.process_id)
        dialog.made.connect(self._after)
        dialog.open()

    def delete(self) -> None:
        case = queries.case(self.context.ws, self.current) if self.current else None
        if case is not None:
            self.context.do(lambda: cases.delete(self.context.ws, case.id), tr("“{title}” deleted", title=case.title))

    def _export(self) -> None:
        self.show_view(LIST)
        self.list.save()

    # the window asks

    def commands(self) -> Sequence[Command]:
        def current() -> str:
            if self.context.ws.read_only:
                return tr("The file is open for reading only.")
            return "" if self.current and self.view != FORECAST else tr("Choose a case first.")

        def choose(by: int) -> None:
            live = [option.value for option in self.header.process.options()]
            if len(live) > 1:
                self.show_process(live[(live.index(self.process_id) + by) % len(live)])

        def carry(by: int) -> None:
            case = queries.case(self.context.ws, self.current)
            steps = [column.step for column in self.shown.columns] if self.shown else []
            at = next((number + by for number, step in enumerate(steps) if case and step.id == case.step), -1)
            if 0 <= at < len(steps):
                self.move(self.current, steps[at])

        def look(view: str) -> Callable[[], object]:
            return lambda: self.show_view(view)

        return [
            Command(
                "pipeline.back", tr, mark("Move case one step back"), lambda: carry(-1), "edit", icon="arrow-left",
                shortcut="Ctrl+Left",
                enabled=current, synonyms_en="previous column, step back", synonyms_de="vorige Spalte, zurückschieben",
            ),
            Command(
                "pipeline.ahead", tr, mark("Move case one step ahead"), lambda: carry(1), "edit", icon="arrow-right",
                shortcut="Ctrl+Right",
                enabled=current, synonyms_en="next column, advance", synonyms_de="nächste Spalte, weiterschieben",
            ),
            Command(
                "pipeline.delete", tr, mark("Delete case"), self.delete, "edit", icon="trash-2", enabled=current,
                synonyms_en="remove opportunity", synonyms_de="Fall löschen, Chance entfernen",
            ),
            Command(
                "pipeline.board", tr, mark("Show board"), look(BOARD), "view", icon="square-kanban",
                synonyms_en="kanban, columns", synonyms_de="Kanban, Spalten",
            ),
            Command(
                "pipeline.list", tr, mark("Show list"), look(LIST), "view", icon="list",
                synonyms_en="table of cases, opportunities", synonyms_de="Tabelle der Fälle, Chancenliste",
            ),
            Command(
                "pipeline.forecast", tr, mark("Show forecast"), look(FORECAST), "view", icon="trending-up",
                synonyms_en="funnel, conversion, expected revenue, lost sales, time spent, channels, calls by month",
                synonyms_de="Trichter, Umsatzerwartung, verlorene Aufträge, Zeitaufwand, Prognose, Kanäle, Anrufe",
            ),
            Command(
                "pipeline.export", tr, mark("Export list of cases …"), lambda: self._export(), "file",
                icon="download", synonyms_en="Excel, CSV, opportunities, save table",
                synonyms_de="Excel, CSV, Chancen exportieren, Tabelle speichern",
            ),
            Command(
                "pipeline.next_process", tr, mark("Next process"), lambda: choose(1), "view", icon="workflow",
                synonyms_en="switch board", synonyms_de="anderer Prozess, Board wechseln",
            ),
        ]  # fmt: skip

    @property
    def has_search(self) -> bool:
        return True

    def focus_search(self) -> None:
        self.filters.focus_search()

    def panes(self) -> Sequence[QWidget]:
        if self.view == LIST:
            return (self.filters.search, self.list.table, self.bar.reactions)
        if self.view == FORECAST:
            tables = (part.table for part in self.forecast.reports if part.isVisible())
            return (self.filters.search, *tables)
        return (self.filters.search, *self.board.lists(), self.bar.reactions)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self._back_to_cases()

    def state(self) -> dict[str, Any]:
        return {"filters": self.filters.state(), "case": self.current, "view": self.view,
                "process": self.process_id}  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        self.filters.restore(state.get("filters", {}))
        self.process_id = state.get("process", self.process_id)
        self.view = state.get("view", self.view)
        self.current = state.get("case", "")
        self._load()
        if self.current and self.view == BOARD:
            self.board.choose(self.current, focus=False)
