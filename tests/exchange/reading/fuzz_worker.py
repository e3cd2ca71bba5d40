"""Reads many damaged files in one process with the limits of the child: `python -m tests.exchange.reading.fuzz_worker`.

A path a line on standard input; a line of JSON for each on standard output: what the reading child would have sent.
Starting a child for each of 100,000 files would take hours; a share of them goes through the real child as well.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

from crm_desktop.exchange.reading import child, files
from crm_desktop.exchange.reading.columns import guess_table
from crm_desktop.exchange.reading.tables import ALL, ColumnSummary, Table


def read(path: str) -> dict[str, Any]:
    frames: dict[str, Any] = {}

    def send(*frame: Any) -> None:
        frames[frame[0]] = frame

    job = files._job("preview", files.Path(path), None) | {"details": False}
    start = time.monotonic()
    child.run(job, send)
    if "done" in frames:
        facts, done = frames["source"][1], frames["done"][1]
        columns = tuple(ColumnSummary(*column) for column in done["columns"])
        table = Table(tuple(facts["header"]), facts["header_row"], columns=columns)
        said = facts["facts"].get("targets")
        mapped = guess_table(table).as_job() if said is None else list(enumerate(said))
        job |= {"job": "contacts", "columns": mapped, "options": {}, "judged": ALL}
        child.run(job, send)
        child.run(job | {"job": "appointments"}, send)
    return {
        "refused": frames["refused"][1] if "refused" in frames else "",
        "bug": frames["bug"][1] if "bug" in frames else "",
        "seconds": time.monotonic() - start,
    }


def main() -> None:
    out = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    child.limit_memory()
    for line in sys.stdin:
        out.write(json.dumps(read(line.rstrip("\n"))) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
