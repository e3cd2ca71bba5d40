"""A long line of time: filtered by kind, person and period, and scrolled without being measured again."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import activities, contacts, followups, relations
from crm_desktop.ui.contacts.detail_timeline_model import ALL, NOTES, PART


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
