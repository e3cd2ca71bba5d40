"""Taking over foreign contacts: plan (reads only), then run (one undo step).

The run does exactly what the plan says, so the figures of the dry run are those of the run. A row that the file knows
by a plain rule (imports_known.py), or that the search for doubles is certain about (imports_alike.py), makes no second
contact; one that only looks like a contact does what the user chose for such. Companies are never certain: only one
of the same name and legal form, with no other number or place, is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, repeat
from operator import attrgetter
from typing import TYPE_CHECKING

from crm_desktop.common.collector import let_go, without_collector
from crm_desktop.common.errors import NoRows
from crm_desktop.common.fold import fold
from crm_desktop.common.frozen import maker
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import id_run
from crm_desktop.common.progress import Progress
from crm_desktop.common.turns import turn
from crm_desktop.records import field_labels
from crm_desktop.records.companies import company_key
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.importing import (
    BAD,
    CERTAIN,
    FILL,
    LEAVE,
    NEW,
    OVERWRITE,
    POSSIBLE,
    RELATED,
    SKIP,
    UNCHANGED,
    UPDATE,
    Decision,
    Figures,
    ImportOptions,
    ImportPlan,
    ImportResult,
    Likeness,
    RowChoice,
)
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.sensitive import sensitive_category
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import matching
from crm_desktop.store.queries import users as user_queries
from crm_desktop.store.workspace import Workspace

from . import imports_refusals
from .imports_alike import Alike
from .imports_known import Row, fits
from .imports_lookup import NOTHING, PORTION, Found, LookUp
from .imports_ready import ready, still_ready
from .imports_refusals import Refusals
from .imports_same import SameInList

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
    with without_collector():
        planner = _Planner(ws, options, choices)
        rows = iter(incoming)
        while portion := list(islice(rows, PORTION)):
            planner.decide_all(portion)
            if progress is not None:
                progress.step(planner.rows)
        return planner.result()


def decide_alike(one: ImportOptions, other: ImportOptions) -> bool:
    """Whether the same happens with each row under both: they differ at most in what is written beside."""
    return _deciding(one) == _deciding(other)


_deciding = attrgetter("on_duplicate", "on_possible", "reasons", "modes")


def parts_of(row: IncomingContact) -> list[IncomingContact]:
    """A company row with contact persons is several contacts."""
    if not row.people:
        return [row]
    return [
        replace(row, people=()),
        *(replace(person, row=row.row, company=row.company, refusals=row.refusals) for person in row.people),
    ]


class _Planner:
    def __init__(self, ws: Workspace, options: ImportOptions, choices: Choices | None = None) -> None:
        self.ws = ws
        self.options = options
        self.choices = choices or {}
        self.empty = matching.is_empty(ws)
        self.decisions: list[Decision] = []
        self.companies: dict[str, list[matching.Firm]] = {} if self.empty else matching.companies_by_key(ws)
        self.alike = Alike(ws, empty=self.empty)
        self.look_up = None if self.empty else LookUp(ws, self.alike, self.companies)
        self.fields = {fold(found.name).strip() for found in field_queries.fields(ws)}
        self.members = {fold(name).strip(): user_id for user_id, name in user_queries.users(ws)}
        self.new_fields: dict[str, None] = {}
        self.needs_reason: dict[str, str] = {}
        self.by_fingerprint: dict[str, str] = {}
        self.same = SameInList(self.alike)
        self.refusals = Refusals()
        self.seen: set[str] = set()
        self.updated: set[str] = set()
        self.unchanged: set[str] = set()
        self.new_id = id_run()
        self.rows = self.people = self.new_companies = self.bad = self.doubts = self.skipped = self.possible = 0

    def decide_all(self, incoming: Sequence[IncomingContact]) -> list[Decision]:
        """The decisions about these rows alone."""
        start = len(self.decisions)
        self.rows += len(incoming)
        rows = [self._ready(part, row, place) for row in incoming for place, part in enumerate(parts_of(row))]
        found = self.look_up.of(rows) if self.look_up is not None else repeat(NOTHING)
        for row, item in zip(rows, found, strict=False):
            turn()
            self.decide(row, item)
        return self.decisions[start:]

    def _ready(self, incoming: IncomingContact, row: IncomingContact, place: int) -> Row:
        choice = self.choices.get((row.row, place)) if self.choices else None
        self.doubts += len(incoming.doubts)
        if choice is not None and choice.action == SKIP:
            return Row(incoming, "", "", choice)
        if incoming.owner_id or incoming.deputy_id:
            incoming = self._with_members(incoming)
        incoming = self._with_known_fields(incoming)
        if choice is not None and choice.action == UPDATE and not self._is_there(choice.contact_id, incoming.kind):
            choice = None
        known = ready(incoming)
        return Row(incoming, known.mark, known.order, choice)

    def decide(self, row: Row, found: Found) -> None:
        incoming = row.incoming
        if row.choice is not None and row.choice.action == SKIP:
            self.skipped += 1
            self.decisions.append(Decision(incoming, SKIP, reason="chosen"))
            return
        decision = self._company(row, found) if incoming.kind == COMPANY else self._person(row, found)
        self.decisions.append(decision)
        if incoming.refusals and decision.contact_id:
            self.refusals.add(decision.contact_id, incoming)
        if decision.likeness is not None and decision.likeness.cls == POSSIBLE:
            self.possible += 1
        if decision.action == BAD:
            self.bad += 1
        elif decision.action == UPDATE:
            self.updated.add(decision.contact_id)
        elif decision.action == UNCHANGED:
            self.unchanged.add(decision.contact_id)

    def _is_there(self, contact_id: str, kind: str) -> bool:
        return not self.empty and matching.kind_of(self.ws, contact_id) == kind

    def _with_members(self, incoming: IncomingContact) -> IncomingContact:
        """Who looks after it, by id. A name that is no member of the office becomes the value of an own field."""
        own = list(incoming.custom)
        found: dict[str, str] = {}
        for name in ("owner_id", "deputy_id"):
            text = getattr(incoming, name)
            found[name] = self.members.get(fold(text).strip(), "") if text else ""
            if text and not found[name]:
                own.append((field_labels.contact_field(name), text))
        return still_ready(replace(incoming, custom=tuple(own), **found), incoming)

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
        if len(kept) == len(incoming.custom):
            return incoming
        return still_ready(replace(incoming, custom=tuple(kept)), incoming)

    def may_make(self, name: str) -> bool:
        """Whether the file may get a field of this name: a sensitive one only with a reason."""
        return not sensitive_category(name) or bool(self.options.reasons.get(name, "").strip())

    def _company(self, row: Row, found: Found) -> Decision:
        incoming, mark, choice = row.incoming, row.mark, row.choice
        likeness = found.likeness if choice is None else None
        key = company_key(incoming.company)
        if not key:
            return Decision(incoming, BAD, reason="no_name")
        known = self._chosen(choice) or (self._met(row, found) if incoming.reference else None)
        if known is None:
            firm = self._firm(incoming)
            known = (firm, "same_company") if firm else self._met(row, found)
        if known is None and choice is None:
            likeness = _likelier(likeness, self._namesake(incoming), self.alike.in_list(incoming, found.traits))
            known = self._by_likeness(likeness)
        if known is not None and self._counts(known, choice):
            if key not in self.companies:
                self.companies[key] = [matching.Firm(known[0])]
            return self._known(row, known, likeness if known[1] == POSSIBLE else None, found)
        contact_id = self._new_company(key, incoming)
        self._note(incoming, mark, contact_id)
        self.alike.add(incoming, contact_id, found.traits)
        return Decision(incoming, NEW, contact_id, fingerprint=mark, likeness=likeness)

    def _firm(self, incoming: IncomingContact) -> str:
        found = self.companies.get(company_key(incoming.company))
        return fits(found, incoming) if found else ""

    def _namesake(self, incoming: IncomingContact) -> Likeness | None:
        """A company of just this name with another number or place: a branch, another firm, or it has moved."""
        found = self.companies.get(company_key(incoming.company))
        return Likeness(found[0].id, POSSIBLE, 0.5, ("same_firm", "other_address")) if found else None

    def _new_company(self, key: str, incoming: IncomingContact | None = None) -> str:
        contact_id = self.new_id()
        zip_code = next((item.zip for item in incoming.addresses if item.zip), "") if incoming is not None else ""
        firm = matching.Firm(contact_id, incoming.customer_no if incoming is not None else "", zip_code)
        self.companies.setdefault(key, []).append(firm)
        self.seen.add(contact_id)
        self.new_companies += 1
        return contact_id

    def _person(self, row: Row, found: Found) -> Decision:
        incoming, mark, order, choice = row
        likeness = found.likeness if choice is None else None
        if not (order or incoming.company or incoming.channels):
            return Decision(incoming, BAD, reason="no_name")
        company = company_key(incoming.company) if incoming.company else ""
        company_id = self._employed_at(company, incoming) if company else ""
        shared, sharing = self.alike.sharing(incoming)
        keys = self.same.keys(incoming, order, company_id, sharing)
        known = self._chosen(choice) or self._met(row, found)
        known = known or self.same.find(incoming, order, company_id, keys) or found.match
        if known is None and choice is None:
            in_list = self.alike.in_list(incoming, found.traits, shared)
            likeness = _likelier(likeness, _of_that_number(found), in_list)
            known = self._by_likeness(likeness)
        if known is not None and self._counts(known, choice):
            decision = self._known(row, known, likeness if known[1] in (POSSIBLE, CERTAIN) else None, found)
            if decision.action != UPDATE or not self._may_employ(decision):
                return decision
            company_id, company_new = self._employer(company, company_id)
            return replace(decision, company_id=company_id, company_new=company_new)
        company_id, company_new = self._employer(company, company_id)
        contact_id = self.new_id()
        self.seen.add(contact_id)
        self.people += 1
        self._note(incoming, mark, contact_id)
        number = self.alike.add(incoming, contact_id, found.traits)
        self.same.add(number, incoming, order, company_id, keys, filed=bool(sharing))
        return _decision(incoming, NEW, contact_id, company_id, company_new, mark, "", order, likeness)

    def _by_likeness(self, likeness: Likeness | None) -> tuple[str, str] | None:
        """(contact, class) where the row is taken for that contact."""
        if likeness is None or likeness.cls == RELATED:
            return None
        if likeness.cls == CERTAIN or self.options.on_possible != "new":
            return likeness.contact_id, likeness.cls
        return None

    def _employed_at(self, key: str, incoming: IncomingContact) -> str:
        """The company with this key; of several branches the one at the row's place of work."""
        found = self.companies.get(key)
        if not found:
            return ""
        if len(found) > 1:
            zips = {item.zip for item in incoming.addresses if item.zip and item.type == "work"}
            return next((firm.id for firm in found if firm.zip in zips), found[0].id)
        return found[0].id

    def _employer(self, key: str, company_id: str) -> tuple[str, bool]:
        """(id of the company with this key, whether this row makes it)"""
        if not key or company_id:
            return company_id, False
        return self._new_company(key), True

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
        return self.options.on_duplicate != "new" or known[1] in ("put_right", POSSIBLE)

    def _note(self, incoming: IncomingContact, mark: str, contact_id: str) -> None:
        self.by_fingerprint[mark] = contact_id
        if incoming.reference:
            self.by_fingerprint[incoming.reference] = contact_id

    def _known(self, row: Row, known: tuple[str, str], likeness: Likeness | None, found: Found) -> Decision:
        """The row is in the file: unchanged when it was imported before just so, else filled up or skipped."""
        incoming, mark, _, choice = row
        contact_id, reason = known
        again = contact_id in (self.by_fingerprint.get(mark), found.met)
        self._note(incoming, mark, contact_id)
        rule = self.options.on_possible if reason == POSSIBLE else self.options.on_duplicate
        kept = rule == "skip" and choice is None and reason != "put_right"
        again = again or (reason == "put_right" and not incoming.corrected)
        if kept or (again and OVERWRITE not in self.options.modes.values()):
            why = "same_row" if again else reason
            return Decision(incoming, UNCHANGED, contact_id, fingerprint=mark, reason=why, likeness=likeness)
        return Decision(incoming, UPDATE, contact_id, fingerprint=mark, reason=reason, likeness=likeness)

    def _met(self, row: Row, found: Found) -> tuple[str, str] | None:
        """The contact that this very row, or what it was before it was put right, has made or met."""
        known = self.by_fingerprint.get(row.mark) or found.met
        if known is not None:
            return known, "same_row"
        if not row.incoming.reference:
            return None
        known = self.by_fingerprint.get(row.incoming.reference) or found.put_right
        return (known, "put_right") if known else None

    def result(self) -> ImportPlan:
        updated = self.updated - self.seen
        unchanged = self.unchanged - self.seen - updated
        let_go(self.by_fingerprint, *self.same.held(), *self.alike.held())
        refused = self.refusals.new(self.ws, self.seen)
        figures = Figures(
            self.rows,
            self.people,
            self.new_companies,
            len(updated),
            len(unchanged),
            self.bad,
            self.doubts,
            self.skipped,
            self.possible,
            self.refusals.counted(),
            len(refused.lines) + len(refused.addresses),
        )
        fields = list(self.new_fields)
        return ImportPlan(self.options, self.decisions, figures, fields, self.needs_reason, self.seen, refused)


