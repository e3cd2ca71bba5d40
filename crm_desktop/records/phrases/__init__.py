"""The one-line entry: "Fr 10:00 anrufen wegen Laufzeit @tobias" becomes a call on Friday at ten, owned by Tobias.

An own grammar, German and English alike, a fraction of a millisecond for a line. Three promises: whatever is not read
stays in the text; a line that may mean two days says so and offers both; a number that belongs to a thing
("Modell 24", "Vertrag 2027") is no date.
"""

from .reading import Reading, Span
from .scan import read, remainder

__all__ = ["Reading", "Span", "read", "remainder"]
