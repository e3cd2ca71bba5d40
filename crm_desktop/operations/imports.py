"""Taking over foreign contacts: plan (reads only), then run (one undo step).

The run does exactly what the plan says, so the figures of the dry run are those of the run. A row met before (equal
fingerprint) or already in the file (same e-mail, number or customer number and no other name; same name at the same
place or firm) makes no second contact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crm_desktop.common.errors import ImportProblem
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import id_run
from crm_desktop.common.progress import Progress
from crm_desktop.records.companies import company_key
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.importing import (
    BAD,
    NEW,
    UNCHANGED,
    UPDATE,
    Decision,
    Figures,
    ImportOptions,
    ImportPlan,
    ImportResult,
)
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.names import sort_name
from crm_desktop.records.sensitive import sensitive_category
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import matching
from crm_desktop.store.workspace import Workspace

from .imports_marks import fingerprint

tr = texts("imports")


def plan(
    ws: Workspace, incoming: Iterable[IncomingContact], options: ImportOptions, progress: Progress | None = None
) -> ImportPlan:
    """Decide for every row what would happen. Nothing is written. Raises Cancelled."""
    planner = _Planner(ws, options)
    count = 0
    for row in incoming:
        for part in _people_of(row):
            planner.decide(part)
        count += 1
        if progress is not None and count % 500 == 0:
            progress.step(count)
    return planner.result(count)


def _people_of(row: IncomingContact) -> list[IncomingContact]:
    """A company row with contact persons is several contacts."""
    if not row.people:
        return [row]
    return [replace(row, people=()), *(replace(person, row=row.row, company=row.company) for person in row.people)]


class _Planner:
    def __init__(self, ws: Workspace, options: ImportOptions) -> None:
        self.ws = ws
        self.options = options
        self.empty = matching.is_empty(ws)
        self.decisions: list[Decision] = []
        self.companies = {} if self.empty else matching.companies_by_key(ws)
        self.fields = {fold(found.name).strip() for found in field_queries.fields(ws)}
        self.new_fields: dict[str, None] = {}
        self.needs_reason: dict[str, str] = {}
        self.by_fingerprint: dict[str, str] = {}
        self.by_key: dict[str, str] = {}
        self.seen: set[str] = set()
        self.updated: set[str] = set()
        self.unchanged: set[str] = set()
        self.new_id = id_run()
        self.people = self.new_companies = self.bad = self.doubts = 0

    def decide(self, incoming: IncomingContact) -> None:
        self.doubts += len(incoming.doubts)
        incoming = self._with_known_fields(incoming)
        if incoming.kind == COMPANY:
            decision = self._company(incoming)
        else:
            decision = self._person(incoming)
        self.decisions.append(decision)
        if decision.action == BAD:
            self.bad += 1
        elif decision.action == UPDATE:
            self.updated.add(decision.contact_id)
        elif decision.action == UNCHANGED:
            self.unchanged.add(decision.contact_id)

    def _with_known_fields(self, incoming: IncomingContact) -> IncomingContact:
        """Note custom fields to be made; drop values of sensitive ones nobody gave a reason for."""
        if not incoming.custom:
            return incoming
        kept: list[tuple[str, str]] = []
        for name, value in incoming.custom:
            if fold(name).strip() not in self.fields and name not in self.new_fields:
                category = sensitive_category(name)
                if category and not self.options.reasons.get(name, "").strip():
                    self.needs_reason[name] = category
                    continue
                self.new_fields[name] = None
            kept.append((name, value))
        return incoming if len(kept) == len(incoming.custom) else replace(incoming, custom=tuple(kept))

    def _company(self, incoming: IncomingContact) -> Decision:
        key = company_key(incoming.company)
        mark = fingerprint(incoming)
        if not key:
            return Decision(incoming, BAD, reason="no_name")
        known = self.companies.get(key)
        if known is not None and self.options.on_duplicate != "new":
            return self._known(incoming, known, mark, "same_company")
        contact_id = self.new_id()
        self.companies[key] = contact_id
        self.seen.add(contact_id)
        self.by_fingerprint[mark] = contact_id
        self.new_companies += 1
        return Decision(incoming, NEW, contact_id, fingerprint=mark)

    def _person(self, incoming: IncomingContact) -> Decision:
        order = sort_name("", incoming.first_name, incoming.middle_name, incoming.last_name, incoming.name_suffix)
        if not (order or incoming.company or incoming.channels):
            return Decision(incoming, BAD, reason="no_name")
        company_id, company_new = self._employer(incoming)
        mark = fingerprint(incoming)
        known = self._match(incoming, order, company_id, mark)
        if known is not None and self.options.on_duplicate != "new":
            contact_id, reason = known
            return replace(
                self._known(incoming, contact_id, mark, reason), company_id=company_id, company_new=company_new
            )
        contact_id = self.new_id()
        self.seen.add(contact_id)
        self.people += 1
        self.by_fingerprint[mark] = contact_id
        for key in _keys(incoming, order, company_id):
            self.by_key.setdefault(key, contact_id)
        return Decision(incoming, NEW, contact_id, company_id, company_new, mark)

    def _employer(self, incoming: IncomingContact) -> tuple[str, bool]:
        key = company_key(incoming.company) if incoming.company else ""
        if not key:
            return "", False
        found = self.companies.get(key)
        if found is not None:
            return found, False
        self.companies[key] = company_id = self.new_id()
        self.seen.add(company_id)
        self.new_companies += 1
        return company_id, True

    def _known(self, incoming: IncomingContact, contact_id: str, mark: str, reason: str) -> Decision:
        """The row is in the file: unchanged when it was imported before just so, else filled up or skipped."""
        again = self.by_fingerprint.get(mark) == contact_id or (
            not self.empty and matching.by_fingerprint(self.ws, mark) == contact_id
        )
        self.by_fingerprint[mark] = contact_id
        if again or self.options.on_duplicate == "skip":
            return Decision(incoming, UNCHANGED, contact_id, fingerprint=mark, reason="same_row" if again else reason)
        return Decision(incoming, UPDATE, contact_id, fingerprint=mark, reason=reason)

    def _match(self, incoming: IncomingContact, order: str, company_id: str, mark: str) -> tuple[str, str] | None:
        """(contact id, reason) of the contact this row is about."""
        if mark in self.by_fingerprint:
            return self.by_fingerprint[mark], "same_row"
        for key in _keys(incoming, order, company_id):
            if key in self.by_key:
                return self.by_key[key], key.split(":", 1)[0]
        if self.empty:
            return None
        found = matching.by_fingerprint(self.ws, mark)
        if found is not None:
            return found, "same_row"
        return self._match_file(incoming, order, company_id)

    def _match_file(self, incoming: IncomingContact, order: str, company_id: str) -> tuple[str, str] | None:
        ws = self.ws
        if incoming.customer_no:
            numbers = matching.by_customer_no(ws, incoming.customer_no)
            if len(numbers) == 1:
                return numbers[0], "same_number"
        for kind, reason in (("email", "same_email"), ("phone", "same_phone")):
            normals = [item.normal.lower() for item in incoming.channels if item.kind == kind and item.normal]
            for contact_id, name, contact_kind in matching.by_channel(ws, normals):
                if contact_kind == PERSON and (name == order or (kind == "email" and (not order or "@" in name))):
                    return contact_id, reason
        if not order:
            return None
        zips = {item.zip for item in incoming.addresses if item.zip}
        company = fold(incoming.company) if incoming.company else ""
        for contact_id, kind, zip_code, company_folded in matching.by_name(ws, order):
            if kind != PERSON:
                continue
            if zip_code and zip_code in zips:
                return contact_id, "same_place"
            if company and company_folded == company:
                return contact_id, "same_company"
        return None

    def result(self, rows: int) -> ImportPlan:
        updated = self.updated - self.seen
        unchanged = self.unchanged - self.seen - updated
        figures = Figures(rows, self.people, self.new_companies, len(updated), len(unchanged), self.bad, self.doubts)
        return ImportPlan(self.options, self.decisions, figures, list(self.new_fields), self.needs_reason)


def _keys(incoming: IncomingContact, order: str, company_id: str) -> list[str]:
    """Keys under which two rows of one file are the same person; the same rules as for the file."""
    keys: list[str] = []
    if incoming.customer_no:
        keys.append(f"same_number:{incoming.customer_no}:{order}")
    for item in incoming.channels:
        if item.normal and item.kind in ("email", "phone"):
            keys.append(f"same_{item.kind}:{item.normal.lower()}:{order}")
    if order:
        keys += [f"same_place:{order}:{item.zip}:{fold(item.street)}" for item in incoming.addresses if item.zip]
        if company_id:
            keys.append(f"same_company:{order}:{company_id}")
    return keys


def run(ws: Workspace, plan: ImportPlan, progress: Progress | None = None) -> ImportResult:
    """Write what the plan says as one undo step. Raises Cancelled; the file then stays as it was.
    With nothing to write the result has no operation."""
    from .imports_writing import Writer

    if not plan.decisions:
        raise ImportProblem(
            tr("“{name}” holds no rows to import.", name=plan.options.file_name),
            safe=tr("Nothing was changed."),
            remedy=tr("Choose another sheet or another file."),
        )
    if not (plan.figures.created or plan.figures.updated):
        return ImportResult("", 0, plan.figures)  # all of it is in the file already: no trace of a second import
    progress = progress or Progress()
    label = tr("Import {name}", name=plan.options.file_name or tr("list"))
    with ws.operation(label, bulk=True) as running:
        import_id = Writer(ws, plan, progress).write()
    return ImportResult(import_id, running.id, plan.figures)
