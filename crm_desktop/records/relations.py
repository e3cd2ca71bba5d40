"""The built-in kinds of relation. Their id is their code, so that every file knows them alike.

Labels in both readings are in records/labels.py. Own kinds are rows with labels of their own.
"""

from __future__ import annotations

from .contact import COMPANY, PERSON, RelationType

EMPLOYMENT = "employment"
MARRIED = "married"
LIFE_PARTNER = "life_partner"
PARENT = "parent"
SIBLING = "sibling"
CONTACT_PERSON = "contact_person"
MANAGER = "manager"
ASSISTANT = "assistant"
SUCCESSOR = "successor"
TAX_ADVISER = "tax_adviser"
LAWYER = "lawyer"
PARENT_COMPANY = "parent_company"
OWNER = "owner"
REFERRED_BY = "referred_by"
COMPETITOR = "competitor"


def _type(code: str, from_kind: str = "", to_kind: str = "") -> RelationType:
    return RelationType(id=code, code=code, from_kind=from_kind, to_kind=to_kind)


BUILT_IN: tuple[RelationType, ...] = (
    _type(EMPLOYMENT, PERSON, COMPANY),
    _type(CONTACT_PERSON, PERSON),
    _type(MARRIED, PERSON, PERSON),
    _type(LIFE_PARTNER, PERSON, PERSON),
    _type(PARENT, PERSON, PERSON),
    _type(SIBLING, PERSON, PERSON),
    _type(MANAGER, PERSON, PERSON),
    _type(ASSISTANT, PERSON, PERSON),
    _type(SUCCESSOR, PERSON, PERSON),
    _type(TAX_ADVISER),
    _type(LAWYER),
    _type(REFERRED_BY),
    _type(OWNER, "", COMPANY),
    _type(PARENT_COMPANY, COMPANY, COMPANY),
    _type(COMPETITOR, COMPANY, COMPANY),
)

SYMMETRIC = frozenset((MARRIED, LIFE_PARTNER, SIBLING, COMPETITOR))
"""Both readings are the same; the direction in which such a relation is stored means nothing."""


def fits(type: RelationType, from_kind: str, to_kind: str) -> bool:
    """Whether a relation of this type may stand between contacts of these kinds."""
    return type.from_kind in ("", from_kind) and type.to_kind in ("", to_kind)
