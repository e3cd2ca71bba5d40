"""The process being drawn: what stands there, what is chosen, and each change as one step of undo of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.operations import processes
from crm_desktop.records import drawing, process_check
from crm_desktop.records.forecast import Flow
from crm_desktop.records.process import Process, Reaction, Step
from crm_desktop.records.process_check import Fault
from crm_desktop.store.queries import pipeline
from crm_desktop.store.queries import processes as queries

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("designer")

YEAR = timedelta(days=365)


class Drawing(QObject):
    """Kept in the file as the draft of the process with every change, so that nothing drawn is lost."""

    changed = Signal()
    """The process, or figures beside it, are others."""
    picked = Signal()
    """Another step or reaction is chosen."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.process_id = ""
        self.process = Process("", "")
        self.number, self.is_draft, self.at = 0, False, ""
        self.live: queries.Version | None = None
        self.running = 0
        self.counts: Mapping[str, tuple[int, int]] = {}
        self.flows: list[Flow] = []
        self.faults: list[Fault] = []
        self.step_id = self.reaction_id = ""
        self.taken: set[str] = set()

    # What there is

    def show(self, process_id: str) -> bool:
        """Draw this process from now on; False when it is no longer there."""
        if process_id != self.process_id:
            self.process_id, self.step_id, self.reaction_id = process_id, "", ""
        return self.reload()

    def reload(self) -> bool:
        """Read it again. False when it is no longer there."""
        ws = self._context.ws
        versions = queries.versions(ws, self.process_id) if self.process_id else []
        if not versions:
            return False
        newest = versions[0]
        self.live = next((item for item in versions if item.state == "live"), None)
        self.process, self.number, self.at = newest.process, newest.number, newest.at
        self.is_draft = newest.state == "draft"
        self.running = sum(item.cases for item in versions)
        self.taken = {step.id for item in versions for step in item.process.steps}
        self.counts = queries.cases_by_step(ws, self.process_id)
        self.flows = pipeline.flows(ws, self.process_id, stamp(ws.clock() - YEAR))
        self._follow()
        return True

    @property
    def step(self) -> Step | None:
        return self.process.step(self.step_id)

    @property
    def reaction(self) -> Reaction | None:
        step = self.step
        return step.reaction(self.reaction_id) if step and self.reaction_id else None

    @property
    def read_only(self) -> bool:
        return self._context.ws.read_only

    def _follow(self) -> None:
        self.faults = process_check.check(self.process)
        if self.step is None:
            self.step_id = self.reaction_id = ""
        elif self.reaction is None:
            self.reaction_id = ""
        self.changed.emit()

    def share(self, step: Step, reaction: Reaction) -> tuple[int, int]:
        """Of all moves out of a step within a year, those that went where a reaction leads."""
        out = [flow for flow in self.flows if flow.from_step == step.id and flow.to_step != step.id]
        return sum(flow.count for flow in out if flow.to_step == reaction.target), sum(flow.count for flow in out)

    # What is chosen

    def pick(self, step_id: str = "", reaction_id: str = "") -> None:
        if (step_id, reaction_id) != (self.step_id, self.reaction_id):
            self.step_id, self.reaction_id = step_id, reaction_id
            self.picked.emit()

    # Changes

    def put(self, process: Process, label: str) -> bool:
        """Keep another process as the draft; one step of undo with this name."""
        if process == self.process:
            return True
        ws = self._context.ws

        def keep() -> bool:
            with ws.operation(label):
                processes.save_draft(ws, self.process_id, process)
            return True

        if not self._context.do(keep):
            return False
        self.reload()
        return True

    def put_step(self, step: Step) -> bool:
        return self.put(drawing.with_step(self.process, step), tr("Change step “{name}”", name=step.name))

    def put_reaction(self, step_id: str, reaction: Reaction) -> bool:
        changed = drawing.with_reaction(self.process, step_id, reaction)
        return self.put(changed, tr("Change reaction “{name}”", name=reaction.name))

    def put_head(self, **values: str) -> bool:
        changed = replace(self.process, **values)
        return self.put(changed, tr("Change process “{name}”", name=changed.name))

    def move(self, places: Mapping[str, tuple[int, int]]) -> bool:
        return self.put(drawing.placed(self.process, places), tr("Move steps"))

    def lay_out(self) -> bool:
        return self.put(drawing.laid_out(self.process), tr("Tidy up the drawing"))

    def add_step(self, place: tuple[int, int] | None = None) -> str:
        """A new step there, or below the chosen one; chosen now. Returns its id."""
        process, step = self._with_new(self.step_id, place)
        if not self.put(process, tr("New step")):
            return ""
        self.pick(step.id)
        return step.id

    def _with_new(self, after: str, place: tuple[int, int] | None) -> tuple[Process, Step]:
        """The process with a step that comes after another one, there or where room is."""
        process = self.process
        if place is None:
            process, place = drawing.with_room(process, after)
        step = Step(
            drawing.new_id("step", self.taken | {step.id for step in process.steps}),
            self._free_name(tr("New step"), {item.name for item in process.steps}),
            probability=drawing.likely_percent(process, after), x=place[0], y=place[1],
        )  # fmt: skip
        return drawing.with_step(process, step, after), step

    def connect(self, step_id: str, target: str, place: tuple[int, int] | None = None) -> str:
        """A new reaction from one step to another ('' makes a new one there); chosen now. Returns its id."""
        process, source = self.process, self.process.step(step_id)
        if source is None:
            return ""
        if source.end:
            self._context.toast(tr("“{name}” is an end: nothing leads on from there.", name=source.name))
            return ""
        if not target:
            process, new = self._with_new(step_id, place)
            target = new.id
        reaction_id = drawing.new_id("reaction", {item.id for item in source.reactions})
        name = self._free_name(tr("New reaction"), {item.name for item in source.reactions})
        process = drawing.with_reaction(process, step_id, Reaction(reaction_id, name, target))
        if not self.put(process, tr("New reaction")):
            return ""
        self.pick(step_id, reaction_id)
        return reaction_id

    def lead_to_new(self) -> bool:
        """The chosen reaction leads to a new step, which is chosen now."""
        source, reaction = self.step, self.reaction
        if source is None or reaction is None:
            return False
        process, step = self._with_new(source.id, None)
        process = drawing.with_reaction(process, source.id, replace(reaction, target=step.id))
        if not self.put(process, tr("New step")):
            return False
        self.pick(step.id)
        return True

    def _free_name(self, name: str, taken: set[str]) -> str:
        found, number = name, 1
        while found in taken:
            number += 1
            found = f"{name} {number}"
        return found

    def rename(self, step_id: str, reaction_id: str, name: str) -> bool:
        """Call a step, or one of its reactions, otherwise. An empty name keeps the old one."""
        step, name = self.process.step(step_id), name.strip()
        reaction = step.reaction(reaction_id) if step and reaction_id else None
        if step is None or not name:
            return False
        if reaction is not None:
            return self.put_reaction(step_id, replace(reaction, name=name))
        return self.put_step(replace(step, name=name))

    def delete(self) -> None:
        """Take the chosen step or reaction out; says so, and what becomes of cases that are there."""
        step, reaction = self.step, self.reaction
        if step is None:
            return
        if reaction is not None:
            done = tr("Reaction “{name}” deleted", name=reaction.name)
            if self.put(drawing.without_reaction(self.process, step.id, reaction.id), done):
                self.pick(step.id)
                self._context.toast(done, undo=True)
            return
        running = self.counts.get(step.id, (0, 0))[0]
        done = tr("Step “{name}” deleted", name=step.name)
        if self.put(drawing.without_step(self.process, step.id), done):
            self.pick()
            if running:
                done = tr.plural(
                    running,
                    "Step “{name}” deleted. {n} case is in it and stays there until you publish; then you say where it "
                    "goes on.",
                    "Step “{name}” deleted. {n} cases are in it and stay there until you publish; then you say where "
                    "they go on.", name=step.name,
                )  # fmt: skip
            self._context.toast(done, undo=True)

    def drop(self) -> None:
        """Back to the version in use."""
        done = tr("Draft dropped; version {n} is shown.", n=self.live.number if self.live else 0)
        if self._context.do(lambda: processes.drop_draft(self._context.ws, self.process_id) or True, done):
            self.reload()
