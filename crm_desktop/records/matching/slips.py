"""How many slips of the pen lie between two texts: a letter too many, missing or another, or two neighbours swapped.

Damerau-Levenshtein distance; most pairs are told without working it out in full.
"""

from __future__ import annotations

from jellyfish import damerau_levenshtein_distance


def slips(one: str, other: str, most: int) -> int:
    """The distance of two texts, `most` + 1 where it is more."""
    if one == other:
        return 0
    here, there = len(one), len(other)
    if here - there > most or there - here > most:
        return most + 1
    start, shorter = 0, min(here, there)
    while start < shorter and one[start] == other[start]:
        start += 1
    shorter -= start
    end = 0
    while end < shorter and one[here - end - 1] == other[there - end - 1]:
        end += 1
    here -= start + end
    there -= start + end
    # What is left begins and ends with different letters.
    longer = max(here, there)
    if longer <= 1 or not (here and there):
        return longer
    if here == there == 2 and one[start] == other[start + 1] and one[start + 1] == other[start]:
        return 1
    if longer == 2 or most == 1:
        return 2
    found = damerau_levenshtein_distance(one[start : start + here], other[start : start + there])
    return found if found <= most else most + 1


def one_slip(one: str, other: str) -> bool:
    return slips(one, other, 1) == 1
