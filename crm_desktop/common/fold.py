"""Folding of text for search and comparison with German ears.

mueller = müller = muller, straße = strasse, Łódź = lodz. Digraphs are folded to the plain vowel (ae, oe, ue to
a, o, u) on both sides, so one stored form serves all three spellings; the price is that "Manuel" and "Manul"
are the same word. A folded prefix of a word is always a prefix of the folded word, so search while typing works.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SPECIAL = {"ß": "ss", "ẞ": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ı": "i"}


def _bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


@cache
def _latin() -> dict[int, str]:
    return str.maketrans({chr(code): _bare(chr(code)) for code in range(0xA0, 0x250)} | _SPECIAL)


_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Lower case, no diacritics, digraphs merged; separators stay."""
    text = text.casefold()
    if not text.isascii():
        text = text.translate(_latin())
        if not text.isascii():
            text = _bare(text)
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def words(text: str) -> list[str]:
    """The folded words of a text: runs of letters and digits."""
    return _WORD.findall(fold(text))


def word_set(text: str) -> frozenset[str]:
    """A table of words written as running text."""
    return frozenset(text.split())
