"""`crm-desktop import FILE`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.cli.foreign import FILE_ARGUMENTS, KINDS, chosen_targets, existing, fitting
from crm_desktop.cli.foreign import choices as file_choices
from crm_desktop.common.errors import CrmError, NoRows
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.importing import ON_DUPLICATE, ON_POSSIBLE, is_possible
from crm_desktop.records.list_rows import KINDS as LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crm_desktop.exchange.importing import Look
    from crm_desktop.exchange.reading.columns import Mapping
    from crm_desktop.exchange.reading.tables import SourceFile, Warning_
    from crm_desktop.operations.appointments import AppointmentPlan
    from crm_desktop.records.importing import Decision, ImportOptions, ImportPlan
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

DOUBTS = 10
KEEP, DROP = "keep", "drop"
CALENDARS = ("ics",)
"""Kinds of files that hold appointments and no contacts, or nothing at all."""


def run(call: Call) -> int:
    from crm_desktop.exchange import importing
    from crm_desktop.exchange.reading import files
    from crm_desktop.operations import imports

    path = existing(Path(call.args.foreign))
    if call.args.kind != "contacts":
        from crm_desktop.cli.list_imports import take_over

        take_over(call, path)
        return 0
    with call.workspace(write=not call.args.dry_run) as ws:
        look = importing.look(path, file_choices(call), ws, call.out.progress())
        fitting(call, look.source)
        unknown = call.args.unknown_columns
        wanted = importing.unknown_columns(look, keep=unknown == KEEP) if unknown else {}
        mapping = look.mapping.with_targets(wanted | chosen_targets(look.mapping, call.args.map))
        options = _options(call, path, mapping, look)
        progress = call.out.progress()
        stream = importing.stream(ws, path, mapping, file_choices(call), progress=progress)
        rows = importing.looked_up(ws, path, stream, progress)
        import_id, operation, agenda, result = "", 0, None, None
        pictures_of = path if look.source.facts.get("pictures") else None
        try:
            if call.args.dry_run or pictures_of or _wants_agenda(call, look.source):
                plan = importing.plan(ws, rows, options, progress)
                agenda = _agenda(ws, call, path, look.source, plan)
                if not call.args.dry_run:
                    result = importing.write(ws, plan, agenda, progress, pictures_of=pictures_of)
                elif not plan.decisions and agenda is None:
                    raise imports.no_rows(options)  # a dry run says what the run would say
            else:
                plan, result = imports.take_over(ws, rows, options, progress)
        except NoRows as problem:
            raise _why_none(problem, path, look.source, stream.warnings) from None
        if result is not None:
            import_id, operation = result.import_id, result.operation_id
            if plan.decisions:
                importing.remember(ws, look.source, mapping, options.field_kinds, options.reasons)
    warnings = [files.sentence(warning) for warning in stream.warnings]
    found = _result(call, look.source, mapping, plan, warnings) | {"import_id": import_id, "operation": operation}
    found["appointments"] = _agenda_figures(agenda) if agenda is not None else {}
    if call.out.as_json:
        call.out.json(found)
    else:
        _print(call, found)
    return int(any(warning.code == "damaged_calendar" for warning in stream.warnings))


def _why_none(problem: NoRows, path: Path, source: SourceFile, warnings: Iterable[Warning_]) -> NoRows:
    """The refusal with what was found in place of contacts, and the way in for mails."""
    from crm_desktop.exchange.reading import files

    found = [files.sentence(warning) for warning in warnings]
    if source.facts.get("mails") or source.facts.get("item") == "mail":
        found.append(tr("To do so: {command}", command=f'crm-desktop file-mail "{path}"'))
    return NoRows(problem.what, safe=problem.safe, remedy=" ".join(found) or problem.remedy)


def _wants_agenda(call: Call, source: SourceFile) -> bool:
    """Whether the file may hold appointments, and they are not left behind."""
    if source.kind in CALENDARS or (source.facts.get("appointments") and set(source.facts["targets"]) <= {"ignore"}):
        return True  # it holds nothing else
    return (call.args.appointments or "none") != "none" and bool(source.facts.get("appointments"))


def _agenda(ws: Workspace, call: Call, path: Path, source: SourceFile, plan: ImportPlan) -> AppointmentPlan | None:
    """What would happen with the appointments of the file; None where there are none or nobody wants them."""
    if not _wants_agenda(call, source):
        return None
    from crm_desktop.exchange.reading import files
    from crm_desktop.operations import appointments

    wanted = call.args.appointments or "all"
    found, _ = files.read_appointments(path, progress=call.out.progress())
    return appointments.plan(ws, found if wanted != "none" else (), only_known=wanted == "known", arriving=plan)


def _options(call: Call, path: Path, mapping: Mapping, look: Look) -> ImportOptions:
    """What was asked for; kinds and reasons of own fields also as given the last time."""
    from crm_desktop.records.contact import FIELD_KINDS
    from crm_desktop.records.importing import ImportOptions

    args = call.args
    chosen, reasons = _pairs(args.field_kind), _pairs(args.reason)
    _own_fields_only(look.source, mapping, [*chosen, *reasons])
    kinds = {**look.field_kinds(), **chosen}
    for name, kind in kinds.items():
        if kind not in FIELD_KINDS:
            raise CrmError(
                tr("There is no kind of field “{kind}” (for “{name}”).", kind=kind, name=name),
                remedy=tr("Kinds are: {names}", names=", ".join(FIELD_KINDS)),
            )
    return ImportOptions(
        path.name, mapping.profile, args.source, args.legal_basis, args.tag, args.on_duplicate, args.on_possible,
        {**(look.reasons or {}), **reasons}, kinds,
    )  # fmt: skip


def _own_fields_only(source: SourceFile, mapping: Mapping, names: list[str]) -> None:
    """Raises CrmError for a name that no column goes to as a field of the office's own: a slip would go unseen."""
    from crm_desktop.exchange.reading.kinds import RECORD_FORMATS
    from crm_desktop.records.targets import CUSTOM

    targets = [column.target for column in mapping.columns]
    if source.kind in RECORD_FORMATS or any(target in ("custom.label", "custom.value") for target in targets):
        return  # the rows name their fields
    own = [column.header or column.letter for column in mapping.columns if column.target == CUSTOM]
    own += [target.removeprefix("custom:") for target in targets if target.startswith("custom:")]
    for name in names:
        if name not in own:
            raise CrmError(
                tr("No column becomes a field “{name}” of your own.", name=name),
                remedy=tr("Fields of your own would be: {names}", names=", ".join(own) or "–"),
            )


