"""`crm-desktop inspect FILE`: what is in a foreign file and how it would be understood, without importing anything."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

from crm_desktop.records import doubts as doubts_of_records
from crm_desktop.records.incoming import IncomingContact

from . import files
from .columns import Mapping, guess_columns
from .header_words import PROFILE_NAMES
from .refusals import ReadingProblem
from .tables import BLANKS, HIDDEN, VERY_HIDDEN, VISIBLE, WORKSHEET, Choices, SheetInfo, SourceFile
from .understand import Options

RECORDS_SHOWN = 1_000


def inspect_file(
    path: Path,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
    mapping: dict[int, str] | None = None,
    records: int = RECORDS_SHOWN,
    options: Options | None = None,
) -> dict[str, Any]:
    """Everything about a file of contacts as values for JSON.

    `mapping` overrides the guessed target of columns (0 = first column). A file that cannot be read gives
    {"open": "error" or "password", "reason": ..., "message": ...} instead of raising.
    """
    choices = Choices(encoding, delimiter, sheet, header_row)
    try:
        source = files.preview(path, choices, details=True)
    except ReadingProblem as problem:
        if problem.code == "bad_sheet" and (known := _sheets(path)):
            return {"file": path.name, **_refusal(problem), "open": "ok", **_sheet_facts(known)}
        return {"file": path.name, **_refusal(problem)}
    found = guess_columns(source).with_targets(mapping or {})
    result: dict[str, Any] = {"file": path.name, "open": "ok", "kind": source.kind, "size": source.size}
    if "targets" in source.facts:
        result |= source.facts["format"]
    elif source.kind == "csv":
        result |= _text_facts(source)
    else:
        result |= {"reader": source.reader, "sheet": source.sheet, **_sheet_facts(source.sheets)}
    result |= _table_facts(source, found)
    result |= _records(path, source, found, choices, options or Options(), records)
    if source.facts.get("appointments"):
        appointments, _ = files.read_appointments(path)
        result["counts"]["appointments"] = len(appointments)
        result["agenda"] = [_filled(asdict(item)) for item in appointments[:records]]
    return result


def _refusal(problem: ReadingProblem) -> dict[str, Any]:
    calendar: dict[str, Any] = {}
    if problem.code == "bad_calendar":
        calendar = {"parse": "error"}
    elif problem.code == "cut_calendar":
        calendar = {"parse": "empty", "raw_vevents": int(problem.detail)}
    return {
        **calendar,
        "open": "password" if problem.code == "password" else "error",
        "reason": problem.error,
        "code": problem.code,
        "message": str(problem),
    }


def _text_facts(source: SourceFile) -> dict[str, Any]:
    header = "|".join(source.facts.get("raw_header") or source.table.header)
    return {
        "encoding": source.encoding,
        "delimiter": {"\t": "TAB", BLANKS: "BLANKS"}.get(source.delimiter, source.delimiter),
        "header_sha1_12": hashlib.sha1(header.encode(), usedforsecurity=False).hexdigest()[:12],
        "emails": source.emails,
        "multiline_fields": source.multiline_fields,
    }


def _sheets(path: Path) -> tuple[SheetInfo, ...]:
    try:
        return files.sheets(path)
    except ReadingProblem:
        return ()


def _sheet_facts(sheets: tuple[SheetInfo, ...]) -> dict[str, Any]:
    first = next((item for item in sheets if item.kind == WORKSHEET and item.visibility == VISIBLE), None)
    first = first or next((item for item in sheets if item.kind == WORKSHEET), SheetInfo(""))
    return {
        "sheets": len(sheets),
        "sheet_names": [item.name for item in sheets],
        "hidden_sheets": [item.name for item in sheets if item.visibility in (HIDDEN, VERY_HIDDEN)],
        "non_worksheets": [item.name for item in sheets if item.kind != WORKSHEET],
        "first_visible_rows_cols": f"{first.rows}x{first.columns}",
        "first_value": first.first_value,
        "first_date": first.first_date,
        "nonempty_cells": first.nonempty_cells,
        "merged_ranges": first.merged_ranges,
        "error_cells": sum(item.error_cells for item in sheets),
        "sheet_details": [asdict(item) for item in sheets],
    }


def _table_facts(source: SourceFile, mapping: Mapping) -> dict[str, Any]:
    header = source.table.header
    return {
        "has_header": source.table.header_row > 0,
        "header_row": source.table.header_row,
        "data_rows": source.table.data_rows,
        "columns": len(header),
        "header": list(header),
        "header_first": header[0] if header else "",
        "header_last": header[-1] if header else "",
        "profile": mapping.profile,
        "profile_name": PROFILE_NAMES.get(mapping.profile, ""),
        "mapping": [
            {
                "column": column.index,
                "letter": column.letter,
                "header": column.header,
                "target": column.target,
                "confidence": column.confidence,
                "basis": column.basis,
                "filled": column.filled,
                "samples": [str(sample) for sample in column.samples[:3]],
                "alternatives": [list(item) for item in column.alternatives],
            }
            for column in mapping.columns
        ],
    }


def _records(
    path: Path, source: SourceFile, mapping: Mapping, choices: Choices, options: Options, limit: int
) -> dict[str, Any]:
    shown: list[dict[str, Any]] = []
    counts = {"contacts": 0, "people": 0, "companies": 0, "contact_persons": 0, "doubts": 0}
    try:
        stream = files.read_contacts(path, mapping, choices, options=options)
        for contact in stream:
            counts["contacts"] += 1
            counts["companies" if contact.kind == "company" else "people"] += 1
            counts["contact_persons"] += len(contact.people)
            counts["doubts"] += len(contact.doubts)
            if len(shown) < limit:
                shown.append(record(contact))
    except ReadingProblem as problem:
        return {"counts": counts, "records": shown, "warnings": [str(problem)], **_refusal(problem)}
    warnings = dict.fromkeys((*source.warnings, *stream.warnings))
    return {"counts": counts, "records": shown, "warnings": [files.sentence(warning) for warning in warnings]}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", (), None, False)}


def record(contact: IncomingContact) -> dict[str, Any]:
    """One contact for JSON: only what it holds; doubts with their sentence."""
    found = _filled(asdict(contact))
    found.pop("ready", None)
    for name in ("addresses", "channels"):
        if name in found:
            found[name] = [{key: value for key, value in item.items() if value != ""} for item in found[name]]
    if contact.people:
        found["people"] = [record(person) for person in contact.people]
    if contact.doubts:
        found["doubts"] = [asdict(item) | {"sentence": doubts_of_records.sentence(item)} for item in contact.doubts]
    return found
