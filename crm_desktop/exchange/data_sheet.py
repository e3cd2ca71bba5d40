"""Everything the file holds about a person, for the person: the answer to a request for information (Art. 15 GDPR) as
a Word document, page or PDF, and the same rows for machines (Art. 20) as JSON.

What stands in it is found by the same search as what erasing removes (operations/erasing_look.py).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_money
from crm_desktop.operations import erasing_look
from crm_desktop.records.consent_labels import label as consent_label
from crm_desktop.records.dates import format_date, format_moment
from crm_desktop.records.field_labels import ADDRESS, address_field, contact_field
from crm_desktop.records.labels import label
from crm_desktop.store import schema
from crm_desktop.store.queries import erasing as queries
from crm_desktop.store.workspace import Workspace

from . import plain_document, saving

tr = texts("data_sheet")

JSON = ".json"
_INNER = frozenset(("id", "deleted_at", "merged_into", "import_id", "position", "is_primary", "uid", "updated_at"))
Show = Callable[[Any], str]


def _address_field(name: str) -> str:
    return address_field(name) if name in ADDRESS else name


def _plain(value: Any) -> str:
    return str(value)


def _money(value: Any) -> str:
    return format_money(int(value))


@dataclass(frozen=True, slots=True)
class Section:
    """One table of the sheet: heads first, then rows."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    rights: tuple[str, ...]


def sheet(ws: Workspace, contact_id: str) -> Sheet:
    """Raises NotFound."""
    found = erasing_look.find(ws, contact_id)
    rows = _rows(ws, found)
    (main,) = queries.rows(ws, schema.CONTACT, [found.main])
    plan = erasing_look.look(ws, contact_id)
    office = str(ws.value("SELECT value FROM setting WHERE key = 'file.name'") or "")
    facts = [(tr("About"), plan.name), (tr("Kept by"), office), (tr("Written on"), format_moment(stamp(ws.clock())))]
    facts += [(tr("Source"), str(main["source"]))] if main["source"] else []
    facts += [(tr("Legal basis"), str(main["legal_basis"]))] if main["legal_basis"] else []
    facts.append((tr("First kept on"), format_moment(main["created_at"] or "")))
    return Sheet(
        tr("Data about {name}", name=plan.name), tuple(fact for fact in facts if fact[1]),
        tuple(section for section in _sections(rows) if len(section.rows) > 1), _rights(),
    )  # fmt: skip


def _rows(ws: Workspace, found: erasing_look.Found) -> dict[str, list[dict[str, Any]]]:
    """The live rows of the person by table."""
    ids = {table: set(rows) for table, rows in found.gone.items()}
    for table, rows in found.frozen.items():
        if table not in (schema.USER, schema.PROCESS, schema.PROCESS_VERSION):
            ids.setdefault(table, set()).update(rows)
    ids[schema.ACTIVITY] = ids.get(schema.ACTIVITY, set()) | found.shared
    made = {table: queries.rows(ws, table, sorted(rows)) for table, rows in ids.items() if rows}
    return {
        table: sorted((row for row in rows if not row.get("deleted_at")), key=lambda row: row["id"])
        for table, rows in made.items()
    }


def _sections(rows: dict[str, list[dict[str, Any]]]) -> list[Section]:
    def table(title: str, name: str, *columns: tuple[str, str, Show]) -> Section:
        head = tuple(text for _, text, _ in columns)
        lines = [tuple(show(row[column]) if row[column] not in (None, "") else "" for column, _, show in columns)
                 for row in rows.get(name, ())]  # fmt: skip
        return Section(title, (head, *lines))

    kind: Show = lambda value: label("activity", value)  # noqa: E731
    return [
        _fields(tr("Master data"), rows.get(schema.CONTACT, []), contact_field),
        _fields(tr("Addresses"), rows.get(schema.ADDRESS, []), _address_field),
        table(tr("Reachable by"), schema.CHANNEL, ("kind", tr("Kind"), lambda value: label("channel", value)),
              ("value", tr("Value"), _plain), ("label", tr("Label"), _plain)),
        table(tr("Own fields"), schema.CUSTOM_VALUE, ("value", tr("Value"), _plain)),
        table(tr("Relations"), schema.RELATION, ("role", tr("Role"), _plain), ("department", tr("Department"), _plain),
              ("from_date", tr("From"), format_date), ("to_date", tr("Until"), format_date),
              ("note", tr("Note"), _plain)),
        table(tr("Consents and refusals"), schema.CONSENT, ("at", tr("When"), format_moment),
              ("channel", tr("Channel"), lambda value: consent_label("channel", value)),
              ("purpose", tr("Purpose"), lambda value: consent_label("purpose", value)),
              ("state", tr("State"), lambda value: consent_label("state", value)), ("how", tr("How"), _plain),
              ("wording", tr("Exact words"), _plain)),
        table(tr("Entries on the line of time"), schema.ACTIVITY, ("at", tr("When"), format_moment),
              ("due_day", tr("Due"), format_date), ("kind", tr("Kind"), kind), ("subject", tr("Subject"), _plain),
              ("body", tr("Text"), _plain), ("result", tr("Result"), _plain)),
        table(tr("Cases"), schema.PROCESS_CASE, ("number", tr("Number"), _plain), ("title", tr("Title"), _plain),
              ("created_at", tr("Begun"), format_moment), ("amount", tr("Amount"), _money),
              ("content", tr("Content"), _plain), ("outcome", tr("Outcome"), _plain)),
        table(tr("Quotes"), schema.QUOTE, ("number", tr("Number"), _plain), ("title", tr("Title"), _plain),
              ("sent_at", tr("Sent"), format_moment)),
        table(tr("Products and contracts"), schema.EQUIPMENT, ("product", tr("Product"), _plain),
              ("serial", tr("Serial number"), _plain), ("contract_end", tr("Contract ends"), format_date),
              ("note", tr("Note"), _plain)),
        table(tr("Files"), schema.FILE, ("name", tr("Name"), _plain), ("at", tr("Since"), format_moment),
              ("path", tr("Place"), _plain)),
    ]  # fmt: skip


