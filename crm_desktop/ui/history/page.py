"""All changes of the file, day by day; each can be undone unless something newer builds on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui import taking_back
from crm_desktop.ui.commands import Command
from crm_desktop.ui.history.rows import ROW, HistoryDelegate, HistoryModel, Row
from crm_desktop.ui.page import Page
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("history_page")


class _RowActions(QWidget):
    """In the active row: the contact concerned, and undo."""

    def __init__(self) -> None:
        super().__init__()
        self.contact = LinkButton("", self)
        self.undo = Button(tr("Undo this"), icon="undo-2", parent=self, size="small")


class HistoryPage(Page):
    screen_id = "history"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(tr("All changes"), "title"))
        hint = tr(
            "Everything done in this file, newest first. What nothing newer builds on can be undone, also weeks later."
        )
        self.hint = Label(hint, "small", "text2", wrap=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 32, 10)
        row.addWidget(self.hint)
        column.addLayout(row)
        self.model = HistoryModel(context, self)
        self.rows = RowList(tr("All changes"))
        self.rows.setModel(self.model)
        self.delegate = HistoryDelegate(self.rows)
        self.rows.setItemDelegate(self.delegate)
        self.rows.pressed_row.connect(self.open_contact)
        self._actions = _RowActions()
        self._actions.undo.clicked.connect(lambda: self.undo(self._active))
        self._actions.contact.clicked.connect(lambda: self.open_contact(self._active))
        self._active = QModelIndex()
        self.rows.set_actions(self._actions, self._place)
        column.addWidget(self.rows, 1)
        self.empty = EmptyState(tr("Nothing was changed in this file yet."))
        column.addWidget(self.empty, 1)
        self.setFocusProxy(self.rows)

    def open(self, route: Route) -> None:
        self._load(again=False)

    def refresh(self, change: Change | None) -> None:
        self._load(again=True)

    def _load(self, again: bool) -> None:
        bar = self.rows.verticalScrollBar()
        place = bar.value()
        current = self.rows.currentIndex().data(ROW)
        self.model.load(again)
        there = self.model.rowCount() > 0
        self.rows.setVisible(there)
        self.empty.setVisible(not there)
        if again:
            if isinstance(current, Row):
                self.rows.setCurrentIndex(self.model.index_of(current.number))
            self.rows.executeDelayedItemsLayout()
            bar.setValue(place)

    def commands(self) -> Sequence[Command]:
        return [
            Command(
                "history.undo_step", tr, mark("Undo this change"), lambda: self.undo(self.rows.active()), "edit",
                icon="undo-2", enabled=self._reason, synonyms_en="take back, revert",
                synonyms_de="zurücknehmen, rückgängig, widerrufen",
            )
        ]  # fmt: skip

    def _reason(self) -> str:
        row = self.rows.currentIndex().data(ROW)
        if not isinstance(row, Row):
            return tr("Choose a change first.")
        if self.context.ws.read_only:
            return tr("The file is open for reading only.")
        return self.model.reason(row)

    def undo(self, index: QModelIndex) -> None:
        row = (index if index.isValid() else self.rows.currentIndex()).data(ROW)
        if isinstance(row, Row):
            if self._actions.isAncestorOf(QApplication.focusWidget()):  # its button goes with what it undoes
                self.rows.setFocus(Qt.FocusReason.TabFocusReason)
            if row.imported:
                taking_back.take_back(self.context, row.number)
            else:
                self.context.window.history.undo_operation(row.number)

    def open_contact(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and row.contact_id:
            self.context.go("contacts", row.contact_id)

    def _place(self, index: QModelIndex, rect: QRect) -> None:
        row = index.data(ROW)
        self._active = index
        actions = self._actions
        if not isinstance(row, Row):
            actions.hide()
            return
        actions.contact.setVisible(bool(row.contact_id))
        undo = actions.undo
        possible = not self.context.ws.read_only and not self.model.reason(row)
        undo.setVisible(possible)
        if not possible and not row.contact_id:
            actions.hide()
            return
        undo.resize(undo.sizeHint())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        undo.move(28 if rtl else rect.width() - undo.width() - 32, (rect.height() - undo.height()) // 2)
        if row.contact_id:
            actions.contact.set_text(row.contact)
            actions.contact.setGeometry(self.delegate.contact_place(row, QRect(0, 0, rect.width(), rect.height())))
        actions.setGeometry(rect)
        actions.setMask(actions.childrenRegion())
        actions.show()
