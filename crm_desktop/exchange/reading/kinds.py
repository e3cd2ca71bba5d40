"""What a file is, by its content: the ending of its name is only a hint."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from .binary_sheets import OLE_MAGIC
from .packages import parts_of
from .refusals import Refused

SHEET_ENDINGS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".xltx", ".xlt"}
_PACKED_PAGES = {".mht", ".mhtml", ".xls", ".xlsx"}
"""A page with all that belongs to it, packed as a mail is."""
ENDINGS = (".csv", ".txt", ".tsv", ".tab", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".htm", ".html", ".mht", ".xml")
"""What a file dialog offers besides the record formats."""


@dataclass(frozen=True, slots=True)
class RecordFormat:
    """A format that keeps records (cards, entries, items) instead of a table."""

    name: str
    """Proper name, the same in every language."""
    endings: tuple[str, ...]
    starts: tuple[bytes, ...] = ()
    """How the content begins, in lower case; blanks and byte order marks do not count."""
    folders: bool = True
    """Whether a folder of such files is read as one list."""


RECORD_FORMATS: dict[str, RecordFormat] = {
    "vcard": RecordFormat("vCard", (".vcf", ".vcard"), (b"begin:vcard",)),
    "ldif": RecordFormat("LDIF", (".ldif", ".ldi"), (b"dn:", b"version: 1\n", b"version: 1\r", b"version:1")),
    "pst": RecordFormat("Outlook", (".pst", ".ost"), (b"!bdn",), folders=False),
    "msg": RecordFormat("Outlook", (".msg",)),
    "tnef": RecordFormat("Outlook", (), (b'x\x9f>"',), folders=False),
    "eml": RecordFormat("E-mail", (".eml", ".emlx"), (b"return-path:", b"received:", b"mime-version:", b"x-unsent:")),
    "fritzbox": RecordFormat("FRITZ!Box", (), folders=False),
    "ics": RecordFormat("iCalendar", (".ics", ".ical", ".icalendar", ".ifb"), (b"begin:vcalendar",)),
}
"""Kind to format. Their readers: record_files.py."""


def folder_kind(folder: Path) -> str:
    """The record format of which a folder (with those inside it) holds the most files. Raises Refused for none."""
    endings = {ending: kind for kind, known in RECORD_FORMATS.items() if known.folders for ending in known.endings}
    found = Counter(kind for path in folder.rglob("*") if (kind := endings.get(path.suffix.lower())) and path.is_file())
    if not found:
        raise Refused("folder")
    return found.most_common(1)[0][0]


def kind_of(path: Path) -> str:
    """csv, xlsx, xlsm, xlsb, xls, ods, html, xml or one of RECORD_FORMATS. Raises Refused for everything else."""
    if path.is_dir():
        return folder_kind(path)
    try:
        with path.open("rb") as file:
            head = file.read(65_536)
    except FileNotFoundError:
        raise Refused("missing") from None
    except IsADirectoryError:
        raise Refused("folder") from None
    except PermissionError:
        raise Refused("folder" if path.is_dir() else "no_access") from None
    except OSError as error:
        raise Refused("read_error", error.strerror or type(error).__name__) from error
    if not head:
        raise Refused("empty")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(path)
    if head.startswith(OLE_MAGIC):
        return "msg" if path.suffix.lower() == ".msg" else _ole_kind(path)
    if len(head) > 3 and head[0] == 9 and head[1] in (0, 2, 4, 8) and head[3] == 0:
        raise Refused("old_excel", "", "CalamineError")
    return _record_kind(head, path) or _text_kind(head)


def _record_kind(head: bytes, path: Path) -> str:
    """A record format by how the file begins, else by its name: a damaged file is still of its kind."""
    start = head[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith(b"mime-version:") and path.suffix.lower() in _PACKED_PAGES:
        return "html"
    for kind, known in RECORD_FORMATS.items():
        if known.starts and start.startswith(known.starts):
            return kind
    return next((kind for kind, known in RECORD_FORMATS.items() if path.suffix.lower() in known.endings), "")


def is_table(path: Path) -> bool:
    """Whether a file that cannot be read is spoken of as a table."""
    return path.is_file() and path.suffix.lower() not in {
        ending for known in RECORD_FORMATS.values() for ending in known.endings
    }


def _zip_kind(path: Path) -> str:
    names = {name.lower().replace("\\", "/") for name in parts_of(path)}
    ending = path.suffix.lower()
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        raise Refused("document")
    if "xl/workbook.bin" in names or (ending == ".xlsb" and any(name.endswith(".bin") for name in names)):
        return "xlsb"
    if "[content_types].xml" in names or any(name.startswith("xl/") for name in names):
        return "xlsm" if ending == ".xlsm" else "xlsx"
    if "content.xml" in names:
        with path.open("rb") as file:
            start = file.read(200)
        if b"opendocument.text" in start or b"opendocument.presentation" in start:
            raise Refused("document")
        return "ods"
    if ending in SHEET_ENDINGS or not names:
        raise Refused("damaged", "", "ZipError")
    raise Refused("archive")


def _ole_kind(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(64 * 2**20)

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise Refused("password", "", "PasswordError")
    if holds("__properties_version1.0"):
        return "msg"
    if not (holds("Workbook") or holds("Book")):
        raise Refused("document" if holds("WordDocument") or holds("PowerPoint") else "damaged", "", "CalamineError")
    return "xls"


_PAGES = tuple(
    f"<{name}".encode() for name in "html !doctype head body meta title style table thead tbody tr div center".split()
)
_DATA = re.compile(rb"<\?xml|<[a-z][\w:.-]*[ >]|[\[{]\s*[\[{]?\s*\"")


def _markup_kind(start: bytes) -> str:
    """A workbook in XML or the table of a web page by how the text begins, empty for everything else."""
    if re.match(rb"<\?xml|<(?:\w+:)?workbook\b", start):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
            return "xml"
        return "html" if b"<html" in start[:4096] else ""
    while start.startswith(b"<!--"):
        start = start.partition(b"-->")[2].lstrip()
    return "html" if start.startswith(_PAGES) else ""


_INSIDE_TEXT = {
    "vcard": re.compile(rb"^[ \t]*BEGIN:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE),
    "ics": re.compile(rb"^BEGIN:VCALENDAR[ \t]*\r?$", re.IGNORECASE | re.MULTILINE),
}
"""Cards and calendars that were copied out of a mail, with words before them."""


def _text_kind(head: bytes) -> str:
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith(b"{\\rtf"):
        raise Refused("document")
    if start.startswith(b"id;p"):  # SYLK, from before there were workbooks
        raise Refused("old_excel", "", "CalamineError")
    if start.startswith(b"%pdf"):
        raise Refused("pdf")
    for kind, begin in _INSIDE_TEXT.items():
        if begin.search(head[:4096]):
            return kind
    if b"<phonebooks" in start[:2048]:
        return "fritzbox"
    if found := _markup_kind(start):
        return found
    if _DATA.match(start):
        raise Refused("data_file")
    if head.startswith((b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\xfd7zXZ", b"BZh")):
        raise Refused("archive")
    if head.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"MZ", b"\x7fELF", b"SQLite format")):
        raise Refused("binary")
    return "csv"
