"""Rows of a table to contacts, by a mapping of columns to fields. Nothing is written and nothing is guessed silently:
what did not come over as it stood in the file has a doubt with its column, value and reason.

A row becomes a person, a person with an employer, or a company with the contact persons it names.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from crm_desktop.records import companies, dates, opt_outs, staged_lists, targets
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.doubts import doubt
from crm_desktop.records.first_names import likely_salutation
from crm_desktop.records.importing import mode_key
from crm_desktop.records.incoming import Doubt, IncomingContact
from crm_desktop.records.name_doubts import salutation_doubt
from crm_desktop.records.name_split import split_person_name
from crm_desktop.records.name_titles import take_titles

from . import values, words
from .columns import Mapping
from .header_words import fold_heading
from .headings import KNOWN_NEEDED, known_headings
from .names_in_cells import each_name
from .packed import PackedAddress, PackedChannel, PackedContact, pack, unpack, value
from .plan import ValueColumn, make_plan
from .tables import Cell, Table, Warning_, column_letter
from .values import plain

_COMPANY_SHARE = 0.3
"""A column of names in which this share is surely companies makes single words companies, too."""


@dataclass(frozen=True, slots=True)
class Options:
    country: str = "DE"
    """ISO code for phone numbers without a country code."""
    today: str = ""
    """ISO date; two-digit years of birthdays are before it. Empty: the rule of records/dates.py without a date."""


def understand_rows(table: Table, mapping: Mapping, options: Options | None = None) -> Iterator[IncomingContact]:
    """The contacts of the rows that a table holds."""
    understanding = Understanding(table.header, table.header_row, mapping.as_job(), options or Options())
    understanding.look_at(cells for _, cells in table.rows)
    yield from map(unpack, understanding.contacts(table.rows))


class Understanding:
    def __init__(
        self, header: Sequence[str], header_row: int, columns: Sequence[tuple[int, str]], options: Options
    ) -> None:
        self._header = tuple(header)
        self._has_header = header_row > 0
        self._options = options
        self._today = datetime.date.fromisoformat(options.today) if options.today else None
        self._plan = make_plan(header, columns)
        self._width = max(len(header), max((index + 1 for index, _ in columns), default=0))
        self._order = ""
        self.from_1904 = False
        """Whether the workbook counts days from 1904, as those of old Macs do."""
        self._companies = False
        self._last_first = False
        self._without_contact = self._sums = self._headings = self._unproven = 0
        self._told = [(at, text) for at, text in enumerate(header) if text] if self._has_header else []
        self._parts, self._part = 0, ""
        self._below = header_row + 1
        self._firm_above = (0, "")
        self._empty = True
        self._last = self._other = self._other_rows = 0
        self._gap = False
        single = self._plan.single
        self._name_columns = [(name, single[name]) for name in _NAME_FIELDS if name in single]
        self._address_columns = [(name, single[name]) for name in _ADDRESS_FIELDS if name in single]
        self._text_columns = [(name, single[name]) for name in _TEXT_FIELDS if name in single]
        self._code_columns = [(single[name], name, code) for name, code in _CODED if name in single]
        said = next((single[name] for name in _ADDRESS_FIELDS if name in single), -1)
        self._salutation_heading = self._heading_at(said) if said >= 0 else ""
        self._whole_names = "name_or_company" in single or "display_name" in single
        self._nickname = single.get("nickname", -1)
        self._born = "birthday" in single or "birthday.day" in single
        self._numbered = not {"customer_no", "debtor_no", "vat_id"}.isdisjoint(single)
        kind = single.get("addressee_kind", -1)
        self._asks_for_company = fold_heading(self._heading_at(kind)) in words.IS_COMPANY if kind >= 0 else False
        self._people_columns = [index for name, index in single.items() if name.startswith("contact.")]
        self._people_columns += self._plan.people
        self._person_parts = {
            name[8:]: index for name, index in single.items() if name.startswith("contact.") and name.count(".") == 1
        }
        self._reference = single.get(targets.REFERENCE, -1)
        self._codes_of_list = [staged_lists.field_of_heading(text) for text in header] if self._reference >= 0 else []
        self._has_people = bool(self._people_columns or self._plan.people_channels)

    def look_at(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Learn from the first rows what a single one does not tell: the order of day and month, whether a
        column of names is about companies, and whether it says "Müller Hans"."""
        single = self._plan.single
        whole = single.get("name_or_company", single.get("display_name", -1))
        orders = Counter[str]()
        born, name = single.get("birthday", -1), single.get("name_or_company", -1)
        days: list[Cell] = []
        known: list[bool] = []
        for cells in islice(rows, 2_000):
            if 0 <= born < len(cells):
                days.append(cells[born])
            if 0 <= name < len(cells) and isinstance(text := cells[name], str):
                known.append(companies.is_company_name(text))
            if 0 <= whole < len(cells) and isinstance(text := cells[whole], str):
                orders[_order_of(text)] += 1
        self._order = dates.day_order(days)
        self._last_first = orders["last"] >= max(_SURE_ORDERS, 5 * orders["first"])
        self._companies = bool(known) and sum(known) >= _COMPANY_SHARE * len(known)

    def warnings(self) -> list[Warning_]:
        counted = (("rows_without_contact", self._without_contact), ("rows_of_sums", self._sums),
                   ("repeated_headings", self._headings), ("parts_of_list", self._parts),
                   ("consents_without_proof", self._unproven))  # fmt: skip
        found = [Warning_(code, count) for code, count in counted if count]
        if self._other:
            found.append(Warning_("other_table", self._other_rows, str(self._other)))
        return [*found, Warning_("no_rows")] if self._empty else found

    def contacts(self, rows: Iterable[tuple[int, Sequence[Cell]]]) -> Iterator[PackedContact]:
        """The contacts of numbered rows, packed, in their order; a row that names nobody gives none and is counted."""
        title: tuple[int, Sequence[Cell]] | None = None
        for number, cells in rows:
            self._empty = False
            self._gap = self._gap or 0 < self._last < number - 1
            self._last = number
            if self._gap and not self._other:  # below it a second table may begin, or its title stand
                self._other = number if self._is_other_heading(cells) else 0
                self._gap = cells.count(None) >= len(cells) - 1
                if self._gap and title is None:
                    title = (number, cells)
                    continue
            if self._other:
                self._other_rows += number > self._other
                title = None
                continue
            if title is not None:
                yield from self._understood(*title)
                title = None
            yield from self._understood(number, cells)
        if title is not None:
            yield from self._understood(*title)

    def _understood(self, number: int, cells: Sequence[Cell]) -> tuple[PackedContact, ...]:
        if self._told and (self._repeats_heading(cells) or (number == self._below and _explains(cells))):
            self._headings += 1
            return ()
        contact = self._contact(number, cells)
        if contact is None:
            self._without_contact += 1
            return ()
        if contact is _SUM:
            self._sums += 1
            return ()
        if contact is _PART:
            self._parts += 1
            self._part = next(plain(cell) for cell in cells if cell is not None).strip(" :")
            return ()
        return (contact,)

    def _is_other_heading(self, cells: Sequence[Cell]) -> bool:
        """Whether a row behind a gap names the columns of another table."""
        names = known_headings(cells)
        filled = sum(cell is not None for cell in cells)
        enough = KNOWN_NEEDED if len(names) < filled else 2
        return len(names) >= enough and 3 * len(names) >= 2 * filled and not self._repeats_heading(cells)

    def _repeats_heading(self, cells: Sequence[Cell]) -> bool:
        """Whether a row is the heading once more, as lists put together from pages or months have it."""
        at, text = self._told[0]
        if at >= len(cells) or cells[at] != text:
            return False
        return len(self._told) > 1 and all(at < len(cells) and cells[at] == text for at, text in self._told)

    def _contact(self, number: int, cells: Sequence[Cell]) -> PackedContact | None:
        doubts: list[Doubt] = []
        notes: list[str] = []
        width = self._width
        if len(cells) < width:
            cells = [*cells, *[None] * (width - len(cells))]
        elif len(cells) > width:
            self._keep_surplus(cells, notes, doubts)
        plan = self._plan
        addresses = [found for columns in plan.addresses if (found := values.address(cells, columns, doubts))]
        country = next((item[7] for item in addresses if len(item[7]) == 2), self._options.country)
        channels = values.phone_channels(cells, plan.phones, country, doubts)
        mails, mail_name = values.email_channels(cells, plan.emails, country, doubts)
        channels += mails
        if plan.webs:
            channels += values.web_channels(cells, plan.webs, doubts)
        if plan.socials:
            channels += values.social_channels(cells, plan.socials)
        fields = self._names(cells, mail_name, doubts)
        if mail_name:
            channels = _with_mail_name(channels, mail_name, fields)
        said, name = fields.get("salutation"), fields.get("first_name")
        if said and name and (found := salutation_doubt(said, name, self._salutation_heading)):
            doubts.append(found)
        people = self._people(number, cells, country, doubts) if self._has_people else []
        alone = bool(people) and not fields.get("company")
        self._settle_kind(fields, people, self._said_kind(cells))
        if self._has_people:
            self._take_firm_above(number, fields, alone and not (people or addresses), doubts)
        self._more(cells, fields, notes, doubts)
        if self._reference >= 0:
            self._put_right(cells, fields)
        if not (channels or people):
            if _adds_up(cells):
                return _SUM
            if not addresses and not any(fields.get(name) for name in _NAMING):
                return None
            if width > 1 and not addresses and _begins_part(cells):
                return _PART
            if _is_sum(fields) and (not addresses or _only_figures(cells)):
                return _SUM
            if width > 1 and not addresses and (_is_letter(cells) or _is_remark(cells)):
                return None
        return _assembled(number, fields, addresses, channels, notes, people, doubts)

    def _put_right(self, cells: Sequence[Cell], fields: dict[str, Any]) -> None:
        """In a list saved from the checking page: which row of an import this was, and what differs from it."""
        mark = plain(cells[self._reference]).split(":")
        if len(mark) != 4:
            return
        known = {mark[3][at : at + 6] for at in range(0, len(mark[3]), 6)}
        changed = [
            mode_key(code)
            for code, cell in zip(self._codes_of_list, cells, strict=False)
            if code and code not in staged_lists.OWN and staged_lists.digest(code, plain(cell)) not in known
        ]
        fields["reference"], fields["corrected"] = mark[0], tuple(dict.fromkeys(changed))

    def _keep_surplus(self, cells: Sequence[Cell], notes: list[str], doubts: list[Doubt]) -> None:
        surplus = [plain(cell) for cell in cells[self._width :] if cell is not None]
        if surplus:
            notes.append("; ".join(surplus))
            doubts.append(doubt("note", "; ".join(surplus), "cells_beyond_heading"))

    # Names -----------------------------------------------------------------------------------------------------

    def _names(self, cells: Sequence[Cell], mail_name: str, doubts: list[Doubt]) -> dict[str, Any]:
        """The naming fields of the row, in which company and person are not yet told apart."""
        fields: dict[str, Any] = {}
        for name, index in self._name_columns:
            if (cell := cells[index]) is not None:
                text = cell if isinstance(cell, str) else plain(cell)
                fields[name] = " ".join(text.split()) if " " in text or "\n" in text else text
                if "?" in text and values.LOST.search(text):
                    doubts.append(doubt(name, text, "letters_lost", column=self._heading_at(index)))
        if self._address_columns:
            self._address_words(cells, fields)
        for index in reversed(self._plan.prefixes):
            if (prefix := cells[index]) is not None:
                fields["last_name"] = f"{plain(prefix)} {fields.get('last_name', '')}".strip()
        first, last = fields.get("first_name", ""), fields.get("last_name", "")
        if first or last:
            if " " in first:
                _take_titles(fields, "first_name")
            if " " in last:
                _take_titles(fields, "last_name")
                if "," in last:
                    _take_degrees(fields)
            first, last = fields.get("first_name", ""), fields.get("last_name", "")
            if last and self._said_kind(cells) != PERSON and self._is_firm(first, last, fields):
                whole = f"{first} {last}".strip()
                fields["first_name"] = fields["last_name"] = ""
                fields["company"] = fields.get("company") or whole
                doubts.append(doubt("last_name", whole, "name_is_company", column=self._heading("last_name")))
        if self._whole_names or mail_name:
            self._whole_name(cells, fields, mail_name, doubts)
        fields.pop("firm", None)
        if self._nickname >= 0 and not (fields.get("first_name") or fields.get("last_name") or fields.get("company")):
            fields["first_name"] = plain(cells[self._nickname])  # somebody known by no other name
        return fields

    def _is_firm(self, first: str, last: str, fields: dict[str, Any]) -> bool:
        """Whether columns of names hold that of a company: by itself, with a legal form, or addressed as "Firma"."""
        if not first:
            return companies.is_company_name(last) or (bool(fields.get("firm")) and not fields.get("company"))
        if fields.get("firm"):
            return not fields.get("company")
        return " " in last and bool(companies.legal_form(last)) and not fields.get("company")

    def _address_words(self, cells: Sequence[Cell], fields: dict[str, Any]) -> None:
        for name, index in self._address_columns:
            cell = cells[index]
            if cell is None:
                continue
            text = cell if isinstance(cell, str) else plain(cell)
            if text in _FIRM:
                fields["firm"] = True
                continue
            code, title = words.salutation_and_title(text)
            if code and "salutation" not in fields:
                fields["salutation"] = code
            if title and name != "gender" and title not in fields.get("title", ""):
                fields["title"] = f"{fields.get('title', '')} {title}".strip()

    def _whole_name(self, cells: Sequence[Cell], fields: dict[str, Any], mail_name: str, doubts: list[Doubt]) -> None:
        """Names that stand in one cell: only asked when there are none in their own columns."""
        single = self._plan.single
        index = single.get("name_or_company", -1)
        text = plain(cells[index]) if index >= 0 else ""
        if text:
            heading = self._header[index] if index < len(self._header) else ""
            if self._is_company(text, cells, fields):
                if self._asks_for_company and fields.get("company"):
                    fields["belongs_to"] = fields.pop("company")
                fields["company"] = f"{text} {fields['company']}" if fields.get("company") else text
                fields["names_company"] = True
            elif fields.get("first_name") and not fields.get("last_name"):
                fields["last_name"] = text
            elif not (fields.get("first_name") or fields.get("last_name")):
                _split_name(_in_order(text) if self._last_first else text, fields, doubts, heading)
            elif text != fields.get("company"):
                fields.setdefault("company", text)
        if fields.get("first_name") or fields.get("last_name"):
            return
        index = single.get("display_name", -1)
        text = plain(cells[index]) if index >= 0 else ""
        if text and text.casefold() != fields.get("company", "").casefold():
            if companies.is_company_name(text) and not fields.get("company"):
                fields["company"] = text
            elif not (fields.get("company") and companies.is_company_name(text)):
                text = _in_order(text) if self._last_first else text
                _split_name(text, fields, doubts, self._heading("display_name"))
        elif mail_name and not fields.get("company"):
            _split_name(mail_name, fields, doubts, "")

    def _is_company(self, text: str, cells: Sequence[Cell], fields: dict[str, Any]) -> bool:
        if said := self._said_kind(cells):
            return said == COMPANY
        if fields.get("firm") or companies.is_company_name(text):
            return True
        if fields.get("first_name") or fields.get("salutation"):
            return False
        if any(cells[index] is not None for index in self._people_columns):
            return True
        return self._companies and " " not in text.strip()

    def _said_kind(self, cells: Sequence[Cell]) -> str:
        """What a column that tells people from companies says about this row; empty when there is none."""
        index = self._plan.single.get("addressee_kind", -1)
        if index < 0 or cells[index] is None:
            return ""
        text = plain(cells[index])
        if self._asks_for_company:
            return COMPANY if words.said_yes(text) else PERSON
        return words.contact_kind(text)

    # Contact persons --------------------------------------------------------------------------------------------

    def _people(self, number: int, cells: Sequence[Cell], country: str, doubts: list[Doubt]) -> list[PackedContact]:
        """The contact persons of a row: one spread over columns, or one for each column with a whole name."""
        plan = self._plan
        fields = self._person(cells, self._person_parts)
        listed = [
            (index, text)
            for index in plan.people
            if cells[index] is not None
            for text in each_name(plain(cells[index]))
        ]
        if listed and not (fields.get("first_name") or fields.get("last_name")):
            index, text = listed.pop(0)
            _split_name(text, fields, doubts, self._header[index] if index < len(self._header) else "")
        channels = self._people_channels(cells, plan.people_channels, country, doubts)
        found: list[PackedContact] = []
        if channels or fields.get("first_name") or fields.get("last_name"):
            found.append(_assembled(number, fields, [], channels, [], [], []))
        for index, text in listed:
            more: dict[str, Any] = {}
            _split_name(text, more, doubts, self._header[index] if index < len(self._header) else "")
            found.append(_assembled(number, more, [], [], [], [], []))
        for person in plan.further:
            fields = self._person(cells, person.parts)
            if (index := person.parts.get("display_name", -1)) >= 0 and (text := plain(cells[index])):
                _split_name(text, fields, doubts, self._heading_at(index))
            channels = self._people_channels(cells, person.channels, country, doubts)
            if channels or fields.get("first_name") or fields.get("last_name"):
                found.append(_assembled(number, fields, [], channels, [], [], []))
        return found

    def _person(self, cells: Sequence[Cell], parts: dict[str, int]) -> dict[str, Any]:
        """The names, form of address and position of a contact person, by the columns of its parts."""
        fields: dict[str, Any] = {}
        for name in ("first_name", "last_name", "position"):
            if (index := parts.get(name, -1)) >= 0 and (cell := cells[index]) is not None:
                fields[name] = " ".join(plain(cell).split())
        for name in ("salutation", "title"):
            if (index := parts.get(name, -1)) >= 0 and (cell := cells[index]) is not None:
                code, title = words.salutation_and_title(plain(cell))
                fields["salutation"] = fields.get("salutation") or code
                fields["title"] = f"{fields.get('title', '')} {title}".strip()
        return fields

    def _people_channels(
        self, cells: Sequence[Cell], plan: Sequence[tuple[int, str, str, str]], country: str, doubts: list[Doubt]
    ) -> list[PackedChannel]:
        numbers = [ValueColumn(index, type_, heading) for index, kind, type_, heading in plan if kind == "phone"]
        mails = [ValueColumn(index, type_, heading) for index, kind, type_, heading in plan if kind == "email"]
        found = values.phone_channels(cells, numbers, country, doubts)
        return found + values.email_channels(cells, mails, country, doubts)[0]

    def _settle_kind(self, fields: dict[str, Any], people: list[PackedContact], said: str) -> None:
        named = fields.get("first_name") or fields.get("last_name")
        if said == PERSON and not people:  # also one who is known by an e-mail address and an employer alone
            fields.pop("names_company", None)
            return
        if fields.get("company") and (not named or (people and fields.pop("names_company", False))):
            fields["kind"] = COMPANY
        elif people and not named and not fields.get("company"):
            # A contact person of no company is who the row is about.
            person = people.pop(0)
            for name in ("salutation", "title", "first_name", "middle_name", "last_name", "name_suffix", "position"):
                fields[name] = fields.get(name) or value(person, name)
            fields["more_channels"] = value(person, "channels")
        fields.pop("names_company", None)

    def _take_firm_above(self, number: int, fields: dict[str, Any], alone: bool, doubts: list[Doubt]) -> None:
        """A contact person in a row without a company belongs to the one of the row above, as in lists that say the
        company once."""
        above, firm = self._firm_above
        if alone and firm and above == number - 1 and fields.get("last_name"):
            fields["company"] = firm
            doubts.append(doubt("company", firm, "company_from_above", column=self._heading("company")))
        self._firm_above = (number, fields.get("company", ""))

    # The rest ---------------------------------------------------------------------------------------------------

    def _more(self, cells: Sequence[Cell], fields: dict[str, Any], notes: list[str], doubts: list[Doubt]) -> None:
        plan = self._plan
        custom: list[tuple[str, str]] = []
        tags: list[str] = [self._part] if self._part else []
        if "belongs_to" in fields:  # a company that is part of another
            custom.append((self._heading("company"), fields.pop("belongs_to")))
        for name, index in self._text_columns:
            if (cell := cells[index]) is not None:
                fields[name] = plain(cell)
        for index in plan.tags:
            if (cell := cells[index]) is not None:
                tags += words.listed(plain(cell))
        for index, label in plan.notes:
            if (cell := cells[index]) is not None:
                notes.append(f"{label}: {plain(cell)}" if label else plain(cell))
        for index, name in plan.customs:
            if (cell := cells[index]) is not None and (text := values.typed(cell)).casefold() not in words.NOISE:
                custom.append((name or self._heading_at(index), text))
        for column in plan.named:
            self._named_value(cells, column, custom)
        if plan.consents:
            self._refusals(cells, fields, custom, doubts)
        if plan.roles:
            self._roles(cells, fields, tags)
        if self._born:
            self._birthday(cells, fields, custom, doubts)
        if self._numbered:
            self._numbers(cells, fields, custom)
        if self._code_columns:
            self._codes(cells, fields, custom)
        if custom:
            fields["custom"] = tuple(custom)
        if tags:
            fields["tags"] = tuple(dict.fromkeys(tags))

    def _refusals(
        self, cells: Sequence[Cell], fields: dict[str, Any], custom: list[tuple[str, str]], doubts: list[Doubt]
    ) -> None:
        """Who refuses advertising on which channel; who is said to have agreed is counted, and agreed to nothing."""
        found: dict[str, list[str]] = {}
        claimed = False
        for index, family, channel, heading in self._plan.consents:
            if (cell := cells[index]) is None:
                continue
            text = plain(cell)
            said = opt_outs.read(text, opt_in=family == opt_outs.IN)
            claimed = claimed or said == opt_outs.CLAIMED
            if said not in (opt_outs.REFUSED, opt_outs.UNCLEAR):
                continue
            channels = (channel,)
            if channel == opt_outs.ANY:
                channels = opt_outs.named(text) or channels
            for one in channels:
                found.setdefault(one, []).append(f"{heading}: {text}" if heading else text)
            if said == opt_outs.UNCLEAR:
                custom.append((heading or self._heading_at(index), text))
                doubts.append(doubt(f"{family}:{channel}", text, "refusal_unclear", column=heading))
        self._unproven += claimed
        if found:
            fields["refusals"] = tuple((channel, "; ".join(said)) for channel, said in found.items())

    def _named_value(self, cells: Sequence[Cell], column: ValueColumn, custom: list[tuple[str, str]]) -> None:
        cell = cells[column.index]
        if cell is not None:
            name = plain(cells[column.label]).strip("* ") if column.label >= 0 else ""
            custom.append((name or column.header, plain(cell)))

    def _roles(self, cells: Sequence[Cell], fields: dict[str, Any], tags: list[str]) -> None:
        found: list[str] = []
        for index in self._plan.roles:
            if (cell := cells[index]) is not None:
                for text in words.listed(plain(cell)):
                    if code := words.role(text):
                        found.append(code)
                    elif words.is_yes_or_no(text) and (
                        code := words.role_of_heading(fold_heading(self._heading_at(index)))
                    ):
                        found += [code] * words.said_yes(text)
                    else:
                        tags.append(text)
        fields["roles"] = tuple(dict.fromkeys(found))

    def _birthday(
        self, cells: Sequence[Cell], fields: dict[str, Any], custom: list[tuple[str, str]], doubts: list[Doubt]
    ) -> None:
        single = self._plan.single
        found = ""
        if (index := single.get("birthday", -1)) >= 0 and (cell := cells[index]) is not None:
            found = values.birthday(
                cell, self._heading_at(index), self._order, self._today, doubts, from_1904=self.from_1904
            )
        if not found and "birthday.day" in single and "birthday.month" in single:
            places = [single.get(f"birthday.{part}", -1) for part in ("year", "month", "day")]
            parts = [cells[index] if index >= 0 else None for index in places]
            headings = [self._heading_at(index) for index in places if index >= 0]
            found = values.birthday_of_parts(parts[0], parts[1], parts[2], headings, doubts)
        if found and fields.get("kind") == COMPANY:
            custom.append((self._heading("birthday"), found))
        elif found:
            fields["birthday"] = found

    def _numbers(self, cells: Sequence[Cell], fields: dict[str, Any], custom: list[tuple[str, str]]) -> None:
        """Customer number, account in bookkeeping (which tells customer from supplier) and VAT ID."""
        single = self._plan.single
        if (index := single.get("customer_no", -1)) >= 0 and (cell := cells[index]) is not None:
            fields["customer_no"] = plain(cell)
        if (index := single.get("debtor_no", -1)) >= 0 and (cell := cells[index]) is not None:
            account = plain(cell)
            if account.isdigit() and len(account) >= 5:
                role = "customer" if account[0] < "7" else "supplier"
                fields["roles"] = tuple(dict.fromkeys((*fields.get("roles", ()), role)))
            if fields.setdefault("customer_no", account) != account:
                custom.append((self._heading_at(index), account))
        if (index := single.get("vat_id", -1)) >= 0 and (cell := cells[index]) is not None:
            number = plain(cell).replace(" ", "")
            land = single.get("vat_country", -1)
            if land >= 0 and cells[land] is not None and number[:1].isdigit():
                number = f"{plain(cells[land])}{number}"
            fields["vat_id"] = number

    def _codes(self, cells: Sequence[Cell], fields: dict[str, Any], custom: list[tuple[str, str]]) -> None:
        for index, name, understood in self._code_columns:
            if (cell := cells[index]) is not None:
                text = plain(cell)
                if code := understood(text):
                    fields[name] = code
                elif text.casefold() not in words.NOISE:
                    custom.append((self._heading_at(index), text))

    def _heading(self, target: str) -> str:
        return self._heading_at(self._plan.single.get(target, -1))

    def _heading_at(self, index: int) -> str:
        found = self._header[index] if 0 <= index < len(self._header) else ""
        return found or (column_letter(index) if index >= 0 else "")


