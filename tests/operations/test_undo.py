"""Undo and redo over everything a user can do, in any order: nothing is lost, nothing is left over."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from crm_desktop.common.errors import CrmError, UndoRefused
from crm_desktop.exchange import process_files
from crm_desktop.operations import cases, contacts, fields, files, history, mailings, notes, processes, relations, tags
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.store import schema, upkeep
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.operations.doings import DOINGS
from tests.store.states import assert_in_step, journal_of, shared

State = dict[str, list[tuple[Any, ...]]]
NOT_IN_DOINGS = {schema.IMPORT_MAPPING, schema.ERASURE, schema.CAMPAIGN_ERASED}
"""Tables no operation of doings.py writes yet; and what undo does not reach (tests/operations/test_erasing.py)."""


def run_long(ws: Workspace, count: int, seed: int) -> None:
    """D18: count random operations, undo all of them, redo all, undo all again."""
    chance = Random(seed)
    before = shared(ws)
    done = 0
    while done < count:
        try:
            chance.choice(DOINGS)(ws, chance)
        except CrmError:
            continue
        done = ws.value("SELECT count(*) FROM operation WHERE kind = 'do'")
    after = shared(ws)
    assert_in_step(ws)
    undone = 0
    while history.undo(ws) is not None:
        undone += 1
    assert undone == done
    assert shared(ws) == before
    assert_in_step(ws)
    while history.redo(ws) is not None:
        pass
    assert shared(ws) == after
    assert_in_step(ws)
    kinds = {row[0] for row in ws.rows("SELECT DISTINCT tbl FROM change")}
    assert kinds == set(schema.SHARED) - NOT_IN_DOINGS


def test_a_hundred_random_operations_and_back(ws):
    run_long(ws, 540, 1)


@pytest.mark.long
def test_a_thousand_random_operations_and_back(ws):
    run_long(ws, 1000, 2)


def sent_to(ws: Workspace, contact: str) -> str:
    """A mail to this contact has left; no step of the user's."""
    mail = OutgoingMail(contact, "P", "p@example.com", "Hallo", "Text\n", "")
    mailings.queue(ws, "Hallo", [mail], "service", ["<1@example.com>"])
    taken = mailings.take_next(ws)
    assert taken is not None
    return mailings.sent(ws, taken, "250 ok")


def an_acquisition(ws: Workspace) -> object:
    return processes.install(ws, process_files.read(process_files.shipped()["acquisition"]))


def a_case(ws: Workspace) -> str:
    return cases.begin(ws, "acquisition", contacts.create(ws, last_name="Adler"), "Wartung")


@pytest.mark.parametrize(
    ("make", "point"),
    [
        (lambda ws: contacts.create(ws, last_name="Adler", email="p@example.com"), sent_to),
        (an_acquisition, lambda ws, _: a_case(ws)),
        (a_case, lambda ws, case: files.link(ws, Path("/nowhere/x.txt"), files.CASE, case)),
        (
            lambda ws: notes.add(ws, contacts.create(ws, last_name="Adler"), "Angebot"),
            lambda ws, note: files.keep(ws, "x.bin", b"x", files.ACTIVITY, note),
        ),
    ],
    ids=["sent", "process", "case", "note"],
)
def test_what_something_points_to_by_now_is_not_undone(ws, make, point):
    if make is a_case:
        an_acquisition(ws)
    made = make(ws)
    number = ws.value("SELECT max(id) FROM operation WHERE kind = 'do'")
    point(ws, made)
    before = shared(ws)
    with pytest.raises(UndoRefused, match="came later and builds on it"):
        history.undo_operation(ws, number)
    assert shared(ws) == before
    assert upkeep.orphans(ws) == []


def test_a_company_with_people_is_not_turned_back_into_a_person(ws):
    firm = contacts.create(ws, last_name="Weber")
    contacts.convert(ws, firm, "company")
    number = ws.value("SELECT max(id) FROM operation WHERE kind = 'do'")
    anna = contacts.create(ws, last_name="Adler")
    relations.link(ws, "employment", anna, firm)
    with pytest.raises(UndoRefused, match="came later and builds on it"):
        history.undo_operation(ws, number)
    history.undo(ws)
    history.undo_operation(ws, number)
    assert contacts.is_company(ws, firm) is False
    assert_in_step(ws)


