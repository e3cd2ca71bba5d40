"""Names of people: taking one text apart, and putting the parts together for display and sorting."""

from __future__ import annotations

import re

from crm_desktop.common.fold import fold

from . import companies
from . import name_words as w
from .name_split import PersonName, split_person_name
from .name_titles import is_generation, split_salutation_and_title, take_front, take_titles

__all__ = [
    "PersonName",
    "display_name",
    "initials",
    "sort_name",
    "split_person_name",
    "split_salutation_and_title",
    "take_titles",
]


def display_name(
    title: str = "", first: str = "", middle: str = "", last: str = "", suffix: str = "", company: str = ""
) -> str:
    """ "Dr. Anna Maria Schulz, M.Sc."; without any name the company."""
    if not (first or middle or last):
        return company or title
    name = " ".join([part for part in (title, first, middle, last) if part])
    if not suffix:
        return name
    return f"{name} {suffix}" if is_generation(suffix) else f"{name}, {suffix}"


_QUOTES = " \"'„“”»«‚‘’"


def sort_name(
    title: str = "", first: str = "", middle: str = "", last: str = "", suffix: str = "", company: str = ""
) -> str:
    """The folded text to sort by: last name, two blanks, given names; for a company its name.

    Nobility and particles written small (von, van der, zu) are postponed, as German phone books and DIN 5007-2
    do: Karl Freiherr von Thalheim stands under T. Written with a capital they are the name ("De Luca" under D).
    Hyphens count as blanks, so that Maier, Maier-Huber and Mayer follow each other.
    """
    if not (first or middle or last):
        return fold(company.strip(_QUOTES) or title)
    rest = ""
    if " " in last:
        words = last.split()
        start = 0
        while start < len(words) - 1 and _postponed(words[start]):
            start += 1
        last, rest = " ".join(words[start:]), " ".join(words[:start])
    given = " ".join([part for part in (first, middle, suffix, rest) if part])
    return fold(f"{last.replace('-', ' ')}  {given}" if last else given).rstrip()


def _postponed(word: str) -> bool:
    name = w.key(word)
    return name in w.NOBILITY or (name in w.PARTICLES and word[0].islower())


_INITIAL = re.compile(r"[^\W_]")
_NO_INITIAL = w.PARTICLES | w.NOBILITY | companies.SINGLE_WORD_FORMS | {"und", "&"}


def initials(name: str) -> str:
    """One or two capitals for a round picture: "Dr. Anna von der Heide" gives AH, "Weber GmbH" gives W."""
    words = [word for word in take_front(name.partition(",")[0].split()).words if _INITIAL.search(word)]
    if not words:
        words = [word for word in name.split() if _INITIAL.search(word)][:1]
    named = [word for word in words if w.key(word) not in _NO_INITIAL] or words
    ends = named[:1] + named[1:][-1:]
    return "".join(match.group().upper()[:1] for word in ends if (match := _INITIAL.search(word)))
