"""Rows looked up by processes of their own: the same answers in the same order, whatever becomes of the processes."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from crm_desktop.common.errors import Cancelled
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import importing, lookups_beside
from crm_desktop.exchange.reading import kept
from crm_desktop.operations import contacts, duplicates, imports, imports_lookup
from crm_desktop.records.importing import ImportOptions
from tests.bench.german_doubles import Office
from tests.bench.staging import cells

HEADING = (
    "Kundennummer;Anrede;Titel;Vorname;Nachname;Firma;Position;Straße;PLZ;Ort;Land;Telefon;Mobil;E-Mail;Geburtstag"
)


@pytest.fixture
def office(ws, tmp_path, monkeypatch):
    """A file with the first half of a town, and a list of all of it: doubles, families and others."""
    monkeypatch.setattr(lookups_beside, "BESIDE_FROM", 1)
    monkeypatch.setattr(lookups_beside, "PORTION", 60)
    town = [cells(row) for row in Office(900, 3).make()]
    path = _written(tmp_path / "halb.csv", town[:450])
    imports.take_over(ws, importing.stream(ws, path, importing.look(path).mapping), ImportOptions("halb.csv"))
    return ws, _written(tmp_path / "liste.csv", town[300:])


def _written(path, rows):
    lines = [HEADING, *(";".join(str(cell or "") for cell in row) for row in rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _read(ws, path, progress=None):
    return importing.read(ws, path, importing.look(path).mapping, progress=progress).contacts


def _alone(ws, path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(lookups_beside, "BESIDE_FROM", 10**9)
        return _read(ws, path)


def _count_own_work(monkeypatch):
    done = []
    own = lookups_beside._Dealer._do_one
    monkeypatch.setattr(lookups_beside._Dealer, "_do_one", lambda dealer: (done.append(1), own(dealer))[1])
    return done


def test_what_other_processes_found_is_what_this_one_finds(office, monkeypatch):
    ws, path = office
    expected = _alone(ws, path, monkeypatch)
    monkeypatch.setattr(lookups_beside, "AHEAD", 10**6)
    own = _count_own_work(monkeypatch)
    found = _read(ws, path)
    assert found == expected
    assert [row.found for row in found] == [row.found for row in expected]
    assert any(row.found.match for row in found)
    assert any(row.found.likeness for row in found)
    assert len(own) < len(found) // lookups_beside.PORTION  # the others did some of it


def test_processes_get_further_rows_while_those_before_are_planned_with(office, monkeypatch):
    ws, path = office
    monkeypatch.setattr(lookups_beside, "TURN", 10)
    monkeypatch.setattr(lookups_beside, "AHEAD", 10**6)
    dealt = []
    deal = lookups_beside._Helpers.deal
    monkeypatch.setattr(
        lookups_beside._Helpers, "deal", lambda helpers, portions: (dealt.append(1), deal(helpers, portions))[1]
    )
    size, mapping = importing.stamp(path)[0], importing.look(path).mapping
    seen = []
    for contact in lookups_beside.looked_up(ws, importing.stream(ws, path, mapping, written=False), size):
        assert contact.found is not None
        seen.append(len(dealt))
    assert len(set(seen)) >= len(seen) // 10


def test_a_row_with_contact_persons_waits_for_the_plan(office, tmp_path, monkeypatch):
    ws, _ = office
    path = tmp_path / "firmen.csv"
    path.write_text("Firma;Ansprechpartner;PLZ\nKless GmbH;Ida Kless;14467\nMeyer KG;;10115\n", encoding="utf-8")
    expected = _alone(ws, path, monkeypatch)
    assert [row.found for row in _read(ws, path)] == [row.found for row in expected]


@pytest.mark.parametrize(
    "child", ["import os; os.abort()", "import time; time.sleep(60)", "print('x' * 100, flush=True)"]
)
def test_a_process_gone_wrong_costs_time_and_nothing_else(office, monkeypatch, child):
    ws, path = office
    expected = _alone(ws, path, monkeypatch)
    monkeypatch.setattr(lookups_beside, "_command", lambda: [sys.executable, "-c", child])
    monkeypatch.setattr(lookups_beside, "PATIENCE", 0.5)
    found = _read(ws, path)
    assert [(row.row, row.found) for row in found] == [(row.row, row.found) for row in expected]


def test_cancel_ends_the_processes(office, monkeypatch):
    ws, path = office
    monkeypatch.setattr(lookups_beside, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    started = []
    start = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **k: (started.append(start(*a, **k)), started[-1])[1])
    progress = Progress()
    threading.Timer(0.3, progress.cancel).start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        _read(ws, path, progress)
    assert time.monotonic() - begun < 10
    assert all(process.poll() is not None for process in started)


def test_a_process_started_at_the_first_look_serves_the_reading(office, monkeypatch):
    ws, path = office
    started = _note_started(monkeypatch)
    mapping = importing.look(path, ws=ws).mapping
    until = time.monotonic() + 10
    while not started and time.monotonic() < until:  # what they will ask for is read first
        time.sleep(0.02)
    assert importing.look(path, ws=ws).mapping == mapping
    helpers = list(started)
    assert len(helpers) == lookups_beside._helpers(ws, 10**6)  # a second look starts no others
    found = importing.read(ws, path, mapping).contacts
    assert started == helpers
    assert all(process.poll() is not None for process in helpers)
    assert [row.found for row in found] == [row.found for row in _alone(ws, path, monkeypatch)]


def test_who_reads_before_that_starts_the_processes_and_nobody_starts_more(office, monkeypatch):
    ws, path = office
    duplicates.find(ws)
    expected = _alone(ws, path, monkeypatch)
    started = _note_started(monkeypatch)
    slow = threading.Event()
    read_ahead = lookups_beside.read_ahead
    monkeypatch.setattr(lookups_beside, "read_ahead", lambda reading: (slow.wait(5), read_ahead(reading))[1])
    mapping = importing.look(path, ws=ws).mapping
    assert not started
    rows = lookups_beside._Dealer.take
    monkeypatch.setattr(lookups_beside._Dealer, "take", lambda dealer, rows_: (slow.set(), rows(dealer, rows_))[1])
    found = importing.read(ws, path, mapping).contacts
    assert [row.found for row in found] == [row.found for row in expected]
    assert len(started) == lookups_beside._helpers(ws, 10**6)
    assert all(process.poll() is not None for process in started)


def _read_after_a_look(ws, path, between=lambda: None):
    mapping = importing.look(path, ws=ws).mapping
    between()
    return importing.read(ws, path, mapping).contacts


def _count_taken(monkeypatch):
    taken = []
    know = imports_lookup.Alike.know
    monkeypatch.setattr(imports_lookup.Alike, "know", lambda alike, keys: (taken.append(1), know(alike, keys))[1])
    return taken


def test_what_was_read_at_the_first_look_is_what_would_be_read_then(office, monkeypatch):
    ws, path = office
    duplicates.find(ws)
    expected = _alone(ws, path, monkeypatch)
    monkeypatch.setattr(lookups_beside, "AT_ONCE", 0)  # this process does it all
    taken = _count_taken(monkeypatch)
    found = _read_after_a_look(ws, path)
    assert [row.found for row in found] == [row.found for row in expected]
    assert taken == [1]


def test_what_changes_after_the_first_look_is_seen(office, monkeypatch):
    ws, path = office
    duplicates.find(ws)
    monkeypatch.setattr(lookups_beside, "AT_ONCE", 0)  # this process does it all
    taken = _count_taken(monkeypatch)
    whom = next(row.found.match[0] for row in _alone(ws, path, monkeypatch) if row.found.match)
    found = _read_after_a_look(ws, path, lambda: contacts.delete(ws, [whom]))
    assert [row.found for row in found] == [row.found for row in _alone(ws, path, monkeypatch)]
    assert not any(row.found.match and row.found.match[0] == whom for row in found)
    assert not taken


def test_while_contacts_wait_to_be_compared_nothing_is_read_in_advance(office, monkeypatch):
    ws, path = office
    assert imports_lookup.read_ahead(ws) is None
    monkeypatch.setattr(lookups_beside, "AT_ONCE", 0)
    taken = _count_taken(monkeypatch)
    found = _read_after_a_look(ws, path)
    assert [row.found for row in found] == [row.found for row in _alone(ws, path, monkeypatch)]
    assert not taken


def test_a_few_rows_for_a_large_file_need_no_key_table(office, monkeypatch):
    ws, _ = office
    assert imports_lookup.is_worth_reading(ws, 100)
    assert not imports_lookup.is_worth_reading(ws, 10)
    monkeypatch.setattr(imports_lookup, "WHOLE_TO", 100)
    assert not imports_lookup.is_worth_reading(ws, 100)


def test_nobody_waits_long_for_a_reading(office, monkeypatch):
    ws, path = office
    started = _note_started(monkeypatch)
    monkeypatch.setattr(kept, "SECONDS", 0.05)
    monkeypatch.setattr(lookups_beside, "is_worth_reading", lambda ws, rows: False)  # else it would not start any
    importing.look(path, ws=ws)
    until = time.monotonic() + 10
    while any(process.poll() is None for process in started) and time.monotonic() < until:
        time.sleep(0.02)
    assert started
    assert all(process.poll() is not None for process in started)


def _note_started(monkeypatch):
    """The processes that look up rows."""
    started = []
    start = subprocess.Popen

    def noted(command, **more):
        process = start(command, **more)
        if command == lookups_beside._command():
            started.append(process)
        return process

    monkeypatch.setattr(subprocess, "Popen", noted)
    return started


def test_what_changed_since_is_looked_up_again_by_the_plan(office):
    ws, path = office
    rows = _read(ws, path)
    someone = next(row for row in rows if row.found.match is None and row.kind == "person" and row.customer_no)
    made = contacts.create(
        ws, first_name=someone.first_name, last_name=someone.last_name, customer_no=someone.customer_no
    )
    plan = importing.plan(ws, rows, ImportOptions("liste.csv"))
    decided = next(item for item in plan.decisions if item.incoming is someone)
    assert (decided.action, decided.contact_id, decided.reason) == ("update", made, "same_number")


def test_the_plan_made_beside_the_reading_is_the_one_of_its_rows(office):
    ws, path = office
    options = ImportOptions("liste.csv", source="Messe")
    reading = importing.read(ws, path, importing.look(path).mapping, options=options)
    after = importing.plan(ws, reading.contacts, options)
    assert importing.planned(ws, reading, ImportOptions("liste.csv", on_possible="update")) is None
    beside = importing.planned(ws, reading, replace(options, tag="Messe"))
    assert beside is not None
    assert beside.options.tag == "Messe"
    assert beside.figures == after.figures
    assert [_said(item, beside.made) for item in beside.decisions] == [
        _said(item, after.made) for item in after.decisions
    ]
    assert importing.planned(ws, reading, options) is None  # it was handed over


def _said(item, made):
    """What a decision says, whatever ids the contacts to be made have got."""
    known = {name: "" if getattr(item, name) in made else getattr(item, name) for name in ("contact_id", "company_id")}
    likeness = item.likeness
    if likeness is not None and likeness.row:
        likeness = replace(likeness, contact_id="")
    return replace(item, likeness=likeness, **known)


def test_a_plan_made_before_something_changed_is_not_taken(office):
    ws, path = office
    options = ImportOptions("liste.csv")
    reading = importing.read(ws, path, importing.look(path).mapping, options=options)
    contacts.create(ws, last_name="Kess")
    assert importing.planned(ws, reading, options) is None


def test_the_program_itself_is_the_child_of_a_frozen_bundle(office, monkeypatch):
    ws, path = office
    command = [sys.executable, "-m", "crm_desktop", lookups_beside.CHILD_ARGUMENT]
    monkeypatch.setattr(lookups_beside, "_command", lambda: command)
    monkeypatch.setattr(lookups_beside, "AHEAD", 10**6)
    own = _count_own_work(monkeypatch)
    rows = _read(ws, path)
    assert len(own) < len(rows) // lookups_beside.PORTION
