"""Which column of a foreign table goes to which field, and how sure that is.

First the export programs are tried (a profile is recognised by 60 % of its headings), then single headings, then
headings put together from known words ("Tel. Büro", "Lieferadresse: PLZ"), then slips of the pen, and last the values.
Every column gets a target, a confidence from 0 to 1 and what it is based on; the user has the last word.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_desktop.records import first_names, opt_outs, staged_lists, targets

from . import content, heading_grammar, words
from .header_words import elsewhere, fold_heading, profiles, recognise, singles, squeezed
from .own_headings import own_name
from .plan import counted_group, number_of_person
from .tables import Cell, ColumnSummary, SourceFile, Table, column_letter

AGENDA_TABLE = "agenda_table"
"""The profile of a calendar that comes as a table: no program's own format."""
PROFILE, HEADER, CONTENT, USER = "profile", "header", "content", "user"
SURE = 0.85
"""From this confidence on, a column need not be looked at."""


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    index: int
    header: str
    target: str
    confidence: float = 1.0
    basis: str = HEADER
    """profile, header, content or user."""
    filled: int = 0
    """Rows that hold something in this column."""
    samples: tuple[Cell, ...] = ()
    alternatives: tuple[tuple[str, float], ...] = ()
    """Other likely targets with their confidence."""
    letter: str = "A"
    """The column as a spreadsheet program calls it."""

    @property
    def empty(self) -> bool:
        return self.filled == 0

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class Mapping:
    profile: str
    """A key of header_words.PROFILE_NAMES, or empty."""
    columns: tuple[ColumnMatch, ...]

    def with_targets(self, chosen: dict[int, str]) -> Mapping:
        """The mapping with what the user chose: column index to target. Raises KeyError for an unknown target."""
        for target in chosen.values():
            if not targets.is_target(target):
                raise KeyError(target)
        return replace(
            self,
            columns=tuple(
                replace(column, target=chosen[column.index], confidence=1.0, basis=USER)
                if column.index in chosen
                else column
                for column in self.columns
            ),
        )

    def as_job(self) -> list[tuple[int, str]]:
        """Column to target. Of several columns for one value, those that hold nothing stand back."""
        filled = {place_of(column) for column in self.columns if not column.empty}
        return [
            (column.index, column.target)
            for column in self.columns
            if not column.empty or targets.repeats(column.target) or place_of(column) not in filled
        ]


def signature(source: SourceFile) -> str:
    """Equal for files with the same headings in the same order: a mapping kept for one fits the other."""
    import hashlib

    names = "\n".join(fold_heading(header) for header in source.table.header)
    return hashlib.sha256(names.encode()).hexdigest()[:24]


def guess_columns(source: SourceFile) -> Mapping:
    """The likely target of every column of a previewed file; a record format says so itself."""
    if (said := source.facts.get("targets")) is not None:
        return _said(source, said)
    return guess_table(source.table, datev="datev_category" in source.facts)


def _said(source: SourceFile, said: Sequence[str]) -> Mapping:
    table = source.table
    return Mapping(
        AGENDA_TABLE if source.facts.get("written_as") else source.kind,
        tuple(
            ColumnMatch(
                index, table.header[index], target, 1.0, PROFILE, summary.filled, summary.samples,
                letter=column_letter(index),
            )
            for index, (target, summary) in enumerate(zip(said, table.columns, strict=True))
        ),
    )  # fmt: skip


def guess_table(table: Table, *, datev: bool = False) -> Mapping:
    headers = table.header
    if staged_lists.is_staged(list(headers)):
        return _staged(table)
    summaries = table.columns + (ColumnSummary(),) * (len(headers) - len(table.columns))
    folded = [fold_heading(header) for header in headers]
    profile = "datev" if datev else recognise(folded)
    bare = folded if profile else heading_grammar.without_record(folded)
    columns = [_guess_one(index, headers[index], bare, profile, summaries[index]) for index in range(len(headers))]
    columns = _names_by_content(columns) if not any(folded) else _without_guesses(columns)
    columns = _resolve_rivals(columns)
    return Mapping(
        profile,
        tuple(replace(column, letter=column_letter(table.first_column + column.index)) for column in columns),
    )


