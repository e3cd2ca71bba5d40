"""The fields a letter can ask for: our own list in both languages, and what other programs call the same things.

Values of a person are a mapping from `key(name)` to text, so "PLZ_Ort", "plz ort" and "PLZ-Ort" are one field, and
umlauts may be written either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_desktop.common.fold import fold

_SEPARATORS = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """The form in which names of fields are compared: no case, no blanks or signs, umlauts folded."""
    return _SEPARATORS.sub("", fold(name)) or name.strip().casefold()


@dataclass(frozen=True, slots=True)
class LetterField:
    code: str
    german: str
    english: str
    others: str = ""
    """What other programs and offices call it, separated by |."""

    def name(self, language: str) -> str:
        return self.german if language == "de" else self.english


FIELDS: tuple[LetterField, ...] = (
    LetterField("letter_salutation", "Briefanrede", "Letter salutation",
                "Anredezeile|Persönliche Anrede|Grußzeile|Salutation line|Greeting line|Greeting|Anrede im Brief"),
    LetterField("address_block", "Anschrift", "Address block",
                "Anschriftfeld|Adressblock|Adressfeld|Postanschrift|Address lines|Mailing address"),
    LetterField("salutation", "Anrede", "Form of address",
                "Anr|Salutation|Courtesy title|Courtesy_Title|Ansprache|Geschlecht Anrede|Aanhef"),
    LetterField("title", "Titel", "Academic title", "Akademischer Titel|akad Titel|Title|Prefix|Titel vor|Grad"),
    LetterField("first_name", "Vorname", "First name",
                "Rufname|Given name|Forename|FirstName|Name1 Vorname|Prénom|Nome|Voornaam|Vornamen|fname"),
    LetterField("middle_name", "Weitere Vornamen", "Further first names", "Middle name|Zweiter Vorname|Middle"),
    LetterField("last_name", "Nachname", "Last name",
                "Familienname|Zuname|Surname|Family name|LastName|Hausname|Nom|Cognome|Achternaam|Last|lname"),
    LetterField("name_suffix", "Namenszusatz", "Name suffix", "Suffix|Titel nach|Titel nachgestellt"),
    LetterField("name", "Name", "Name",
                "Vollständiger Name|Full name|Display name|Anzeigename|Ansprechpartner|Contact name|Kontakt|"
                "Vor und Nachname|Vorname Nachname|Contact|Kontaktperson|Empfänger|Recipient name"),
    LetterField("company", "Firma", "Company",
                "Firmenname|Unternehmen|Organisation|Organization|Company name|Kunde|Firma1|Name1|Betrieb|Account"),
    LetterField("department", "Abteilung", "Department", "Abt|Dept|Name2 Abteilung"),
    LetterField("position", "Position", "Position", "Funktion|Job title|Stellung|Rolle|Berufsbezeichnung"),
    LetterField("extra", "Adresszusatz", "Additional line",
                "Zusatz|Address 2|Address line 2|Adresse 2|Straße 2|Street 2|Adresszeile 2|c/o|Anschriftzusatz"),
    LetterField("street", "Straße", "Street",
                "Str|Straße und Hausnummer|Straße Hausnummer|Straße Nr|Address|Address 1|Address line 1|Adresse|"
                "Adresse 1|Street address|Business street|Straße geschäftlich|Adresszeile 1|Adresregel 1|Anschrift 1|"
                "Rue|Via"),
    LetterField("po_box", "Postfach", "P.O. box", "PO Box|POBox|Postbox|Pf|Boîte postale"),
    LetterField("zip", "PLZ", "Postal code",
                "Postleitzahl|Zip|Zip code|Postcode|Business postal code|Postleitzahl geschäftlich|Code postal|CAP"),
    LetterField("city", "Ort", "City",
                "Stadt|Wohnort|Town|Place|Business city|Ort geschäftlich|Ville|Plaats|Città|Gemeinde"),
    LetterField("zip_city", "PLZ Ort", "Postal code and city", "PLZ und Ort|PLZ/Ort|Postleitzahl Ort|Zip City"),
    LetterField("state", "Bundesland", "State",
                "Kanton|Region|Province|Provincie|Business state|Bundesland/Kanton|State or Province|County"),
    LetterField("country", "Land", "Country",
                "Staat|Country/Region|Land/Region|Country or Region|Business country|Land of regio|Pays"),
    LetterField("phone", "Telefon", "Phone",
                "Tel|Telefonnummer|Rufnummer|Business phone|Telefon geschäftlich|Telephone|Phone number|Fon"),
    LetterField("mobile", "Mobil", "Mobile",
                "Handy|Mobiltelefon|Mobile phone|Mobilnummer|Cell|Cell phone|Natel|Handynummer"),
    LetterField("fax", "Fax", "Fax number", "Telefax|Faxnummer|Business fax|Fax geschäftlich"),
    LetterField("email", "E-Mail", "E-mail",
                "Mail|E-Mail-Adresse|Email address|E mail address|Mailadresse|EMailadresse"),
    LetterField("web", "Webseite", "Website", "Internet|Homepage|Web page|URL|Internetadresse"),
    LetterField("birthday", "Geburtstag", "Birthday", "Geburtsdatum|Date of birth|Geb|Birth date|DOB"),
    LetterField("customer_no", "Kundennummer", "Customer number",
                "Kunden-Nr|Kundennr|KdNr|Kd-Nr|Customer ID|CustomerNo|Unique identifier|Debitor|Mitgliedsnummer|ID"),
    LetterField("vat_id", "USt-IdNr.", "VAT ID", "UStIdNr|Umsatzsteuer-ID|USt-ID|VAT number"),
    LetterField("industry", "Branche", "Industry", "Gewerbe|Sector|Line of business"),
    LetterField("profession", "Beruf", "Profession", "Occupation"),
    LetterField("nickname", "Spitzname", "Nickname", "Kurzname|Rufname kurz"),
    LetterField("birth_name", "Geburtsname", "Name at birth", "Mädchenname|Maiden name"),
    LetterField("language", "Sprache", "Language", ""),
    LetterField("owner", "Betreuer", "Owner", "Bearbeiter|Sachbearbeiter|Ihr Ansprechpartner|Account manager"),
    LetterField("response_code", "Antwortcode", "Response code",
                "Aktionscode|Kampagnencode|Werbecode|Campaign code|Promotion code"),
    LetterField("product", "Produkt", "Product", "Gerät|Vertrag|Product or contract|Produkt oder Vertrag"),
    LetterField("serial", "Seriennummer", "Serial number", "Serien-Nr|Vertragsnummer|Contract number|Gerätenummer"),
    LetterField("contract_end", "Vertragsende", "Contract end",
                "Vertrag endet am|Vertrag bis|Contract until|Contract ends on|Laufzeitende"),
    LetterField("warranty_end", "Garantieende", "Warranty end",
                "Garantie endet am|Garantie bis|Warranty until|Warranty ends on"),
    LetterField("products", "Produkte", "Products", "Geräte|Verträge|Produkte und Verträge|Products and contracts"),
    LetterField("today", "Datum", "Date", "Briefdatum|Tagesdatum|Heute|Today|Letter date|Current date"),
)  # fmt: skip
"""In the order in which they are offered."""


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for item in FIELDS:
        for name in (item.german, item.english, item.code):
            found.setdefault(key(name), item.code)
    for item in FIELDS:
        for name in filter(None, item.others.split("|")):
            found.setdefault(key(name), item.code)
    return found


def code_of(name: str) -> str:
    """What a field of this name means: a code of FIELDS, or ''."""
    return _codes().get(key(name), "")


def resolve(names: Iterable[str], known: Iterable[str], mapped: Mapping[str, str] | None = None) -> dict[str, str]:
    """Name of a field in a template to the key of a value; what stays unknown is left out.

    `known` are the keys there are. First what the user said (`mapped`: field to name of a value), then the same name,
    then another name for the same thing.
    """
    keys = dict.fromkeys(known)
    by_code: dict[str, str] = {}
    for one in keys:
        by_code.setdefault(_codes().get(one, ""), one)
    said = {key(field): value for field, value in (mapped or {}).items()}
    found: dict[str, str] = {}
    for name in names:
        for candidate in (said.get(key(name)), name):
            if candidate is None:
                continue
            same, code = key(candidate), code_of(candidate)
            if same in keys or (code and code in by_code):
                found[name] = same if same in keys else by_code[code]
                break
    return found


def by_code(values: Mapping[str, str]) -> dict[str, str]:
    """The values under the codes of FIELDS, as far as their names tell; the first of several wins."""
    found: dict[str, str] = {}
    for name, value in values.items():
        if value and (code := _codes().get(name)):
            found.setdefault(code, value)
    return found
