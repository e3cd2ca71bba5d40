"""From process start to the first picture: the whole main window with its first page of contacts against an empty
QMainWindow, alternating in the same run. Usage: python -m tests.bench.startup [contacts ...] [--rounds n]

The processor time is the steadier figure on a busy machine; each ratio is the median of the ratios of the rounds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from crm_desktop.store.lock import note_path
from tests.bench.measure import median, table
from tests.bench.offices import office

ROOT = Path(__file__).resolve().parents[2]
Run = dict[str, float]


def start(what: str, home: str) -> Run:
    """One process; "seconds" is the wall time from before it to its first picture."""
    if what != "bare":  # a run before was killed with the file open, which makes the next one look through it
        note_path(Path(what)).unlink(missing_ok=True)
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("KONTOR_HOME", None)  # where things lie is found out as on any desktop
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs have their bytecode
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.first_picture", what],
        capture_output=True, text=True, check=True, env=environment, cwd=ROOT,
    )  # fmt: skip
    found: Run = json.loads(done.stdout.strip().splitlines()[-1])
    found["seconds"] = found["at"] - begun
    return found


def make_home() -> str:
    """A folder of settings as someone has who uses the program."""
    home = tempfile.mkdtemp()
    folder = Path(home) / "Kontor"
    folder.mkdir()
    (folder / "settings.toml").write_text('language = "de"\ntheme = "light"\n', encoding="utf-8")
    return home


def main(sizes: list[int], rounds: int) -> None:
    paths = {"bare": "bare", **{str(size): str(office(size)) for size in sizes}}
    homes = {name: make_home() for name in paths}
    for name, path in paths.items():
        start(path, homes[name])  # bytecode and page cache are warm from here on
    found: dict[str, list[Run]] = {name: [] for name in paths}
    for _ in range(rounds):
        for name, path in paths.items():
            found[name].append(start(path, homes[name]))
    rows = []
    for name, runs in found.items():
        row: list[object] = ["bare QMainWindow" if name == "bare" else f"Kontor, {int(name):,} contacts"]
        for key, scale in (("seconds", 1000), ("cpu", 1000), ("mb", 1), ("settled_mb", 1)):
            row.append(round(median([run[key] for run in runs]) * scale, 1))
            row.append(median([run[key] / floor[key] for run, floor in zip(runs, found["bare"], strict=True)]))
        rows.append(row)
    heads = ("window", "ms", "×", "processor ms", "×", "MiB", "×", "MiB settled", "×")
    table(f"Start to first picture, median of {rounds}", heads, rows)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    rounds = 9
    if "--rounds" in arguments:
        at = arguments.index("--rounds")
        rounds = int(arguments[at + 1])
        del arguments[at : at + 2]
    main([int(size) for size in arguments] or [100_000], rounds)
