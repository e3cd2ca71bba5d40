"""Where Tab leads in our windows: through what is seen, in the order it is laid out.

Qt goes by the order in which widgets were made. What is made later, a field that another contact has, comes last of all
there. And Qt stops at containers that hand their focus on (`setFocusProxy`, as pages do with their list): what stands
before the list is jumped over, and while the list is hidden because it is empty Tab stays where it is, so that nothing
behind it can be reached.

Here each widget comes before what is in it, and what is in it goes as its layout has it, without one from above to
below. Containers that hand on are passed over, as the thing they hand on to has its own place; so are empty lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QScrollArea, QWidget

from crm_desktop.ui.layout_items import all_widgets_of


class TabOrder:
    """Mixin for windows, before the Qt class."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        found = next_stop(self, forward)  # type: ignore[arg-type]
        if found is None:
            return False
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        bring_into_sight(found)
        return True


def next_stop(window: QWidget, forward: bool) -> QWidget | None:
    """What takes the keyboard after the widget that has it, round the whole window; None when nothing else does."""
    focus = QApplication.focusWidget()
    start = focus if focus is not None and window.isAncestorOf(focus) else window.focusWidget() or window
    walk = _after(start, window) if forward else _before(start, window)
    return next((widget for widget in walk if widget is not start and takes_tab(widget)), None)


def _after(start: QWidget, window: QWidget) -> Iterator[QWidget]:
    yield from _inside(start)
    at = start
    while at is not window:
        parent = at.parentWidget()
        rows = _children(parent)
        for child in rows[rows.index(at) + 1 :] if at in rows else ():
            yield child
            yield from _inside(child)
        at = parent
    yield from _inside(window)


def _before(start: QWidget, window: QWidget) -> Iterator[QWidget]:
    at = start
    while at is not window:
        parent = at.parentWidget()
        rows = _children(parent)
        for child in reversed(rows[: rows.index(at)] if at in rows else ()):
            yield from _inside_backwards(child)
            yield child
        yield parent
        at = parent
    yield from _inside_backwards(window)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    for child in _children(widget):
        yield child
        yield from _inside(child)


def _inside_backwards(widget: QWidget) -> Iterator[QWidget]:
    for child in reversed(_children(widget)):
        yield from _inside_backwards(child)
        yield child


def _children(widget: QWidget) -> list[QWidget]:
    """What can be seen in a widget: as laid out, then the rest from above to below."""
    layout = widget.layout()
    laid = [child for child in all_widgets_of(layout) if _seen(child)] if layout is not None else []
    rest = [child for child in widget.children() if isinstance(child, QWidget) and _seen(child) and child not in laid]
    rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    rest.sort(key=lambda child: (child.y(), -child.x() if rtl else child.x()))
    return laid + rest


def _seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.isWindow()


def takes_tab(widget: QWidget) -> bool:
    every = QGuiApplication.styleHints().tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls
    asked = Qt.FocusPolicy.TabFocus if every else Qt.FocusPolicy.StrongFocus  # a Mac may be set to text fields only
    if widget.focusPolicy() & asked != asked or widget.focusProxy() is not None:
        return False
    return widget.isVisible() and widget.isEnabled() and not _empty(widget)


def _empty(widget: QWidget) -> bool:
    """A list without rows: nothing in it could show that it has the keyboard, and nothing could be done there."""
    if not isinstance(widget, QAbstractItemView) or isinstance(widget, QHeaderView):
        return False
    model = widget.model()
    return model is not None and not model.rowCount(widget.rootIndex())


def bring_into_sight(widget: QWidget) -> None:
    at = widget.parentWidget()
    while at is not None and not at.isWindow():
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(widget, 0, 24)
        at = at.parentWidget()
