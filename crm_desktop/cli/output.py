"""The one door for what the command line says: results to standard output, everything else to standard error.

Text is UTF-8 on every system. Control characters from data are shown as "�", so a name cannot drive the terminal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import Any, TextIO

from crm_desktop.common.progress import Progress

_TURNS = (0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069)
_CONTROLS = dict.fromkeys((*range(32), *range(0x7F, 0xA0), *_TURNS), "�") | {9: " ", 10: "\n", 13: " "}


def printable(text: str) -> str:
    """Text without characters that move the cursor, change colours or turn the direction of writing."""
    return text.translate(_CONTROLS)


class Output:
    def __init__(self, as_json: bool = False, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        self._moving = False
        for stream in (self._out, self._err):
            if isinstance(stream, TextIOWrapper):
                with suppress(ValueError, OSError):
                    stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def line(self, text: str = "") -> None:
        self._clear()
        print(printable(text), file=self._out)

    def raw(self, data: bytes) -> None:
        """Bytes of a file, as they are."""
        self._out.flush()
        buffer = getattr(self._out, "buffer", None)
        if buffer is None:
            self._out.write(data.decode("utf-8"))
        else:
            buffer.write(data)

    def json(self, value: Any) -> None:
        self._clear()
        print(json.dumps(value, ensure_ascii=False, indent=2, default=str), file=self._out)

    def note(self, text: str) -> None:
        """A word beside the result; not in the way of a script."""
        self._clear()
        print(printable(text), file=self._err)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], widest: int = 42) -> None:
        """Columns under each other; long texts are cut with an ellipsis, the last column never."""
        cells = [[_one_line(cell) for cell in row] for row in rows]
        last = len(head) - 1
        widths = [
            min(widest, max([len(title), *(len(row[index]) for row in cells)])) for index, title in enumerate(head)
        ]
        for row in (list(head), *cells):
            parts = [cell if index == last else _fitted(cell, widths[index]) for index, cell in enumerate(row)]
            self.line("  ".join(parts).rstrip())

    def progress(self) -> Progress:
        """Progress of long work: a line that counts up on a terminal, nothing elsewhere."""
        return Progress(self._step if self._err.isatty() and not self.as_json else None)

    def _step(self, progress: Progress) -> None:
        total = f" / {progress.total}" if progress.total else ""
        self._moving = True
        with suppress(OSError):
            self._err.write(f"\r\x1b[K{printable(progress.label)} {progress.done}{total}")
            self._err.flush()

    def _clear(self) -> None:
        if self._moving:
            self._moving = False
            with suppress(OSError):
                self._err.write("\r\x1b[K")
                self._err.flush()

    def flush(self) -> None:
        self._clear()
        self._out.flush()
        with suppress(OSError):
            self._err.flush()


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _fitted(text: str, width: int) -> str:
    return (text if len(text) <= width else f"{text[: width - 1]}…").ljust(width)
