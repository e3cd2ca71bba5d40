"""The one-line entry: "Fr 10:00 anrufen wegen Laufzeit @tobias" becomes a call on Friday at ten, owned by Tobias.

An own grammar, German and English alike, a fraction of a millisecond for a line. Three promises: whatever is not read
stays in the text; a line that may mean two days says so and offers both; a number that belongs to a thing
("Modell 24", "Vertrag 2027") is no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .reading import Reading, Span

if TYPE_CHECKING:
    from datetime import datetime


def read(text: str, now: datetime, language: str = "de") -> Reading:
    """The reading of one line. `now` is the wall-clock moment it was typed; `language` ("de" or "en") decides words
    that mean different things in both."""
    from .scan import read as scanned  # the patterns take 50 to 130 ms to build: not at the start, with the first line

    return scanned(text, now, language)


def remainder(text: str, cut: list[tuple[int, int]]) -> str:
    """What is left of a line without these stretches, tidied."""
    from .scan import remainder as left

    return left(text, cut)


__all__ = ["Reading", "Span", "read", "remainder"]
