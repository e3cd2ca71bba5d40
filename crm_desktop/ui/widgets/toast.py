"""The message at the bottom of the window: what was done, and one button to take it back.

toasts = Toasts(window)                                     once per window
toasts.show("“Contract” moved to Offer", tr("Undo"), undo, keys="Ctrl+Z")
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour, theme
from crm_desktop.ui.widgets.buttons import IconButton, LinkButton
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import draw_icon, rounded
from crm_desktop.ui.widgets.popover import SHADOW, draw_shadow

tr = texts("widgets")

SECONDS = 8
TALL, AROUND = 160, 14
"""A field taller than that is no line; and the frame around a line."""
_ICONS = {"done": ("check", "toastAccent"), "problem": ("circle-alert", "onToast"), "info": ("info", "onToast")}


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say this when it has finished its sentence."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Toast(QWidget):
    """One message. Made and placed by Toasts."""

    def __init__(self, window: QWidget, text: str, action: str, keys: str, kind: str) -> None:
        super().__init__(window)
        self._icon, self._token = _ICONS[kind]
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 44, SHADOW + 8, SHADOW + 8, SHADOW + 8)
        row.setSpacing(8)
        self.label = Label(text, "body", "onToast")
        self.label.setWordWrap(True)
        row.addWidget(self.label, 1)
        row.addSpacing(32)
        self.action = LinkButton(action, self, token="toastAccent", role="body") if action else None
        if self.action is not None:
            row.addWidget(self.action)
            if keys:
                row.addWidget(Label(key_text(keys), "body", "toastAccent", weight=fonts.MEDIUM))
        self.close_button = IconButton("x", tr("Close message"), self, side=32, icon_size=16, token="onToast")
        row.addWidget(self.close_button)

    def sizeHint(self) -> QSize:
        margins = self.layout().contentsMargins()
        rest = self.layout().sizeHint().width() - self.label.sizeHint().width()
        wanted = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 4
        room = max(280, self.parentWidget().width() - 64)
        text_width = min(wanted, room - rest)
        height = max(32, self.label.heightForWidth(text_width)) + margins.top() + margins.bottom()
        return QSize(max(rest + text_width, min(420, room)), height)

    def paintEvent(self, event: QEvent) -> None:
        painter = QPainter(self)
        panel = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        draw_shadow(painter, panel, 10)
        rounded(painter, panel, 10, colour("toast"), colour("border") if theme().dark else None)
        draw_icon(painter, panel.left() + 16, panel.center().y() - 7, self._icon, self._token, 16, 2.0)


class Toasts(QObject):
    """Shows one toast at a time in a window; a new one takes the place of the old one.

    It goes after 8 seconds, not while the mouse is on it or the keyboard is in it. focus() goes to it, Esc back.
    """

    def __init__(self, window: QWidget, *, bottom: int = 24, seconds: float = SECONDS) -> None:
        super().__init__(window)
        self._window, self._bottom = window, bottom
        self.current: Toast | None = None
        self._callback: Callable[[], object] | None = None
        self._before: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._timer.timeout.connect(self._time_is_up)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._give_way)

    def show(
        self,
        text: str,
        action: str = "",
        callback: Callable[[], object] | None = None,
        *,
        keys: str = "",
        kind: str = "done",
    ) -> None:
        """`kind`: done, problem or info. `callback` runs when the action is pressed; the toast goes then."""
        self.dismiss()
        toast = self.current = Toast(self._window, text, action, keys, kind)
        self._callback = callback
        if toast.action is not None:
            toast.action.clicked.connect(self._act)
        toast.close_button.clicked.connect(self.dismiss)
        toast.installEventFilter(self)
        for child in toast.findChildren(QWidget):
            child.installEventFilter(self)
        self._place()
        toast.show()
        toast.raise_()
        self._timer.start()
        announce(toast, f"{text} {action}".strip())

    def set_bottom(self, bottom: int) -> None:
        """Stand so many pixels above the foot of the window: something else is there."""
        self._bottom = bottom
        self._place()

    def focus(self) -> None:
        """Bring the keyboard to the toast (F8), so that nobody has to hurry."""
        if self.current is None:
            return
        self._before = self._window.focusWidget()
        (self.current.action or self.current.close_button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        toast, self.current = self.current, None
        self._timer.stop()
        if toast is None:
            return
        had_focus = toast.isAncestorOf(self._window.focusWidget() or self._window)
        toast.hide()
        toast.deleteLater()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _act(self) -> None:
        callback, self._callback = self._callback, None
        self.dismiss()
        if callback is not None:
            callback()

    def _time_is_up(self) -> None:
        if self.current is None:
            return
        focused = self._window.focusWidget()
        in_use = self.current.underMouse() or (focused is not None and self.current.isAncestorOf(focused))
        if in_use:
            self._timer.start()
        else:
            self.dismiss()

    def _place(self) -> None:
        if self.current is not None:
            self.current.resize(self.current.sizeHint())
            width, height = self.current.width(), self.current.height()
            x = (self._window.width() - width) // 2
            place = QRect(x, self._window.height() - self._bottom - height + SHADOW, width, height)
            self.current.move(x, self._above_what_is_typed(place))

    def _above_what_is_typed(self, place: QRect) -> int:
        """Where it stands: not over the line somebody is typing in."""
        line = self._window.focusWidget()
        if not isinstance(line, (QLineEdit, QPlainTextEdit)) or line.height() > TALL or not line.isVisible():
            return place.y()
        corner = line.mapTo(self._window, QPoint(0, 0)) if self._window.isAncestorOf(line) else None
        if corner is None or not QRect(corner, line.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND).intersects(
            place
        ):
            return place.y()
        return max(0, corner.y() - AROUND - place.height() + SHADOW)

    def _give_way(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.current is not None and not self.current.isAncestorOf(now):
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind == QEvent.Type.Resize:
                self._place()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return False
