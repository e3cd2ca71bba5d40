"""Importing PySide without what it does anew at every start and nobody needs. To be imported before anything of Qt.

Measured with PySide 6.11 on Python 3.11, where a bare window takes 90 ms:

- PySide carries its Python part as source and compiles it each time, 14 ms: the compiled form is kept between starts;
- it gets ready to write type stubs, 11 ms: that part is left out;
- it reads the source of each module imported afterwards, 0.15 ms each, for its feature switches: we use none.

A PySide that does these things otherwise is imported as it is.
"""

from __future__ import annotations

import builtins
import contextlib
import marshal
import os
import sys
from collections.abc import Callable
from types import CodeType
from typing import Any
from zlib import crc32

from crm_desktop.common import paths

_PART = "shibokensupport/"
_STUBS = f"{_PART}signature/lib/pyi_generator.py"

_Kept = dict[tuple[str, int, int], CodeType]


class _Compiler:
    """Stands for compile() while PySide is imported: of its own sources it answers with the code kept from an earlier
    start, if that came from the very same text and the same Python."""

    def __init__(self) -> None:
        self.compile: Callable[..., Any] = builtins.compile
        self.kept: _Kept = _read()
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


def _file() -> str:
    return os.path.join(paths.cache_folder(), f"pyside-{sys.implementation.cache_tag}.bin")


def _read() -> _Kept:
    try:
        with open(_file(), "rb") as file:
            found = file.read()
        if int.from_bytes(found[:4], "big") != crc32(found[4:]):  # marshal trusts what it reads
            return {}
        version, kept = marshal.loads(found[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if version == sys.version else {}


def keep() -> None:
    """Store the compiled part for the next start, where it is not there yet. Not before the first picture."""
    if not _compiler.used or _compiler.used == _compiler.kept:
        return
    import tempfile

    data = marshal.dumps((sys.version, _compiler.used))
    with contextlib.suppress(OSError):  # a start that takes a little longer must not stop the work
        os.makedirs(paths.cache_folder(), exist_ok=True)
        handle, name = tempfile.mkstemp(dir=paths.cache_folder(), prefix=".pyside-")
        with os.fdopen(handle, "wb") as file:
            file.write(crc32(data).to_bytes(4, "big") + data)
        os.replace(name, _file())


_compiler = _Compiler()
builtins.compile = _compiler
try:
    import PySide6.QtCore  # noqa: F401
finally:
    builtins.compile = _compiler.compile
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
