"""Letters to contacts before they are written: who gets one, what each says, and which to look at first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts as contact_operations
from crm_desktop.operations import letters as letter_operations
from crm_desktop.records import letter_fields, letter_values, salutations
from crm_desktop.records.consent import ADVERTISING
from crm_desktop.records.contact import PERSON
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.records.doubts import sentence
from crm_desktop.records.name_doubts import salutation_doubt
from crm_desktop.store.queries import campaigns
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import sheets as sheet_queries
from crm_desktop.store.workspace import Workspace

from . import values
from .documents import Run, Single, Written
from .rendering import Surroundings
from .template import Template

tr = texts("letters")

NO_ADDRESS, BY_TEMPLATE, BY_HAND = "no_address", "template", "hand"
"""Reasons beside those of the gate."""
LONGEST, MISSING, FOREIGN, GREETING, GAP, TALL, CAME_BACK = MARKS = (
    "longest", "missing", "foreign", "greeting", "gap", "tall", "came_back",
)  # fmt: skip
"""What makes a letter worth a look: the longest name, a field that others have, another country, a form of address that
is doubtful or neutral, what an empty field left behind, an address of more lines than the field holds, one from which a
letter came back."""
ADDRESS_LINES = 6
"""Of the address field after DIN 5008, without the zone of remarks."""
_MARKED = '<w:r merged="1">'
_OFTEN_EMPTY = frozenset(
    (
        "title", "middle_name", "name_suffix", "company", "department", "position", "extra", "po_box", "state",
        "country", "mobile", "fax", "web", "birthday", "nickname", "birth_name", "vat_id", "industry", "profession",
        "language", "salutation", "street",
    )
)  # fmt: skip
"""Fields nobody wonders about when they are empty."""
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_WRITTEN = re.compile(r"<w:t[^>]*>([^<]*)</w:t>|<w:(br|tab|cr)/>")
_GAPS = re.compile(r"(?<=[^\s.:]) {2,}(?=\S)|(?<=\S) (?=[,;!?.](?:\s|$))|\(\s*\)|„“|“”")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who gets no letter, and why."""

    number: int
    """Of the record, counted from 1; 0 for a contact."""
    contact: str
    name: str
    reason: str
    code: str = ""
    """Of the gate's decision, or NO_ADDRESS, BY_TEMPLATE, BY_HAND."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decides about a run."""

    purpose: str = ADVERTISING
    mapped: Mapping[str, str] = field(default_factory=dict[str, str])
    """Field of the template to the name of a value; "" says that it stays empty."""
    greetings: Mapping[str, str] = field(default_factory=dict[str, str])
    """Contact to a greeting for these letters only."""
    left: frozenset[str] = frozenset()
    """Contacts left out by hand."""
    postal_order: bool = False
    used: int = 0
    """Labels of the first sheet that are used up already."""
    campaign_step: str = ""
    """The step of a campaign the letters count for; its code is a field of theirs."""
    channel: str = letter_operations.POST
    """How the letters go: what the gate is asked for. By e-mail nobody needs a postal address."""


@dataclass(frozen=True, slots=True)
class Look:
    """One letter, or sheet of labels, as it will be."""

    number: int
    """Counted from 0, in the order of the letters."""
    people: tuple[int, ...]
    """Numbers of its recipients."""
    marks: tuple[tuple[str, str], ...] = ()
    """What is odd about it: codes of MARKS, each with a detail (names of missing fields, a country)."""
    filled: int = 0
    """How many fields of the template have a value for this person."""
    address_lines: int = 0


def sort_out(
    ws: Workspace, found: Sequence[ContactSheet], choices: Choices, *, posted: bool = True
) -> tuple[list[ContactSheet], list[LeftOut]]:
    """Who gets a letter and who does not: the gate, the address where it goes by post, and what was said by hand."""
    refused = letter_operations.may_write(ws, found, choices.purpose, choices.channel)
    posted = posted and choices.channel == letter_operations.POST
    kept: list[ContactSheet] = []
    left: list[LeftOut] = []
    for sheet in found:
        identity = sheet.contact.id
        code, reason = "", ""
        if (refusal := refused.get(identity)) is not None:
            code, reason = refusal.code, refusal.reason
        elif posted and not letter_values.has_address(sheet):
            code, reason = NO_ADDRESS, tr("has no postal address")
        elif identity in choices.left:
            code, reason = BY_HAND, tr("left out by hand")
        if code:
            left.append(LeftOut(0, identity, sheet.name, reason, code))
        else:
            kept.append(sheet)
    return kept, left


