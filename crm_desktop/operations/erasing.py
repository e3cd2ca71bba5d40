"""Erasing a person for good (Art. 17 GDPR, docs/decisions/0045-erasing.md): the one step that undo does not reach."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records import erasing
from crm_desktop.records.consent import hashed
from crm_desktop.records.erasing import ADVERTISED, Blotter, Traces
from crm_desktop.records.process import DONE, LOST, SALE
from crm_desktop.store import erased_before, schema
from crm_desktop.store.images import journal_at_hand
from crm_desktop.store.queries import campaigns as campaign_queries
from crm_desktop.store.queries import consents as consent_queries
from crm_desktop.store.queries import erasing as queries
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.queries.gate import POST, SALT
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import erasing as writes
from crm_desktop.store.writes import rows

from . import settings
from .erasing_look import Found, find_at_hand, look, reach, refused, titles

__all__ = ["ADVERTISED", "Erased", "erase", "erase_again", "look"]

tr = texts("erasing")


@dataclass(frozen=True, slots=True)
class Erased:
    proof_id: str
    entries: int
    files: int
    cases: int
    """That stay for their figures."""
    blocked: int
    """Addresses on the block list now."""
    log_emptied: bool
    """False while another window or program has the file open: the engine's log still holds the person until then."""


def erase(ws: Workspace, contact_id: str, ground: str, reason: str = "", *, block: bool | None = None) -> Erased:
    """Erase a person, and what was merged into them, from all tables, the journal, list, search and files. Cases and
    sent quotes stay as figures without the person; `block` puts the addresses on the block list as hashes (None: where
    the ground or an earlier refusal says so; an earlier refusal always does). `reason` is kept with the proof, without
    the person's name. Cannot be undone. Raises CrmError: no reason, gone already, or a mail is being handed over."""
    if ground not in erasing.GROUNDS:
        raise ValueError(f"no ground: {ground!r}")
    if ground == "other" and not reason.strip():
        raise CrmError(tr("Why is this person to be erased?"), safe=tr("Nothing was erased."),
                       remedy=tr("Write the reason; it is kept as proof."))  # fmt: skip
    if ws.in_operation:
        raise RuntimeError("an erasing is no part of another step")
    with ws.operation(tr("Erase a person"), kind=schema.ERASE) as running, journal_at_hand(ws):
        found = find_at_hand(ws, contact_id)
        if queries.on_their_way(ws, found.contacts):
            raise CrmError(
                tr("An e-mail to this person is being sent right now."), safe=tr("Nothing was erased."),
                remedy=tr("Wait a minute and try again; if the mail is stuck, settle it in the outbox first."),
            )  # fmt: skip
        mark = tr("[erased]")
        deep = Blotter(found.traces, mark)
        cases = len(found.frozen[schema.PROCESS_CASE])
        entries, files = (len(queries.there(ws, table, found.gone[table])) for table in (schema.ACTIVITY, schema.FILE))
        wanted = block if block is not None else ground in ADVERTISED
        hashes = _hashes(ws, found.contacts) if wanted or refused(ws, found.contacts) else set[tuple[str, str]]()
        named = Blotter(found.traces | titles(ws, found), mark)
        standing = campaign_queries.standing(ws, found.contacts)
        _clear(ws, found, deep, mark)
        _remove(ws, found)
        for campaign, step, state in standing:  # what a campaign reached stays true
            rows.insert(ws, schema.CAMPAIGN_ERASED, {"campaign_id": campaign, "step_id": step, "state": state})
        concerned = _clean_journal(ws, found, deep)
        writes.drop_drafts(ws, Blotter(found.traces, mark, deep=False).finds)
        writes.drop_own_changes(ws, running.id, ())
        empty = queries.emptied(ws, concerned)
        writes.nothing_left(ws, empty)
        about = concerned | queries.touching(ws, schema.ACTIVITY, found.shared)
        _clean_labels(ws, found, named, about, empty)
        blocked = _block(ws, hashes)
        proof = _prove(ws, found, ground, deep.blotted(reason.strip()), (entries, files, cases, blocked))
    erased_before.note(queries.file_id(ws), found.contacts)
    return Erased(proof, entries, files, cases, blocked, writes.empty_log(ws))


def erase_again(ws: Workspace) -> int:
    """Whom this computer erased from the file and who is in it again, because it came back from a backup: erase them
    anew. Returns how many."""
    known = erased_before.known(queries.file_id(ws)) | {who for who, _ in queries.erased(ws)}
    back = queries.there(ws, schema.CONTACT, known)
    for who in sorted(back):
        if queries.there(ws, schema.CONTACT, [who]):
            erase(ws, who, "other", tr("was erased before and came back with a backup"), block=True)
    return len(back)


