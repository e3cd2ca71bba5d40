"""Keys that belong to a widget while it has the keyboard, even where the window has a command for them.

A list of contacts may delete with Del and open with Enter; a note that has the keyboard must get these keys first.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class OwnKeys:
    """Mixin before a QWidget: name the keys (without Ctrl) and the standard keys, handle them in keyPressEvent."""

    own_keys: frozenset[Qt.Key] = frozenset()
    own_standard_keys: tuple[QKeySequence.StandardKey, ...] = ()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if (plain and event.key() in self.own_keys) or any(event.matches(key) for key in self.own_standard_keys):
                event.accept()
                return True
        return super().event(event)


class PressedByEnter:
    """Mixin before a button: Enter presses the button that has the keyboard, as Space does, before a list around it
    opens its row or a dialog takes Enter for its own button."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


def _enter(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
