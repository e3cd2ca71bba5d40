"""The plan of the day: P puts on today at the next free time, dropping does, too, and the list goes to paper."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.exchange import day_sheet
from crm_desktop.operations import contacts, followups, history
from crm_desktop.records.day_plan import free_place, planned_minutes
from crm_desktop.store.queries import followups as queries
from crm_desktop.ui.today.model import MIME
from crm_desktop.ui.today.plan import PutOn
from crm_desktop.ui.today.printing import write_pdf

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def window(open_office):
    return open_office(lambda: NOW, "today", "contacts")


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def page(window, ws, qtbot):
    anna = contacts.create(ws, first_name="Anna", last_name="Müller", phone="0331 555010")
    now = followups.local_moment(ws).strftime("%H:00")
    followups.plan(ws, [anna], kind="meeting", subject="Wifi <b>", day="2026-11-18", time=now, minutes=60)
    followups.plan(ws, [anna], kind="call", subject="Offer", day="2026-11-16")
    window.context.go("today")
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: page._planning is not None)
    page.rows.setFocus()
    page.rows.setCurrentIndex(page.model.index(1, 0))
    return page


def offer(ws):
    return next(step for step in queries.due(ws, [ws.user_id], queries.Range(), 9) if step.subject == "Offer")


def test_p_puts_it_on_today_at_the_next_free_time(page, ws, qtbot):
    before = offer(ws)
    QTest.keyClick(page.rows, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), PutOn))
    popover = QApplication.activePopupWidget()
    QTest.keyClick(popover.minutes, Qt.Key.Key_Return)
    busy = followups.local_moment(ws).hour + 1
    assert (offer(ws).day, offer(ws).time, offer(ws).minutes) == ("2026-11-18", f"{busy:02d}:00", 30)
    page.planning.load()
    assert page.planning.pane.sum.text() == "1 h 30 min planned"
    history.undo(ws)
    assert offer(ws) == before


def test_dropping_puts_it_behind_what_it_was_dropped_on(page, ws, qtbot):
    pane = page.planning.pane
    data = QMimeData()
    data.setData(MIME, offer(ws).id.encode())
    entry = pane.list.item(pane.list.count() - 1)
    place = pane.list.viewport().mapTo(pane, pane.list.visualItemRect(entry).center())
    event = QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    pane.dropEvent(event)
    qtbot.waitUntil(lambda: offer(ws).day == "2026-11-18")
    page.planning.load()
    assert pane.place_at(QPoint(5, 5)) >= offer(ws).time
    assert len(pane.items) == 2


@pytest.mark.parametrize("width", [1440, 1024])
def test_the_entry_line_keeps_its_width_when_the_plan_comes(window, page, qtbot, width):
    """The plan is drawn after the list; the line became narrower while one was typing."""
    window.resize(width, 900)
    window.rebuild()
    page = window.frame.pages.current
    window.frame.show()
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: page.entry.width() > 200 and page.width() > 600)
    first, seen = page._planning, page.entry.width()
    qtbot.waitUntil(lambda: page._planning is not None and page.layout().count() == 2)
    QApplication.processEvents()
    assert page.entry.width() == seen
    assert first is None
    assert page.planning.pane.isVisible() is (width == 1440)


def test_the_rows_that_can_be_dragged_carry_their_follow_up(page):
    index = page.model.index(1, 0)
    assert page.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert bytes(page.model.mimeData([index]).data(MIME).data()).decode() == page.model.line(index).id


def test_the_day_on_paper(page, ws, window, tmp_path):
    found = day_sheet.html(ws, window.context.today())
    assert "Wifi &lt;b&gt;" in found
    assert "0331 555010" in found
    assert "http" not in found
    write_pdf(window.context, tmp_path / "day.pdf")
    assert (tmp_path / "day.pdf").read_bytes().startswith(b"%PDF")


def test_places_and_sums(ws):
    anna = contacts.create(ws, last_name="Muster")
    for time, minutes in (("09:00", 60), ("10:00", 0), ("11:00", 45)):
        followups.plan(ws, [anna], subject=time, day="2026-11-18", time=time, minutes=minutes)
    items = queries.due(ws, [ws.user_id], queries.Range("2026-11-18", "2026-11-18"), 9)
    assert planned_minutes(items) == 135
    assert free_place(items, "09:10") == "10:30"
    assert free_place(items, "09:10", 60) == "11:45"
    assert free_place(items, "06:00") == "08:00"
    assert free_place(items, "21:50") == "22:00"
    assert free_place([], "23:55") == "23:45"