def _fields(title: str, rows: list[dict[str, Any]], name: Callable[[str], str]) -> Section:
    """Rows of many columns as lines of name and value."""
    lines: list[tuple[str, ...]] = [(tr("Field"), tr("Value"))]
    for row in rows:
        for column, value in row.items():
            if value not in (None, "") and column not in _INNER and not column.endswith("_id"):
                lines.append((name(column), str(value)))
    return Section(title, tuple(lines))


def _rights() -> tuple[str, ...]:
    return (
        tr("You may have these data corrected (Art. 16), erased (Art. 17) or their use restricted (Art. 18), and get"
           " them for machines (Art. 20). You may object to advertising at any time (Art. 21) and withdraw a consent."),
        tr("You may complain to a supervisory authority for data protection (Art. 77)."),
        tr("The data lie in a file of this office and are not passed on by the program. Nothing is decided about you by"
           " machines alone (Art. 22). Business letters and invoices are kept as long as the law demands."),
    )  # fmt: skip


def for_machines(ws: Workspace, contact_id: str) -> dict[str, Any]:
    """The rows themselves, by table; names of columns as in the export of everything."""
    found = erasing_look.find(ws, contact_id)
    rows = _rows(ws, found)
    return {
        "format": "kontor-person-1", "made_at": stamp(ws.clock()), "contact": found.main,
        "tables": {
            table: [{name: value for name, value in row.items() if value is not None} for row in lines]
            for table, lines in rows.items() if lines
        },
    }  # fmt: skip


def html(ws: Workspace, contact_id: str) -> str:
    """The sheet as a page without anything from outside."""
    made = sheet(ws, contact_id)
    facts = "".join(f"<p><b>{escape(name)}:</b> {escape(value)}</p>" for name, value in made.facts)
    tables = "".join(f"<h2>{escape(part.title)}</h2>{plain_document.html_table(part.rows)}" for part in made.sections)
    rights = "".join(f"<p>{escape(line)}</p>" for line in made.rights)
    return plain_document.html_page(made.title, f"{facts}{tables}<h2>{escape(tr('Your rights'))}</h2>{rights}")


def document(ws: Workspace, contact_id: str) -> bytes:
    """The sheet as a Word document."""
    made, out = sheet(ws, contact_id), plain_document.PlainDocument()
    out.heading(made.title)
    for name, value in made.facts:
        out.paragraph(f"{name}: {value}")
    for part in made.sections:
        out.heading(part.title, 24)
        out.table(part.rows, (1, 3) if len(part.rows[0]) == 2 else (1,) * len(part.rows[0]))
    out.heading(tr("Your rights"), 24)
    for line in made.rights:
        out.paragraph(line)
    return out.content()


def write(ws: Workspace, contact_id: str, path: Path) -> None:
    """Into a .docx, .html, .pdf (which LibreOffice makes) or .json; complete or not at all. Raises CrmError."""
    if path.suffix.lower() == JSON:
        content = json.dumps(for_machines(ws, contact_id), ensure_ascii=False, indent=1) + "\n"
        with saving.replacing(path) as part:
            part.write_text(content, encoding="utf-8")
        return
    plain_document.write(path, lambda: html(ws, contact_id), lambda: document(ws, contact_id), more=(JSON,))
