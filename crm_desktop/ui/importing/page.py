"""The import wizard: seven steps from a foreign list to contacts, in the frame of a task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.common.collector import without_collector
from crm_desktop.common.errors import CrmError, ImportProblem
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing, staging
from crm_desktop.exchange.staging_edits import Understood
from crm_desktop.operations import imports
from crm_desktop.operations.imports_undo import TakenBack
from crm_desktop.records.importing import ImportPlan, ImportResult
from crm_desktop.store import schema
from crm_desktop.store.queries import journal, matching
from crm_desktop.ui import taking_back
from crm_desktop.ui.page import Page
from crm_desktop.ui.tasks.work import Runner, release
from crm_desktop.ui.widgets.task_frame import TaskFrame

from . import draft as at
from .check_step import CheckStep
from .column_step import ColumnStep
from .double_step import DoubleStep
from .draft import Draft, Outcome
from .file_step import FileStep
from .origin_step import OriginStep
from .result_step import ResultStep
from .step import Step
from .trial_step import TrialStep

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("import_wizard")


class ImportPage(Page):
    screen_id = "import"
    touches = frozenset({schema.CUSTOM_FIELD})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.draft = Draft()
        self.runner = Runner(context, self)
        self._field_names: list[str] | None = None
        self.frame = TaskFrame(
            tr("Import contacts"),
            "import",
            [
                tr("File"), tr("Match columns"), tr("Check"), tr("Known contacts"), tr("Source, legal basis"),
                tr("Dry run"), tr("Result"),
            ],
            foot=tr("The file is only read. Until the last step nothing changes in Kontor."),
            has_help=True,
        )  # fmt: skip
        self.frame.note.setText(tr("What you enter is kept"))
        self.frame.what_is_lost = self._what_is_lost
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.steps: list[Step] = [
            FileStep(self), ColumnStep(self), CheckStep(self), DoubleStep(self), OriginStep(self), TrialStep(self),
            ResultStep(self),
        ]  # fmt: skip
        for step in self.steps:
            self.frame.add_page(step)
        self.frame.next_pressed.connect(lambda: self.step.go_on())
        self.frame.back_pressed.connect(self._back)
        self.frame.closed.connect(self._close)
        self.frame.help_pressed.connect(lambda: context.commands.trigger("help.keys"))
        self.frame.steps.chosen.connect(self.go_to)
        self.runner.started.connect(lambda _job: self.step.show_next())
        self.runner.ended.connect(lambda: self.step.show_next())
        self.setFocusProxy(self.frame)

    @property
    def step(self) -> Step:
        return self.steps[self.draft.step]

    @property
    def result(self) -> ResultStep:
        found = self.steps[at.RESULT]
        assert isinstance(found, ResultStep)
        return found

    @property
    def files(self) -> FileStep:
        found = self.steps[at.FILE]
        assert isinstance(found, FileStep)
        return found

    # The page as the window sees it

    def open(self, route: Route) -> None:
        name = route.get("file")
        if name and self.draft.job is None and Path(name) != self.draft.path:
            self.begin(Path(name))
        else:
            self.go_to(self.draft.step)
        if (program := route.get("guide")) and self.draft.path is None:
            self.files.guides.unfold(program)

    def refresh(self, change: Change | None) -> None:
        from crm_desktop.store.queries import fields

        self._field_names = [found.name for found in fields.fields(self.context.ws)]
        self.draft.known_fields = frozenset(name.casefold() for name in self._field_names)

    def known_field_names(self) -> list[str]:
        if self._field_names is None:
            self.refresh(None)
        return self._field_names or []

    def go_back(self) -> bool:
        return self.draft.step not in (at.FILE, at.RESULT) and self.frame.go_back()

    def panes(self) -> Sequence[Any]:
        return (self.frame.steps, self.frame.pages, self.frame)

    def state(self) -> dict[str, Any]:
        """The draft goes over to the page in the other language; a running import goes with it."""
        if self.runner.busy:
            if self.runner.job is self.draft.job:
                self.runner.let_go()
            else:
                self.runner.drop()
        return {"draft": self.draft}

    def come_back(self, route: Route, state: dict[str, Any]) -> None:
        """Without opening the route, which would read its file anew while the draft knows what it holds."""
        self.draft = state["draft"]
        self.refresh(None)
        if self.draft.job is not None:
            self._listen()
        self.go_to(self.draft.step)

    # Moving

    def begin(self, path: Path | None) -> None:
        """Start with this file, or with none chosen yet."""
        self.runner.drop()
        self.draft.forget_reading()
        self.draft = Draft(path=path)
        self.files.problem.hide()
        self.go_to(at.FILE)

    def go_to(self, step: int) -> None:
        draft = self.draft
        if draft.job is not None and step != draft.step:
            return
        if step != draft.step and step != at.RESULT and self.runner.busy:
            self.runner.drop()
        draft.step, draft.furthest = step, max(draft.furthest, step)
        frame, free = self.frame, step != at.RESULT and draft.job is None
        frame.go_to(step)
        frame.steps.set_current(step, can_go_back=free)
        frame.cancel.setVisible(step != at.RESULT)
        frame.back.setVisible(step not in (at.FILE, at.RESULT) and free)
        frame.back.setText(tr("Back"))
        frame.note.setVisible(at.FILE < step < at.RESULT)
        self.result.show_foot(on=False)
        self.step.enter()
        self.show_notes()
        focus = self.step.focusProxy()
        if focus is not None and focus.isVisible():
            focus.setFocus()

    def _back(self) -> None:
        if self.draft.step == at.RESULT:
            self._again()
        elif self.step.may_go_back():
            self.go_to(self.draft.step - 1)

    def _again(self) -> None:
        """After undoing: the same list once more."""
        self.draft.outcome = self.draft.plan = None
        self.go_to(at.TRIAL)

    def finish(self) -> None:
        self.draft.forget_reading()
        self.draft = Draft()
        self.context.go("contacts")

    def _close(self) -> None:
        if self.draft.job is None:
            self.runner.drop()
            self.draft.forget_reading()
            self.draft = Draft()
        if not self.context.navigation.back():
            self.context.go("contacts")

    def _what_is_lost(self) -> str:
        if self.draft.job is not None or not self.draft.has_work():
            return ""
        return tr("How you matched the columns and what you put right would be lost. Nothing has been imported yet.")

    # What the steps share

    def show_notes(self) -> None:
        """The small lines in the list of steps."""
        draft, notes = self.draft, [""] * 7
        notes[at.FILE] = draft.file_name
        if draft.look is not None and draft.furthest >= at.COLUMNS:
            open_, kept = len(draft.to_look_at()), len(draft.kept())
            all_ = len(draft.look.mapping.columns)
            notes[at.COLUMNS] = (
                tr("{n} to look at", n=format_int(open_))
                if open_ and draft.step <= at.COLUMNS
                else tr("{n} of {all} taken over", n=format_int(kept), all=format_int(all_))
            )
        if draft.staged is not None and draft.reading is not None and draft.furthest >= at.CHECK:
            improved = draft.staged.improved + sum(map(len, draft.edits.values()))
            notes[at.CHECK] = tr.plural(improved, "{n} value improved", "{n} values improved")
        if draft.furthest > at.DOUBLES:
            notes[at.DOUBLES] = {
                "update": tr("fill empty fields"), "skip": tr("leave as they are"), "new": tr("add anew"),
            }[draft.on_duplicate]  # fmt: skip
        if draft.furthest > at.ORIGIN:
            notes[at.ORIGIN] = tr("no advertising")
        if draft.outcome is not None:
            notes[at.TRIAL] = tr("figures are the same")
        for place, note in enumerate(notes):
            self.frame.steps.set_note(place, note)
        outcome = draft.outcome
        if outcome is not None and outcome.backup_at:
            self.frame.steps.set_foot(
                tr("A backup was made before the import, at {time}; it lies with the others.", time=outcome.backup_at)
            )
        else:
            self.frame.steps.set_foot(tr("The file is only read. Until the last step nothing changes in Kontor."))

    def rows_without_contact(self) -> int:
        reading = self.draft.reading
        warnings = reading.warnings if reading is not None else ()
        return sum(item.count for item in warnings if item.code == "rows_without_contact")

    def reading_work(self) -> Callable[..., tuple[object, importing.Reading, object]]:
        """Work that reads the file as the draft says, with its rows as the checking page shows them."""
        draft = self.draft
        assert draft.path is not None
        path, mapping, choices, key = draft.path, draft.mapping, draft.choices, draft.reading_key()
        options = draft.options()
        edits, places, seen = self._edits(), draft.places(), draft.stamp

        def work(ws, progress):
            if seen is not None and importing.stamp(path) != seen:
                raise _changed(path)
            reading = importing.read(ws, path, mapping, choices, progress, options)
            return key, reading, staging.stage(reading.contacts, edits, places, importing.rules(ws))

        return work

    def understood(self) -> Understood:
        return importing.rules(self.context.ws)

    def _edits(self) -> dict[staging.Key, dict[str, str]]:
        """A copy for work beside the window."""
        return {key: dict(typed) for key, typed in self.draft.edits.items()}

    def reading_failed(self, problem: Exception) -> None:
        """The file cannot be read any more: back to where it is chosen."""
        if not isinstance(problem, CrmError):
            self.context.show_error(problem)
            return
        self.go_to(at.FILE)
        self.files.refuse(problem)

    def plan(
        self,
        on_done: Callable[[ImportPlan, Any], object],
        on_cancelled: Callable[[], object],
        more: Callable[..., Any] | None = None,
    ) -> None:
        """Work out what the import would do; reads the file first where needed. `more(ws, plan)` runs beside it."""
        draft = self.draft
        key, options, edits, decided = draft.plan_key(), draft.options(), self._edits(), dict(draft.decided)
        known = draft.reading if draft.read_as == draft.reading_key() else None
        read, path, with_appointments = self.reading_work(), draft.path, draft.with_appointments

        def work(ws, progress):
            found = (draft.read_as, known, draft.staged) if known is not None else read(ws, progress)
            reading = found[1]
            progress.start(tr("Comparing with the contacts in Kontor"), len(reading.contacts))
            seen = journal.latest(ws)
            plan = importing.planned(ws, reading, options) if not edits and not decided else None
            if plan is None:
                contacts = staging.corrected(reading.contacts, edits, importing.rules(ws))
                plan = importing.plan(ws, contacts, options, progress, decided)
            agenda = importing.agenda(ws, path, plan, progress) if with_appointments else None
            return found, key, plan, seen, agenda, more(ws, plan) if more is not None else None

        def done(answer) -> None:
            found, planned_as, plan, planned_at, draft.agenda, extra = answer
            if draft.reading is not found[1]:
                draft.forget_reading()
            elif draft.plan is not None:
                release(draft.plan.decisions)
            draft.planned_as, draft.plan, draft.planned_at = planned_as, plan, planned_at
            draft.read_as, draft.reading, draft.staged = found
            on_done(draft.plan, extra)
            self.step.show_next()

        self.runner.start(tr("Comparing contacts"), work, done, self.reading_failed, on_cancelled)

    # The import

    def run_import(self) -> None:
        draft, context = self.draft, self.context
        if draft.plan is None or draft.job is not None:
            return
        plan = importing.with_options(draft.plan, draft.options())
        work = self._import_work(plan)

        def uncollected(ws, progress):
            with without_collector():
                return work(ws, progress)

        draft.doing = "import"
        draft.job = context.run(tr("Importing contacts"), uncollected)
        self.go_to(at.TRIAL)
        self._listen()

    def _import_work(self, plan: ImportPlan) -> Callable[..., Outcome | ImportPlan]:
        draft, now = self.draft, self.context.now
        look, mapping, planned_at = draft.look, draft.mapping, draft.planned_at
        assert look is not None
        assert draft.reading is not None
        contacts, without = draft.reading.contacts, self.rows_without_contact()
        edits, decided, places = self._edits(), dict(draft.decided), draft.places()
        keep, kinds, reasons = draft.remember, dict(draft.kinds), dict(draft.reasons)
        path, planned_agenda = draft.path, draft.agenda
        pictures_of = path if look.source.facts.get("pictures") else None

        def work(ws, progress):
            began, chosen, agenda, seen = monotonic(), plan, planned_agenda, planned_at
            backup_at: str | None = None
            while (latest := journal.latest(ws)) != seen or backup_at is None:
                if latest == seen:
                    backup_at = _backup(ws, progress)  # meanwhile one may go on working
                    continue
                progress.start(tr("Comparing with the contacts in Kontor"), len(contacts))
                again = staging.corrected(contacts, edits, importing.rules(ws))
                chosen, seen = importing.plan(ws, again, plan.options, progress, decided), latest
                if chosen.figures != plan.figures:
                    return chosen, seen
                if agenda is not None:  # the contacts it speaks of have other ids now
                    agenda = importing.agenda(ws, path, chosen, progress)
            result = importing.write(ws, chosen, agenda, progress, pictures_of=pictures_of)
            if keep:
                importing.remember(ws, look.source, mapping, kinds, reasons)
            taken = result.figures.rows - result.figures.bad - result.figures.skipped
            left = importing.held_back(chosen, places)
            return Outcome(
                result.import_id, result.operation_id, result.figures, left, without, taken, now(),
                monotonic() - began, backup_at, edits=edits,
            )  # fmt: skip

        return work

    def _listen(self) -> None:
        """Hear of the running import (or its undoing); also after the page was built anew."""
        assert self.draft.job is not None
        done = {"undo": self._undone, "more": self._brought_in}.get(self.draft.doing, self._imported)
        self.runner.adopt(self.draft.job, done, self._failed, self._stopped)

    def _imported(self, answer: Outcome | tuple[ImportPlan, int]) -> None:
        draft = self.draft
        draft.job = None
        if isinstance(answer, tuple):
            draft.plan, draft.planned_at = answer
            self.go_to(at.TRIAL)
            trial = self.steps[at.TRIAL]
            assert isinstance(trial, TrialStep)
            trial.show_again()
            return
        draft.outcome = answer
        self.go_to(at.RESULT)
        if not self.isVisible():
            created = answer.figures.created
            self.context.toast(
                tr.plural(created, "{n} contact imported", "{n} contacts imported"),
                action=(tr("Show"), lambda: self.context.go("import")),
            )

    def _stopped(self) -> None:
        self.draft.job = None
        self.go_to(self.draft.step)
        self.context.toast(tr("Import cancelled. Nothing was changed."))

    def _failed(self, problem: Exception) -> None:
        self.draft.job = None
        self.go_to(self.draft.step)
        self.context.show_error(problem)

    def bring_in(self) -> None:
        """After the run: the rows that were put right since."""
        draft, outcome = self.draft, self.draft.outcome
        if outcome is None or draft.reading is None or draft.job is not None or not self.put_right():
            return
        rows = {key[0] for key in self.put_right()}
        contacts = [contact for contact in draft.reading.contacts if contact.row in rows]
        edits, options, places = self._edits(), draft.options(), draft.places()
        decided = {key: choice for key, choice in draft.decided.items() if key[0] in rows}

        def work(ws, progress):
            fixed = list(staging.corrected(contacts, edits, importing.rules(ws)))
            plan = importing.plan(ws, fixed, options, progress, decided)
            result = imports.run(ws, plan, progress)
            return result, importing.held_back(plan, places)

        draft.doing = "more"
        draft.job = self.context.run(tr("Importing what was put right"), work)
        self._listen()
        self.go_to(at.RESULT)

    def put_right(self) -> list[staging.Key]:
        """Rows on the list of what was left behind that were put right since."""
        outcome = self.draft.outcome
        keys = {problem.key for problem in outcome.held_back} if outcome is not None else set()
        return [
            key for key in keys if outcome is not None and self.draft.edits.get(key, {}) != outcome.edits.get(key, {})
        ]

    def _brought_in(self, answer: tuple[ImportResult, list[importing.Problem]]) -> None:
        draft, (result, left) = self.draft, answer
        draft.job = None
        outcome, done = draft.outcome, set(self.put_right())
        assert outcome is not None
        still = [problem for problem in outcome.held_back if problem.key not in done]
        were_bad = {problem.key for problem in outcome.held_back if problem.key in done and problem.is_row}
        now_bad = {problem.key for problem in left if problem.is_row}
        figures = replace(
            outcome.figures, people=outcome.figures.people + result.figures.people,
            companies=outcome.figures.companies + result.figures.companies,
            bad=outcome.figures.bad - len(were_bad - now_bad),
        )  # fmt: skip
        later = (*outcome.later, result.operation_id) if result.operation_id else outcome.later
        draft.outcome = replace(
            outcome, figures=figures, later=later, held_back=[*still, *left], edits=self._edits(),
            rows_taken=outcome.rows_taken + len(were_bad - now_bad),
        )  # fmt: skip
        self.go_to(at.RESULT)
        count = len(done)
        self.context.toast(tr.plural(count, "{n} corrected row brought in", "{n} corrected rows brought in"))

    def undo_import(self) -> None:
        draft = self.draft
        if draft.outcome is None or not draft.outcome.operation_id or draft.job is not None:
            return
        work = taking_back.work(*reversed(draft.outcome.later), draft.outcome.operation_id)
        draft.doing = "undo"
        draft.job = self.context.run(tr("Undoing the import"), work)
        self._listen()

    def _undone(self, taken: TakenBack) -> None:
        draft = self.draft
        draft.job = None
        assert draft.outcome is not None
        draft.outcome = replace(draft.outcome, undone=True, stays=taken.stays)
        self.go_to(at.RESULT)
        if taken.stays:
            taking_back.tell_what_stays(self.context.window, taken.stays)


def _backup(ws: Any, progress: Any) -> str:
    """Make a backup before an import into a file that holds something; "" where there is none. An import can be undone,
    so a disk that is full does not stop it here: it will do so itself."""
    if matching.is_empty(ws):
        return ""
    from crm_desktop.exchange import backup

    progress.start(tr("Making a backup first"))
    try:
        made = backup.make(ws)
    except CrmError:
        return ""
    return f"{made.moment.astimezone():%H:%M}"


def _changed(path: Path) -> CrmError:
    return ImportProblem(
        tr("The file “{name}” was changed after it was opened here.", name=path.name),
        safe=tr("Nothing was imported; your data are unchanged."),
        remedy=tr("Read it again and look at the columns once more."),
    )