def _staged(table: Table) -> Mapping:
    """A list saved from the checking page: the headings say it all."""
    found: list[ColumnMatch] = []
    for index, header in enumerate(table.header):
        code = staged_lists.field_of_heading(header)
        if code.startswith("social:"):
            code = f"web:{code[7:]}" if targets.is_target(f"web:{code[7:]}") else "social"
        code = _STAGED.get(code, code)
        summary = table.columns[index] if index < len(table.columns) else ColumnSummary()
        target = code if targets.is_target(code) else targets.IGNORE
        letter = column_letter(table.first_column + index)
        found.append(ColumnMatch(index, header, target, 1.0, PROFILE, summary.filled, summary.samples, (), letter))
    return Mapping(staged_lists.PROFILE, tuple(found))


_STAGED = {
    staged_lists.ROW_HEADING: targets.IGNORE, staged_lists.REASON_HEADING: targets.IGNORE, "kind": "addressee_kind",
}  # fmt: skip


def _guess_one(index: int, header: str, folded: list[str], profile: str, summary: ColumnSummary) -> ColumnMatch:
    samples = summary.samples if header else _without_letters(summary.samples)
    unsaid = not profile or (profile != "kontor" and not profiles()[profile].target(folded[index]))
    said = _said_by_both(index, folded, samples) if unsaid else None
    target, confidence, basis = said or _by_heading(folded[index], folded, profile)
    if profile == "kontor" and target == targets.CUSTOM and (name := own_name(header)):
        target = f"{targets.CUSTOM}:{name}"
    column = ColumnMatch(index, header, target, confidence, basis, summary.filled, samples)
    if profile == "kontor" and target:
        return column  # our own export: the headings say it all
    if said and target in ("role", "addressee_kind"):
        return column
    if not samples:
        return replace(column, target=target or targets.IGNORE, basis=basis or HEADER)
    if target and target != targets.CUSTOM:
        return _checked(column)
    if not header and column.filled == len(samples) and _is_alphabet(samples):
        return replace(column, target=targets.IGNORE, basis=CONTENT)
    found = content.guesses(samples)
    best = found[0] if found else ("", 0.0)
    if target == targets.CUSTOM and (best[1] < 0.55 or not _may_decide(best[0], folded[index], samples, known=True)):
        return replace(column, alternatives=tuple(found[:3]))
    if best[1] >= (0.35 if header else 0.3) and _may_decide(best[0], folded[index], samples):
        rest = [*found[1:3], *([(target, confidence)] if target else [])]
        return replace(column, target=best[0], confidence=best[1], basis=CONTENT, alternatives=tuple(rest))
    if not header and index == 0 and _counts(samples):  # tables of Python and R
        return replace(column, target=targets.IGNORE, basis=CONTENT)
    if not header:
        return replace(column, target="note", confidence=0.3, basis=CONTENT, alternatives=tuple(found[:3]))
    return replace(column, target=targets.CUSTOM, confidence=0.5, basis=HEADER, alternatives=tuple(found[:3]))


