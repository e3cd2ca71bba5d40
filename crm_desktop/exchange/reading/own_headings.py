"""Headings of own fields in a CSV file of our own: with the kind of the field behind the name, "Discount [Number]"."""

from __future__ import annotations

from crm_desktop.records.labels import code_of


def own_heading(text: str) -> tuple[str, str] | None:
    """(name, kind) of such a heading, in either language; None for any other."""
    name, bracket, rest = text.rpartition(" [")
    kind = code_of("field", rest[:-1]) if bracket and name and rest.endswith("]") else ""
    return (name, kind) if kind else None
