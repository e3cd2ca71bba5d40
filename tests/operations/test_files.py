"""Files of a contact: kept or linked, removed and brought back, along with a merge, found again after a move."""

from __future__ import annotations

import os
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import linked_files, opening_files
from crm_desktop.operations import contacts, files, history, merge
from crm_desktop.store import upkeep
from crm_desktop.store.queries import files as queries
from crm_desktop.store.writes.files import PART


@pytest.fixture
def anna(ws):
    return contacts.create(ws, first_name="Anna", last_name="Kess", customer_no="K-17")


def names(ws, contact_id):
    return [file.name for file in queries.of_contact(ws, contact_id)]


@pytest.mark.parametrize("size", [0, 5, PART, PART + 1, 3 * PART + 7])
def test_a_kept_file_survives_its_original(ws, anna, tmp_path, size):
    content = bytes(range(256)) * (size // 256 + 1)
    path = tmp_path / "Plan.pdf"
    path.write_bytes(content[:size])
    files.keep_path(ws, path, files.CONTACT, anna)
    path.unlink()
    [kept] = queries.of_contact(ws, anna)
    assert (kept.name, kept.size, kept.linked) == ("Plan.pdf", size, False)
    assert queries.content(ws, kept.sha256) == content[:size]
    again = files.keep(ws, "Copy.pdf", content[:size], files.CONTACT, anna)
    assert queries.one(ws, again).sha256 == kept.sha256
    assert ws.value("SELECT count(*) FROM file_content") == 1
    assert all(len(piece) <= PART for piece in queries.pieces(ws, kept.sha256))


def test_undo_and_redo_of_all_of_it(ws, anna, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("one")
    kept = files.keep_path(ws, path, files.CONTACT, anna)
    history.undo(ws)
    assert names(ws, anna) == []
    history.redo(ws)
    assert queries.content(ws, queries.one(ws, kept).sha256) == b"one"
    files.rename(ws, kept, "b.txt")
    files.remove(ws, kept)
    assert names(ws, anna) == []
    history.undo(ws)
    assert names(ws, anna) == ["b.txt"]
    assert upkeep.orphans(ws) == []


def test_a_merge_brings_the_files_along(ws, anna):
    other = contacts.create(ws, first_name="Anna", last_name="Kess")
    files.keep(ws, "a.txt", b"1", files.CONTACT, other)
    files.link(ws, Path("/nowhere/b.txt"), files.CONTACT, other)
    merge.merge(ws, anna, [other])
    assert sorted(names(ws, anna)) == ["a.txt", "b.txt"]
    history.undo(ws)
    assert names(ws, anna) == []


def test_missing_links_are_found_and_mended_together(ws, anna, tmp_path):
    old, new = tmp_path / "old", tmp_path / "new" / "deep"
    for name in ("a.pdf", "sub/b.pdf", "sub/c.pdf"):
        (old / name).parent.mkdir(parents=True, exist_ok=True)
        (old / name).write_text(name)
        files.link(ws, old / name, files.CONTACT, anna)
    assert linked_files.missing(ws) == []
    new.parent.mkdir()
    old.rename(new)
    (new / "sub" / "c.pdf").unlink()
    gone = linked_files.missing(ws)
    assert [item.file.name for item in gone] == ["a.pdf", "b.pdf", "c.pdf"]
    assert {item.contact for item in gone} == {"Anna Kess"}
    places = linked_files.relinked(ws, gone[0].file, new / "a.pdf")
    assert sorted(path.name for path in places.values()) == ["a.pdf", "b.pdf"]
    files.relink(ws, places)
    assert [item.file.name for item in linked_files.missing(ws)] == ["c.pdf"]
    history.undo(ws)
    assert len(linked_files.missing(ws)) == 3


def test_a_linked_file_is_kept_from_now_on(ws, anna, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("one")
    linked = files.link(ws, path, files.CONTACT, anna)
    files.keep_linked(ws, linked)
    path.unlink()
    assert queries.content(ws, queries.one(ws, linked).sha256) == b"one"
    with pytest.raises(CrmError, match="cannot be read"):
        files.keep_path(ws, path, files.CONTACT, anna)


def test_the_folder_of_a_customer(ws, anna):
    assert files.folder_of(ws, anna) == ""
    files.set_pattern(ws, r"\\srv\dms\{customer_number}")
    assert files.folder_of(ws, anna) == r"\\srv\dms\K-17"
    files.set_pattern(ws, "/dms/{initial}/{name}/{zip}")
    assert files.folder_of(ws, anna) == ""
    assert files.missing_fields(ws, anna) == ["zip"]
    for bad in ("/dms/{number}", "/dms/{name", "/dms/all", "dms/{name}"):
        with pytest.raises(CrmError):
            files.set_pattern(ws, bad)


def test_a_file_is_opened_as_a_copy_that_can_only_be_read(ws, anna, monkeypatch, tmp_path):
    place = tmp_path / "temp"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    kept = files.keep(ws, "../../Plan<1>.pdf", b"%PDF-1", files.CONTACT, anna)
    path = opening_files.to_open(ws, queries.one(ws, kept))
    assert path.read_bytes() == b"%PDF-1"
    assert path.parent.parent == place
    assert path.stat().st_mode & 0o222 == 0
    opening_files.clear_copies()
    assert path.exists(), "another window starts, and it is still read here"
    yesterday = time.time() - 24 * 3600
    os.utime(path.parent, (yesterday, yesterday))
    opening_files.clear_copies()
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content"), [("a.exe", b""), ("a.pdf.bat", b"x"), ("letter.pdf", b"MZ\x90"), ("x.lnk", b"")]
)
def test_programs_are_refused(ws, anna, name, content, tmp_path):
    kept = files.keep(ws, name, content, files.CONTACT, anna)
    with pytest.raises(CrmError, match="program"):
        opening_files.to_open(ws, queries.one(ws, kept))
    path = tmp_path / name
    path.write_bytes(content)
    linked = files.link(ws, path, files.CONTACT, anna)
    with pytest.raises(CrmError, match="program"):
        opening_files.to_open(ws, queries.one(ws, linked))


def test_macros_are_found_inside(ws, anna):
    book = BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("xl/vbaProject.bin", "x")
    for name, content in (
        ("a.xlsx", book.getvalue()),
        ("a.docm", b"PK"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ):
        kept = queries.one(ws, files.keep(ws, name, content, files.CONTACT, anna))
        assert opening_files.judge(ws, kept) == ("ask", "macros")
        assert "macros" in opening_files.warning(kept, "macros")
