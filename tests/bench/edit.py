"""One edit with journal, list and full-text against a bare UPDATE commit on the same engine, settings and file.

    python -m tests.bench.edit [contacts]

The contact is read before the clock starts, in all cases, as it is when somebody edits what is on the screen. The four
kinds take turns, so that a disk that is busy for a while is so for all of them.

A disk that confirms at once makes the bare commit cheaper than any disk of an office, and so the ratio worse than
anybody will see. So it is measured twice: as this machine's disk is, and with every fsync taking 2 ms more, as a
solid-state disk of an office PC does (a shim compiled on the fly; where there is no compiler the second table is left
out).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from crm_desktop.operations import contacts, duplicates
from crm_desktop.store.engine import connect
from crm_desktop.store.opening import set_journal, set_pragmas
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace
from tests.bench.measure import percentile, table
from tests.bench.offices import office

REPEATS = 100
ROUNDS = 4
SLOW_MS = 2
SHIM = f"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void wait_a_little(void) {{ struct timespec t = {{0, {SLOW_MS}000000}}; nanosleep(&t, 0); }}
int fsync(int fd) {{ wait_a_little(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }}
int fdatasync(int fd) {{ wait_a_little(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }}
"""


def fsync_ms(folder: Path) -> float:
    """The median of writing a page and having it confirmed."""
    taken = []
    with (folder / "fsync").open("wb") as file:
        for _ in range(50):
            file.write(b"x" * 4096)
            file.flush()
            start = time.perf_counter()
            os.fdatasync(file.fileno())
            taken.append((time.perf_counter() - start) * 1000)
    return percentile(taken, 0.5)


WARM = 20


def run(ws: Workspace, ids: list[str], work: Callable[[str, int], object], turn: int) -> list[float]:
    """Milliseconds of each call with a contact shown before, after some calls to warm up."""
    chance = Random(turn)
    taken = []
    for number in range(turn * 1000, turn * 1000 + WARM + REPEATS):
        contact = chance.choice(ids)
        queries.page(ws, contact)
        listing.row_of(ws, contact)
        start = time.perf_counter()
        work(contact, number)
        taken.append((time.perf_counter() - start) * 1000)
    return taken[WARM:]


def measure(path: Path) -> dict[str, list[float]]:
    mark = f"{os.getpid():x}"  # for texts no earlier run has written
    found: dict[str, list[float]] = {}
    with Workspace.open(path) as ws:
        duplicates.catch_up(ws)  # as where the search for doubles has been run
        ids = [row[0] for row in ws.rows("SELECT id FROM contact WHERE kind = 'person' ORDER BY id")]
        bare = connect(str(path))
        set_journal(bare)
        set_pragmas(bare, writing=True)

        def update(contact: str, number: int) -> None:
            bare.execute("SELECT * FROM contact WHERE id = ?", (contact,)).fetchall()
            start = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE contact SET last_name = ? WHERE id = ?", (f"Bare{mark}{number}", contact))
            bare.execute("COMMIT")
            floor.append((time.perf_counter() - start) * 1000)

        floor: list[float] = []
        kinds = {
            "rename": lambda contact, number: contacts.set_fields(ws, contact, {"last_name": f"Name{mark}{number}"}),
            "change of a birthday": lambda contact, number: contacts.set_fields(
                ws, contact, {"birthday": f"{mark}{number}"}
            ),
            "new phone number": lambda contact, number: contacts.add_channel(
                ws, contact, "phone", f"0331 555{number:04d}"
            ),
        }
        found["bare UPDATE, committed"] = []
        for turn in range(ROUNDS):
            floor.clear()
            run(ws, ids, update, turn)
            found["bare UPDATE, committed"] += floor[WARM:]
            for name, work in kinds.items():
                found.setdefault(name, []).extend(run(ws, ids, work, turn))
        bare.close()
    return found


def child(path: Path, preload: str) -> dict[str, list[float]]:
    environment = {**os.environ, "LD_PRELOAD": preload}
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.edit", "--child", str(path)],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    return json.loads(done.stdout)


def show(title: str, found: dict[str, list[float]], sync: float) -> None:
    floor = found["bare UPDATE, committed"]
    rows = [
        (name, percentile(taken, 0.5), percentile(taken, 0.95), percentile(taken, 0.5) / percentile(floor, 0.5),
         percentile(taken, 0.95) / percentile(floor, 0.95))
        for name, taken in found.items()
    ]  # fmt: skip
    table(f"{title} (one fdatasync: {sync:.3f} ms)", ("edit", "p50 ms", "p95 ms", "ratio p50", "ratio p95"), rows)


def compiled(folder: Path) -> str:
    """The shim as a library; empty where it cannot be made."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return ""
    (folder / "slow.c").write_text(SHIM, encoding="ascii")
    target = folder / "slow.so"
    done = subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", str(target), str(folder / "slow.c"), "-ldl"], check=False
    )
    return str(target) if done.returncode == 0 else ""


def main(size: int) -> None:
    with tempfile.TemporaryDirectory(dir=office(size).parent) as name:
        folder = Path(name)
        path = shutil.copyfile(office(size), folder / "office.kontor")
        sync = fsync_ms(folder)
        show(f"{size:,} contacts, this machine's disk", child(path, ""), sync)
        shim = compiled(folder)
        if shim:
            show(f"{size:,} contacts, every fsync {SLOW_MS} ms slower", child(path, shim), sync + SLOW_MS)
        else:
            print("\nNo compiler: the measurement with a slow disk is left out.")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        print(json.dumps(measure(Path(sys.argv[2]))))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 100_000)
