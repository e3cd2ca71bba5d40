"""Which columns the table shows and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.tick_list import Tick, TickList

from .columns import CUSTOM, USUAL, Column

tr = texts("contacts")


class ColumnsPopover(Popover):
    """`chosen(names)` comes with every tick and move; the name stays first."""

    chosen = Signal(tuple)

    def __init__(self, anchor: QWidget, offered: Sequence[Column], shown: Sequence[str]) -> None:
        super().__init__(anchor, tr("Columns"), width=300)
        self._offered = {column.id: column for column in offered}
        self.list = TickList(tr("Columns"), [], self, movable=True)
        self.list.changed.connect(self._changed)
        self.body.addWidget(self.list)
        self.body.addWidget(Label(tr("Drag to reorder, or Alt with ↑ and ↓."), "caption", "text2", wrap=True))
        foot = QHBoxLayout()
        usual = Button(tr("Usual columns"), "ghost")
        usual.clicked.connect(lambda: self._use_usual())
        foot.addWidget(usual)
        foot.addStretch(1)
        done = Button(tr("Done"), "soft")
        done.clicked.connect(lambda: self.close())
        foot.addWidget(done)
        self.body.addLayout(foot)
        self._fill(shown)
        self.setFocusProxy(self.list)

    def _fill(self, shown: Sequence[str]) -> None:
        order = [name for name in shown if name in self._offered]
        order += [name for name in self._offered if name not in order]
        ticks = [
            Tick(
                name, self._offered[name].title,
                tr("own field") if name.startswith(CUSTOM) else "", fixed=name == "name",
            )
            for name in order
        ]  # fmt: skip
        self.list.set_ticks(ticks, list(shown))
        self.adjustSize()

    def _use_usual(self) -> None:
        self._fill(USUAL)
        self._changed()

    def _changed(self) -> None:
        self.chosen.emit(tuple(self.list.values()))
