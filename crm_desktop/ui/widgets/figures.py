"""Figures: StatTile (number with caption), ConfidenceBar, ProportionBar, ProgressPill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import IconButton, LinkButton
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.painting import rounded
from crm_desktop.ui.widgets.surface import Card

tr = texts("widgets")


class StatTile(Card):
    """One figure of a result: 2.150 new; what that means; and where to go from here."""

    def __init__(
        self, figure: str, caption: str, kind: str, icon: str, detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 14, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self.figure = Label(figure, "display", tabular=True)
        self.caption = ElidedLabel(caption, "body", kind, weight=fonts.MEDIUM)
        self.detail = ElidedLabel(detail, "small", "text2")
        grid.addWidget(self.figure, 0, 0)
        line = QVBoxLayout()  # raises the caption onto the base line of the figure
        line.setContentsMargins(0, 0, 0, 3)
        line.addStretch(1)
        line.addWidget(self.caption)
        grid.addLayout(line, 0, 1)
        grid.addWidget(IconTile(icon, kind, side=28, icon_size=16), 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.detail, 1, 0, 1, 3)
        grid.setRowMinimumHeight(2, fonts.room(24))
        grid.setRowStretch(3, 1)
        self._grid = grid

    def set_figure(self, figure: str) -> None:
        self.figure.setText(figure)

    def head_width(self) -> int:
        """How wide it must be for figure and caption in full."""
        margins = self._grid.contentsMargins()
        words = self.figure.sizeHint().width() + self.caption.sizeHint().width()
        return margins.left() + words + 28 + 2 * self._grid.horizontalSpacing() + margins.right()

    def set_link(self, text: str, callback: Callable[[], object]) -> LinkButton:
        link = LinkButton(text, self)
        link.clicked.connect(lambda _=False: callback())
        self._grid.addWidget(link, 2, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        return link

    def set_compact(self) -> None:
        """No third line will come."""
        self._grid.setRowMinimumHeight(2, 2)

    def set_note(self, text: str) -> None:
        """A third line that is no link."""
        self._grid.addWidget(ElidedLabel(text, "small", "text3"), 2, 0, 1, 3)

    def set_selected(self, selected: bool, kind: str = "accent") -> None:
        self.set_look("surface", kind if selected else "border", strong=selected)


class ConfidenceBar(QWidget):
    """How sure a guess is: bar, per cent, and what it rests on. Below 90 % it asks to be looked at."""

    def __init__(self, share: float, basis: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_share(share, basis)

    def set_share(self, share: float, basis: str = "") -> None:
        self._share, self._basis = min(1.0, max(0.0, share)), basis
        self.setAccessibleName(f"{self._percent()} {basis}".strip())
        self.update()

    def _percent(self) -> str:
        return f"{int(self._share * 100)}\u00a0%"  # 99.6 is not 100: never round up to certainty

    def sizeHint(self) -> QSize:
        basis = fonts.metrics("small").horizontalAdvance(self._basis)
        return QSize(44 + fonts.room(44) + (8 + basis if self._basis else 0), fonts.room(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(44 + fonts.room(44), fonts.room(24))

    def paintEvent(self, event) -> None:
        draw_confidence(QPainter(self), self.rect(), self._share, self._percent(), self._basis)


def draw_confidence(painter: QPainter, rect, share: float, percent: str, basis: str) -> None:
    """For delegates: the same bar inside `rect`."""
    token = "ok" if share >= 0.9 else "warn"
    middle = rect.top() + rect.height() / 2
    rounded(painter, QRectF(rect.left(), middle - 2, 36, 4), 2, colour("track"))
    rounded(painter, QRectF(rect.left(), middle - 2, max(4.0, 36 * share), 4), 2, colour(token))
    painter.setFont(fonts.font("small", fonts.MEDIUM, tabular=True))
    painter.setPen(colour(token))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
    painter.drawText(QRectF(rect.left() + 44, rect.top(), fonts.room(44), rect.height()), flags, percent)
    room = rect.width() - 92
    if basis and room > 20:
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        words = fonts.metrics("small").elidedText(basis, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(rect.left() + 48 + fonts.room(44), rect.top(), room, rect.height()), flags, words)


class ProportionBar(QWidget):
    """Parts of a whole side by side, each at least wide enough to be seen."""

    def __init__(
        self, parts: Sequence[tuple[str, float, str]] = (), parent: QWidget | None = None, *, thickness: int = 6
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(thickness)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[tuple[str, float, str]]) -> None:
        """Each part: name, amount, colour token."""
        self._parts = [part for part in parts if part[1] > 0]
        spoken = ", ".join(f"{name} {format_int(round(amount))}" for name, amount, _ in self._parts)
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken))
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        whole = sum(amount for _, amount, _ in self._parts)
        gap, least = 3.0, 10.0
        room = self.width() - gap * (len(self._parts) - 1)
        if not whole or room <= 0:
            rounded(painter, self.rect(), self.height() / 2, colour("track"))
            return
        widths = [max(least, room * amount / whole) for _, amount, _ in self._parts]
        widest = widths.index(max(widths))
        widths[widest] -= sum(widths) - room
        x = 0.0
        for width, (_, _, token) in zip(widths, self._parts, strict=True):
            rounded(painter, QRectF(x, 0, max(least, width), self.height()), self.height() / 2, colour(token))
            x += width + gap


class ProgressPill(QWidget):
    """A long job in the top bar: name, "1.200 of 3.400", rest time after 3 seconds, cancel.

    `cancelled` asks the job to stop; the owner calls `stopping()` and takes the pill away when it has stopped.
    """

    cancelled = Signal()
    REST_AFTER = 3.0

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(fonts.room(36))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._done = self._total = 0
        self._started = monotonic()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 4, 4)
        row.setSpacing(10)
        self.name = ElidedLabel(name, "small", "text", weight=fonts.MEDIUM)
        self.count = Label("", "small", "text2", tabular=True)
        self.rest = Label("", "small", "text3", tabular=True)
        for label in (self.name, self.count, self.rest):
            row.addWidget(label)
        self.cancel = IconButton("x", tr("Cancel {name}", name=name), self, side=28, icon_size=14)
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.cancel)
        self.rest.hide()
        self.setAccessibleName(name)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_rest)
        self._tick.start()

    def set_progress(self, done: int, total: int = 0) -> None:
        """`total` 0 means that nobody knows how much there is."""
        self._done, self._total = done, total
        self.count.setText(
            tr("{done} of {all}", done=format_int(done), all=format_int(total)) if total else format_int(done)
        )
        self.setAccessibleDescription(self.count.text())
        self.update()

    def stopping(self) -> None:
        self.cancel.setEnabled(False)
        self.rest.setText(tr("stopping …"))
        self.rest.show()
        self._tick.stop()

    def _show_rest(self) -> None:
        passed = monotonic() - self._started
        if passed < self.REST_AFTER or not self._total or not self._done:
            return
        seconds = passed * (self._total - self._done) / self._done
        if seconds < 60:
            text = tr("{n} s left", n=max(1, round(seconds)))
        else:
            text = tr.plural(round(seconds / 60), "{n} minute left", "{n} minutes left")
        self.rest.setText(text)
        self.rest.show()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect(), 9, colour("sunken"), colour("border"))
        track = QRectF(14, self.height() - 7, self.width() - 28, 3)
        rounded(painter, track, 1.5, colour("track"))
        if self._total:
            share = min(1.0, self._done / self._total)
            rounded(painter, QRectF(track.left(), track.top(), track.width() * share, 3), 1.5, colour("accent"))
