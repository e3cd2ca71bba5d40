"""The full-text tables of a first import are made by a process beside: they hold the same, to the byte, as those the
program makes itself, and whatever becomes of the process, they are made."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from crm_desktop.common.errors import Cancelled
from crm_desktop.operations import contacts, history, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store import blocks, journal, listing, words_beside
from crm_desktop.store.queries import listing as queries
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.store.states import assert_in_step, shared

ROOT = Path(__file__).resolve().parents[2]
COUNT = 450


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """A list of some hundred rows is long enough, and comes in several portions and blocks."""
    monkeypatch.setattr(words_beside, "FROM", 100)
    monkeypatch.setattr(words_beside.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(listing, "CHUNK", 150)
    sizes = tuple(128 >> halved for halved in range(8))
    written = {
        table: (columns, blocks.BLOCKS if table == "listing" else sizes)
        for table, (columns, _) in listing._WRITTEN.items()
    }
    monkeypatch.setattr(listing, "_WRITTEN", written)
    monkeypatch.setattr(listing, "_SEARCHED", {table: how for table, how in written.items() if table != "listing"})


@pytest.fixture
def processes(monkeypatch):
    """Those that were started."""
    started: list[words_beside.Beside] = []

    class Noted(words_beside.Beside):
        def __init__(self, job):
            super().__init__(job)
            started.append(self)

    monkeypatch.setattr(words_beside, "Beside", Noted)
    return started


@pytest.fixture
def taken_in(monkeypatch):
    """Whether what each process made was taken in."""
    found: list[bool] = []
    take_in = words_beside.Beside.take_in

    def noted(beside, connection):
        found.append(take_in(beside, connection))
        return found[-1]

    monkeypatch.setattr(words_beside.Beside, "take_in", noted)
    return found


def rows(seed: int = 1, count: int = COUNT) -> list[IncomingContact]:
    """Of all kinds: with and without numbers, with little and very much to be searched."""
    chance = Random(seed)
    names = ["Kess", "Müller", "Ångström", "İnce", "Groß", "von der Heide", "Šimić", "李"]
    made: list[IncomingContact] = []
    for number in range(count):
        name = f"{chance.choice(names)}{chance.randrange(count)}"
        notes = (" ".join(f"Wort{chance.randrange(400)}" for _ in range(chance.choice((3, 40, 300)))),)
        made.append(
            IncomingContact(
                number, first_name=chance.choice(("Anna", "Bernd", "")), last_name=name,
                company=f"Firma {chance.randrange(count)} GmbH" if chance.random() < 0.4 else "",
                profession="Räuber 🏴‍☠️" if number % 50 == 0 else "",
                addresses=(IncomingAddress("work", f"Weg {number}", zip="14467", city="Köln"),) * chance.randrange(2),
                channels=(
                    IncomingChannel("phone", "work", f"0331 {number:07}", f"+49331{number:07}"),
                    IncomingChannel("email", "work", f"a{number}@example.com", f"a{number}@example.com"),
                )[: chance.randrange(3)],
                notes=notes if chance.random() < 0.1 else (),
            )
        )  # fmt: skip
    return made


def take(ws: Workspace, found: list[IncomingContact], **options):
    return imports.take_over(ws, found, ImportOptions("liste.csv", tag="Messe", **options))


def shadows(ws: Workspace) -> dict[str, list[tuple]]:
    """All that the full-text tables consist of."""
    return {
        f"{table}_{part}": ws.rows(f"SELECT * FROM {table}_{part} ORDER BY 1, 2")
        for table in ("search", "search_phone")
        for part in ("data", "idx", "docsize", "config")
    }


def alike(ws: Workspace, expected: dict[str, list[tuple]]) -> bool:
    """But for the count of settings that the engine keeps in record 10: emptying a table sets it back."""

    def without(found: dict[str, list[tuple]]) -> dict[str, list[tuple]]:
        cut = {name: [(key, block[4:]) if key == 10 else (key, block) for key, block in found[name]] for name in data}
        return found | cut

    data = ("search_data", "search_phone_data")
    return without(shadows(ws)) == without(expected)


def sound(ws: Workspace) -> None:
    with ws.writable() as connection:
        for table in ("search", "search_phone"):
            connection.execute(f"INSERT INTO {table}({table}) VALUES('integrity-check')")
    assert_in_step(ws)


def made_alone(folder: Path, found: list[IncomingContact], monkeypatch, **options) -> dict[str, list[tuple]]:
    with monkeypatch.context() as patch, Workspace.create(folder / "alone.kontor") as ws:
        patch.setattr(words_beside, "FROM", 10**9)
        take(ws, found, **options)
        return shadows(ws)


@pytest.mark.parametrize("seed", range(2))
def test_the_tables_are_the_same_to_the_byte(ws, tmp_path, monkeypatch, taken_in, seed):
    found = rows(seed, COUNT + 37 * seed)
    expected = made_alone(tmp_path, found, monkeypatch)
    take(ws, found)
    assert taken_in == [True]
    assert shadows(ws) == expected
    sound(ws)


def test_contacts_that_later_rows_change_are_listed_once_the_tables_are_there(ws, tmp_path, monkeypatch, taken_in):
    found = rows()
    found += [replace(item, row=1000 + number, nickname=f"Spitz{number}") for number, item in enumerate(found[:90])]
    expected = made_alone(tmp_path, found, monkeypatch)
    take(ws, found)
    assert taken_in == [True]
    assert shadows(ws) == expected
    assert queries.places(ws, View(search="spitz7"))
    sound(ws)


def test_what_is_searched_is_found_here_and_by_others(ws, monkeypatch, tmp_path, taken_in):
    queries.places(ws, View(search="anna"))  # the engine then knows the tables as they are before
    with ws.again() as other, Workspace.create(tmp_path / "alone.kontor") as alone:
        queries.places(other, View(search="anna"))
        take(ws, rows())
        monkeypatch.setattr(words_beside, "FROM", 10**9)
        take(alone, rows())
        for text in (
            "anna",
            "a",
            "kess1",
            "0331 0000012",
            "000012",
            "köln",
            "weg 55",
            "firma 3 gmbh",
            "wort17",
            "李",
            "x",
        ):
            hits = queries.places(alone, View(search=text))
            assert queries.places(ws, View(search=text)) == queries.places(other, View(search=text)) == hits
    assert taken_in == [True]


def test_the_file_is_worked_with_and_the_import_undone_afterwards(ws, taken_in):
    take(ws, rows())
    anna = ws.value("SELECT id FROM contact WHERE first_name = 'Anna' LIMIT 1")
    contacts.set_fields(ws, anna, {"last_name": "Zuletzt"})
    take(ws, rows(5, 200))
    assert queries.places(ws, View(search="zuletzt"))
    sound(ws)
    for _ in range(3):
        history.undo(ws)
    assert ws.value("SELECT count(*) FROM listing") == 0
    sound(ws)
    take(ws, rows(2))
    assert taken_in == [True, True]
    sound(ws)


def test_what_fails_after_all_leaves_the_file_as_before(ws, tmp_path, monkeypatch, processes):
    expected = made_alone(tmp_path, rows(), monkeypatch)
    before = shared(ws), shadows(ws)

    def fail(*_):
        queries.places(ws, View(search="anna"))  # read once more within the operation
        raise Cancelled

    with monkeypatch.context() as patch:
        patch.setattr(journal, "notice", fail)
        with pytest.raises(Cancelled):
            take(ws, rows())
    assert (shared(ws), shadows(ws)) == before
    assert not len(queries.places(ws, View(search="anna")))
    take(ws, rows())
    assert shadows(ws) == expected
    assert [item._process.poll() is not None for item in processes] == [True, True]
    sound(ws)


def _dies_at_once(beside: words_beside.Beside) -> None:
    beside._process.kill()


def _dies_amid_its_answer(beside: words_beside.Beside) -> None:
    following, count = beside._next, 0

    def once():
        nonlocal count
        if (count := count + 1) == 4:
            beside._process.kill()
            while not beside._answers.empty():
                beside._answers.get()
            beside._answers.put(b"")
        return following()

    beside._next = once


def _says_nonsense(beside: words_beside.Beside) -> None:
    beside._answers.put(b"nonsense")


def _counts_otherwise(beside: words_beside.Beside) -> None:
    following = beside._next

    def otherwise():
        answer = following()
        if len(answer) == 4 and answer[3] is not None:
            *same, (sizes, *where, count) = answer
            return *same, (sizes, *where, count + 1)
        return answer

    beside._next = otherwise


def _is_set_otherwise(beside: words_beside.Beside) -> None:
    beside._is_set_alike = lambda connection: False


@pytest.mark.parametrize(
    "fate", [_dies_at_once, _dies_amid_its_answer, _says_nonsense, _counts_otherwise, _is_set_otherwise]
)
def test_whatever_becomes_of_the_process_the_tables_are_made(ws, tmp_path, monkeypatch, taken_in, fate):
    expected = made_alone(tmp_path, rows(), monkeypatch)
    made = words_beside.Beside.__init__

    def doomed(beside, job):
        made(beside, job)
        fate(beside)

    monkeypatch.setattr(words_beside.Beside, "__init__", doomed)
    take(ws, rows())
    assert taken_in == [False]
    assert alike(ws, expected)
    sound(ws)


@pytest.mark.parametrize("script", ["import time; time.sleep(600)", "raise SystemExit(3)", "print('x' * 99)"])
def test_a_process_that_is_of_no_use_is_given_up(ws, tmp_path, monkeypatch, processes, taken_in, script):
    expected = made_alone(tmp_path, rows(), monkeypatch)
    monkeypatch.setattr(words_beside, "PATIENCE", 0.5)
    monkeypatch.setattr(words_beside, "_command", lambda: [sys.executable, "-c", script])
    take(ws, rows())
    assert taken_in == [False]
    assert processes[0]._process.poll() is not None
    assert alike(ws, expected)
    sound(ws)


def test_where_no_process_can_be_started_the_program_makes_the_tables(ws, tmp_path, monkeypatch, taken_in):
    expected = made_alone(tmp_path, rows(), monkeypatch)
    monkeypatch.setattr(words_beside, "_command", lambda: [str(tmp_path / "nothing")])
    take(ws, rows())
    assert taken_in == []
    assert shadows(ws) == expected


def test_no_process_for_few_contacts_nor_where_some_are_there(ws, monkeypatch, processes):
    take(ws, rows(1, 40))
    take(ws, rows(2))
    monkeypatch.setattr(words_beside, "MOST", 500)
    with Workspace.create(ws.path.with_name("other.kontor")) as other:
        take(other, rows())
    assert processes == []
    sound(ws)


def test_the_program_itself_is_the_process_of_a_frozen_bundle(ws, monkeypatch, taken_in):
    command = [sys.executable, "-m", "crm_desktop", words_beside.CHILD_ARGUMENT]
    monkeypatch.setattr(words_beside, "_command", lambda: command)
    take(ws, rows())
    assert taken_in == [True]


def test_the_process_ends_with_the_program():
    script = (
        "import sys, time\n"
        "from crm_desktop.store import listing, words_beside\n"
        "job = words_beside.Job(listing._parts(listing._FULL_TEXT), listing._SEARCHED, [], listing.GAP)\n"
        "beside = words_beside.Beside(job)\n"
        "beside.add(([(1, *[None] * 7)], []), last=False)\n"
        "print(beside._process.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    program = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    beside = int(program.stdout.readline())
    program.kill()
    program.wait()
    program.stdout.close()
    end = time.monotonic() + 30
    while _lives(beside):
        assert time.monotonic() < end
        time.sleep(0.05)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
