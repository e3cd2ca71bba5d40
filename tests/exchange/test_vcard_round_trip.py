"""Contacts to vCard and back into an empty file: nothing a card has room for is lost."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from random import Random

from crm_desktop.exchange import export, importing, samples
from crm_desktop.operations import fields, imports
from crm_desktop.records.contact import PHASES, ROLES
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace

FIRST = ("Anna", "Jörg", "Zoë", "Łukasz", "Ümit", "Hans-Peter", "Marie Luise", "O'Brien", "你好", "Noël")
LAST = ("Kess", "Müller-Lüdenscheidt", "von der Heide", "d'Ärc", "Weiß", "Okonkwo", "Beispiel", "Łódź", "Sørensen")
FIRMS = ("Beispiel GmbH", "Bäckerei Krämer & Söhne", "Weber, Lind & Partner KG", "A;B Handels AG", "Zander e.K.")
TEXTS = (
    "eins, zwei; drei",
    "c\\d \\n",
    "erste\nzweite Zeile",
    'sagt "so"',
    "🎉 Fest",
    "x:y",
    "=1+1",
    "langes " * 40 + "Ende",
)
LABELS = ("", "", "", "Ferienhaus", "Büro Süd", 'Verein "Rot"; a, b^c', "Zentrale: Tor 2")
"""What somebody calls a number or an address."""
PLACES = (("14467", "Potsdam"), ("01067", "Dresden"), ("50667", "Köln"), ("89073", "Ulm"))
LEFT_OUT = ("UID", "REV", "PRODID")


def letters(number: int) -> str:
    """12 as Bc: no two of the contacts have one name."""
    return "".join(chr(97 + int(digit)) for digit in str(number)).capitalize()


def made_up(chance: Random, number: int) -> IncomingContact:
    """A contact with every field a card has room for, or with some of them."""

    def maybe(value, share=0.6):
        return value if chance.random() < share else ""

    company = chance.random() < 0.2
    zip_, city = chance.choice(PLACES)
    street = f"Am Kanal {number}"
    kinds = ("work", "home", "delivery", "invoice") if not company else ("work", "delivery", "invoice")
    channels = [
        IncomingChannel(
            "phone", type_, f"0331 55{number:04d}{place}", f"+4933155{number:04d}{place}", label=chance.choice(LABELS)
        )
        for place, type_ in enumerate(
            chance.sample(("work", "mobile", "home", "main", "fax", "fax_home", "car", "pager", "other"), 3)
        )
    ]
    mail = f"p{number}@example.com"
    channels.append(
        IncomingChannel("email", chance.choice(("work", "home", "other")), mail, mail, label=chance.choice(LABELS))
    )
    site = f"www.p{number}.example"
    channels.append(IncomingChannel("web", "work", site if number % 2 else f"https://{site}", f"https://{site}"))
    link = f"https://www.linkedin.com/in/P{number}"
    channels.append(IncomingChannel("social", "linkedin", link, link))
    values = {
        "kind": "company" if company else "person",
        "customer_no": maybe(f"K-{number}"), "phase": maybe(chance.choice(PHASES)), "industry": maybe("IT; Netze"),
        "vat_id": maybe("DE123456789"), "source": maybe("Messe, Halle 3"), "legal_basis": maybe("Vertrag"),
        "addresses": tuple(
            IncomingAddress(kind, maybe("Hinterhaus"), f"{street}{letter}", "", zip_, city, maybe("Land"), "DE")
            for kind, letter in zip(chance.sample(kinds, 2), "ab", strict=True)
        ),
        "channels": tuple(channels[chance.randrange(3):]),
        "roles": tuple(chance.sample(ROLES, chance.randrange(3))),
        "tags": tuple(chance.sample(("Newsletter", "a, b", "Fest; Gäste", "VIP"), chance.randrange(4))),
        "notes": (chance.choice(TEXTS).strip(),) if chance.random() < 0.7 else (),
        "custom": tuple((name, value) for name, value in (
            ("Freitext", chance.choice(TEXTS).strip()), ("Zahl", "12.5"), ("Betrag", "1234.50"), ("Tag", "2026-11-18"),
            ("Sorten", "rot"), ("Wahl", "ja"),
        ) if chance.random() < 0.5),
    }  # fmt: skip
    if company:
        values["company"] = f"{chance.choice(FIRMS)} {number}"
    else:
        values |= {
            "first_name": chance.choice(FIRST), "last_name": f"{chance.choice(LAST)}-{letters(number)}",
            "title": maybe("Dr."), "middle_name": maybe("Maria", 0.2), "name_suffix": maybe("M.Sc.", 0.1),
            "nickname": maybe("Nick"),
            "salutation": maybe(chance.choice(("ms", "mr", "neutral"))), "birth_name": maybe("Lind"),
            "birthday": maybe(chance.choice(("1980-04-15", "--02-29", "1999-12-31"))), "profession": maybe("Tischler"),
            "language": maybe(chance.choice(("de", "en"))), "address_form": maybe(chance.choice(("du", "sie"))),
            "letter_salutation": maybe("Liebe Anna, lieber Bo"),
        }  # fmt: skip
        if chance.random() < 0.5:
            values |= {
                "company": chance.choice(FIRMS),
                "position": maybe("Leitung; Einkauf"),
                "department": maybe("IT"),
            }
    return IncomingContact(number, **values)


def cards(path: Path) -> dict[str, list[str]]:
    """Full name to the lines of its cards, without what differs each time."""
    found: dict[str, list[str]] = defaultdict(list)
    for card in path.read_bytes().decode().replace("\r\n ", "").split("BEGIN:VCARD\r\n")[1:]:
        lines = sorted(line for line in card.split("\r\n") if line and not line.startswith(LEFT_OUT))
        found[next(line for line in lines if line.startswith("FN:"))].append("\n".join(lines))
    return {name: sorted(found[name]) for name in found}


def through(first: Workspace, folder: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The cards of a file, and those of an empty file after they were imported there."""
    export.write(first, folder / "one.vcf", "vcf", listing.ids(first, View()))
    with Workspace.create(folder / "second.kontor") as second:
        look = importing.look(folder / "one.vcf", ws=second)
        options = ImportOptions("one.vcf", look.mapping.profile, field_kinds=look.field_kinds())
        plan = importing.plan(second, importing.stream(second, folder / "one.vcf", look.mapping), options)
        imports.run(second, plan)
        export.write(second, folder / "two.vcf", "vcf", listing.ids(second, View()))
    return cards(folder / "one.vcf"), cards(folder / "two.vcf")


def different(before: dict[str, list[str]], after: dict[str, list[str]]) -> None:
    """Nothing, or the lines of the first card that differ."""
    assert after.keys() == before.keys()
    for name, lines in before.items():
        lost = set("\n".join(lines).split("\n")) ^ set("\n".join(after[name]).split("\n"))
        assert not lost, name
    assert after == before


def test_a_thousand_made_up_contacts_come_back_as_they_were(ws, tmp_path):
    chance = Random(2)
    for name, kind in (("Zahl", "number"), ("Betrag", "money"), ("Tag", "date")):
        fields.create(ws, name, kind)
    for name, kind in (("Sorten", "multi"), ("Wahl", "choice")):
        fields.create(ws, name, kind, options=("rot", "blau", "ja"))
    rows = [made_up(chance, number) for number in range(1, 1_001)]
    imports.run(ws, imports.plan(ws, rows, ImportOptions("x", on_duplicate="new")))
    before, after = through(ws, tmp_path)
    assert len(before) >= 1_000
    different(before, after)


def test_the_sample_office_comes_back(tmp_path):
    samples.make(tmp_path / "sample.kontor")
    with Workspace.open(tmp_path / "sample.kontor", read_only=True) as office:
        before, after = through(office, tmp_path)
    different(before, after)
