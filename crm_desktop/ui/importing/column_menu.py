"""What a column does to contacts that are in Kontor already: fill what is empty, overwrite, add, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from crm_desktop.common.i18n import mark, texts
from crm_desktop.exchange import staging
from crm_desktop.records.importing import APPEND, FILL, LEAVE, OVERWRITE, mode_key, modes_of
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from .draft import Draft
    from .page import ImportPage

tr = texts("import_wizard")

MODES = {
    FILL: mark("Fill where empty"),
    OVERWRITE: mark("Overwrite"),
    APPEND: mark("Add beside it"),
    LEAVE: mark("Leave as it is"),
}
_SHORT = {
    FILL: mark("fill empty"), OVERWRITE: mark("overwrite"), APPEND: mark("add"), LEAVE: mark("leave"),
}  # fmt: skip


def mode_of(draft: Draft, code: str) -> str:
    key = mode_key(code)
    return draft.modes.get(key) or modes_of(key)[0]


def mode_word(draft: Draft, code: str) -> str:
    """The mode in a word where it is not the usual one."""
    key = mode_key(code)
    return tr(_SHORT[draft.modes[key]]) if key in draft.modes else ""


def set_mode(draft: Draft, code: str, mode: str) -> None:
    key = mode_key(code)
    if mode == modes_of(key)[0]:
        draft.modes.pop(key, None)
    else:
        draft.modes[key] = mode


def open_column_menu(
    wizard: ImportPage, corner: QPoint, code: str, only_doubtful: Callable[[], object], changed: Callable[[], object]
) -> Menu:
    draft = wizard.draft
    menu = Menu(wizard)
    staged = draft.staged
    count = len(staged.by_field.get(code, ())) if staged is not None else 0
    menu.add(
        tr.plural(count, "Show {n} doubtful row of this column", "Show {n} doubtful rows of this column"), "eye",
        only_doubtful, why_not="" if count else tr("Nothing in this column is doubtful."),
    )  # fmt: skip
    if code != "kind":
        menu.add_heading(tr("“{field}” of contacts that are in Kontor already", field=staging.field_label(code)))
        now = mode_of(draft, code)

        def choose(mode: str) -> None:
            set_mode(draft, code, mode)
            changed()

        for mode in modes_of(mode_key(code)):
            menu.add(tr(MODES[mode]), callback=lambda mode=mode: choose(mode), checked=mode == now)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(corner)
    return menu
