"""A window of usual size to put single widgets into."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.theme import theme


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp, "light")


@pytest.fixture
def window(qtbot):
    """A window of usual size with one field that has the keyboard."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    made.field = QLineEdit()
    made.field.setAccessibleName("Name")
    column.addWidget(made.field)
    column.addStretch(1)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.field.setFocus()
    return made


@pytest.fixture
def put(window):
    """put(widget) shows it in the window."""

    def add(widget: QWidget) -> QWidget:
        window.layout().insertWidget(1, widget)
        widget.show()
        return widget

    return add
