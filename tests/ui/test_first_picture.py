"""What a start does before its first picture and leaves for later: each time a program of its own, on a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

START = """
import enum, json, os, sys, time
from crm_desktop.ui import app
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
