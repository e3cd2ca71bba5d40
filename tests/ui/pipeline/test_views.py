"""List and forecast: the same cases as the board, to the cent; out to Excel and CSV; figures of single persons."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from random import Random

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from crm_desktop.operations import activities, cases, contacts, pipeline, users
from crm_desktop.store.queries import cases as queries
from crm_desktop.ui.pipeline.case_table import FIELDS


@pytest.fixture
def busy(office):
    """Sixty cases at random: steps, amounts, currencies, days, people, own probabilities."""
    chance = Random(5)
    tobias = users.add(office.ws, "Tobias Kern")
    for number in range(60):
        found = office.add(
            f"Case {number}", chance.choice(("first", "need", "offer", "negotiation", "won", "lost")),
            chance.choice((office.anna, office.firm)), amount=chance.choice((None, 1, 49, 123_457, 10_000_000)),
            currency=chance.choice(("EUR", "EUR", "CHF")), owner_id=chance.choice((office.ws.user_id, tobias)),
            close_day=chance.choice(("", "2026-10-01", "2026-11-30", "2026-12-24", "2027-09-01")),
        )  # fmt: skip
        if chance.random() < 0.3 and not queries.case(office.ws, found).outcome:
            cases.set_fields(office.ws, found, {"probability": chance.randint(0, 100)})
    return office


def sums_of_list(table):
    """Counted row by row, as a person would with a calculator."""
    found = {}
    for row in table.cases.read(table.cases.ids):
        if not row.case.outcome:
            count, amount, likely = found.get(row.case.currency, (0, 0, 0))
            found[row.case.currency] = (count + 1, amount + (row.case.amount or 0), likely + row.weighted)
    return found


@pytest.mark.parametrize("narrowed", ["", "mine", "slipped", "large", "text", "period", "without_next"])
def test_sums_are_equal_in_board_list_and_forecast(busy, narrowed):
    page = busy.show()
    filters = page.filters
    if narrowed == "text":
        QTest.keyClicks(filters.search, "thal")
    elif narrowed == "period":
        filters.period.chosen.emit("three")
    elif narrowed:
        getattr(filters, narrowed).click()
    board = page.shown
    on_cards = {case_id for view in page.board.shown for case_id in view.list.cards.ids}
    page.show_view("list")
    table = page.list.table
    assert set(table.cases.ids) == on_cards
    counted = sums_of_list(table)
    main = counted.get(board.currency, (0, 0, 0))
    assert (main[1], main[2]) == (board.total.amount, board.total.weighted)
    others = {name: sums[1:] for name, sums in counted.items() if name != board.currency}
    assert others == board.total.others
    assert sum(sums[0] for sums in counted.values()) == board.total.count
    page.show_view("forecast")
    values = page.forecast.months.values
    for currency in counted:
        mine = [line for line in values if line[7] == currency]
        assert round(sum(line[2] for line in mine) * 100) == counted[currency][1]
        assert round(sum(line[1] for line in mine) * 100) == counted[currency][2]
        assert sum(line[5] for line in mine) == counted[currency][0]
    page.show_view("board")
    assert page.header.open.figure.text()


def test_the_list_is_sorted_by_the_file_and_turned_round(busy):
    page = busy.show()
    page.show_view("list")
    table = page.list.table
    amount = next(number for number, field in enumerate(FIELDS) if field.sort == "amount")
    table.horizontalHeader().sectionClicked.emit(amount)

    def amounts():
        return [row.case.amount for row in table.cases.read(table.cases.ids)]

    known = [found for found in amounts() if found is not None]
    assert known == sorted(known)
    assert amounts()[-1] is None
    page.list.turn.click()
    known = [found for found in amounts() if found is not None]
    assert known == sorted(known, reverse=True)
    assert amounts()[-1] is None
    for sort in [field.sort for field in FIELDS]:
        page.list.order.chosen.emit(sort)
        assert len(table.cases.ids) == 60


def test_enter_digits_and_selection_work_in_the_list_as_on_the_board(office):
    office.add("Website")
    office.add("Till")
    page = office.show()
    page.show_view("list")
    table = page.list.table
    table.setFocus()
    table.selectRow(table.cases.ids.index(office.ids["Till"]))
    assert page.bar.isVisible()
    assert page.current == office.ids["Till"]
    QTest.keyClick(table, "1")
    assert queries.case(office.ws, office.ids["Till"]).step == "need"
    office.context.commands.trigger("pipeline.ahead")
    assert queries.case(office.ws, office.ids["Till"]).step == "offer"
    page.show_view("board")
    assert page.board.current == office.ids["Till"]
    assert office.column("offer").list.currentIndex().isValid()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_shown_is_written_to_excel_and_csv(office, tmp_path, monkeypatch, qtbot, ending):
    office.add("=Website", amount=1_250_050, contact=office.firm, close_day="2026-11-30", content="two\nlines")
    office.add("Till", "lost")
    office.add("Zürich", amount=300_000, currency="CHF")
    path = tmp_path / f"cases.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    page = office.show()
    office.context.commands.trigger("pipeline.export")
    qtbot.waitUntil(lambda: path.exists() and not office.context.background.busy())
    if ending == "xlsx":
        rows = [list(row) for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
    assert rows[0][:6] == ["Case", "Contact", "Step", "Amount", "Currency", "Probability"]
    by_title = {row[0].lstrip("'"): row for row in rows[1:]}
    assert len(by_title) == len(page.list.table.cases.ids) == 3
    assert float(by_title["=Website"][3]) == 12500.5
    assert by_title["Zürich"][4] == "CHF"
    assert str(by_title["=Website"][7])[:10] == "2026-11-30"


def test_funnel_lost_and_months_stand_in_the_forecast(office):
    rival = contacts.create(office.ws, kind="company", company_name="Rivalo GmbH")
    office.add("Website", amount=1_000_000, close_day="2026-10-31")
    office.add("Server", "need")
    office.clock.now += timedelta(days=10)
    cases.move(office.ws, office.ids["Server"], "offer")
    cases.move(office.ws, office.ids["Website"], "lost", reason="Price", competitor_id=rival)
    office.add("Till", "offer", amount=2_000_000, close_day="2026-10-31")
    page = office.show()
    page.show_view("forecast")
    forecast = page.forecast
    assert next(line.cells[0] for line in forecast.months.table.report.lines) == "Nov 2026"
    assert forecast.months.table.report.lines[0].cells[6] == "1", "slipped"
    funnel = {line.cells[0]: line.cells for line in forecast.funnel.table.report.lines}
    assert funnel["First contact"][1:5] == ("3", "2", "67\u00a0%", "1")
    assert funnel["Need clear"][5] == "10"
    (lost,) = forecast.lost.table.report.lines
    assert lost.cells == ("Price", "1", "Rivalo GmbH", "€10,000")
    forecast.lost.table.selectRow(0)
    QTest.keyClick(forecast.lost.table, Qt.Key.Key_Return)
    assert office.context.navigation.current.record_id == rival
    office.context.go("pipeline")
    for choice in ("6", "12"):
        forecast.ahead.chosen.emit(choice)
        assert len(forecast.months.table.report.lines) == int(choice) + 1 + 2  # this month, without a day, total


def test_effort_is_that_of_the_team_until_somebody_switches_persons_on_for_all(office):
    tobias = users.add(office.ws, "Tobias Kern")
    office.add("Website", amount=1_000_000)
    office.add("Till")
    me = office.ws.user_id
    cases.react(office.ws, office.ids["Website"], "not_reached", minutes=10)
    office.ws.user_id = tobias  # does for once what was planned for the other
    cases.react(office.ws, office.ids["Website"], "need", minutes=25)
    cases.react(office.ws, office.ids["Till"], "need", minutes=5)
    office.ws.user_id = me
    written = office.ws.value("SELECT sum(minutes) FROM activity WHERE case_id IS NOT NULL AND state = 'done'")
    assert written == 40
    page = office.show()
    page.show_view("forecast")
    effort = page.forecast.effort
    assert effort.table.isColumnHidden(4)
    lines = [line.cells for line in effort.table.report.lines]
    assert [(line[0], line[1]) for line in lines] == [("Website", "35"), ("Till", "5"), ("Total", "40")]
    assert all(not line[4] for line in effort.values), "nor in what is exported"
    assert "Only sums of the team" in page.forecast.persons_said.text()
    page.forecast.persons.click()
    QApplication.processEvents()
    assert pipeline.shows_persons(office.ws)
    assert not effort.table.isColumnHidden(4)
    assert "switched on" in page.forecast.persons_said.text()
    shown = {(line[0], line[4]): line[1] for line in effort.values}
    name = dict(_members(office.ws))[me]
    assert shown == {("Website", name): 10, ("Website", "Tobias Kern"): 25, ("Till", "Tobias Kern"): 5}
    office.context.commands.trigger("edit.undo")
    assert effort.table.isColumnHidden(4)


def _members(ws):
    from crm_desktop.store.queries import users as members

    return members.users(ws)


def test_a_ticket_has_no_months_and_no_sums(office):
    from crm_desktop.exchange import process_files

    process_files.available(office.ws, "ticket")
    cases.begin(office.ws, "ticket", office.anna, "Printer jammed")
    page = office.show()
    page.show_process(next(item.value for item in page.header.process.options() if item.text == "Service request"))
    page.show_view("forecast")
    assert page.forecast.months.isHidden()
    assert not page.forecast.funnel.isHidden()
    page.show_view("list")
    assert page.list.sums.text() == "1 open"


def test_days_of_the_period_filter():
    from crm_desktop.ui.pipeline.filters import period

    day = date(2026, 11, 18)
    assert period("", day) == ("", "")
    assert period("month", day) == ("", "2026-11-30")
    assert period("next", day) == ("2026-12-01", "2026-12-31")
    assert period("three", day) == ("", "2027-01-31")
    assert period("year", day) == ("", "2026-12-31")


def test_moves_between_phases_stand_below_and_each_figure_opens_its_list(office, qtbot, tmp_path, monkeypatch):
    ws = office.ws
    ben = contacts.create(ws, first_name="Ben", last_name="Kuhn")
    today = office.clock.now
    for days, who, phase in ((45, office.anna, "lead"), (44, ben, "lead"), (40, office.firm, "lead"),
                             (3, office.anna, "customer"), (2, office.firm, "customer")):  # fmt: skip
        office.clock.now = today - timedelta(days=days)
        contacts.set_phase(ws, [who], phase)
    office.clock.now = today
    page = office.show()
    page.show_view("forecast")
    report = page.forecast.phases
    lines = report.table.report.lines
    assert [line.cells[0] for line in lines] == ["No phase → Lead", "Lead → Active customer"]
    titles = report.table.report.titles
    assert [title for title in titles if title][:4] == ["From → to", "Total", "11/26", "10/26"]
    total, november, october = range(1, 4)
    assert [(line.cells[october], line.cells[november], line.cells[total]) for line in lines] == [
        ("3", "", "3"), ("", "2", "2"),
    ]  # fmt: skip
    assert report.table.isColumnHidden(20)
    assert not report.table.isColumnHidden(total)
    report.choice.chosen.emit("company")
    assert [line.cells[total] for line in report.table.report.lines] == ["1", "1"]
    report.choice.chosen.emit("")

    # the keyboard: to the figure with the arrow keys, Enter opens its list
    report.table.setFocus()
    report.table.setCurrentIndex(report.table.report.index(0, november))
    QTest.keyClick(report.table, Qt.Key.Key_Right)
    QTest.keyClick(report.table, Qt.Key.Key_Return)
    assert office.context.navigation.current.screen == "contacts"
    listed = office.page.list
    qtbot.waitUntil(lambda: listed.contacts.count == 3)
    assert "No phase → Lead" in listed.filter.chips[0].text()

    # the mouse: one click, people only
    page = office.show()
    page.show_view("forecast")
    page.forecast.phases.choice.chosen.emit("person")
    table = page.forecast.phases.table
    table.scrollTo(table.report.index(1, total))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(
        table.report.index(1, total)).center())  # fmt: skip
    qtbot.waitUntil(lambda: office.page.list.contacts.count == 1)

    page = office.show()
    page.show_view("forecast")
    path = tmp_path / "phases.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    page.forecast.phases.export.click()
    qtbot.waitUntil(lambda: path.exists() and not office.context.background.busy())
    rows = [list(row) for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]
    assert rows == [
        ["From", "To", "Month", "People", "Companies", "Contacts"],
        ["Lead", "Active customer", "2026-11", 1, 1, 2],
        ["No phase", "Lead", "2026-10", 2, 1, 3],
    ]


def test_complaints_by_cause_and_first_answers_stand_as_reports_and_go_to_excel(office, qtbot, tmp_path, monkeypatch):
    from crm_desktop.exchange import process_files

    process_files.available(office.ws, "complaint")
    office.clock.now = office.clock.now.replace(hour=9)
    made = []
    for cause, cost, hours in (("Transport", 12_000, 2), ("Transport", 3_000, 4), ("", None, 6)):
        made.append(cases.begin(office.ws, "complaint", office.firm, "Broken", cause=cause, cost=cost))
        asked = office.clock.now
        office.clock.now = asked + timedelta(hours=hours)
        cases.answered(office.ws, made[-1])
        office.clock.now = asked
    page = office.show()
    page.show_process(next(item.value for item in page.header.process.options() if item.text == "Complaint"))
    page.show_view("forecast")
    forecast = page.forecast
    assert [line.cells[:4] for line in forecast.complaints.table.report.lines] == [
        ("Transport", "2", "2", "€150.00"), ("No cause known", "1", "1", "€0.00"),
    ]  # fmt: skip
    (line,) = forecast.answers.table.report.lines
    assert line.cells == ("Nov 2026", "3", "4 h")
    for name, rows in (
        ("complaints", [["Transport", 2, 2, 150, 0, "EUR"], [None, 1, 1, 0, 0, "EUR"]]),
        ("answers", [["2026-11", 3, 240]]),
    ):
        path = tmp_path / f"{name}.xlsx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, path=path: (str(path), ""))
        getattr(forecast, name).export.click()
        qtbot.waitUntil(lambda path=path: path.exists() and not office.context.background.busy())
        assert [list(row) for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)][1:] == rows
    page.show_process(office.process_id)
    assert forecast.complaints.isHidden()
    assert not forecast.answers.isHidden()


def test_contact_by_channel_stands_below_and_each_figure_opens_its_list(office, qtbot):
    ws = office.ws
    ben = contacts.create(ws, first_name="Ben", last_name="Kuhn")
    for days, who, kind, minutes, direction in (
        (0, office.anna, "call", 10, "in"), (1, ben, "call", 5, "out"), (40, ben, "visit", 60, ""),
    ):  # fmt: skip
        activities.log(ws, [who], kind, at=office.clock.now - timedelta(days=days), minutes=minutes,
                       direction=direction)  # fmt: skip
    page = office.show()
    page.show_view("forecast")
    report = page.forecast.channels
    lines = report.table.report.lines
    assert [line.cells[:4] for line in lines] == [
        ("Call", "2", "2", ""), ("Visit", "1", "", "1"), ("Total", "3", "2", "1"),
    ]  # fmt: skip
    report.choice.chosen.emit("minutes")
    assert [line.cells[1] for line in report.table.report.lines] == ["15", "60", "75"]
    report.choice.chosen.emit("came")
    assert [line.cells[:2] for line in report.table.report.lines] == [("Call", "1"), ("Total", "1")]
    report.choice.chosen.emit("entries")
    page.forecast.persons.click()
    assert all(" · " in line.cells[0] for line in page.forecast.channels.table.report.lines)
    page.forecast.persons.click()
    report.table.setFocus()
    report.table.setCurrentIndex(report.table.report.index(1, 3))
    QTest.keyClick(report.table, Qt.Key.Key_Return)
    listed = office.page.list
    qtbot.waitUntil(lambda: listed.contacts.count == 1)
    assert listed.filter.chips[0].text().startswith("Visit")
