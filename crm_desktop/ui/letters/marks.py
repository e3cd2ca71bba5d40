"""What is odd about a letter, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.records.countries import country_name
from crm_desktop.ui.dates import day_text

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.batch import Look

tr = texts("letter_wizard")


def chips(look: Look) -> tuple[tuple[str, str, str], ...]:
    """Text, kind and icon of each mark."""
    return tuple(_chip(code, detail) for code, detail in look.marks)


def _chip(code: str, detail: str) -> tuple[str, str, str]:
    match code:
        case "longest":
            return tr("longest name"), "info", "ruler"
        case "missing":
            return tr("Field missing: {names}", names=detail), "warn", "text-cursor-input"
        case "foreign":
            return country_name(detail) or detail, "violet", "globe"
        case "greeting":
            return tr("greeting doubtful"), "warn", "user-round-x"
        case "came_back":
            return tr("a letter came back on {day}", day=day_text(detail)), "warn", "mailbox"
        case "tall":
            return tr("address of {n} lines", n=detail), "warn", "map-pin"
        case _:
            return tr("gap in a line"), "warn", "scan-text"
