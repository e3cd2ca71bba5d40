"""Backups of the file: made beside the work, each one verified before it counts, thinned with age, and restored to a
new file first.

A backup is a plain workspace file with a manifest beside it (`<name>.json`): when, number in the chain, size, SHA-256,
rows per table. The manifest is written before the backup takes its name, so a backup without one was not made here.
A source that is damaged makes no backup, and without a new good backup none of the old ones is removed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from crm_desktop import __version__
from crm_desktop.common import paths
from crm_desktop.common.clock import parse_stamp, stamp
from crm_desktop.common.errors import CrmError, FileRefused
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.common.settings import Settings
from crm_desktop.operations import erasing
from crm_desktop.operations import settings as business
from crm_desktop.records import backup_chain
from crm_desktop.store import copies, schema, upkeep
from crm_desktop.store.workspace import SUFFIX, Workspace

from . import saving

tr = texts("backup")

HOURLY = timedelta(hours=1)
SECOND_FOLDER = "backup.folder"
"""Machine setting: a folder of the user's choice (stick, network drive) that gets a copy of each backup."""

GOOD, DAMAGED, UNKNOWN = "good", "damaged", "unknown"
MANIFEST = ".json"
MAKING = ".new"
"""Folder in which a backup grows until it is verified."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file with what its manifest says."""

    path: Path
    made_at: str
    """UTC ISO text by the clock of then."""
    number: int = 0
    """Place in the chain; only ever grows, whatever the clock did."""
    sequence: int = 0
    """Last operation it contains."""
    contacts: int = 0
    size: int = 0
    sha256: str = ""
    state: str = GOOD
    """good, damaged, or unknown (no manifest: copied here by somebody)."""
    source: str = ""
    """Path of the office's file when it was made."""

    @property
    def moment(self) -> datetime:
        return parse_stamp(self.made_at) or datetime.fromtimestamp(0).astimezone()

    def age(self, now: datetime) -> timedelta:
        """How old it is; never negative, also when the clock was put back."""
        return max(now - self.moment, timedelta(0))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one round of backing up did."""

    backup: Backup
    second: Backup | None = None
    """The copy in the folder of the user's choice."""
    problem: CrmError | None = None
    """Why that copy is missing; the backup itself is made all the same."""


# Where


def file_id(ws: Workspace) -> str:
    return business.get(ws, "file.id") or ws.path.stem


def default_folder(ws: Workspace) -> Path:
    """Where the backups of this file lie on this computer."""
    return paths.data_folder() / "backups" / file_id(ws)


def second_folder(ws: Workspace, settings: Settings) -> Path | None:
    """The folder for this file inside the one chosen by the user; None when none was chosen."""
    chosen = settings.get(SECOND_FOLDER)
    if not isinstance(chosen, str) or not chosen:
        return None
    return Path(chosen) / f"{_safe_name(ws.path.stem)} {file_id(ws)[-8:]}"


def choose_second_folder(settings: Settings, folder: Path | None) -> None:
    """Copy each backup to this folder from now on; None stops that. Raises CrmError when it cannot be written."""
    if folder is not None:
        with saving.replacing(folder / "Kontor.probe") as probe:
            probe.write_bytes(b"")
        with suppress(OSError):
            (folder / "Kontor.probe").unlink()
    settings.set(SECOND_FOLDER, str(folder) if folder else None)


def _safe_name(text: str) -> str:
    return "".join(char if char.isalnum() or char in " -_.,&" else "_" for char in text).strip(" .") or "Kontor"


# Looking


