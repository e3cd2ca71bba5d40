"""A new file out of an export of everything. Only json/ and files/ are read, as streams: nothing is unpacked."""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path
from typing import IO, Any, cast

from crm_desktop.common.clock import Clock, utc_now
from crm_desktop.common.errors import CrmError, DiskFull
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import saving
from crm_desktop.operations import everything
from crm_desktop.store import schema
from crm_desktop.store.migrations import VERSION
from crm_desktop.store.queries import everything as queries
from crm_desktop.store.workspace import Workspace

from . import layout

tr = texts("everything")

PIECE = 5_000
LONGEST_LINE = 64 * 2**20
LARGEST_FILE = 2 * 2**30
ROOM, THICKEST = 100 * 2**20, 200
"""An archive may unpack to its own size × THICKEST, or to ROOM; real ones reach about 20."""

_TYPES: dict[str, tuple[type, ...]] = {queries.TEXT: (str,), queries.INTEGER: (int,), queries.REAL: (int, float)}


@dataclass(frozen=True, slots=True)
class TakenBack:
    path: Path
    tables: dict[str, int]
    files: int
    missing: int
    """Files whose content is not in the export."""


def is_export(path: Path) -> bool:
    """Whether this folder or archive is an export of everything."""
    if path.is_dir():
        return (path / layout.MANIFEST).is_file()
    try:
        with zipfile.ZipFile(path) as archive:
            return layout.MANIFEST in archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def no_export(path: Path) -> CrmError:
    return CrmError(
        tr("“{name}” is no export of everything.", name=path.name),
        safe=tr("Nothing was changed."),
        remedy=tr("Choose the folder or the .zip that “Export everything” made; for lists use the import."),
    )


def make(source: Path, target: Path, clock: Clock = utc_now, progress: Progress | None = None) -> TakenBack:
    """Make `target`, a new file with all that the export holds. It appears complete or not at all. Raises CrmError
    (no export, damaged, of a newer version, target there already) and Cancelled."""
    progress = progress or Progress()
    if target.exists():
        Workspace.create(target)  # says so in its own words
    part = target.with_name(f".{target.stem[:40]}.{os.getpid()}.part")
    try:
        with _Export(source) as found:
            with Workspace.create(part, clock=clock, name=target.stem) as ws:
                done = _fill(ws, found, target, progress)
            os.replace(part, target)
        return done
    except OSError as problem:
        raise saving.explain(problem, target) from problem
    except DiskFull as problem:  # of the file on its way, whose name nobody knows
        raise saving.explain(OSError(ENOSPC, ""), target) from problem
    finally:
        for leftover in (part, Path(f"{part}-wal"), Path(f"{part}-shm"), Path(f"{part}.open")):
            with suppress(OSError):
                leftover.unlink()


def _fill(ws: Workspace, found: _Export, target: Path, progress: Progress) -> TakenBack:
    counts: dict[str, int] = {}
    files = 0
    progress.start(tr("Taking over everything"), found.rows)

    def pieces() -> Iterator[tuple[str, Sequence[str], everything.Rows]]:
        done = 0
        for table in schema.SHARED:
            columns = queries.columns(ws, table)
            counts[table] = 0
            for piece in found.pieces(table, columns):
                counts[table] += len(piece)
                done += len(piece)
                yield table, list(columns), piece
                progress.step(done)

    def contents() -> Iterator[bytes]:
        nonlocal files
        for content in found.contents():
            files += 1
            progress.step(progress.done)
            yield content

    everything.take_in(ws, pieces(), contents(), layout.OWN_SETTINGS)
    if found.counts != {table: number for table, number in counts.items() if table in found.counts}:
        raise found.damaged(layout.MANIFEST)
    missing = ws.value(
        "SELECT count(*) FROM file AS f WHERE f.sha256 IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM file_content AS c WHERE c.sha256 = f.sha256)"
    )
    return TakenBack(target, counts, files, int(missing))


