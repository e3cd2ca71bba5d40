"""Words on the screen: Label in a role and colour of the design, ElidedLabel for data of unknown length."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.painting import fill_rect

_TALL = frozenset({"display", "stat", "title", "amount"})
"""Roles in a face for headings, whose Ä, Ö and Ü reach above its own height: a label of that height cuts them."""


class Label(QLabel):
    """Plain text in a role of the type scale (fonts.SCALE) and a colour token.

    Label("Saved lists", "caption", "text3", weight=600); Label(sentence, wrap=True)
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        token: str = "text",
        parent: QWidget | None = None,
        *,
        weight: int = 0,
        wrap: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(role, weight, tabular=tabular))
        self.setProperty("token", token)
        if role in _TALL:
            self.setContentsMargins(0, fonts.room(2), 0, 0)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_token(self, token: str) -> None:
        if token != self.property("token"):
            self.setProperty("token", token)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(QLabel):
    """Text that may be longer than its place: ends in … and shows all of it as a tooltip.

    `lines` above 1 wraps at words first. Screen readers always get the whole text.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        token: str = "text",
        parent: QWidget | None = None,
        *,
        weight: int = 0,
        lines: int = 1,
        tabular: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._token, self._lines = token, lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(role, weight, tabular=tabular))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_token(self, token: str) -> None:
        self._token = token
        self.update()

    def _shown(self, width: int) -> list[str]:
        metrics = self.fontMetrics()
        text = self.text().replace("\n", " ")
        if self._lines == 1 or metrics.horizontalAdvance(text) <= width:
            return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
        from PySide6.QtGui import QTextLayout, QTextOption

        layout = QTextLayout(text, self.font())
        layout.setTextOption(QTextOption())
        layout.beginLayout()
        found: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            if len(found) == self._lines - 1:
                found.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
                break
            found.append(text[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return found

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(self.width()) if self._lines > 1 else self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, self.sizeHint().width()), self._line_height())

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        return self._line_height() * len(self._shown(width))

    def _line_height(self) -> int:
        return round(self.fontMetrics().height() * 1.1)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(colour(self._token if self.isEnabled() else "disabled"))
        metrics, height = self.fontMetrics(), self._line_height()
        lines = self._shown(self.width())
        top = (self.height() - height * len(lines)) // 2
        right = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            right = not right
        for number, line in enumerate(lines):
            x = self.width() - metrics.horizontalAdvance(line) if right else 0
            baseline = top + number * height + (height - metrics.height()) // 2 + metrics.ascent()
            painter.drawText(QPoint(x, baseline), line)

    def enterEvent(self, event) -> None:
        shown = "".join(self._shown(self.width()))
        self.setToolTip(plain_tip(self.text() if shown.endswith("…") else ""))
        super().enterEvent(event)


class Divider(QWidget):
    """A hairline across its layout; `vertical` for rows."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event) -> None:
        fill_rect(QPainter(self), self.rect(), colour("border"))


class SectionHeader(QWidget):
    """A small heading over a group of fields, with room for one button on the right."""

    def __init__(self, title: str, action: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.title = Label(title, "small", "text2", weight=fonts.SEMIBOLD)
        row.addWidget(self.title, 1)
        if action is not None:
            row.addWidget(action)
        self.setMinimumHeight(28)
