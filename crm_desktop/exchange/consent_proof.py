"""The proof sheet of a contact: what was allowed and refused, when, how and in which words, and what follows from it.

As a Word document, as a page (HTML, for printing and PDF in the window), or as PDF where LibreOffice makes one.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.operations import consents
from crm_desktop.records.consent_labels import label, sentence
from crm_desktop.records.dates import format_moment
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.queries.consents import Line
from crm_desktop.store.workspace import Workspace

from . import plain_document
from .plain_document import PlainDocument

tr = texts("consent_proof")


@dataclass(frozen=True, slots=True)
class Proof:
    """What stands on the sheet; tables with their heads as first rows."""

    title: str
    facts: tuple[tuple[str, str], ...]
    state: tuple[tuple[str, ...], ...]
    lines: tuple[tuple[str, ...], ...]
    """The ledger, the oldest first."""
    close: str


def proof(ws: Workspace, contact_id: str) -> Proof:
    """Raises CrmError for a contact that is not there."""
    page = contacts.page(ws, contact_id)
    if page is None:
        raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was written."))
    facts = [(tr("Name"), page.name)]
    facts += [(tr("Address"), ", ".join(filter(None, (one.street, f"{one.zip} {one.city}".strip(), one.country))))
              for one in page.addresses]  # fmt: skip
    facts += [(tr("Reachable by"), channel.value) for channel in page.channels if channel.kind in ("email", "phone")]
    found = setting_queries.several(ws, "file.name")
    facts.append(
        (tr("Sheet written"), " · ".join(filter(None, (format_moment(stamp(ws.clock())), found.get("file.name", "")))))
    )
    return Proof(
        tr("Proof of consents: {name}", name=page.name), tuple(facts), _state(ws, contact_id),
        _lines(queries.ledger(ws, contact_id)),
        tr("Lines are only added to this ledger, never changed. This is not legal advice."),
    )  # fmt: skip


def _state(ws: Workspace, contact_id: str) -> tuple[tuple[str, ...], ...]:
    rows = [(tr("Channel"), tr("Purpose"), tr("State"), tr("May be addressed"))]
    for cell in consents.overview(ws, contact_id):
        may = tr("yes") if cell.decision.allowed else tr("no")
        rows.append(
            (label("channel", cell.channel), label("purpose", cell.purpose), label("state", cell.state),
             f"{may}: {sentence(cell.decision)}")
        )  # fmt: skip
    return tuple(rows)


def _lines(ledger: list[Line]) -> tuple[tuple[str, ...], ...]:
    rows = [(tr("When"), tr("What"), tr("State, basis"), tr("How, proof"), tr("Exact words"), tr("Written by"))]
    for line in reversed(ledger):
        basis = label("basis", line.basis) if line.state == "allowed" else ""
        kept = [label("condition", code) for code in line.conditions.split()]
        proof = [line.how, line.address, line.file_name, tr("entry on the line of time") if line.activity_id else ""]
        rows.append(
            (
                format_moment(line.at), f"{label('channel', line.channel)}, {label('purpose', line.purpose)}",
                "\n".join(filter(None, (label("state", line.state), basis, *kept))),
                "\n".join(filter(None, (*proof, line.note))), line.wording, line.user,
            )
        )  # fmt: skip
    return tuple(rows)


def html(ws: Workspace, contact_id: str) -> str:
    """The sheet as a page without anything from outside."""
    sheet = proof(ws, contact_id)
    facts = "".join(f"<p><b>{escape(name)}:</b> {escape(value)}</p>" for name, value in sheet.facts)
    tables = (
        f"<h2>{escape(tr('How it stands'))}</h2>{plain_document.html_table(sheet.state)}"
        f"<h2>{escape(tr('Ledger'))}</h2>{plain_document.html_table(sheet.lines)}"
    )
    return plain_document.html_page(sheet.title, f"{facts}{tables}<p>{escape(sheet.close)}</p>")


def document(ws: Workspace, contact_id: str) -> bytes:
    """The sheet as a Word document."""
    sheet, made = proof(ws, contact_id), PlainDocument()
    made.heading(sheet.title)
    for name, value in sheet.facts:
        made.paragraph(f"{name}: {value}")
    made.heading(tr("How it stands"), 24)
    made.table(sheet.state, (2, 2, 2, 5))
    made.heading(tr("Ledger"), 24)
    made.table(sheet.lines, (3, 3, 4, 4, 5, 2))
    made.paragraph(sheet.close)
    return made.content()


def write(ws: Workspace, contact_id: str, path: Path) -> None:
    """Into a .docx, .html or .pdf (which LibreOffice makes); it appears complete or not at all. Raises CrmError."""
    plain_document.write(path, lambda: html(ws, contact_id), lambda: document(ws, contact_id))