_NAME_FIELDS = ("first_name", "middle_name", "last_name", "name_suffix", "company", "position", "department")
_ADDRESS_FIELDS = ("salutation", "salutation_or_title", "title", "gender")
_TEXT_FIELDS = (
    "nickname", "birth_name", "profession", "industry", "letter_salutation", "source", "legal_basis",
    "owner_id", "deputy_id", "service_level", "goal",
)  # fmt: skip
_CODED = (
    ("language", words.language),
    ("address_form", words.address_form),
    ("phase", words.phase),
    ("account_class", words.account_class),
    ("goal_day", words.day),
)
_NAMING = ("first_name", "last_name", "company", "customer_no")
_OF_A_PERSON = ("salutation", "title", "first_name", "middle_name", "last_name", "name_suffix", "position")


_FIRM = frozenset(("Firma", "firma", "FIRMA", "Fa.", "Fa", "fa.", "Company", "company", "Société", "Ditta", "Firm"))
"""Forms of address of a company."""
_SUMS = frozenset(
    """summe summen gesamt gesamtsumme gesamtergebnis zwischensumme endsumme insgesamt total totals subtotal sum
    ergebnis anzahl somme totale importo mittelwert durchschnitt average mean""".split()
) | {
    "grand total",
    "sub total",
    "anzahl kunden",
    "anzahl kontakte",
    "anzahl datensätze",
    "summe gesamt",
    "total général",
}
_SUM: Any = ()
"""In place of a contact: a row that adds up the others."""
_PART: Any = []
"""In place of a contact: a row that says what those below it are."""


