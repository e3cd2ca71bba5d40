"""Panels of the calendar: a line for a new entry or another wording, and an entry with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.agenda import Slot, filled
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.followup import FollowUp
from crm_desktop.records.phrases import Reading
from crm_desktop.records.recurrence import in_words
from crm_desktop.store.queries import contacts, followups, listing
from crm_desktop.ui.calendar.picture import span_text
from crm_desktop.ui.dates import long_day
from crm_desktop.ui.followups import words
from crm_desktop.ui.followups.entry import FollowUpEntry
from crm_desktop.ui.waiting import APPOINTMENT, Waiting
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.picker import Picker
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("calendar")

WIDTH = 440
_FOUND = 8


class LinePanel(Popover):
    """One line, read with what `slot` says already, and whom it is about. `on_done(reading, contact ids)`."""

    def __init__(
        self, context: Context, anchor: QWidget, title: str, slot: FollowUp,
        on_done: Callable[[Reading, list[str]], object], *, with_contact: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(anchor, title, width=WIDTH)
        self._context, self._slot, self._on_done = context, slot, on_done
        self.contact_id = ""
        self.body.addWidget(Label(title, "head"))
        self.line = FollowUpEntry(lambda: context.now().replace(tzinfo=None))
        self.line.fill = lambda reading: filled(reading, slot)
        self.line.ask(tr("e.g. meeting about the term, or visit 10-11:30"))
        self.line.planned.connect(self._done)
        self.line.left.connect(self.close)
        self.line.field.textChanged.connect(lambda: QTimer.singleShot(0, self, self.refit))
        self.body.addWidget(self.line)
        self._waiting = Waiting(context, self, APPOINTMENT, lambda: self.line.text) if with_contact else None
        if self._waiting is not None:  # a new one, which a click beside the panel would lose
            self.line.set_text(self._waiting.before)
            self._waiting.begin()
            self.line.field.textChanged.connect(self._waiting.touched)
            self.closed.connect(self._waiting.keep)
        foot = QHBoxLayout()
        self.person = Button(tr("With whom …"), "ghost", "user-plus", self, size="small")
        self.person.clicked.connect(self._pick)
        self.person.setVisible(with_contact)
        foot.addWidget(self.person)
        foot.addStretch(1)
        self.save = Button(tr("Save"), "primary", parent=self, size="small")
        self.save.clicked.connect(self._save)
        foot.addWidget(self.save)
        self.body.addLayout(foot)
        self.setFocusProxy(self.line.field)

    def _save(self) -> None:
        if self.line.unsure:
            self.line.choices[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        reading = self.line.reading
        self._done(reading if self.line.text.strip() else filled(reading, self._slot))

    def _done(self, reading: Reading) -> None:
        people = [self.contact_id] if self.contact_id else []
        if self._waiting is not None:
            self._waiting.used()
        self.close()
        self._on_done(reading, people)

    def _pick(self) -> None:
        def search(text: str) -> list[Option]:
            rows = listing.find(self._context.ws, text, _FOUND) if text else []
            return [
                Option(row.id, row.name, "building-2" if row.kind == COMPANY else "user-round", row.company)
                for row in rows
            ]

        picker = Picker(self.person, tr("With whom"), tr("Name, company, place …"), search, width=340)
        picker.chosen.connect(self.choose)
        picker.open_at(self.person)

    def choose(self, contact_id: str) -> None:
        self.contact_id = contact_id
        self.person.setText(contacts.name(self._context.ws, contact_id))
        self.person.set_icon("user-round")
        self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)


class Card(Popover):
    """An entry: what, when, with whom, and what can be done. The page does it: `does` names each to a function."""

    def __init__(
        self, context: Context, anchor: QWidget, slot: Slot, does: dict[str, Callable[[], object]], today: date
    ) -> None:
        entry = slot.entry
        title = words.title(entry.kind, entry.subject)
        super().__init__(anchor, title, width=WIDTH - 60)
        self._does = does
        head = QHBoxLayout()
        icon, tone = words.LOOKS.get(entry.kind, ("calendar", "neutral"))
        head.addWidget(IconLabel(icon, "text2" if tone == "neutral" else tone, size=18), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(title, "head", wrap=True), 1)
        self.body.addLayout(head)
        self._add_facts(slot, today)
        self._add_people(context, entry)
        if entry.body:
            text = entry.body if len(entry.body) < 600 else f"{entry.body[:600].rstrip()} …"
            self.body.addWidget(Label(text, "small", "text2", wrap=True, parent=self))
        self._add_reactions(context, slot)
        self._add_actions(slot)

    def _add_reactions(self, context: Context, slot: Slot) -> None:
        """Of the next step of a case: what the customer may have said; one click or digit does everything."""
        from crm_desktop.ui.cases.reactions import asked_by

        self.reactions = None
        case = (
            asked_by(context, slot.entry.id)
            if "report" in self._does and not slot.done and slot.entry.case_id
            else None
        )
        if case is not None:
            from crm_desktop.ui.cases.step_popover import PanelReactions

            self.reactions = PanelReactions(context, self, case)
            self.body.addWidget(self.reactions)
            self.setFocusProxy(self.reactions.buttons[0])

    def _add_facts(self, slot: Slot, today: date) -> None:
        entry = slot.entry
        when = long_day(slot.day, year=slot.day.year != today.year)
        if slot.last > slot.day:
            when = tr("{first} to {last}", first=when, last=long_day(slot.last))
        facts = [("calendar", " · ".join(part for part in (when, span_text(slot)) if part))]
        late = words.late(entry, today)
        for name, text in (
            ("repeat", in_words(entry.repeat)), ("map-pin", entry.place), ("clock-alert", late),
            ("user", entry.owner), ("flag", tr("Important") if entry.important else ""),
            ("circle-check", tr("Done") if slot.done else ""),
        ):  # fmt: skip
            if text:
                facts.append((name, text))
        box = QVBoxLayout()
        box.setSpacing(3)
        for name, text in facts:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(IconLabel(name, "danger" if name == "clock-alert" else "text3", size=15))
            line.addWidget(Label(text, "small", "danger" if name == "clock-alert" else "text2", wrap=True), 1)
            box.addLayout(line)
        self.body.addLayout(box)

    def _add_people(self, context: Context, entry: FollowUp) -> None:
        for contact_id in followups.contact_ids(context.ws, entry.id)[:5]:
            name = contacts.name(context.ws, contact_id)
            link = LinkButton(name, self)
            link.clicked.connect(lambda _=False, contact_id=contact_id: self._open(context, contact_id))
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self, context: Context, contact_id: str) -> None:
        self.close()
        context.go("contacts", contact_id)

    def _add_actions(self, slot: Slot) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        if "report" in self._does:
            appointment = slot.entry.kind in ("meeting", "visit")
            text = tr("Write report …") if appointment or slot.done else tr("Done …")
            self.report = Button(text, "soft", "check", self, size="small", shortcut="Space")
            self.report.clicked.connect(lambda: self._do("report"))
            row.addWidget(self.report)
        for name, icon, text, keys in (
            ("edit", "pencil", tr("Change in words"), "E"), ("later", "clock-arrow-up", tr("Put off"), "S"),
            ("drop", "trash-2", tr("Drop"), "Del"),
        ):  # fmt: skip
            if name in self._does:
                button = IconButton(icon, text, self, side=28, icon_size=16, shortcut=keys)
                button.clicked.connect(lambda _=False, name=name: self._do(name))
                row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _do(self, name: str) -> None:
        self.close()
        self._does[name]()


def new_slot(kind: str, day: date, time: str, *, minutes: int = 0, until: date | None = None) -> FollowUp:
    """What a place in the calendar says about an entry that is made there."""
    last = until.isoformat() if until is not None and until > day else ""
    return FollowUp("", kind, day=day.isoformat(), time=time, minutes=minutes, until=last)
