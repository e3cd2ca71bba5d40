"""Lists of cases and of what customers have, taken over: each row finds its contact, what is there already is
completed, all of it is one step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.records.companies import is_company_name
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.list_rows import BAD, CASES, NEEDED, NEW, SAME, UPDATE, ListRow, Planned
from crm_desktop.records.process import LOST, WON, Process, Step
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import equipment as equipment_queries
from crm_desktop.store.queries import list_imports as queries
from crm_desktop.store.queries import processes, users
from crm_desktop.store.workspace import Workspace

from . import cases, contacts, equipment

tr = texts("list_import")

_WON = frozenset(("won", "gewonnen", "auftrag", "closed won", "erteilt", "abgeschlossen gewonnen"))
_LOST = frozenset(("lost", "verloren", "absage", "closed lost", "abgelehnt", "abgesagt"))
_OPEN = frozenset(("", "open", "offen"))
_WHOSE = ("contact_id", "customer_no", "email", "company", "contact")


class _People:
    """Finds the contact a row is about; equal answers are looked up once."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._known: dict[tuple[str, ...], list[str]] = {}

    def find(self, values: dict[str, Any]) -> list[str]:
        """Ids of the contacts a row can mean: by id, number or address, else by names; the firm tells people of one
        name apart."""
        key = tuple(str(values.get(name, "")) for name in _WHOSE)
        if key not in self._known:
            self._known[key] = self._look_up(*key)
        return self._known[key]

    def forget(self) -> None:
        self._known.clear()

    def _look_up(self, contact_id: str, number: str, email: str, company: str, name: str) -> list[str]:
        ws = self._ws
        if contact_id and contact_queries.contact(ws, contact_id) is not None:
            return [contact_id]
        for found in (queries.by_number(ws, number), queries.by_email(ws, email)):
            if len(found) == 1:
                return found
            if found and not (company or name):
                return found
        firms = contact_queries.companies_named(ws, company) if company else []
        if name:
            named = queries.by_name(ws, name) or contact_queries.companies_named(ws, name)
            within = [one for one in named if one in firms or queries.works_at(ws, one, firms)]
            if named and (not firms or within):
                return within or named
        return firms


def plan(
    ws: Workspace,
    kind: str,
    rows: Iterable[ListRow],
    *,
    process_id: str = "",
    create: bool = False,
    progress: Progress | None = None,
) -> list[Planned]:
    """What taking these rows over would do to the file as it is now. `process_id`: of cases whose row names no process.
    `create`: contacts that are not there are made."""
    people, found = _People(ws), list[Planned]()
    met: dict[tuple[str, str], Planned] = {}
    for number, row in enumerate(rows):
        if progress is not None and number % 50 == 0:
            progress.step(number)
        planned = _row(ws, kind, row, people, process_id, create)
        key = (planned.contact_id or fold(planned.new_name[1]), _sign(kind, row.values))
        if planned.action != BAD and key in met:
            planned = replace(planned, action=BAD, problems=[tr("Row {row} is about the same.", row=met[key].row)])
        met.setdefault(key, planned)
        found.append(planned)
    return found


def _row(ws: Workspace, kind: str, row: ListRow, people: _People, process_id: str, create: bool) -> Planned:
    values, problems = dict(row.values), list(row.problems)
    bad = Planned(row.row, BAD, values)
    if not values.get(NEEDED[kind]):
        if kind == CASES and any(values.get(name) for name in ("content", "product")):
            values["title"] = str(values.get("content") or values["product"]).split("\n")[0][:120]
        else:
            said = tr("The case has no name.") if kind == CASES else tr("It is not said what the customer has.")
            return replace(bad, problems=[said])
    ids = people.find(values)
    said = ", ".join(str(values[name]) for name in _WHOSE if values.get(name))
    new = _new_name(values) if create and not ids else ("", "")
    if len(ids) > 1:
        return replace(
            bad, problems=[tr("“{name}” fits {n} contacts: say the customer number.", name=said, n=len(ids))]
        )
    if not ids and not new[1]:
        none = tr("There is no contact “{name}”.", name=said) if said else tr("It is not said whose it is.")
        return replace(bad, problems=[none])
    fields = {name: value for name, value in values.items() if name not in _WHOSE and value not in ("", None)}
    if kind == CASES:
        _understand(ws, fields, people, process_id, problems)
    contact_id = ids[0] if ids else ""
    record_id = _there(ws, kind, contact_id, fields) if contact_id else ""
    action = NEW
    if record_id:
        fields = _changed(ws, kind, record_id, fields)
        action = UPDATE if fields else SAME
    return Planned(row.row, action, fields, contact_id, new, record_id, problems)


def _new_name(values: dict[str, Any]) -> tuple[str, str]:
    if values.get("company"):
        return COMPANY, str(values["company"])
    name = str(values.get("contact") or "")
    return (COMPANY if is_company_name(name) else PERSON, name) if name else ("", "")


