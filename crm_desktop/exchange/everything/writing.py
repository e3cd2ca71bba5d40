"""Export of everything: complete or not at all, and nothing that only Kontor could read."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import export, saving
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.store import schema
from crm_desktop.store.migrations import VERSION
from crm_desktop.store.queries import everything as queries
from crm_desktop.store.workspace import Workspace

from . import layout, tables

tr = texts("everything")

STEP = 500


@dataclass(frozen=True, slots=True)
class ExportedAll:
    path: Path
    tables: dict[str, int]
    """Rows by table, those in the trash included."""
    contacts: int
    """Outside the trash."""
    files: int
    cut: int
    """Texts cut in tables.xlsx, which Excel could not hold; they are whole in json and csv."""


def write(ws: Workspace, path: Path, progress: Progress | None = None) -> ExportedAll:
    """Write everything into a new folder, or into one archive when the name ends in .zip. Raises CrmError (disk, or
    the folder is not empty) and Cancelled; then nothing is left behind."""
    progress = progress or Progress()
    path = path.absolute()
    packed = path.suffix.lower() == ".zip"
    if not packed and path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise CrmError(
            tr("“{name}” is there already and not empty.", name=path.name),
            safe=tr("Nothing was changed."),
            remedy=tr("Choose a new folder, or a name that ends in .zip."),
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".kontor-export-", dir=path.parent) as made:
            folder = Path(made) / "export"
            folder.mkdir()
            done = _Writer(ws, folder, progress).write(path)
            if packed:
                _pack(folder, path, progress)
            else:
                if path.exists():
                    path.rmdir()
                os.replace(folder, path)
    except OSError as problem:
        raise saving.explain(problem, path) from problem
    return done


class _Writer:
    def __init__(self, ws: Workspace, folder: Path, progress: Progress) -> None:
        self.ws, self.folder, self.progress = ws, folder, progress

    def write(self, path: Path) -> ExportedAll:
        with queries.one_moment(self.ws):
            counts, cut = self._tables()
            ids = queries.living_contacts(self.ws)
            for kind, ending in export.KINDS.items():
                export.write(self.ws, self.folder / f"contacts{ending}", kind, ids, progress=self.progress)
            from crm_desktop.exchange import calendars
            from crm_desktop.store.queries import calendar

            calendars.export(
                self.ws, self.folder / layout.CALENDAR, calendar.with_a_day(self.ws), calendars.Look(tasks=True)
            )
            files = self._files()
        manifest = {
            "format": layout.FORMAT, "version": VERSION, "made_at": stamp(self.ws.clock()), "tables": counts,
            "files": files,
        }  # fmt: skip
        # Last: an export that was cut off on the way is none.
        (self.folder / layout.MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
        return ExportedAll(path, counts, len(ids), files, cut)

    def _tables(self) -> tuple[dict[str, int], int]:
        counts = {table: queries.count(self.ws, table) for table in schema.SHARED}
        self.progress.start(tr("Writing all tables"), sum(counts.values()))
        for folder in (layout.JSON, layout.CSV):
            (self.folder / folder).mkdir()
        book = tables.Book()
        with book.being_written():
            self._rows(book)
            book.save(self.folder / layout.WORKBOOK)
        return counts, book.cut

    def _rows(self, book: tables.Book) -> None:
        done = 0
        for table in schema.SHARED:
            columns = list(queries.columns(self.ws, table))
            with (
                tables.JsonTable(self.folder / layout.JSON / f"{table}.json", columns) as lines,
                tables.CsvTable(self.folder / layout.CSV / f"{table}.csv", columns) as text,
            ):
                book.begin(table, columns)
                for row in queries.rows(self.ws, table):
                    lines.add(row)
                    text.add(row)
                    book.add(row)
                    done += 1
                    if done % STEP == 0:
                        self.progress.step(done)

    def _files(self) -> int:
        folder = self.folder / layout.FILES
        folder.mkdir()
        count = 0
        for count, (digest, name, pieces) in enumerate(queries.contents(self.ws), 1):
            with (folder / f"{digest[:16]} {safe_name(name)}").open("wb") as file:
                file.writelines(pieces)
            self.progress.step(count)
        return count


def _pack(folder: Path, path: Path, progress: Progress) -> None:
    progress.start(tr("Packing"), 0)
    with saving.replacing(path) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in _sorted(folder):
            progress.step(0)
            archive.write(file, file.relative_to(folder).as_posix())
    shutil.rmtree(folder, ignore_errors=True)


def _sorted(folder: Path) -> Iterator[Path]:
    """The manifest first: whoever opens the archive knows at once what it is."""
    files: list[Any] = sorted(file for file in folder.rglob("*") if file.is_file())
    files.sort(key=lambda file: file.name != layout.MANIFEST)
    yield from files
