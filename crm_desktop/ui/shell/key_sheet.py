"""F1: the keys of this screen and of the window, from the commands themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts, shortcuts
from crm_desktop.ui.commands import GROUPS, Command, Commands
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.labels import ElidedLabel, Label

tr = texts("commands")


class KeySheet(Dialog):
    def __init__(self, parent: QWidget, commands: Commands, screen_title: str) -> None:
        super().__init__(parent, tr("Keys"), width=720)
        self.body.addWidget(self._sheet(commands, screen_title), 1)
        self.add_button(tr("Close"), "primary", self.accept)
        self.resize(self.width(), min(680, parent.height() - 40))

    def _sheet(self, commands: Commands, screen_title: str) -> QScrollArea:
        groups = [(screen_title, [command for command in commands.active() if command.screen])]
        for group, title in GROUPS:
            groups.append((tr(title), [command for command in commands.in_group(group) if not command.screen]))
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        cells: list[QWidget] = []
        for title, members in groups:
            keyed = [command for command in members if command.shortcut]
            if keyed:
                cells.append(self._block(title, keyed))
        for place, cell in enumerate(cells):
            grid.addWidget(cell, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(tr("Keys"))
        return scroll

    def _block(self, title: str, members: list[Command]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(6)
        column.addWidget(Label(title, "caption", "text2", weight=fonts.SEMIBOLD))
        for command in members:
            line = QWidget()
            line.setAccessibleName(f"{command.title()}: {shortcuts.label(command.shortcut)}")
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 2, 0, 2)
            row.setSpacing(4)
            row.addWidget(ElidedLabel(command.title(), "body"), 1)
            for key in command.shortcut.replace("++", "+Plus").split("+"):
                row.addWidget(KeyCap(key))
            column.addWidget(line)
        return block
