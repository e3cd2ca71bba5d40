"""Make the sample of the current version (see __init__.py)."""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

from crm_desktop.operations import (
    call_lists,
    campaign_audience,
    campaign_responses,
    campaigns,
    cases,
    consents,
    contacts,
    equipment,
    erasing,
    fields,
    followups,
    history,
    imports,
    mail_templates,
    mailings,
    notes,
    processes,
    quotes,
    relations,
    selections,
    settings,
    tags,
    templates,
    undeliverable,
    users,
)  # fmt: skip
from crm_desktop.records.filters import Condition, Group
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.records.process import Process, Reaction, Step
from crm_desktop.records.quote import Line
from crm_desktop.store import schema
from crm_desktop.store.migrations import VERSION
from crm_desktop.store.queries import call_lists as call_entries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from tests.store.samples import FOLDER


def fill(ws: Workspace) -> None:
    anna = contacts.create(
        ws, first_name="Anna", last_name="Müller-Łódź", email="anna@example.com", employer="Beispiel GmbH"
    )
    bert = contacts.create(ws, first_name="Bert", last_name="O'Brien", phone="0331 123456")
    contacts.add_address(ws, anna, type="home", street="Am Kanal 1", zip="01067", city="Dresden", country="DE")
    contacts.set_fields(ws, anna, {"birthday": "1980-02-29", "title": "Dr.", "owner_id": users.add(ws, "Sabine")})
    contacts.set_role(ws, [anna, bert], "customer")
    contacts.set_phase(ws, [anna], "customer")
    relations.link(
        ws, relations.define_type(ws, "ist Vermieterin von", "ist Mieter von").id, anna, bert, note="seit 2019"
    )
    tags.add(ws, [anna, bert], "Messe")
    for kind, value in (("text", "a\nb"), ("number", "2,5"), ("date", "29.2.2024"), ("choice", "Rot"), ("multi", "Rot"),
                        ("money", "1.234,56 €"), ("link", "https://www.example.com")):  # fmt: skip
        field = fields.create(ws, f"Feld {kind}", kind, options=["Rot", "Grün"])
        fields.set_value(ws, field.id, [anna], [value])
    notes.add(ws, bert, "Rückruf wegen Wartung 🌱\nzweite Zeile")
    followups.plan(ws, [anna], kind="call", subject="Laufzeit", day="2026-11-20", time="10:00", repeat="FREQ=YEARLY")
    selections.save(ws, "Dresden", Group("and", (Condition("city", "is", ("Dresden",)),)))
    settings.put(ws, "office.country", "AT")
    rows_in = [
        IncomingContact(2, last_name="Zander", company="Muster AG", tags=("Liste",), custom=(("Kundengruppe", "Gold"),),
                        addresses=(IncomingAddress("work", street="Weg 2", zip="1010", city="Wien", country="AT"),),
                        channels=(IncomingChannel("phone", "mobile", "0171 2223334", "+491712223334"),)),
        IncomingContact(3, kind="company", company="Bäckerei Krämer & Söhne"),
    ]  # fmt: skip
    imports.run(ws, imports.plan(ws, rows_in, ImportOptions("liste.csv", source="Messe", legal_basis="consent")))
    with ws.operation("Remember mapping"):
        rows.insert(ws, schema.IMPORT_MAPPING, {"source_key": "liste", "definition": "{}"})
    with ws.operation("Link a file"):
        file = rows.insert(ws, schema.FILE, {"name": "Angebot Müller.pdf", "path": "C:\\Büro\\Angebot Müller.pdf"})
        rows.insert(ws, schema.FILE_LINK, {"file_id": file, "noun": "contact", "record_id": anna})
        rows.insert(ws, schema.NOT_DUPLICATE, {"first_id": anna, "second_id": bert, "at": "2026-11-18T09:00:00Z"})
    steps = (
        Step("need", "Bedarf", reactions=(Reaction("yes", "Ja, bitte", "won"),)), Step("won", "Gewonnen", end="won"),
    )  # fmt: skip
    process = processes.install(ws, Process("sale", "Verkauf", "sale", "need", steps))
    case = cases.begin(ws, process, anna, "Wartungsvertrag", amount=480000)
    cases.add_person(ws, case, bert, "decides")
    cases.react(ws, case, "yes")
    calls = call_lists.begin(ws, [anna, bert], "Herbstaktion", "Guten Tag {salutation} {last_name}", "service")
    call_lists.record(ws, call_entries.entries(ws, calls)[1].id, "do_not_call", note="bitte nicht mehr")
    consents.record(ws, anna, "email", "newsletter", "allowed", how="Messe", wording="Ja, gern.")
    consents.block(ws, "nie@example.com")
    templates.remember(ws, templates.add(ws, "Wartungsbrief", b"kein Brief"), {"Kunde": "Nachname", "Rest": ""})
    equipment.add(ws, anna, "Serverwartung", serial="W-7", contract_end="2027-01-31", amount=480000)
    template = mail_templates.create(ws, "Gruß", "Hallo {Vorname}", "{Briefanrede},\n", purpose="service")
    mail = OutgoingMail(anna, "Anna", "anna@example.com", "Hallo Anna", "Sehr geehrte Frau Müller,\n")
    own = {anna: [mailings.Attachment("Brief.pdf", "application/pdf", b"%PDF-1")]}
    mailings.queue(ws, "Gruß", [mail], "service", ["<1@example.com>"], template_id=template, own=own)
    offered = [Line("Beratung", 1500, "h", 12000), Line("Kabel", 25000, "m", 199, discount=500)]
    quotes.send(ws, quotes.create(ws, contact_id=anna, title="Ausbau", lines=offered, discount=250))
    campaign = campaigns.create(ws, "Herbstaktion", budget=50000, goal_responses=10, process_id=process)
    by_mail = campaigns.add_step(ws, campaign, "email", code="H26-A", day="2026-11-20", template="Gruß")
    campaigns.add_cost(ws, campaign, "Porto", 1234, "2026-11-19")
    campaign_audience.set_audience(ws, campaign, campaign_audience.of_contacts([anna, bert]), "Zwei")
    campaigns.set_fields(ws, campaign, {"purpose": "newsletter"})
    mailings.prepared(ws, [mail], "service", campaign_step=by_mail)
    campaign_responses.begin_case(ws, campaign_responses.add(ws, "", anna, "order", code="H26-A"))
    undeliverable.letters(ws, [anna])
    contacts.delete(ws, [bert])
    contacts.set_fields(ws, anna, {"service_level": "Gold", "goal": "All branches", "goal_day": "2027-12-31"})
    contacts.set_fields(ws, anna, {"nickname": "Änni"})
    history.undo(ws)
    gone = contacts.create(ws, last_name="Vergessen", email="weg@example.com")
    campaign_responses.add(ws, campaign, gone)
    erasing.erase(ws, gone, "request", "am Telefon")


def main() -> None:
    target = FOLDER / f"v{VERSION}.kontor.gz"
    if target.exists():
        sys.exit(f"{target.name} is there already; a released version never changes")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.kontor"
        with Workspace.create(path, name="Beispielbüro") as ws:
            fill(ws)
            missing = [table for table in schema.SHARED if not ws.value(f'SELECT count(*) FROM "{table}"')]
            if missing:
                sys.exit(f"no rows in {', '.join(missing)}")
        target.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    print(target)


if __name__ == "__main__":
    main()
