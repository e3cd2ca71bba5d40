"""What belongs to a person, in the tables and in the journal, before any of it is erased."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import consent, erasing
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.erasing import Blotter, Mention, Plan, Traces
from crm_desktop.records.merging import withdrawn
from crm_desktop.records.names import display_name
from crm_desktop.records.quote import DRAFT
from crm_desktop.store import schema
from crm_desktop.store.images import journal_at_hand
from crm_desktop.store.queries import consents, contacts
from crm_desktop.store.queries import erasing as queries
from crm_desktop.store.workspace import Workspace

tr = texts("erasing")

_FIGURES = (schema.PROCESS_CASE, schema.QUOTE)
"""Point to a contact, but stay for their figures."""
_MENTIONED = (
    schema.CONTACT, schema.RELATION, schema.ACTIVITY, schema.PROCESS_CASE, schema.CASE_PERSON, schema.QUOTE,
    schema.QUOTE_LINE, schema.EQUIPMENT, schema.CUSTOM_VALUE, schema.CHANNEL, schema.TAG, schema.SELECTION,
    schema.CALL_LIST, schema.MAILING, schema.TEMPLATE, schema.IMPORT_RUN, schema.IMPORT_MAPPING, schema.FILE,
)  # fmt: skip
"""Tables in whose texts somebody else's record may name the person."""
_SHOWN = 120
"""Characters of a text in which the person is named."""


@dataclass
class Found:
    """All rows of a person; what they are recognised by."""

    main: str
    """The contact the others were merged into."""
    contacts: set[str]
    gone: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Rows to erase by table; among them some that are only in the journal any more."""
    numbers: set[int] = field(default_factory=set[int])
    """Changes to take out of the journal, since the row belonged to the person then and to somebody else now."""
    frozen: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Rows that stay for their figures: nothing of them can be undone any more."""
    shared: set[str] = field(default_factory=set[str])
    """Entries that others have, too."""
    runs: set[str] = field(default_factory=set[str])
    """Imports the person came with."""
    contents: set[str] = field(default_factory=set[str])
    traces: Traces = field(default_factory=Traces)


def find(ws: Workspace, contact_id: str) -> Found:
    """Everything about a contact and those merged into it. Raises NotFound."""
    with journal_at_hand(ws):
        return find_at_hand(ws, contact_id)


def find_at_hand(ws: Workspace, contact_id: str) -> Found:
    """The same for who has the journal_at_hand() anyway."""
    kept = _kept(ws, contact_id)
    found = Found(kept, _with_merged(ws, {kept}))
    while True:
        _traces(ws, found)
        ghosts = _ghosts(ws, found) - found.contacts
        if not ghosts:
            break
        found.contacts |= ghosts
    found.gone[schema.CONTACT] = set(found.contacts)
    _figures(ws, found)
    _belongings(ws, found)
    _entries(ws, found)
    _files(ws, found)
    states = _states(ws, schema.CONTACT, found.contacts)
    states += _states(ws, schema.IMPORT_ROW, found.gone[schema.IMPORT_ROW])
    found.runs = {row["import_id"] for row in states if row["import_id"]}
    return found


def _kept(ws: Workspace, contact_id: str) -> str:
    for _ in range(50):
        row = ws.one("SELECT merged_into FROM contact WHERE id = ?", (contact_id,))
        if row is None:
            raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was erased."))
        if not row[0]:
            break
        contact_id = str(row[0])
    return contact_id


def _with_merged(ws: Workspace, ids: set[str]) -> set[str]:
    found = set(ids)
    while more := queries.pointing(ws, schema.CONTACT, "merged_into", found) - found:
        found |= more
    return found


