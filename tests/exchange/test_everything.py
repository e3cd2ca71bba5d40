"""The whole file out in open formats and back into a new one: the difference is nothing."""

from __future__ import annotations

import csv
import json
import os
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange.everything import layout, reading, writing
from crm_desktop.operations import contacts, files, history
from crm_desktop.store import schema, upkeep
from crm_desktop.store.queries import files as file_queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.operations.doings import DOINGS
from tests.store.states import assert_in_step, shared

EVIL = "=cmd|'/c calc'!A1"


def everything_of(ws: Workspace) -> dict[str, list]:
    """All shared rows but those that make a file this file, and all contents."""
    found = {table: rows[:] for table, rows in shared(ws).items()}
    found[schema.SETTING] = [row for row in found[schema.SETTING] if row[1] not in layout.OWN_SETTINGS]
    found["contents"] = ws.rows(
        "SELECT sha256, content FROM file_content WHERE sha256 IN (SELECT sha256 FROM file) ORDER BY sha256"
    )
    return found


def names_in_order(ws: Workspace) -> list[str]:
    """As listed; where names are the same, either may come first."""
    return [row.name for row in listing.rows_of(ws, listing.ids(ws, View()))]


@pytest.fixture(scope="module")
def lived_in_file(tmp_path_factory, empty_file):
    """A file after three hundred random things anybody can do."""
    path = tmp_path_factory.mktemp("lived") / "lived.kontor"
    shutil.copyfile(empty_file, path)
    chance = Random(7)
    done = 0
    with Workspace.open(path) as ws:
        while done < 300:
            try:
                chance.choice(DOINGS)(ws, chance)
            except CrmError:
                continue
            done += 1
        anna = contacts.create(ws, first_name="Anna", last_name=EVIL, email="anna@example.com")
        files.keep(ws, "Angebot: März?.pdf", b"%PDF-1.7 offer\x00\xff", "contact", anna, "application/pdf")
        files.keep(ws, "../../etc/passwd", b"only this one", "contact", anna)
    return path


@pytest.fixture
def lived_in(lived_in_file, tmp_path):
    path = tmp_path / "office.kontor"
    shutil.copyfile(lived_in_file, path)
    with Workspace.open(path) as ws:
        yield ws


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_out_and_back_is_the_same(lived_in, tmp_path, name):
    ws, target = lived_in, tmp_path / "exports" / name
    done = writing.write(ws, target)
    assert done.path == target
    assert done.tables == {table: len(rows) for table, rows in shared(ws).items()}
    assert reading.is_export(target)
    made = reading.make(target, tmp_path / "new.kontor")
    assert made.missing == 0
    assert made.files == done.files >= 2
    with Workspace.open(tmp_path / "new.kontor") as back:
        assert everything_of(back) == everything_of(ws)
        assert_in_step(back)
        assert upkeep.orphans(back) == upkeep.orphans(ws)
        assert names_in_order(back) == names_in_order(ws)
        assert back.value("SELECT value FROM setting WHERE key = 'file.id'") != ws.value(
            "SELECT value FROM setting WHERE key = 'file.id'"
        )
        assert history.undo(back) is None, "the takeover is where the new file begins"
        again = writing.write(back, tmp_path / "again")
        assert {k: v for k, v in again.tables.items() if k != "setting"} == {
            k: v for k, v in done.tables.items() if k != "setting"
        }
    assert not [path for path in tmp_path.rglob("*") if ".part" in path.name or path.name.startswith(".kontor")]


def test_every_format_tells_the_same(lived_in, tmp_path):
    from openpyxl import load_workbook

    ws, folder = lived_in, tmp_path / "out"
    done = writing.write(ws, folder)
    book = load_workbook(folder / layout.WORKBOOK, read_only=True)
    assert book.sheetnames == list(schema.SHARED)
    for table, count in done.tables.items():
        with (folder / "csv" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file, delimiter=";"))) == count + 1, table
        assert len(json.loads((folder / "json" / f"{table}.json").read_text("utf-8"))) == count, table
        assert sum(1 for _ in book[table].iter_rows()) == count + 1, table
    cells = [cell for row in book["contact"].iter_rows() for cell in row if cell.value == EVIL]
    assert len(cells) == 1
    assert cells[0].data_type == "s"
    assert f"'{EVIL}" in (folder / "csv" / "contact.csv").read_text("utf-8-sig")
    assert {path.suffix for path in folder.glob("contacts.*")} == {".xlsx", ".csv", ".vcf"}
    names = sorted(path.name[17:] for path in (folder / "files").iterdir())
    assert "Angebot_ März_.pdf" in names
    assert "passwd" in names


