"""What the codes of the ledger and of the rules of advertising are called."""

from __future__ import annotations

from crm_desktop.common.i18n import mark, texts

from . import labels
from .consent import Decision

tr = texts("consent_labels")

_TABLES: dict[str, dict[str, str]] = {
    "channel": {
        "post": mark("Post"),
        "phone": mark("Phone"),
        "email": mark("E-mail"),
        "sms": mark("Text message"),
        "fax": mark("Fax"),
        "any": mark("All channels"),
    },
    "purpose": {"any": mark("All purposes")},
    "state": {
        "unknown": mark("Not known"),
        "asked": mark("Asked"),
        "allowed": mark("Allowed"),
        "declined": mark("Declined"),
        "withdrawn": mark("Withdrawn"),
        "blocked": mark("Blocked"),
    },
    "basis": {
        "consent": mark("Consent"),
        "existing_customer": mark("Existing customer"),
        "contract": mark("Contract"),
        "legitimate_interest": mark("Legitimate interest"),
    },
    "condition": {
        "own_sale": mark("The address came with a sale of ours"),
        "similar": mark("It is about our own, similar goods or services"),
        "no_objection": mark("The customer has not objected"),
        "told": mark("The customer is told of the right to object, then and each time"),
    },
    "needs": {
        "nothing": mark("No consent, unless the person objected"),
        "presumed": mark("An interest that can be presumed"),
        "customer": mark("A business relation"),
        "consent": mark("A consent"),
    },
    "audience": {"business": mark("Business"), "consumer": mark("Private person")},
}


def label(table: str, code: str) -> str:
    """The label of a code in one of the tables (channel, purpose, state, basis, condition, needs, audience); a code
    that is not known (of a newer program) comes back as it is."""
    text = _TABLES[table].get(code)
    if text is None:
        return labels.label(table, code) if table == "purpose" else code
    return tr(text)


_WHY = {
    "necessary": mark("is no advertising"),
    "consent": mark("has consented"),
    "existing_customer": mark("is an existing customer, all four conditions are kept"),
    "free": mark("has not objected, and this channel needs no consent"),
    "presumed": mark("is a business customer whose interest can be presumed"),
    "customer": mark("has a business relation with the office"),
    "blocked": mark("is on the block list"),
    "objected": mark("has objected"),
    "withdrawn": mark("has withdrawn the consent"),
    "declined": mark("has declined"),
    "asked": mark("was asked and has not answered yet"),
    "no_consent": mark("has not consented"),
    "conditions": mark("is an existing customer, but not all four conditions are kept"),
    "no_tracking": mark("has not consented to tracking"),
}


def sentence(decision: Decision) -> str:
    """Why, in words, with the statute."""
    text = tr(_WHY.get(decision.code, _WHY["no_consent"]))
    return f"{text} ({decision.statute})" if decision.statute else text