_EXPLAINED = frozenset(
    """pflichtfeld pflicht optional freiwillig text zahl datum ziffern string varchar number date integer required
    mandatory muss kann beispiel example max zeichen""".split()
)


def _explains(cells: Sequence[Cell]) -> bool:
    """Whether the row below the heading says what to fill in, or is the heading in another language."""
    said = [cell for cell in cells if cell is not None]
    if len(said) < _LEAST_EXPLAINED or not all(isinstance(cell, str) for cell in said):
        return False
    return known_headings(cells).issuperset(said) or all(
        _EXPLAINED.issuperset(word for word in re.findall(r"[^\W\d_]+", str(cell).casefold())) for cell in said
    )


_LEAST_EXPLAINED = 3


def _begins_part(cells: Sequence[Cell]) -> bool:
    """Whether a row holds but a word for many people: "Kunden" above the customers, "Lieferanten:" above others."""
    if cells.count(None) != len(cells) - 1:
        return False
    text = next(cell for cell in cells if cell is not None)
    return isinstance(text, str) and text.casefold().strip(" :.-=*") in words.PARTS


def _with_mail_name(channels: list[PackedChannel], name: str, fields: dict[str, Any]) -> list[PackedChannel]:
    """The name that stands with an e-mail address of somebody called otherwise, kept beside the address."""
    own = " ".join(str(fields.get(part, "")) for part in _OWN_NAMES).casefold()
    if all(word in own for word in name.casefold().replace(",", " ").split()) or any(c[4] == name for c in channels):
        return channels
    at = next((at for at, channel in enumerate(channels) if channel[0] == "email" and not channel[4]), -1)
    return channels if at < 0 else [*channels[:at], (*channels[at][:4], name, channels[at][5]), *channels[at + 1 :]]


