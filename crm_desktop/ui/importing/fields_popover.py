"""Field by field, what the list does to contacts that are in Kontor already."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import staging
from crm_desktop.records.importing import mode_key, modes_of
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.scrolled import Scrolled

from .column_menu import MODES, mode_of, set_mode

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")

_WIDTH = 520
_HEIGHT = 360


def open_fields(wizard: ImportPage, anchor: QWidget, changed: Callable[[], object]) -> Popover:
    draft = wizard.draft
    panel = Popover(wizard, tr("Field by field"), width=_WIDTH)
    area = Scrolled(panel)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    area.column.addLayout(grid)
    area.column.addStretch(1)
    seen: set[str] = set()
    for code in draft.staged.fields if draft.staged is not None else ():
        key = mode_key(code)
        if code == "kind" or key in seen:
            continue
        seen.add(key)
        _add(grid, draft_field(code), mode_of(draft, code), modes_of(key), lambda mode, code=code: choose(code, mode))

    def choose(code: str, mode: str) -> None:
        set_mode(draft, code, mode)
        changed()

    area.setMinimumHeight(min(_HEIGHT, 44 * max(1, len(seen))))
    panel.body.addWidget(area)
    panel.open_at(anchor, align="right")
    return panel


def draft_field(code: str) -> str:
    """What a mode is about: the parts of an address go together."""
    if code.startswith("address."):
        kind = code.split(".")[1]
        return {
            "work": tr("Work address"), "home": tr("Home address"), "delivery": tr("Delivery address"),
            "invoice": tr("Invoice address"),
        }.get(kind, tr("Other address"))  # fmt: skip
    return staging.field_label(code)


def _add(grid: QGridLayout, label: str, mode: str, modes: tuple[str, ...], chosen: Callable[[str], object]) -> None:
    row = grid.rowCount()
    combo = Combo(label, [Option(one, tr(MODES[one])) for one in modes])
    combo.setMinimumWidth(220)
    combo.set_value(mode)
    combo.chosen.connect(chosen)
    grid.addWidget(ElidedLabel(label, "body"), row, 0)
    grid.addWidget(combo, row, 1)
