"""The sentences for files that cannot be read. The child process sends codes, people get these.

Each sentence says what happened; the second that nothing was imported; the third what to do now.
"""

from __future__ import annotations

from crm_desktop.common.errors import ImportProblem
from crm_desktop.common.i18n import mark, texts

tr = texts("reading")


class Refused(Exception):
    """Inside the child: the file cannot be read, for the reason with this code."""

    def __init__(self, code: str, detail: str = "", error: str = "") -> None:
        super().__init__(code, detail, error)
        self.code = code
        self.detail = detail
        """A value for the sentence: a size, a row, a sheet."""
        self.error = error
        """Name of what a reader raised, for programs."""


_SAVE_AS = mark("Please open it in Excel or LibreOffice, save it as .xlsx and try again.")
_SPLIT = mark("Please split it into smaller files or save the sheet as CSV and try again.")

_SENTENCES: dict[str, tuple[str, str]] = {
    "missing": (
        mark("The file “{name}” was not found."),
        mark("Please check whether it was moved or renamed."),
    ),
    "folder": (mark("“{name}” is a folder, not a file."), mark("Please choose a file.")),
    "no_access": (
        mark("The file “{name}” cannot be opened: the system refuses access to it."),
        mark("Please close it in other programs or copy it to your documents, then try again."),
    ),
    "read_error": (
        mark("The file “{name}” cannot be read from its disk ({detail})."),
        mark("Please copy it to another place and try again."),
    ),
    "empty": (mark("The file “{name}” is empty."), mark("Please export it again from the other program.")),
    "no_table": (
        mark("The file “{name}” holds no rows that could be imported."),
        mark("Please check whether the addresses are in another file or sheet."),
    ),
    "password": (
        mark("The file “{name}” is protected with a password."),
        mark("Please save it without a password in Excel or LibreOffice and try again."),
    ),
    "damaged": (mark("The file “{name}” is damaged or not a spreadsheet that can be read."), _SAVE_AS),
    "old_excel": (
        mark("The file “{name}” comes from a version of Excel before 1993, which cannot be read."),
        _SAVE_AS,
    ),
    "too_big": (mark("The file “{name}” is too large to be read safely: it unpacks to {detail} MB."), _SPLIT),
    "bomb": (
        mark("The file “{name}” was refused: it unpacks to many times its size, as harmful files do."),
        mark("If you trust its origin, open it in Excel and save it as CSV."),
    ),
    "too_many_parts": (
        mark("The file “{name}” was refused: it is made of {detail} parts, more than any address list needs."),
        _SAVE_AS,
    ),
    "too_many_rows": (mark("The file “{name}” holds more than {detail} rows."), _SPLIT),
    "memory": (mark("The file “{name}” needs more memory than a spreadsheet may take here."), _SPLIT),
    "time": (mark("Reading the file “{name}” took too long and was stopped."), _SPLIT),
    "crashed": (mark("The file “{name}” is damaged in a way that stopped the reader."), _SAVE_AS),
    "no_sheet": (
        mark("The file “{name}” has no sheet called “{detail}”."),
        mark("Please choose one of its sheets."),
    ),
    "not_worksheet": (
        mark("The sheet “{detail}” in “{name}” is a chart or macro sheet without rows."),
        mark("Please choose another sheet."),
    ),
    "bad_sheet": (mark("The sheet “{detail}” in “{name}” is damaged and cannot be read."), _SAVE_AS),
    "bad_encoding": (
        mark("The file “{name}” cannot be read with the encoding {detail}."),
        mark("Please choose another encoding."),
    ),
    "bad_delimiter": (
        mark("“{detail}” cannot separate the columns of the file “{name}”."),
        mark("Please choose one of ; , | or the tab."),
    ),
    "too_long": (mark("The text file “{name}” has {detail} MB, more than can be read at once."), _SPLIT),
    "bad_header_row": (
        mark("The file “{name}” has no row {detail} that could be the heading."),
        mark("Please choose another row."),
    ),
    "vcard": (
        mark("“{name}” is a file of electronic business cards (vCard), not a table."),
        mark("Please give it the ending .vcf and import it as vCard."),
    ),
    "html": (mark("“{name}” is a web page, even if its name says something else."), _SAVE_AS),
    "xml_sheet": (mark("“{name}” is an Excel 2003 XML file, which cannot be read."), _SAVE_AS),
    "pdf": (
        mark("“{name}” is a PDF document, not a table."),
        mark("Please ask for the list as a spreadsheet or CSV file."),
    ),
    "mail_store": (
        mark("“{name}” is an Outlook data file or message, not a table."),
        mark("Please export the contacts from Outlook as a CSV file."),
    ),
    "document": (
        mark("“{name}” is a text document or presentation, not a table."),
        mark("Please copy its table into a spreadsheet and save it as .xlsx."),
    ),
    "archive": (
        mark("“{name}” is an archive that holds other files."),
        mark("Please unpack it and choose the file inside."),
    ),
    "binary": (
        mark("“{name}” holds no text and is no spreadsheet."),
        mark("Please choose a CSV, Excel or OpenDocument file."),
    ),
}


class ReadingProblem(ImportProblem):
    """A foreign file that cannot be read, with the code of the reason for programs."""

    def __init__(self, name: str, code: str, detail: str = "", error: str = "") -> None:
        what, remedy = _SENTENCES.get(code) or _SENTENCES["damaged"]
        super().__init__(
            tr(what, name=name, detail=detail),
            safe=tr("Nothing was imported; your data and the file are unchanged."),
            remedy=tr(remedy),
        )
        self.code = code
        self.error = error or code


_WARNINGS: dict[str, tuple[str, str]] = {
    "error_cells": (
        mark("{n} cell with a spreadsheet error (such as #N/A) was taken over empty."),
        mark("{n} cells with a spreadsheet error (such as #N/A) were taken over empty."),
    ),
    "formulas_without_value": (
        mark("{n} formula has no stored result: please open and save the file once in Excel."),
        mark("{n} formulas have no stored result: please open and save the file once in Excel."),
    ),
    "cut_columns": (
        mark("{n} cell right of column {detail} was not read."),
        mark("{n} cells right of column {detail} were not read."),
    ),
    "shortened_texts": (
        mark("{n} text longer than a cell can hold was shortened to 32,767 characters."),
        mark("{n} texts longer than a cell can hold were shortened to 32,767 characters."),
    ),
    "undecodable": (
        mark("{n} character could not be read with the encoding {detail}; please choose another encoding."),
        mark("{n} characters could not be read with the encoding {detail}; please choose another encoding."),
    ),
    "unclosed_quote": (
        mark("In line {n} a quotation mark is never closed; the line was read without it."),
        mark("In line {n} a quotation mark is never closed; the line was read without it."),
    ),
    "text_in_disguise": (
        mark("The file is a text file, although its name ends in {detail}."),
        mark("The file is a text file, although its name ends in {detail}."),
    ),
    "datev_no_addresses": (
        mark("This DATEV file holds no addresses (category {n})."),
        mark("This DATEV file holds no addresses (category {n})."),
    ),
    "rows_without_contact": (
        mark("{n} row names neither a person nor a company and was left out."),
        mark("{n} rows name neither a person nor a company and were left out."),
    ),
    "second_reader": (
        mark("The main reader could not open this file; it was read with the second, slower one."),
        mark("The main reader could not open this file; it was read with the second, slower one."),
    ),
}


def sentence(code: str, count: int = 0, detail: str = "") -> str:
    """What a warning about the whole file says, in the language in use."""
    found = _WARNINGS.get(code)
    return tr.plural(count, found[0], found[1], detail=detail) if found else code
