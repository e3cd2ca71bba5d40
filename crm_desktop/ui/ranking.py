"""Which commands fit what was typed: blind to case, accents and spelling of umlauts, forgiving one slip. No Qt.

Scores: 100 the text begins like that; 90 every word typed begins a word of it; 60 every word typed occurs in it;
50 one letter wrong, missing, doubled or swapped; 30 the letters occur in this order, starting at a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crm_desktop.common.fold import fold, words

BEGINS, WORDS, INSIDE, SLIP, LETTERS, NONE = 100.0, 90.0, 60.0, 50.0, 30.0, 0.0
SYNONYM = 0.9
"""A synonym counts a little less than the text one sees."""


class Phrase:
    """A text prepared for matching."""

    __slots__ = ("text", "words")

    def __init__(self, text: str) -> None:
        self.text = fold(text)
        self.words = words(text)


def prepare(texts: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(Phrase(text) for text in texts)


def score(typed: str, phrases: Sequence[Phrase]) -> float:
    """How well the typed text fits the phrases of one thing, of which the first is its visible text; 0: not."""
    wanted = words(typed)
    if not wanted:
        return NONE
    whole = " ".join(wanted)
    best = NONE
    for place, phrase in enumerate(phrases):
        found = _fit(whole, wanted, phrase)
        # Short texts first among equals: what is typed is then more of it.
        found = found - min(len(phrase.text), 80) / 100 if found else NONE
        best = max(best, found if place == 0 else found * SYNONYM)
    return best


def _fit(whole: str, wanted: list[str], phrase: Phrase) -> float:
    joined = " ".join(phrase.words)
    if joined.startswith(whole):
        return BEGINS
    if all(any(word.startswith(part) for word in phrase.words) for part in wanted):
        return WORDS
    if all(part in joined for part in wanted):
        return INSIDE
    if all(any(slips(part, word) for word in phrase.words) for part in wanted):
        return SLIP
    if len(wanted) == 1 and any(_letters(whole, joined, at) for at in _starts(phrase.words)):
        return LETTERS
    return NONE


def slips(typed: str, word: str) -> bool:
    """Whether `typed` begins `word` except for one slip; words under four letters forgive none."""
    if word.startswith(typed):
        return True
    if len(typed) < 4:
        return False
    at = next((i for i, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), min(len(typed), len(word)))
    rest, other = typed[at:], word[at:]
    if len(rest) > 1 and len(other) > 1 and rest[0] == other[1] and rest[1] == other[0]:
        return other[2:].startswith(rest[2:])
    return other[1:].startswith(rest[1:]) or other.startswith(rest[1:]) or other[1:].startswith(rest)


def _starts(parts: list[str]) -> Iterable[int]:
    at = 0
    for part in parts:
        yield at
        at += len(part) + 1


def _letters(typed: str, text: str, at: int) -> bool:
    """The letters in order, the first at `at`, the others soon after each other or at the start of a word."""
    if len(typed) < 2 or text[at : at + 1] != typed[0]:
        return False
    for letter in typed[1:]:
        near = text.find(letter, at + 1, at + 4)
        start = text.find(" " + letter, at + 1)
        if near < 0 and start < 0:
            return False
        at = start + 1 if start >= 0 else near
    return True
