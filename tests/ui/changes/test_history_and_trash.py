"""All changes with their undo, and the trash."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableWidget, QWidget

from crm_desktop.operations import contacts, history, imports, notes
from crm_desktop.operations.imports_undo import Stay
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store.queries import contacts as queries
from crm_desktop.ui import screens, taking_back
from crm_desktop.ui.history.rows import ROW, Row


@pytest.fixture
def window(make_window, workspace_file, tmp_path):
    path = tmp_path / "office2.kontor"
    shutil.copyfile(workspace_file, path)
    declared = [screen for screen in screens.SCREENS if screen.id in ("contacts", "history", "trash")]
    window = make_window(*declared)
    assert window.files.open(path)
    return window


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Müller")


def show(window, screen: str):
    window.context.go(screen)
    return window.frame.pages.current


def steps(page) -> list[Row]:
    found = [page.model.index(row, 0).data(ROW) for row in range(page.model.rowCount())]
    return [row for row in found if isinstance(row, Row)]


def index_of(page, label: str):
    return page.model.index_of(next(row.number for row in steps(page) if row.label == label))


def test_an_empty_file_says_so(window):
    page = show(window, "history")
    assert page.empty.isVisible()
    assert not page.rows.isVisible()
    page = show(window, "trash")
    assert page.empty.sentence.text() == "The trash is empty."


def test_changes_stand_by_day_with_contact_time_and_person(window, ws, anna):
    notes.add(ws, anna, "Wants 24 months")
    page = show(window, "history")
    assert page.model.index(0, 0).data().startswith("Today, ")
    found = steps(page)
    assert [row.label for row in found] == ["Note on Anna Müller", "Create contact"]
    assert {row.contact for row in found} == {"Anna Müller"}
    assert all(row.who and ":" in row.time for row in found)


def test_what_nothing_builds_on_is_undone_and_the_rest_says_why_not(window, ws, anna):
    contacts.set_fields(ws, anna, {"last_name": "Schulz"})
    page = show(window, "history")
    created = index_of(page, "Create contact")
    assert "builds on it" in page.model.reason(created.data(ROW))
    page.rows.setFocus()
    page.rows.setCurrentIndex(created)
    assert not page._actions.undo.isVisible()
    assert "builds on it" in page.model.data(created, Qt.ItemDataRole.AccessibleDescriptionRole)
    page.rows.setCurrentIndex(index_of(page, "Edit contact"))
    assert page._actions.undo.isVisible()
    page._actions.undo.click()
    assert queries.contact(ws, anna).last_name == "Müller"
    undone = next(row for row in steps(page) if row.label == "Edit contact")
    assert undone.undone
    assert "undone" in undone.spoken()


def test_an_older_change_is_undone_past_newer_ones_elsewhere(window, ws, anna):
    other = contacts.create(ws, first_name="Bernd", last_name="Wendt")
    contacts.set_fields(ws, anna, {"last_name": "Schulz"})
    contacts.set_fields(ws, other, {"last_name": "Wendel"})
    page = show(window, "history")
    first = next(row for row in steps(page) if row.contact == "Anna Schulz" and row.label == "Edit contact")
    page.undo(page.model.index_of(first.number))
    assert queries.contact(ws, anna).last_name == "Müller"
    assert queries.contact(ws, other).last_name == "Wendel"


def test_what_was_undone_offers_nothing_that_fails(window, ws, anna):
    contacts.set_fields(ws, anna, {"title": "Dr."})
    page = show(window, "history")
    page.undo(index_of(page, steps(page)[0].label))
    assert queries.page(ws, anna).contact.title == ""
    toast = window.frame.toasts.current
    assert toast is not None
    assert toast.action is None


def test_a_large_step_is_undone_and_done_again_beside_the_window(window, ws, qtbot, monkeypatch):
    monkeypatch.setattr("crm_desktop.ui.shell.history.MANY", 20)
    rows = [IncomingContact(number, last_name=f"Kess{number}") for number in range(50)]
    imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))
    window.history.undo()
    window.history.undo()  # one is enough
    assert len(window.context.background.asked_for) == 1
    qtbot.waitUntil(lambda: ws.value("SELECT count(*) FROM listing") == 0 and not window.context.background.busy())
    assert window.frame.toasts.current.label.text() == "Undone: Import list.csv"
    window.history.redo()
    qtbot.waitUntil(lambda: ws.value("SELECT count(*) FROM listing") == 50 and not window.context.background.busy())
    assert history.undo_label(ws) == "Import list.csv"


def test_the_command_says_why_a_change_stays(window, ws, anna):
    contacts.set_fields(ws, anna, {"last_name": "Schulz"})
    page = show(window, "history")
    commands = window.context.commands
    page.rows.setCurrentIndex(index_of(page, "Create contact"))
    assert "builds on it" in commands.reason(commands.get("history.undo_step"))


def test_enter_opens_the_contact_of_a_change(window, ws, anna):
    page = show(window, "history")
    page.rows.setFocus()
    page.rows.setCurrentIndex(index_of(page, "Create contact"))
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert window.context.navigation.current.record_id == anna


def test_an_import_is_taken_back_next_week_and_what_was_edited_since_is_named(window, ws, qtbot):
    rows = [IncomingContact(n, first_name=name, last_name="Kess") for n, name in enumerate(("Anna", "Bert"), 2)]
    imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))
    anna = ws.value("SELECT id FROM contact WHERE first_name = 'Anna'")
    notes.add(ws, anna, "Will ein Angebot")
    page = show(window, "history")
    index = index_of(page, "Import list.csv")
    page.rows.setCurrentIndex(index)
    page.rows.setFocus()
    page._place(index, page.rows.visualRect(index))
    assert not page._actions.undo.isHidden()
    page._actions.undo.click()
    qtbot.waitUntil(lambda: window.findChild(QTableWidget) is not None, timeout=10_000)
    table = window.findChild(QTableWidget)
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == ["Anna Kess"]
    assert "Edited since" in table.item(0, 1).text()
    table.window().accept()
    assert [row[0] for row in ws.rows("SELECT name FROM listing")] == ["Anna Kess"]


def test_a_long_import_stands_in_the_history(window, ws):
    rows = [
        IncomingContact(n, first_name=f"P{n}", last_name="Kess", company="" if n < 60 else "Kess GmbH", tags=("New",))
        for n in range(2, 120)
    ]
    imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))
    assert [row.label for row in steps(show(window, "history"))] == ["Import list.csv"]


def test_a_thousand_changes_come_in_parts(window, ws, anna):
    for number in range(300):
        contacts.set_fields(ws, anna, {"profession": f"P{number}"})
    page = show(window, "history")
    assert page.model.rowCount() < 200
    while page.model.canFetchMore(page.model.index(-1, 0)):
        page.model.fetchMore(page.model.index(-1, 0))
    assert len(steps(page)) == 301


def test_the_trash_lists_and_restores_one(window, ws, anna, qtbot):
    contacts.delete(ws, [anna])
    page = show(window, "trash")
    assert page.count.text() == "1"
    assert page.model.index(0, 0).data() == "Anna Müller, Person · deleted today"
    page.rows.setFocus()
    page.rows.setCurrentIndex(page.model.index(0, 0))
    qtbot.waitUntil(lambda: page._actions.restore.isVisible())
    page._actions.restore.click()
    assert queries.contact(ws, anna).deleted_at == ""
    assert page.empty.isVisible()
    history.undo(ws)
    assert page.model.total == 1


@pytest.mark.parametrize("screen", ["history", "trash"])
def test_what_is_pressed_by_keyboard_leaves_the_keyboard_on_the_list(window, ws, qtbot, screen):
    ids = [contacts.create(ws, last_name=f"Test {number}") for number in range(3)]
    contacts.delete(ws, ids)
    page = show(window, screen)
    page.rows.setFocus()
    if screen == "history":
        page.rows.setCurrentIndex(page.model.index(1, 0))
        QTest.keyClick(page.rows, Qt.Key.Key_Up)
        assert page.rows.currentIndex().row() == 1  # the day above is no stop
    else:
        page.rows.setCurrentIndex(page.model.index(0, 0))
    button = page._actions.undo if screen == "history" else page._actions.restore
    qtbot.waitUntil(button.isVisible)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert queries.trashed(ws) == (0 if screen == "history" else 2)
    qtbot.waitUntil(page.rows.hasFocus)
    if screen == "trash":
        page.rows.setCurrentIndex(page.model.index(0, 0))
        page.some.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(page.some, Qt.Key.Key_Return)
        assert queries.trashed(ws) == 1
        assert page.rows.hasFocus()


def test_several_are_restored_in_one_step(window, ws):
    ids = [contacts.create(ws, last_name=f"Test {number}") for number in range(5)]
    contacts.delete(ws, ids)
    page = show(window, "trash")
    assert not page.some.isEnabled()
    page.rows.setFocus()
    page.rows.selectAll()
    assert page.some.isEnabled()
    page.some.click()
    assert queries.trashed(ws) == 0
    history.undo(ws)
    assert queries.trashed(ws) == 5


def test_a_deleted_contact_is_looked_at_from_the_trash(window, ws, anna, qtbot):
    other = contacts.create(ws, last_name="Another")
    contacts.delete(ws, [anna])
    page = show(window, "trash")
    page.rows.setFocus()
    page.rows.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    detail = window.frame.pages.current.detail
    qtbot.waitUntil(lambda: detail.page is not None)
    qtbot.wait(150)
    assert detail.page.contact.id == anna
    assert detail.trash.isVisible()
    assert other != anna


def test_labels_are_plain_and_everything_has_a_name(window, ws, anna):
    contacts.set_fields(ws, anna, {"last_name": "<img src=//x>"})
    contacts.delete(ws, [anna])
    for screen in ("history", "trash"):
        page = show(window, screen)
        for label in page.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert (widget.accessibleName() or getattr(widget, "text", str)()).strip(), type(widget)


def test_why_something_stays_is_read_in_full(window):
    reason = "Edited since: “Edit contact, add two addresses and a note from the last visit”, 25 Nov 2026. " * 2
    dialog = taking_back.tell_what_stays(window, [Stay("1", "Eva Groß", reason)])
    QTest.qWait(50)
    table = dialog.findChild(QTableWidget)
    item = table.item(0, 1)
    room = table.fontMetrics().boundingRect(
        0, 0, table.columnWidth(1) - 8, 9_999, Qt.TextFlag.TextWordWrap.value, item.text()
    )
    assert table.rowHeight(0) >= room.height() > table.fontMetrics().height() * 2
    assert item.toolTip() == reason
    dialog.close()
