"""Lists of cases and of what customers have: which fields their columns can go to, and what is known of each row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from crm_desktop.common.i18n import mark, texts

tr = texts("list_import")

CASES, EQUIPMENT = KINDS = ("cases", "equipment")
TEXT, DATE, MONEY, PERCENT, NUMBER, CODE = "text", "date", "money", "percent", "number", "code"
NEW, UPDATE, SAME, BAD = "new", "update", "same", "bad"
"""What becomes of a row."""
IGNORE = ""


class ListField(NamedTuple):
    """`words`: headings that mean it, folded as headings are."""

    name: str
    title: str
    kind: str
    words: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


WHOSE = (
    ListField("contact_id", mark("Id of the contact"), TEXT, _words("contact id, kontakt-id, kontakt id")),
    ListField("customer_no", mark("Customer number"), TEXT, _words(
        "customer number, customer no, customer id, kundennummer, kunden-nr, kundennr, kunden nr, kdnr, "
        "kd-nr, debitor, debitorennummer")),
    ListField("email", mark("E-mail address"), TEXT, _words("e-mail, email, mail, e-mail-adresse, email address")),
    ListField("company", mark("Company"), TEXT, _words(
        "company, firma, unternehmen, organisation, organization, account, firmenname, company name")),
    ListField("contact", mark("Contact"), TEXT, _words(
        "contact, kontakt, customer, kunde, name, ansprechpartner, person, contact name, kundenname, client")),
)  # fmt: skip
"""Whose it is; the first of these that names somebody counts."""

CASE_FIELDS = (
    ListField("title", mark("Case"), TEXT, _words(
        "case, title, fall, vorgang, titel, bezeichnung, betreff, subject, deal, deal name, opportunity, "
        "opportunity name, chance, verkaufschance, project, projekt, projektname")),
    ListField("number", mark("Number of the case"), TEXT, _words(
        "number, number of the case, fallnummer, nummer, nr, no, vorgangsnummer, ticket, ticketnummer, "
        "ticket no, case number")),
    ListField("process", mark("Process"), TEXT, _words("process, prozess, pipeline")),
    ListField("step", mark("Step or outcome"), TEXT, _words(
        "step, schritt, step or outcome, schritt oder ausgang, stage, phase, status, stufe, "
        "verkaufsphase, deal stage, ergebnis, outcome")),
    ListField("amount", mark("Amount"), MONEY, _words(
        "amount, betrag, summe, wert, value, angebotssumme, auftragswert, umsatz, deal value, volumen, "
        "angebotswert, auftragssumme, offer amount, revenue")),
    ListField("currency", mark("Currency"), TEXT, _words("currency, waehrung")),
    ListField("offer_day", mark("Offer made on"), DATE, _words(
        "offer made on, offer of, offer date, angebotsdatum, angebot vom, angebotstag, angebot am, quote date, "
        "angebot abgegeben am")),
    ListField("probability", mark("Probability"), PERCENT, _words(
        "probability, wahrscheinlichkeit, aussicht, auftragswahrscheinlichkeit, chance %, chance in %, "
        "abschlusswahrscheinlichkeit, wkeit, win probability")),
    ListField("close_day", mark("Expected close"), DATE, _words(
        "expected close, close date, closing date, abschluss, abschlussdatum, voraussichtlicher abschluss, "
        "realisierungszeitpunkt, realisierung, erwarteter abschluss, expected close date, zeitpunkt")),
    ListField("content", mark("What is offered"), TEXT, _words(
        "what is offered, content, inhalt, angebotsinhalt, beschreibung, description, angebotsbeschreibung, "
        "was wird angeboten, leistung")),
    ListField("reason", mark("Reason"), TEXT, _words(
        "reason, grund, absagegrund, verlustgrund, lost reason, loss reason, warum")),
    ListField("competitor", mark("Competitor"), TEXT, _words(
        "competitor, mitbewerber, wettbewerber, wettbewerb, konkurrent, konkurrenz, lost to")),
    ListField("owner", mark("Responsible"), TEXT, _words(
        "responsible, owner, zustaendig, verantwortlich, bearbeiter, betreuer, mitarbeiter, verkaeufer, "
        "sales rep")),
    ListField("budget", mark("Budget"), MONEY, _words("budget")),
    ListField("need", mark("Need"), TEXT, _words("need, bedarf")),
    ListField("time_frame", mark("Time frame"), TEXT, _words(
        "time frame, umsetzungszeitraum, zeitraum, zeitrahmen")),
    ListField("priority", mark("Priority"), CODE, _words("priority, prioritaet, dringlichkeit")),
    ListField("due_day", mark("Due on"), DATE, _words("due on, due, due date, faellig, faellig am, termin, frist")),
    ListField("product", mark("Product"), TEXT, _words("product, produkt, artikel, geraet")),
    ListField("serial", mark("Serial number"), TEXT, _words("serial, serial number, seriennummer, serien-nr, sn")),
    ListField("cause", mark("Cause"), TEXT, _words("cause, ursache")),
    ListField("cost", mark("What it cost us"), MONEY, _words("cost, what it cost us, was es uns kostet, kosten")),
    ListField("compensation", mark("Compensation"), MONEY, _words(
        "compensation, entschaedigung, gutschrift, kulanz, wiedergutmachung")),
)  # fmt: skip
EQUIPMENT_FIELDS = (
    ListField("product", mark("Product or contract"), TEXT, _words(
        "product, produkt, product or contract, produkt oder vertrag, artikel, geraet, vertrag, contract, "
        "bezeichnung, maschine, machine, anlage, modell, model, system, typ, equipment, titel, title, "
        "vertragsart")),
    ListField("serial", mark("Serial or contract number"), TEXT, _words(
        "serial, serial number, serial no, seriennummer, serien-nr, serien nr, seriennr, sn, "
        "serial or contract number, serien- oder vertragsnummer, vertragsnummer, vertrags-nr, "
        "contract number, geraetenummer, fabriknummer")),
    ListField("contract_end", mark("Contract ends on"), DATE, _words(
        "contract ends on, contract end, contract until, vertragsende, vertrag endet am, vertrag bis, "
        "vertragslaufzeit bis, laufzeitende, laufzeit bis, ablaufdatum, ablauf, end date, ende, expires, "
        "contract end date, vertrag laeuft bis")),
    ListField("warranty_end", mark("Warranty ends on"), DATE, _words(
        "warranty ends on, warranty end, warranty until, garantieende, garantie bis, garantie endet am, "
        "gewaehrleistung bis, gewaehrleistungsende, warranty, garantie, warranty expires")),
    ListField("amount", mark("Value"), MONEY, _words(
        "value, amount, wert, betrag, preis, price, summe, vertragswert")),
    ListField("currency", mark("Currency"), TEXT, _words("currency, waehrung")),
    ListField("notice_days", mark("Days of notice"), NUMBER, _words(
        "days of notice, tage vorlauf, notice, notice days, tage vorher, vorlauf, vorlauf in tagen, "
        "erinnern tage vorher")),
    ListField("note", mark("Note"), TEXT, _words(
        "note, notiz, bemerkung, anmerkung, kommentar, comment, remark, remarks")),
)  # fmt: skip

FIELDS = {CASES: (*WHOSE, *CASE_FIELDS), EQUIPMENT: (*WHOSE, *EQUIPMENT_FIELDS)}
NEEDED = {CASES: "title", EQUIPMENT: "product"}
"""Without this a row says nothing."""


def field_named(kind: str, name: str) -> ListField | None:
    return next((item for item in FIELDS[kind] if item.name == name), None)


def guess(kind: str, headings: list[str]) -> dict[int, str]:
    """Column to field, by the folded headings; each field is taken once, the first column that means it."""
    known = {word: item.name for item in reversed(FIELDS[kind]) for word in item.words}
    found: dict[int, str] = {}
    for column, heading in enumerate(headings):
        name = known.get(heading, "")
        if name and name not in found.values():
            found[column] = name
    return found


@dataclass(slots=True)
class ListRow:
    """A row as understood: text, ISO days, cents, percent; `problems` are sentences about values that were left out."""

    row: int
    values: dict[str, Any]
    problems: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class Planned:
    """What becomes of a row: `whose` is a contact id, or '' with `new_name` for one to be made."""

    row: int
    action: str
    values: dict[str, Any]
    contact_id: str = ""
    new_name: tuple[str, str] = ("", "")
    """Kind and name of a contact that is not there yet."""
    record_id: str = ""
    problems: list[str] = field(default_factory=list[str])
