"""What a backup holds beside what there is now, and what was done since and would be missing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayoutItem, QVBoxLayout, QWidget

from crm_desktop.common.clock import parse_stamp
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.store import schema, upkeep
from crm_desktop.store.queries import journal
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.labels import Divider, ElidedLabel, Label
from crm_desktop.ui.widgets.surface import Card

from .words import moment_words

if TYPE_CHECKING:
    from crm_desktop.exchange.backup import Backup
    from crm_desktop.store.workspace import Workspace

tr = texts("backups")

ROWS = (
    ("live", mark("Contacts")),
    (schema.ACTIVITY, mark("Notes and entries")),
    (schema.CHANNEL, mark("Phones, e-mails, websites")),
    (schema.TAG, mark("Tags")),
    (schema.SELECTION, mark("Saved lists")),
)
MOST_STEPS = 5


class Comparison(QWidget):
    """Two cards side by side: figures then and now; the steps since."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._figures, self._steps = Card(), Card()
        self._grid = QGridLayout(self._figures)
        self._grid.setContentsMargins(20, 12, 20, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(0, 1)
        self._column = QVBoxLayout(self._steps)
        self._column.setContentsMargins(20, 14, 20, 14)
        self._column.setSpacing(7)
        row.addWidget(self._figures, 1)
        row.addWidget(self._steps, 1)
        self.clear()

    def clear(self) -> None:
        for layout in (self._grid, self._column):
            while layout.count():
                _discard(layout.takeAt(0))
        self._figures.hide()
        self._steps.hide()

    def show_counts(self, then: dict[str, int], ws: Workspace | None, backup: Backup) -> None:
        """Without an open file only what the backup holds is shown."""
        self.clear()
        now = upkeep.counts(ws.connection) if ws is not None else None
        heads = [tr("In the backup"), *([tr("Now")] if now is not None else [])]
        for column, head in enumerate(heads, 1):
            self._put(0, column, head, "caption", "text3")
        self._grid.addWidget(Divider(), 1, 0, 1, len(heads) + 1)
        for number, (table, name) in enumerate(ROWS, 2):
            self._grid.addWidget(Label(tr(name), "body", wrap=True), number, 0)
            old = then.get(table, 0)
            differs = now is not None and now.get(table, 0) != old
            self._put(number, 1, format_int(old), "body", "text", differs)
            if now is not None:
                self._put(number, 2, format_int(now.get(table, 0)), "body", "warn" if differs else "text2", differs)
        self._figures.show()
        if ws is not None:
            self._show_steps(ws, backup, ws.clock().astimezone())

    def _put(self, row: int, column: int, text: str, role: str, token: str, strong: bool = False) -> None:
        label = Label(text, role, token, weight=fonts.SEMIBOLD if strong else 0, tabular=True)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, column)

    def _show_steps(self, ws: Workspace, backup: Backup, now: datetime) -> None:
        since = [step for step in journal.operations(ws, 201) if step.id > backup.sequence and step.state == "done"]
        self._column.addWidget(Label(tr("Done since, and not in the backup"), "caption", "text3"))
        if not since:
            self._column.addWidget(Label(tr("Nothing: the backup holds all there is."), "body", "ok", wrap=True))
        for step in since[:MOST_STEPS]:
            row = QHBoxLayout()
            row.addWidget(ElidedLabel(step.label, "body"), 1)
            moment = parse_stamp(step.at)
            row.addWidget(Label(moment_words(moment, now) if moment else "", "small", "text3", tabular=True))
            self._column.addLayout(row)
        more = len(since) - MOST_STEPS
        if more > 0:
            text = tr("and more than {n} other steps", n=format_int(195)) if len(since) > 200 else tr.plural(
                more, "and {n} other step", "and {n} other steps"
            )  # fmt: skip
            self._column.addWidget(Label(text, "small", "text2"))
        self._column.addStretch(1)
        self._steps.show()


def _discard(item: QLayoutItem) -> None:
    if item.widget() is not None:
        item.widget().hide()  # it is gone for the eye at once
        item.widget().deleteLater()
    elif item.layout() is not None:
        while item.layout().count():
            _discard(item.layout().takeAt(0))
