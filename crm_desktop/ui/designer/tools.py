"""The tools at the foot of the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.surface import Card

from .canvas import STEP, Canvas

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("designer")


class Tools(Card):
    more_asked = Signal(object)
    """With the menu to fill."""

    def __init__(self, canvas: Canvas, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Tools"))
        self._canvas, self._context = canvas, context
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(2)
        self.modes: dict[str, IconButton] = {}
        for mode, icon, name in (
            ("pick", "mouse-pointer-click", tr("Choose and move")), ("hand", "hand", tr("Drag the drawing")),
        ):  # fmt: skip
            button = self.modes[mode] = self._button(icon, name)
            button.clicked.connect(lambda _=False, mode=mode: canvas.set_tool(mode))
            row.addWidget(button)
        self.add = self._button("square-plus", tr("New step"), "Ins")
        row.addWidget(self.add)
        self.connect_from = self.modes["connect"] = self._button("spline", tr("Draw reactions from step to step"))
        row.addWidget(self.connect_from)
        for button in self.modes.values():
            button.setCheckable(True)
        self._rule(row)
        self.undo = self._button("undo-2", tr("Undo"), "Ctrl+Z")
        self.undo.clicked.connect(lambda: context.commands.trigger("edit.undo"))
        self.redo = self._button("redo-2", tr("Redo"), "Ctrl+Y")
        self.redo.clicked.connect(lambda: context.commands.trigger("edit.redo"))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        self._rule(row)
        smaller = self._button("zoom-out", tr("Shrink"), "-")
        smaller.clicked.connect(lambda: canvas.set_scale(canvas.scale_now / STEP))
        self.percent = Label("", "small", tabular=True)
        self.percent.setMinimumWidth(fonts.metrics("small").horizontalAdvance("250 %") + 6)
        larger = self._button("zoom-in", tr("Enlarge"), "+")
        larger.clicked.connect(lambda: canvas.set_scale(canvas.scale_now * STEP))
        fit = self._button("maximize", tr("Show the whole drawing"), "0")
        fit.clicked.connect(canvas.fit)
        for part in (smaller, self.percent, larger, fit):
            row.addWidget(part)
        self._rule(row)
        self.check = Button(tr("Check"), "ghost", "list-checks", self, size="small", shortcut="F9")
        row.addWidget(self.check)
        self.more = self._button("ellipsis", tr("More"))
        self.more.clicked.connect(self._open_more)
        row.addWidget(self.more)
        canvas.zoomed.connect(self._show_scale)
        canvas.tool_changed.connect(self._show_tool)
        context.commands.changed.connect(self._show_undo)
        self._show_tool("pick")
        self._show_scale()

    def _button(self, icon: str, name: str, shortcut: str = "") -> IconButton:
        return IconButton(icon, name, self, side=30, icon_size=16, shortcut=shortcut)

    def _rule(self, row: QHBoxLayout) -> None:
        line = Divider(self, vertical=True)
        row.addSpacing(3)
        row.addWidget(line)
        row.addSpacing(3)

    def _show_scale(self) -> None:
        self.percent.setText(tr("{n} %", n=round(100 * self._canvas.scale_now)))

    def _show_tool(self, tool: str) -> None:
        for name, button in self.modes.items():
            button.setChecked(name == tool)
            button.update()

    def _show_undo(self) -> None:
        commands = self._context.commands
        for button, name in ((self.undo, "edit.undo"), (self.redo, "edit.redo")):
            if name in commands and self.isVisible():
                command = commands.get(name)
                reason = commands.reason(command)
                button.setEnabled(not reason)
                button.set_name(reason or command.title(), command.shortcut)

    def refresh(self, remarks: int, *, writable: bool) -> None:
        """Show how many remarks there are, and what can be done."""
        self.check.set_count(str(remarks) if remarks else "")
        for button in (self.add, self.connect_from):
            button.setEnabled(writable)
        self._show_undo()
        self.adjustSize()

    def _open_more(self) -> None:
        menu = Menu(self)
        self.more_asked.emit(menu)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
