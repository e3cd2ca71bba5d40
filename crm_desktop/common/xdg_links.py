"""Links like tel: on Linux: a desktop entry of the user that says it opens them, and a line in mimeapps.list that
chooses it (MIME Applications Specification). Who opened them before stands behind, and is first again afterwards."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

ENTRY = "kontor-call.desktop"
_LISTS = ("Default Applications", "Added Associations")


def put(schemes: Sequence[str], line: str) -> None:
    """Open exactly these; none takes the entry away. `line` starts the program with %u for the link. Raises OSError."""
    entry = _applications() / ENTRY
    if schemes:
        types = "".join(f"{_type(scheme)};" for scheme in schemes)
        _write(
            entry,
            "[Desktop Entry]\nType=Application\nName=Kontor\nComment=Whose number is this?\n"
            f"Exec={line}\nTerminal=false\nNoDisplay=true\nMimeType={types}\n",
        )
    for path in {*_choosing(), _config() / "mimeapps.list"} if schemes else set(_choosing()):
        before = path.read_text("utf-8", "surrogateescape") if path.is_file() else ""
        text = _without(before)
        if schemes and (path.name == "mimeapps.list" or any(_first(before, scheme) for scheme in schemes)):
            for name in _LISTS if path.parent == _config() else ():
                for scheme in schemes:
                    text = _with_first(text, name, _type(scheme))
        if text == before:
            continue
        if schemes or any("=" in line for line in text.splitlines()):
            _write(path, text)
        else:  # of nothing but ours
            path.resolve().unlink()
    if not schemes:
        entry.unlink(missing_ok=True)
    _tell_the_desktop()


def offered() -> frozenset[str]:
    """What the entry says it opens."""
    try:
        text = (_applications() / ENTRY).read_text("utf-8", "surrogateescape")
    except OSError:
        return frozenset()
    types = next((line for line in text.splitlines() if line.startswith("MimeType=")), "").partition("=")[2]
    return frozenset(name.removeprefix("x-scheme-handler/") for name in types.split(";") if name)


def chosen(scheme: str) -> bool:
    """Whether the desktop opens it with this program. A list of one desktop goes before the common one."""
    for path in _choosing():
        if path.is_file() and (first := _first(path.read_text("utf-8", "surrogateescape"), scheme)):
            return first == ENTRY
    return False


def _type(scheme: str) -> str:
    return f"x-scheme-handler/{scheme}"


def _base(variable: str, usual: str) -> Path:
    named = os.environ.get(variable, "")
    return Path(named) if os.path.isabs(named) else Path.home() / usual


def _applications() -> Path:
    return _base("XDG_DATA_HOME", ".local/share") / "applications"


def _config() -> Path:
    return _base("XDG_CONFIG_HOME", ".config")


def _choosing() -> list[Path]:
    """The user's lists in the order in which the desktop looks."""
    desktops = [name.lower() for name in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":") if name.isalnum()]
    names = [*(f"{name}-mimeapps.list" for name in desktops), "mimeapps.list"]
    return [folder / name for folder in (_config(), _applications()) for name in names]


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """(the group it stands in, the line)."""
    group = ""
    for line in text.splitlines():
        if line.startswith("[") and line.rstrip().endswith("]"):
            group = line.strip()[1:-1]
        yield group, line


def _value(line: str) -> list[str]:
    return [name.strip() for name in line.partition("=")[2].split(";") if name.strip()]


def _first(text: str, scheme: str) -> str:
    for group, line in _lines(text):
        if group == _LISTS[0] and line.partition("=")[0].strip() == _type(scheme) and (names := _value(line)):
            return names[0]
    return ""


def _without(text: str) -> str:
    """The list without our entry; a line that named nothing else goes."""
    kept: list[str] = []
    for group, line in _lines(text):
        if group in _LISTS and "=" in line and ENTRY in _value(line):
            others = [name for name in _value(line) if name != ENTRY]
            if not others:
                continue
            line = f"{line.partition('=')[0]}={';'.join(others)};"
        kept.append(line)
    return "\n".join(kept) + "\n" if kept else text


def _with_first(text: str, wanted: str, key: str) -> str:
    """The list with our entry before all others of this type."""
    lines: list[str] = []
    at, there = -1, False
    for group, line in _lines(text):
        if group == wanted:
            if line.partition("=")[0].strip() == key and not there:
                line, there = f"{key}={';'.join([ENTRY, *_value(line)])};", True
            if line.strip():
                at = len(lines) + 1
        lines.append(line)
    if not there:
        if at < 0:
            lines += ["", f"[{wanted}]"] if lines else [f"[{wanted}]"]
            at = len(lines)
        lines.insert(at, f"{key}={ENTRY};")
    return "\n".join(lines) + "\n"


def _write(path: Path, text: str) -> None:
    """Whole or not at all; a list that is a link to another file stays one."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        part.write_text(text, "utf-8", "surrogateescape")
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _tell_the_desktop() -> None:
    """Some look into a cache of all entries; where its program is missing, nobody does."""
    import shutil
    import subprocess

    if found := shutil.which("update-desktop-database"):
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run([found, str(_applications())], capture_output=True, timeout=10, check=False)
