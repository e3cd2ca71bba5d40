"""Today: everything that waits, in the order it should be looked at; done, put off and planned by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import drafts
from crm_desktop.store import schema
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.queries import users
from crm_desktop.ui.commands import Command
from crm_desktop.ui.dates import long_day, short_day
from crm_desktop.ui.draft import Draft
from crm_desktop.ui.followups import words
from crm_desktop.ui.followups.entry import FollowUpEntry
from crm_desktop.ui.page import Page
from crm_desktop.ui.today.model import ROW, Line, TodayModel
from crm_desktop.ui.today.rows import DayDelegate, DayRows, row_height
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import EmptyState

if TYPE_CHECKING:
    from crm_desktop.records.phrases import Reading
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

    from .first_steps import FirstSteps
    from .planning import Planning
    from .step_line import StepLine
    from .to_write import ToWrite

tr = texts("today")

MINUTE_MS = 60_000
PLAN_FROM, PLAN_WIDTH = 1080, 300
"""The plan stands beside the list from this width of the page on."""
PLAN_MS = 30
"""The plan is drawn so long after the list, which must not wait for it."""
WIDEST = 980


class _Actions(QWidget):
    """What can be done with the active row."""

    def __init__(self) -> None:
        super().__init__()
        self.done = Button(tr("Done"), icon="check", parent=self, size="small", shortcut="Space")
        self.plan = Button(tr("Plan"), icon="calendar-plus", parent=self, size="small", shortcut="E")
        self.later = IconButton("clock-arrow-up", tr("Put off"), self, side=28, icon_size=16, shortcut="S")
        self.open = IconButton("arrow-right", tr("Open contact"), self, side=28, icon_size=16, shortcut="Return")


class TodayPage(Page):
    screen_id = "today"
    touches = frozenset(
        {
            schema.ACTIVITY,
            schema.ACTIVITY_LINK,
            schema.CONTACT,
            schema.CONTACT_ROLE,
            schema.USER,
            schema.SETTING,
            schema.PROCESS_CASE,
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.to_write: ToWrite | None
        self.first_steps: FirstSteps | None
        self._contact_id = self._follows = ""
        """What the entry line is about: a contact, and the follow-up just done."""
        self._shown_day = date.min
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        outer = QVBoxLayout()
        sides.addLayout(outer, 1)
        outer.setContentsMargins(32, 20, 0, 0)
        outer.setSpacing(4)
        self.greeting = Label("", "display")
        self.sub = Label("", "body", "text2")
        outer.addWidget(self.greeting)
        outer.addWidget(self.sub)
        outer.addSpacing(10)
        self.entry = FollowUpEntry(lambda: context.now().replace(tzinfo=None))
        self.entry.setMaximumWidth(WIDEST)
        self.entry.planned.connect(self._plan)
        self.entry.left.connect(self._left)
        self._draft = Draft(context, self.entry, drafts.FOLLOW_UP)
        self._draft.begin("")
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 32, 0)
        box.addWidget(self.entry)
        self._above, self.to_write, self.first_steps = box, None, None
        outer.addLayout(box)
        self._make_rows()
        outer.addWidget(self.rows, 1)
        self.empty = EmptyState(
            tr("Nothing is due."), detail=tr("What you plan with a contact stands here on its day.")
        )
        outer.addWidget(self.empty, 1)
        self.setFocusProxy(self.rows)
        clock = QTimer(self, interval=MINUTE_MS)
        clock.timeout.connect(self._tick)
        clock.start()
        self._planning: Planning | None = None

    def _make_rows(self) -> None:
        self.model = TodayModel(self)
        self.rows = DayRows(tr("What is due"))
        self.rows.setMaximumWidth(WIDEST + 24)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(DayDelegate(self.rows))
        self.rows.pressed_row.connect(self._press)
        self.rows.done_wanted.connect(lambda index: self.complete(self.model.line(index)))
        self.rows.later_wanted.connect(lambda index: self.put_off(self.model.line(index)))
        self.rows.plan_wanted.connect(lambda index: self.plan_next(self.model.line(index)))
        self.rows.time_wanted.connect(lambda index: self.put_on(self.model.line(index)))
        self.rows.setDragEnabled(True)
        self.rows.drop_wanted.connect(lambda index: self.drop(self.model.line(index)))
        self._actions = _Actions()
        self._active: Line | None = None
        self._actions.done.clicked.connect(lambda: self.complete(self._active))
        self._actions.plan.clicked.connect(lambda: self.plan_next(self._active))
        self._actions.later.clicked.connect(lambda: self.put_off(self._active))
        self._actions.open.clicked.connect(lambda: self._open(self._active))
        self.rows.set_actions(self._actions, self._place)
        self._step_line: StepLine | None = None
        self.rows.selectionModel().currentChanged.connect(lambda *_: self._show_step())

    # showing

    def open(self, route: Route) -> None:
        self._load()

    def keep_drafts(self) -> None:
        self._draft.keep()

    def refresh(self, change: Change | None) -> None:
        self._load()

    def _tick(self) -> None:
        """Midnight: yesterday's rest is overdue now. The line of the plan moves with the clock."""
        if not self.isVisible() or not self.context.has_file:
            return
        if self.context.today() != self._shown_day:
            self._load()
        elif self._planning is not None:
            self._planning.load()

    @property
    def planning(self) -> Planning:
        """The plan of the day; its widgets are not needed for the first picture."""
        if self._planning is None:
            from .planning import Planning

            self._planning = Planning(self)
        return self._planning

    def _soon(self, show: Callable[[], object]) -> None:
        """Not before the list has been painted: a slow start would reach the end of a wait by the clock before that."""
        if self.context.window.settled:
            QTimer.singleShot(PLAN_MS, self, show)
        else:
            self.context.after_first_picture(show)

    def _show_plan(self) -> None:
        if self.context.has_file and self.isVisible():
            self.planning.load()
            self._show_first_steps()

    def _write_follow_up(self) -> None:
        self.entry.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_first_steps(self) -> None:
        if self.first_steps is not None:
            self.first_steps.refresh()
            return
        from .first_steps import FirstSteps

        self.first_steps = FirstSteps(self.context, self._write_follow_up, self)
        self._above.addWidget(self.first_steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._planning is not None:
            self._planning.fit()
        else:  # its place is kept: the entry line shall not become narrower under somebody's eyes
            kept = PLAN_WIDTH if self.width() >= PLAN_FROM else 0
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.layout().setContentsMargins(kept if rtl else 0, 0, 0 if rtl else kept, 0)

    def _load(self) -> None:
        ws, today = self.context.ws, self.context.today()
        line = self.model.line(self.rows.currentIndex())
        row, bar = self.rows.currentIndex().row(), self.rows.verticalScrollBar().value()
        self.model.load(ws, today)
        self._shown_day = today
        self._soon(self._show_plan)
        self.entry.setVisible(not ws.read_only)
        self.greeting.setText(self._greeting())
        waiting = self.model.counts["overdue"] + self.model.counts["today"]
        due = tr.plural(waiting, "{n} follow-up waits", "{n} follow-ups wait") if waiting else self._next(today)
        self.sub.setText(f"{long_day(today)} · {due}")
        there = bool(self.model.lines)
        self.rows.setVisible(there)
        self.empty.setVisible(not there)
        if there and line is not None:
            self._choose(line, row)
            self.rows.executeDelayedItemsLayout()
            self.rows.verticalScrollBar().setValue(bar)
        self._show_step()

    def _next(self, today: date) -> str:
        """Nothing is due today: when does it go on?"""
        ws = self.context.ws
        found = queries.next_after(ws, queries.owners_for(ws, ws.user_id, today), today)
        if found is None:
            return tr("nothing waits")
        return tr("nothing is due, the next on {day}", day=short_day(date.fromisoformat(found.day)))

    def _show_step(self) -> None:
        """The reactions of the case in its row; what draws them is not needed for the first picture."""
        line = self.model.line(self.rows.currentIndex())
        if self._step_line is not None:
            self._show_reactions()
        elif line is not None and (line.case_id or (line.found is not None and line.found.case_id)):
            self._soon(self._show_reactions)

    def _show_reactions(self) -> bool:
        """Whether the chosen row has some."""
        from .step_line import StepLine, case_of

        if not self.context.has_file:
            return False
        if self._step_line is None:
            self._step_line = StepLine(self.context, self.rows)
            self._step_line.given.connect(self._given)
        shown = self._step_line.show_in(case_of(self.context, self.model.line(self.rows.currentIndex())))
        self.rows.place_actions()
        return shown

    def _given(self, template: str, contact_id: str) -> None:
        """The row of the reaction is gone: what is to be written with it stands above the list."""
        if template:
            from .to_write import ToWrite  # needed when something is to be written

            if self.to_write is None:
                self.to_write = ToWrite(self.context)
                self._above.addWidget(self.to_write)
            self.to_write.add(template, contact_id)
        self._show_step()

    def _choose(self, line: Line, row: int) -> None:
        """The row it was, or where it stood when it is gone."""
        found = self.model.row_of(line.id)
        place = found if found >= 0 else min(row, self.model.rowCount() - 1)
        if self.model.lines[place].kind == "head" and place + 1 < self.model.rowCount():
            place += 1
        self.rows.setCurrentIndex(self.model.index(place, 0))

    def _greeting(self) -> str:
        name = dict(users.users(self.context.ws)).get(self.context.ws.user_id, "").split(" ")[0]
        hour = self.context.now().hour
        if hour < 11:
            return tr("Good morning, {name}", name=name) if name else tr("Good morning")
        if hour < 18:
            return tr("Good day, {name}", name=name) if name else tr("Good day")
        return tr("Good evening, {name}", name=name) if name else tr("Good evening")

    def _place(self, index: QModelIndex, rect: QRect) -> None:
        line: Line | None = index.data(ROW)
        self._active = line
        actions = self._actions
        if line is None or line.kind not in ("plan", "idle", "asked", "case") or not self.context.has_file:
            actions.hide()
            return
        writable = not self.context.ws.read_only
        seen = line.group == "came_back"
        asked = line.kind == "asked"
        below = self._step_line is not None and self.rows.more_of(index) > 0
        waits = line.kind == "case" and line.group == "waiting"
        words = tr("Seen") if seen else tr("Needs no answer") if asked else tr("Answered") if waits else tr("Done")
        actions.done.setText(words)
        shown = [
            (
                actions.done,
                writable and (line.kind in ("plan", "asked") or waits) and not (below and line.kind == "plan"),
            ),
            (actions.plan, writable and line.kind in ("idle", "asked", "case") and bool(line.contact_id)),
            (actions.later, writable and line.kind == "plan" and not seen),
            (actions.open, bool(line.contact_id or line.case_id)),
        ]
        x = 0
        for button, yes in shown:
            button.setVisible(yes)
            if yes:
                button.resize(button.sizeHint())
                button.move(x, 0)
                x += button.width() + 6
        actions.resize(max(1, x), 28)
        left = 36 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else rect.width() - x - 36
        actions.move(rect.left() + left, rect.top() + (row_height() - 28) // 2)
        actions.setVisible(x > 0)

    # doing

    def _press(self, index: QModelIndex) -> None:
        line = self.model.line(index)
        if line is not None and line.kind == "more":
            self.model.show_more(line.group)
            QTimer.singleShot(0, self, self._load)
            return
        self._open(line)

    def _open(self, line: Line | None) -> None:
        case_id = "" if line is None else line.case_id or (line.found.case_id if line.found else "")
        if case_id and self.context.has_screen("case"):
            self.context.go("case", case_id)
        elif line is not None and line.contact_id:
            self.context.go("contacts", line.contact_id)

    def complete(self, line: Line | None) -> None:
        """Done, or, where it came back, seen; a customer forgotten is planned with."""
        if line is None or self.context.ws.read_only:
            return
        if line.kind == "idle" or (line.kind == "case" and line.group != "waiting"):
            self.plan_next(line)
        elif line.kind == "case":
            QTimer.singleShot(0, self, lambda: self._case_answered(line.case_id))
        elif line.asked:
            QTimer.singleShot(0, self, lambda: self._needs_none(line.asked))
        elif line.found is not None and not self._answer(line):
            QTimer.singleShot(0, self, lambda: self._complete(line))

    def _answer(self, line: Line) -> bool:
        """The next step of a case is done with what the customer said; whether that is asked now."""
        if line.found is None or not line.found.case_id or line.group == "came_back":
            return False
        self.rows.setCurrentIndex(self.model.index(self.model.row_of(line.id), 0))
        if not self._show_reactions() or self._step_line is None:
            return False
        self._step_line.focus()
        return True

    def _needs_none(self, asked: str) -> None:
        from crm_desktop.operations import responses  # not needed for the first picture

        self.context.do(lambda: responses.mark(self.context.ws, asked, False), lambda _: tr("Needs no answer"))

    def _case_answered(self, case_id: str) -> None:
        from crm_desktop.operations import cases  # not needed for the first picture

        self.context.do(lambda: (cases.answered(self.context.ws, case_id), True)[1], tr("The first answer is noted"))

    def _complete(self, line: Line) -> None:
        from crm_desktop.operations import followups  # not needed for the first picture, here and below

        found, ws = line.found, self.context.ws
        assert found is not None
        if line.group == "came_back":
            self.context.do(lambda: followups.acknowledge(ws, [found.id]), tr("Seen"))
            return
        title = words.title(found.kind, found.subject)

        def done(following: str) -> str:
            again = tr("“{what}” done, and planned for next time", what=title)
            return again if following else tr("“{what}” done", what=title)

        following = self.context.do(lambda: followups.complete(ws, found.id), done)
        if following == "" and found.contact_id:
            self._ask(found.contact_id, found.id)

    def plan_next(self, line: Line | None) -> None:
        """Ask in the entry line for the next step with the contact of a row."""
        if line is not None and not self.context.ws.read_only:
            self._ask(line.contact_id, "")

    def _ask(self, contact_id: str, follows: str) -> None:
        self._contact_id, self._follows = contact_id, follows
        if contact_id:
            from crm_desktop.store.queries import contacts  # not needed for the first picture

            name = contacts.name(self.context.ws, contact_id)
            self.entry.ask(tr("What comes next with {name}? E.g. in 2 weeks call; Esc: nothing", name=name))
        self.entry.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self) -> None:
        self._contact_id = self._follows = ""
        self.entry.ask()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _plan(self, reading: Reading) -> None:
        from crm_desktop.operations import followups

        ws, follows = self.context.ws, self._follows
        people = [self._contact_id] if self._contact_id else []
        made = self.context.do(
            lambda: followups.from_reading(ws, people, reading, follows_id=follows),
            tr("Planned: {what}", what=words.title(reading.kind, reading.text)),
        )
        if made is not None:
            self.entry.field.clear()
            self._draft.keep()
            self._left()

    def put_off(self, line: Line | None) -> None:
        if line is None or line.found is None or line.group == "came_back" or self.context.ws.read_only:
            return
        from crm_desktop.ui.followups import handing  # not needed for the first picture
        from crm_desktop.ui.followups.later import later_menu

        found = line.found
        more = handing.entries(self.context, self.rows, found)
        if found.repeat:
            more.append((tr("Leave this one &out"), "repeat", lambda: self._skip(found.id)))
        more.append((tr("D&rop"), "trash-2", lambda: self.drop(line)))
        menu = later_menu(self.rows, self.context.today(), lambda day: self._move(found.id, day), more)
        place = self.rows.visualRect(self.model.index(self.model.row_of(found.id), 0))
        corner = self.rows.viewport().mapToGlobal(place.bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width() + 36, 0))

    def put_on(self, line: Line | None) -> None:
        """Ask for a time today."""
        if line is not None:
            self.planning.ask(line)

    def _print(self) -> None:
        from .printing import print_day

        print_day(self.context)

    def _save_pdf(self) -> None:
        from .printing import save_day

        save_day(self.context)

    def _move(self, found_id: str, day: str) -> None:
        from crm_desktop.operations import followups

        done = tr("Put off to {day}", day=short_day(date.fromisoformat(day)))
        self.context.do(lambda: followups.reschedule(self.context.ws, [found_id], day), lambda _: done)

    def _skip(self, found_id: str) -> None:
        from crm_desktop.operations import followups

        self.context.do(lambda: followups.skip(self.context.ws, found_id), tr("Left out this time"))

    def drop(self, line: Line | None) -> None:
        if line is None or line.found is None or line.group == "came_back" or self.context.ws.read_only:
            return
        from crm_desktop.operations import followups

        found_id = line.found.id
        QTimer.singleShot(0, self, lambda: self.context.do(
            lambda: followups.cancel(self.context.ws, [found_id]), tr("Follow-up dropped")))  # fmt: skip

    # the window asks

    def commands(self) -> Sequence[Command]:
        def writable() -> str:
            return tr("The file is open for reading only.") if self.context.ws.read_only else ""

        def current() -> str:
            line = self.model.line(self.rows.currentIndex())
            return writable() or (
                "" if line is not None and line.found is not None else tr("Choose a follow-up first.")
            )

        def on_current(action: Any) -> Any:
            return lambda: action(self.model.line(self.rows.currentIndex()))

        return [
            Command(
                "today.new", tr, mark("Plan follow-up"), lambda: self._ask("", ""), "edit", icon="calendar-plus",
                shortcut="Ctrl+E", enabled=writable, synonyms_en="reminder, task, to-do, appointment",
                synonyms_de="Wiedervorlage, Erinnerung, Aufgabe, Termin",
            ),
            Command(
                "today.put_on", tr, mark("Put on today …"), on_current(self.put_on), "edit", icon="calendar-check",
                enabled=current, synonyms_en="schedule, time, day plan", synonyms_de="einplanen, Uhrzeit, Tagesplan",
            ),
            Command(
                "today.print", tr, mark("Print day list …"), self._print, "file", icon="printer", shortcut="Ctrl+P",
                synonyms_en="paper, day sheet", synonyms_de="drucken, Tagesliste, Papier",
            ),
            Command(
                "today.pdf", tr, mark("Save day list as PDF …"), self._save_pdf, "file", icon="file-text",
                synonyms_en="export, paper, day sheet", synonyms_de="exportieren, Tagesliste, PDF",
            ),
            Command(
                "today.done", tr, mark("Finish follow-up"), on_current(self.complete), "edit", icon="check",
                enabled=current, synonyms_en="done, tick off, complete", synonyms_de="erledigt, abhaken, fertig",
            ),
            Command(
                "today.later", tr, mark("Put follow-up off …"), on_current(self.put_off), "edit",
                icon="clock-arrow-up", enabled=current, synonyms_en="snooze, postpone, hand on, give back, delegate",
                synonyms_de="verschieben, später, übergeben, delegieren, zurückgeben",
            ),
        ]  # fmt: skip

    def panes(self) -> Sequence[QWidget]:
        return (self.entry.field, self.rows)

    def state(self) -> dict[str, Any]:
        return {"text": self.entry.text, "contact": self._contact_id, "follows": self._follows}

    def restore(self, state: dict[str, Any]) -> None:
        if contact_id := state.get("contact", ""):
            self._ask(contact_id, state.get("follows", ""))
        self.entry.set_text(state.get("text", ""))
