"""The clock of first answers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.operations import activities, contacts, followups, history, mails, notes, responses, users
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress
from crm_desktop.records.response import Hours
from crm_desktop.store.queries import activities as timeline
from crm_desktop.store.queries import responses as queries

NOW = datetime(2026, 11, 18, 11, 0, tzinfo=UTC)
ANNA, OFFICE = MailAddress("anna@example.com", "Anna Müller"), MailAddress("buero@example.org", "Büro")


@pytest.fixture
def office(ws, zone):
    zone("UTC")
    ws.clock = lambda: NOW
    users.set_email(ws, ws.user_id, OFFICE.address)
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller", email=ANNA.address)


def file(ws, hours_ago: float, sender=ANNA, to=OFFICE, number=[0]):  # noqa: B006
    number[0] += 1
    mail = IncomingMail(sender, (to,), at=stamp(NOW - timedelta(hours=hours_ago)), subject=f"Frage {number[0]}",
                        message_id=f"<{number[0]}@example.com>")  # fmt: skip
    return mails.file(ws, mails.look(ws, mail)).entry


def waiting(ws):
    return [item.id for item in queries.waiting(ws, [ws.user_id])]


def test_a_mail_waits_until_something_goes_out(office, anna):
    asked = file(office, 2)
    (found,) = queries.waiting(office, [office.user_id])
    assert (found.id, found.contact, found.kind) == (asked, "Anna Müller", "email")
    assert responses.waited(office, found.at) == 120
    notes.add(office, anna, "nur für uns")
    activities.log(office, [anna], "call", direction="in")
    assert waiting(office) == [asked]
    sent = activities.log(office, [anna], "email", "Antwort", direction="out")
    assert waiting(office) == []
    entry = next(item for item in timeline.timeline(office, anna) if item.id == asked)
    assert (entry.answer, entry.answered_at) == ("wanted", stamp(NOW))
    history.undo(office)
    assert waiting(office) == [asked]
    history.redo(office)
    notes.delete(office, sent)
    assert waiting(office) == [asked]


def test_a_finished_call_answers_too(office, anna):
    asked = file(office, 5)
    found = followups.plan(office, [anna], kind="task", subject="nachsehen", day="2026-11-18")
    followups.complete(office, found)
    assert waiting(office) == [asked]
    followups.complete(office, followups.plan(office, [anna], kind="call", day="2026-11-18"))
    assert waiting(office) == []


def test_what_is_filed_late_is_answered_already(office, anna):
    activities.log(office, [anna], "email", "Antwort", direction="out")
    asked = file(office, 3)
    assert waiting(office) == []
    later = file(office, -1)
    assert waiting(office) == [later]
    assert timeline.activity(office, asked).answered_at


def test_old_mails_mails_of_machines_and_own_mails_do_not_wait(office, anna):
    file(office, 24 * 15)
    robot = MailAddress("no-reply@example.com", "Shop")
    contacts.add_channel(office, anna, "email", robot.address)
    file(office, 1, robot)
    file(office, 1, OFFICE, ANNA)
    assert waiting(office) == []


def test_said_by_hand(office, anna):
    asked = file(office, 2)
    responses.mark(office, asked, False)
    assert waiting(office) == []
    responses.mark(office, asked, True)
    assert waiting(office) == [asked]
    call = activities.log(office, [anna], "call", "bittet um Rückruf", direction="in", asks=True)
    assert waiting(office) == [asked, call]
    with pytest.raises(CrmError):
        activities.log(office, [anna], "call", direction="out", asks=True)


def test_whose_it_is(office, anna):
    bert = users.add(office, "Bert")
    asked = file(office, 2)
    contacts.set_fields(office, anna, {"owner_id": bert})
    assert waiting(office) == []
    assert [item.owner for item in queries.waiting(office, [bert])] == ["Bert"]
    contacts.delete(office, [anna])
    assert queries.waiting(office, [bert]) == []
    assert asked


def test_hours_of_the_office_and_the_middle_of_all_answers(office, anna):
    assert responses.median_minutes(office) is None
    responses.set_hours(office, Hours("09:00", "18:00", 4))
    assert responses.hours(office) == Hours("09:00", "18:00", 4)
    file(office, 1.5)
    file(office, 0.5)
    activities.log(office, [anna], "email", direction="out")
    assert responses.median_minutes(office) == 60


def test_a_letter_answers_too(office, anna):
    from crm_desktop.operations import letters

    asked = file(office, 2)
    letters.log(office, [letters.Sent([anna], "Antwort.docx", b"x")], "Antwort")
    assert waiting(office) == []
    assert timeline.activity(office, asked).answered_at
