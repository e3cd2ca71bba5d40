"""What a customer has from us (or from others) and until when: contracts, machines, licences. Money is integer cents,
days are ISO."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

CONTRACT_END, WARRANTY_END = ENDS = ("contract_end", "warranty_end")
"""The days that ask for a follow-up before they come."""
NOTICE_DAYS = 90
"""So long before an end the follow-up is made, unless the entry says otherwise."""
MOST_NOTICE = 3_660
ORIGIN = "equipment"
"""Marks a follow-up that an end planned."""
EDITABLE = (
    "product", "serial", CONTRACT_END, WARRANTY_END, "amount", "currency", "notice_days", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Equipment:
    id: str
    contact_id: str = ""
    contact: str = ""
    owner_id: str = ""
    """Who looks after the contact."""
    product: str = ""
    serial: str = ""
    contract_end: str = ""
    warranty_end: str = ""
    amount: int | None = None
    currency: str = "EUR"
    own_notice: int | None = None
    """Days, where somebody set them."""
    note: str = ""

    @property
    def notice(self) -> int:
        return NOTICE_DAYS if self.own_notice is None else self.own_notice

    def end(self, which: str) -> str:
        """One of ENDS; '' when it has none."""
        return self.contract_end if which == CONTRACT_END else self.warranty_end

    def ahead(self, today: date) -> list[tuple[str, str]]:
        """(which end, day to begin) of the ends that are to be spoken of now: the time before them has begun, and they
        are not over."""
        found: list[tuple[str, str]] = []
        for which in ENDS:
            end = self.end(which)
            if end and end >= today.isoformat():
                begins = date.fromisoformat(end) - timedelta(days=self.notice)
                if begins <= today:
                    found.append((which, max(begins, today).isoformat()))
        return found


def step_id(equipment_id: str, which: str, end: str) -> str:
    """The id of the follow-up before this end: the same wherever and whenever it is made, so that there is one only,
    and one that was dropped does not come again."""
    from uuid import NAMESPACE_OID, uuid5

    return str(uuid5(NAMESPACE_OID, f"{ORIGIN}/{equipment_id}/{which}/{end}"))
