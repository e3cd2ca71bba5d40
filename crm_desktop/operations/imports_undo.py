"""Taking an import back, also next week: what nobody touched since goes, what somebody edited stays and is named.

With nothing newer in the way this is the undo of any step. Otherwise, in one step: a contact that the import made and
that was edited since (itself, or something of it) stays with all that belongs to it, and with the firm it works for; of
a contact that was there before, every value the import changed goes back unless it was changed again. Redo brings the
import back as it was.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crm_desktop.common.clock import local_day
from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.dates import format_date
from crm_desktop.store import journal as store_journal
from crm_desktop.store import schema
from crm_desktop.store.journal import Operation
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import journal
from crm_desktop.store.queries.journal import Later
from crm_desktop.store.schema import DO, UNDO
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import journal as journal_writes
from crm_desktop.store.writes import rows

from . import history

tr = texts("history")

RowKey = tuple[str, str]
"""Table and id."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A contact that keeps something of the import."""

    contact_id: str
    name: str
    reason: str
    """A finished sentence."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    label: str
    stays: tuple[Stay, ...] = ()


def is_import(ws: Workspace, operation_id: int) -> bool:
    return journal.made_by(ws, operation_id, schema.IMPORT_RUN) is not None


def last_import(ws: Workspace) -> int:
    """Number of the newest import that is not undone; 0 when there is none."""
    return journal.last_that_made(ws, schema.IMPORT_RUN)


def take_back(ws: Workspace, operation_id: int) -> TakenBack:
    """Take an import back in so far as nobody edited its contacts since. One step; redo brings all of it again.
    Raises UndoRefused when it is undone already, NotFound when there is no such import."""
    found = journal.operation(ws, operation_id)
    if found is None or found.kind != DO or not is_import(ws, operation_id):
        raise NotFound(tr("There is no import with this number in the history of the file."))
    with ws.operation(found.label, kind=UNDO, target=found.id) as running:
        now = journal.operation(ws, operation_id)  # as it is now that nobody else can write
        if now is None or now.state != "done":
            raise history.already_undone(found)
        later = journal.changed_since(ws, found.id)
        hanging = journal.rows_hanging_on(ws, found.id, schema.CONTACT)
        stays: tuple[Stay, ...] = ()
        if later or hanging or journal.rows_hanging_on(ws, found.id, schema.ACTIVITY):
            stays = _Partly(ws, found, later, hanging).take_back()
        else:
            history.put_all_back(ws, found)
        journal_writes.mark_undone(ws, found.id, running.id)
        if stays:
            journal_writes.hold(ws, running.id)
    return TakenBack(found.label, stays)


class _Partly:
    def __init__(
        self, ws: Workspace, operation: Operation, later: dict[RowKey, Later], hanging: dict[str, Later]
    ) -> None:
        self.ws = ws
        self.operation = operation
        self.later = later
        self.made: dict[str, set[str]] = defaultdict(set)
        self.before: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        for table, images in store_journal.first_images(ws.connection, operation.id):
            for row_id, image in images:
                if image is None:
                    self.made[table].add(row_id)
                else:
                    self.before[table][row_id] = image
        self.kept: set[RowKey] = set()
        self.reasons: dict[str, str] = {}
        """Contact to why it keeps something, in a sentence."""
        self.waiting: list[str] = []
        self.hanging = hanging

    def take_back(self) -> tuple[Stay, ...]:
        self._find_what_stays()
        self._remove_what_was_made()
        self._put_back_what_was_changed()
        stays = [
            Stay(contact_id, contact_queries.name(self.ws, contact_id), reason)
            for contact_id, reason in self.reasons.items()
        ]
        return tuple(sorted(stays, key=lambda stay: (stay.name.casefold(), stay.contact_id)))

    # What stays

    def _find_what_stays(self) -> None:
        ws, number = self.ws, self.operation.id
        for contact_id, newer in self.hanging.items():
            self._keep_contact(contact_id, _sentence(newer))
        for activity_id, newer in journal.rows_hanging_on(ws, number, schema.ACTIVITY).items():
            self._keep_for((schema.ACTIVITY, activity_id), newer)
        for (table, row_id), newer in self.later.items():
            if row_id in self.made[table]:
                self._keep_for((table, row_id), newer)
        while self.waiting:
            contact_id = self.waiting.pop()
            for table, column in _BELONGS:
                for row_id in journal.rows_of_owner(ws, table, column, contact_id):
                    self._keep_row(table, row_id)
        for parent in (schema.TAG, schema.CUSTOM_FIELD, schema.SETTING):
            self.kept.update((parent, row_id) for row_id in journal.rows_hanging_on(ws, number, parent))
        fields = {row_id for table, row_id in self.kept if table == schema.CUSTOM_FIELD}
        self.kept.update((schema.CUSTOM_OPTION, option) for option in journal.options_of(ws, fields))

    def _owners(self, table: str, row_id: str) -> list[str]:
        """Contacts a row belongs to; an employment belongs to the person."""
        found = [row_id] if table == schema.CONTACT else journal.contacts_of(self.ws, table, row_id)
        return found[:1] if table == schema.RELATION else found

    def _keep_for(self, row: RowKey, newer: Later) -> None:
        """A row of the import that is not as it was: it stays, and so does the contact it belongs to."""
        self._keep_row(*row)
        for contact_id in self._owners(*row):
            if contact_id in self.made[schema.CONTACT]:
                self._keep_contact(contact_id, _sentence(newer))
            else:
                self.reasons.setdefault(contact_id, _sentence(newer))

    def _keep_contact(self, contact_id: str, reason: str) -> None:
        if contact_id in self.made[schema.CONTACT] and contact_id not in self.reasons:
            self.reasons[contact_id] = reason
            self.waiting.append(contact_id)
            self._keep_row(schema.CONTACT, contact_id)

    def _keep_row(self, table: str, row_id: str) -> None:
        """With what it points to."""
        if row_id not in self.made[table] or (table, row_id) in self.kept:
            return
        self.kept.add((table, row_id))
        if table == schema.ACTIVITY:
            for link in journal.rows_of_owner(self.ws, schema.ACTIVITY_LINK, "activity_id", row_id):
                self._keep_row(schema.ACTIVITY_LINK, link)
        for parent, other in journal.links_of(self.ws, table, row_id):
            if parent == schema.CONTACT:
                self._keep_contact(other, self._because_of(table, row_id, other))
            else:
                self._keep_row(parent, other)

    def _because_of(self, table: str, row_id: str, other: str) -> str:
        names = [contact_queries.name(self.ws, found) for found in journal.contacts_of(self.ws, table, row_id)]
        name = next((name for name in names if name and name != contact_queries.name(self.ws, other)), "")
        return tr("Goes with {name}, who stays.", name=name) if name else tr("Something that stays belongs to it.")

    # What goes

    def _remove_what_was_made(self) -> None:
        for table, ids in self.made.items():
            gone = [row_id for row_id in ids if (table, row_id) not in self.kept]
            rows.remove(self.ws, table, gone)

    def _put_back_what_was_changed(self) -> None:
        for table, images in self.before.items():
            free = [image for row_id, image in images.items() if (table, row_id) not in self.later]
            for portion in _portions(free):
                rows.put_back(self.ws, table, portion)
            for row_id, image in images.items():
                if newer := self.later.get((table, row_id)):
                    self._put_values_back(table, row_id, image, newer)

    def _put_values_back(self, table: str, row_id: str, before: dict[str, Any], newer: Later) -> None:
        """The values that are still as the import left them."""
        after: dict[str, Any] = json.loads(newer.before) if newer.before else {}
        now = journal.row(self.ws, table, row_id)
        ours = [name for name, value in before.items() if name in after and after[name] != value and name not in _TIMES]
        back = {name: before[name] for name in ours if now.get(name) == after[name]}
        rows.update(self.ws, table, row_id, back)
        if len(back) < len(ours):
            for contact_id in [row_id] if table == schema.CONTACT else self._owners(table, row_id):
                self.reasons.setdefault(contact_id, _sentence(newer))


_TIMES = ("updated_at",)
_BELONGS = tuple(
    (table, column)
    for table, links in schema.PARENTS.items()
    if table != schema.CONTACT
    for column, parent in links.items()
    if parent == schema.CONTACT and column not in ("to_id", "second_id")
)
"""Tables whose rows belong to a contact, by the column that says to which."""


def _sentence(newer: Later) -> str:
    day = local_day(newer.at)
    when = format_date(day.isoformat()) if day else newer.at
    return tr("Edited since: “{label}”, {day}.", label=newer.label, day=when)


def _portions(images: list[dict[str, Any]], size: int = 500) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(images), size):
        yield images[start : start + size]
