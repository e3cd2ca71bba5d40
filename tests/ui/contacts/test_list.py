"""The contact list as people use it: finding, moving, ticking."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import contacts, history

from .conftest import COMPANIES, PEOPLE

ALL = len(COMPANIES) + PEOPLE
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_all_contacts_in_name_order(page, names):
    assert len(names()) == ALL
    assert page.list.head.count.text() == str(ALL)
    assert names()[0] == "Zimmerei Albrecht" or names()[0] < "C"


def test_typing_filters_at_once(page, names, qtbot, office):
    qtbot.keyClick(office, KEY.Key_F, CTRL)
    assert QApplication.focusWidget() is page.list.head.search
    qtbot.keyClicks(page.list.head.search, "mueller an")
    assert names() == ["Dr. Anna Müller"]
    assert page.list.head.count.text() == f"1 of {ALL}"
    qtbot.keyClick(page.list.head.search, KEY.Key_Escape)
    assert len(names()) == ALL


def test_search_finds_companies_places_mails_and_tags(page, names):
    for text, wanted in (("werder", "Hotel Seeblick"), ("p7@", "Ingo Müller"), ("vip", "Dr. Anna Müller"),
                         ("0331 55501 3", "Yıldız Logistik")):  # fmt: skip
        page.list.head.search.setText(text)
        page.list.head.search.textEdited.emit(text)
        assert wanted in names(), text


def test_arrows_and_letters_move(page, qtbot, office):
    view = page.list.view
    view.setFocus()
    first = view.current_id
    qtbot.keyClick(view, KEY.Key_Down)
    assert view.current_id != first
    qtbot.keyClick(view, KEY.Key_End)
    assert view.currentIndex().row() == ALL - 1
    qtbot.keyClick(view, KEY.Key_Home)
    assert view.current_id == first


def test_click_ticks_with_ctrl_and_a_range_with_shift(page, qtbot):
    view = page.list.view
    place = [view.visualRect(view.contacts.index(row, 0)).center() for row in range(6)]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place[0])
    assert not page.list.ticks
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, pos=place[1])
    assert page.list.ticks.count(ALL) == 1
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, SHIFT, pos=place[5])
    assert page.list.ticks.count(ALL) == 5
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, pos=place[3])
    assert page.list.ticks.count(ALL) == 4


def test_a_click_on_the_picture_ticks(page, qtbot):
    view = page.list.view
    rect = view.visualRect(view.contacts.index(2, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(35, 30))
    assert page.list.ticks.ids == {view.contacts.id_at(2)}


def test_a_renamed_contact_stays_current_in_its_new_place(page, office):
    view = page.list.view
    moved = view.contacts.id_at(3)
    view.set_current(moved)
    office.context.do(
        lambda: contacts.set_fields(office.context.ws, moved, {"last_name": "Zzz", "company_name": "Zzz"})
    )
    assert view.current_id == moved
    assert view.currentIndex().row() == ALL - 1


def test_a_deleted_contact_leaves_and_the_next_takes_its_place(page, office):
    view = page.list.view
    view.set_current(view.contacts.id_at(3))
    gone, following = view.contacts.id_at(3), view.contacts.id_at(4)
    page.list.ticks.set([gone, following], True)
    office.context.do(lambda: contacts.delete(office.context.ws, [gone]))
    assert view.contacts.count == ALL - 1
    assert view.current_id == following
    assert page.list.ticks.ids == {following}
    history.undo(office.context.ws)
    assert view.contacts.count == ALL


def test_a_reader_hears_who_it_is(page):
    view = page.list.view
    number = view.contacts.find(page.context.ws.value("SELECT id FROM listing WHERE name = 'Dr. Anna Müller'"))
    spoken = view.contacts.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Dr. Anna Müller, Kanzlei Müller & Söhne · Steuerberaterin")
    assert "Newsletter" in spoken
