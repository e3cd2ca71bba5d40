"""`crm-desktop add person|company`"""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.captured import Captured
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

_PLAIN = (
    "salutation", "title", "first_name", "last_name", "birthday", "profession", "industry", "address_form",
    "customer_no", "vat_id", "source", "legal_basis", "preferred_channel",
)  # fmt: skip
_LONGEST = 2**20
"""Bytes of a text that are looked at."""
_ADDRESS = ("street", "zip", "city", "country")


def run(call: Call) -> None:
    from crm_desktop.operations.contacts import home_country
    from crm_desktop.records.capture import capture
    from crm_desktop.records.captured import Captured
    from crm_desktop.store.queries import contacts

    args = call.args
    if args.dry_run and not args.from_text:
        raise CrmError(tr("--dry-run goes with --from-text."))
    if not args.kind and not args.from_text:
        raise CrmError(tr("A person or a company?"), remedy=tr("Help: {command}", command="crm-desktop add --help"))
    text = _text(args.from_text) if args.from_text else ""
    captured, contact_id, name = Captured(), "", ""
    doubts: list[str] = []
    alike: list[dict[str, Any]] = []
    if args.dry_run:
        captured = capture(text, _country(call))
    else:
        with call.workspace() as ws:
            captured = capture(text, home_country(ws))
            with ws.operation(tr("Add contact")):
                contact_id = _from_text(ws, args, captured) if args.from_text else _create(ws, call)
                _belongings(ws, args, contact_id)
            name = contacts.name(ws, contact_id)
            doubts, alike = _doubts(ws, contact_id), _alike(ws, contact_id)
    read = _read(captured) if args.from_text else {}
    if call.out.as_json:
        call.out.json({"id": contact_id, "name": name, "read": read, "doubts": doubts, "alike": alike})
        return
    for field, value in read.items():
        if value and field != "doubts":
            call.out.line(f"{field}: {value if isinstance(value, str) else '; '.join(map(_said, value))}")
    for doubt in read.get("doubts", []):
        call.out.note(doubt["message"])
    if contact_id:
        call.out.line(tr("Added: {name}", name=name))
        call.out.note(tr("Id: {id}", id=contact_id))
    for message in doubts:
        call.out.note(message)
    for other in alike:
        call.out.note(tr("Possible double: {name} – {why}", name=other["name"], why=other["words"]))


def _doubts(ws: Workspace, contact_id: str) -> list[str]:
    """What an e-mail address, a number or a country says that is none, in sentences; it is kept as typed."""
    from crm_desktop.records.countries import country_code
    from crm_desktop.records.doubts import doubt, sentence
    from crm_desktop.store.queries import contacts

    found = contacts.channels(ws, contact_id)
    odd = [item for item in found if item.kind in ("email", "phone") and not item.normal]
    doubts = [doubt(item.kind, item.value, f"{item.kind}_not_understood") for item in odd]
    for place in contacts.addresses(ws, contact_id):
        if place.country and not country_code(place.country):
            doubts.append(doubt("country", place.country, "country_unknown"))
    return [sentence(item) for item in doubts]


def _alike(ws: Workspace, contact_id: str) -> list[dict[str, Any]]:
    """Contacts of the file that may be this one."""
    from crm_desktop.operations import duplicates
    from crm_desktop.records.matching import reasons
    from crm_desktop.store.queries import matching

    hits = duplicates.look_alikes(ws, contact_id)
    names = matching.names(ws, [hit.id for hit in hits])
    return [
        {
            "id": hit.id, "name": names.get(hit.id, ""), "score": round(hit.score, 4), "class": hit.cls,
            "reasons": list(hit.reasons), "words": reasons.words(hit.reasons),
        }
        for hit in hits
    ]  # fmt: skip


def _country(call: Call) -> str:
    """Where the office stands: as its file says, Germany as long as there is none."""
    from crm_desktop.operations.contacts import home_country

    try:
        call.path()
    except CrmError:
        return "DE"
    with call.workspace(write=False) as ws:
        return home_country(ws)


def _text(name: str) -> str:
    """What stands in the file, or comes in on standard input."""
    if name == "-":
        return _decoded(sys.stdin.buffer.read(_LONGEST), tr("Standard input"))
    path = Path(name)
    if not path.is_file():
        raise CrmError(tr("There is no file “{name}”.", name=name), remedy=tr("- reads standard input."))
    with path.open("rb") as file:
        data = file.read(_LONGEST)
    return _decoded(data, path.name)


