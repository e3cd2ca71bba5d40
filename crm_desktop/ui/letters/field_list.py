"""The fields a template can hold: copied as a merge field that Word understands when it is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from crm_desktop.common import i18n
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("letter_wizard")


def names(context: Context) -> list[str]:
    """Kontor's own in the language of the window, then the office's own."""
    from crm_desktop.records.letter_fields import FIELDS
    from crm_desktop.store.queries import fields

    own = [field.name for field in fields.fields(context.ws)] if context.has_file else []
    return [field.name(i18n.language()) for field in FIELDS] + own


def copied(name: str) -> QMimeData:
    """A merge field for the clipboard: as rich text a real one, as plain text its code."""
    quoted = f'"{name}"' if not name.isalnum() else name
    rich = "".join(
        char if char.isascii() and char not in "\\{}" else f"\\u{(ord(char) + 32768) % 65536 - 32768}?" for char in name
    )
    code = f'"{rich}"' if not name.isalnum() else rich
    data = QMimeData()
    field = rf"{{\field{{\*\fldinst MERGEFIELD {code}}}{{\fldrslt \'ab{rich}\'bb}}}}"
    data.setData("text/rtf", (r"{\rtf1\ansi\ansicpg1252" + field + "}").encode("ascii"))
    data.setText(f"{{ MERGEFIELD {quoted} }}")
    return data


class FieldList(Dialog):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context.window, tr("Fields to insert"),
            tr("Copy a field and paste it in Word or LibreOffice (Ctrl+V) where its value is to stand."), width=460,
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.search = SearchField(tr("Search fields"))
        self.search.textChanged.connect(self._narrow)
        self.body.addWidget(self.search)
        self.fields = QListWidget()
        self.fields.setAccessibleName(tr("Fields"))
        for name in names(context):
            self.fields.addItem(QListWidgetItem(name))
        self.fields.setCurrentRow(0)
        self.fields.setMinimumHeight(280)
        self.fields.itemActivated.connect(lambda _item: self.copy())
        self.body.addWidget(self.fields)
        self.add_button(tr("Close"), "secondary", self.reject)
        self.add_button(tr("Copy field"), "primary", self.copy)

    def _narrow(self, text: str) -> None:
        wanted = fold(text)
        first = None
        for row in range(self.fields.count()):
            item = self.fields.item(row)
            item.setHidden(wanted not in fold(item.text()))
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.fields.setCurrentItem(first)

    def copy(self) -> None:
        item = self.fields.currentItem()
        if item is not None and not item.isHidden():
            QGuiApplication.clipboard().setMimeData(copied(item.text()))
            self._context.toast(tr("Field “{name}” copied", name=item.text()))
