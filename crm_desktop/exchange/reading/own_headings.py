"""Headings of own fields in a CSV file of our own: with the kind of the field behind the name, "Discount [Number]"."""

from __future__ import annotations

from functools import cache

from crm_desktop.common.i18n import read_catalog
from crm_desktop.records.labels import code_of

OWN_FIELD = "{name} (own field)"
"""As exchange/export_columns.py heads the column of an own field named like one of ours."""


def own_name(heading: str) -> str:
    """The name of an own field whose heading says that it is one, since a column of ours has that name:
    "Birthday (own field)". Empty for any other heading."""
    for before, after in _said():
        name = heading[len(before) : len(heading) - len(after)]
        if name and heading.startswith(before) and heading.endswith(after):
            return name
    return ""


@cache
def _said() -> tuple[tuple[str, str], ...]:
    """What stands before and behind the name, in both languages."""
    texts = (OWN_FIELD, read_catalog("de", "export").get(OWN_FIELD, OWN_FIELD))
    return tuple((before, after) for before, _, after in (text.partition("{name}") for text in texts))


def own_heading(text: str) -> tuple[str, str] | None:
    """(name, kind) of such a heading, in either language; None for any other."""
    name, bracket, rest = text.rpartition(" [")
    kind = code_of("field", rest[:-1]) if bracket and name and rest.endswith("]") else ""
    return (name, kind) if kind else None