def _clear(ws: Workspace, found: Found, deep: Blotter, mark: str) -> None:
    """What stays: figures without the person, and entries of others without the name."""
    now = stamp(ws.clock())
    for row in queries.rows(ws, schema.PROCESS_CASE, found.frozen[schema.PROCESS_CASE]):
        values = _cleared(schema.PROCESS_CASE, row, deep) | {"title": mark, "contact_id": None, "next_id": None}
        if not row["outcome"]:
            values |= {"outcome": LOST if row["noun"] == SALE else DONE, "closed_at": now, "reason": mark}
        rows.update(ws, schema.PROCESS_CASE, row["id"], values)
    for row in queries.rows(ws, schema.QUOTE, found.frozen[schema.QUOTE]):
        values = _cleared(schema.QUOTE, row, deep) | {"title": mark, "contact_id": None, "next_id": None}
        rows.update(ws, schema.QUOTE, row["id"], values)
    for row in queries.rows(ws, schema.QUOTE_LINE, found.frozen[schema.QUOTE_LINE]):
        rows.update(ws, schema.QUOTE_LINE, row["id"], _cleared(schema.QUOTE_LINE, row, deep))
    for table, ids in ((schema.ACTIVITY, found.shared), (schema.IMPORT_RUN, found.runs)):
        for row in queries.rows(ws, table, ids):
            rows.update(ws, table, row["id"], _cleared(table, row, deep))


def _cleared(table: str, row: queries.Values, deep: Blotter) -> queries.Values:
    """The columns that say less afterwards."""
    changed: queries.Values = dict.fromkeys(erasing.CLEARED.get(table, ()))
    for name in erasing.BLOTTED.get(table, ()):
        if row.get(name):
            changed[name] = deep.blotted(str(row[name]))
    return changed


def _remove(ws: Workspace, found: Found) -> None:
    for table, ids in found.gone.items():
        rows.remove(ws, table, sorted(ids))
    records = {row_id for table, ids in found.gone.items() if table != schema.CONTACT for row_id in ids}
    writes.drop_local(ws, found.contacts, records | found.frozen[schema.PROCESS_CASE])
    writes.drop_contents(ws, queries.unused_contents(ws, found.contents, found.gone[schema.FILE]))


def _clean_journal(ws: Workspace, found: Found, deep: Blotter) -> set[int]:
    """Returns the operations that lost something."""
    concerned = writes.drop_changes(ws, {**found.gone}, found.numbers)
    concerned |= writes.drop_changes(ws, {**found.frozen}, ())
    for table, links in schema.PARENTS.items():
        for column, parent in links.items():
            if ids := found.gone.get(parent):
                writes.point_to_nothing(ws, table, column, ids)
    for table, ids in ((schema.ACTIVITY, found.shared), (schema.IMPORT_RUN, found.runs)):
        for number, _, image in queries.images_of(ws, table, ids):
            changed = _cleared(table, image, deep)
            if any(image.get(name) != value for name, value in changed.items()):
                writes.put_image(ws, number, {**image, **changed})
    return concerned


def _clean_labels(
    ws: Workspace, found: Found, named: Blotter, concerned: Collection[int], empty: Collection[int]
) -> None:
    """Names in what the steps are called: in those about the person any name and title, elsewhere the whole name and
    titles with a name in them. A step of which nothing is left has no name any more."""
    deep = Blotter(found.traces, named.mark)
    telling = Traces(frozenset(title for title in named.traces.full if deep.finds(title)))
    plain = Blotter(found.traces | telling, named.mark, deep=False)
    own, nameless = queries.with_undoing(ws, concerned), queries.with_undoing(ws, empty)
    for number, label in queries.labels(ws):
        blotter = named if number in own else plain
        clean = named.mark if number in nameless else blotter.blotted(label)
        if clean != label:
            writes.put_label(ws, number, clean)


def _hashes(ws: Workspace, ids: Collection[str]) -> set[tuple[str, str]]:
    """(kind, hash) of all addresses, numbers and postal addresses."""
    if not settings.get(ws, SALT):
        settings.put(ws, SALT, secrets.token_hex(16))
    salt = settings.get(ws, SALT)
    found = {(kind, normal) for _, kind, normal in reach(ws, ids)}
    found |= {(POST, form) for who, form in consent_queries.postal_forms(ws, list(ids)) if who in ids and form}
    return {(kind, hashed(salt, kind, (normal,))[0]) for kind, normal in found}


def _block(ws: Workspace, hashes: Iterable[tuple[str, str]]) -> int:
    wanted = sorted(set(hashes))
    there = consent_queries.blocked(ws, [value for _, value in wanted])
    for kind, value in wanted:
        if value not in there:
            values = {"channel": kind, "hash": value, "at": stamp(ws.clock()), "reason": tr("erased"),
                      "salt_id": setting_queries.row_id(ws, SALT)}  # fmt: skip
            rows.insert(ws, schema.BLOCK, values)
    return len(wanted)


def _prove(
    ws: Workspace, found: Found, ground: str, reason: str, figures: tuple[int, int, int, int]
) -> str:  # fmt: skip
    common = {"at": stamp(ws.clock()), "user_id": ws.user_id, "ground": ground, "reason": reason}
    counted = dict(zip(("entries", "files", "cases", "blocked"), figures, strict=True))
    proof = rows.insert(ws, schema.ERASURE, {"record": found.main, **common, **counted})
    for other in sorted(found.contacts - {found.main}):
        rows.insert(ws, schema.ERASURE, {"record": other, "main": found.main, **common})
    return proof
