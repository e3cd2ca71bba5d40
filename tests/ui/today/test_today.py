"""The day: everything that waits, done, put off, planned and handed on by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from crm_desktop.operations import contacts, followups, history, users
from crm_desktop.records.phrases import read
from crm_desktop.store.queries import followups as queries
from crm_desktop.ui.theme import theme

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def window(open_office):
    return open_office(lambda: NOW, "today", "contacts")


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Müller")


@pytest.fixture
def page(window, anna, ws):
    for line in ("today 14:30 call about wifi", "Fri 10:00 visit", "some day a reference"):
        followups.from_reading(ws, [anna], read(line, followups.local_moment(ws), "en"))
    followups.plan(ws, [anna], kind="letter", subject="old", day="2026-11-16")
    window.context.go("today")
    page = window.frame.pages.current
    page.rows.setFocus()
    return page


def shown(page) -> list[tuple[str, str]]:
    return [(line.group, line.detail) for line in page.model.lines if line.kind != "head"]


def go_to(page, group: str) -> None:
    row = next(row for row, line in enumerate(page.model.lines) if line.group == group and line.kind != "head")
    page.rows.setCurrentIndex(page.model.index(row, 0))


def test_the_groups_in_their_order_with_counts(page, window):
    heads = [(line.group, line.count) for line in page.model.lines if line.kind == "head"]
    assert heads == [("overdue", 1), ("today", 1), ("week", 1), ("someday", 1)]
    assert [group for group, _ in shown(page)] == ["overdue", "today", "week", "someday"]
    line = page.model.lines[1]
    assert (line.title, line.detail, line.right, line.below) == (
        "Anna Müller", "Letter: old", "Mon 16 Nov", "2 days overdue",
    )  # fmt: skip
    assert queries.open_now(page.context.ws) == 2


def test_space_finishes_and_the_next_step_is_planned_with_the_same_contact(page, ws, anna, qtbot):
    go_to(page, "overdue")
    QTest.keyClick(page.rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.counts["overdue"] == 0)
    assert "Anna Müller" in page.entry.field.placeholderText()
    QTest.keyClicks(page.entry.field, "tomorrow call")
    QTest.keyClick(page.entry.field, Qt.Key.Key_Return)
    assert "2026-11-19" in [item.day for item in queries.planned(ws, anna)]
    assert page.model.counts["week"] == 2
    history.undo(ws)
    history.undo(ws)
    assert page.model.counts["overdue"] == 1


def test_escape_leaves_the_question_and_goes_back_to_the_rows(page, qtbot):
    go_to(page, "overdue")
    QTest.keyClick(page.rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.counts["overdue"] == 0)
    QTest.keyClick(page.entry.field, Qt.Key.Key_Escape)
    assert "Anna" not in page.entry.field.placeholderText()
    assert QApplication.focusWidget() in (page.rows, None)


def test_s_puts_off(page, ws, anna):
    go_to(page, "today")
    QTest.keyClick(page.rows, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert page.model.counts["today"] == 0
    assert ("2026-11-25", "14:30") in [(item.day, item.time) for item in queries.planned(ws, anna)]


def test_enter_opens_the_contact(page, window, anna):
    go_to(page, "week")
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert window.context.navigation.current.screen == "contacts"
    assert window.context.navigation.current.record_id == anna


def test_arrows_step_over_headings(page):
    go_to(page, "overdue")
    groups = []
    for _ in range(4):
        groups.append(page.model.line(page.rows.currentIndex()).group)
        QTest.keyClick(page.rows, Qt.Key.Key_J)
    assert groups == ["overdue", "today", "week", "someday"]


def test_a_forgotten_customer_gets_a_next_step(page, ws, window, qtbot):
    bert = contacts.create(ws, first_name="Bert", last_name="Alt")
    contacts.set_role(ws, [bert], "customer")
    page.context.clock = lambda: datetime(2027, 6, 1, 9, 0, tzinfo=UTC)
    ws.clock = page.context.clock
    page.refresh(None)
    assert page.model.counts["forgotten"] == 1
    go_to(page, "forgotten")
    QTest.keyClick(page.rows, Qt.Key.Key_E)
    QTest.keyClicks(page.entry.field, "tomorrow call")
    QTest.keyClick(page.entry.field, Qt.Key.Key_Return)
    assert page.model.counts["forgotten"] == 0
    assert [item.day for item in queries.planned(ws, bert)] == ["2027-06-02"]


def test_handing_on_with_a_word_and_coming_back(page, ws, anna, qtbot):
    tobias = users.add(ws, "Tobias Klein")
    go_to(page, "today")
    QTest.keyClick(page.rows, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    (action,) = [action for action in menu.actions() if "Tobias" in action.text()]
    menu.close()
    action.trigger()
    field = QApplication.activePopupWidget().findChild(QLineEdit)
    QTest.keyClicks(field, "please before noon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.model.counts["today"] == 0
    assert page.model.counts["watched"] == 1
    (found,) = queries.watched(ws, ws.user_id)
    assert found.body.endswith(": please before noon")
    boss = ws.user_id
    ws.user_id = tobias
    followups.give_back(ws, found.id, "on holiday")
    ws.user_id = boss
    page.refresh(None)
    assert page.model.counts["came_back"] == 1
    go_to(page, "came_back")
    QTest.keyClick(page.rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.counts["came_back"] == 0)
    assert page.model.counts["today"] == 1


def test_a_line_without_a_contact_is_a_task_of_ones_own(page, ws):
    page.entry.field.setPlainText("tomorrow buy stamps")
    QTest.keyClick(page.entry.field, Qt.Key.Key_Return)
    assert ("week", "") in shown(page)
    assert "buy stamps" in [line.title for line in page.model.lines]


def test_many_are_shown_in_parts(page, ws, anna):
    with ws.operation("Many"):
        for number in range(130):
            followups.plan(ws, [anna], subject=f"Step {number}", day="2026-11-10")
    page.refresh(None)
    assert page.model.counts["overdue"] == 131
    (more,) = [row for row, line in enumerate(page.model.lines) if line.kind == "more"]
    assert page.model.lines[more].count == 31
    page.rows.setCurrentIndex(page.model.index(more, 0))
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not [line for line in page.model.lines if line.kind == "more"]


def test_nothing_due_says_so(window, ws):
    window.context.go("today")
    page = window.frame.pages.current
    assert page.empty.isVisibleTo(page)
    assert not page.rows.isVisibleTo(page)


@pytest.mark.parametrize(
    ("now", "day", "head", "said"),
    [
        ("2026-11-22", "2026-11-23", "Coming days", "the next on Mon 23 Nov"),
        ("2026-11-21", "2026-11-29", "Coming days", "the next on Sun 29 Nov"),
        ("2026-11-20", "2026-11-23", None, "the next on Mon 23 Nov"),
        ("2026-11-19", "2026-11-22", "This week", "the next on Sun 22 Nov"),
        ("2026-11-22", "2026-12-24", None, "the next on Thu 24 Dec"),
    ],
)
def test_before_and_at_the_weekend_it_is_said_what_comes_next(window, ws, anna, now, day, head, said):
    window.context.clock = ws.clock = lambda: datetime.fromisoformat(f"{now}T09:00:00+00:00")
    followups.plan(ws, [anna], kind="call", subject="term", day=day)
    window.context.go("today")
    page = window.frame.pages.current
    assert said in page.sub.text()
    assert [line.title for line in page.model.lines if line.kind == "head"] == ([head] if head else [])
    history.undo(ws)
    assert "nothing waits" in page.sub.text()


def test_after_midnight_the_rest_is_overdue(page, ws):
    page.context.clock = lambda: datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
    page._tick()
    assert page.model.counts["overdue"] == 2
    assert page.model.counts["today"] == 0


def test_what_is_understood_is_tinted_anew_when_the_look_changes(page):
    def tints() -> set[str]:
        layout = page.entry.field.document().firstBlock().layout()
        return {part.format.background().color().name() for part in layout.formats()}

    page.entry.set_text("Fr 10:00 anrufen")
    theme().set_mode("light")
    before = tints()
    theme().set_mode("dark")
    after = tints()
    theme().set_mode("light")
    assert before
    assert not before & after
    assert tints() == before
