"""D11, D12: files of every released version open, with nothing lost and a copy made before; cut off on the way they
stay what they were."""

from __future__ import annotations

import gzip
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from crm_desktop.common.errors import CrmError, FileRefused
from crm_desktop.operations import contacts, history
from crm_desktop.store import header, migrations, schema, upkeep, workspace
from crm_desktop.store.engine import connect
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from tests.store import migration_worker
from tests.store.samples import FOLDER, sample, versions
from tests.store.states import assert_in_step, shared


def raw(path: Path) -> dict[str, list]:
    """All shared rows of a file, by column name, whatever its version."""
    connection = connect(str(path), read_only=True)
    try:
        found = {}
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table in (name for name in schema.SHARED if name in there):
            cursor = connection.execute(f'SELECT * FROM "{table}" ORDER BY id')
            names = [column[0] for column in cursor.description or ()]
            found[table] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        return found
    finally:
        connection.close()


def layout(path: Path) -> dict[str, list[tuple]]:
    connection = connect(str(path), read_only=True)
    try:
        return {
            table: connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
            for table in schema.SHARED
        }
    finally:
        connection.close()


def test_there_is_a_sample_of_every_version():
    assert versions() == list(range(1, migrations.VERSION + 1))
    assert sum(path.stat().st_size for path in FOLDER.glob("*.gz")) < 100_000 * migrations.VERSION


@pytest.mark.parametrize("version", versions())
def test_every_released_version_opens_whole(tmp_path, version):
    path = sample(version, tmp_path / "office.kontor")
    before = raw(path)
    assert all(before[table] for table in before)
    facts = upkeep.facts(path)
    with Workspace.open(path) as ws:
        for table, old in before.items():
            new = [dict(zip(old[0], row, strict=False)) for row in shared(ws)[table]]
            assert new == old, table
        assert_in_step(ws)
        assert upkeep.orphans(ws) == []
        assert history.undo(ws) is not None
    copy = tmp_path / f"office.before-update-{version}.kontor"
    assert copy.exists() == (version < migrations.VERSION)
    if copy.exists():
        assert upkeep.facts(copy).counts == facts.counts


def test_the_current_version_is_frozen(tmp_path, empty_file):
    """Columns are only ever appended, by a new version; a released one is not changed any more."""
    old, new = layout(sample(migrations.VERSION, tmp_path / "office.kontor")), layout(empty_file)
    assert old == new, "make a new version, or, before the first release only, make the sample anew"


@pytest.fixture
def next_version(monkeypatch):
    """This process as a program of the next version, with the step given."""

    def install(step) -> None:
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, (migration_worker.NEXT, step)))
        for module in (migrations, header, workspace):
            monkeypatch.setattr(module, "VERSION", migration_worker.NEXT)
        monkeypatch.setattr(rows, "_known", {})

    return install


def test_an_update_keeps_a_copy_and_every_row(tmp_path, next_version, monkeypatch):
    path = sample(migrations.VERSION, tmp_path / "office.kontor")
    before, old = raw(path), path.read_bytes()
    copy = tmp_path / f"office.before-update-{migrations.VERSION}.kontor"
    copy.write_bytes(b"left over from an earlier try")
    next_version(migration_worker.add_pronouns)
    with Workspace.open(path) as ws:
        assert ws.value("PRAGMA user_version") == migration_worker.NEXT
        assert {table: len(found) for table, found in shared(ws).items()} == {
            table: len(found) for table, found in before.items()
        }
        anna = ws.value("SELECT id FROM contact WHERE first_name = 'Anna'")
        with ws.operation("Say pronouns"):
            rows.update(ws, schema.CONTACT, anna, {"pronouns": "sie"})
        assert ws.value("SELECT before FROM change ORDER BY id DESC LIMIT 1").count('"pronouns":null') == 1
        history.undo(ws)
        assert ws.value("SELECT pronouns FROM contact WHERE id = ?", (anna,)) is None
        assert_in_step(ws)
    with Workspace.open(path):
        pass
    monkeypatch.undo()
    assert raw(copy) == before
    with Workspace.open(copy) as ws:
        contacts.create(ws, first_name="Carla")
    updated = path.read_bytes()
    with pytest.raises(FileRefused) as problem:
        Workspace.open(path)
    assert "newer" in problem.value.what
    assert path.read_bytes() == updated != old


