"""What one start worked out and the next needs again, in the folder of caches: whole and of this Python, or not."""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from zlib import crc32

from . import paths

TYPE_CHECKING = False  # loading typing would take longer than reading what is kept

if TYPE_CHECKING:
    from typing import Any


def _file(name: str) -> str:
    return os.path.join(paths.folder_name("cache", ".cache"), f"{name}-{sys.implementation.cache_tag}.bin")


def read(name: str) -> dict[Any, Any]:
    """Empty where nothing was kept, or it is damaged or another Python's."""
    try:
        with open(_file(name), "rb") as file:
            found = file.read()
        if int.from_bytes(found[:4], "big") != crc32(found[4:]):  # marshal trusts what it reads
            return {}
        version, kept = marshal.loads(found[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if version == sys.version and isinstance(kept, dict) else {}  # pyright: ignore[reportUnknownVariableType]


def keep(name: str, values: dict[Any, Any]) -> None:
    """Store what marshal can write. Not before the first picture; where it cannot be written, the next start takes a
    little longer."""
    import tempfile

    data = marshal.dumps((sys.version, values))
    folder = os.path.dirname(_file(name))
    with contextlib.suppress(OSError):
        os.makedirs(folder, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=folder, prefix=f".{name}-")
        with os.fdopen(handle, "wb") as file:
            file.write(crc32(data).to_bytes(4, "big") + data)
        os.replace(part, _file(name))
