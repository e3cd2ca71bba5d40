"""The table: columns, order, widths, own fields, opening and coming back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.common import i18n
from crm_desktop.operations import consents, contacts, fields
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.ui.contacts.columns_popover import ColumnsPopover
from crm_desktop.ui.contacts.filter_texts import chip
from crm_desktop.ui.contacts.list_model import TICK
from crm_desktop.ui.contacts.list_state import replace

KEY = Qt.Key


@pytest.fixture
def table(page, qtbot):
    page.context.commands.trigger("list.toggle_table")
    assert page.list.state.mode == "table"
    return page.list


def titles(pane):
    return [column.title for column in pane.contacts.columns if column is not TICK]


def cells(pane, name, rows=5):
    column = next(number for number, column in enumerate(pane.contacts.columns) if column.id == name)
    return [pane.contacts.index(row, column).data() for row in range(rows)]


def header_at(pane, name) -> QPoint:
    section = next(number for number, column in enumerate(pane.contacts.columns) if column.id == name)
    header = pane.view.header
    return QPoint(header.sectionViewportPosition(section) + 30, 18)


def test_the_table_takes_the_whole_width_and_comes_back(table, page):
    assert not page.detail.isVisible()
    assert table.width() == page.width()
    page.context.commands.trigger("list.toggle_table")
    assert page.detail.isVisible()
    assert table.width() <= 480


def test_a_click_on_a_title_sorts_and_turns_round(table, names, qtbot):
    header = table.view.header.viewport()
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=header_at(table, "city"))
    cities = cells(table, "city", 60)
    assert cities == sorted(cities, key=str.casefold)
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=header_at(table, "city"))
    turned = [city for city in cells(table, "city", 60) if city]
    assert turned == sorted(turned, key=str.casefold, reverse=True)


@pytest.mark.parametrize(
    ("language", "names"),
    [("de", ["Belgien", "Deutschland", "Österreich"]), ("en", ["Austria", "Belgium", "Germany"])],
)
def test_countries_are_called_by_their_names_and_sorted_by_them(table, page, office, language, names):
    i18n.set_language(language)
    ws, shown = page.context.ws, ["AT", "BE"]
    for row, code in enumerate(shown):
        address = contact_queries.page(ws, table.contacts.id_at(row)).addresses[0]
        contacts.change_address(ws, address.id, country=code)
    office.context.changes.poll()
    table.apply(replace(table.state, columns=("country",), sort="country"))
    found = cells(table, "country", table.contacts.count)
    assert [name for name in dict.fromkeys(found) if name] == names
    table.apply(replace(table.state, sort="country", descending=True))
    turned = cells(table, "country", table.contacts.count)
    assert [name for name in dict.fromkeys(turned) if name] == names[::-1]
    where = Group("and", (Condition("country", "is", ("AT",)),))
    assert chip(where.parts[0], table.names)[1] == names[2 if language == "de" else 0]
    table.set_where(where)
    assert table.contacts.count == 1
    table.ticks.tick_all()
    table.actions_.copy()
    assert names[2 if language == "de" else 0] in QApplication.clipboard().text()


def test_every_column_can_be_shown_and_sorted_by(table, names):
    everything = tuple(column.id for column in table.contacts.columns if column is not TICK)
    offered = [name for name, _ in table.actions_.sort_choices()]
    assert list(everything) == offered
    from crm_desktop.ui.contacts import columns

    table.apply(replace(table.state, columns=tuple(column.id for column in columns.offered(table.lookups))))
    for name, _ in table.actions_.sort_choices():
        for descending in (False, True):
            table.sort_by(name, descending)
            assert len(names()) == 60
            cells(table, name)


def test_columns_are_chosen_and_moved_from_the_keyboard(table, qtbot):
    table.context.commands.trigger("list.columns")
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, ColumnsPopover)
    before = titles(table)
    offered = popover.list
    offered.setCurrentRow(2)
    qtbot.keyClick(offered, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(table)[1:3] == [before[2], before[1]]
    qtbot.keyClick(offered, KEY.Key_Space)
    assert before[2] not in titles(table)
    offered.setCurrentRow(0)
    qtbot.keyClick(offered, KEY.Key_Space)
    assert titles(table)[0] == "Name"  # stays
    popover.close()


def test_an_own_field_is_a_column_with_its_values(table, names):
    own = next(iter(table.lookups.own.values()))
    key = f"custom:{own.id}"
    table.apply(replace(table.state, columns=("name", key)))
    table.sort_by(key, True)
    assert cells(table, key) == ["€10,000.00", "€9,000.00", "€8,000.00", "€7,000.00", "€6,000.00"]
    assert names()[0] == "Dr. Anna Müller"
    i18n.set_language("de")
    assert cells(table, key, 1) == ["10.000,00\u00a0€"]


def test_a_new_field_is_offered_at_once_and_a_deleted_one_leaves(table):
    ws = table.context.ws
    made = fields.create(ws, "Schlüssel", "text")
    from crm_desktop.ui.contacts import columns

    assert made.name in [column.title for column in columns.offered(table.lookups)]
    table.apply(replace(table.state, columns=("name", f"custom:{made.id}")))
    fields.set_value(ws, made.id, [table.contacts.id_at(0)], ["A7"])
    assert cells(table, f"custom:{made.id}", 1) == ["A7"]
    fields.delete(ws, made.id)
    assert titles(table) == ["Name"]


def test_dragging_a_title_moves_the_column(table, qtbot):
    before = titles(table)
    table.view.header.moveSection(3, 2)
    qtbot.waitUntil(lambda: titles(table) != before)
    assert titles(table)[:3] == [before[0], before[2], before[1]]
    assert table.state.columns[:3] == tuple(column.id for column in table.contacts.columns if column is not TICK)[:3]


def test_widths_are_remembered(table, qtbot, page):
    header = table.view.header
    header.resizeSection(2, 222)
    qtbot.waitUntil(lambda: (page.context.settings.get("contacts_widths") or {}).get("industry") == 222)
    page.context.commands.trigger("list.toggle_table")
    page.context.commands.trigger("list.toggle_table")
    assert header.sectionSize(2) == 222


def test_the_look_survives_a_new_window(table, page, make_window, office):
    table.sort_by("zip", True)
    kept = page.context.settings.get("contacts")
    assert (kept["mode"], kept["sort"]) == ("table", "-zip")


def test_opening_from_the_table_and_back_to_the_same_row(table, page, qtbot, office):
    view = table.view
    view.setFocus()
    for _ in range(3):
        qtbot.keyClick(view, KEY.Key_Down)
    chosen = view.current_id
    qtbot.keyClick(view, KEY.Key_Return)
    assert page.detail.isVisible()
    assert not table.isVisible()
    assert page.detail.page.contact.id == chosen
    qtbot.keyClick(office, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert table.isVisible()
    assert view.current_id == chosen
    assert view.hasFocus()


def test_ticking_all_by_the_header(table, qtbot):
    header = table.view.header.viewport()
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=QPoint(30, 18))
    assert table.ticks.count(table.contacts.count) == 60
    assert table.view.header.state() == Qt.CheckState.Checked
    rect = table.view.visualRect(table.contacts.index(1, 0))
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert table.view.header.state() == Qt.CheckState.PartiallyChecked
    assert table.ticks.count(table.contacts.count) == 59
    qtbot.mouseClick(table.bar.all, Qt.MouseButton.LeftButton)
    assert table.ticks.count(table.contacts.count) == 60
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=QPoint(30, 18))
    assert not table.ticks


def test_a_reader_hears_cells_with_their_titles(table):
    number = table.contacts.find(table.context.ws.value("SELECT id FROM listing WHERE name = 'Dr. Anna Müller'"))
    spoken = [
        table.contacts.index(number, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(table.contacts.columnCount())
    ]
    assert spoken[0] == "not ticked"
    assert spoken[1].startswith("Dr. Anna Müller")
    assert "Postal code: 14467" in spoken


def test_the_keyboard_reads_on_and_comes_back_with_esc(table, page, qtbot, office):
    view = table.view
    view.setFocus()
    view.step(1)
    qtbot.keyClick(view, KEY.Key_Return)
    first = page.detail.page.contact.id
    qtbot.keyClick(office, KEY.Key_J)
    qtbot.waitUntil(lambda: page.detail.page.contact.id != first)
    assert page.detail.page.contact.id == view.current_id
    qtbot.keyClick(page.detail, KEY.Key_Escape)
    assert table.isVisible()
    assert not page.detail.isVisible()


def test_the_contact_alone_has_a_way_back_for_the_mouse(table, page, qtbot):
    table.set_quick("customers")
    table.view.set_first_current()
    page.open_contact(table.view.current_id)
    bar = page.back_bar
    assert bar.isVisible()
    assert bar.place.text() == "1 of 20"
    assert not bar.previous.isEnabled()
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.place.text() == "2 of 20")
    assert page.detail.page.contact.id == table.view.current_id
    qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert table.isVisible()
    page.context.commands.trigger("list.toggle_table")
    assert not bar.isVisible()


def test_quick_chips_stand_in_the_bar_until_there_are_conditions(table, names, qtbot):
    from crm_desktop.records.filters import Condition, Group

    chips = table.filter.quick
    assert chips.isVisible()
    qtbot.mouseClick(chips.chips["companies"], Qt.MouseButton.LeftButton)
    assert len(names()) == 5
    table.set_where(Group("and", (Condition("city", "is", ("Potsdam",)),)))
    assert not chips.isVisible()
    assert len(names()) == 2
    table.set_where(Group())
    assert chips.chips["companies"].isChecked()


def test_the_column_of_advertising_shows_channels_and_follows_the_ledger(page, table, qtbot):
    table.apply(replace(table.state, columns=("name", "advertising")))
    model = page.list.contacts
    column = next(one for one in model.columns if one.id == "advertising")
    row = model.row(0)
    assert model.text(row, column).startswith("Post")
    consents.withdraw(page.context.ws, row.id)
    qtbot.waitUntil(lambda: model.text(model.row(0), column) == "blocked")
    page.list.sort_by("advertising")
    assert page.list.state.sort == "name"


@pytest.mark.parametrize("command", ["list.columns", "list.sort", "list.filter", "list.save", "list.tag"])
def test_what_belongs_to_the_list_shows_it_again_where_a_contact_stands_in_its_place(table, page, qtbot, command):
    """The palette opened these over the contact, beside nothing."""
    page.open_contact(table.view.current_id)
    assert page.detail.isVisible()
    assert not table.isVisible()
    page.context.commands.trigger(command)
    assert table.isVisible()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QApplication.activePopupWidget().close()
