"""Taking an import back from the window: the job, and the list of what stays and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from crm_desktop.common.i18n import texts
from crm_desktop.operations import imports_undo
from crm_desktop.operations.imports_undo import Stay, TakenBack
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from crm_desktop.ui.background import Job
    from crm_desktop.ui.context import Context

tr = texts("history_page")

_SHOWN = 500
"""Names in the list; the sentence above it counts all."""


class _Roomy(QStyledItemDelegate):
    """A reason on two lines does not touch the one above."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index).grownBy(QMargins(0, 0, 0, 12))


def work(*numbers: int) -> Callable[..., TakenBack]:
    """An import and what was brought in after it, the latest first."""

    def take_back(ws: Any, progress: Any) -> TakenBack:
        progress.start(tr("Undoing the import"))
        taken = [imports_undo.take_back(ws, number) for number in numbers]
        stays = {stay.contact_id: stay for one in taken for stay in one.stays}
        return TakenBack(taken[-1].label, tuple(stays.values()))

    return take_back


def take_back(context: Context, number: int) -> Job:
    """In the background; says at the end what was done, with a list where something stays."""

    def done(taken: TakenBack) -> None:
        if taken.stays:
            tell_what_stays(context.window, taken.stays)
        else:
            context.toast(tr("Undone: {label}", label=taken.label))

    return context.run(tr("Undoing the import"), work(number), done)


def tell_what_stays(parent: QWidget, stays: Sequence[Stay]) -> Dialog:
    """Name by name, with the reason."""
    dialog = Dialog(
        parent,
        tr.plural(len(stays), "{n} contact keeps something of the import", "{n} contacts keep something of the import"),
        tr("All else is as it was before the import. These were edited since, and nothing of that is lost."),
        width=620,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    table = QTableWidget(min(len(stays), _SHOWN), 2, dialog)
    table.setAccessibleName(tr("What stays, and why"))
    table.setHorizontalHeaderLabels([tr("Contact"), tr("Why it stays")])
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(0, 220)
    for row, stay in enumerate(stays[:_SHOWN]):
        for column, text in enumerate((stay.name or tr("(no name)"), stay.reason)):
            item = QTableWidgetItem(text)
            item.setFont(fonts.font("body", fonts.MEDIUM if column == 0 else 0))
            item.setToolTip(plain_tip(text))
            table.setItem(row, column, item)
    table.setItemDelegate(_Roomy(table))
    table.setWordWrap(True)
    # Reasons are read in full; how many lines they take is known once the columns have their width.
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setMinimumHeight(min(320, 44 + 48 * len(stays)))
    dialog.body.addWidget(table)
    dialog.add_button(tr("Close"), "primary", dialog.accept)
    dialog.open()
    return dialog
