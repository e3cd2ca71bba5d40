"""A saved list: a filter with its columns and order."""

from __future__ import annotations

from dataclasses import dataclass

COLOURS = ("accent", "warn", "violet", "info", "ok", "danger")


@dataclass(frozen=True, slots=True)
class Selection:
    id: str
    name: str
    colour: str = ""
    definition: str = ""
    """JSON of records/filters.py."""
    columns: str = ""
    """Column names joined by commas; empty means the usual ones."""
    sort: str = ""
    """A column name, with "-" before it for descending."""
    mode: str = ""
    """"cards" or "table"."""
