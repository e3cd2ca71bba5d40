"""The one SQLite engine. No other module, and no other SQLite library, may open a workspace file.

sqlcipher3 writes plain SQLite files without a key and carries its own engine, newer than the WAL-reset bug
(fixed in 3.51.3). Two SQLite libraries in one process drop each other's POSIX locks, so Python's sqlite3 and QtSql
stay out. sqlite-utils must find our module under its own name before it is imported, hence the alias.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Protocol, cast

import sqlcipher3.dbapi2 as _dbapi  # pyright: ignore[reportMissingTypeStubs]

from crm_desktop.common.fold import fold

sys.modules.setdefault("pysqlite3", _dbapi)
sys.modules.setdefault("pysqlite3.dbapi2", _dbapi)

# The driver tries to adapt None by looking for protocols on it, 0.7 µs a value; a registered adapter takes 0.06 µs.
_dbapi.register_adapter(type(None), lambda _: None)  # pyright: ignore


def _configure(*setting: int) -> None:
    """A setting of the whole engine, which holds only before the first connection. The driver has no word for these;
    where the engine's own functions cannot be reached, it stays as it is."""
    import ctypes

    import sqlcipher3._sqlite3 as driver  # pyright: ignore[reportMissingTypeStubs]

    with suppress(OSError, AttributeError):  # on Windows a driver hands out nothing but its module
        engine = ctypes.CDLL(str(driver.__file__))  # pyright: ignore
        configure = engine.sqlite3_config
        engine.sqlite3_shutdown()
        configure(*setting)
        engine.sqlite3_initialize()


def _count_no_memory() -> None:
    """Left to itself the engine takes a lock at each piece of memory it asks for, to keep counts nobody reads: a tenth
    of bulk writing. Its makers advise against it (SQLITE_DEFAULT_MEMSTATUS)."""
    memory_status = 9
    _configure(memory_status, 0)


_count_no_memory()


def lock_no_connections() -> None:
    """For a process that uses each of its connections in one thread alone, before it opens the first: no lock for each
    value that is read. Nothing for the program itself, where any thread may let go of a statement."""
    multi_thread = 2
    _configure(multi_thread)


OLDEST_ENGINE = (3, 51, 3)
PATIENCE = 5.0
"""Seconds a connection waits for another writer before it gives up."""

Row = tuple[Any, ...]
EngineError: type[Exception] = cast("type[Exception]", _dbapi.Error)  # pyright: ignore
OperationalError: type[Exception] = cast("type[Exception]", _dbapi.OperationalError)  # pyright: ignore
DatabaseError: type[Exception] = cast("type[Exception]", _dbapi.DatabaseError)  # pyright: ignore


class Cursor(Protocol):
    rowcount: int
    lastrowid: int
    description: Sequence[Sequence[Any]] | None

    def fetchone(self) -> Row | None: ...
    def fetchall(self) -> list[Row]: ...
    def fetchmany(self, size: int) -> list[Row]: ...
    def __iter__(self) -> Cursor: ...
    def __next__(self) -> Row: ...


class Connection(Protocol):
    in_transaction: bool

    def execute(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ..., /) -> Cursor: ...
    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> Cursor: ...
    def executescript(self, sql: str, /) -> Cursor: ...
    def create_function(self, name: str, narg: int, func: Any, *, deterministic: bool = ...) -> None: ...
    def set_progress_handler(self, handler: Any, n: int) -> None: ...
    def set_busy_handler(self, handler: Any) -> None: ...
    def set_authorizer(self, callback: Any) -> None: ...
    def backup(self, target: Connection, *, pages: int = ..., progress: Any = ...) -> None: ...
    def interrupt(self) -> None: ...
    def close(self) -> None: ...


def version() -> tuple[int, ...]:
    return tuple(int(part) for part in cast(str, _dbapi.sqlite_version).split("."))  # pyright: ignore


STATEMENTS = 512
"""Compiled statements kept per connection. The window needs some 200 in turn; making the UPDATE of a journaled table
anew, with the programs of its triggers, would cost more than running it."""


def connect(path: str, *, read_only: bool = False, immutable: bool = False) -> Connection:
    """A connection in autocommit mode: transactions are begun and ended by us alone.

    immutable reads a file on a medium that cannot hold the write-ahead log.
    """
    if version() < OLDEST_ENGINE:
        raise RuntimeError(f"SQLite {version()} is older than {OLDEST_ENGINE}")
    from urllib.parse import quote

    mode = "ro" if read_only else "rw"
    uri = f"file:{quote(path)}?mode={mode}{'&immutable=1' if immutable else ''}"
    connection = cast(Connection, _dbapi.connect(uri, uri=True, isolation_level=None, cached_statements=STATEMENTS))  # pyright: ignore
    connection.set_busy_handler(_waiting())
    connection.create_function("zip_impossible", 3, _zip_impossible, deterministic=True)  # pyright: ignore
    connection.create_function("fold", 1, lambda text: fold(text) if text else "", deterministic=True)  # pyright: ignore
    return connection


def connect_memory() -> Connection:
    """A connection to a database of its own that lies in memory and never on a disk."""
    connection = cast(Connection, _dbapi.connect(":memory:", isolation_level=None))  # pyright: ignore
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def one_at_a_time(connection: Connection) -> Connection:
    """The connection for statements each of which is done, and all of it fetched, before the next: making a cursor for
    every one costs a third of what a short statement does."""
    return cast(Any, connection).cursor()


def _zip_impossible(zip: str | None, city: str | None, country: str | None) -> int:
    from crm_desktop.records.postal import impossible  # its table is read when somebody asks for it

    return int(impossible(zip or "", city or "", country or ""))


def _waiting() -> Callable[[int], bool]:
    """How a connection waits while another one writes: it asks again every half millisecond. The engine's own way
    sleeps ever longer, up to 100 ms, and so starves beside busy writers who come back at once."""
    began = 0.0

    def wait(count: int) -> bool:
        nonlocal began
        now = time.monotonic()
        if count == 0:
            began = now
        time.sleep(0.0003 + 0.0002 * (count % 3))  # uneven, so that two who wait do not keep step
        return now - began < PATIENCE

    return wait


@contextmanager
def transaction(connection: Connection) -> Generator[None]:
    """Inside, all is written or, where anything fails, nothing. Raises what the engine raises, a full disk at the end
    included."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def impatient(connection: Connection) -> Generator[None]:
    """Inside, a connection gives up at once when another one writes."""
    connection.set_busy_handler(lambda count: False)  # pyright: ignore[reportUnknownLambdaType]
    try:
        yield
    finally:
        connection.set_busy_handler(_waiting())


def encodable(parameters: Sequence[Any]) -> list[Any]:
    """The same values without halves of characters, which some programs leave on the clipboard and in files; each
    becomes the sign for an unreadable one."""
    return [
        value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value
        for value in parameters
    ]


def error_name(problem: Exception) -> str:
    """The engine's own name of an error, e.g. SQLITE_BUSY or SQLITE_FULL; empty when it gives none."""
    return str(getattr(problem, "sqlite_errorname", "") or "")
