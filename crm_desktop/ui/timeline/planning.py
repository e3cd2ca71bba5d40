"""Follow-ups of the line shown: plan, finish and ask for the next step, put off, drop."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from crm_desktop.common.i18n import texts
from crm_desktop.operations import drafts, followups
from crm_desktop.records.phrases import Reading
from crm_desktop.ui.dates import short_day
from crm_desktop.ui.draft import Draft
from crm_desktop.ui.followups import handing, words
from crm_desktop.ui.followups.later import later_menu
from crm_desktop.ui.timeline.line import ContactLine

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.timeline.model import Entry
    from crm_desktop.ui.timeline.view import Timeline

tr = texts("followups")


class Planning(QObject):
    """Works on the entry line and the rows of a Timeline."""

    def __init__(self, timeline: Timeline, context: Context) -> None:
        super().__init__(timeline)
        self._timeline, self._context = timeline, context
        self._line = ContactLine()
        self.draft = Draft(context, timeline.plan, drafts.FOLLOW_UP)
        self._follows = ""
        """The follow-up just done, whose next step is asked for."""
        timeline.plan.planned.connect(self._plan)
        timeline.plan.left.connect(self._no_next)

    def begin(self, line: ContactLine) -> None:
        """Another line is shown: what was typed for the one before waits there."""
        self._line, self._follows = line, ""
        self._timeline.plan.ask()
        self.draft.begin(line.id)

    def end(self) -> None:
        self.draft.end()
        self._line, self._follows = ContactLine(), ""

    def focus(self) -> None:
        self._timeline.plan.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _plan(self, reading: Reading) -> None:
        line, follows, ws = self._line, self._follows, self._context.ws
        made = self._context.do(
            lambda: followups.from_reading(ws, [line.contact_id], reading, follows_id=follows, case_id=line.case_id)
        )
        if made is not None:
            self._timeline.plan.field.clear()
            self.draft.keep()
            self._no_next()

    def _no_next(self) -> None:
        self._follows = ""
        self._timeline.plan.ask()

    def complete(self, entry: Entry | None) -> None:
        if entry is None or entry.planned is None or self._context.ws.read_only:
            return
        found, ws = entry.planned, self._context.ws
        if found.case_id:
            from crm_desktop.ui.cases.step_popover import answer_step

            rows, index = self._timeline.rows, self._timeline.model.index_of(found.id)
            if answer_step(self._context, found.id, rows, index) is not None:
                return
        QTimer.singleShot(0, self, lambda: self._done(found.id, words.title(found.kind, found.subject), ws))

    def _done(self, found_id: str, title: str, ws) -> None:
        def done(following: str) -> str:
            return (
                tr("“{what}” done, and planned for next time", what=title)
                if following
                else tr("“{what}” done", what=title)
            )

        following = self._context.do(lambda: followups.complete(ws, found_id), done)
        if following == "":
            self._follows = found_id
            self._timeline.plan.ask(tr("What comes next? E.g. in 2 weeks follow up; Esc: nothing"))
            self.focus()

    def put_off(self, entry: Entry | None) -> None:
        if entry is None or entry.planned is None or self._context.ws.read_only:
            return
        found, rows = entry.planned, self._timeline.rows
        more = handing.entries(self._context, rows, found)
        if found.repeat:
            more.append((tr("Leave this one &out"), "repeat", lambda: self._skip(found.id)))
        more.append((tr("D&rop"), "trash-2", lambda: self.drop(entry)))
        menu = later_menu(rows, self._context.today(), lambda day: self._move(found.id, day), more)
        place = rows.visualRect(self._timeline.model.index_of(found.id))
        menu.popup(rows.viewport().mapToGlobal(place.bottomRight()) - QPoint(menu.sizeHint().width(), 0))

    def _move(self, found_id: str, day: str) -> None:
        ws = self._context.ws
        done = tr("Put off to {day}", day=short_day(date.fromisoformat(day)))
        self._context.do(lambda: followups.reschedule(ws, [found_id], day), lambda _: done)

    def _skip(self, found_id: str) -> None:
        ws = self._context.ws
        self._context.do(lambda: followups.skip(ws, found_id), tr("Left out this time"))

    def drop(self, entry: Entry) -> None:
        ws, found_id = self._context.ws, entry.activity.id
        QTimer.singleShot(
            0, self, lambda: self._context.do(lambda: followups.cancel(ws, [found_id]), tr("Follow-up dropped"))
        )