_decision = maker(Decision)


def _of_that_number(found: Found) -> Likeness | None:
    """Somebody of quite another name under the customer number of the row."""
    return Likeness(found.number, POSSIBLE, 0.5, ("same_number", "other_first", "other_last")) if found.number else None


_RANK = {CERTAIN: 2, POSSIBLE: 1, RELATED: 0}


def _likelier(*found: Likeness | None) -> Likeness | None:
    """The surest of these, a contact of the file before one of the list."""
    best: Likeness | None = None
    for item in found:
        if item is not None and (best is None or (_RANK[item.cls], item.score) > (_RANK[best.cls], best.score)):
            best = item
    return best


def run(ws: Workspace, plan: ImportPlan, progress: Progress | None = None) -> ImportResult:
    """Write what the plan says as one undo step. Raises Cancelled; the file then stays as it was.
    With nothing to write the result has no operation."""
    from .imports_beside import may_be_read_beside
    from .imports_writing import Writer, in_portions

    if not plan.decisions:
        raise no_rows(plan.options)
    if not plan.figures.writes:
        return ImportResult("", 0, plan.figures)
    decided = (partial(list[Decision], part) for part in in_portions(plan.decisions))
    beside = may_be_read_beside(ws)
    with without_collector(), ws.operation(_label(plan.options), bulk=True) as running:
        writer = Writer(ws, plan.options, plan.made, progress or Progress(), read_beside=beside)
        for name in plan.new_fields:
            writer.fields.make(name)
        writer.write(decided, len(plan.decisions), [item for item in plan.decisions if item.action == UPDATE])
        imports_refusals.write(ws, plan.refused, plan.options.file_name)
        import_id = writer.finish(plan.figures)
    return ImportResult(import_id, running.id, plan.figures)


