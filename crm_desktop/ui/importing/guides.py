"""How to export from the program one comes from, folded up until asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.guides import GUIDES, Guide
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Card

tr = texts("import_wizard")


class GuideList(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(tr("How do I get my list out of the other program?"), "head"))
        place = QWidget()
        flow = FlowLayout(place, spacing=8)
        self._buttons: dict[str, Button] = {}
        for name, guide in GUIDES.items():
            button = Button(guide.program, icon=guide.icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self.show_guide(name))
            self._buttons[name] = button
            flow.addWidget(button)
        column.addWidget(place)
        self._card = Card(fill="sunken")
        self._steps = QVBoxLayout(self._card)
        self._steps.setContentsMargins(18, 14, 18, 14)
        self._steps.setSpacing(8)
        self._card.hide()
        column.addWidget(self._card)

    def unfold(self, name: str) -> None:
        self._buttons[name].setChecked(True)
        self.show_guide(name)

    def show_guide(self, name: str) -> None:
        """Unfold the steps of one program; the same again folds them."""
        on = self._buttons[name].isChecked()
        for other, button in self._buttons.items():
            button.setChecked(on and other == name)
        self._card.setVisible(on)
        if on:
            fill_steps(self._steps, GUIDES[name])


def fill_steps(column: QVBoxLayout, guide: Guide) -> None:
    while (item := column.takeAt(0)) is not None:
        if item.widget() is not None:
            item.widget().deleteLater()
    for number, text in enumerate(guide.said(), 1):
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        figure = Label(f"{number}.", "body", "text3", tabular=True)
        figure.setFixedWidth(20)
        row.addWidget(figure)
        row.addWidget(Label(text, "body", wrap=True), 1)
        column.addWidget(line)