class Batch:
    """A template over contacts, ready to be looked at and written. Belongs to the thread that made it."""

    def __init__(self, ws: Workspace, ready: Template, ids: Sequence[str], choices: Choices | None = None) -> None:
        self.ready, self.choices = ready, choices or Choices()
        self.now = ws.clock().astimezone()
        self.home = contact_operations.home_country(ws)
        found = list(sheet_queries.sheets(ws, list(dict.fromkeys(ids)), notes=False))
        self.asked = len(found)
        self.recipients, self.left_out = sort_out(ws, found, self.choices, posted=goes_by_post(ready))
        self.doubts = {
            sheet.contact.id: sentence(doubt)
            for sheet in self.recipients
            if (doubt := salutation_doubt(sheet.contact.salutation, sheet.contact.first_name)) is not None
        }
        own = field_queries.fields(ws)
        self._code = campaigns.code(ws, self.choices.campaign_step)
        self.people = [
            self._values(values.of_contact(sheet, own, self.home, ready.language, self.now.date()), sheet)
            for sheet in self.recipients
        ]
        self.used = self.choices.used if ready.several else 0
        every = [*self.people, *[{} for _ in range(self.used)]]
        self._shared = surroundings(ready, every, self.now, self.home, self.choices.mapped)
        self.lookup = self._shared.lookup
        self.unknown = [name for name in ready.names if name not in self.lookup]
        """Fields of the template without a value."""
        self.unsaid = [name for name in self.unknown if self.choices.mapped.get(name) != ""]
        """Those of them nobody said stay empty."""
        order = list(range(len(self.people)))
        if self.choices.postal_order:
            order.sort(key=lambda at: place(self.recipients[at], self.home))
        self._order = [*range(len(self.people), len(every)), *order]

    def _values(self, found: values.Values, sheet: ContactSheet) -> values.Values:
        said = self.choices.greetings.get(sheet.contact.id, "").strip().rstrip(",!").rstrip()
        found[letter_fields.key("response_code")] = self._code
        return {**found, letter_fields.key("letter_salutation"): said} if said else found

    def run(self, *, marked: bool = False) -> Run:
        """All letters in their order; marked ones say which of their text came from fields."""
        begin = _MARKED if marked else "<w:r>"
        return Run(self.ready, replace(self._shared, order=list(self._order), begin=begin))

    def real(self, people: Sequence[int]) -> tuple[int, ...]:
        """Numbers of recipients, without the labels that are used up already."""
        return tuple(number for number in people if number < len(self.people))

    def greeting(self, number: int) -> str:
        """How the letter to this recipient begins."""
        return self.people[number].get(letter_fields.key("letter_salutation"), "")

    @property
    def greets(self) -> bool:
        """Whether the template takes the greeting from Kontor; otherwise it puts together one of its own."""
        greeting = letter_fields.key("letter_salutation")
        return "GREETINGLINE" in self.ready.keywords or greeting in self.lookup.values()

    def skipped(self, numbers: Sequence[int]) -> list[LeftOut]:
        """Those whom a SKIPIF of the template leaves out."""
        reason = tr("the template skips this person (SKIPIF)")
        return [
            LeftOut(0, self.recipients[at].contact.id, self.recipients[at].name, reason, BY_TEMPLATE)
            for at in self.real(numbers)
        ]

    # looking ---------------------------------------------------------------------------------------------------------

    def looks(self, progress: Progress | None = None) -> tuple[list[Look], list[LeftOut]]:
        """Every letter with what is odd about it, and who is skipped by the template. Raises Cancelled."""
        written = Written()
        found: list[Look] = []
        for one in self.run(marked=True).letters(False, progress or Progress(), written):
            people = self.real(written.people[-1])
            if people:
                found.append(self._look(len(found), people, one))
        return self._pointed_out(found), self.skipped(written.skipped)

    def _look(self, number: int, people: tuple[int, ...], one: Single) -> Look:
        marks: list[tuple[str, str]] = []
        first = self.people[people[0]]
        missing = [name for name, key in self.lookup.items() if not first.get(key, "").strip()]
        wanted = [name for name in missing if letter_fields.code_of(name) not in _OFTEN_EMPTY]
        if wanted:
            marks.append((MISSING, ", ".join(wanted)))
        lines = max((len(self._lines(at)) for at in people), default=0)
        for at in people:
            sheet = self.recipients[at]
            if (country := place(sheet, self.home)[1]) and (FOREIGN, country) not in marks:
                marks.append((FOREIGN, country))
            if goes_by_post(self.ready) and any(item.returned for item in sheet.addresses[:1]):
                marks.append((CAME_BACK, sheet.addresses[0].returned))
            doubtful = sheet.contact.id in self.doubts and sheet.contact.id not in self.choices.greetings
            neutral = sheet.contact.kind == PERSON and salutations.rule_of(sheet.contact) == salutations.NOBODY
            if (doubtful or neutral) and self.greets:
                marks.append((GREETING, ""))
        if lines > ADDRESS_LINES and goes_by_post(self.ready):
            marks.append((TALL, str(lines)))
        if _has_gap(one.body):
            marks.append((GAP, ""))
        return Look(number, people, tuple(marks), len(self.lookup) - len(missing), lines)

    def _lines(self, at: int) -> list[str]:
        return self.people[at].get(letter_fields.key("address_block"), "").splitlines()

    def _pointed_out(self, found: list[Look]) -> list[Look]:
        """What more than half of all letters have is not odd; and the one with the longest name."""
        if len(found) < 2:
            return found
        often = {mark for mark, n in Counter(mark for look in found for mark in look.marks).items() if n > 1}
        kinds = Counter(mark[0] for look in found for mark in set(look.marks))
        usual = {mark for mark in often if kinds[mark[0]] * 2 > len(found)}
        longest = max(found, key=lambda look: max(len(self.recipients[at].name) for at in look.people))
        return [
            replace(
                look,
                marks=(
                    *(((LONGEST, ""),) if look is longest else ()),
                    *(mark for mark in look.marks if mark not in usual),
                ),
            )
            for look in found
        ]

    def single(self, look: Look) -> Single | None:
        """One letter, with the text that came from fields marked."""
        begins = look.number == 0 and self.used > 0
        people = (*range(len(self.people), len(self.people) + self.used), *look.people) if begins else look.people
        return self.run(marked=True).look(people, look.number)


