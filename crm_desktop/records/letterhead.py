"""A signature, an imprint or a letterhead understood: who, what for, where, how to reach. Computed here and now, from
rules alone; what is only likely carries a doubt, and what fits nowhere stays as a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crm_desktop.common.fold import fold

from . import letterhead_words as w
from .captured import Captured
from .companies import is_company_name, legal_form
from .contact import COMPANY, PERSON
from .countries import country_code
from .doubts import doubt
from .emails import parse_emails
from .first_names import likely_salutation
from .incoming import Doubt
from .letterhead_lines import pieces
from .name_split import split_person_name
from .phones import format_phone, parse_phones, phone_type
from .postal import place_matches, split_zip_city

_EMAIL = re.compile(r"(?i)<?(?:mailto:)?\b([\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)\b>?")
_WEB = re.compile(
    r"(?i)\b((?:https?://|www\.)[^\s,;|<>]+|[\w\-]+(?:\.[\w\-]+)*\.(?:de|com|net|org|eu|at|ch|info|biz|io|example|co\.uk|uk|nl|fr|it|berlin|"
    r"hamburg|koeln|bayern|online|shop)(?:/\S*)?)(?![\w@])"
)
_LABELLED = {
    name: re.compile(rf"(?i)^{words}\s*\.?\s*[:=]\s*(?=\S)") for name, words in w.LABELS.items() if name != "phone"
}
_MANAGERS = re.compile(rf"(?i)^(?:{w.LABELS['managers']})\s*[.:]?\s+(?=\S)|^(?:{w.LABELS['managers']})\s*:\s*(?=\S)")
_OWNER = re.compile(r"(?i)^(?:inh\.|inhaber(?:in)?)\s+(?=[^\W\d])")
_PHONE = re.compile(rf"(?i)^({w.LABELS['phone']})\s*\.?\s*[:.]?\s*(?=[+(\d\-–])")
_TAIL = re.compile(r"^[-–]\s?(\d{1,5})$")
_NUMBER = re.compile(r"^[+(]?\d[\d ()/.\-–]{4,}$")
_PLACE = re.compile(r"^(?:(D|DE|A|AT|CH|FL|L|B|DK|F|I)\s?[-–]\s?)?(\d{4,5})\s+([^\W\d][^\d@:]{1,60})$")
_PO_BOX = re.compile(r"(?i)^(?:postfach|p\.?\s?o\.?\s?box)\s+[\d ]+$")
_RUN_TOGETHER = re.compile(r"^(.*\d\s?[a-z]?)\s+((?:[A-Z]{1,2}-)?\d{5}\s+[^\W\d].+)$")
_FORM_INSIDE = re.compile(
    r"(?:GmbH\s?&\s?Co\.?\s?KG|gGmbH|GmbH|mbH|UG(?: \(haftungsbeschränkt\))?|AG|KG|OHG|GbR|e\.\s?K\.|e\.\s?V\.|eG|Ltd\.?|SE)(?=\s)"
)
_HOUSE = re.compile(
    r"^(?!(?i:zimmer|raum|room|etage|stock|haus|gebäude|team|postfach|tor|halle|büro|floor|suite)\b)[^\d@:]{3,50}\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?$"
)
_CARS = {"D": "DE", "A": "AT", "FL": "LI", "L": "LU", "B": "BE", "F": "FR", "I": "IT"}
_ON_BEHALF = re.compile(r"(?i)^(?:i\.?\s?a\.|i\.?\s?v\.|ppa\.?|im auftrag|in vertretung)\s+")
_ADDRESSED = re.compile(r"(?i)^(?:herrn?|frau|mr\.?|mrs\.?|ms\.?)\s+(?=\S)")
_TEAM = re.compile(r"(?i)^(?:ihre?|dein|euer|your|our|unser)\s|\bteam\b")
_TITLED = re.compile(r"(?i)^(?:prof\.|dr\.|dipl\.-|mag\.|ing\.)\s?")
_LONGEST = 20_000
"""Characters looked at: a letterhead is short, a whole web page is not one."""
_TYPES = {"zentrale": "main", "switchboard": "main", "main": "main", "privat": "home", "sekretariat": "assistant"}


@dataclass(slots=True)
class _Draft:
    country: str
    """Of the office."""
    abroad: str = ""
    """The country whose numbers have no code here."""
    emails: list[str] = field(default_factory=list[str])
    phones: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    webs: list[str] = field(default_factory=list[str])
    words: list[str] = field(default_factory=list[str])
    """Pieces without a sign of what they are, in their order: names, jobs, companies."""
    name: str = ""
    company: str = ""
    position: str = ""
    department: str = ""
    street: str = ""
    zip: str = ""
    city: str = ""
    land: str = ""
    vat_id: str = ""
    managers: list[str] = field(default_factory=list[str])
    owner: str = ""
    rest: list[str] = field(default_factory=list[str])
    doubts: list[Doubt] = field(default_factory=list[Doubt])


def read_letterhead(text: str, country: str = "DE") -> Captured:
    """Understand a text of several lines. Never raises. `country` is the office's, for numbers without a code."""
    draft = _Draft(country)
    represented = False
    for piece in pieces(text[:_LONGEST]):
        if w.HEADING.match(piece):
            represented = fold(piece).startswith(("vertreten", "represented"))
            continue
        represented = _place(draft, piece, represented)
    _sort_words(draft)
    _look_again(draft)
    draft.company = re.sub(r"(?i)^(?:firma|fa\.)\s+", "", draft.company)
    kind = PERSON if draft.name or not draft.company else COMPANY
    return Captured(
        kind, draft.name, draft.company, draft.position, tuple(dict.fromkeys(draft.emails)),
        tuple(dict.fromkeys(draft.phones)), tuple(dict.fromkeys(draft.webs)), draft.street, draft.zip, draft.city,
        draft.land, draft.vat_id, "\n".join(dict.fromkeys(draft.rest)), draft.department,
        tuple(dict.fromkeys(draft.managers)), tuple(draft.doubts),
    )  # fmt: skip


