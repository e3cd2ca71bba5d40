"""Merging in the window: by hand from the list, pair by pair from the page of duplicates, and many at once."""

from __future__ import annotations

import shutil
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from crm_desktop.operations import contacts, history, merge, relations, tags
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import listing
from crm_desktop.ui import screens
from crm_desktop.ui.duplicates.certain_dialog import CertainDialog
from crm_desktop.ui.duplicates.merge_dialog import MergeDialog
from crm_desktop.ui.duplicates.model import ROW, reasons_top
from crm_desktop.ui.providers import MergeCase
from crm_desktop.ui.widgets.compare_cells import KeepCell, PickCell
from tests.store.states import shared
from tests.ui.widgets.test_names_and_room import unnamed


@pytest.fixture
def window(make_window, workspace_file, tmp_path, qtbot):
    path = tmp_path / "office2.kontor"
    shutil.copyfile(workspace_file, path)
    declared = [screen for screen in screens.SCREENS if screen.id in ("contacts", "duplicates")]
    window = make_window(*declared)
    problems: list[BaseException] = []
    window.errors.show = problems.append
    assert window.files.open(path)
    qtbot.waitUntil(lambda: window.context.providers.merge is not None)
    yield window
    window.context.background.stop()
    assert not problems, problems


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def pair(ws) -> tuple[str, str]:
    one = contacts.create(
        ws, title="Dr.", first_name="Anna", last_name="Müller", customer_no="K-1", email="anna@example.com",
        phone="+49 331 555 01 20", language="de",
    )  # fmt: skip
    two = contacts.create(
        ws, first_name="Anna", last_name="Mueller", birthday="1971-03-04", email="info@example.com",
        phone="0331/5550120", language="de",
    )  # fmt: skip
    return one, two


def open_merge(window, *cases: MergeCase, on_end=None) -> MergeDialog:
    window.context.providers.merge(cases, on_end)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    return dialog


def cell(dialog: MergeDialog, text: str) -> PickCell | KeepCell:
    kinds = dialog.findChildren(PickCell) + dialog.findChildren(KeepCell)
    return next(found for found in kinds if found._words == text)


def test_ticked_contacts_become_one_by_the_bar_and_the_key(window, ws, pair, qtbot):
    pane = window.frame.pages.current.list
    pane.refresh(None)
    assert pane.actions_.merge is not None
    for row in range(2):
        pane.view.selectRow(row)
        pane.view.tick_current()
        assert window.context.commands.get("list.merge").enabled() == (
            "" if row else "Tick the contacts that are to become one."
        )
    assert pane.bar.words["merge"].isEnabled()
    window.context.commands.trigger("list.merge")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    assert dialog.subtitle.text() == "2 contacts become one"
    assert not dialog.apart.isVisible()
    dialog.go.click()
    assert listing.count_all(ws) == 1
    page = queries.page(ws, pair[0])
    assert page is not None
    assert (page.name, page.contact.birthday) == ("Dr. Anna Müller", "1971-03-04")
    qtbot.waitUntil(lambda: not pane.ticks)
    history.undo(ws)
    assert listing.count_all(ws) == 2


def test_a_way_to_the_old_id_leads_to_the_kept_contact(window, ws, pair):
    one, two = pair
    dialog = open_merge(window, MergeCase(pair))
    dialog.go.click()
    window.context.go("contacts", two)
    page = window.frame.pages.current
    assert page.detail.page is not None
    assert page.detail.page.contact.id == one


def test_choosing_by_mouse_and_keyboard(window, ws, pair):
    one, two = pair
    dialog = open_merge(window, MergeCase(pair, 0.94, "same phone number"))
    assert dialog.subtitle.text() == "94 % alike: same phone number"
    assert dialog.focusWidget() is cell(dialog, "Dr. Anna Müller")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    assert cell(dialog, "Anna Mueller").isChecked()
    assert not cell(dialog, "Dr. Anna Müller").isChecked()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert dialog.focusWidget() is cell(dialog, "info@example.com")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert not cell(dialog, "info@example.com").isChecked()
    assert ": 1 e-mail address, 1 phone number." in dialog.result_words.text()
    dialog.heads[two].click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    page = queries.page(ws, two)
    assert page is not None
    assert (page.name, page.contact.customer_no) == ("Anna Mueller", "K-1")
    assert [item.value for item in page.channels if item.kind == "email"] == ["anna@example.com"]
    assert listing.row_of(ws, one) is None