def _decoded(data: bytes, name: str) -> str:
    """Raises CrmError for what is no text: a picture or a PDF would become a contact of noise."""
    noise = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in data)
    if noise * 100 > len(data):
        raise CrmError(
            tr("“{name}” is no text file.", name=name), safe=tr("Nothing was added."),
            remedy=tr("Copy the text out of it, for instance into a .txt file."),
        )  # fmt: skip
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _from_text(ws: Workspace, args: Namespace, captured: Captured) -> str:
    from crm_desktop.operations import capture, contacts

    if args.kind and args.kind != captured.kind:
        captured = replace(captured, kind=args.kind)
    contact_id = capture.create(ws, captured)
    if values := {
        name: getattr(args, name) for name in ("source", "legal_basis", "customer_no") if getattr(args, name)
    }:
        contacts.set_fields(ws, contact_id, values)
    return contact_id


def _read(captured: Captured) -> dict[str, Any]:
    from crm_desktop.records.doubts import sentence

    plain = ("kind", "name", "company", "position", "department", "street", "zip", "city", "country", "vat_id", "note")
    found: dict[str, Any] = {name: getattr(captured, name) for name in plain}
    return found | {
        "emails": list(captured.emails), "webs": list(captured.webs), "managers": list(captured.managers),
        "phones": [{"type": type_, "value": value} for type_, value in captured.phones],
        "doubts": [
            {"field": doubt.field, "value": doubt.value, "reason": doubt.reason, "message": sentence(doubt)}
            for doubt in captured.doubts
        ],
    }  # fmt: skip


def _said(value: Any) -> str:
    return f"{value['value']} ({value['type']})" if isinstance(value, dict) else str(value)


def _create(ws: Workspace, call: Call) -> str:
    from crm_desktop.operations import contacts, relations

    args = call.args
    values = {name: getattr(args, name) for name in _PLAIN if getattr(args, name)}
    if "birthday" in values:
        values["birthday"] = _day(values["birthday"], call)
    if args.letters_in:
        values["language"] = args.letters_in
    name = " ".join(args.name).strip()
    if args.kind == "company":
        return contacts.create(
            ws,
            "company",
            email=_first(args.email),
            phone=_first(args.phone),
            company_name=name or args.company,
            **values,
        )
    if name:
        values = _split(name) | values
    if not (values or args.email or args.phone) and args.company:
        raise CrmError(tr("A person needs a name, an e-mail address or a phone number."))
    contact_id = contacts.create(ws, email=_first(args.email), phone=_first(args.phone), **values)
    if args.company:
        relations.employ(ws, contact_id, args.company, role=args.position)
    return contact_id


def _split(name: str) -> dict[str, str]:
    """The parts of a whole name, as the import understands it."""
    from crm_desktop.records.name_split import split_person_name

    found = split_person_name(name)
    parts = ("salutation", "title", "first_name", "middle_name", "last_name", "name_suffix")
    return {part: getattr(found, part) for part in parts if getattr(found, part)}


def _day(text: str, call: Call) -> str:
    from crm_desktop.records.dates import parse_date

    found = parse_date(text, today=call.clock().astimezone().date())
    if not found.iso:
        if found.reason == "date_too_old":
            raise CrmError(tr("“{text}” is before 1901.", text=text), remedy=tr("Such a day can stand in a note."))
        raise CrmError(tr("“{text}” is no date.", text=text), remedy=tr("Write it like 4.3.1971 or 1971-03-04."))
    return found.iso


def _first(values: list[str]) -> str:
    return values[0] if values else ""


def _belongings(ws: Workspace, args: Any, contact_id: str) -> None:
    from crm_desktop.operations import contacts, notes, tags
    from crm_desktop.records.countries import country_code

    for kind, values in (("email", args.email[1:]), ("phone", args.phone[1:]), ("web", args.web)):
        for value in values:
            contacts.add_channel(ws, contact_id, kind, value)
    if any(getattr(args, name) for name in _ADDRESS):
        there = {name: getattr(args, name) for name in _ADDRESS if getattr(args, name)}
        if code := country_code(args.country):
            there["country"] = code
        contacts.add_address(ws, contact_id, **there)
    for role in args.role:
        contacts.set_role(ws, [contact_id], role)
    for tag in args.tag:
        tags.add(ws, [contact_id], tag)
    for text in args.note:
        notes.add(ws, contact_id, text)
    if args.phase:
        contacts.set_phase(ws, [contact_id], args.phase)
    for assignment in args.field:
        _set_field(ws, contact_id, assignment)


def _set_field(ws: Workspace, contact_id: str, assignment: str) -> None:
    from crm_desktop.operations import fields
    from crm_desktop.store.queries import fields as queries

    name, equals, value = assignment.partition("=")
    field = queries.by_name(ws, name)
    if not equals or field is None:
        known = ", ".join(item.name for item in queries.fields(ws)) or "–"
        raise CrmError(
            tr("There is no field “{name}”.", name=name.strip()),
            safe=tr("Nothing was added."),
            remedy=tr("Write NAME=VALUE. The fields of this file are: {names}", names=known),
        )
    fields.set_value(ws, field.id, [contact_id], value.split(";") if field.kind == "multi" else [value])