# Pieces that show what they are


def _place(draft: _Draft, piece: str, represented: bool) -> bool:
    """Put a piece where it belongs. Below "Vertreten durch:" (`represented`) names are those of managers; answers
    whether that holds for the next piece, too."""
    if _take_managers(draft, piece) or (represented and _represents(draft, piece)):
        draft.rest.append(piece)
        return True
    _place_other(draft, piece)
    return False


def _place_other(draft: _Draft, piece: str) -> None:
    if w.GREETING.match(piece) or not any(char.isalnum() for char in piece):
        return
    if w.LEGAL.search(piece):
        _take_vat(draft, piece)
        draft.rest.append(piece)
        _take_managers(draft, piece.rpartition(",")[2].strip() if "," in piece else piece)
        return
    if owner := _OWNER.match(piece):
        _take_labelled(draft, "owner", piece[owner.end() :].strip())
        return
    for name in ("owner", "name", "company", "position", "department", "country", "place", "street"):
        if label := _LABELLED[name].match(piece):
            _take_labelled(draft, name, piece[label.end() :].strip())
            return
    piece = _take_links(draft, _take_vat(draft, piece))
    if not piece or _take_phones(draft, piece) or _take_address(draft, piece):
        return
    if land := country_code(piece) if len(piece) > 3 else "":
        draft.land = draft.land or land
        return
    words = _ON_BEHALF.sub("", piece)
    if words and (_is_job(words) or not _is_label(words)):
        draft.words.append(words)


def _is_label(text: str) -> bool:
    """A label that has lost its value."""
    return any(re.fullmatch(rf"(?i){words}\s*[.:]*", text) for words in w.LABELS.values())


def _take_labelled(draft: _Draft, name: str, value: str) -> None:
    if name == "owner":
        draft.owner = value
        draft.words.append(value)
    elif name == "name":
        draft.name = draft.name or _without_address(value)
    elif name == "country":
        draft.land = country_code(value) or draft.land
    elif name in ("street", "place"):
        for part in value.split(","):
            if part.strip() and not _take_address(draft, part.strip()):
                setattr(draft, "street" if name == "street" and not draft.street else "city", part.strip())
    elif not getattr(draft, name):
        setattr(draft, name, value)
    else:
        draft.rest.append(value)


def _without_address(name: str) -> str:
    return _ADDRESSED.sub("", name) if split_person_name(name).last_name == "" else name