def _pairs(assignments: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in assignments:
        name, equals, value = text.partition("=")
        if not equals:
            raise CrmError(tr("“{text}” should read NAME=VALUE.", text=text))
        found[name.strip()] = value.strip()
    return found


def _result(call: Call, source: SourceFile, mapping: Mapping, plan: ImportPlan, warnings: list[str]) -> dict[str, Any]:
    from crm_desktop.exchange import importing
    from crm_desktop.records import doubts

    figures = plan.figures
    return {
        "file": source.name,
        "dry_run": call.args.dry_run,
        "profile": mapping.profile,
        "rows": figures.rows,
        "new_people": figures.people,
        "new_companies": figures.companies,
        "updated": figures.updated,
        "unchanged": figures.unchanged,
        "unusable": figures.bad,
        "joining_rows": plan.joining(),
        "refusing": dict(figures.refusing),
        "refusals": importing.refusing(figures),
        "possible_doubles": [_possible(item) for item in plan.decisions if is_possible(item)],
        "new_fields": plan.new_fields,
        "left_out": plan.needs_reason,
        "doubts": [
            {
                "row": row, "column": item.column, "value": item.value, "severity": item.severity,
                "sentence": doubts.sentence(item),
            }
            for row, item in plan.doubts()
        ],
        "warnings": warnings,
    }  # fmt: skip


def _possible(item: Decision) -> dict[str, Any]:
    from crm_desktop.records.matching.reasons import words

    likeness = item.likeness
    assert likeness is not None
    return {
        "row": item.incoming.row, "action": item.action, "contact": "" if likeness.row else likeness.contact_id,
        "other_row": likeness.row, "score": round(likeness.score, 4), "class": likeness.cls,
        "reasons": list(likeness.reasons), "words": words(likeness.reasons),
    }  # fmt: skip


def _print(call: Call, found: dict[str, Any]) -> None:
    out = call.out
    if call.args.dry_run:
        out.line(tr("{name} would bring (nothing was written):", name=found["file"]))
    else:
        out.line(tr("{name} has brought:", name=found["file"]))
    if found["appointments"]:
        _print_agenda(call, found["appointments"])
    for key, label in () if found["appointments"] and not found["rows"] else (
        ("rows", tr("rows read")), ("new_people", tr("new people")), ("new_companies", tr("new companies")),
        ("updated", tr("contacts there already, compared: what is empty is filled")),
        ("unchanged", tr("contacts there already, left as they are")),
        ("unusable", tr("rows that name nobody")),
    ):  # fmt: skip
        out.line(f"{found[key]:>9}  {label}")
    _print_joining(call, found["joining_rows"])
    for sentence in found["refusals"]:
        out.line(sentence)
    _print_possible(call, found["possible_doubles"])
    if found["new_fields"]:
        out.line(tr("New fields: {names}", names=", ".join(found["new_fields"])))
    for name in found["left_out"]:
        out.line(tr("The column “{name}” was left out: data of this kind need a reason (--reason).", name=name))
    for warning in found["warnings"]:
        out.line(warning)
    for item in found["doubts"][:DOUBTS]:
        out.line(
            tr(
                "Row {row}, {column}: {sentence}",
                row=item["row"],
                column=item["column"] or "–",
                sentence=item["sentence"],
            )
        )
    if len(found["doubts"]) > DOUBTS:
        out.line(
            tr.plural(
                len(found["doubts"]) - DOUBTS,
                "and {n} more remark (--json lists all)",
                "and {n} more remarks (--json lists all)",
            )
        )
    if found["operation"]:
        how = "--import " if found["import_id"] else ""
        out.note(tr("Take it back as a whole: {command}", command=f"crm-desktop undo {how}--id {found['operation']}"))


def _print_joining(call: Call, rows: list[int]) -> None:
    """Rows that make no contact of their own, or the figures would not add up."""
    if rows:
        numbers = ", ".join(map(str, rows[:DOUBTS])) + (" …" if len(rows) > DOUBTS else "")
        label = tr("rows about somebody that an earlier row names: {rows}", rows=numbers)
        call.out.line(f"{len(rows):>9}  {label}")


def _print_possible(call: Call, possible: list[dict[str, Any]]) -> None:
    if not possible:
        return
    call.out.line(f"{len(possible):>9}  {tr('possible doubles')}")
    for item in possible[:DOUBTS]:
        if item["other_row"]:
            line = tr(
                "Row {row} looks like row {other}: {why}", row=item["row"], other=item["other_row"], why=item["words"]
            )
        else:
            line = tr(
                "Row {row} looks like {contact}: {why}", row=item["row"], contact=item["contact"], why=item["words"]
            )
        call.out.line(line)


def _agenda_figures(agenda: AppointmentPlan) -> dict[str, int]:
    return {
        "new": len(agenda.new), "known": agenda.known, "with_contacts": agenda.linked,
        "contacts": agenda.contacts, "unrelated": agenda.unrelated, "undated": agenda.undated,
    }  # fmt: skip


def _print_agenda(call: Call, figures: dict[str, int]) -> None:
    for key, label in (
        ("new", tr("new appointments and tasks")), ("with_contacts", tr("of them with a contact")),
        ("known", tr("appointments already there")), ("unrelated", tr("appointments with nobody from your file")),
        ("undated", tr("appointments without a date")),
    ):  # fmt: skip
        call.out.line(f"{figures[key]:>9}  {label}")


_PAIRS: dict[str, Any] = {"action": "append", "default": [], "metavar": mark("NAME=VALUE")}

COMMAND = Command(
    arguments=(
        argument("foreign", metavar=mark("FILE"), help=KINDS),
        argument("--dry-run", action="store_true", help=mark("Only say what would happen; nothing is written")),
        argument(
            "--as", dest="kind", choices=("contacts", *LISTS), default="contacts",
            help=mark("What the rows are: contacts (usual), cases, or equipment (what customers have, until when)"),
        ),
        argument("--process", default="", metavar=mark("PROCESS"),
                 help=mark("With --as cases: the process of rows that name none (usually acquisition)")),
        argument("--create-contacts", action="store_true",
                 help=mark("With --as cases or equipment: make contacts that are not there yet")),
        *FILE_ARGUMENTS,
        argument("--source", default="", metavar="TEXT", help=mark("Where the list comes from")),
        argument("--legal-basis", default="", metavar="TEXT", help=mark("Why you may keep the data")),
        argument("--tag", default="", metavar="TEXT", help=mark("A tag for every contact of the list")),
        argument(
            "--on-duplicate", choices=ON_DUPLICATE, default="update",
            help=mark("Contacts already there: fill their empty fields (update), leave them (skip), add anyway (new)"),
        ),
        argument(
            "--on-possible", choices=ON_POSSIBLE, default="new",
            help=mark("Rows that only look like a contact there: add them (new), fill it up (update), leave (skip)"),
        ),
        argument(
            "--unknown-columns", choices=(KEEP, DROP), default=None,
            help=mark(
                "Columns nobody knows: make each a field of your own (keep, the usual way), or leave them out (drop)"
            ),
        ),
        argument(
            "--appointments", choices=("none", "known", "all"),
            help=mark("Which appointments come along: none, those with a contact (known) or all (usual of a calendar)"),
        ),
        argument("--field-kind", help=mark("Kind of a new field, e.g. Rabatt=number; may be repeated"), **_PAIRS),
        argument("--reason", help=mark("Why a column with sensitive data is needed; may be repeated"), **_PAIRS),
    ),
    run=run,
    details=mark(
        "Columns are recognised by their headings and values; --map corrects them, inspect shows them, and the next "
        "list from the same source is read alike. The whole import is one step for undo. Importing a file twice adds "
        "nothing the second time. The exit code is 1 also when a damaged calendar gave only a part."
    ),
    examples=(
        ("import contacts.csv --dry-run", mark("what would happen?")),
        ('import contacts.csv --source "Outlook" --tag Outlook', mark("and then do it")),
        ("import contacts.csv --on-duplicate skip --unknown-columns drop", mark("only what is new, and no new fields")),
        ("import offers.csv --as cases --dry-run", mark("open offers of the old list, each with its contact")),
        ('import list.xlsx --sheet Kunden --map "Ort=address.work.city"', mark("one sheet, one column put right")),
    ),
    keys={
        "file, dry_run, profile": "the file, whether nothing was written, the program it comes from",
        "rows": "rows read",
        "new_people, new_companies, updated, unchanged": "contacts",
        "unusable": "rows that name nobody",
        "joining_rows": "rows that make no contact, since an earlier row of the list names that very one",
        "refusing, refusals": "whom advertising may not reach, as the list says: contacts by channel, and in sentences",
        "possible_doubles": "each with row, action, contact (or other_row of the list), score, class, reasons, words",
        "new_fields": "fields of the office's own that are made",
        "left_out": "columns with sensitive data and no reason: name to category",
        "doubts": "each with row, column, value, severity (note, warn, bad), sentence",
        "warnings": "sentences about the whole file",
        "appointments": "of a calendar or mailbox: new, with_contacts, contacts, known, unrelated, undated; else empty",
        "kind, columns, changed, bad, lines": (
            "with --as cases or equipment, beside file, dry_run, rows, new, unchanged: columns to fields, entries "
            "changed, rows left behind, and each row with row, action (new, update, same, bad) and sentences about it"
        ),
        "import_id, operation": "of the import; empty and 0 with --dry-run",
    },
)  # fmt: skip
