"""The page of one case: where it stands, what the customer may say next, its line of time, files and fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common.clock import parse_stamp
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import cases
from crm_desktop.records.case import SERVICE, Case
from crm_desktop.records.process import Process
from crm_desktop.store import schema
from crm_desktop.store.queries import case_lines, processes
from crm_desktop.store.queries import cases as queries
from crm_desktop.ui.case.head import CaseHead
from crm_desktop.ui.case.info import CaseInfo
from crm_desktop.ui.case.steps import StepsTab
from crm_desktop.ui.cases.closing import ClosingLine, asks_why, move
from crm_desktop.ui.cases.reactions import Reactions
from crm_desktop.ui.commands import Command
from crm_desktop.ui.files.tab import FilesTab
from crm_desktop.ui.page import Page
from crm_desktop.ui.quotes.tab import QuotesTab
from crm_desktop.ui.timeline.line import CaseLine
from crm_desktop.ui.timeline.view import Timeline
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.surface import Surface
from crm_desktop.ui.widgets.tabs import TabStrip

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("case_page")

HISTORY, FILES, STEPS, QUOTES = 0, 1, 2, 3


class CasePage(Page):
    screen_id = "case"
    touches = frozenset(
        {
            schema.PROCESS_CASE, schema.CASE_MOVE, schema.CASE_PERSON, schema.PROCESS_VERSION, schema.ACTIVITY,
            schema.ACTIVITY_LINK, schema.CONTACT, schema.USER, schema.FILE, schema.FILE_LINK, schema.SETTING,
            schema.QUOTE, schema.QUOTE_LINE, schema.CAMPAIGN,
        }
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.case: Case | None = None
        self._process: Process | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._content = self._make_content()
        self._stack.addWidget(self._content)
        self.empty = EmptyState(
            tr("This case is not in the file."), detail=tr("It may have been deleted; undo brings it back.")
        )
        self._stack.addWidget(self.empty)

    def _make_content(self) -> QWidget:
        content = Surface("surface")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.head = CaseHead(self.context)
        self.head.contact_requested.connect(self._open_contact)
        self.head.edit_name.connect(lambda: self.info.edit("title"))
        self.head.move.connect(self.open_moves)
        self.head.more.connect(self.open_menu)
        column.addWidget(self.head)
        band = QVBoxLayout()
        band.setContentsMargins(28, 8, 24, 6)
        self.reactions = Reactions(self.context)
        band.addWidget(self.reactions)
        self.closing = ClosingLine(self.context)
        self.closing.closed.connect(lambda _: self.reactions.show())
        self.closing.left.connect(self.reactions.show)
        band.addWidget(self.closing)
        column.addLayout(band)
        self.tabs = TabStrip(tr("Parts of the case"))
        for text in (tr("History"), tr("Files"), tr("Steps"), tr("Quotes")):
            self.tabs.add(text)
        strip = QHBoxLayout()
        strip.setContentsMargins(22, 0, 0, 0)
        strip.addWidget(self.tabs)
        column.addLayout(strip)
        self._pages = QStackedWidget()
        self.history = Timeline(self.context)
        self.history.contact_requested.connect(self._open_contact)
        self.files = FilesTab(self.context)
        self.files.counted.connect(lambda count: self.tabs.set_count(FILES, format_int(count) if count else ""))
        self.steps = StepsTab()
        self.quotes = QuotesTab(self.context)
        self.quotes.counted.connect(lambda count: self.tabs.set_count(QUOTES, format_int(count) if count else ""))
        for page in (self.history, self.files, self.steps, self.quotes):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(lambda index: self._pages.setCurrentIndex(max(0, index)))
        column.addWidget(self._pages, 1)
        row.addLayout(column, 1)
        self.info = CaseInfo(self.context)
        self.info.contact_requested.connect(self._open_contact)
        row.addWidget(self.info)
        self.setFocusProxy(self.head.name)
        return content

    # as the window sees it

    def open(self, route: Route) -> None:
        self._load(route.record_id)

    def refresh(self, change: Change | None) -> None:
        if self.case is not None:
            self._load(self.case.id)

    def _load(self, case_id: str) -> None:
        ws = self.context.ws
        case = queries.case(ws, case_id) if case_id else None
        if case is None:
            self.history.clear()
            self._stack.setCurrentWidget(self.empty)
            return
        again = self.case is not None and self.case.id == case.id
        if not again:
            self.closing.hide()
            self.reactions.show()
        self.case = case
        version = processes.version(ws, case.version_id)
        self._process = version.process if version else None
        step = self._process.step(case.step) if self._process else None
        writable = not ws.read_only
        self.head.show_case(case, step, writable)
        self.reactions.show_case(case)
        self.info.show_case(case, self._process, again=again)
        self.history.show_line(CaseLine(case.contact_id, case.id), writable=writable, again=again)
        self.tabs.set_count(HISTORY, format_int(self.history.count))
        self.files.show_case(case.id, case.contact_id, writable=writable, again=again)
        self.quotes.show_case(case.id, writable=writable)
        stays = case_lines.stays(ws, case.id)
        self.steps.show_stays(stays, None if case.outcome else self._seconds(case.step_at))
        self.tabs.set_count(STEPS, format_int(len(stays)))
        self._stack.setCurrentWidget(self._content)

    def _seconds(self, since: str) -> int:
        begun = parse_stamp(since)
        return max(0, int((self.context.now() - begun).total_seconds())) if begun else 0

    def keep_drafts(self) -> None:
        self.info.settle()
        self.history.keep_drafts()

    def leave(self) -> bool:
        self.info.settle()
        return True

    def panes(self) -> Sequence[QWidget]:
        if self.case is None:
            return (self,)
        return (self.head, self.reactions, self.tabs, self._pages, self.info)

    def state(self) -> dict[str, Any]:
        return {"tab": self.tabs.currentIndex(), "note": self.history.entry.text}

    def restore(self, state: dict[str, Any]) -> None:
        self.tabs.setCurrentIndex(state.get("tab", HISTORY))
        self.history.entry.set_text(state.get("note", ""))

    def _open_contact(self, contact_id: str) -> None:
        if contact_id:
            self.context.go("contacts", contact_id)

    # doing

    def open_moves(self, anchor: QWidget) -> Menu:
        """Into which step it may be put by hand."""
        menu, case = Menu(anchor), self.case
        for step in self._process.in_order if self._process and case else ():
            icon = {"won": "trophy", "lost": "thumbs-down", "done": "check-check"}.get(step.end, "circle-dot")
            menu.add(
                step.name.replace("&", "&&"), icon, lambda step=step: self.move_to(step.id),
                checked=step.id == case.step or None,
            )  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(anchor, align="right")
        return menu

    def move_to(self, step_id: str) -> None:
        """Put the case into a step; won and lost ask why first."""
        case = self.case
        step = self._process.step(step_id) if self._process else None
        if case is None or step is None or step.id == case.step:
            return
        if asks_why(step):
            self.reactions.hide()
            self.closing.ask_end(case, step)
        else:
            move(self.context, case, step)

    def open_menu(self, anchor: QWidget) -> Menu:
        menu = Menu(anchor)
        for command in self.commands():
            menu.add(command.title().replace("&", "&&"), command.icon, command.run, why_not=command.enabled(),
                     keys=command.shortcut)  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(anchor, align="right")
        return menu

    def _answered(self) -> None:
        case, ws = self.case, self.context.ws
        if case is not None:
            self.context.do(lambda: (cases.answered(ws, case.id), True)[1], tr("The first answer is noted"))

    def _delete(self) -> None:
        case, ws = self.case, self.context.ws
        if case is not None:
            done = tr("“{title}” deleted", title=case.title)
            self.context.do(lambda: (cases.delete(ws, case.id), True)[1], done)

    def _focus_plan(self) -> None:
        self.tabs.setCurrentIndex(HISTORY)
        self.history.planning.focus()

    def _focus_note(self) -> None:
        self.tabs.setCurrentIndex(HISTORY)
        self.history.focus_entry()

    def _add_files(self) -> None:
        self.tabs.setCurrentIndex(FILES)
        self.files.choose()

    def _new_quote(self) -> None:
        self.tabs.setCurrentIndex(QUOTES)
        self.quotes.create()

    def commands(self) -> Sequence[Command]:
        def writable() -> str:
            if self.case is None:
                return tr("There is no case here.")
            return tr("The file is open for reading only.") if self.context.ws.read_only else ""

        def asked() -> str:
            waits = self.case is not None and self.case.noun in SERVICE and not self.case.answered_at
            return writable() or ("" if waits else tr("Nobody waits for a first answer here."))

        def some() -> str:
            return writable() or (
                "" if self.reactions.buttons else tr("In this step nothing is asked of the customer.")
            )

        return [
            Command(
                "case.react", tr, mark("What the customer said …"), self.reactions.focus, "edit",
                icon="message-square", shortcut="Ctrl+Shift+R", enabled=some,
                synonyms_en="reaction, answer, outcome", synonyms_de="Reaktion, Antwort, Ergebnis, Kunde sagt",
            ),
            Command(
                "case.note", tr, mark("Write note"), self._focus_note, "edit", icon="sticky-note",
                shortcut="Ctrl+Shift+N", enabled=writable, synonyms_en="remark, comment",
                synonyms_de="Notiz, Bemerkung, Vermerk",
            ),
            Command(
                "case.followup", tr, mark("Plan follow-up"), self._focus_plan, "edit", icon="calendar-plus",
                shortcut="Ctrl+E", enabled=writable, synonyms_en="reminder, next step, task",
                synonyms_de="Wiedervorlage, nächster Schritt, Aufgabe",
            ),
            Command(
                "case.files", tr, mark("Add files …"), self._add_files, "edit", icon="paperclip",
                shortcut="Ctrl+Shift+A", enabled=writable, synonyms_en="attach, document, offer",
                synonyms_de="Datei anhängen, Dokument, Angebot ablegen",
            ),
            Command(
                "case.person", tr, mark("Add person …"), lambda: self.info.add_person(), "edit", icon="user-plus",
                enabled=writable, synonyms_en="decision maker, buyer, user",
                synonyms_de="Entscheider, Einkäufer, Beteiligte, Buying Center",
            ),
            Command(
                "case.quote", tr, mark("New quote"), self._new_quote, "edit", icon="receipt", enabled=writable,
                synonyms_en="offer, proposal, estimate", synonyms_de="Angebot schreiben, Offerte, Kostenvoranschlag",
            ),
            Command(
                "case.move", tr, mark("Move to another step …"), lambda: self.open_moves(self.head.move_button),
                "edit", icon="arrow-right", enabled=writable, synonyms_en="stage, won, lost, reopen",
                synonyms_de="Phase, Stufe, verschieben, gewonnen, verloren, wieder öffnen",
            ),
            Command(
                "case.answered", tr, mark("Note the first answer"), self._answered, "edit", icon="check",
                enabled=asked, synonyms_en="answered, clock, reply", synonyms_de="beantwortet, Uhr anhalten, Antwort",
            ),
            Command(
                "case.delete", tr, mark("Delete case"), self._delete, "edit", icon="trash-2", enabled=writable,
                synonyms_en="remove", synonyms_de="löschen, entfernen",
            ),
        ]  # fmt: skip

    def keyPressEvent(self, event) -> None:
        """Esc leads to the customer."""
        if event.key() == Qt.Key.Key_Escape and self.closing.isVisible():
            self.closing.hide()
            self.reactions.show()
        else:
            super().keyPressEvent(event)
