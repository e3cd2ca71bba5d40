"""Members, deputies, rhythms and first answers where they stand in the window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.common import autostart, paths
from crm_desktop.exchange import process_files
from crm_desktop.operations import activities, cases, contacts, followups, processes, responses, rhythms, users
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.queries import users as user_queries
from crm_desktop.ui.questions import Question
from crm_desktop.ui.settings.members import LeaveDialog, MemberDialog

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def window(open_office, qtbot, monkeypatch, tmp_path, zone):
    zone("UTC")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    window = open_office(lambda: NOW, "today", "contacts", "settings")
    qtbot.waitUntil(lambda: "reminders.open" in window.context.commands)
    return window


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Müller")


def section(window, name):
    assert window.context.go("settings", section=name)
    return window.frame.pages.current.sections[name]


def today(window):
    window.context.go("today")
    return window.frame.pages.current


def lines(page, group):
    return [line for line in page.model.lines if line.group == group and line.kind != "head"]


def dialog(kind):
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


# Members


def test_a_member_is_added_goes_on_holiday_and_the_deputy_sees_it_marked(window, ws, anna):
    part = section(window, "members")
    part.new.field.setText("Bert Busch")
    QTest.keyClick(part.new.field, Qt.Key.Key_Return)
    bert = next(member.id for member in user_queries.members(ws) if member.name == "Bert Busch")
    followups.plan(ws, [anna], subject="Angebot", day="2026-11-18", owner_id=bert)
    assert lines(today(window), "today") == []
    part = section(window, "members")
    part.list.row(bert).edit.click()
    asked = dialog(MemberDialog)
    asked.email.setText("bert@example.com")
    asked.away.click()
    asked.first.setDate(QDate(2026, 11, 16))
    asked.last.setDate(QDate(2026, 11, 1))
    asked.deputy.set_value(ws.user_id)
    asked.save()
    assert asked.isVisible()  # the last day is before the first
    asked.last.setDate(QDate(2026, 11, 27))
    asked.save()
    row = part.list.row(bert)
    assert "away until" in row.entry.detail
    assert "bert@example.com" in row.entry.detail
    (line,) = lines(today(window), "today")
    assert "for Bert Busch, who is away" in line.detail
    window.history.undo()
    assert lines(today(window), "today") == []


def test_who_leaves_is_asked_for_a_successor_and_nobody_removes_themselves(window, ws, anna):
    bert = users.add(ws, "Bert")
    found = followups.plan(ws, [anna], subject="x", day="2026-11-18", owner_id=bert)
    part = section(window, "members")
    part.list.row(ws.user_id).erase.click()
    assert "This is you" in window.frame.toasts.current.label.text()
    part.list.row(bert).erase.click()
    dialog(LeaveDialog).save()
    assert queries.follow_up(ws, found).owner_id == ws.user_id
    assert len(part.list.rows) == 1


def test_one_works_as_another_member(window, ws):
    bert = users.add(ws, "Bert")
    part = section(window, "members")
    part.me.chosen.emit(bert)
    assert ws.user_id == bert
    assert part.me.value == bert


def test_hand_on_take_back_and_come_back_stand_in_today(window, ws, anna):
    me, bert = ws.user_id, users.add(ws, "Bert")
    found = followups.plan(ws, [anna], subject="x", day="2026-11-18")
    followups.delegate(ws, found, bert, "bitte du")
    assert [line.id for line in lines(today(window), "watched")] == [found]
    users.act_as(ws, bert)
    window.context.changes.changed.emit(None)
    (line,) = lines(today(window), "delegated")
    assert "bitte du" in line.detail
    followups.give_back(ws, found, "keine Zeit")
    users.act_as(ws, me)
    window.context.changes.changed.emit(None)
    assert [line.id for line in lines(today(window), "came_back")] == [found]


# First answers


def test_who_waits_stands_in_today_and_leaves_with_the_answer(window, ws, anna):
    activities.log(ws, [anna], "call", "bittet um Rückruf", direction="in", asks=True, at=NOW - timedelta(days=6))
    page = today(window)
    (line,) = lines(page, "waiting")
    assert (line.title, line.right, line.below) == ("Anna Müller", "waiting for 36 hours of work", "too long")
    activities.log(ws, [anna], "call", direction="out")
    assert lines(page, "waiting") == []


def test_space_says_that_no_answer_is_needed(window, ws, anna, qtbot):
    activities.log(ws, [anna], "letter", "zur Kenntnis", direction="in", asks=True)
    page = today(window)
    page.rows.setFocus()
    page.rows.setCurrentIndex(page.model.index(1, 0))
    QTest.keyClick(page.rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lines(page, "waiting") == [])


def test_the_line_of_time_shows_the_wait_and_marks_it(window, ws, anna, qtbot):
    asked = activities.log(ws, [anna], "email", "Frage", direction="in", at=NOW - timedelta(minutes=30))
    window.context.go("contacts", anna)
    timeline = window.frame.pages.current.detail.history

    def entry():
        return timeline.model.entry(timeline.model.index_of(asked))

    assert entry().can_ask
    assert "waiting" not in entry().detail
    timeline.rows.setCurrentIndex(timeline.model.index_of(asked))
    timeline._active = timeline.model.index_of(asked)
    timeline._mark_answer()
    qtbot.waitUntil(lambda: "waiting for 30 minutes" in entry().detail)
    activities.log(ws, [anna], "email", "Antwort", direction="out")
    qtbot.waitUntil(lambda: "answered after 30 minutes" in entry().detail)


# Rhythms


def test_class_and_rhythm_on_the_page_of_a_contact(window, ws, anna, qtbot):
    rhythms.set_class(ws, "A", 28)
    contacts.set_fields(ws, anna, {"account_class": "A"})
    window.context.go("contacts", anna)
    info = window.frame.pages.current.detail.info
    assert "next contact" in info._master["account_class"].caption
    info.add_detail(next(item for item in info._asides() if item.name == "rhythm_days"))
    info._save_master("rhythm_days", info._master["rhythm_days"], "7")
    assert contact_queries.contact(ws, anna).rhythm_days == 7
    qtbot.waitUntil(lambda: "next contact" in info._master["rhythm_days"].caption)
    assert info._master["account_class"].caption == "Account class"
    info._save_master("rhythm_days", info._master["rhythm_days"], "")
    assert contact_queries.contact(ws, anna).rhythm_days is None


@pytest.mark.parametrize(("answer", "theirs"), [("along", "bert"), ("stays", "me"), ("", "")])
def test_another_owner_takes_what_is_open_on_wish_in_one_step(window, ws, anna, qtbot, monkeypatch, answer, theirs):
    bert, me = users.add(ws, "Bert"), ws.user_id
    found = followups.plan(ws, [anna], subject="Angebot", day="2026-11-20")
    asked = []
    monkeypatch.setattr(Question, "ask", lambda self: asked.append(self.accessibleDescription()) or answer)
    window.context.go("contacts", anna)
    info = window.frame.pages.current.detail.info
    info.add_detail(next(item for item in info._asides() if item.name == "owner_id"))
    info._save_master("owner_id", info._master["owner_id"], bert)
    qtbot.waitUntil(lambda: bool(asked))
    assert "Bert" in asked[0]
    assert "1 follow-up" in asked[0]
    assert contact_queries.contact(ws, anna).owner_id == (bert if answer else "")
    assert queries.follow_up(ws, found).owner_id == {"bert": bert, "me": me, "": me}[theirs]
    if answer:
        window.context.commands.trigger("edit.undo")
        assert contact_queries.contact(ws, anna).owner_id == ""
        assert queries.follow_up(ws, found).owner_id == me
    else:
        assert info._master["owner_id"].value == ""


def test_goal_and_service_level_stand_on_the_page_of_a_contact(window, ws, anna, qtbot):
    window.context.go("contacts", anna)
    info = window.frame.pages.current.detail.info
    for name, value in (("service_level", "Gold"), ("goal", "Whole branch network"), ("goal_day", "2027-12-31")):
        info.add_detail(next(item for item in info._asides() if item.name == name))
        info._save_master(name, info._master[name], value)
    contact = contact_queries.contact(ws, anna)
    assert (contact.service_level, contact.goal, contact.goal_day) == ("Gold", "Whole branch network", "2027-12-31")
    assert info._master["goal"].caption == "Goal"
    process = process_files.read(paths.resources() / "samples" / "sales.toml", "en")
    processes.install(ws, process)
    case = cases.begin(ws, "sales", anna, "Network", amount=1_200_000)
    cases.move(ws, case, "won")
    window.context.go("today")
    window.context.go("contacts", anna)
    qtbot.waitUntil(lambda: "won in 2026: €12,000.00" in info._master["goal"].caption)


def test_rhythms_forgotten_days_and_hours_are_settings_of_the_office(window, ws, anna, qtbot):
    part = section(window, "contact")
    touch, forgotten, answers, _ = part.forms
    touch.controls["A customers"].chosen.emit("28")
    assert rhythms.classes(ws) == {"A": 28}
    forgotten.controls["Customers"].chosen.emit("30")
    forgotten.controls["B customers"].chosen.emit("60")
    assert (rhythms.idle(ws).days, dict(rhythms.idle(ws).classes)) == (30, {"B": 60})
    answers.controls["First answer within"].chosen.emit("2")
    answers.controls["Work begins"].chosen.emit("09:00")
    assert responses.hours(ws)[::2] == ("09:00", 2)
    window.history.undo()
    assert responses.hours(ws).starts == "08:00"


# Reminders of this computer


def test_when_and_where_to_remind_are_settings_of_the_machine(window, tmp_path):
    part = section(window, "reminders")
    when, quiet, where = part.forms
    when.controls["Follow-ups with a time"].chosen.emit("30")
    when.controls["Follow-ups of a whole day"].chosen.emit("07:30")
    quiet.controls["Quiet hours"].click()
    quiet.controls["Quiet at the weekend"].click()
    quiet.controls["From"].chosen.emit("19:30")
    saved = window.settings
    assert (saved.get("remind_lead"), saved.get("remind_day_starts")) == (30, "07:30")
    assert (saved.get("quiet_hours"), saved.get("quiet_weekend"), saved.get("quiet_starts")) == (True, True, "19:30")
    start = where.controls["Start with the computer, in the tray"]
    assert not start.isChecked()
    start.click()
    assert autostart.is_on()
    assert saved.get("stay_in_tray") is True
    start.click()
    assert not autostart.is_on()
    assert any("no tray" in label.text() for label in part.findChildren(type(part.heading)))


def test_a_system_that_refuses_the_entry_is_told(window, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(autostart, "turn_on", refuse)
    shown: list[BaseException] = []
    monkeypatch.setattr(window.context, "show_error", shown.append)
    part = section(window, "reminders")
    start = part.forms[2].controls["Start with the computer, in the tray"]
    start.click()
    assert "Permission denied" in str(shown[0])
    assert not start.isChecked()


# A reminder of its own


def test_a_follow_up_gets_a_reminder_of_its_own(window, ws, anna, qtbot):
    from PySide6.QtCore import QTime
    from PySide6.QtWidgets import QPushButton

    from crm_desktop.ui.followups.reminding import ask_moment
    from crm_desktop.ui.widgets.forms import DateField, TimeField

    found = followups.plan(ws, [anna], subject="Angebot", day="2026-11-20", time="10:00")
    page = today(window)
    page.rows.setFocus()
    page.rows.setCurrentIndex(page.model.index(page.model.row_of(found), 0))
    QTest.keyClick(page.rows, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert any(action.text() == "Remi&nd …" for action in menu.actions())
    menu.close()

    def panel():
        opened = ask_moment(window.context, page.rows, queries.follow_up(ws, found))
        day, time = opened.findChild(DateField), opened.findChild(TimeField)
        return opened, day, time, {button.text(): button for button in opened.findChildren(QPushButton)}

    _, day, time, buttons = panel()
    assert (day.date().toPython().isoformat(), time.time().toString("HH:mm")) == ("2026-11-20", "09:50")
    assert not buttons["As usual"].isEnabled()
    day.setDate(QDate(2026, 11, 19))
    time.setTime(QTime(16, 30))
    QTest.keyClick(time, Qt.Key.Key_Return)
    assert queries.follow_up(ws, found).remind_at == "2026-11-19T16:30"
    _, _, _, buttons = panel()
    buttons["As usual"].click()
    assert queries.follow_up(ws, found).remind_at == ""


def test_what_waits_too_long_is_handed_on_within_the_hour_as_the_office_says(window, ws, anna, qtbot):
    from crm_desktop.operations import cases, escalation, processes
    from crm_desktop.ui.reminders.ringer import Ringer
    from tests.operations.test_cases import shipped

    part = section(window, "contact")
    control = next(form.controls["Without a first answer"] for form in part.forms
                   if "Without a first answer" in form.controls)  # fmt: skip
    assert control.value == "16"
    control.chosen.emit("2")
    assert escalation.rule(ws).answer_hours == 2
    processes.install(ws, shipped("ticket", "en"))
    cases.begin(ws, "ticket", anna, "No light")
    window.context.clock = ws.clock = lambda: NOW + timedelta(hours=3)
    Ringer.of(window.context).tick()
    qtbot.waitUntil(lambda: any(item.subject == "Escalation #1: No light" for item in queries.planned(ws, anna)))
