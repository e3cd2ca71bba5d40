"""A child that has looked at a file waits to read it: once, for this very file, and never for long."""

from __future__ import annotations

import time

import pytest

from crm_desktop.exchange.reading import child as reading_child
from crm_desktop.exchange.reading import files, kept, session
from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.tables import Choices


@pytest.fixture
def started(monkeypatch):
    """The children started, with room for files of any size."""
    monkeypatch.setattr(kept, "FROM", 1)
    found = []

    class Noted(session._Child):
        def __init__(self, job, **more):
            super().__init__(job, **more)
            found.append(self)

    monkeypatch.setattr(session, "_Child", Noted)
    yield found
    kept.waiting.clear()


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "liste.csv"
    found.write_text("Vorname;Nachname\nIda;Kless\nUwe;Meier\n;\nEva;Voigt;mehr\n", encoding="utf-8")
    return found


def _look(path, choices=None):
    return guess_columns(files.preview(path, choices, keep=True))


def _read(path, mapping, choices=None):
    stream = files.read_contacts(path, mapping, choices)
    return list(stream), stream.warnings


def test_who_has_looked_reads_too_and_says_the_same(path, started):
    mapping = _look(path)
    assert started[0].is_alive()
    again = _read(path, mapping)
    assert len(started) == 1
    assert not started[0].is_alive()
    alone = _read(path, mapping)
    assert len(started) == 2
    assert again == alone
    assert [contact.last_name for contact in again[0]] == ["Kless", "Meier", "Voigt"]


def test_a_workbook_is_read_the_same_way(started):
    from tests.conftest import FIXTURES

    books = sorted((FIXTURES / "sheet").glob("*.xlsx"))[:8] if FIXTURES.is_dir() else []
    if not books:
        pytest.skip("no shared fixtures here")
    for book in books:
        try:
            mapping = _look(book)
        except files.ReadingProblem:
            continue
        assert _read(book, mapping) == _read(book, mapping), book.name


def test_a_file_that_changed_is_read_anew(path, started):
    mapping = _look(path)
    path.write_text("Vorname;Nachname\nIda;Kless-Weber\n", encoding="utf-8")
    assert [contact.last_name for contact in _read(path, mapping)[0]] == ["Kless-Weber"]
    assert len(started) == 2


def test_other_choices_are_another_reading(path, started):
    mapping = _look(path)
    assert next(contact.row for contact in _read(path, mapping, Choices(header_row=0))[0]) == 1
    assert len(started) == 2


def test_the_next_look_ends_the_one_before(path, tmp_path, started):
    other = tmp_path / "andere.csv"
    other.write_text("Name\nAcme GmbH\n", encoding="utf-8")
    _look(path)
    _look(other)
    assert [child.is_alive() for child in started] == [False, True]


def test_it_does_not_wait_for_ever(path, started, monkeypatch):
    monkeypatch.setattr(kept, "SECONDS", 0.05)
    mapping = _look(path)
    deadline = time.monotonic() + 5
    while started[0].is_alive() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not started[0].is_alive()
    assert len(_read(path, mapping)[0]) == 3


def test_one_that_died_is_not_asked(path, started):
    mapping = _look(path)
    started[0]._process.kill()
    started[0]._process.wait()
    assert len(_read(path, mapping)[0]) == 3
    assert len(started) == 2


def test_it_ends_with_the_program(path, started):
    _look(path)
    started[0]._process.stdin.close()
    assert started[0]._process.wait(timeout=5) == 0


def test_small_files_and_folders_are_not_kept(path, started, monkeypatch):
    monkeypatch.setattr(kept, "FROM", 400_000)
    _look(path)
    assert not started[0].is_alive()


def test_a_file_too_large_to_keep_is_read_twice(path, monkeypatch):
    monkeypatch.setattr(reading_child, "KEPT_CELLS", 3)
    job = files._job("preview", path, None) | {"details": False, "keep": True}
    reading_child.run(job, lambda *frame: None)
    assert "source" not in job
