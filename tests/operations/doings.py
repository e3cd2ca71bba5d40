"""Everything a user can do, at random: one function per kind, on whatever the file holds at that moment.

The randomness comes in from outside: a seeded Random for long runs, Hypothesis's own for the ones it shrinks.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from pathlib import Path
from random import Random

from crm_desktop.common.clock import utc_now
from crm_desktop.operations import (
    activities,
    appointments,
    calendar,
    contacts,
    duplicates,
    fields,
    files,
    followups,
    imports,
    mails,
    merge,
    notes,
    pictures,
    relations,
    reminders,
    responses,
    rhythms,
    selections,
    settings,
    tags,
    users,
)  # fmt: skip
from crm_desktop.records import recurrence
from crm_desktop.records.appointment import MEETING, TASK, IncomingAppointment
from crm_desktop.records.contact import CHANNEL_KINDS, FIELD_KINDS, PHASES, ROLES
from crm_desktop.records.filters import Condition, Group
from crm_desktop.records.importing import NEW, ON_DUPLICATE, SKIP, UPDATE, ImportOptions, RowChoice, modes_of
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress, MailAttachment
from crm_desktop.records.phrases import Reading, read
from crm_desktop.records.relations import BUILT_IN
from crm_desktop.records.reminders import Habits
from crm_desktop.records.selection import COLOURS
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries.followups import follow_up
from crm_desktop.store.workspace import Workspace
from tests.operations.doings_of_calls import CALL_DOINGS
from tests.operations.doings_of_campaigns import CAMPAIGN_DOINGS
from tests.operations.doings_of_cases import CASE_DOINGS
from tests.operations.doings_of_letters import LETTER_DOINGS
from tests.operations.doings_of_mails import MAIL_DOINGS
from tests.operations.doings_of_quotes import QUOTE_DOINGS

Doing = Callable[[Workspace, Random], object]

WORDS = (
    "Adler Müller Mueller Łódź Straße O'Brien d'Ärc Zoë 42 a\"b Ümit x Beispiel Muster Weber Weber-Klein 你好 Ġ😀"
).split()
FIRMS = ("Beispiel GmbH", "Muster AG", "Bäckerei Krämer & Söhne", "Weber KG", "Zander")
MAILS = tuple(f"{name}@example.com" for name in ("anna", "bert", "Carla.Busch", "d", "e+f"))
PHONES = ("0331 123456", "+49 30 9876-54", "0171/2223334", "(0221) 55 66 77", "110")
NORMAL = ("+49331123456", "+4930987654", "+491712223334")
"""The first three of them as E.164."""
PLACES = (("14467", "Potsdam"), ("10115", "Berlin"), ("01067", "Dresden"), ("1010", "Wien"))


def some_ids(ws: Workspace, chance: Random, sql: str, most: int = 1) -> list[str]:
    ids = [row[0] for row in ws.rows(sql)]
    return chance.sample(ids, min(len(ids), chance.randint(1, most))) if ids else []


def some(ws: Workspace, chance: Random, sql: str) -> str | None:
    found = some_ids(ws, chance, sql)
    return found[0] if found else None


LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
CHANNEL = "SELECT id FROM channel WHERE deleted_at IS NULL ORDER BY id"
ADDRESS = "SELECT id FROM address WHERE deleted_at IS NULL ORDER BY id"
RELATION = "SELECT id FROM relation WHERE deleted_at IS NULL ORDER BY id"
TAG = "SELECT id FROM tag WHERE deleted_at IS NULL ORDER BY id"
FIELD = "SELECT id FROM custom_field WHERE deleted_at IS NULL ORDER BY id"
NOTE = "SELECT id FROM activity WHERE deleted_at IS NULL ORDER BY id"
PLANNED = "SELECT id FROM activity WHERE state = 'planned' AND deleted_at IS NULL ORDER BY id"
LIST = "SELECT id FROM selection WHERE deleted_at IS NULL ORDER BY id"
USER = "SELECT id FROM user WHERE deleted_at IS NULL ORDER BY id"


def on(sql: str) -> Callable[[Callable[[Workspace, Random, str], object]], Doing]:
    """A doing that needs one record of this kind; without one it does nothing."""

    def wrap(doing: Callable[[Workspace, Random, str], object]) -> Doing:
        @wraps(doing)
        def run(ws: Workspace, chance: Random) -> object:
            found = some(ws, chance, sql)
            return doing(ws, chance, found) if found else None

        return run

    return wrap


def word(chance: Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 2)))


def many(ws: Workspace, chance: Random) -> list[str]:
    return some_ids(ws, chance, LIVE, 4)


def new_person(ws: Workspace, chance: Random) -> object:
    employer = chance.choice(("", *FIRMS))
    email = chance.choice(("", *MAILS))
    return contacts.create(ws, first_name=word(chance), last_name=word(chance), employer=employer, email=email)


def new_company(ws: Workspace, chance: Random) -> object:
    return contacts.create(ws, "company", company_name=chance.choice(FIRMS), phone=chance.choice(("", *PHONES)))


def only_a_mail(ws: Workspace, chance: Random) -> object:
    return contacts.create(ws, email=chance.choice(MAILS))


def some_fields(chance: Random) -> dict[str, str]:
    names = ("first_name", "last_name", "company_name", "nickname", "birthday", "industry", "customer_no", "title")
    chosen = chance.sample(names, chance.randint(1, 3))
    return {name: "1980-02-29" if name == "birthday" else chance.choice(("", word(chance))) for name in chosen}


@on(LIVE)
def edit_one(ws: Workspace, chance: Random, contact: str) -> object:
    return contacts.set_fields(ws, contact, some_fields(chance))


def edit_many(ws: Workspace, chance: Random) -> object:
    return contacts.set_fields(ws, many(ws, chance), some_fields(chance))


@on(LIVE)
def add_channel(ws: Workspace, chance: Random, contact: str) -> object:
    kind = chance.choice(CHANNEL_KINDS)
    value = {"phone": chance.choice(PHONES), "email": chance.choice(MAILS)}.get(kind, "https://www.example.com/x")
    return contacts.add_channel(ws, contact, kind, value)


@on(CHANNEL)
def change_channel(ws: Workspace, chance: Random, channel: str) -> object:
    return contacts.change_channel(ws, channel, value=chance.choice(("", *PHONES, *MAILS)))


@on(CHANNEL)
def remove_channel(ws: Workspace, chance: Random, channel: str) -> object:
    return contacts.remove_channel(ws, channel)


@on(CHANNEL)
def first_channel(ws: Workspace, chance: Random, channel: str) -> object:
    return contacts.make_channel_primary(ws, channel)


def a_place(chance: Random) -> dict[str, str]:
    code, city = chance.choice(PLACES)
    return {"street": f"{word(chance)} {chance.randint(1, 99)}", "zip": code, "city": city, "country": "DE"}


@on(LIVE)
def add_address(ws: Workspace, chance: Random, contact: str) -> object:
    return contacts.add_address(ws, contact, **a_place(chance))


@on(ADDRESS)
def change_address(ws: Workspace, chance: Random, address: str) -> object:
    return contacts.change_address(ws, address, **a_place(chance), po_box=chance.choice(("", "12 34")))


@on(ADDRESS)
def remove_address(ws: Workspace, chance: Random, address: str) -> object:
    return contacts.remove_address(ws, address)


@on(ADDRESS)
def first_address(ws: Workspace, chance: Random, address: str) -> object:
    return contacts.make_address_primary(ws, address)


def set_role(ws: Workspace, chance: Random) -> object:
    return contacts.set_role(ws, many(ws, chance), chance.choice(ROLES), chance.random() < 0.7)


def set_phase(ws: Workspace, chance: Random) -> object:
    return contacts.set_phase(ws, many(ws, chance), chance.choice(("", *PHASES)))


@on(LIVE)
def convert(ws: Workspace, chance: Random, contact: str) -> object:
    return contacts.convert(ws, contact, chance.choice(("person", "company")))


def delete(ws: Workspace, chance: Random) -> object:
    return contacts.delete(ws, many(ws, chance))


def restore(ws: Workspace, chance: Random) -> object:
    return contacts.restore(
        ws, some_ids(ws, chance, "SELECT id FROM contact WHERE deleted_at IS NOT NULL ORDER BY id", 3)
    )


@on("SELECT id FROM contact WHERE kind = 'person' AND deleted_at IS NULL ORDER BY id")
def employ(ws: Workspace, chance: Random, person: str) -> object:
    return relations.employ(ws, person, chance.choice(FIRMS), role=word(chance))


def link(ws: Workspace, chance: Random) -> object:
    both = some_ids(ws, chance, LIVE, 2)
    own = [row[0] for row in ws.rows("SELECT id FROM relation_type ORDER BY id")]
    kind = chance.choice([*(kind.id for kind in BUILT_IN), *own])
    return relations.link(ws, kind, both[0], both[-1], role=word(chance)) if both else None


@on(RELATION)
def change_relation(ws: Workspace, chance: Random, relation: str) -> object:
    return relations.change(ws, relation, role=word(chance), department=chance.choice(("", "Einkauf")))


@on(RELATION)
def end_relation(ws: Workspace, chance: Random, relation: str) -> object:
    return relations.end(ws, relation, chance.choice(("", "2024-05-31")))


@on("SELECT id FROM relation WHERE type_id = 'employment' AND to_date IS NULL AND deleted_at IS NULL ORDER BY id")
def leave(ws: Workspace, chance: Random, relation: str) -> object:
    successor = some(ws, chance, LIVE) if chance.random() < 0.5 else ""
    company = chance.choice(("", *FIRMS))
    return relations.leave(ws, relation, "2026-06-30", company=company, role=word(chance), successor_id=successor or "")


@on(RELATION)
def first_relation(ws: Workspace, chance: Random, relation: str) -> object:
    return relations.make_primary(ws, relation)


@on(RELATION)
def unlink(ws: Workspace, chance: Random, relation: str) -> object:
    return relations.unlink(ws, relation)


def define_type(ws: Workspace, chance: Random) -> object:
    return relations.define_type(ws, f"ist {word(chance)} von", f"hat {word(chance)}")


def tag(ws: Workspace, chance: Random) -> object:
    return tags.add(ws, many(ws, chance), chance.choice(WORDS[:8]))


@on(TAG)
def untag(ws: Workspace, chance: Random, tag_id: str) -> object:
    return tags.remove(ws, many(ws, chance), tag_id)


@on(TAG)
def rename_tag(ws: Workspace, chance: Random, tag_id: str) -> object:
    return tags.rename(ws, tag_id, word(chance))


@on(TAG)
def recolour_tag(ws: Workspace, chance: Random, tag_id: str) -> object:
    return tags.recolour(ws, tag_id, chance.choice(COLOURS))


@on(TAG)
def delete_tag(ws: Workspace, chance: Random, tag_id: str) -> object:
    return tags.delete(ws, tag_id)


def new_field(ws: Workspace, chance: Random) -> object:
    return fields.create(ws, word(chance), chance.choice(FIELD_KINDS), options=["Rot", "Grün"])


@on(FIELD)
def rename_field(ws: Workspace, chance: Random, field: str) -> object:
    return fields.rename(ws, field, word(chance))


@on(FIELD)
def set_options(ws: Workspace, chance: Random, field: str) -> object:
    return fields.set_options(ws, field, chance.sample(["Rot", "Grün", "Blau", "Gelb"], chance.randint(0, 4)))


def move_fields(ws: Workspace, chance: Random) -> object:
    return fields.move(ws, some_ids(ws, chance, FIELD, 5))


@on(FIELD)
def delete_field(ws: Workspace, chance: Random, field: str) -> object:
    return fields.delete(ws, field)


@on(FIELD)
def set_value(ws: Workspace, chance: Random, field: str) -> object:
    found = field_queries.field(ws, field)
    assert found is not None
    values = {
        "number": ("1", "2,5", "0.1234567891"), "money": ("1.234,56 €", "0,01"), "date": ("29.2.2024", "2023-12-31"),
    }.get(found.kind, ("Rot", "Lila", "Grün", word(chance)))  # fmt: skip
    return fields.set_value(ws, field, many(ws, chance), chance.sample(values, chance.randint(0, len(values))))


@on(LIVE)
def note(ws: Workspace, chance: Random, contact: str) -> object:
    return notes.add(ws, contact, " ".join(word(chance) for _ in range(3)))


@on(NOTE)
def change_note(ws: Workspace, chance: Random, found: str) -> object:
    return notes.change(ws, found, word(chance))


@on(NOTE)
def delete_note(ws: Workspace, chance: Random, found: str) -> object:
    return notes.delete(ws, found)


LINES = (
    "Fr 10:00 anrufen", "jeden Montag Stand abfragen", "in 3 Wochen Angebot 1.200 €", "alle 4 Wochen ab 1.12. Besuch",
    "jeden letzten Werktag im Monat 9 Uhr Kasse #Messe", "Brief schreiben !", "3.-5.12. Messe", "monatlich am 31.",
)  # fmt: skip


def line(ws: Workspace, chance: Random) -> Reading:
    return read(chance.choice(LINES), followups.local_moment(ws))


def plan(ws: Workspace, chance: Random) -> object:
    return followups.from_reading(ws, many(ws, chance), line(ws, chance))


@on(PLANNED)
def complete(ws: Workspace, chance: Random, found: str) -> object:
    step = line(ws, chance) if chance.random() < 0.3 else None
    return followups.complete(ws, found, result=chance.choice(("", word(chance))), minutes=5, next_step=step)


@on(PLANNED)
def put_off(ws: Workspace, chance: Random, found: str) -> object:
    doing = chance.randint(0, 3)
    if doing == 0:
        return followups.snooze(ws, found, 10)
    if doing == 1:
        return followups.skip(ws, found)
    return followups.reschedule(ws, [found], f"2026-0{chance.randint(1, 9)}-01", chance.choice((None, "", "10:00")))


@on(PLANNED)
def place(ws: Workspace, chance: Random, found: str) -> object:
    time, minutes = chance.choice(("", "10:00", "23:45")), chance.choice((None, 0, 90))
    return calendar.place(ws, found, f"2026-0{chance.randint(1, 9)}-15", time, minutes=minutes)


@on("SELECT id FROM activity WHERE state = 'planned' AND recurs IS NOT NULL AND deleted_at IS NULL ORDER BY id")
def only_this(ws: Workspace, chance: Random, found: str) -> object:
    entry = follow_up(ws, found)
    assert entry is not None
    first = date.fromisoformat(entry.day)
    times = recurrence.days(entry.repeat, first, first + timedelta(days=90))
    part = calendar.only_this if chance.random() < 0.6 else calendar.from_here_on
    return part(ws, found, chance.choice(times))


@on("SELECT id FROM activity WHERE due_day IS NOT NULL AND deleted_at IS NULL ORDER BY id")
def report(ws: Workspace, chance: Random, found: str) -> object:
    step = line(ws, chance) if chance.random() < 0.3 else None
    return calendar.report(ws, found, word(chance), minutes=chance.randint(0, 90), next_step=step)


@on(PLANNED)
def rewrite(ws: Workspace, chance: Random, found: str) -> object:
    if chance.random() < 0.5:
        return followups.change(ws, found, {"place": word(chance), "important": chance.choice((1, None))})
    return followups.rewrite(ws, found, line(ws, chance))


@on(PLANNED)
def hand_on(ws: Workspace, chance: Random, found: str) -> object:
    member = some(ws, chance, USER)
    if chance.random() < 0.5 and member:
        return followups.delegate(ws, found, member, word(chance))
    return followups.give_back(ws, found, word(chance))


@on(PLANNED)
def drop(ws: Workspace, chance: Random, found: str) -> object:
    return followups.acknowledge(ws, [found]) if chance.random() < 0.3 else followups.cancel(ws, [found])


@on(LIVE)
def log(ws: Workspace, chance: Random, contact: str) -> object:
    kind = chance.choice(("call", "email", "visit", "letter", "note"))
    return activities.log(ws, [contact], kind, word(chance), minutes=chance.randint(0, 30), result=word(chance))


@on(NOTE)
def change_entry(ws: Workspace, chance: Random, found: str) -> object:
    kind = chance.choice((None, "call", "visit"))
    at = ws.clock() - timedelta(days=chance.randint(0, 90)) if chance.random() < 0.3 else None
    return activities.change(ws, found, text=word(chance), minutes=chance.randint(0, 2), kind=kind, at=at)


@on(USER)
def away(ws: Workspace, chance: Random, user: str) -> object:
    deputy = some(ws, chance, USER) or ""
    return users.set_absence(ws, user, chance.choice(("", "2026-01-01")), "2026-02-01", deputy)


@on(PLANNED)
def remind(ws: Workspace, chance: Random, found: str) -> object:
    if chance.random() < 0.5:
        return reminders.snooze(ws, [found], f"2026-0{chance.randint(1, 9)}-01T10:00")
    return reminders.put_all_away(ws, Habits())


@on(LIVE)
def keep_in_touch(ws: Workspace, chance: Random, contact: str) -> object:
    doing = chance.randint(0, 3)
    if doing == 0:
        return rhythms.set_class(ws, chance.choice("ABC"), chance.choice((0, 1, 30)))
    if doing == 1:
        return contacts.set_fields(
            ws,
            contact,
            {
                "account_class": chance.choice(("", "A", "B")),
                "service_level": chance.choice(("", "Gold")),
                "goal": "1 Mio",
                "goal_day": chance.choice(("", "2027-12-31")),
            },
        )
    if doing == 2:
        return rhythms.set_own(ws, [contact], chance.choice((None, 0, 1)))
    with ws.operation("Plan what the rhythms ask for"):  # by itself it is no step that undo takes back
        ws_clock, ws.clock = ws.clock, lambda: utc_now() + timedelta(days=40)
        try:
            return rhythms.keep(ws)
        finally:
            ws.clock = ws_clock


@on(NOTE)
def answer(ws: Workspace, chance: Random, found: str) -> object:
    return responses.mark(ws, found, chance.random() < 0.7)


@on(LIVE)
def came_in(ws: Workspace, chance: Random, contact: str) -> object:
    if chance.random() < 0.5:
        return activities.log(ws, [contact], "call", word(chance), direction="in", asks=True)
    return activities.log(ws, [contact], "email", word(chance), direction="out")


@on(USER)
def member_leaves(ws: Workspace, chance: Random, user: str) -> object:
    if user == ws.user_id:
        return users.set_email(ws, user, chance.choice(MAILS))
    if chance.random() < 0.5:
        return users.give(ws, many(ws, chance), user, along=chance.random() < 0.5)
    return users.remove(ws, user, chance.choice(("", ws.user_id)))


def save_list(ws: Workspace, chance: Random) -> object:
    where = Group("and", (Condition("city", "is", (word(chance),)), Group("not", (Condition("phone", "empty"),))))
    return selections.save(ws, word(chance), where, columns="name,city", mode="table")


@on(LIST)
def change_list(ws: Workspace, chance: Random, found: str) -> object:
    return selections.change(ws, found, name=word(chance), sort=chance.choice(("name", "-city")))


@on(LIST)
def delete_list(ws: Workspace, chance: Random, found: str) -> object:
    return selections.delete(ws, found)


def setting(ws: Workspace, chance: Random) -> object:
    return settings.put(ws, chance.choice(("office.country", "file.name")), chance.choice(("DE", "AT", "CH", "")))


def new_member(ws: Workspace, chance: Random) -> object:
    return users.add(ws, word(chance))


@on(USER)
def rename_member(ws: Workspace, chance: Random, user: str) -> object:
    return users.rename(ws, user, word(chance))


@on(USER)
def give_owner(ws: Workspace, chance: Random, user: str) -> object:
    return contacts.set_fields(ws, many(ws, chance), {"owner_id": chance.choice(("", user))})


def import_list(ws: Workspace, chance: Random) -> object:
    rows = [incoming(chance, number) for number in range(2, chance.randint(3, 8))]
    modes = {key: chance.choice(modes_of(key)) for key in MODED if chance.random() < 0.3}
    options = ImportOptions(
        "list.csv", tag=chance.choice(("", "Import")), on_duplicate=chance.choice(ON_DUPLICATE), modes=modes
    )
    choices = {(row.row, 0): choice_for(ws, chance) for row in rows if chance.random() < 0.2}
    return imports.run(ws, imports.plan(ws, rows, options, None, choices))


MODED = ("title", "position", "company", "phone:work", "email:work", "address.work", "tags", "role", "note", "phase")


def choice_for(ws: Workspace, chance: Random) -> RowChoice:
    action = chance.choice((NEW, UPDATE, SKIP))
    return RowChoice(action, (some(ws, chance, LIVE) or "") if action == UPDATE else "")


def incoming(chance: Random, number: int) -> IncomingContact:
    code, city = chance.choice(PLACES)
    mail, (phone, normal) = chance.choice(MAILS), chance.choice(tuple(zip(PHONES, NORMAL, strict=False)))
    channels = (IncomingChannel("email", "work", mail, mail), IncomingChannel("phone", "work", phone, normal))
    person = chance.random() < 0.7
    return IncomingContact(
        number, kind="person" if person else "company",
        first_name=chance.choice(("", *WORDS)) if person else "", last_name=chance.choice(WORDS) if person else "",
        company=chance.choice(("", *FIRMS)) if person else chance.choice(FIRMS),
        profession=chance.choice(("", "Lehrer")),
        addresses=(IncomingAddress("work", street=f"Weg {chance.randint(1, 3)}", zip=code, city=city),)
        if chance.random() < 0.5 else (),
        channels=channels[: chance.randint(0, 2)], tags=(chance.choice(WORDS[:8]),) if chance.random() < 0.5 else (),
        notes=(word(chance),) if chance.random() < 0.3 else (), phase=chance.choice(("", *PHASES)),
        roles=(chance.choice(ROLES),) if chance.random() < 0.5 else (),
        custom=(("Feld", chance.choice(("a", "b"))),) if chance.random() < 0.3 else (),
    )  # fmt: skip


def take_over_appointments(ws: Workspace, chance: Random) -> object:
    days = [f"2026-1{chance.randint(0, 2)}-{chance.randint(10, 28)}" for _ in range(chance.randint(1, 3))]
    found = [
        IncomingAppointment(
            row, chance.choice((MEETING, TASK)), chance.choice(WORDS), start=day, uid=chance.choice(("", *days)),
            emails=(chance.choice(MAILS).lower(),), people=(chance.choice(WORDS),), place=chance.choice(("", "Saal 2")),
        )
        for row, day in enumerate(days, 1)
    ]  # fmt: skip
    return appointments.take_over(ws, found, only_known=bool(chance.randint(0, 1)))


def file_mail(ws: Workspace, chance: Random) -> object:
    people = [MailAddress(chance.choice(MAILS), word(chance)) for _ in range(chance.randint(1, 3))]
    number = chance.randint(1, 6)
    parts = [MailAttachment(f"{word(chance)}.txt", "text/plain", bytes([part])) for part in range(chance.randint(0, 2))]
    mail = IncomingMail(
        people[0], tuple(people[1:]), at=f"2026-11-{number:02d}T09:00:00Z", subject=word(chance), text=word(chance),
        message_id=f"<{number}@example.com>", attachments=tuple(parts),
    )  # fmt: skip
    filing = mails.look(ws, mail)
    if not filing.contacts and chance.random() < 0.5:
        with ws.operation("File with a new contact"):
            return mails.file(ws, filing, [mails.make_sender(ws, filing)])
    return mails.file(ws, filing)


def merge_some(ws: Workspace, chance: Random) -> object:
    kind = chance.choice(("person", "company"))
    found = some_ids(ws, chance, f"SELECT id FROM contact WHERE kind = '{kind}' AND deleted_at IS NULL ORDER BY id", 4)
    return merge.merge(ws, found[0], found[1:]) if len(found) > 1 else None


def keep_apart(ws: Workspace, chance: Random) -> object:
    found = some_ids(ws, chance, LIVE, 2)
    doing = duplicates.no_longer_apart if chance.random() < 0.3 else duplicates.keep_apart
    return doing(ws, found[0], found[-1]) if found else None


FILES = "SELECT id FROM file WHERE deleted_at IS NULL ORDER BY id"


def keep_file(ws: Workspace, chance: Random) -> object:
    found = some_ids(ws, chance, LIVE, 1)
    if not found:
        return None
    if chance.random() < 0.4:
        return files.link(ws, Path("/nowhere") / f"{word(chance)}.txt", files.CONTACT, found[0])
    content = bytes(chance.randrange(256) for _ in range(chance.randint(0, 40)))
    return files.keep(ws, f"{word(chance)}.bin", content, files.CONTACT, found[0])


def change_picture(ws: Workspace, chance: Random) -> object:
    found = some_ids(ws, chance, LIVE, 1)
    if not found:
        return None
    if chance.random() < 0.3:
        return pictures.remove(ws, found[0])
    return pictures.choose(ws, found[0], b"\xff\xd8\xff" + bytes(chance.randrange(256) for _ in range(20)))


def change_file(ws: Workspace, chance: Random) -> object:
    found = some_ids(ws, chance, FILES, 1)
    if not found:
        return None
    if chance.random() < 0.4:
        return files.remove(ws, found[0])
    if chance.random() < 0.5:
        return files.rename(ws, found[0], f"{word(chance)}.pdf")
    return files.relink(ws, {found[0]: Path("/elsewhere") / word(chance)})


def folder_pattern(ws: Workspace, chance: Random) -> object:
    return files.set_pattern(ws, chance.choice(("/dms/{customer_number}", "/dms/{name}", "")))


DOINGS: tuple[Doing, ...] = (
    new_person, new_company, only_a_mail, edit_one, edit_many, add_channel, change_channel, remove_channel,
    first_channel, add_address, change_address, remove_address, first_address, set_role, set_phase, convert, delete,
    restore, employ, link, change_relation, end_relation, leave, first_relation, unlink, define_type, tag, untag,
    rename_tag,
    recolour_tag, delete_tag, new_field, rename_field, set_options, move_fields, delete_field, set_value, note,
    change_note, delete_note, save_list, change_list, delete_list, setting, new_member, rename_member, give_owner,
    import_list, take_over_appointments, file_mail, merge_some, keep_apart,
    plan, complete, put_off, place, only_this, report, rewrite, hand_on, drop, log, away, change_entry,
    keep_file, change_picture, change_file, folder_pattern,
    *CASE_DOINGS, *CALL_DOINGS, *CAMPAIGN_DOINGS,
    *MAIL_DOINGS, *LETTER_DOINGS, *QUOTE_DOINGS, remind, keep_in_touch, answer,
    came_in, member_leaves,
)  # fmt: skip
