"""Process definitions as files: those shipped in templates/processes, and any other TOML or JSON file."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
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
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What JSON can write and no text holds: control characters, halves of a character."""
_LINE = re.compile(r"at line (\d+), column (\d+)")


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
    data = _parsed(_text(path), path)
    if any(_FORBIDDEN.search(text) for text in _strings(data)):
        raise ProcessUnreadable(
            tr("“{name}” has characters in it that are none.", name=path.name), safe=tr("Nothing was changed.")
        )
    return data


def _text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():  # a folder, or a pipe that would keep us waiting
            raise ProcessUnreadable(tr("“{name}” is no file.", name=path.name), safe=tr("Nothing was changed."))
        if path.stat().st_size > MOST_BYTES:
            raise ProcessUnreadable(
                tr("“{name}” is too large for a process.", name=path.name), safe=tr("Nothing was changed.")
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        raise NotFound(tr("There is no file “{name}”.", name=path.name)) from None
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CrmError(tr("“{name}” cannot be read: {reason}.", name=path.name, reason=reason)) from None
    try:
        return raw.decode("utf-16" if raw[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else "utf-8-sig")
    except UnicodeDecodeError:
        if b"\0" in raw:
            raise _no_process(path) from None
        raise ProcessUnreadable(
            tr("“{name}” is not written in UTF-8.", name=path.name), safe=tr("Nothing was changed."),
            remedy=tr("Open it in an editor and save it with the encoding UTF-8."),
        ) from None  # fmt: skip


def _parsed(text: str, path: Path) -> object:
    if "\0" in text:
        raise _no_process(path)
    try:
        if (text.lstrip()[:1] in ("{", "[") and path.suffix.lower() != ".toml") or text.lstrip().startswith("{"):
            return json.loads(text, object_pairs_hook=lambda pairs: _once(pairs, path))
        import tomllib

        return tomllib.loads(text)
    except RecursionError:
        raise _no_process(path) from None
    except ValueError as problem:
        raise ProcessUnreadable(
            tr("“{name}” is neither TOML nor JSON that can be read.", name=path.name),
            safe=tr("Nothing was changed."), remedy=" ".join(filter(None, (_place(problem), _examples()))),
        ) from None  # fmt: skip


def _once(pairs: list[tuple[str, Any]], path: Path) -> dict[str, Any]:
    """A key that stands twice would drop the first one in silence."""
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        double = next(key for key, _ in pairs if key in seen or seen.add(key))
        raise ProcessUnreadable(
            tr("In “{name}” the key “{key}” stands twice in one place.", name=path.name, key=double[:60]),
            safe=tr("Nothing was changed."),
        )
    return found


def _place(problem: ValueError) -> str:
    """Where both readers say that they got lost; their reasons are English only."""
    if isinstance(problem, json.JSONDecodeError):
        line, column = problem.lineno, problem.colno
    elif found := _LINE.search(str(problem)):
        line, column = int(found[1]), int(found[2])
    else:
        return ""
    return tr("Look at line {line}, column {column}.", line=line, column=column)


def _strings(data: object) -> Iterator[str]:
    open_: list[object] = [data]
    while open_:
        item = open_.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, Mapping):
            pairs = cast("Mapping[object, object]", item)
            open_ += [*pairs.keys(), *pairs.values()]
        elif isinstance(item, list):
            open_ += cast("list[object]", item)


def _no_process(path: Path) -> ProcessUnreadable:
    return ProcessUnreadable(
        tr("“{name}” holds no process.", name=path.name), safe=tr("Nothing was changed."), remedy=_examples()
    )


def _examples() -> str:
    return tr("A process is a text file in TOML or JSON; templates/processes has examples.")


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