def _traces(ws: Workspace, found: Found) -> None:
    """From the rows as they are and as they ever were."""
    traces = Traces()
    for row in _states(ws, schema.CONTACT, found.contacts):
        traces |= _name_traces(row)
    for table, column in ((schema.CHANNEL, "contact_id"), (schema.ADDRESS, "contact_id")):
        rows = queries.rows(ws, table, queries.pointing(ws, table, column, found.contacts))
        rows += [image for _, _, image in queries.images(ws, table, column, found.contacts)]
        for row in rows:
            if table == schema.CHANNEL:
                traces |= erasing.of_channel(row["kind"] or "", row["value"] or "", row["normal"] or "")
            elif row["street"] and any(char.isdigit() for char in row["street"]):
                traces |= Traces(frozenset((row["street"],)))
    found.traces = traces


def _states(ws: Workspace, table: str, ids: Collection[str]) -> list[dict[str, Any]]:
    return queries.rows(ws, table, ids) + [image for _, _, image in queries.images_of(ws, table, ids)]


def _name_traces(row: dict[str, Any]) -> Traces:
    names = {name: str(row[name] or "").strip() for name in ("first_name", "middle_name", "last_name", "company_name")}
    company = names["company_name"] if row["kind"] == COMPANY else ""
    whole: str = display_name(
        row["title"] or "", names["first_name"], names["middle_name"], names["last_name"], row["name_suffix"] or ""
    )
    alone = {text for name in ("birth_name", "nickname") if len(text := str(row[name] or "")) > 2}
    parts = erasing.of_names(
        names["first_name"], names["middle_name"], names["last_name"], company, whole if " " in whole else ""
    )
    return parts | Traces(single=frozenset(alone))


def _ghosts(ws: Workspace, found: Found) -> set[str]:
    """Contacts that are only in the journal any more (an import that was undone) and were the same person: the same
    address or number, and no other name."""
    normal = {row["normal"] for row in queries.rows(
        ws, schema.CHANNEL, queries.pointing(ws, schema.CHANNEL, "contact_id", found.contacts)
    ) if row["normal"]}  # fmt: skip
    sharing = {image["contact_id"] for _, _, image in queries.images(ws, schema.CHANNEL, "normal", normal)}
    unknown = {who for who in sharing if who} - queries.there(ws, schema.CONTACT, {who for who in sharing if who})
    names = {name.casefold() for name in found.traces.single | found.traces.full}
    same: set[str] = set()
    for _, who, image in queries.images_of(ws, schema.CONTACT, unknown):
        own = [str(image[part]) for part in ("last_name", "company_name") if image[part]]
        if not own or any(name.casefold() in names for name in own):
            same.add(who)
    return same


def _figures(ws: Workspace, found: Found) -> None:
    """Cases and quotes: what counts for figures stays, drafts and what lies in the trash goes."""
    for table in _FIGURES:
        for row in queries.rows(ws, table, queries.pointing(ws, table, "contact_id", found.contacts)):
            idle = row["deleted_at"] or (table == schema.QUOTE and row["state"] == DRAFT)
            (found.gone if idle else found.frozen)[table].add(row["id"])
        _once(ws, found, table, "contact_id", found.contacts)
    for pile in (found.gone, found.frozen):
        pile[schema.CASE_MOVE] = queries.pointing(ws, schema.CASE_MOVE, "case_id", pile[schema.PROCESS_CASE])
        if pile is found.gone:
            pile[schema.QUOTE] |= queries.pointing(ws, schema.QUOTE, "case_id", pile[schema.PROCESS_CASE])
            pile[schema.CASE_PERSON] = queries.pointing(ws, schema.CASE_PERSON, "case_id", pile[schema.PROCESS_CASE])
        pile[schema.QUOTE_LINE] = queries.pointing(ws, schema.QUOTE_LINE, "quote_id", pile[schema.QUOTE])
    _ground(ws, found)
    found.frozen[schema.QUOTE] -= found.gone[schema.QUOTE]
    found.frozen[schema.QUOTE_LINE] -= found.gone[schema.QUOTE_LINE]


