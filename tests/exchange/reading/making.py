"""Small foreign files made in the test: text as bytes, workbooks by openpyxl, and workbooks part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.tables import Choices
from crm_desktop.exchange.reading.understand import Options
from crm_desktop.records.incoming import IncomingContact
from tests.bench.address_files import _MAIN, _PARTS


def text_file(folder: Path, text: str, *, encoding: str = "utf-8", name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def workbook(folder: Path, rows: Iterable[Sequence[Any]], *, name: str = "list.xlsx", title: str = "Adressen") -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    book.save(folder / name)
    return folder / name


def package(folder: Path, cells: str, *, name: str = "parts.xlsx", **parts: str | bytes) -> Path:
    """A workbook whose sheet data is given as XML; other parts by path with "__" for "/" and "_dot_" for "."."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for part, text in _PARTS.items():
            replaced = parts.pop(part.replace("/", "__").replace(".", "_dot_"), None)
            file.writestr(part, text if replaced is None else replaced)
        file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}"/>')
        sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>'
        file.writestr("xl/worksheets/sheet1.xml", sheet)
        for part, text in parts.items():
            file.writestr(part.replace("__", "/").replace("_dot_", "."), text)
    return path


def contacts(
    path: Path, targets: dict[int, str] | None = None, choices: Choices | None = None, country: str = "DE"
) -> list[IncomingContact]:
    """The contacts of a file as the guessed mapping (with changes by the user) understands them."""
    mapping = guess_columns(files.preview(path, choices)).with_targets(targets or {})
    return list(files.read_contacts(path, mapping, choices, options=Options(country, "2026-11-21")))


def one(path: Path, targets: dict[int, str] | None = None, **more: Any) -> IncomingContact:
    (found,) = contacts(path, targets, **more)
    return found
