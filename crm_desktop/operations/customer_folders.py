"""A folder per customer, as offices keep them on a disk, linked with the contacts it belongs to, in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.records import folder_names
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.name_split import split_person_name
from crm_desktop.store.queries import duplicates as alike
from crm_desktop.store.queries import files as queries
from crm_desktop.store.queries import matching
from crm_desktop.store.workspace import Workspace

from . import duplicates, files

if TYPE_CHECKING:
    from crm_desktop.records.matching.traits import Traits

tr = texts("customer_folders")

CERTAIN, POSSIBLE = "certain", "possible"
MOST = 5
"""Contacts offered per folder."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A contact that a folder may belong to."""

    contact_id: str
    name: str
    detail: str
    cls: str
    """CERTAIN: the customer number or exactly this name, and nobody else. POSSIBLE: somebody has to look."""
    reasons: tuple[str, ...]
    """Codes of records/matching/reasons.py."""
    linked: bool = False
    """The folder is linked with this contact already."""


@dataclass(frozen=True, slots=True)
class Proposal:
    path: str
    name: str
    owners: tuple[Owner, ...]
    """The likeliest first; empty where nobody fits."""


def propose(ws: Workspace, folders: Sequence[tuple[str, str]], progress: Progress | None = None) -> list[Proposal]:
    """Whose these folders, (path, name), may be. Writes nothing about contacts. Raises Cancelled."""
    progress = progress or Progress()
    if not ws.read_only:
        duplicates.catch_up(ws, progress)
    progress.start(tr("Comparing folders"), len(folders))
    read = [folder_names.read(name) for _, name in folders]
    by_number = matching.by_customer_nos(ws, [number for found in read for number in found.numbers])
    linked = queries.linked_paths(ws, [path for path, _ in folders])
    proposals: list[Proposal] = []
    for place, ((path, name), parts) in enumerate(zip(folders, read, strict=True)):
        progress.step(place)
        found: dict[str, tuple[int, tuple[str, ...]]] = {}
        for number in parts.numbers:
            for someone in by_number.get(number, ()):
                found[someone.id] = (_NUMBER, ("same_number",))
        _by_names(ws, parts.names, found)
        proposals.append(Proposal(path, name, _owners(ws, found, linked.get(path, frozenset()))))
    return proposals


_NUMBER, _EQUAL, _ALIKE = 3, 2, 1
"""How much speaks for a contact."""


def _by_names(ws: Workspace, names: Sequence[str], found: dict[str, tuple[int, tuple[str, ...]]]) -> None:
    """Add who is named so, or alike; a text shorter than the whole only where the whole finds nobody."""
    from crm_desktop.records.matching import keys
    from crm_desktop.records.matching.traits import make

    for text in names:
        person = split_person_name(text)
        first = f"{person.first_name} {person.middle_name}".strip()
        drafts = [make(kind=COMPANY, company=text)]
        if first and person.last_name:
            drafts.append(make(first=first, last=person.last_name, birth_name=person.birth_name))
        elif " " not in text:
            for contact_id in matching.by_last_name(ws, fold(text)):
                found.setdefault(contact_id, (_ALIKE, ("same_last",)))
        met = False
        for draft in drafts:
            for contact_id, other in alike.sharing(ws, keys.of(draft)).items():
                if (weight := _weighed(ws, draft, other)) is not None:
                    before, reasons = found.get(contact_id, (0, ()))
                    more = tuple(code for code in weight[1] if code not in reasons)
                    found[contact_id] = (max(before, weight[0]), (*reasons, *more))
                    met = True
        if met:
            return


def _weighed(ws: Workspace, draft: Traits, other: Traits) -> tuple[int, tuple[str, ...]] | None:
    """How much the name of a folder speaks for a contact, and why; None for another name."""
    from crm_desktop.records.matching import reasons
    from crm_desktop.records.matching import weights as w
    from crm_desktop.records.matching.companies import firm_reasons

    if draft.kind != other.kind:
        return None
    if draft.kind == COMPANY:
        why = firm_reasons(draft, other)
        if "other_form" in why or not why:
            return None
        if why[0] in ("same_firm", "without_form"):
            return _EQUAL, why
        from crm_desktop.records.matching.compare import firm_alike

        return (_ALIKE, why) if firm_alike(draft.firm, other.firm) else None
    judge = duplicates.judge_of(ws)
    first, last = judge.comparer.names(draft, other)[:2]
    if first == w.EXACT and last == w.EXACT:
        return _EQUAL, ("same_name",)
    if first == w.CROSSED:
        same = {draft.first, draft.last} == {other.first, other.last}
        return (_EQUAL if same else _ALIKE), ("same_name" if same else "swapped_name",)
    if last == w.SIMILAR:  # nothing else speaks for the two: one slip, not two
        from jellyfish import damerau_levenshtein_distance

        last = w.SOUNDS if damerau_levenshtein_distance(draft.last, other.last) == 1 else w.OTHER
    if first in (w.EXACT, w.SOUNDS, w.SHORT, w.SIMILAR) and last in (w.EXACT, w.SOUNDS, w.PART):
        return _ALIKE, reasons.of_people(draft, other, judge.comparer.people(draft, other))
    return None


def _owners(ws: Workspace, found: dict[str, tuple[int, tuple[str, ...]]], linked: frozenset[str]) -> tuple[Owner, ...]:
    shown = matching.lines(ws, list(found))
    alive = {one: weight for one, weight in found.items() if one in shown}
    best = max((weight for weight, _ in alive.values()), default=0)
    certain = best >= _EQUAL and sum(weight == best for weight, _ in alive.values()) == 1
    owners: list[Owner] = []
    for contact_id, (weight, why) in sorted(alive.items(), key=lambda item: (-item[1][0], item[0])):
        _, name, company, city = shown[contact_id]
        detail = " · ".join(part for part in (company, city) if part and part != name)
        cls = CERTAIN if certain and weight == best else POSSIBLE
        owners.append(Owner(contact_id, name, detail, cls, why, contact_id in linked))
    return tuple(owners[:MOST])


def link(ws: Workspace, chosen: Iterable[tuple[str, str, str]]) -> int:
    """Link folders, (path, name, contact id), as one step of undo; returns how many were not linked yet."""
    wanted = list(dict.fromkeys(chosen))
    there = queries.linked_paths(ws, [path for path, _, _ in wanted])
    alive = matching.names(ws, [contact_id for _, _, contact_id in wanted])
    new = [item for item in wanted if item[2] in alive and item[2] not in there.get(item[0], frozenset())]
    if not new:
        return 0
    with ws.operation(tr.plural(len(new), "Link {n} folder", "Link {n} folders"), bulk=len(new) > 100):
        for path, _, contact_id in new:
            files.link(ws, Path(path), files.CONTACT, contact_id)
    return len(new)
