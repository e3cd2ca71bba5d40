"""Headings nobody wrote down, understood by their words: "Tel. Büro", "private E-Mail", "Lieferadresse: PLZ 2"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from .header_words import profiles, singles, squeezed

_THINGS: dict[str, str] = {}
for _code, _words in {
    "phone": "tel telefon telefonnummer telefonnr telnr fon phone telephone rufnummer festnetz durchwahl nummer",
    "mobile": "mobil handy mobiltelefon mobilnummer mobilnr handynummer handynr mobile cell cellphone natel "
    "funktelefon mobiltelefonnummer mobilfunk mobilfunknummer mobilrufnummer",
    "fax": "fax telefax faxnummer faxnr telefaxnummer",
    "email": "e-mail email mail e-mails emails mailadresse e-mail-adresse emailadresse e-mailadresse",
    "web": "web website webseite homepage internet www url internetseite",
    "street": "strasse str street strassenname address1",
    "house_no": "hausnummer hausnr",
    "zip": "plz postleitzahl zip zipcode postcode postal-code",
    "city": "ort stadt city wohnort town locality",
    "country": "land country staat laenderkennzeichen lkz laendercode laenderkuerzel",
    "state": "bundesland kanton region state province",
    "po_box": "postfach pobox",
    "extra": "zusatz adresszusatz address2",
    "name": "name",
    "first_name": "vorname firstname",
    "last_name": "nachname lastname familienname",
    "salutation": "anrede",
    "title": "titel",
    "position": "funktion position jobbezeichnung jobtitel berufsbezeichnung stellenbezeichnung",
    "department": "abteilung department",
    "company": "firma firmenname firmenbezeichnung unternehmen unternehmens unternehmensname organisation organization "
    "company",
    "label": "typ type label kategorie category art",
    # French, Italian, Spanish and Dutch, without accents
}.items():
    _THINGS.update(dict.fromkeys(_words.split(), _code))
for _code, _words in {
    "phone": "telefono telefoon telefoonnummer",
    "mobile": "portable gsm cellulare celular movil mobiel",
    "fax": "telecopie telecopieur",
    "email": "courriel messagerie mel correo",
    "web": "site sito sitio pagina",
    "street": "rue via indirizzo calle direccion straat",
    "house_no": "huisnummer civico",
    "zip": "cp cap npa",
    "city": "ville localite commune citta localita comune ciudad poblacion localidad plaats woonplaats",
    "country": "pays paese nazione pais",
    "state": "provincia provincie dep",
}.items():
    _THINGS.update(dict.fromkeys(_words.split(), _code))

_PLACES: dict[str, str] = {}
for _code, _words in {
    "work": "geschaeftlich gesch geschaeft dienstlich dienst dienstl buero firma firmen business work office "
    "arbeit beruflich geschaeftl bueroadresse dienstadresse dienstanschrift arbeitsadresse postanschrift "
    "postadresse",
    "home": "privat private priv home zuhause personal privatadresse privatanschrift wohnanschrift wohnadresse",
    "other": "weitere weiterer weiteres andere anderer anderes other sonstige alternativ alternative zweite zweiter "
    "sekundaer sekundaere secondary alternate alt",
    "delivery": "liefer lieferadresse lieferanschrift lieferung delivery shipping versand versandadresse",
    "invoice": "rechnung rechnungs rechnungsadresse rechnungsanschrift invoice billing",
    "main": "zentrale haupt main primaer primaere primary",
    "assistant": "assistent assistenten assistentin assistant asst sekretariat",
    "contact": "ansprechpartner ansprechpartnerin kontaktperson ap",
}.items():
    _PLACES.update(dict.fromkeys(_words.split(), _code))

for _code, _words in {
    "work": "bureau professionnel professionnelle travail ufficio uff lavoro oficina trabajo werk zakelijk werkadres",
    "home": "domicile personnel personnelle prive privee casa abitazione ab particular thuis thuisadres huisadres",
    "other": "autre altro altra otro otra overig",
    "delivery": "livraison spedizione consegna envio afleveradres",
    "invoice": "facturation fatturazione facturacion factuuradres",
    "main": "principal principale",
}.items():
    _PLACES.update(dict.fromkeys(_words.split(), _code))

_FILLER = {
    "1",
    "2",
    "3",
    "4",
    "nr",
    "no",
    "adresse",
    "address",
    "anschrift",
    "der",
    "des",
    "die",
    "und",
    "n",
    "-",
    "value",
    "de",
    "del",
    "di",
    "op",
    "du",
    "default",
    "standard",
    "code",
    "postal",
    "line",
    "iso",
    "2-stellig",
    "optional",
    "la",
    "adres",
}
_SPLIT = re.compile(r"[\s:/,.&+]+|(?<=[a-z])-(?=[a-z])")
_SHORT = re.compile(r"((?:tel|telefon|fon|fax|mail|e-mail)\.?) ([pgd])(?:\.|$)")
_KINDS = {"p": "privat", "g": "geschaeftlich", "d": "dienstlich"}
"""One letter behind a number: "Tel. p", "Tel. (d)"."""
_COMPOUND = re.compile(
    r"(liefer|rechnungs|privat|firmen|dienst|buero|geschaefts|haupt)-?(telefon|tel|fax|handy|mobil|mail|e-mail|email|"
    r"strasse|plz|ort|land|adresse|anschrift|nummer|mobiltelefon)"
)


_PHRASE = {
    "first name": "firstname", "last name": "lastname",
    "code postal": "zip", "codigo postal": "zip", "adresse de messagerie": "email", "site web": "web",
    "sito web": "web",
    "pays/region": "country",
    "paese/area geografica": "country", "pais o region": "country", "land/regio": "country",
    "land/region": "country", "country/region": "country", "dep/region": "state",
    "page web": "web", "pagina web": "web", "correo electronico": "email", "posta elettronica": "email",
    "adresse e-mail": "email", "mailing": "work",
}  # fmt: skip
"""Several words, or parts of one, that are one word of ours."""
_PHRASES = re.compile(r"\b(?:" + "|".join(sorted(_PHRASE, key=len, reverse=True)) + r")\b")


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def understand(folded: str) -> str:
    """The target of a folded heading made of a thing and a place, or empty when any of its words is unknown."""
    folded = _SHORT.sub(lambda found: f"{found[1]} {_KINDS[found[2]]}", folded)
    text = (
        _COMPOUND.sub(r"\1 \2", folded)
        .replace("e-mail", "email")
        .replace("postal code", "zip")
        .replace("zip code", "zip")
    )
    text = _PHRASES.sub(lambda match: _PHRASE[match[0]], _unaccented(text))
    thing = place = ""
    firm = label = False
    found_words = _SPLIT.split(text)
    if "mail" in found_words and _ADDRESS_LINE.search(text) and not _OF_MAIL.issuperset(found_words):
        found_words.remove("mail")  # "Address - Mail - Street" is where the post goes
    for word in found_words:
        word = word.strip("-")
        if not word or word in _FILLER:
            continue
        if found := _PLACES.get(word) or _PLACES.get(word.rstrip("s123456789")):
            place = place or found
        elif found := _THINGS.get(word) or _THINGS.get(word.rstrip("123456789")):
            if found in ("company", "label"):
                firm, label = firm or found == "company", label or found == "label"
                continue
            if thing and thing != found:
                if {thing, found} == {"phone", "mobile"}:
                    found = "mobile"
                elif {thing, found} == {"phone", "fax"}:
                    found = "fax"
                elif {thing, found} == {"zip", "city"}:
                    found = "zip_city"
                elif {thing, found} == {"street", "house_no"}:
                    found = "street"
                elif thing == "mobile" or "phone" in (thing, found):
                    return ""
                else:
                    return ""
            thing = found
        else:
            return ""
    if thing == "phone" and not place and text in ("nummer", "number"):
        return ""
    if not thing and not label and place and (line := _ADDRESS_LINE.search(text)) and line[1]:
        thing = "street" if line[1] == "1" else "extra"
    if label:
        return _label(thing, text) if not place else ""
    return _of_company(thing, place) if firm else _target(thing, place)


_ADDRESS_LINE = re.compile(r"\b(?:address|adresse|anschrift)(?:\s*(?:line\s*)?([12])\b)?")
_OF_MAIL = frozenset(("mail", "address", "adresse", "1", "2", "3", "home", "work", "privat", "-", ""))


def _label(thing: str, text: str) -> str:
    """ "Phone type", "Adress-Kategorie": what stands beside says which kind of number or address it is."""
    if thing in ("phone", "email", "web"):
        return f"{thing}.label"
    return "address.label" if not thing and _ADDRESS_LINE.search(text) else ""


def _of_company(thing: str, place: str) -> str:
    """What a heading that speaks of a company means: its name, a name of either, or where it is reached."""
    if place == "delivery":
        return "address.delivery.extra" if not thing else _target(thing, place)
    if thing in ("", "name"):
        return "company" if place in ("", "invoice", "work", "contact") else ""
    if thing == "last_name":
        return "name_or_company"
    return "" if thing in _CONTACT and thing not in ("phone", "mobile", "fax", "email") else _target(thing, place)


_OF_A_PERSON = (
    "person kontakt contact kunde kunden customer client lead teilnehmer attendee mitglied member invitee gast guest "
    "besteller buyer kaeufer empfaenger recipient abonnent subscriber".split()
)
_OF_A_COMPANY = "organisation organization firma unternehmen company account".split()
_RECORD = re.compile(rf"({'|'.join(_OF_A_PERSON)}|({'|'.join(_OF_A_COMPANY)}))(?: ?[-:./] ?| )(\S.*)")


_RECORD_BEHIND = re.compile(rf"(\S.*?)(?:,? (?:des|der|vom|von))? (?:{'|'.join(_OF_A_PERSON)})s?")


def without_record(folded: Sequence[str]) -> list[str]:
    """The headings without the word for the record that programs put before the field: "Person - Vorname",
    "customer_firstname", "Organisation: Name". Only what is known without it loses it."""
    found: list[str] = []
    for name in folded:
        match = _RECORD.fullmatch(name) if name and name not in singles() else None
        rest = match[3] if match else ""
        if name and not match and name not in singles() and (behind := _RECORD_BEHIND.fullmatch(name)):
            rest = "" if behind[1] in ("rolle", "role") else behind[1]
        if match and match[2] and rest in ("name", "bezeichnung"):
            found.append("firma")
        elif rest and (rest in singles() or squeezed(rest) or understand(rest)) and not understand(name):
            found.append(rest)
        else:
            found.append(name)
    return found


_ADDRESS_PARTS = ("street", "house_no", "zip", "city", "zip_city", "country", "state", "po_box", "extra")
_CONTACT = {
    "phone": "contact.phone", "mobile": "contact.mobile", "fax": "contact.fax", "email": "contact.email",
    "name": "contact.display_name", "first_name": "contact.first_name", "last_name": "contact.last_name",
    "salutation": "contact.salutation", "title": "contact.title", "position": "contact.position",
}  # fmt: skip


def _target(thing: str, place: str) -> str:
    if place == "contact":
        return _CONTACT.get(thing, "")
    if place == "assistant":
        return "phone:assistant" if thing in ("phone", "mobile") else ""
    if thing in _ADDRESS_PARTS:
        return f"address.{place if place in ('work', 'home', 'other', 'delivery', 'invoice') else 'work'}.{thing}"
    if thing == "mobile":
        return "phone:mobile"
    if thing == "fax":
        return "phone:fax_home" if place == "home" else "phone:fax"
    if thing == "phone":
        return f"phone:{place}" if place in ("work", "home", "main", "other") else "phone:work"
    if thing in ("email", "web"):
        return f"{thing}:{place}" if place in ("work", "home", "other") else f"{thing}:work"
    if place == "invoice" and thing in _CONTACT:
        return {"name": "name_or_company"}.get(thing, thing)  # who pays is who the row is about
    return "" if place or not thing else {"name": "name_or_company"}.get(thing, thing)


@cache
def _vocabulary() -> dict[str, str]:
    known = dict(singles())
    for profile in profiles().values():
        for name, target in profile.targets.items():
            if target != "ignore":
                known.setdefault(name, target)
    return {name: target for name, target in known.items() if len(name) >= 5 and " n " not in f" {name} "}


def similar(folded: str) -> tuple[str, float]:
    """The target of the known heading most like a misspelt one, and how like it is (0.85 to 1); empty otherwise."""
    if len(folded) < 5 or len(folded) > 40:
        return "", 0.0
    import jellyfish

    best, likeness = "", 0.0
    for name, target in _vocabulary().items():
        if abs(len(name) - len(folded)) > 2 or name[0] != folded[0]:
            continue
        distance = jellyfish.damerau_levenshtein_distance(name, folded)
        score = 1 - distance / max(len(name), len(folded))
        if distance <= 2 and score > likeness:
            best, likeness = target, score
    return (best, likeness) if likeness >= 0.85 else ("", 0.0)