def _take_managers(draft: _Draft, piece: str) -> bool:
    label = _MANAGERS.match(piece)
    if label is None or (":" not in label[0] and not _looks_like_name(piece[label.end() :])):
        return False
    if ":" not in label[0] and not re.match(r"(?i)(?:geschäftsführ|vertret|gf\b|represented)", label[0]):
        return False
    return _represents(draft, piece[label.end() :]) or ":" in label[0]


def _represents(draft: _Draft, text: str) -> bool:
    names = [part.strip(" .") for part in re.split(r",|;|/|\s(?:und|and|&|u\.)\s", text) if part.strip(" .")]
    names = [re.sub(rf"(?i)^(?:{w.LABELS['managers']})\s*:?\s*", "", name) for name in names]
    people = [_named(name) for name in names if _looks_like_name(name)]
    draft.managers += people
    return bool(people)


def _named(name: str) -> str:
    return re.sub(r"\s*\([^)]*\)$", "", name)


def _take_vat(draft: _Draft, piece: str) -> str:
    found = w.VAT.search(piece)
    if found is None:
        return piece
    draft.vat_id = draft.vat_id or re.sub(r"[\s.]", "", found[1]).upper()
    if w.LEGAL.search(piece):
        return piece
    label = re.match(rf"(?i)(?:.*\b)?{w.LABELS['vat']}\b[^\d]*$", piece[: found.start()])
    return "" if label or found.start() == 0 else f"{piece[: found.start()]} {piece[found.end() :]}".strip()


def _take_links(draft: _Draft, piece: str) -> str:
    """Take e-mail and web addresses out of a piece, with their labels."""
    for match in _EMAIL.finditer(piece):
        if any(found.valid for found in parse_emails(match[1])):
            draft.emails.append(match[1])
            piece = piece.replace(match[0], " ", 1)
    if "@" not in piece:
        for match in list(_WEB.finditer(piece)):
            draft.webs.append(match[1].rstrip(".)/"))
            piece = piece.replace(match[0], " ", 1)
    piece = _trimmed(piece)
    bare = re.compile(rf"(?i)^(?:{w.LABELS['email']}|{w.LABELS['web']})\s*[.:]*$")
    return "" if bare.match(piece) else piece


def _trimmed(piece: str) -> str:
    """Without what is left over at the ends; brackets that belong together stay."""
    piece = " ".join(piece.replace("()", " ").replace("<>", " ").split()).strip(" ,;:|<>–")
    if piece.count("(") != piece.count(")"):
        piece = piece.strip("() ")
    return piece


def _take_phones(draft: _Draft, piece: str) -> bool:
    label = _PHONE.match(piece)
    number = piece[label.end() :].strip() if label else piece
    if (label is None and not _NUMBER.match(piece)) or _PLACE.match(piece):
        return False
    kind = _phone_kind(label[1]) if label else ""
    if tail := _TAIL.match(number):
        return _take_extension(draft, kind, tail[1])
    found = parse_phones(number, draft.country)
    if not any(sum(map(str.isdigit, phone.value)) >= 5 for phone in found):
        return False
    draft.phones += [(kind or phone.kind or "work", phone.value.strip()) for phone in found]
    return True


def _phone_kind(label: str) -> str:
    word = label.casefold().strip(". ")
    short = {"t": "", "p": "", "m": "mobile", "f": "fax", "d": ""}
    if word in short:
        return short[word]
    if "/" in word or ("fax" in word and "tel" in word.replace("telefax", "")):
        return "work"
    return _TYPES.get(word) or phone_type(word)


def _take_extension(draft: _Draft, kind: str, tail: str) -> bool:
    """ "Fax -19" behind "Tel. 0331 555 66-10"."""
    stem = next((value.rpartition("-")[0] for _, value in reversed(draft.phones) if "-" in value), "")
    if not stem:
        return False
    draft.phones.append((kind or "work", f"{stem.rstrip()}-{tail}"))
    return True


