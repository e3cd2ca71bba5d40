"""What pyside_start.py spares the start, each time in a process of its own as a start is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

START = """
import builtins
from crm_desktop.ui import pyside_start
assert builtins.__import__ is not builtins.__feature_import__, "modules are looked through for feature switches"
from PySide6.QtCore import QPoint, QTimer
try:
    QPoint("not a number")
except TypeError as problem:
    assert "QPoint.__init__(xpos: int, ypos: int" in str(problem), problem  # PySide's own words need all its parts
else:
    raise AssertionError("a point from a text")
compiler = pyside_start._compiler
print(len(compiler.used), len(set(compiler.used) & set(compiler.kept)))
pyside_start.keep()
"""


def start(home: Path) -> tuple[int, int]:
    """How many parts of PySide were needed, and how many of them lay there compiled."""
    done = subprocess.run(
        [sys.executable, "-c", START], capture_output=True, text=True, env={**os.environ, "KONTOR_HOME": str(home)}
    )
    assert done.returncode == 0, done.stderr
    needed, kept = done.stdout.split()
    return int(needed), int(kept)


def test_the_second_start_finds_pyside_compiled(tmp_path: Path) -> None:
    needed, kept = start(tmp_path)
    assert needed > 5
    assert kept == 0
    assert start(tmp_path) == (needed, needed)


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 200_000])
def test_a_damaged_store_costs_only_time(tmp_path: Path, damage: bytes) -> None:
    needed, _ = start(tmp_path)
    [file] = tmp_path.iterdir()
    file.write_bytes(damage)
    assert start(tmp_path) == (needed, 0)
    assert start(tmp_path) == (needed, needed)


def test_a_changed_part_is_compiled_anew(tmp_path: Path) -> None:
    needed, _ = start(tmp_path)
    [file] = tmp_path.iterdir()
    found = bytearray(file.read_bytes())
    found[-20] ^= 1
    file.write_bytes(found)
    assert start(tmp_path) == (needed, 0)


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    needed, _ = start(blocked / "home")
    assert start(blocked / "home") == (needed, 0)
