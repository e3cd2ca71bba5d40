"""Whether a process can be run: dead ends, steps nobody reaches, ways round and round without an end.

What is wrong comes as data with a sentence in the user's language, so that the drawing can mark the place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crm_desktop.common.i18n import texts

from .followup import KINDS
from .process import ENDS, NOUNS, QUESTIONS, REASON, UNITS, Plan, Process, Step

tr = texts("processes")

MOST_DELAY = 3660
"""Of whatever unit; more is a slip of the pen."""
LONGEST_NAME = 200
"""Of a step or reaction: what stands on a button and in a column."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`grave` ones stop a process from being used, the others are a warning."""

    code: str
    sentence: str
    step: str = ""
    reaction: str = ""
    grave: bool = True


def check(process: Process) -> list[Fault]:
    """Everything that is wrong, the grave first."""
    found = [*_whole(process)]
    for step in process.steps:
        found += _step(process, step)
    if not any(fault.grave for fault in found):
        found += _ways(process)
    return sorted(found, key=lambda fault: not fault.grave)


def usable(process: Process) -> bool:
    return not any(fault.grave for fault in check(process))


def _whole(process: Process) -> Iterable[Fault]:
    if not process.name.strip():
        yield Fault("no_name", tr("The process has no name."))
    if not process.code:
        yield Fault("no_code", tr("The process has no code by which others can name it."))
    yield from _length(process.name)
    if process.noun not in NOUNS:
        yield Fault("noun", tr("“{text}” is no kind of case. Possible are: {list}.",
                               text=process.noun, list=", ".join(NOUNS)))  # fmt: skip
    if not process.steps:
        yield Fault("no_steps", tr("The process has no steps."))
    elif process.step(process.start) is None:
        yield Fault("no_start", tr("The process has no first step: “{text}” is none of its steps.", text=process.start))
    seen: set[str] = set()
    for step in process.steps:
        if not step.id:
            yield Fault("no_id", tr("The step “{name}” has no id.", name=step.name))
        if step.id in seen:
            yield Fault("double_step", tr("Two steps have the id “{text}”.", text=step.id), step.id)
        seen.add(step.id)
    if process.steps and not process.ends:
        yield Fault("no_end", tr("The process has no end: no step in which a case is won, lost or done."))


def _step(process: Process, step: Step) -> Iterable[Fault]:
    name = step.name.strip() or step.id
    if not step.name.strip():
        yield Fault("no_step_name", tr("A step has no name (its id is “{text}”).", text=step.id), step.id)
    if step.kind not in KINDS:
        yield Fault("kind", tr("“{text}” in the step “{name}” is nothing that can be planned. Possible are: {list}.",
                               text=step.kind, name=name, list=", ".join(KINDS)), step.id)  # fmt: skip
    if step.end and step.end not in ENDS:
        yield Fault("end", tr("“{text}” in the step “{name}” is no way to end. Possible are: {list}.",
                              text=step.end, name=name, list=", ".join(ENDS)), step.id)  # fmt: skip
    if step.end and step.reactions:
        yield Fault("end_with_exits", tr("“{name}” is an end and yet has reactions.", name=name), step.id)
    yield from _percent(step.probability, name, step.id)
    if not 0 <= step.limit_days <= MOST_DELAY:
        yield Fault("limit", tr("In the step “{name}” a case ages after {n} days. Possible are 0 to {most}.",
                                name=name[:LONGEST_NAME], n=str(step.limit_days)[:40], most=MOST_DELAY),
                    step.id)  # fmt: skip
    yield from _length(name, step.id)
    if step.plan:
        yield from _plan(step.plan, name, step.id)
    yield from _reactions(process, step, name)