_OWN_NAMES = ("title", "first_name", "middle_name", "last_name", "nickname", "birth_name", "name_suffix", "company")


def _is_sum(fields: dict[str, Any]) -> bool:
    """Whether a row without any address or number is named like the last one of a list of figures."""
    named = [text for name in _NAMED if (text := fields.get(name))] or [fields.get("title", "")]
    return len(named) == 1 and _COUNT.sub("", named[0]).casefold().strip(" .:=*-") in _SUMS


def _adds_up(cells: Sequence[Cell]) -> bool:
    """Whether a row says "Summe" in any column, and holds nothing else but figures."""
    first = next((cell for cell in cells if isinstance(cell, str)), "")
    return _COUNT.sub("", first).casefold().strip(" .:=*-") in _SUMS and _only_figures(cells)


_COUNT = re.compile(r"\s*[:=]\s*\d[\d.,]*(?:\s+\w+)?$")
"""The number behind "Anzahl Kunden: 12"."""


_NAMED = ("company", "last_name", "first_name", "customer_no")


def _is_letter(cells: Sequence[Cell]) -> bool:
    """Whether a row holds but one letter, as above the names that begin with it."""
    return [len(cell) for cell in cells if isinstance(cell, str)] == [1] and cells.count(None) == len(cells) - 1


