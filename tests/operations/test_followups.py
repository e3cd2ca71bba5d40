"""Follow-ups as people use them: plan, finish, repeat, put off, hand on, forget nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import activities, contacts, followups, history, relations, users
from crm_desktop.records import recurrence
from crm_desktop.records.phrases import read
from crm_desktop.store.queries import activities as timeline
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.queries import listing


@pytest.fixture
def office(ws, zone):
    """A file on Wednesday, 18 November 2026, nine o'clock in Berlin."""
    zone("Europe/Berlin")
    ws.clock = lambda: datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller")


def plan(ws, contact, line):
    return followups.from_reading(ws, [contact], read(line, followups.local_moment(ws)))


def days(ws, group):
    found = queries.due(ws, [ws.user_id], queries.ranges(followups.today(ws))[group])
    return [(item.day, item.time, item.subject) for item in found]


def test_a_line_becomes_a_follow_up_of_the_contact(office, anna):
    plan(office, anna, "Fr 10:00 anrufen wegen Laufzeit 4.800 € #VIP")
    (found,) = queries.planned(office, anna)
    assert (found.kind, found.day, found.time, found.contact) == ("call", "2026-11-20", "10:00", "Anna Müller")
    assert "wegen Laufzeit" in found.subject
    assert "4" in found.subject
    assert found.subject.endswith("#VIP")
    assert found.owner_id == office.user_id
    assert [entry.kind for entry in timeline.timeline(office, anna)] == ["auto"]
    (row,) = listing.rows(office, [listing.places(office, listing.View(), 1)[0]])
    assert row.next_due == "2026-11-20 10:00"


def test_the_groups_of_a_day(office, anna):
    for line in ("gestern", "heute 14:30 Rückruf", "Fr Angebot", "Mo Besuch", "ohne Tag"):
        plan(office, anna, line)
    plan_id = followups.plan(office, [anna], subject="alt", day="2026-11-16")
    assert days(office, "overdue") == [("2026-11-16", "", "alt")]
    assert [item[1] for item in days(office, "today")] == ["14:30"]
    assert [item[0] for item in days(office, "week")] == ["2026-11-20"]
    assert {item[2] for item in days(office, "someday")} == {"gestern", "ohne Tag"}
    assert queries.open_now(office) == 2
    followups.complete(office, plan_id)
    assert queries.open_now(office) == 1


def test_done_goes_below_today_and_the_next_step_above_in_one_step(office, anna):
    first = plan(office, anna, "heute anrufen wegen Laufzeit")
    step = read("in 2 Wochen nachfassen", followups.local_moment(office))
    second = followups.complete(office, first, result="Preis passt", minutes=12, next_step=step)
    assert [item.id for item in queries.planned(office, anna)] == [second]
    done = timeline.entries(office, anna)[0]
    assert (done.kind, done.result, done.minutes, done.at) == ("call", "Preis passt", 12, "2026-11-18T08:00:00Z")
    history.undo(office)
    assert [item.id for item in queries.planned(office, anna)] == [first]
    with pytest.raises(CrmError):
        followups.complete(office, second)


def test_a_repeated_one_comes_round_once_however_late(office, anna):
    weekly = followups.plan(
        office, [anna], subject="Stand", day="2026-11-02", time="10:00", repeat="FREQ=WEEKLY;BYDAY=MO"
    )
    second = queries.follow_up(office, followups.complete(office, weekly))
    assert second is not None
    assert (second.day, second.time, second.contact_id) == ("2026-11-23", "10:00", anna)
    history.undo(office)
    assert [item.day for item in queries.planned(office, anna)] == ["2026-11-02"]


