"""The open file: the one object that window, command line, tests and background jobs share.

    with ws.operation("Complete follow-up"):
        ...                     # writes of store/writes

is one transaction, one journal entry, one undo step and one change notice. Outside an operation the connection
cannot write at all. A Workspace belongs to the thread that opened it; another thread opens its own on the same file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from crm_desktop.common.clock import Clock, stamp, utc_now
from crm_desktop.common.errors import FileLocked, FileRefused, ReadOnly
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id

from . import journal, listing, lock, problems
from .engine import Connection, EngineError, Row, connect
from .journal import Change, Operation
from .migrations import APPLICATION_ID, VERSION, migrate

tr = texts("store")

SUFFIX = ".kontor"
Listener = Callable[[Change], None]


class Workspace:
    """Open with create() or open(); always close()."""

    def __init__(self, connection: Connection, path: Path, read_only: bool, clock: Clock) -> None:
        self.connection = connection
        self.path = path
        self.read_only = read_only
        self.clock = clock
        self.source = "window"
        self.user_id = ""
        self.journal_mode = ""
        self._listeners: list[Listener] = []
        self._running: Operation | None = None
        self._installed = False
        self._holder: lock.Holder | None = None
        self._version_seen = 0

    # Opening and closing

    @classmethod
    def create(cls, path: Path | str, *, clock: Clock = utc_now, name: str = "") -> Workspace:
        """Make a new file and open it. Raises FileRefused when something is already there."""
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError as problem:
            raise FileRefused(
                tr("There is already a file named “{name}”.", name=path.name),
                safe=problems.unchanged(),
                remedy=tr("Choose another name, or open the existing file."),
            ) from problem
        except OSError as problem:
            raise FileRefused(
                tr("“{name}” cannot be created in this folder.", name=path.name),
                remedy=tr("Choose a folder you may write to."),
            ) from problem
        connection = connect(str(path))
        try:
            ws = cls(connection, path, False, clock)
            ws._set_up_connection(first=True)
            migrate(connection)
            listing.recreate(connection)
            ws._seed(name or path.stem)
            # The header must say what the file is even if we are killed before the next checkpoint.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except Exception as problem:
            connection.close()
            for leftover in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
                with suppress(OSError):
                    leftover.unlink()
            raise problems.explain(problem, path) or problem from problem
        ws._after_open()
        return ws

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False, clock: Clock = utc_now) -> Workspace:
        """Open an existing file. Refuses what is not a workspace, is newer, damaged or held by another computer
        (FileRefused, FileLocked); the refused file's bytes stay as they are. Older files are migrated after a copy."""
        path = Path(path)
        _check_header(path)
        if not read_only:
            other = lock.holder(path)
            if other is not None:
                raise FileLocked(
                    tr(
                        "“{name}” is open on {host} by {user} since {since}.",
                        name=path.name, host=other.host, user=other.user, since=_local_time(other.since),
                    ),
                    safe=problems.unchanged(),
                    remedy=tr("Open it for reading only, or try again when it is closed there."),
                )  # fmt: skip
        writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        try:
            connection = _connect(path, read_only or not writable)
        except EngineError as problem:
            raise problems.explain(problem, path) or problem from problem
        ws = cls(connection, path, read_only or not writable, clock)
        try:
            ws._set_up_connection()
            version = int(ws.value("PRAGMA user_version"))
            if version < VERSION or not listing.current(connection):
                ws._upgrade(version)
            ws._after_open()
        except Exception as problem:
            connection.close()
            raise problems.explain(problem, path) or problem from problem
        return ws

    def again(self) -> Workspace:
        """A second Workspace on the same file, for another thread."""
        ws = Workspace.open(self.path, read_only=self.read_only, clock=self.clock)
        ws.source = self.source
        return ws

    def _set_up_connection(self, *, first: bool = False) -> None:
        execute = self.connection.execute
        execute("PRAGMA trusted_schema = OFF")
        execute("PRAGMA cell_size_check = ON")
        execute("PRAGMA temp_store = MEMORY")
        execute("PRAGMA cache_size = -200000")
        if not self.read_only:
            execute("PRAGMA secure_delete = ON")
            execute("PRAGMA fullfsync = ON")
            mode = execute("PRAGMA journal_mode").fetchone()
            if mode is not None and mode[0] != "wal":
                mode = execute("PRAGMA journal_mode = WAL").fetchone()
                if mode is not None and mode[0] != "wal":
                    execute("PRAGMA journal_mode = DELETE")
            self.journal_mode = str(mode[0]) if mode else ""
            execute("PRAGMA synchronous = FULL")
        if not first:
            execute("PRAGMA query_only = ON")

    def _after_open(self) -> None:
        self.connection.execute("PRAGMA query_only = ON")
        row = self.one("SELECT id FROM user WHERE deleted_at IS NULL ORDER BY id LIMIT 1")
        self.user_id = row[0] if row else ""
        self._version_seen = self.value("PRAGMA data_version")

    def _seed(self, name: str) -> None:
        """The rows every new file starts with. Not journaled: there is nothing before them to go back to."""
        execute = self.connection.execute
        execute("BEGIN IMMEDIATE")
        execute("INSERT INTO user(id, name) VALUES(?, ?)", (new_id(), lock.ours().user))
        for key, value in (("file.id", new_id()), ("file.name", name), ("file.created", stamp(self.clock()))):
            execute("INSERT INTO setting(id, key, value) VALUES(?, ?, ?)", (new_id(), key, value))
        execute("COMMIT")

    def _upgrade(self, version: int) -> None:
        """Copy the file beside itself and migrate it; make list and search anew where this version keeps them
        otherwise. The copy is complete and checked before the first step."""
        if self.read_only:
            raise FileRefused(
                tr("“{name}” comes from an older version and cannot be updated here.", name=self.path.name),
                safe=problems.unchanged(),
                remedy=tr("Copy it to a folder you may write to and open the copy."),
            )
        if version < VERSION:
            copy = self.path.with_name(f"{self.path.stem}.before-update-{version}{self.path.suffix}")
            if not copy.exists():
                self.copy_to(copy)
            self.connection.execute("PRAGMA query_only = OFF")
            migrate(self.connection)
        self.connection.execute("PRAGMA query_only = OFF")
        if not listing.current(self.connection):
            listing.recreate(self.connection)
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, target: Path) -> None:
        """A consistent, checked copy of everything committed, made beside other work. Never leaves half a file."""
        part = target.with_name(target.name + ".part")
        with suppress(FileNotFoundError):
            part.unlink()
        try:
            # VACUUM INTO needs no write to our file, but query_only refuses it all the same.
            self.connection.execute("PRAGMA query_only = OFF")
            self.connection.execute("VACUUM INTO ?", (str(part),))
            with _synced(part):
                check = connect(str(part), read_only=True)
                try:
                    found = check.execute("PRAGMA quick_check(1)").fetchone()
                finally:
                    check.close()
            if found is None or found[0] != "ok":
                raise problems.damaged(self.path)
            os.replace(part, target)
        except EngineError as problem:
            raise problems.explain(problem, target) or problem from problem
        finally:
            with suppress(OSError):
                part.unlink()
            if self._running is None:
                self.connection.execute("PRAGMA query_only = ON")

    def hold(self) -> None:
        """Tell other computers that this one works with the file, until close()."""
        if not self.read_only:
            self._holder = lock.take(self.path)

    def beat(self) -> None:
        """Renew hold(); to be called every minute or so."""
        if self._holder is not None:
            lock.beat(self.path)

    def close(self) -> None:
        with suppress(EngineError):
            self.connection.close()
        if self._holder is not None:
            lock.release(self.path, self._holder)
            self._holder = None

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading (for store/queries)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        return self.connection.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        return self.connection.execute(sql, parameters).fetchone()

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        row = self.connection.execute(sql, parameters).fetchone()
        return row[0] if row else None

    def changed_elsewhere(self) -> bool:
        """Whether another connection (background job, command line) committed since the last call."""
        now = self.value("PRAGMA data_version")
        if now == self._version_seen:
            return False
        self._version_seen = now
        return True

    # Changing

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(change) after each commit on this connection; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    @property
    def in_operation(self) -> bool:
        return self._running is not None

    @contextmanager
    def operation(
        self, label: str, *, kind: str = journal.DO, target: int = 0, bulk: bool = False
    ) -> Generator[Operation]:
        """One transaction, one journal entry, one undo step, one change notice.

        Inside another operation it joins that one. An exception rolls everything back and is raised; engine errors
        that are nobody's bug (full disk, lock) arrive as CrmError. bulk=True journals inserts set-wise at the end: for
        imports, which insert much and delete nothing for good.
        """
        if self._running is not None:
            yield self._running
            return
        if self.read_only:
            raise ReadOnly(
                tr("“{name}” is open for reading only.", name=self.path.name),
                safe=problems.unchanged(),
                remedy=tr("Close it elsewhere or copy it to a folder of your own, then open it again."),
            )
        execute = self.connection.execute
        change: Change | None = None
        execute("PRAGMA query_only = OFF")
        try:
            if not self._installed:
                journal.install(self.connection)
                self._installed = True
            execute("BEGIN IMMEDIATE")
            at = stamp(self.clock())
            number = journal.begin(self.connection, label, at, self.user_id, kind, self.source, target)
            self._running = running = Operation(number, label, at, self.user_id, kind, self.source, target)
            marks = journal.begin_bulk(self.connection) if bulk else None
            yield running
            if marks is not None:
                journal.finish_bulk(self.connection, number, marks)
            change = journal.notice(self.connection, number, label, kind)
            listing.refresh(self.connection)
            if change is None:
                execute("ROLLBACK")
            else:
                execute("COMMIT")
        except BaseException as problem:
            with suppress(EngineError):
                if self.connection.in_transaction:
                    execute("ROLLBACK")
            if isinstance(problem, EngineError):
                raise problems.explain(problem, self.path) or problem from problem
            raise
        finally:
            self._running = None
            with suppress(EngineError):
                execute("PRAGMA query_only = ON")
        if change is not None:
            for listener in list(self._listeners):
                listener(change)

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """For store/writes: one changing statement inside an operation; returns the number of rows touched."""
        if self._running is None:
            raise RuntimeError("a write outside an operation")
        return self.connection.execute(sql, parameters).rowcount

    def write_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if self._running is None:
            raise RuntimeError("a write outside an operation")
        self.connection.executemany(sql, rows)


