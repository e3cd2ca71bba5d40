"""A contact from one text: a typed line ("Dr. Anna Müller, Kanzlei Müller & Söhne GmbH, 0331 555 01 20") or a pasted
e-mail signature. Each piece is looked at once and goes where it surely belongs; the rest stays as a note, so that
nothing is dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .captured import Captured
from .companies import ends_like_company, is_company_name, legal_form
from .contact import COMPANY, PERSON
from .emails import parse_emails
from .name_split import split_person_name
from .phones import parse_phones, phone_type


@dataclass(slots=True)
class _Draft:
    country: str
    name: str = ""
    company: str = ""
    position: str = ""
    emails: list[str] = field(default_factory=list[str])
    phones: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    webs: list[str] = field(default_factory=list[str])
    street: str = ""
    zip: str = ""
    city: str = ""
    land: str = ""
    vat_id: str = ""
    rest: list[str] = field(default_factory=list[str])


_GREETING = re.compile(
    r"(?i)^(mit )?(freundlich\w*|herzlich\w*|best\w*|viele\w*|liebe|schöne\w*|kind|warm)\s+"
    r"(grü(ß|ss)\w*|gru(ß|ss)|regards|wishes)\b.*$|^(mfg|vg|lg|regards|cheers|sincerely|yours .*|--+|[-_=*]{3,})\W*$"
)
_ON_BEHALF = re.compile(r"(?i)^(i\.?\s?a\.|i\.?\s?v\.|ppa\.?)\s+")
_EMAIL = re.compile(r"(?i)(?:\b(?:e-?mail|mail|e)\s*[:.]\s*)?<?\b([\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)\b>?")
_WEB = re.compile(
    r"(?i)(?:\b(?:web|www|internet|homepage|url|w)\s*:\s*)?"
    r"\b((?:https?://|www\.)[^\s,;|]+|[\w\-]+(?:\.[\w\-]+)*\.(?:de|com|net|org|eu|at|ch|info|biz|io|example)(?:/\S*)?)(?![\w@])"
)
_VAT = re.compile(
    r"(?i)(?:\b(?:ust\.?-?\s?id(?:\.?-?nr)?|uid|vat(?: no| id)?)\b\.?\s*[:.]?\s*)?"
    r"\b((?:DE\s?\d{3}\s?\d{3}\s?\d{3})|ATU\d{8})\b"
)
_PLACE = re.compile(r"^(?:(D|DE|A|AT|CH)\s?[-–]\s?)?(\d{4,5})\s+([^\W\d][^\d@]{1,60})$")
_STREET = re.compile(r"^(?=.*[^\W\d]{2})[^@:]{3,60}?\s\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-zA-Z]?)?$")
_PO_BOX = re.compile(r"(?i)^(postfach|p\.?\s?o\.?\s?box)\s+[\d ]+$")
_LABEL = re.compile(r"^([^\W\d_][^\d:@]{0,24})[:.]?\s*(?=[+(\d])")
_LEGAL = re.compile(
    r"(?i)\b(hrb|hra|amtsgericht|registergericht|geschäftsführ\w+:|vorstand:|sitz der gesellschaft|iban|bic|"
    r"steuer-?nr)\b"
)
_NUMBER_LIKE = re.compile(r"^\D{0,26}[+(\d][\d ()/.\-–]{5,}\D{0,3}\d*$")
_NAME_AND_PHONE = re.compile(r"^([^\d:]*[^\W\d]{2}[.]?\s[^\d:]*[^\W\d])\s+([+(0][\d ()/\-]{5,})$")
_PAGE = re.compile(r"(?i)<(?:br|p|div|td|span)\b[^<>]*>")
_RUN_TOGETHER = re.compile(r"(?i)\b(?:tel(?:efon)?|fax|mobil|e-?mail|web|phone|mobile)\b\.?\s*:?\s*[+(\d\w]")
_COUNTRIES = {"D": "DE", "A": "AT"}


def capture(text: str, country: str = "DE") -> Captured:
    """Understand a text. Never raises; what is empty stays empty. `country` is the office's, for phone numbers."""
    if _is_letterhead(text):
        from .letterhead import read_letterhead

        return read_letterhead(text, country)
    draft = _Draft(country)
    for piece in _pieces(text):
        _place(draft, piece)
    if not draft.name and not draft.company and draft.rest and _could_be_name(draft.rest[0]):
        draft.name = draft.rest.pop(0)
    if draft.name and not draft.company and legal_form(draft.name):
        draft.name, draft.company = "", draft.name
    return Captured(
        PERSON if draft.name or not draft.company else COMPANY,
        draft.name, draft.company, draft.position, tuple(dict.fromkeys(draft.emails)),
        tuple(dict.fromkeys(draft.phones)), tuple(dict.fromkeys(draft.webs)), draft.street, draft.zip, draft.city,
        draft.land, draft.vat_id, "\n".join(draft.rest),
    )  # fmt: skip


