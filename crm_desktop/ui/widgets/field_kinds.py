"""What can stand in a field: how it is shown, how typing is read, and the sentence when it cannot be read.

Widgets know no records; a screen passes its own FieldKind where the rule belongs to a record (e-mail, phone):

    FieldKind(read=lambda text: emails.normalised(text), show=str)      read raises ValueError("sentence")
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from crm_desktop.common import i18n, numbers
from crm_desktop.common.i18n import texts

tr = texts("widgets")


@dataclass(frozen=True)
class FieldKind:
    """`read` turns typing into the value that is kept, or raises ValueError with a sentence for the user.

    `show` turns the kept value into words; `editor` is "line", "block" (several lines) or "date".
    """

    read: Callable[[str], str]
    show: Callable[[str], str] = str
    editor: str = "line"
    tabular: bool = False


def _read_line(text: str) -> str:
    return " ".join(text.split())


def _read_number(text: str) -> str:
    if not text.strip():
        return ""
    value = numbers.parse_number(text)
    if value is None:
        raise ValueError(tr("“{text}” is no number. Please write digits only, e.g. {example}.",
                            text=text.strip(), example=numbers.format_number(12.5)))  # fmt: skip
    return f"{value:.10f}".rstrip("0").rstrip(".")


def _show_number(value: str) -> str:
    return numbers.format_number(float(value)) if value else ""


def _read_money(text: str) -> str:
    if not text.strip():
        return ""
    cents = numbers.parse_money(text)
    if cents is None:
        raise ValueError(tr("“{text}” is no amount. Please write e.g. {example}.",
                            text=text.strip(), example=numbers.format_money(480000)))  # fmt: skip
    return str(cents)


def _show_money(value: str) -> str:
    return numbers.format_money(int(value)) if value else ""


_DAY = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4}|\d{2})")


def _read_date(text: str) -> str:
    """ISO date from 28.02.1968, 28.2.68, 1968-02-28. Two digits mean the year within 80 back and 20 ahead."""
    text = text.strip()
    if not text:
        return ""
    try:
        if found := _DAY.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            if year < 100:
                this = date.today().year
                year += this - this % 100
                year -= 100 if year > this + 20 else 0
            return date(year, month, day).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        example = _show_date("1968-02-28")
        raise ValueError(
            tr("“{text}” is no date that exists. Please write e.g. {example}.", text=text, example=example)
        ) from None


def _show_date(value: str) -> str:
    if not value:
        return ""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value  # kept as it came; better shown than hidden
    return f"{day:%d.%m.%Y}" if i18n.language() == "de" else f"{day:%Y-%m-%d}"


TEXT = FieldKind(_read_line)
MULTILINE = FieldKind(str.strip, editor="block")
NUMBER = FieldKind(_read_number, _show_number, tabular=True)
MONEY = FieldKind(_read_money, _show_money, tabular=True)
DATE = FieldKind(_read_date, _show_date, editor="date", tabular=True)
