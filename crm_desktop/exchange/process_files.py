"""Process definitions as files: those shipped in templates/processes, and any other TOML or JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from crm_desktop.common import i18n, paths
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.operations import processes
from crm_desktop.records import process_file
from crm_desktop.records.process import Process
from crm_desktop.records.process_file import ProcessUnreadable
from crm_desktop.store.queries import processes as queries
from crm_desktop.store.workspace import Workspace

from . import saving

tr = texts("processes")

MOST_BYTES = 2_000_000
"""A drawing of a thousand steps has less; more is another kind of file."""


def shipped() -> dict[str, Path]:
    """Code of each shipped process to its file."""
    return {path.stem: path for path in sorted((paths.templates() / "processes").glob("*.toml"))}


def read(path: Path, language: str = "") -> Process:
    """The process in a file, its texts in this language (usually that of the program). Raises ProcessUnreadable with
    a sentence for whatever else the file is."""
    data = _data(path)
    try:
        return process_file.from_data(data, language or i18n.language())
    except ProcessUnreadable as refused:
        raise ProcessUnreadable(f"{path.name}: {refused.what}", safe=refused.safe) from None


def data(path: Path) -> Mapping[str, Any]:
    """The same as plain data, its texts in all the languages it has."""
    found = _data(path)
    return cast("Mapping[str, Any]", found) if isinstance(found, Mapping) else {}


def _data(path: Path) -> object:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ProcessUnreadable(
                tr("“{name}” is too large for a process.", name=path.name), safe=tr("Nothing was changed.")
            )
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise NotFound(tr("There is no file “{name}”.", name=path.name)) from None
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CrmError(tr("“{name}” cannot be read: {reason}.", name=path.name, reason=reason)) from None
    except UnicodeDecodeError:
        raise _no_process(path) from None
    try:
        if text.lstrip().startswith("{"):
            return json.loads(text)
        import tomllib

        return tomllib.loads(text)
    except RecursionError:
        raise _no_process(path) from None
    except ValueError as problem:  # both readers say line and column
        raise ProcessUnreadable(
            tr("“{name}” is neither TOML nor JSON that can be read: {reason}.", name=path.name, reason=problem),
            safe=tr("Nothing was changed."),
        ) from None


def _no_process(path: Path) -> ProcessUnreadable:
    return ProcessUnreadable(
        tr("“{name}” holds no process.", name=path.name), safe=tr("Nothing was changed."),
        remedy=tr("A process is a text file in TOML or JSON; templates/processes has examples."),
    )  # fmt: skip


def write(process: Process, path: Path) -> None:
    """Write a process as a TOML file that `read` gives back the same."""
    import tomli_w

    text = tomli_w.dumps(process_file.to_data(process), multiline_strings=False)
    with saving.replacing(path) as part:
        part.write_text(text, encoding="utf-8", newline="\n")


def available(ws: Workspace, code: str) -> str:
    """The id of the process with this code (or id); a shipped one not yet in the file is taken into it. What it starts
    in its turn comes along. Raises NotFound."""
    found = queries.current(ws, code)
    if found is not None:
        return found.process_id
    path = shipped().get(code)
    if path is None:
        known = ", ".join(dict.fromkeys([*(item.code for item in queries.live(ws)), *shipped()]))
        raise NotFound(
            tr("There is no process “{name}”.", name=code), remedy=tr("There are: {list}", list=known)
        )  # fmt: skip
    process = read(path)
    with ws.operation(tr("Process “{name}”", name=process.name)):
        process_id = processes.install(ws, process, data(path))
        for step in process.steps:
            if step.starts and step.starts in shipped() and queries.current(ws, step.starts) is None:
                available(ws, step.starts)
    return process_id
