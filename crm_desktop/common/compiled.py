"""Modules compiled ahead of time by `packaging/compile.py`: they take the place of their sources as long as they were
made of just these. An edited source, another Python or no compiler means plain Python, which does the same.

`KONTOR_PLAIN=1` leaves them out. Loaded with the package, before everything else: no import here that start-up does
not need anyway.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, ModuleSpec

TYPE_CHECKING = False  # loading typing would take longer than all of this

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(PACKAGE, "__compiled__", EXTENSION_SUFFIXES[0].split(".")[1])
"""Of this Python on this kind of machine."""
INDEX = os.path.join(FOLDER, "index")

Mark = tuple[int, int]
"""Size and time (ns) of a source: what tells, as for Python's own cache, that it is the one compiled."""


def mark_of(source: str) -> Mark:
    """Raises OSError."""
    found = os.stat(source)
    return found.st_size, found.st_mtime_ns


def read_index() -> dict[str, tuple[str, Mark]]:
    """By the name of a module: the file in FOLDER, and the mark of its source. Empty where nothing is compiled."""
    try:
        with open(INDEX, "rb") as file:
            return marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}


def source_of(name: str) -> str:
    return os.path.join(PACKAGE, *name.split(".")[1:]) + ".py"


def use() -> None:
    """From now on, imports of this package take what is compiled."""
    known = {} if os.environ.get("KONTOR_PLAIN") else read_index()
    if known:
        sys.meta_path.insert(0, _Finder(known))


class _Finder:
    def __init__(self, known: dict[str, tuple[str, Mark]]) -> None:
        self._known = known

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = self._known.get(name)
        if found is None:
            return None
        file, mark = found
        try:
            if mark_of(source_of(name)) != mark:
                return None
        except OSError:
            return None
        spec = ModuleSpec(name, _Loader(name, os.path.join(FOLDER, file)), origin=os.path.join(FOLDER, file))
        spec.has_location = True
        return spec


class _Loader(ExtensionFileLoader):
    """A module keeps telling the place of its source: folders are found from there."""

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = source_of(self.name)
        super().exec_module(module)
