"""Backups: verified when made, hourly while changed, thinned, restored to a new file first (D15-D17, D19)."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.common.errors import CrmError, FileLocked, FileRefused
from crm_desktop.common.settings import Settings
from crm_desktop.exchange import backup
from crm_desktop.operations import contacts
from crm_desktop.store import upkeep
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def tick(self, **passed: float) -> None:
        self.now += timedelta(**passed)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ws(workspace_file, clock):
    with Workspace.open(workspace_file, clock=clock) as opened:
        contacts.create(opened, first_name="Anna", last_name="Müller", email="anna@example.com")
        yield opened


def names(path: Path) -> list[str]:
    with Workspace.open(path, read_only=True) as ws:
        return [row.name for row in listing.rows(ws, listing.places(ws, View()))]


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def flip(path: Path, offset: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)
        file.seek(offset)
        file.write(bytes([byte[0] ^ 0xFF]))


# Making


def test_a_backup_is_a_complete_file_with_a_manifest(ws):
    made = backup.make(ws)
    assert names(made.path) == ["Anna Müller"]
    manifest = json.loads(Path(f"{made.path}.json").read_text(encoding="utf-8"))
    assert manifest["sha256"] == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert manifest["size"] == made.path.stat().st_size
    assert manifest["counts"]["contact"] == manifest["counts"]["live"] == 1
    assert made.contacts == 1
    assert backup.verify(made).state == backup.GOOD
    (found,) = backup.chain(made.path.parent)
    assert found == made
    assert len(files(made.path.parent)) == 2


def test_a_backup_during_work_holds_what_was_committed(ws):
    with Workspace.open(ws.path) as other, other.operation("open for long"):
        contacts.create(other, first_name="Half", last_name="Done")
        made = backup.make(ws)
    assert names(made.path) == ["Anna Müller"]


def test_two_backups_in_the_same_second_are_two(ws):
    first, second = backup.make(ws), backup.make(ws)
    assert first.path != second.path
    assert [found.number for found in backup.chain(first.path.parent)] == [2, 1]


def test_hourly_while_changed(ws, clock):
    assert backup.due(ws)
    backup.make(ws)
    clock.tick(hours=30)
    assert not backup.due(ws), "nothing changed since"
    contacts.create(ws, last_name="Schulz")
    assert backup.due(ws)
    backup.make(ws)
    contacts.create(ws, last_name="Weber")
    clock.tick(minutes=59)
    assert not backup.due(ws)
    clock.tick(minutes=1)
    assert backup.due(ws)


def test_an_untouched_file_needs_no_backup(workspace_file):
    with Workspace.open(workspace_file) as ws:
        assert not backup.due(ws)
        assert backup.age(ws) is None


def test_in_use_the_newest_backup_is_never_older_than_an_hour(ws, clock):
    settings = Settings()
    for minute in range(0, 8 * 60, 5):
        contacts.create(ws, last_name=f"Person {minute}")
        if backup.due(ws):
            backup.run(ws, settings)
        age = backup.age(ws)
        assert age is not None
        assert age <= timedelta(minutes=60)
        clock.tick(minutes=5)


@pytest.mark.parametrize("jump", [timedelta(days=-1), timedelta(days=3650), timedelta(days=-3650)])
def test_a_clock_that_jumps_neither_stops_backups_nor_shows_a_negative_age(ws, clock, jump):
    backup.make(ws)
    clock.now += jump
    age = backup.age(ws)
    assert age is not None
    assert age >= timedelta(0)
    contacts.create(ws, last_name="Zeller")
    assert backup.due(ws)
    backup.run(ws, Settings())
    assert len(backup.chain(backup.default_folder(ws))) == 2
    newest = backup.newest(ws)
    assert newest is not None
    assert newest.contacts == 2, "newest is what was made last, whatever the clock says"


def test_a_year_of_thinning_on_real_files(ws, clock):
    """Three backups a day; only names and manifests are real, the content is the first backup's."""
    first = backup.make_file(ws, ws.path.parent / "outside.kontor")
    folder = backup.make(ws).path.parent
    manifest = json.loads(Path(f"{first.path}.json").read_text(encoding="utf-8"))
    for number in range(2, 3 * 365):
        clock.tick(hours=8)
        path = folder / f"office {number:05d}.kontor"
        os.link(first.path, path)
        manifest |= {"made_at": clock.now.strftime("%Y-%m-%dT%H:%M:%SZ"), "number": number}
        Path(f"{path}.json").write_text(json.dumps(manifest), encoding="utf-8")
        backup.thin(folder, clock.now)
    left = backup.chain(folder)
    assert 2 * 3 + 12 + 10 + 8 <= len(left) <= 2 * 3 + 12 + 10 + 9 + 1
    assert left[0].number == 3 * 365 - 1
    assert len(files(folder)) == 2 * len(left), "each with its manifest"


