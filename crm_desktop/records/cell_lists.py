"""Several values in one cell of a table, so that they come apart again: `Newsletter; "Fest; Gäste"; VIP`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_PARTING = re.compile(r'[;,\n|]|:::|^[\s*"]|\s$')


def joined(values: Iterable[str]) -> str:
    """The values, those in quotes that would come apart."""
    return "; ".join(_quoted(value) if _PARTING.search(value) else value for value in values)


def _quoted(value: str) -> str:
    inside = value.replace('"', '""')
    return f'"{inside}"'


def parted(text: str, signs: str = ";") -> list[tuple[str, bool]]:
    """Each value with whether it stood in quotes. A quote inside a value is a letter like any other."""
    return [
        (found.group(1).replace('""', '"'), True) if found.group(1) is not None else (found.group(2), False)
        for found in _pattern(signs).finditer(text)
        if found.group(0)
    ]


@lru_cache(maxsize=8)
def _pattern(signs: str) -> re.Pattern[str]:
    signs = re.escape(signs)
    return re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?=[{signs}]|$)|([^{signs}]+)')
