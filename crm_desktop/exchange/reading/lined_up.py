"""Lists whose columns are lined up with blanks, as old programs print them to a file: every value stands below its
heading; titles, lines of signs and the headings of further pages stand between them.

    KdNr  Name                 PLZ    Ort
    ----  -------------------  -----  ----------
    1001  Müller, Anna         14467  Potsdam

They are understood only when there is no doubt: the same places are blank in all lines, and each column has a word in
the heading. Everything else stays as it is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_MOST_LINES = 200_000
_LOOKED_AT = 2_000
_TITLES = 8
"""So many lines may stand above the heading, and _SUMS below the list."""
_SUMS = 2
_STRAYS = 0.03
"""Of the lines, so many may run through the gaps: sums, titles of pages."""
_RULER = re.compile(r"\s*[-=_─═]{2,}[-=_─═+\s]*")
_RUN = re.compile(r"[-=_─═]+")
_WORD = re.compile(r"\S+")
_WIDE_GAP = re.compile(r"\S {2,}\S")


def parted(text: str) -> str | None:
    """The text with tabs between its columns, line by line; None where it is not lined up beyond doubt."""
    if "\t" in text:
        return None
    lines = [line.rstrip() for line in text.replace("\f", " ").split("\n")]
    found = _columns(lines)
    if found is None:
        return None
    heading, edges = found
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for number, line in enumerate(lines):
        if not line.strip() or _RULER.fullmatch(line) or (number > heading and line == lines[heading]):
            out.write("\n")
        elif number < heading or any(line[edge - 1 : edge].strip() for edge in edges[1:]):
            writer.writerow([line.strip()])
        else:
            writer.writerow(line[a:b].strip() for a, b in zip(edges, [*edges[1:], None], strict=True))
    return out.getvalue()


def looks_lined_up(text: str) -> bool:
    """Whether most lines have wide gaps between words: a list, though nobody can tell its columns."""
    lines = [line for line in text[:200_000].split("\n") if line.strip()]
    return len(lines) > 2 and sum(bool(_WIDE_GAP.search(line)) for line in lines) >= 0.8 * len(lines)


def _columns(lines: Sequence[str]) -> tuple[int, list[int]] | None:
    """(number of the line with the headings, where each column begins). A title may be parted in two itself."""
    if not any(_WIDE_GAP.search(line) or _RULER.fullmatch(line) for line in lines[:_LOOKED_AT]):
        return None  # between columns, some line has a gap: most texts are told so, and soon
    full = [n for n, line in enumerate(lines[:_MOST_LINES]) if line.strip() and not _RULER.fullmatch(line)]
    two: tuple[int, list[int]] | None = None
    for place, heading in enumerate(full[:_TITLES]):
        below = [lines[n] for n in full[place + 1 :] if lines[n] != lines[heading]]
        ruler = lines[heading + 1] if heading + 1 < len(lines) else ""
        parts = (below[: len(below) - sums] for sums in range(_SUMS + 1) if len(below) - sums > 1)
        tried = (_under_a_ruler(ruler, part) or _by_gaps(lines[heading], part) for part in parts)
        found = max([[], *tried], key=len)
        if len(found) > 2:
            return heading, found
        two = two or ((heading, found) if found else None)
    return two


def _under_a_ruler(ruler: str, below: Sequence[str]) -> list[int]:
    """Where the parts of a line like "----  -----  ---" begin, if the lines below keep to them."""
    if not _RULER.fullmatch(ruler):
        return []
    edges = [run.start() for run in _RUN.finditer(ruler)]
    through = sum(any(line[edge - 1 : edge].strip() for edge in edges[1:]) for line in below)
    return [0, *edges[1:]] if len(edges) > 1 and through <= _STRAYS * len(below) else []


@dataclass(slots=True)
class _Block:
    """Places next to each other that are not blank."""

    begin: int
    end: int
    headed: bool
    filled: bool

    def join(self, other: _Block) -> None:
        self.end, self.headed, self.filled = other.end, self.headed or other.headed, self.filled or other.filled


def _by_gaps(heading: str, below: Sequence[str]) -> list[int]:
    blocks: list[_Block] = []
    for block in _blocks(heading, below):
        before = blocks[-1] if blocks else None
        gap = block.begin - before.end if before is not None else 0
        one_by_one = before is not None and gap == 1 and not (block.headed and block.filled)
        # A heading on the left of its numbers, or on the right of its words.
        beside = before is not None and (before.headed, before.filled) == (not block.headed, not block.filled)
        if before is not None and (one_by_one or (beside and before.headed != before.filled)):
            before.join(block)
        else:
            blocks.append(block)
    gaps = [after.begin - before.end for before, after in pairwise(blocks)]
    if not gaps or max(gaps) < 2 or not all(block.headed for block in blocks):
        return []
    return [0, *(block.begin for block in blocks[1:])] if sum(block.filled for block in blocks) > 1 else []


def _blocks(heading: str, below: Sequence[str]) -> list[_Block]:
    width = max(map(len, (heading, *below)))
    steps = [0] * (width + 1)
    for line in below:
        for word in _WORD.finditer(line):
            steps[word.start()] += 1
            steps[word.end()] -= 1
    strays = _STRAYS * len(below)
    blocks: list[_Block] = []
    for at, count in enumerate(accumulate(steps[:width])):
        headed, filled = bool(heading[at : at + 1].strip()), count > strays
        if not (headed or filled):
            continue
        if blocks and blocks[-1].end == at:
            blocks[-1].join(_Block(at, at + 1, headed, filled))
        else:
            blocks.append(_Block(at, at + 1, headed, filled))
    return blocks
