"""The search for duplicates in a process of its own: the same answer, cancelled at once, never a silent end."""

from __future__ import annotations

import sys
import threading
import time

import pytest

from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import duplicates_beside
from crm_desktop.operations import contacts, duplicates
from crm_desktop.store.workspace import Workspace


@pytest.fixture
def office(ws, monkeypatch):
    monkeypatch.setattr(duplicates_beside, "BESIDE_FROM", 1)
    for last in ("Mayr", "Meier"):
        made = contacts.create(ws, first_name="Katharina", last_name=last, phone="0331 7778899")
        contacts.add_address(ws, made, street="Lindenstraße 3", zip="14467", city="Potsdam")
    contacts.create(ws, first_name="Bernd", last_name="Kess")
    return ws


def test_it_finds_the_same_pairs_and_tells_how_far_it_is(office):
    heard = []
    progress = Progress(lambda now: heard.append((now.label, now.total)))
    found = duplicates_beside.find(office, progress)
    assert [pair.cls for pair in found] == ["probable"]
    assert found == duplicates.find(office)
    assert ("Comparing", 100) in heard


def test_a_file_open_for_reading_only_is_searched_too(office):
    path = office.path
    office.close()
    with Workspace.open(path, read_only=True) as ws:
        assert len(duplicates_beside.find(ws, Progress())) == 1


def test_cancel_ends_the_child_at_once(office, monkeypatch):
    monkeypatch.setattr(duplicates_beside, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    progress = Progress()
    threading.Timer(0.3, progress.cancel).start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        duplicates_beside.find(office, progress)
    assert time.monotonic() - start < 5


def test_a_child_that_dies_is_a_sentence(office, monkeypatch):
    monkeypatch.setattr(duplicates_beside, "_command", lambda: [sys.executable, "-c", "import os; os.abort()"])
    with pytest.raises(CrmError, match="ended unexpectedly"):
        duplicates_beside.find(office, Progress())


def test_the_program_itself_is_the_child_of_a_frozen_bundle(office, monkeypatch):
    command = [sys.executable, "-m", "crm_desktop", duplicates_beside.CHILD_ARGUMENT]
    monkeypatch.setattr(duplicates_beside, "_command", lambda: command)
    assert len(duplicates_beside.find(office, Progress())) == 1
