"""Settings as declared data: one line each, words on the left, the control on the right, saved at once.

    Form(context, (Choice(tr, mark("Home country"), mark("Numbers without …"), options, read, write), ...))

`read` and `write` get the Context. A line with `of_file` belongs to the open file: it is locked while that is open
for reading only, and its change can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import Texts, texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import ToggleSwitch
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.surface import Card
from crm_desktop.ui.widgets.tabs import SegmentedControl

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("settings_page")

CONTROL_WIDTH = 280
NARROW_BELOW = 560
"""Width of the form below which the control stands under its words."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One setting: title and hint are marked English texts of `tr`."""

    tr: Texts
    title: str
    hint: str = ""
    of_file: bool = False


@dataclass(frozen=True, kw_only=True)
class Choice(Line):
    """One of a list; `segments` shows all of them side by side."""

    options: Callable[[], Sequence[Option]]
    read: Callable[[Context], str]
    write: Callable[[Context, str], object]
    segments: bool = False


@dataclass(frozen=True, kw_only=True)
class Switch(Line):
    read: Callable[[Context], bool]
    write: Callable[[Context, bool], object]


@dataclass(frozen=True, kw_only=True)
class Words(Line):
    """A short text, saved with Enter and when the field is left."""

    read: Callable[[Context], str]
    write: Callable[[Context, str], object]
    placeholder: str = ""


class Form(Card):
    def __init__(self, context: Context, lines: Sequence[Line]) -> None:
        super().__init__()
        self._context = context
        self._lines = {line.title: line for line in lines}
        self.controls: dict[str, QWidget] = {}
        self._rows: list[QBoxLayout] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 6)
        column.setSpacing(0)
        for number, line in enumerate(lines):
            if number:
                column.addWidget(Divider())
            column.addWidget(self._row(line))
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now; a text being typed stays."""
        context = self._context
        locked = context.has_file and context.ws.read_only
        for title, control in self.controls.items():
            line = self._lines[title]
            control.setEnabled(not (line.of_file and locked))
            control.setToolTip(tr("This file is open for reading only.") if line.of_file and locked else "")
            value = line.read(context)
            if isinstance(control, QLineEdit):
                if not control.hasFocus() or not control.isModified():
                    control.setText(value)
            elif isinstance(control, ToggleSwitch):
                control.setChecked(value)
            else:
                control.set_value(value)

    def _row(self, line: Line) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = Label(line.tr(line.title), "body", weight=fonts.MEDIUM, wrap=True)
        words.addWidget(title)
        if line.hint:
            words.addWidget(Label(line.tr(line.hint), "small", "text3", wrap=True))
        row.addLayout(words, 1)
        control = self._control(line)
        if not isinstance(control, SegmentedControl):
            title.setBuddy(control)
        self.controls[line.title] = control
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append(row)
        return holder

    def _control(self, line: Line) -> QWidget:
        name, context = line.tr(line.title), self._context
        if isinstance(line, Switch):
            switch = ToggleSwitch("")
            switch.setAccessibleName(name)
            switch.clicked.connect(lambda on: self._write(lambda: line.write(context, on)))
            return switch
        if isinstance(line, Words):
            field = QLineEdit()
            field.setAccessibleName(name)
            field.setPlaceholderText(line.tr(line.placeholder) if line.placeholder else "")
            field.setFixedWidth(CONTROL_WIDTH)
            field.editingFinished.connect(lambda: self._typed(line, field))
            return field
        assert isinstance(line, Choice)
        if line.segments:
            control = SegmentedControl(name, [(option.value, option.text, option.icon) for option in line.options()])
        else:
            control = Combo(name, line.options())
            control.setFixedWidth(CONTROL_WIDTH)
        control.chosen.connect(lambda value: self._write(lambda: line.write(context, value)))
        return control

    def _typed(self, line: Words, field: QLineEdit) -> None:
        if field.isModified() and field.text().strip() != line.read(self._context):
            field.setModified(False)
            self._write(lambda: line.write(self._context, field.text().strip()))

    def _write(self, action: Callable[[], object]) -> None:
        action()
        self.refresh()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
            row.setSpacing(8 if narrow else 16)
