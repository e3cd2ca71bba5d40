"""The calendar: seen, made, moved and finished, by mouse and by keyboard alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.operations import contacts, followups, history, users
from crm_desktop.records.followup import DONE
from crm_desktop.store.queries import activities
from crm_desktop.store.queries import followups as queries
from crm_desktop.ui.calendar.panels import Card, LinePanel
from crm_desktop.ui.calendar.report import ReportPanel

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
WEDNESDAY = date(2026, 11, 18)


@pytest.fixture
def window(open_office):
    return open_office(lambda: NOW, "calendar", "contacts", "import")


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Müller")


@pytest.fixture
def page(window, ws, anna, qtbot):
    plan = followups.plan
    plan(ws, [anna], kind="meeting", subject="Zahlen", day="2026-11-18", time="10:00", minutes=60)
    plan(ws, [anna], kind="visit", subject="Aufmaß", day="2026-11-18", time="10:30", minutes=60)
    plan(ws, [anna], kind="meeting", subject="Jour fixe", day="2026-11-17", time="14:00", repeat="FREQ=WEEKLY")
    plan(ws, [anna], kind="task", subject="Unterlagen", day="2026-11-19")
    window.context.go("calendar")
    page = window.frame.pages.current
    page.set_mode("week")
    qtbot.waitUntil(lambda: page.view.isVisible() and bool(page.view.grid.boxes))
    page.view.setFocus()
    return page


def slot(page, subject, day=None):
    return next(each for each in page.slots if each.entry.subject == subject and day in (None, each.day))


def stored(ws, subject):
    return queries.follow_up(ws, ws.value("SELECT id FROM activity WHERE subject = ? ORDER BY id", (subject,)))


def press(page, *keys):
    for each in keys:
        code, modifiers = each if isinstance(each, tuple) else (each, Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(page.view, code, modifiers)


def choose(page, subject, day=None):
    found = slot(page, subject, day)
    page.view.marks.day = found.day
    page.view.choose((found.entry.id, found.day))


SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_a_week_shows_what_takes_place_in_it(page):
    assert [(each.entry.subject, each.day.day) for each in page.slots] == [
        ("Jour fixe", 17), ("Zahlen", 18), ("Aufmaß", 18), ("Unterlagen", 19),
    ]  # fmt: skip
    assert "week 47" in page.title.text()
    boxes = {box.slot.entry.subject: box.rect for box in page.view.grid.boxes}
    assert not boxes["Zahlen"].intersects(boxes["Aufmaß"])
    page.view.turn(1)
    assert [each.entry.subject for each in page.slots] == ["Jour fixe"]


def test_everything_is_painted(page, qtbot):
    for mode in ("day", "week", "month"):
        page.set_mode(mode)
        for size in ((1440, 900), (1024, 700)):
            page.window().resize(*size)
            QApplication.processEvents()
            picture = page.view.grab().toImage()
            assert len({picture.pixel(x, y) for x in range(0, picture.width(), 7)
                        for y in range(0, picture.height(), 7)}) > 4  # fmt: skip
            assert page.view.rect_of(("", WEDNESDAY)).isEmpty()
            found = slot(page, "Zahlen")
            assert page.view.grid.rect((found.entry.id, found.day)).width() > 20


# by keyboard alone


def test_the_keyboard_goes_from_entry_to_entry_and_over_the_days(page):
    press(page, Qt.Key.Key_Home)
    page.view.marks.cursor = 9 * 60
    page.view.marks.current = None
    press(page, (Qt.Key.Key_Down, CONTROL))
    assert page.view.current.entry.subject == "Zahlen"
    press(page, (Qt.Key.Key_Down, CONTROL))
    assert page.view.current.entry.subject == "Aufmaß"
    press(page, (Qt.Key.Key_Up, CONTROL), (Qt.Key.Key_Up, CONTROL))
    assert page.view.current.entry.subject == "Jour fixe"
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert page.view.day == date(2026, 11, 19)
    press(page, Qt.Key.Key_PageDown)
    assert page.view.day == date(2026, 11, 26)
    assert page.view.period() == (date(2026, 11, 23), date(2026, 11, 29))
    assert "26" in page.view.accessibleDescription()


def test_an_entry_is_moved_and_made_longer_by_keys_and_undone(page, ws):
    choose(page, "Zahlen")
    press(page, (Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Right, SHIFT))
    found = stored(ws, "Zahlen")
    assert (found.day, found.time, found.minutes) == ("2026-11-19", "10:15", 60)
    press(page, (Qt.Key.Key_Down, SHIFT | CONTROL))
    assert stored(ws, "Zahlen").minutes == 75
    assert page.view.current.entry.subject == "Zahlen"
    for _ in range(3):
        history.undo(ws)
    found = stored(ws, "Zahlen")
    assert (found.day, found.time, found.minutes) == ("2026-11-18", "10:00", 60)


def test_over_midnight_it_goes_to_the_other_day(page, ws):
    followups.plan(ws, [], kind="meeting", subject="spät", day="2026-11-20", time="23:45", minutes=30)
    choose(page, "spät")
    press(page, (Qt.Key.Key_Down, SHIFT))
    assert (stored(ws, "spät").day, stored(ws, "spät").time) == ("2026-11-21", "00:00")


def test_a_line_makes_an_appointment_on_the_chosen_place(page, ws, anna, qtbot):
    page.view.go_to(date(2026, 11, 20))
    page.view.marks.cursor = 15 * 60
    page.view.marks.current = None
    press(page, Qt.Key.Key_Return)
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, LinePanel)
    QTest.keyClicks(panel.line.field, "about the roof")
    panel.choose(anna)
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    found = stored(ws, "about the roof")
    assert (found.kind, found.day, found.time, found.minutes) == ("meeting", "2026-11-20", "15:00", 60)
    assert found.contact == "Anna Müller"
    assert page.view.current.entry.id == found.id


def test_what_the_line_says_comes_before_the_place(page, ws):
    page.new_at(date(2026, 11, 20), 900, date(2026, 11, 20), 960)
    panel = QApplication.activePopupWidget()
    QTest.keyClicks(panel.line.field, "call 24.11. 8:30 about the roof")
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    found = stored(ws, "about the roof")
    assert (found.kind, found.day, found.time) == ("call", "2026-11-24", "08:30")
    assert page.view.day == date(2026, 11, 24)


def test_only_one_of_a_series_or_all_of_it(page, ws, qtbot):
    page.view.turn(1)
    choose(page, "Jour fixe", date(2026, 11, 24))
    press(page, (Qt.Key.Key_Right, SHIFT))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    rows = ws.rows("SELECT due_day, recurs FROM activity WHERE subject = 'Jour fixe' ORDER BY due_day")
    assert [tuple(row) for row in rows] == [("2026-11-17", "FREQ=WEEKLY;EXDATE=20261124"), ("2026-11-25", None)]
    history.undo(ws)
    assert [each.day.day for each in page.slots if each.entry.subject == "Jour fixe"] == [24]
    choose(page, "Jour fixe", date(2026, 11, 24))
    press(page, (Qt.Key.Key_Right, SHIFT))
    menu = QApplication.activePopupWidget()
    menu.actions()[1].trigger()
    menu.close()
    rows = ws.rows("SELECT due_day, recurs FROM activity WHERE subject = 'Jour fixe' ORDER BY due_day")
    assert [tuple(row) for row in rows] == [("2026-11-17", None), ("2026-11-25", "FREQ=WEEKLY")]
    history.undo(ws)
    choose(page, "Jour fixe", date(2026, 11, 24))
    press(page, (Qt.Key.Key_Right, SHIFT))
    menu = QApplication.activePopupWidget()
    menu.actions()[2].trigger()
    menu.close()
    assert stored(ws, "Jour fixe").day == "2026-11-18"
    assert [each.day.day for each in page.slots if each.entry.subject == "Jour fixe"] == [25]


def test_a_report_in_one_step(page, ws, anna):
    choose(page, "Aufmaß")
    page.context.commands.trigger("calendar.report")
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, ReportPanel)
    assert panel.minutes.value() == 60
    QTest.keyClicks(panel.text, "Lager ist gr")
    panel.close()  # a click beside it
    page.context.commands.trigger("calendar.report")
    panel = QApplication.activePopupWidget()
    assert panel.text.toPlainText() == "Lager ist gr"
    panel.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(panel.text, "osz")
    panel.minutes.setValue(75)
    QTest.keyClicks(panel.next.field, "in 2 weeks send offer")
    QTest.keyClick(panel.text, Qt.Key.Key_Return, CONTROL)
    (entry,) = activities.entries(ws, anna)
    assert (entry.kind, entry.body, entry.minutes, entry.state) == ("visit", "Lager ist grosz", 75, DONE)
    coming = queries.planned(ws, anna)
    assert ("send offer", "2026-12-02") in [(item.subject, item.day) for item in coming]
    history.undo(ws)
    assert activities.entries(ws, anna) == []
    assert len(queries.planned(ws, anna)) == 4


def test_the_card_of_an_entry_leads_to_its_contact(page, window):
    choose(page, "Zahlen")
    press(page, Qt.Key.Key_Return)
    card = QApplication.activePopupWidget()
    assert isinstance(card, Card)
    card.close()
    assert page.context.commands.trigger("calendar.contact")
    assert window.frame.pages.current.screen_id == "contacts"


def test_dropped_and_put_off(page, ws):
    choose(page, "Unterlagen")
    page.context.commands.trigger("calendar.later")
    menu = QApplication.activePopupWidget()
    menu.actions()[1].trigger()
    menu.close()
    assert stored(ws, "Unterlagen").day == "2026-11-25"
    page.view.go_to(date(2026, 11, 25))
    choose(page, "Unterlagen")
    assert page.context.commands.trigger("calendar.drop")
    assert stored(ws, "Unterlagen") is None


# by mouse


def drag(page, begin: QPoint, end: QPoint) -> None:
    port = page.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    for step in range(1, 5):
        QTest.mouseMove(port, begin + (end - begin) * step / 4)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_dragging_draws_moves_and_lengthens(page, ws):
    grid = page.view.grid
    page.view.verticalScrollBar().setValue(grid.hour * 8)
    found = slot(page, "Zahlen")
    rect = grid.rect((found.entry.id, found.day))
    target = grid.place(date(2026, 11, 20), 12 * 60)
    drag(page, rect.topLeft() + QPoint(12, 3), target.topLeft() + QPoint(12, 3))
    assert (stored(ws, "Zahlen").day, stored(ws, "Zahlen").time) == ("2026-11-20", "12:00")
    found = slot(page, "Zahlen")
    rect = page.view.grid.rect((found.entry.id, found.day))
    drag(page, rect.bottomLeft() + QPoint(20, -2), rect.bottomLeft() + QPoint(20, grid.hour // 2 - 4))
    assert stored(ws, "Zahlen").minutes == 90
    begin = page.view.grid.place(date(2026, 11, 16), 9 * 60).topLeft()
    drag(page, begin + QPoint(20, 2), begin + QPoint(20, 2 * grid.hour - 4))
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, LinePanel)
    QTest.keyClicks(panel.line.field, "drawn")
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    made = stored(ws, "drawn")
    assert (made.day, made.time, made.minutes) == ("2026-11-16", "09:00", 120)


def test_whole_days_are_drawn_and_a_month_moves_days(page, ws):
    grid = page.view.grid
    row = grid.head + 8
    left, _ = grid.column(0)
    drag(page, QPoint(left + 30, row), QPoint(grid.column(1)[0] + 60, row))
    panel = QApplication.activePopupWidget()
    QTest.keyClicks(panel.line.field, "fair")
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    assert (stored(ws, "fair").day, stored(ws, "fair").until) == ("2026-11-16", "2026-11-17")
    page.set_mode("month")
    QApplication.processEvents()
    found = slot(page, "Unterlagen")
    begin = page.view.grid.rect((found.entry.id, found.day)).center()
    end = page.view.grid.cell(date(2026, 12, 2)).center()
    drag(page, begin, end)
    assert stored(ws, "Unterlagen").day == "2026-12-02"


def test_a_member_alone_and_appointments_alone(page, ws):
    other = users.add(ws, "Tobias")
    followups.plan(ws, [], kind="meeting", subject="seins", day="2026-11-18", time="08:00", owner_id=other)
    assert page.members.isVisible()
    page._choose_member(other)
    assert [each.entry.subject for each in page.slots] == ["seins"]
    page._choose_member("")
    page.only.click()
    assert "Unterlagen" not in [each.entry.subject for each in page.slots]


def test_a_file_for_reading_only_is_only_read(page, ws, monkeypatch):
    monkeypatch.setattr(ws, "read_only", True)
    page.refresh(None)
    choose(page, "Zahlen")
    press(page, (Qt.Key.Key_Down, SHIFT))
    assert not page.context.commands.trigger("calendar.drop")
    page.new_at(WEDNESDAY, 60, WEDNESDAY, 90)
    assert QApplication.activePopupWidget() is None
    assert stored(ws, "Zahlen").time == "10:00"


def test_the_calendar_for_others_is_written_after_a_change(page, ws, tmp_path, qtbot):
    from crm_desktop.exchange import calendar_feed
    from crm_desktop.ui.calendar.feed import FeedKeeper, SubscribeDialog

    dialog = SubscribeDialog(page.context)
    assert not dialog.primary.isEnabled()
    dialog._path = str(tmp_path / "feed.ics")
    dialog._show_state()
    dialog.shown.set_value(calendar_feed.BUSY)
    dialog.primary.click()
    text = (tmp_path / "feed.ics").read_bytes()
    assert text.count(b"BEGIN:VEVENT") == 4
    assert b"Zahlen" not in text
    keeper = page.window().findChild(FeedKeeper)
    keeper._timer.setInterval(10)
    followups.plan(ws, [], kind="meeting", subject="new", day="2026-11-18")
    qtbot.waitUntil(lambda: (tmp_path / "feed.ics").read_bytes().count(b"BEGIN:VEVENT") == 5)
    qtbot.waitUntil(lambda: not keeper._running)
    (tmp_path / "feed.ics").unlink()
    (tmp_path / "feed.ics").mkdir()
    keeper.write()
    qtbot.waitUntil(lambda: keeper.problem is not None)
