"""Taking over foreign contacts: plan (reads only), then run (one undo step).

The run does exactly what the plan says, so the figures of the dry run are those of the run. A row met before (equal
fingerprint) or already in the file (same e-mail, number or customer number and no other name; same name at the same
place or firm) makes no second contact. Two who share a name and a place, firm or telephone, but differ in customer
number or birthday, are two people: father and son live in one house.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from crm_desktop.common.collector import let_go, without_collector
from crm_desktop.common.errors import ImportProblem
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import id_run
from crm_desktop.common.progress import Progress
from crm_desktop.records.companies import company_key
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.importing import (
    BAD,
    FILL,
    LEAVE,
    NEW,
    OVERWRITE,
    SKIP,
    UNCHANGED,
    UPDATE,
    Decision,
    Figures,
    ImportOptions,
    ImportPlan,
    ImportResult,
    RowChoice,
)
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.names import sort_name
from crm_desktop.records.sensitive import sensitive_category
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import matching
from crm_desktop.store.workspace import Workspace

from .imports_marks import fingerprint, fold_again

if TYPE_CHECKING:
    from .imports_writing import Writer

tr = texts("imports")


Choices = Mapping[tuple[int, int], RowChoice]
"""What was decided by hand: by the row, and the place among the contacts of that row (0 is its first)."""


def plan(
    ws: Workspace,
    incoming: Iterable[IncomingContact],
    options: ImportOptions,
    progress: Progress | None = None,
    choices: Choices | None = None,
) -> ImportPlan:
    """Decide for every row what would happen. Nothing is written. Raises Cancelled."""
    planner = _Planner(ws, options)
    with without_collector():
        for row in incoming:
            planner.decide_row(row, choices)
            if progress is not None and planner.rows % 500 == 0:
                progress.step(planner.rows)
        return planner.result()


def parts_of(row: IncomingContact) -> list[IncomingContact]:
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
        self.others_by_key: dict[str, list[str]] = {}
        """Those who share a key with the first and are somebody else."""
        self.told_apart: dict[str, tuple[str, str]] = {}
        """Customer number and birthday of each person of this list."""
        self.seen: set[str] = set()
        self.updated: set[str] = set()
        self.unchanged: set[str] = set()
        self.new_id = id_run()
        self.rows = self.people = self.new_companies = self.bad = self.doubts = self.skipped = 0

    def decide_all(self, rows: Iterable[IncomingContact]) -> list[Decision]:
        """The decisions about these rows alone."""
        start = len(self.decisions)
        for row in rows:
            self.decide_row(row)
        return self.decisions[start:]

    def decide_row(self, row: IncomingContact, choices: Choices | None = None) -> None:
        self.rows += 1
        for place, part in enumerate(parts_of(row)):
            self.decide(part, choices.get((row.row, place)) if choices else None)

    def decide(self, incoming: IncomingContact, choice: RowChoice | None = None) -> None:
        self.doubts += len(incoming.doubts)
        if choice is not None and choice.action == SKIP:
            self.skipped += 1
            self.decisions.append(Decision(incoming, SKIP, reason="chosen"))
            return
        incoming = self._with_known_fields(incoming)
        if choice is not None and choice.action == UPDATE and not self._is_there(choice.contact_id, incoming.kind):
            choice = None
        if incoming.kind == COMPANY:
            decision = self._company(incoming, choice)
        else:
            decision = self._person(incoming, choice)
        self.decisions.append(decision)
        if decision.action == BAD:
            self.bad += 1
        elif decision.action == UPDATE:
            self.updated.add(decision.contact_id)
        elif decision.action == UNCHANGED:
            self.unchanged.add(decision.contact_id)

    def _is_there(self, contact_id: str, kind: str) -> bool:
        return not self.empty and matching.kind_of(self.ws, contact_id) == kind

    def _with_known_fields(self, incoming: IncomingContact) -> IncomingContact:
        """Note custom fields to be made; drop values of sensitive ones nobody gave a reason for."""
        if not incoming.custom:
            return incoming
        kept: list[tuple[str, str]] = []
        for name, value in incoming.custom:
            if fold(name).strip() not in self.fields and name not in self.new_fields:
                if not self.may_make(name):
                    self.needs_reason[name] = sensitive_category(name)
                    continue
                self.new_fields[name] = None
            kept.append((name, value))
        return incoming if len(kept) == len(incoming.custom) else replace(incoming, custom=tuple(kept))

    def may_make(self, name: str) -> bool:
        """Whether the file may get a field of this name: a sensitive one only with a reason."""
        return not sensitive_category(name) or bool(self.options.reasons.get(name, "").strip())

    def _company(self, incoming: IncomingContact, choice: RowChoice | None) -> Decision:
        key = company_key(incoming.company)
        mark = fingerprint(incoming)
        if not key:
            return Decision(incoming, BAD, reason="no_name")
        known = self._chosen(choice) or (self._met(incoming, mark) if incoming.reference else None)
        if known is None:
            known = (self.companies[key], "same_company") if key in self.companies else self._met(incoming, mark)
        if known is not None and self._counts(known, choice):
            self.companies.setdefault(key, known[0])
            return self._known(incoming, known, mark, choice)
        contact_id = self.new_id()
        self.companies[key] = contact_id
        self.seen.add(contact_id)
        self._note(incoming, mark, contact_id)
        self.new_companies += 1
        return Decision(incoming, NEW, contact_id, fingerprint=mark)

    def _person(self, incoming: IncomingContact, choice: RowChoice | None) -> Decision:
        order = sort_name("", incoming.first_name, incoming.middle_name, incoming.last_name, incoming.name_suffix)
        if not (order or incoming.company or incoming.channels):
            return Decision(incoming, BAD, reason="no_name")
        company = company_key(incoming.company) if incoming.company else ""
        company_id = self.companies.get(company, "") if company else ""
        mark = fingerprint(incoming)
        keys = _keys(incoming, order)
        known = self._chosen(choice) or self._match(incoming, order, keys, company_id, mark)
        if known is not None and self._counts(known, choice):
            decision = self._known(incoming, known, mark, choice)
            if decision.action != UPDATE or not self._may_employ(decision):
                return decision
            company_id, company_new = self._employer(company)
            return replace(decision, company_id=company_id, company_new=company_new)
        company_id, company_new = self._employer(company)
        contact_id = self.new_id()
        self.seen.add(contact_id)
        self.people += 1
        self._note(incoming, mark, contact_id)
        self.told_apart[contact_id] = (incoming.customer_no, incoming.birthday)
        if order and company_id:
            keys.append(f"same_company:{order}:{company_id}")
        first = self.by_key.setdefault
        for key in keys:
            if first(key, contact_id) is not contact_id:
                self.others_by_key.setdefault(key, []).append(contact_id)
        return Decision(incoming, NEW, contact_id, company_id, company_new, mark, order=order)

    def _employer(self, key: str) -> tuple[str, bool]:
        """(id of the company with this key, whether this row makes it)"""
        if not key:
            return "", False
        found = self.companies.get(key)
        if found is not None:
            return found, False
        self.companies[key] = company_id = self.new_id()
        self.seen.add(company_id)
        self.new_companies += 1
        return company_id, True

    def _may_employ(self, decision: Decision) -> bool:
        """Whether a row may give a person who is there an employer."""
        mode = self.options.mode("company", decision.incoming)
        if mode == LEAVE:
            return False
        return (
            mode != FILL or decision.contact_id in self.seen or not matching.is_employed(self.ws, decision.contact_id)
        )

    def _chosen(self, choice: RowChoice | None) -> tuple[str, str] | None:
        return (choice.contact_id, "chosen") if choice is not None and choice.action == UPDATE else None

    def _counts(self, known: tuple[str, str], choice: RowChoice | None) -> bool:
        """Whether a row that was recognised makes no contact of its own. A row that came in before and was put right
        is about that very contact, whatever the rule for other rows."""
        if choice is not None:
            return choice.action == UPDATE
        return self.options.on_duplicate != "new" or known[1] == "put_right"

    def _note(self, incoming: IncomingContact, mark: str, contact_id: str) -> None:
        self.by_fingerprint[mark] = contact_id
        if incoming.reference:
            self.by_fingerprint[incoming.reference] = contact_id

    def _known(
        self, incoming: IncomingContact, known: tuple[str, str], mark: str, choice: RowChoice | None
    ) -> Decision:
        """The row is in the file: unchanged when it was imported before just so, else filled up or skipped."""
        contact_id, reason = known
        again = self.by_fingerprint.get(mark) == contact_id or (
            not self.empty and matching.by_fingerprint(self.ws, mark) == contact_id
        )
        self._note(incoming, mark, contact_id)
        kept = self.options.on_duplicate == "skip" and choice is None and reason != "put_right"
        again = again or (reason == "put_right" and not incoming.corrected)
        if kept or (again and OVERWRITE not in self.options.modes.values()):
            return Decision(incoming, UNCHANGED, contact_id, fingerprint=mark, reason="same_row" if again else reason)
        return Decision(incoming, UPDATE, contact_id, fingerprint=mark, reason=reason)

    def _met(self, incoming: IncomingContact, mark: str) -> tuple[str, str] | None:
        """The contact that this very row, or what it was before it was put right, has made or met."""
        if mark in self.by_fingerprint:
            return self.by_fingerprint[mark], "same_row"
        found = None if self.empty else matching.by_fingerprint(self.ws, mark)
        if found is not None:
            return found, "same_row"
        if not incoming.reference:
            return None
        found = self.by_fingerprint.get(incoming.reference) or (
            None if self.empty else matching.by_fingerprint(self.ws, incoming.reference)
        )
        return (found, "put_right") if found else None

    def _match(
        self, incoming: IncomingContact, order: str, keys: list[str], company_id: str, mark: str
    ) -> tuple[str, str] | None:
        """(contact id, reason) of the contact this row is about."""
        met = self._met(incoming, mark)
        if met is not None:
            return met
        by_key = self.by_key
        for key in [*keys, f"same_company:{order}:{company_id}"] if order and company_id else keys:
            if key in by_key:
                reason = key.split(":", 1)[0]
                for contact_id in (by_key[key], *self.others_by_key.get(key, ())):
                    if reason in _SURE or not _contradicts(incoming, *self.told_apart[contact_id]):
                        return contact_id, reason
        return None if self.empty else self._match_file(incoming, order, company_id)

    def _match_file(self, incoming: IncomingContact, order: str, company_id: str) -> tuple[str, str] | None:
        ws = self.ws
        if incoming.customer_no:
            numbers = matching.by_customer_no(ws, incoming.customer_no)
            if len(numbers) == 1:
                return numbers[0], "same_number"
        for kind, reason in (("email", "same_email"), ("phone", "same_phone")):
            normals = [item.normal.lower() for item in incoming.channels if item.kind == kind and item.normal]
            for contact_id, name, contact_kind, number, born in matching.by_channel(ws, normals):
                if contact_kind != PERSON or (kind == "phone" and _contradicts(incoming, number, born)):
                    continue
                if name == order or (kind == "email" and (not order or "@" in name)):
                    return contact_id, reason
        if not order:
            return None
        zips = {item.zip for item in incoming.addresses if item.zip}
        company = fold(incoming.company) if incoming.company else ""
        for contact_id, kind, zip_code, company_folded, number, born in matching.by_name(ws, order):
            if kind != PERSON or _contradicts(incoming, number, born):
                continue
            if zip_code and zip_code in zips:
                return contact_id, "same_place"
            if company and company_folded == company:
                return contact_id, "same_company"
        return None

    def result(self) -> ImportPlan:
        updated = self.updated - self.seen
        unchanged = self.unchanged - self.seen - updated
        let_go(self.by_key, self.by_fingerprint, self.told_apart)
        figures = Figures(
            self.rows,
            self.people,
            self.new_companies,
            len(updated),
            len(unchanged),
            self.bad,
            self.doubts,
            self.skipped,
        )
        return ImportPlan(self.options, self.decisions, figures, list(self.new_fields), self.needs_reason, self.seen)


_SURE = ("same_number", "same_email")
"""Under these two rows are one person whatever else they say."""


def _contradicts(incoming: IncomingContact, number: str, born: str) -> bool:
    """Whether customer number or birthday say that it is somebody else. A birthday may lack its year ("--04-15")."""
    if number and incoming.customer_no and number != incoming.customer_no:
        return True
    ours = incoming.birthday
    if not (born and ours) or born == ours:
        return False
    return born[-6:] != ours[-6:] or not (born.startswith("--") or ours.startswith("--"))


def _keys(incoming: IncomingContact, order: str) -> list[str]:
    """Keys under which two rows of one file are the same person, beside the one of their firm; the same rules as for
    the file."""
    keys: list[str] = []
    if incoming.customer_no:
        keys.append(f"same_number:{incoming.customer_no}:{order}")
    for item in incoming.channels:
        if item.normal and item.kind in ("email", "phone"):
            keys.append(f"same_{item.kind}:{item.normal.lower()}:{order}")
    if order:
        keys += [f"same_place:{order}:{item.zip}:{fold_again(item.street)}" for item in incoming.addresses if item.zip]
    return keys


def run(ws: Workspace, plan: ImportPlan, progress: Progress | None = None) -> ImportResult:
    """Write what the plan says as one undo step. Raises Cancelled; the file then stays as it was.
    With nothing to write the result has no operation."""
    from .imports_writing import Writer, in_portions

    if not plan.decisions:
        raise _no_rows(plan.options)
    if _writes_nothing(plan.figures):
        return ImportResult("", 0, plan.figures)
    decided = (partial(list[Decision], part) for part in in_portions(plan.decisions))
    with without_collector(), ws.operation(_label(plan.options), bulk=True) as running:
        writer = Writer(ws, plan.options, plan.made, progress or Progress())
        for name in plan.new_fields:
            writer.fields.make(name)
        writer.write(decided, len(plan.decisions))
        import_id = writer.finish(plan.figures)
    return ImportResult(import_id, running.id, plan.figures)


def take_over(
    ws: Workspace, incoming: Iterable[IncomingContact], options: ImportOptions, progress: Progress | None = None
) -> tuple[ImportPlan, ImportResult]:
    """plan() and run() in one go, for who does not want to look at the plan: into an empty file rows are written while
    others are still read, in another thread. The outcome is the same. Raises Cancelled and what reading raises; the
    file then stays as it was."""
    from .imports_writing import Writer

    if not matching.is_empty(ws):
        planned = plan(ws, incoming, options, progress)
        return planned, run(ws, planned, progress)

    with without_collector():
        try:
            with ws.operation(_label(options), bulk=True) as running:
                planner = _Planner(ws, options)
                writer = Writer(ws, options, planner.seen, progress or Progress())
                writer.write(_decided(planner, incoming, writer))
                planned = planner.result()
                if not planned.decisions:
                    raise _no_rows(options)
                if _writes_nothing(planned.figures):
                    raise _Nothing(planned)
                import_id = writer.finish(planned.figures)
        except _Nothing as nothing:
            return nothing.plan, ImportResult("", 0, nothing.plan.figures)
    return planned, ImportResult(import_id, running.id, planned.figures)


class _Nothing(Exception):
    """Rolls back an import that turns out to bring nothing."""

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__()
        self.plan = plan


def _decided(
    planner: _Planner, incoming: Iterable[IncomingContact], writer: Writer
) -> Iterator[Callable[[], list[Decision]]]:
    """Portions of rows, to be read and decided beside."""
    from .imports_writing import PORTION

    rows = iter(incoming)
    more = True

    def decide() -> list[Decision]:
        nonlocal more
        portion = list(islice(rows, PORTION))
        more = bool(portion)
        decided = planner.decide_all(portion)
        for name in list(planner.new_fields)[len(made) :]:
            made.add(name)
            writer.fields.make(name)
        return decided

    made: set[str] = set()
    while more:
        yield decide


def _label(options: ImportOptions) -> str:
    return tr("Import {name}", name=options.file_name or tr("list"))


def _no_rows(options: ImportOptions) -> ImportProblem:
    return ImportProblem(
        tr("“{name}” holds no rows to import.", name=options.file_name),
        safe=tr("Nothing was changed."),
        remedy=tr("Choose another sheet or another file."),
    )


def _writes_nothing(figures: Figures) -> bool:
    """All of it is in the file already: a second import leaves no trace."""
    return not (figures.created or figures.updated)