@pytest.mark.parametrize(
    ("rule", "start", "coming"),
    [
        ("FREQ=MONTHLY", "2026-12-31", ["2027-01-31", "2027-02-28", "2027-03-31"]),
        ("FREQ=MONTHLY;INTERVAL=3", "2026-11-30", ["2027-02-28", "2027-05-30"]),
        ("FREQ=YEARLY", "2028-02-29", ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30", ["2026-12-31", "2027-01-29"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2027-03-19", ["2027-04-02", "2027-04-16"]),
        ("FREQ=DAILY;COUNT=2", "2026-11-20", ["2026-11-21", None]),
        ("FREQ=WEEKLY;UNTIL=20261130", "2026-11-20", ["2026-11-27", None]),
        ("nothing", "2026-11-20", [None]),
        ("FREQ=WEEKLY;EXDATE=20261127,20261204", "2026-11-20", ["2026-12-11", "2026-12-18"]),
        ("FREQ=WEEKLY;COUNT=4;EXDATE=20261127", "2026-11-20", ["2026-12-04", "2026-12-11", None]),
        ("FREQ=WEEKLY;UNTIL=20261130;EXDATE=20261127", "2026-11-20", [None]),
        ("FREQ=DAILY;COUNT=2;EXDATE=20261121", "2026-11-20", [None]),
    ],
)
def test_when_a_series_comes_round(rule, start, coming):
    day = date.fromisoformat(start)
    rule = recurrence.anchored(rule, day)
    for expected in coming:
        found = recurrence.next_day(rule, day, date(2026, 11, 18))
        assert (found.isoformat() if found else None) == expected
        rule, day = recurrence.counted_down(rule, found or day), found or day


def test_ten_o_clock_stays_ten_o_clock_when_the_clocks_change(office, anna):
    """The wall decides, in March and in October; the moment in UTC moves by an hour."""
    weekly = followups.plan(office, [anna], day="2027-03-26", time="10:00", repeat="FREQ=WEEKLY;BYDAY=FR")
    after = queries.follow_up(office, followups.complete(office, weekly))
    assert after is not None
    assert (after.day, after.time) == ("2027-04-02", "10:00")
    office.clock = lambda: datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30, before it is three and two again
    followups.snooze(office, after.id, 90)
    found = queries.follow_up(office, after.id)
    assert found is not None
    assert (found.day, found.time) in {("2026-10-25", "03:00"), ("2026-10-25", "04:00")}


def test_putting_off_moves_the_reminder_along(office, anna):
    found = followups.plan(office, [anna], day="2026-11-20", time="10:00", remind_at="2026-11-20T09:50")
    followups.reschedule(office, [found], "2026-11-27")
    moved = queries.follow_up(office, found)
    assert moved is not None
    assert (moved.day, moved.time, moved.remind_at) == ("2026-11-27", "10:00", "2026-11-27T09:50")
    with pytest.raises(CrmError):
        followups.reschedule(office, [found], "morgen")


def test_handing_on_and_giving_back(office, anna):
    boss = office.user_id
    tobias = users.add(office, "Tobias Klein")
    found = plan(office, anna, "Fr anrufen @tobias")
    assert queries.due(office, [boss], queries.ranges(followups.today(office))["week"]) == []
    assert [item.id for item in queries.watched(office, boss)] == [found]
    assert [item.handed_by for item in queries.delegated_to(office, tobias)] != [""]
    office.user_id = tobias
    followups.give_back(office, found, "Ist im Urlaub")
    office.user_id = boss
    (back,) = queries.came_back(office, boss)
    assert back.came_back
    assert back.body == "Tobias Klein: Ist im Urlaub"
    assert queries.watched(office, boss) == []
    followups.acknowledge(office, [found])
    assert queries.came_back(office, boss) == []
    assert [item.id for item in queries.planned(office, anna)] == [found]


def test_what_was_done_for_me_comes_back(office, anna):
    boss, tobias = office.user_id, users.add(office, "Tobias Klein")
    found = plan(office, anna, "Fr anrufen @Tobias")
    office.user_id = tobias
    followups.complete(office, found, result="Nimmt das Angebot an")
    office.user_id = boss
    assert [(item.id, item.result) for item in queries.came_back(office, boss)] == [(found, "Nimmt das Angebot an")]


