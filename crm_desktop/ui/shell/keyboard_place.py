"""Where the keyboard was, found again after the content of the window was built anew.

The old and the new content are the same page in other words or sizes, so a control is told by its class and by how
many of that class come before it.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


class Place(NamedTuple):
    kind: type[QWidget]
    number: int


def place_in(page: QWidget | None) -> Place | None:
    focus = QApplication.focusWidget()
    if page is None or focus is None or focus is page or not page.isAncestorOf(focus):
        return None
    alike = _of_kind(page, type(focus))
    return Place(type(focus), alike.index(focus)) if focus in alike else None


def return_to(place: Place | None, page: QWidget | None) -> None:
    """Give the keyboard back once the key that was pressed has been dealt with: after an arrow key, Qt gives it to
    a button of the content that is about to go."""
    if page is not None and place is not None:
        QTimer.singleShot(0, page, lambda: _focus(place, page))


def _focus(place: Place, page: QWidget) -> None:
    found = _of_kind(page, place.kind)
    if place.number >= len(found):
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    widget: QWidget = found[place.number]
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        widget = group.checkedButton() or widget
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def _of_kind(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in page.findChildren(kind) if type(widget) is kind and widget.isVisibleTo(page)]
