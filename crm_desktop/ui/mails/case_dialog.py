"""A mail was filed, and its people have open cases: does it belong to one of them?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from crm_desktop.common.i18n import texts
from crm_desktop.operations import activities
from crm_desktop.records.case import Case
from crm_desktop.records.labels import label
from crm_desktop.store.queries import cases
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.choice_list import ChoiceDelegate
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("mails_dropped")

_ROW = 32
_MOST_ROWS = 8


def open_cases(context: Context, contact_ids: Sequence[str]) -> list[Case]:
    """Cases of these contacts that are still open, each once."""
    found = {case.id: case for who in contact_ids for case in cases.of_contact(context.ws, who) if not case.outcome}
    return list(found.values())


def put_to(context: Context, entries: Sequence[str], case: Case) -> None:
    """Let the mails belong to the case in one step, and say so."""
    ws = context.ws
    done = tr("Put to “{case}”", case=case.title)

    def put() -> bool:
        with ws.operation(done):
            for entry in entries:
                activities.put_to_case(ws, entry, case.id)
        return True

    context.do(put, done)


class CaseDialog(Dialog):
    """One of the cases, or none; nothing is changed by closing it."""

    def __init__(self, context: Context, entries: Sequence[str], found: Sequence[Case], who: str = "") -> None:
        title = tr("Does the mail belong to a case?")
        if len(entries) > 1:
            title = tr("Do these {n} mails belong to a case?", n=len(entries))
        super().__init__(context.window, title, who, width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._entries = context, list(entries)
        self._cases = {case.id: case for case in found}
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Open cases"))
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for case in found:
            hint = " · ".join(filter(None, (f"#{case.number}", label("case_noun", case.noun), case.contact)))
            item = QListWidgetItem(case.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, Option(case.id, case.title, "briefcase", hint))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{case.title}, {hint}")
        self.list.setFixedHeight(min(len(found), _MOST_ROWS) * fonts.room(_ROW) + 8)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self.take())
        self.body.addWidget(self.list)
        self.add_button(tr("No case"), "secondary", self.reject)
        self.button = self.add_button(tr("Put to the case"), "primary", self.take)
        self.list.setFocus()

    def take(self) -> None:
        """The mail belongs to the case that is chosen."""
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            put_to(self._context, self._entries, self._cases[item.data(Qt.ItemDataRole.UserRole).value])
