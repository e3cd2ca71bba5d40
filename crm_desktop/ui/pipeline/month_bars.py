"""The coming months as bars: best case, weighted, committed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.forecast import LATER, Month
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.words import month_words, short_money
from crm_desktop.ui.theme import colour, theme
from crm_desktop.ui.widgets.painting import draw_dot, draw_text, rounded

tr = texts("pipeline")

HIGH = 150
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft


def month_name(line: Month) -> str:
    """ "Nov 2026", "Later", "Without a day" """
    if line.month == LATER:
        return tr("Later")
    return month_words(line.month) if line.month else tr("Without a day")


class MonthBars(QWidget):
    """One currency. Every figure of it stands in the table below; a screen reader hears the months."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Month] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_months(self, lines: Sequence[Month]) -> None:
        self._lines = list(lines)
        said = "; ".join(
            tr("{month}: weighted {amount}", month=month_name(line), amount=short_money(line.weighted, line.currency))
            for line in self._lines
        )
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HIGH + 2 * fonts.metrics("small").height() + 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event) -> None:
        if not self._lines:
            return
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        high = fonts.metrics("small").height()
        self._legend(painter, rtl, high)
        top, base = high + 16, self.height() - high - 8
        most = max((max(line.best, line.weighted, line.committed) for line in self._lines), default=0) or 1
        wide = self.width() / len(self._lines)
        for number, line in enumerate(self._lines):
            place = (len(self._lines) - 1 - number if rtl else number) * wide
            bar = min(72.0, wide * 0.56)
            left = place + (wide - bar) / 2
            for amount, token, part in (
                (line.best, "track", 1.0), (line.weighted, "accent", 0.66), (line.committed, "ok", 0.3),
            ):  # fmt: skip
                tall = (base - top) * amount / most
                if tall > 0:
                    inner = QRectF(left + bar * (1 - part) / 2, base - tall, bar * part, tall)
                    _fill(painter, inner, min(4, tall / 2), token)
            painter.setPen(colour("text2"))
            painter.setFont(fonts.font("small"))
            name = fonts.metrics("small").elidedText(month_name(line), Qt.TextElideMode.ElideRight, int(wide) - 4)
            painter.drawText(QRectF(place, base + 4, wide, high), _CENTRE, name)
        painter.setPen(colour("border"))
        painter.drawLine(0, base, self.width(), base)

    def _legend(self, painter: QPainter, rtl: bool, high: int) -> None:
        x = 4
        painter.setFont(fonts.font("small"))
        for text, token in ((tr("Best case"), "track"), (tr("Weighted"), "accent"), (tr("Committed"), "ok")):
            wide = fonts.metrics("small").horizontalAdvance(text)
            dot = self.width() - x - 5 if rtl else x + 5
            if theme().scheme.startswith("contrast"):
                _fill(painter, QRectF(dot - 6, (high - 12) / 2, 12, 12), 2, token)
            else:
                draw_dot(painter, QRect(dot - 5, 0, 10, high).center().toPointF(), token, 9)
            painter.setPen(colour("text2"))
            left = self.width() - x - 16 - wide if rtl else x + 16
            draw_text(painter, QRect(left, 0, wide + 2, high), text, fonts.metrics("small"), _LEFT)
            x += wide + 38


def _fill(painter: QPainter, place: QRectF, radius: float, token: str) -> None:
    """A bar. In high contrast the committed one is hatched and outlined: there its colour is as dark as the others."""
    if token != "ok" or not theme().scheme.startswith("contrast"):
        rounded(painter, place, radius, colour(token))
        return
    rounded(painter, place, radius, colour("surface"))
    shape = QPainterPath()
    shape.addRoundedRect(place, radius, radius)
    painter.fillPath(shape, QBrush(colour(token), Qt.BrushStyle.BDiagPattern))
    rounded(painter, place, radius, None, colour(token), 2)