def _take_address(draft: _Draft, piece: str) -> bool:
    if dutch := w.NL_PLACE.match(piece):
        return _take_place(draft, "NL", dutch[1], dutch[2], piece)
    if piece[0].isdigit() and w.STREET.match(piece) and not draft.street:  # 1200 Market Street
        draft.street = piece
        return True
    if place := _PLACE.match(piece):
        return _take_place(draft, _CARS.get(place[1] or "", place[1] or ""), place[2], place[3].strip(), piece)
    if american := w.US_PLACE.match(piece):
        return _take_place(draft, "US", american[3], f"{american[1]}, {american[2]}", piece)
    if (british := w.UK_POSTCODE.search(piece)) and not any(map(str.isdigit, piece.replace(british[1], ""))):
        city = piece.replace(british[1], "").strip(" ,") or (draft.words.pop() if _town_before(draft) else "")
        return _take_place(draft, "GB", british[1], city, piece)
    code, city = split_zip_city(piece)
    if code and city and not draft.zip and len(piece.split()) <= 5:
        return _take_place(draft, "", code, city, piece)
    if joined := _RUN_TOGETHER.match(piece):
        return _take_joined(draft, joined[1], joined[2])
    if w.STREET.match(piece) or _PO_BOX.match(piece):
        if _PO_BOX.match(draft.street):  # where somebody can be visited says more
            draft.rest.append(draft.street)
            draft.street = ""
        if draft.street:
            draft.rest.append(piece)
        draft.street = draft.street or piece
        return True
    return False


def _take_joined(draft: _Draft, before: str, place: str) -> bool:
    """ "Wendt GmbH Hauptstraße 5a" and "14712 Rathenow", without a comma between."""
    form = list(_FORM_INSIDE.finditer(before))
    if not form:
        return bool(w.STREET.match(before)) and _take_address(draft, before) and _take_address(draft, place)
    if not w.STREET.match(before[form[-1].end() :].strip()):
        return False
    draft.words.append(before[: form[-1].end()].strip())
    return _take_address(draft, before[form[-1].end() :].strip()) and _take_address(draft, place)


def _town_before(draft: _Draft) -> bool:
    """Whether the piece before a British postcode is its town: one or two words behind the street."""
    return bool(draft.street and draft.words and len(draft.words[-1].split()) <= 2)


def _take_place(draft: _Draft, land: str, code: str, city: str, piece: str) -> bool:
    tail = re.match(r"^(.*?)\s*[(,]\s*([^()]+)\)?$", city)
    if tail and (named := country_code(tail[2])) and len(tail[2]) > 2 and land != "US":
        land, city = land or named, tail[1]
    if draft.zip:
        if code.removeprefix("D-") != draft.zip:
            draft.rest.append(piece)
        return True
    draft.zip, draft.city, draft.land = code.removeprefix("D-"), city, land or draft.land
    if not draft.land and len(code) == 4:
        draft.land = draft.country if draft.country in ("AT", "CH") else ""
    return True


# Pieces that are nothing but words


def _sort_words(draft: _Draft) -> None:
    draft.words = list(dict.fromkeys(draft.words))
    houses = [piece for piece in draft.words if _HOUSE.match(piece) and not is_company_name(piece)]
    if draft.zip and not draft.street and houses:
        draft.street = houses[0]
        draft.words.remove(houses[0])
    _find_company(draft)
    _find_name(draft)
    if not draft.name and draft.owner and _looks_like_name(draft.owner):
        draft.name = draft.owner
    for piece in draft.words:
        _take_word(draft, piece)
    if draft.position and draft.company and not draft.name:
        draft.rest.append(draft.position)
        draft.position = ""


def _take_word(draft: _Draft, piece: str) -> None:
    if draft.name and set(fold(piece).split()) <= set(fold(draft.name).split()):
        return  # the first name alone, above the whole one
    if not draft.company and _is_company(piece) and piece not in (draft.position, draft.department):
        draft.company = piece
    elif _is_job(piece) and not draft.position and not w.NOT_THE_COMPANY.match(piece):
        draft.position = piece
    elif w.DEPARTMENTS.match(piece) and not draft.department and draft.name:
        draft.department = piece
    else:
        draft.rest.append(piece)


