"""Processes: draw, publish in versions, move running cases over to the newest one.

A case runs in the version it began in until somebody moves it over; so editing a process never changes a running case.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import LANGUAGES, texts
from crm_desktop.records import process_check, process_file
from crm_desktop.records.case import DRAFT, LIVE
from crm_desktop.records.process import Process
from crm_desktop.store import schema
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import processes as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import case_moves

tr = texts("processes")


def install(ws: Workspace, process: Process, data: Mapping[str, Any] | None = None) -> str:
    """Take a process into the file and put it to use; one with the same code gets it as its next version. `data` is the
    same process with its texts in several languages: it is kept so, and read in that of the program until somebody
    draws on. Returns the id of the process. Raises CrmError with every grave fault."""
    _sound(process)
    for language in LANGUAGES if data else ():
        _sound(process_file.from_data(data, language))
    with ws.operation(tr("Process “{name}”", name=process.name)):
        process_id = queries.process_named(ws, process.code)
        if not process_id:
            process_id = rows.insert(ws, schema.PROCESS, _head(process))
        publish(ws, process_id, process, data)
    return process_id


def _head(process: Process) -> dict[str, str]:
    return {"code": process.code, "noun": process.noun, "name": process.name.strip()}


def _sound(process: Process) -> None:
    grave = [fault.sentence for fault in process_check.check(process) if fault.grave]
    if grave:
        raise CrmError(
            tr("This process cannot be used yet.") + "".join(f"\n– {sentence}" for sentence in grave),
            safe=tr("Nothing was changed."),
        )


def create(ws: Workspace, process: Process) -> str:
    """A new process as a draft, however unfinished. Returns its id."""
    if not process.name.strip():
        raise CrmError(tr("The process has no name."), safe=tr("Nothing was changed."))
    code = _free_code(ws, process.code or "process")
    with ws.operation(tr("New process “{name}”", name=process.name)):
        process_id = rows.insert(ws, schema.PROCESS, {**_head(process), "code": code})
        _write(ws, process_id, replace(process, code=code), DRAFT, 1)
    return process_id


def _free_code(ws: Workspace, code: str) -> str:
    free, number = code, 1
    while queries.process_named(ws, free):
        number += 1
        free = f"{code}_{number}"
    return free


def save_draft(ws: Workspace, process_id: str, process: Process) -> None:
    """Keep what was drawn; the live version stays in use until it is published."""
    _found(ws, process_id)
    draft = queries.draft(ws, process_id)
    with ws.operation(tr("Change process “{name}”", name=process.name)):
        if draft is None:
            _write(ws, process_id, process, DRAFT, _next_number(ws, process_id))
        else:
            definition = _definition(process)
            rows.update(ws, schema.PROCESS_VERSION, draft.id, {"definition": definition, "at": stamp(ws.clock())})


def drop_draft(ws: Workspace, process_id: str) -> None:
    """Forget what was drawn since the last version was published."""
    draft = queries.draft(ws, process_id)
    if draft is None:
        return
    with ws.operation(tr("Drop draft of “{name}”", name=draft.process.name)):
        rows.soft_delete(ws, schema.PROCESS_VERSION, draft.id)


def publish(ws: Workspace, process_id: str, process: Process, data: Mapping[str, Any] | None = None) -> str:
    """Put a version to use: new cases begin in it. `data` as for install. Returns its id; that of the live one when
    nothing is different. Raises CrmError with every grave fault."""
    _sound(process)
    code = _found(ws, process_id)
    process = replace(process, code=code)
    known = queries.current(ws, process_id)
    draft = queries.draft(ws, process_id)
    if known is not None and known.process == process and draft is None:
        return known.id
    with ws.operation(tr("Publish process “{name}”", name=process.name)):
        name = process_file.name_of(data) if data else process.name.strip()
        rows.update(ws, schema.PROCESS, process_id, {"name": name, "noun": process.noun})
        if draft is None:
            return _write(ws, process_id, process, LIVE, _next_number(ws, process_id), data)
        values = {
            "definition": _definition(process, data),
            "state": LIVE,
            "at": stamp(ws.clock()),
            "user_id": ws.user_id,
        }
        rows.update(ws, schema.PROCESS_VERSION, draft.id, values)
        return draft.id


def _found(ws: Workspace, process_id: str) -> str:
    """The code of a process. Raises NotFound."""
    code = ws.value("SELECT code FROM process WHERE id = ? AND deleted_at IS NULL", (process_id,))
    if code is None:
        raise NotFound(tr("This process is no longer in the file."), safe=tr("Nothing was changed."))
    return str(code)


def _next_number(ws: Workspace, process_id: str) -> int:
    return max((item.number for item in queries.versions(ws, process_id)), default=0) + 1


def _definition(process: Process, data: Mapping[str, Any] | None = None) -> str:
    whole = {**data, "code": process.code} if data else process_file.to_data(process)
    return json.dumps(whole, ensure_ascii=False)


def _write(
    ws: Workspace, process_id: str, process: Process, state: str, number: int, data: Mapping[str, Any] | None = None
) -> str:
    return rows.insert(
        ws, schema.PROCESS_VERSION,
        {
            "process_id": process_id, "number": number, "state": state,
            "definition": _definition(process, data), "at": stamp(ws.clock()), "user_id": ws.user_id,
        },
    )  # fmt: skip


def waiting(ws: Workspace, process_id: str) -> dict[str, list[str]]:
    """Id of each step in which cases are open to the ids of these, whatever version they run in."""
    found: dict[str, list[str]] = {}
    for case in case_queries.open_cases(ws, [process_id]):
        found.setdefault(case.step, []).append(case.id)
    return found


def lost_steps(ws: Workspace, process_id: str, process: Process | None = None) -> dict[str, list[str]]:
    """Steps that cases of older versions are in and the newest one (or `process`, before that is published) does not
    have, or has as an end: id of the step to ids of its open cases. They need a place before these cases can be moved
    over."""
    newest = None if process else _newest(ws, process_id)
    target = process or (newest.process if newest else None)
    found: dict[str, list[str]] = {}
    for case in case_queries.open_cases(ws, [process_id]):
        step = target.step(case.step) if target else None
        if (newest is None or case.version_id != newest.id) and (step is None or step.end):
            found.setdefault(case.step, []).append(case.id)
    return found


def move_over(ws: Workspace, process_id: str, places: Mapping[str, str] | None = None) -> int:
    """Let the running cases of older versions go on in the newest one; `places` says for a step that is gone where its
    cases go. Steps, follow-ups and history of the cases stay. Returns how many were moved. Raises CrmError while a
    step is without a place, or its place is none or an end."""
    target = _newest(ws, process_id)
    places = places or {}
    without = [step for step in lost_steps(ws, process_id) if step not in places]
    wrong = [
        step for step in places.values() if (found := target.process.step(step)) is None or found.end
    ]  # fmt: skip
    if without or wrong:
        sentence = (
            tr("Cases are in steps that the new version does not have: {list}.", list=", ".join(without))
            if without
            else tr("Cases cannot be moved there: {list}.", list=", ".join(wrong))
        )
        raise CrmError(
            sentence, safe=tr("Nothing was changed."), remedy=tr("Say for each of them in which step they go on.")
        )
    cases = [case for case in case_queries.open_cases(ws, [process_id]) if case.version_id != target.id]
    with ws.operation(tr("Move cases to the new version of “{name}”", name=target.process.name)):
        for case in cases:
            step = places.get(case.step, case.step)
            rows.update(ws, schema.PROCESS_CASE, case.id, {"version_id": target.id, "step": step})
            if step != case.step:
                case_moves.note(ws, case.id, target.id, case.step, step)
    return len(cases)


def _newest(ws: Workspace, process_id: str) -> queries.Version:
    found = queries.current(ws, process_id)
    if found is None:
        raise NotFound(tr("This process is no longer in the file."), safe=tr("Nothing was changed."))
    return found


def delete(ws: Workspace, process_id: str) -> None:
    """Take a process out of use. Refused while cases run in it, since they would have no steps any more."""
    _found(ws, process_id)
    running = len(case_queries.open_cases(ws, [process_id]))
    if running:
        raise CrmError(
            tr.plural(running, "{n} case still runs in this process.", "{n} cases still run in this process."),
            safe=tr("Nothing was changed."), remedy=tr("Finish them first."),
        )  # fmt: skip
    with ws.operation(tr("Delete process")):
        rows.soft_delete(ws, schema.PROCESS, process_id)
