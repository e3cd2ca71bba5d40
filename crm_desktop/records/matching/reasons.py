"""Why two records look like one: codes of what agrees and of what differs, and their words."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.codes import COMPANY

from . import weights as w
from .companies import firm_reasons
from .compare import Evidence, name_level
from .keys import FREEMAIL
from .scoring import DUPLICATE, Judge
from .traits import SEVERAL, Traits

tr = texts("duplicates")

_BY_LEVEL: tuple[dict[int, str], ...] = (
    {w.OTHER: "other_first"},
    {w.OTHER: "other_last"},
    {w.EQUAL: "same_birthday", w.NEAR: "similar_birthday", w.UNLIKE: "other_birthday"},
    {w.EQUAL: "same_number", w.UNLIKE: "other_number"},
    {w.EQUAL: "same_phone", w.NEAR: "similar_phone"},
    {w.EQUAL: "same_email", w.MAIL_LOCAL: "similar_email", w.MAIL_NEAR: "similar_email", w.MAIL_HOST: "same_domain"},
    {w.EQUAL: "same_company", w.NEAR: "same_company"},
    {w.OTHER_PLACE: "other_address"},
)

WORDS = {
    "same_name": mark("same name"),
    "same_sound": mark("name sounds the same"),
    "similar_name": mark("similar name"),
    "swapped_name": mark("first and last name swapped"),
    "short_name": mark("short form of the first name"),
    "birth_name": mark("birth name is the other’s last name"),
    "same_last": mark("same last name"),
    "same_first": mark("same first name"),
    "other_first": mark("other first name"),
    "other_last": mark("other last name"),
    "same_birthday": mark("same birthday"),
    "similar_birthday": mark("similar birthday"),
    "other_birthday": mark("other birthday"),
    "same_number": mark("same customer number"),
    "other_number": mark("other customer number"),
    "same_phone": mark("same phone number"),
    "similar_phone": mark("similar phone number"),
    "same_email": mark("same e-mail address"),
    "similar_email": mark("similar e-mail address"),
    "same_domain": mark("same e-mail domain"),
    "same_company": mark("same company"),
    "same_address": mark("same address"),
    "same_place": mark("same place"),
    "other_address": mark("other address"),
    "same_firm": mark("same company name"),
    "similar_firm": mark("similar company name"),
    "without_form": mark("same name, one without legal form"),
    "other_form": mark("other legal form"),
    "same_vat": mark("same VAT ID"),
    "same_web": mark("same web domain"),
}
AGAINST = frozenset(code for code in WORDS if code.startswith("other_"))
"""Codes that speak against the two being one."""


def words(codes: Sequence[str]) -> str:
    """The reasons as one text in the current language: "same phone number, similar name"."""
    return ", ".join(tr(WORDS[code]) for code in codes if code in WORDS)


def of_people(a: Traits, b: Traits, evidence: Evidence) -> tuple[str, ...]:
    """Codes, what agrees first."""
    levels = evidence.levels
    found = _names(a, b, levels)
    for level, codes in zip(levels[2:], _BY_LEVEL[2:], strict=True):
        if level in codes:
            found.append(codes[level])
    if levels[w.ADDRESS] == w.SAME_PLACE:
        same_house = a.street and a.street == b.street and a.house == b.house
        found.append("same_address" if same_house or a.places or b.places else "same_place")
    return tuple(code for code in found if code not in AGAINST) + tuple(code for code in found if code in AGAINST)


def _names(a: Traits, b: Traits, levels: Sequence[int]) -> list[str]:
    first, last = levels[w.FIRST], levels[w.LAST]
    if first == w.CROSSED:
        return ["swapped_name"]
    if first == w.EXACT and last == w.EXACT:
        return ["same_name"]
    good = (w.EXACT, w.SOUNDS)
    if first in good and last in good:
        return ["same_sound"]
    if last == w.PART and (a.birth_name == b.last or b.birth_name == a.last) and (a.birth_name or b.birth_name):
        return ["birth_name"] if first in good else ["birth_name", "other_first"]
    if first == w.SHORT and last in good:
        return ["short_name", "same_last"]
    if w.OTHER in (first, last) or 0 in (first, last):
        found = ["same_first"] if first in good else ["same_last"] if last in good else []
        return found + [codes[level] for level, codes in zip((first, last), _BY_LEVEL, strict=False) if level in codes]
    return ["similar_name"]


def of(judge: Judge, a: Traits, b: Traits, cls: str) -> tuple[str, ...]:
    """Codes of why two people, or two companies, are taken for one or for two of one house or company."""
    if a.kind == COMPANY:
        return firm_reasons(a, b)
    return of_people(a, b, judge.comparer.people(a, b)) if cls in DUPLICATE else of_related(a, b)


def of_related(a: Traits, b: Traits) -> tuple[str, ...]:
    """What two of one house or company share."""
    found: list[str] = []
    if a.last and a.last == b.last:
        found.append("same_name" if a.first and a.first == b.first else "same_last")
    if a.firm and a.firm == b.firm:
        found.append("same_company")
    if a.phones and (a.phones == b.phones or set(a.phones.split(SEVERAL)) & set(b.phones.split(SEVERAL))):
        found.append("same_phone")
    if a.emails and a.emails == b.emails:
        found.append("same_email")
    elif (host := a.emails.rpartition("@")[2]) and host == b.emails.rpartition("@")[2] and host not in FREEMAIL:
        found.append("same_domain")
    if a.street and a.street == b.street and a.house == b.house:
        found.append("same_address")
    elif a.zip and a.zip == b.zip:
        found.append("same_place")
    if a.first and b.first and name_level(a.first, b.first, True) in (w.SIMILAR, w.CODE, w.OTHER):
        found.append("other_first")
    if a.birthday and b.birthday:
        found.append("same_birthday" if a.birthday == b.birthday else "other_birthday")
    return tuple(code for code in found if code not in AGAINST) + tuple(code for code in found if code in AGAINST)
