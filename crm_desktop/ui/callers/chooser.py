"""Several contacts have the number or the address: which of them?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from crm_desktop.common.i18n import texts
from crm_desktop.records.callers import Caller
from crm_desktop.records.contact import COMPANY
from crm_desktop.store.queries.callers import Hit
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.choice_list import ChoiceDelegate
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("callers")

_ROW, _MOST_ROWS = 32, 9


class Chooser(Dialog):
    """`on_chosen` gets the hit, `on_new` is called when it is none of them."""

    def __init__(
        self,
        context: Context,
        caller: Caller,
        hits: Sequence[Hit],
        on_chosen: Callable[[Hit], object],
        on_new: Callable[[], object],
    ) -> None:
        title = tr.plural(len(hits), "{n} contact has {value}", "{n} contacts have {value}", value=caller.value)
        super().__init__(context.window, title, width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._hits, self._on_chosen, self._on_new = hits, on_chosen, on_new
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Whose is it?"))
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for hit in hits:
            icon = "building-2" if hit.kind == COMPANY else "user-round"
            hint = " · ".join(filter(None, (hit.subtitle, hit.value)))
            item = QListWidgetItem(hit.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, Option(hit.id, hit.name, icon, hint))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.name}, {hint}")
        self.list.setFixedHeight(min(len(hits), _MOST_ROWS) * fonts.room(_ROW) + 4)
        self.list.setCurrentRow(0)
        self.list.itemClicked.connect(lambda _: self._take())
        self.body.addWidget(self.list)
        if not context.ws.read_only:
            self.add_button(tr("New contact …"), "secondary", self._new, left=True)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Show"), "primary", self._take)
        self.list.setFocus()

    def _take(self) -> None:
        hit = self._hits[max(0, self.list.currentRow())]
        self.accept()
        self._on_chosen(hit)

    def _new(self) -> None:
        self.reject()
        self._on_new()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)
