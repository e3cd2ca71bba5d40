"""What codes are called. Codes are stored, labels are looked up when something is shown."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, read_catalog, texts

if TYPE_CHECKING:
    from .contact import RelationType

tr = texts("labels")

_TABLES: dict[str, dict[str, str]] = {
    "kind": {"person": mark("Person"), "company": mark("Company")},
    "salutation": {
        "": mark("None"),
        "ms": mark("Ms"),
        "mr": mark("Mr"),
        "neutral": mark("Neutral"),
        "family": mark("Family"),
    },
    "role": {
        "customer": mark("Customer"),
        "prospect": mark("Prospect"),
        "supplier": mark("Supplier"),
        "partner": mark("Partner"),
        "press": mark("Press"),
        "authority": mark("Authority"),
        "competitor": mark("Competitor"),
    },
    "phase": {
        "lead": mark("Lead"),
        "prospect": mark("Prospective customer"),
        "customer": mark("Active customer"),
        "dormant": mark("Dormant customer"),
        "former": mark("Former customer"),
    },
    "activity": {
        "call": mark("Call"),
        "email": mark("E-mail"),
        "letter": mark("Letter"),
        "meeting": mark("Appointment"),
        "visit": mark("Visit"),
        "fax": mark("Fax"),
        "sms": mark("Text message"),
        "chat": mark("Chat"),
        "social": mark("Social network"),
        "web": mark("Web form"),
        "task": mark("Task"),
        "note": mark("Note"),
    },
    "preferred_channel": {
        "phone": mark("Phone"),
        "email": mark("E-mail"),
        "post": mark("Letter"),
        "sms": mark("Text message"),
        "chat": mark("Chat"),
        "social": mark("Social network"),
        "fax": mark("Fax"),
        "visit": mark("Visit"),
    },
    "outbox": {
        "queued": mark("waiting"),
        "sending": mark("being sent"),
        "handing": mark("being handed over"),
        "sent": mark("sent"),
        "failed": mark("refused"),
        "unknown": mark("not known"),
        "left_out": mark("left out"),
        "stopped": mark("taken out"),
    },
    "case_noun": {
        "sale": mark("Opportunity"),
        "ticket": mark("Service request"),
        "complaint": mark("Complaint"),
        "care": mark("Customer care"),
    },
    "priority": {"high": mark("High"), "normal": mark("Normal"), "low": mark("Low")},
    "case_role": {
        "decides": mark("Decides"),
        "advises": mark("Advises"),
        "uses": mark("Uses it"),
        "buys": mark("Buys"),
        "against": mark("Is against it"),
        "other": mark("Takes part"),
    },
    "purpose": {
        "advertising": mark("Advertising"),
        "newsletter": mark("Newsletter"),
        "invitation": mark("Invitation"),
        "survey": mark("Survey"),
        "tracking": mark("Tracking"),
        "contract": mark("Contract"),
        "invoice": mark("Invoice"),
        "service": mark("Service"),
        "answer": mark("Answer to an enquiry"),
    },
    "campaign_medium": {
        "letter": mark("Letter"),
        "email": mark("E-mail"),
        "call": mark("Call"),
        "event": mark("Event or fair"),
        "other": mark("Other"),
    },
    "campaign_response": {
        "reply": mark("Reply"),
        "order": mark("Order"),
        "return": mark("Undeliverable"),
        "visit": mark("Visit"),
        "other": mark("Other"),
    },
    "campaign_group": {
        "addressed": mark("addressed"),
        "responded": mark("answered"),
        "silent": mark("no answer"),
        "returned": mark("undeliverable"),
        "in": mark("in the audience"),
        "left_out": mark("left out"),
    },
    "campaign_state": {"planned": mark("Planned"), "running": mark("Running"), "closed": mark("Closed")},
    "campaign_left_out": {
        "double": mark("is there twice"),
        "household": mark("somebody of the household gets it"),
        "company": mark("somebody of the company gets it"),
    },
    "campaign_once": {
        "": mark("Everybody"),
        "household": mark("Once per household"),
        "company": mark("Once per company and household"),
    },
    "address": {
        "work": mark("Business address"),
        "home": mark("Private address"),
        "delivery": mark("Delivery address"),
        "invoice": mark("Invoice address"),
        "po_box": mark("P.O. box"),
        "other": mark("Other address"),
    },
    "phone": {
        "work": mark("Business phone"),
        "mobile": mark("Mobile"),
        "home": mark("Private phone"),
        "main": mark("Switchboard"),
        "fax": mark("Fax"),
        "fax_home": mark("Private fax"),
        "assistant": mark("Assistant"),
        "car": mark("Car phone"),
        "pager": mark("Pager"),
        "other": mark("Other phone"),
    },
    "email": {
        "work": mark("Business e-mail"),
        "home": mark("Private e-mail"),
        "other": mark("Other e-mail"),
    },
    "web": {
        "work": mark("Website"),
        "home": mark("Private website"),
        "linkedin": mark("LinkedIn"),
        "xing": mark("XING"),
        "other": mark("Other website"),
    },
    "channel": {
        "phone": mark("Phone"),
        "email": mark("E-mail"),
        "web": mark("Web"),
        "social": mark("Social network"),
    },
    "field": {
        "text": mark("Text"),
        "number": mark("Number"),
        "date": mark("Date"),
        "choice": mark("One of a list"),
        "multi": mark("Several of a list"),
        "money": mark("Amount of money"),
        "link": mark("Link"),
    },
    "quality": {
        "zip_place": mark("Impossible postal code or place"),
        "email": mark("Invalid e-mail address"),
        "phone": mark("Invalid phone number"),
        "bounced": mark("Returned e-mail"),
        "returned": mark("Returned post"),
    },
    "address_form": {"": mark("Formal (Sie)"), "sie": mark("Formal (Sie)"), "du": mark("First name (du)")},
    "sensitive": {
        "health": mark("Health"),
        "religion": mark("Religion or philosophical beliefs"),
        "politics": mark("Political opinions"),
        "ethnicity": mark("Racial or ethnic origin"),
        "union": mark("Trade union membership"),
        "sex_life": mark("Sex life or sexual orientation"),
        "genetic": mark("Genetic data"),
        "biometric": mark("Biometric data"),
        "convictions": mark("Criminal convictions"),
    },
    "call_outcome": {
        "reached": mark("Reached"),
        "not_reached": mark("Not reached"),
        "call_back": mark("Call back"),
        "not_interested": mark("Not interested"),
        "wrong_number": mark("Wrong number"),
        "do_not_call": mark("Wants no calls"),
        "skipped": mark("Skipped"),
    },
}

_RELATIONS: dict[str, tuple[str, str]] = {
    "employment": (mark("works at"), mark("employs")),
    "contact_person": (mark("is the contact person for"), mark("has as contact person")),
    "married": (mark("is married to"), mark("is married to")),
    "life_partner": (mark("is the partner of"), mark("is the partner of")),
    "parent": (mark("is a parent of"), mark("is a child of")),
    "sibling": (mark("is a sibling of"), mark("is a sibling of")),
    "manager": (mark("is the manager of"), mark("reports to")),
    "assistant": (mark("is the assistant of"), mark("has as assistant")),
    "successor": (mark("is the successor of"), mark("was succeeded by")),
    "tax_adviser": (mark("is the tax adviser of"), mark("is a tax client of")),
    "lawyer": (mark("is the lawyer of"), mark("is a legal client of")),
    "referred_by": (mark("was recommended by"), mark("recommended")),
    "owner": (mark("owns"), mark("belongs to")),
    "parent_company": (mark("is the parent company of"), mark("is a subsidiary of")),
    "competitor": (mark("competes with"), mark("competes with")),
}

_OTHER_ENDS: dict[str, tuple[str, str]] = {
    "employment": (mark("Employer"), mark("Works here")),
    "contact_person": (mark("Contact person there"), mark("Contact person")),
    "married": (mark("Spouse"), mark("Spouse")),
    "life_partner": (mark("Life partner"), mark("Life partner")),
    "parent": (mark("Child"), mark("Parent")),
    "sibling": (mark("Sibling"), mark("Sibling")),
    "manager": (mark("Reports here"), mark("Manager")),
    "assistant": (mark("Assistant there"), mark("Assistance")),
    "successor": (mark("Predecessor"), mark("Successor")),
    "tax_adviser": (mark("Tax client"), mark("Tax adviser")),
    "lawyer": (mark("Legal client"), mark("Lawyer")),
    "referred_by": (mark("Recommended by"), mark("Recommended contact")),
    "owner": (mark("Own company"), mark("Owner")),
    "parent_company": (mark("Subsidiary"), mark("Parent company")),
    "competitor": (mark("Competitor"), mark("Competitor")),
}


def label(table: str, code: str) -> str:
    """The label of a code in one of the tables (kind, salutation, role, phase, address, phone, email, web,
    channel, field, quality, address_form, sensitive); a code that is not known comes back as it is."""
    text = _TABLES[table].get(code)
    return code if text is None else tr(text)


def english(table: str, code: str) -> str:
    """The label in English, whatever the language in use."""
    return _TABLES[table].get(code, code)


def code_of(table: str, text: str) -> str:
    """The code a label of ours means, in either language and any case; empty for any other text."""
    return _reverse(table).get(text.strip().casefold(), "")


@cache
def _reverse(table: str) -> dict[str, str]:
    german = read_catalog("de", "labels")
    found: dict[str, str] = {}
    for code, english in _TABLES[table].items():
        for name in (english, german.get(english, english)):
            found.setdefault(name.casefold(), code)
    return found


def choices(table: str) -> list[tuple[str, str]]:
    """(code, label) in the order in which they are offered."""
    return [(code, tr(text)) for code, text in _TABLES[table].items()]


def relation_label(type: RelationType, forward: bool) -> str:
    """How a relation reads from one of its ends: "works at" forward, "employs" backward."""
    if readings := _RELATIONS.get(type.code):
        return tr(readings[0 if forward else 1])
    return type.forward if forward else type.reverse or type.forward


def relation_other(type: RelationType, forward: bool) -> str:
    """What the one at the other end is, in a word: an employment is "Employer" forward, "Works here" backward; of an
    own kind its reading from that end."""
    if ends := _OTHER_ENDS.get(type.code):
        return tr(ends[0 if forward else 1])
    return relation_label(type, not forward)
