"""Call-list mode: whose turn it is, what to say, what came of it, next. Progress is kept in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import call_lists
from crm_desktop.records import consent_labels
from crm_desktop.records.call_list import (
    FINISHED,
    OPEN,
    OUTCOMES,
    PLACEHOLDERS,
    WAITING,
    Entry,
    following,
    unknown_fields,
)
from crm_desktop.records.consent import NECESSARY, PROMOTING
from crm_desktop.records.followup import CALL
from crm_desktop.records.labels import label
from crm_desktop.records.phrases import Reading
from crm_desktop.records.process import SALE
from crm_desktop.store import schema
from crm_desktop.store.queries import activities, cases, contacts, users
from crm_desktop.store.queries import call_lists as queries
from crm_desktop.ui import fonts
from crm_desktop.ui.calls.outcome import OutcomePanel
from crm_desktop.ui.calls.person import PersonPane
from crm_desktop.ui.calls.rows import PeopleDelegate, PeopleModel
from crm_desktop.ui.cases.complaint_line import ComplaintLine
from crm_desktop.ui.cases.reactions import Reactions
from crm_desktop.ui.commands import Command
from crm_desktop.ui.followups import words
from crm_desktop.ui.page import Page
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.row_list import RowList
from crm_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("calls")

LEFT = 300


class CallsPage(Page):
    screen_id = "calls"
    touches = frozenset(
        {
            schema.CALL_LIST,
            schema.CALL_ENTRY,
            schema.CONTACT,
            schema.CHANNEL,
            schema.ACTIVITY,
            schema.ACTIVITY_LINK,
            schema.PROCESS_CASE,
            schema.CONSENT,
            schema.BLOCK,
            schema.SETTING,
            schema.CONTACT_ROLE,
            schema.RELATION,
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._list_id = self._entry_id = ""
        self._script = ""
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._left())
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(32, 20, 24, 20)
        column.setSpacing(12)
        self.complaint = ComplaintLine(context)
        column.addWidget(self.complaint)
        self.person = PersonPane(context)
        self.person.script_wanted.connect(self.edit_script)
        self.person.opened.connect(self.open_contact)
        column.addWidget(self.person, 1)
        self.case_title = ElidedLabel("", "body", weight=fonts.SEMIBOLD)
        self.reactions = Reactions(context)
        self.reactions.also = lambda: call_lists.reached_in_case(self.context.ws, self._entry_id)
        self.reactions.done.connect(lambda _: self._reacted())
        column.addWidget(self.case_title)
        column.addWidget(self.reactions)
        self.panel = OutcomePanel(lambda: context.now().replace(tzinfo=None))
        self.panel.done.connect(self._write)
        self.panel.script_wanted.connect(self.edit_script)
        column.addWidget(self.panel)
        outer.addWidget(self._work, 1)
        self.empty = EmptyState(tr("No call list yet."), detail=tr("Tick contacts, then choose “Call list”."))
        outer.addWidget(self.empty, 1)
        self.finished = EmptyState("")
        self.put_away = self.finished.add_button(tr("Put list away"), self.close_list, "primary", "check")
        outer.addWidget(self.finished, 1)
        self.setFocusProxy(self.panel)

    def _left(self) -> QWidget:
        pane = Surface("sunken", "right")
        pane.setFixedWidth(LEFT)
        column = QVBoxLayout(pane)
        column.setContentsMargins(12, 16, 4, 8)
        column.setSpacing(8)
        self.lists = Combo(tr("Call list"), [])
        self.lists.chosen.connect(lambda chosen: self.show_list(chosen))
        self.purpose = Combo(tr("What the calls are for"), [
            Option(code, consent_labels.label("purpose", code)) for code in (*PROMOTING, *NECESSARY)
        ])  # fmt: skip
        self.purpose.chosen.connect(self._set_purpose)
        self.progress = Label("", "small", "text2", tabular=True)
        self.model = PeopleModel(self)
        self.people = RowList(tr("Who is to be called"))
        self.people.setModel(self.model)
        self.people.setItemDelegate(PeopleDelegate(self.people))
        self.people.clicked.connect(self._go_to)
        self.people.pressed_row.connect(self._go_to)
        column.addWidget(self.lists)
        column.addWidget(self.purpose)
        column.addWidget(self.progress)
        column.addWidget(self.people, 1)
        return pane

    # showing

    def open(self, route: Route) -> None:
        wanted = route.record_id or self._list_id
        there = queries.call_lists(self.context.ws)
        if wanted not in {found.id for found in there}:
            wanted = there[0].id if there else ""
        self.show_list(wanted)

    def show_list(self, list_id: str) -> None:
        if list_id != self._list_id:
            self._entry_id = ""
            self.panel.clear()
        self._list_id = list_id
        self._load()

    def refresh(self, change: Change | None) -> None:
        undone = self._undone() if change is not None else ""
        if undone:
            self._entry_id = undone
            self.panel.clear()
        self._load()

    def _undone(self) -> str:
        """The entry whose call was just taken back: it is its turn again."""
        before = {entry.id: entry.state for entry in self.model.entries}
        for entry in queries.entries(self.context.ws, self._list_id) if self._list_id else []:
            if entry.state == OPEN and before.get(entry.id, OPEN) != OPEN:
                return entry.id
        return ""

    def _load(self) -> None:
        ws = self.context.ws
        there = queries.call_lists(ws)
        self.lists.set_options([Option(one.id, one.name, hint=f"{one.done}/{one.total}") for one in there])
        found = queries.call_list(ws, self._list_id) if self._list_id else None
        entries = queries.entries(ws, self._list_id) if found else []
        self.lists.setVisible(bool(there))
        self.purpose.setVisible(found is not None)
        self.purpose.setEnabled(not ws.read_only)
        if found:
            self.lists.set_value(found.id)
            self.purpose.set_value(found.purpose)
        self._script = found.script if found else ""
        today = self.context.today()
        self.model.load(entries, {one.id: _when(one, today) for one in entries if one.state == WAITING})
        self.progress.setText(_progress(entries))
        entry = next((one for one in entries if one.id == self._entry_id), None)
        if entry is None or entry.left_out:
            entry = following(entries, self._now())
        self._show(entry, bool(found))

    def _now(self) -> str:
        return self.context.now().strftime("%Y-%m-%dT%H:%M")

    def _show(self, entry: Entry | None, there: bool) -> None:
        self._entry_id = entry.id if entry else ""
        page = contacts.page(self.context.ws, entry.contact_id) if entry else None
        self._work.setVisible(page is not None)
        self.finished.setVisible(there and page is None)
        self.empty.setVisible(not there)
        if entry is None or page is None:
            self.finished.set_text(tr("Everybody has been called."), _summary(self.model.entries))
            return
        me = dict(users.users(self.context.ws)).get(self.context.ws.user_id, "")
        last = activities.entries(self.context.ws, entry.contact_id, limit=3)
        self.person.show_person(page, entry.company, self._script, me, last)
        self.panel.setEnabled(not self.context.ws.read_only)
        self.complaint.show_complaints(entry.contact_id)
        self._show_case(entry.contact_id)
        index = self.model.index(self.model.row_of(entry.id), 0)
        self.people.setCurrentIndex(index)
        self.people.scrollTo(index)

    def _show_case(self, contact_id: str) -> None:
        """What this call may be about: the open sale of the contact whose next step is due first."""
        found = [
            case for case in cases.of_contact(self.context.ws, contact_id)
            if case.noun == SALE and not case.outcome and case.next_kind == CALL
        ]  # fmt: skip
        case = min(found, key=lambda case: case.next_day or "9", default=None)
        self.reactions.show_case(case)
        self.reactions.setVisible(case is not None)
        self.case_title.setVisible(case is not None)
        if case is not None:
            self.case_title.setText(tr("{case}: what did the customer say?", case=case.title))

    # doing

    def _reacted(self) -> None:
        """The reaction wrote the call down; the next one."""
        place = next((one.position for one in self.model.entries if one.id == self._entry_id), 0)
        following_one = following(queries.entries(self.context.ws, self._list_id), self._now(), place)
        self._entry_id = following_one.id if following_one else ""
        self.panel.clear()
        self._load()
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, index: QModelIndex) -> None:
        entry = self.model.entries[index.row()]
        if entry.left_out:
            self.context.toast(f"{entry.name}: {self.model.said(entry)}")
            return
        self._show(entry, True)
        self.panel.clear()
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """To the neighbour in the list who may be called."""
        row = self.model.row_of(self._entry_id) + by
        while 0 <= row < self.model.rowCount():
            if not self.model.entries[row].left_out:
                self._go_to(self.model.index(row, 0))
                return
            row += by

    def _write(self, outcome: str, note: str, reading: Reading | None) -> None:
        entry = next((one for one in self.model.entries if one.id == self._entry_id), None)
        if entry is None:
            return
        ws = self.context.ws
        said = f"{entry.name}: {label('call_outcome', outcome)}"
        self._entry_id = ""  # the change shows whose turn it is next
        place = entry.position

        def record() -> str:
            return call_lists.record(
                ws, entry.id, outcome, note=note, next_step=reading, channel_id=self.person.channel_id
            )

        if self.context.do(record, lambda _: said) is None:
            self._entry_id = entry.id
            return
        self.panel.clear()
        following_one = following(queries.entries(ws, self._list_id), self._now(), place)
        self._entry_id = following_one.id if following_one else ""
        self._load()
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_contact(self) -> None:
        entry = next((one for one in self.model.entries if one.id == self._entry_id), None)
        if entry is not None:
            self.context.go("contacts", entry.contact_id)

    def edit_script(self) -> None:
        found = queries.call_list(self.context.ws, self._list_id)
        if found is not None and not self.context.ws.read_only:
            ScriptDialog(self, found.script, self._save_script).open()

    def _set_purpose(self, purpose: str) -> None:
        ws, list_id = self.context.ws, self._list_id
        self.context.do(lambda: call_lists.change(ws, list_id, purpose=purpose), tr("Purpose of the calls changed"))

    def _save_script(self, script: str) -> None:
        ws = self.context.ws
        self.context.do(lambda: call_lists.change(ws, self._list_id, script=script), tr("Script changed"))
        QTimer.singleShot(0, self, lambda: self.panel.setFocus(Qt.FocusReason.OtherFocusReason))

    def close_list(self) -> None:
        ws, list_id = self.context.ws, self._list_id
        if list_id:
            self.context.do(lambda: call_lists.close(ws, list_id), tr("Call list put away"))
            self.open(_Nowhere)

    # the window asks

    def commands(self) -> Sequence[Command]:
        def some() -> str:
            if self.context.ws.read_only:
                return tr("The file is open for reading only.")
            return "" if self._list_id else tr("There is no call list.")

        return [
            Command(
                "calls.next", tr, mark("Next person of the call list"), lambda: self.step(1), "edit",
                icon="arrow-down", shortcut="J", enabled=some, synonyms_en="next call, skip, following",
                synonyms_de="nächster Anruf, weiter, überspringen",
            ),
            Command(
                "calls.previous", tr, mark("Previous person of the call list"), lambda: self.step(-1), "edit",
                icon="arrow-up", shortcut="K", enabled=some, synonyms_en="call before, back",
                synonyms_de="voriger Anruf, zurück",
            ),
            Command(
                "calls.script", tr, mark("Edit script …"), self.edit_script, "edit", icon="square-pen",
                enabled=some, synonyms_en="what to say, text of the call",
                synonyms_de="Leitfaden, Gesprächstext, Skript",
            ),
            Command(
                "calls.close", tr, mark("Put call list away"), self.close_list, "edit", icon="check", enabled=some,
                synonyms_en="finish, end, archive list", synonyms_de="Anrufliste beenden, abschließen, archivieren",
            ),
        ]  # fmt: skip

    def panes(self) -> Sequence[QWidget]:
        return (self.people, self.panel)

    def state(self) -> dict[str, Any]:
        return {
            "list": self._list_id, "entry": self._entry_id, "outcome": self.panel.outcome,
            "note": self.panel.note.text, "next": self.panel.next.text,
        }  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        self._list_id, self._entry_id = state.get("list", ""), state.get("entry", "")
        self._load()
        if outcome := state.get("outcome", ""):
            self.panel.choose(outcome)
        self.panel.note.set_text(state.get("note", ""))
        self.panel.next.set_text(state.get("next", ""))


class _NoRoute:
    record_id = ""


_Nowhere: Any = _NoRoute()


def _when(entry: Entry, today: Any) -> str:
    return " ".join(part for part in (words.day_words(entry.again_day, today), entry.again_time) if part)


def _progress(entries: list[Entry]) -> str:
    done = sum(entry.state == FINISHED for entry in entries)
    out = sum(bool(entry.left_out) and entry.state != FINISHED for entry in entries)
    text = tr("{done} of {total} done", done=format_int(done), total=format_int(len(entries)))
    return f"{text} · {tr.plural(out, '{n} left out', '{n} left out')}" if out else text


def _summary(entries: list[Entry]) -> str:
    counted = Counter(entry.outcome for entry in entries if entry.outcome)
    said = [
        f"{label('call_outcome', outcome)}: {format_int(counted[outcome])}" for outcome in OUTCOMES if counted[outcome]
    ]
    return " · ".join(said)


class ScriptDialog(Dialog):
    """The script of a list, with the placeholders it may carry."""

    def __init__(self, page: CallsPage, script: str, save: Any) -> None:
        super().__init__(page.window(), tr("What to say"), tr("Shown beside every contact of this list."))
        self._save = save
        self.field = QPlainTextEdit(script)
        self.field.setAccessibleName(tr("What to say"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(180)
        self.body.addWidget(self.field)
        fields = "  ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        self.body.addWidget(Label(tr("Placeholders: {fields}", fields=fields), "small", "text2", wrap=True))
        self.warning = Label("", "small", "warn", wrap=True)
        self.body.addWidget(self.warning)
        self.field.textChanged.connect(self._check)
        self.add_button(tr("Cancel"), "secondary", self.reject, left=True)
        self.add_button(tr("Save script"), "primary", self._done)
        self._check()

    def _check(self) -> None:
        unknown = ", ".join(unknown_fields(self.field.toPlainText()))
        self.warning.setVisible(bool(unknown))
        self.warning.setText(tr("There is no placeholder {names}; it would be shown as it stands.", names=unknown))

    def _done(self) -> None:
        self._save(self.field.toPlainText())
        self.accept()