def chain(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first. Reads the manifests, not the backups; a missing folder holds none."""
    try:
        files = [path for path in folder.iterdir() if path.suffix == SUFFIX and not path.name.startswith(".")]
    except OSError:
        return []
    found: list[Backup] = []
    for path in files:
        with suppress(OSError):  # thinned away meanwhile
            found.append(_look(path))
    return sorted(found, key=lambda backup: (backup.number, backup.made_at, backup.path.name), reverse=True)


def _look(path: Path) -> Backup:
    size = path.stat().st_size
    manifest = _manifest(path)
    if manifest is None:
        made = stamp(datetime.fromtimestamp(path.stat().st_mtime).astimezone())
        return Backup(path, made, size=size, state=UNKNOWN)
    return replace(manifest, state=GOOD if manifest.size == size else DAMAGED)


def _manifest(path: Path) -> Backup | None:
    try:
        values: dict[str, Any] = json.loads(Path(f"{path}{MANIFEST}").read_text(encoding="utf-8"))
        return Backup(
            path, str(values["made_at"]), int(values["number"]), int(values["sequence"]),
            int(values["counts"]["live"]), int(values["size"]), str(values["sha256"]), GOOD, str(values["source"]),
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError):
        return None


def chain_for(path: Path) -> list[Backup]:
    """The backups on this computer of a file that cannot be opened any more, newest first: by its path; when it was
    moved, by its name."""
    try:
        folders = list((paths.data_folder() / "backups").iterdir())
    except OSError:
        return []
    chains = [found for folder in folders if (found := chain(folder))]
    chains.sort(key=lambda found: found[0].made_at, reverse=True)
    by_path = (found for found in chains if any(backup.source == str(path.resolve()) for backup in found))
    by_name = (found for found in chains if any(Path(backup.source).name == path.name for backup in found))
    return next(by_path, None) or next(by_name, None) or []


def newest(ws: Workspace) -> Backup | None:
    """The newest good backup of this file on this computer."""
    return next((backup for backup in chain(default_folder(ws)) if backup.state == GOOD), None)


def age(ws: Workspace, now: datetime | None = None) -> timedelta | None:
    """How old the newest backup is; None when there is none. Never negative."""
    found = newest(ws)
    return found.age(now or ws.clock()) if found else None


def changes_since(ws: Workspace, backup: Backup) -> int:
    """How many things were done in the file that this backup does not have."""
    return max(upkeep.sequence(ws) - backup.sequence, 0)


def due(ws: Workspace, now: datetime | None = None, every: timedelta = HOURLY) -> bool:
    """Whether it is time: the file changed since the newest backup, and that is an hour old. A clock that was put back
    makes the newest backup one of the future; that counts as old, or else nothing would be backed up for as long."""
    found = newest(ws)
    if found is None:
        return upkeep.sequence(ws) > 0
    passed = (now or ws.clock()) - found.moment
    return upkeep.sequence(ws) != found.sequence and not timedelta(0) <= passed < every


# Making


def run(ws: Workspace, settings: Settings) -> Outcome:
    """Make a backup, copy it to the second folder if one is chosen, and thin both. For the timer and "Back up now".
    Raises CrmError when no backup could be made."""
    made = make(ws)
    thin(default_folder(ws), ws.clock())
    second = second_folder(ws, settings)
    if second is None:
        return Outcome(made)
    try:
        copied = copy(made, second)
        thin(second, ws.clock())
    except CrmError as problem:
        return Outcome(made, problem=problem)
    return Outcome(made, copied)


def make(ws: Workspace, folder: Path | None = None) -> Backup:
    """Make one verified backup in the folder (default: default_folder). Other work on the file may go on meanwhile.
    Raises CrmError (damaged source, full disk, folder gone) and then leaves nothing behind."""
    folder = folder or default_folder(ws)
    saving.make_folder(folder)
    _sweep(folder)
    now = ws.clock()
    path = _free_name(folder, f"{_safe_name(ws.path.stem)} {now.astimezone():%Y-%m-%d %H.%M.%S}")
    return _make_at(ws, path, now, 1 + max((backup.number for backup in chain(folder)), default=0))


def make_file(ws: Workspace, path: Path) -> Backup:
    """A verified backup under a name of the user's choice, outside the chain. Replaces a backup of that name, never
    the open file itself or another kind of file."""
    if path.exists() and (path.samefile(ws.path) or not _manifest(path)):
        raise FileRefused(
            tr("There is already a file named “{name}”.", name=path.name),
            safe=tr("It was not changed."),
            remedy=tr("Choose another name."),
        )
    return _make_at(ws, path, ws.clock(), 0)


def _make_at(ws: Workspace, path: Path, now: datetime, number: int) -> Backup:
    if upkeep.integrity(ws.connection, 1, quick=True):
        raise _damaged_source(ws)
    # In a folder of its own it already has its name, which is the one the user reads when the disk is full.
    fresh = path.parent / MAKING / path.name
    saving.make_folder(fresh.parent)
    try:
        ws.copy_to(fresh)
        facts = upkeep.facts(fresh)
        if not facts.sound:
            raise _damaged_source(ws)
        backup = Backup(
            path, stamp(now), number, facts.sequence, facts.counts["live"], fresh.stat().st_size, _sha256(fresh),
            source=str(ws.path.resolve()),
        )  # fmt: skip
        _write_manifest(backup, facts.counts, facts.version)
        os.replace(fresh, path)
    except OSError as problem:
        raise saving.explain(problem, path) from problem
    finally:
        with suppress(OSError):
            fresh.unlink()
        with suppress(OSError):
            fresh.parent.rmdir()
        if not path.exists():
            with suppress(OSError):
                Path(f"{path}{MANIFEST}").unlink()
    return backup


def _write_manifest(backup: Backup, counts: dict[str, int], version: int) -> None:
    values = {name: value for name, value in asdict(backup).items() if name not in ("path", "state", "contacts")} | {
        "counts": counts,
        "file_version": version,
        "program": f"Kontor {__version__}",
    }
    with saving.replacing(Path(f"{backup.path}{MANIFEST}")) as part:
        part.write_text(json.dumps(values, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _damaged_source(ws: Workspace) -> CrmError:
    return CrmError(
        tr("“{name}” is damaged, so it was not backed up.", name=ws.path.name),
        safe=tr("The earlier backups are kept, none was replaced."),
        remedy=tr("Restore the newest backup into a new file."),
    )


def copy(backup: Backup, folder: Path) -> Backup:
    """Copy a backup with its manifest to another folder and compare it byte for byte."""
    saving.make_folder(folder)
    _sweep(folder)
    target = folder / backup.path.name
    try:
        with saving.replacing(target) as part:
            _fill(part, backup)
        with saving.replacing(Path(f"{target}{MANIFEST}")) as part:
            shutil.copyfile(f"{backup.path}{MANIFEST}", part)
    except OSError as problem:
        raise saving.explain(problem, target) from problem
    return replace(backup, path=target)


def _fill(part: Path, backup: Backup) -> None:
    copies.make_private(part)
    shutil.copyfile(backup.path, part)
    if _sha256(part) != backup.sha256:
        raise OSError(0, tr("the copy differs from the backup"))


def _free_name(folder: Path, stem: str) -> Path:
    """A name not taken yet: an hour that comes twice at the end of summer time gives the same name twice."""
    path, number = folder / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{stem} ({number}){SUFFIX}", number + 1
    return path


def _sweep(folder: Path) -> None:
    """Remove what a run that was killed left behind an hour ago or more (another may be at work right now)."""
    limit = time.time() - 3600
    with suppress(OSError):
        for path in (*folder.iterdir(), *(folder / MAKING).glob("*")):
            half = path.parent.name == MAKING or (path.name.startswith(".") and path.name.endswith(".part"))
            lonely = path.name.endswith(SUFFIX + MANIFEST) and not path.with_suffix("").exists()
            if (half or lonely) and path.stat().st_mtime < limit:
                path.unlink()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# Thinning


def thin(folder: Path, now: datetime) -> list[Path]:
    """Remove backups that records/backup_chain.py does not keep; returns them. Only good backups with a manifest are
    counted and removed, the newest one never."""
    candidates = [backup for backup in chain(folder) if backup.state == GOOD]
    keep = backup_chain.kept([backup.moment for backup in candidates], now) | {0}
    removed: list[Path] = []
    for index, backup in enumerate(candidates):
        if index not in keep:
            with suppress(OSError):
                backup.path.unlink()
                removed.append(backup.path)
                Path(f"{backup.path}{MANIFEST}").unlink()
    return removed


# Verifying and restoring


def verify(backup: Backup) -> Backup:
    """Read all of a backup and compare it with its manifest; the result carries the state found."""
    try:
        size, digest = backup.path.stat().st_size, _sha256(backup.path)
    except OSError:
        return replace(backup, state=DAMAGED)
    facts = upkeep.facts(backup.path)
    manifest = _manifest(backup.path)
    if not facts.sound or (manifest is not None and (manifest.size, manifest.sha256) != (size, digest)):
        return replace(backup, state=DAMAGED)
    return replace(
        manifest or backup, state=GOOD, size=size, sha256=digest, sequence=facts.sequence,
        contacts=facts.counts["live"],
    )  # fmt: skip


def at(path: Path) -> Backup:
    """The backup at a path of the user's choice. Raises FileRefused when there is none."""
    if not path.is_file():
        raise FileRefused(
            tr("There is no backup “{name}”.", name=path.name), remedy=tr("Choose a file ending in .kontor.")
        )
    return _look(path)


def restore(backup: Backup, target: Path) -> Path:
    """Restore a backup to a new file; an existing one is never touched. The backup is verified first, the new file
    is opened (and brought to the current version) before the path is returned. Whom this computer erased since then is
    erased from it again."""
    if target.exists():
        raise FileRefused(
            tr("There is already a file named “{name}”.", name=target.name),
            safe=tr("It was not changed."),
            remedy=tr("Choose another name."),
        )
    checked = verify(backup)
    if checked.state == DAMAGED:
        raise FileRefused(
            tr("The backup “{name}” is damaged.", name=backup.path.name),
            safe=tr("Nothing was changed."),
            remedy=tr("Choose another backup; older ones are kept for this."),
        )
    saving.make_folder(target.parent)
    with saving.replacing(target) as part:
        _fill(part, checked)
    try:
        with Workspace.open(target) as ws:
            erasing.erase_again(ws)
    except BaseException:
        for leftover in (target, *upkeep.companions(target)):
            with suppress(OSError):
                leftover.unlink()
        raise
    return target


def name_copy(ws: Workspace, name: str) -> None:
    """Give a restored copy that is used beside its original a name and an identity of its own, so that the backups of
    the two do not mix and thin each other out. Nothing the user did, so Ctrl+Z leaves it alone."""
    with ws.operation(tr("Restored copy"), kind=schema.SETUP):
        business.put(ws, "file.id", new_id())
        business.put(ws, "file.name", name)


def restore_over(path: Path, backup: Backup, now: datetime) -> Path:
    """Put a backup in place of a file that nobody has open. The file as it was is kept beside it under the name that
    is returned ("… before restore …"). At every moment one of the two stands at `path`."""
    if path.exists():
        upkeep.seal(path)  # raises when somebody has it open, before the work is done
    return swap(path, beside(path, backup), now)


def beside(path: Path, backup: Backup) -> Path:
    """The backup, verified, as a hidden file beside `path`, ready for swap(). The file at `path` may be open."""
    fresh = _free_name(path.parent, f".{path.stem}.restored")
    restore(backup, fresh)
    upkeep.seal(fresh)
    return fresh


def swap(path: Path, fresh: Path, now: datetime) -> Path:
    """Put what beside() made in place of a file that nobody has open, which takes a moment; otherwise restore_over().
    When that fails, the file at `path` stays and the other one is removed."""
    kept_as = _free_name(path.parent, tr("{name} before restore {time}", name=path.stem, time=_file_time(now)))
    try:
        sealed = upkeep.seal(path) if path.exists() else False
        if path.exists():
            shutil.copymode(path, fresh)  # whoever could read the file still can, and nobody else
            _keep(path, kept_as, sealed)
        os.replace(fresh, path)
    except OSError as problem:
        raise saving.explain(problem, path) from problem
    finally:
        for leftover in (fresh, *upkeep.companions(fresh)):
            with suppress(OSError):
                leftover.unlink()
    return kept_as


def _keep(path: Path, kept_as: Path, sealed: bool) -> None:
    """Give the old file a second name, so that `path` never stands empty; where that is impossible, a copy."""
    try:
        os.link(path, kept_as)
    except OSError:
        shutil.copy(path, kept_as)
        saving.flush(kept_as)
    if not sealed:  # too damaged to be brought together: its write-ahead log must not meet the restored file
        for companion in list(upkeep.companions(path)):
            os.replace(companion, Path(f"{kept_as}{companion.name.removeprefix(path.name)}"))


def _file_time(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H.%M}"
