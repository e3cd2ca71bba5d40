"""What is to follow for everybody who is written to: a tick and one line, read as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.records.phrases import Reading, read
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.labels import Label

from . import words

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("followups")


class FollowUpForAll(QWidget):
    """`changed` comes when the tick or the line did."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.tick = QCheckBox(tr("Follow-up for all"))
        self.tick.setFont(fonts.font("body"))
        self.tick.toggled.connect(self._tell)
        self.line = QLineEdit(tr("call in 2 weeks"))
        self.line.setFont(fonts.font("body"))
        self.line.setMaxLength(200)
        self.line.setAccessibleName(tr("Follow-up for all"))
        self.line.textEdited.connect(self._tell)
        self.said = Label("", "small", "text2", wrap=True)
        row.addWidget(self.tick)
        row.addWidget(self.line, 2)
        row.addWidget(self.said, 2)
        self._tell()

    def reading(self) -> Reading | None:
        """What is to be planned; None without the tick."""
        if not self.tick.isChecked():
            return None
        return read(self.line.text(), self._context.now().replace(tzinfo=None), i18n.language())

    def why_not(self) -> str:
        found = self.reading()
        return tr("The follow-up has no day yet.") if found is not None and not found.date else ""

    def _tell(self) -> None:
        self.line.setEnabled(self.tick.isChecked())
        found = self.reading()
        parts = [text for _, text in words.reading_parts(found, self._context.today())] if found is not None else []
        self.said.setText(" · ".join(parts))
        self.changed.emit()
