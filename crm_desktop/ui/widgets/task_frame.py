"""The page of a task (import, letters, first run): bar, steps, content, foot with one primary button.

frame = TaskFrame(tr("Import contacts"), "import", [tr("File"), tr("Columns"), ...])
frame.add_page(page)                        one per step, in order
frame.next_pressed.connect(...)             the owner decides and calls frame.go_to(n)
frame.what_is_lost = lambda: tr("...")      "" when nothing would be lost
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.steps import StepList
from crm_desktop.ui.widgets.surface import Surface

tr = texts("widgets")


class TaskFrame(Surface):
    """Frame around the pages of a task. It moves only when told to; `closed` comes after Esc, x or Cancel.

    Whoever would lose work by that is asked first (`what_is_lost`).
    """

    next_pressed = Signal()
    back_pressed = Signal()
    help_pressed = Signal()
    closed = Signal()

    def __init__(
        self,
        title: str,
        icon: str,
        steps: list[str],
        parent: QWidget | None = None,
        *,
        foot: str = "",
        foot_icon: str = "shield-check",
        has_help: bool = False,
    ) -> None:
        super().__init__("surface", "", parent)
        self.what_is_lost: Callable[[], str] = lambda: ""
        self._count = len(steps)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._bar(title, icon, has_help))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.steps = StepList(steps, self, foot=foot, foot_icon=foot_icon)
        self.steps.setVisible(len(steps) > 1)
        self.steps.chosen.connect(self.go_to)
        middle.addWidget(self.steps)
        right = QVBoxLayout()
        right.setSpacing(0)
        self.pages = QStackedWidget(self)
        right.addWidget(self.pages, 1)
        right.addWidget(self._footer())
        middle.addLayout(right, 1)
        outer.addLayout(middle, 1)
        self._show_step()

    def _bar(self, title: str, icon: str, has_help: bool) -> QWidget:
        bar = Surface("surface", "bottom", self)
        bar.setFixedHeight(fonts.room(56))
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(IconTile(icon))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 8, 0, 8)
        self.title = ElidedLabel(title, "amount")
        self.subtitle = ElidedLabel("", "small", "text2")
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self.note = ElidedLabel("", "small", "text2")
        row.addWidget(self.note)
        if has_help:
            help_button = IconButton("circle-question-mark", tr("Help"), bar, shortcut="F1")
            help_button.clicked.connect(self.help_pressed)
            row.addWidget(help_button)
        self.close_button = IconButton("x", tr("Close"), bar, shortcut="Esc")
        self.close_button.clicked.connect(self.close_task)
        row.addWidget(self.close_button)
        return bar

    def _footer(self) -> QWidget:
        footer = Surface("surface", "top", self)
        footer.setFixedHeight(fonts.room(64))
        row = QHBoxLayout(footer)
        row.setContentsMargins(8, 0, 28, 0)  # so that the word, not the button, stands on the margin
        row.setSpacing(8)
        self.cancel = Button(tr("Cancel"), "ghost", size="large")
        self.cancel.clicked.connect(self.close_task)
        row.addWidget(self.cancel)
        self.footer_left = QHBoxLayout()
        self.footer_left.setSpacing(12)
        row.addLayout(self.footer_left)
        row.addStretch(1)
        self.hint = ElidedLabel("", "small", "text2", lines=2)
        row.addWidget(self.hint)
        row.addSpacing(4)
        self.footer_right = QHBoxLayout()
        self.footer_right.setSpacing(8)
        row.addLayout(self.footer_right)
        self.back = Button(tr("Back"), size="large")
        self.back.clicked.connect(self.back_pressed)
        self.primary = Button(tr("Next"), "primary", size="large")
        self.primary.clicked.connect(self.next_pressed)
        for button in (self.back, self.primary):
            button.setMinimumWidth(max(92 if button is self.back else 104, button.sizeHint().width()))
            row.addWidget(button)
        return footer

    def add_page(self, page: QWidget) -> int:
        """Pages belong to the steps in the order they are added."""
        return self.pages.addWidget(page)

    @property
    def current(self) -> int:
        return self.steps.current

    def go_to(self, index: int) -> None:
        """Show a step and its page; the keyboard goes to the first field of the page."""
        self.steps.set_current(index)
        if index < self.pages.count():
            self.pages.setCurrentIndex(index)
            page = self.pages.currentWidget()
            if isinstance(page, TaskPage):  # what a screen reader says where no field has the keyboard
                page.setAccessibleName(page.heading.text())
            target = page.focusProxy() or page
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_step()

    def set_next(self, text: str, *, hint: str = "", enabled: bool = True, why_not: str = "") -> None:
        """Name the primary button after what it does ("Import now"); `hint` stands left of the buttons."""
        self.primary.setText(text)
        self.primary.setMinimumWidth(max(104, self.primary.sizeHint().width()))
        self.primary.setEnabled(enabled)
        self.primary.setToolTip(plain_tip("" if enabled else why_not))
        self.hint.setText(hint)

    def _show_step(self) -> None:
        index = self.steps.current
        self.back.setVisible(index > 0)
        if self._count > 1:
            self.subtitle.setText(tr("Step {n} of {all}", n=index + 1, all=self._count))
        self.subtitle.setVisible(self._count > 1 or bool(self.subtitle.text()))

    def go_back(self) -> bool:
        """Press Back, if that is possible now: what the page of this task answers to Alt+Left with."""
        possible = self.back.isVisible() and self.back.isEnabled()
        if possible:
            self.back_pressed.emit()
        return possible

    def close_task(self) -> None:
        """Leave the task; asks first when `what_is_lost` has something to say."""
        lost = self.what_is_lost()
        if not lost:
            self.closed.emit()
            return
        from crm_desktop.ui.widgets.dialog import ask

        ask(
            self,
            tr("Leave without finishing?"),
            lost,
            tr("Leave"),
            self.closed.emit,
            no=tr("Stay"),
            danger=True,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_task()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and self.primary.isEnabled()
        ):
            self.primary.click()
        else:
            super().keyPressEvent(event)


class TaskPage(QWidget):
    """A page with heading and sentence in the margins of the design; put the rest into `body`."""

    def __init__(self, heading: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from crm_desktop.ui.widgets.labels import Label

        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 16)
        column.setSpacing(0)
        self.heading = Label(heading, "display", wrap=True)
        self.sentence = Label(sentence, "body", "text2", wrap=True)
        self.sentence.setFont(fonts.font("body"))
        column.addWidget(self.heading)
        column.addSpacing(4)
        column.addWidget(self.sentence)
        self.sentence.setVisible(bool(sentence))  # in its place: shown before, it would be a window of its own
        column.addSpacing(14)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body, 1)
