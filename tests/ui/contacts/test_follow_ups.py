"""Follow-ups on the contact page: written in a line, done and put off by keyboard, the next step asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from crm_desktop.common import i18n
from crm_desktop.operations import followups, history
from crm_desktop.store.queries import activities
from crm_desktop.store.queries import followups as queries
from crm_desktop.ui.timeline.model import NOTES, PLANS


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def rows(detail):
    return detail.history.rows


def plan(detail, line: str) -> None:
    field = detail.history.plan.field
    field.setPlainText(line)
    QTest.keyClick(field, Qt.Key.Key_Return)


def titles(detail) -> list[str]:
    model = detail.history.model
    entries = (model.entry(model.index(row, 0)) for row in range(model.row_of_today()))
    return [entry.title for entry in entries]


def test_a_line_becomes_a_follow_up_above_today(detail, ws, anna):
    plan(detail, "Fri 10:00 call about the term")
    plan(detail, "Jan 11 2027 letter invitation")
    assert titles(detail) == ["Letter: invitation", "Call: about the term"]
    assert [(item.day, item.time) for item in queries.planned(ws, anna)] == [
        ("2026-11-20", "10:00"),
        ("2027-01-11", ""),
    ]
    entry = detail.history.model.entry(detail.history.model.index(1, 0))
    assert entry.next
    assert (entry.day, entry.time) == ("Fri 20 Nov", "10:00")
    assert detail.history.plan.text == ""


def test_the_reading_is_shown_while_typing(detail):
    entry = detail.history.plan
    QTest.keyClicks(entry.field, "Fri 10:00 call @anna !")
    assert entry.reading.date == "2026-11-20"
    assert not entry.unsure
    roles = {span.role for span in entry.reading.spans}
    assert roles == {"date", "time", "kind", "owner", "important"}
    QTest.keyClick(entry.field, Qt.Key.Key_Escape)
    assert entry.text == ""


def test_what_may_mean_two_days_is_asked_and_not_planned(detail, ws, anna):
    entry = detail.history.plan
    plan(detail, "3/4/2027 audit")
    assert queries.planned(ws, anna) == []
    assert entry.unsure
    assert [chip.text() for chip in entry.choices] == ["4 Mar 2027", "3 Apr 2027"] or len(entry.choices) == 2
    entry.choices[1].click()
    QApplication.processEvents()
    assert not entry.unsure
    QTest.keyClick(entry.field, Qt.Key.Key_Return)
    assert len(queries.planned(ws, anna)) == 1
    assert queries.planned(ws, anna)[0].day.startswith("2027-0")


def test_a_typing_slip_is_corrected_and_said(detail, ws, anna):
    entry = detail.history.plan
    entry.field.setPlainText("Firday 10:00 call Mr Long")
    QApplication.processEvents()
    said = [label.text() for label in entry.findChildren(QLabel) if label.isVisibleTo(entry)]
    assert "a typing slip was corrected" in said
    assert not entry.unsure
    assert [chip.text() for chip in entry.choices] == ["Fri 20 Nov, 10:00", "Today, 10:00"]
    QTest.keyClick(entry.field, Qt.Key.Key_Return)
    assert [(item.day, item.time) for item in queries.planned(ws, anna)] == [("2026-11-20", "10:00")]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_language_of_the_window_does_not_bind_that_of_the_line(detail, language):
    entry = detail.history.plan
    i18n.set_language(language)
    try:
        for line in ("call Müller nächsten Freitag", "Müller next Friday anrufen"):
            entry.field.setPlainText(line)
            found = entry.reading
            assert (found.kind, found.date, found.text) == ("call", "2026-11-20", "Müller")
    finally:
        i18n.set_language("en")


def test_space_finishes_and_asks_for_the_next_step(detail, ws, anna, rows, qtbot):
    plan(detail, "call about the term today")
    rows.setFocus()
    rows.setCurrentIndex(detail.history.model.index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: queries.planned(ws, anna) == [])
    entry = detail.history.plan
    assert "next" in entry.field.placeholderText()
    plan(detail, "in 2 weeks send offer")
    (step,) = queries.planned(ws, anna)
    assert ws.value("SELECT follows_id FROM activity WHERE id = ?", (step.id,)) is not None
    done = activities.entries(ws, anna)[0]
    assert (done.kind, done.state) == ("call", "done")
    model = detail.history.model
    assert model.entry(model.index(model.row_of_today() + 1, 0)).title == "Call: about the term"
    history.undo(ws)
    history.undo(ws)
    assert [item.state for item in queries.planned(ws, anna)] == ["planned"]


def test_s_puts_off(detail, ws, anna, rows, qtbot):
    plan(detail, "call today")
    rows.setFocus()
    rows.setCurrentIndex(detail.history.model.index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    days = [action.text().split("\t")[0] for action in menu.actions()]
    assert days[0] == "&Tomorrow, Thu 19 Nov"
    menu.actions()[0].trigger()
    menu.close()
    assert [item.day for item in queries.planned(ws, anna)] == ["2026-11-19"]


def test_delete_drops_with_undo(detail, ws, anna, rows, qtbot):
    plan(detail, "call today")
    rows.setFocus()
    rows.setCurrentIndex(detail.history.model.index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: queries.planned(ws, anna) == [])
    history.undo(ws)
    assert len(queries.planned(ws, anna)) == 1


def test_the_next_step_carries_its_buttons_and_today_is_in_view(detail, ws, anna, rows, qtbot):
    for day in range(1, 25):
        followups.plan(ws, [anna], subject=f"Step {day}", day=f"2026-12-{day:02d}")
    detail.history.set_filter("all")
    model = detail.history.model
    place = rows.visualRect(model.index(model.row_of_today(), 0))
    assert place.top() > 0
    assert place.bottom() <= rows.viewport().height()
    assert rows.active() == model.index(model.row_of_today() - 1, 0)
    qtbot.waitUntil(lambda: detail.history._actions.isVisible())
    assert detail.history._actions.done.isVisibleTo(rows)


def test_the_filter_and_a_draft(detail, ws, anna, office, page):
    plan(detail, "call today")
    detail.history.set_filter(NOTES)
    assert titles(detail) == []
    detail.history.set_filter(PLANS)
    assert titles(detail) == ["Call"]
    assert detail.history.model.rowCount() == 2
    detail.history.plan.field.setPlainText("Fri cal")
    other = ws.value("SELECT id FROM listing WHERE id <> ? LIMIT 1", (anna,))
    detail.open(other)
    assert detail.history.plan.text == ""
    detail.open(anna)
    assert detail.history.plan.text == "Fri cal"


def test_german_lines_in_german(detail, ws, anna):
    i18n.set_language("de")
    try:
        plan(detail, "übermorgen halb zehn anrufen wegen Laufzeit")
    finally:
        i18n.set_language("en")
    (found,) = queries.planned(ws, anna)
    assert (found.kind, found.day, found.time, found.subject) == ("call", "2026-11-20", "09:30", "wegen Laufzeit")


def test_an_unknown_owner_is_said_and_the_line_stays(detail, office, ws, anna):
    problems: list[BaseException] = []
    kept, office.errors.show = office.errors.show, problems.append
    plan(detail, "Fri call @nobody")
    office.errors.show = kept
    assert "nobody" in str(problems[0])
    assert detail.history.plan.text == "Fri call @nobody"
    assert queries.planned(ws, anna) == []