def _without_letters(samples: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Without the letters that stand between the names of a list in the order of the alphabet."""
    longer = tuple(sample for sample in samples if not isinstance(sample, str) or len(sample) > 1)
    return longer or samples


def _is_alphabet(samples: Sequence[Cell]) -> bool:
    """Whether values are letters in their order, which stand beside names that begin with them."""
    letters = [sample for sample in samples if isinstance(sample, str) and len(sample) == 1 and sample.isupper()]
    return 1 < len(letters) == len(samples) and letters == sorted(letters)


def _counts(samples: Sequence[Cell]) -> bool:
    """Whether values only number the rows, from 0 or 1."""
    said = [str(sample) for sample in samples]
    return any(said == [str(number) for number in range(first, first + len(said))] for first in (0, 1))


_SAYS_NOTHING = re.compile(
    r"\W*|.|(?:benutzer(?:def|definiert)?|custom(?: field)?|user|individuell|freifeld|freies feld|zusatzfeld|feld|"
    r"field|spalte|column|unnamed|attribut|wert|value|sonstiges|info|extra|merkmal)[\s.:#]*\d*"
)
_SPEAKS_OF = {
    "birthday": re.compile(r"geb|birth|born"),
    "last_name": re.compile(r"name"),
    "vat_id": re.compile(r"ust|umsatz|vat|uid|tax|steuer|mwst"),
    "title": re.compile(r"tit|grad"),
    "salutation": re.compile(r"anrede|salut|address|greet"),
    "address.work.country": re.compile(r"land|country|staat|nation"),
    "customer_no": re.compile(r"kund|kd|custom|client|debitor|mitglied|member|adress|mandant|patient|akte"),
}


def _may_decide(target: str, heading: str, samples: Sequence[Cell], *, known: bool = False) -> bool:
    """Whether the values may say what a column is though its heading speaks of something nobody knows ("Finanzamt"), or
    that is known to have no field of ours (`known`). Names, places and dates stand in columns of every kind."""
    if _SAYS_NOTHING.fullmatch(heading):
        return True
    if target.startswith(("email:", "web:")):
        return not known
    if target.startswith("phone:"):
        said = [str(value) for value in samples]
        like = sum(text.startswith(("0", "+", "(0", "(+")) and sum(map(str.isdigit, text)) > 6 for text in said)
        return not known and 2 * like > len(said)
    if target == "company" and len(samples) < _FEW:  # "1.OG" is no partnership, and "AOK" no employer
        return False
    return not known and (target not in _SPEAKS_OF or bool(_SPEAKS_OF[target].search(heading)))


_FEW = 3
_NAMING = frozenset(("first_name", "last_name", "display_name", "name_or_company", "company"))


def _without_guesses(columns: list[ColumnMatch]) -> list[ColumnMatch]:
    """What only the values of a column suggest gives way where a heading names the same: a remark in a column without
    one may look like a name."""
    said = {column.target for column in columns if column.basis != CONTENT and not column.empty}
    parts = {target.rpartition(".")[2] for target in said if target.startswith("address.")}
    return [
        replace(
            column, target=targets.CUSTOM if column.header else "note", confidence=0.5, basis=HEADER,
            alternatives=((column.target, min(column.confidence, 0.4)), *column.alternatives),
        )
        if column.basis == CONTENT and _said_elsewhere(column.target, said, parts)
        else column
        for column in columns
    ]  # fmt: skip


def _said_elsewhere(target: str, said: set[str], parts: set[str]) -> bool:
    if target.startswith(("phone:", "email:", "web:")):
        return False
    if target.startswith("address."):
        part = target.rpartition(".")[2]
        return part in parts or "formatted" in parts or (part in ("zip", "city") and "zip_city" in parts)
    return target in said if target not in _NAMING else not _NAMING.isdisjoint(said)


_OF_KINDS = frozenset(
    ("type", "typ", "art", "kundenart", "kontaktart", "kontakttyp", "kundentyp", "record type", "account type",
     "adressattyp", "parteityp", "kategorie", "contact type")
)  # fmt: skip


_OF_STATES = frozenset(("status", "zustand", "member status", "mitgliedsstatus", "e-mail status", "email status"))


def _said_by_both(index: int, folded: Sequence[str], samples: Sequence[Cell]) -> tuple[str, float, str] | None:
    """What only heading and values together tell: people and companies, yes and no, numbers."""
    name = folded[index]
    if name in _OF_KINDS and samples:
        kinds = [words.contact_kind(text) for value in samples if not (text := str(value)).isdigit()]
        if kinds and all(kinds):
            return "addressee_kind", 0.9, HEADER
    if name in words.IS_COMPANY and samples and all(words.is_yes_or_no(str(value)) for value in samples):
        return "addressee_kind", 0.9, HEADER
    if name in _OF_STATES and opt_outs.are_states([str(value) for value in samples]):
        return "opt_in:email", 0.9, HEADER
    if samples and words.role_of_heading(name) and all(words.is_yes_or_no(str(value)) for value in samples):
        return "role", 0.9, HEADER
    if name in _WHO and samples and all(words.is_yes_or_no(str(value)) for value in samples):
        return targets.CUSTOM, 0.5, HEADER
    others = (singles().get(other) for other in folded if other != name)
    letters = all(any(map(str.isalpha, str(value))) for value in samples)
    if name in _WHO and samples and letters and _NAMING.isdisjoint(others):
        return "name_or_company", 0.86, HEADER
    if name in _OF_REACH and samples and (target := _reached(samples)):
        return target, 0.8, HEADER
    return _bare_number(index, folded, samples)


_WHO = frozenset(
    """patient patientin mandant mandantin klient klientin mieter mieterin teilnehmer teilnehmerin bewohner bewohnerin
    auftraggeber auftraggeberin vertragspartner adressat empfänger empfaenger tenant participant member mitglied
    schüler schueler schülerin gast guest kunde kundin customer client""".split()
)
"""Headings that say as what somebody is in the list: names stand below them, or numbers."""

_OF_REACH = frozenset(
    ("kontakt", "contact", "kontaktdaten", "kontaktdetails", "kontaktinfo", "contact details", "contact info",
     "contact information", "contact data", "erreichbarkeit", "erreichbar unter", "erreichbar", "kommunikation",
     "communication", "tel/mail", "telefon/e-mail", "tel/e-mail", "telefon / e-mail", "tel. / e-mail", "telefon/mail",
     "telefon und e-mail", "phone/e-mail", "phone/email", "phone / email", "e-mail/telefon", "e-mail / telefon",
     "email/phone")
)  # fmt: skip


def _reached(samples: Sequence[Cell]) -> str:
    """Where numbers and e-mail addresses go that stand in one column, cell by cell; empty for a column of names."""
    said = [str(sample) for sample in samples]
    mails = sum("@" in text for text in said)
    numbers = sum("@" not in text and sum(map(str.isdigit, text)) > 5 for text in said)
    if 10 * (mails + numbers) < 7 * len(said):
        return ""
    return "phone:work" if numbers else "email:work"


def _bare_number(index: int, folded: Sequence[str], samples: Sequence[Cell]) -> tuple[str, float, str] | None:
    """ "Nr." alone is the house number only right of the street; else it counts the rows or numbers the customers."""
    if folded[index] not in ("nr", "no", "#", "nummer", "number"):
        return None
    before = folded[index - 1] if index else ""
    street = singles().get(before) or heading_grammar.understand(before)
    if street.startswith("address.") and street.endswith(".street"):
        return street.removesuffix("street") + "house_no", 0.97, HEADER
    counted = [sample for sample in samples if any(map(str.isdigit, str(sample)))]
    if _counts(numbers := [sample for sample in samples if str(sample).isdigit()]) and len(numbers) > 1:
        return targets.IGNORE, 0.9, HEADER  # whatever remarks stand below them
    if 5 * len(counted) >= 4 * len(samples) or len(samples) - len(counted) == 1:  # below them a remark may stand
        samples = counted
    said = [str(sample) for sample in samples]
    if _counts(samples) or any(singles().get(name) == "customer_no" for name in folded):
        return targets.IGNORE, 0.9, HEADER
    if said and all(any(map(str.isdigit, text)) for text in said):
        return "customer_no", 0.6, HEADER
    return targets.CUSTOM, 0.5, HEADER


def _by_heading(name: str, folded: Sequence[str], profile: str) -> tuple[str, float, str]:
    """(target, confidence, basis) by the heading alone; no target when it says nothing."""
    if not name:
        return "", 0.0, ""
    if profile == "kontor" and not profiles()[profile].target(name):
        return targets.CUSTOM, 1.0, PROFILE  # what is none of our columns is a field of the office's own
    target = profiles()[profile].target(name) if profile else ""
    if target in ("", targets.CUSTOM, targets.IGNORE) and (refusal := opt_outs.target_of_heading(name)):
        return refusal, 0.97, HEADER
    if target:
        sure = {targets.CUSTOM: 0.5, "address.work.extra": 0.6, "customer_no": 0.75, "role": 0.75}
        return target, sure.get(target, 1.0) if profile == "outlook" or target == "custom" else 1.0, PROFILE
    if target := _in_context(name, folded):
        return target, 0.95, HEADER
    if target := singles().get(name, ""):
        return target, 0.5 if target == targets.CUSTOM else 0.97, HEADER
    if target := squeezed(name):
        return target, 0.5 if target == targets.CUSTOM else 0.95, HEADER
    if " - " in name and (target := profiles()["google"].target(name)):  # nobody else counts like "E-mail 2 - Value"
        return target, 0.95, HEADER
    if target := heading_grammar.understand(name):
        return target, 0.9, HEADER
    if target := elsewhere(name):
        return target, 0.5 if target == targets.CUSTOM else 0.9, HEADER
    target, likeness = heading_grammar.similar(name)
    if target == targets.IGNORE and likeness < 1:
        return "", 0.0, ""  # nothing is left out for being nearly a heading that is
    return (target, round(0.75 * likeness, 2), HEADER) if target else ("", 0.0, "")


def _in_context(name: str, folded: Sequence[str]) -> str:
    """Headings that mean different things in different company."""
    if name == "geburtstag" and "geburtsjahr" in folded:
        return "birthday.day"
    if name in ("birth day", "birthday") and "birth year" in folded:
        return "birthday.day"
    if name == "ort" and _ZIPS.isdisjoint(folded) and ("ort geschaeftlich" in folded or "ort privat" in folded):
        return targets.CUSTOM  # Outlook's free text
    if name == "name" and any(last in folded for last in ("nachname", "familienname", "last name", "lastname")):
        return "display_name"
    if name in _OWNERS and not any(singles().get(other) in _NAMING for other in folded):
        return "name_or_company"  # whose the house is, not who looks after the contact
    if name.startswith("user ") and "event type name" in folded:
        return targets.CUSTOM  # whom the guests come to see
    if name in ("cc", "region") and "member rating" in folded:
        return targets.CUSTOM  # where a list of subscribers takes the address of a computer to be
    if name in ("e-mail type", "email type", "e-mail-typ") and not any("display name" in other for other in folded):
        return "email.label"  # Outlook alone tells the kind of mail system there
    if name in ("name", "name 1", "name1") and any(
        first in folded for first in ("vorname", "vornamen", "first name", "n given", "rufname")
    ):
        return "last_name"
    if (other := _NAME_BESIDE.get(name)) and not other[1].isdisjoint(folded):
        return other[0]
    if name in ("vorname", "nachname", "anrede", "titel") and "firma" not in folded and "ansprechpartner" in folded:
        return ""
    if name == "titel" and "anrede" not in folded and "vorname" in folded:
        return "salutation_or_title"
    if name == "title" and "salutation" not in folded:
        return "salutation_or_title"
    return ""


_ZIPS = frozenset(("plz", "postleitzahl"))

_NAME_BESIDE = {
    "nom": ("last_name", frozenset(("prénom", "prenom", "prénoms"))),
    "naam": ("last_name", frozenset(("voornaam",))),
    "nome": ("first_name", frozenset(("cognome",))),
    "nombre": ("first_name", frozenset(("apellido", "apellidos", "primer apellido"))),
}
"""Words of other languages for a name, which mean a part of it beside the other part."""

_OWNERS = frozenset(("eigentuemer", "besitzer", "owner"))
_TITLES = frozenset(("title", "salutation_or_title"))
_IN_THE_FIRM = frozenset(("role", "rolle", "funktion"))


def _checked(column: ColumnMatch) -> ColumnMatch:
    """Lower the confidence when the values are not what the heading says, and follow the values when they are sure."""
    share = content.fit(column.target, column.samples)
    if share >= 0.5:
        return column
    if column.target == "addressee_kind":
        return replace(column, target="tags", confidence=0.7)
    if column.target.endswith(".country"):
        return replace(column, target=targets.CUSTOM, confidence=0.5, alternatives=((column.target, 0.3),))
    if column.target in _TITLES:
        return replace(column, target="position", confidence=0.7, alternatives=((column.target, 0.3),))
    if column.target == "role":  # "Rolle" and "Kategorie" mean many things
        other = "position" if fold_heading(column.header) in _IN_THE_FIRM else "tags"
        return replace(column, target=other, confidence=0.7, alternatives=(("role", 0.3),))
    found = content.guesses(column.samples)
    if found and found[0][1] >= 0.7 and share < 0.2 and found[0][0] != column.target:
        return replace(
            column,
            target=found[0][0],
            confidence=round(found[0][1] * 0.85, 2),
            basis=CONTENT,
            alternatives=((column.target, 0.3), *found[1:3]),
        )
    return replace(column, confidence=round(column.confidence * (0.5 + share), 2), alternatives=tuple(found[:3]))


def _names_by_content(columns: list[ColumnMatch]) -> list[ColumnMatch]:
    """Without headings: of neighbouring columns of single words the first is the first name, unless common first names
    stand in the other one alone."""
    words = [column.index for column in columns if column.target == "last_name"]
    for left, right in itertools.pairwise(words):
        if right == left + 1:
            second = _are_first_names(columns[right].samples) and not _are_first_names(columns[left].samples)
            at = right if second else left
            columns[at] = replace(columns[at], target="first_name", alternatives=(("last_name", 0.3),))
            return columns
    for at in words:  # one of the two looks like no name: common first names tell which is which
        here, beside = columns[at], columns[at + 1 : at + 2]
        doubtful = beside and beside[0].confidence < 0.5 and _are_words(beside[0].samples)
        if doubtful and _are_first_names(here.samples):
            columns[at] = replace(here, target="first_name", alternatives=(("last_name", 0.3),))
            columns[at + 1] = replace(beside[0], target="last_name", alternatives=((beside[0].target, 0.3),))
            break
    return columns


def _are_words(samples: Sequence[Cell]) -> bool:
    return all(isinstance(text, str) and text.istitle() and len(text.split()) < 3 for text in samples)


def _are_first_names(samples: Sequence[Cell]) -> bool:
    known = sum(bool(first_names.likely_salutation(str(text))) for text in samples)
    return 2 * known >= len(samples) > 0


def _resolve_rivals(columns: list[ColumnMatch]) -> list[ColumnMatch]:
    """A field that takes one value gets the surest (then the first) of its columns; the others are set aside."""
    winners: dict[tuple[str, str], ColumnMatch] = {}
    for column in columns:
        if not column.empty and not targets.repeats(column.target):
            held = winners.setdefault(place_of(column), column)
            if column.confidence > held.confidence:
                winners[place_of(column)] = column
    taken = {target for target, _ in winners}
    return [
        column
        if column.empty or (winner := winners.get(place_of(column), column)) is column
        else _set_aside(column, winner, taken)
        for column in columns
    ]


def place_of(column: ColumnMatch) -> tuple[str, str]:
    """The field with the number that Google gives its addresses, and lists their contact persons: each number has a
    field of its own."""
    if column.target.startswith("contact."):
        return column.target, number_of_person([column.header], 0, column.target)
    return column.target, counted_group(column.header) if column.target.startswith("address.") else ""


def _set_aside(column: ColumnMatch, winner: ColumnMatch, taken: set[str]) -> ColumnMatch:
    again = column.samples == winner.samples  # a second line of the address would say the name twice
    likely = "" if column.header else next((item for item, _ in column.alternatives if item not in taken), "")
    other = ("" if again else _RUNNER_UP.get(column.target)) or likely
    return replace(
        column,
        target=other or (targets.CUSTOM if column.header else "note"),
        confidence=min(column.confidence, 0.6),
        alternatives=((column.target, min(column.confidence, 0.4)), *column.alternatives),
    )


_RUNNER_UP = {
    "company": "address.work.extra",
    "name_or_company": "address.work.extra",
    "address.work.street": "address.work.extra",
    "address.home.street": "address.home.extra",
    "address.other.street": "address.other.extra",
}
"""Where a second column of the same kind usually belongs."""