def test_equal_values_are_folded_and_differences_marked(window, pair):
    dialog = open_merge(window, MergeCase(pair))
    assert cell(dialog, "Anna Mueller")._marks == [(6, 8)]
    assert cell(dialog, "0331/5550120")._marks == []  # one number in two writings
    german = [found for found in dialog.findChildren(PickCell) if found._words == "German"]
    assert len(german) == 2
    assert not german[0].isVisible()
    dialog.grid.more.click()
    assert german[0].isVisible()


def test_pair_after_pair_with_later_and_no_duplicate(window, ws, pair):
    third = contacts.create(ws, last_name="Müller")
    fourth = contacts.create(ws, last_name="Mueller")
    said: list[str] = []
    ended: list[int] = []
    dialog = open_merge(
        window, MergeCase(pair, 0.9), MergeCase((pair[1], third), 0.8, "", lambda: said.append("apart")),
        MergeCase((third, fourth), 0.7), on_end=ended.append,
    )  # fmt: skip
    assert dialog.subtitle.text() == "Pair 1 of 3 · 90 % alike"
    assert dialog.later.isVisible()
    dialog.go.click()
    assert set(dialog.heads) == {pair[0], third}  # the second of the pair has gone up in the first
    QTest.keyClick(dialog, Qt.Key.Key_N)
    assert said == ["apart"]
    assert dialog.subtitle.text().startswith("Pair 3 of 3")
    QTest.keyClick(dialog, Qt.Key.Key_S)
    assert ended == [1]
    assert listing.count_all(ws) == 3


def test_three_side_by_side_and_a_withdrawal_is_locked(window, ws, pair):
    third = contacts.create(ws, first_name="A.", last_name="Müller", legal_basis="Widerrufen am 2.11.2026")
    contacts.set_fields(ws, pair[0], {"legal_basis": "Newsletter bestätigt"})
    dialog = open_merge(window, MergeCase((*pair, third)))
    assert len(dialog.heads) == 3
    assert not cell(dialog, "Newsletter bestätigt").isEnabled()
    assert cell(dialog, "Widerrufen am 2.11.2026").locked
    dialog.go.click()
    found = queries.contact(ws, pair[0])
    assert found is not None
    assert found.legal_basis == "Widerrufen am 2.11.2026"
    assert listing.count_all(ws) == 1


def test_it_goes_along_with_a_smaller_window(window, pair):
    window.resize(1440, 900)
    dialog = open_merge(window, MergeCase(pair))
    window.resize(1024, 700)
    QApplication.processEvents()
    assert dialog.width() <= 1024
    assert dialog.height() <= 700
    dialog.reject()


def test_a_company_of_many_is_merged_beside_the_window(window, ws, qtbot, monkeypatch):
    monkeypatch.setattr("crm_desktop.ui.duplicates.merge_dialog.AT_ONCE", 1)
    firms = [contacts.create(ws, "company", company_name="Zander GmbH") for _ in range(2)]
    for number in range(4):
        relations.link(ws, "employment", contacts.create(ws, last_name=f"P{number}"), firms[number % 2])
    dialog = open_merge(window, MergeCase(tuple(firms)))
    dialog.go.click()
    assert not dialog.isEnabled()
    qtbot.waitUntil(lambda: dialog.merged == 1, timeout=10_000)
    row = listing.row_of(ws, firms[0])
    assert row is not None
    assert row.people == 4


def test_a_dialog_that_is_closed_while_many_are_merged_leaves_no_trace(window, ws, qtbot, monkeypatch):
    monkeypatch.setattr("crm_desktop.ui.duplicates.merge_dialog.AT_ONCE", 0)
    closed = threading.Event()
    monkeypatch.setattr(
        "crm_desktop.ui.duplicates.merge_dialog.merge", lambda *given: closed.wait(10) and merge.merge(*given)
    )
    firms = [contacts.create(ws, "company", company_name="Zander GmbH") for _ in range(2)]
    relations.link(ws, "employment", contacts.create(ws, last_name="P"), firms[1])
    dialog = open_merge(window, MergeCase((firms[1], firms[0])))
    dialog._lead(firms[0])
    dialog.go.click()
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    closed.set()
    qtbot.waitUntil(lambda: not window.context.background.busy(), timeout=10_000)
    assert len(listing.rows_of(ws, firms)) == 1


def test_everything_in_it_can_be_heard(window, pair):
    dialog = open_merge(window, MergeCase(pair))
    assert unnamed(QAccessible.queryAccessibleInterface(dialog)) == []
    assert cell(dialog, "Anna Mueller").accessibleName() == "Name, Anna Mueller, Anna Mueller"
    dialog.reject()


