"""A part of an information column: a heading with a plus, fields below, a hairline at the end."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.inline_field import PAD
from crm_desktop.ui.widgets.labels import Divider, SectionHeader


class InfoSection(QWidget):
    """`add` names what the plus does; '' leaves it out. Fields go into the layout `fields`."""

    def __init__(self, title: str, add: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.add = IconButton("plus", add, self, side=28, icon_size=16) if add else None
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 0, 0, 0)
        self.header = SectionHeader(title, self.add)
        head.addWidget(self.header)
        column.addLayout(head)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(6)
        column.addLayout(self.fields)
        column.addSpacing(6)
        line = QHBoxLayout()
        line.setContentsMargins(PAD, 0, PAD, 0)
        self.line = Divider()
        line.addWidget(self.line)
        column.addLayout(line)