def _understand(ws: Workspace, fields: dict[str, Any], people: _People, process_id: str, problems: list[str]) -> None:
    """Process, step, competitor and member as ids; what is none of them is said and left out."""
    wanted = fields.pop("process", "") or process_id
    version = _process(ws, wanted) or processes.current(ws, process_id)
    if version is None:
        problems.append(tr("There is no process “{name}”.", name=wanted))
    else:
        if fold(str(wanted)) not in (fold(version.process_id), fold(version.process.code), fold(version.process.name)):
            problems.append(tr("There is no process “{name}”; “{other}” is taken.", name=wanted,
                               other=version.process.name))  # fmt: skip
        fields["process_id"] = version.process_id
        step = str(fields.pop("step", ""))
        fields["step"] = found = _step(version.process, step)
        where = version.process.step(found or version.process.start)
        if where is not None and fields.get("probability") == _usual(where):
            del fields["probability"]  # that of the step, which counts anyway
        if not found and fold(step) not in _OPEN:
            problems.append(tr("“{name}” is no step of “{process}”; the case begins at the first one.", name=step,
                               process=version.process.name))  # fmt: skip
    if rival := fields.pop("competitor", ""):
        ids = people.find({"contact": rival})
        if len(ids) == 1:
            fields["competitor_id"] = ids[0]
        else:
            problems.append(tr("There is no contact “{name}”.", name=rival))
    if owner := fields.pop("owner", ""):
        members = [identity for identity, name in users.users(ws) if fold(name) == fold(str(owner))]
        if members:
            fields["owner_id"] = members[0]
        else:
            problems.append(tr("“{name}” is no member of the office.", name=owner))


def _usual(step: Step) -> int:
    """Percent of a case in this step, unless somebody says otherwise."""
    return {WON: 100, LOST: 0}.get(step.end, step.probability)


def _process(ws: Workspace, name: str) -> processes.Version | None:
    found = processes.current(ws, name) if name else None
    if found is not None or not name:
        return found
    head = next((item for item in processes.live(ws) if fold(item.process.name) == fold(name)), None)
    return processes.current(ws, head.process_id) if head else None


def _step(process: Process, name: str) -> str:
    """The id of the step a word means, '' for none."""
    said = fold(name.strip())
    for step in process.steps:
        if said and said in (fold(step.id), fold(step.name)):
            return step.id
    end = WON if said in _WON else LOST if said in _LOST else ""
    return next((step.id for step in process.steps if end and step.end == end), "")


def _sign(kind: str, values: dict[str, Any]) -> str:
    """By what an entry of a contact is known again."""
    names = ("title", "number") if kind == CASES else ("product", "serial")
    return "\n".join(fold(str(values.get(name, ""))) for name in names)


def _there(ws: Workspace, kind: str, contact_id: str, fields: dict[str, Any]) -> str:
    """The id of what the contact has already, '' for nothing like it."""
    if kind == CASES:
        own = [
            case
            for case in case_queries.of_contact(ws, contact_id)
            if case.contact_id == contact_id and fold(case.title) == fold(str(fields["title"]))
            and fields.get("process_id", case.process_id) == case.process_id
        ]  # fmt: skip
        return next((case.id for case in own if fields.get("number", case.number) == case.number), "")
    serial, product = fold(str(fields.get("serial", ""))), fold(str(fields["product"]))
    own = [item for item in equipment_queries.of_contact(ws, contact_id) if item.contact_id == contact_id]
    if serial:
        return next((item.id for item in own if fold(item.serial) == serial), "")
    return next((item.id for item in own if fold(item.product) == product), "")


def _changed(ws: Workspace, kind: str, record_id: str, fields: dict[str, Any]) -> dict[str, Any]:
    """What a row says otherwise than the file. Process and step stay: the case has gone on here."""
    there = case_queries.case(ws, record_id) if kind == CASES else equipment_queries.one(ws, record_id)
    names = {"notice_days": "own_notice", "probability": "own_probability"}
    return {
        name: value
        for name, value in fields.items()
        if name not in ("process_id", "step", "number") and getattr(there, names.get(name, name)) != value
    }


def run(ws: Workspace, kind: str, planned: Sequence[Planned], file_name: str, progress: Progress | None = None) -> int:
    """Do what the plan says. Returns how many entries were made or changed."""
    wanted = [item for item in planned if item.action in (NEW, UPDATE)]
    if not wanted:
        return 0
    label = tr("Cases from {file}", file=file_name) if kind == CASES else tr("Products and contracts from {file}",
                                                                            file=file_name)  # fmt: skip
    if progress is not None:
        progress.start(tr("Taking over"), len(wanted))
    made: dict[tuple[str, str], str] = {}
    with ws.operation(label):
        for number, item in enumerate(wanted):
            if progress is not None:
                progress.step(number)
            contact_id = item.contact_id
            if not contact_id:
                key = (item.new_name[0], fold(item.new_name[1]))
                contact_id = made.get(key) or made.setdefault(key, contacts.create_named(ws, *item.new_name))
            _write(ws, kind, replace(item, contact_id=contact_id))
    return len(wanted)


def _write(ws: Workspace, kind: str, item: Planned) -> None:
    values = dict(item.values)
    if kind == CASES:
        if item.record_id:
            cases.set_fields(ws, item.record_id, values)
        else:
            process_id, title = values.pop("process_id"), values.pop("title")
            cases.begin(ws, process_id, item.contact_id, title, **values)
    elif item.record_id:
        equipment.set_fields(ws, item.record_id, values)
    else:
        equipment.add(ws, item.contact_id, values.pop("product"), **values)
