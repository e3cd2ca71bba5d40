"""Several people in one cell: "Anna Adam, Bert Berg", "Hr. Dorn / Fr. Ernst", one below the other."""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.records.first_names import likely_salutation
from crm_desktop.records.name_titles import take_titles

_SIGNS = re.compile(r"\s*[\n;]\s*|\s+[/|]\s+|\s*/\s*(?=[A-ZÄÖÜ])|\s+(?:und|and|sowie|&|\+)\s+")
_COMMA = re.compile(r"\s*,\s*")
_LONGEST = 400


@lru_cache(maxsize=1024)
def each_name(text: str) -> tuple[str, ...]:
    """The names in a cell, where each of the parts is one beyond doubt: with a form of address, or with a first name
    that is known and a last name. Else the text as it is."""
    if len(text) <= _LONGEST:
        for sign in (_SIGNS, _COMMA):
            parts = [part for part in sign.split(text) if part]
            if len(parts) > 1 and all(map(_is_whole, parts)):
                return tuple(parts)
    return (text,)


def _is_whole(text: str) -> bool:
    salutation, _, name = take_titles(text)
    words = name.split()
    if not words or len(words) > 5 or not words[-1][:1].isupper():
        return False
    return bool(salutation) or (len(words) > 1 and bool(likely_salutation(words[0])))
