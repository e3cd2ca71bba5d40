"""Doubles: finding them over everything, checking one contact, and remembering that two are two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from crm_desktop.common.clock import stamp
from crm_desktop.common.collector import without_collector
from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.store import matching_index, schema
from crm_desktop.store.queries import contacts, listing
from crm_desktop.store.queries import duplicates as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

if TYPE_CHECKING:
    from crm_desktop.records.matching.scoring import Judge
    from crm_desktop.records.matching.traits import Traits

tr = texts("duplicates")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts that look like one, or belong together."""

    a: str
    """Id of the older contact."""
    b: str
    score: float
    """Probability of what `cls` says, 0 to 1."""
    cls: str
    """"certain" or "probable": one contact. "household" or "company": two of one house or company."""
    reasons: tuple[str, ...]
    """Codes; records/matching/reasons.words() says them."""

    @property
    def is_duplicate(self) -> bool:
        return self.cls in ("certain", "probable")


def find(ws: Workspace, progress: Progress | None = None) -> list[Pair]:
    """All pairs of live contacts that look like one or belong together, without those kept apart; the surest doubles
    first, then households and companies. Changes no contact. Raises Cancelled."""
    with without_collector():
        return _find(ws, progress or Progress())


def _find(ws: Workspace, progress: Progress) -> list[Pair]:
    from crm_desktop.records.matching import keys, reasons, scoring

    if ws.read_only:
        progress.start(tr("Reading contacts"))
        names, found = queries.traits(ws, progress)
        ids, records = dict(enumerate(names)), dict(enumerate(found))
        blocks = scoring.blocks((place, keys.of(item)) for place, item in records.items())
    else:
        catch_up(ws, progress)
        ids, records = queries.records(ws)
        blocks = queries.blocks(ws)
    progress.start(tr("Comparing"), 100)
    pairs, judge = scoring.scan(records, blocks, lambda done, total: progress.step(done * 100 // max(total, 1)))
    if not ws.read_only:
        matching_index.save_weights(ws, judge.weights)
    apart = queries.kept_apart(ws)
    result: list[Pair] = []
    for item in pairs:
        one, two = sorted((ids[item.one], ids[item.two]))
        if (one, two) not in apart:
            codes = reasons.of(judge, records[item.one], records[item.two], item.cls)
            result.append(Pair(one, two, item.score, item.cls, codes))
    order = scoring.CLASSES
    return sorted(result, key=lambda pair: (order.index(pair.cls), -pair.score, pair.a, pair.b))


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a contact that is being typed, or of a row to be imported; as typed."""

    kind: str = "person"
    first_name: str = ""
    last_name: str = ""
    birth_name: str = ""
    name_suffix: str = ""
    company: str = ""
    """Name of the company, or of a person's employer."""
    street: str = ""
    zip: str = ""
    city: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birthday: str = ""
    customer_no: str = ""
    vat_id: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A contact of the file that may be the one in question."""

    id: str
    score: float
    cls: str
    reasons: tuple[str, ...]


SHOWN_FROM = 0.2
"""Probability from which a contact is shown to somebody typing: a look costs little."""


def check(ws: Workspace, draft: Draft, *, own_id: str = "", limit: int = 5) -> list[Hit]:
    """Contacts that may be the one being typed, the likeliest first; a few milliseconds also among a million. What
    came in bulk is found once catch_up() or find() has run. `own_id`: the contact itself, when it is being changed."""
    return _alike(ws, _traits(ws, draft), own_id, SHOWN_FROM)[:limit]


def look_alikes(ws: Workspace, contact_id: str) -> list[Hit]:
    """Contacts that may be this one, the likeliest first, without those kept apart: for who has just changed it."""
    traits = queries.traits_of(ws, contact_id)
    return _alike(ws, traits, contact_id, 1.0) if traits is not None else []


def _alike(ws: Workspace, traits: Traits, own_id: str, shown_from: float) -> list[Hit]:
    from crm_desktop.records.matching import keys, reasons, scoring

    judge = judge_of_lists(ws)  # who is typed is as likely to be there as a row of a list
    apart = queries.kept_apart_from(ws, own_id) if own_id else set[str]()
    found: list[Hit] = []
    wanted = keys.of(traits)
    late, changed = queries.late_few(ws)
    others = {identity: other for identity, other in queries.sharing(ws, wanted).items() if identity not in late}
    others.update((identity, other) for identity, other in changed if set(wanted).intersection(keys.of(other)))
    for identity, other in others.items():
        if identity == own_id or identity in apart:
            continue
        score, cls = judge.verdict(traits, other)
        if cls in scoring.DUPLICATE or (not cls and score >= shown_from):
            found.append(
                Hit(identity, score, cls or scoring.PROBABLE, reasons.of(judge, traits, other, scoring.PROBABLE))
            )
    return sorted(found, key=lambda hit: -hit.score)


def _traits(ws: Workspace, draft: Draft) -> Traits:
    from crm_desktop.records.matching.traits import make

    from .contacts import home_country, normal_form

    country = home_country(ws)
    there = draft.street or draft.zip or draft.city
    return make(
        kind=draft.kind, first=draft.first_name, last=draft.last_name, birth_name=draft.birth_name,
        suffix=draft.name_suffix, company=draft.company,
        addresses=[(draft.street, draft.zip, draft.city, "", "")] if there else [],
        phones=[normal_form("phone", text, country)[0] or text for text in draft.phones if text],
        emails=[normal_form("email", text, country)[0] or text for text in draft.emails if text],
        birthday=draft.birthday, number=draft.customer_no, vat_id=draft.vat_id,
    )  # fmt: skip


_judges: WeakKeyDictionary[Workspace, tuple[str, Judge, Judge]] = WeakKeyDictionary()


def judge_of(ws: Workspace) -> Judge:
    """The judge with the weights learned last; before, with the usual ones. Made once per open file and learning."""
    return _judges_of(ws)[0]


def judge_of_lists(ws: Workspace) -> Judge:
    """A judge of rows that come from elsewhere and of what is being typed, over what the file has taught."""
    return _judges_of(ws)[1]


def _judges_of(ws: Workspace) -> tuple[Judge, Judge]:
    from dataclasses import replace

    from crm_desktop.records.matching.scoring import Judge
    from crm_desktop.records.matching.weights import LISTS_OVERLAP, Weights

    mark = matching_index.weights_mark(ws)
    kept = _judges.get(ws)
    if kept is None or kept[0] != mark:
        weights = matching_index.load_weights(ws) or Weights(listing.count_all(ws))
        more = replace(weights, duplicates=max(weights.duplicates, LISTS_OVERLAP), known={})
        kept = _judges[ws] = mark, Judge(weights), Judge(more)
    return kept[1:]


COUNTED_FROM = 200
"""Contacts from which on how frequent a name is in the file is worth counting before the first find()."""


def count_names(ws: Workspace) -> None:
    """Before anything was learned: how frequent which values are, so that a name of many proves little."""
    from crm_desktop.records.matching import weights

    if matching_index.weights_mark(ws) or listing.count_all(ws) < COUNTED_FROM:
        return
    with without_collector():
        records = queries.records(ws)[1]
        matching_index.save_weights(ws, weights.Weights(len(records), weights.count(records.values())))


def to_catch_up(ws: Workspace) -> bool:
    """Whether contacts came in bulk that catch_up() has not made ready yet; for a few nobody needs it."""
    return not ws.read_only and matching_index.outstanding(ws) > matching_index.FEW


def catch_up(ws: Workspace, progress: Progress | None = None) -> None:
    """Make ready what find() and check() compare of contacts that came in bulk. Takes seconds per 100,000; the first
    find() does it too. Raises Cancelled; what was done stays done."""
    if ws.read_only or not matching_index.outstanding(ws):
        return
    progress = progress or Progress()
    progress.start(tr("Reading contacts"), 100)
    matching_index.catch_up(ws, progress)


def keep_apart(ws: Workspace, a: str, b: str) -> None:
    """Remember that these are two contacts: they are not offered as doubles again."""
    if contacts.contact(ws, a) is None or contacts.contact(ws, b) is None:
        raise NotFound(tr("This contact is no longer in the file."))
    one, two = min(a, b), max(a, b)
    if one == two or queries.apart_row(ws, one, two):
        return
    with ws.operation(tr("No duplicate: {a} and {b}", a=contacts.name(ws, a), b=contacts.name(ws, b))):
        rows.insert(
            ws,
            schema.NOT_DUPLICATE,
            {"first_id": one, "second_id": two, "at": stamp(ws.clock()), "user_id": ws.user_id},
        )


def no_longer_apart(ws: Workspace, a: str, b: str) -> None:
    """Forget what keep_apart() remembered."""
    row = queries.apart_row(ws, a, b)
    if row:
        with ws.operation(tr("Perhaps a duplicate after all")):
            rows.soft_delete(ws, schema.NOT_DUPLICATE, row)
