"""Roles and phases of a woman, where the language has a form of its own for them: Kundin, Interessentin."""

from __future__ import annotations

from crm_desktop.common.i18n import mark, texts

from .labels import label

tr = texts("labels_of_women")

_TABLES: dict[str, dict[str, str]] = {
    "role": {
        "customer": mark("Customer"),
        "prospect": mark("Prospect"),
        "supplier": mark("Supplier"),
        "partner": mark("Partner"),
        "competitor": mark("Competitor"),
    },
    "phase": {
        "prospect": mark("Prospective customer"),
        "customer": mark("Active customer"),
        "dormant": mark("Dormant customer"),
        "former": mark("Former customer"),
    },
}


def label_of(table: str, code: str, salutation: str) -> str:
    """The label of a role or phase as said of a person with this form of address."""
    own = _TABLES.get(table, {}).get(code) if salutation == "ms" else None
    return tr(own) if own else label(table, code)
