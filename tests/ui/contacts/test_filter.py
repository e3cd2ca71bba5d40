"""Narrowing the list: quick chips, conditions, their editor, saved lists, empty states."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from crm_desktop.common import i18n
from crm_desktop.operations import history, selections, tags
from crm_desktop.records.filters import Condition, Group, reverse
from crm_desktop.store.queries import selections as saved
from crm_desktop.ui.contacts import filter_editor
from crm_desktop.ui.contacts.filter_editor import FilterEditor
from crm_desktop.ui.contacts.filter_texts import chip
from crm_desktop.ui.contacts.list_state import replace
from crm_desktop.ui.contacts.name_popover import NamePopover
from crm_desktop.ui.widgets.menu import Menu

from .conftest import COMPANIES, PEOPLE

ALL = len(COMPANIES) + PEOPLE
KEY = Qt.Key


def popover(kind):
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert len(found) == 1, kind
    return found[0]


def edit(page, part) -> FilterEditor:
    page.list.set_where(Group("and", (part,)))
    page.list.actions_.edit_condition(0, page.list.filter.chips[0])
    return popover(FilterEditor)


def test_quick_chips_narrow_and_count(page, names, qtbot):
    qtbot.waitUntil(lambda: "20" in page.list.quick.chips["customers"].accessibleName())
    qtbot.mouseClick(page.list.quick.chips["customers"], Qt.MouseButton.LeftButton)
    assert len(names()) == 20
    assert page.list.head.count.text() == f"20 of {ALL}"
    page.context.commands.trigger("list.quick_companies")
    assert sorted(names()) == sorted(name for name, *_ in COMPANIES)
    page.context.commands.trigger("list.quick_all")
    assert len(names()) == ALL


def test_a_condition_by_keyboard_only(page, names, qtbot, office):
    qtbot.keyClick(office, KEY.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = QApplication.activePopupWidget()
    qtbot.keyClicks(panel.search, "postal")
    qtbot.keyClick(panel.search, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), FilterEditor))
    editor = popover(FilterEditor)
    assert QApplication.focusWidget() is editor.value.focusProxy()
    qtbot.keyClicks(editor.value.focusProxy(), "144")
    qtbot.waitUntil(lambda: editor.hits.text() != "")
    assert editor.of_all.text() == f"of {ALL}"
    qtbot.keyClick(editor.value.focusProxy(), KEY.Key_Return)
    assert 0 < len(names()) < ALL
    assert editor.hits.text().startswith(f"{len(names())} ")
    assert chip(page.list.state.where.parts[0], page.list.names) == ("Postal code", "144*")
    assert page.list.filter.chips[0].accessibleName() == "Postal code 144*"


def test_many_values_are_searched_by_typing_at_once_and_the_keyboard_goes_to_what_was_found(page, names, qtbot, office):
    """The search came a moment later and without the keyboard; afterwards it stood on “Clear filter”."""
    tags_, ws = [f"Straße {number}" for number in range(12)], office.context.ws
    for number, tag in enumerate(tags_):
        tags.add(ws, [page.list.contacts.id_at(number)], tag)
    office.activateWindow()
    qtbot.keyClick(office, KEY.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = QApplication.activePopupWidget()
    qtbot.keyClicks(panel.search, "tag")
    qtbot.keyClick(panel.search, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), FilterEditor))
    editor = popover(FilterEditor)
    qtbot.waitUntil(lambda: editor.value.search is not None)
    assert QApplication.focusWidget() is editor.value.search
    high = editor.height()
    qtbot.keyClicks(editor.value.search, "strasse 7")
    assert editor.height() < high
    qtbot.waitUntil(lambda: editor.hits.text().startswith("1 "))
    qtbot.keyClick(editor.value.search, KEY.Key_Return)
    assert len(names()) == 1
    qtbot.waitUntil(lambda: office.focusWidget() is page.list.view)


def test_the_live_count_does_not_hold_up_the_window(page, qtbot, unblocked):
    editor = edit(page, Condition("industry", "is", ("Handwerk",)))
    qtbot.waitUntil(lambda: editor.value.list.count() > 2 and editor.hits.text() != "")
    with unblocked():
        editor.value.list.toggle(editor.value.list.item(2))
        editor.hits.setText("")
        qtbot.waitUntil(lambda: editor.hits.text() != "")
        qtbot.wait(filter_editor.PREVIEW_MS + 60)
    editor.close()


def test_values_in_use_are_offered_with_their_counts(page, qtbot):
    editor = edit(page, Condition("city", "is", ("Potsdam",)))
    offered = editor.value.list
    qtbot.waitUntil(lambda: offered.count() == 4)
    hints = {offered.item(n).text(): offered.item(n).data(Qt.ItemDataRole.UserRole).hint for n in range(4)}
    assert hints["Potsdam"] == "24"
    assert editor.value.values() == ("Potsdam",)
    editor.close()


def test_esc_leaves_the_condition_as_it_was(page, names, qtbot):
    editor = edit(page, Condition("role", "is", ("customer",)))
    editor.value.list.toggle(editor.value.list.item(2))
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert page.list.state.where.parts == (Condition("role", "is", ("customer",)),)


def test_an_unfinished_condition_says_what_is_missing(page, qtbot):
    editor = edit(page, Condition("role", "is", ("customer",)))
    editor.value.list.toggle(editor.value.list.item(0))
    assert "at least one" in editor.message.text()
    qtbot.mouseClick(editor.finish, Qt.MouseButton.LeftButton)
    assert editor.isVisible()
    qtbot.keyClick(editor, KEY.Key_Escape)


def test_reverse_shows_exactly_the_others(page, names, qtbot):
    editor = edit(page, Condition("zip", "starts", ("14467",)))
    with_it = names()
    qtbot.mouseClick(editor.turn, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(editor.finish, Qt.MouseButton.LeftButton)
    others = names()
    assert len(with_it) + len(others) == ALL
    assert not set(with_it) & set(others)
    assert chip(page.list.state.where.parts[0], page.list.names)[0] == "not: Postal code"
    page.list.actions_.edit_condition(0, page.list.filter.chips[0])
    again = popover(FilterEditor)
    qtbot.mouseClick(again.turn, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(again.finish, Qt.MouseButton.LeftButton)
    assert names() == with_it


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_field_can_be_edited_and_said(page, qtbot, language):
    i18n.set_language(language)
    pane = page.list

    def preview(part):
        return pane.preview(Group("and", (part,) if part else ()))

    for option in filter_editor.field_options(page.list.names):
        operator = filter_editor.usual_operator(option.value, page.list.names)
        editor = FilterEditor(page, page.context, pane.reader, pane.names, Condition(option.value, operator), preview)
        for choice in editor.operator.options():
            editor._set_operator(choice.value)
            try:
                part = editor.part()
            except ValueError:
                assert editor.message.text().endswith(".")
            else:
                assert " ".join(chip(part, page.list.names)).strip()
                assert chip(reverse(part), page.list.names) != chip(part, page.list.names)
        editor._discard = True
        editor.close()


def test_and_becomes_or(page, names):
    both = (Condition("city", "is", ("Potsdam",)), Condition("city", "is", ("Hamburg",)))
    page.list.set_where(Group("and", both))
    assert names() == []
    page.list.filter._switch_mode()
    assert page.list.state.where.mode == "or"
    assert len(names()) > 10


def test_a_chip_goes_with_del(page, names, qtbot):
    page.list.set_where(Group("and", (Condition("city", "is", ("Potsdam",)), Condition("role", "is", ("customer",)))))
    few = len(names())
    first = page.list.filter.chips[0]
    first.setFocus()
    qtbot.keyClick(first, KEY.Key_Delete)
    assert len(names()) > few
    assert page.context.ws.value("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL") == 0


def test_a_long_condition_keeps_its_cross_within_a_narrow_list(page, office, qtbot):
    office.resize(1440, 900)
    long = Condition("city", "is", ("Sankt Kunigund-Niederaltdorf an der Langen Wiese", "Potsdam"))
    page.list.set_where(Group("and", (long,)))
    first = page.list.filter.chips[0]
    qtbot.waitUntil(lambda: first.width() < first.sizeHint().width())
    assert first.mapTo(page.list, first.rect().topRight()).x() <= page.list.width()
    assert first.rect().contains(first._close.geometry())
    assert "Langen Wiese" in first.toolTip()
    qtbot.mouseClick(first._close, Qt.MouseButton.LeftButton)
    assert page.list.state.where == Group()


def test_own_fields_can_be_asked_for(page, names):
    own = next(iter(page.list.names.lookups.own.values()))
    page.list.set_where(Group("and", (Condition(f"custom:{own.id}", "more", ("500000",)),)))
    assert len(names()) == 5
    assert chip(page.list.state.where.parts[0], page.list.names) == ("Wartung more than", "€5,000.00")


# Empty


def test_nothing_found_shows_the_way_out(page, names, qtbot):
    where = Group("and", (Condition("city", "is", ("Hamburg",)), Condition("zip", "starts", ("1",))))
    page.list.apply(replace(page.list.state, search="Mülle", quick="customers", where=where))
    empty = page.list.empty
    assert empty.isVisible()
    assert not page.list.view.isVisible()
    assert empty.sentence.text() == "No contact fits 3 filters."
    assert [button.text() for button in empty.buttons] == ["Clear filter", "Create “Mülle”"]
    qtbot.mouseClick(empty.buttons[0], Qt.MouseButton.LeftButton)
    assert len(names()) == ALL
    assert page.list.view.isVisible()
    assert page.list.head.search.text() == ""


def test_each_filter_can_go_by_itself(page, names):
    where = Group("and", (Condition("city", "is", ("Hamburg",)), Condition("zip", "starts", ("1",))))
    page.list.set_where(where)
    page.list.empty.filter_changed.emit(Group("and", where.parts[:1]))
    assert len(names()) == 12


def test_an_empty_file_offers_the_first_step(make_window, workspace_file):
    from crm_desktop.ui import screens

    window = make_window(*[screen for screen in screens.SCREENS if screen.id == "contacts"])
    window.files.open(workspace_file)
    page = window.frame.pages.current
    assert page.list.empty.isVisible()
    assert page.list.empty.sentence.text() == "There are no contacts yet."
    assert "New person …" in [button.text() for button in page.list.empty.buttons]


# Saved lists


def save(page, name="Potsdam", colour=""):
    page.context.commands.trigger("list.save")
    shown = popover(NamePopover)
    assert QApplication.focusWidget() is shown.name
    shown.name.setText(name)
    if colour:
        shown.colours.buttons[colour].click()
    shown._finish()


def test_a_filter_becomes_a_list_in_the_navigation(page, names, office, qtbot):
    page.list.apply(replace(page.list.state, quick="customers"))
    page.list.set_where(Group("and", (Condition("city", "is", ("Potsdam",)),)))
    found = names()
    save(page, "Potsdamer Kunden", "violet")
    kept = saved.selections(page.context.ws)[0]
    assert (kept.name, kept.colour) == ("Potsdamer Kunden", "violet")
    assert page.list.head.title.text() == "Potsdamer Kunden"
    assert names() == found
    assert office.context.navigation.current.get("list") == kept.id
    qtbot.waitUntil(lambda: len(office.frame.panel._lists) == 1)
    button = office.frame.panel._lists[0][0]
    assert button.accessibleName() == f"Potsdamer Kunden, {len(found)}"
    office.context.go("contacts")
    assert len(names()) == ALL
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names() == found
    assert button.current


def test_selecting_a_contact_keeps_the_list_marked(page, office, qtbot):
    page.list.set_where(Group("and", (Condition("city", "is", ("Potsdam",)),)))
    save(page)
    qtbot.waitUntil(lambda: len(office.frame.panel._lists) == 1)
    page.list.view.step(1)
    qtbot.waitUntil(lambda: office.context.navigation.current.record_id != "")
    assert office.frame.panel._lists[0][0].current


def test_a_list_is_updated_renamed_and_deleted_each_with_undo(page, names, office):
    page.list.set_where(Group("and", (Condition("city", "is", ("Potsdam",)),)))
    save(page)
    commands, ws = page.context.commands, page.context.ws
    assert commands.reason(commands.get("list.update"))
    page.list.set_where(Group("and", (Condition("city", "is", ("Hamburg",)),)))
    assert not commands.reason(commands.get("list.update"))
    commands.trigger("list.update")
    assert "Hamburg" in saved.selections(ws)[0].definition
    history.undo(ws)
    assert "Potsdam" in saved.selections(ws)[0].definition
    page.list.actions_.rename_list()
    shown = popover(NamePopover)
    assert shown.name.text() == "Potsdam"
    shown.name.setText("Hafen")
    shown._finish()
    assert page.list.head.title.text() == "Hafen"
    commands.trigger("list.delete")
    assert saved.selections(ws) == []
    assert page.list.head.title.text() == "Contacts"
    assert len(names()) == ALL
    commands.trigger("edit.undo")
    assert [found.name for found in saved.selections(ws)] == ["Hafen"]
    assert page.list.head.title.text() == "Hafen"  # it was open, and is again
    assert len(names()) < ALL
    assert office.context.navigation.current == page.list.route()
    commands.trigger("list.delete")
    page.list.apply(replace(page.list.state, mode="table"))
    commands.trigger("edit.undo")
    assert page.list.head.title.text() == "Contacts"  # one has turned to something else since


def test_the_navigation_has_a_menu_for_each_list(page, office, qtbot):
    ws = page.context.ws
    for name in ("A", "B"):
        selections.save(ws, name, Group("and", (Condition("role", "is", ("customer",)),)))
    panel = office.frame.panel
    qtbot.waitUntil(lambda: len(panel._lists) == 2)

    def choose(button, text):
        button.customContextMenuRequested.emit(button.rect().center())
        menu = popover(Menu)
        action = next(action for action in menu.actions() if action.text().startswith(text))
        if action.isEnabled():
            action.trigger()
        menu.close()
        return action

    first, second = (button for button, _ in panel._lists)
    assert not choose(first, "Move up").isEnabled()
    choose(second, "Move up")
    assert [found.name for found in saved.selections(ws)] == ["B", "A"]
    history.undo(ws)
    qtbot.waitUntil(lambda: panel._lists[0][0].title == "A")
    choose(panel._lists[0][0], "Name and colour")
    shown = popover(NamePopover)
    shown.name.setText("Stammkunden")
    shown._finish()
    qtbot.waitUntil(lambda: panel._lists[0][0].title == "Stammkunden")
    choose(panel._lists[0][0], "Open")
    assert page.list.head.title.text() == "Stammkunden"
    choose(panel._lists[0][0], "Delete")
    assert page.list.head.title.text() == "Contacts"
    qtbot.waitUntil(lambda: len(panel._lists) == 1)


def test_a_list_remembers_how_it_is_looked_at(page, office):
    ws = page.context.ws
    first = selections.save(ws, "A", Group("and", (Condition("city", "is", ("Potsdam",)),)), columns="name,city")
    second = selections.save(ws, "B", Group("and", (Condition("role", "is", ("customer",)),)), columns="name,phone")
    office.context.go("contacts", list=first.id)
    page.list.apply(replace(page.list.state, mode="table"))
    page.list.sort_by("city", descending=True)
    office.context.go("contacts", list=second.id)
    assert (page.list.state.sort, page.list.state.columns) == ("name", ("name", "phone"))
    office.context.go("contacts", list=first.id)
    state = page.list.state
    assert (state.sort, state.descending, state.mode, state.columns) == ("city", True, "table", ("name", "city"))
    assert saved.selection(ws, first.id).sort == ""  # looking is no change of the file


def test_a_list_of_a_newer_version_does_no_harm(page, names, office):
    made = selections.save(page.context.ws, "Neu", Group("and", (Condition("shoe_size", "is", ("42",)),)))
    office.context.go("contacts", list=made.id)
    assert len(names()) == ALL


def test_a_tag_from_the_palette_filters(page, names, office):
    tag = next(tag for tag, name in page.list.names.lookups.tags.items() if name == "VIP")
    office.context.go("contacts", tag=tag)
    assert len(names()) == 2


def test_from_cards_to_the_table_the_line_of_filters_holds_nothing_twice(page, office, qtbot):
    ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    page.list.set_where(Group("and", (Condition("zip", "starts", ("144",)),)))
    page.list.set_where(Group())
    qtbot.keyClick(office, KEY.Key_T, ctrl_shift)
    assert page.list.state.mode == "table"
    shown = [found.text() for found in page.list.filter.findChildren(QAbstractButton) if found.isVisible()]
    assert shown[-2:] == ["Condition", "Build …"]
    assert "Clear filter" not in shown


def test_a_condition_left_before_it_is_complete_waits_for_the_same_field(page, qtbot, office):
    editor = asked(page, "radius", qtbot)
    qtbot.keyClicks(editor.value.code, "999")
    editor.close()
    assert office.frame.has_toast()
    assert page.list.state.where == Group()
    other = asked(page, "postal", qtbot)
    assert other.value.fields[0].text() == ""
    other.close()
    again = asked(page, "radius", qtbot)
    assert again.value.code.text() == "999"
    qtbot.keyClicks(again.value.code, "14467")  # it stands marked: a key replaces it
    qtbot.keyClick(again.value, KEY.Key_Return)
    assert page.list.state.where.parts[0].values == ("14467", "30")
    third = asked(page, "radius", qtbot)
    assert third.value.code.text() == ""
    third.close()


def asked(page, field, qtbot) -> FilterEditor:
    """Choose what a new condition is about, by keyboard."""
    page.list.actions_.add_condition()
    panel = QApplication.activePopupWidget()
    qtbot.keyClicks(panel.search, field)
    qtbot.keyClick(panel.search, KEY.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), FilterEditor))
    return popover(FilterEditor)
