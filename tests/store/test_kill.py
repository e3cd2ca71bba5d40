"""D1: the program is killed at any moment. What was acknowledged is there, nothing is half done, list and search are
in step, every backup is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from crm_desktop.exchange import backup
from crm_desktop.operations import contacts, history
from crm_desktop.store import upkeep
from crm_desktop.store.engine import connect
from crm_desktop.store.workspace import Workspace
from tests.store.kill_worker import digest, sequence
from tests.store.states import assert_in_step

ROOT = Path(__file__).resolve().parents[2]


def run_and_kill(path: Path, seed: int, delay: float, *more: str) -> list[list[str]]:
    """The lines a worker managed to say before it was killed `delay` seconds after it was ready."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.store.kill_worker", str(path), str(seed), *more],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ,
    )  # fmt: skip
    assert worker.stdout is not None
    first = worker.stdout.readline()
    time.sleep(delay)
    worker.kill()
    rest = worker.stdout.read()
    worker.wait()
    assert first.startswith("ready"), first
    return [line.split() for line in [first, *rest.splitlines(keepends=True)] if line.endswith("\n")]


def check(path: Path, lines: list[list[str]], tally: Counter[str]) -> None:
    tally["hot"] += int(any(Path(f"{path}{ending}").exists() for ending in ("-wal", "-journal")))
    tally["acknowledged"] += sum(1 for line in lines if line[0] == "done")
    started = time.perf_counter()
    with Workspace.open(path) as ws:
        assert ws.value("PRAGMA integrity_check") == "ok"
        last = next(line for line in reversed(lines) if line[0] in ("done", "ready"))
        number, state = int(last[1]), last[-1]
        assert sequence(ws) in (number, number + 1), "an acknowledged operation is lost"
        if sequence(ws) == number:
            assert digest(ws) == state
        else:
            tally["committed unheard"] += 1
            whole(ws, state)
        assert_in_step(ws)
        for created, rows in ws.rows(
            "SELECT r.created, (SELECT count(*) FROM contact AS c WHERE c.import_id = r.id) FROM import_run AS r"
        ):
            assert created == rows, "half an import"
    tally["slowest check ms"] = max(tally["slowest check ms"], round((time.perf_counter() - started) * 1000))
    for line in lines:
        tally[line[1] if line[0] == "begin" else line[0]] += 1


def whole(ws: Workspace, state: str) -> None:
    """The operation that was committed but not yet acknowledged: turned back, the file is as before it."""
    kind = ws.value("SELECT kind FROM operation ORDER BY id DESC LIMIT 1")
    (history.redo if kind == "undo" else history.undo)(ws)
    assert digest(ws) == state, f"half of {kind} is in the file"


def check_copies(folder: Path, chain: Path, tally: Counter[str]) -> None:
    restored = folder / "restored.kontor"
    if restored.exists():
        with Workspace.open(restored) as ws:
            assert ws.value("PRAGMA integrity_check") == "ok"
        tally["restored files"] += 1
    for found in backup.chain(chain):
        assert found.state == backup.GOOD
        tally["backups"] += 1
    for path in chain.glob("*.kontor"):
        assert upkeep.facts(path).sound, path


def kill_often(empty_file: Path, folder: Path, count: int) -> Counter[str]:
    chance = Random(count)
    tally: Counter[str] = Counter()
    path = folder / "office.kontor"
    for round_number in range(count):
        if round_number % 20 == 0:
            for old in folder.glob("office.kontor*"):
                old.unlink()
            shutil.copyfile(empty_file, path)
        lines = run_and_kill(path, chance.randrange(10**9), chance.random() * 0.25)
        check(path, lines, tally)
        with Workspace.open(path) as ws:
            check_copies(folder, backup.default_folder(ws), tally)
    return tally


def test_killed_forty_times(empty_file, tmp_path):
    tally = kill_often(empty_file, tmp_path, 40)
    assert tally["acknowledged"] > 40
    assert tally["hot"] > 20


def test_killed_while_a_process_makes_what_is_searched(empty_file, tmp_path):
    path = tmp_path / "office.kontor"
    for number in range(10):
        for old in tmp_path.glob("office.kontor*"):
            old.unlink()
        shutil.copyfile(empty_file, path)
        check(path, run_and_kill(path, number, 0.08 * number, "beside"), Counter())


def test_the_check_notices_what_is_lost_or_half_done(workspace_file):
    with Workspace.open(workspace_file) as ws:
        contacts.create(ws, first_name="Anna")
        lines = [["ready", str(sequence(ws)), digest(ws)]]
    check(workspace_file, lines, Counter())
    with pytest.raises(AssertionError, match="lost"):
        check(workspace_file, [*lines, ["done", "7", "do", "x"]], Counter())
    connection = connect(str(workspace_file))
    connection.execute("UPDATE contact SET nickname = 'x'")
    connection.close()
    with pytest.raises(AssertionError):
        check(workspace_file, lines, Counter())
    with pytest.raises(AssertionError, match="half"):
        check(workspace_file, [["ready", "0", lines[0][2]]], Counter())


@pytest.mark.long
def test_killed_five_hundred_times(empty_file, tmp_path, capsys):
    tally = kill_often(empty_file, tmp_path, 500)
    with capsys.disabled():
        print("\n500 kills:", dict(sorted(tally.items())))
    assert tally["hot"] > 250