def _has_gap(body: str) -> bool:
    """Whether an empty field left two blanks, a blank before a comma or empty brackets; what the template
    itself has is sorted out later, as most letters have it."""
    for paragraph in _PARAGRAPH.findall(body):
        words = "".join([text if not mark else "\t" for text, mark in _WRITTEN.findall(paragraph)])
        if _GAPS.search(words):
            return True
    return False


def surroundings(
    ready: Template,
    people: Sequence[Mapping[str, str]],
    now: datetime,
    home: str,
    mapped: Mapping[str, str] | None,
) -> Surroundings:
    """What all letters of a run share; fields that nobody has are missing in its `lookup`."""
    keys = values.known_keys(people)
    said = {name: value for name, value in (mapped or {}).items() if value}
    lookup = letter_fields.resolve(ready.names, keys, {**_meant(ready), **said})
    language = ready.language[:2]

    def lines(record: Mapping[str, str], country: str) -> list[str]:
        return letter_values.address_lines(record, home, language)

    order = list(range(len(people)))
    return Surroundings(people, order, lookup, now, ready.language, lines, letter_values.greeting)


_WORD_NAMES = {
    "Courtesy Title": "salutation", "First Name": "first_name", "Last Name": "last_name", "Middle Name": "middle_name",
    "Suffix": "name_suffix", "Job Title": "position", "Company": "company", "Address 1": "street",
    "Address 2": "extra", "City": "city", "State": "state", "Postal Code": "zip", "Country or Region": "country",
    "Business Phone": "phone", "Business Fax": "fax", "E-mail Address": "email", "Web Page": "web",
    "Department": "department", "Nickname": "nickname", "Unique Identifier": "customer_no",
}  # fmt: skip
"""What Word calls the fields it matches columns with."""


def _meant(ready: Template) -> dict[str, str]:
    """Columns of the data source the template was made with, by what Word took them for."""
    return {name: _WORD_NAMES[meaning] for name, meaning in ready.mapped.items() if meaning in _WORD_NAMES}


def place(sheet: ContactSheet, home: str) -> tuple[bool, str, str, str]:
    """Where a letter goes, in the order of the post: this country by postal code first, then the others."""
    address = sheet.addresses[0] if sheet.addresses else None
    if address is None:
        return (True, "", "", "")
    country = "" if address.country in ("", home) else address.country
    return (bool(country), country, address.zip, address.street)


_ADDRESS = frozenset(("address_block", "street", "zip", "city", "zip_city"))


def goes_by_post(ready: Template) -> bool:
    """Whether it asks for an address, so that people without one are left out."""
    return "ADDRESSBLOCK" in ready.keywords or any(letter_fields.code_of(name) in _ADDRESS for name in ready.names)