def _connect(path: Path, read_only: bool) -> Connection:
    """Reading from a medium that cannot hold the write-ahead log needs the immutable mode."""
    if not read_only:
        return connect(str(path))
    immutable = not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    return connect(str(path), read_only=True, immutable=immutable)


@contextmanager
def _synced(path: Path) -> Generator[None]:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    yield


def _local_time(text: str) -> str:
    from crm_desktop.common.clock import parse_stamp

    moment = parse_stamp(text)
    return moment.astimezone().strftime("%H:%M") if moment else text


def _check_header(path: Path) -> None:
    """Read the first 100 bytes (SQLite file format, section 1.3) and refuse anything that is not ours."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as problem:
        raise FileRefused(
            tr("The file “{name}” is not there.", name=path.name),
            remedy=tr("Perhaps it was moved or renamed; choose it again, or restore a backup."),
        ) from problem
    except OSError as problem:
        raise FileRefused(
            tr("“{name}” cannot be read.", name=path.name),
            safe=problems.unchanged(),
            remedy=tr("Check the rights of file and folder."),
        ) from problem
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        raise FileRefused(
            tr("“{name}” is not a Kontor file.", name=path.name),
            safe=problems.unchanged(),
            remedy=tr("Choose a file ending in .kontor. Lists from Excel or Outlook are imported instead."),
        )
    application, version = int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")
    if application != APPLICATION_ID:
        raise FileRefused(
            tr("“{name}” is a database of another program.", name=path.name),
            safe=problems.unchanged(),
            remedy=tr("Choose a file ending in .kontor."),
        )
    if version > VERSION:
        raise FileRefused(
            tr("“{name}” was saved by a newer version of Kontor.", name=path.name),
            safe=problems.unchanged(),
            remedy=tr("Update Kontor on this computer, or choose another file."),
        )
