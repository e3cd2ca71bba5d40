"""Files and folders of the record formats (kinds.RECORD_FORMATS), opened as one table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .kinds import RECORD_FORMATS, SHEET_ENDINGS
from .record_table import Found, RecordTable, Tell, table_of, tag_members
from .refusals import Refused
from .tables import MAX_ROWS, MAX_TEXT_FILE

MAX_FILES = 20_000
NAMED = 5
"""Files of another kind that are named."""
_TABLES = (".csv", ".tsv", ".tab", *SHEET_ENDINGS)
"""Not .txt and the like: any folder may hold a read-me."""


def _reader(kind: str, tell: Tell) -> Callable[[Path], Found]:
    """The reader of one file; it raises Refused when the file gives nothing at all."""
    if kind == "pst":
        from .outlook_files import read_store

        return lambda path: read_store(path, tell)
    if kind in ("msg", "tnef", "eml"):
        from . import outlook_files

        return {"msg": outlook_files.read_item, "tnef": outlook_files.read_packed, "eml": outlook_files.read_eml}[kind]
    if kind == "vcard":
        from .vcards import read_cards

        return lambda path: read_cards(path, tell)
    if kind == "ics":
        from .calendars import read_calendar

        return lambda path: read_calendar(path, tell)
    if kind == "fritzbox":
        from .phone_books import read_phone_books

        return read_phone_books
    from .ldif_files import read_entries

    return lambda path: read_entries(path, tell)


def open_records(path: Path, kind: str, tell: Tell) -> tuple[Found, RecordTable]:
    """All records of a file, or of the files in a folder; one that cannot be read costs itself only."""
    if not path.is_dir():
        found = _reader(kind, tell)(path)
    else:
        found = Found()
        parts, at = _files(path, kind), 0

        def moving(done: int, total: int) -> None:
            tell(at, len(parts))

        read = _reader(kind, moving)
        for at, part in enumerate(parts):
            tell(at, len(parts))
            try:
                found.add(read(part))
            except Refused:
                found.warn("unreadable_file", 1, part.name)
        if others := _others(path, kind):
            found.warn("other_files", len(others), ", ".join(others[:NAMED]) + (" …" if len(others) > NAMED else ""))
    if len(found.records) > MAX_ROWS:
        raise Refused("too_many_rows", str(MAX_ROWS))
    tag_members(found)
    return found, table_of(found)


def _files(folder: Path, kind: str) -> list[Path]:
    endings = RECORD_FORMATS[kind].endings
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in endings and path.is_file())
    if len(found) > MAX_FILES:
        raise Refused("too_many_parts", str(len(found)))
    return found


def _others(folder: Path, kind: str) -> list[str]:
    """Names of the lists in a folder that are of another kind: only one kind is read as one list."""
    endings = {*_TABLES, *(ending for known in RECORD_FORMATS.values() for ending in known.endings)}
    endings -= {*RECORD_FORMATS[kind].endings}
    return sorted(part.name for part in folder.rglob("*") if part.suffix.lower() in endings and part.is_file())


def read_bytes(path: Path) -> bytes:
    """The content of a text file of records. Raises Refused."""
    try:
        if (size := path.stat().st_size) > MAX_TEXT_FILE:
            raise Refused("too_long", str(size // 2**20))
        return path.read_bytes()
    except OSError as error:
        code = "no_access" if isinstance(error, PermissionError) else "read_error"
        raise Refused(code, error.strerror or type(error).__name__) from error
