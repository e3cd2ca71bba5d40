"""The page of a case, worked as people do: react, put right, add people, look where it has been."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.operations import cases, contacts, files, history
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import followups as planned
from crm_desktop.ui.case.complaints import ComplaintsReport
from crm_desktop.ui.case.page import FILES, STEPS

NOW = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)


@pytest.fixture
def case(ws, anna):
    return cases.begin(ws, "acquisition", anna, "Service contract", amount=480_000, close_day="2027-01-31")


def page(window, case_id):
    assert window.context.go("case", case_id)
    return window.frame.pages.current


def button(found, start: str):
    return next(item for item in found.reactions.buttons if item.text().startswith(start))


def test_one_click_logs_moves_and_plans_and_one_undo_takes_all_back(window, ws, anna, case, qtbot):
    shown = page(window, case)
    assert shown.head.name.accessibleName() == "Service contract"
    assert "4.800" in shown.head.amount.text().replace(",", ".")
    before = len(planned.planned(ws, anna))
    button(shown, "Wants info").click()
    found = queries.case(ws, case)
    assert found.step == "info"
    assert shown.head.step.text() == "Sending information"
    assert len(planned.planned(ws, anna)) == before == 1
    assert shown.history.count == 4, "begun, called, moved, planned"
    history.undo(ws)
    assert queries.case(ws, case).step == "need"
    assert shown.head.step.text() == "Finding out the need"
    assert shown.history.count == 2


def test_later_need_asks_only_for_the_month(window, ws, case, qtbot):
    shown = page(window, case)
    button(shown, "Need comes later").click()
    assert shown.reactions.line.isVisible()
    month = shown.reactions.line.fields["2027-05"]
    month.setFocus()
    qtbot.keyClick(month, Qt.Key.Key_Space)
    found = queries.case(ws, case)
    assert (found.step, found.next_day) == ("later", "2027-05-03")
    assert QApplication.focusWidget() is shown.reactions.buttons[0], "the keyboard goes back to the reactions"


def test_a_digit_gives_the_reaction_when_the_keyboard_is_there(window, ws, case, qtbot):
    shown = page(window, case)
    window.context.commands.trigger("case.react")
    names = [item.text() for item in shown.reactions.buttons]
    plain = next(n for n, text in enumerate(names, 1) if text.startswith("Wants info"))
    qtbot.keyClick(QApplication.focusWidget() or shown.reactions.buttons[0], Qt.Key(Qt.Key.Key_0 + plain))
    assert queries.case(ws, case).step == "info"


def test_fields_are_edited_in_place_and_what_cannot_be_read_is_said(window, ws, case):
    shown = page(window, case)
    assert "need" in shown.info.missing.text()
    for name, typed, kept in (
        ("amount", "12k", 1_200_000), ("budget", "1.234,56", 123_456), ("need", "more room", "more room"),
        ("probability", "35 %", 35), ("close_day", "2027-03-01", "2027-03-01"),
    ):  # fmt: skip
        type_into(shown.info.fields[name], typed)
        found = queries.case(ws, case)
        assert (found.own_probability if name == "probability" else getattr(found, name)) == kept
    assert "35 %" in shown.head.forecast.text()
    assert "first said" in shown.head.forecast.text()
    assert "need" not in shown.info.missing.text()
    field = shown.info.fields["probability"]
    type_into(field, "120")
    assert field.editing
    assert "from 0 to 100" in field.error.text()
    field.cancel()
    type_into(shown.info.fields["title"], "Server contract")
    assert shown.head.name.accessibleName() == "Server contract"
    history.undo(ws)
    assert shown.head.name.accessibleName() == "Service contract"


def type_into(field, text: str) -> None:
    field.edit()
    editor = field._editor
    if isinstance(editor, QLineEdit):
        editor.setText(text)
    else:
        editor.setPlainText(text)
    field.save()


def test_the_currency_is_that_of_the_case_and_may_be_typed_with_the_amount(window, ws, case):
    shown = page(window, case)
    type_into(shown.info.fields["amount"], "5.000 CHF")
    kept = queries.case(ws, case)
    assert (kept.amount, kept.currency) == (500_000, "CHF")
    assert shown.info.fields["currency"].value == "CHF"
    budget = shown.info.fields["budget"]
    type_into(budget, "900 €")
    assert budget.editing, "a budget in another currency is refused"
    assert "CHF" in budget.error.text()
    budget.cancel()
    shown.info.fields["currency"].saved.emit("USD")
    assert queries.case(ws, case).currency == "USD"
    history.undo(ws)
    history.undo(ws)
    assert (queries.case(ws, case).amount, queries.case(ws, case).currency) == (480_000, "EUR"), "one step of undo"


def test_people_have_their_part(window, ws, case):
    shown = page(window, case)
    boss = contacts.create(ws, first_name="Carla", last_name="Busch")
    assert shown.info.nobody.isVisible()
    shown.info._roles(shown.info.people.add, case, boss).actions()[0].trigger()
    assert [(item.name, item.role) for item in queries.people(ws, case)] == [("Carla Busch", "decides")]
    assert "who decides" not in shown.info.missing.text()
    row = shown.info.rows[0]
    menu = shown.info._person_menu(row.more, row.person)
    menu.actions()[-1].trigger()
    assert not queries.people(ws, case)
    history.undo(ws)
    assert shown.info.rows[0].isVisible()


def test_files_of_the_case_stand_with_the_customer_too(window, ws, anna, case):
    shown = page(window, case)
    files.keep(ws, "Offer.pdf", b"%PDF-1", files.CASE, case)
    shown.tabs.setCurrentIndex(FILES)
    assert [item.name for item in shown.files.files] == ["Offer.pdf"]
    from crm_desktop.store.queries import files as file_queries

    assert [item.name for item in file_queries.of_contact(ws, anna)] == ["Offer.pdf"]


def test_a_note_and_a_plan_belong_to_the_case_and_stand_with_the_customer(window, ws, anna, case):
    shown = page(window, case)
    shown.history.entry.set_text("Wants two of them")
    shown.history.entry.written.emit("Wants two of them")
    assert ws.value("SELECT case_id FROM activity WHERE body = 'Wants two of them'") == case
    shown.history.plan.set_text("tomorrow send the drawing")
    shown.history.plan.planned.emit(shown.history.plan.reading)
    assert ws.value("SELECT count(*) FROM activity WHERE case_id = ? AND state = 'planned'", (case,)) == 2
    assert len(planned.planned(ws, anna)) == 2


def test_the_steps_say_how_long_it_was_in_each(window, ws, case, clock):
    shown = page(window, case)
    clock.now = NOW + timedelta(days=3)
    cases.react(ws, case, "send_info")
    clock.now = NOW + timedelta(days=3, hours=5)
    shown.refresh(None)
    shown.tabs.setCurrentIndex(STEPS)
    rows = [shown.steps.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert "for 5 hours now" in rows[0]
    assert "3 days" in rows[1]


def test_moved_by_hand_and_lost_asks_why(window, ws, case):
    shown = page(window, case)
    shown.move_to("offer")
    assert queries.case(ws, case).step == "offer"
    shown.move_to("lost")
    assert queries.case(ws, case).step == "offer"
    assert shown.closing.isVisible()
    shown.closing.finish()
    assert queries.case(ws, case).outcome == "lost"
    assert not shown.reactions.isVisible() or not shown.reactions.buttons
    history.undo(ws)
    assert queries.case(ws, case).outcome == ""
    assert shown.reactions.buttons


def test_winning_starts_the_plan_after_the_sale(window, ws, anna, case):
    shown = page(window, case)
    shown.move_to("offer")
    button(shown, "Accepts").click()
    if shown.reactions.line.isVisible():
        shown.reactions.line.finish()
    assert queries.case(ws, case).outcome == "won"
    (after,) = [item for item in queries.of_contact(ws, anna) if item.from_case_id == case]
    assert (after.process, after.next_day) == ("After the sale", "2026-11-25")
    window.context.commands.trigger("edit.undo")
    assert queries.case(ws, case).outcome == ""
    assert queries.case(ws, after.id) is None


def test_a_complaint_shows_its_clock_and_its_fields(window, ws, anna):
    late = cases.begin(ws, "complaint", anna, "Wrong colour", due_day="2026-11-17", priority="high")
    shown = page(window, late)
    assert shown.info.fields["cause"].isVisible()
    assert not shown.info.fields["amount"].isVisible()
    assert "was due" in shown.head.due.text()
    assert "waiting" in shown.head.clock.text()
    window.context.commands.trigger("case.answered")
    assert "answered" in shown.head.clock.text()
    type_into(shown.info.fields["compensation"], "50")
    assert queries.case(ws, late).compensation == 5_000


def test_a_case_that_is_gone_says_so_and_comes_back(window, ws, case):
    shown = page(window, case)
    window.context.commands.trigger("case.delete")
    assert shown.empty.isVisible()
    history.undo(ws)
    assert shown.head.isVisible()


def test_read_only_offers_nothing_to_change(window, ws, case, monkeypatch):
    monkeypatch.setattr(ws, "read_only", True)
    shown = page(window, case)
    assert not shown.head.move_button.isEnabled()
    assert not any(item.isEnabled() for item in shown.reactions.buttons)
    assert not shown.history.entry.isVisible()
    assert not shown.info.people.add.isVisible()


def test_complaints_by_cause_are_counted_for_a_period(qtbot, window, ws, anna):
    for cause, cost in (("Delivery", 1_000), ("Delivery", 2_000), ("Advice", 0)):
        cases.begin(ws, "complaint", anna, "Wrong", cause=cause, cost=cost)
    qtbot.waitUntil(lambda: "case.complaints" in window.context.commands)
    window.context.commands.trigger("case.complaints")
    report = window.findChild(ComplaintsReport)
    rows = [[report.table.item(row, column).text() for column in range(3)] for row in range(2)]
    assert rows == [["Delivery", "2", "2"], ["Advice", "1", "1"]]
    assert "30.00" in report.table.item(0, 3).text()
    report.close()