_REMARK = re.compile(
    r"[#*©].*|(?:gedruckt|ausgedruckt|erstellt|exportiert|druckdatum|stand|seite|printed|generated|created|exported|"
    r"page|as of)\b[ :.].*\d.*",
    re.IGNORECASE,
)


def _is_remark(cells: Sequence[Cell]) -> bool:
    """Whether a row holds but a sentence about the list: when it was printed, what its stars mean."""
    if cells.count(None) != len(cells) - 1:
        return False
    text = next(cell for cell in cells if cell is not None)
    return isinstance(text, str) and len(text) < _LONGEST_REMARK and _REMARK.fullmatch(text) is not None


_LONGEST_REMARK = 300


def _only_figures(cells: Sequence[Cell]) -> bool:
    """Whether a row holds but one word, beside numbers that may stand anywhere."""
    return sum(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in cells) == 1


_SURE_ORDERS = 3
"""So many names must say it before "Müller Hans" is taken for Hans Müller."""


def _order_of(text: str) -> str:
    """ "first" or "last" for two words of which only that one (the first, the last) is a first name; else empty."""
    words_ = text.split()
    if len(words_) != 2 or "," in text:
        return ""
    one, other = (bool(likely_salutation(word)) for word in words_)
    return "" if one == other else "first" if one else "last"


