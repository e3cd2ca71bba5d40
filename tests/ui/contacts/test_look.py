"""What is on the screen can be read: no clipped words with longer texts, a name for everything, right-to-left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from crm_desktop.common.i18n import Texts
from crm_desktop.records.filters import Condition, Group
from crm_desktop.ui.contacts.list_state import replace
from crm_desktop.ui.widgets.labels import ElidedLabel

SIZES = [(1440, 900), (1024, 700), (960, 640)]


@pytest.fixture
def longer(monkeypatch):
    """Every text is 40 % longer, as in a language with long words."""
    find = Texts._find

    def padded(self, text):
        found = find(self, text)
        return found + "~" * max(1, len(found) * 2 // 5)

    monkeypatch.setattr(Texts, "_find", padded)


def clipped(widget: QWidget) -> list[str]:
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisibleTo(widget) or isinstance(child, ElidedLabel):
            continue
        if isinstance(child, QLabel) and not child.wordWrap() and child.width() + 1 < child.sizeHint().width():
            found.append(f"{type(child).__name__} {child.text()!r} {child.width()} < {child.sizeHint().width()}")
        if isinstance(child, QAbstractButton) and child.width() + 1 < child.minimumSizeHint().width():
            found.append(f"{type(child).__name__} {child.text()!r} {child.width()}")
    return found


def outside(pane) -> list[str]:
    """Things that stick out of the list's pane."""
    found = []
    for child in pane.findChildren(QAbstractButton):
        if child.isVisibleTo(pane) and not pane.view.isAncestorOf(child):
            right = child.mapTo(pane, child.rect().topRight()).x()
            if right > pane.width():
                found.append(f"{type(child).__name__} {child.text()!r} ends at {right} of {pane.width()}")
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mode", ["cards", "table"])
def test_nothing_is_clipped_with_longer_texts(longer, page, office, qtbot, size, mode):
    office.resize(*size)
    where = Group("and", (Condition("zip", "starts", ("1",)), Condition("last_contact", "older_than_days", ("6m",))))
    page.list.apply(replace(page.list.state, mode=mode, where=where))
    page.list.ticks.set([page.list.contacts.id_at(0)], True)
    page.list.opened.emit(page.list.view.current_id) if mode == "cards" and not page.one_pane else None
    QApplication.processEvents()
    assert clipped(page.list) == []
    assert outside(page.list) == []


@pytest.mark.parametrize("name", ["empty", "popovers"])
def test_empty_page_and_popovers_with_longer_texts(longer, page, qtbot, name):
    if name == "empty":
        page.list.apply(replace(page.list.state, search="Niemand", quick="customers"))
        QApplication.processEvents()
        assert clipped(page.list.empty) == []
        return
    page.list.ticks.set([page.list.contacts.id_at(0)], True)
    actions = page.list.actions_
    condition = Condition("last_contact", "older_than_days", ("6m",))
    for opens in (
        lambda: actions.act("field"),
        lambda: actions.act("tag"),
        actions.save_list,
        actions.choose_columns,
        lambda: actions._edit(page.list.filter, condition, 0),
    ):
        opens()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        popover = QApplication.activePopupWidget()
        assert clipped(popover) == [], type(popover).__name__
        popover._discard = True
        popover.close()
        qtbot.wait(30)  # gone, before the next one comes


def nameless(widget: QWidget) -> list[str]:
    """Focusable things that a screen reader has no name for."""
    found = []
    for child in [widget, *widget.findChildren(QWidget)]:
        if not child.isVisible() or not child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(child).__name__} {child.objectName()}")
    return found


def test_everything_has_a_name(page, qtbot):
    page.list.set_where(Group("or", (Condition("zip", "starts", ("1",)), Condition("city", "is", ("Hamburg",)))))
    page.list.ticks.set([page.list.contacts.id_at(0)], True)
    assert nameless(page.list) == []
    page.context.commands.trigger("list.toggle_table")
    assert nameless(page.list) == []
    page.list.apply(replace(page.list.state, search="Niemand"))
    assert nameless(page.list) == []


def test_tab_goes_through_the_list_in_visual_order(page, qtbot):
    page.list.head.sort.setFocus()
    order = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        if not page.list.isAncestorOf(focus):
            break
        order.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    corners = [found.mapTo(page.list, found.rect().topLeft()) for found in order]
    places = [(corner.y() // 24, corner.x()) for corner in corners]
    assert places == sorted(places)
    assert page.list.view in order


def test_right_to_left_is_a_mirror(page, qtbot, office):
    view = page.list.view
    rect = view.visualRect(view.contacts.index(1, 0))
    left = view._cards.avatar(rect)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    rect = view.visualRect(view.contacts.index(1, 0))
    right = view._cards.avatar(rect)
    assert left.center().x() < rect.width() / 3
    assert right.center().x() > rect.width() * 2 / 3
    view.viewport().grab()  # paints


def test_every_key_of_the_list_is_on_the_key_sheet(page):
    keys = {key for command in page.commands() for key in command.all_keys()}
    assert {"J", "K", "Return", "Space", "Del", "Ctrl+A", "Ctrl+C"} <= keys
