"""What may be missing or wrong in an office's contacts: each a filter, so that a figure and its list are the same."""

from __future__ import annotations

from .filters import Condition, Group

NO_ZIP, WRONG_ZIP, INVALID, BOUNCED, RETURNED = "no_zip", "wrong_zip", "invalid", "bounced", "returned"
NO_SALUTATION, STALE, NO_BASIS, NO_OWNER = "no_salutation", "stale", "no_basis", "no_owner"

STALE_MONTHS = 12
"""Usual number of months without contact."""


def questions(stale_months: int = STALE_MONTHS) -> dict[str, Group]:
    """Name of each question to the contacts it concerns, in the order of the page."""

    def ask(*conditions: Condition) -> Group:
        return Group("and", conditions)

    return {
        NO_ZIP: ask(Condition("zip", "empty")),
        WRONG_ZIP: ask(Condition("quality", "is", ("zip_place",))),
        INVALID: ask(Condition("quality", "is", ("email", "phone"))),
        BOUNCED: ask(Condition("quality", "is", ("bounced",))),
        RETURNED: ask(Condition("quality", "is", ("returned",))),
        NO_SALUTATION: ask(Condition("kind", "is", ("person",)), Condition("salutation", "empty")),
        STALE: ask(Condition("last_contact", "older_than_days", (f"{stale_months}m",))),
        NO_BASIS: ask(Condition("legal_basis", "empty")),
        NO_OWNER: ask(Condition("owner", "empty")),
    }
