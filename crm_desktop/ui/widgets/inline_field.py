"""A field of the information column: reads like text, copies on click, is edited in place.

field = InlineField(tr("Mobile"), "+49 170 5550121", "smartphone")
field.saved.connect(lambda value: ...)      the kept form (ISO date, cents, choice id); may call field.refuse()
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.field_kinds import TEXT, FieldKind
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.toast import announce

tr = texts("widgets")

PAD = 6  # between the edge of the field, where the keyboard's ring is drawn, and what it shows
_INDENT = 26  # from the icon's left edge to the words
_MOST_LINES = 6


class _Display(OwnKeys, FocusVisible, QPushButton):
    """Value and caption as one thing to press."""

    own_keys = frozenset({Qt.Key.Key_F2})
    own_standard_keys = (QKeySequence.StandardKey.Copy,)

    edit_wanted = Signal()

    def __init__(self, field: InlineField) -> None:
        super().__init__(field)
        self._field = field
        self.note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(fonts.font("body", tabular=field.kind.tabular))

    def lines(self) -> list[str]:
        text = self._field.shown()
        if self._field.kind.editor != "block":
            return [text.replace("\n", " ")]
        room = max(40, self.width() - self._field.indent - 2 * PAD - 22)
        found: list[str] = []
        metrics = self.fontMetrics()
        for paragraph in text.split("\n"):
            found += wrap(paragraph, metrics, room)
        if len(found) > _MOST_LINES:
            found = [*found[: _MOST_LINES - 1], f"{found[_MOST_LINES - 1]} …"]
        return found or [""]

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        caption = fonts.metrics("caption").height() + 1 if self._field.caption else 0
        return self.line_height() * len(self.lines()) + caption + 4

    def line_height(self) -> int:
        return max(20, self.fontMetrics().height() + 2)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._field.copy()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:
        painter, field = QPainter(self), self._field
        if self.underMouse() and self.isEnabled():
            rounded(painter, self.rect(), 7, colour("hover"))
        if self.ring:
            focus_ring(painter, self.rect(), 7)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        if field.icon:
            x = self.width() - 16 - PAD if rtl else PAD
            draw_icon(painter, x, 4, field.icon, "text2")
        start = field.indent + PAD
        room = self.width() - start - (30 if field.pencil.isVisible() else PAD)
        left = self.width() - start - room if rtl else start
        painter.setFont(self.font())
        painter.setPen(colour(field.token if field.value else "text3"))
        y = 2
        for line in self.lines():
            draw_text(painter, QRect(left, y, room, self.line_height()), line, self.fontMetrics(), align)
            y += self.line_height()
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("ok" if self.note else "warn" if field.warning else "text3"))
        caption = QRect(left, y, room, fonts.metrics("caption").height())
        draw_text(painter, caption, self.note or field.warning or field.caption, None, align)


def wrap(text: str, metrics, width: int) -> list[str]:
    """Break at spaces so that each line fits into `width`; a word that is too long stays whole."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and metrics.horizontalAdvance(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


