"""The rows of the day: groups with their follow-ups, and the customers who were forgotten."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, Qt

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import rhythms
from crm_desktop.records.entry_kinds import DONE
from crm_desktop.records.labels import label
from crm_desktop.records.recurrence import in_words
from crm_desktop.store.queries import followups, responses, service
from crm_desktop.store.queries.followups import Idle
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.followups import words

if TYPE_CHECKING:
    from crm_desktop.records.followup import FollowUp

tr = texts("today")

ROW = Qt.ItemDataRole.UserRole
MIME = "application/x-kontor-follow-up"
PART = 100
"""Rows of a group at once; more on request."""
DUE = ("overdue", "today", "week", "someday")
GROUPS = {
    "overdue": (mark("Overdue"), "clock-alert", "danger"),
    "today": (mark("Today"), "sun", "text"),
    "waiting": (mark("Waiting for an answer"), "hourglass", "warn"),
    "past_due": (mark("Cases past their day"), "triangle-alert", "danger"),
    "week": (mark("This week"), "calendar-days", "text2"),
    "someday": (mark("Without a day"), "hourglass", "text2"),
    "delegated": (mark("Handed to you"), "hand", "text2"),
    "came_back": (mark("Came back"), "undo-2", "text2"),
    "watched": (mark("With others"), "users", "text2"),
    "forgotten": (mark("Forgotten customers"), "bell-off", "warn"),
}
"""Title, icon and colour of each group, in their order."""
COMING = mark("Coming days")
"""The rest of the week at the weekend, when the next one stands there."""


class Line:
    """One row: a heading, a follow-up, a forgotten customer, or the rest of a group. No tuple, of which Qt would make a
    list, and no dataclass, which nothing else of the first picture is."""

    def __init__(
        self,
        group: str,
        kind: str,
        title: str,
        detail: str = "",
        right: str = "",
        below: str = "",
        icon: str = "",
        tone: str = "neutral",
        count: int = 0,
        found: FollowUp | None = None,
        contact_id: str = "",
        asked: str = "",
        case_id: str = "",
    ) -> None:
        self.group = group
        self.kind = kind
        """head, plan, idle, asked, case or more."""
        self.title, self.detail, self.right, self.below = title, detail, right, below
        self.icon, self.tone, self.count = icon, tone, count
        self.found, self.contact_id = found, contact_id
        self.asked = asked
        """The entry that waits for an answer."""
        self.case_id = case_id
        """The case that waits for one, or is past its day."""

    @property
    def id(self) -> str:
        return self.found.id if self.found else self.asked or self.case_id or self.contact_id

    def spoken(self) -> str:
        parts = (self.title, format_int(self.count) if self.kind == "head" else "", self.detail, self.right, self.below)
        return ", ".join(part for part in parts if part)


class TodayModel(QAbstractListModel):
    """Rows are Line objects under the role ROW."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.counts: dict[str, int] = {}
        self._limits: dict[str, int] = {}
        self._today = date.min

    def load(self, ws: Workspace, today: date) -> None:
        self.beginResetModel()
        self._today = today
        owners = followups.owners_for(ws, ws.user_id, today)
        ranges = followups.ranges(today)
        self.counts = {name: followups.count(ws, owners, ranges[name]) for name in DUE}
        found = {
            name: followups.due(ws, owners, ranges[name], self.limit(name)) if self.counts[name] else [] for name in DUE
        }
        for name, ask in (
            ("delegated", followups.delegated_to), ("came_back", followups.came_back), ("watched", followups.watched),
        ):  # fmt: skip
            found[name] = ask(ws, ws.user_id, self.limit(name) + 1)
            self.counts[name] = len(found[name])
        asked = [*self._waiting(ws, owners), *self._cases(ws, owners)]
        late = self._past_due(ws, owners)
        self.counts["waiting"], self.counts["past_due"] = len(asked), len(late)
        before, classes = rhythms.forgotten_since(ws, today)
        self.counts["forgotten"] = followups.forgotten_count(ws, before, classes)
        idle = followups.forgotten(ws, before, self.limit("forgotten"), classes) if self.counts["forgotten"] else []
        self.lines = []
        for name in GROUPS:
            if name == "forgotten":
                rows = [self._idle(item) for item in idle]
            elif name in ("waiting", "past_due"):
                rows = asked if name == "waiting" else late
            else:
                rows = [self._plan(name, item, ws.user_id) for item in found[name]]
            if rows:
                self.lines += [self._head(name), *rows[: self.limit(name)]]
                left = self.counts[name] - min(len(rows), self.limit(name))
                if left > 0:
                    more = tr.plural(left, "Show {n} more", "Show {n} more")
                    self.lines.append(Line(name, "more", more, count=left))
        self.endResetModel()

    def limit(self, group: str) -> int:
        return self._limits.get(group, PART)

    def show_more(self, group: str) -> None:
        """To be loaded again afterwards."""
        self._limits[group] = self.limit(group) + 3 * PART

    def _head(self, name: str) -> Line:
        title, icon, tone = GROUPS[name]
        if name == "week" and followups.is_weekend(self._today):
            title = COMING
        return Line(name, "head", tr(title), icon=icon, tone=tone, count=self.counts[name])

    def _plan(self, group: str, found: FollowUp, me: str) -> Line:
        icon, tone = words.LOOKS.get(found.kind, ("calendar", "neutral"))
        what = words.title(found.kind, found.subject)
        about = [what] if found.contact else []
        if found.state == DONE:
            about.append(tr("done: {result}", result=found.result) if found.result else tr("done"))
        about += [in_words(found.repeat), self._whose(group, found, me), found.place]
        if found.important:
            about.insert(0, tr("Important"))
        about.append(found.body.split("\n")[-1])
        day = found.time if group == "today" else words.when(found, self._today)
        return Line(
            group, "plan", found.contact or what, " · ".join(part for part in about if part), day,
            words.late(found, self._today) if found.state != DONE else "", icon, tone, found=found,
            contact_id=found.contact_id,
        )  # fmt: skip

    def _whose(self, group: str, found: FollowUp, me: str) -> str:
        """Whose it is, unless it is one's own; among the own ones stands what one does for somebody who is away."""
        if found.owner_id in ("", me):
            return ""
        return tr("for {name}, who is away", name=found.owner) if group in DUE else found.owner

    def _waiting(self, ws: Workspace, owners: list[str]) -> list[Line]:
        """Who asked and has no answer yet, the longest waiting first."""
        if not responses.any_waiting(ws):
            return []
        from crm_desktop.operations import responses as clock  # not needed for most first pictures
        from crm_desktop.records import response

        hours, lines = clock.hours(ws), []
        for item in responses.waiting(ws, owners, self.limit("waiting")):
            minutes = clock.waited(ws, item.at)
            said = item.subject or item.body.split("\n")[0]
            icon, tone = words.LOOKS.get(item.kind, ("mail", "info"))
            late = response.is_late(minutes, hours)
            owner = item.owner if item.owner_id not in ("", ws.user_id) else ""
            lines.append(
                Line(
                    "waiting",
                    "asked",
                    item.contact,
                    " · ".join(filter(None, (words.title(item.kind, said), owner))),
                    response.waiting_words(minutes),
                    tr("too long") if late else "",
                    icon,
                    "danger" if late else tone,
                    contact_id=item.contact_id,
                    asked=item.id,
                )
            )
        return lines

    def _cases(self, ws: Workspace, owners: list[str]) -> list[Line]:
        """Service requests and complaints without a first answer, the longest waiting first."""
        found = service.unanswered(ws, owners, self.limit("waiting"))
        if not found:
            return []
        from crm_desktop.operations import responses as clock
        from crm_desktop.records import response

        hours, lines = clock.hours(ws), []
        for item in found:
            minutes = clock.waited(ws, item.created_at)
            late = response.is_late(minutes, hours)
            lines.append(
                self._case("waiting", item, ws.user_id, response.waiting_words(minutes), tr("too long") if late else "")
            )
        return lines

    def _past_due(self, ws: Workspace, owners: list[str]) -> list[Line]:
        """Open cases whose day is over, the oldest first."""
        found = service.past_due(ws, owners, self._today.isoformat(), self.limit("past_due"))
        return [
            self._case("past_due", item, ws.user_id, day_text(item.due_day), words.days_late(item.due_day, self._today))
            for item in found
        ]

    def _case(self, group: str, item: service.Due, me: str, right: str, below: str) -> Line:
        from crm_desktop.records.process import COMPLAINT, TICKET

        priority = label("priority", item.priority) if item.priority == "high" else ""
        owner = item.owner if item.owner_id not in ("", me) else ""
        about = (f"#{item.number}", label("case_noun", item.noun), item.contact, priority, owner)
        icon = "circle-alert" if item.noun == COMPLAINT else "ticket" if item.noun == TICKET else "briefcase"
        return Line(
            group, "case", item.title, " · ".join(part for part in about if part), right, below, icon,
            "danger" if below else "info", contact_id=item.contact_id, case_id=item.id,
        )  # fmt: skip

    def _idle(self, item: Idle) -> Line:
        last = tr("last contact {day}", day=day_text(item.last)) if item.last else tr("no contact yet")
        return Line(
            "forgotten", "idle", item.name, " · ".join(filter(None, (item.company, last))), icon="circle-user-round",
            contact_id=item.contact_id,
        )  # fmt: skip

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.lines)

    def line(self, index: QModelIndex) -> Line | None:
        return self.lines[index.row()] if index.isValid() and index.row() < len(self.lines) else None

    def row_of(self, identity: str) -> int:
        """The row of a follow-up or customer, -1 when it is gone."""
        return next((row for row, line in enumerate(self.lines) if line.kind != "head" and line.id == identity), -1)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None or line.kind == "head":
            return Qt.ItemFlag.ItemIsEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled if line.kind == "plan" and line.group != "came_back" else usual

    def mimeData(self, indexes):
        """The follow-up that is dragged onto the plan of the day."""
        line = self.line(indexes[0]) if indexes else None
        data = QMimeData()
        data.setData(MIME, (line.id if line else "").encode("ascii"))
        return data

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        line = self.line(index)
        if line is None:
            return None
        if role == ROW:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken()
        return None