class _Export:
    """The export as a set of named streams, whether folder or archive."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self._closing = ExitStack()
        self._archive: zipfile.ZipFile | None = None

    def __enter__(self) -> _Export:
        try:
            self._open()
        except BaseException:
            self._closing.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    def _open(self) -> None:
        if not is_export(self.source):
            raise no_export(self.source)
        if not self.source.is_dir():
            self._archive = self._closing.enter_context(zipfile.ZipFile(self.source))
            sizes = [item.file_size for item in self._archive.infolist()]
            if sum(sizes) > max(ROOM, self.source.stat().st_size * THICKEST):
                raise self.damaged(self.source.name)
        manifest = self._object(self._read(layout.MANIFEST, LONGEST_LINE))
        version, tables = manifest.get("version"), manifest.get("tables")
        if manifest.get("format") != layout.FORMAT or not isinstance(version, int) or not isinstance(tables, dict):
            raise self.damaged(layout.MANIFEST)
        if version > VERSION:
            raise CrmError(
                tr("“{name}” was made by a newer version.", name=self.source.name),
                safe=tr("Nothing was changed."),
                remedy=tr("Update Kontor on this computer, then try again."),
            )
        found = cast("dict[str, Any]", tables)
        # Settings that make a file this file are left out below, so their count is no check.
        self.counts = {name: number for name, number in found.items() if name != schema.SETTING}
        self.rows = sum(number for number in found.values() if isinstance(number, int))

    def _object(self, data: bytes) -> dict[str, Any]:
        try:
            found: Any = json.loads(data)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise self.damaged(layout.MANIFEST)
        return cast("dict[str, Any]", found)

    def damaged(self, name: str) -> CrmError:
        return CrmError(
            tr("“{name}” in the export is damaged or was changed.", name=name),
            safe=tr("No file was made, and the export stays as it is."),
            remedy=tr("Use another copy of the export, or a backup."),
        )

    def _stream(self, name: str) -> IO[bytes]:
        if self._archive is not None:
            return self._archive.open(name)
        return (self.source / name).open("rb")

    def _read(self, name: str, most: int) -> bytes:
        try:
            with self._stream(name) as stream:
                data = stream.read(most + 1)
        except (
            OSError,
            KeyError,
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            EOFError,
            zlib.error,
        ) as problem:
            raise self.damaged(name) from problem
        if len(data) > most:
            raise self.damaged(name)
        return data

    def pieces(self, table: str, columns: Mapping[str, str]) -> Iterator[list[list[Any]]]:
        """The rows of a table, in the order of the columns. A table that is not there had no rows: it is younger than
        the export."""
        if table not in self.counts and table != schema.SETTING:
            return
        name = f"{layout.JSON}/{table}.json"
        piece: list[list[Any]] = []
        for values in self._lines(name):
            row = self._row(name, values, columns)
            if table == schema.SETTING and values.get("key") in layout.OWN_SETTINGS:
                continue
            piece.append(row)
            if len(piece) == PIECE:
                yield piece
                piece = []
        if piece:
            yield piece

    def _lines(self, name: str) -> Iterator[dict[str, Any]]:
        try:
            with self._stream(name) as stream:
                while line := stream.readline(LONGEST_LINE + 1):
                    if len(line) > LONGEST_LINE:
                        raise self.damaged(name)
                    text = line.strip()
                    if text in (b"[", b"]", b"[]", b""):
                        continue
                    found: Any = json.loads(text.rstrip(b","))
                    if not isinstance(found, dict):
                        raise self.damaged(name)
                    yield cast("dict[str, Any]", found)
        except (OSError, KeyError, zipfile.BadZipFile, EOFError, RuntimeError, ValueError, zlib.error) as problem:
            raise self.damaged(name) from problem

    def _row(self, name: str, values: dict[str, Any], columns: Mapping[str, str]) -> list[Any]:
        if not values.keys() <= columns.keys() or not values.get("id"):
            raise self.damaged(name)
        for column, value in values.items():
            if isinstance(value, bool) or not (value is None or isinstance(value, _TYPES[columns[column]])):
                raise self.damaged(name)
        return [values.get(column) for column in columns]

    def contents(self) -> Iterator[bytes]:
        for name in self._names():
            yield self._read(name, LARGEST_FILE)

    def _names(self) -> list[str]:
        if self._archive is not None:
            return [
                item.filename for item in self._archive.infolist()
                if item.filename.startswith(f"{layout.FILES}/") and not item.is_dir()
            ]  # fmt: skip
        folder = self.source / layout.FILES
        return sorted(f"{layout.FILES}/{file.name}" for file in folder.glob("*") if file.is_file())