def test_undo_of_what_an_older_version_did_keeps_what_the_update_added(tmp_path, next_version):
    path = sample(migrations.VERSION, tmp_path / "office.kontor")
    with Workspace.open(path) as ws:
        anna = ws.value("SELECT id FROM contact WHERE first_name = 'Anna'")
        contacts.set_fields(ws, anna, {"salutation": "ms", "nickname": "Änni"})
    next_version(migration_worker.add_pronouns)
    with Workspace.open(path) as ws:
        history.undo(ws)
        assert ws.rows("SELECT salutation, nickname, pronouns FROM contact WHERE id = ?", (anna,)) == [
            (None, None, "sie")
        ]
        history.redo(ws)
        found = ws.rows("SELECT salutation, nickname, pronouns FROM contact WHERE id = ?", (anna,))
        assert found == [("ms", "Änni", "sie")]


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path, next_version):
    path = sample(migrations.VERSION, tmp_path / "office.kontor")
    before = path.read_bytes()

    def fails(db) -> None:
        db.execute("ALTER TABLE contact ADD COLUMN pronouns TEXT")
        db.execute("UPDATE contact SET nickname = 'x'")
        db.execute("CREATE TABLE contact (id TEXT)")

    next_version(fails)
    with pytest.raises(Exception, match="already exists"):
        Workspace.open(path)
    assert path.read_bytes() == before


def test_no_copy_no_update(tmp_path, next_version):
    path = sample(migrations.VERSION, tmp_path / "office.kontor")
    before = path.read_bytes()
    (tmp_path / f"office.before-update-{migrations.VERSION}.kontor.part").mkdir()
    next_version(migration_worker.add_pronouns)
    with pytest.raises(CrmError) as problem:
        Workspace.open(path)
    assert problem.value.remedy
    assert path.read_bytes() == before


def test_an_older_file_is_not_opened_for_reading_only(tmp_path, next_version):
    path = sample(migrations.VERSION, tmp_path / "office.kontor")
    next_version(migration_worker.add_pronouns)
    with pytest.raises(FileRefused) as problem:
        Workspace.open(path, read_only=True)
    assert "older version" in problem.value.what


def kill_updates(folder: Path, count: int) -> dict[int, int]:
    chance = Random(count)
    path = folder / "office.kontor"
    seen: dict[int, int] = {}
    for _ in range(count):
        for old in folder.glob("office*"):
            old.unlink()
        before = raw(sample(migrations.VERSION, path))
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.store.migration_worker", str(path)],
            cwd=Path(__file__).resolve().parents[2], stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert worker.stdout is not None
        assert worker.stdout.readline() == "step\n"
        time.sleep(chance.random() * 0.16)
        worker.kill()
        said = worker.stdout.read()
        worker.wait()
        connection = connect(str(path))
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        later = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone()[0]
        columns = [row[1] for row in connection.execute("PRAGMA table_info(contact)").fetchall()]
        connection.close()
        new = version == migration_worker.NEXT
        assert (later == 1) == new == ("pronouns" in columns), "between two versions"
        assert new or "open" not in said
        if not new:
            assert raw(path) == before
        copy = folder / f"office.before-update-{migrations.VERSION}.kontor"
        assert raw(copy) == before
        seen[version] = seen.get(version, 0) + 1
    return seen


def test_killed_while_updating_it_is_old_or_new(tmp_path):
    seen = kill_updates(tmp_path, 6)
    assert seen.get(migrations.VERSION)


@pytest.mark.long
def test_killed_while_updating_many_times(tmp_path):
    seen = kill_updates(tmp_path, 100)
    print(seen)
    assert len(seen) == 2


def test_samples_are_plain_files_of_ours():
    for version in versions():
        content = gzip.decompress((FOLDER / f"v{version}.kontor.gz").read_bytes())
        assert content[68:72] == migrations.APPLICATION_ID.to_bytes(4, "big")
        assert int.from_bytes(content[60:64], "big") == version
