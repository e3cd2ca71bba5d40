"""Data protection in the information column: what advertising may reach the contact, and the way to its consents."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import consents
from crm_desktop.operations.consents import Cell
from crm_desktop.records.consent import ADVERTISING, NEWSLETTER, UNKNOWN
from crm_desktop.records.consent_labels import label, sentence
from crm_desktop.records.dates import format_date
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.inline_field import PAD
from crm_desktop.ui.widgets.labels import Label

tr = texts("consent_panel")

SHOWN = ("email", "phone", "post")


class ConsentSummary(QWidget):
    """`opened` when somebody wants to see all."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 2, PAD, 2)
        column.setSpacing(6)
        self.lines: list[tuple[QWidget, IconLabel, Label, Label]] = []
        for _ in range(len(SHOWN) + 1):
            column.addWidget(self._make())
        self.button = Button(tr("Consents …"), icon="badge-check", parent=self, size="small")
        self.button.clicked.connect(lambda: self.opened.emit())
        column.addWidget(self.button)

    def _make(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        icon = IconLabel("ban")
        words = QVBoxLayout()
        words.setSpacing(0)
        title, detail = Label("", "body", "text", wrap=True), Label("", "caption", "text2", wrap=True)
        words.addWidget(title)
        words.addWidget(detail)
        row.addWidget(icon)
        row.addLayout(words, 1)
        self.lines.append((line, icon, title, detail))
        return line

    def show_contact(self, ws: Workspace, contact_id: str) -> None:
        found = consents.overview(ws, contact_id, SHOWN, (ADVERTISING, NEWSLETTER))
        shown = [cell for cell in found if cell.purpose == ADVERTISING]
        shown += [cell for cell in found if (cell.channel, cell.purpose) == ("email", NEWSLETTER) and _told(cell)]
        for place, (line, icon, title, detail) in enumerate(self.lines):
            line.setVisible(place < len(shown))
            if place < len(shown):
                cell = shown[place]
                icon.set_icon(*(("badge-check", "ok") if cell.decision.allowed else ("ban", "danger")))
                title.setText(_title(cell))
                detail.setText(_detail(cell))


def _told(cell: Cell) -> bool:
    """Whether the newsletter has a line of its own, or stands otherwise than advertising."""
    return cell.state != UNKNOWN and cell.line is not None and cell.line.purpose == NEWSLETTER


def _title(cell: Cell) -> str:
    what, way = label("purpose", cell.purpose), label("channel", cell.channel)
    if cell.decision.allowed:
        return tr("{purpose} by {channel}: allowed", purpose=what, channel=way)
    return tr("{purpose} by {channel}: not allowed", purpose=what, channel=way)


def _detail(cell: Cell) -> str:
    if cell.line is not None:
        how = cell.line.how or label("basis", cell.line.basis)
        return " · ".join(filter(None, (label("state", cell.state), how, format_date(cell.line.at))))
    return sentence(cell.decision)