def _ground(ws: Workspace, found: Found) -> None:
    """What figures rest on (the process, the members) stays as well, also when the step that made it is undone."""
    for table in (schema.PROCESS_CASE, schema.CASE_MOVE, schema.QUOTE):
        for column, parent in schema.PARENTS[table].items():
            if parent in (schema.USER, schema.PROCESS_VERSION):
                found.frozen[parent] |= queries.pointed(ws, table, column, found.frozen[table])
    versions = found.frozen[schema.PROCESS_VERSION]
    found.frozen[schema.PROCESS] |= queries.pointed(ws, schema.PROCESS_VERSION, "process_id", versions)


def _once(ws: Workspace, found: Found, table: str, column: str, ids: Collection[str]) -> None:
    """Rows that pointed to the person once: those that are no more go for good, those of others stay as they are."""
    images = list(queries.images(ws, table, column, ids))
    there = queries.there(ws, table, {row_id for _, row_id, _ in images})
    mine = found.gone[table] | found.frozen[table]
    for number, row_id, _ in images:
        if row_id not in there:
            found.gone[table].add(row_id)
        elif row_id not in mine:
            found.numbers.add(number)


def _belongings(ws: Workspace, found: Found) -> None:
    for table, links in schema.PARENTS.items():
        for column, parent in links.items():
            own = table not in (schema.CONTACT, *_FIGURES) and (table, column) not in erasing.POINTING
            if parent == schema.CONTACT and own:
                found.gone[table] |= queries.pointing(ws, table, column, found.contacts)
                _once(ws, found, table, column, found.contacts)


def _entries(ws: Workspace, found: Found) -> None:
    links = schema.ACTIVITY_LINK
    entries = queries.pointed(ws, links, "activity_id", found.gone[links])
    entries |= {image["activity_id"] for _, _, image in queries.images_of(ws, links, found.gone[links])}
    # What was handed over to somebody else is theirs, without the name.
    entries |= {image["activity_id"] for _, _, image in queries.images(ws, links, "record_id", found.contacts)}
    cases = found.frozen[schema.PROCESS_CASE] | found.gone[schema.PROCESS_CASE]
    entries |= queries.pointing(ws, schema.ACTIVITY, "case_id", cases)
    entries |= {row_id for _, row_id, _ in queries.images(ws, schema.ACTIVITY, "case_id", cases)}
    all_links = _states(ws, links, queries.pointing(ws, links, "activity_id", entries))
    all_links += [image for _, _, image in queries.images(ws, links, "activity_id", entries)]
    for row in all_links:
        if row["record_id"] and row["record_id"] not in found.contacts and not row["deleted_at"]:
            found.shared.add(row["activity_id"])
    alone = {entry for entry in entries if entry} - found.shared
    found.gone[schema.ACTIVITY] = alone
    found.gone[links] |= queries.pointing(ws, links, "activity_id", alone)
    _once(ws, found, links, "activity_id", alone)


def _files(ws: Workspace, found: Found) -> None:
    links = schema.FILE_LINK
    records = found.contacts | found.gone[schema.ACTIVITY]
    for pile in (found.gone, found.frozen):
        records |= pile[schema.PROCESS_CASE] | pile[schema.QUOTE]
    found.gone[links] |= queries.pointing(ws, links, "record_id", records)
    _once(ws, found, links, "record_id", records)
    files = queries.pointed(ws, links, "file_id", found.gone[links])
    files |= {image["file_id"] for _, _, image in queries.images_of(ws, links, found.gone[links]) if image["file_id"]}
    files |= queries.pointed(ws, schema.CONSENT, "file_id", found.gone[schema.CONSENT])
    found.gone[schema.FILE] = files - queries.kept_by_others(ws, files, found.gone[links])
    states = _states(ws, schema.FILE, found.gone[schema.FILE])
    found.contents = {row["sha256"] for row in states if row["sha256"]} | queries.queued_contents(ws, found.contacts)


