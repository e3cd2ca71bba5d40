"""The field a column goes to: suggestions first, then every field in its group, the office's own fields, and what to
do with a column that fits nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.reading.columns import ColumnMatch
from crm_desktop.records import targets
from crm_desktop.ui.widgets.combo import Combo, Extra, Option

from .draft import field_name

tr = texts("import_wizard")

_LEFT_TO_EXTRAS = (targets.CUSTOM, targets.IGNORE)


def percent(share: float) -> str:
    return f"{int(share * 100)}\u00a0%"


def shown_option(column: ColumnMatch, known: Sequence[str]) -> Option:
    """What the closed field shows."""
    name = field_name(column)
    if name and name.casefold() not in {field.casefold() for field in known}:
        return Option(column.target, tr("New field “{name}”", name=name), "plus")
    if name:
        return Option(column.target, name, "text-cursor-input")
    if column.target == targets.IGNORE:
        return Option(column.target, tr("Leave out"), "minus", token="text3")
    return Option(column.target, targets.label(column.target), targets.icon(column.target))


def options(column: ColumnMatch, known: Sequence[str]) -> list[Option]:
    """All fields to choose from; likely ones first, with how likely they are."""
    likely = [(column.target, column.confidence), *column.alternatives]
    found: dict[str, Option] = {}
    for code, share in likely:
        if code not in _LEFT_TO_EXTRAS and not code.startswith("custom:") and code not in found:
            hint = percent(share) if share < 1 or code != column.target else ""
            found[code] = Option(code, targets.label(code), targets.icon(code), hint, tr("Suggestions"))
    if "note" not in found:
        found["note"] = Option("note", targets.label("note"), targets.icon("note"), "", tr("Suggestions"))
    for name in known:
        code = f"custom:{name}"
        found[code] = Option(code, name, "text-cursor-input", "", tr("Own fields"))
    for group in targets.GROUPS:
        for code, target in targets.TARGETS.items():
            if target.group == group and code not in found and code not in _LEFT_TO_EXTRAS:
                found[code] = Option(code, targets.label(code), target.icon, "", targets.group_label(group), words=code)
    return list(found.values())


class ColumnChoice(Combo):
    """Makes its long list only when it is opened: a table may have hundreds of columns. Alt+N and Alt+A work on the
    closed field, too."""

    new_field = Signal()
    left_out = Signal()

    def __init__(self, column: ColumnMatch, known: Sequence[str], parent: QWidget | None = None) -> None:
        self._column, self._known = column, tuple(known)
        heading = column.header or tr("Column {letter}", letter=column.letter)
        extras = (
            Extra(tr("New field “{name}” …", name=heading), lambda: self.new_field.emit(), "plus", "Alt+N", "violet"),
            Extra(tr("Leave out"), lambda: self.left_out.emit(), "minus", "Alt+A"),
        )
        super().__init__(
            tr("Field for “{name}”", name=heading),
            parent=parent,
            search=tr("Search field …"),
            extras=extras,
            quiet=True,
        )
        self.show_column(column)

    def show_column(self, column: ColumnMatch) -> None:
        self._column = column
        self.set_options([shown_option(column, self._known)])
        self.set_value(column.target)

    def open(self, text: str = "") -> None:
        first = shown_option(self._column, self._known)
        self.set_options(options(self._column, self._known))
        super().open(text)
        if self.value not in {option.value for option in self.options()}:
            self.set_options([*self.options(), first])

    def sizeHint(self) -> QSize:
        return QSize(216, 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_N, Qt.Key.Key_A):
            (self.new_field if event.key() == Qt.Key.Key_N else self.left_out).emit()
        else:
            super().keyPressEvent(event)
