"""The calendar screen: day, week and month, for everybody or one member, by mouse or by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import calendar as operations
from crm_desktop.operations import followups
from crm_desktop.operations.contacts import home_country
from crm_desktop.records.agenda import APPOINTMENTS, DAY, Slot, slots, time_of
from crm_desktop.records.followup import MEETING
from crm_desktop.records.phrases import Reading
from crm_desktop.store import schema
from crm_desktop.store.queries import calendar as queries
from crm_desktop.store.queries import users
from crm_desktop.ui.calendar.anchor import Anchor
from crm_desktop.ui.calendar.panels import Card, LinePanel, new_slot
from crm_desktop.ui.calendar.picture import key
from crm_desktop.ui.calendar.report import ReportPanel
from crm_desktop.ui.calendar.view import MONTH, CalendarView
from crm_desktop.ui.commands import Command
from crm_desktop.ui.dates import locale, short_day
from crm_desktop.ui.followups import handing, words
from crm_desktop.ui.followups.later import later_menu
from crm_desktop.ui.layout_items import widgets_of
from crm_desktop.ui.page import Page
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.tabs import SegmentedControl

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("calendar")

MINUTE_MS = 30_000
_VIEW, _ONLY = "calendar.view", "calendar.appointments_only"


class CalendarPage(Page):
    screen_id = "calendar"
    touches = frozenset({schema.ACTIVITY, schema.ACTIVITY_LINK, schema.CONTACT, schema.USER, schema.SETTING})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._member = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 12, 0, 0)
        outer.setSpacing(8)
        self._outer, self._head = outer, self._make_head()
        outer.addLayout(self._head)
        self.view = CalendarView(self)
        self.view.opened.connect(self._open_card)
        self.view.wanted.connect(self.new_at)
        self.view.moved.connect(self._moved)
        self.view.resized.connect(self._resized)
        self.view.turned.connect(self._load)
        self.view.day_chosen.connect(self._show_day)
        outer.addWidget(self.view, 1)
        self._anchor = Anchor(self.view)
        self.setFocusProxy(self.view)
        clock = QTimer(self, interval=MINUTE_MS)
        clock.timeout.connect(self._tick)
        clock.start()
        mode = context.settings.get(_VIEW, "week")
        self.view.mode = mode if mode in ("day", "week", MONTH) else "week"
        self.kinds.set_value(self.view.mode)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 24, 0)
        row.setSpacing(6)
        self.today = Button(tr("Today"), parent=self, size="small", shortcut="T")
        self.today.clicked.connect(lambda: self.view.go_to(self.context.today()))
        back = IconButton("chevron-left", tr("Before"), self, side=28, icon_size=16, shortcut="PgUp")
        on = IconButton("chevron-right", tr("After"), self, side=28, icon_size=16, shortcut="PgDown")
        back.clicked.connect(lambda: self.view.turn(-1))
        on.clicked.connect(lambda: self.view.turn(1))
        self.title = ElidedLabel("", "title")
        for widget in (self.today, back, on):
            row.addWidget(widget)
        row.addWidget(self.title, 1)
        row.addStretch()  # takes the room of the title while that stands in a line of its own
        self.only = Chip(tr("Appointments only"), checkable=True)
        self.only.setChecked(bool(self.context.settings.get(_ONLY, False)))
        self.only.clicked.connect(self._filter)
        self.members = Combo(tr("Whose calendar"), compact=True, quiet=True)
        self.members.chosen.connect(self._choose_member)
        kinds = [("day", tr("Day"), ""), ("week", tr("Week"), ""), (MONTH, tr("Month"), "")]
        self.kinds = SegmentedControl(tr("View"), kinds)
        self.kinds.chosen.connect(self.set_mode)
        self.more = IconButton("ellipsis", tr("Import, export, subscribe"), self, side=30, icon_size=18)
        self.more.clicked.connect(self._open_more)
        for widget in (self.only, self.members, self.kinds, self.more):
            row.addWidget(widget)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_title()

    def _place_title(self) -> None:
        """The days shown stand beside the buttons, or below them where these leave too little room."""
        row, words = self._head, self.title.fontMetrics().horizontalAdvance(self.title.text())
        buttons = widgets_of(row)
        others = sum(item.sizeHint().width() + row.spacing() for item in buttons if item is not self.title)
        below = others + words + 24 > self.width() - 24
        if below == (row.indexOf(self.title) >= 0):
            row.removeWidget(self.title)
            self._outer.removeWidget(self.title)
            if below:
                self._outer.insertWidget(1, self.title)
            else:
                row.insertWidget(3, self.title, 1)

    # showing

    def open(self, route: Route) -> None:
        day = route.get("day")
        self.view.marks.day = date.fromisoformat(day) if day else self.view.marks.day or self.context.today()
        self._load()
        if route.record_id:
            found = next((slot for slot in self.slots if slot.entry.id == route.record_id), None)
            if found is not None:
                self.view.choose(key(found))

    def refresh(self, change: Change | None) -> None:
        self._load()

    def _tick(self) -> None:
        if self.isVisible() and self.context.has_file:
            self._mark_now()
            self.view.viewport().update()

    def _mark_now(self) -> None:
        now = self.context.now()
        self.view.marks.today, self.view.marks.minute = now.date(), now.hour * 60 + now.minute

    def _load(self) -> None:
        ws = self.context.ws
        self._mark_now()
        self._list_members()
        self.view.writable = not ws.read_only
        self.view.set_country(home_country(ws))
        first, last = self.view.period()
        owners = [self._member] if self._member else []
        found = slots(queries.entries(ws, first, last, owners), first, last)
        if self.only.isChecked():
            found = [slot for slot in found if slot.entry.kind in APPOINTMENTS]
        self.slots = found
        self.view.fill(found)
        self.title.setText(self._title(first, last))
        self._place_title()

    def _list_members(self) -> None:
        names = users.users(self.context.ws)
        self.members.setVisible(len(names) > 1)
        self.members.set_options([Option("", tr("Everybody")), *(Option(member, name) for member, name in names)])
        if self._member not in dict(names):
            self._member = ""
        self.members.set_value(self._member)

    def _title(self, first: date, last: date) -> str:
        speech = locale()
        long = speech.FormatType.LongFormat
        if self.view.mode == MONTH:
            return f"{speech.standaloneMonthName(self.view.day.month, long)} {self.view.day.year}"
        if self.view.mode == "day":
            return f"{speech.dayName(first.isoweekday(), long)}, {short_day(first).partition(' ')[2]} {first.year}"
        week = (first + timedelta(days=3)).isocalendar().week
        begin = short_day(first).partition(" ")[2] if first.month != last.month else _number(first)
        return tr("{first} – {last} {year} · week {week}", first=begin, last=short_day(last).partition(" ")[2],
                  year=last.year, week=week)  # fmt: skip

    def set_mode(self, mode: str) -> None:
        self.view.mode = mode
        self.kinds.set_value(mode)
        self.context.settings.set(_VIEW, mode)
        self.view.begin_anew()
        self._load()
        self.view.setFocus()

    def _show_day(self, day: date) -> None:
        self.view.marks.day = day
        self.set_mode("day")

    def _filter(self) -> None:
        self.context.settings.set(_ONLY, self.only.isChecked())
        self._load()

    def _choose_member(self, member: str) -> None:
        self._member = member
        self._load()

    # making and changing

    def new_at(self, day: date, minute: int, last: date, end: int) -> None:
        """Ask in one line what is to be there."""
        if self.context.ws.read_only:
            return
        time = time_of(minute) if minute >= 0 else ""
        slot = new_slot(MEETING, day, time, minutes=max(0, end - minute) if time else 0, until=last)
        self.view.marks.drawn = (day, minute, last, end)
        panel = LinePanel(self.context, self._anchor.at(self.view.grid.place(day, minute)), tr("New appointment"),
                          slot, self._make)  # fmt: skip
        panel.closed.connect(self._undraw)
        panel.open_at(self._anchor)
        self.view.viewport().update()

    def _undraw(self) -> None:
        self.view.marks.drawn = None
        self.view.viewport().update()

    def _make(self, reading: Reading, people: list[str]) -> None:
        ws = self.context.ws
        made = self.context.do(
            lambda: followups.from_reading(ws, people, reading),
            tr("Planned: {what}", what=words.title(reading.kind, reading.text)),
        )
        if made and reading.date:
            self.view.go_to(date.fromisoformat(reading.date))
            self._choose_entry(made)

    def _choose_entry(self, activity_id: str, day: date | None = None) -> None:
        """Mark it where it stands now."""
        found = [slot for slot in self.slots if slot.entry.id == activity_id]
        near = [slot for slot in found if slot.day == day] or found
        if near:
            self.view.marks.day = max(near[0].day, self.view.period()[0])
            self.view.choose(key(near[0]))

    def _moved(self, slot: Slot, day: date, minute: int) -> None:
        time = time_of(minute) if minute >= 0 else ""
        length = slot.minutes if minute >= 0 and not slot.whole_day else None

        def change(activity_id: str, base: date) -> None:
            first = base + (day - slot.day)
            until = None if slot.whole_day == (minute < 0) else ""
            done = tr("Moved to {day}", day=" ".join(filter(None, (short_day(day), time))))
            self.context.do(
                lambda: operations.place(
                    self.context.ws, activity_id, first.isoformat(), time,
                    minutes=None if length == slot.minutes else length, until=until,
                ),
                done,
            )  # fmt: skip
            self._choose_entry(activity_id, day)

        self._once_or_all(slot, change)

    def _resized(self, slot: Slot, minutes: int) -> None:
        def change(activity_id: str, base: date) -> None:
            end = time_of((slot.start + minutes) % DAY)
            self.context.do(
                lambda: operations.place(
                    self.context.ws, activity_id, base.isoformat(), slot.entry.time, minutes=minutes, until=""
                ),
                tr("Until {time}", time=end),
            )
            self._choose_entry(activity_id, slot.day)

        self._once_or_all(slot, change)

    def _once_or_all(self, slot: Slot, change: Callable[[str, date], None]) -> None:
        """Of a series ask whether this one is meant, it and all later ones, or all; `change(id, the day it stands on
        in the file)`."""
        entry = slot.entry
        if not entry.repeat:
            change(entry.id, date.fromisoformat(entry.day))
            return
        menu = Menu(self.view)
        menu.add(tr("Only &this one"), "calendar", lambda: self._alone(slot, change))
        if slot.number:
            menu.add(tr("This one and all &later ones"), "arrow-right", lambda: self._alone(slot, change, later=True))
        menu.add(tr("The whole &series"), "repeat", lambda: change(entry.id, date.fromisoformat(entry.day)))
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.view.rect_of(key(slot))
        menu.popup(self.view.viewport().mapToGlobal(place.bottomLeft() + QPoint(0, 4)))
        menu.setActiveAction(menu.actions()[0])

    def _alone(self, slot: Slot, change: Callable[[str, date], None], *, later: bool = False) -> None:
        ws = self.context.ws
        part = operations.from_here_on if later else operations.only_this

        def both() -> None:
            with ws.operation(tr("Change a series from here on") if later else tr("Change one of a series")):
                change(part(ws, slot.entry.id, slot.day), slot.day)

        self.context.do(both)

    # one entry

    def _open_card(self, slot: Slot) -> None:
        does: dict[str, Callable[[], object]] = {}
        if self.view.writable:
            does["report"] = lambda: self.report(slot)
            if not slot.done:
                does |= {
                    "edit": lambda: self.edit(slot), "later": lambda: self.put_off(slot),
                    "drop": lambda: self.drop(slot),
                }  # fmt: skip
        anchor = self._anchor.at(self.view.rect_of(key(slot)))
        Card(self.context, anchor, slot, does, self.context.today()).open_at(anchor)

    def report(self, slot: Slot) -> None:
        """Write what came of it; a series is done up to this one only when it is the next one planned."""
        if slot.number:
            self.context.toast(tr("The ones before it are still open: only the next one of a series can be finished."))
            return
        ws = self.context.ws

        def save(text: str, minutes: int, following: Reading | None) -> None:
            self.context.do(
                lambda: operations.report(ws, slot.entry.id, text, minutes=minutes, next_step=following),
                tr("“{what}” done", what=words.title(slot.entry.kind, slot.entry.subject)),
            )

        anchor = self._anchor.at(self.view.rect_of(key(slot)))
        ReportPanel(self.context, anchor, slot, save).open_at(anchor)

    def edit(self, slot: Slot) -> None:
        """Another wording in one line; what it does not say stays."""
        entry, ws = slot.entry, self.context.ws

        def save(reading: Reading, _people: list[str]) -> None:
            self.context.do(lambda: followups.rewrite(ws, entry.id, reading), tr("Changed"))
            if reading.date:
                self.view.go_to(date.fromisoformat(reading.date))
                self._choose_entry(entry.id)

        anchor = self._anchor.at(self.view.rect_of(key(slot)))
        panel = LinePanel(self.context, anchor, tr("Change"), entry, save, with_contact=False)
        panel.line.set_text(entry.subject)
        panel.open_at(anchor)
        panel.line.field.selectAll()

    def put_off(self, slot: Slot) -> None:
        entry, ws = slot.entry, self.context.ws
        more = handing.entries(self.context, self._anchor, entry)
        if entry.repeat:
            more.append((tr("Leave this one &out"), "repeat", lambda: self.context.do(
                lambda: followups.skip(ws, entry.id), tr("Left out this time"))))  # fmt: skip
        anchor = self._anchor.at(self.view.rect_of(key(slot)))

        def move(day: str) -> None:
            self._moved(slot, date.fromisoformat(day), slot.start)

        menu = later_menu(anchor, self.context.today(), move, more)
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def drop(self, slot: Slot) -> None:
        ws = self.context.ws

        def change(activity_id: str, _base: date) -> None:
            self.context.do(lambda: followups.cancel(ws, [activity_id]), tr("Dropped"))

        self._once_or_all(slot, change)

    # the window asks

    def _open_more(self) -> None:
        commands = self.context.commands
        menu = Menu(self.more)
        for name in ("calendar.import", "calendar.export", "calendar.subscribe"):
            command = commands.get(name)
            menu.add(command.title(), command.icon, lambda name=name: commands.trigger(name),
                     why_not=commands.reason(command))  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.more, align="right")

    def commands(self) -> Sequence[Command]:
        def writable() -> str:
            return tr("The file is open for reading only.") if self.context.ws.read_only else ""

        def current() -> str:
            slot = self.view.current
            return writable() or ("" if slot is not None else tr("Choose an entry first."))

        def planned() -> str:
            slot = self.view.current
            return current() or (tr("This entry is already done.") if slot is not None and slot.done else "")

        def on(action: Callable[[Slot], object]) -> Callable[[], object]:
            return lambda: action(self.view.current) if self.view.current is not None else None

        def new() -> None:
            minute = self.view.marks.cursor
            self.new_at(self.view.day, minute, self.view.day, minute + 60 if minute >= 0 else -1)

        def here() -> QWidget:
            return self.view

        def go(action: Callable[[], object]) -> dict[str, Any]:
            return {"run": action, "group": "view", "within": here}

        return [
            Command(
                "calendar.new", tr, mark("New appointment …"), new, "new", icon="calendar-plus", shortcut="Ctrl+E",
                also=("N",), enabled=writable, within=None, synonyms_en="meeting, visit, event",
                synonyms_de="Termin, Besuch, Besprechung, eintragen",
            ),
            Command(
                "calendar.report", tr, mark("Write report …"), on(self.report), "edit", icon="check",
                shortcut="Space", enabled=current, within=here, synonyms_en="visit report, done, finish, minutes",
                synonyms_de="Besuchsbericht, erledigt, abhaken, Gesprächsnotiz",
            ),
            Command(
                "calendar.edit", tr, mark("Change entry in words …"), on(self.edit), "edit", icon="pencil",
                shortcut="E", also=("F2",), enabled=planned, within=here, synonyms_en="edit, rename",
                synonyms_de="bearbeiten, umbenennen, ändern",
            ),
            Command(
                "calendar.later", tr, mark("Put entry off …"), on(self.put_off), "edit", icon="clock-arrow-up",
                shortcut="S", enabled=planned, within=here, synonyms_en="postpone, move, hand on",
                synonyms_de="verschieben, später, übergeben",
            ),
            Command(
                "calendar.drop", tr, mark("Drop entry"), on(self.drop), "edit", icon="trash-2", shortcut="Del",
                enabled=planned, within=here, synonyms_en="delete, cancel, remove",
                synonyms_de="löschen, absagen, streichen",
            ),
            Command(
                "calendar.contact", tr, mark("Open contact of entry"), on(self._open_contact), "go",
                icon="arrow-right", shortcut="O", enabled=self._no_contact, within=here,
                synonyms_en="person, customer", synonyms_de="Person, Kunde, Kontakt öffnen",
            ),
            Command("calendar.day", tr, mark("Show a day"), icon="calendar", shortcut="D", synonyms_en="day view",
                    synonyms_de="Tagesansicht", **go(lambda: self.set_mode("day"))),
            Command("calendar.week", tr, mark("Show a week"), icon="calendar-days", shortcut="W",
                    synonyms_en="week view", synonyms_de="Wochenansicht", **go(lambda: self.set_mode("week"))),
            Command("calendar.month", tr, mark("Show a month"), icon="calendar-days", shortcut="M",
                    synonyms_en="month view", synonyms_de="Monatsansicht", **go(lambda: self.set_mode(MONTH))),
            Command("calendar.today", tr, mark("Go to today"), icon="sun", shortcut="T", synonyms_en="now",
                    synonyms_de="heute, jetzt", **go(lambda: self.view.go_to(self.context.today()))),
        ]  # fmt: skip

    def _no_contact(self) -> str:
        slot = self.view.current
        return "" if slot is not None and slot.entry.contact_id else tr("Choose an entry with a contact first.")

    def _open_contact(self, slot: Slot) -> None:
        self.context.go("contacts", slot.entry.contact_id)

    def panes(self) -> Sequence[QWidget]:
        return (self.view, self.kinds)

    def state(self) -> dict[str, Any]:
        return {"day": self.view.day.isoformat(), "member": self._member}

    def restore(self, state: dict[str, Any]) -> None:
        self._member = state.get("member", "")
        self.view.marks.day = date.fromisoformat(state["day"])
        self._load()


def _number(day: date) -> str:
    """The day of the month as it stands before a month: "16.", "16"."""
    return short_day(day).split(" ")[1]
