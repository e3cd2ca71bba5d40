"""`crm-desktop inspect FILE`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crm_desktop.cli.declare import Call, Command, argument, whole
from crm_desktop.cli.foreign import FILE_ARGUMENTS, KINDS, columns_table, existing
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")

SHOWN = 5
TEXT_SHOWN = 600


def run(call: Call) -> int:
    from crm_desktop.exchange.reading.inspect import inspect_file

    args = call.args
    path = existing(Path(args.foreign))
    found = inspect_file(
        path, encoding=args.encoding, delimiter=args.delimiter, sheet=args.sheet, header_row=args.header_row,
        mapping=_mapping(call, path), records=args.records,
    )  # fmt: skip
    if call.out.as_json:
        call.out.json(found)
    else:
        _print(call, found)
    complete = found.get("parse", "ok") == "ok"  # a calendar that breaks off gives what is whole in it
    return 0 if found["open"] == "ok" and "message" not in found and complete else 1


def _mapping(call: Call, path: Path) -> dict[int, str] | None:
    if not call.args.map:
        return None
    from crm_desktop.cli.foreign import chosen_targets, guessed

    return chosen_targets(guessed(call, path)[1], call.args.map)


def _print(call: Call, found: dict[str, Any]) -> None:
    out = call.out
    out.line(found["file"])
    if "message" in found:
        out.line(found["message"])
        if found.get("sheet_names"):
            out.line(tr("Sheets: {names}", names=", ".join(found["sheet_names"])))
        return
    if found["kind"] == "csv" and found["delimiter"] == "BLANKS":
        out.line(tr("Text, {encoding}, its columns lined up with blanks", encoding=found["encoding"]))
    elif found["kind"] == "csv":
        out.line(tr("Text, {encoding}, separated by {sign}", encoding=found["encoding"], sign=found["delimiter"]))
    elif "sheet_names" in found:
        sheets = ", ".join(found["sheet_names"])
        out.line(tr("Workbook, sheet “{sheet}” of: {sheets}", sheet=found["sheet"], sheets=sheets))
    if found["kind"] == found["profile"]:
        out.line(found["profile_name"])
    elif found["profile_name"]:
        out.line(tr("Looks like an export of {program}", program=found["profile_name"]))
    counts = found["counts"]
    rows = (
        tr.plural(found["data_rows"], "{n} row", "{n} rows")
        if "sheet_names" in found or found["kind"] == "csv"
        else tr.plural(found["data_rows"], "{n} record", "{n} records")
    )
    out.line(f"{rows}, {_contacts(counts)}")
    out.line()
    if found.get("item") and not found["records"] and not found.get("agenda"):
        _item(call, found)
    elif found.get("agenda") and not found["records"]:
        out.line(tr.plural(found["counts"]["appointments"], "{n} appointment", "{n} appointments"))
        _appointments(call, found["agenda"])
    else:
        columns_table(out, found["mapping"])
    for warning in found["warnings"]:
        out.line()
        out.line(warning)
    out.line()
    for record in found["records"][:SHOWN]:
        out.line(tr("Row {row}:", row=record["row"]))
        for name, value in record.items():
            if name not in ("row", "doubts", "fingerprint"):
                out.line(f"  {name}: {_compact(value)}")
        for doubt in record.get("doubts", ()):
            out.line(f"  ! {doubt['sentence']}")
    if len(found["records"]) > SHOWN:
        out.note(tr("--json shows all records."))


def _item(call: Call, found: dict[str, Any]) -> None:
    """A mail or note: what it says."""
    for label, value in (
        (tr("From"), found["sender"]), (tr("To"), ", ".join(found["to"])), (tr("Copy to"), ", ".join(found["cc"])),
        (tr("Sent"), found["sent"]), (tr("Subject"), found["subject"]),
        (tr("Attachments"), ", ".join(found["attachment_names"])),
    ):  # fmt: skip
        if value:
            call.out.line(f"{label}: {value}")
    text = found["text"]
    call.out.line()
    call.out.line(text[:TEXT_SHOWN] + (" …" if len(text) > TEXT_SHOWN else ""))


def _appointments(call: Call, found: list[dict[str, Any]]) -> None:
    rows = [
        (
            item.get("start") or item.get("end", ""), item.get("subject", ""), item.get("place", ""),
            ", ".join(item.get("people", ())),
        )
        for item in found[:SHOWN]
    ]  # fmt: skip
    call.out.table((tr("Start"), tr("Subject"), tr("Place"), tr("Participants")), rows, widest=40)


def _contacts(counts: dict[str, int]) -> str:
    return ", ".join(
        (
            tr.plural(counts["people"] + counts["contact_persons"], "{n} person", "{n} people"),
            tr.plural(counts["companies"], "{n} company", "{n} companies"),
            tr.plural(counts["doubts"], "{n} remark", "{n} remarks"),
        )
    )


def _compact(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_compact(item)}" for key, item in value.items())  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, (list, tuple)):
        return "; ".join(_compact(item) for item in value)  # pyright: ignore[reportUnknownVariableType]
    return str(value)


COMMAND = Command(
    arguments=(
        argument("foreign", metavar=mark("FILE"), help=KINDS),
        *FILE_ARGUMENTS,
        argument(
            "--records", type=whole, default=1000, metavar="N", help=mark("With --json at most so many (usually 1000)")
        ),
    ),
    run=run,
    details=mark(
        "Shows what would be understood: program, columns, contacts and every doubt. Needs no Kontor file. The exit "
        "code is 1 when the file cannot be read, also when only a part of a damaged calendar can."
    ),
    examples=(
        ("inspect contacts.csv", mark("what is in it?")),
        ("inspect list.xlsx --sheet Kunden --json", mark("everything about one sheet, for a script")),
    ),
    keys={
        "file, open": "name of the file; open is ok, password or error",
        "kind, size": "csv, xlsx, vcard, ldif, ics and so on; bytes",
        "cards, versions, fn, n_family_given, emails, tels, adrs, photos": "of vCards: counts and names",
        "persons, lists, cn, mail": "of LDIF: counts and names",
        "parse, vevents, vtodos, recurring, alarms, summaries, first_dtstart, raw_vevents": "of a calendar; parse "
        "is ok, error or empty (breaks off): then the agenda holds what is whole",
        "agenda": "of a calendar or mailbox: kind, subject, body, place, start, end, uid, recurs, next, emails, people",
        "encoding, delimiter": "of a text file",
        "sheet, sheets, sheet_names, hidden_sheets, sheet_details": "of a workbook",
        "has_header, header_row, header, columns, data_rows": "the table",
        "profile, profile_name": "the program it comes from, or empty",
        "mapping": "each column with letter, header, target, confidence, basis, filled, samples, alternatives",
        "counts": "contacts, people, companies, contact_persons, doubts",
        "records": "the contacts as understood, with row and doubts",
        "warnings": "sentences about the whole file",
        "class, item, subject, sender, to, cc, bcc, sent, message_id, text, recipients, attachments, attachment_names, "
        "attachment_sizes": "of an item saved from Outlook and of a mail (.eml): item is mail, contact, dist_list, "
        "appointment, task, note, meeting_message or other; recipients and attachments are counts",
        "contacts, dist_lists, appointments, tasks, mails, notes, unreadable, unreadable_in": "of a data file of "
        "Outlook: counts, and the folders with unreadable items",
        "message, reason, code": "only when it cannot be read: why",
    },
)
