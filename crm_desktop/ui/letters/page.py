"""The wizard of letters: six steps from a list of people to documents on their lines of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.consent import ANSWER
from crm_desktop.store import schema
from crm_desktop.ui.page import Page
from crm_desktop.ui.tasks.work import Runner
from crm_desktop.ui.widgets.task_frame import TaskFrame

from . import draft as at
from . import writing
from .draft import OWN, SHIPPED, Chosen, Draft, Gathered, Prepared, Who
from .output_step import OutputStep
from .preview_step import PreviewStep
from .recipients_step import RecipientsStep
from .result_step import ResultStep
from .salutation_step import SalutationStep
from .step import Step
from .template_step import TemplateStep

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.runs import Outcome
    from crm_desktop.exchange.letters.template import Template
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("letter_wizard")

LATER_MS = 25


class LettersPage(Page):
    screen_id = "letters"
    touches = frozenset(
        {
            schema.CONTACT, schema.ADDRESS, schema.RELATION, schema.CONSENT, schema.TEMPLATE, schema.TEMPLATE_FIELD,
            schema.FILE_LINK, schema.SELECTION, schema.CUSTOM_VALUE, schema.CUSTOM_FIELD,
        }
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.draft = Draft()
        self.runner = Runner(context, self)
        self.frame = TaskFrame(
            tr("Letters"),
            "file-text",
            [tr("Recipients"), tr("Template"), tr("Salutation"), tr("Preview"), tr("Output"), tr("Result")],
            foot=tr("Nothing has been printed or sent yet."),
            has_help=True,
        )
        self.frame.what_is_lost = self._what_is_lost
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.recipients, self.template = RecipientsStep(self), TemplateStep(self)
        self.salutation, self.preview = SalutationStep(self), PreviewStep(self)
        self.output, self.result = OutputStep(self), ResultStep(self)
        self.steps: list[Step] = [
            self.recipients, self.template, self.salutation, self.preview, self.output, self.result,
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

    @property
    def step(self) -> Step:
        return self.steps[self.draft.step]

    # The page as the window sees it

    def open(self, route: Route) -> None:
        who = self._who(route)
        if who is not None and self.draft.job is None:
            wanted = self._wanted(route.get("template") or "")
            self.begin(who, wanted, route.get("purpose") or "", route.get("campaign_step") or "")
        elif self.draft.gathered is None:
            self.gather()
        self.go_to(self.draft.step)

    def _wanted(self, name: str) -> Chosen | None:
        """The template that a route names, where there is one."""
        from crm_desktop.exchange import prepared
        from crm_desktop.exchange.letters import shipped

        found = prepared.find(self.context.ws, name)
        if found is None or found.kind != prepared.LETTER:
            return None
        if found.template_id:
            return Chosen(OWN, found.template_id, found.name)
        return Chosen(SHIPPED, str(shipped.find(found.name)), found.name)

    def _who(self, route: Route) -> Who | None:
        """Whom a route asks for; None for whoever is chosen already."""
        ids = tuple(route.get("ids") or ((route.record_id,) if route.record_id else ()))
        if ids:
            return Who(at.PICKED, ids=ids, name=route.get("name") or "")
        if list_id := route.get("list"):
            return Who(at.LIST, list_id)
        if where := route.get("where"):
            from crm_desktop.store.queries import listing
            from crm_desktop.store.queries.listing import View

            found = listing.ids(self.context.ws, View(where=where, today=self.context.today()))
            return Who(at.PICKED, ids=tuple(found), name=route.get("name") or "")
        return None

    def refresh(self, change: Change | None) -> None:
        """Contacts, consents or templates changed: what was worked out from them is worked out anew."""
        if self.draft.job is not None or self.draft.step == at.RESULT or change is None:
            return
        if self.runner.busy:  # the change may be its own; what it found comes first
            QTimer.singleShot(LATER_MS, self, lambda: self.refresh(change))
            return
        self.draft.gathered = self.draft.prepared = None
        self.gather()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.setFocus()  # what got the keyboard while the page was hidden has not really got it

    def go_back(self) -> bool:
        return self.draft.step not in (at.RECIPIENTS, at.RESULT) and self.frame.go_back()

    def panes(self) -> Sequence[Any]:
        return (self.frame.steps, self.frame.pages, self.frame)

    def state(self) -> dict[str, Any]:
        """The draft goes over to the page in the other language; a running job goes with it."""
        if self.runner.busy:
            if self.runner.job is self.draft.job:
                self.runner.let_go()
            else:
                self.runner.drop()
        return {"draft": self.draft}

    def come_back(self, route: Route, state: dict[str, Any]) -> None:
        """Without opening the route, which would begin new letters."""
        self.draft = state["draft"]
        if self.draft.job is not None:
            self.runner.adopt(self.draft.job, self._written, self._failed, self._stopped)
        elif self.draft.gathered is None:
            self.gather()
        self.go_to(self.draft.step)

    # Moving

    def begin(self, who: Who, chosen: Chosen | None = None, purpose: str = "", campaign_step: str = "") -> None:
        """Letters to these people; with a template that goes with what they said, an answer to it, unless a purpose is
        named. They count for a step of a campaign."""
        self.runner.drop()
        self.draft = Draft(who=who, name=self.draft.name if self.draft.outcome is None else "")
        self.draft.campaign_step = campaign_step
        if purpose:
            self.draft.purpose = purpose
        if chosen is None:
            self.gather()
        else:
            self.draft.purpose = purpose or ANSWER
            self.choose(chosen, self._refused)
        self.go_to(at.RECIPIENTS)

    def go_to(self, step: int) -> None:
        draft = self.draft
        if draft.job is not None and step != draft.step:
            return
        if step in (at.SALUTATION, at.PREVIEW, at.OUTPUT) and draft.ready is None:
            step = at.TEMPLATE
        draft.step, draft.furthest = step, max(draft.furthest, step)
        frame, free = self.frame, step != at.RESULT and draft.job is None
        frame.go_to(step)
        frame.steps.set_current(step, can_go_back=free)
        frame.cancel.setVisible(step != at.RESULT)
        frame.back.setVisible(step not in (at.RECIPIENTS, at.RESULT) and free)
        self.preview.show_foot(on=step == at.PREVIEW)
        self.result.show_foot(on=step == at.RESULT)
        if step in (at.SALUTATION, at.PREVIEW, at.OUTPUT) and draft.prepared is None:
            self.prepare()
        self.show_step()
        self.setFocusProxy(self.step.focusProxy())  # where the window puts the keyboard when this page is shown
        if self.isVisible():
            self.setFocus()

    def show_step(self) -> None:
        """What the current page shows, from the draft."""
        self.step.enter()
        self.step.show_next()
        self.show_notes()

    def _back(self) -> None:
        self.go_to(self.draft.step - 1)

    def finish(self) -> None:
        self.draft = Draft()
        if not self.context.navigation.back():
            self.context.go("contacts")

    def _close(self) -> None:
        if self.draft.job is None:
            self.runner.drop()
            self.draft = Draft()
        if not self.context.navigation.back():
            self.context.go("contacts")

    def _what_is_lost(self) -> str:
        if self.draft.job is not None or self.draft.step == at.RESULT or not self.draft.has_work():
            return ""
        return tr("Whom you left out and what you changed here would be lost. No letter has been written yet.")

    def show_notes(self) -> None:
        """The small lines in the list of steps, and the line under the title."""
        draft, notes = self.draft, [""] * 6
        if draft.gathered is not None:
            kept, all_ = len(draft.gathered.kept), len(draft.gathered.kept) + len(draft.gathered.left)
            notes[at.RECIPIENTS] = tr("{n} of {all}", n=format_int(kept), all=format_int(all_))
        if draft.ready is not None and draft.furthest >= at.TEMPLATE:
            count, open_ = len(draft.ready.names), len(draft.open_fields())
            notes[at.TEMPLATE] = (
                tr.plural(open_, "{n} field unknown", "{n} fields unknown")
                if open_
                else tr.plural(count, "{n} field", "{n} fields")
            )
        if draft.furthest >= at.SALUTATION and draft.greetings:
            notes[at.SALUTATION] = tr.plural(len(draft.greetings), "{n} changed here", "{n} changed here")
        if draft.prepared is not None and draft.furthest >= at.PREVIEW:
            odd = len(draft.prepared.odd)
            notes[at.PREVIEW] = tr.plural(odd, "{n} to look at", "{n} to look at") if odd else tr("nothing odd")
        for place, note in enumerate(notes):
            self.frame.steps.set_note(place, note)
        name = draft.chosen.name if draft.chosen is not None else ""
        self.frame.title.setText(tr("Letters “{name}”", name=name) if name else tr("Letters"))
        done = draft.outcome is not None
        self.frame.steps.set_foot("" if done or draft.job is not None else tr("Nothing has been printed or sent yet."))

    # Working out

    def gather(self) -> None:
        """Find out in the background who gets a letter."""
        draft, today = self.draft, self.context.today()
        who, choices = draft.who, draft.choices()

        def work(ws, progress) -> Gathered:
            return writing.gathered(ws, who, choices, today, progress)

        def done(found: Gathered) -> None:
            draft.gathered = found
            if draft is self.draft:
                if draft.ready is not None and draft.step != at.RECIPIENTS:
                    self.prepare()
                self.show_step()

        self.runner.start(tr("Looking who can be written to"), work, done)

    def choose(self, chosen: Chosen, on_error: Callable[[Exception], object]) -> None:
        """Read a template in the background."""
        draft = self.draft

        def work(ws, progress) -> tuple[Template, dict[str, str]]:
            return writing.read_template(ws, chosen, progress)

        def done(found: tuple[Template, dict[str, str]]) -> None:
            draft.chosen, draft.prepared = chosen, None
            draft.ready, draft.meanings = found[0], dict(found[1])
            draft.subject = None
            self.prepare()

        self.runner.start(tr("Reading the template"), work, done, on_error)

    def _refused(self, problem: Exception) -> None:
        """The template that was named cannot be used: another one can be chosen."""
        self.template.refuse(problem)
        self.gather()

    def prepare(self) -> None:
        """Look in the background at every letter as it will be."""
        draft = self.draft
        if draft.ready is None:
            return
        if draft.gathered is None:
            self.gather()
            return
        ready, ids, choices = draft.ready, draft.gathered.ids, draft.choices()

        def work(ws, progress) -> Prepared:
            return writing.prepared(ws, ready, ids, choices, progress)

        def done(found: Prepared) -> None:
            if draft is not self.draft:
                return
            draft.prepared = found
            draft.current = min(draft.current, max(len(found.looks) - 1, 0))
            self.show_step()

        self.runner.start(tr("Looking at the letters"), work, done)

    def changed(self) -> None:
        """What somebody decided changes the letters."""
        self.draft.gathered = self.draft.prepared = None
        self.gather()

    def go_to_contact(self, contact_id: str) -> None:
        self.context.go("contacts", contact_id)

    # The run

    def write(self, out: Path) -> None:
        draft = self.draft
        if draft.prepared is None or draft.job is not None:
            return
        work = writing.run(draft, out)
        draft.job = self.context.run(tr("Writing letters"), work)
        self.go_to(at.RESULT) if draft.step == at.RESULT else self._show_running()
        self.runner.adopt(draft.job, self._written, self._failed, self._stopped)

    def _show_running(self) -> None:
        job, self.draft.job = self.draft.job, None
        self.draft.outcome, self.draft.undone = None, False
        self.go_to(at.RESULT)
        self.draft.job = job
        self.show_step()

    def _written(self, outcome: Outcome) -> None:
        draft = self.draft
        draft.job, draft.outcome, draft.operation_id = None, outcome, outcome.operation
        if outcome.mailing:
            from crm_desktop.ui.post.sending import post_of

            post_of(self.context).start()
        self.go_to(at.RESULT)
        if not self.isVisible():
            letters = outcome.written.letters
            self.context.toast(
                tr.plural(letters, "{n} letter written", "{n} letters written"),
                action=(tr("Show"), lambda: self.context.go("letters")),
            )

    def _stopped(self) -> None:
        self.draft.job = None
        self.go_to(at.OUTPUT)
        self.context.toast(tr("Cancelled. No letter was written and nothing was put on a line of time."))

    def _failed(self, problem: Exception) -> None:
        self.draft.job = None
        self.go_to(at.OUTPUT)
        self.context.show_error(problem)
