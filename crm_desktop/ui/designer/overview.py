"""The process as a whole: its name, what is wrong in it, and all steps and reactions as a list.

The drawing has no parts a screen reader could go to: this list has them all, and opens each.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.process_check import Fault
from crm_desktop.ui import fonts
from crm_desktop.ui.live_icons import icon
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.own_keys import OwnKeys

from . import words
from .drawing import Drawing

tr = texts("designer")

_KEY = Qt.ItemDataRole.UserRole
SHOWN_FAULTS = 3
"""Further ones on demand: in a new drawing the steps must not be pushed out of sight."""


class Outline(OwnKeys, QTreeWidget):
    """Steps with their reactions. Enter and a click open one."""

    own_keys = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Steps and reactions"))
        self.setRootIsDecorated(False)
        self.setIndentation(18)
        self.setMinimumHeight(fonts.room(150))
        self.itemClicked.connect(lambda item, _: self._open(item))

    def _open(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.opened.emit(*item.data(0, _KEY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentItem())
            return
        super().keyPressEvent(event)

    def show_process(self, drawing: Drawing) -> None:
        current = self.currentItem()
        kept = current.data(0, _KEY) if current else None
        self.clear()
        for step in drawing.process.in_order:
            row = QTreeWidgetItem(self, [step.name])
            name, tone = words.look(step)
            row.setIcon(0, icon(name, tone if tone != "neutral" else "text2"))
            row.setData(0, _KEY, (step.id, ""))
            first = step.id == drawing.process.start
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, words.said_of(step, drawing.counts, first=first))
            row.setToolTip(0, plain_tip(words.said_of(step, drawing.counts, first=first)))
            for item in step.reactions:
                target = drawing.process.step(item.target)
                name = tr("{reaction} → {step}", reaction=item.name, step=target.name if target else "?")
                arrow = QTreeWidgetItem(row, [name])
                arrow.setData(0, _KEY, (step.id, item.id))
                arrow.setToolTip(0, plain_tip(name))
        self.expandAll()
        self._choose(kept)

    def _choose(self, key: object) -> None:
        for at in range(self.topLevelItemCount()):
            row = self.topLevelItem(at)
            for item in (row, *(row.child(number) for number in range(row.childCount()))):
                if item.data(0, _KEY) == key:
                    self.setCurrentItem(item)
                    return
        if self.topLevelItemCount():
            self.setCurrentItem(self.topLevelItem(0))


class Overview(QWidget):
    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing
        self._pause = QTimer(self, singleShot=True, interval=500)
        self._pause.timeout.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(12)
        column.addWidget(Label(tr("Process"), "small", "text2", weight=fonts.SEMIBOLD))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the process"))
        self.name.setFont(fonts.font("amount"))
        self.name.textEdited.connect(lambda _: self._pause.start())
        self.name.editingFinished.connect(self.flush)
        column.addWidget(self.name)
        self.noun = Combo(tr("What its cases are"), [Option(noun, tr(text)) for noun, text in words.NOUNS.items()])
        self.noun.chosen.connect(lambda noun: drawing.put_head(noun=noun))
        column.addWidget(FieldRow(tr("What its cases are"), self.noun))
        self.faults = QVBoxLayout()
        self.faults.setSpacing(6)
        column.addLayout(self.faults)
        column.addWidget(Label(tr("Steps and reactions"), "small", "text2", weight=fonts.MEDIUM))
        self.new = Button(tr("New step"), icon="plus", size="small")
        column.addWidget(self.new)
        self.outline = Outline()
        column.addWidget(self.outline, 1)
        how = tr(
            "A double click on free ground makes a step. Drag from the point at the edge of a step to the next one, or "
            "to free ground, for a reaction. By keyboard: {step} and {reaction}.",
            step=key_text("Ins"), reaction=key_text("Shift+Ins"),
        )  # fmt: skip
        self.how = Label(how, "caption", "text3", wrap=True)
        column.addWidget(self.how)
        self._all_faults = False
        self.setFocusProxy(self.outline)

    def flush(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            name = self.name.text().strip()
            if name:
                self.drawing.put_head(name=name)

    def refresh(self) -> None:
        process = self.drawing.process
        self.setEnabled(True)
        for part in (self.name, self.noun, self.new):
            part.setEnabled(not self.drawing.read_only)
        if not self._pause.isActive() and self.name.text().strip() != process.name:
            with QSignalBlocker(self.name):
                self.name.setText(process.name)
        self.noun.set_value(process.noun)
        self._show_faults(self.drawing.faults)
        self.outline.show_process(self.drawing)

    def _show_faults(self, faults: list[Fault]) -> None:
        while self.faults.count():
            self.faults.takeAt(0).widget().deleteLater()
        if not self.drawing.process.steps:
            return
        if not faults:
            self.faults.addWidget(_line("circle-check", "ok", Label(tr("Nothing is wrong in it."), "small", "text2")))
        shown = len(faults) if self._all_faults else SHOWN_FAULTS
        for fault in faults[:shown]:
            self.faults.addWidget(self._fault(fault))
        more = len(faults) - shown
        if more > 0:
            link = LinkButton(tr.plural(more, "and {n} more", "and {n} more"), self)
            link.clicked.connect(self.show_all_faults)
            self.faults.addWidget(link)

    def show_all_faults(self) -> None:
        """Until another process is shown."""
        self._all_faults = True
        self._show_faults(self.drawing.faults)

    def begin_anew(self) -> None:
        self._all_faults = False

    def _fault(self, fault: Fault) -> QWidget:
        tone = "danger" if fault.grave else "warn"
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(fault.sentence, "small", "text", wrap=True))
        if fault.step and self.drawing.process.step(fault.step):
            link = LinkButton(tr("Show"), self)
            link.setAccessibleName(tr("Show: {sentence}", sentence=fault.sentence))
            link.clicked.connect(lambda _=False: self.drawing.pick(fault.step, fault.reaction))
            column.addWidget(link)
        return _line("circle-alert" if fault.grave else "triangle-alert", tone, holder)


def _line(name: str, tone: str, words_of_it: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(name, tone, size=16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words_of_it, 1)
    return holder
