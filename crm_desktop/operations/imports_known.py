"""What the file knows of the rows of an import: plain rules, asked set-wise for a portion of rows.

A row met before (equal fingerprint) or already in the file: same customer number, e-mail or telephone number and no
other name; same name at the same place or firm. Two who share a name and a place, firm or telephone, but differ in
customer number or birthday, are two people: father and son live in one house. Who moved, married or is misspelt is
found by imports_alike.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from crm_desktop.common.fold import fold
from crm_desktop.records.contact import PERSON
from crm_desktop.records.importing import RowChoice
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.matching.traits import SEVERAL, Traits
from crm_desktop.store.queries import matching
from crm_desktop.store.queries.matching import Someone
from crm_desktop.store.workspace import Workspace

from .imports_alike import Candidates

SURE = ("same_number",)
"""Under this two rows are one person whatever else they say: a family shares its mailbox, not a number."""

NamesClash = Callable[[tuple[str, str], tuple[str, str]], bool]


class Row(NamedTuple):
    """A row made ready to be recognised."""

    incoming: IncomingContact
    mark: str
    """fingerprint()"""
    order: str
    """sort_name() of a person."""
    choice: RowChoice | None


def may_be_known(own: Traits, candidates: Candidates) -> bool:
    """Whether a plain rule may know the person with these traits, by number, place or firm: whoever has the same name
    and one of these is among the candidates. Names of several words are told in several ways."""
    first, last = own.first, own.last
    if candidates.more or not (first and last) or " " in first or " " in last or own.suffix:
        return True
    for _, other, _ in candidates.others:
        if other.first == first and other.last == last:
            if own.zip == other.zip or own.places or other.places or (own.firm and other.firm):
                return True
            if _meet(own.phones, other.phones) or _meet(own.emails, other.emails):
                return True
        elif not (other.first or other.last) and _meet(own.emails, other.emails):
            return True
    return False


def _meet(one: str, other: str) -> bool:
    if one == other or not (one and other):
        return one == other != ""
    return not set(one.split(SEVERAL)).isdisjoint(other.split(SEVERAL))


class Known:
    """What the file holds about the rows of one portion. `asked`: for which of them the tables of people are asked, as
    the candidates of the search for doubles say."""

    def __init__(self, ws: Workspace, rows: Sequence[Row], asked: Sequence[bool]) -> None:
        marks = [row.mark for row in rows]
        marks += [row.incoming.reference for row in rows if row.incoming.reference]
        numbers: list[str] = []
        wanted: dict[str, list[str]] = {}
        reached: dict[str, list[str]] = {}
        for row, ask in zip(rows, asked, strict=True):
            incoming = row.incoming
            if incoming.kind != PERSON:
                continue
            if incoming.customer_no:
                numbers.append(incoming.customer_no)
            if not ask:
                continue
            for item in incoming.channels:
                if item.normal and item.kind in ("email", "phone"):
                    reached.setdefault(item.normal.lower(), []).append(row.order)
            if row.order and (places := _places(incoming)):
                wanted.setdefault(row.order, []).extend(places)
        self._marks = matching.by_fingerprints(ws, marks) if marks else {}
        self._numbers = matching.by_customer_nos(ws, numbers) if numbers else {}
        self._channels = matching.by_channels_and_names(ws, reached) if reached else {}
        self._names = matching.by_names_and_places(ws, wanted) if wanted else {}
        self._knows_some = bool(self._numbers or self._channels or self._names)

    def met(self, mark: str) -> str | None:
        """The contact that an equal row made or met in an earlier import."""
        return self._marks.get(mark)

    def match(self, incoming: IncomingContact, order: str, names_clash: NamesClash) -> tuple[str, str] | None:
        """(contact id, reason) of the person this row is about by a plain rule."""
        if not self._knows_some:
            return None
        if (found := self.by_number(incoming, names_clash)) is not None:
            return found
        for kind, reason in (("email", "same_email"), ("phone", "same_phone")):
            normals = [item.normal.lower() for item in incoming.channels if item.kind == kind and item.normal]
            for someone in [found for normal in normals for found in self._channels.get(normal, ())]:
                if someone.kind != PERSON or self._is_other(incoming, someone):
                    continue
                if someone.sort_name == order or (kind == "email" and (not order or "@" in someone.sort_name)):
                    return someone.id, reason
        return self._by_name(incoming, order) if order else None

    def by_number(self, incoming: IncomingContact, names_clash: NamesClash) -> tuple[str, str] | None:
        """The only person with this customer number; lists of two programs may use one number for two people."""
        found = [item for item in self._numbers.get(incoming.customer_no, ()) if item.kind == PERSON]
        if len(found) != 1 or self.other_name(incoming, found[0], names_clash):
            return None
        return found[0].id, "same_number"

    def namesake_number(self, incoming: IncomingContact) -> str:
        """Somebody with this customer number, whatever the name."""
        if not (self._numbers and incoming.customer_no):
            return ""
        found = [item for item in self._numbers.get(incoming.customer_no, ()) if item.kind == PERSON]
        return found[0].id if len(found) == 1 else ""

    def other_name(self, incoming: IncomingContact, someone: Someone, names_clash: NamesClash) -> bool:
        ours, theirs = (incoming.first_name, incoming.last_name), (someone.first_name, someone.last_name)
        return ours != theirs and all(ours + theirs) and names_clash(ours, theirs)

    def _by_name(self, incoming: IncomingContact, order: str) -> tuple[str, str] | None:
        places = {item.zip: item.street for item in reversed(incoming.addresses) if item.zip}
        company = fold(incoming.company) if incoming.company else ""
        for someone in self._names.get(order, ()):
            if someone.kind != PERSON or self._is_other(incoming, someone):
                continue
            if someone.zip in places and same_street(someone.street, places[someone.zip]):
                return someone.id, "same_place"
            if company and someone.company == company:
                return someone.id, "same_company"
        return None

    def _is_other(self, incoming: IncomingContact, someone: Someone) -> bool:
        return contradicts(incoming, someone.customer_no, someone.birthday)


def _places(incoming: IncomingContact) -> list[str]:
    """Postal codes, and the firm folded: with the name, one of these makes it the same person."""
    places = [item.zip for item in incoming.addresses if item.zip]
    return [*places, fold(incoming.company)] if incoming.company else places


def same_street(one: str, other: str) -> bool:
    """Whether two streets are one, or not known."""
    if not (one and other) or one == other:
        return True
    from crm_desktop.records.matching.traits import road_and_house

    (road, house), (other_road, other_house) = road_and_house(one), road_and_house(other)
    return road == other_road and (house == other_house or not (house and other_house))


def contradicts(incoming: IncomingContact, number: str, born: str) -> bool:
    """Whether customer number or birthday say that it is somebody else. A birthday may lack its year ("--04-15")."""
    if number and incoming.customer_no and number != incoming.customer_no:
        return True
    ours = incoming.birthday
    if not (born and ours) or born == ours:
        return False
    return born[-6:] != ours[-6:] or not (born.startswith("--") or ours.startswith("--"))


def fits(found: Sequence[matching.Firm], incoming: IncomingContact) -> str:
    """The company of this name that a row is about: the one with its number or place, else the first that says nothing
    else. "" when each is another one: branches, or two firms of one name."""
    number, zips = incoming.customer_no, {item.zip for item in incoming.addresses if item.zip}
    rest: list[matching.Firm] = []
    for firm in found:
        if number and firm.customer_no:
            if firm.customer_no == number:
                return firm.id
            continue
        if zips and firm.zip:
            if firm.zip in zips:
                return firm.id
            continue
        rest.append(firm)
    return rest[0].id if rest else ""