class InlineField(QWidget):
    """Value with caption. Click or Ctrl+C copies; F2, Enter or the pencil edits; Enter saves, Esc leaves all as is.

    Several lines: Ctrl+Enter saves. Leaving the editor saves too, unless the entry cannot be read: then it stays
    open with the sentence. A field with `options` opens the list instead; `saved` carries the option's value.

    `below` makes a widget that stands under the editor while it is open (a type, a remove button); `opener` replaces
    the editor altogether (a form); `completions` are offered while typing. `closed` comes however the editor closed.
    """

    saved = Signal(str)
    copied = Signal(str)
    closed = Signal()

    def __init__(
        self,
        caption: str,
        value: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        kind: FieldKind = TEXT,
        options: Sequence[Option] = (),
        token: str = "text",
        empty: str = "",
        editable: bool = True,
    ) -> None:
        super().__init__(parent)
        self.caption, self.icon, self.kind, self.token = caption, icon, kind, token
        self.value, self.editable = value, editable
        self.options = tuple(options)
        self.indent = _INDENT if icon else 0
        self._empty = empty or tr("Add")
        self._editor: QLineEdit | QPlainTextEdit | None = None
        self._before = value
        self._below: QWidget | None = None
        self.warning = ""
        self.below: Callable[[QWidget], QWidget] | None = None
        self.opener: Callable[[], object] | None = None
        self.completions: Callable[[], Sequence[str]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.display = _Display(self)
        self.display.clicked.connect(self._pressed)
        self.display.edit_wanted.connect(self.edit)
        column.addWidget(self.display)
        self.pencil = IconButton("pencil", tr("Edit {name}", name=caption), self, side=28, icon_size=14)
        self.pencil.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F2 does the same on the field
        self.pencil.clicked.connect(self.edit)
        self.pencil.hide()
        self.error: Label | None = None
        self._tell()

    # what is shown

    def shown(self) -> str:
        if not self.value:
            return self._empty if self.editable else "–"
        if self.options:
            return next((option.text for option in self.options if option.value == self.value), self.value)
        return self.kind.show(self.value)

    def set_value(self, value: str) -> None:
        """Show a value that came from elsewhere; an open editor keeps what is being typed."""
        self.value = value
        self._tell()

    def set_caption(self, caption: str) -> None:
        self.caption = caption
        self._tell()

    def set_warning(self, sentence: str) -> None:
        """A doubt about the value, in words; it stands in the place of the caption."""
        self.warning = sentence
        self._tell()

    def _tell(self) -> None:
        name = f"{self.caption}: {self.shown()}" if self.caption else self.shown()
        self.display.setAccessibleName(f"{name}. {self.warning}" if self.warning else name)
        self.display.setAccessibleDescription(tr("Space copies, F2 edits") if self.editable else tr("Space copies"))
        self.display.updateGeometry()
        self.display.update()

    def enterEvent(self, event) -> None:
        self.pencil.setVisible(self.editable and self._editor is None)
        super().enterEvent(event)

    def leaveEvent(self, event) -> None:
        self.pencil.hide()
        super().leaveEvent(event)

    def resizeEvent(self, event) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.pencil.move(0 if rtl else self.width() - 28, 0)
        super().resizeEvent(event)

    # copying

    def _pressed(self) -> None:
        if self.value:
            self.copy()
        elif self.editable:
            self.edit()

    def copy(self) -> None:
        """Put the shown value on the clipboard; the caption says so for a moment."""
        if not self.value:
            return
        text = self.shown()
        QGuiApplication.clipboard().setText(text)
        self.display.note = tr("Copied")
        self.display.update()
        QTimer.singleShot(1500, self.display, self._forget_note)
        announce(self, tr("Copied"))
        self.copied.emit(text)

    def _forget_note(self) -> None:
        self.display.note = ""
        self.display.update()

    # editing

    @property
    def editing(self) -> bool:
        return self._editor is not None

    def edit(self) -> None:
        """Open the editor (or the list of options) in place."""
        if not self.editable or self._editor is not None:
            return
        if self.opener is not None:
            self.opener()
            return
        if self.options:
            self._choose()
            return
        editor = self._make_editor()
        editor.setAccessibleName(self.caption)
        editor.installEventFilter(self)
        self._editor = editor
        self.pencil.hide()
        self.display.hide()
        box = self._with_calendar(editor) if self.kind.editor == "date" else editor
        self.layout().insertWidget(0, box)
        box.show()  # what is not visible yet cannot take the keyboard
        if self.below is not None:
            self._below = self.below(self)
            self.layout().insertWidget(1, self._below)
            self._below.show()
            for part in (self._below, *self._below.findChildren(QWidget)):
                part.installEventFilter(self)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_editor(self) -> QLineEdit | QPlainTextEdit:
        text = self.kind.show(self.value) if self.value else ""
        if self.kind.editor == "block":
            block = QPlainTextEdit(text, self)
            block.setTabChangesFocus(True)
            block.setFixedHeight(min(160, max(64, 20 * (len(self.display.lines()) + 1) + 14)))
            block.selectAll()
            return block
        line = QLineEdit(text, self)
        if self.completions is not None:
            completer = QCompleter(list(self.completions()), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
        line.selectAll()
        line.textEdited.connect(self._clear_error)
        return line

    def _with_calendar(self, editor: QWidget) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(editor, 1)
        button = IconButton("calendar", tr("Choose day"), box, icon_size=16)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._open_calendar(button))
        row.addWidget(button)
        return box

    def _open_calendar(self, anchor: QWidget) -> None:
        from crm_desktop.ui.widgets.calendar_panel import CalendarPanel

        panel = CalendarPanel(anchor, QDate.fromString(self.value, Qt.DateFormat.ISODate))
        panel.chosen.connect(self._day_chosen)
        panel.open_at(anchor, align="right")

    def _day_chosen(self, iso: str) -> None:
        if isinstance(self._editor, QLineEdit):
            self._editor.setText(self.kind.show(iso))
            self.save()

    def _choose(self) -> None:
        from crm_desktop.ui.widgets.choice_list import ChoicePanel
        from crm_desktop.ui.widgets.combo import SEARCH_FROM

        search = tr("Search …") if len(self.options) >= SEARCH_FROM else ""
        panel = ChoicePanel(self.display, self.caption, self.options, (), self.value, search)
        panel.chosen.connect(self._accept)
        panel.closed.connect(self.closed)
        panel.open_at(self.display)

    def save(self) -> None:
        """Take over what was typed; stays open with a sentence when it cannot be read."""
        editor = self._editor
        if editor is None:
            return
        typed = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()
        try:
            value = self.kind.read(typed)
        except ValueError as problem:
            self.refuse(str(problem))
            return
        self._close()
        self._accept(value)
        if self._editor is None:
            self.closed.emit()

    def _accept(self, value: str) -> None:
        if value == self.value:
            return
        self._before, self.value = self.value, value
        self._tell()
        self.saved.emit(value)

    def cancel(self) -> None:
        """Close the editor; the value stays as it was."""
        self._close()
        self.closed.emit()

    def refuse(self, sentence: str) -> None:
        """Say why the entry cannot stay. Called from a `saved` handler, the editor opens again on the entry."""
        if self._editor is None:
            entry, self.value = self.value, self._before
            self._tell()
            self.edit()
            if isinstance(self._editor, QLineEdit):
                self._editor.setText(self.kind.show(entry))
            elif isinstance(self._editor, QPlainTextEdit):
                self._editor.setPlainText(entry)
        if self.error is None:
            self.error = Label("", "caption", "danger", self, wrap=True)
            self.layout().addWidget(self.error)
        self.error.setText(sentence)
        self.error.show()
        if self._editor is not None:
            self._mark("error")
            self._editor.setAccessibleDescription(sentence)
        announce(self, sentence)

    def _mark(self, state: str) -> None:
        editor = self._editor
        if editor is not None and editor.property("state") != state:
            editor.setProperty("state", state)
            editor.style().unpolish(editor)
            editor.style().polish(editor)

    def _clear_error(self) -> None:
        if self.error is not None and self.error.isVisible():
            self.error.hide()
            self._mark("")

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = editor.hasFocus() or (self._below is not None and _holds_focus(self._below))
        if self._below is not None:
            below, self._below = self._below, None
            below.hide()
            self.layout().removeWidget(below)
            below.deleteLater()
        box = editor.parentWidget() if self.kind.editor == "date" else editor
        box.hide()
        self.layout().removeWidget(box)
        box.deleteLater()
        if self.error is not None:
            self.error.hide()
        self.display.show()
        if had_focus:
            self.display.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._editor is None:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.cancel()
                return True
            if watched is self._editor and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                if self.kind.editor != "block" or control:
                    self.save()
                    return True
        elif event.type() == QEvent.Type.FocusOut and event.reason() in (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            QTimer.singleShot(0, self, self._left)
        return False

    def _left(self) -> None:
        """Save when the keyboard went elsewhere, not when it only went to what stands below the editor."""
        if self._editor is not None and not _holds_focus(self) and QApplication.activePopupWidget() is None:
            self.save()


def _holds_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
