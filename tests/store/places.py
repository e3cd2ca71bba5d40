"""Places to test on that are not like everyday folders: a tiny disk, a read-only medium, somebody without rights."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


@contextmanager
def small_disk(folder: Path, megabytes: int = 4) -> Iterator[Path]:
    """A disk of that size, mounted in the folder; skips the test where we may not mount."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small disk can be mounted only as root on Linux; the page limit tests the same path")
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "kontor-test", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"this machine does not let us mount: {mounted.stderr.decode().strip()}")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def make_read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


@contextmanager
def public_folder() -> Iterator[Path]:
    """A folder everybody may look into, unlike pytest's own."""
    with tempfile.TemporaryDirectory(prefix="kontor-test-") as name:
        os.chmod(name, 0o755)
        yield Path(name)


def as_ordinary_user(work: str, path: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run `work`, the text of a function work(path), as somebody whom file rights bind (they do not bind root).

    The function runs first on a copy with all rights, so that everything is imported while we may still read it."""
    if sys.platform == "win32":
        pytest.skip("file rights of Windows are not those of a test")
    code = f"""
import contextlib, io, os, shutil, sys, tempfile
{work}
with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
    work(shutil.copyfile({str(path)!r}, os.path.join(folder, "rehearsal.kontor")))
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
work({str(path)!r})
"""
    environment = {**os.environ, "KONTOR_HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)