def test_the_calendar_holds_what_is_planned(ws, tmp_path):
    from icalendar import Calendar

    from crm_desktop.operations import followups

    ws.clock = lambda: datetime(2026, 11, 18, 8, tzinfo=UTC)
    anna = contacts.create(ws, first_name="Anna", last_name="Müller")
    followups.plan(ws, [anna], subject="Angebot, nachfassen; bald", day="2026-11-27", time="10:00")
    writing.write(ws, tmp_path / "out")
    calendar = Calendar.from_ical((tmp_path / "out" / layout.CALENDAR).read_bytes())
    (entry,) = calendar.walk("VTODO")
    assert entry.decoded("due") == datetime(2026, 11, 27, 10)
    assert str(entry["summary"]) == "Angebot, nachfassen; bald · Anna Müller"


def test_a_folder_that_is_in_use_stays_as_it_is(ws, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "note.txt").write_text("mine")
    with pytest.raises(CrmError, match="not empty"):
        writing.write(ws, folder)
    assert [path.name for path in folder.iterdir()] == ["note.txt"]


def test_cancelled_leaves_nothing(lived_in, tmp_path):
    before = sorted(tmp_path.iterdir())
    for limit in (1, 2, 4):
        steps = []

        def stop(progress: Progress, steps=steps, limit=limit) -> None:
            steps.append(progress.label)
            if len(steps) > limit:
                progress.cancel()

        with pytest.raises(Cancelled):
            writing.write(lived_in, tmp_path / "out", Progress(stop))
    assert sorted(tmp_path.iterdir()) == before
    writing.write(lived_in, tmp_path / "whole")
    with pytest.raises(Cancelled):
        reading.make(tmp_path / "whole", tmp_path / "new.kontor", progress=Progress(lambda p: p.cancel()))
    assert not (tmp_path / "new.kontor").exists()


def spoil_json(folder: Path) -> None:
    path = folder / "json" / "contact.json"
    path.write_bytes(path.read_bytes()[:-40])


def spoil_type(folder: Path) -> None:
    path = folder / "json" / "contact.json"
    path.write_text(path.read_text("utf-8").replace('"kind": "person"', '"kind": ["person"]', 1), "utf-8")


def spoil_column(folder: Path) -> None:
    path = folder / "json" / "contact.json"
    path.write_text(path.read_text("utf-8").replace('"kind":', '"kind\\" TEXT); DROP TABLE contact; --":', 1), "utf-8")


def spoil_missing(folder: Path) -> None:
    (folder / "json" / "address.json").unlink()


def spoil_line(folder: Path) -> None:
    path = folder / "json" / "contact.json"
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join(lines[:1] + lines[2:]), "utf-8")


def spoil_manifest(folder: Path) -> None:
    (folder / layout.MANIFEST).write_text('{"format": "kontor-export", "version": "two"}')


def spoil_depth(folder: Path) -> None:
    (folder / layout.MANIFEST).write_text("[" * 100_000)


@pytest.mark.parametrize(
    "spoil", [spoil_json, spoil_type, spoil_column, spoil_missing, spoil_line, spoil_manifest, spoil_depth]
)
def test_a_damaged_export_is_said_and_makes_no_file(lived_in, tmp_path, spoil):
    writing.write(lived_in, tmp_path / "out")
    spoil(tmp_path / "out")
    with pytest.raises(CrmError, match="damaged or was changed") as raised:
        reading.make(tmp_path / "out", tmp_path / "new.kontor")
    assert raised.value.safe
    assert not (tmp_path / "new.kontor").exists()
    assert not list(tmp_path.glob(".new*"))


def test_a_newer_export_and_something_else_are_refused(ws, tmp_path):
    writing.write(ws, tmp_path / "out")
    manifest = tmp_path / "out" / layout.MANIFEST
    manifest.write_text(manifest.read_text().replace('"version": ', '"version": 9'))
    with pytest.raises(CrmError, match="newer version"):
        reading.make(tmp_path / "out", tmp_path / "new.kontor")
    (tmp_path / "list.zip").write_bytes(os.urandom(2000))
    with pytest.raises(CrmError, match="no export"):
        reading.make(tmp_path / "list.zip", tmp_path / "new.kontor")
    (tmp_path / "new.kontor").write_text("mine")
    with pytest.raises(CrmError):
        reading.make(tmp_path / "out", tmp_path / "new.kontor")
    assert (tmp_path / "new.kontor").read_text() == "mine"


def test_an_archive_that_grows_beyond_reason_is_refused(ws, tmp_path):
    writing.write(ws, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("files/0000000000000000 big.bin", bytes(150 * 2**20))
    with pytest.raises(CrmError, match="damaged or was changed"):
        reading.make(tmp_path / "out.zip", tmp_path / "new.kontor")


def test_files_without_content_are_counted(lived_in, tmp_path):
    writing.write(lived_in, tmp_path / "out")
    for path in (tmp_path / "out" / "files").iterdir():
        path.unlink()
    made = reading.make(tmp_path / "out", tmp_path / "new.kontor")
    assert made.files == 0
    assert made.missing >= 2
    with Workspace.open(tmp_path / "new.kontor") as back:
        digest = back.value("SELECT sha256 FROM file WHERE sha256 IS NOT NULL")
        assert file_queries.content(back, digest) is None
