"""Damage inside the file: looked for once a day and after a crash, told in words, never shown as an empty list."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import FileRefused
from crm_desktop.operations import contacts
from crm_desktop.store import upkeep
from crm_desktop.store.engine import connect
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace

PAGE = 4096


@pytest.fixture
def filled(workspace_file) -> Path:
    with Workspace.open(workspace_file) as ws:
        for number in range(200):
            contacts.create(ws, first_name="Anna", last_name=f"Adler{number}", email=f"a{number}@example.com")
    return workspace_file


def damage(path: Path, name: str) -> bytes:
    """Overwrite the first page of a table or index, as a dying disk does. Returns the damaged bytes."""
    connection = connect(str(path))
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    connection.close()
    assert root is not None
    content = bytearray(path.read_bytes())
    content[(root[0] - 1) * PAGE : root[0] * PAGE] = Random(1).randbytes(PAGE)
    path.write_bytes(content)
    return bytes(content)


def open_and_check(path: Path) -> None:
    with Workspace.open(path) as ws:
        assert ws.check_due()
        ws.quick_check()


def look(path: Path) -> None:
    """What a screen does: the list in several orders, the contacts, the neighbours of a name."""
    with Workspace.open(path) as ws:
        rows = listing.rows(ws, listing.places(ws, View()))
        assert len([queries.contact(ws, row.id) for row in rows]) == 200
        listing.ids(ws, View(sort="email"))
        ws.rows("SELECT pos FROM listing WHERE sort_name > 'b' ORDER BY sort_name")


@pytest.mark.parametrize("name", ["contact", "listing", "channel_contact", "search_data", "change"])
def test_a_damaged_page_is_found_and_told(filled, name):
    content = damage(filled, name)
    for language, words in (("en", "cannot be read"), ("de", "unlesbar")):
        i18n.set_language(language)
        with pytest.raises(FileRefused) as problem:
            open_and_check(filled)
        assert words in problem.value.what
        assert "backup" in problem.value.remedy or "Sicherung" in problem.value.remedy
    assert filled.read_bytes() == content


@pytest.mark.parametrize("name", ["contact", "listing", "listing_name"])
def test_a_damaged_list_is_an_error_not_an_empty_list(filled, name):
    damage(filled, name)
    with pytest.raises(FileRefused):
        look(filled)


def test_a_sound_file_is_checked_once_a_day(filled):
    with Workspace.open(filled) as ws:
        assert ws.check_due()
        ws.quick_check()
        assert not ws.check_due()
    with Workspace.open(filled) as ws, ws.again() as other:
        assert not ws.check_due()
        assert not other.check_due()


def test_a_copy_under_another_name_is_the_same_file(filled):
    other = shutil.copyfile(filled, filled.with_name("other.kontor"))
    with Workspace.open(filled) as ws:
        ws.quick_check()
    with Workspace.open(other) as ws:
        assert not ws.check_due()


def test_after_a_crash_a_check_is_due(filled):
    with Workspace.open(filled) as ws:
        ws.quick_check()
    code = f"""
import os
from crm_desktop.operations import contacts
from crm_desktop.store.workspace import Workspace
ws = Workspace.open({str(filled)!r})
contacts.create(ws, first_name="Bea")
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", code], check=False)
    with Workspace.open(filled) as ws:
        assert listing.count(ws, View(search="bea")) == 1
        assert ws.check_due()
        ws.quick_check()
        assert not ws.check_due()


def test_list_and_search_are_made_anew_when_asked(filled):
    connection = connect(str(filled))
    connection.execute("DELETE FROM listing WHERE sort_name LIKE '%adler7%'")
    connection.execute("UPDATE listing SET sort_name = 'zzz', pos = pos - 1 WHERE sort_name LIKE '%adler8%'")
    connection.execute("UPDATE listing SET email = 'wrong' WHERE sort_name LIKE '%adler9%'")
    connection.execute("DELETE FROM search WHERE rowid = (SELECT pos FROM listing WHERE sort_name LIKE '%adler10 %')")
    connection.close()
    with Workspace.open(filled) as ws:
        wrong = upkeep.out_of_step(ws)
        assert len(wrong) >= 33
        assert upkeep.rebuild_listing(ws) == 200
        assert upkeep.out_of_step(ws) == []
        assert ws.value("SELECT count(*) FROM operation") == 200
