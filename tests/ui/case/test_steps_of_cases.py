"""The follow-up of a case is done with what the customer said: in Today, on lines of time, at the bell."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import cases, followups, history
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import followups as planned
from crm_desktop.ui.cases.step_popover import StepPopover


def today(window):
    assert window.context.go("today")
    return window.frame.pages.current


def line_of(page, **wanted):
    return next(
        line for line in page.model.lines if all(getattr(line, name) == value for name, value in wanted.items())
    )


def step_in_today(window, ws, case):
    page = today(window)
    found = queries.case(ws, case)
    row = page.model.row_of(found.next_id)
    page.rows.setCurrentIndex(page.model.index(row, 0))
    page.rows.setFocus()
    return page


def popover(window) -> StepPopover:
    return next(item for item in window.findChildren(StepPopover) if item.isVisible())


def test_done_in_today_asks_what_the_customer_said(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    page = step_in_today(window, ws, case)
    qtbot.keyClick(page.rows, Qt.Key.Key_Space)
    shown = popover(window)
    qtbot.wait(50)
    assert shown.isVisible(), "it does not go with the button it opened at"
    qtbot.keyClick(shown.reactions.buttons[0], Qt.Key.Key_3)
    assert queries.case(ws, case).step == "info"
    assert not any(item.isVisible() for item in window.findChildren(StepPopover)) or shown.reactions.write.isVisible()
    history.undo(ws)
    assert queries.case(ws, case).step == "need"


def test_a_reaction_that_asks_the_month_asks_it_in_the_panel(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    page = step_in_today(window, ws, case)
    page.complete(page.model.line(page.rows.currentIndex()))
    shown = popover(window)
    shown.reactions.buttons[1].click()
    assert queries.case(ws, case).step == "need"
    shown.reactions.line.fields["2027-03"].click()
    assert queries.case(ws, case).next_day == "2027-03-01"


def test_enter_opens_the_case(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    page = step_in_today(window, ws, case)
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert window.frame.pages.current.case.id == case


def test_another_follow_up_of_the_case_is_simply_done(window, ws, anna):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    other = followups.plan(ws, [anna], subject="send drawing", day="2026-11-18", case_id=case)
    page = today(window)
    page.complete(line_of(page, id=other))
    QApplication.processEvents()
    assert planned.follow_up(ws, other).state == "done"
    assert queries.case(ws, case).step == "need"


def test_on_the_line_of_time_of_the_contact_too(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    assert window.context.go("contacts", anna)
    detail = window.frame.pages.current.detail
    qtbot.waitUntil(lambda: detail.ready and detail.page is not None)
    timeline = detail.history
    index = timeline.model.index_of(queries.case(ws, case).next_id)
    timeline.rows.setCurrentIndex(index)
    timeline.planning.complete(timeline.model.entry(index))
    popover(window).reactions.press(5)
    assert [item.reaction for item in queries.moves(ws, case)][-1] == "not_reached"


def test_who_waits_and_what_is_past_its_day_stand_in_today(window, ws, anna, clock):
    case = cases.begin(ws, "ticket", anna, "No light", due_day="2026-11-19", priority="high")
    page = today(window)
    waits = line_of(page, group="waiting", kind="case")
    assert (waits.title, waits.case_id) == ("No light", case)
    assert "High" in waits.detail
    assert not [line for line in page.model.lines if line.group == "past_due"]
    clock.now += timedelta(days=2)
    page.refresh(None)
    assert line_of(page, group="waiting", kind="case").below == "too long"
    late = line_of(page, group="past_due", kind="case")
    assert late.below == "1 day overdue"
    page.complete(line_of(page, group="waiting", kind="case"))
    QApplication.processEvents()
    assert queries.case(ws, case).answered_at
    assert not [line for line in page.model.lines if line.group == "waiting"]
    page._press(page.model.index(page.model.row_of(case), 0))
    assert window.frame.pages.current.case.id == case