@pytest.mark.parametrize("first", ["rename", "delete"])
def test_undoing_never_makes_two_tags_or_two_fields_of_one_name(ws, first):
    anna = contacts.create(ws, last_name="Adler")
    tag, field = tags.add(ws, [anna], "Messe"), fields.create(ws, "Rabatt")
    with ws.operation("Both"):
        if first == "rename":
            tags.rename(ws, tag.id, "Kongress")
            fields.rename(ws, field.id, "Nachlass")
        else:
            tags.delete(ws, tag.id)
            fields.delete(ws, field.id)
    number = ws.value("SELECT max(id) FROM operation")
    for again in (lambda: tags.add(ws, [anna], "messe"), lambda: fields.create(ws, "Rabatt")):
        again()
        with pytest.raises(UndoRefused, match="came later and builds on it"):
            history.undo_operation(ws, number)
        history.undo(ws)
    history.undo_operation(ws, number)
    assert [item.name for item in contact_queries.page(ws, anna).tags] == ["Messe"]


class UndoMachine(RuleBasedStateMachine):
    """Does, undoes, redoes, fails and reopens at random; after each step the file must be what it should."""

    template: Path

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kontor-undo-"))
        self.path = self.folder / "office.kontor"
        shutil.copyfile(self.template, self.path)
        self.hour = 0
        self.ws = self.open()
        self.first = shared(self.ws)
        self.redoable: list[State] = []
        self.kept = False
        self.chance = Random(0)

    def open(self) -> Workspace:
        return Workspace.open(self.path, clock=self.clock)

    def clock(self) -> datetime:
        """Jumps about, as clocks do: nothing may depend on it."""
        self.hour = (self.hour * 7 + 5) % 24
        return datetime(2026, 3, 29, self.hour, 30, tzinfo=UTC)

    def teardown(self) -> None:
        if not hasattr(self, "ws"):
            return
        while history.undo(self.ws) is not None:
            pass
        last = shared(self.ws)
        for table in schema.SHARED:
            if not (self.kept and table in (schema.TAG, schema.CUSTOM_FIELD, schema.CUSTOM_OPTION)):
                assert last[table] == self.first[table], table
        self.ws.close()
        shutil.rmtree(self.folder)

    def count(self) -> int:
        return int(self.ws.value("SELECT coalesce(max(id), 0) FROM operation"))

    def check_journal(self, before: State, operation_id: int) -> None:
        """The journal of the operation holds exactly what differs, and the images are what was there."""
        after, noted = shared(self.ws), journal_of(self.ws, operation_id)
        differing = set()
        for table in schema.SHARED:
            old, new = ({row[0]: row for row in state[table]} for state in (before, after))
            differing |= {(table, key) for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
            for (name, key), images in noted.items():
                if name == table:
                    assert (images[0] is None) == (key not in old), (name, key, images)
        assert differing <= set(noted)

    def do(self, work: Any) -> None:
        before, number = shared(self.ws), self.count()
        try:
            work()
        except CrmError:
            assert shared(self.ws) == before
            assert self.count() == number
            return
        made = self.ws.rows("SELECT id, kind FROM operation WHERE id > ? ORDER BY id", (number,))
        if made:
            assert len(made) == 1, "one undo step"
            self.check_journal(before, made[0][0])
            self.redoable = []
        else:
            assert shared(self.ws) == before

    @rule(doing=st.sampled_from(DOINGS), chance=st.randoms(use_true_random=False))
    def do_one(self, doing: Any, chance: Random) -> None:
        self.do(lambda: doing(self.ws, chance))

    @rule(doings=st.lists(st.sampled_from(DOINGS), min_size=2, max_size=4), chance=st.randoms(use_true_random=False))
    def do_several_as_one(self, doings: list[Any], chance: Random) -> None:
        def work() -> None:
            with self.ws.operation("Several"):
                for doing in doings:
                    try:
                        doing(self.ws, chance)
                    except CrmError:
                        continue

        self.do(work)

    @rule(doings=st.lists(st.sampled_from(DOINGS), min_size=1, max_size=3), chance=st.randoms(use_true_random=False))
    def do_and_fail(self, doings: list[Any], chance: Random) -> None:
        before, number = shared(self.ws), self.count()
        try:
            with self.ws.operation("Fails"):
                for doing in doings:
                    doing(self.ws, chance)
                raise RuntimeError
        except (RuntimeError, CrmError):
            pass
        assert shared(self.ws) == before
        assert self.count() == number

    @rule(doing=st.sampled_from(DOINGS), chance=st.randoms(use_true_random=False))
    def do_in_another_window(self, doing: Any, chance: Random) -> None:
        with self.ws.again() as other:
            self.do(lambda: doing(other, chance))

    @rule()
    def undo(self) -> None:
        before = shared(self.ws)
        if history.undo(self.ws) is not None:
            self.redoable.append(before)

    @precondition(lambda self: self.redoable)
    @rule()
    def redo(self) -> None:
        assert history.redo(self.ws) is not None
        assert shared(self.ws) == self.redoable.pop()

    @rule(chance=st.randoms(use_true_random=False))
    def undo_any(self, chance: Random) -> None:
        """Take back something done at any time: its rows are as before it, all others untouched; or a refusal."""
        done = self.ws.rows("SELECT id FROM operation WHERE kind = 'do' AND state = 'done' ORDER BY id")
        if not done:
            return
        number = chance.choice(done)[0]
        before = shared(self.ws)
        try:
            history.undo_operation(self.ws, number)
        except UndoRefused:
            assert shared(self.ws) == before
            return
        self.redoable.append(before)
        after, noted = shared(self.ws), journal_of(self.ws, number)
        left = 0
        for table in schema.SHARED:
            old, new = ({row[0]: row for row in state[table]} for state in (before, after))
            for key in old.keys() | new.keys():
                if (table, key) not in noted:
                    assert old.get(key) == new.get(key), (table, key)
                elif noted[table, key][0] is None and key in new:
                    left += 1
                    assert table in (schema.TAG, schema.CUSTOM_FIELD, schema.CUSTOM_OPTION), (table, key)
        self.kept = self.kept or left > 0

    @rule()
    def reopen(self) -> None:
        label, again = history.undo_label(self.ws), history.redo_label(self.ws)
        self.ws.close()
        self.ws = self.open()
        assert (history.undo_label(self.ws), history.redo_label(self.ws)) == (label, again)

    @invariant()
    def list_and_search_are_in_step(self) -> None:
        if hasattr(self, "ws"):
            assert_in_step(self.ws)

    @invariant()
    def nothing_points_to_what_is_gone(self) -> None:
        if hasattr(self, "ws"):
            assert upkeep.orphans(self.ws) == []

    @invariant()
    def search_finds_what_it_must(self) -> None:
        if not hasattr(self, "ws"):
            return
        for place, text in (("channel", "value"), ("contact", "last_name"), ("activity", "body")):
            owner = {"channel": "contact_id", "contact": "id"}.get(place)
            rows = self.ws.rows(
                f"SELECT {owner}, {text} FROM {place} WHERE deleted_at IS NULL AND {text} <> '' ORDER BY id LIMIT 3"
                if owner
                else "SELECT k.record_id, a.body FROM activity AS a JOIN activity_link AS k ON k.activity_id = a.id"
                " AND k.deleted_at IS NULL WHERE a.deleted_at IS NULL AND a.body <> '' ORDER BY a.id LIMIT 3"
            )
            live = {row[0]: row[1] for row in self.ws.rows("SELECT id, kind FROM contact WHERE deleted_at IS NULL")}
            for contact, value in rows:
                if contact not in live or (place == "contact" and live[contact] == "company"):
                    continue
                hits = listing.ids(self.ws, View(search=value))
                assert contact in hits, (place, value)


def test_undo_machine(empty_file):
    UndoMachine.template = empty_file
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        UndoMachine,
        settings=settings(
            max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


@pytest.mark.long
def test_undo_machine_long(empty_file):
    UndoMachine.template = empty_file
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        UndoMachine,
        settings=settings(
            max_examples=400, stateful_step_count=60, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
