"""Words of other programs for our codes: roles, languages, phases, address types; and lists inside a cell."""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.records import labels
from crm_desktop.records.cell_lists import parted
from crm_desktop.records.name_titles import split_salutation_and_title

_ROLES = {
    "customer": "kunde kunden kundin customer customers client clients mandant mandantin debitor stammkunde "
    "patient gast",
    "supplier": "lieferant lieferanten lieferantin supplier suppliers vendor vendors kreditor dienstleister",
    "prospect": "interessent interessenten interessentin prospect prospects lead leads akquise neukunde",
    "partner": "partner partnerin partners kooperationspartner geschaeftspartner vertriebspartner",
    "press": "presse press journalist journalistin redaktion medien media",
    "authority": "behoerde behörde behörden authority amt oeffentliche government",
    "competitor": "wettbewerber mitbewerber konkurrent konkurrenz competitor",
}
_ROLE_CODES = {word: code for code, words in _ROLES.items() for word in words.split()}

PARTS = frozenset(
    """kunden kundinnen lieferanten interessenten partner mandanten mitglieder mitarbeiter mitarbeiterinnen
    dienstleister handwerker vermieter mieter behörden behoerden banken presse ärzte freunde familie verwandte
    privat geschäftlich
    firmen privatpersonen privatkunden firmenkunden geschäftskunden ehemalige vorstand ehrenmitglieder fördermitglieder
    spender sponsoren teilnehmer referenten customers clients suppliers vendors prospects leads partners members staff
    employees friends family private business companies""".split()
)
"""What a list is parted by: one such word in a row of its own."""

_LANGUAGES = {
    "de": "deutsch german de deu ger de-de de-at de-ch d 1031",
    "en": "englisch english en eng en-us en-gb e 1033 2057",
    "fr": "französisch franzoesisch french fr fra fre",
    "it": "italienisch italian it ita",
    "es": "spanisch spanish es spa",
    "nl": "niederländisch niederlaendisch dutch nl nld",
    "pl": "polnisch polish pl pol",
    "tr": "türkisch tuerkisch turkish tr tur",
    "ru": "russisch russian ru rus",
    "cs": "tschechisch czech cs cze",
    "da": "dänisch daenisch danish da dan",
    "sv": "schwedisch swedish sv swe",
    "pt": "portugiesisch portuguese pt por",
}
_LANGUAGE_CODES = {word: code for code, words in _LANGUAGES.items() for word in words.split()}

_PHASES = {
    "lead": "lead kontakt neu",
    "prospect": "interessent prospect angebot",
    "customer": "kunde kunden kundin customer customers client clients mandant mandantin debitor stammkunde "
    "patient gast",
    "dormant": "ruhend inaktiv dormant inactive schlafend",
    "former": "ehemalig ehemaliger former verloren lost",
}
_PHASE_CODES = {word: code for code, words in _PHASES.items() for word in words.split()}

_ADDRESS_TYPES = {
    "work": "arbeit geschäftlich geschaeftlich work business firma büro buero office dienstlich hauptadresse",
    "home": "privat home zuhause wohnung private heim",
    "delivery": "lieferadresse lieferanschrift lieferung delivery shipping versand",
    "invoice": "rechnungsadresse rechnungsanschrift rechnung invoice billing",
}
_ADDRESS_CODES = {word: code for code, words in _ADDRESS_TYPES.items() for word in words.split()}

NOISE = frozenset(
    ("keine angabe", "unspecified", "0.0.00", "0/0/00", "00.00.0000", "0000-00-00", "#n/a", "null", "(null)", "none")
)
"""What other programs write where there is nothing."""

NOTHING = NOISE | frozenset(
    ("-", "--", "---", "–", "—", "/", "./.", ".", "?", "x", "0", "n/a", "n. a.", "n.a.", "na", "n.v.", "k.a.", "k. a.",
     "keine", "keiner", "keins", "kein", "ka", "nicht vorhanden", "unbekannt", "unknown", "ohne", "entfällt", "nil",
     "nan", "no", "nein", "aucun", "aucune", "nessuno", "ninguno", "geen", "not available", "kein telefon",
     "#wert!", "#value!", "#ref!", "#bezug!", "#name?", "#nv")
)  # fmt: skip
"""What people write where there is no number or address."""


@lru_cache(maxsize=1024)
def salutation_and_title(text: str) -> tuple[str, str]:
    """Salutation code and title of a cell, nothing of what other programs write where there is nothing."""
    if code := labels.code_of("salutation", text):
        return code, ""
    return ("", "") if text.casefold() in NOISE else split_salutation_and_title(text)


@lru_cache(maxsize=512)
def role(text: str) -> str:
    """A code of contact.ROLES, or empty."""
    return _ROLE_CODES.get(text.casefold().strip(" ."), "") or labels.code_of("role", text)


