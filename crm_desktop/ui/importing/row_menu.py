"""What happens with one row: a new contact, one of those it may be about, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.staging import Key
from crm_desktop.operations.imports_hits import hits
from crm_desktop.records.importing import NEW, SKIP, UPDATE, Decision, RowChoice
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.menu import Menu

from .doubts import reason_text

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")

WIDEST = 520
"""An entry with many reasons ends here; the whole of it is its tip."""


def open_row_menu(
    wizard: ImportPage,
    corner: QPoint,
    key: Key,
    contact: IncomingContact,
    decision: Decision | None,
    chosen: Callable[[], object],
) -> Menu:
    draft, menu = wizard.draft, Menu(wizard)
    now = draft.decided.get(key)

    def choose(choice: RowChoice | None) -> None:
        draft.decide(key, choice)
        chosen()

    menu.add(tr("As the rule for all rows says"), "list-checks", lambda: choose(None), checked=now is None)
    menu.add(
        tr("New contact"), "user-plus", lambda: choose(RowChoice(NEW)), checked=now is not None and now.action == NEW
    )
    for hit in hits(wizard.context.ws, contact):
        words = " · ".join(part for part in (hit.name or tr("(no name)"), hit.detail) if part)
        why = ", ".join(reason_text(reason) for reason in hit.reasons)
        text = tr("Complete {name} ({why})", name=words, why=why)
        fitting = menu.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, fonts.room(WIDEST))
        entry = menu.add(
            fitting.replace("&", "&&"), "user-pen",
            lambda contact_id=hit.contact_id: choose(RowChoice(UPDATE, contact_id)),
            checked=now is not None and now.contact_id == hit.contact_id,
        )  # fmt: skip
        entry.setToolTip(plain_tip(text) if fitting != text else "")
    menu.add(
        tr("Leave this row out"), "minus", lambda: choose(RowChoice(SKIP)),
        checked=now is not None and now.action == SKIP,
    )  # fmt: skip
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(corner)
    return menu
