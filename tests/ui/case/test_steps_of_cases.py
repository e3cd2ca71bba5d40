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


def reactions_in_row(page, qtbot):
    qtbot.waitUntil(lambda: page._step_line is not None and page._step_line.isVisible())
    return page._step_line.reactions


def test_one_key_in_today_says_what_the_customer_said(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    page = step_in_today(window, ws, case)
    reactions = reactions_in_row(page, qtbot)
    assert [button.text() for button in reactions.buttons][2] == "Wants information first"
    assert reactions.buttons[2].toolTip() == "Wants information first  (3)"
    qtbot.keyClick(page.rows, Qt.Key.Key_3)
    found = queries.case(ws, case)
    assert (found.step, found.next_day) == ("info", "2026-11-25")
    assert page.to_write is not None
    assert [button.text() for button in page.to_write.buttons] == ["Write “Information” to Anna Müller …"]
    history.undo(ws)
    assert queries.case(ws, case).step == "need"
    assert reactions_in_row(page, qtbot).buttons[2].text() == "Wants information first"


def test_one_click_in_today_is_enough_for_one_case_after_the_other(window, ws, anna, qtbot):
    made = [cases.begin(ws, "acquisition", anna, f"Service contract {number}") for number in range(3)]
    page = step_in_today(window, ws, made[0])
    for _ in made:
        button = reactions_in_row(page, qtbot).buttons[2]
        inside = page.rows.viewport().rect().contains(button.mapTo(page.rows.viewport(), button.rect().center()))
        assert inside, "the buttons are in sight"
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [queries.case(ws, case).step for case in made] == ["info"] * 3
    assert page.to_write.buttons[0].text().startswith("Write “Information” to Anna")


def test_done_on_a_step_leads_to_its_reactions(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    page = step_in_today(window, ws, case)
    reactions = reactions_in_row(page, qtbot)
    qtbot.keyClick(page.rows, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is reactions.buttons[0]
    qtbot.keyClick(reactions.buttons[0], Qt.Key.Key_5)
    assert [item.reaction for item in queries.moves(ws, case)][-1] == "not_reached"


def test_a_reaction_that_asks_the_month_asks_it_in_the_row(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    page = step_in_today(window, ws, case)
    reactions = reactions_in_row(page, qtbot)
    before = page._step_line.height()
    qtbot.keyClick(page.rows, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: page._step_line.height() > before)
    index = page.model.index(page.model.row_of(queries.case(ws, case).next_id), 0)
    assert page.rows.visualRect(index).height() >= page._step_line.height() + 50
    assert queries.case(ws, case).step == "need"
    page.refresh(None)
    assert reactions.line.isVisible(), "a change from elsewhere does not take the question away"
    reactions.line.fields["2027-03"].click()
    assert queries.case(ws, case).next_day == "2027-03-01"


def test_escape_leaves_the_question_and_goes_back_to_the_row(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    page = step_in_today(window, ws, case)
    reactions = reactions_in_row(page, qtbot)
    qtbot.keyClick(page.rows, Qt.Key.Key_1)
    qtbot.keyClick(reactions.line.fields["note"], Qt.Key.Key_Escape)
    assert reactions.line.isHidden()
    assert page.rows.hasFocus()
    assert not queries.case(ws, case).outcome


def test_other_rows_have_no_reactions(window, ws, anna, qtbot):
    case = cases.begin(ws, "acquisition", anna, "Service contract")
    other = followups.plan(ws, [anna], subject="send drawing", day="2026-11-18", case_id=case)
    page = step_in_today(window, ws, case)
    reactions_in_row(page, qtbot)
    page.rows.setCurrentIndex(page.model.index(page.model.row_of(other), 0))
    assert page._step_line.isHidden()
    heights = {page.rows.visualRect(page.model.index(row, 0)).height() for row, line in enumerate(page.model.lines)
               if line.kind == "plan"}  # fmt: skip
    assert len(heights) == 1
    qtbot.keyClick(page.rows, Qt.Key.Key_3)
    assert queries.case(ws, case).step == "need"


def test_a_ticket_that_waits_has_its_reactions_in_today(window, ws, anna, qtbot):
    case = cases.begin(ws, "ticket", anna, "No light")
    page = today(window)
    page.rows.setFocus()
    page.rows.setCurrentIndex(page.model.index(next(
        row for row, line in enumerate(page.model.lines) if line.case_id == case), 0))  # fmt: skip
    assert reactions_in_row(page, qtbot).buttons


def test_in_the_calendar_the_card_has_the_reactions(window, ws, anna, qtbot):
    from crm_desktop.ui.calendar.panels import Card

    case = cases.begin(ws, "acquisition", anna, "Service contract")
    assert window.context.go("calendar")
    page = window.frame.pages.current
    next_id = queries.case(ws, case).next_id
    slot = next(slot for slot in page.view._slots if slot.entry.id == next_id)
    page._open_card(slot)
    card = next(item for item in window.findChildren(Card) if item.isVisible())
    assert QApplication.focusWidget() is card.reactions.buttons[0]
    qtbot.keyClick(card.reactions.buttons[0], Qt.Key.Key_5)
    assert [item.reaction for item in queries.moves(ws, case)][-1] == "not_reached"
    assert not any(item.isVisible() for item in window.findChildren(Card))


def test_at_the_bell_a_digit_is_enough(window, ws, anna, qtbot):
    from crm_desktop.ui.reminders.bell import BellPanel

    case = cases.begin(ws, "acquisition", anna, "Service contract")
    panel = BellPanel(window.context, window)
    panel.open_at(window)
    assert panel.reactions is not None
    qtbot.keyClick(panel.rows, Qt.Key.Key_3)
    assert queries.case(ws, case).step == "info"
    assert panel.write.isVisible()
    panel.close()


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
