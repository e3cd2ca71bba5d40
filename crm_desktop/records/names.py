"""Names of people: taking one text apart, and putting the parts together for display and sorting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from crm_desktop.common.fold import fold

from . import name_words as w

if TYPE_CHECKING:
    from .name_split import PersonName, split_person_name
    from .name_titles import split_salutation_and_title, take_titles

__all__ = [
    "PersonName",
    "display_name",
    "initials",
    "sort_name",
    "split_person_name",
    "split_salutation_and_title",
    "take_titles",
]


def __getattr__(name: str) -> Any:
    """The parser is loaded when it is first asked for: the first picture of the window only shows and sorts names."""
    if name in ("PersonName", "split_person_name"):
        from . import name_split as source
    elif name in ("split_salutation_and_title", "take_titles"):
        from . import name_titles as source
    else:
        raise AttributeError(name)
    return getattr(source, name)


def display_name(
    title: str = "", first: str = "", middle: str = "", last: str = "", suffix: str = "", company: str = ""
) -> str:
    """ "Dr. Anna Maria Schulz, M.Sc."; without any name the company."""
    if not (first or middle or last):
        return company or title
    name = " ".join([part for part in (title, first, middle, last) if part])
    if not suffix:
        return name
    generation = w.key(suffix.split()[0]) in w.GENERATIONS
    return f"{name} {suffix}" if generation else f"{name}, {suffix}"


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
_NO_INITIAL = w.PARTICLES | w.NOBILITY | w.FORMS | w.BETWEEN


def initials(name: str) -> str:
    """One or two capitals for a round picture: "Dr. Anna von der Heide" gives AH, "Weber GmbH" gives W."""
    words = [word for word in name.partition(",")[0].split() if _INITIAL.search(word)]
    named = [word for word in words if w.key(word) not in _NO_INITIAL and not _is_title(word)] or words[:1]
    ends = named[:1] + named[1:][-1:]
    return "".join(match.group().upper()[:1] for word in ends if (match := _INITIAL.search(word)))


def _is_title(word: str) -> bool:
    name = w.key(word)
    if "." in word[1:]:
        first = w.atoms(word)[0]
        return (len(first) > 1 and (first in w.TITLES or first in w.AFTER_TITLE)) or name in w.AFTER_TITLE
    return name in w.TITLES and name not in w.ALSO_NAMES