_TEXT: dict[str, Any] = {"default": "", "metavar": "TEXT"}
_MANY: dict[str, Any] = {"action": "append", "default": [], "metavar": "TEXT"}

COMMAND = Command(
    arguments=(
        argument(
            "kind", nargs="?", choices=("person", "company"), metavar="person|company",
            help=mark("What to add; with --from-text the text decides"),
        ),
        argument("name", nargs="*", metavar="NAME", help=mark("The whole name; titles and the like are understood")),
        argument(
            "--from-text", metavar=mark("FILE|-"), default="",
            help=mark("Understand a signature, an imprint or a letterhead in this text file (- is standard input)"),
        ),
        argument("--dry-run", action="store_true", help=mark("Only say what would be understood; nothing is written")),
        argument(
            "--salutation", choices=("ms", "mr", "neutral", "family"), default="", help=mark("Form of address")
        ),
        argument("--title", help=mark("Academic title"), **_TEXT),
        argument("--first-name", help=mark("First name"), **_TEXT),
        argument("--last-name", help=mark("Last name"), **_TEXT),
        argument(
            "--company", help=mark("Employer of a person; the company is added when it is not there yet"), **_TEXT
        ),
        argument("--position", help=mark("Position at the employer"), **_TEXT),
        argument("--email", help=mark("E-mail address; may be repeated"), **_MANY),
        argument("--phone", help=mark("Phone number; may be repeated"), **_MANY),
        argument("--web", help=mark("Website; may be repeated"), **_MANY),
        argument("--street", help=mark("Street and number"), **_TEXT),
        argument("--zip", help=mark("Postal code"), **_TEXT),
        argument("--city", help=mark("Place"), **_TEXT),
        argument("--country", help=mark("Country, as a code like AT or by its name"), **_TEXT),
        argument("--birthday", help=mark("Birthday, e.g. 4.3.1971, 1971-03-04 or 4.3."), **_TEXT),
        argument("--profession", help=mark("Profession"), **_TEXT),
        argument("--industry", help=mark("Industry"), **_TEXT),
        argument("--letters-in", help=mark("Language of letters, e.g. en"), **_TEXT),
        argument("--address-form", choices=("sie", "du"), default="", help=mark("Formal or first name terms")),
        argument(
            "--preferred-channel", help=mark("How they like to be reached"), default="",
            choices=("phone", "email", "post", "sms", "chat", "social", "fax", "visit"),
        ),
        argument("--customer-no", help=mark("Customer number"), **_TEXT),
        argument("--vat-id", help=mark("VAT ID"), **_TEXT),
        argument("--source", help=mark("Where the data come from"), **_TEXT),
        argument("--legal-basis", help=mark("Why you may keep them"), **_TEXT),
        argument(
            "--role", help=mark("A role; may be repeated"), action="append", default=[],
            choices=("customer", "prospect", "supplier", "partner", "press", "authority", "competitor"),
        ),
        argument(
            "--phase", help=mark("Phase of the relationship"), default="",
            choices=("lead", "prospect", "customer", "dormant", "former"),
        ),
        argument("--tag", help=mark("A tag; may be repeated"), **_MANY),
        argument("--note", help=mark("A note; may be repeated"), **_MANY),
        argument(
            "--field", help=mark("A field of the office's own as NAME=VALUE; may be repeated"), action="append",
            default=[], metavar=mark("NAME=VALUE"),
        ),
    ),
    run=run,
    details=mark("Nothing is mandatory but one thing to know the contact by. Everything is one step for undo."),
    examples=(
        (
            'add person "Dr. Anna Müller" --company "Kanzlei Müller" --email anna@example.com',
            mark("a person and, if need be, her company"),
        ),
        ("add person --email info@example.com --tag Newsletter", mark("an e-mail address alone is a contact, too")),
        ("add --from-text signature.txt --dry-run", mark("what would be understood of a signature?")),
        ('add company "Bäckerei Wendt GmbH" --city Potsdam --role customer', mark("a company")),
    ),
    keys={
        "id": "id of the new contact, empty with --dry-run", "name": "its name as lists show it",
        "read": "with --from-text what was understood: kind, name, company, position, department, street, zip, city, "
        "country, vat_id, note (what fits nowhere), emails, webs, managers, phones (type, value), doubts (field, "
        "value, reason, message); else empty",
        "doubts": "sentences about e-mail addresses, numbers and countries that are none; they are kept as typed",
        "alike": "contacts that may be the same: id, name, score, class, reasons, words, as duplicates has them",
    },
)  # fmt: skip