# The page


def show_page(window, qtbot):
    window.context.go("duplicates")
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: page.search.found is not None and not page.search.running, timeout=20_000)
    return page


def test_the_page_finds_merges_keeps_apart_and_undoes(window, ws, pair, qtbot):
    page = show_page(window, qtbot)
    assert [len(page._left[name]) for name in ("certain", "probable")] in ([1, 0], [0, 1])
    page.keep_apart(0)
    assert not page._shown()
    history.undo(ws)
    page.refresh(None)
    assert len(page._shown()) == 1
    page.compare(0)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    dialog.go.click()
    page.refresh(None)
    assert not page._shown()
    assert page.empty.isVisible()


def test_many_at_once_only_after_the_list_was_shown(window, ws, qtbot):
    for number in range(3):
        for _ in range(2):
            contacts.create(
                ws, first_name=f"Anna{number}", last_name=f"Beispiel{number}", email=f"a{number}@example.com",
                birthday=f"1970-01-0{number + 1}", phone=f"+49 331 555 01 2{number}",
            )  # fmt: skip
    for _ in range(2):
        contacts.create(ws, "company", company_name="Zander GmbH", phone="+49 331 777 01 20", vat_id="DE123456789")
    page = show_page(window, qtbot)
    before = shared(ws)
    assert len(page._certain()) == 3  # never a company
    page.merge_certain()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CertainDialog)
    assert listing.count_all(ws) == 8
    assert "3 groups" in dialog.title.text()
    dialog.accept()
    qtbot.waitUntil(lambda: listing.count_all(ws) == 5, timeout=20_000)
    history.undo(ws)
    assert shared(ws) == before


def test_pairs_that_lead_on_to_others_are_named_before_many_are_merged(window, ws, pair):
    asked: list[list[tuple[str, ...]]] = []
    dialog = CertainDialog(window.context, [pair], asked.append, 2)
    assert any(label.text().startswith("2 more certain pairs are") for label in dialog.findChildren(QLabel))
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == [[pair]]


def test_the_pairs_have_the_keyboard_when_they_are_found(window, pair, qtbot):
    page = show_page(window, qtbot)
    qtbot.waitUntil(page.rows.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(QApplication.activeModalWidget(), MergeDialog)
    QApplication.activeModalWidget().close()


def test_the_pairs_have_the_keyboard_after_a_search_that_was_asked_for_again(window, pair, qtbot):
    """The button cannot be pressed while it runs, so the keyboard went on to the tabs."""
    page = show_page(window, qtbot)
    page.again.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.search.running)
    qtbot.waitUntil(page.rows.hasFocus)


def test_what_is_said_after_merging_names_who_is_left(window, ws, pair, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(window.context, "toast", lambda text, **_: said.append(text))
    dialog = open_merge(window, MergeCase(pair))
    cell(dialog, "Anna Mueller").click()
    dialog.merge()
    assert queries.name(ws, pair[0]) == "Anna Mueller"
    assert said == ["Merged into “Anna Mueller”"]


def test_the_buttons_of_a_pair_leave_room_for_its_reasons(window, pair, qtbot):
    """They stood over the end of the line that says why."""
    page = show_page(window, qtbot)
    page.rows.setFocus(Qt.FocusReason.TabFocusReason)
    row = page.rows.currentIndex()
    qtbot.waitUntil(page._actions.isVisible)
    place = page.rows.visualRect(row)
    assert page._actions.geometry().bottom() < place.top() + reasons_top()
    assert page._actions.geometry().top() > place.top() + 2
    assert page._shown()
    assert row.data(Qt.ItemDataRole.ToolTipRole) == row.data(ROW).why


def test_people_of_one_house_are_offered_as_relations(window, ws, qtbot):
    for first in ("Anna", "Bernd"):
        one = contacts.create(ws, first_name=first, last_name="Zwingenberger", phone="+49 331 555 77 20")
        contacts.add_address(ws, one, street="Am Kanal 12", zip="14467", city="Potsdam", country="DE")
    page = show_page(window, qtbot)
    assert len(page._left["household"]) == 1
    pair = page._left["household"][0]
    page._link("married", pair.a, pair.b)
    assert [item.type.id for item in queries.relations(ws, pair.a)] == ["married"]
    page.refresh(None)
    assert not page._left["household"]
    relations.unlink(ws, queries.relations(ws, pair.a)[0].relation.id)
    page.refresh(None)
    assert len(page._left["household"]) == 1
    tags.add(ws, [pair.a], "x")