@lru_cache(maxsize=512)
def language(text: str) -> str:
    """An ISO 639-1 code, or empty."""
    word = text.casefold().strip().replace("_", "-")
    return _LANGUAGE_CODES.get(word) or _LANGUAGE_CODES.get(word.partition(" ")[0], "")


@lru_cache(maxsize=512)
def phase(text: str) -> str:
    """A code of contact.PHASES, or empty."""
    return _PHASE_CODES.get(text.casefold().strip(), "") or labels.code_of("phase", text)


@lru_cache(maxsize=512)
def account_class(text: str) -> str:
    """ "A" for A, a-Kunde, Klasse A, A customer; or empty."""
    found = re.fullmatch(
        r"(?i)(?:(?:klasse|class)\s*)?([abc])(?:[\s-]*(?:kunden?|kundin|customers?|clients?))?", text.strip()
    )
    return found[1].upper() if found else ""


@lru_cache(maxsize=512)
def day(text: str) -> str:
    """A day with its year, ISO, or empty."""
    from crm_desktop.records.dates import parse_date

    found = parse_date(text).iso
    return "" if found.startswith("--") else found


@lru_cache(maxsize=512)
def address_form(text: str) -> str:
    """ "du" or "sie", or empty."""
    word = text.casefold().strip(" .")
    return {"du": "du", "ja": "du", "sie": "sie", "nein": "sie", "per du": "du", "per sie": "sie"}.get(word, "")


@lru_cache(maxsize=512)
def address_type(text: str) -> str:
    """A code of contact.ADDRESS_TYPES for the label of another program or of ours, or empty."""
    if code := labels.code_of("address", text):
        return code
    return next((code for word in re.findall(r"[^\W\d_]+", text.casefold()) if (code := _ADDRESS_CODES.get(word))), "")


@lru_cache(maxsize=512)
def channel_type(text: str) -> str:
    """ "work", "home" or "other" for the label of an e-mail address or website, or empty."""
    if code := labels.code_of("email", text) or labels.code_of("web", text):
        return code
    found = address_type(text)
    if found in ("work", "home"):
        return found
    return "other" if text.casefold().strip("* ") in ("other", "andere", "sonstige", "weitere") else ""


@lru_cache(maxsize=64)
def contact_kind(text: str) -> str:
    """ "person" or "company" for our word for it or DATEV's code (0 none, 1 person, 2 company), or empty."""
    if code := {"1": "person", "2": "company"}.get(text) or labels.code_of("kind", text):
        return code
    return _KINDS.get(text.casefold().strip(" ."), "")


_KIND_WORDS = {
    "company": ("firma", "firmen", "unternehmen", "organisation", "organization", "company", "business", "b2b",
                "account", "geschäftlich", "juristische person", "firmenkunde", "geschäftskunde", "gewerbe"),
    "person": ("person", "privat", "privatperson", "private", "natürliche person", "privatkunde", "endverbraucher",
               "consumer", "b2c", "individual", "kontakt", "contact", "endkunde", "einzelperson"),
}  # fmt: skip
_KINDS = {word: code for code, found in _KIND_WORDS.items() for word in found}
_YES = frozenset(("ja", "j", "yes", "y", "true", "wahr", "1", "x", "ein", "on"))
_NO = frozenset(("nein", "n", "no", "false", "falsch", "0", "aus", "off", "-"))


IS_COMPANY = frozenset(
    ("is a company", "is company", "ist ein unternehmen", "ist unternehmen", "ist eine firma", "ist firma", "company?",
     "unternehmen?", "firma?", "ist firmenkunde", "firmenkunde", "is business")
)  # fmt: skip
"""Headings of columns that say yes for companies and no for people."""


def is_yes_or_no(text: str) -> bool:
    return text.casefold() in _YES or text.casefold() in _NO


@lru_cache(maxsize=64)
def role_of_heading(folded: str) -> str:
    """The role that a column of yes and no is about: "Rolle Kunde", "Ist Lieferant", "Interessent"; or empty."""
    return role(folded.removeprefix("rolle ").removeprefix("ist ").removeprefix("is ").removeprefix("role "))


def said_yes(text: str) -> bool:
    return text.casefold() in _YES


@lru_cache(maxsize=4096)
def listed(text: str) -> tuple[str, ...]:
    """The entries of a cell with tags: Google parts with " ::: " and marks its own groups with a star, others use
    semicolons, commas or lines. What stands in quotes is one entry as it is (our own exports)."""
    entries = parted(text, ";,\n|") if '"' in text else []
    if any(quoted for _, quoted in entries):
        found = (entry if quoted else " ".join(entry.split()) for entry, quoted in entries)
        return tuple(dict.fromkeys(entry for entry in found if entry))
    parts = text.split(":::") if ":::" in text else re.split(r"[;,\n|]", text)
    found = (" ".join(part.split()) for part in parts)
    return tuple(dict.fromkeys(part for part in found if part and not part.startswith("*")))
