"""How a file is opened: which journal its place allows, and how to read what cannot be written."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path

from .engine import Connection, EngineError, connect, error_name

WAL, DELETE = "wal", "delete"
LOG_LIMIT = 32_000_000
"""Bytes the write-ahead log keeps on the disk after a big import; what goes beyond is given back."""
LOG_PAGES = 4000
"""Pages of 4 KiB after which the log is brought into the file. An edit writes about thirty, and every hundredth or so
then takes 10 ms longer; with the engine's 1000 it would be every thirtieth."""
_NO_LOG = ("SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_PROTOCOL")


def set_pragmas(connection: Connection, *, writing: bool) -> None:
    execute = connection.execute
    execute("PRAGMA trusted_schema = OFF")
    execute("PRAGMA cell_size_check = ON")
    execute("PRAGMA temp_store = MEMORY")
    execute("PRAGMA cache_size = -200000")
    if writing:
        execute("PRAGMA secure_delete = ON")
        execute("PRAGMA fullfsync = ON")
        execute("PRAGMA synchronous = FULL")
        execute(f"PRAGMA journal_size_limit = {LOG_LIMIT}")
        execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")


_bringing: dict[Path, threading.Thread] = {}
"""Who brings a log into its file right now."""


def bring_in(path: Path) -> None:
    """Bring the log of a big operation into the file beside everything else: whoever waits for the operation does not
    wait for that. What is committed is safe in the log meanwhile, and read from there; should the program end first,
    the next one to close the file does it. A log that an edit might leave is let be."""
    with suppress(OSError):
        if Path(f"{path}-wal").stat().st_size > LOG_PAGES * 4096:
            brought_in(path)
            _bringing[path] = thread = threading.Thread(target=_bring_in, args=(path,), name="kontor-log")
            thread.start()


def brought_in(path: Path) -> None:
    """Wait for bring_in(): nobody else can cut the log off meanwhile, nor take the file away."""
    if (thread := _bringing.pop(path, None)) is not None:
        thread.join()


def _bring_in(path: Path) -> None:
    with suppress(EngineError):  # no room, or somebody else is at it: the log stays until the next time
        connection = connect(str(path))
        try:
            set_pragmas(connection, writing=True)
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        finally:
            connection.close()


def set_journal(connection: Connection, *, wanted: str = WAL) -> str:
    """Ask for a journal mode and return the one the file now has: "wal", or "delete" where the place of the file does
    not allow the write-ahead log (no shared memory on most network drives)."""
    try:
        now = _mode(connection, "PRAGMA journal_mode")
        if now != wanted:
            now = _mode(connection, f"PRAGMA journal_mode = {wanted}")
        if now == wanted:
            return now
    except EngineError as problem:
        if not error_name(problem).startswith(_NO_LOG):
            raise
        # The file still says "log", but a log needs shared memory here; alone with the file we can leave that mode.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    now = _mode(connection, "PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()  # lets the exclusive lock go
    return now


def _mode(connection: Connection, sql: str) -> str:
    row = connection.execute(sql).fetchone()
    return str(row[0]).lower() if row else ""


def may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def was_left_open(path: Path) -> bool:
    """Whether the last program that wrote did not close the file (crash, power cut) or has it open right now."""
    for ending in ("-wal", "-journal"):
        with suppress(OSError):
            if Path(f"{path}{ending}").stat().st_size > 0:
                return True
    return False


def connect_reading(path: Path) -> tuple[Connection, Path | None]:
    """A connection that only reads, wherever the file lies, and the folder of the copy it reads, if it had to make one
    (to be removed when done): a write-ahead log on a medium that cannot be written to can be read no other way."""
    left_open = was_left_open(path)
    if not left_open:
        # Opened as if nobody could change it, the engine makes no files beside it; enough to refuse a damaged one.
        connection = _checked(connect(str(path), read_only=True, immutable=True))
        if not os.access(path.parent, os.W_OK):
            return connection, None
        connection.close()
    if may_write(path) or not left_open:
        try:
            return _checked(connect(str(path), read_only=True)), None
        except EngineError as problem:
            if not error_name(problem).startswith(_NO_LOG):
                raise
    import tempfile  # for few files, and brings random numbers and compression along

    folder = Path(tempfile.mkdtemp(prefix="kontor-reading-"))
    try:
        for ending in ("", "-wal", "-journal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{path}{ending}", folder / f"{path.name}{ending}")
        connect(str(folder / path.name)).close()  # brings file and log together
        return connect(str(folder / path.name), read_only=True), folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _checked(connection: Connection) -> Connection:
    """The connection, when the pages every start reads are legible."""
    try:
        for table in ("sqlite_master", "derived", "user", "setting", "operation"):
            connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchall()
        return connection
    except BaseException:
        connection.close()
        raise