def _find_company(draft: _Draft) -> None:
    if draft.company:
        return
    own = [piece for piece in draft.words if not w.NOT_THE_COMPANY.match(piece)]
    formed = [piece for piece in own if legal_form(piece) and len(piece.split()) > 1 and not _is_job_of(piece)]
    for found in formed or [piece for piece in own if _is_company(piece)]:
        draft.company = found
        draft.words.remove(found)
        return
    domains = _domains(draft)
    for piece in own:
        letters = _letters(piece)
        named = any(len(stem) >= 4 and (stem in letters or letters in stem) and len(letters) >= 4 for stem in domains)
        own_name = letters in domains
        if (named and (own_name or not _is_mailbox_of(piece, draft.emails))) or (
            w.TRADES.search(piece) and not _is_job(piece)
        ):
            draft.company = piece
            draft.words.remove(piece)
            draft.doubts.append(doubt("company", piece, "captured_company"))
            return


def _is_company(piece: str) -> bool:
    return is_company_name(piece) and not _is_job_of(piece)


def _is_job_of(piece: str) -> bool:
    """ "Geschäftsführer der Petersen GmbH" is a job, not a company."""
    words = piece.split()
    return len(words) > 2 and words[0].casefold().strip(".,") in w.JOBS and words[1] in ("der", "bei", "at", "of")


def _domains(draft: _Draft) -> list[str]:
    from .mail_filing import company_domain

    hosts = [company_domain(mail) for mail in draft.emails]
    hosts += [re.sub(r"(?i)^https?://|^www\.", "", web).partition("/")[0].removeprefix("www.") for web in draft.webs]
    return [_letters(part) for host in hosts if host for part in [host.rpartition(".")[0].rpartition(".")[2] or host]]


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))


def _find_name(draft: _Draft) -> None:
    """The piece that is most like a person's name. The mail address says most, then title and first name."""
    if draft.name:
        return
    best, points = "", 0
    for number, piece in enumerate(draft.words):
        found, rate = _name_in(piece, draft.emails)
        rate += 1 if number == 0 else 0
        if rate > points:
            best, points = piece, rate
            draft.name = found
    if not best or points < 2:
        draft.name = ""
        return
    job = best.replace(draft.name, "", 1).strip(" ,:–-")
    place = draft.words.index(best)
    draft.words.remove(best)
    if job and _is_job(job):
        draft.position = draft.position or job
    elif job:
        draft.rest.append(job)
    follows = draft.words[place] if place < len(draft.words) else ""
    plain = len(follows.split()) <= 6 and not any(map(str.isdigit, follows)) and ":" not in follows
    department = bool(w.DEPARTMENTS.match(follows))
    free = follows and not draft.position and plain and not _is_company(follows)
    if free and not (department and any(_is_job(piece) for piece in draft.words)):
        draft.position = follows
        draft.words.remove(follows)
        if not _is_job(follows) and not department:
            draft.doubts.append(doubt("position", follows, "captured_position"))
    if points < 4:
        draft.doubts.append(doubt("name", draft.name, "captured_name"))


def _name_in(piece: str, emails: list[str]) -> tuple[str, int]:
    """(the name in a piece, how sure that it is one: 0 not at all, 4 surely)."""
    text = re.sub(r"\s*\((?:she|he|they|sie|er|m/w/d|w|m)[^)]*\)$", "", piece, flags=re.IGNORECASE)
    words = text.split()
    lead = 0
    while lead < len(words) - 1 and words[lead].casefold().strip(".,:") in w.JOBS:
        lead += 1
    if 0 < lead < len(words):
        text = " ".join(words[lead:])
    if not _looks_like_name(text):
        return "", 0
    mailbox = _is_mailbox_of(text, emails)
    if _is_job(text) and not mailbox:
        return "", 0
    found = split_person_name(text)
    rate = 2 if found.first_name and found.last_name else 0
    rate += 3 if mailbox else 0
    rate += 2 if found.title or found.salutation or _TITLED.match(text) else 0
    rate += 2 if likely_salutation(found.first_name) else 0
    rate -= 2 if w.TRADES.search(text) or w.DEPARTMENTS.match(text) else 0
    return text, rate


