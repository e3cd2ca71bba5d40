"""What rows bring to contacts that are there, worked out while the engine inserts others: by the thread that makes
rows, over a connection of its own, which sees the file as it was before the import.

That is right for contacts that the list has changed in no row before. The others, and whatever takes something away,
are left to the writer, and so is all of it when no second connection can be had.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Any, NamedTuple

from crm_desktop.common.errors import CrmError
from crm_desktop.common.turns import turn
from crm_desktop.records.contact import Address, Contact, CustomField
from crm_desktop.records.importing import Decision, ImportOptions
from crm_desktop.store import schema
from crm_desktop.store.opening import WAL
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.workspace import Workspace

from .imports_filling import Filling, Has, Many, There

Problems = (CrmError, OSError)
"""What a second connection may run into; the first one does the work then."""


def may_be_read_beside(ws: Workspace) -> bool:
    """Before an operation is begun: whether another connection sees during it what this one sees now."""
    return not ws.in_operation and ws.journal_mode == WAL


class WorkedOut(NamedTuple):
    decision: Decision
    """With what is left of its row, to come beside what is there."""
    has: Has | None
    """None when the contact is gone."""
    changes: Sequence[tuple[str, str, Mapping[str, Any]]] = ()
    """(table, id, columns) of rows to be saved."""
    firm: str = ""
    """The company whose addresses were looked at."""

    def is_void(self, given: Set[str]) -> bool:
        """Once it is known to which firms new people have given their address."""
        return self.decision.contact_id in given or self.firm in given


class Beside:
    """To be asked for portions in the order of the list."""

    def __init__(
        self,
        ws: Workspace,
        made: Set[str],
        options: ImportOptions,
        known_fields: Mapping[str, CustomField],
    ) -> None:
        """`made`: ids of the contacts that the list makes."""
        self._ws = ws
        self._made = made
        self._options = options
        self._known_fields = known_fields
        self._changed: set[str] = set()
        self._hired: set[str] = set()
        """Firms to which a row before may have given its address."""

    def of(self, part: Sequence[Decision]) -> list[WorkedOut | None]:
        """What these bring; None for those that are to be looked at when it is their turn."""
        open_ones = [self._is_as_it_was(decision) for decision in part]
        try:
            with self._ws.again() as reading:
                asked = [decision for decision, is_open in zip(part, open_ones, strict=True) if is_open]
                many = Many(reading, list({decision.contact_id for decision in asked}))
                firms = queries.addresses_of(reading, list({one.company_id for one in asked if one.company_id}))
                return [
                    self._one(reading, decision, many, firms) if is_open else self._left(decision)
                    for decision, is_open in zip(part, open_ones, strict=True)
                ]
        except Problems:
            return [None] * len(part)

    def _is_as_it_was(self, decision: Decision) -> bool:
        """Whether no row before has changed the contact; notes that this one does."""
        contact_id = decision.contact_id
        found = contact_id not in self._made and contact_id not in self._changed
        self._changed.add(contact_id)
        return found

    def _left(self, decision: Decision) -> None:
        self._hired.add(decision.company_id)

    def _one(
        self, reading: Workspace, decision: Decision, many: Many, firms: Mapping[str, Sequence[Address]]
    ) -> WorkedOut | None:
        turn()
        contact = many.contacts.get(decision.contact_id)
        if contact is None:
            return WorkedOut(decision, None)
        company_id = decision.company_id
        theirs: Sequence[Address] | None = firms.get(company_id, ())
        if company_id in self._made or company_id in self._changed or (not theirs and company_id in self._hired):
            theirs = None
        self._hired.add(company_id)
        filling = _FillingBeside(reading, decision, self._options, contact, many, self._known_fields, theirs)
        try:
            rest = filling.settle()
        except _LeftToTheWriter:
            return None
        has = Has(There(self._ws, contact, many))
        has.look()
        return WorkedOut(replace(decision, incoming=rest), has, filling.changes, company_id if filling.looked else "")


class _LeftToTheWriter(Exception):
    pass


class _FillingBeside(Filling):
    """Writes nothing: what is to be saved is noted."""

    def __init__(
        self,
        reading: Workspace,
        decision: Decision,
        options: ImportOptions,
        contact: Contact,
        many: Many,
        known_fields: Mapping[str, CustomField],
        theirs: Sequence[Address] | None,
    ) -> None:
        """`theirs`: addresses of the firm, where they are sure."""
        super().__init__(reading, decision, options, There(reading, contact, many), known_fields)
        self.changes: list[tuple[str, str, Mapping[str, Any]]] = []
        self._theirs = theirs
        self.looked = False
        """Whether they were asked for."""

    def _save(self, table: str, row_id: str, values: Mapping[str, Any]) -> None:
        if not values:
            return
        if table not in _BESIDE_THE_REST:
            raise _LeftToTheWriter
        self.changes.append((table, row_id, values))

    def _delete(self, table: str, row_id: str) -> None:
        raise _LeftToTheWriter

    def _set_phase(self, phase: str) -> None:
        raise _LeftToTheWriter

    def _take_role(self, role: str) -> None:
        raise _LeftToTheWriter

    def _take_tag(self, tag_id: str) -> None:
        raise _LeftToTheWriter

    def _addresses_of_firm(self) -> Sequence[Address]:
        if self._theirs is None:
            raise _LeftToTheWriter
        self.looked = True
        return self._theirs


_BESIDE_THE_REST = (schema.CONTACT, schema.RELATION)
"""What is saved in these says nothing of whether an address, a number or an employer is there already."""
