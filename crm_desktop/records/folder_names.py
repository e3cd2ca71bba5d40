"""Whom the name of a customer's folder may be about: "10005 Müller Anna", "Kanzlei Kess GmbH - Potsdam", "K-17"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_NUMBER = re.compile(r"(?:[A-Za-z]{1,4}[-./]?)?\d[\d./-]*", re.ASCII)
_APART = re.compile(r"[_\t]+| [-–] |[;#]")
_ASIDE = re.compile(r"[(\[{][^)\]}]*[)\]}]")


@dataclass(frozen=True, slots=True)
class FolderName:
    numbers: tuple[str, ...]
    """What may be a customer number."""
    names: tuple[str, ...]
    """Texts that may be a name, the fullest first."""


def read(name: str) -> FolderName:
    """The parts of a folder's name. Nothing is looked up."""
    text = _ASIDE.sub(" ", name)
    parts = [" ".join(part.split()).strip(" ,.-–") for part in _APART.split(text)]
    words = [word.strip(",") for part in parts for word in part.split()]
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    before = [one for one, two in pairwise(words) if one.isalpha() and two in numbers]
    numbers += [f"{one}{two}" for one, two in pairwise(words) if one in before and two in numbers]
    numbers += [one for one in before if len(one) <= 3 and one.isupper()]  # "KD 4711"
    named = [" ".join(word for word in part.split() if word.strip(",") not in numbers) for part in parts]
    named = [part for part in named if any(letter.isalpha() for letter in part)]
    found = [" ".join(named), *named]
    for text in [*found]:
        shorter = text.split()[:-1]
        if len(shorter) > 1:  # the last word may be a place
            found.append(" ".join(shorter))
    return FolderName(tuple(dict.fromkeys(numbers)), tuple(dict.fromkeys(text.strip(" ,") for text in found if text)))
