"""Which of several contacts leads when they become one, which value of a field is proposed, when two rows say the same.

Pure rules on plain values: the operation, the command line and the screen of merging ask here alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from crm_desktop.common.fold import fold

from .codes import COMPANY
from .relations import SYMMETRIC

Values = Mapping[str, Any]
"""One row by column name; None or "" is empty."""
Row = TypeVar("Row", bound=Values)

NAME = "name"
_NAME_PARTS = ("title", "first_name", "middle_name", "last_name", "name_suffix")
_TOGETHER: dict[str, tuple[str, ...]] = {
    NAME: _NAME_PARTS,
    "status": ("status", "status_day"),
    "goal": ("goal", "goal_day"),
}
_ORDER = (
    "name", "company_name", "salutation", "nickname", "birth_name", "profession", "birthday", "language",
    "address_form", "letter_salutation", "industry", "phase", "customer_no", "vat_id", "owner_id", "deputy_id",
    "account_class", "service_level", "goal", "goal_day", "rhythm_days", "preferred_channel", "source", "legal_basis",
)  # fmt: skip
_NOT_ASKED = frozenset(("id", "kind", "import_id", "merged_into", "created_at", "updated_at", "deleted_at"))
"""Columns of a contact that belong to its row rather than to the person: the kept contact keeps its own."""
_TEXTS = frozenset(("company_name", "nickname", "birth_name", "profession", "industry", "source", "service_level"))
"""Free texts, of which the fuller and better written one is proposed. Of codes and numbers it is that of the leader."""

LEGAL_BASIS = "legal_basis"


class Facts(NamedTuple):
    """What is known of one of the contacts: its row, how many rows belong to it, entries on its line of time."""

    id: str
    values: Values
    belongings: int = 0
    entries: int = 0


def units(columns: Sequence[str], kind: str) -> dict[str, tuple[str, ...]]:
    """What is chosen as a whole: code to the columns of the contact table it stands for. The parts of a person's name
    go together, so that no first name meets a foreign surname. Columns of later versions follow at the end."""
    taken = _NOT_ASKED | {column for parts in _TOGETHER.values() for column in parts}
    found = {code: parts for code, parts in _TOGETHER.items() if set(parts) <= set(columns)}
    found.update((column, (column,)) for column in columns if column not in taken)
    order = {code: number for number, code in enumerate(_ORDER)}
    if kind == COMPANY:
        order["company_name"] = -1
    return {code: found[code] for code in sorted(found, key=lambda code: order.get(code, len(order)))}


def value(row: Values, parts: Sequence[str]) -> tuple[str, ...]:
    """The values of a unit; all empty when nothing is known."""
    return tuple("" if row.get(part) is None else str(row[part]) for part in parts)


def leader(sides: Sequence[Facts]) -> str:
    """The contact the others go into: one with a customer number (others know it by that), then the fuller, then the
    older one."""

    def rank(side: Facts) -> tuple[bool, int, str, str]:
        filled = sum(1 for name, found in side.values.items() if found and name not in _NOT_ASKED)
        fullness = filled + side.belongings + side.entries
        return not side.values.get("customer_no"), -fullness, str(side.values.get("created_at") or "~"), side.id

    return min(sides, key=rank).id


def proposed(code: str, parts: Sequence[str], sides: Sequence[Facts], lead: str) -> str:
    """The contact whose value of this unit should stay. Withdrawal wins, something beats nothing, a full date beats one
    without a year, and of names and free texts the fuller and better written one wins; else the leader's."""
    ordered = sorted(sides, key=lambda side: side.id != lead)
    if code == LEGAL_BASIS:
        objecting = [side.id for side in ordered if withdrawn(side.values.get(LEGAL_BASIS))]
        if objecting:
            return objecting[0]
    filled = [side for side in ordered if any(value(side.values, parts))]
    if not filled:
        return lead
    return max(filled, key=lambda side: _quality(code, value(side.values, parts))).id  # the first of equals


def _quality(code: str, values: tuple[str, ...]) -> tuple[int, ...]:
    text = " ".join(filter(None, values))
    if code == "birthday":
        return (len(text),)
    if code == NAME:
        whole = sum(1 for part in values if part)
        initial = any(len(part.rstrip(".")) == 1 for part in values[1:2] if part)
        return (int(_well_written(text)), whole - int(initial), len(text))
    return (int(_well_written(text)), len(text)) if code in _TEXTS else ()


def _well_written(text: str) -> bool:
    """Neither shouted nor without any capital, no brackets or commas left over from a list."""
    return text not in (text.upper(), text.lower()) and not re.search(r"[,;(\[@?]|\s\s", text)


_WITHDRAWN = re.compile(
    r"widerruf|widersp|wider\s?rufen|untersagt|gesperrt|abgemeldet|keine werbung|nicht anschreiben|nicht kontaktieren"
    r"|withdr|revoked|objected|objection|opt(ed)?[ -]?out|unsubscribed|do not contact|no advertising",
    re.IGNORECASE,
)


def withdrawn(basis: Any) -> bool:
    """Whether a legal basis as typed says that a consent was withdrawn or that the person objected. Such a word wins
    over every other when contacts are merged: merging must never allow more than before."""
    return bool(_WITHDRAWN.search(str(basis or "")))


