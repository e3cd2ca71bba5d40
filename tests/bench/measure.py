"""Timing and memory for the benchmarks."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from crm_desktop.common import compiled


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def times(work: Callable[[], Any], repeats: int) -> list[float]:
    """Milliseconds of each call."""
    found: list[float] = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return found


def resident_mb() -> float:
    """Resident memory of this process now, in MiB (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def child(module: str, *arguments: str) -> dict[str, Any]:
    """Run a benchmark's other half in a process of its own; its last line of output is JSON. Adds "seconds", the wall
    time from before the process to that line's own clock ("at")."""
    start = time.time()
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=True, env=environment
    )
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    if "at" in found:
        found["seconds"] = found["at"] - start
    return found


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print one Markdown table."""
    form = "plain Python" if os.environ.get("KONTOR_PLAIN") or not compiled.read_index() else "compiled"
    print(f"\n{title} ({form})\n")
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    for row in rows:
        print("| " + " | ".join(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row) + " |")
