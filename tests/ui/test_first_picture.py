"""What a start does before its first picture and leaves for later: each time a program of its own, on a file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.common import i18n, kept, paths
from crm_desktop.ui import icons

ROOT = Path(__file__).resolve().parents[2]

START = """
import enum, json, os, sys, time
from crm_desktop.common import i18n
from crm_desktop.ui import app, icons
from PySide6.QtCore import QTimer

made = []
create = enum.EnumType._create_
def noted(kind, name, names, **more):
    made.append(name)
    return create(kind, name, names, **more)
enum.EnumType._create_ = noted

class Window(app.MainWindow):
    def show(self):
        time.sleep(float(sys.argv[2]))  # a machine busy with other things
        super().show()

    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self):
        plan = self.frame.pages.current._planning is not None
        print(json.dumps({"modules": sorted(sys.modules), "enumerations": made, "plan": plan}), flush=True)
        i18n.keep()
        icons.keep()
        os._exit(0)

app.MainWindow = Window
app.main([sys.argv[1]])
"""


@pytest.fixture
def start(workspace_file):
    def run(busy: float = 0) -> dict[str, list[str]]:
        done = subprocess.run(
            [sys.executable, "-c", START, str(workspace_file), str(busy)],
            cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, timeout=30,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


def test_nothing_that_waits_comes_before_the_picture_however_slow_the_start(start):
    found = start(busy=0.3)
    assert not found["plan"]
    assert "crm_desktop.ui.today.planning" not in found["modules"]


def test_no_widgets_are_made_ready_that_the_picture_does_not_show(start):
    """PySide makes a class ready when it is first asked for, with all its enumerations; looking for the type of a
    widget that Qt made itself asks for every kind of widget there is."""
    made = set(start()["enumerations"])
    assert "CheckIndexOption" in made  # of a model
    assert made.isdisjoint({"WizardButton", "FileMode", "StandardButton", "ViewportAnchor", "TabShape"})


def test_only_what_the_picture_of_today_needs_is_loaded(start):
    loaded = start()["modules"]
    ours = {name.removeprefix("crm_desktop.") for name in loaded if name.startswith("crm_desktop.")}
    assert "ui.today.page" in ours
    assert not {name for name in ours if name.startswith(("exchange", "records.phrases", "records.process"))}
    assert {name for name in ours if name.startswith("operations.")} == {
        "operations.drafts",
        "operations.rhythms",
        "operations.settings",
    }
    unused = {"ui.widgets.toast", "ui.widgets.menu", "ui.widgets.chips", "ui.followups.later", "records.followup"}
    assert not ours & unused
    assert {"dataclasses", "tomllib", "getpass", "decimal"}.isdisjoint(loaded)


def test_the_second_start_reads_and_draws_no_icon_anew(start):
    assert "PySide6.QtSvg" in start()["modules"]
    assert "PySide6.QtSvg" not in start()["modules"]


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A copy of an icon and of the texts that may be changed."""
    folder = tmp_path / "resources"
    for name in ("icons/phone.svg", "translations/de/today.ts"):
        (folder / name).parent.mkdir(parents=True)
        shutil.copy(paths.resources() / name, folder / name)
    monkeypatch.setattr(paths, "resources", lambda: folder)
    return folder


def test_a_kept_icon_is_the_one_drawn_and_an_edited_one_is_drawn_anew(qapp, shipped):
    first = icons._Kept()
    drawn = [first.drawn("phone", shade, size, dpr, 1.75).toImage() for shade, size, dpr in LOOKS]
    first.keep()
    again = icons._Kept()
    assert len(again.before) == len(LOOKS)
    assert [again.drawn("phone", shade, size, dpr, 1.75).toImage() for shade, size, dpr in LOOKS] == drawn
    file = shipped / "icons/phone.svg"
    file.write_text(file.read_text().replace("<path", '<path transform="translate(5 5)"'))
    icons._source.cache_clear()
    edited = icons._Kept().drawn("phone", *LOOKS[0], 1.75).toImage()
    icons._source.cache_clear()
    assert edited != drawn[0]


LOOKS = (("#0b6b6b", 16, 1.0), ("#0b6b6b", 16, 1.5), ("#cc0000", 18, 2.0))


def test_kept_texts_are_those_read_and_edited_ones_are_read_anew(shipped, monkeypatch):
    monkeypatch.setattr(i18n, "_catalogs", {})
    monkeypatch.setattr(i18n, "_language", "de")
    assert i18n.texts("today")("Overdue") == "Überfällig"
    i18n.keep()
    i18n.use_kept()
    try:
        assert i18n.read_catalog("de", "today") is i18n._kept["de", "today"][2]
        file = shipped / "translations/de/today.ts"
        words = file.read_text(encoding="utf-8")
        assert i18n.read_catalog("de", "today")["Overdue"] == "Überfällig"
        file.write_text(words.replace("Überfällig", "Längst fällig"), encoding="utf-8")
        assert i18n.read_catalog("de", "today")["Overdue"] == "Längst fällig"
    finally:
        i18n._kept.clear()


@pytest.mark.parametrize("damage", [b"", b"x", bytes(10_000)])
def test_what_is_kept_and_damaged_counts_as_nothing(damage):
    kept.keep("anything", {"a": (1, "ü")})
    assert kept.read("anything") == {"a": (1, "ü")}
    [file] = paths.cache_folder().glob("anything-*")
    file.write_bytes(damage)
    assert kept.read("anything") == {}
