"""A file has moved: where the others of its folder must be now. Pure rules on paths as text, of any system."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEPARATORS = re.compile(r"[\\/]+")


def parts(path: str) -> list[str]:
    """The steps of a path; the root of a network share stays one step."""
    lead = "\\\\" if path.startswith(("\\\\", "//")) else "/" if path.startswith("/") else ""
    steps = [step for step in _SEPARATORS.split(path) if step]
    return [lead + steps[0], *steps[1:]] if steps else []


def moves(old: str, new: str) -> tuple[str, str]:
    """(folder as it was, folder as it is), as high up as the ends of both paths agree. The name of the file itself may
    have changed."""
    before, after = parts(old)[:-1], parts(new)[:-1]
    while before and after and before[-1].casefold() == after[-1].casefold() and len(before) > 1 and len(after) > 1:
        before, after = before[:-1], after[:-1]
    return _joined(before, old), _joined(after, new)


def proposals(old: str, new: str, others: Iterable[str]) -> dict[str, str]:
    """For every other path below the folder that moved: where it should be now. Whether it is there is for the caller
    to see."""
    was, now = moves(old, new)
    gone = [step.casefold() for step in parts(was)]
    found: dict[str, str] = {}
    for path in others:
        steps = parts(path)
        if path != old and len(steps) > len(gone) and [step.casefold() for step in steps[: len(gone)]] == gone:
            rest = steps[len(gone) :]
            found[path] = _joined([*parts(now), *rest], new)
    return found


def _joined(steps: list[str], like: str) -> str:
    backslash = "\\" in like and not like.startswith("/")
    return ("\\" if backslash else "/").join(steps)
