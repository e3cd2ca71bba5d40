"""One small file of every released version, made once by the program of that version and never again.

    python -m tests.store.samples            makes the sample of the current version, if there is none yet

A sample holds at least one row in every shared table, with all the oddities people type; all of it is invented.
"""

from __future__ import annotations

import gzip
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def versions() -> list[int]:
    return sorted(int(path.name.removesuffix(".kontor.gz")[1:]) for path in FOLDER.glob("v*.kontor.gz"))


def sample(version: int, target: Path) -> Path:
    target.write_bytes(gzip.decompress((FOLDER / f"v{version}.kontor.gz").read_bytes()))
    return target