def _is_letterhead(text: str) -> bool:
    """Several lines, or one into which a signature has run together."""
    if sum(bool(line.strip()) for line in text.splitlines()) > 1 or _PAGE.search(text):
        return True
    return len(re.findall(r"\s[|·•▪]\s", text)) > 1 or len(_RUN_TOGETHER.findall(text)) > 1


def _pieces(text: str) -> list[str]:
    """The text in the smallest parts that can be looked at alone. Commas part, but not inside "Müller, Anna"."""
    found: list[str] = []
    lines = [line.strip(" \t|•·>*") for line in text.replace("\u00a0", " ").splitlines()]
    for line in lines:
        if not line or _GREETING.match(line):
            continue
        if _LEGAL.search(line):
            found.append(line)
            continue
        for part in re.split(r"\s+[|•·]\s+|\t+|\s{3,}|;\s*", line):
            comma = [piece.strip() for piece in part.split(",") if piece.strip()]
            if len(comma) == 2 and all(len(piece.split()) == 1 and piece.isalpha() for piece in comma):
                found.append(", ".join(comma))
            else:
                found += comma
    return found


def _place(draft: _Draft, piece: str) -> None:
    if _LEGAL.search(piece):
        draft.rest.append(piece)
        return
    piece = _take_addresses(draft, piece)
    if not piece:
        return
    tail = _NAME_AND_PHONE.match(piece)
    if tail and _take_phones(draft, tail[2]):
        piece = tail[1]
    elif _NUMBER_LIKE.match(piece) and not _PLACE.match(piece) and _take_phones(draft, piece):
        return
    place = _PLACE.match(piece)
    if place and not draft.zip:
        draft.land = _COUNTRIES.get(place[1] or "", place[1] or "") or ("AT" if draft.country == "AT" else "")
        draft.zip, draft.city = place[2], place[3].strip()
    elif (_STREET.match(piece) or _PO_BOX.match(piece)) and not draft.street and not is_company_name(piece):
        draft.street = piece
    else:
        _take_words(draft, _ON_BEHALF.sub("", piece))


def _take_addresses(draft: _Draft, piece: str) -> str:
    """Take e-mail and web addresses and VAT ids out of a piece."""
    for match in _EMAIL.finditer(piece):
        if any(found.valid for found in parse_emails(match[1])):
            draft.emails.append(match[1])
            piece = piece.replace(match[0], " ", 1)
    if "@" not in piece and (web := _WEB.search(piece)):
        draft.webs.append(web[1].rstrip(".)"))
        piece = piece.replace(web[0], " ", 1)
    if not draft.vat_id and (vat := _VAT.search(piece)):
        draft.vat_id = vat[1].replace(" ", "").upper()
        piece = piece.replace(vat[0], " ", 1)
    return " ".join(piece.split()).strip(" ,;:|<>()-–")


def _take_phones(draft: _Draft, piece: str) -> bool:
    label = _LABEL.match(piece)
    found = [phone for phone in parse_phones(piece, draft.country) if phone.normal]
    kind = phone_type(label[1].strip()) if label else ""
    for phone in found:
        draft.phones.append((phone.kind or kind or "work", phone.value.strip()))
    return bool(found)


def _take_words(draft: _Draft, piece: str) -> None:
    if not piece:
        return
    if not draft.company and is_company_name(piece):
        draft.company = piece
    elif not draft.name and not any(char.isdigit() for char in piece) and _could_be_name(piece):
        draft.name = piece
    elif draft.name and not draft.position and len(piece.split()) <= 6 and not any(char.isdigit() for char in piece):
        draft.position = piece
    else:
        draft.rest.append(piece)


def _could_be_name(piece: str) -> bool:
    """Up to six words with a first and a last name, or one word alone."""
    words = piece.split()
    if not 1 <= len(words) <= 6 or ends_like_company(words[-1]) or ":" in piece:
        return False
    name = split_person_name(piece)
    return bool(name.last_name) and "name_is_company" not in name.doubts
