"""One column of the file: its heading, what it holds, the field it goes to, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.reading.columns import CONTENT, USER, ColumnMatch
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.figures import ConfidenceBar
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import ElidedLabel

from .column_choice import ColumnChoice
from .preview_table import shown

tr = texts("import_wizard")

HEIGHT = 40
MARGIN = 14
SHARES, NARROW_SHARES = (20, 31, 25, 24), (20, 24, 33, 23)
NARROW_BELOW = 800
"""Of the width: heading, samples, field, how sure; in a narrow window the field needs more of it."""
SAMPLES = 3


class ColumnRow(QWidget):
    """`chosen(column, target)`, `new_field(column)`, `reason_asked(column)`."""

    chosen = Signal(int, str)
    new_field = Signal(int)
    reason_asked = Signal(int)

    def __init__(self, column: ColumnMatch, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._active = False
        self.setFixedHeight(fonts.room(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(12)
        heading = column.header or tr("Column {letter}", letter=column.letter)
        self.heading = ElidedLabel(" ".join(heading.split()), "body", weight=fonts.MEDIUM)
        self.samples = ElidedLabel(_samples(column), "body", "text2")
        self.choice = ColumnChoice(column, known)
        self.choice.chosen.connect(lambda target: self.chosen.emit(column.index, target))
        self.choice.new_field.connect(lambda: self.new_field.emit(column.index))
        self.choice.left_out.connect(lambda: self.chosen.emit(column.index, "ignore"))
        self.choice.installEventFilter(self)
        self._sure = QWidget()
        sure = QHBoxLayout(self._sure)
        sure.setContentsMargins(4, 0, 0, 0)
        sure.setSpacing(6)
        self.bar = ConfidenceBar(column.confidence)
        self.said = ElidedLabel("", "small", "text3")
        self.icon = IconLabel("check", "ok")
        self.reason = LinkButton(tr("Give a reason …"), token="warn")
        self.reason.clicked.connect(lambda _=False: self.reason_asked.emit(column.index))
        for widget in (self.bar, self.icon, self.said, self.reason):
            sure.addWidget(widget)
        sure.addStretch(1)
        for widget, share in zip((self.heading, self.samples, self.choice, self._sure), SHARES, strict=True):
            widget.setMinimumWidth(0)
            policy = widget.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Ignored)
            widget.setSizePolicy(policy)
            row.addWidget(widget, share)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        set_shares(self.layout(), self.width())

    def show_column(
        self, column: ColumnMatch, *, double: str = "", sensitive: bool = False, fresh: bool, again: bool
    ) -> None:
        """`double`: the other column of the same field; `fresh`: makes a new field; `again`: as the last time."""
        self.column = column
        self.choice.show_column(column)
        open_ = bool(double) or sensitive or not (column.sure or column.basis == USER or column.empty)
        self.choice.set_state(
            "danger" if double else "warn" if sensitive else "violet" if fresh else "warn" if open_ else ""
        )
        settled = column.empty or column.basis == USER
        self.bar.setVisible(not settled and not double and not sensitive)
        self.bar.set_share(column.confidence, tr("by its values") if column.basis == CONTENT else "")
        self.reason.setVisible(sensitive and not double)
        said = ""
        if double:
            said = tr("also in “{name}”", name=double)
        elif not sensitive and column.empty:
            said = tr("empty")
        elif not sensitive and settled:
            said = tr("as the last time") if again else tr("chosen by you")
        self.said.setText(said)
        self.said.set_token("danger" if double else "text3")
        self.said.setVisible(bool(said))
        self.icon.setVisible(bool(said) and not column.empty)
        self.icon.set_icon("circle-alert" if double else "history" if again else "check", "danger" if double else "ok")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._active = event.type() == QEvent.Type.FocusIn or event.reason() == Qt.FocusReason.PopupFocusReason
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self._active:
            painter.fillRect(self.rect(), colour("sel"))
        painter.fillRect(MARGIN, self.height() - 1, self.width() - 2 * MARGIN, 1, colour("border"))


def set_shares(row: QHBoxLayout, width: int) -> None:
    """Give the four parts of a row (or of the heading) their shares of this width."""
    for place, share in enumerate(NARROW_SHARES if width < NARROW_BELOW else SHARES):
        if row.stretch(place) != share:
            row.setStretch(place, share)


def _samples(column: ColumnMatch) -> str:
    if column.empty:
        return "–"
    words = [" ".join(shown(cell).split()) for cell in column.samples[:SAMPLES]]
    return "  ·  ".join(word if len(word) <= 48 else f"{word[:47]}…" for word in words)
