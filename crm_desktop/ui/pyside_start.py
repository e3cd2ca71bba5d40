"""Importing PySide without what it does anew at every start and nobody needs. To be imported before anything of Qt.

Measured with PySide 6.11 on Python 3.11, where a bare window takes 90 ms:

- PySide carries its Python part as source and compiles it each time, 14 ms: the compiled form is kept between starts;
- it gets ready to write type stubs, 11 ms: that part is left out;
- it reads the source of each module imported afterwards, 0.15 ms each, for its feature switches: we use none;
- it builds a large pattern for the texts of wrong calls, 4 ms: that is built with the first of them.

A PySide that does these things otherwise is imported as it is.
"""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Callable
from types import CodeType
from typing import Any
from zlib import crc32

from crm_desktop.common import kept

_NAME = "pyside"
_PART = "shibokensupport/"
_STUBS = f"{_PART}signature/lib/pyi_generator.py"

_Kept = dict[tuple[str, int, int], CodeType]


class _Compiler:
    """Stands for compile() while PySide is imported: of its own sources it answers with the code kept from an earlier
    start, if that came from the very same text and the same Python."""

    def __init__(self) -> None:
        self.compile: Callable[..., Any] = builtins.compile
        self.kept: _Kept = kept.read(_NAME)
        self.used: _Kept = {}

    def __call__(self, source: Any, filename: Any, mode: str, *more: Any, **options: Any) -> Any:
        if more or options or not (isinstance(source, bytes) and str(filename).startswith(_PART)):
            return self.compile(source, filename, mode, *more, **options)
        if filename == _STUBS:
            source = b""
        key = (filename, len(source), crc32(source))
        code = self.kept.get(key)
        if code is None:
            code = self.compile(source, filename, mode)
        self.used[key] = code
        return code


def keep() -> None:
    """Store the compiled part for the next start, where it is not there yet. Not before the first picture."""
    if _compiler.used and _compiler.used != _compiler.kept:
        kept.keep(_NAME, _compiler.used)


class _LaterPattern:
    """A pattern that is built when it is used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def _built(self) -> re.Pattern[str]:
        return _compile_pattern(*self._given)

    def finditer(self, *text: Any) -> Any:
        return self._built().finditer(*text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._built(), name)


def _pattern(pattern: Any, flags: Any = 0) -> Any:
    """Stands for re.compile() while PySide is imported: its own large patterns wait."""
    asking = sys._getframe(1).f_globals.get("__name__", "")  # pyright: ignore[reportPrivateUsage]
    if asking.startswith("shibokensupport.") and flags & re.VERBOSE:
        return _LaterPattern(pattern, flags)
    return _compile_pattern(pattern, flags)


_compile_pattern = re.compile
_compiler = _Compiler()
builtins.compile = _compiler
re.compile = _pattern
try:
    import PySide6.QtCore  # noqa: F401
finally:
    builtins.compile = _compiler.compile
    re.compile = _compile_pattern
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
