"""Whose line of time is shown: a contact's, or a case's. Both read like plain lists."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.records.activity import Activity
from crm_desktop.records.followup import FollowUp
from crm_desktop.store.queries import activities, case_lines, followups
from crm_desktop.store.queries.activities import Mark
from crm_desktop.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ContactLine:
    """`id` is what drafts wait at; `contact_id` whose new entries are."""

    contact_id: str = ""
    case_id: str = ""

    @property
    def id(self) -> str:
        return self.contact_id

    def planned(self, ws: Workspace) -> list[FollowUp]:
        return followups.planned(ws, self.contact_id)

    def written(self, ws: Workspace) -> list[Mark]:
        """All that people wrote, newest first."""
        return activities.line(ws, self.contact_id)

    def automatic(self, ws: Workspace) -> list[Activity]:
        """What the program knows by itself."""
        return activities.automatic(ws, self.contact_id) + case_lines.moves_with(ws, self.contact_id)


class CaseLine(ContactLine):
    """What belongs to one case; new entries stand with its customer as well."""

    @property
    def id(self) -> str:
        return self.case_id

    def planned(self, ws: Workspace) -> list[FollowUp]:
        return case_lines.planned(ws, self.case_id)

    def written(self, ws: Workspace) -> list[Mark]:
        return case_lines.line(ws, self.case_id)

    def automatic(self, ws: Workspace) -> list[Activity]:
        return case_lines.moves(ws, self.case_id)
