"""A file that belongs to a record: kept in the workspace, or a path to where it lies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    id: str
    name: str = ""
    path: str = ""
    """Where it lies, for one that is only linked; empty for one kept in the workspace."""
    sha256: str = ""
    """Of a kept file: 64 hex digits, under which its content is found."""
    size: int = 0
    media_type: str = ""
    at: str = ""
    modified: str = ""
    """When a linked file was last changed, as it was linked (UTC)."""
    entry_id: str = ""
    """The entry on the line of time it came with; empty for one of the contact itself."""

    @property
    def linked(self) -> bool:
        return not self.sha256
