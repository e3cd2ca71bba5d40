"""The script that draws the pictures of the documentation works, and draws the same picture each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def draw(folder: Path) -> dict[str, bytes]:
    command = [sys.executable, str(ROOT / "packaging" / "pictures.py"), "first-run", "--to", str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=ROOT)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_pictures_come_out_the_same_each_time(tmp_path):
    first = draw(tmp_path / "first")
    assert list(first) == [f"first-run-{code}-{mode}.png" for code in ("de", "en") for mode in ("dark", "light")]
    assert all(10_000 < len(data) < 200_000 for data in first.values())
    assert draw(tmp_path / "second") == first
