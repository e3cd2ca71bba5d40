"""Doubles: finding them over everything, checking one contact, and remembering that two are two."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.store import matching_index, schema
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import duplicates as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

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
    from crm_desktop.records.matching import keys, reasons, scoring

    progress = progress or Progress()
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
            codes = reasons.of(judge, records[item.one], records[item.two])
            result.append(Pair(one, two, item.score, item.cls, codes))
    order = scoring.CLASSES
    return sorted(result, key=lambda pair: (order.index(pair.cls), -pair.score, pair.a, pair.b))


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