def take_over(
    ws: Workspace, incoming: Iterable[IncomingContact], options: ImportOptions, progress: Progress | None = None
) -> tuple[ImportPlan, ImportResult]:
    """plan() and run() in one go, for who does not want to look at the plan: into an empty file rows are written while
    others are still read, in another process; they are taken by a thread of its own, so taking them must ask the file
    nothing. The outcome is the same. Raises Cancelled and what reading raises; the file then stays as it was."""
    from .imports_writing import Writer

    if not matching.is_empty(ws):
        planned = plan(ws, incoming, options, progress)
        return planned, run(ws, planned, progress)

    with without_collector():
        try:
            with ws.operation(_label(options), bulk=True) as running:
                planner = _Planner(ws, options)
                writer = Writer(ws, options, planner.seen, progress or Progress())
                writer.write(_Portions(planner, incoming, writer))
                planned = planner.result()
                if not planned.decisions:
                    raise no_rows(options)
                if not planned.figures.writes:
                    raise _Nothing(planned)
                imports_refusals.write(ws, planned.refused, options.file_name)
                import_id = writer.finish(planned.figures)
        except _Nothing as nothing:
            return nothing.plan, ImportResult("", 0, nothing.plan.figures)
    return planned, ImportResult(import_id, running.id, planned.figures)


class _Nothing(Exception):
    """Rolls back an import that turns out to bring nothing."""

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__()
        self.plan = plan


class _Portions:
    """Portions of rows as they come, to be decided in turn. No nested function: compiled, one would hold itself."""

    def __init__(self, planner: _Planner, incoming: Iterable[IncomingContact], writer: Writer) -> None:
        self._planner = planner
        self._rows = iter(incoming)
        self._fields = writer.fields
        self._made = 0
        self._more = True

    def __iter__(self) -> Iterator[Callable[[], list[Decision]]]:
        while self._more:
            yield self._decide

    def _decide(self) -> list[Decision]:
        portion = list(islice(self._rows, PORTION))
        self._more = bool(portion)
        decided = self._planner.decide_all(portion)
        names = list(self._planner.new_fields)
        for name in names[self._made :]:
            self._fields.make(name)
        self._made = len(names)
        return decided


def _label(options: ImportOptions) -> str:
    return tr("Import {name}", name=options.file_name or tr("list"))


def no_rows(options: ImportOptions) -> NoRows:
    return NoRows(
        tr("“{name}” holds no rows to import.", name=options.file_name),
        safe=tr("Nothing was changed."),
        remedy=tr("Choose another sheet or another file."),
    )
