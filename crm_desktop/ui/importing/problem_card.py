"""A file that cannot be read: what happened, that nothing was changed, and the button that helps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Card
from crm_desktop.ui.widgets.toast import announce


class ProblemCard(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="dangerSoft", line="danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 16, 18, 16)
        row.setSpacing(14)
        row.addWidget(IconLabel("circle-alert", "danger", size=20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        self.what = Label("", "head", "danger", wrap=True)
        self.safe = Label("", "body", wrap=True)
        self.remedy = Label("", "body", wrap=True)
        for label in (self.what, self.safe, self.remedy):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        self._place = QWidget()
        self._buttons = FlowLayout(self._place, spacing=8)
        column.addSpacing(8)
        column.addWidget(self._place)
        row.addLayout(column, 1)
        self.hide()

    def show_problem(self, problem: CrmError, remedies: list[tuple[str, Callable[[], object]]]) -> None:
        """Say it; the first remedy has the keyboard."""
        self.what.setText(problem.what)
        for label, text in ((self.safe, problem.safe), (self.remedy, problem.remedy)):
            label.setText(text)
            label.setVisible(bool(text))
        self._buttons.clear()
        for place, (text, callback) in enumerate(remedies):
            button = Button(text, parent=self._place)
            button.clicked.connect(lambda _=False, callback=callback: callback())
            self._buttons.addWidget(button)
            button.show()
            if not place:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setAccessibleName(str(problem))
        self.show()
        announce(self, str(problem))
