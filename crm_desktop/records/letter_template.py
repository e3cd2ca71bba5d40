"""A template of the office's own."""

from __future__ import annotations

from dataclasses import dataclass, field

LETTER, QUOTE = "letter", "quote"


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    id: str
    name: str
    """Without the ending."""
    file_id: str = ""
    sha256: str = ""
    size: int = 0
    at: str = ""
    """When its document was put in, UTC."""
    meanings: dict[str, str] = field(default_factory=dict[str, str])
    """Name of a field to the name of the value it is filled with; "" says that it stays empty."""
