"""The folder of a customer, from a pattern like `\\\\server\\dms\\{customer_number}` and what is known of the contact.

Values never change where the pattern leads: each becomes one name of a folder that every system takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from .incoming_mail import safe_name

FIELDS = ("customer_number", "name", "initial", "last_name", "first_name", "company", "zip", "city")
"""What a pattern may name. `name` is that of the person or company, `initial` its first letter."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_LONGEST = 80


class PatternProblem(ValueError):
    """The pattern cannot be used; `field` names the word in braces that is unknown, or is empty."""

    def __init__(self, field: str = "") -> None:
        super().__init__(field)
        self.field = field


def fields_in(pattern: str) -> list[str]:
    """The fields it names, each once. Raises PatternProblem for one that does not exist and for stray braces."""
    found = list(dict.fromkeys(match.strip() for match in _FIELD.findall(pattern)))
    for name in found:
        if name not in FIELDS:
            raise PatternProblem(name)
    if "{" in _FIELD.sub("", pattern) or "}" in _FIELD.sub("", pattern):
        raise PatternProblem()
    return found


def is_absolute(pattern: str) -> bool:
    """Whether it says the whole way, on this or on another system."""
    return pattern.startswith(("/", "\\\\", "~/")) or bool(re.match(r"^[A-Za-z]:[\\/]", pattern))


def folder(pattern: str, values: Mapping[str, str]) -> str:
    """The path for these values; "" when one that the pattern names is empty (there is no folder to speak of then)."""
    names = fields_in(pattern)
    if not pattern.strip() or any(not values.get(name, "").strip() for name in names):
        return ""
    return _FIELD.sub(lambda match: folder_name(values[match[1].strip()]), pattern.strip())


def folder_name(text: str) -> str:
    """A text as the name of one folder: no separators, nothing that leads elsewhere, no reserved name of Windows."""
    plain = re.sub(r"[\\/]+", "-", text)
    return safe_name(plain, "_")[:_LONGEST].rstrip(". ") or "_"
