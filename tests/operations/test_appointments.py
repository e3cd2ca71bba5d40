"""Appointments of another calendar: linked by e-mail address, each once, one step for undo."""

from __future__ import annotations

import datetime
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.operations import appointments, contacts, history, imports
from crm_desktop.records.appointment import TASK, IncomingAppointment, Placed, placed
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingChannel, IncomingContact
from crm_desktop.store.queries import activities

BERLIN = ZoneInfo("Europe/Berlin")
TALK = IncomingAppointment(
    1, subject="Jahresgespräch", body="Bitte Zahlen mitbringen", place="Saal 2", start="2021-03-02T10:00:00+00:00",
    end="2021-03-02T11:30:00+00:00", uid="a@example.com", emails=("anna@example.com", "x@example.com"),
    people=("Anna Kess", "x@example.com"),
)  # fmt: skip


def anna(ws, mail="Anna@example.com"):
    contact = contacts.create(ws, first_name="Anna", last_name="Kess")
    contacts.add_channel(ws, contact, "email", mail)
    return contact


def test_the_people_who_were_invited_have_it_on_their_line_of_time(ws):
    contact = anna(ws)
    done = appointments.take_over(ws, [TALK])
    (entry,) = activities.entries(ws, contact)
    assert (entry.kind, entry.state, entry.subject) == ("meeting", "done", "Jahresgespräch")
    assert entry.body == "Bitte Zahlen mitbringen\n\nParticipants: Anna Kess, x@example.com"
    assert entry.at == "2021-03-02T10:00:00Z"
    assert (len(done.plan.new), done.plan.linked, done.plan.contacts) == (1, 1, 1)
    row = ws.one("SELECT due_day, minutes, place, uid FROM activity")
    assert tuple(row) == ("2021-03-02", 90, "Saal 2", "a@example.com")


def test_a_second_time_brings_nothing_and_undo_takes_all(ws):
    contact = anna(ws)
    first = appointments.take_over(ws, [TALK, replace(TALK, uid="", row=2), replace(TALK, uid="", row=3)])
    assert (len(first.plan.new), first.plan.known) == (2, 1)
    again = appointments.take_over(ws, [TALK, replace(TALK, uid="")])
    assert (len(again.plan.new), again.plan.known, again.operation_id) == (0, 2, 0)
    history.undo(ws)
    assert activities.entries(ws, contact) == []
    history.redo(ws)
    assert len(activities.entries(ws, contact)) == 2


def test_what_was_thrown_away_does_not_come_back(ws):
    from crm_desktop.operations import notes

    anna(ws)
    appointments.take_over(ws, [TALK])
    notes.delete(ws, ws.value("SELECT id FROM activity"))
    assert appointments.take_over(ws, [TALK]).plan.known == 1


def test_only_those_with_a_contact(ws):
    anna(ws)
    stranger = replace(TALK, uid="b", emails=("x@example.com",))
    found = appointments.take_over(ws, [TALK, stranger], only_known=True).plan
    assert (len(found.new), found.unrelated) == (1, 1)


def test_contacts_of_the_same_file_count_as_there(ws):
    mail = IncomingChannel("email", "work", "Anna@example.com", "Anna@example.com")
    plan = imports.plan(ws, [IncomingContact(1, last_name="Kess", channels=(mail,))], ImportOptions("a.pst"))
    chosen = appointments.plan(ws, [TALK], only_known=True, arriving=plan)
    assert chosen.linked == 1
    before = ws.value("SELECT count(*) FROM operation")
    result, _ = appointments.run_with_contacts(ws, plan, chosen)
    assert ws.value("SELECT count(*) FROM operation") == before + 1
    assert len(activities.entries(ws, plan.decisions[0].contact_id)) == 1
    history.undo_operation(ws, result.operation_id)
    assert ws.value("SELECT count(*) FROM contact") + ws.value("SELECT count(*) FROM activity") == 0


def test_planned_and_done(ws):
    day = (ws.clock().astimezone().date() + datetime.timedelta(days=3)).isoformat()
    soon = IncomingAppointment(1, subject="b", start=f"{day}T10:00:00", uid="1")
    series = IncomingAppointment(2, subject="c", start="2020-01-06", recurs="FREQ=WEEKLY", next=day, uid="2")
    over = IncomingAppointment(3, subject="d", start="2020-01-06", recurs="FREQ=WEEKLY;COUNT=2", uid="3")
    task = IncomingAppointment(4, TASK, subject="e", uid="4")
    finished = IncomingAppointment(5, TASK, subject="f", end="2020-01-06", done=True, uid="5")
    undated = IncomingAppointment(6, subject="g", start="morgen")
    found = appointments.take_over(ws, [soon, series, over, task, finished, undated]).plan
    assert found.undated == 1
    rows = ws.rows("SELECT subject, kind, state, due_day, due_time, recurs FROM activity ORDER BY uid")
    assert [tuple(row) for row in rows] == [
        ("b", "meeting", "planned", day, "10:00", None), ("c", "meeting", "planned", day, None, "FREQ=WEEKLY"),
        ("d", "meeting", "done", "2020-01-06", None, "FREQ=WEEKLY;COUNT=2"), ("e", "task", "planned", None, None, None),
        ("f", "task", "done", "2020-01-06", None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "next_", "wanted"),
    [
        ("2026-11-18", "2026-11-18", "", Placed("2026-11-18", "", "", 0, "2026-11-17T23:00:00Z")),
        ("2026-11-18", "2026-11-20", "", Placed("2026-11-18", "", "2026-11-20", 0, "2026-11-17T23:00:00Z")),
        ("2026-07-01", "2026-07-02", "2027-01-01", Placed("2027-01-01", "", "2027-01-02", 0, "2026-12-31T23:00:00Z")),
        ("2026-11-18T10:00:00", "2026-11-18T11:00:00", "",
         Placed("2026-11-18", "10:00", "", 60, "2026-11-18T09:00:00Z")),
        ("2026-11-18T09:00:00+00:00", "2026-11-18T09:30:00+00:00", "",
         Placed("2026-11-18", "10:00", "", 30, "2026-11-18T09:00:00Z")),
        ("2026-11-18T22:00:00", "2026-11-19T00:00:00", "",
         Placed("2026-11-18", "22:00", "", 120, "2026-11-18T21:00:00Z")),
        ("2026-11-18T22:00:00", "2026-11-19T02:00:00", "",
         Placed("2026-11-18", "22:00", "2026-11-19", 240, "2026-11-18T21:00:00Z")),
        ("2026-11-18T10:00:00", "2025-11-18T10:00:00", "",
         Placed("2026-11-18", "10:00", "", 0, "2026-11-18T09:00:00Z")),
        ("", "2026-11-18", "", Placed("2026-11-18", "", "", 0, "2026-11-17T23:00:00Z")),
        ("bald", "", "", Placed()),
    ],
)  # fmt: skip
def test_places_in_time(start, end, next_, wanted):
    assert placed(IncomingAppointment(1, start=start, end=end, next=next_), BERLIN) == wanted
