"""Dialogs in the look of the window, over a dimmed window; and the short question `ask`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour, theme
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.painting import rounded
from crm_desktop.ui.widgets.popover import draw_shadow
from crm_desktop.ui.widgets.tab_order import TabOrder

tr = texts("widgets")

_DEPTH = 24


class Scrim(QWidget):
    """Dims a window while something on top of it wants an answer. Goes along when the window is resized."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.setGeometry(self.parentWidget().rect())
        return False

    def paintEvent(self, event) -> None:
        QPainter(self).fillRect(self.rect(), colour("scrim"))


class Dialog(TabOrder, QDialog):
    """A panel with title, `body` and a foot of buttons. Use `open()`; it blocks the window, not the program.

    Esc rejects, Ctrl+Enter presses the primary button. Buttons: `add_button(text, kind, callback, left=True)`.
    What is higher than the window (large text, small screen) scrolls between title and buttons.
    """

    def __init__(self, parent: QWidget, title: str, subtitle: str = "", *, width: int = 560) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(title)
        self.setModal(True)
        self._scrim: Scrim | None = None
        self.primary: Button | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*[_DEPTH + 1] * 4)
        outer.setSpacing(0)
        outer.addLayout(self._head(title, subtitle))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(28, 12, 28, 24)
        self.body.setSpacing(12)
        self._outer, self._scroll = outer, None
        outer.addLayout(self.body, 1)
        self._foot_line = Divider(self)
        outer.addWidget(self._foot_line)
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 12, 28, 16)
        foot.setSpacing(8)
        self._left, self._right = FlowLayout(spacing=8, row_spacing=8), QHBoxLayout()
        self._right.setSpacing(8)
        foot.addLayout(self._left)
        foot.addStretch(1)
        foot.addLayout(self._right)
        outer.addLayout(foot)
        self.setMinimumWidth(width + 2 * _DEPTH)

    def _head(self, title: str, subtitle: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(28, 22, 16, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = Label(title, "title", wrap=True)
        self.subtitle = Label(subtitle, "body", "text2", wrap=True, parent=self)
        self.subtitle.setVisible(bool(subtitle))  # inside by now: without a parent it would flash as its own window
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head.addLayout(words, 1)
        close = IconButton("x", tr("Close"), self)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        close.clicked.connect(self.reject)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def add_button(
        self,
        text: str,
        kind: str = "secondary",
        callback: Callable[[], object] | None = None,
        *,
        left: bool = False,
    ) -> Button:
        """Buttons stand in the order they are added. The primary (or danger) one also answers Enter."""
        button = Button(text, kind, parent=self, size="large")
        button.setAutoDefault(False)
        if callback is not None:
            button.clicked.connect(lambda _=False: callback())
        if kind in ("primary", "danger") and self.primary is None:
            self.primary = button
            button.setMinimumWidth(104)
            button.setDefault(kind == "primary")
        (self._left if left else self._right).addWidget(button)
        return button

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def _fit(self) -> None:
        """Keep the buttons within the window: from here on the body scrolls when there is no room for it."""
        parent = self.parentWidget()
        room = (parent.window().height() if parent is not None else self.screen().availableGeometry().height()) + _DEPTH
        if self._scroll is None and self._least_height() > room:
            focus = self.focusWidget()
            self._scroll = QScrollArea(self)
            self._scroll.setProperty("look", "plain")
            self._scroll.setWidgetResizable(True)
            self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            at = self._outer.indexOf(self.body)
            self._outer.removeItem(self.body)
            self.body.setParent(None)
            inside = QWidget()
            inside.setLayout(self.body)
            self._scroll.setWidget(inside)
            self._outer.insertWidget(at, self._scroll, 1)
            if focus is not None:
                focus.setFocus()
        if self._scroll is not None:
            self.setFixedHeight(room)

    def _least_height(self) -> int:
        return max(self._outer.minimumSize().height(), self._outer.minimumHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.primary is not None:
            self.primary.click()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event) -> None:
        if event.position().y() < 72 and self.windowHandle() is not None:
            self.windowHandle().startSystemMove()
        super().mousePressEvent(event)

    def showEvent(self, event) -> None:
        parent = self.parentWidget()
        if self._scrim is None and parent is not None:
            self._scrim = Scrim(parent.window())
        self._fit()
        super().showEvent(event)

    def hideEvent(self, event) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        super().hideEvent(event)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        panel = self.rect().adjusted(_DEPTH, _DEPTH, -_DEPTH, -_DEPTH)
        draw_shadow(painter, panel, 14, _DEPTH)
        rounded(painter, panel, 14, colour("surface"), colour("control" if theme().dark else "border"))


def ask(
    parent: QWidget,
    question: str,
    text: str,
    yes: str,
    on_yes: Callable[[], object],
    *,
    no: str = "",
    danger: bool = False,
    on_no: Callable[[], object] | None = None,
) -> Dialog:
    """Ask before something that undo cannot reach. Returns at once; the answer calls `on_yes` or `on_no`.

    `yes` is a verb ("Erase", "Discard entries"), never "Yes" or "OK".
    """
    dialog = Dialog(parent, question, width=440)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    message = Label(text, "body", "text2", wrap=True)
    message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
    message.setFont(fonts.font("body"))
    dialog.body.addWidget(message)
    keep = dialog.add_button(no or tr("Cancel"), "secondary", dialog.reject)
    dialog.add_button(yes, "danger" if danger else "primary", dialog.accept)
    dialog.accepted.connect(lambda: on_yes())
    if on_no is not None:
        dialog.rejected.connect(lambda: on_no())
    dialog.open()
    first = keep if danger else dialog.primary or keep
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    first.ring = True  # where the keyboard stands is seen at once; it comes with the window, which gives no ring
    return dialog
