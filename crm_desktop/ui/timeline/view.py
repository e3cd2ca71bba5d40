"""The tab “History” of a contact or a case: write a note, and see all that happened on one line of time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import activities, drafts, notes
from crm_desktop.records.activity import NOTE
from crm_desktop.records.incoming_mail import EMAIL
from crm_desktop.store.queries import contacts, users
from crm_desktop.ui.draft import Draft
from crm_desktop.ui.followups.entry import FollowUpEntry
from crm_desktop.ui.timeline.attachments import open_mail, open_menu
from crm_desktop.ui.timeline.line import ContactLine
from crm_desktop.ui.timeline.model import (
    ALL,
    AUTOMATIC,
    ENTRY,
    NOTES,
    PLANS,
    WRITTEN,
    Entry,
    Period,
    TimelineModel,
)
from crm_desktop.ui.timeline.note_entry import NoteEntry
from crm_desktop.ui.timeline.planning import Planning
from crm_desktop.ui.timeline.rows import TimelineDelegate
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.choice_chip import ChoiceChip
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.long_list import LongRowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from crm_desktop.ui.context import Context

tr = texts("contact_page")
plans = texts("followups")


PERIODS = {
    "": mark("Any time"), "month": mark("Last 30 days"), "twelve": mark("Last 12 months"), "year": mark("This year"),
    "before": mark("Last year"), "ahead": mark("Ahead"),
}  # fmt: skip
MOST_PEOPLE = 50
_KINDS = {
    "call": mark("Calls"), "email": mark("E-mails"), "letter": mark("Letters"), "meeting": mark("Appointments"),
    "fax": mark("Faxes"), "sms": mark("Text messages"), "chat": mark("Chats"), "social": mark("Social networks"),
    "web": mark("Web forms"),
    NOTES: mark("Notes"), "task": mark("Tasks"),
}  # fmt: skip


def _period(name: str, today: date) -> Period:
    if name == "month":
        return Period(today - timedelta(days=30), today)
    if name == "twelve":
        return Period(today - timedelta(days=365), today)
    if name in ("year", "before"):
        year = today.year - (name == "before")
        return Period(date(year, 1, 1), date(year, 12, 31))
    return Period(today) if name == "ahead" else Period()


class _Rows(LongRowList):
    """The entries; E, F2 or Enter edits a note, Del deletes it; Space finishes what is planned, S puts it off."""

    own_keys = LongRowList.own_keys | {Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_E, Qt.Key.Key_Space, Qt.Key.Key_S}

    delete_wanted = Signal(QModelIndex)
    done_wanted = Signal(QModelIndex)
    later_wanted = Signal(QModelIndex)
    edited = Signal(str, object)

    def active(self) -> QModelIndex:
        """The row with the buttons: when none is active, the next step."""
        found = super().active()
        if found.isValid() or self.model() is None:
            return found
        row = self.model().row_of_today() - 1
        entry = self.model().entry(self.model().index(row, 0)) if row >= 0 else None
        return self.model().index(row, 0) if entry is not None and entry.next else found

    def entry_edited(self, activity_id: str, values: dict[str, Any]) -> None:
        self.edited.emit(activity_id, values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.delete_wanted.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_E):
            self.pressed_row.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self.done_wanted.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_S:
            self.later_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _EntryActions(QWidget):
    """What can be pressed in the active entry: the person it is about; done, later; edit, delete."""

    def __init__(self) -> None:
        super().__init__()
        self.person = LinkButton("", self)
        self.files = IconButton("paperclip", tr("Attachments"), self, side=28, icon_size=14)
        self.edit = IconButton("pencil", tr("Edit entry"), self, side=28, icon_size=14, shortcut="F2")
        self.delete = IconButton("trash-2", tr("Delete entry"), self, side=28, icon_size=14, shortcut="Del")
        self.answer = IconButton("hourglass", tr("Needs an answer"), self, side=28, icon_size=14)
        self.done = Button(plans("Done"), icon="check", parent=self, size="small", shortcut="Space")
        self.later = IconButton("clock-arrow-up", plans("Put off"), self, side=28, icon_size=16, shortcut="S")


class Timeline(QWidget):
    """Shows what `show_line` gave it. `contact_requested` carries the id of a person in a company's history."""

    contact_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line = ContactLine()
        self._stale = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        top = QVBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.setSpacing(8)
        self.plan = FollowUpEntry(lambda: context.now().replace(tzinfo=None))
        self.planning = Planning(self, context)
        top.addWidget(self.plan)
        self.entry = NoteEntry()
        self.entry.written.connect(self._write)
        self._draft = Draft(context, self.entry, drafts.NOTE)
        self._waiting: list[Callable[[], object]] = []
        top.addWidget(self.entry)
        column.addLayout(top)
        column.addWidget(self._make_filter())
        self.model = TimelineModel(self)
        self.rows = _Rows(tr("History"))
        self.rows.setModel(self.model)
        self.delegate = TimelineDelegate(self.rows)
        self.rows.setItemDelegate(self.delegate)
        self.delegate.finished.connect(self._edit_finished)
        self.rows.pressed_row.connect(self.edit)
        self.rows.delete_wanted.connect(self.delete)
        self.rows.edited.connect(self._save_edit)
        self.rows.done_wanted.connect(lambda index: self.planning.complete(self.model.entry(index)))
        self.rows.later_wanted.connect(lambda index: self.planning.put_off(self.model.entry(index)))
        self._actions = _EntryActions()
        self._actions.person.clicked.connect(self._open_person)
        self._actions.files.clicked.connect(self._open_files)
        self._actions.edit.clicked.connect(lambda: self.edit(self._active))
        self._actions.delete.clicked.connect(lambda: self.delete(self._active))
        self._actions.answer.clicked.connect(self._mark_answer)
        self._actions.done.clicked.connect(lambda: self.planning.complete(self.model.entry(self._active)))
        self._actions.later.clicked.connect(lambda: self.planning.put_off(self.model.entry(self._active)))
        self.rows.set_actions(self._actions, self._place_actions)
        self._active = QModelIndex()
        column.addWidget(self.rows, 1)

    def _make_filter(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(tr("Show in the history"))
        row = FlowLayout(box, spacing=6, row_spacing=6)
        row.setContentsMargins(24, 0, 24, 0)
        self._chips: dict[str, Chip] = {}
        for name, text in (
            (ALL, tr("All")),
            (PLANS, tr("Planned")),
            *((kind, tr(_KINDS[kind])) for kind in WRITTEN),
            (AUTOMATIC, tr("Automatic")),
        ):
            chip = self._chips[name] = Chip(text, checkable=True)
            chip.clicked.connect(lambda _=False, name=name: self.set_filter(name))
            row.addWidget(chip)
        self._chips[ALL].setChecked(True)
        self.person = ChoiceChip(tr("Person"), "user-round")
        self.person.chosen.connect(self.set_person)
        row.addWidget(self.person)
        self.author = ChoiceChip(tr("Written by"), "user-pen")
        self.author.chosen.connect(self.set_author)
        row.addWidget(self.author)
        self.period = ChoiceChip(tr("Period"), "calendar")
        self.period.set_options([Option(name, tr(text)) for name, text in PERIODS.items()])
        self.period.set_value("")
        self.period.chosen.connect(self.set_period)
        row.addWidget(self.period)
        self.filter_row = box
        return box

    @property
    def count(self) -> int:
        return self.model.total

    def show_line(self, line: ContactLine, *, writable: bool, again: bool = False) -> None:
        """Show a line of time; `again` keeps the place in the list, for data that changed."""
        if line != self._line:
            self.delegate.settle()
            self._line = line
            self._draft.begin(line.id)
            self.planning.begin(line)
            self.model.filter, self.model.person, self.model.author = ALL, "", ""
            self.set_period("", load=False)
            again = False
        self.entry.setVisible(writable)
        self.plan.setVisible(writable)
        self._load(again)

    def clear(self) -> None:
        self.delegate.settle()
        self._draft.end()
        self.planning.end()
        self._line = ContactLine()
        self.model.clear()

    def keep_drafts(self) -> None:
        """The file is about to be closed, or this to be made anew."""
        self.delegate.settle()
        self._do_waiting()
        self._draft.keep()
        self.planning.draft.keep()

    def _load(self, again: bool) -> None:
        self._stale = again and bool(self.delegate.editing)
        if self._stale:
            return  # what is being typed must not be lost; read again when the editor is closed
        bar = self.rows.verticalScrollBar()
        place, current = bar.value(), self.model.entry(self.rows.currentIndex())
        parts = self.model.parts() if again else 1
        self.delegate.forget()
        self.model.load(self._context.ws, self._line, self._context.today(), parts)
        for name, chip in self._chips.items():
            count = self.model.counts.get(name, 0)
            chip.set_count(format_int(count))
            chip.setChecked(name == self.model.filter)
            chip.setVisible(count > 0 or name in (ALL, self.model.filter))
        self._list_people()
        self.filter_row.setVisible(self.model.people != [])
        if again:
            if current is not None:
                self.rows.setCurrentIndex(self.model.index_of(current.activity.id))
            self.rows.executeDelayedItemsLayout()
            bar.setValue(place)
        else:
            self._scroll_to_today()

    def _scroll_to_today(self) -> None:
        """Today in the upper third, with the next step above it."""
        self.rows.scrollToTop()
        self.rows.executeDelayedItemsLayout()
        index = self.model.index(self.model.row_of_today(), 0)
        if index.row() > 0:
            top = self.rows.visualRect(index).top()
            self.rows.verticalScrollBar().setValue(max(0, top - self.rows.viewport().height() // 3))
        QTimer.singleShot(0, self.rows, self.rows.place_actions)

    def _edit_finished(self) -> None:
        if self._stale:
            QTimer.singleShot(0, self, lambda: self._load(again=True))

    def set_filter(self, name: str) -> None:
        self.model.filter = name
        self._load(again=False)

    def set_person(self, contact_id: str) -> None:
        """Show only what is on this one of a company's people; '' for everybody."""
        self.model.person = contact_id
        self._load(again=False)

    def set_author(self, user_id: str) -> None:
        """Show only what this member of the office wrote or has planned; '' for everybody."""
        self.model.author = user_id
        self._load(again=False)

    def set_period(self, name: str, *, load: bool = True) -> None:
        """Show only a stretch of time, one of PERIODS."""
        self.period.set_value(name)
        self.model.period = _period(name, self._context.today())
        if load:
            self._load(again=False)

    def _list_people(self) -> None:
        """Whose entries there are, and who wrote them: a choice only where there is more than one."""
        people = self.model.people
        self.person.setVisible(len(people) > 1 or bool(self.model.person))
        if len(people) > 1:
            names = [(found, contacts.name(self._context.ws, found)) for found in people[:MOST_PEOPLE]]
            self.person.set_options([Option("", tr("Everybody")), *(Option(found, name) for found, name in names)])
        self.person.set_value(self.model.person)
        authors = self.model.authors
        self.author.setVisible(len(authors) > 1 or bool(self.model.author))
        if len(authors) > 1:
            names = users.names(self._context.ws)
            self.author.set_options(
                [Option("", tr("Everybody")), *(Option(found, names.get(found, "")) for found in authors)]
            )
        self.author.set_value(self.model.author)

    def entry_with_keyboard(self) -> str:
        """Id of the entry that keys work on, where somebody wrote it; '' for none."""
        entry = self.model.entry(self.rows.currentIndex()) if self.rows.hasFocus() else None
        return entry.activity.id if entry is not None and entry.editable else ""

    # notes

    def focus_entry(self) -> None:
        self.entry.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self, text: str) -> None:
        line = self._line
        if self._context.do(lambda: notes.add(self._context.ws, line.contact_id, text, line.case_id)) is not None:
            self.entry.field.clear()
            self._draft.keep()

    def edit(self, index: QModelIndex) -> None:
        """Edit a note in its place; a mail is opened to read it."""
        entry = self.model.entry(index)
        if entry is None:
            return
        if _is_mail(entry):
            open_mail(self._context, entry.activity.id)
        elif entry.editable and not self._context.ws.read_only:
            self.rows.setCurrentIndex(index)
            self.rows.scrollTo(index)
            self.rows.edit(index)
            QTimer.singleShot(0, self.rows, lambda: self.rows.scrollTo(index))  # it is higher now
            self.rows.place_actions()

    def _save_edit(self, activity_id: str, values: dict[str, Any]) -> None:
        entry = self.model.entry(self.model.index_of(activity_id))
        if entry is None:
            return
        was = entry.activity
        same = (was.body, was.kind, was.minutes) == (values["text"].strip(), values["kind"], values["minutes"])
        if same and "at" not in values:
            return
        if not values["text"].strip() and values["kind"] == NOTE:
            self._delete(entry)
            return
        ws = self._context.ws
        self._do_soon(lambda: self._context.do(lambda: activities.change(ws, activity_id, **values)))

    def _do_soon(self, change: Callable[[], object]) -> None:
        """The list is still closing the editor; it is filled again once that is done."""
        self._waiting.append(change)
        QTimer.singleShot(0, self, self._do_waiting)

    def _do_waiting(self) -> None:
        while self._waiting:
            self._waiting.pop(0)()

    def delete(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is not None and entry.planned is not None:
            self.planning.drop(entry)
        elif entry is not None and entry.editable and not self._context.ws.read_only:
            self._delete(entry)

    def _delete(self, entry: Entry) -> None:
        note_id = entry.activity.id
        said = tr("Note deleted") if entry.activity.kind == NOTE else tr("Entry deleted")
        self._do_soon(lambda: self._context.do(lambda: notes.delete(self._context.ws, note_id), said))

    # the active row

    def _place_actions(self, index: QModelIndex, rect: QRect) -> None:
        entry: Entry | None = index.data(ENTRY)
        self._active = index
        actions = self._actions
        active = entry is not None and (
            entry.editable or entry.person_id or entry.planned or _has_menu(entry) or entry.can_ask
        )
        if entry is None or not self._context.has_file or not active:
            actions.hide()
            return
        writable = entry.editable and not self._context.ws.read_only
        planned = entry.planned is not None and not self._context.ws.read_only
        actions.done.setVisible(planned)
        actions.later.setVisible(planned)
        actions.person.setVisible(bool(entry.person_id))
        actions.edit.setVisible(writable)
        actions.delete.setVisible(writable)
        actions.files.setVisible(_has_menu(entry))
        asks = entry.can_ask and not self._context.ws.read_only
        actions.answer.setVisible(asks)
        if asks:
            actions.answer.set_name(tr("Needs no answer") if entry.waits else tr("Needs an answer"))
            actions.answer.set_icon("check" if entry.waits else "hourglass")
        room = QRect(rect.left(), rect.top() + 6, rect.width() - 20, 30)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 4 if rtl else room.width() - 64
        actions.edit.move(x, 1)
        actions.delete.move(x + 30, 1)
        actions.done.resize(actions.done.sizeHint())
        width = actions.done.width() + 36
        left = 4 if rtl else room.width() - width - 4
        middle = max(0, (rect.height() - 12 - actions.done.height()) // 2) if planned else 0
        room.setHeight(max(30, rect.height() - 12))
        actions.done.move(left + (36 if rtl else 0), middle)
        actions.later.move(left if rtl else left + width - 30, middle)
        actions.files.move(x + 30, 1)  # a mail cannot be edited
        actions.answer.move(x if _has_menu(entry) else x + 30, 1)
        if entry.person_id:
            actions.person.set_text(entry.person)
            place = self.delegate.person_place(entry, rect)
            actions.person.setGeometry(place.translated(-room.topLeft()))
        actions.setGeometry(room)
        actions.setMask(_region(actions))
        actions.show()

    def _open_files(self) -> None:
        entry = self.model.entry(self._active)
        if entry is not None:
            open_menu(self._context, self._actions.files, entry.activity.id)

    def _mark_answer(self) -> None:
        from crm_desktop.operations import responses

        entry, ws = self.model.entry(self._active), self._context.ws
        if entry is None or not entry.can_ask:
            return
        wanted, done = not entry.waits, tr("Needs no answer") if entry.waits else tr("Needs an answer")
        QTimer.singleShot(
            0, self,
            lambda: self._context.do(lambda: responses.mark(ws, entry.activity.id, wanted), lambda _: done),
        )  # fmt: skip

    def _open_person(self) -> None:
        entry = self.model.entry(self._active)
        if entry is not None and entry.person_id:
            self.contact_requested.emit(entry.person_id)


def _region(actions: QWidget):
    """Only the buttons take the mouse; the row below stays reachable."""
    return actions.childrenRegion()


def _is_mail(entry: Entry) -> bool:
    return entry.activity.kind == EMAIL and entry.planned is None


def _has_menu(entry: Entry) -> bool:
    """Whether there is something to read or files to open."""
    return bool(entry.files) or _is_mail(entry)
