"""Under the grid: what is about the current cell, in a sentence, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import importing, staging
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.surface import Surface

from .grid import BAD, STATUS, WARN, Grid

tr = texts("import_wizard")

_ICONS = {WARN: ("triangle-alert", "warn"), BAD: ("circle-alert", "danger"), "": ("info", "text2")}


class ReasonLine(Surface):
    accepted = Signal()
    taken_away = Signal()

    def __init__(self, grid: Grid, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent=parent)
        self._grid = grid
        self.setFixedHeight(fonts.room(50) + 8)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(10)
        self.icon = IconLabel("info", "text2", size=18)
        row.addWidget(self.icon)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.text = ElidedLabel("", "body", lines=2)
        self.text.setAccessibleName(tr("What is about this cell"))
        self.keys = ElidedLabel("", "small", "text3")
        words.addStretch(1)
        words.addWidget(self.text)
        words.addWidget(self.keys)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.accept = Button("", icon="check", size="small")
        self.accept.clicked.connect(self.accepted)
        self.undo = Button(tr("Value of the file"), icon="undo-2", size="small")
        self.undo.clicked.connect(self.taken_away)
        row.addWidget(self.accept)
        row.addWidget(self.undo)
        grid.selectionModel().currentChanged.connect(lambda *_: self.refresh())
        grid.grid.modelReset.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        model, index = self._grid.grid, self._grid.currentIndex()
        self.accept.hide()
        self.undo.hide()
        if not index.isValid() or index.row() >= model.rowCount():
            self._say("", tr("Nothing to show here."), "")
            return
        if index.column() == STATUS:
            status = model.status(model.number(index))
            keys = tr("{enter}: decide for this row", enter=key_text("Enter"))
            self._say("", " · ".join(part for part in (status.text, status.detail) if part), keys)
            return
        number, code = model.number(index), model.field(index)
        cell = model.cell(number, code)
        parts = [importing.reason(doubt) for doubt in cell.doubts]
        if cell.typed:
            said = tr("E.164: {value}", value=cell.typed) if code.startswith("phone:") else ""
            parts.append(said or tr("In the file: {value}", value=cell.typed))
        if cell.proposal:
            parts.append(
                tr("Proposed from the first name: {value}. Only taken over if you want it.", value=cell.proposal)
            )
            self.accept.setText(tr("Take over “{value}”", value=cell.proposal))
            self.accept.updateGeometry()
            self.accept.show()
        self.undo.setVisible(model.was_edited(number, code))
        label = staging.field_label(code)
        text = " ".join(parts) or " ".join(cell.text.split())
        keys = tr(
            "{enter}: type · {next}: next doubtful value · {columns}: what the column does",
            enter=key_text("Enter"), next="N", columns=key_text("Alt+Down"),
        )  # fmt: skip
        self._say(cell.severity if cell.severity in (WARN, BAD) else "", f"{label}: {text}" if text else label, keys)

    def _say(self, severity: str, text: str, keys: str) -> None:
        icon, token = _ICONS[severity]
        self.icon.set_icon(icon, token)
        self.text.setText(text)
        self.text.set_token(token if severity else "text")
        self.keys.setText(keys)
        self._fit()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What is about the cell comes before the keys, where it needs both lines."""
        self.layout().activate()
        metrics = self.text.fontMetrics()
        self.keys.setVisible(metrics.horizontalAdvance(self.text.text()) <= self.text.width())
        self.text.updateGeometry()