def titles(ws: Workspace, found: Found) -> Traces:
    """What entries, cases, quotes and files of the person are called: steps are named by it."""
    named = {schema.ACTIVITY: "subject", schema.PROCESS_CASE: "title", schema.QUOTE: "title", schema.FILE: "name"}
    texts: set[str] = set()
    for table, column in named.items():
        rows = _states(ws, table, found.gone[table] | found.frozen[table])
        texts |= {str(row[column]).strip() for row in rows if row[column]}
    return Traces(frozenset(text for text in texts if len(text) > 2))


# What is said before ------------------------------------------------------------------------------------------------


def look(ws: Workspace, contact_id: str) -> Plan:
    """What erasing this contact would do. Raises NotFound."""
    found = find(ws, contact_id)
    row = queries.rows(ws, schema.CONTACT, [found.main])[0]
    files = queries.rows(ws, schema.FILE, found.gone[schema.FILE])
    cases = queries.rows(ws, schema.PROCESS_CASE, found.frozen[schema.PROCESS_CASE])
    there = {table: len(queries.there(ws, table, ids)) for table, ids in found.gone.items()}
    return Plan(
        found.main, contacts.name(ws, found.main) or _written_name(row), row["kind"] == COMPANY,
        there.get(schema.CONTACT, 1), there.get(schema.ACTIVITY, 0),
        len(queries.there(ws, schema.ACTIVITY, found.shared)),
        len(files), tuple(sorted({str(file["path"]) for file in files if file["path"] and not file["sha256"]})),
        len(cases), sum(not case["outcome"] for case in cases),
        len(found.frozen[schema.QUOTE]), there.get(schema.CONSENT, 0),
        queries.waiting(ws, found.contacts), there.get(schema.RELATION, 0), there.get(schema.CALL_ENTRY, 0),
        tuple(dict.fromkeys(normal for _, _, normal in reach(ws, found.contacts))),
        refused(ws, found.contacts), tuple(_mentions(ws, found)), bool(row["deleted_at"]),
    )  # fmt: skip


def _written_name(row: dict[str, Any]) -> str:
    parts = [str(row[name] or "") for name in ("title", "first_name", "middle_name", "last_name", "name_suffix")]
    return display_name(*parts) or str(row["company_name"] or "")


def reach(ws: Workspace, ids: Collection[str]) -> list[tuple[str, str, str]]:
    """(contact, kind, normal form) of all e-mail addresses and numbers of these contacts."""
    return [(who, kind, normal) for kind in ("email", "phone")
            for who, normal in consents.reachable(ws, list(ids), kind) if who in ids]  # fmt: skip


def refused(ws: Workspace, ids: Collection[str]) -> bool:
    """Whether any kind of advertising is refused, in the ledger or by a note, or an address is blocked."""
    ledgers = consents.entries(ws, list(ids))
    for who in ids:
        for channel in consent.CHANNELS:
            counts = [consent.state(ledgers.get(who, []), channel, purpose) for purpose in consent.PROMOTING]
            if any(entry is not None and entry.state in consent.REFUSING for entry in counts):
                return True
    rows = queries.rows(ws, schema.CONTACT, ids)
    return any(row["no_calls"] or withdrawn(row["legal_basis"] or "") for row in rows)


def _mentions(ws: Workspace, found: Found) -> Iterator[Mention]:
    """Texts of others in which the whole name, an address or a number of the person stands."""
    blotter = Blotter(found.traces, "", deep=False)
    needles = found.traces.full
    owners = queries.likely(ws, needles) - found.contacts
    for table in _MENTIONED:
        own = found.gone[table] | found.frozen[table]
        own |= found.shared if table == schema.ACTIVITY else frozenset[str]()
        for row_id, text in queries.texts(ws, table, needles, owners):
            if row_id in own or row_id in found.runs or not blotter.finds(text):
                continue
            line = next((part for part in text.splitlines() if blotter.finds(part)), text)
            yield Mention(table, row_id, line[:_SHOWN], tuple(queries.contacts_of(ws, table, row_id)))
