"""Clicking and typing anywhere must neither end the program, nor make it stand still, nor change what undo cannot take
back. The clicking itself is in clicking.py, each time a process of its own: a crash is a failed test, not the end of
all.

The long form runs KONTOR_CLICK_MINUTES (30) in sum, each part with another seed, language, look and size of window.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MINUTES = float(os.environ.get("KONTOR_CLICK_MINUTES", "30"))
SECONDS = 20
PARTS = [(seed, language, look) for seed, (language, look) in enumerate(
    [("de", "light"), ("en", "dark"), ("en", "contrast"), ("de", "dark"), ("de", "contrast"), ("en", "light")], 11
)]  # fmt: skip

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere settings would be made in lists of the system itself"
)


def click(folder: Path, seed: int, seconds: float, language: str, look: str) -> dict:
    """The summary of one run; fails with everything that went wrong."""
    command = [sys.executable, "-m", "tests.ui.clicking", str(folder), str(seed), str(seconds), language, look]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)},
        timeout=seconds + 300,
    )  # fmt: skip
    assert done.returncode == 0, f"{' '.join(command)} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stderr, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    print(seed, language, look, found)
    return found


def test_a_short_while(tmp_path):
    found = click(tmp_path, 1, SECONDS, "de", "light")
    assert found["steps"] >= 50, found
    assert len(found["seen"]) >= 12, found


@pytest.mark.long
@pytest.mark.parametrize(("seed", "language", "look"), PARTS)
def test_a_long_while(tmp_path, seed, language, look):
    seed += int(os.environ.get("KONTOR_CLICK_SEED", "0"))
    assert click(tmp_path, seed, MINUTES * 60 / len(PARTS), language, look)["steps"] >= 150
