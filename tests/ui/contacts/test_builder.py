"""Building a selection in groups: by mouse and by keyboard, with counts, taken over by the list, kept and frozen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.common.fold import fold
from crm_desktop.operations import contacts, history
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store.queries import listing
from crm_desktop.store.queries import selections as saved
from crm_desktop.ui.contacts.builder import Builder
from crm_desktop.ui.contacts.filter_editor import FilterEditor, field_options
from crm_desktop.ui.contacts.filter_values_edit import TickValues
from crm_desktop.ui.contacts.name_popover import NamePopover
from crm_desktop.ui.widgets.tick_list import Tick

from .conftest import COMPANIES, PEOPLE
from .test_filter import popover

ALL = len(COMPANIES) + PEOPLE
KEY = Qt.Key
CRAFTS, POTSDAM = Condition("industry", "is", ("Handwerk",)), Condition("zip", "starts", ("14",))


@pytest.fixture
def build(page, qtbot):
    def opened(where: Group | None = None) -> Builder:
        if where:
            page.list.set_where(where)
        page.context.commands.trigger("list.build")
        return popover(Builder)

    return opened


def ask(qtbot, button, field: str) -> FilterEditor:
    """Press “Condition” and choose a field by typing its name."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = QApplication.activePopupWidget()
    qtbot.keyClicks(panel.search, field)
    qtbot.keyClick(panel.search, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), FilterEditor))
    return popover(FilterEditor)


def tick(ticks, wanted: str) -> None:
    for number in range(ticks.count()):
        ticks.toggle(ticks.item(number))
        if wanted in ticks.values():
            return
        ticks.toggle(ticks.item(number))
    raise AssertionError(wanted)


def test_and_or_and_not_put_together_by_hand(page, names, qtbot, build):
    builder = build()
    editor = ask(qtbot, builder.groups[()].add, "postal")
    qtbot.keyClicks(editor.value.focusProxy(), "14")
    qtbot.keyClick(editor.value.focusProxy(), KEY.Key_Return)
    qtbot.mouseClick(builder.groups[()].add_group, Qt.MouseButton.LeftButton)
    inner = builder.groups[(1,)]
    assert inner.mode.value == "or"
    for role in ("industry", "role"):
        editor = ask(qtbot, builder.groups[(1,)].add, role)
        qtbot.waitUntil(lambda editor=editor: editor.value.list.count() > 0)
        wanted = "Handwerk" if role == "industry" else "customer"
        tick(editor.value.list, wanted)
        editor.finish.click()
    builder.add((), Group("not", (Condition("name", "contains", ("Wendt",)),)))
    assert [part.mode for part in builder.where.parts if isinstance(part, Group)] == ["or", "not"]
    view = page.list.preview(builder.where)
    wanted = listing.count(page.context.ws, view)
    qtbot.waitUntil(lambda: builder.groups[(1,)].hits.text() != "" and builder.total.text().startswith(f"{wanted} "))
    builder.primary.click()  # the builder goes
    found = names()
    assert 0 < len(found) == wanted < ALL
    assert page.list.state.where == view.where
    assert not any("Wendt" in name for name in found)


def test_what_the_chips_hold_is_opened_changed_and_taken_over(page, names, qtbot, build):
    builder = build(Group("and", (POTSDAM, CRAFTS)))
    both = len(names())
    builder.groups[()].mode.chosen.emit("or")
    builder.primary.click()
    either = len(names())
    assert both < either
    builder = build()
    assert builder.where.mode == "or"
    chip = builder.groups[()].chips[0]
    chip.setFocus()
    qtbot.keyClick(chip, KEY.Key_Delete)
    assert builder.where == Group("or", (CRAFTS,))
    builder.reject()
    assert len(names()) == either  # Cancel leaves the list as it was


def test_a_group_nobody_filled_asks_for_nothing(page, names, qtbot, build):
    builder = build(Group("and", (POTSDAM,)))
    before = len(names())
    qtbot.mouseClick(builder.groups[()].add_group, Qt.MouseButton.LeftButton)
    builder.primary.click()
    assert page.list.state.where == Group("and", (POTSDAM,))
    assert len(names()) == before


def test_by_keyboard_alone(page, names, qtbot, office, build):
    qtbot.keyClick(office, KEY.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    builder = popover(Builder)
    builder.groups[()].add.setFocus()
    qtbot.keyClick(builder.groups[()].add, KEY.Key_Space)
    panel = QApplication.activePopupWidget()
    qtbot.keyClicks(panel.search, "around")
    qtbot.keyClick(panel.search, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), FilterEditor))
    editor = popover(FilterEditor)
    qtbot.keyClicks(editor.value.code, "99")
    qtbot.keyClick(editor.value.code, KEY.Key_Return)
    assert editor.isVisible()
    assert "99" in editor.message.text()  # no such postal code: it stays open and says so
    editor.value.code.clear()
    qtbot.keyClicks(editor.value.code, "14467")
    assert editor.value.place.text() == "14467 Potsdam"
    qtbot.keyClick(editor.value.code, KEY.Key_Return)
    qtbot.keyClick(builder, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.list.state.where == Group("and", (Condition("near", "within_km", ("14467", "30")),))
    assert 0 < len(names()) < ALL


def test_a_fixed_list_stays_as_it_was_and_is_undone(page, names, qtbot, office):
    page.list.set_where(Group("and", (CRAFTS,)))
    before = sorted(names())
    page.context.commands.trigger("list.freeze")
    ask_name = popover(NamePopover)
    qtbot.keyClicks(ask_name.name, "Einladung")
    qtbot.keyClick(ask_name.name, KEY.Key_Return)
    ws = page.context.ws
    assert saved.selections(ws)[-1].name == "Einladung"
    contacts.create(ws, "company", company_name="Neue Tischlerei", industry="Handwerk")
    page.list.reopen()
    assert sorted(names()) == before
    chip = page.list.filter.chips[0]
    assert f"{len(before)} contacts" in chip.accessibleName()
    history.undo(ws)
    history.undo(ws)
    assert "Einladung" not in [found.name for found in saved.selections(ws)]


def test_what_is_typed_until_one_value_is_left_is_meant(qtbot):
    values = TickValues("Industry", [Tick(name, name) for name in "abcdefgh"] + [Tick("Handwerk", "Handwerk")], ())
    qtbot.addWidget(values)
    with pytest.raises(ValueError, match="tick at least one"):
        values.values()
    assert values.search is not None
    qtbot.keyClicks(values.search, "handw")
    assert values.values() == ("Handwerk",)


def test_an_empty_one_begins_with_a_condition_and_fields_have_other_names(page, qtbot, build):
    builder = build()
    assert builder.focusWidget() is builder.groups[()].add
    for typed, meant in (("zip code", "zip"), ("silent", "last_contact"), ("radius", "near"), ("branche", "industry")):
        wanted = fold(typed).split()
        found = [option.value for option in field_options(page.list.names)
                 if all(word in fold(f"{option.text} {option.words}") for word in wanted)]  # fmt: skip
        assert meant in found, typed
    builder.reject()
