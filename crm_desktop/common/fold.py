"""Folding of text for search and comparison with German ears.

mueller = müller = muller, straße = strasse, Łódź = lodz. Digraphs are folded to the plain vowel (ae, oe, ue to
a, o, u) on both sides, so one stored form serves all three spellings; the price is that "Manuel" and "Manul"
are the same word. A folded prefix of a word is always a prefix of the folded word, so search while typing works.
"""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = str.maketrans(
    {"ß": "ss", "ẞ": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ı": "i"}
)
_DIGRAPH = re.compile(r"([aou])e")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Lower case, no diacritics, digraphs merged; separators stay."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
        text = "".join(char for char in text if not unicodedata.combining(char))
    return _DIGRAPH.sub(r"\1", text)


def words(text: str) -> list[str]:
    """The folded words of a text: runs of letters and digits."""
    return _WORD.findall(fold(text))


def word_set(text: str) -> frozenset[str]:
    """A table of words written as running text."""
    return frozenset(text.split())
