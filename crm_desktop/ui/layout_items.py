"""Letting go of what PySide remembers of a layout's items. To be installed before the first layout is filled.

Qt keeps an item for each widget in a layout and deletes it with the widget. PySide 6.11 does not notice: once it knows
an item, its address stays in PySide's book of living objects as long as the layout lives. The next object of Qt at this
address has two entries; when it dies, PySide finds the other one, takes it for a sign that its own Python object still
lives, reads memory that is free already, and the program ends (a segmentation fault in BindingManager::releaseWrapper,
at some later deletion, of something else).

PySide gets to know items in two ways: `itemAt` of a layout of Qt, and adding a filled layout to another. So the screens
ask layouts for widgets by `widgets_of`, and adding a layout is followed here by letting its items go.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QLayoutItem, QSpacerItem, QWidget, QWidgetItem
from shiboken6 import getAllValidWrappers, invalidate

from crm_desktop.ui.widgets.flow_layout import FlowLayout

_ADDING = ((QBoxLayout, "addLayout"), (QBoxLayout, "insertLayout"), (QGridLayout, "addLayout"))


def install() -> None:
    """Make adding a layout safe in the whole program; a second call changes nothing."""
    for kind, name in _ADDING:
        adding = getattr(kind, name)
        if not hasattr(adding, "__wrapped__"):
            setattr(kind, name, _letting_go(adding))


def _letting_go(adding: Callable[..., Any]) -> Callable[..., None]:
    def add(self: QLayout, *values: Any, **named: Any) -> None:
        adding(self, *values, **named)
        for value in (*values, *named.values()):
            if isinstance(value, QLayout):
                let_go(value)

    add.__wrapped__ = adding  # type: ignore[attr-defined]
    return add


def let_go(layout: QLayout) -> None:
    """Make PySide forget the items of a layout of Qt and of those in it."""
    for item in _items(layout):
        if isinstance(item, QLayout):
            let_go(item)
        else:
            invalidate(item)


def widgets_of(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout in order, without remembering their items."""
    items = [item for item in _items(layout) if not isinstance(item, QLayout)]
    found = [widget for item in items if (widget := item.widget()) is not None]
    for item in items:
        invalidate(item)
    return found


def all_widgets_of(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout and of those in it, as they stand: a grid row by row. [] for kinds not known here."""
    if isinstance(layout, FlowLayout):
        return layout.widgets()
    if not _is_of_qt(layout):
        return []
    items = list(enumerate(_items(layout)))
    if isinstance(layout, QGridLayout):
        items.sort(key=lambda item: layout.getItemPosition(item[0])[:2])
    found: list[QWidget] = []
    for _, item in items:
        if isinstance(item, QLayout):
            found += all_widgets_of(item)
            continue
        if (widget := item.widget()) is not None:
            found.append(widget)
        invalidate(item)
    return found


def _is_of_qt(layout: QLayout) -> bool:
    return type(layout).itemAt in (QBoxLayout.itemAt, QGridLayout.itemAt)


def _items(layout: QLayout) -> list[QLayoutItem]:
    if layout.count() and not _is_of_qt(layout):
        raise TypeError(f"{type(layout).__name__} keeps its items itself: give it its widget before it is filled")
    return [item for number in range(layout.count()) if (item := layout.itemAt(number)) is not None]


def remembered() -> list[QLayoutItem]:
    """The items PySide knows at the moment, each a danger once its widget is gone."""
    return [found for found in getAllValidWrappers() if type(found) in (QLayoutItem, QWidgetItem, QSpacerItem)]
