"""The open file: the one object that window, command line, tests and background jobs share.

    with ws.operation("Complete follow-up"):
        ...                     # writes of store/writes

is one transaction, one journal entry, one undo step and one change notice. Outside an operation the connection
cannot write at all. A Workspace belongs to the thread that opened it; another thread opens its own on the same file.
"""

from __future__ import annotations

import os
import shutil
import time
import weakref
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from crm_desktop.common import paths
from crm_desktop.common.ahead import ahead
from crm_desktop.common.clock import Clock, parse_stamp, stamp, utc_now
from crm_desktop.common.errors import FileRefused, ReadOnly
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.common.settings import Settings

from . import blocks, header, late, listing, locations, lock, notices, problems
from .engine import Connection, EngineError, Row, connect, encodable, one_at_a_time
from .migrations import VERSION, migrate
from .notices import Notice
from .opening import (
    DELETE,
    LOG_PAGES,
    WAL,
    bring_in,
    brought_in,
    connect_reading,
    may_write,
    set_journal,
    set_pragmas,
    was_left_open,
)
from .schema import DO

if TYPE_CHECKING:
    from .journal import Change, Operation
    from .listing_rows import Fresh

tr = texts("store")

SUFFIX = ".kontor"
Listener = Callable[["Change"], None]


class Workspace:
    """Open with create() or open(); always close()."""

    def __init__(self, connection: Connection, path: Path, read_only: bool, clock: Clock) -> None:
        self.connection = connection
        self._statements = one_at_a_time(connection)
        here = weakref.ref(self)
        self._beneath = late.install(connection, lambda: found.connection if (found := here()) is not None else None)
        self.path = path
        self.read_only = read_only
        self.clock = clock
        self.source = "window"
        self.user_id = ""
        self.journal_mode = ""
        self._listeners: list[Listener] = []
        self._running: Operation | None = None
        self._bulk = False
        """Whether the operation in progress leaves the insert triggers out."""
        self._fresh: tuple[Fresh, dict[str, int]] | None = None
        self._unnoted: frozenset[str] = frozenset()
        self._later: list[str] = []
        self._installed = False
        self._holder: lock.Holder | None = None
        self._version_seen = 0
        self._inode: header.Inode | None = None
        self._copied: Path | None = None
        self._left_open = False
        self.notices: list[Notice] = []
        """What the user should be told about this file: shown by the window, printed by the command line."""

    # Opening and closing

    @classmethod
    def create(
        cls, path: Path | str, *, clock: Clock = utc_now, name: str = "", accept_location: bool = False
    ) -> Workspace:
        """Make a new file and open it. Raises FileRefused when something is already there, RiskyLocation (see
        locations.py) unless accept_location; with it the place is accepted for this file from then on."""
        path = Path(path)
        found = _accepted_risk(path, accept_location)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
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
        inode = header.claim(path, new=True)
        ws: Workspace | None = None
        try:
            ws = cls(connect(str(path)), path, False, clock)
            ws._inode = inode
            ws._set_up(found)
            migrate(ws.connection)
            listing.recreate(ws.connection)
            ws._seed(name or path.stem)
            # The header must say what the file is even if we are killed before the next checkpoint.
            ws.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            ws._after_open()
        except BaseException as problem:
            if ws is None:
                header.let_go(inode)
            else:
                ws.close()
            for leftover in (path, Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal")):
                with suppress(OSError):
                    leftover.unlink()
            if isinstance(problem, EngineError):
                problems.reraise(problem, path)
            raise
        return ws

    @classmethod
    def open(
        cls, path: Path | str, *, read_only: bool = False, clock: Clock = utc_now, accept_location: bool = False
    ) -> Workspace:
        """Open an existing file. Refuses what is not a workspace, is newer, damaged, held by another computer or in a
        risky place (FileRefused, FileLocked, RiskyLocation); the refused file's bytes stay as they are. Older files are
        migrated after a copy. What cannot be written to is opened for reading only and says so in `notices`."""
        path = Path(path)
        inode = header.claim(path)
        ws: Workspace | None = None
        try:
            found = None if read_only else _accepted_risk(path, accept_location)
            other = None if read_only else lock.holder(path)
            if other is not None:
                raise notices.held(path, other)
            left_open = was_left_open(path)
            reading = read_only or not may_write(path)
            connection, copied = connect_reading(path) if reading else (connect(str(path)), None)
            ws = cls(connection, path, reading, clock)
            ws._inode, ws._copied, ws._left_open = inode, copied, left_open
            ws._set_up(found)
            version = int(ws.value("PRAGMA user_version"))
            if version < VERSION or not listing.current(connection):
                ws._upgrade(version)
            ws._after_open()
            if reading and not read_only:
                ws.notices.append(notices.cannot_write(path))
        except BaseException as problem:
            if ws is None:
                header.let_go(inode)
            else:
                ws.close()
            if isinstance(problem, EngineError):
                problems.reraise(problem, path)
            raise
        return ws

    def again(self) -> Workspace:
        """A second Workspace on the same file, for another thread."""
        ws = Workspace.open(self.path, read_only=self.read_only, clock=self.clock)
        ws.source, ws.user_id = self.source, self.user_id
        return ws

    def save_memory(self) -> None:
        """Keep only a little of the file in memory: for a second connection that reads now and then."""
        self.connection.execute("PRAGMA cache_size = -4000")

    def _set_up(self, risk: locations.Risk | None) -> None:
        """Journal mode and pragmas; the mode comes first, since nothing can be read in one the place does not allow."""
        if not self.read_only:
            self.journal_mode = set_journal(self.connection, wanted=DELETE if risk else WAL)
        set_pragmas(self.connection, writing=not self.read_only)
        if risk is not None:
            self.notices.append(notices.risky(self.path, risk.service))
        elif self.journal_mode not in ("", WAL):
            self.notices.append(notices.no_log(self.path))

    def _after_open(self) -> None:
        self.connection.execute("PRAGMA query_only = ON")
        # The member entered first, whatever the clock said when the others came.
        row = self.one("SELECT id FROM user WHERE deleted_at IS NULL ORDER BY rowid LIMIT 1")
        self.user_id = self._acting() or (row[0] if row else "")
        self._version_seen = self.value("PRAGMA data_version")

    def _acting(self) -> str:
        """The member whom this machine chose to work as in this file; '' for nobody, or somebody who left."""
        known = _chosen()
        chosen = known.get(self._file_id(), "") if known is not None else ""
        there = "SELECT 1 FROM user WHERE id = ? AND deleted_at IS NULL"
        return chosen if isinstance(chosen, str) and chosen and self.one(there, (chosen,)) else ""

    def act_as(self, user_id: str, *, remember: bool = True) -> None:
        """Work as this member from now on, in this file on this machine also the next time."""
        self.user_id = user_id
        if remember:
            Settings(_acting_file()).set(self._file_id(), user_id)

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
            # A copy left by an earlier try is of no use: the file may have changed since.
            self.copy_to(self.path.with_name(f"{self.path.stem}.before-update-{version}{self.path.suffix}"))
            migrate(self.connection)
        if not listing.current(self.connection):
            listing.recreate(self.connection)
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, target: Path) -> None:
        """A consistent, checked copy of everything committed, made beside other work. Never leaves half a file."""
        from . import copies

        with self.writable():  # VACUUM INTO writes nothing to our file, but query_only refuses it all the same
            copies.copy(self.connection, self.path, target)

    @contextmanager
    def writable(self) -> Generator[Connection]:
        """For upkeep of derived and temporary tables, outside operations. Raises CrmError for a full disk and the
        like."""
        query_only = self.value("PRAGMA query_only")
        try:
            if not query_only:  # lifted by the first operation; each change makes the engine compile all anew
                yield self.connection
                return
            self.connection.execute("PRAGMA query_only = OFF")
            try:
                yield self.connection
            finally:
                self.connection.execute(f"PRAGMA query_only = {query_only}")
        except EngineError as problem:
            problems.reraise(problem, self.path)

    def log_at_rest(self) -> None:
        """Wait until nobody of this process brings the log of a big operation into the file."""
        brought_in(self.path)

    def hold(self) -> None:
        """Tell other computers that this one works with the file, until close()."""
        if not self.read_only and self._holder is None:
            self._holder = lock.take(self.path)

    def beat(self) -> None:
        """Renew hold(); to be called every minute or so. When another computer took the file over meanwhile (this one
        slept), nothing more is written here, and `notices` says so."""
        if self._holder is None or self.read_only:
            return
        other = lock.beat(self.path)
        if other is not None:
            self.read_only = True
            self.notices.append(notices.taken_over(self.path, other))

    def close(self) -> None:
        if self._inode is not None and header.is_last(self._inode):
            brought_in(self.path)
        try:
            self.connection.close()
        except EngineError:
            return  # another thread's connection: still open, so the claim must stand
        if self._inode is not None:
            header.let_go(self._inode)
            self._inode = None
        if self._holder is not None:
            lock.release(self.path, self._holder)
            self._holder = None
        if self._copied is not None:
            shutil.rmtree(self._copied, ignore_errors=True)
            self._copied = None

    # Soundness

    def check_due(self) -> bool:
        """Whether quick_check() should run soon: never done, a day ago, or the file was not closed the last time."""
        last = parse_stamp(str(_checks().get(self._file_id(), "")))
        if last is None or self._left_open:
            return True
        return not timedelta(0) <= self.clock() - last < timedelta(days=1)

    def quick_check(self) -> None:
        """Read through all pages (about a second per 100,000 contacts). Raises FileRefused when one is damaged; notes
        the time, outside the file, when all is well."""
        try:
            found = self.value("PRAGMA quick_check(1)")
        except EngineError as problem:
            problems.reraise(problem, self.path)
        if found != "ok":
            raise problems.damaged(self.path)
        self._left_open = False
        _checks().set(self._file_id(), stamp(self.clock()))

    def _file_id(self) -> str:
        return str(self.value("SELECT value FROM setting WHERE key = 'file.id'") or self.path.stem)

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading (for store/queries)

    def _explain(self, problem: Exception) -> NoReturn:
        """What went wrong in a reading, or beneath it."""
        beneath, self._beneath[:] = self._beneath[:1], ()
        problems.reraise(beneath[0] if beneath else problem, self.path)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        try:
            return self._statements.execute(sql, parameters).fetchall()
        except EngineError as problem:
            self._explain(problem)
        except UnicodeEncodeError:
            return self.rows(sql, encodable(parameters))

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        try:
            return self.connection.execute(sql, parameters).fetchone()
        except EngineError as problem:
            self._explain(problem)
        except UnicodeEncodeError:
            return self.one(sql, encodable(parameters))

    def parts(self, sql: str, parameters: Sequence[Any] = (), size: int = 4096) -> Generator[list[Row]]:
        """The rows in portions, for what may be a million."""
        try:
            cursor = self.connection.execute(sql, encodable(parameters))
            while part := cursor.fetchmany(size):
                yield part
        except EngineError as problem:
            self._explain(problem)

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        row = self.one(sql, parameters)
        return row[0] if row else None

    @contextmanager
    def limited(self, seconds: float) -> Generator[None]:
        """Readings inside that take longer are broken off with a CrmError."""
        deadline = time.monotonic() + seconds
        self.connection.set_progress_handler(lambda: time.monotonic() > deadline, 20_000)
        try:
            yield
        finally:
            self.connection.set_progress_handler(None, 0)

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
    def operation(self, label: str, *, kind: str = DO, target: int = 0, bulk: bool = False) -> Generator[Operation]:
        """One transaction, one journal entry, one undo step, one change notice.

        Inside another operation it joins that one. An exception rolls everything back and is raised; engine errors
        that are nobody's bug (full disk, lock) arrive as CrmError. bulk=True journals inserts set-wise at the end: for
        imports, which insert much and delete nothing for good.
        """
        if self._running is not None:
            with self._part():
                yield self._running
            return
        if self.read_only:
            raise ReadOnly(
                tr("“{name}” is open for reading only.", name=self.path.name),
                safe=problems.unchanged(),
                remedy=tr("Close it elsewhere or copy it to a folder of your own, then open it again."),
            )
        journal = _journal()
        connection = self._statements
        execute = connection.execute
        change: Change | None = None
        try:
            if not self._installed:
                # From here on the triggers refuse what is written outside an operation. Lifting query_only for each
                # operation would do so too, but each change of it makes the engine compile all statements anew.
                execute("PRAGMA query_only = OFF")
                journal.install(connection)
                self._installed = True
            execute("BEGIN IMMEDIATE")
            at = stamp(self.clock())
            number = journal.begin(connection, label, at, self.user_id, kind, self.source, target)
            self._running = running = journal.Operation(number, label, at, self.user_id, kind, self.source, target)
            begun, self._later = journal.begin_bulk(connection) if bulk else (None, [])
            self._bulk = bool(begun)
            yield running
            fresh, known = self._fresh or (None, None)
            if begun is None and fresh is None:
                tables = journal.changed_tables(connection, number)
                listed = listing.refresh(connection, tables=() if self._unnoted else tables)
                late.settle_if_many(connection, number)
            else:
                if begun is not None:
                    span = fresh.span() if fresh else None
                    journal.finish_bulk(connection, number, begun, (span, known) if span and known else None)
                tables = journal.changed_tables(connection, number)
                with listing.begun(connection, fresh) as work:
                    self.index_bulk()
                    if fresh is not None:
                        journal.mark_dirty(connection, fresh.again)
                    listed = listing.refresh(connection, fresh, work)
            made = fresh.live if fresh else ()
            change = journal.notice(running, tables | self._unnoted, listed, made)
            journal.end(connection)
            with ahead([fresh.let_go]) if fresh is not None else nullcontext():  # while the engine is at work
                if bulk:
                    execute("PRAGMA wal_autocheckpoint = 0").fetchall()
                # An undo counts even when no row had to change any more, or it would be offered for ever.
                execute("ROLLBACK" if change is None and kind == DO else "COMMIT")
            if bulk and self.journal_mode == WAL:
                bring_in(self.path)
        except BaseException as problem:
            with suppress(EngineError):
                if self.connection.in_transaction:
                    execute("ROLLBACK")
                if problems.is_full(problem):  # give back what the failed step took of the disk
                    execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if isinstance(problem, EngineError):
                problems.reraise(problem, self.path)
            raise
        finally:
            if bulk:
                with suppress(EngineError):
                    execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}").fetchall()
            self._running, self._fresh, self._bulk = None, None, False
            self._unnoted = frozenset()
        if change is not None:
            for listener in list(self._listeners):
                listener(change)

    @contextmanager
    def _part(self) -> Generator[None]:
        """An operation within an operation: when it fails and the outer one goes on, nothing of it stays. What the
        engine keeps for that makes thousands of statements in one part slow, so bulk work comes in portions."""
        self.connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO part")
                self.connection.execute("RELEASE part")
            raise
        self.connection.execute("RELEASE part")

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """For store/writes: one changing statement inside an operation; returns the number of rows touched."""
        if self._running is None:
            raise RuntimeError("a write outside an operation")
        try:
            return self._statements.execute(sql, parameters).rowcount
        except UnicodeEncodeError:
            return self._statements.execute(sql, encodable(parameters)).rowcount

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> bool:
        """For store/writes: many rows at once, quickly. Returns False when halves of characters were replaced."""
        if self._running is None:
            raise RuntimeError("a write outside an operation")
        return blocks.insert(self.connection, table, columns, rows, bare=self._bulk)

    def delete(self, table: str, ids: Sequence[str]) -> None:
        """For store/writes: many rows for good."""
        if self._running is None:
            raise RuntimeError("a write outside an operation")
        from . import journal

        journal.delete_rows(self.connection, table, ids)

    def changed_unnoted(self, tables: Iterable[str]) -> None:
        """For what takes its own changes out of the journal again: the screens hear of these tables all the same."""
        self._unnoted |= frozenset(tables)

    def index_bulk(self) -> None:
        """For a bulk operation that has written nearly all of its rows, while another thread makes the rest: the
        indexes left out until now. Else they are made when it ends."""
        for sql in self._later:
            self.connection.execute(sql)
        self._later.clear()

    def list_as(self, fresh: Fresh) -> None:
        """For a bulk operation that knows all about the contacts it made so far: how they are listed when it ends."""
        from . import journal

        fresh.settle(self.connection)
        self._fresh = (fresh, journal.last_rows(self.connection))

    def write_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if self._running is None:
            raise RuntimeError("a write outside an operation")
        begun = 0

        def counted() -> Iterator[Sequence[Any]]:
            nonlocal begun
            for row in rows:
                begun += 1
                yield row

        try:
            self.connection.executemany(sql, counted())
        except UnicodeEncodeError:  # in the row begun last
            self.connection.executemany(sql, [encodable(row) for row in rows[begun - 1 :]])


@cache
def _journal():  # what a start without changes does without
    from . import journal

    return journal


def _acting_file() -> Path:
    return paths.settings_folder() / "members.toml"


def _chosen() -> Settings | None:
    """File to the member chosen on this machine; None when none ever was."""
    path = _acting_file()
    return Settings(path) if path.is_file() else None


def _accepted_risk(path: Path, accept: bool) -> locations.Risk | None:
    """What speaks against the place and was accepted by the user. Raises RiskyLocation when it was not."""
    found = locations.risk(path)
    if found is not None and accept:
        locations.accept(path)
    elif found is not None and not locations.is_accepted(path):
        raise locations.RiskyLocation(path, found)
    return found


def _checks() -> Settings:
    """When each file was last looked through on this computer. Outside the file, so that looking changes nothing."""
    return Settings(paths.settings_folder() / "checks.toml")
