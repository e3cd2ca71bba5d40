"""A line that goes along with handing on or giving back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover

tr = texts("followups")


def ask_note(anchor: QWidget, title: str, action: str, on_done: Callable[[str], object]) -> Popover:
    """A panel with one line; Enter or the button goes on, also with nothing written, Esc leaves all as it is."""
    panel = Popover(anchor, title, width=340)
    panel.body.addWidget(Label(title, "head"))
    field = QLineEdit(panel)
    field.setAccessibleName(tr("A word to go with it"))
    field.setPlaceholderText(tr("A word to go with it"))
    panel.body.addWidget(field)
    button = Button(action, "primary", parent=panel)
    panel.body.addWidget(button)

    def finish() -> None:
        text = field.text()
        panel.close()
        on_done(text)

    field.returnPressed.connect(finish)
    button.clicked.connect(finish)
    panel.setFocusProxy(field)
    panel.open_at(anchor)
    return panel