def _reactions(process: Process, step: Step, name: str) -> Iterable[Fault]:
    ids: set[str] = set()
    names: set[str] = set()
    for item in step.reactions:
        where = (step.id, item.id)
        said = item.name.strip() or item.id
        if not item.name.strip():
            yield Fault("no_reaction_name", tr("A reaction of the step “{name}” has no name.", name=name), *where)
        if not item.id or item.id in ids or item.name.strip().casefold() in names:
            yield Fault("double_reaction",
                        tr("The step “{name}” has the reaction “{text}” twice.", name=name, text=said),
                        *where)  # fmt: skip
        yield from _length(said, *where)
        ids.add(item.id)
        names.add(item.name.strip().casefold())
        if process.step(item.target) is None:
            yield Fault("no_target", tr("“{text}” in the step “{name}” leads to “{target}”, which is no step.",
                                        text=said, name=name, target=item.target), *where)  # fmt: skip
        if item.probability is not None:
            yield from _percent(item.probability, said, *where)
        if item.plan:
            yield from _plan(item.plan, said, *where)
        for question in item.asks:
            if question not in QUESTIONS:
                yield Fault("question", tr("“{text}” is nothing a reaction can ask for. Possible are: {list}.",
                                           text=question, list=", ".join(QUESTIONS)), *where)  # fmt: skip
        if REASON in item.asks and not item.reasons:
            yield Fault("no_reasons", tr("“{text}” asks for a reason but has none to choose from.", text=said),
                        *where, grave=False)  # fmt: skip


def _length(name: str, step: str = "", reaction: str = "") -> Iterable[Fault]:
    if len(name) > LONGEST_NAME:
        yield Fault("long_name", tr("The name “{name} …” is longer than {n} characters.", name=name[:40],
                                    n=LONGEST_NAME), step, reaction)  # fmt: skip


def _percent(value: int, name: str, step: str, reaction: str = "") -> Iterable[Fault]:
    if not 0 <= value <= 100:
        yield Fault("percent", tr("“{name}” has a probability of {n} %. It must be from 0 to 100.",
                                  name=name, n=value), step, reaction)  # fmt: skip


def _plan(plan: Plan, name: str, step: str, reaction: str = "") -> Iterable[Fault]:
    if plan.kind not in KINDS:
        yield Fault("plan_kind", tr("“{text}” after “{name}” is nothing that can be planned. Possible are: {list}.",
                                    text=plan.kind, name=name, list=", ".join(KINDS)), step, reaction)  # fmt: skip
    if plan.unit not in UNITS:
        yield Fault("unit", tr("“{text}” after “{name}” is no span of time. Possible are: {list}.",
                               text=plan.unit, name=name, list=", ".join(UNITS)), step, reaction)  # fmt: skip
    if not 0 <= plan.after <= MOST_DELAY:
        yield Fault("delay", tr("The follow-up after “{name}” comes {n} {unit} later, which cannot be meant.",
                                name=name, n=plan.after, unit=plan.unit), step, reaction)  # fmt: skip


def _ways(process: Process) -> Iterable[Fault]:
    reached = _closure(process.start, {step.id: [item.target for item in step.reactions] for step in process.steps})
    back: dict[str, list[str]] = {}
    for step in process.steps:
        for item in step.reactions:
            back.setdefault(item.target, []).append(step.id)
    to_end: set[str] = set()
    for step in process.ends:
        to_end |= _closure(step.id, back)
    if process.start not in to_end:
        yield Fault("no_way_out", tr("No way leads from the first step to an end: a case would never be finished."),
                    process.start)  # fmt: skip
    for step in process.steps:
        if step.id not in reached:
            yield Fault("unreachable", tr("No reaction leads to the step “{name}”.", name=step.name), step.id,
                        grave=False)  # fmt: skip
        if not step.reactions and not step.end:
            yield Fault("dead_end", tr("The step “{name}” has no exit: a case that gets there stays there.",
                                       name=step.name), step.id, grave=False)  # fmt: skip
        elif step.id in reached and step.id not in to_end and process.start in to_end and not step.end:
            yield Fault("round", tr("From the step “{name}” no way leads to an end.", name=step.name), step.id,
                        grave=False)  # fmt: skip


def _closure(first: str, ways: dict[str, list[str]]) -> set[str]:
    found, open_ = {first}, [first]
    while open_:
        for target in ways.get(open_.pop(), ()):
            if target not in found:
                found.add(target)
                open_.append(target)
    return found