def test_only_good_backups_with_a_manifest_are_thinned(ws, clock):
    folder = backup.make(ws).path.parent
    stranger = folder / "copied by hand.kontor"
    shutil.copyfile(ws.path, stranger)
    for _ in range(60):
        clock.tick(days=20)
        backup.make(ws)
        backup.thin(folder, clock.now)
    assert stranger.exists()
    assert [found.state for found in backup.chain(folder)].count(backup.UNKNOWN) == 1


# What can go wrong


def test_a_damaged_file_makes_no_backup_and_costs_none(ws, clock, tmp_path):
    for number in range(300):
        contacts.create(ws, first_name=f"Person {number}", last_name="x" * 200)
    good = backup.make(ws)
    ws.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = ws.path
    ws.close()
    content = path.read_bytes()
    pages = [place for place in range(0, len(content), 4096) if b"x" * 200 in content[place : place + 4096]]
    for place in pages[len(pages) // 2 :: 3]:  # of people's rows: a damaged list of tables would not even open
        flip(path, place)
    clock.tick(hours=2)
    with Workspace.open(path, clock=clock) as broken:
        with pytest.raises(CrmError, match=r"damaged|cannot be read"):
            backup.run(broken, Settings())
        assert [found.path for found in backup.chain(good.path.parent)] == [good.path]
    assert backup.verify(good).state == backup.GOOD


def test_a_changed_backup_is_found_out(ws):
    made = backup.make(ws)
    flip(made.path, made.size // 2)
    assert backup.chain(made.path.parent)[0].state == backup.GOOD, "a glance at the size cannot see it"
    assert backup.verify(made).state == backup.DAMAGED
    with pytest.raises(FileRefused, match="damaged"):
        backup.restore(made, made.path.parent / "restored.kontor")
    assert not (made.path.parent / "restored.kontor").exists()


def test_a_truncated_backup_is_seen_at_once(ws):
    made = backup.make(ws)
    os.truncate(made.path, made.size // 2)
    assert backup.chain(made.path.parent)[0].state == backup.DAMAGED
    assert backup.newest(ws) is None, "a damaged one is no comfort"


def test_a_full_disk_is_said_and_leaves_nothing(ws, monkeypatch):
    folder = backup.make(ws).path.parent
    before = files(folder)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_sha256", full)
    with pytest.raises(CrmError, match="no space left"):
        backup.make(ws)
    assert files(folder) == before


def test_a_really_full_disk(ws, tmp_path):
    folder = Path("/dev/shm") / f"kontor-{os.getpid()}"
    if not os.access("/dev/shm", os.W_OK) or shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("needs a small file system of its own (Linux, root)")
    folder.mkdir()
    if os.system(f"mount -t tmpfs -o size=256k tmpfs {folder} 2>/dev/null"):
        folder.rmdir()
        pytest.skip("mounting is not allowed here")
    try:
        with pytest.raises(CrmError, match="no space left"):
            backup.make(ws, folder)
        assert files(folder) == []
    finally:
        os.system(f"umount {folder}")
        folder.rmdir()


def test_the_second_folder_gets_a_copy_and_may_be_gone(ws, clock, tmp_path):
    settings, stick = Settings(), tmp_path / "stick"
    stick.mkdir()
    backup.choose_second_folder(settings, stick)
    assert files(stick) == []
    outcome = backup.run(ws, settings)
    assert outcome.second is not None
    assert names(outcome.second.path) == ["Anna Müller"]
    assert backup.verify(outcome.second).state == backup.GOOD
    shutil.rmtree(stick)
    stick.write_text("unplugged")
    clock.tick(hours=1)
    outcome = backup.run(ws, settings)
    assert outcome.second is None
    assert "not there" in str(outcome.problem)
    assert names(outcome.backup.path) == ["Anna Müller"]


def test_a_folder_that_cannot_be_written_is_not_taken(tmp_path):
    settings = Settings()
    with pytest.raises(CrmError, match="not there"):
        backup.choose_second_folder(settings, tmp_path / "missing")
    assert settings.get(backup.SECOND_FOLDER) is None


def test_leftovers_of_a_killed_run_are_swept_later(ws):
    folder = backup.make(ws).path.parent
    old = [folder / ".new" / "half.kontor", folder / "lonely.kontor.json"]
    old[0].parent.mkdir()
    for path in old:
        path.write_bytes(b"x")
        os.utime(path, (0, 0))
    fresh = folder / ".new" / "another process at work.kontor"
    fresh.write_bytes(b"x")
    backup.make(ws)
    assert not any(path.exists() for path in old)
    assert fresh.exists()


def test_a_backup_under_a_name_of_ones_own(ws, tmp_path):
    target = tmp_path / "stick.kontor"
    assert names(backup.make_file(ws, target).path) == ["Anna Müller"]
    contacts.create(ws, last_name="Schulz")
    assert backup.make_file(ws, target).contacts == 2, "an earlier backup of that name is replaced"
    other = tmp_path / "letter.docx"
    other.write_bytes(b"precious")
    for taken in (other, ws.path):
        with pytest.raises(FileRefused, match="already"):
            backup.make_file(ws, taken)
    assert other.read_bytes() == b"precious"


# Restoring


def test_restore_goes_to_a_new_file(ws, tmp_path):
    made = backup.make(ws)
    contacts.create(ws, last_name="Zeller")
    assert backup.changes_since(ws, made) == 1
    target = tmp_path / "restored" / "office.kontor"
    assert backup.restore(made, target) == target
    assert names(target) == ["Anna Müller"]
    assert names(ws.path) == ["Anna Müller", "Zeller"]
    with pytest.raises(FileRefused, match="already"):
        backup.restore(made, target)


def test_restore_in_place_keeps_the_file_as_it_was(ws, clock):
    made = backup.make(ws)
    contacts.create(ws, last_name="Zeller")
    path = ws.path
    ws.close()
    kept = backup.restore_over(path, made, clock.now)
    assert names(path) == ["Anna Müller"]
    assert names(kept) == ["Anna Müller", "Zeller"]
    assert "before restore" in kept.name
    assert sorted(item.name for item in path.parent.glob("*kontor*")) == sorted([path.name, kept.name])


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_copies_are_as_private_as_the_file_itself(tmp_path, clock):
    """Whatever other accounts of the computer may read elsewhere."""

    def rights(path: Path) -> int:
        return path.stat().st_mode & 0o777

    before = os.umask(0o022)
    try:
        with Workspace.create(tmp_path / "office.kontor", clock=clock) as ws:
            made = backup.make(ws)
            second = backup.copy(made, tmp_path / "second")
        assert (rights(ws.path), rights(made.path), rights(second.path)) == (0o600, 0o600, 0o600)
        assert rights(backup.restore(made, tmp_path / "new.kontor")) == 0o600
        backup.restore_over(ws.path, made, clock())
        assert rights(ws.path) == 0o600
        os.chmod(ws.path, 0o660)  # shared with a group, on purpose
        backup.restore_over(ws.path, made, clock())
        assert rights(ws.path) == 0o660
    finally:
        os.umask(before)


def test_restore_in_place_refuses_while_the_file_is_open(ws, clock):
    made = backup.make(ws)
    contacts.create(ws, last_name="Zeller")
    with pytest.raises(FileLocked, match="open"):
        backup.restore_over(ws.path, made, clock.now)
    assert names(ws.path) == ["Anna Müller", "Zeller"]
    assert len(list(ws.path.parent.glob("*.kontor"))) == 1


def test_restore_over_a_damaged_file(ws, clock):
    made = backup.make(ws)
    path = ws.path
    ws.close()
    path.write_bytes(b"\0" * 5000)
    kept = backup.restore_over(path, made, clock.now)
    assert names(path) == ["Anna Müller"]
    assert kept.read_bytes() == b"\0" * 5000


def test_a_write_ahead_log_of_a_broken_file_never_meets_the_restored_one(ws, clock, monkeypatch):
    made = backup.make(ws)
    contacts.create(ws, last_name="Zeller")
    path = ws.path
    copies = {ending: Path(f"{path}{ending}").read_bytes() for ending in ("", "-wal")}
    ws.close()
    path.write_bytes(copies[""])
    Path(f"{path}-wal").write_bytes(copies["-wal"])
    seal = upkeep.seal
    monkeypatch.setattr(upkeep, "seal", lambda file: file != path and seal(file))
    kept = backup.restore_over(path, made, clock.now)
    assert names(path) == ["Anna Müller"]
    assert Path(f"{kept}-wal").read_bytes() == copies["-wal"]


def test_restore_in_place_of_a_missing_file(ws, clock, tmp_path):
    made = backup.make(ws)
    target = tmp_path / "lost.kontor"
    backup.restore_over(target, made, clock.now)
    assert names(target) == ["Anna Müller"]


def test_a_killed_swap_leaves_one_of_the_two(ws, clock, monkeypatch):
    """Whatever step fails, the path holds the old or the new file, complete."""
    made = backup.make(ws)
    contacts.create(ws, last_name="Zeller")
    path = ws.path
    ws.close()
    real = os.replace
    for fail_at in range(4):
        calls = iter(range(10))

        def replace(source, target, calls=calls, fail_at=fail_at):
            if next(calls) == fail_at:
                raise KeyboardInterrupt
            real(source, target)

        monkeypatch.setattr(os, "replace", replace)
        try:
            backup.restore_over(path, made, clock.now)
            done = True
        except KeyboardInterrupt:
            done = False
        monkeypatch.setattr(os, "replace", real)
        assert names(path) == (["Anna Müller"] if done else ["Anna Müller", "Zeller"])
        if done:
            break
    assert done


def test_every_backup_of_a_chain_restores(ws, clock, tmp_path):
    for number in range(5):
        clock.tick(hours=1)
        contacts.create(ws, last_name=f"Person {number}")
        backup.make(ws)
    for found in backup.chain(backup.default_folder(ws)):
        target = backup.restore(found, tmp_path / f"{found.number}.kontor")
        assert len(names(target)) == found.contacts == found.number + 1
        with Workspace.open(target) as restored:
            assert upkeep.integrity(restored.connection) == []
            assert upkeep.out_of_step(restored) == []


@pytest.mark.long
def test_fifty_thousand_contacts_are_restored_in_ten_seconds(tmp_path):
    from tests.bench.offices import office

    with Workspace.open(office(50_000)) as ws:
        made = backup.make(ws, tmp_path / "backups")
    begun = time.perf_counter()
    backup.restore(made, tmp_path / "restored.kontor")
    assert time.perf_counter() - begun <= 10


def test_a_strangers_file_is_not_restored(tmp_path):
    path = tmp_path / "letter.kontor"
    path.write_bytes(b"not a backup" * 1000)
    with pytest.raises(FileRefused):
        backup.restore(backup.at(path), tmp_path / "new.kontor")
    assert not (tmp_path / "new.kontor").exists()
    with pytest.raises(FileRefused, match="no backup"):
        backup.at(tmp_path / "missing.kontor")