def _looks_like_name(piece: str) -> bool:
    """Up to six words, a first and a last name, nothing but letters."""
    text = re.sub(r"\s*\([^)]*\)", "", piece)
    words = text.split()
    if not 1 <= len(words) <= 7 or any(map(str.isdigit, text)) or any(char in text for char in ":@/!?"):
        return False
    if w.NOT_THE_COMPANY.match(text) or is_company_name(text) or _TEAM.search(text):
        return False
    name = split_person_name(text)
    own = [word for word in words if word[0].isalpha() and not (word[0].islower() and word.endswith("."))]
    capital = all(word[0].isupper() or word.casefold() in _SMALL for word in own)  # Dr. iur., Prof. habil. aside
    long_enough = bool(name.last_name) and (bool(name.first_name) or bool(name.salutation))
    return capital and long_enough and "name_is_company" not in name.doubts


_SMALL = frozenset("von van der den de zu zur vom und di da del la le dos ter ten of bin al y e i und".split())


def _is_mailbox_of(name: str, emails: list[str]) -> bool:
    """Whether an address is that of the name: "d.lindqvist@", "ingo@", "mueller-anna@"."""
    found = split_person_name(name)
    last, first = _letters(found.last_name), _letters(found.first_name)
    for mail in emails:
        box = mail.partition("@")[0].casefold()
        parts = [_letters(part) for part in re.split(r"[._\-+]", box)]
        whole = _letters(box)
        if (last and (last in parts or (len(last) > 3 and last in whole))) or (len(first) > 2 and first in parts):
            return True
    return False


def _is_job(piece: str) -> bool:
    words = [word.strip(".,;:()") for word in re.split(r"[\s/]+", piece.casefold())]
    return len(words) <= 9 and any(word in w.JOBS or word.endswith(w.JOB_ENDINGS) for word in words)


# At the end


def _find_country(draft: _Draft) -> None:
    """A letterhead says its country by its VAT id, its mail address or the code before its numbers."""
    codes = [code for _, number in draft.phones for code in _BY_CODE if number.startswith((code, f"00{code[1:]}"))]
    ends = [address.rpartition(".")[2].upper() for address in (*draft.emails, *draft.webs)]
    signs = [draft.vat_id[:2], *(_BY_CODE[code] for code in codes), *ends]
    likely = next((sign for sign in signs if sign in _NEIGHBOURS), "")
    if not draft.land and len(draft.zip) == 4 and draft.zip.isdigit() and likely:
        draft.land = likely
    draft.abroad = draft.land or likely or draft.country


_BY_CODE = {"+41": "CH", "+43": "AT", "+45": "DK", "+423": "LI", "+352": "LU", "+32": "BE"}
_NEIGHBOURS = frozenset(("CH", "AT", "DK", "LI", "LU", "BE"))


def _settle_phones(draft: _Draft) -> None:
    """Numbers without a code are those of the country the letterhead is from: abroad they get its code."""
    for place, (kind, typed) in enumerate(draft.phones):
        here = parse_phones(typed, draft.abroad)
        if not here:
            continue
        phone = here[0]
        foreign = draft.abroad != draft.country and not typed.lstrip("( ").startswith(("+", "00"))
        if foreign and phone.normal and (phone.valid or draft.land):
            kind = "mobile" if kind == "work" and phone.kind == "mobile" else kind
            extension = f" x{phone.extension}" if phone.extension else ""
            draft.phones[place] = (kind, format_phone(phone.normal, "-") + extension)
        if not phone.normal or not phone.valid:
            draft.doubts.append(doubt("phone", phone.value, phone.reason or "phone_unlikely"))


def _look_again(draft: _Draft) -> None:
    """What only shows when everything is known."""
    _find_country(draft)
    _settle_phones(draft)
    if not draft.company and draft.name and legal_form(draft.name):
        draft.name, draft.company = "", draft.name
    if not draft.name and not draft.company and draft.rest and not draft.emails and len(draft.rest[0].split()) <= 4:
        first = draft.rest[0]
        if _looks_like_name(first):
            draft.name = draft.rest.pop(0)
            draft.doubts.append(doubt("name", first, "captured_name"))
    if draft.name.isupper() and len(draft.name.split()) > 1:
        draft.name = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), draft.name)
        draft.doubts.append(doubt("name", draft.name, "captured_name"))
    if draft.owner and draft.name == draft.owner and not draft.position:
        draft.rest = [piece for piece in draft.rest if piece != draft.owner]
    if draft.zip and draft.city and not place_matches(draft.zip, draft.city, draft.land):
        draft.doubts.append(doubt("zip", f"{draft.zip} {draft.city}", "captured_place"))
