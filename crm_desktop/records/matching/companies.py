"""Whether two company records are one company. Never certain: a person looks before companies are merged."""

from __future__ import annotations

from math import exp, log

from .compare import Comparer, firm_alike
from .keys import FREEMAIL
from .sound import cologne
from .traits import SEVERAL, Traits
from .weights import Weights

_LIKELY = 0.5


def company_evidence(weights: Weights, comparer: Comparer, a: Traits, b: Traits) -> tuple[float, str]:
    """Probability of being one company, and the class: "probable", "company" (branch, sister) or ''."""
    name, alike = _name(weights, a, b)
    same = comparer.places(a, b)
    address = 0.0 if same is None else max(min(same, 12.0) + log(0.8), log(0.12))
    reach, shared = _reach(weights, a, b)
    value = name + address + reach + log(2.0 * 0.03 / max(weights.size, 30))
    score = 1.0 / (1.0 + exp(-min(value, 500.0))) if value > -500 else 0.0
    if not alike:
        return score, ""
    if a.form and b.form and a.form != b.form:  # Acme GmbH and Acme AG are two, however close
        return score, "company" if (same is not None and same > 3.0) or shared else ""
    if (a.vat_id and b.vat_id and a.vat_id != b.vat_id) or (a.number and b.number and a.number != b.number):
        return score, "company" if score >= _LIKELY else ""
    if alike and same is not None and same < 1.0:
        # One name at two places: branches, whatever they share otherwise, or strangers.
        return score, "company" if shared or name > 9.0 else ""
    return score, "probable" if score >= _LIKELY else ""


def may_be_one_company(weights: Weights, a: Traits, b: Traits) -> bool:
    """Without which company_evidence() never says "probable"; a quarter of its time."""
    return not (a.form and b.form and a.form != b.form) and _name(weights, a, b)[1]


def _name(weights: Weights, a: Traits, b: Traits) -> tuple[float, bool]:
    if not (a.firm and b.firm):
        return 0.0, bool(a.vat_id and a.vat_id == b.vat_id)
    if a.firm == b.firm:
        return weights.rarity("firm", a.firm) + log(0.75), True
    if firm_alike(a.firm, b.firm):
        return max(weights.rarity("firm", a.firm), weights.rarity("firm", b.firm)) + log(0.02), True
    one, two = a.firm.split(), b.firm.split()
    shorter, longer = (one, two) if len(one) <= len(two) else (two, one)
    if set(shorter) <= set(longer) and sum(map(len, shorter)) > 3:
        return log(30.0), True
    return (log(2.0), False) if cologne(a.firm) == cologne(b.firm) else (log(0.02), False)


def _reach(weights: Weights, a: Traits, b: Traits) -> tuple[float, bool]:
    """Phone, e-mail, domain, VAT id, customer number: worth, and whether any is shared."""
    worth, shared = 0.0, False
    if a.phones and b.phones:
        both = set(a.phones.split(SEVERAL)) & set(b.phones.split(SEVERAL))
        shared |= bool(both)
        worth += max((weights.rarity("phone", number) for number in both), default=0.0) + log(0.6 if both else 0.2)
    ours, theirs = _hosts(a), _hosts(b)
    if ours and theirs:
        both = ours & theirs
        shared |= bool(both)
        worth += max((weights.rarity("host", host) for host in both), default=0.0) + log(0.7 if both else 0.3)
    for one, two in ((a.vat_id, b.vat_id), (a.number, b.number)):
        if one and two:
            shared |= one == two
            worth += 9.0 if one == two else log(0.1)
    return worth, shared


def _hosts(traits: Traits) -> set[str]:
    hosts = {mail.rpartition("@")[2] for mail in traits.emails.split(SEVERAL) if mail}
    hosts |= {host for host in traits.webs.split(SEVERAL) if host}
    return hosts - FREEMAIL


def firm_reasons(a: Traits, b: Traits) -> tuple[str, ...]:
    """Codes of records/matching/reasons.py for two companies, what agrees first."""
    found: list[str] = []
    if a.firm and a.firm == b.firm:
        found.append("without_form" if bool(a.form) != bool(b.form) else "same_firm")
    elif a.firm and b.firm:
        found.append("similar_firm")
    if a.vat_id and a.vat_id == b.vat_id:
        found.append("same_vat")
    if a.number and a.number == b.number:
        found.append("same_number")
    if set(a.phones.split(SEVERAL)) & set(b.phones.split(SEVERAL)) - {""}:
        found.append("same_phone")
    if set(a.emails.split(SEVERAL)) & set(b.emails.split(SEVERAL)) - {""}:
        found.append("same_email")
    elif _hosts(a) & _hosts(b):
        found.append("same_web")
    if a.zip and a.zip == b.zip:
        found.append("same_address" if a.street and (a.street, a.house) == (b.street, b.house) else "same_place")
    if a.form and b.form and a.form != b.form:
        found.append("other_form")
    if a.zip and b.zip and a.zip != b.zip:
        found.append("other_address")
    if a.number and b.number and a.number != b.number:
        found.append("other_number")
    return tuple(found)