def test_an_unknown_member_is_said_and_nothing_planned(office, anna):
    users.add(office, "Tobias Klein")
    users.add(office, "Tobias Groß")
    for name in ("kollege", "tobias"):
        with pytest.raises(CrmError) as caught:
            plan(office, anna, f"Fr anrufen @{name}")
        assert "Tobias Klein" in caught.value.remedy
    assert queries.planned(office, anna) == []


def test_the_deputy_sees_what_is_due_while_somebody_is_away(office, anna):
    tobias = users.add(office, "Tobias Klein")
    plan(office, anna, "heute 14:00 anrufen @tobias")
    today = followups.today(office)
    assert queries.open_now(office) == 0
    users.set_absence(office, tobias, "2026-11-16", "2026-11-18", office.user_id)
    assert queries.owners_for(office, office.user_id, today) == [office.user_id, tobias]
    assert queries.open_now(office) == 1
    users.set_absence(office, tobias, "2026-11-16", "2026-11-17", office.user_id)
    assert queries.open_now(office) == 0


def test_forgotten_customers_and_that_the_list_can_be_emptied(office, anna):
    contacts.set_role(office, [anna], "customer")
    later = date(2027, 3, 1)
    assert queries.forgotten_count(office, date(2026, 11, 1)) == 0
    assert [item.name for item in queries.forgotten(office, later)] == ["Anna Müller"]
    followups.plan(office, [anna], subject="irgendwann")
    assert queries.forgotten_count(office, later) == 0
    followups.cancel(office, [queries.planned(office, anna)[0].id])
    assert queries.forgotten_count(office, later) == 1
    activities.log(office, [anna], "call", at=datetime(2027, 3, 2, tzinfo=UTC))
    assert queries.forgotten_count(office, later) == 0


def test_a_company_sees_what_is_planned_with_its_people(office, anna):
    relations.employ(office, anna, "Kanzlei Müller")
    company = office.value("SELECT id FROM contact WHERE kind = 'company'")
    plan(office, anna, "Fr anrufen")
    assert len(queries.planned(office, company)) == 1


def test_leaving_one_of_a_series_out(office, anna):
    found = followups.plan(office, [anna], day="2026-11-23", repeat="FREQ=WEEKLY;BYDAY=MO")
    followups.skip(office, found)
    assert [item.day for item in queries.planned(office, anna)] == ["2026-11-30"]


def test_a_repetition_without_a_first_day_is_refused(office, anna):
    with pytest.raises(CrmError):
        plan(office, anna, "alle 3 Monate anrufen")


def test_writing_down_a_call(office, anna):
    activities.log(office, [anna], "call", "Preis passt", minutes=12, direction="out")
    entry = timeline.entries(office, anna)[0]
    assert (entry.kind, entry.body, entry.minutes, entry.direction) == ("call", "Preis passt", 12, "out")
    with pytest.raises(CrmError):
        activities.log(office, [], "call")
    assert "Anna Müller" in (history.undo_label(office) or "")
    history.undo(office)
    assert timeline.entries(office, anna) == []


def test_repetitions_in_words():
    assert recurrence.in_words("FREQ=MONTHLY;INTERVAL=3") == "every 3 months"
    assert recurrence.in_words("FREQ=WEEKLY;BYDAY=MO,TH") == "every week: Mon, Thu"
    assert recurrence.in_words("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1") == "last working day of the month"
    assert recurrence.in_words("FREQ=MONTHLY;BYDAY=2WE") == "second Wed of the month"
    assert recurrence.in_words("FREQ=MONTHLY;BYMONTHDAY=1,15") == "on the days 1, 15 of the month"
    assert recurrence.in_words("FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=-1") == "every month"
    assert recurrence.in_words("FREQ=WEEKLY;UNTIL=20270131") == "every week, until 31 Jan 2027"
    assert recurrence.in_words("odd") == ""
