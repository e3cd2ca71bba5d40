"""A long line of time: filtered by kind, person and period, and scrolled without being measured again."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import activities, contacts, followups, relations, users
from crm_desktop.operations import history as undo
from crm_desktop.ui.timeline.model import ALL, NOTES, PART


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def firm(ws):
    firm = contacts.create(ws, "company", company_name="Lang & Söhne")
    people = [contacts.create(ws, first_name=name, last_name="Lang") for name in ("Ute", "Vera")]
    for person in people:
        relations.employ(ws, person, "Lang & Söhne")
    now = ws.clock().astimezone()
    with ws.operation("entries"):
        for number in range(4 * PART):
            at = now - timedelta(days=7 * number, hours=1)
            kind = ("call", "visit", "note", "letter")[number % 4]
            activities.log(ws, [people[number % 2]], kind, f"Entry {number}\nwith a line more", at=at)
    followups.plan(ws, [people[0]], kind="call", subject="ahead", day=(now + timedelta(days=3)).date().isoformat())
    return firm


def bodies(history):
    model = history.model
    while model.canFetchMore(model.index(-1, 0)):
        model.fetchMore(model.index(-1, 0))
    entries = [model.entry(model.index(row, 0)) for row in range(model.rowCount())]
    return [entry.activity.body.split("\n")[0] for entry in entries if entry and entry.activity.body]


def numbers(history):
    return [int(body.split()[1]) for body in bodies(history) if body.startswith("Entry")]


def test_kind_person_and_period_go_together(detail, firm, ws):
    detail.open(firm)
    history = detail.history
    assert numbers(history) == list(range(4 * PART))
    history.set_filter("meeting")
    assert numbers(history) == list(range(1, 4 * PART, 4))
    history.set_filter(NOTES)
    vera = next(option.value for option in history.person.options() if option.text == "Ute Lang")
    history.set_person(vera)
    assert numbers(history) == list(range(2, 4 * PART, 4))
    history.set_period("month")
    assert numbers(history) == [2]
    history.set_filter(ALL)
    assert numbers(history) == [0, 2, 4]
    assert history.model.counts["call"] == 2
    history.set_period("ahead")
    assert [entry.title for entry in history.model._rows if entry] == ["Call: ahead", "Call"]
    history.set_person("")
    history.set_period("")
    assert len(numbers(history)) == 4 * PART
    other = contacts.create(ws, first_name="Solo")
    history.set_period("month")
    detail.open(other)
    assert history.period.value == ""
    assert not history.person.isVisibleTo(history)


def test_a_kind_shows_what_is_planned_of_it_too(detail, firm):
    detail.open(firm)
    history = detail.history
    history.set_filter("call")
    shown = [entry for entry in history.model._rows if entry]
    assert [(entry.title, entry.planned is not None) for entry in shown[:2]] == [("Call: ahead", True), ("Call", False)]
    history.set_filter("letter")
    assert not any(entry.planned for entry in history.model._rows if entry)


def test_by_the_colleague_who_wrote_or_has_planned_it(detail, firm, ws):
    detail.open(firm)
    history = detail.history
    assert not history.author.isVisibleTo(history)  # one member only
    tobias = users.add(ws, "Tobias")
    person = history.model.people[0]
    me = ws.user_id
    ws.user_id = tobias
    try:
        activities.log(ws, [person], "call", "Entry 1000")
        followups.plan(ws, [person], kind="task", subject="his", day=ws.clock().date().isoformat())
    finally:
        ws.user_id = me
    detail.open(person)
    detail.open(firm)
    assert history.author.isVisibleTo(history)
    assert "Tobias" in [option.text for option in history.author.options()]
    history.set_author(tobias)
    assert numbers(history) == [1000]
    assert [entry.title for entry in history.model._rows if entry] == ["his", "Call"]
    history.set_filter("call")
    assert [entry.title for entry in history.model._rows if entry] == ["Call"]
    history.set_author("")
    assert len(numbers(history)) > 1


def test_rows_that_come_are_measured_and_no_others(detail, firm, qtbot):
    detail.open(firm)
    rows, model = detail.history.rows, detail.history.model
    qtbot.waitUntil(lambda: rows.verticalScrollBar().maximum() > 0)
    for _ in range(5):
        QApplication.processEvents()
    measured = []
    size = detail.history.delegate.sizeHint
    detail.history.delegate.sizeHint = lambda option, index: measured.append(index.row()) or size(option, index)
    before = model.rowCount()
    bar = rows.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert model.rowCount() > before
    assert measured
    assert min(measured) == before
    tops = [rows.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
    assert all(one.bottom() + 1 == other.top() for one, other in pairwise(tops))


def test_places_keys_and_clicks_agree(detail, firm, qtbot):
    detail.open(firm)
    rows, model = detail.history.rows, detail.history.model
    rows.setFocus()
    rows.setCurrentIndex(model.index(3, 0))
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 4
    QTest.keyClick(rows, Qt.Key.Key_End)
    last = rows.visualRect(rows.currentIndex())
    assert 0 <= last.top() < last.bottom() <= rows.viewport().height()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    assert rows.currentIndex().row() == 0
    QTest.keyClick(rows, Qt.Key.Key_PageDown)
    assert rows.currentIndex().row() > 2
    place = rows.visualRect(model.index(5, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert rows.currentIndex().row() == 5
    assert not rows.indexAt(QPoint(5, -3)).isValid()
    detail.resize(detail.width() - 120, detail.height())
    QApplication.processEvents()
    assert rows.visualRect(model.index(1, 0)).width() == rows.viewport().width()


def test_an_entry_is_edited_in_its_place_with_kind_day_and_minutes(detail, ws, qtbot):
    anna = contacts.create(ws, first_name="Anna")
    entry = activities.log(ws, [anna], "call", "about the roof", at=ws.clock() - timedelta(days=2), minutes=5)
    detail.open(anna)
    history = detail.history
    history.edit(history.model.index_of(entry))
    editor = history.delegate._whole
    assert (editor.kind.value, editor.minutes.value(), editor.text.toPlainText()) == ("call", 5, "about the roof")
    editor.kind.set_value("visit")
    editor.day.setDate(editor.day.date().addDays(1))
    editor.minutes.setValue(45)
    editor.text.setPlainText("on the roof")
    QTest.keyClick(editor.minutes, Qt.Key.Key_Return)
    stored = "SELECT kind, body, minutes, date(at) FROM activity WHERE id = ?"
    qtbot.waitUntil(lambda: ws.one(stored, (entry,))[0] == "visit")
    day = (ws.clock() - timedelta(days=1)).date().isoformat()
    assert tuple(ws.one(stored, (entry,))) == ("visit", "on the roof", 45, day)
    undo.undo(ws)
    assert tuple(ws.one(stored, (entry,)))[:3] == ("call", "about the roof", 5)


def test_leaving_the_editor_saves_and_escape_does_not(detail, ws, qtbot):
    anna = contacts.create(ws, first_name="Anna")
    entry = activities.log(ws, [anna], "call", "about the roof")
    detail.open(anna)
    history = detail.history
    history.edit(history.model.index_of(entry))
    history.delegate._whole.minutes.setValue(12)
    QTest.keyClick(history.delegate._whole.minutes, Qt.Key.Key_Escape)
    assert not history.delegate.editing
    history.edit(history.model.index_of(entry))
    history.delegate._whole.minutes.setValue(13)
    history.entry.field.setFocus()
    qtbot.waitUntil(lambda: ws.value("SELECT minutes FROM activity WHERE id = ?", (entry,)) == 13)


def test_what_a_mail_says_is_not_rewritten(detail, ws):
    anna = contacts.create(ws, first_name="Anna")
    mail = activities.log(ws, [anna], "email", "text", subject="Offer", direction="in")
    detail.open(anna)
    detail.history.edit(detail.history.model.index_of(mail))
    assert not detail.history.delegate.editing
