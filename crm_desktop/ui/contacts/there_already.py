"""A quiet line under a new contact: who may be there already, and why; a click opens that contact instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.labels import ElidedLabel, Label

tr = texts("contacts")

SHOWN = 3


class ThereAlready(QWidget):
    """show_hits() with (id, name, reasons in words); `opens` is called with the id that was clicked."""

    def __init__(self, opens: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opens = opens
        self.hits: list[tuple[str, str, str]] = []
        self.links: list[LinkButton] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(Label(tr("Perhaps already there:"), "caption", "text2"))
        self.hide()

    def show_hits(self, hits: Sequence[tuple[str, str, str]]) -> bool:
        """Returns whether anything changed on the screen."""
        found = list(hits[:SHOWN])
        if found == self.hits:
            return False
        self.hits, self.links = found, []
        while self._body.count() > 1:
            line = self._body.takeAt(1).widget()
            if line is not None:
                line.setParent(None)
                line.deleteLater()
        for contact_id, name, words in found:
            self._body.addWidget(self._line(contact_id, name, words))
        self.setVisible(bool(found))
        return True

    def _line(self, contact_id: str, name: str, words: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        link = LinkButton(name)
        link.setAccessibleName(tr("Open {name}: {reasons}", name=name, reasons=words))
        link.clicked.connect(lambda: self._opens(contact_id))
        self.links.append(link)
        row.addWidget(link)
        row.addWidget(ElidedLabel(words, "small", "text2"), 1)
        return line
