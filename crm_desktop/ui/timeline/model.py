"""A line of time as rows: what is planned, today, then the past, fetched in parts as one scrolls."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from heapq import merge
from itertools import pairwise
from operator import attrgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from crm_desktop.common.clock import local_day, stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records.activity import AUTO, NOTE, Activity
from crm_desktop.records.followup import MESSAGES, FollowUp
from crm_desktop.records.incoming_mail import EMAIL
from crm_desktop.records.labels_of_women import label_of
from crm_desktop.records.recurrence import in_words
from crm_desktop.records.response import can_ask
from crm_desktop.store.queries import activities, contacts, files
from crm_desktop.store.queries.activities import Mark
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.dates import clock_text, long_day, short_day
from crm_desktop.ui.followups import words
from crm_desktop.ui.timeline.line import ContactLine

tr = texts("contact_page")

ENTRY = Qt.ItemDataRole.UserRole
PART = 30
ALL, PLANS, NOTES, AUTOMATIC = "all", "planned", "note", "automatic"
WRITTEN = ("call", "email", "letter", "meeting", *MESSAGES, NOTES, "task")
"""Kinds of entries people write, as filters in their order."""
_KIND, _PERSON, _AUTHOR = attrgetter("kind"), attrgetter("person_id"), attrgetter("author_id")
GROUPS = {"visit": "meeting"}
"""Kinds that stand under another one's filter."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from-to, both included; None is open."""

    first: date | None = None
    last: date | None = None

    def stamps(self) -> tuple[str, str]:
        """The same as moments in UTC: from, and before; '' is open."""
        begin = stamp(datetime.combine(self.first, time()).astimezone()) if self.first else ""
        end = stamp(datetime.combine(self.last + timedelta(days=1), time()).astimezone()) if self.last else ""
        return begin, end

    def holds(self, day: str) -> bool:
        if not day:
            return self.first is None and self.last is None
        return (not self.first or day >= self.first.isoformat()) and (not self.last or day <= self.last.isoformat())


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `person` is set where the entry was written on someone else (a company's people)."""

    activity: Activity
    title: str
    detail: str
    day: str
    time: str
    icon: str
    kind: str
    person_id: str = ""
    person: str = ""
    planned: FollowUp | None = None
    next: bool = False
    """The next step: what stands directly above today."""
    files: tuple[str, ...] = ()
    """Names of the files kept with it."""

    @property
    def can_ask(self) -> bool:
        """Whether it came in, so that somebody may wait for an answer."""
        return self.planned is None and can_ask(self.activity.kind, self.activity.direction)

    @property
    def waits(self) -> bool:
        return self.activity.answer == "wanted" and not self.activity.answered_at

    @property
    def editable(self) -> bool:
        """Whether somebody wrote it; a mail that was filed says what was sent."""
        filed = self.activity.kind == EMAIL and bool(self.activity.subject)
        return self.planned is None and self.activity.kind != AUTO and not filed

    def spoken(self) -> str:
        """The row for a screen reader."""
        parts = (self.day, self.time, self.title, self.person, self.detail, self.activity.author)
        return ", ".join(part for part in parts if part)


_AUTO_LOOKS = {
    "created": ("user-plus", "ok"),
    "imported": ("import", "info"),
    "phase": ("circle-arrow-right", "warn"),
    "moved": ("circle-arrow-right", "accent"),
    "merged": ("merge", "info"),
}


class TimelineModel(QAbstractListModel):
    """Rows are Entry objects under the role ENTRY; the row of today is None."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._ws: Workspace | None = None
        self._line = ContactLine()
        self._today = date.min
        self._rows: list[Entry | None] = []
        self._waiting: list[Mark | Activity] = []
        self._taken = 0
        self._names: dict[str, str] = {}
        self.filter = ALL
        self.person = ""
        """Only entries of this one of a company's people."""
        self.author = ""
        """Only what this member of the office wrote or has planned."""
        self.period = Period()
        self.notes = 0
        """How many entries people wrote, whatever the filter."""
        self.counts: dict[str, int] = {}
        """Entries by filter, of this person and period."""
        self.people: list[str] = []
        """Whose entries there are, the one with the newest first."""
        self.authors: list[str] = []
        """The members of the office who wrote or have planned them, in the same order."""
        self.total = 0
        """All entries, whatever the filter."""

    def load(self, ws: Workspace, line: ContactLine, today: date, parts: int = 1) -> None:
        """Show this line; `parts` of PART rows at once, so that a reload keeps what was scrolled to."""
        self.beginResetModel()
        self._ws, self._line, self._today = ws, line, today
        self._names = {}
        planned, written, automatic = line.planned(ws), line.written(ws), line.automatic(ws)
        automatic.sort(key=lambda entry: (entry.at, entry.id), reverse=True)
        self._phases_before = _phases_before(automatic)
        self.notes, self.total = len(written), len(planned) + len(written) + len(automatic)
        self.people = list(dict.fromkeys([*map(_PERSON, written), *(item.contact_id for item in planned)]))
        if self.person not in self.people:
            self.person = ""
        authors = dict.fromkeys([*map(_AUTHOR, written), *(item.owner_id for item in planned)])
        self.authors = [author for author in authors if author]
        if self.author not in self.authors:
            self.author = ""
        self._choose(planned, written, automatic)
        for _ in range(parts):
            self._rows.extend(self._next())
        self.endResetModel()

    def _choose(self, planned: list[FollowUp], line: list[Mark], automatic: list[Activity]) -> None:
        """Count and keep what the filters let through."""
        first, last = self.period.stamps()
        if self.person or self.author or first or last:
            line = [
                mark for mark in line
                if (not self.person or mark.person_id == self.person)
                and (not self.author or mark.author_id == self.author)
                and (not first or mark.at >= first) and (not last or mark.at < last)
            ]  # fmt: skip
            planned = [
                item for item in planned
                if (not self.person or item.contact_id == self.person)
                and (not self.author or item.owner_id == self.author) and self.period.holds(item.day)
            ]  # fmt: skip
            automatic = [
                entry for entry in automatic
                if not (self.person or self.author)
                and (not first or entry.at >= first) and (not last or entry.at < last)
            ]  # fmt: skip
        kinds = Counter[str]()
        for kind, count in Counter(map(_KIND, line)).items():
            kinds[GROUPS.get(kind, kind)] += count
        kinds.update(GROUPS.get(item.kind, item.kind) for item in planned)
        self.counts = {
            ALL: len(planned) + len(line) + len(automatic), PLANS: len(planned), AUTOMATIC: len(automatic), **kinds,
        }  # fmt: skip
        if self.filter not in (ALL, PLANS, AUTOMATIC):
            line = [mark for mark in line if GROUPS.get(mark.kind, mark.kind) == self.filter]
            planned = [item for item in planned if GROUPS.get(item.kind, item.kind) == self.filter]
        ahead = planned if self.filter != AUTOMATIC else []
        self._rows = [self._plan(found, number == 0) for number, found in enumerate(ahead)][::-1]
        self._rows.append(None)
        self._taken = 0
        written = [] if self.filter in (PLANS, AUTOMATIC) else line
        alone = automatic if self.filter in (ALL, AUTOMATIC) else []
        if written and alone:  # both are in order already, newest first
            self._waiting = list(merge(written, alone, key=lambda item: (item.at, item.id), reverse=True))
        else:
            self._waiting = [*written, *alone]

    def clear(self) -> None:
        self.beginResetModel()
        self._rows, self._waiting, self._taken, self.counts, self.people = [], [], 0, {}, []
        self.notes = self.total = 0
        self.endResetModel()

    def parts(self) -> int:
        """How many parts are loaded."""
        return max(1, -(-len(self._rows) // PART))

    def _next(self) -> list[Entry]:
        """The next part: written entries with the automatic ones of the same time among them."""
        part = self._waiting[self._taken : self._taken + PART]
        self._taken += len(part)
        if not part:
            return []
        assert self._ws is not None
        marks = [item for item in part if isinstance(item, Mark)]
        whole = {entry.id: entry for entry in activities.some(self._ws, marks)} if marks else {}
        found = (whole.get(item.id) if isinstance(item, Mark) else item for item in part)
        return [self._entry(activity) for activity in found if activity is not None]

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return self._taken < len(self._waiting)

    def fetchMore(self, parent: QModelIndex) -> None:
        new = self._next()
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        entry = self.entry(index)
        if entry is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if entry.editable else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        entry = self.entry(index)
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return entry.spoken() if entry else self.today_text()
        if role == Qt.ItemDataRole.EditRole and entry:
            return entry.activity.body
        return None

    def entry(self, index: QModelIndex) -> Entry | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, activity_id: str) -> QModelIndex:
        for row, entry in enumerate(self._rows):
            if entry is not None and entry.activity.id == activity_id:
                return self.index(row, 0)
        return QModelIndex()

    def row_of_today(self) -> int:
        return self._rows.index(None) if None in self._rows else -1

    def _plan(self, found: FollowUp, next_step: bool) -> Entry:
        activity = Activity(found.id, found.kind, found.state, found.subject, found.body)
        icon, tone = words.LOOKS.get(found.kind, ("calendar", "neutral"))
        day, below = "", found.time
        if found.day:
            due = date.fromisoformat(found.day)
            day = tr("Today") if due == self._today else short_day(due)
            below = found.time or ("" if due.year == self._today.year else str(due.year))
        assert self._ws is not None
        owner = found.owner if found.owner_id != self._ws.user_id else ""
        late, important = words.late(found, self._today), tr("Important") if found.important else ""
        about = (late, important, in_words(found.repeat), owner, found.place)
        detail = "\n".join(filter(None, (" · ".join(filter(None, about)), found.body)))
        person_id = found.contact_id if found.contact_id != self._line.contact_id else ""
        title = words.title(found.kind, found.subject)
        tone = "danger" if late else tone
        person = found.contact if person_id else ""
        return Entry(activity, title, detail, day, below, icon, tone, person_id, person, found, next_step)

    def today_text(self) -> str:
        return tr("Today, {day}", day=long_day(self._today))

    def _entry(self, activity: Activity) -> Entry:
        day, time = self._when(activity.at)
        if activity.kind == AUTO:
            icon, kind = _AUTO_LOOKS.get(activity.subject, ("circle-dot", "neutral"))
            title, detail = self._auto_text(activity)
            return Entry(activity, title, detail, day, time, icon, kind)
        icon, kind = words.LOOKS.get(activity.kind, ("sticky-note", "violet"))
        title, detail = _headline(activity.body)
        if activity.kind != NOTE:
            icon = _DIRECTIONS.get((activity.kind, activity.direction), icon)
            title, detail = words.title(activity.kind, activity.subject), activity.body
        elif activity.subject:
            title, detail = activity.subject, activity.body
        if activity.minutes:
            title = tr("{what}, {n} min", what=title, n=activity.minutes)
        answer, kind = self._answer(activity, kind)
        detail = "\n".join(filter(None, (answer, activity.result, activity.place, detail)))
        person_id = activity.record_id if activity.record_id != self._line.contact_id else ""
        names: tuple[str, ...] = ()
        if activity.kind == EMAIL:
            assert self._ws is not None
            detail = "\n".join(line for line in detail[:4_000].splitlines() if line.strip())
            if names := tuple(file.name for file in files.of_record(self._ws, activity.id)):
                detail = f"{tr('Attachments: {names}', names=', '.join(names))}\n{detail}"
        return Entry(
            activity, title, detail, day, time, icon, kind, person_id, self._name(person_id), files=names
        )  # fmt: skip

    def _answer(self, activity: Activity, kind: str) -> tuple[str, str]:
        """How long an entry waits for its first answer or waited, and its tone then."""
        if activity.answer != "wanted":
            return "", kind
        from crm_desktop.operations import responses
        from crm_desktop.records import response

        assert self._ws is not None
        minutes = responses.waited(self._ws, activity.at, activity.answered_at)
        if activity.answered_at:
            return response.answered_words(minutes), kind
        late = response.is_late(minutes, responses.hours(self._ws))
        return response.waiting_words(minutes), "danger" if late else "warn"

    def _auto_text(self, activity: Activity) -> tuple[str, str]:
        if activity.subject == "created":
            return tr("Contact created"), ""
        if activity.subject == "imported":
            return tr("Imported"), tr("From the file “{name}”", name=activity.body)
        if activity.subject == "merged":
            return tr("Merged with “{name}”", name=activity.body), tr("Everything kept there now stands here.")
        if activity.subject == "moved":
            return _moved(activity, named=not self._line.case_id)
        before = self._phases_before.get(activity.id, "")
        form = self._form(activity.record_id or self._line.contact_id)
        after = label_of("phase", activity.body, form) if activity.body else tr("none")
        if before:
            return tr("Phase: {before} → {after}", before=label_of("phase", before, form), after=after), ""
        return tr("Phase: {after}", after=after), ""

    def _form(self, contact_id: str) -> str:
        """The form of address of somebody, for whom a phase has a word of its own."""
        assert self._ws is not None
        found = contacts.contact(self._ws, contact_id) if contact_id else None
        return found.salutation if found is not None else ""

    def _name(self, contact_id: str) -> str:
        if not contact_id:
            return ""
        if contact_id not in self._names:
            assert self._ws is not None
            self._names[contact_id] = contacts.name(self._ws, contact_id)
        return self._names[contact_id]

    def _when(self, at: str) -> tuple[str, str]:
        """The two lines of the date column: day and time, in other years day and year."""
        day = local_day(at)
        if day is None:
            return "", ""
        if day == self._today:
            return tr("Today"), clock_text(at)
        return short_day(day), clock_text(at) if day.year == self._today.year else str(day.year)


_DIRECTIONS = {
    ("call", "in"): "phone-incoming", ("call", "out"): "phone-outgoing", ("email", "in"): "mail-open",
    ("email", "out"): "send",
}  # fmt: skip


def _moved(activity: Activity, *, named: bool) -> tuple[str, str]:
    """A move of a case: where to in the title; below after what reaction, and of which case unless it is known."""
    case, before, after = activity.body.split("\n")
    title = tr("Case begun: {step}", step=after)
    if before:
        title = tr("Case moved: {before} → {after}", before=before, after=after)
    return title, " · ".join(filter(None, (case if named else "", activity.result)))


def _headline(text: str) -> tuple[str, str]:
    """A note whose first line is short and followed by more has a headline; else it is simply a note."""
    first, _, rest = text.partition("\n")
    if rest.strip() and len(first) <= 70:
        return first.strip(), rest.strip()
    return tr("Note"), text


def _phases_before(automatic: list[Activity]) -> dict[str, str]:
    """Id of a phase change to the phase before it; `automatic` is newest first."""
    phases = [entry for entry in automatic if entry.subject == "phase"]
    return {new.id: old.body for new, old in pairwise(phases)}
