"""Members of the office: who works here now, who is away, who leaves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import cases, contacts, followups, history, processes, users
from crm_desktop.records.member import Member
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.queries import users as user_queries
from crm_desktop.store.workspace import Workspace
from tests.operations.doings_of_cases import shipped

TODAY = datetime(2026, 11, 18).date()


@pytest.fixture
def office(ws):
    ws.clock = lambda: datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
    return ws


def test_the_machine_remembers_who_works_in_which_file(office, tmp_path):
    first = office.user_id
    bert = users.add(office, "Bert")
    assert users.act_as(office, bert) == "Bert"
    path = office.path
    office.close()
    with Workspace.open(path) as again:
        assert again.user_id == bert
        with again.again() as beside:
            assert beside.user_id == bert
    with Workspace.create(tmp_path / "other.kontor") as other:
        assert other.user_id != bert
    with Workspace.open(path) as again:
        users.act_as(again, first)
        users.remove(again, bert)
        assert again.user_id == first
    with Workspace.open(path) as again:
        assert again.user_id == first


def test_who_left_is_no_longer_chosen(office):
    first, bert = office.user_id, users.add(office, "Bert")
    users.act_as(office, bert)
    path = office.path
    users.remove(office, first, bert)
    office.close()
    with Workspace.open(path) as again:
        assert again.user_id == bert
        with pytest.raises(CrmError, match="You are working"):
            users.remove(again, bert)


def test_who_leaves_hands_everything_on(office):
    bert, carla = users.add(office, "Bert"), users.add(office, "Carla")
    anna = contacts.create(office, last_name="Müller", owner_id=bert)
    other = contacts.create(office, last_name="Weber", owner_id=carla, deputy_id=bert)
    step = followups.plan(office, [anna], subject="x", day="2026-11-18", owner_id=bert)
    users.set_absence(office, carla, "2026-11-01", "", bert)
    assert user_queries.held_by(office, bert) == (1, 1)
    users.remove(office, bert, carla)
    assert queries.follow_up(office, step).owner_id == carla
    assert contact_queries.contact(office, anna).owner_id == carla
    assert contact_queries.contact(office, other).deputy_id == ""
    assert [member.deputy_id for member in user_queries.members(office) if member.id == carla] == [""]
    history.undo(office)
    assert user_queries.held_by(office, bert) == (1, 1)


def test_a_new_owner_takes_what_is_open_on_wish_in_the_same_step(office):
    bert = users.add(office, "Bert")
    anna, ben = (contacts.create(office, last_name=name) for name in ("Müller", "Weber"))
    step = followups.plan(office, [anna], subject="x", day="2026-11-18")
    for process in shipped():
        processes.install(office, process)
    case = cases.begin(office, "acquisition", anna, "Server")
    ended = cases.begin(office, "acquisition", anna, "Netz")
    cases.move(office, ended, "lost")
    planned = case_queries.case(office, case).next_id

    def now():
        return [
            contact_queries.contact(office, anna).owner_id, queries.follow_up(office, step).owner_id,
            queries.follow_up(office, planned).owner_id, case_queries.case(office, case).owner_id,
        ]  # fmt: skip

    me = office.user_id
    assert not users.give(office, [anna, ben], bert)
    assert now() == [bert, me, me, me]
    history.undo(office)
    assert now() == ["", me, me, me]
    assert users.open_with(office, [anna, ben], bert) == ([*sorted((step, planned))], [case])
    assert users.give(office, [anna, ben], bert, along=True)
    assert now() == [bert] * 4
    assert case_queries.case(office, ended).owner_id == me, "what has ended stays whose it was"
    assert contact_queries.contact(office, ben).owner_id == bert
    assert {item.id for item in queries.watched(office, me)} == {step, planned}
    history.undo(office)
    assert now() == ["", me, me, me]
    history.redo(office)
    assert now() == [bert] * 4
    users.remove(office, bert, me)
    assert now() == [me] * 4


def test_absence():
    away = Member("1", absent_from="2026-11-18", absent_until="2026-11-20")
    assert away.away(TODAY)
    assert not away.over(TODAY)
    assert Member("1", absent_from="2026-11-01").away(TODAY)
    assert not Member("1", absent_from="2026-11-19").away(TODAY)
    assert Member("1", absent_from="2026-11-01", absent_until="2026-11-17").over(TODAY)
    assert not Member("1").away(TODAY)


def test_no_absence_on_a_day_that_is_none(office):
    with pytest.raises(CrmError, match="is no day"):
        users.set_absence(office, office.user_id, "bald")
