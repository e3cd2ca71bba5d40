"""What `inspect` and `import` share: how a foreign file is named, opened and mapped on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

from .declare import Call, argument

if TYPE_CHECKING:
    from crm_desktop.exchange.reading.columns import Mapping
    from crm_desktop.exchange.reading.tables import Choices, SourceFile

    from .output import Output

tr = texts("cli")

KINDS = mark(
    "Table (CSV, xlsx, xls, xlsb, ods, HTML), vCard, Outlook (.pst, .ost, .msg), LDIF, iCalendar, phone book of a "
    "FRITZ!Box, or a folder of vCards, .msg, LDIF or .ics files"
)

FILE_ARGUMENTS = (
    argument("--sheet", metavar="NAME", help=mark("Sheet of a workbook (otherwise the first visible one)")),
    argument("--encoding", metavar="NAME", help=mark("Encoding of a text file, e.g. cp1252 (otherwise found out)")),
    argument("--delimiter", metavar=mark("SIGN"), help=mark("Separator of a text file, e.g. ; or TAB")),
    argument("--header-row", type=int, metavar="N", help=mark("Row of the headings, 0 for none (otherwise found out)")),
    argument(
        "--map", action="append", default=[], metavar=mark("COLUMN=FIELD"),
        help=mark("Where a column (heading or letter) goes, e.g. Ort=address.work.city; may be repeated"),
    ),
)  # fmt: skip


def existing(path: Path) -> Path:
    """The path, when there is a file or folder. Raises CrmError otherwise."""
    if path.exists():
        return path if path.name not in ("", "..") else path.resolve()  # "." has no name that a sentence could say
    raise CrmError(tr("The file “{name}” is not there.", name=path.name), remedy=tr("Check its name and folder."))


def choices(call: Call) -> Choices:
    from crm_desktop.exchange.reading.tables import Choices

    args = call.args
    delimiter = "\t" if args.delimiter in ("TAB", "\\t") else args.delimiter
    return Choices(args.encoding, delimiter, args.sheet, args.header_row)


def guessed(call: Call, path: Path) -> tuple[SourceFile, Mapping]:
    """The file as opened, and where its columns seem to go."""
    from crm_desktop.exchange.reading import files
    from crm_desktop.exchange.reading.columns import guess_columns

    source = files.preview(path, choices(call), progress=call.out.progress())
    return source, guess_columns(source)


def chosen_targets(mapping: Mapping, assignments: list[str]) -> dict[int, str]:
    """Column index to target for COLUMN=FIELD texts. Raises CrmError for an unknown column or field."""
    from crm_desktop.records import targets

    found: dict[int, str] = {}
    for text in assignments:
        name, equals, target = (part.strip() for part in text.rpartition("="))
        if not equals:
            raise CrmError(tr("“{text}” should read COLUMN=FIELD.", text=text))
        wanted = name.casefold()
        columns = [column for column in mapping.columns if column.header.casefold() == wanted] or [
            column for column in mapping.columns if column.letter.casefold() == wanted
        ]  # a column may be headed "B" without being the second
        if not columns:
            raise CrmError(
                tr("There is no column “{name}” in this file.", name=name),
                remedy=tr(
                    "Its columns are: {names}",
                    names=", ".join(column.header or column.letter for column in mapping.columns),
                ),
            )
        if not targets.is_target(target):
            raise CrmError(
                tr("There is no field “{name}”.", name=target),
                remedy=tr("Fields are: {names}", names=", ".join([*targets.TARGETS, f"custom:{tr('NAME')}"])),
            )
        found[columns[0].index] = target
    return found


def fitting(call: Call, source: SourceFile) -> None:
    """Raises CrmError where something was asked for that a file of this kind does not have."""
    if call.args.sheet and not source.sheets:
        raise CrmError(
            tr("“{name}” has no sheets.", name=source.name), remedy=tr("Leave out {option}.", option="--sheet")
        )


def columns_table(out: Output, columns: list[dict[str, Any]]) -> None:
    """Where each column goes and how sure that is."""
    from crm_desktop.records import targets

    rows = [
        (
            item["letter"], item["header"], targets.label(item["target"]), f"{item['confidence']:.0%}",
            str(item["filled"]), item["samples"][0] if item["samples"] else "",
        )
        for item in columns
        if item["filled"]
    ]  # fmt: skip
    out.table(("", tr("Column"), tr("Goes to"), tr("Sure"), tr("Filled"), tr("Example")), rows, widest=30)
