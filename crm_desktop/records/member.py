"""Members of the office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Member:
    id: str
    name: str = ""
    email: str = ""
    absent_from: str = ""
    absent_until: str = ""
    """Last day away; empty for until further notice."""
    deputy_id: str = ""

    def away(self, today: date) -> bool:
        """Whether they are away on this day."""
        day = today.isoformat()
        return (
            bool(self.absent_from) and self.absent_from <= day and (not self.absent_until or day <= self.absent_until)
        )

    def over(self, today: date) -> bool:
        """Whether their absence is past."""
        return bool(self.absent_until) and self.absent_until < today.isoformat()