def groups(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Contacts that are one by these pairs. Of three and more each must be a pair with each: where a is b and b is c,
    but a and c were not found alike, a person decides, and none of them is in the answer."""
    alike: dict[str, set[str]] = {}
    for one, other in pairs:
        alike.setdefault(one, {one}).add(other)
        alike.setdefault(other, {other}).add(one)
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for start in alike:
        if start in seen:
            continue
        together, ahead = {start}, [start]
        while ahead:
            new = alike[ahead.pop()] - together
            together |= new
            ahead += new
        seen |= together
        if all(alike[member] == together for member in together):
            found.append(tuple(sorted(together)))
    return found


# Rows that belong to a contact

_KEPT_APART = ("invoice", "delivery")
"""An address for invoices may be the same place as the office and is still an entry of its own."""


def same_key(table: str, row: Values) -> tuple[Any, ...] | None:
    """Rows of one contact with an equal key say the same thing and become one; None: each row stands for itself."""
    text = {name: str(found) for name, found in row.items() if found is not None}

    def of(*names: str) -> tuple[str, ...]:
        return tuple(text.get(name, "") for name in names)

    if table == "channel":
        typed = fold("".join(text.get("value", "").split()))
        return (text.get("kind", ""), text.get("normal", "").casefold() or typed)
    if table == "address":
        apart = text.get("type", "") if text.get("type") in _KEPT_APART else ""
        return (apart, *_address(row).values())
    if table == "relation":
        ends = of("from_id", "to_id")
        return (text.get("type_id", ""), *(sorted(ends) if text.get("type_id") in SYMMETRIC else ends))
    if table == "not_duplicate":
        return tuple(sorted(of("first_id", "second_id")))
    names = {
        "contact_role": ("role",), "tag_link": ("tag_id",), "activity_link": ("activity_id",),
        "file_link": ("file_id",), "phase_change": ("phase", "at"), "custom_value": ("field_id", "value"),
        "import_row": ("import_id", "fingerprint"), "case_person": ("case_id",), "call_entry": ("call_list_id",),
    }.get(table)  # fmt: skip
    return of(*names) if names else None


_STREET = re.compile(r"str(\b\.?|\.)")


def _address(row: Values) -> dict[str, str]:
    names = ("extra", "street", "po_box", "zip", "city", "country")
    found = {name: _plain(str(row.get(name) or "")) for name in names}
    found["street"] = _street(found["street"])
    return found


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _street(plain: str) -> str:
    return _STREET.sub("strasse", plain).replace(" strasse", "strasse") if "str" in plain else plain


def place_key(street: str, po_box: str, zip: str, city: str) -> str:
    """Where an address is, as it is compared: street or P.O. box with postal code, else town; '' where it is not said
    whole."""
    spot = _street(_plain(street)) or _plain(po_box)
    town = (_town(zip) or _town(city)) if spot else ""
    return f"{spot}|{town}" if town else ""


_town = lru_cache(maxsize=65_536)(_plain)
"""Thousands live in the same one."""


def says_less(one: Values, other: Values) -> bool:
    """Whether all an address says stands in the other one, too, which says more: "Potsdam" beside the whole address."""
    small, large = _address(one), _address(other)
    return small != large and all(not text or text == large[name] for name, text in small.items())


def agree(one: Values, other: Values, names: Sequence[str]) -> bool:
    """Whether two rows contradict each other in none of these columns: equal, or empty on one side."""
    return all(not one.get(name) or not other.get(name) or one[name] == other[name] for name in names)


def clusters(table: str, rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one contact that say the same, together, in the order given; the first of each is the one that stays.
    Of two employments at one firm both stay when dates or positions contradict each other: that is a history."""
    found: dict[Any, list[list[Row]]] = {}
    order: list[list[Row]] = []
    for row in rows:
        key = same_key(table, row)
        places = found.setdefault(row["id"] if key is None else key, [])
        place = next((one for one in places if table != "relation" or _agrees_with_all(row, one)), None)
        if place is None:
            place = list[Row]()
            places.append(place)
            order.append(place)
        place.append(row)
    return order


def _agrees_with_all(row: Values, others: Sequence[Values]) -> bool:
    """An end that is not noted means that it goes on, so an ended relation is never one with one that stands."""
    return all(
        (row.get("to_date") or "") == (other.get("to_date") or "") and agree(row, other, RELATION_DETAILS)
        for other in others
    )


RELATION_DETAILS = ("role", "department", "from_date")


# What differs, for the eye

Spans = list[tuple[int, int]]
_ALIKE = 0.55
"""Texts less alike than this are simply different; single letters that happen to agree would only confuse."""


def differing(one: str, other: str) -> tuple[Spans, Spans]:
    """(start, end) of the characters in which two texts differ, in each of them; nothing where one is empty, where
    they have little in common, or where only blanks and signs differ (one number in two writings)."""
    from difflib import SequenceMatcher

    if not one or not other or _letters(one) == _letters(other):
        return [], []
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [], []
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    mine = [_trimmed(one, start, end) for _, start, end, _, _ in changes]
    theirs = [_trimmed(other, start, end) for _, _, _, start, end in changes]
    return [span for span in mine if span[1] > span[0]], [span for span in theirs if span[1] > span[0]]


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks at the ends, which nobody sees."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
