"""Writing a line of the ledger: what somebody allowed or refused, on what basis, when, how, in which words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCompleter, QFileDialog, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.consent import ALLOWED, ASKED, BASES, CONDITIONS, CONSENT, EXISTING, STATES
from crm_desktop.records.consent_labels import label
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import CheckList, DateField, FieldRow

tr = texts("consent_panel")


def usual_ways() -> list[str]:
    return [tr("Form on paper"), tr("Form on the web"), tr("Call"), tr("Fair"), tr("E-mail"), tr("Conversation")]


class LineForm(QWidget):
    """`written(values)` with the values of operations.consents.record_with_file but for contact, channel, purpose."""

    written = Signal(dict)

    def __init__(self, today: QDate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._today = today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        column.addLayout(grid)
        self.state = Combo(tr("State"), [Option(code, label("state", code)) for code in STATES if code != ASKED])
        self.basis = Combo(tr("Legal basis"), [Option(code, label("basis", code)) for code in BASES])
        self.day = DateField(tr("Day"))
        for part in (self.state, self.basis, self.day):
            part.setMinimumWidth(100)
        self.how = QLineEdit()
        self.how.setFont(fonts.font("body"))
        self.how.setCompleter(QCompleter(usual_ways(), self.how))
        self.wording = QPlainTextEdit()
        self.wording.setFont(fonts.font("body"))
        self.wording.setTabChangesFocus(True)
        self.wording.setFixedHeight(fonts.room(58))
        self.conditions = CheckList(
            tr("Conditions of § 7 (3) UWG"), [(code, label("condition", code)) for code in CONDITIONS], columns=1
        )
        self.keep = Button(tr("Keep a proof …"), icon="paperclip", parent=self, size="small")
        self.keep.clicked.connect(lambda: self._choose())
        self.button = Button(tr("Write down"), "soft", "check", self)
        self.button.clicked.connect(lambda: self._write())
        grid.addWidget(FieldRow(tr("State"), self.state), 0, 0)
        grid.addWidget(FieldRow(tr("Legal basis"), self.basis), 0, 1)
        grid.addWidget(FieldRow(tr("Day"), self.day), 0, 2)
        grid.addWidget(FieldRow(tr("How"), self.how), 1, 0, 1, 3)
        grid.addWidget(FieldRow(tr("Exact words"), self.wording), 2, 0, 1, 3)
        column.addWidget(self.conditions)
        foot = QGridLayout()
        foot.addWidget(self.keep, 0, 0)
        foot.setColumnStretch(1, 1)
        foot.addWidget(self.button, 0, 2)
        column.addLayout(foot)
        self.state.chosen.connect(lambda _: self._fit())
        self.basis.chosen.connect(lambda _: self._fit())
        self.clear()

    def clear(self) -> None:
        self.state.set_value(ALLOWED)
        self.basis.set_value(CONSENT)
        self.day.setDate(self._today)
        self.how.clear()
        self.wording.clear()
        self.conditions.set_values([])
        self._file = None
        self.keep.setText(tr("Keep a proof …"))
        self._fit()

    def _fit(self) -> None:
        """A refusal has no basis; only an existing customer has conditions."""
        allows = self.state.value == ALLOWED
        self.basis.setEnabled(allows)
        self.conditions.setVisible(allows and self.basis.value == EXISTING)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Keep a proof …"))
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        self._file = path
        self.keep.setText(path.name.replace("&", "&&"))

    def _write(self) -> None:
        allows = self.state.value == ALLOWED
        basis = self.basis.value if allows else CONSENT
        day = self.day.date()
        today = day == self._today
        moment = None if today else datetime(day.year(), day.month(), day.day(), 12).astimezone(UTC)
        values: dict[str, Any] = {
            "state": self.state.value, "basis": basis, "at": moment, "how": self.how.text(),
            "wording": self.wording.toPlainText(), "proof": self._file,
            "conditions": self.conditions.values() if basis == EXISTING else (),
        }  # fmt: skip
        self.written.emit(values)
