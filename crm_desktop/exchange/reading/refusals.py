"""The sentences for files that cannot be read. The child process sends codes, people get these.

Each sentence says what happened; the second that nothing was imported; the third what to do now.
"""

from __future__ import annotations

from crm_desktop.common.errors import ImportProblem
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int

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
    "folder": (
        mark("“{name}” is a folder without vCards and other files that are read as one list."),
        mark("Please choose a single file: tables are imported one by one."),
    ),
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
    "too_many_columns": (
        mark("The file “{name}” has more than {detail} columns, more than any table."),
        mark("Please look whether it is the right file, and save only the columns with addresses as CSV."),
    ),
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
    "no_cards": (
        mark("The file “{name}” holds no electronic business card (vCard)."),
        mark("Please export the contacts again from the other program."),
    ),
    "no_entries": (
        mark("The file “{name}” holds neither people nor lists of a directory (LDIF)."),
        mark("Please export the address book again from the other program."),
    ),
    "bad_calendar": (
        mark("The calendar “{name}” is damaged or no iCalendar file in UTF-8, and cannot be read."),
        mark("Please export it again from the other program."),
    ),
    "cut_calendar": (
        mark("The calendar “{name}” is cut off or damaged: none of its {detail} appointments can be read."),
        mark("Please export it again from the other program."),
    ),
    "html": (
        mark("“{name}” is a web page that holds no table."),
        mark("Please check whether the addresses are in another file or sheet."),
    ),
    "data_file": (
        mark("“{name}” is a file that programs exchange data with (XML or JSON), not a table."),
        mark("Please export the list from the other program as a spreadsheet or CSV file."),
    ),
    "pdf": (
        mark("“{name}” is a PDF document, not a table."),
        mark("Please ask for the list as a spreadsheet or CSV file."),
    ),
    "damaged_store": (
        mark("The file “{name}” is damaged or no data file of Outlook."),
        mark("Please repair it with Outlook's tool scanpst.exe or export the contacts from Outlook as a CSV file."),
    ),
    "cut_off": (
        mark("The file “{name}” is cut off: only {detail} % of it is there, and that cannot be read."),
        mark("Please copy it again from where it came from."),
    ),
    "locked_store": (
        mark("The data file “{name}” is encrypted in a way that only the Outlook it belongs to can read."),
        mark("Please export the contacts from Outlook as a CSV file."),
    ),
    "no_mail": (
        mark("“{name}” is no mail that was saved as .eml or .msg."),
        mark("Please save the mail as a file in the mail program and choose that file."),
    ),
    "damaged_item": (
        mark("The file “{name}” is damaged or no item saved from Outlook."),
        mark("Please save it from the mail program again."),
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


_OF_RECORDS: dict[str, tuple[str, str]] = {
    "crashed": (
        mark("The file “{name}” is damaged in a way that stopped the reader."),
        mark("Please export it again from the other program, in parts if it can."),
    ),
    "memory": (
        mark("The file “{name}” needs more memory than a file of contacts may take here."),
        mark("Please export it again from the other program, in parts if it can."),
    ),
    "time": (
        mark("Reading the file “{name}” took too long and was stopped."),
        mark("Please export it again from the other program, in parts if it can."),
    ),
    "damaged": (
        mark("The file “{name}” is damaged and cannot be read."),
        mark("Please export it again from the other program."),
    ),
    "too_many_parts": (
        mark("The folder “{name}” was refused: it holds {detail} files."),
        mark("Please choose a folder with fewer files."),
    ),
    "too_many_rows": (
        mark("“{name}” holds more than {detail} contacts."),
        mark("Please export it again from the other program, in parts if it can."),
    ),
}
"""What is said otherwise about a file that is no table."""


class ReadingProblem(ImportProblem):
    """A foreign file that cannot be read, with the code of the reason for programs."""

    def __init__(self, name: str, code: str, detail: str = "", error: str = "", *, table: bool = True) -> None:
        other = None if table else _OF_RECORDS.get(code)
        what, remedy = other or _SENTENCES.get(code) or _SENTENCES["damaged"]
        super().__init__(
            tr(what, name=name, detail=format_int(int(detail)) if code.startswith("too_many") else detail),
            safe=tr("Nothing was imported; your data and the file are unchanged."),
            remedy=tr(remedy),
        )
        self.code = code
        self.detail = detail
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
    "hidden_rows": (
        mark("{n} row is hidden or filtered out in the spreadsheet and was read as well; please look at it."),
        mark("{n} rows are hidden or filtered out in the spreadsheet and were read as well; please look at them."),
    ),
    "other_table": (
        mark(
            "In row {detail} another table with headings of its own begins: its {n} row was left out. Please read the "
            "file again with row {detail} as the heading, or put that table into a sheet of its own."
        ),
        mark(
            "In row {detail} another table with headings of its own begins: its {n} rows were left out. Please read "
            "the file again with row {detail} as the heading, or put that table into a sheet of its own."
        ),
    ),
    "labels": (
        mark(
            "This list has no columns: its addresses stand in blocks of lines, as on labels. {n} of them was read; "
            "please look whether names and streets are right."
        ),
        mark(
            "This list has no columns: its addresses stand in blocks of lines, as on labels. {n} of them were read; "
            "please look whether names and streets are right."
        ),
    ),
    "further_sheets": (
        mark("{n} more sheet of this file holds rows and was not read: {detail}. Please import it as well."),
        mark("{n} more sheets of this file hold rows and were not read: {detail}. Please import them as well."),
    ),
    "rejoined": (
        mark(
            "{n} row is longer than its heading, as a value with the separator in it is not quoted; it was put right."
        ),
        mark(
            "{n} rows are longer than their heading, as values with the separator are not quoted; they were put right."
        ),
    ),
    "recipients": (
        mark("This is a list of the recipients of a mail: {n} contact with name and e-mail address was read."),
        mark("This is a list of the recipients of a mail: {n} contacts with name and e-mail address were read."),
    ),
    "fields_below": (
        mark(
            "The fields of this list stand below each other with their names before them: {n} contact was read. Please "
            "look whether that is right."
        ),
        mark(
            "The fields of this list stand below each other with their names before them: {n} contacts were read. "
            "Please look where each of them begins."
        ),
    ),
    "names_first": (
        mark("In this list the number or e-mail address stands behind the name: {n} contact was read."),
        mark("In this list the number or e-mail address stands behind the name: {n} contacts were read."),
    ),
    "side_by_side": (
        mark("{n} tables stand side by side; they were read as if they stood below each other."),
        mark("{n} tables stand side by side; they were read as if they stood below each other."),
    ),
    "turned_sideways": (
        mark(
            "The fields of this list stand below each other in the first column, and every other column is a contact: "
            "it was read turned on its side. Please look whether that is right."
        ),
        mark(
            "The fields of this list stand below each other in the first column, and every other column is a contact: "
            "it was read turned on its side. Please look whether that is right."
        ),
    ),
    "journals_left": (
        mark("{n} journal entry of the calendar was left out; appointments and tasks were read."),
        mark("{n} journal entries of the calendar were left out; appointments and tasks were read."),
    ),
    "cut_off": (
        mark("The file is cut off: {n} % of it is here, and what was in the rest is missing. Please copy it again."),
        mark("The file is cut off: {n} % of it is here, and what was in the rest is missing. Please copy it again."),
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
    "mixed_encodings": (
        mark("{n} letter was written in another encoding than the rest and read as Windows text; please look at it."),
        mark("{n} letters were written in another encoding than the rest and read as Windows text; please look."),
    ),
    "encoded_twice": (
        mark("{n} letter had been encoded twice (“Ã¼” for “ü”) and was put right; please look at it."),
        mark("{n} letters had been encoded twice (“Ã¼” for “ü”) and were put right; please look at them."),
    ),
    "damaged_text": (
        mark("The file is damaged or breaks off; what could be read is here. Please compare the number of rows."),
        mark("The file is damaged or breaks off; what could be read is here. Please compare the number of rows."),
    ),
    "unclosed_quote": (
        mark("In line {n} a quotation mark is never closed; the line was read without it."),
        mark("In line {n} a quotation mark is never closed; the line was read without it."),
    ),
    "text_in_disguise": (
        mark("The file is a text file, although its name ends in {detail}."),
        mark("The file is a text file, although its name ends in {detail}."),
    ),
    "lined_up": (
        mark("The columns of this list are lined up with blanks; please look whether they were parted rightly."),
        mark("The columns of this list are lined up with blanks; please look whether they were parted rightly."),
    ),
    "gaps_unclear": (
        mark(
            "The columns of this list seem to be lined up with blanks, but where they end is unclear. Please export it "
            "with semicolons or tabs between the columns, or part them in a spreadsheet program."
        ),
        mark(
            "The columns of this list seem to be lined up with blanks, but where they end is unclear. Please export it "
            "with semicolons or tabs between the columns, or part them in a spreadsheet program."
        ),
    ),
    "datev_no_addresses": (
        mark("This DATEV file holds no addresses (category {n})."),
        mark("This DATEV file holds no addresses (category {n})."),
    ),
    "rows_without_contact": (
        mark("{n} row names neither a person nor a company and was left out."),
        mark("{n} rows name neither a person nor a company and were left out."),
    ),
    "rows_of_sums": (
        mark("{n} row adds up others and was left out."),
        mark("{n} rows add up others and were left out."),
    ),
    "parts_of_list": (
        mark("{n} row only says what those below it are; it became a tag of theirs."),
        mark("{n} rows only say what those below them are; they became tags of theirs."),
    ),
    "repeated_headings": (
        mark("{n} row repeats the heading and was left out."),
        mark("{n} rows repeat the heading and were left out."),
    ),
    "consents_without_proof": (
        mark(
            "In {n} row the list says that somebody agreed to advertising. The list alone does not prove it, and the "
            "sender must (Art. 7 GDPR, § 7 UWG): it is kept as a field and does not count as a consent. Sign-ups "
            "with their proof come in from the file of the newsletter service."
        ),
        mark(
            "In {n} rows the list says that somebody agreed to advertising. The list alone does not prove it, and the "
            "sender must (Art. 7 GDPR, § 7 UWG): it is kept as a field and does not count as a consent. Sign-ups "
            "with their proof come in from the file of the newsletter service."
        ),
    ),
    "no_rows": (
        mark("There are no contacts in this file. Please check whether they are in another sheet or file."),
        mark("There are no contacts in this file. Please check whether they are in another sheet or file."),
    ),
    "truncated_card": (
        mark("{n} card breaks off before its end; what was there was taken over."),
        mark("{n} cards break off before their end; what was there was taken over."),
    ),
    "cards_in_cards": (
        mark("{n} card stands inside another card; its name was kept as that of the assistant."),
        mark("{n} cards stand inside other cards; their names were kept as those of the assistants."),
    ),
    "photos_left": (
        mark("{n} photo lies on the web, is damaged or one too many, and was not taken over."),
        mark("{n} photos lie on the web, are damaged or too many, and were not taken over."),
    ),
    "odd_lines": (
        mark("{n} line has no meaning in this format and was left out."),
        mark("{n} lines have no meaning in this format and were left out."),
    ),
    "groups_as_tags": (
        mark("{n} group or distribution list became a tag of its members."),
        mark("{n} groups and distribution lists became tags of their members."),
    ),
    "members_unknown": (
        mark("{n} member of a group is not among the contacts of this file."),
        mark("{n} members of groups are not among the contacts of this file."),
    ),
    "kept_in_notes": (
        mark("{n} value has no field any more and was kept in the notes."),
        mark("{n} values have no field any more and were kept in the notes."),
    ),
    "unreadable_entries": (
        mark("{n} damaged entry was left out."),
        mark("{n} damaged entries were left out."),
    ),
    "other_entries": (
        mark("{n} entry is about neither a person nor a list and was left out."),
        mark("{n} entries are about neither people nor lists and were left out."),
    ),
    "damaged_calendar": (
        mark("The calendar breaks off or is damaged; {n} entry is whole and was read. Please export it again."),
        mark("The calendar breaks off or is damaged; {n} entries are whole and were read. Please export it again."),
    ),
    "lost_appointments": (
        mark("{n} damaged appointment was left out."),
        mark("{n} damaged appointments were left out."),
    ),
    "lost_properties": (
        mark("{n} detail of an appointment could not be read and was left out."),
        mark("{n} details of appointments could not be read and were left out."),
    ),
    "no_appointments": (
        mark("There is no appointment in this file."),
        mark("There are no appointments in these files."),
    ),
    "cancelled_appointments": (
        mark("{n} cancelled appointment was left out."),
        mark("{n} cancelled appointments were left out."),
    ),
    "unknown_zones": (
        mark("{n} appointment names a time zone nobody knows; its time was taken as it stands there."),
        mark("{n} appointments name a time zone nobody knows; their times were taken as they stand there."),
    ),
    "appointments_without_start": (
        mark("{n} appointment without a date was left out."),
        mark("{n} appointments without a date were left out."),
    ),
    "damaged_series": (
        mark("Of {n} series of appointments not all times could be read; please look at it in the calendar."),
        mark("Of {n} series of appointments not all times could be read; please look at them in the calendar."),
    ),
    "unreadable_file": (
        mark("The file “{detail}” could not be read; the others were."),
        mark("Files called “{detail}” could not be read; the others were."),
    ),
    "unreadable_items": (
        mark("{n} item could not be read and was left out (folder: {detail})."),
        mark("{n} items could not be read and were left out (folders: {detail})."),
    ),
    "deleted_items": (
        mark("{n} contact in the folder of deleted items was left out."),
        mark("{n} contacts in the folder of deleted items were left out."),
    ),
    "gathered_items": (
        mark("{n} entry that Outlook gathered by itself (recipients of mails, directories) was left out."),
        mark("{n} entries that Outlook gathered by itself (recipients of mails, directories) were left out."),
    ),
    "appointments_here": (
        mark("{n} appointment in it is no contact; it can be taken over with the appointments."),
        mark("{n} appointments in it are no contacts; they can be taken over with the appointments."),
    ),
    "mails_here": (
        mark("{n} mail in it is no contact; it can be filed with its people."),
        mark("{n} mails in it are no contacts; they can be filed with their people."),
    ),
    "tasks_here": (
        mark("{n} task in it is no contact; it can be taken over with the appointments."),
        mark("{n} tasks in it are no contacts; they can be taken over with the appointments."),
    ),
    "other_items": (
        mark("{n} item in it is no contact and was left out."),
        mark("{n} items in it are no contacts and were left out."),
    ),
    "other_files": (
        mark("{n} other file in the folder was not read, since it is of another kind: {detail}."),
        mark("{n} other files in the folder were not read, since they are of another kind: {detail}."),
    ),
    "winmail": (
        mark("This is a winmail.dat, into which Outlook packs a mail for another Outlook; {n} attachment is in it."),
        mark("This is a winmail.dat, into which Outlook packs a mail for another Outlook; {n} attachments are in it."),
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