def _in_order(text: str) -> str:
    """ "Müller, Hans Peter" for "Müller Hans Peter", in a column where the last name comes first."""
    last, *first = text.split()
    known = all(likely_salutation(word) for word in first)
    return f"{last}, {' '.join(first)}" if first and known and "," not in text and last[0].isupper() else text


def _take_titles(fields: dict[str, Any], name: str) -> None:
    salutation, title, rest = take_titles(fields[name])
    if rest:
        fields[name] = rest
        fields["salutation"] = fields.get("salutation") or salutation
        if title and title not in fields.get("title", ""):
            fields["title"] = f"{fields.get('title', '')} {title}".strip()


def _take_degrees(fields: dict[str, Any]) -> None:
    """What stands behind a last name is a title, not a part of it: "O'Neill, MBA"."""
    last, _, behind = fields["last_name"].partition(",")
    _, title, rest = take_titles(f"{behind.strip()} X")
    if title and rest == "X" and last.strip():
        fields["last_name"] = last.strip()
        if title not in fields.get("title", ""):
            fields["title"] = f"{fields.get('title', '')} {title}".strip()


def _split_name(text: str, fields: dict[str, Any], doubts: list[Doubt], heading: str) -> None:
    text = " ".join(text.split())
    found = split_person_name(text)
    for name in (*_OF_A_PERSON[:6], "nickname", "birth_name"):
        if value := getattr(found, name):
            fields[name] = fields.get(name) or value
    if "?" in text and values.LOST.search(text):
        doubts.append(doubt("display_name", text, "letters_lost", column=heading))
    for reason in found.doubts:
        doubts.append(doubt("display_name", text, reason, column=heading))


def _assembled(
    number: int,
    fields: dict[str, Any],
    addresses: list[PackedAddress],
    channels: list[PackedChannel],
    notes: list[str],
    people: list[PackedContact],
    doubts: Sequence[Doubt],
) -> PackedContact:
    if "more_channels" in fields:
        channels = [*channels, *fields.pop("more_channels")]
    if fields.get("kind", PERSON) == COMPANY:
        for name in _OF_A_PERSON:
            text = fields.pop(name, "")
            if text and name in ("title", "position"):
                notes.append(text)
        if department := fields.pop("department", ""):
            addresses = _to_address(department, addresses, notes)
    if notes:
        fields["notes"] = tuple(notes)
    return pack(number, fields, addresses, channels, people, doubts)


def _to_address(line: str, addresses: list[PackedAddress], notes: list[str]) -> list[PackedAddress]:
    """A company has no department of its own: the text is a line of its address, or a note without one."""
    if not addresses:
        notes.append(line)
        return addresses
    kind, extra, *rest = addresses[0]
    first: Any = (kind, f"{line}\n{extra}" if extra else line, *rest)
    return [first, *addresses[1:]]
