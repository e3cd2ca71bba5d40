"""The steps of a task on its left side: done (tick), current (tinted card), still to do (number)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.surface import Surface

tr = texts("widgets")

_CIRCLE = 22
DONE, CURRENT, TODO = "done", "current", "todo"


def pitch() -> int:
    """Height of one step."""
    return fonts.room(37) + 19


class _Step(PressedByEnter, FocusVisible, QAbstractButton):
    def __init__(self, number: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._words, self._note, self.state = number, text, "", TODO
        self.first = self.last = False
        self.setFixedHeight(pitch())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_as(self, state: str, note: str, *, clickable: bool) -> None:
        self.state, self._note = state, note
        spoken = {
            DONE: tr("Step {n}: {name}, done", n=self._number, name=self._words),
            CURRENT: tr("Step {n}: {name}, current", n=self._number, name=self._words),
            TODO: tr("Step {n}: {name}", n=self._number, name=self._words),
        }[state]
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(note)
        self.setEnabled(clickable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if clickable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, pitch())

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if rtl:  # mirrored as a whole; words are turned back below
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        centre = QPoint(24 + _CIRCLE // 2 - 1, pitch() // 2)
        self._paint_lines(painter, centre)
        card = QRect(10, 4, self.width() - 20, pitch() - 8)
        if self.state == CURRENT:
            rounded(painter, card, 9, colour("surface"), colour("border"))
            rounded(painter, QRectF(card.left(), pitch() / 2 - 10, 3, 20), 1.5, colour("accent"))
        elif self.isEnabled() and self.underMouse():
            rounded(painter, card, 9, colour("hover"))
        if self.ring and self.isEnabled():
            focus_ring(painter, card, 9)
        if rtl:
            painter.scale(-1, 1)
            painter.translate(-self.width(), 0)
            centre.setX(self.width() - centre.x())
        self._paint_circle(painter, centre)
        left, room = (12, self.width() - 68) if rtl else (56, self.width() - 68)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(fonts.font("body", fonts.MEDIUM if self.state == CURRENT else 0))
        painter.setPen(colour("text" if self.state == CURRENT else "text2"))
        if self._note:
            draw_text(painter, QRect(left, 10, room, fonts.room(20)), self._words, None, align)
            painter.setFont(fonts.font("caption"))
            painter.setPen(colour("text2" if self.state == CURRENT else "text3"))
            draw_text(painter, QRect(left, 9 + fonts.room(20), room, fonts.room(17)), self._note, None, align)
        else:
            draw_text(painter, QRect(left, 0, room, pitch()), self._words, None, align)

    def _paint_lines(self, painter: QPainter, centre: QPoint) -> None:
        half = _CIRCLE // 2 + 1
        if not self.first:
            done = self.state in (DONE, CURRENT)
            painter.fillRect(
                QRectF(centre.x() - 0.75, 0, 1.5, centre.y() - half), colour("accent" if done else "border")
            )
        if not self.last:
            painter.fillRect(
                QRectF(centre.x() - 0.75, centre.y() + half, 1.5, pitch() - centre.y() - half),
                colour("accent" if self.state == DONE else "border"),
            )

    def _paint_circle(self, painter: QPainter, centre: QPoint) -> None:
        circle = QRect(centre.x() - _CIRCLE // 2, centre.y() - _CIRCLE // 2, _CIRCLE, _CIRCLE)
        if self.state == DONE:
            rounded(painter, circle, _CIRCLE / 2, colour("accentSoft"))
            draw_icon(painter, centre.x() - 7, centre.y() - 7, "check", "accent", 14, 2.0)
            return
        current = self.state == CURRENT
        fill, line, ink = ("accentFill", None, "onAccent") if current else ("surface", colour("control"), "text2")
        rounded(painter, circle, _CIRCLE / 2, colour(fill), line)
        painter.setFont(fonts.font("caption", fonts.SEMIBOLD))
        painter.setPen(colour(ink))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(Surface):
    """The steps of a task. `chosen(int)` comes when the user presses a step that is already done.

    A note at the foot says what cannot happen here ("The file is only read …").
    """

    chosen = Signal(int)

    def __init__(
        self,
        steps: list[str],
        parent: QWidget | None = None,
        *,
        foot: str = "",
        foot_icon: str = "shield-check",
        width: int = 224,
        token: str = "sunken",
        edges: str = "right",
    ) -> None:
        super().__init__(token, edges, parent)
        self.setFixedWidth(min(fonts.room(width), 264))
        self.setAccessibleName(tr("Steps"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 20)
        column.setSpacing(0)
        self._steps = [_Step(number, text, self) for number, text in enumerate(steps, 1)]
        self._notes = [""] * len(steps)
        for index, step in enumerate(self._steps):
            step.first, step.last = index == 0, index == len(steps) - 1
            step.clicked.connect(lambda _=False, index=index: self.chosen.emit(index))
            column.addWidget(step)
        column.addStretch(1)
        self._foot = self._make_foot(foot_icon)
        column.addWidget(self._foot)
        self.set_foot(foot)
        self.current, self._back = 0, True
        self._show()

    def _make_foot(self, icon: str) -> QWidget:
        from crm_desktop.ui.widgets.icon_label import IconLabel

        foot = QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, "text2"), 0, Qt.AlignmentFlag.AlignTop)
        self._foot_text = Label("", "small", "text2", wrap=True)
        row.addWidget(self._foot_text, 1)
        return foot

    def set_foot(self, text: str) -> None:
        self._foot_text.setText(text)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """The note is read in full or left out: in a low window the steps need the room."""
        margins = self.layout().contentsMargins()
        free = self.height() - margins.top() - margins.bottom() - len(self._steps) * pitch()
        self._foot.setVisible(bool(self._foot_text.text()) and self._foot.heightForWidth(self.width()) <= free)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def set_current(self, index: int, *, can_go_back: bool = True) -> None:
        """Show `index` as the current step; the ones before are done, and clickable if `can_go_back`."""
        self.current, self._back = index, can_go_back
        self._show()

    def set_note(self, index: int, note: str) -> None:
        """The small line under a step: its result ("61 values improved") or what is open."""
        self._notes[index] = note
        self._show()

    def _show(self) -> None:
        for index, step in enumerate(self._steps):
            state = CURRENT if index == self.current else DONE if index < self.current else TODO
            step.show_as(state, self._notes[index], clickable=state == DONE and self._back)
