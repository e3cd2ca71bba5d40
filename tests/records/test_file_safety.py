"""Names and beginnings of files that try to be something else; folders made of names that try to lead elsewhere."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from crm_desktop.records import folder_pattern, moved_files
from crm_desktop.records.file_safety import ASK, NEVER, OPEN, is_network_path, judge

PROGRAMS = (
    "a.exe bill.pdf.exe A.EXE a.bat a.cmd a.com a.scr a.js a.vbs a.ps1 a.lnk a.url a.hta a.msi a.jar "
    "a.desktop a.sh a.py a.appimage a.command a.iso a.wsf a.cpl a.reg a.library-ms a.application "
    "a.settingcontent-ms a.chm a.xll a.rdp a.webloc "
).split()


@pytest.mark.parametrize("name", PROGRAMS)
def test_programs_are_never_opened(name):
    assert judge(name)[0] == NEVER


@pytest.mark.parametrize(
    "name",
    ["bill.pdf.exe ", "bill.exe.", "bill.exe . .", "bill\u202efdp.exe", "..\\..\\bill.exe", "bill.ex\u200de",
     "a.pdf\n.exe",
     "bill.txt:evil.exe", "bill.exe::$DATA", "bill.pdf%20.exe", " .exe", "bill.pdf" + " " * 200 + ".exe"],
)  # fmt: skip
def test_programs_behind_nasty_names(name):
    assert judge(name)[0] == NEVER


@pytest.mark.parametrize(
    "head", [b"MZ\x90\x00", b"\x7fELF\x02", b"#!/bin/sh", b"\xca\xfe\xba\xbe", b"L\0\0\0\x01\x14\x02\0"]
)
def test_programs_with_a_harmless_name(head):
    assert judge("letter.pdf", head) == (NEVER, "disguised")


@pytest.mark.parametrize(
    "name", "a.docm a.xlsm a.doc a.xls a.ppt a.rtf a.html a.svg a.zip a.7z strange.qqq noending".split()
)
def test_what_is_asked_about(name):
    assert judge(name)[0] == ASK


def test_documents_are_opened_and_macros_are_asked_about():
    assert [judge(name)[0] for name in ("a.pdf", "b.txt", "c.PNG", "d.docx", "e.odt")] == [OPEN] * 5
    assert judge("d.docx", holds_macros=True) == (ASK, "macros")
    assert judge("a.txt", b"<!DOCTYPE html>") == (ASK, "scripts")


@pytest.mark.parametrize(
    "path", [r"\\server\share\a.pdf", "//server/a", r"\\?\UNC\server\a", "http://x/a", "file://x/a"]
)
def test_network_paths(path):
    assert is_network_path(path)


def test_own_paths():
    assert not any(map(is_network_path, ("/home/a.pdf", r"C:\a.pdf", "a.pdf")))


NASTY = [
    "../../etc", "..\\..\\windows", "/etc/passwd", "C:\\evil", "CON", "nul.txt", "a/b", "a:b", "x\u202ey", " . ", "...",
    "COM1",     "a\x00b", "x" * 500, "~", "$HOME", "aux. ", "Müller & Söhne GmbH",
]  # fmt: skip


@pytest.mark.parametrize("name", NASTY)
def test_a_value_stays_one_folder_below_the_pattern(name):
    for pattern, kind in (("/srv/dms/{name}", PurePosixPath), (r"\\srv\dms\{name}", PureWindowsPath)):
        found = folder_pattern.folder(pattern, {"name": name})
        if not found:
            continue
        path = kind(found)
        assert path.parent == kind(pattern).parent
        assert path.name not in ("", ".", "..")
        assert not path.name.endswith((".", " "))
        assert path.name.split(".")[0].upper() not in ("CON", "NUL", "COM1", "AUX")


def test_patterns():
    values = {"customer_number": "K-17", "name": "Wendt GmbH", "initial": "W"}
    assert folder_pattern.folder(r"\\srv\dms\{customer_number}", values) == r"\\srv\dms\K-17"
    assert folder_pattern.folder("/dms/{initial}/{name} ({customer_number})", values) == "/dms/W/Wendt GmbH (K-17)"
    assert folder_pattern.folder("/dms/{zip}", values) == ""
    for bad in ("/dms/{nummer}", "/dms/{name", "/dms/}"):
        with pytest.raises(folder_pattern.PatternProblem):
            folder_pattern.folder(bad, values)


def test_files_that_moved_together():
    old = ["/home/o/docs/Wendt/a.pdf", "/home/o/docs/Wendt/2025/b.pdf", "/home/o/docs/Kess/c.pdf", "/other/d.pdf"]
    assert moved_files.proposals(old[0], "/srv/dms/Wendt/a.pdf", old) == {
        old[1]: "/srv/dms/Wendt/2025/b.pdf", old[2]: "/srv/dms/Kess/c.pdf",
    }  # fmt: skip
    assert moved_files.proposals(r"D:\Docs\a.pdf", r"\\srv\docs\a.pdf", [r"d:\docs\b\c.txt"]) == {
        r"d:\docs\b\c.txt": r"\\srv\docs\b\c.txt"
    }
