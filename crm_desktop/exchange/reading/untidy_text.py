"""Delimited text as careless programs write it: lines quoted twice, loose quotation marks, errors of formulas."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

_SAMPLE = 50
_WRAPPED = re.compile(r'"(?:[^"]|"")*"[;,\t ]*')


def unwrapped(text: str, delimiters: Sequence[str]) -> str:
    """A list each line of which was taken for one value and quoted once more in quotation marks, as it was."""
    if not text.startswith('"'):
        return text
    sample = [line for line in text[:100_000].split("\n")[:_SAMPLE] if line.strip()]
    if len(sample) < 2 or not all(map(_WRAPPED.fullmatch, sample)):
        return text
    if max(map(sample[0].rstrip(";,\t ").count, delimiters)) < 2:  # "Müller, Hans" is a value
        return text
    return "\n".join(_inside(line) if _WRAPPED.fullmatch(line) else line for line in text.split("\n"))


def _inside(line: str) -> str:
    return line.rstrip(";,\t ")[1:-1].replace('""', '"')


_ERRORS = tuple(
    "#NV #N/A #WERT! #VALUE! #BEZUG! #REF! #DIV/0! #NAME? #ZAHL! #NUM! #NULL! #SPILL! #ÜBERLAUF! #CALC!".split()
)


def without_errors(text: str, delimiter: str) -> tuple[str, int]:
    """What a spreadsheet wrote for formulas that went wrong is no value; how many there were."""
    if not any(error in text for error in _ERRORS):
        return text, 0
    around, errors = re.escape(delimiter or "\n"), "|".join(map(re.escape, _ERRORS))
    return re.subn(rf'(?m)(?:(?<=[{around}])|^)("?)(?:{errors})\1(?=[{around}]|$)', "", text)


def _loose_mark(delimiter: str) -> re.Pattern[str]:
    sign = re.escape(delimiter or "\x1f")
    return re.compile(rf'(?m)(?:^|{sign})"[^"\n]*[^"\n{sign}]"[^"\n{sign}][^"\n]*"')


def has_loose_marks(text: str, delimiter: str) -> bool:
    """Whether a quotation mark stands amid a quoted value, and is not written twice as it ought to be."""
    if delimiter:  # counting is many times quicker than looking, and nearly all lists are written well
        beside = text.count(f'{delimiter}"') + text.count(f'"{delimiter}') + text.count('\n"') + text.count('"\n')
        if text.count('"') == beside + text.startswith('"') + text.endswith('"'):
            return False
    return _loose_mark(delimiter).search(text) is not None


def loosely(line: str, delimiter: str) -> list[str]:
    """The values of a line where a quotation mark ends a value only before a delimiter, as in "Anna "die Große" Alt";
    none where the line needs no such reading."""
    line = line.rstrip("\n")
    if not delimiter or not has_loose_marks(line, delimiter) or well_quoted([line], delimiter):
        return []
    sign = re.escape(delimiter)
    inside = rf'(?>""|[^"]|"(?!{sign}|$))*+'  # nothing is tried twice, however many marks there are
    quoted, plain = re.compile(rf'"({inside})"(?={sign}|$)'), re.compile(rf"([^{sign}]*)")
    cells: list[str] = []
    at = unclosed = 0
    while True:
        found = quoted.match(line, at) if unclosed < _UNCLOSED else None
        if found is None:
            unclosed += line[at : at + 1] == '"'
            found = plain.match(line, at)
        assert found is not None  # nothing at all is a value, too
        cells.append(found[1].replace('""', '"'))
        at = found.end() + 1
        if at > len(line):
            return cells


_UNCLOSED = 20
"""After so many values of a line whose quotation mark nothing closes, no other end is looked for: each look goes to the
end of the line."""


def well_quoted(lines: list[str], delimiter: str) -> bool:
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True
