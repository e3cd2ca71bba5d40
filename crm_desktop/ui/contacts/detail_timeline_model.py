"""The line of time of one contact as rows: what is planned, today, then the past, fetched in parts as one scrolls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.records.activity import AUTO, NOTE, Activity
from crm_desktop.records.followup import FollowUp
from crm_desktop.records.incoming_mail import EMAIL
from crm_desktop.records.labels import label
from crm_desktop.records.recurrence import in_words
from crm_desktop.records.response import can_ask
from crm_desktop.store.queries import activities, contacts, files, followups
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.dates import clock_text, long_day, short_day
from crm_desktop.ui.followups import words

tr = texts("contact_page")

ENTRY = Qt.ItemDataRole.UserRole
PART = 60
ALL, PLANS, NOTES, AUTOMATIC = "all", "planned", "notes", "automatic"


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
        return self.activity.kind == NOTE

    def spoken(self) -> str:
        """The row for a screen reader."""
        parts = (self.day, self.time, self.title, self.person, self.detail, self.activity.author)
        return ", ".join(part for part in parts if part)


_AUTO_LOOKS = {
    "created": ("user-plus", "ok"),
    "imported": ("import", "info"),
    "phase": ("circle-arrow-right", "warn"),
    "merged": ("merge", "info"),
}


class TimelineModel(QAbstractListModel):
    """Rows are Entry objects under the role ENTRY; the row of today is None."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._ws: Workspace | None = None
        self._contact_id = ""
        self._today = date.min
        self._rows: list[Entry | None] = []
        self._automatic: list[Activity] = []
        self._last: tuple[str, str] | None = None
        self._more = False
        self._names: dict[str, str] = {}
        self.filter = ALL
        self.notes = 0
        self.plans = 0

    @property
    def total(self) -> int:
        """All entries, whatever the filter."""
        return self.plans + self.notes + self._automatic_total

    @property
    def automatic(self) -> int:
        return self._automatic_total

    def load(self, ws: Workspace, contact_id: str, today: date, parts: int = 1) -> None:
        """Show this contact; `parts` of PART rows at once, so that a reload keeps what was scrolled to."""
        self.beginResetModel()
        self._ws, self._contact_id, self._today = ws, contact_id, today
        self._last, self._names = None, {}
        planned = followups.planned(ws, contact_id)
        self.plans = len(planned)
        ahead = planned if self.filter in (ALL, PLANS) else []
        self._rows = [self._plan(found, number == 0) for number, found in enumerate(ahead)][::-1]
        self._rows.append(None)
        self._automatic = activities.automatic(ws, contact_id)
        self._automatic.sort(key=lambda entry: (entry.at, entry.id), reverse=True)
        self._phases_before = _phases_before(self._automatic)
        self._automatic_total = len(self._automatic)
        self.notes = activities.written(ws, contact_id)
        self._more = self.filter not in (AUTOMATIC, PLANS)
        if self.filter in (NOTES, PLANS):
            self._automatic = []
        for _ in range(parts):
            self._rows.extend(self._next())
        self.endResetModel()

    def clear(self) -> None:
        self.beginResetModel()
        self._rows, self._more, self._automatic, self._automatic_total = [], False, [], 0
        self.notes = self.plans = 0
        self.endResetModel()

    def parts(self) -> int:
        """How many parts are loaded."""
        return max(1, -(-len(self._rows) // PART))

    def _next(self) -> list[Entry]:
        """The next part: written entries with the automatic ones of the same time among them."""
        found: list[Activity] = []
        if self._more:
            assert self._ws is not None
            found = activities.entries(self._ws, self._contact_id, limit=PART, before=self._last)
            self._more = len(found) == PART
            if found:
                self._last = (found[-1].at, found[-1].id)
        oldest = found[-1].at if self._more else ""
        ready = [entry for entry in self._automatic if entry.at >= oldest]
        self._automatic = [entry for entry in self._automatic if entry.at < oldest]
        found = sorted(found + ready, key=lambda entry: (entry.at, entry.created_at, entry.id), reverse=True)
        return [self._entry(activity) for activity in found]

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return self._more

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
        person_id = found.contact_id if found.contact_id != self._contact_id else ""
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
            if activity.minutes:
                title = tr("{what}, {n} min", what=title, n=activity.minutes)
        elif activity.subject:
            title, detail = activity.subject, activity.body
        answer, kind = self._answer(activity, kind)
        detail = "\n".join(filter(None, (answer, activity.result, activity.place, detail)))
        person_id = activity.record_id if activity.record_id != self._contact_id else ""
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
        before = self._phases_before.get(activity.id, "")
        after = label("phase", activity.body) if activity.body else tr("none")
        if before:
            return tr("Phase: {before} → {after}", before=label("phase", before), after=after), ""
        return tr("Phase: {after}", after=after), ""

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
